// What Steward heard, what it decided and why, and what follows: newest first.

import { h, icon, keyed, tool } from "./dom.js";
import { plain, said } from "./spans.js";
import { person, town } from "./state.js";
import { fullTime } from "./time.js";

const OUTCOMES = { committed: "decided", nothing: "nothing to do", seen: "heard before", refused: "not allowed" };
const SIGNS = {
  "message-posted": "note",
  "message-changed": "note",
  "message-deleted": "note",
  "reaction-changed": "smile",
  "command-given": "bolt",
  "button-pressed": "bolt",
  "form-submitted": "bolt",
  "home-opened": "desk",
  "timer-due": "timer",
  "fact-noted": "keep",
};

export function inspector(region, close) {
  const shown = { nothing: true, routine: false };
  const stories = h("ol", { class: "stories" });
  const empty = h(
    "div",
    { class: "nothing" },
    h("h3", {}, "Nothing has happened yet"),
    h("p", {}, "Write something, press a button or turn the clock. Here you see what Steward made of it, and why."),
  );
  const choice = (name, words) =>
    h(
      "label",
      { class: "tick" },
      h("input", {
        type: "checkbox",
        checked: shown[name],
        onchange: (event) => ((shown[name] = event.target.checked), render()),
      }),
      h("span", {}, words),
    );
  region.append(
    h(
      "header",
      { class: "head" },
      h("h2", {}, "Inspector"),
      h("p", { class: "hint" }, "what Steward heard, decided and did"),
      tool("close", "Close the inspector", close),
    ),
    h("div", { class: "filter" }, "Also show", choice("nothing", "what changed nothing"), choice("routine", "routine")),
    h("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": "Stories" }, empty, stories),
  );

  function render() {
    const all = town.handled
      .filter((one) => (one.routine ? shown.routine : shown.nothing || one.outcome !== "nothing"))
      .reverse();
    empty.hidden = all.length > 0;
    keyed(stories, all, { key: (one) => String(one.number), sign: (one) => String(one.number), draw: story });
    const first = stories.firstElementChild;
    for (const item of stories.querySelectorAll("li[data-newest]")) {
      if (item === first) continue;
      delete item.dataset.newest;
      // What opened by itself closes by itself; what you opened stays.
      const details = item.firstElementChild;
      if (details.dataset.by === "itself") details.open = false;
    }
    if (first) first.dataset.newest = "";
  }
  return { render };
}

function story(one) {
  const { event } = one;
  const open = one === town.handled.findLast((other) => !other.routine) && one.outcome !== "nothing";
  return h(
    "li",
    { class: event.type },
    h(
      "details",
      { open, class: "story", data: { by: open ? "itself" : "you" } },
      h(
        "summary",
        { onclick: (event) => (event.currentTarget.parentElement.dataset.by = "you") },
        icon(SIGNS[event.type] ?? "note"),
        h("span", { class: "what", dir: "auto" }, sentence(event)),
        h("span", { class: `outcome ${one.outcome}` }, OUTCOMES[one.outcome] ?? one.outcome),
        h("time", { datetime: event.at }, fullTime(event.at)),
      ),
      part(
        "Why",
        one.because.length
          ? h(
              "ul",
              { class: "reasons" },
              one.because.map((reason) => h("li", { dir: "auto" }, said(reason))),
            )
          : null,
      ),
      part(
        "What follows",
        one.do.length || one.reply ? h("ul", { class: "effects" }, reply(one.reply), one.do.map(effect)) : null,
      ),
      part(
        "What it keeps",
        one.save.length || one.drop.length
          ? h(
              "ul",
              { class: "kept" },
              one.save.map(kept),
              one.drop.map((ref) => h("li", {}, h("code", {}, `${ref.kind}/${ref.id}`), " forgotten")),
            )
          : null,
      ),
      part(
        "Facts for the ledger",
        one.note.length
          ? h(
              "ul",
              { class: "kept" },
              one.note.map((fact) => raw(h("code", {}, fact.type), fact)),
            )
          : null,
      ),
      raw("The event as it came", event),
    ),
  );
}

const part = (name, content) => (content ? h("section", {}, h("h4", {}, name), content) : null);

function raw(label, thing) {
  const tag = label instanceof Node ? "li" : "div";
  return h(
    tag,
    { class: "raw" },
    h("details", {}, h("summary", {}, label), h("pre", { dir: "ltr", tabindex: "0" }, JSON.stringify(thing, null, 1))),
  );
}

const kept = (record) => raw(h("code", {}, `${record.kind}/${record.id}`), record.is);

function reply(one) {
  if (!one) return null;
  const where = { card: "Answers at once", form: "Opens a form", "form-errors": "Asks to mend the form" }[one.is.type];
  return h(
    "li",
    {},
    icon("reply"),
    h("div", {}, h("strong", {}, where), one.gist ? h("p", { dir: "auto" }, said(one.gist)) : null),
  );
}

function effect(one) {
  switch (one.type) {
    case "show":
      return h(
        "li",
        {},
        icon("send"),
        h(
          "div",
          {},
          h("strong", { dir: "auto" }, audience(one.to)),
          h("p", { dir: "auto" }, said(one.gist)),
          h(
            "p",
            { class: "hint" },
            h("code", {}, one.surface),
            ` ${one.purpose}`,
            one.only_edit ? " · only if it stands" : "",
          ),
        ),
      );
    case "timer":
      return h(
        "li",
        {},
        icon("timer"),
        h(
          "div",
          {},
          h("strong", {}, `Rings ${fullTime(one.at)}`),
          h("p", { class: "hint" }, h("code", {}, [one.name, one.about].filter(Boolean).join(" · "))),
        ),
      );
    case "cancel":
      return h(
        "li",
        {},
        icon("timer"),
        h(
          "div",
          {},
          h("strong", {}, "Will not ring"),
          h("p", { class: "hint" }, h("code", {}, [one.name, one.about].filter(Boolean).join(" · "))),
        ),
      );
    case "react":
      return h("li", {}, icon("smile"), h("div", {}, h("strong", {}, `Reacts with ${one.emoji}`)));
    case "retract":
      return h(
        "li",
        {},
        icon("close"),
        h("div", {}, h("strong", {}, "Takes a message away"), h("p", { class: "hint" }, h("code", {}, one.surface))),
      );
    default:
      return raw(h("code", {}, one.type), one);
  }
}

const room = (place) => (town.rooms.has(place) ? `#${town.rooms.get(place).name}` : "");

function audience(to) {
  switch (to.type) {
    case "in-place":
      return `${to.under ? "In a thread of" : "In"} ${room(to.place) || to.place}${to.calling ? `, to ${person(to.calling).name}` : ""}`;
    case "privately":
      return `Privately to ${person(to.who).name}`;
    case "only":
      return `Only ${person(to.who).name} sees it, in ${room(to.place) || to.place}`;
    default:
      return `On ${person(to.who).name}’s desk`;
  }
}

/** One event in one line. */
export function sentence(event) {
  const who = event.who ? person(event.who).name : "";
  const where = room(event.place) ? ` in ${room(event.place)}` : "";
  switch (event.type) {
    case "message-posted":
      return `${who} ${event.under ? "replied" : "wrote"}${where}: “${short(plain(event.text))}”`;
    case "message-changed":
      return `${who} edited${where}: “${short(plain(event.text))}”`;
    case "message-deleted":
      return `${who} deleted a message${where}`;
    case "reaction-changed":
      return `${who} ${event.on ? "put" : "took back"} ${event.emoji}${where}`;
    case "command-given":
      return `${who} told Steward “${short(plain(event.said)) || "…"}”${where}`;
    case "button-pressed":
      return `${who} pressed ${event.action.name}${where}`;
    case "form-submitted":
      return `${who} sent the form ${event.action.name}`;
    case "home-opened":
      return `${who} opened the desk`;
    case "person-joined":
      return `${event.profile.name} came, or changed their profile`;
    case "bot-added":
      return `Steward was added to ${event.name}`;
    case "timer-due":
      return `It rang: ${event.timer.name}${event.timer.about ? ` (${event.timer.about})` : ""}`;
    case "fact-noted":
      return `Other features heard: ${event.fact.type}${event.fact.who ? `, ${person(event.fact.who).name}` : ""}`;
    default:
      return event.type;
  }
}

const short = (text) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text);
