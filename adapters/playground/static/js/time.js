// Says moments in the zone and the language of the person you are.

import { me, now } from "./state.js";
import { language, t } from "./words.js";

const formats = new Map();

function format(language, zone, options) {
  const key = `${language}|${zone}|${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    let made;
    try {
      made = new Intl.DateTimeFormat(language || "en-GB", { timeZone: zone || "UTC", ...options });
    } catch {
      made = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
    }
    formats.set(key, made);
  }
  return formats.get(key);
}

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const DAY = { weekday: "long", day: "numeric", month: "long" };
const FULL = { weekday: "short", day: "numeric", month: "short", ...CLOCK };
const ISO_DAY = { year: "numeric", month: "2-digit", day: "2-digit" };

const at = (moment) => (typeof moment === "string" ? Date.parse(moment) : moment);
const zoneOf = (zone) => zone ?? me()?.zone;

export const clockTime = (moment, zone) => format("en-GB", zoneOf(zone), CLOCK).format(at(moment));
export const fullTime = (moment, zone) => format(spoken(), zoneOf(zone), FULL).format(at(moment));
export const wholeDate = (moment, zone) =>
  format(spoken(), zoneOf(zone), { weekday: "short", day: "numeric", month: "short", year: "numeric" }).format(
    at(moment),
  );
export const dayKey = (moment, zone) => format("en-CA", zoneOf(zone), ISO_DAY).format(at(moment));

/** "Today", "Yesterday", or the date. */
export function dayName(moment) {
  const day = dayKey(moment);
  if (day === dayKey(now())) return t("page-today");
  if (day === dayKey(now() - 86_400_000)) return t("page-yesterday");
  return format(spoken(), zoneOf(), DAY).format(at(moment));
}

/** A `When` span, in the reader's language. */
export function when(moment, style) {
  const speak = spoken();
  switch (style) {
    case "day":
      return format(speak, zoneOf(), DAY).format(at(moment));
    case "time":
      return format(speak, zoneOf(), CLOCK).format(at(moment));
    case "ago":
      return ago(at(moment), speak);
    default:
      return format(speak, zoneOf(), FULL).format(at(moment));
  }
}

/** The page's language, with digits that everybody here reads alike, as in the words around them. */
function spoken() {
  return language() === "en" ? "en-GB" : `${language()}-u-nu-latn`;
}

function ago(moment, language) {
  const seconds = (moment - now()) / 1000;
  const says = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const [unit, length] of [
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ]) {
    if (Math.abs(seconds) >= length) return says.format(Math.trunc(seconds / length), unit);
  }
  return says.format(0, "minute");
}

/** Whether somebody is at work now, by their own hours. */
export function atWork(one, moment = now()) {
  if (!one?.hours) return false;
  const parts = Object.fromEntries(
    format("en-GB", one.zone, { weekday: "short", ...CLOCK })
      .formatToParts(moment)
      .map((part) => [part.type, part.value]),
  );
  const today = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(parts.weekday);
  const time = `${parts.hour}:${parts.minute}`;
  const { starts, ends, days } = one.hours;
  if (starts < ends) return days.includes(today) && starts <= time && time < ends;
  return (days.includes(today) && time >= starts) || (days.includes((today + 6) % 7) && time < ends);
}
