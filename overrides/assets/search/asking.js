// One request to the engine, from the query's words to the results, chips and counts.

import { cheapBeside, nearestTo } from "./beside.js";
import { KINDS } from "./records.js";
import { byName, resultOf } from "./result.js";
import { bitsOfFacets, FACETS } from "./values.js";

const BATCH = 20;
const WIDER = "wider";
const MISTAKES = [
  [["kind", "price"], "words"],
  [["kind"], "kind"],
  [["village"], "village"],
];
const STATED = 0.2; // for a record that tells itself whom it is for
const FEW = 5;
const FOR_PEOPLE = ["age", "language", "members", "volunteers"];
const NOT_FOR_PEOPLE = ["premises", "grants", "memos"].map((kind) => KINDS.indexOf(kind));
const NAMED = 0.75;
const WHOLE = 0.99;

export class Asking {
  // A request: `text`, `filters` (a list of values for each facet), `sort` (`relevance` or `name`), `from`, `count`.
  constructor(engine, request) {
    this.engine = engine;
    this.request = { text: "", filters: {}, sort: "relevance", from: 0, count: BATCH, ...request };
    const known = (...asked) => engine.knows(...asked);
    this.query = engine.understanding.read(this.request.text, known);
    if (this.query.words.length > 0) this.query.words.at(-1).last = !/\s$/u.test(this.request.text);
    this.phrased = this.phrases();
    this.dropped = this.query.chips.some(({ facet, values }) => facet === "kind" && NOT_FOR_PEOPLE.includes(values[0])) ? FOR_PEOPLE : [];
    this.dropUnknown();
  }

  // A language that nobody here speaks is a word like any other.
  dropUnknown() {
    const { filters, names } = this.engine;
    if (!filters.loaded) return;
    const known = ({ name, facet }) => !name || names.number(facet, name) !== undefined;
    for (const chip of this.query.chips) if (!known(chip)) for (const word of chip.words) word.role = "telling";
    this.query.chips = this.query.chips.filter(known);
  }

  // Words may have been taken for filters by mistake: where they belong to a whole name, or leave nothing.
  // Where a kind of record was asked for, words that none of them answers matter less than the kind.
  // Where a village has no good answer, its municipality may.
  answer() {
    let found = this.find();
    found = this.without(this.namedFilters(found), found);
    if (found.strict.passing.length === 0 && this.takes("village")) found = this.without([WIDER], found);
    for (const [facets, dropped] of MISTAKES) {
      if (found.passing.length === 0 && this.takes(...facets)) found = this.without([dropped], found);
    }
    return this.told(found);
  }

  // The same search without some of its chips, or as it was where that finds nothing either.
  without(facets, found) {
    if (facets.length === 0) return found;
    const before = this.dropped;
    this.dropped = [...before, ...facets];
    const other = this.find();
    if (other.passing.length > 0) return other;
    this.dropped = before;
    return found;
  }

  // The facets that keep out a record whose whole name was typed, where no such record comes through.
  namedFilters({ passing, chosen }) {
    const words = this.query.words.filter(({ role }) => role !== "skipped");
    if (words.length < 2 || this.chips().length === 0) return [];
    const { ranking, matching, filters, records } = this.engine;
    const typed = words.map((word) => matching.answers(word, false).terms);
    const named = typed.map((terms) => recordsNamed(records, terms));
    const rarest = named.reduce((a, b) => (b.size < a.size ? b : a));
    const inside = new Set(passing);
    let failing = 0;
    for (const record of rarest) {
      if (named.some((found) => !found.has(record)) || ranking.nameTyped(record, typed) < WHOLE) continue;
      if (inside.has(record)) return [];
      failing ||= filters.failing(chosen, [record])[0];
    }
    return FACETS.filter((facet) => failing & bitsOfFacets(facet));
  }

  chips() {
    const chips = this.query.chips.filter(({ facet }) => !this.dropped.includes(facet));
    return this.dropped.includes(WIDER) ? chips.map((chip) => this.widened(chip)) : chips;
  }

  takes(...facets) {
    return this.chips().some(({ facet }) => facets.includes(facet));
  }

  // The municipality that a village lies in, called by the village.
  widened(chip) {
    if (chip.facet !== "village") return chip;
    const { records, villages } = this.engine;
    const values = new Set(chip.values.map((village) => records.place[villages[village]]));
    return { ...chip, facet: "municipality", values: [...values], part: records.name(villages[chip.values[0]]) };
  }

  words(...roles) {
    return this.query.words.filter((word) => roles.includes(this.roleOf(word)));
  }

  // A room or a grant tells of no ages: words for them matter little there.
  roleOf({ role }) {
    return this.dropped.includes(role) ? (this.dropped.includes("age") ? "weak" : "telling") : role;
  }

  // The filters that were chosen and those that the words name, as sets of numbers by facet.
  chosen() {
    const { names, villages, records } = this.engine;
    const chosen = {};
    const add = (facet, value) => (chosen[facet] ??= new Set()).add(value);
    for (const facet of FACETS) {
      for (const name of this.request.filters[facet] ?? []) {
        const value = names.number(facet, name);
        if (value !== undefined) add(facet, value);
      }
    }
    for (const chip of this.chips()) {
      const { facet } = chip;
      const values = chip.name ? [names.number(facet, chip.name)] : chip.values;
      if (values[0] === undefined) continue;
      const here = values.filter((value) => facet !== "village" || !chosen.municipality || chosen.municipality.has(records.place[villages[value]]));
      for (const value of here.length > 0 ? here : values) add(facet, value);
    }
    return chosen;
  }

  find() {
    const { filters, ranking } = this.engine;
    const asked = this.words("telling");
    let telling = this.dropped.includes("words") ? [] : asked;
    const optional = this.words("weak", "kind", "municipality", "village", "age", "language", "volunteers");
    if (telling.length < asked.length) optional.push(...asked);
    if (telling.length === 0 && this.chips().length === 0) telling = this.words("weak");
    const chosen = this.chosen();
    if (telling.length > 0) telling = [...telling, ...this.words("age")];
    const scored = ranking.scored(telling, this.phrased);
    const failed = filters.failing(chosen, scored.candidates);
    const strict = worthShowing(scored, failed, ranking.reach(scored));
    const enough = telling.length > 1 ? FEW : 1;
    const loose = strict.passing.length < enough ? worthShowing(scored, failed, scored.least) : undefined;
    ranking.raiseByOptional(optional, scored.scores);
    if (chosen.age) filters.statingAges.forEach((record) => (scored.scores[record] += STATED));
    return { ...(loose ?? strict), strict, enough, chosen, scores: scored.scores, telling };
  }

  // Topics that several words name together; those words tell something, even `meet` and `people`.
  phrases() {
    const { words } = this.query;
    const found = words.flatMap((word, at) => {
      return this.engine.lexicon.phrasesAt(words, at).map(({ value, length }) => ({ topic: value, words: words.slice(at, at + length) }));
    });
    const silent = found.filter((phrase) => phrase.words.every(({ role }) => role === "skipped" || role === "weak"));
    for (const phrase of silent) for (const word of phrase.words) word.role = "telling";
    return found.filter((phrase) => phrase.words.some(({ role }) => role === "telling"));
  }

  told(found) {
    const { engine, request } = this;
    const order = this.ordered(found);
    const counts = this.counts(found);
    const nearest = order.length === 0 ? nearestTo(engine, found) : { records: [], facets: [] };
    return {
      total: order.length,
      results: Array.from(order.slice(request.from, request.from + request.count), (record) => this.result(record)),
      chips: this.chipsTold(found.chosen),
      counts: Object.fromEntries(FACETS.map((facet) => [facet, named(engine.names, facet, counts[facet])])),
      cheap: cheapBeside(engine, found).map((record) => this.result(record)),
      nearest: nearest.records.map((record) => this.result(record)),
      nearestWithout: nearest.facets,
      places: [...(found.chosen.municipality ?? [])].map((place) => engine.core.places[place - 1].id),
      topics: this.topicsMeant(found.telling),
      complete: engine.filters.loaded,
    };
  }

  // Where few good ones pass, lesser answers are shown and counted; values with enough good ones count those.
  counts({ records, fails, strict, enough }) {
    const { filters } = this.engine;
    const counts = filters.counts(records, fails);
    if (records === strict.records) return counts;
    const good = filters.counts(strict.records, strict.fails);
    for (const facet of FACETS) good[facet].forEach((count, value) => count >= enough && (counts[facet][value] = count));
    return counts;
  }

  ordered({ passing, scores }) {
    if (this.request.sort === "name") return byName(this.engine, passing);
    const words = this.words("telling", "weak", "municipality", "village", "kind", "age");
    return this.engine.ranking.sorted(passing, scores, words);
  }

  topicsMeant(telling) {
    const { matching, core } = this.engine;
    const found = new Map();
    for (const { topic } of this.phrased) found.set(topic, 1);
    for (const word of telling) for (const [topic, sure] of matching.answers(word, word.last).topics) {
      if (sure >= 0.8) found.set(topic, Math.max(sure, found.get(topic) ?? 0));
    }
    return [...found].sort((a, b) => b[1] - a[1]).map(([topic]) => core.topics[topic - 1][0]);
  }

  // The chips: those that words name with all that the words stand for, then those that were chosen.
  chipsTold(chosen) {
    const { names } = this.engine;
    const told = [];
    const done = new Set();
    for (const { facet, values, name, words, part } of this.chips()) {
      const own = (name ? [names.number(facet, name)] : values).filter((value) => chosen[facet]?.has(value));
      if (own.length === 0) continue;
      own.forEach((value) => done.add(`${facet} ${value}`));
      const named = own.map((value) => names.name(facet, value));
      told.push({ facet, value: named[0], values: named, words: words.map(({ start, end }) => [start, end]), part });
    }
    for (const [facet, values] of Object.entries(chosen)) {
      for (const value of values) {
        if (done.has(`${facet} ${value}`)) continue;
        const named = names.name(facet, value);
        told.push({ facet, value: named, values: [named], words: [] });
      }
    }
    return told;
  }

  result(record) {
    const words = this.query.words.filter((word) => word.role !== "skipped");
    return resultOf(this.engine, record, words);
  }
}

// The records whose names hold a word for certain.
function recordsNamed(records, terms) {
  const found = new Set();
  for (const [term, sure] of terms) if (sure >= NAMED) for (const record of records.recordsNamed(term)) found.add(record);
  return found;
}

// The records that reach far enough, which filters each fails, and those that fail none.
function worthShowing({ candidates, scores }, failed, reach) {
  const records = new Uint32Array(candidates.length);
  const fails = new Uint16Array(candidates.length);
  const passing = new Uint32Array(candidates.length);
  let count = 0;
  let passed = 0;
  for (let at = 0; at < candidates.length; at += 1) {
    const record = candidates[at];
    if (scores[record] < reach) continue;
    if (failed[at] === 0) passing[passed++] = record;
    fails[count] = failed[at];
    records[count++] = record;
  }
  return { records: records.subarray(0, count), fails: fails.subarray(0, count), passing: passing.subarray(0, passed) };
}

function named(names, facet, counts) {
  const found = [];
  counts.forEach((count, number) => {
    if (count > 0) found.push([names.name(facet, number), count]);
  });
  return found;
}
