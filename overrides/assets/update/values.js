// Checks of single values, by the same rules and limits as the program's.

import { international } from "./phone.js";

const count = (text) => [...text].length;
const WHOLE = /^-?(?:0|[1-9][0-9]{0,11})$/;
const EXAMPLE = "2026-12-31";

/** What is wrong with one value: at most one thing, as {key, values}. */
export function ofValue(text, leaf, limits) {
  if (leaf.form === "number") return ofNumber(text, leaf);
  if (leaf.form === "day") return isDay(text) ? ofYear(text, limits) : { key: "type.day", values: { value: text, example: EXAMPLE } };
  if (leaf.form === "moment")
    return isMoment(text) ? ofYear(text, limits) : { key: "type.moment", values: { value: text, example: `${EXAMPLE}T18:00` } };
  if (leaf.longest && count(text) > leaf.longest) return { key: "too-long", values: { most: leaf.longest, length: count(text) } };
  if (!leaf.paragraphs && text.includes("\n")) return { key: "format.line", values: {} };
  if (leaf.pattern && !new RegExp(`^(?:${leaf.pattern})$`, "u").test(text)) return { key: `format.${leaf.form}`, values: { value: text } };
  return (FORMS[leaf.form] ?? (() => undefined))(text, limits);
}

const FORMS = {
  email: (text, limits) => (isEmail(text, limits) ? undefined : { key: "contacts.email", values: { value: text } }),
  uri: ofLink,
  phone: ofPhone,
  "postal-code": (text, limits) =>
    new RegExp(`^(?:${limits.postalCode})$`).test(text) ? undefined : { key: "contacts.postal-code", values: { value: text } },
  "business-id": (text, limits) =>
    !limits.finland || isBusinessId(text) ? undefined : { key: "identifiers.business-id", values: { value: text } },
  "register-number": (text, limits) =>
    limits.finland && text.startsWith("0") ? { key: "identifiers.register-number", values: { value: text } } : undefined,
};

function ofNumber(text, { least, most }) {
  if (!WHOLE.test(text)) return { key: "type.number", values: { value: text } };
  const fits = least === undefined && most === undefined ? true : +text >= (least ?? 0) && +text <= most;
  return fits ? undefined : { key: "format.bounds", values: { value: text, least: least ?? 0, most } };
}

/** Whether a day exists. */
export function isDay(text) {
  const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (!found || +found[1] < 1000) return false;
  const date = new Date(Date.UTC(+found[1], +found[2] - 1, +found[3]));
  return date.getUTCMonth() === +found[2] - 1 && date.getUTCDate() === +found[3];
}

const isMoment = (text) => /^[0-9-]{10}(?:T(?:[01][0-9]|2[0-3]):[0-5][0-9])?$/.test(text) && isDay(text.slice(0, 10));

function ofYear(text, { years: [first, last] }) {
  const year = +text.slice(0, 4);
  return year >= first && year <= last ? undefined : { key: "dates.year", values: { year, first, last } };
}

function isEmail(text, { email }) {
  const at = text.lastIndexOf("@");
  const [local, host] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (at < 1 || local.length > 64 || host.length > 253 || host.endsWith(".")) return false;
  return new RegExp(`^(?:${email.local})$`, "u").test(local) && new RegExp(`^(?:${email.host})$`, "u").test(host);
}

function ofLink(text, { email, link }) {
  if (new RegExp(link.wrong, "u").test(text)) return { key: "contacts.link.characters", values: { value: text } };
  const found = /^([A-Za-z][A-Za-z0-9+.-]*):(?:\/\/([^/?#]*))?/.exec(text);
  const scheme = found?.[1].toLowerCase() ?? "";
  if (scheme !== "http" && scheme !== "https") {
    if (new RegExp(`^(?:${email.host})`, "u").test(text)) return { key: "contacts.link.bare", values: { value: text } };
    return { key: "contacts.link.scheme", values: { value: scheme || text } };
  }
  const authority = found[2] ?? "";
  if (authority.includes("@")) return { key: "contacts.link.user", values: {} };
  const [, host, port] = /^(.*?)(?::([^:]*))?$/.exec(authority);
  const sound = host.length <= 253 && new RegExp(`^(?:${email.host})$`, "u").test(host.toLowerCase());
  const harbour = port === undefined || port === "" || (/^[0-9]+$/.test(port) && +port <= 65535);
  return sound && harbour ? undefined : { key: "contacts.link.host", values: { value: text } };
}

function ofPhone(text, limits) {
  if (!new RegExp(`^(?:${limits.phone.dialled})$`, "u").test(text)) return { key: "contacts.phone.words", values: { value: text } };
  return !limits.country || international(text, limits) ? undefined : { key: "contacts.phone", values: { value: text } };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

function isBusinessId(text) {
  const digits = text.replace("-", "");
  const rest = WEIGHTS.reduce((sum, weight, place) => sum + weight * +digits[place], 0) % 11;
  return rest !== 1 && (rest === 0 ? 0 : 11 - rest) === +digits[7];
}
