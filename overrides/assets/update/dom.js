// Small helpers to make elements.

/** An element; attributes that are false or nothing are left out, functions are listeners. */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") made.addEventListener(name, value);
    else made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== ""));
  return made;
}

/** A button that sends nothing. */
export const button = (text, click, attributes = {}) => el("button", { type: "button", class: "mv-button", click, ...attributes }, text);

let last = 0;
/** An id that no other element has. */
export const freshId = (name) => `update-${name}-${(last += 1)}`;

/** A label over its control, with help and a place for what is wrong. */
export function labelled(control, label, help, path) {
  control.id ||= freshId("field");
  const helpId = `${control.id}-help`;
  const errorId = `${control.id}-error`;
  control.setAttribute("aria-describedby", [help && helpId, errorId].filter(Boolean).join(" "));
  if (path) control.dataset.path = path;
  return el(
    "div",
    { class: "mv-field" },
    el("label", { for: control.id }, label),
    help && el("p", { id: helpId, class: "mv-field__help" }, help),
    control,
    el("p", { id: errorId, class: "mv-field__error", hidden: true }),
  );
}

/** Controls that belong together under one name. */
export function grouped(label, help, children, attributes = {}) {
  const id = freshId("group");
  return el(
    "fieldset",
    { class: "mv-fieldset", "aria-describedby": help && id, ...attributes },
    el("legend", {}, label),
    help && el("p", { id, class: "mv-field__help" }, help),
    children,
  );
}

/** Show or clear what is wrong at a control. */
export function mark(control, text, severity) {
  const place = document.getElementById(`${control.id}-error`);
  if (!place) return;
  const wrong = Boolean(text) && severity !== "warning";
  if (wrong) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
  place.classList.toggle("mv-field__error--warning", Boolean(text) && !wrong);
  if (place.textContent !== text) place.textContent = text;
  place.hidden = !text;
}

/** Open whatever a control is folded away in. */
export function reveal(control) {
  for (let folded = control.closest("details"); folded; folded = folded.parentElement.closest("details")) folded.open = true;
}
