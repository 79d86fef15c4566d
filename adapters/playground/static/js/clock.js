// The story's clock, and the hand on it.

import { h, icon, redraw } from "./dom.js";
import { act } from "./live.js";
import { me, now, town } from "./state.js";
import { clockTime, wholeDate } from "./time.js";
import { t } from "./words.js";

export function clock(region) {
  const turn = (how) => act("turn", { how });

  function hand(name, how, { primary = false, disabled = false } = {}) {
    const title = t(`page-${how}-title`);
    return h(
      "button",
      {
        type: "button",
        class: `hand ${primary ? "primary" : ""}`,
        data: { focus: how, turn: how },
        title,
        "aria-label": t(`page-${how}`), // what it does at length is told beside its name
        "aria-disabled": disabled ? "true" : null, // a button that is disabled would let the keyboard go
        onclick: () => disabled || turn(how),
      },
      icon(name),
      h("span", {}, t(`page-${how}`)),
    );
  }

  function face() {
    const mine = me();
    const city = mine?.city || mine?.zone?.split("/").at(-1).replaceAll("_", " ") || "UTC";
    return [h("strong", {}, clockTime(now())), h("span", {}, wholeDate(now()), h("i", {}, ` · ${city}`))];
  }

  const shown = h("time", { class: "face-of-clock" });

  return {
    tick() {
      const fresh = face();
      const text = fresh.map((part) => part.textContent).join(" ");
      if (shown.dataset.text === text) return;
      shown.dataset.text = text;
      shown.replaceChildren(...fresh);
      shown.setAttribute("datetime", new Date(now()).toISOString());
    },
    render() {
      const { running, turning } = town.clock;
      const busy = Boolean(turning);
      const state = busy ? "turning" : running ? "running" : "standing";
      region.dataset.state = state;
      redraw(
        region,
        shown,
        h(
          "div",
          { class: "hands" },
          running
            ? hand("pause", "pause", { disabled: busy })
            : hand("play", "run", { disabled: busy }),
          hand("hour", "hour", { disabled: busy }),
          hand("next", "next", { disabled: busy }),
          hand("morning", "morning", { disabled: busy }),
          turning === "week"
            ? hand("stop", "stop", { primary: true })
            : hand("week", "week", { primary: true, disabled: busy }),
        ),
      );
      this.tick();
    },
  };
}
