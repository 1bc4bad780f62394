// Controls of single values: each knows its place in the record's data and tells of every change.

import { priced, unpriced } from "./difference.js";
import { el, labelled } from "./dom.js";
import { say } from "./words.js";

const TYPES = { email: "email", uri: "url", phone: "tel", day: "date" };
const MODES = { number: "numeric", "postal-code": "numeric", "register-number": "numeric" };

/** A labelled control of one value. `slot` has get, set and path; `field` has label, help and shape. */
export function single(form, field, slot) {
  const leaf = field.shape;
  if (leaf.localized) return inLanguages(form, field, slot);
  if (leaf.form === "moment") return moment(form, field, slot);
  if (leaf.options || leaf.form === "boolean" || leaf.reference) return selection(form, field, slot);
  return labelled(text(form, leaf, slot), field.label, field.help, slot.path);
}

function text(form, leaf, slot, attributes = {}) {
  const long = leaf.paragraphs;
  const control = el(long ? "textarea" : "input", {
    type: long ? undefined : (TYPES[leaf.form] ?? "text"),
    inputmode: MODES[leaf.form],
    rows: long ? 6 : undefined,
    maxlength: leaf.form === "day" ? undefined : leaf.longest ? leaf.longest + 200 : undefined,
    autocomplete: "off",
    spellcheck: leaf.form === "text" ? undefined : "false",
    input: (event) => slot.set(event.target.value),
    change: (event) => form.left(event.target),
    ...attributes,
  });
  control.value = slot.get() ?? "";
  return control;
}

/** The page's own language openly, the others folded until they are wanted. */
function inLanguages(form, field, slot) {
  const first = form.language;
  const others = Object.keys(form.languages).filter((language) => language !== first);
  const inLanguage = (language) => say(form.words, "update.form.in-language", { field: field.label, language: form.languages[language] });
  const title = first === Object.keys(form.languages)[0] ? field.label : inLanguage(first);
  const isPrice = field.name === "price";
  const part = (language, label, help) => {
    const inner = {
      path: `${slot.path}.${language}`,
      get: () => (isPrice ? priced(form.words, slot.get()?.[language]) : slot.get()?.[language]),
      set: (value) => slot.set({ ...slot.get(), [language]: isPrice ? unpriced(form.words, value, form.limits) : value }),
    };
    return labelled(text(form, field.shape, inner, { lang: language }), label, help, inner.path);
  };
  if (!others.length) return part(first, title, field.help);
  const known = others.some((language) => slot.get()?.[language]);
  return el(
    "div",
    { class: "mv-field-languages" },
    part(first, title, field.help),
    el(
      "details",
      { open: known },
      el("summary", {}, say(form.words, "update.form.languages", { field: field.label })),
      others.map((language) => part(language, inLanguage(language))),
    ),
  );
}

function moment(form, field, slot) {
  const [day, clock] = (slot.get() ?? "").split("T");
  const change = () => slot.set(date.value && time.value ? `${date.value}T${time.value}` : date.value);
  const left = (event) => form.left(event.target);
  const date = el("input", { type: "date", input: change, change: left });
  const time = el("input", { type: "time", input: change, change: left });
  date.value = day ?? "";
  time.value = clock ?? "";
  return el(
    "div",
    { class: "mv-field-pair" },
    labelled(date, field.label, field.help, slot.path),
    labelled(time, say(form.words, "update.form.clock"), undefined, `${slot.path}:clock`),
  );
}

function selection(form, field, slot) {
  const control = el("select", {
    change: (event) => {
      slot.set(event.target.value);
      form.left(event.target);
    },
  });
  fill(form, control, field.shape, slot.get() ?? "");
  return labelled(control, field.label, field.help, slot.path);
}

/** The options of a control; those of a municipality come when they are known. */
export function fill(form, control, leaf, value) {
  const { words } = form;
  const show = (options) => {
    const known = options.some(([, name]) => Array.isArray(name)) || options.some(([name]) => name === value);
    const extra = value && !flat(options).includes(value) ? [[value, form.name(leaf.reference, value)]] : [];
    control.replaceChildren(
      el("option", { value: "" }, say(words, leaf.options || leaf.reference ? "update.form.none" : "update.form.unknown")),
      ...[...extra, ...options].map((option) => choice(option)),
    );
    control.value = value;
    return known;
  };
  if (leaf.form === "boolean") show([["true", say(words, "update.form.yes")], ["false", say(words, "update.form.no")]]);
  else if (leaf.options) show(leaf.options);
  else {
    show([]);
    form.options(leaf.reference).then((options) => {
      value = control.value || value;
      show(options);
    });
  }
}

const flat = (options) => options.flatMap(([name, inner]) => (Array.isArray(inner) ? inner.map(([id]) => id) : [name]));

function choice([name, label]) {
  if (Array.isArray(label)) return el("optgroup", { label: name }, label.map(choice));
  return el("option", { value: name }, label);
}

/** Boxes to tick, for a list of words that are known beforehand. */
export function boxes(form, options, slot, labelId) {
  const chosen = () => new Set(slot.get() ?? []);
  return el(
    "div",
    { class: "mv-boxes", role: "group", "aria-labelledby": labelId },
    options.map(([value, label]) => {
      const box = el("input", {
        type: "checkbox",
        value,
        change: (event) => {
          const now = chosen();
          if (event.target.checked) now.add(value);
          else now.delete(value);
          const order = options.map(([name]) => name);
          slot.set([...now].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
        },
      });
      box.checked = chosen().has(value);
      return el("label", { class: "mv-check" }, box, label);
    }),
  );
}
