// The way to the server: one address for what people do, one stream for what happens.

import { toast } from "./dom.js";
import { hear, load, tell, you } from "./state.js";
import { t } from "./words.js";

const NEWS = ["message", "person", "room", "read", "clock", "handled"];

/** Open the stream, then ask for the state once; what arrives in between is kept and folded in after it. */
export function connect() {
  const source = new EventSource("/api/live");
  let held = [];
  const begin = async () => {
    held = [];
    const answer = await fetch("/api/state");
    if (!answer.ok) return;
    const state = await answer.json();
    const early = held;
    held = null;
    load(state);
    for (const [kind, thing] of early ?? []) hear(kind, thing);
    tell("line", true);
  };
  source.addEventListener("hello", begin);
  source.addEventListener("again", begin);
  source.addEventListener("error", () => tell("line", false));
  for (const kind of NEWS) {
    source.addEventListener(kind, (event) => {
      const thing = JSON.parse(event.data);
      if (held) held.push([kind, thing]);
      else hear(kind, thing);
    });
  }
}

/** What was wrong, in the words of whoever you are where there are any. */
const sorry = (came) => (came.key && t(came.key, came.values)) || came.sorry;

/** Ask for a file as the person you are; give it and its name, or null after saying what was wrong. */
export async function take(kept, as) {
  let answer;
  try {
    answer = await fetch(`/api/take?${new URLSearchParams({ who: you.who, kept, as })}`);
  } catch {
    toast(t("page-no-answer"), { kind: "sorry" });
    return null;
  }
  if (!answer.ok) {
    const came = await answer.json().catch(() => ({ sorry: t("page-failed") }));
    toast(sorry(came), { kind: "sorry" });
    return null;
  }
  const [, name] = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition")) ?? [];
  return { name, file: await answer.blob() };
}

/** Do something as the person you are; give what came of it, or null after saying what was wrong. */
export async function act(type, fields = {}) {
  let answer;
  try {
    answer = await fetch("/api/act", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ type, who: you.who, ...fields }),
    });
  } catch {
    toast(t("page-no-answer"), { kind: "sorry" });
    return null;
  }
  const came = await answer.json().catch(() => ({ sorry: t("page-failed") }));
  if (came.sorry) toast(sorry(came), { kind: "sorry" });
  return answer.ok ? came : null;
}
