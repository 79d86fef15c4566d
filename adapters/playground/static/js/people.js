// Faces, and the dialog in which you choose who to be.

import { h, icon, tool } from "./dom.js";
import { colleagues, now, person, town, waiting, you } from "./state.js";
import { atWork, clockTime } from "./time.js";
import { language, t } from "./words.js";

const COLOURS = 10;

/** One or two letters of a name, in whatever script it is written. */
export function initials(name) {
  const parts = name
    .replace(/\(.*?\)/g, "")
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const first = (part) => [...new Intl.Segmenter().segment(part)][0]?.segment ?? "";
  if (parts.length < 2) return first(parts[0] ?? "?").toUpperCase();
  return (first(parts[0]) + first(parts.at(-1))).toUpperCase();
}

function colour(who) {
  let sum = 0;
  for (const letter of who) sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return sum % COLOURS;
}

/** A face: letters on a colour, or Steward's mark. Decorative, because the name always stands beside it. */
export function face(who, size = "") {
  if (who === town.steward) return h("img", { class: `face ${size}`, src: "/static/steward.svg", alt: "" });
  return h("span", { class: `face hue-${colour(who)} ${size}`, "aria-hidden": "true" }, initials(person(who).name));
}

/** "Nairobi 14:05", in the story's time. */
export const whereWhen = (one) => [one.city, clockTime(now(), one.zone)].filter(Boolean).join(" ");

/** A dot that says, also in words, whether somebody is at work at this moment of the story. */
export function presence(one) {
  const working = atWork(one);
  return h("span", { class: `presence ${working ? "working" : "away"}` }, t(working ? "page-at-work" : "page-off-work"));
}

export const badge = (count, label) =>
  count
    ? h(
        "span",
        { class: "badge", title: label },
        h("span", { "aria-hidden": "true" }, String(count)),
        h("span", { class: "unseen" }, label),
      )
    : null;

/** Ask who to be; `choose` is called with the person. */
export function openSwitcher(choose) {
  const list = h("ul", { class: "choices", id: "choices", label: "page-people" });
  const find = h("input", {
    type: "search",
    class: "field",
    placeholder: t("page-find-hint"),
    label: "page-find",
    autocomplete: "off",
    oninput: () => fill(),
    onkeydown: (event) => {
      if (event.key !== "ArrowDown" && event.key !== "Enter") return;
      const first = list.querySelector("button");
      if (!first) return;
      event.preventDefault();
      if (event.key === "Enter") first.click();
      else first.focus();
    },
  });
  const dialog = h(
    "dialog",
    { class: "sheet switcher", "aria-labelledby": "who-title", onclose: () => dialog.remove() },
    h(
      "header",
      {},
      h("h2", { id: "who-title", say: "page-who" }),
      tool("close", "page-close", () => dialog.close()),
    ),
    h("p", { class: "hint", say: "page-who-hint" }),
    find,
    list,
  );

  function fill() {
    const words = find.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const found = colleagues()
      .map((one) => ({ one, waits: waiting(one.who) }))
      .filter(({ one }) => {
        const text = [one.name, one.handle, one.city, one.title, languageName(one.language)]
          .join(" ")
          .toLocaleLowerCase();
        return words.every((word) => text.includes(word));
      })
      .sort((a, b) => Number(b.waits > 0) - Number(a.waits > 0));
    list.replaceChildren(...found.map(({ one, waits }) => h("li", {}, row(one, waits))));
    if (!found.length) list.append(h("li", { class: "empty", say: "page-nobody-found" }));
  }

  function row(one, waits) {
    return h(
      "button",
      {
        type: "button",
        class: "choice",
        "aria-current": one.who === you.who ? "true" : null,
        data: { who: one.who },
        onclick: () => (dialog.close(), choose(one.who)),
        onkeydown: (event) => {
          const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
          if (!step) return;
          event.preventDefault();
          (event.currentTarget.parentElement[step]?.querySelector("button") ?? find).focus();
        },
      },
      face(one.who),
      h(
        "span",
        { class: "who" },
        h("strong", { dir: "auto" }, one.name),
        h("span", { class: "hint", dir: "auto" }, [one.title, languageName(one.language)].filter(Boolean).join(" · ")),
      ),
      h("span", { class: "where" }, h("span", {}, whereWhen(one)), presence(one)),
      badge(waits, t("page-things-wait", { number: waits })) ?? (one.who === you.who ? icon("check") : h("span")),
    );
  }

  document.body.append(dialog);
  fill();
  dialog.showModal();
  find.focus();
}

function languageName(tag) {
  try {
    return tag ? new Intl.DisplayNames([language()], { type: "language" }).of(tag) : "";
  } catch {
    return tag;
  }
}
