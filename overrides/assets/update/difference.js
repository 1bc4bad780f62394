// What differs between a record as it is and as somebody would have it: as lines of a request and as sentences.

import { say, moment } from "./words.js";

/** Where an item of a list stood when the page was opened; an item without it is new. */
export const PLACE = "_place";
/** Marks a contact whose details are kept but not shown here. */
export const HIDDEN = "_hidden";
/** Marks an item that is to be taken out. */
export const GONE = "_gone";

const isMark = (name) => name.startsWith("_");

/** Whether nothing is told; marks do not count. */
export function isEmpty(value) {
  if (value === undefined || value === null || value === "") return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return typeof value === "object" && Object.entries(value).every(([name, item]) => isMark(name) || isEmpty(item));
}

/** Whether two values say the same. */
export const same = (a, b) => (isEmpty(a) && isEmpty(b)) || JSON.stringify(clean(a)) === JSON.stringify(clean(b));

function clean(value) {
  if (Array.isArray(value)) return value.filter((item) => !isEmpty(item)).map(clean);
  if (value === null || typeof value !== "object") return value;
  const names = Object.keys(value).filter((name) => !isMark(name) && !isEmpty(value[name]));
  return Object.fromEntries(names.sort().map((name) => [name, clean(value[name])]));
}

/** Every difference as {path, values, before, after, labels, shape}, in the order of the form. */
export function differences(fields, before, after) {
  return fields.flatMap((field) => {
    const labels = [field.label];
    return ofShape(field.shape, before?.[field.name], after?.[field.name], [field.name], labels);
  });
}

function ofShape(shape, before, after, path, labels) {
  if (same(before, after)) return [];
  if (shape.type === "group") return ofGroup(shape, before, after, path, labels);
  if (shape.type === "many" && shape.item.type === "group") return ofItems(shape, before, after, path, labels);
  if (shape.type === "leaf" && shape.localized) return ofTexts(shape, before, after, path, labels);
  const values = shape.type === "many" ? (after ?? []).filter((item) => !isEmpty(item)) : lines(shape, after);
  return [{ path, values: values.length ? values : [""], before, after, labels, shape }];
}

function lines(shape, value) {
  if (isEmpty(value)) return [""];
  return shape.paragraphs ? String(value).split("\n") : [String(value)];
}

function ofGroup(shape, before, after, path, labels) {
  if (isEmpty(after)) return [{ path, values: [""], before, after, labels, shape }];
  return shape.fields.flatMap((field) =>
    ofShape(field.shape, before?.[field.name], after?.[field.name], [...path, field.name], [...labels, field.label]),
  );
}

function ofItems({ item: shape, one }, before, after, path, labels) {
  const nth = (place) => [...labels.slice(0, -1), { one: one ?? labels.at(-1), place }];
  before ??= [];
  after = (after ?? []).filter(Boolean);
  const kept = new Map(after.filter((item) => item[PLACE]).map((item) => [item[PLACE], item]));
  const old = before.flatMap((item, index) => {
    const place = index + 1;
    const here = [...path, String(place)];
    const named = nth(place);
    const now = kept.get(place);
    if (!now || isEmpty(now)) return [{ path: here, values: [""], before: item, after: undefined, labels: named, shape }];
    return same(item, now) ? [] : ofGroup(shape, item, now, here, named);
  });
  let next = before.length;
  const fresh = after
    .filter((item) => !item[PLACE] && !isEmpty(item))
    .flatMap((item) => {
      next += 1;
      return ofGroup(shape, undefined, item, [...path, String(next)], nth(next));
    });
  return [...old, ...fresh];
}

function ofTexts(shape, before, after, path, labels) {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names]
    .filter((language) => !same(before?.[language], after?.[language]))
    .map((language) => ({
      path: [...path, language],
      values: lines(shape, after?.[language]),
      before: before?.[language],
      after: after?.[language],
      labels,
      language,
      shape: { ...shape, localized: false },
    }));
}

/** A difference in a sentence, as the program's own summaries say it. */
export function sentence(difference, form) {
  const { words } = form;
  const said = difference.labels.map((label) =>
    label.one ? say(words, "changes.label.item", { field: raised(label.one), number: label.place }) : label,
  );
  const title = said.slice(1).reduce((above, part) => say(words, "changes.label.part", { field: above, part: lowered(part) }), said[0]);
  const language = difference.language && difference.language !== Object.keys(form.languages)[0];
  const field = language
    ? say(words, "changes.label.language", { field: title, language: form.languages[difference.language] })
    : title;
  const told = (value) => (difference.path.includes("price") ? priced(words, value) : shown(value, difference.shape, form));
  const values = { field, old: told(difference.before), new: told(difference.after) };
  const key = isEmpty(difference.before) ? "changes.added" : isEmpty(difference.after) ? "changes.removed" : "changes.set";
  return say(words, key, values).replace("?: ", "? ");
}

/** A word as it begins a sentence, and as it stands within one. */
export const raised = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const lowered = (text) => text.charAt(0).toLowerCase() + text.slice(1);

const FREE = "free";
/** A price in words: the record's own word for what costs nothing is said in the page's language. */
export const priced = (words, value) => (value === FREE ? say(words, "update.form.free") : (value ?? ""));
/** A price as the record keeps it. */
export const unpriced = (words, text, { free }) => {
  const plain = text.toLowerCase().replace(/^[ .!]+|[ .!]+$/g, "");
  const costsNothing = plain === say(words, "update.form.free").toLowerCase() || new RegExp(`^(?:${free})$`, "u").test(plain);
  return costsNothing ? FREE : text;
};

/** A value as a reader sees it. */
export function shown(value, shape, form) {
  if (isEmpty(value)) return "";
  if (shape.type === "many") return value.filter((item) => !isEmpty(item)).map((item) => shown(item, shape.item, form)).join(", ");
  if (shape.type === "group")
    return shape.fields
      .map((field) => shown(value[field.name], field.shape, form))
      .filter(Boolean)
      .join(", ");
  if (typeof value === "object") return value[form.language] ?? Object.values(value).find((text) => !isEmpty(text)) ?? "";
  if (shape.options) return shape.options.find(([name]) => name === value)?.[1] ?? value;
  if (shape.form === "boolean") return say(form.words, value === "true" ? "update.form.yes" : "update.form.no");
  if (shape.form === "day" || shape.form === "moment") return moment(value, form.language);
  if (shape.reference) return form.name?.(shape.reference, value) ?? value;
  return String(value).replace(/\s+/g, " ");
}
