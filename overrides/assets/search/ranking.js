// The order of results: how well a record answers all words together.

import * as quality from "./quality.js";

const BELOW_BEST = 0.55;
const BELOW_PERFECT = 0.33;
const BELOW_SEVERAL = 0.22;
const ONE_WORD = 0.55;
const AGE = 0.5; // of what another word of its rarity weighs
const OPTIONAL = 0.05;
const OPTIONAL_PEOPLE = 0.4;
const ABOUT_PEOPLE = new Set(["age", "language"]);
const PAUSED = 0.2;
const WHOLE_NAME = 0.35;
const KIND_STEP = 0.012;
const LOOKED_AT = 100;
const LEVELS = 16384;

export class Ranking {
  constructor(records, matching, isWeak) {
    this.records = records;
    this.matching = matching;
    this.isWeak = isWeak;
  }

  get everything() {
    if (this.all?.length !== this.records.count) this.all = Uint32Array.from({ length: this.records.count }, (_, record) => record);
    return this.all;
  }

  // Scores of all records by the words that tell something; `least` is what a record must reach to be worth
  // showing at all: a part of all words, or most of one.
  scored(telling, phrases) {
    const { count } = this.records;
    const scores = new Float32Array(count);
    const answers = telling.map((word) => this.matching.answers(word, word.last));
    const weights = weightsOf(answers, count).map((weight, index) => (telling[index].role === "age" ? weight * AGE : weight));
    answers.forEach(({ touched, scores: own }, index) => {
      for (const record of touched) scores[record] += weights[index] * own[record];
    });
    this.raiseByPhrases(phrases, scores, weights, telling);
    const candidates = telling.length > 0 ? answered(scores) : this.everything;
    const perfect = weights.reduce((sum, weight) => sum + weight, 0);
    const share = telling.length > 1 ? BELOW_SEVERAL : BELOW_PERFECT;
    const least = Math.min(share * perfect, ONE_WORD * Math.max(0, ...weights));
    return { scores, candidates, least };
  }

  // What a record must reach to be among the results: not far behind the best of all, whatever the filters are.
  reach({ scores, candidates, least }) {
    let most = 0;
    for (let at = 0; at < candidates.length; at += 1) if (scores[candidates[at]] > most) most = scores[candidates[at]];
    return Math.max(least, most * BELOW_BEST);
  }

  // Several words that name one topic together count as one word that does.
  raiseByPhrases(phrases, scores, weights, telling) {
    for (const { topic, words } of phrases) {
      const weight = telling.reduce((sum, word, index) => sum + (words.includes(word) ? weights[index] : 0), 0);
      for (const record of this.matching.recordsAbout(topic)) if (scores[record] < weight) scores[record] = weight;
    }
  }

  // Words that also named a filter, and words like `club`, may still tell records apart.
  raiseByOptional(optional, scores) {
    for (const word of optional) {
      const { touched, scores: own } = this.matching.answers(word, false);
      const weight = ABOUT_PEOPLE.has(word.role) ? OPTIONAL_PEOPLE : OPTIONAL;
      for (const record of touched) if (own[record] >= 0.6) scores[record] += weight * own[record];
    }
  }

  // The best first; among equals those whose whole name was typed, then the order of the index.
  sorted(candidates, scores, words) {
    const { records } = this;
    const scoreOf = (record) => 1 + scores[record] - KIND_STEP * records.kind[record] - (records.paused.has(record) ? PAUSED : 0);
    const order = bestFirst(candidates, scoreOf);
    const typed = words.map((word) => this.matching.answers(word, word.last).terms);
    const first = Array.from(order.subarray(0, LOOKED_AT), (record, index) => {
      return { record, index, score: scoreOf(record) + WHOLE_NAME * this.nameTyped(record, typed) };
    });
    first.sort((a, b) => b.score - a.score || a.index - b.index);
    first.forEach(({ record }, index) => (order[index] = record));
    return order;
  }

  // How much of a record's name was typed, from 0 to 1; 1 only where all that was typed is in it. `typed` holds the
  // terms that each typed word may stand for.
  nameTyped(record, typed) {
    if (typed.length === 0) return 0;
    const terms = this.records.wordsOfName(record).map((word) => this.records.termsOfWord[word]);
    const named = terms.flat();
    const inName = typed.filter((found) => named.some((term) => found.get(term) >= quality.ERRORS[1])).length;
    const telling = terms.filter((own) => own.length > 0 && !this.isWeakTerm(own[0]));
    const covered = telling.filter((own) => own.some((term) => typed.some((found) => found.get(term) >= quality.ERRORS[1])));
    return (inName / typed.length) * (covered.length / Math.max(1, telling.length));
  }

  isWeakTerm(term) {
    const list = this.records.lists.findLast(({ firstTerm }) => firstTerm <= term);
    const lower = list.terms.words[term - list.firstTerm];
    return lower.length === 1 || this.isWeak({ lower });
  }
}

// Sorts by counting, since there may be very many: scores are taken to the thousandth.
function bestFirst(candidates, scoreOf) {
  const levels = new Uint16Array(candidates.length);
  const from = new Uint32Array(LEVELS + 1);
  for (let at = 0; at < candidates.length; at += 1) {
    levels[at] = LEVELS - 1 - Math.min(LEVELS - 1, Math.round(scoreOf(candidates[at]) * 1000));
    from[levels[at] + 1] += 1;
  }
  for (let level = 0; level < LEVELS; level += 1) from[level + 1] += from[level];
  const order = new Uint32Array(candidates.length);
  for (let at = 0; at < candidates.length; at += 1) order[from[levels[at]]++] = candidates[at];
  return order;
}

// A word that is only guessed at tells less than those that are known, and one that nothing answers tells nothing.
function weightsOf(answers, count) {
  const sure = answers.map(({ most }) => Math.min(1, (most / quality.SURE) ** 2));
  const surest = Math.max(0, ...sure);
  return answers.map((answer, index) => (surest > 0 ? (weightOf(answer, count) * sure[index]) / surest : 0));
}

// Rare words tell more than common ones.
function weightOf({ scores, touched }, count) {
  let well = 0;
  for (const record of touched) if (scores[record] >= 0.6) well += 1;
  return Math.min(1.3, Math.max(0.6, Math.log10(count / Math.max(1, well)) / 2));
}

function answered(scores) {
  const found = new Uint32Array(scores.length);
  let count = 0;
  for (let record = 0; record < scores.length; record += 1) if (scores[record] > 0) found[count++] = record;
  return found.subarray(0, count);
}
