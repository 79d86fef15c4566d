// Puts the page together: what is looked at is in the address, what changes is drawn once a frame.

import { clock } from "./clock.js";
import { conversation, introduce, threadPanel } from "./conversation.js";
import { announce, h, icon, redraw, toast, tool } from "./dom.js";
import { inspector } from "./inspector.js";
import { act, connect } from "./live.js";
import { badge, openSwitcher } from "./people.js";
import { rail } from "./rail.js";
import { ageing, gist, leadTo } from "./spans.js";
import {
  called,
  colleagues,
  isMine,
  latest,
  listen,
  me,
  now,
  person,
  placeOf,
  seen,
  town,
  waiting,
  you,
} from "./state.js";
import { dayKey } from "./time.js";
import { retell, t } from "./words.js";

const at = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 760px)");
const roomy = matchMedia("(min-width: 1280px)");
const keep = (key, value) => {
  try {
    if (value === undefined) return localStorage.getItem(`steward.${key}`);
    localStorage.setItem(`steward.${key}`, value);
  } catch {
    // A browser that keeps nothing for pages still shows this one.
  }
  return null;
};

const parts = {
  clock: clock(at("clock")),
  rail: rail(at("rail"), go),
  main: conversation(at("main"), go),
  thread: threadPanel(at("thread"), go),
  inspector: inspector(at("inspector"), () => inspect(false)),
  me: { render: renderMe },
};
leadTo(({ place, message }) => (message ? goToMessage(message) : go({ place })));

// ---------------------------------------------------------------- drawing

const dirty = new Set();
let frame = 0;

function draw(...names) {
  for (const name of names) dirty.add(name);
  if (!frame) {
    frame = requestAnimationFrame(() => {
      frame = 0;
      const todo = [...dirty];
      dirty.clear();
      for (const name of todo) parts[name].render();
      retell(); // also what was made before anybody was here, and stands on the page only now
    });
  }
}

const everything = () => draw(...Object.keys(parts));

// ---------------------------------------------------------------- where you are

function read() {
  const hash = new URLSearchParams(location.hash.slice(1));
  const first = [...town.people.values()].find((one) => one.who !== town.steward && !one.bot);
  const who = [hash.get("as"), you.who, keep("as")].find((one) => one && town.people.has(one) && one !== town.steward);
  const before = `${you.who} ${you.place}`;
  you.who = who ?? first?.who ?? "";
  const firstRoom = [...town.rooms.values()].find((room) => room.workspace === me()?.workspace);
  const place = [hash.get("at"), keep("at")].find((one) => one && placeOf(one));
  you.place = place ?? firstRoom?.place ?? me()?.desk ?? "";
  const root = town.messages.get(hash.get("thread") ?? "");
  you.thread = root && root.place === you.place && isMine(root) ? root.message : "";
  if (before !== `${you.who} ${you.place}`) {
    you.fresh = unreadFrom();
    document.querySelector('#toasts [data-key="theirs"]')?.remove();
    if (placeOf(you.place)?.kind === "desk") openDesk();
  }
  keep("as", you.who);
  keep("at", you.place);
  retell();
  document.title = [title(placeOf(you.place)), me()?.name, `Steward ${t("page-playground")}`].filter(Boolean).join(" · ");
}

const title = (place) => (place?.kind === "desk" ? t("page-desk") : place?.name ?? "Steward");

const unreadFrom = () => (you.place && latest(you.place) > seen(you.who, you.place) ? seen(you.who, you.place) : 0);

/** Look at something else: a person's eyes, a place, a thread. `after` is done once that is drawn. */
function go({ who = you.who, place, thread, after }) {
  let next = place ?? you.place;
  if (who !== you.who) {
    const kind = placeOf(you.place)?.kind;
    const other = person(who);
    if (!place && kind !== "room") next = kind === "desk" ? other.desk : other.direct;
    const room = town.rooms.get(next);
    if (room && room.workspace !== other.workspace) next = other.direct;
  }
  const same = next === you.place;
  const root = thread ?? (same ? you.thread : "");
  const hash = new URLSearchParams({ as: who, at: next, ...(root ? { thread: root } : {}) });
  drawer(null);
  then = after ?? (thread ? () => parts.thread.focus() : null);
  if (`#${hash}` === location.hash) arrive();
  else location.hash = hash; // arrives as soon as the browser says so
}

let then = null; // what to do once the place that was asked for is drawn

function arrive() {
  read();
  everything();
  markSeen();
  const next = then;
  then = null;
  if (next) requestAnimationFrame(next);
  const message = new URLSearchParams(location.hash.slice(1)).get("message");
  if (message) goToMessage(message);
}
addEventListener("hashchange", arrive);

async function openDesk() {
  await act("open-desk");
}

function goToMessage(id) {
  const message = town.messages.get(id);
  if (!message || message.deleted) return toast(t("page-gone"));
  if (!placeOf(message.place)) return toast(t("page-not-yours"));
  const after = () => {
    if (!message.under) parts.main.reach(id);
    const item = itemOf(id);
    item?.scrollIntoView({ block: "center" });
    item?.focus();
    item?.classList.add("flash");
    setTimeout(() => item?.classList.remove("flash"), 2000);
  };
  return go({ place: message.place, thread: message.under ?? "", after });
}

const itemOf = (id) => [...document.querySelectorAll(`li.message[data-message="${CSS.escape(id)}"]`)].at(-1);

let seeing = 0;

/** What is looked at counts as read. */
function markSeen() {
  clearTimeout(seeing);
  seeing = setTimeout(() => {
    const { place, who } = you;
    const highest = place ? latest(place) : 0;
    if (!document.hidden && who && highest > seen(who, place)) act("seen", { place, number: highest });
  }, 400);
}
document.addEventListener("visibilitychange", markSeen);

// ---------------------------------------------------------------- who you are

function renderMe() {
  const others = colleagues().filter((one) => one.who !== you.who && waiting(one.who)).length;
  const dark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  const open = !at("inspector").hidden;
  redraw(
    at("me"),
    h(
      "button",
      {
        type: "button",
        class: "switch",
        id: "switch",
        data: { focus: "switch" },
        "aria-haspopup": "dialog",
        onclick: switchPerson,
      },
      h("span", { class: "unseen", say: "page-you-are" }),
      you.who ? introduce(you.who) : h("strong", { say: "page-nobody" }),
      badge(others, t("page-others-news", { number: others })),
      icon("down"),
    ),
    tool(dark ? "sun" : "moon", dark ? "page-light" : "page-dark", () => theme(dark ? "light" : "dark"), {
      data: { focus: "theme" },
    }),
    tool("panel", open ? "page-close-inspector" : "page-open-inspector", () => inspect(!open), {
      "aria-expanded": String(open),
      "aria-controls": "inspector",
      data: { focus: "inspect" },
      id: "open-inspector",
    }),
  );
}

function switchPerson() {
  if (!you.who) return; // nobody is here yet
  openSwitcher((who) => {
    const waits = person(who).direct && waiting(who);
    go({ who, thread: you.thread });
    requestAnimationFrame(() => {
      const things = waits ? t("page-things-wait", { number: waits }) : "";
      announce([t("page-now-you", { who: person(who).name }), things].filter(Boolean).join("; "));
    });
  });
}

function theme(name) {
  document.documentElement.dataset.theme = name;
  keep("theme", name);
  draw("me");
}

function inspect(open) {
  if (!open && at("inspector").contains(document.activeElement)) at("open-inspector")?.focus();
  at("inspector").hidden = !open;
  if (roomy.matches) keep("inspector", open ? "open" : "closed");
  at("veil").hidden = !(open && !roomy.matches);
  if (open && !roomy.matches) drawer("inspector");
  draw("me", "inspector");
}

/** On narrow screens panels are drawers, and only one is out. */
function drawer(name) {
  document.body.dataset.drawer = name ?? "";
  at("open-rail").setAttribute("aria-expanded", String(name === "rail"));
  at("veil").hidden = !name;
  if (!roomy.matches && name !== "inspector" && !at("inspector").hidden) {
    at("inspector").hidden = true;
    draw("me");
  }
  if (name === "rail") at("rail").querySelector("[aria-current]")?.focus();
}

at("open-rail").append(icon("menu"), h("span", { class: "unseen", say: "page-places" }));
at("open-rail").addEventListener("click", () => drawer(document.body.dataset.drawer === "rail" ? null : "rail"));
at("veil").addEventListener("click", () => drawer(null));

addEventListener("keydown", (event) => {
  if (event.key === "k" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (!document.querySelector("dialog[open]")) switchPerson();
  }
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  if (document.body.dataset.drawer) drawer(null);
  else if (you.thread) go({ thread: "" });
});

// ---------------------------------------------------------------- news

const follows = {
  all: () => arrive(),
  person: () => everything(),
  room: () => everything(),
  read: () => draw("rail", "me"),
  handled: () => draw("inspector"),
  clock: () => {
    if (town.clock.sorry) toast(t(town.clock.sorry), { kind: "sorry", key: "clock" });
    draw("clock", "me");
    passing();
  },
  message: ({ message, fresh }) => {
    draw("rail", "main", "thread", "me");
    if (message.place === you.place) markSeen();
    if (fresh) notice(message);
  },
  line: (alive) => {
    document.body.classList.toggle("offline", !alive);
    if (!alive) toast(t("page-broken"), { kind: "sorry", key: "line" });
    else document.querySelector('#toasts [data-key="line"]')?.remove();
  },
};
let today = "";

/** What time itself changes on the page: which day is called today, and how long ago things were. */
function passing() {
  ageing();
  const day = dayKey(now());
  if (today !== day) draw("main", "thread");
  today = day;
}
listen((kind, thing) => follows[kind]?.(thing));

/** Say what arrived: aloud when you see it, in a notice when it is for somebody else's eyes. */
function notice(message) {
  if (message.who === you.who || message.deleted) return;
  const name = person(message.who).name;
  if (message.place === you.place && isMine(message)) {
    if (message.only) requestAnimationFrame(() => itemOf(message.message)?.scrollIntoView({ block: "nearest" }));
    return announce(`${name}: ${gist(message)}`);
  }
  if (message.who !== town.steward || message.only) return;
  const to =
    [...town.people.values()].find((one) => one.direct === message.place) ?? town.people.get(called(message)[0]);
  if (!to || message.place === to.desk) return;
  if (to.who === you.who)
    toast(`Steward: ${gist(message)}`, { label: t("page-open"), key: "mine", onclick: () => goToMessage(message.message) });
  else {
    toast(t("page-wrote-to", { who: to.name }), {
      label: t("page-be", { who: to.name.split(" ")[0] }),
      key: "theirs",
      onclick: () => go({ who: to.who, place: message.place, thread: message.under ?? "" }),
    });
  }
}

// ---------------------------------------------------------------- begin

if (keep("theme")) document.documentElement.dataset.theme = keep("theme");
at("inspector").hidden = !(roomy.matches && keep("inspector") !== "closed");
roomy.addEventListener("change", () => inspect(roomy.matches && keep("inspector") !== "closed"));
narrow.addEventListener("change", () => drawer(null));
setInterval(() => {
  // Time that runs is shown running; nothing is asked of the server for it.
  if (!town.clock.running) return;
  parts.clock.tick();
  passing();
}, 1000);
connect();
