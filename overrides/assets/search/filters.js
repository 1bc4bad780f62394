// Which records pass the chosen filters, and how many would with each other value chosen.

import { numbers, sparse } from "./packing.js";
import { addTo, KINDS } from "./records.js";
import { accessibleIn, AGES, FACETS, membersIn, priceIn, volunteersIn } from "./values.js";

export const YES = 1;
const PRICED = KINDS.indexOf("premises");
const AGE_BITS = Object.values(AGES);

// The values of one facet: those of a record stand from `from[record]` to `from[record + 1]`.
class Column {
  constructor(count, valuesOf) {
    this.from = new Uint32Array(count + 1);
    const values = [];
    const visit = (value) => values.push(value);
    for (let record = 0; record < count; record += 1) {
      valuesOf(record, visit);
      this.from[record + 1] = values.length;
    }
    this.values = Uint16Array.from(values);
    this.size = values.reduce((most, value) => (value > most ? value : most), 0) + 1;
  }
}

export class Filters {
  constructor(records) {
    this.records = records;
    this.loaded = false;
    this.speech = [];
    this.flags = [];
    this.ages = [];
    this.agesImplied = []; // by topic, for records that do not tell
    this.statingAges = [];
    this.columns = {};
    this.build();
  }

  add(facets, speech) {
    const languages = [];
    const villages = new Map();
    const also = new Map();
    for (const columns of facets) {
      const first = this.records.first.get(columns.kind);
      for (const value of numbers(columns.flags)) this.flags.push(value);
      for (const value of numbers(columns.ages)) this.ages.push(value);
      for (const value of numbers(columns.languages)) languages.push(value);
      for (const [row, village] of sparse(columns.villages)) addTo(villages, first + row, village);
      for (const [row, place] of sparse(columns.also)) addTo(also, first + row, place);
    }
    this.loaded = true;
    this.speech = [...new Set(speech.join(",").split(",").filter(Boolean))].sort();
    const spoken = speech.map((codes) => (codes ? codes.split(",").map((code) => this.speech.indexOf(code)) : []));
    this.build({ languages, spoken, villages, also });
  }

  build(given) {
    const { records } = this;
    const column = (facet, valuesOf) => (this.columns[facet] = new Column(records.count, valuesOf));
    column("kind", (record, visit) => visit(records.kind[record]));
    column("municipality", (record, visit) => {
      if (records.place[record]) visit(records.place[record]);
      given?.also.get(record)?.forEach(visit);
    });
    column("topic", (record, visit) => records.topicsOf(record).forEach(visit));
    if (given) this.buildFurther(column, given);
  }

  buildFurther(column, { languages, spoken, villages }) {
    const { flags } = this;
    column("village", (record, visit) => villages.get(record)?.forEach(visit));
    column("price", (record, visit) => {
      const price = priceIn(flags[record]);
      if (price || this.records.kind[record] === PRICED) visit(price);
    });
    column("accessible", (record, visit) => visit(accessibleIn(flags[record])));
    column("members", (record, visit) => membersIn(flags[record]) === YES && visit(YES));
    column("volunteers", (record, visit) => volunteersIn(flags[record]) === YES && visit(YES));
    column("language", (record, visit) => spoken[languages[record]].forEach(visit));
    this.buildAges();
  }

  // The ages that a record tells, else those that its topics are about.
  buildAges() {
    if (!this.loaded) return;
    this.statingAges = Uint32Array.from(this.ages.keys()).filter((record) => this.ages[record]);
    this.columns.age = new Column(this.records.count, (record, visit) => {
      const ages = this.ages[record] || this.records.topicsOf(record).reduce((all, topic) => all | this.agesImplied[topic], 0);
      if (ages) AGE_BITS.forEach((bits, age) => ages & bits && visit(age));
    });
  }

  // For each of the records which facets it fails, as bits.
  failing(chosen, found) {
    const failed = new Uint16Array(found.length);
    FACETS.forEach((facet, place) => {
      const wanted = chosen[facet];
      if (!wanted?.size) return;
      const column = this.columns[facet];
      const fits = new Uint8Array(column?.size ?? 0);
      for (const value of wanted) fits[value] = 1;
      for (let at = 0; at < found.length; at += 1) {
        let passes = 0;
        const last = column?.from[found[at] + 1] ?? 0;
        for (let value = column?.from[found[at]] ?? 0; value < last; value += 1) passes |= fits[column.values[value]];
        if (!passes) failed[at] |= 1 << place;
      }
    });
    return failed;
  }

  // Exact counts: how many results there would be if a value were chosen in its facet.
  counts(found, failed) {
    const counted = {};
    FACETS.forEach((facet, place) => {
      const column = this.columns[facet];
      const counts = new Uint32Array(column?.size ?? 0);
      const others = ~(1 << place);
      for (let at = 0; column && at < found.length; at += 1) {
        if (failed[at] & others) continue;
        for (let value = column.from[found[at]]; value < column.from[found[at] + 1]; value += 1) counts[column.values[value]] += 1;
      }
      counted[facet] = counts;
    });
    return counted;
  }
}
