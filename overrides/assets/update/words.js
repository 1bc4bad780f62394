// Texts of the catalogue, which the page's language has sent along.

/** A text with its braces filled; values that are texts of their own, as {key, values}, are said first. */
export function say(words, key, values = {}) {
  const pattern = words[key];
  if (pattern === undefined) return key;
  return pattern.replace(/\{\{|\}\}|\{(\w+)\}/g, (found, name) => {
    if (found === "{{") return "{";
    if (found === "}}") return "}";
    const value = values[name] ?? "";
    return value.key ? say(words, value.key, value.values) : String(value);
  });
}

/** What a check has found, with what would be right: in the form, where its words fit better there. */
export function complaint(words, { key, values }, language) {
  const told = key.startsWith("type.") ? values : Object.fromEntries(Object.entries(values).map(([name, value]) => [name, readable(value, language)]));
  return [`rule.${key}`, `hint.${key}`]
    .map((name) => [`update.${name}`, name].find((found) => found in words))
    .filter(Boolean)
    .map((name) => say(words, name, told))
    .join(" ");
}

const readable = (value, language) => (/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/.test(value) ? moment(value, language) : value);

/** `1.3.2026` in the page's language. */
export function day(text, language) {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? "");
  if (!found) return text ?? "";
  const date = new Date(Date.UTC(+found[1], +found[2] - 1, +found[3]));
  const options =
    language === "fi" ? { dateStyle: "short", timeZone: "UTC" } : { dateStyle: "long", timeZone: "UTC" };
  const locale = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" }[language] ?? language;
  return new Intl.DateTimeFormat(locale, options).format(date);
}

/** A moment as a reader sees it. */
export function moment(text, language) {
  const clock = /T(\d{2}:\d{2})/.exec(text ?? "")?.[1];
  return clock ? `${day(text, language)} ${clock}` : day(text, language);
}
