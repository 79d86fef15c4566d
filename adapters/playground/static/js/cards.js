// Draws Steward's cards, and the fields that a form or a card asks for.

import { announce, drawing, h, icon, toast } from "./dom.js";
import { act, take } from "./live.js";
import { plain, said } from "./spans.js";
import { colleagues, person } from "./state.js";
import { t } from "./words.js";

let fields = 0;

/** Draw a card. `context` is `{message, place, under}`; `open` shows a dialog that an act leads to. */
export function card(view, context, open) {
  return h(
    "section",
    { class: "card", "aria-label": plain(view.gist), ...tongue(view) },
    view.title && h("h3", way(view), said(view.title)),
    (view.blocks.length ? view.blocks : [{ type: "para", text: view.gist }]).map((block, at) =>
      draw(block, { ...context, dir: view.dir }, open, at),
    ),
  );
}

/** The language of Steward's words, for voices and fonts, and which way they run. */
const tongue = (view) => ({ lang: view.lang ?? null, dir: view.dir ?? "auto" });

/** A line of them runs as the language does, whichever script it begins with; where that is unknown, as it begins. */
const way = ({ dir }) => ({ dir: dir ?? "auto" });

function draw(block, context, open, at) {
  switch (block.type) {
    case "para":
      return h("p", way(context), said(block.text));
    case "note":
      return h("p", { class: "note", ...way(context) }, said(block.text));
    case "quote":
      return h(
        "blockquote",
        { dir: "auto" },
        h("p", { dir: "auto", lang: block.by ? "" : null }, said(block.text, { at: Boolean(block.by) })), // without a name these are Steward's words
        block.by && h("footer", { dir: "auto" }, `— ${person(block.by).name}`),
      );
    case "facts":
      return h(
        "dl",
        {},
        block.pairs.map((pair) =>
          h("div", {}, h("dt", way(context), said(pair.label)), h("dd", way(context), said(pair.value))),
        ),
      );
    case "items":
      return h(
        block.ordered ? "ol" : "ul",
        {},
        block.items.map((item, number) =>
          h(
            "li",
            {},
            h("div", way(context), said(item.text)),
            item.buttons.length ? row(item.buttons, context, open, `${at}.${number}`) : null,
          ),
        ),
      );
    case "chart": {
      const shown = drawing(block.svg);
      const scrolled = { class: "drawn", tabindex: "0", role: "group", "aria-label": plain(block.title) };
      return h(
        "figure",
        {},
        h("figcaption", { dir: "auto" }, said(block.title)),
        shown ? h("div", scrolled, shown) : h("p", {}, said(block.alt)),
      );
    }
    case "picture":
      // Nothing is fetched from elsewhere: the words stand for the picture, and the address can be opened.
      return h(
        "p",
        { class: "picture", dir: "auto" },
        block.url
          ? h("a", { href: block.url, target: "_blank", rel: "noopener noreferrer" }, said(block.alt))
          : said(block.alt),
      );
    case "divider":
      return h("hr");
    case "buttons":
      return row(block.buttons, context, open, String(at));
    case "download":
      return h(
        "div",
        { class: "download", role: "group", "aria-label": plain(block.label) },
        h("p", { dir: "auto" }, said(block.label)),
        h(
          "div",
          { class: "buttons" },
          block.files.map((file) => offer(file, block.kept, `${context.message}:${at}/${file.as}`)),
        ),
      );
    case "inputs":
      return inline(block, context, open, at);
    default:
      return null;
  }
}

function row(buttons, context, open, at) {
  return h(
    "div",
    { class: "buttons" },
    buttons.map((button, number) => push(button, context, open, `${at}/${number}`)),
  );
}

function push(button, context, open, focus) {
  const element = h(
    "button",
    {
      type: "button",
      class: `push ${button.style}`,
      data: { focus: `${context.message}:${focus}` },
      dir: "auto",
      "aria-label": button.called || null,
      onclick: async () => {
        if (button.confirm && !(await confirmed(button))) return;
        await busy(element, async () => {
          const came = await act("press", { message: context.message, action: button.action });
          if (came?.dialog) open(came.dialog, context);
        });
      },
    },
    said(button.label),
  );
  return element;
}

/** A button that lets the browser save a file. */
function offer(file, kept, focus) {
  const element = h(
    "button",
    {
      type: "button",
      class: "push plain",
      data: { focus },
      dir: "auto",
      onclick: () =>
        busy(element, async () => {
          const came = await take(kept, file.as);
          if (!came) return;
          const url = URL.createObjectURL(came.file);
          h("a", { href: url, download: came.name }).click();
          setTimeout(() => URL.revokeObjectURL(url), 60_000);
          announce(came.name);
        }),
    },
    said(file.label),
  );
  return element;
}

/** Let a button rest while what it does is done. */
export async function busy(button, work) {
  if (button.getAttribute("aria-busy")) return;
  button.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    button.removeAttribute("aria-busy");
  }
}

function inline(block, context, open, at) {
  const made = block.inputs.map(field);
  const form = h(
    "form",
    {
      class: "inline-form",
      novalidate: true,
      onsubmit: async (event) => {
        event.preventDefault();
        if (!check(made)) return;
        const { place, under } = context;
        const values = collect(made);
        const came = await act("submit", { place, under, action: block.submit.action, values });
        if (came?.dialog?.kind === "errors") mend(made, came.dialog.errors);
        else if (came?.dialog) open(came.dialog, context);
      },
    },
    made.map((one) => one.element),
    h(
      "button",
      { type: "submit", class: `push ${block.submit.style}`, data: { focus: `${context.message}:${at}/submit` } },
      said(block.submit.label),
    ),
  );
  return form;
}

/** Open a dialog with a form in it. */
export function openForm(view, context) {
  const made = view.inputs.map(field);
  const submit = h("button", { type: "submit", class: "push primary" }, said(view.submit));
  const dialog = h(
    "dialog",
    { class: "sheet", "aria-labelledby": "form-title", onclose: () => dialog.remove() },
    h(
      "form",
      {
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          if (!check(made)) return;
          busy(submit, async () => {
            const { place, under } = context;
            const came = await act("submit", { place, under, action: view.action, values: collect(made) });
            if (came?.dialog?.kind === "errors") mend(made, came.dialog.errors);
            else if (came) {
              dialog.close();
              if (came.dialog) openForm(came.dialog, context);
            }
          });
        },
      },
      h(
        "header",
        {},
        h("h2", { id: "form-title", ...tongue(view) }, said(view.title)),
        h(
          "button",
          { type: "button", class: "quiet", label: "page-close", onclick: () => dialog.close() },
          icon("close"),
        ),
      ),
      view.intro && h("p", { class: "intro", ...tongue(view) }, said(view.intro)),
      made.map((one) => one.element),
      h(
        "footer",
        {},
        h("button", { type: "button", class: "push plain", say: "form-cancel", onclick: () => dialog.close() }),
        submit,
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector(".field, input, select, textarea")?.focus();
}

function confirmed(button) {
  return new Promise((resolve) => {
    let sure = false;
    const dialog = h(
      "dialog",
      {
        class: "sheet small",
        role: "alertdialog",
        label: "page-sure",
        onclose: () => (dialog.remove(), resolve(sure)),
      },
      h("p", { dir: "auto" }, said(button.confirm)),
      h(
        "footer",
        {},
        h("button", { type: "button", class: "push plain", say: "form-cancel", onclick: () => dialog.close() }),
        h(
          "button",
          { type: "button", class: `push ${button.style}`, onclick: () => ((sure = true), dialog.close()) },
          said(button.label),
        ),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}

// ---------------------------------------------------------------- fields

function field(input) {
  const id = `field-${(fields += 1)}`;
  const wrong = h("p", { class: "wrong", id: `${id}-wrong`, dir: "auto", hidden: true, role: "alert" });
  const made = { input, wrong, id };
  const told = [input.hint ? `${id}-hint` : "", `${id}-wrong`].filter(Boolean).join(" ");
  const label = [said(input.label), input.optional ? h("span", { class: "hint" }, ` ${t("page-optional")}`) : null];
  const hint = input.hint ? h("p", { class: "hint", id: `${id}-hint`, dir: "auto" }, said(input.hint)) : null;
  if (input.type === "choice" && (input.several || input.options.length <= 5)) {
    made.controls = input.options.map((option) =>
      h("input", {
        type: input.several ? "checkbox" : "radio",
        name: id,
        value: option.value,
        checked: input.chosen.includes(option.value),
      }),
    );
    made.focus = made.controls[0];
    made.element = h(
      "fieldset",
      { class: "ask", "aria-describedby": told },
      h("legend", { dir: "auto" }, label),
      hint,
      input.options.map((option, at) =>
        h("label", { class: "tick", dir: "auto" }, made.controls[at], h("span", {}, said(option.label))),
      ),
      wrong,
    );
    return made;
  }
  made.control = control(input, id, told);
  made.focus = made.control;
  made.element = h("div", { class: "ask" }, h("label", { for: id, dir: "auto" }, label), hint, made.control, wrong);
  return made;
}

function control(input, id, told) {
  const common = { id, class: "field", "aria-describedby": told, required: !input.optional };
  switch (input.type) {
    case "text":
      if (input.long)
        return h("textarea", { ...common, rows: 4, maxlength: input.most, dir: "auto", value: input.value });
      return h("input", {
        ...common,
        type: "text",
        maxlength: input.most,
        dir: "auto",
        autocomplete: "off",
        value: input.value,
      });
    case "person":
      return select(
        common,
        colleagues().map((one) => [one.who, one.name]),
        "",
      );
    default:
      return select(
        common,
        input.options.map((option) => [option.value, plain(option.label)]),
        input.chosen[0] ?? "",
      );
  }
}

function select(common, options, chosen) {
  const made = h(
    "select",
    common,
    h("option", { value: "" }, t("page-choose")),
    options.map(([value, label]) => h("option", { value }, label)),
  );
  made.value = chosen;
  return made;
}

const valueOf = (one) =>
  one.controls
    ? one.controls
        .filter((box) => box.checked)
        .map((box) => box.value)
        .join(",")
    : one.control.value.trim();

const collect = (made) => Object.fromEntries(made.map((one) => [one.input.name, valueOf(one)]));

function check(made) {
  for (const one of made) complain(one, one.input.optional || valueOf(one) ? null : [t("form-needed")]);
  return settle(made);
}

function mend(made, errors) {
  for (const one of made) complain(one, errors[one.input.name] ? said(errors[one.input.name]) : null);
  const names = new Set(made.map((one) => one.input.name));
  for (const [name, words] of Object.entries(errors)) if (!names.has(name)) toast(plain(words), { kind: "sorry" });
  settle(made);
}

function complain(one, words) {
  one.wrong.replaceChildren(...(words ?? []));
  one.wrong.hidden = !words;
  one.focus?.toggleAttribute("aria-invalid", Boolean(words));
  if (words) one.focus?.setAttribute("aria-invalid", "true");
}

function settle(made) {
  const first = made.find((one) => !one.wrong.hidden);
  first?.focus?.focus();
  return !first;
}
