// Checks of a whole record in the form: its values one by one, then how they fit together.

import { HIDDEN, isEmpty } from "./difference.js";
import { isMobile } from "./phone.js";
import { isName, isPersonal } from "./persons.js";
import { ofValue } from "./values.js";

const WARNING = "warning";
const ERROR = "error";

/** Everything that is wrong with the data of a kind, as {field, key, values, severity}; `field` as `phones[0]`. */
export function problems(kind, data, limits, folder) {
  const found = [];
  for (const section of kind.sections) {
    for (const field of section.fields) ofShape(field.shape, data[field.name], field.name, limits, found);
  }
  for (const name of kind.required) {
    if (isEmpty(data[name])) found.push({ field: name, key: "required", values: { name: labelOf(kind, name) }, severity: ERROR });
  }
  const misread = new Set(found.map(({ field }) => field));
  const together = [...persons(data, limits), ...(FOLDERS[folder]?.(data, limits) ?? [])];
  return [...found, ...together.filter(({ field }) => !misread.has(field))];
}

const labelOf = (kind, name) => kind.sections.flatMap((section) => section.fields).find((field) => field.name === name)?.label ?? name;

function ofShape(shape, value, path, limits, found) {
  if (isEmpty(value)) return;
  if (shape.type === "group") return ofGroup(shape, value, path, limits, found);
  if (shape.type === "many") {
    value.forEach((item, place) => ofShape(shape.item, item, `${path}[${place}]`, limits, found));
    return;
  }
  const texts = shape.localized ? Object.entries(value) : [["", value]];
  for (const [language, text] of texts) {
    if (isEmpty(text)) continue;
    const wrong = ofValue(text, shape, limits);
    if (wrong) found.push({ field: language && texts.length > 1 ? `${path}.${language}` : path, ...wrong, severity: ERROR });
  }
}

function ofGroup(shape, value, path, limits, found) {
  for (const field of shape.fields) ofShape(field.shape, value[field.name], `${path}.${field.name}`, limits, found);
  for (const name of shape.required) {
    const label = shape.fields.find((field) => field.name === name)?.label ?? name;
    if (isEmpty(value[name])) found.push({ field: `${path}.${name}`, key: "required", values: { name: label }, severity: ERROR });
  }
}

const texts = (value) => (isEmpty(value) ? [] : typeof value === "string" ? [value] : Object.values(value).filter((text) => !isEmpty(text)));

/** Details that look like one person's own. */
function persons(data, limits) {
  const names = [...texts(data.name), ...texts(data.title), ...(data.alternate_names ?? []).flatMap(texts)];
  const names2 = [...names, ...texts(data.organiser_name), ...texts(data.owner_name), data.id ?? ""];
  const found = [];
  const mailbox = (field, email) => {
    if (!isEmpty(email) && isPersonal(email, names2, limits)) {
      found.push({ field, key: "mailboxes", values: { value: email }, severity: WARNING });
    }
  };
  mailbox("email", data.email);
  mailbox("booking.email", data.booking?.email);
  mailbox("registration.email", data.registration?.email);
  (data.contacts ?? []).forEach((contact, place) => {
    const at = `contacts[${place}]`;
    if (isEmpty(contact) || contact[HIDDEN] || !isEmpty(contact.consent)) return;
    const add = (part, key) => found.push({ field: `${at}.${part}`, key, values: {}, severity: ERROR });
    if (!isEmpty(contact.name)) add("name", "consent.name");
    if (!isEmpty(contact.email) && isPersonal(contact.email, [], limits)) add("email", "consent.email");
    (contact.phones ?? []).forEach((phone, row) => {
      if (!isEmpty(phone) && isMobile(phone, limits)) add(`phones[${row}]`, "consent.phone");
    });
  });
  return found;
}

/** Whether the sender's role is a person's name instead. */
export function ofRole(text, limits) {
  if (isEmpty(text)) return { field: "by", key: "required", values: { name: "" }, severity: ERROR };
  return isName(text, limits) ? { field: "by", key: "consent.by", values: {}, severity: ERROR } : undefined;
}

const HAS_CLOCK = /T/;
/** The moment by which something is over: midnight after a whole day. */
const over = (text) => (HAS_CLOCK.test(text) ? Date.parse(`${text}:00Z`) : Date.parse(`${text}T00:00:00Z`) + 86400000);
const begins = (text) => Date.parse(HAS_CLOCK.test(text) ? `${text}:00Z` : `${text}T00:00:00Z`);

function order(field, start, end) {
  if (isEmpty(start) || isEmpty(end) || !(over(end) <= begins(start))) return [];
  return [{ field, key: "dates.order", values: { start, end }, severity: ERROR }];
}

const FREE_ENDS = /^[ .!]+|[ .!]+$/g;

function price(field, value, limits) {
  const said = texts(value);
  const free = new RegExp(`^(?:${limits.free})$`, "u");
  if (!said.length || !said.every((text) => free.test(text.toLowerCase().replace(FREE_ENDS, "")))) return [];
  return [{ field, key: "prices", values: { value: said[0] }, severity: WARNING }];
}

const FOLDERS = {
  events: (data, limits) => [...ofEvent(data, limits), ...price("price", data.price, limits)],
  grants: (data) => order("closes", data.opens, data.closes),
  liaisons: (data) => order("term.end", data.term?.start, data.term?.end),
  premises: (data, limits) => [
    ...ofAccess(data.accessibility ?? {}),
    ...price("price", data.price, limits),
    ...(data.prices ?? []).flatMap((item, place) => price(`prices[${place}].price`, item?.price, limits)),
  ],
};

function ofAccess({ accessible, features, checked }) {
  const field = "accessibility.accessible";
  const unknown = isEmpty(accessible) || accessible === "unknown";
  if (accessible === "no" && (features ?? []).includes("wheelchair")) {
    return [{ field, key: "accessibility.contradiction", values: {}, severity: ERROR }];
  }
  return unknown && !isEmpty(checked) ? [{ field, key: "accessibility.checked", values: {}, severity: ERROR }] : [];
}

function ofEvent(data, limits) {
  const { start, end } = data;
  if (isEmpty(start)) {
    const usual = !isEmpty(data.usual_time) && isEmpty(end);
    return usual ? [] : [{ field: "start", key: "dates.no-start", values: {}, severity: ERROR }];
  }
  const found = order("end", start, end);
  if (!isEmpty(end)) {
    const days = Math.round((Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10))) / 86400000);
    if (days > limits.longestDays) found.push({ field: "end", key: "dates.long", values: { days }, severity: WARNING });
  }
  for (const name of ["start", "end"]) {
    if (data.all_day === "true" && !isEmpty(data[name]) && HAS_CLOCK.test(data[name])) {
      found.push({ field: name, key: "dates.all-day", values: { day: data[name].slice(0, 10) }, severity: ERROR });
    }
  }
  (data.occurrences ?? []).forEach((item, place) => {
    if (isEmpty(item)) return;
    found.push(...order(`occurrences[${place}].end`, item.start || item.on, item.end));
  });
  const deadline = data.registration?.deadline;
  const last = isEmpty(end) ? start : end;
  if (isEmpty(data.recurrence) && !isEmpty(deadline) && begins(deadline) >= over(last)) {
    found.push({ field: "registration.deadline", key: "dates.deadline", values: { deadline, end: last }, severity: ERROR });
  }
  return found;
}
