// The paper form with the present values of a record, for printing.

import { priced, shown } from "./difference.js";
import { el } from "./dom.js";

/** Put a record's fields into the paper form of the page. */
export function fillPaper(form, title) {
  const lines = document.querySelector(".mv-paper__lines");
  if (!lines) return;
  const fields = form.kind.sections.flatMap((section) => section.fields);
  const rows = fields
    .filter((field) => !field.personal)
    .map((field) => [field.label, shown(form.present[field.name], field.shape, form)])
    .map(([label, value]) => [label, priced(form.words, value)]);
  const kept = [...lines.children].slice(-2);
  lines.replaceChildren(
    el("div", {}, el("dt", {}, form.kind.name), el("dd", {}, title)),
    ...rows.map(([label, value]) => el("div", {}, el("dt", {}, label), el("dd", {}, value))),
    ...kept,
  );
}
