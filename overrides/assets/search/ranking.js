// The order of results: how well a record answers all words together.

import * as quality from "./quality.js";

const BELOW_BEST = 0.55;
const BELOW_PERFECT = 0.33;
const OPTIONAL = 0.05;
const OPTIONAL_AGE = 0.4;
const ENDED = 0.2;
const WHOLE_NAME = 0.35;
const KIND_STEP = 0.012;
const LOOKED_AT = 100;

export class Ranking {
  constructor(records, matching, isWeak) {
    this.records = records;
    this.matching = matching;
    this.isWeak = isWeak;
  }

  // Scores of all records. `telling` words must be answered, `optional` ones may be; `least` is what a record
  // must reach to be worth showing at all.
  scored(telling, optional, phrases) {
    const { count } = this.records;
    const scores = new Float32Array(count);
    const answers = telling.map((word) => this.matching.answers(word, word.last));
    const weights = answers.map((answer) => weightOf(answer, count));
    answers.forEach(({ touched, scores: own }, index) => {
      for (const record of touched) scores[record] += weights[index] * own[record];
    });
    this.raiseByPhrases(phrases, scores, weights, telling);
    const candidates = telling.length > 0 ? answered(scores) : everything(count);
    const least = BELOW_PERFECT * weights.reduce((sum, weight) => sum + weight, 0);
    return { scores, candidates, least };
  }

  // Of the candidates those that are not far behind the best one that passes the filters.
  worthShowing({ scores, candidates, least }, failed) {
    let most = 0;
    candidates.forEach((record, index) => {
      if (failed[index] === 0 && scores[record] > most) most = scores[record];
    });
    const reach = Math.max(least, most * BELOW_BEST);
    return candidates.map((record) => scores[record] >= reach);
  }

  // Several words that name one topic together count as one word that does.
  raiseByPhrases(phrases, scores, weights, telling) {
    for (const { topic, words } of phrases) {
      const weight = telling.reduce((sum, word, index) => sum + (words.includes(word) ? weights[index] : 0), 0);
      for (let record = 0; record < scores.length; record += 1) {
        if (scores[record] < weight && this.records.topicsOf(record).includes(topic)) scores[record] = weight;
      }
    }
  }

  // Words that also named a filter, and words like `club`, may still tell records apart.
  raiseByOptional(optional, scores) {
    for (const word of optional) {
      const { touched, scores: own } = this.matching.answers(word, false);
      const weight = word.role === "age" ? OPTIONAL_AGE : OPTIONAL;
      for (const record of touched) if (own[record] >= 0.6) scores[record] += weight * own[record];
    }
  }

  // The best first; among equals those whose whole name was typed, then the order of the index.
  sorted(candidates, scores, words) {
    const { records } = this;
    const keys = Float64Array.from(candidates, (record) => {
      let score = scores[record] - KIND_STEP * records.kind[record];
      if (records.ended.has(record)) score -= ENDED;
      return -Math.round(score * 4096) * STEP + record;
    }).sort();
    const order = Array.from(keys, recordIn);
    const first = order.slice(0, LOOKED_AT).map((record, index) => ({ record, key: -Math.floor(keys[index] / STEP) / 4096 }));
    for (const entry of first) entry.key += WHOLE_NAME * this.nameTyped(entry.record, words);
    first.sort((a, b) => b.key - a.key || a.record - b.record);
    return first.map(({ record }) => record).concat(order.slice(LOOKED_AT));
  }

  // How much of a record's name was typed, from 0 to 1; 1 only where all that was typed is in it.
  nameTyped(record, words) {
    if (words.length === 0) return 0;
    const terms = this.records.wordsOfName(record).map((word) => this.records.termsOfWord[word]);
    const named = terms.flat();
    const typed = words.map((word) => this.matching.answers(word, word.last).terms);
    const inName = typed.filter((found) => named.some((term) => found.get(term) >= quality.ERRORS[1])).length;
    const telling = terms.filter((own) => own.length > 0 && !this.isWeakTerm(own[0]));
    const covered = telling.filter((own) => own.some((term) => typed.some((found) => found.get(term) >= quality.ERRORS[1])));
    return (inName / words.length) * (covered.length / Math.max(1, telling.length));
  }

  isWeakTerm(term) {
    const list = this.records.lists.findLast(({ firstTerm }) => firstTerm <= term);
    return this.isWeak({ lower: list.terms.words[term - list.firstTerm] });
  }
}

const STEP = 2 ** 20;

function recordIn(key) {
  return ((key % STEP) + STEP) % STEP;
}

// Rare words tell more than common ones.
function weightOf({ scores, touched }, count) {
  let well = 0;
  for (const record of touched) if (scores[record] >= 0.6) well += 1;
  return Math.min(1.3, Math.max(0.6, Math.log10(count / Math.max(1, well)) / 2));
}

function answered(scores) {
  const found = [];
  for (let record = 0; record < scores.length; record += 1) if (scores[record] > 0) found.push(record);
  return found;
}

function everything(count) {
  return Array.from({ length: count }, (_, record) => record);
}
