// Says what stands on the page around the messages, in the language of whoever you are.

import { me, town } from "./state.js";

/** The language of the page: that of whoever you are, where Steward speaks it, else English. */
export function language() {
  const own = (me()?.language ?? "").split("-")[0];
  return own in town.frames ? own : "en";
}

export const frame = () => town.frames[language()] ?? { words: {}, commands: {}, shortcuts: {}, dir: "ltr" };

const MIXES = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A value that is written from right to left does not turn the words around it. */
const isolated = (value) => (MIXES.test(value) ? `\u2068${value}\u2069` : value);

/** Say something: `t("page-write-in", { place: "#fridges" })`; with `number`, in the plural that belongs to it. */
export function t(key, values = {}) {
  const words = frame().words[key] ?? "";
  const said = typeof words === "string" ? words : plural(words, values.number);
  return said.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? isolated(String(values[name])) : whole));
}

function plural(words, number) {
  return words[new Intl.PluralRules(language()).select(number)] ?? words.other;
}

/** Say anew what was said in another language: what bears a key stands on the page as long as the page does. */
export function retell() {
  document.documentElement.lang = language();
  document.documentElement.dir = frame().dir;
  for (const one of document.querySelectorAll("[data-say]")) {
    if (one.textContent !== t(one.dataset.say)) one.textContent = t(one.dataset.say);
  }
  for (const one of document.querySelectorAll("[data-label]")) {
    if (one.getAttribute("aria-label") !== t(one.dataset.label)) named(one, one.dataset.label);
  }
}

/** Give something its name for who hears it, and, where there is one, the words that show when it is pointed at. */
export function named(element, key) {
  element.dataset.label = key;
  element.setAttribute("aria-label", t(key));
  if (element.hasAttribute("title")) element.title = t(key);
}
