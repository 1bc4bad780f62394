// Controls of lists and groups, built from those of single values.

import { boxes, single } from "./controls.js";
import { GONE, HIDDEN, PLACE, raised } from "./difference.js";
import { button, el, grouped } from "./dom.js";
import { occurrenceDay, recurrence } from "./recurrence.js";
import { say } from "./words.js";

/** The controls of any field. */
export function control(form, field, slot) {
  const { shape } = field;
  if (slot.path === "recurrence") return recurrence(form, field, slot);
  if (/^occurrences\[\d+\]\.on$/.test(slot.path)) return occurrenceDay(form, field, slot);
  if (shape.type === "leaf") return single(form, field, slot);
  if (shape.type === "group") return grouped(field.label, field.help, inner(form, shape, slot));
  if (shape.item.type === "group") return items(form, field, slot);
  if (shape.item.options) return grouped(field.label, field.help, boxes(form, shape.item.options, slot));
  if (shape.item.form === "language") return grouped(field.label, field.help, boxes(form, spoken(form, slot), slot));
  return rows(form, field, slot);
}

const spoken = (form, slot) => {
  const more = (slot.get() ?? []).filter((code) => !(code in form.spoken)).map((code) => [code, code]);
  return [...Object.entries(form.spoken), ...more];
};

const inner = (form, shape, slot) =>
  shape.fields.map((field) =>
    control(form, field, {
      path: `${slot.path}.${field.name}`,
      get: () => slot.get()?.[field.name],
      set: (value) => slot.set({ ...slot.get(), [field.name]: value }),
    }),
  );

/** One control a value and an empty one below; what is emptied is taken out. */
export function rows(form, field, slot) {
  const holder = el("div", { class: "mv-rows-of-fields" });
  const values = () => slot.get() ?? [];
  const add = (place) => {
    const label = place ? say(form.words, "update.form.another", { field: field.label, number: place + 1 }) : field.label;
    const text = (item) => (item && typeof item === "object" ? (item[Object.keys(form.languages)[0]] ?? Object.values(item)[0]) : item);
    const made = single(
      form,
      { ...field, label, help: place ? "" : field.help, shape: { ...field.shape.item, localized: false } },
      {
        path: `${slot.path}[${place}]`,
        get: () => text(values()[place]),
        set: (value) => {
          const now = [...values()];
          now[place] = value;
          slot.set(Array.from(now, (item) => item ?? ""));
        },
      },
    );
    holder.append(made);
    return made;
  };
  const first = Math.max(values().length, 1);
  for (let place = 0; place < first; place += 1) add(place);
  const more = button(say(form.words, "update.form.add", { item: field.shape.one }), () => {
    add(holder.children.length).querySelector("input, select, textarea").focus();
  });
  more.classList.add("mv-button--small");
  return el("div", { class: "mv-list-of-fields" }, holder, more);
}

/** A group of controls for each item; each can be taken out, and new ones added. */
function items(form, field, slot) {
  const holder = el("div");
  const values = () => slot.get() ?? [];
  const show = () => {
    const shown = values()
      .map((item, place) => [item, place])
      .filter(([item]) => item !== null)
      .map(([item, place]) => one(item, place));
    holder.replaceChildren(...shown);
  };
  const change = (place, value) => slot.set(Array.from(values(), (item, at) => (at === place ? value : item)));
  const one = (item, place) => {
    const at = { path: `${slot.path}[${place}]`, get: () => values()[place] ?? {}, set: (value) => change(place, value) };
    const named = say(form.words, "changes.label.item", { field: field.shape.one, number: place + 1 });
    const label = raised(named);
    const note = item[HIDDEN] && el("p", { class: "mv-field__help" }, say(form.words, "update.form.hidden"));
    const remove = button(say(form.words, "update.form.remove", { item: named }), () => {
      change(place, item[PLACE] ? { [PLACE]: item[PLACE], [GONE]: true } : null);
      show();
      more.focus();
    });
    remove.classList.add("mv-button--small");
    if (item[GONE]) {
      const back = button(say(form.words, "update.form.restore", { item: named }), () => {
        change(place, structuredClone(form.presentAt(slot.path)[item[PLACE] - 1]));
        show();
      });
      back.classList.add("mv-button--small");
      return el("p", {}, say(form.words, "update.form.removed", { field: label }), " ", back);
    }
    return grouped(label, "", [note, ...inner(form, field.shape.item, at), remove]);
  };
  const more = button(say(form.words, "update.form.add", { item: field.shape.one }), () => {
    slot.set([...values(), {}]);
    show();
    holder.lastElementChild.querySelector("input, select, textarea").focus();
  });
  more.classList.add("mv-button--small");
  show();
  return grouped(field.label, field.help, [holder, more]);
}

