// The middle of the page: a room, a conversation with Steward, a desk; and beside it, a thread.

import { card, openForm } from "./cards.js";
import { composer } from "./composer.js";
import { h, keyed, redraw, tool } from "./dom.js";
import { act } from "./live.js";
import { continues, draw, signature, walk } from "./message.js";
import { face, whereWhen } from "./people.js";
import { me, page, person, placeOf, replies, stream, town, you } from "./state.js";
import { dayKey, dayName } from "./time.js";
import { frame, t } from "./words.js";

const NEAR = 120;
const PAGE = 120; // messages of a room drawn at once; more on demand

/** Keep a list of messages in view: it follows new ones as long as its end is looked at. */
function follow(scroller, work, { jump = false } = {}) {
  const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR;
  work();
  if (jump || near) scroller.scrollTop = scroller.scrollHeight;
}

function list(label) {
  return h("ol", { class: "messages", label, onkeydown: walk });
}

const toolbox = (go) => ({
  open: openForm,
  reply: (message) => go({ thread: message.under ?? message.message }),
  shortcut: async (message, word) => {
    const came = await act("shortcut", { message: message.message, word });
    if (came?.dialog) openForm(came.dialog, { message: message.message, place: message.place, under: message.under });
  },
  edit: (message, text) => edit(message, text),
});

/** Let somebody change their words where they stand. */
function edit(message, text) {
  const item = document.querySelector(`li.message[data-message="${CSS.escape(message.message)}"] .words`);
  if (!item) return;
  const box = h("textarea", { class: "field", dir: "auto", rows: 2, label: "page-edit-message", value: text });
  const done = () => form.replaceWith(item);
  const form = h(
    "form",
    {
      class: "editing",
      onsubmit: async (event) => {
        event.preventDefault();
        if (await act("edit", { message: message.message, text: box.value })) done();
      },
      onkeydown: (event) => {
        if (event.key === "Escape") (event.stopPropagation(), done());
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing)
          (event.preventDefault(), form.requestSubmit());
      },
    },
    box,
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "submit", class: "push primary", say: "page-save" }),
      h("button", { type: "button", class: "push plain", say: "form-cancel", onclick: done }),
    ),
  );
  item.replaceWith(form);
  box.focus();
}

function fill(messages, items, options, go) {
  const tools = toolbox(go);
  keyed(messages, items, {
    key: (item) => item.key,
    sign: (item) => item.line ?? signature(item.message, { ...options, joined: item.joined }),
    draw: (item) => (item.line ? line(item) : draw(item.message, { ...options, joined: item.joined }, tools)),
  });
  const all = messages.querySelectorAll("li.message");
  for (const one of all) one.tabIndex = -1;
  if (all.length) all[all.length - 1].tabIndex = 0;
}

const line = ({ line: words, kind }) => h("li", { class: `line ${kind}` }, h("span", {}, words));

/** Put days and the beginning of what is new between the messages. */
function lines(messages, fresh) {
  const items = [];
  let day = "";
  let before = null;
  let marked = false;
  for (const message of messages) {
    const today = dayKey(message.at); // may come twice: a whisper stands below what is newer
    const turns = today !== day;
    const isNew = !marked && fresh && message.number > fresh && message.who !== you.who && !message.only;
    if (isNew) items.push({ key: "new", line: turns ? `${dayName(message.at)} · ${t("page-new")}` : t("page-new"), kind: "new" });
    else if (turns) items.push({ key: `day of ${message.message}`, line: dayName(message.at), kind: "day" });
    if (isNew || turns) before = null;
    marked ||= isNew;
    items.push({ key: message.message, message, joined: continues(message, before) });
    day = today;
    before = message;
  }
  return items;
}

// ---------------------------------------------------------------- the middle

export function conversation(region, go) {
  const head = h("header", { class: "head" });
  const messages = list("page-messages");
  const empty = h("div", { class: "nothing" });
  let depth = PAGE;
  const earlier = h("button", { type: "button", class: "earlier", hidden: true, onclick: () => deeper(depth + PAGE) });
  const scroller = h("div", { class: "scroller" }, empty, earlier, messages);
  const foot = h("div", { class: "foot" });
  const write = composer({
    id: "write",
    label: () => {
      const place = placeOf(you.place);
      return place?.kind === "direct"
        ? t("page-write-steward")
        : t("page-write-in", { place: `#${place?.name ?? ""}` });
    },
    hint: () => {
      const place = placeOf(you.place);
      return place?.kind === "direct"
        ? t("page-write-steward-hint", { word: "help" })
        : t("page-write-in-as", { place: `#${place?.name ?? ""}`, who: me()?.name ?? "" });
    },
    send: async (text) => {
      const { place } = you;
      const came = await act("write", { place, text });
      if (came?.dialog) openForm(came.dialog, { place, under: null, message: "" });
      if (came) scroller.scrollTop = scroller.scrollHeight;
      return came;
    },
  });
  region.append(head, scroller, foot);
  let shown = "";

  /** Draw more of the past, and keep what was looked at where it was. */
  function deeper(to) {
    const below = scroller.scrollHeight - scroller.scrollTop;
    depth = to;
    parts.render();
    scroller.scrollTop = scroller.scrollHeight - below;
    if (earlier.hidden) messages.querySelector("li.message")?.focus({ preventScroll: true });
  }

  const parts = {
    focus: write.focus,
    /** Make sure that a message is drawn, however old it is. */
    reach(message) {
      const all = stream(you.place);
      const at = all.findIndex((one) => one.message === message);
      if (at >= 0 && all.length - at > depth) deeper(all.length - at + 20);
    },
    render() {
      const place = placeOf(you.place);
      const jump = shown !== `${you.who} ${you.place}`;
      shown = `${you.who} ${you.place}`;
      region.dataset.kind = place?.kind ?? "";
      if (jump) depth = PAGE;
      if (!place || place.kind === "desk") earlier.hidden = true;
      redraw(head, title(place));
      if (!place) {
        messages.replaceChildren();
        empty.replaceChildren(
          h("h3", { say: "page-choose-room" }),
          h("p", { say: "page-choose-room-hint" }),
        );
        return;
      }
      if (place.kind === "desk") {
        foot.replaceChildren();
        desk(messages, empty, go);
        if (jump) scroller.scrollTop = 0;
        return;
      }
      if (!foot.contains(write.element)) foot.replaceChildren(write.element);
      if (jump) write.relabel();
      const all = stream(you.place);
      const nothing = all.length ? [] : emptiness(place, write);
      if (empty.dataset.for !== you.place || Boolean(nothing.length) !== Boolean(empty.childElementCount)) {
        empty.dataset.for = you.place;
        empty.replaceChildren(...nothing);
      }
      const hidden = Math.max(0, all.length - depth);
      earlier.hidden = hidden === 0;
      earlier.textContent = t("page-earlier", { number: hidden });
      follow(scroller, () => fill(messages, lines(all.slice(hidden), you.fresh), { inThread: false }, go), { jump });
    },
  };
  return parts;
}

function title(place) {
  if (!place) return [h("h2", { say: "page-nowhere" })];
  const signs = {
    room: () => [
      h("h2", { dir: "auto", lang: "" }, h("span", { class: "sign" }, "#"), place.name),
      h("p", { class: "hint", dir: "auto", lang: "" }, [place.group, place.topic].filter(Boolean).join(" · ")),
    ],
    direct: () => [
      face(town.steward, "small"),
      h("h2", {}, "Steward"),
      h("p", { class: "hint", say: "page-direct-hint" }),
    ],
    desk: () => [
      face(you.who, "small"),
      h("h2", {}, t("page-desk-of", { who: me().name })),
      h("p", { class: "hint", say: "page-desk-hint" }),
    ],
  };
  return signs[place.kind]();
}

function emptiness(place, write) {
  if (place.kind === "direct") {
    const tries = ["help", "quiet", "why"].filter((word) => word === "help" || word in frame().commands);
    return [
      face(town.steward, "large"),
      h("h3", { say: "page-silent" }),
      h("p", { say: "page-silent-hint" }),
      h(
        "div",
        { class: "buttons" },
        tries.map((word) =>
          h("button", { type: "button", class: "push plain", onclick: () => write.fill(word) }, word),
        ),
      ),
    ];
  }
  return [
    h("h3", {}, t("page-empty", { place: `#${place.name}` })),
    h("p", { say: "page-empty-hint" }),
    h(
      "div",
      { class: "buttons" },
      h("button", { type: "button", class: "push plain", say: "page-write-first", onclick: () => write.focus() }),
    ),
  ];
}

function desk(messages, empty, go) {
  const message = page(you.who);
  const notices = stream(you.place)
    .filter((one) => one.only)
    .slice(-1);
  fill(
    messages,
    notices.map((one) => ({ key: one.message, message: one, joined: false })),
    { inThread: true },
    go,
  );
  const state = message?.view ? JSON.stringify([you.who, message.view, message.edited]) : `empty ${you.who}`;
  if (empty.signature === state) return;
  empty.signature = state;
  empty.dataset.for = you.place;
  if (!message?.view) {
    redraw(
      empty,
      face(town.steward, "large"),
      h("h3", { say: "page-desk-empty" }),
      h("p", { say: "page-desk-empty-hint" }),
    );
    return;
  }
  redraw(
    empty,
    h(
      "div",
      { class: "desk-page" },
      card(message.view, { message: message.message, place: you.place, under: null }, openForm),
    ),
  );
}

// ---------------------------------------------------------------- the thread

export function threadPanel(region, go) {
  const messages = list("page-thread-messages");
  const scroller = h("div", { class: "scroller" }, messages);
  const where = h("p", { class: "hint", dir: "auto" });
  const close = () => go({ thread: "" });
  const write = composer({
    label: () => t("page-reply-in-thread"),
    hint: () => t("page-reply-as", { who: me()?.name ?? "" }),
    send: async (text) => {
      const { place, thread } = you;
      const came = await act("write", { place, text, under: thread });
      if (came?.dialog) openForm(came.dialog, { place, under: thread, message: "" });
      return came;
    },
  });
  region.append(
    h("header", { class: "head" }, h("h2", { say: "page-thread" }), where, tool("close", "page-close-thread", close)),
    scroller,
    h("div", { class: "foot" }, write.element),
  );
  let shown = "";

  return {
    focus: write.focus,
    render() {
      const root = town.messages.get(you.thread);
      region.hidden = !root;
      if (!root) {
        shown = "";
        return;
      }
      const jump = shown !== `${you.who} ${you.thread}`;
      shown = `${you.who} ${you.thread}`;
      if (jump) write.relabel();
      where.textContent = `#${placeOf(root.place)?.name ?? ""}`;
      const under = replies(you.thread);
      const count = t("page-replies", { number: under.length });
      const [first, ...rest] = lines([root, ...under], 0).filter((item) => item.message);
      const items = [
        first,
        ...(under.length ? [{ key: "count", line: count, kind: "day" }] : []),
        ...rest.map((item, at) => (at ? item : { ...item, joined: false })),
      ];
      follow(scroller, () => fill(messages, items, { inThread: true }, go), { jump });
    },
  };
}

/** What the top bar says of somebody: a face, a name, where and when. */
export const introduce = (who) => [
  face(who, "small"),
  h(
    "span",
    { class: "who" },
    h("strong", { dir: "auto" }, person(who).name),
    h("span", { class: "hint" }, whereWhen(person(who))),
  ),
];
