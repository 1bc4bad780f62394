// A record as the open data tells it, in the shape in which the form keeps it: all values are texts.

import { HIDDEN, PLACE } from "./difference.js";
import { atHome } from "./phone.js";

/** The data of a record; what the form does not ask for is left out. */
export function fromItem(kind, item, limits) {
  const fields = kind.sections.flatMap((section) => section.fields);
  return ofFields(fields, item, limits);
}

function ofFields(fields, item, limits) {
  const found = {};
  for (const { name, shape } of fields) {
    const value = item[name];
    if (value !== undefined) found[name] = ofShape(shape, value, limits);
  }
  return found;
}

function ofShape(shape, value, limits) {
  if (shape.type === "group") return ofFields(shape.fields, value, limits);
  if (shape.type === "many") {
    return value.map((item, place) => {
      const made = ofShape(shape.item, item, limits);
      return shape.item.type === "group" ? { ...made, [PLACE]: place + 1, ...hidden(shape.item, item) } : made;
    });
  }
  if (shape.localized) return typeof value === "object" ? value : { [Object.keys(value)[0]]: value };
  return shape.form === "phone" ? atHome(value, limits) : String(value);
}

/** A contact of whom nothing but the role is told has agreed to more, which the open data leaves out. */
const hidden = (shape, item) =>
  shape.fields.some(({ name }) => name === "consent") && Object.keys(item).length === 1 ? { [HIDDEN]: true } : {};
