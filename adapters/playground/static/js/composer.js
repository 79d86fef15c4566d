// Where you write, with suggestions for people, rooms and commands.

import { h, icon } from "./dom.js";
import { face } from "./people.js";
import { colleagues, me, person, town } from "./state.js";
import { frame, t } from "./words.js";

const SLASH = "/steward";
const MOST = 6;
let composers = 0;

/** Make a place to write. `send(text)` says whether it worked; `label` is a function, because you change who you are. */
export function composer({ id, label, hint, send }) {
  const number = (composers += 1);
  const list = h("ul", {
    class: "suggestions",
    id: `suggestions-${number}`,
    role: "listbox",
    label: "page-suggestions",
    hidden: true,
  });
  const box = h("textarea", {
    id: id ?? null,
    rows: 1,
    dir: "auto",
    role: "combobox",
    "aria-label": label(),
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
    placeholder: hint?.() ?? label(),
    enterkeyhint: "send",
    oninput: () => (grow(), suggest()),
    onkeydown: keys,
    onblur: () => setTimeout(hide, 150),
  });
  const button = h(
    "button",
    { type: "submit", class: "push primary send", title: true, label: "page-send" },
    icon("send"),
  );
  const element = h(
    "form",
    { class: "composer", onsubmit: (event) => (event.preventDefault(), submit()) },
    list,
    h("div", { class: "write" }, box, button),
  );
  let found = [];
  let chosen = 0;
  let sending = false;

  async function submit() {
    const text = box.value.trim();
    if (!text || sending) return;
    sending = true;
    box.value = "";
    grow();
    hide();
    if (!(await send(text)) && !box.value) {
      box.value = text; // nothing typed is lost
      grow();
    }
    sending = false;
  }

  function keys(event) {
    if (event.isComposing) return;
    if (!list.hidden && ["ArrowDown", "ArrowUp", "Tab", "Enter", "Escape"].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") hide();
      else if (event.key.startsWith("Arrow")) choose(chosen + (event.key === "ArrowDown" ? 1 : -1));
      else take(found[chosen]);
      return;
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    }
  }

  function grow() {
    box.dir = box.value ? "auto" : frame().dir; // what is to be written there is said in the page's language
    box.style.height = "auto";
    box.style.height = `${Math.min(box.scrollHeight, 220)}px`;
  }

  function suggest() {
    const before = box.value.slice(0, box.selectionStart);
    found = candidates(before);
    if (!found.length) return hide();
    list.replaceChildren(
      ...found.map((one, at) =>
        h(
          "li",
          { role: "option", id: `${list.id}-${at}`, onpointerdown: (event) => (event.preventDefault(), take(one)) },
          one.face ?? null,
          h("strong", { dir: "auto" }, one.label),
          h("span", { class: "hint", dir: "auto" }, one.hint ?? ""),
        ),
      ),
    );
    list.hidden = false;
    box.setAttribute("aria-expanded", "true");
    choose(0);
  }

  function choose(at) {
    chosen = (at + found.length) % found.length;
    [...list.children].forEach((item, number) => item.setAttribute("aria-selected", String(number === chosen)));
    list.children[chosen].scrollIntoView({ block: "nearest" });
    box.setAttribute("aria-activedescendant", list.children[chosen].id);
  }

  function take(one) {
    const end = box.selectionStart;
    const start = end - one.replaces;
    box.setRangeText(`${one.text} `, start, end, "end");
    hide();
    box.focus();
    suggest();
  }

  function hide() {
    list.hidden = true;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  return {
    element,
    focus: () => box.focus(),
    fill: (text) => ((box.value = text), grow(), box.focus()),
    relabel: () => {
      box.setAttribute("aria-label", label());
      box.placeholder = hint?.() ?? label();
      grow();
    },
  };
}

/** What may be meant by what stands before the cursor. */
function candidates(before) {
  const slash = /^\s*(\/\S*)$/.exec(before);
  if (slash && SLASH.startsWith(slash[1].toLowerCase())) {
    return [{ text: SLASH, label: SLASH, hint: t("page-ask-steward"), replaces: slash[1].length }].filter(
      (one) => one.text !== slash[1],
    );
  }
  const word = /^\s*(?:\/steward|@steward)\s+(\S*)$/i.exec(before);
  if (word) {
    return Object.entries(frame().commands)
      .filter(([name]) => name.startsWith(word[1].toLowerCase()) && name !== word[1])
      .slice(0, MOST)
      .map(([name, hint]) => ({ text: name, label: name, hint, replaces: word[1].length }));
  }
  const name = /(?:^|[^\w/@])@([\p{L}\p{N}._-]*)$/u.exec(before);
  if (name) {
    const wanted = name[1].toLocaleLowerCase();
    return [person(town.steward), ...colleagues()]
      .filter(
        (one) =>
          one.handle?.startsWith(wanted) ||
          one.name
            .toLocaleLowerCase()
            .split(/\s+/)
            .some((part) => part.startsWith(wanted)),
      )
      .filter((one) => one.handle !== wanted)
      .slice(0, MOST)
      .map((one) => ({
        text: `@${one.handle}`,
        label: one.name,
        hint: one.title || one.city,
        face: face(one.who, "tiny"),
        replaces: wanted.length + 1,
      }));
  }
  const room = /(?:^|[^\w/#])#([\p{L}\p{N}._-]*)$/u.exec(before);
  if (room) {
    const wanted = room[1].toLocaleLowerCase();
    return [...town.rooms.values()]
      .filter((one) => one.workspace === me()?.workspace && one.name.startsWith(wanted) && one.name !== wanted)
      .slice(0, MOST)
      .map((one) => ({ text: `#${one.name}`, label: `#${one.name}`, hint: one.topic, replaces: wanted.length + 1 }));
  }
  return [];
}
