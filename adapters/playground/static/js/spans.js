// Turns spans into elements. What people typed is text and nothing else.

import { h } from "./dom.js";
import { person, town, you } from "./state.js";
import { fullTime, when } from "./time.js";

let go = () => {};

/** Say where a place or a message is opened: `{place}` or `{message}`. */
export function leadTo(opener) {
  go = opener;
}

/** Draw a row of spans. `at` puts an @ before names, as where people typed them. */
export function said(spans, { at = false } = {}) {
  return (spans ?? []).map((span) => draw(span, at));
}

function draw(span, at) {
  switch (span.type) {
    case "words":
      return span.text;
    case "code":
      return h("code", { dir: "ltr" }, span.text);
    case "name": {
      const mine = span.who === you.who ? " mine" : "";
      const called = at || span.call;
      return h(
        "span",
        { class: `${called ? "mention" : "named"}${mine}`, dir: "auto" },
        (called ? "@" : "") + person(span.who).name,
      );
    }
    case "place": {
      const room = town.rooms.get(span.place);
      if (!room) return "#…";
      return way({ place: span.place }, [`#${room.name}`]);
    }
    case "when":
      return h(
        "time",
        { datetime: span.at, title: fullTime(span.at), data: span.style === "ago" ? { ago: span.at } : {} },
        when(span.at, span.style),
      );
    case "link":
      if (town.messages.has(span.message)) return way({ message: span.message }, span.label);
      if (!/^(https?|mailto):/i.test(span.url)) return span.label;
      return h("a", { href: span.url, target: "_blank", rel: "noopener noreferrer", dir: "auto" }, span.label);
    case "post":
      return way({ message: span.message }, said(span.label));
    default:
      return "";
  }
}

/** What leads to a message: on from this page's own address. */
export const address = (message) => `#${new URLSearchParams({ message })}`;

/** A link inside a sentence that leads to somewhere on this page; in a new tab it leads to the place. */
function way(to, label) {
  const href = to.message ? address(to.message) : `#${new URLSearchParams({ as: you.who, at: to.place })}`;
  const onclick = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(to);
  };
  return h("a", { href, dir: "auto", onclick }, label);
}

/** Say anew how long ago things were: the story's time has moved. */
export function ageing() {
  for (const time of document.querySelectorAll("time[data-ago]")) time.textContent = when(time.dataset.ago, "ago");
}

/** The same spans as plain text, for labels and announcements. */
export function plain(spans) {
  return (spans ?? [])
    .map((span) => {
      switch (span.type) {
        case "name":
          return `@${person(span.who).name}`;
        case "place":
          return `#${town.rooms.get(span.place)?.name ?? "…"}`;
        case "when":
          return when(span.at, span.style);
        case "post":
          return plain(span.label);
        case "link":
          return span.label;
        default:
          return span.text ?? "";
      }
    })
    .join("");
}

/** The same spans as somebody would type them again. */
export function typed(spans) {
  return (spans ?? [])
    .map((span) => {
      switch (span.type) {
        case "name":
          return `@${person(span.who).handle ?? person(span.who).name}`;
        case "code":
          return `\`${span.text}\``;
        case "link":
          return span.url;
        default:
          return plain([span]);
      }
    })
    .join("");
}

/** What a message says in one line. */
export const gist = (message) => (message.view ? plain(message.view.gist) : plain(message.text)).replace(/\s+/g, " ");
