// The story's clock, and the hand on it.

import { h, icon, redraw } from "./dom.js";
import { act } from "./live.js";
import { me, now, town } from "./state.js";
import { clockTime, wholeDate } from "./time.js";

export function clock(region) {
  const turn = (how) => act("turn", { how });

  function hand(name, how, label, title, { primary = false, disabled = false } = {}) {
    return h(
      "button",
      {
        type: "button",
        class: `hand ${primary ? "primary" : ""}`,
        data: { focus: how, turn: how },
        title,
        "aria-label": title,
        disabled,
        onclick: () => turn(how),
      },
      icon(name),
      h("span", {}, label),
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
            ? hand("pause", "pause", "Pause", "Let time stand still", { disabled: busy })
            : hand("play", "run", "Run", "Let time pass by itself", { disabled: busy }),
          hand("hour", "hour", "+1 hour", "Turn the clock on by an hour", { disabled: busy }),
          hand("next", "next", "Next event", "Turn to the next thing that Steward will do by itself", {
            disabled: busy,
          }),
          hand("morning", "morning", "Next morning", "Turn to the next working morning of the person you are", {
            disabled: busy,
          }),
          turning === "week"
            ? hand("stop", "stop", "Stop", "Stop the week here", { primary: true })
            : hand("week", "week", "Play a week", "Play a week in seconds", { primary: true, disabled: busy }),
        ),
      );
      this.tick();
    },
  };
}
