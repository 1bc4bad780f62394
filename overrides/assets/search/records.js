// All records that can be found, as columns; each record is known by its place in them.

import { wordsOf } from "./letters.js";
import { numbers, sparse, wordList } from "./packing.js";
import { Terms } from "./terms.js";

const BLOCK = 32;
export const KINDS = ["organisations", "villages", "events", "premises", "grants", "memos"];

export class Records {
  constructor(places) {
    this.places = places;
    this.count = 0;
    this.first = new Map(); // of each kind
    this.kind = [];
    this.place = [];
    this.topic = [];
    this.paused = new Set();
    this.topicsBeside = new Map();
    this.nameWords = [];
    this.nameFrom = [0];
    this.otherNames = new Map();
    this.words = [];
    this.termsOfWord = [];
    this.termNumber = new Map();
    this.lists = []; // of terms, each with the number of its first
    this.tables = [];
  }

  // Tables of the same file, with the words that are new in it.
  add(wordText, tables, otherNames = []) {
    const fresh = [];
    const termsIn = (text) =>
      wordsOf(text).map(({ lower }) => {
        let number = this.termNumber.get(lower);
        if (number === undefined) {
          number = this.termNumber.size;
          this.termNumber.set(lower, number);
          fresh.push(lower);
        }
        return number;
      });
    for (const word of wordList(wordText)) {
      this.words.push(word);
      const terms = termsIn(word);
      if (terms.length > 1) terms.push(...termsIn(word.replace(/[^\p{L}\p{N}]/gu, "")));
      this.termsOfWord.push(terms);
    }
    const firstTerm = this.lists.reduce((sum, list) => sum + list.terms.words.length, 0);
    for (const table of tables) this.addTable(table);
    KINDS.forEach((kind, index) => this.addOtherNames(this.first.get(kind), otherNames[index] ?? {}));
    this.lists.push({ firstTerm, terms: new Terms(fresh) });
    this.link();
  }

  addTable(table) {
    const first = this.count;
    const kind = KINDS.indexOf(table.kind);
    this.first.set(table.kind, first);
    const starts = [];
    numbers(table.places).forEach((count, place) => {
      starts.push(this.kind.length);
      for (let step = 0; step < count; step += 1) {
        this.kind.push(kind);
        this.place.push(place);
      }
    });
    this.count = this.kind.length;
    this.addNames(table, first);
    for (const topic of numbers(table.topics)) this.topic.push(topic);
    for (const [row, topic] of sparse(table.moreTopics)) addTo(this.topicsBeside, first + row, topic);
    for (const [row] of sparse(table.paused)) this.paused.add(first + row);
    const exceptions = table.ids ? table.ids.split(" ") : [];
    const own = new Map([...sparse(table.idsAt)].map(([row], index) => [row, exceptions[index]]));
    this.tables.push({ first, starts, rule: table.idRule, own });
  }

  // The first word of a name is told as a step from that of the name before, in one municipality.
  addNames(table, first) {
    const steps = numbers(table.firstWords);
    const others = numbers(table.otherWords);
    let word = 0;
    let at = 0;
    numbers(table.lengths).forEach((length, row) => {
      const record = first + row;
      if (row === 0 || this.place[record] !== this.place[record - 1]) word = 0;
      word += steps[row];
      this.nameWords.push(word);
      for (let step = 1; step < length; step += 1) this.nameWords.push(others[at++]);
      this.nameFrom.push(this.nameWords.length);
    });
  }

  // Names in other languages, and further ones (language empty) that are searched but not shown.
  addOtherNames(first, byLanguage) {
    for (const [language, columns] of Object.entries(byLanguage)) {
      const words = numbers(columns.words);
      let at = 0;
      for (const [row, length] of sparse(columns.at)) {
        addTo(this.otherNames, first + row, { language, words: words.subarray(at, at + length) });
        at += length;
      }
    }
  }

  // Which records hold each term in a name.
  link() {
    const counts = new Uint32Array(this.termNumber.size + 1);
    const each = (visit) => {
      for (let record = 0; record < this.count; record += 1) {
        for (let at = this.nameFrom[record]; at < this.nameFrom[record + 1]; at += 1) {
          for (const term of this.termsOfWord[this.nameWords[at]]) visit(term, record);
        }
        for (const { words } of this.otherNames.get(record) ?? []) {
          for (const word of words) for (const term of this.termsOfWord[word]) visit(term, record);
        }
      }
    };
    each((term) => (counts[term + 1] += 1));
    for (let term = 1; term < counts.length; term += 1) counts[term] += counts[term - 1];
    this.namedFrom = counts;
    this.named = new Uint32Array(counts.at(-1));
    const next = counts.slice();
    each((term, record) => (this.named[next[term]++] = record));
  }

  recordsNamed(term) {
    return this.named.subarray(this.namedFrom[term], this.namedFrom[term + 1]);
  }

  topicsOf(record) {
    const topic = this.topic[record];
    const beside = this.topicsBeside.get(record);
    if (beside) return [topic, ...beside];
    return topic ? [topic] : [];
  }

  // The words of a name as numbers: in a language, or in the region's first where it has none in that one.
  wordsOfName(record, language = "") {
    const own = language && this.otherNames.get(record)?.find((other) => other.language === language);
    return own ? Array.from(own.words) : this.nameWords.slice(this.nameFrom[record], this.nameFrom[record + 1]);
  }

  name(record, language = "") {
    return this.wordsOfName(record, language).map((word) => this.words[word]).join(" ");
  }

  // An id that follows from the name, by the rule of its table.
  madeId(record, rule) {
    const slug = slugOf(this.name(record));
    if (rule === "short") return slug.replace(/-(?:ry|rf|r-y|r-f)$/u, "");
    if (rule === "place-name") return `${this.places[this.place[record] - 1]?.id ?? ""}-${slug}`;
    if (rule !== "organiser-name") return slug;
    const organiser = this.organiser(record);
    return `${organiser === undefined ? "" : this.id(organiser)}-${slug}`;
  }

  // The organisation behind an event, where it is known.
  organiser(record) {
    const number = this.organisers?.[record - this.first.get("events")];
    return number > 0 ? number - 1 : undefined;
  }

  tableOf(record) {
    return this.tables.findLast(({ first }) => first <= record);
  }

  // The file that holds what a result shows beside the name.
  block(record) {
    const place = this.place[record];
    const within = record - this.tableOf(record).starts[place];
    return `${KINDS[this.kind[record]]}-${this.places[place - 1]?.id ?? "region"}-${Math.floor(within / BLOCK)}`;
  }

  id(record) {
    const table = this.tableOf(record);
    const own = table.own.get(record - table.first);
    if (own && !own.startsWith("+")) return own;
    return this.madeId(record, table.rule) + (own?.slice(1) ?? "");
  }
}

function slugOf(name) {
  const bare = name.toLowerCase().normalize("NFD").replace(/[^\0-\x7f]/gu, "");
  return bare.replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "");
}

export function addTo(groups, key, value) {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
