// The search engine: index files in, answers to queries out. It runs in a worker, in Node and in tests alike.

import { Asking } from "./asking.js";
import { FilterNames } from "./filter-names.js";
import { Filters } from "./filters.js";
import { Lexicon } from "./lexicon.js";
import { wordsOf } from "./letters.js";
import { Matching } from "./matching.js";
import { numbers, wordList } from "./packing.js";
import { Ranking } from "./ranking.js";
import { KINDS, Records } from "./records.js";
import { Terms } from "./terms.js";
import { Understanding } from "./understanding.js";
import { AGES } from "./values.js";

export const FORMAT = 1;

export class WrongIndexError extends Error {}

export class Engine {
  // From the core file of a language.
  constructor(core) {
    if (core?.format !== FORMAT) throw new WrongIndexError("format");
    this.core = core;
    this.language = core.language;
    this.understanding = new Understanding(core, KINDS);
    const isWeak = (word) => this.understanding.isWeak(word);
    this.lexicon = new Lexicon(core.topics, isWeak);
    this.lexicon.add(core.topicWords);
    this.records = new Records(core.places);
    this.records.add(core.words, [core.table]);
    this.filters = new Filters(this.records);
    this.matching = new Matching(this.records, this.lexicon, (word) => this.understanding.beforeWeak(word));
    this.ranking = new Ranking(this.records, this.matching, isWeak);
    this.villages = [];
    this.nameFilters();
  }

  check(file) {
    if (file?.build !== this.core.build) throw new WrongIndexError("build");
    this.matching.forget();
  }

  // The other kinds of records, and what results are narrowed by.
  addRest(file) {
    this.check(file);
    this.records.add(file.words, file.tables, file.otherNames);
    this.records.organisers = numbers(file.organisers);
    this.filters.add(file.facets, file.speech);
    const first = this.records.first.get("villages");
    const last = this.records.first.get("events");
    for (let village = first; village < last; village += 1) this.villages.push(village);
    const names = this.villages.flatMap((record, village) => {
      const languages = (this.records.otherNames.get(record) ?? []).map(({ language }) => language);
      return ["", ...languages].map((language) => [this.records.name(record, language), village]);
    });
    this.understanding.addVillages(names);
    this.nameFilters();
  }

  // More search words of topics, and what queries ask for in one more language.
  addWords(file) {
    this.check(file);
    if (file.queryWords) this.understanding.addWords(file.queryWords);
    this.lexicon.add(file.topics);
    this.implyAges();
  }

  // The words of descriptions.
  addText(file) {
    this.check(file);
    const counts = numbers(file.counts);
    const gaps = numbers(file.places);
    const from = new Uint32Array(counts.length + 1);
    counts.forEach((count, term) => (from[term + 1] = from[term] + count));
    const recordsSaying = (term) => {
      let record = 0;
      return Array.from(gaps.subarray(from[term], from[term + 1]), (gap) => (record += gap));
    };
    this.matching.descriptions = { terms: new Terms(wordList(file.words)), recordsSaying };
  }

  // When everything has come, later answers are made faster.
  warm() {
    const lists = [...this.records.lists.map(({ terms }) => terms), this.matching.descriptions?.terms];
    for (const each of [...lists, this.lexicon, this.understanding]) each?.warm();
  }

  nameFilters() {
    this.names = new FilterNames({
      places: this.core.places.map(({ id }) => id),
      topics: this.core.topics.map(([id]) => id),
      kinds: KINDS,
      villages: this.villages.map((record) => this.records.id(record)),
      languages: this.filters.speech,
    });
    this.implyAges();
  }

  // A record that tells no age is for the ages that its topics are named after: `lapset`, `nuorisoseura`.
  implyAges() {
    const implied = new Uint8Array(this.core.topics.length + 1);
    for (const [age, bits] of Object.values(AGES).entries()) {
      for (const text of this.understanding.ageWords[age]) {
        const [word, ...others] = wordsOf(text);
        if (others.length > 0) continue;
        for (const topic of this.lexicon.topicsNamed(word)) implied[topic] |= bits;
      }
    }
    this.filters.agesImplied = implied;
    this.filters.buildAges();
  }

  // Whether a word stands in a name or in a topic as it was typed, or words from `at` are a phrase of a topic.
  knows(word, where = "anywhere", at = 0) {
    if (where === "phrase") return this.lexicon.phrasesAt(word, at).length > 0;
    return this.lexicon.knows(word) || (where === "anywhere" && this.matching.isName(word));
  }

  // See asking.js for what a request and an answer hold.
  search(request) {
    return new Asking(this, request).answer();
  }
}
