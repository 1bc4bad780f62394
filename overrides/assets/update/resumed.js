// A draft that was begun on an earlier state of the record, carried over to the present one.

import { isEmpty, same, shown } from "./difference.js";
import { button, el } from "./dom.js";
import { forget } from "./draft.js";
import { say } from "./words.js";

/**
 * The data to go on with: what is now, with what the draft changed. `late` are the fields that the record
 * has changed in meanwhile, too; nothing where the draft says nothing new.
 */
export function resumed(fields, draft, fingerprint, present) {
  if (!draft) return undefined;
  if (draft.fingerprint === fingerprint) return { ...draft, late: [] };
  const data = structuredClone(present);
  const touched = fields.filter(({ name }) => !same(draft.present[name], draft.data[name]) && !same(draft.data[name], present[name]));
  const late = touched.filter(({ name }) => !same(draft.present[name], present[name]));
  for (const field of touched) if (!late.includes(field)) data[field.name] = draft.data[field.name];
  return touched.length ? { ...draft, data, typed: draft.data, late: late.filter(({ name }) => !isEmpty(draft.data[name])) } : undefined;
}

/** That a draft was found, what of it came too late, and the way to begin afresh. */
export function notice(form) {
  const { words, draft } = form;
  const drop = button(say(words, "update.form.drop-draft"), () => {
    forget(form.name_);
    location.reload();
  });
  drop.classList.add("mv-button--small");
  const late = draft.late.map((field) =>
    el("li", {}, say(words, "update.form.late", { field: field.label, text: shown(draft.typed[field.name], field.shape, form) })),
  );
  return el("div", { class: "mv-notice" }, el("p", {}, say(words, "update.form.draft"), " ", drop), late.length ? el("ul", {}, late) : "");
}
