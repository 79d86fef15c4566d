// What the page knows: the town as the server tells it, and who is looking at what.

export const town = {
  steward: "",
  people: new Map(),
  rooms: new Map(),
  messages: new Map(),
  reads: new Map(),
  allRead: 0,
  clock: { now: 0, running: false, turning: "", sorry: "", told: 0 },
  handled: [],
  frames: {}, // what stands around the messages, by language
};

/** Who is looking, and at what. `fresh` is the number after which messages were new when the place was opened. */
export const you = { who: "", place: "", thread: "", fresh: 0 };

const streams = new Map(); // place → messages of the main stream, in order
const threads = new Map(); // first message → replies, in order
const calls = new Map(); // person → messages that call them
const listeners = [];

/** Hear of every change: `listen((kind, thing) => ...)`. */
export function listen(listener) {
  listeners.push(listener);
}

export function tell(kind, thing) {
  for (const listener of listeners) listener(kind, thing);
}

// ---------------------------------------------------------------- the server's news

export function load(state) {
  for (const index of [town.people, town.rooms, town.messages, town.reads, streams, threads, calls]) index.clear();
  Object.assign(town, {
    steward: state.steward,
    allRead: state.allRead,
    handled: state.handled,
    frames: state.frames,
  });
  for (const person of state.people) town.people.set(person.who, person);
  for (const room of state.rooms) town.rooms.set(room.place, room);
  for (const message of [...state.messages, ...state.whispers]) put(message);
  for (const [who, place, number] of state.reads) town.reads.set(`${who}\n${place}`, number);
  setClock(state.clock);
  tell("all");
}

export function hear(kind, thing) {
  switch (kind) {
    case "message": {
      const fresh = !town.messages.has(thing.message);
      put(thing);
      tell("message", { message: thing, fresh });
      return;
    }
    case "person":
      town.people.set(thing.who, thing);
      break;
    case "room":
      town.rooms.set(thing.place, thing);
      break;
    case "read":
      if (thing.who) town.reads.set(`${thing.who}\n${thing.place}`, thing.number);
      else town.allRead = thing.number;
      break;
    case "clock":
      setClock(thing);
      break;
    case "handled":
      if (town.handled.some((one) => one.number === thing.number)) return;
      town.handled = trimmed([...town.handled, thing]);
      break;
  }
  tell(kind, thing);
}

/** Keep the last 200 stories, and fewer of those that are routine. */
function trimmed(stories) {
  const routine = stories.filter((one) => one.routine).slice(-50);
  const others = stories.filter((one) => !one.routine).slice(-200);
  const kept = new Set([...routine, ...others]);
  return stories.filter((one) => kept.has(one));
}

function setClock(face) {
  town.clock = { ...face, now: Date.parse(face.now), told: performance.now() };
}

function put(message) {
  const old = town.messages.get(message.message);
  const index = message.under ? threads : streams;
  const home = message.under ?? message.place;
  const list = index.get(home) ?? [];
  index.set(home, list);
  const at = old ? list.findIndex((one) => one.message === message.message) : -1;
  const whisperGone = message.only && message.deleted;
  if (whisperGone) {
    if (at >= 0) list.splice(at, 1);
    town.messages.delete(message.message);
    return;
  }
  town.messages.set(message.message, message);
  if (at >= 0) list[at] = message;
  else {
    let end = list.length;
    while (end > 0 && after(list[end - 1], message)) end -= 1;
    list.splice(end, 0, message);
  }
  for (const who of called(message)) {
    if (!calls.has(who)) calls.set(who, new Map());
    calls.get(who).set(message.message, message);
  }
}

function after(one, other) {
  if (one.number !== other.number) return one.number > other.number;
  if (Boolean(one.only) !== Boolean(other.only)) return Boolean(one.only);
  return one.message > other.message;
}

/** Everybody whom a message names in its words, or whom Steward addresses it to. */
export function called(message) {
  const names = message.text.filter((span) => span.type === "name").map((span) => span.who);
  return message.calling ? [...names, message.calling] : names;
}

// ---------------------------------------------------------------- looking things up

export const me = () => town.people.get(you.who);
export const person = (who) =>
  town.people.get(who) ?? { who, name: who.replace(/^who:/, ""), zone: "UTC", language: "" };
export const isMine = (message) => !message.only || message.only === you.who;

/** The main stream of a place, as this person sees it; a deleted message stays while replies hang on it. */
export function stream(place) {
  return (streams.get(place) ?? []).filter(
    (message) => isMine(message) && (!message.deleted || replies(message.message).length),
  );
}

export function replies(root) {
  return (threads.get(root) ?? []).filter((message) => isMine(message) && !message.deleted);
}

/** The message of Steward's that stands on somebody's desk. */
export const page = (who) => town.messages.get(person(who).desk);

/** What a place is to whoever looks: a room, their conversation with Steward, their desk, or nothing. */
export function placeOf(place) {
  const room = town.rooms.get(place);
  if (room) return { kind: "room", name: room.name, topic: room.topic, group: room.group, place };
  const mine = me();
  if (mine && place === mine.direct) return { kind: "direct", name: "Steward", topic: "", group: "", place };
  if (mine && place === mine.desk) return { kind: "desk", name: "", topic: "", group: "", place };
  return null;
}

/** The story's time in milliseconds; when it runs, it runs here too. */
export function now() {
  const { now: at, running, told } = town.clock;
  return running ? at + (performance.now() - told) : at;
}

// ---------------------------------------------------------------- what is new to whom

export const seen = (who, place) => Math.max(town.allRead, town.reads.get(`${who}\n${place}`) ?? 0);

/** How many messages of a place somebody has not seen, and how many of those are for them in particular. */
export function unread(who, place) {
  const upto = seen(who, place);
  const list = streams.get(place) ?? [];
  let count = 0;
  for (let at = list.length - 1; at >= 0 && list[at].number > upto; at -= 1) {
    const message = list[at];
    if (message.who !== who && !message.deleted && (!message.only || message.only === who)) count += 1;
  }
  const direct = place === person(who).direct;
  let calling = 0;
  if (!direct) {
    for (const { message } of calls.get(who)?.values() ?? []) {
      const one = town.messages.get(message);
      if (one && one.place === place && !one.deleted && !one.only && one.number > upto && one.who !== who) calling += 1;
    }
  }
  return { count, calls: direct ? count : calling };
}

/** How many things wait for somebody: Steward's messages to them, and mentions. */
export function waiting(who) {
  const { direct } = person(who);
  let sum = direct ? unread(who, direct).calls : 0;
  for (const { message } of calls.get(who)?.values() ?? []) {
    const one = town.messages.get(message);
    if (one && !one.deleted && !one.only && one.who !== who && one.number > seen(who, one.place)) sum += 1;
  }
  return sum;
}

/** The highest number in a place, replies included: what reading it now marks as seen. */
export function latest(place) {
  let highest = 0;
  for (const message of streams.get(place) ?? []) {
    highest = Math.max(highest, message.number, ...(threads.get(message.message) ?? []).map((one) => one.number));
  }
  return highest;
}

export const colleagues = () =>
  [...town.people.values()]
    .filter((one) => one.who !== town.steward && !one.bot && (!me() || one.workspace === me().workspace))
    .sort((one, other) => one.name.localeCompare(other.name));
