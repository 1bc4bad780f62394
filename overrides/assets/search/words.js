// The texts of search in the page's language, and the names of what results are about.

import { SITE, smallFile } from "./client.js";

export class Words {
  constructor(file, language) {
    this.file = file;
    this.language = language;
    this.plural = new Intl.PluralRules(language);
    this.numbers = new Intl.NumberFormat(language);
    this.languages = new Intl.DisplayNames([language], { type: "language" });
    this.places = new Map();
    this.topics = new Map();
    this.villages = new Map();
    this.villageNames = new Map();
  }

  // A text with its braces filled.
  text(key, values = {}) {
    return (this.file.texts[key] ?? "").replace(/\{(\w+)\}/gu, (_, name) => values[name] ?? "");
  }

  count(key, number, values = {}) {
    const form = this.plural.select(number) === "one" ? "one" : "other";
    return this.text(`${key}.${form}`, { ...values, number: this.number(number) });
  }

  number(number) {
    return this.numbers.format(number);
  }

  know({ places, topics, villages }) {
    for (const { id, names } of places ?? []) this.places.set(id, names[this.language] ?? Object.values(names)[0]);
    for (const [id, , label] of topics ?? []) this.topics.set(id, label);
    if (villages) this.knowVillages(villages);
  }

  // Villages of one name are told apart by their municipalities.
  knowVillages(villages) {
    const seen = new Map();
    for (const [, name] of villages) seen.set(name, (seen.get(name) ?? 0) + 1);
    for (const [id, name, place] of villages) {
      this.villages.set(id, seen.get(name) > 1 ? `${name} (${this.places.get(place)})` : name);
      this.villageNames.set(id, name);
    }
  }

  // What a value of a facet is called.
  value(facet, value) {
    if (facet === "municipality") return this.places.get(value) ?? value;
    if (facet === "topic") return this.topics.get(value) ?? value;
    if (facet === "village") return this.villages.get(value) ?? value;
    if (facet === "language") return this.capital(this.languages.of(value));
    return this.text(`${facet}.${value}`) || value;
  }

  capital(text) {
    return text.charAt(0).toLocaleUpperCase(this.language) + text.slice(1);
  }

  // The page of a record.
  page(kind, id) {
    return SITE + (this.file.addresses[kind] ?? "").replace("ID", id);
  }

  section(name) {
    return SITE + (this.file[name] ?? "");
  }

  // A day, or a day and a time, as the language writes them.
  when(start) {
    const timed = start.includes("T");
    const date = new Date(timed ? `${start}:00` : `${start}T12:00:00`);
    const day = { weekday: "short", day: "numeric", month: "numeric", year: "numeric" };
    return new Intl.DateTimeFormat(this.locale, timed ? { ...day, hour: "numeric", minute: "2-digit" } : day).format(date);
  }

  get locale() {
    return { en: "en-GB", sv: "sv-FI", fi: "fi-FI" }[this.language] ?? this.language;
  }

  // A text of a record in this language, or in the first that it has.
  best(text) {
    const language = text[this.language] === undefined ? Object.keys(text)[0] : this.language;
    return { text: text[language], language: language === this.language ? "" : language };
  }
}

// Nothing where the file cannot be had: without words the page keeps to its own.
export async function loadWords(language) {
  const file = await smallFile(`texts.${language}.json`);
  return file && new Words(file, language);
}
