// Builds elements. Text only ever enters the page as text: nothing here takes markup.

import { named, t } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * h("button", { class: "quiet", onclick: f, label: "page-close" }, icon("close")). What is given as `say` or `label` is a
 * key: the words, or the name for who hears it, which are said anew when you become somebody of another language.
 */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(element.dataset, value);
    else if (name === "say") ((element.dataset.say = value), (element.textContent = t(value)));
    else if (name === "label") named(element, value);
    else if (name in element && (name === "value" || name === "checked" || name === "hidden" || name === "disabled")) {
      element[name] = value;
    } else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

const SHAPES = {
  close: "M6 6l12 12M18 6L6 18",
  menu: "M4 7h16M4 12h16M4 17h16",
  hash: "M5 9h15M4 15h15M10 4L8 20M16 4l-2 16",
  down: "M6 9l6 6 6-6",
  right: "M9 6l6 6-6 6",
  play: "M8 5.500v13l10.500-6.500z",
  pause: "M9 5v14M15 5v14",
  stop: "M7 7h10v10H7z",
  hour: "M12 7v5l3.500 2M21 12a9 9 0 1 1-3-6.700M21 4v4h-4",
  morning: "M3 18h18M6 18a6 6 0 0 1 12 0M12 4v4M4.500 9.500l2 2M19.500 9.500l-2 2",
  week: "M5 5.500v13l8-6.500zM13 5.500v13l8-6.500z",
  next: "M6 5.500v13l9-6.500zM18 5v14",
  desk: "M4 5h16v6H4zM4 15h7v4H4zM15 15h5v4h-5z",
  reply: "M10 7L4.500 12l5.500 5M5 12h8c4 0 6.500 2 6.500 6",
  more: "M5.500 12h.01M12 12h.01M18.500 12h.01",
  smile: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8.500 14.500c1.800 2.300 5.200 2.300 7 0M9 9.500h.01M15 9.500h.01",
  send: "M5 12l15-7.500-5.500 15.500-3-6.500z",
  eye: "M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  look: "M10.500 17a6.500 6.500 0 1 1 0-13 6.500 6.500 0 0 1 0 13zM15.500 15.500L20 20",
  panel: "M4 5h16v14H4zM14 5v14",
  sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.600 5.600L7 7M17 17l1.400 1.400M18.400 5.600L17 7M7 17l-1.400 1.400",
  moon: "M20 14.500A8 8 0 0 1 9.500 4a8 8 0 1 0 10.500 10.500z",
  timer: "M12 8v4.500l2.500 1.500M12 21a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM9.500 2.500h5",
  keep: "M6 4h12v16l-6-4-6 4z",
  note: "M5 4h14v16H5zM9 9h6M9 13h6",
  bolt: "M13 3L5 13.500h6L10 21l8-10.500h-6z",
  check: "M5 12.500l4.500 4.500L19 7.500",
  back: "M15 6l-6 6 6 6",
};

/** A line drawing, decorative: whatever carries it has a name of its own. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({
    viewBox: "0 0 24 24",
    class: `icon icon-${name}`,
    "aria-hidden": "true",
  })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}

/** A button that shows only a drawing; `label` is the key of its name. */
export function tool(name, label, onclick, more = {}) {
  return h(
    "button",
    { type: "button", class: "quiet", title: true, label, onclick, ...more },
    icon(name),
  );
}

/** A chart that the server drew. It is parsed as an image format, and only drawing elements are let in. */
export function drawing(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  const known = new Set(["svg", "title", "desc", "g", "line", "rect", "circle", "path", "text"]);
  const all = [parsed, ...parsed.querySelectorAll("*")];
  const clean = all.every(
    (one) => known.has(one.localName) && [...one.attributes].every((attribute) => !attribute.name.startsWith("on")),
  );
  return clean ? document.importNode(parsed, true) : null;
}

/**
 * Let a list show these items, and leave alone every element whose item has not changed, so that focus, scrolling and
 * selection stay. `sign` says what an item looks like; `draw` makes its element.
 */
export function keyed(list, items, { key, sign, draw }) {
  const old = new Map([...list.children].map((element) => [element.dataset.key, element]));
  let at = list.firstElementChild;
  for (const item of items) {
    const name = key(item);
    const signature = sign(item);
    let element = old.get(name);
    old.delete(name);
    if (!element || element.signature !== signature) {
      const fresh = draw(item);
      fresh.dataset.key = name;
      fresh.signature = signature;
      if (element) {
        if (at === element) at = fresh;
        exchange(element, fresh);
      }
      element = fresh;
    }
    if (at === element) at = element.nextElementSibling;
    else list.insertBefore(element, at);
  }
  for (const gone of old.values()) gone.remove();
}

/** Put one element in the place of another, and keep the keyboard where it was. */
export function exchange(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const mark = focused?.dataset.focus;
  old.replaceWith(fresh);
  if (!focused) return;
  const same = mark ? fresh.querySelector(`[data-focus="${CSS.escape(mark)}"]`) : null;
  (same ?? (fresh.tabIndex >= -1 && fresh.hasAttribute("tabindex") ? fresh : null))?.focus({ preventScroll: true });
}

/** Draw a whole region anew, and keep the keyboard where it was. */
export function redraw(region, ...children) {
  const focused = region.contains(document.activeElement) ? document.activeElement : null;
  const mark = focused?.dataset.focus;
  const top = region.scrollTop;
  region.replaceChildren(...children.flat(Infinity).filter(Boolean));
  region.scrollTop = top;
  if (mark) region.querySelector(`[data-focus="${CSS.escape(mark)}"]`)?.focus({ preventScroll: true });
}

/** Let a screen reader say something. */
export function announce(said) {
  document.getElementById("announcer").textContent = said;
}

/** Show a short notice, with something to do about it if there is. */
export function toast(said, { kind = "", label = "", onclick, key = "" } = {}) {
  const toasts = document.getElementById("toasts");
  if (key) toasts.querySelector(`[data-key="${CSS.escape(key)}"]`)?.remove();
  const close = () => note.remove();
  const note = h(
    "div",
    { class: `toast ${kind}`, data: { key } },
    h("span", { dir: "auto" }, said),
    label && h("button", { type: "button", class: "link", onclick: () => (close(), onclick()) }, label),
    tool("close", "page-dismiss", close),
  );
  toasts.append(note);
  while (toasts.children.length > 3) toasts.firstElementChild.remove();
  setTimeout(close, kind === "sorry" ? 12000 : 8000);
}
