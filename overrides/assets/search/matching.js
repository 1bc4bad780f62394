// How well each record answers one word: by its name, its topics and its description.

import * as quality from "./quality.js";
import { keepAll } from "./terms.js";

const TOPIC = 0.94;
const NAME_AND_TOPIC = 0.06;
const BESIDE = 0.99; // for a topic that is not a record's first
const DESCRIPTION = 0.5;
const LEAST = 0.3;
const BEFORE_WEAK = 0.97;
const GOOD = 0.69; // better than a guess

export class Matching {
  constructor(records, lexicon, beforeWeak) {
    this.beforeWeak = beforeWeak;
    this.records = records;
    this.lexicon = lexicon;
    this.descriptions = undefined;
    this.kept = new Map();
  }

  // After more has been loaded, what was found before may be too little.
  forget() {
    this.kept.clear();
  }

  // The records that answer a word, each with how well; `last` says that the word may still be typed on.
  answers(word, last) {
    const key = `${word.lower} ${last}`;
    let found = this.kept.get(key);
    if (!found) {
      if (this.kept.size > 60) this.kept.clear();
      found = this.worked(word, last);
      this.kept.set(key, found);
    }
    return found;
  }

  worked(word, last) {
    const topics = this.topics(word, last);
    const terms = this.nameTerms(word, best(topics));
    const scores = new Float32Array(this.records.count);
    const touched = [];
    const raise = (record, value) => {
      if (scores[record] === 0) touched.push(record);
      if (value > scores[record]) scores[record] = value;
    };
    for (const [term, sure] of terms) for (const record of this.records.recordsNamed(term)) raise(record, sure);
    this.raiseByTopic(topics, scores, touched);
    if (this.descriptions) this.raiseByDescription(word, best(topics), raise);
    const most = touched.reduce((high, record) => Math.max(high, scores[record]), 0);
    return { scores, touched, terms, topics, most };
  }

  raiseByTopic(topics, scores, touched) {
    const done = new Uint8Array(this.records.count);
    for (const [topic, sure] of [...topics].sort((a, b) => b[1] - a[1])) {
      if (sure < LEAST) break;
      const value = sure * TOPIC;
      for (const record of this.recordsAbout(topic)) {
        if (done[record]) continue;
        done[record] = 1;
        const before = scores[record];
        if (before === 0) touched.push(record);
        const own = this.records.topic[record] === topic ? value : value * BESIDE;
        scores[record] = before >= LEAST ? Math.max(before, own) + NAME_AND_TOPIC : own;
      }
    }
  }

  // The records of each topic, put together once for what is loaded.
  recordsAbout(topic) {
    if (this.aboutCount !== this.records.count) {
      this.about = this.lexicon.topics.map(() => []);
      for (let record = 0; record < this.records.count; record += 1) {
        for (const own of new Set(this.records.topicsOf(record))) this.about[own - 1].push(record);
      }
      this.aboutCount = this.records.count;
    }
    return this.about[topic - 1];
  }

  raiseByDescription(word, sure, raise) {
    const { terms, recordsSaying } = this.descriptions;
    const found = terms.sure(word);
    if (found.size === 0 && sure < quality.SURE) keepAll(found, terms.beginning(word));
    for (const [term, value] of found) for (const record of recordsSaying(term)) raise(record, value * DESCRIPTION);
  }

  topics(word, last) {
    const found = this.lexicon.topicsMeant(word, last ? ["sure", "beginning"] : ["sure"]);
    if (best(found) >= quality.SURE) return found;
    const bare = this.beforeWeak(word);
    if (bare) keepAll(found, this.lexicon.topicsMeant(bare, ["sure"]), BEFORE_WEAK);
    if (best(found) >= quality.SURE) return found;
    keepAll(found, this.lexicon.topicsMeant(word, ["beginning", "holding"]));
    if (best(found) < GOOD && !this.isName(word)) {
      keepAll(found, this.lexicon.topicsMeant(word, ["near"]));
      if (bare) keepAll(found, this.lexicon.topicsMeant(bare, ["near"]), BEFORE_WEAK);
    }
    if (best(found) < GOOD) keepAll(found, this.lexicon.topicsMeant(word, ["heldBy"]));
    return found;
  }

  isName(word) {
    return this.records.lists.some(({ terms }) => terms.has(word.plain));
  }

  nameTerms(word, topicSure) {
    const found = this.fromNames(word, ["sure", "beginning", "holding"]);
    const most = Math.max(best(found), topicSure);
    if (most < GOOD) keepAll(found, this.fromNames(word, ["near"]));
    if (most < GOOD) keepAll(found, this.fromNames(word, ["heldBy"]));
    return found;
  }

  fromNames(word, ways) {
    const found = new Map();
    for (const { firstTerm, terms } of this.records.lists) {
      for (const way of ways) {
        for (const [term, sure] of terms[way](word)) {
          if (sure >= LEAST && !(found.get(firstTerm + term) >= sure)) found.set(firstTerm + term, sure);
        }
      }
    }
    return found;
  }
}

export function best(found) {
  let most = 0;
  for (const value of found.values()) if (value > most) most = value;
  return most;
}
