// The data of a whole record in its usual form, as it is compared and sent.

import { isEmpty } from "./difference.js";
import { normal } from "./normal.js";

/** The values of these fields, each as it will be kept. */
export const usual = (fields, data, limits) =>
  Object.fromEntries(fields.map(({ name, shape }) => [name, usualOf(shape, data[name], limits)]));

function usualOf(shape, value, limits) {
  if (isEmpty(value)) return value;
  if (shape.type === "group") {
    const marks = Object.fromEntries(Object.entries(value).filter(([name]) => name.startsWith("_")));
    return { ...marks, ...usual(shape.fields, value, limits) };
  }
  if (shape.type === "many") return value.map((item) => usualOf(shape.item, item, limits));
  if (shape.localized && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, normal(text ?? "", shape, limits)]));
  }
  return typeof value === "string" ? normal(value, shape, limits) : value;
}
