// What Steward heard, what it decided and why, and what follows: newest first.

import { h, icon, keyed, tool } from "./dom.js";
import { plain, said } from "./spans.js";
import { person, town } from "./state.js";
import { fullTime } from "./time.js";
import { language, t } from "./words.js";

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
    h("h3", { say: "page-nothing-happened" }),
    h("p", { say: "page-nothing-happened-hint" }),
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
      h("span", { say: words }),
    );
  region.append(
    h(
      "header",
      { class: "head" },
      h("h2", { say: "page-inspector" }),
      h("p", { class: "hint", say: "page-inspector-hint" }),
      tool("close", "page-close-inspector", close),
    ),
    h(
      "div",
      { class: "filter" },
      h("span", { say: "page-also-show" }),
      choice("nothing", "page-show-nothing"),
      choice("routine", "page-show-routine"),
    ),
    h("div", { class: "scroller", tabindex: "0", role: "region", label: "page-stories" }, empty, stories),
  );

  function render() {
    const all = town.handled
      .filter((one) => (one.routine ? shown.routine : shown.nothing || one.outcome !== "nothing"))
      .reverse();
    empty.hidden = all.length > 0;
    keyed(stories, all, { key: (one) => String(one.number), sign: (one) => `${one.number} ${language()}`, draw: story });
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
        h("span", { class: `outcome ${one.outcome}` }, t(`page-outcome-${one.outcome}`) || one.outcome),
        h("time", { datetime: event.at }, fullTime(event.at)),
      ),
      part(
        "page-why",
        one.because.length
          ? h(
              "ul",
              { class: "reasons" },
              one.because.map((reason) => h("li", { dir: "auto" }, said(reason))),
            )
          : null,
      ),
      part(
        "page-follows",
        one.do.length || one.reply ? h("ul", { class: "effects" }, reply(one.reply), one.do.map(effect)) : null,
      ),
      part(
        "page-keeps",
        one.save.length || one.drop.length
          ? h(
              "ul",
              { class: "kept" },
              one.save.map(kept),
              one.drop.map((ref) => h("li", {}, h("code", {}, `${ref.kind}/${ref.id}`), ` ${t("page-forgotten")}`)),
            )
          : null,
      ),
      part(
        "page-facts",
        one.note.length
          ? h(
              "ul",
              { class: "kept" },
              one.note.map((fact) => raw(h("code", {}, fact.type), fact)),
            )
          : null,
      ),
      raw(t("page-raw"), event),
    ),
  );
}

const part = (name, content) => (content ? h("section", {}, h("h4", { say: name }), content) : null);

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
  const where = { card: "page-answers-card", form: "page-answers-form", "form-errors": "page-answers-errors" }[one.is.type];
  return h(
    "li",
    {},
    icon("reply"),
    h("div", {}, h("strong", { say: where }), one.gist ? h("p", { dir: "auto" }, said(one.gist)) : null),
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
            one.only_edit ? ` · ${t("page-only-if-stands")}` : "",
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
          h("strong", {}, t("page-rings", { when: fullTime(one.at) })),
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
          h("strong", { say: "page-will-not-ring" }),
          h("p", { class: "hint" }, h("code", {}, [one.name, one.about].filter(Boolean).join(" · "))),
        ),
      );
    case "react":
      return h("li", {}, icon("smile"), h("div", {}, h("strong", {}, t("page-reacts", { emoji: one.emoji }))));
    case "retract":
      return h(
        "li",
        {},
        icon("close"),
        h("div", {}, h("strong", { say: "page-takes-away" }), h("p", { class: "hint" }, h("code", {}, one.surface))),
      );
    default:
      return raw(h("code", {}, one.type), one);
  }
}

const room = (place) => (town.rooms.has(place) ? `#${town.rooms.get(place).name}` : "");

function audience(to) {
  const place = room(to.place) || to.place;
  switch (to.type) {
    case "in-place":
      if (to.calling) return t("page-to-calling", { place, who: person(to.calling).name });
      return t(to.under ? "page-to-thread" : "page-to-place", { place });
    case "privately":
      return t("page-to-person", { who: person(to.who).name });
    case "only":
      return t("page-to-only", { who: person(to.who).name, place });
    default:
      return t("page-to-desk", { who: person(to.who).name });
  }
}

/** One event in one line. */
export function sentence(event) {
  const who = event.who ? person(event.who).name : "";
  const place = room(event.place) || t("page-private");
  const about = (name) => ({ who, place, text: short(plain(event[name])) || "…" });
  switch (event.type) {
    case "message-posted":
      return t(event.under ? "page-event-replied" : "page-event-wrote", about("text"));
    case "message-changed":
      return t("page-event-edited", about("text"));
    case "message-deleted":
      return t("page-event-deleted", { who, place });
    case "reaction-changed":
      return t(event.on ? "page-event-put" : "page-event-took", { who, place, emoji: event.emoji });
    case "command-given":
      return t("page-event-told", about("said"));
    case "button-pressed":
      return t("page-event-pressed", { who, what: event.action.name });
    case "form-submitted":
      return t("page-event-form", { who, what: event.action.name });
    case "home-opened":
      return t("page-event-desk", { who });
    case "person-joined":
      return t("page-event-came", { who: event.profile.name });
    case "bot-added":
      return t("page-event-added", { what: event.name });
    case "timer-due":
      return t("page-event-rang", { what: [event.timer.name, event.timer.about].filter(Boolean).join(" · ") });
    case "fact-noted":
      return t("page-event-heard", {
        what: [event.fact.type, event.fact.who && person(event.fact.who).name].filter(Boolean).join(" · "),
      });
    default:
      return event.type;
  }
}

const short = (text) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()}…` : text);
