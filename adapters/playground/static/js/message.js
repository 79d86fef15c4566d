// One message, with what can be done to it.

import { card } from "./cards.js";
import { h, icon, tool } from "./dom.js";
import { act } from "./live.js";
import { face } from "./people.js";
import { address, gist, said, typed } from "./spans.js";
import { called, now, person, replies, town, you } from "./state.js";
import { clockTime, dayKey, fullTime } from "./time.js";
import { frame, t } from "./words.js";

const QUICK = ["✅", "👍", "🙏"];
const EMOJI = [
  "✅",
  "👍",
  "🙏",
  "❤️",
  "🎉",
  "👏",
  "💡",
  "👀",
  "😊",
  "😂",
  "🤔",
  "😮",
  "😢",
  "🔥",
  "💯",
  "👋",
  "➕",
  "❓",
  "📌",
  "🚀",
];
const JOIN = 5 * 60_000;

/** Whether a message continues the one before it, so that its author need not be named again. */
export function continues(message, before) {
  return Boolean(
    before &&
    before.who === message.who &&
    !before.only &&
    !message.only &&
    !message.view &&
    !before.deleted &&
    Date.parse(message.at) - Date.parse(before.at) < JOIN,
  );
}

/** What a message looks like now: if this is the same, it need not be drawn again. */
export const signature = (message, { joined, inThread }) =>
  JSON.stringify([message, joined, you.who, person(message.who).name, inThread ? dayKey(now()) : summary(message)]);

function summary(message) {
  const under = replies(message.message);
  return under.length ? [under.length, under.at(-1).at, under.map((one) => one.who)] : 0;
}

/** Draw a message. `tools` holds what a page does: open, reply, edit. */
export function draw(message, { joined = false, inThread = false }, tools) {
  const one = person(message.who);
  const classes = ["message"];
  if (joined) classes.push("joined");
  if (message.only) classes.push("whisper");
  if (message.deleted) classes.push("deleted");
  if (called(message).includes(you.who)) classes.push("calls-you");
  const steward = message.who === town.steward;
  const item = h(
    "li",
    { class: classes.join(" "), tabindex: "-1", data: { message: message.message } },
    h(
      "div",
      { class: "gutter" },
      joined ? h("time", { "aria-hidden": "true" }, clockTime(message.at)) : face(message.who),
    ),
    h(
      "article",
      { "aria-label": `${one.name}, ${fullTime(message.at)}` },
      message.only && h("p", { class: "only" }, icon("eye"), h("span", { say: "page-only-you" })),
      h(
        "header",
        { class: joined ? "unseen" : "" },
        h("strong", { dir: "auto" }, one.name),
        (one.bot || steward) && h("span", { class: "tag", say: "page-bot" }),
        h(
          "time",
          { datetime: message.at, title: fullTime(message.at) },
          inThread && dayKey(message.at) !== dayKey(now()) ? fullTime(message.at) : clockTime(message.at),
        ),
      ),
      body(message, tools),
      reactions(message),
      !inThread && thread(message, tools),
    ),
    message.deleted ? null : bar(message, inThread, tools),
  );
  return item;
}

function body(message, tools) {
  if (message.deleted) return h("p", { class: "words", say: "page-deleted" });
  if (message.view) {
    const to =
      message.calling && h("p", { class: "to" }, `${t("page-to")} `, said([{ type: "name", who: message.calling, call: true }]));
    const context = { message: message.message, place: message.place, under: message.under };
    return [to, card(message.view, context, tools.open)];
  }
  const edited = message.edited ? h("span", { class: "hint", title: fullTime(message.edited) }, ` ${t("page-edited")}`) : null;
  return h("p", { class: "words", dir: "auto", lang: "" }, said(message.text, { at: true }), edited);
}

function reactions(message) {
  const marks = Object.entries(message.reactions);
  if (!marks.length) return null;
  return h(
    "ul",
    { class: "reactions", label: "page-reactions" },
    marks.map(([emoji, people]) => {
      const mine = people.includes(you.who);
      const names = people.map((who) => person(who).name).join(", ");
      return h(
        "li",
        {},
        h(
          "button",
          {
            type: "button",
            "aria-pressed": String(mine),
            "aria-label": `${emoji} ${people.length}: ${names}`,
            title: names,
            data: { focus: `${message.message}:react:${emoji}` },
            onclick: () => act("react", { message: message.message, emoji, on: !mine }),
          },
          h("span", { class: "emoji" }, emoji),
          String(people.length),
        ),
      );
    }),
  );
}

function thread(message, tools) {
  const under = replies(message.message);
  if (!under.length) return null;
  const people = [...new Set(under.map((one) => one.who))].slice(0, 4);
  return h(
    "button",
    {
      type: "button",
      class: "replies",
      data: { focus: `${message.message}:replies` },
      onclick: () => tools.reply(message),
    },
    h(
      "span",
      { class: "faces" },
      people.map((who) => face(who, "tiny")),
    ),
    h("strong", {}, t("page-replies", { number: under.length })),
    h("span", { class: "hint" }, t("page-last-reply", { when: fullTime(under.at(-1).at) })),
    icon("right"),
  );
}

function bar(message, inThread, tools) {
  if (message.only) {
    return h(
      "div",
      { class: "bar" },
      tool("close", "page-dismiss", () => act("dismiss", { message: message.message })),
    );
  }
  const react = (emoji) =>
    act("react", { message: message.message, emoji, on: !(message.reactions[emoji] ?? []).includes(you.who) });
  return h(
    "div",
    { class: "bar", role: "group", "aria-label": t("page-do-with", { who: person(message.who).name }) },
    QUICK.map((emoji) =>
      h(
        "button",
        {
          type: "button",
          class: "quiet emoji",
          "aria-label": t("page-react", { emoji }),
          title: t("page-react", { emoji }),
          onclick: () => react(emoji),
        },
        emoji,
      ),
    ),
    tool("smile", "page-react-else", (event) => menu(event.currentTarget, "page-reactions", emojis(react), "grid"), {
      "aria-haspopup": "menu",
    }),
    !inThread && !isDirect(message) && tool("reply", "page-reply-thread", () => tools.reply(message)),
    tool("more", "page-more", (event) => menu(event.currentTarget, "page-more", choices(message, tools)), {
      "aria-haspopup": "menu",
    }),
  );
}

const isDirect = (message) => !town.rooms.has(message.place);

const emojis = (react) => EMOJI.map((emoji) => [emoji, () => react(emoji)]);

function choices(message, tools) {
  const shortcuts = isDirect(message)
    ? []
    : Object.entries(frame().shortcuts).map(([word, label]) => [label, () => tools.shortcut(message, word)]);
  const own =
    message.who === you.who && !message.view
      ? [
          [t("page-edit"), () => tools.edit(message, typed(message.text))],
          [t("page-delete"), () => act("delete", { message: message.message })],
        ]
      : [];
  const copy = (text) => navigator.clipboard?.writeText(text);
  const link = () => copy(new URL(address(message.message), location.href).href);
  return [
    ...shortcuts,
    ...own,
    ...(isDirect(message) ? [] : [[t("page-copy-link"), link]]),
    [t("page-copy-text"), () => copy(gist(message))],
  ];
}

/** Open a small menu at a button: arrows move in it, Escape and a click elsewhere close it. */
function menu(anchor, label, entries, shape = "list") {
  const close = (focus) => {
    list.remove();
    document.removeEventListener("pointerdown", outside, true);
    if (focus) anchor.focus();
  };
  const outside = (event) => list.contains(event.target) || close(false);
  const list = h(
    "div",
    {
      class: `menu ${shape}`,
      role: "menu",
      label,
      onkeydown: (event) => {
        const all = [...list.children];
        const step = {
          ArrowDown: shape === "grid" ? 5 : 1,
          ArrowUp: shape === "grid" ? -5 : -1,
          ArrowRight: 1,
          ArrowLeft: -1,
        }[event.key];
        if (event.key === "Escape" || event.key === "Tab") {
          event.stopPropagation();
          if (event.key === "Escape") event.preventDefault();
          close(true);
        } else if (step) {
          event.preventDefault();
          all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
        }
      },
    },
    entries.map(([name, does]) =>
      h("button", { type: "button", role: "menuitem", dir: "auto", onclick: () => (close(true), does()) }, name),
    ),
  );
  document.body.append(list);
  const box = anchor.getBoundingClientRect();
  const size = list.getBoundingClientRect();
  list.style.left = `${Math.max(8, Math.min(box.right - size.width, innerWidth - size.width - 8))}px`;
  list.style.top = `${box.bottom + size.height + 8 < innerHeight ? box.bottom + 4 : Math.max(8, box.top - size.height - 4)}px`;
  list.firstElementChild?.focus();
  document.addEventListener("pointerdown", outside, true);
}

/** Arrow keys walk from message to message. */
export function walk(event) {
  const item = event.target.closest?.("li.message");
  if (!item || !["ArrowUp", "ArrowDown"].includes(event.key) || event.target !== item) return;
  event.preventDefault();
  let next = event.key === "ArrowUp" ? item.previousElementSibling : item.nextElementSibling;
  while (next && !next.matches("li.message"))
    next = event.key === "ArrowUp" ? next.previousElementSibling : next.nextElementSibling;
  next?.focus();
}
