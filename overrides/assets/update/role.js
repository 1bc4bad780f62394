// In what role somebody tells of something: typed, or one of the usual ones.

import { ofRole } from "./checks.js";
import { el, labelled, mark } from "./dom.js";
import { complaint, say } from "./words.js";

const USUAL = "update.form.roles.";
const LIST = "update-roles";

/** The role that is meant where nobody says another one. */
export const usualRole = (words, folder) => say(words, `update.form.stands-for.${folder}`);

/** The control of the role. `changed` is told every text, `left` that somebody has gone on. */
export function roleControl({ words, kinds }, folder, value, changed, left = () => {}) {
  const roles = Object.keys(words).filter((key) => key.startsWith(USUAL)).map((key) => words[key]);
  const input = el("input", {
    type: "text",
    maxlength: 200,
    autocomplete: "off",
    list: LIST,
    input: () => changed(input.value),
    change: () => left(input),
  });
  input.value = value;
  const shown = folder in kinds ? [usualRole(words, folder), ...roles] : roles;
  const list = el("datalist", { id: LIST }, shown.map((role) => el("option", { value: role })));
  return { input, element: el("div", {}, labelled(input, say(words, "update.form.role"), say(words, "update.form.role-help"), "by"), list) };
}

/** What is wrong with the role, shown at its control; an empty one is shown as wrong only when `tried`. */
export function markRole({ words, limits }, input, tried) {
  const wrong = ofRole(input.value, limits);
  const said = wrong?.key === "required" ? say(words, "update.form.required") : wrong && complaint(words, wrong);
  mark(input, wrong && (input.value || tried) ? said : "", wrong?.severity);
  return wrong;
}
