// Words and phrases that stand for something: a place, a need, a kind of record, a topic.

import { stemsOf } from "./inflection.js";
import { dotsAgree, wordsOf } from "./letters.js";
import * as quality from "./quality.js";
import { Terms } from "./terms.js";

export class Phrases {
  // Entries are pairs of a text and what it stands for.
  constructor(entries) {
    this.phrases = [];
    const number = new Map();
    const first = [];
    for (const [text, value] of entries) {
      const words = wordsOf(text);
      if (words.length === 0) continue;
      const { lower } = words[0];
      if (!number.has(lower)) number.set(lower, first.push({ lower, phrases: [] }) - 1);
      first[number.get(lower)].phrases.push({ words, value });
    }
    this.first = first;
    this.terms = new Terms(first.map(({ lower }) => lower));
  }

  warm() {
    this.terms.warm();
  }

  // Every phrase that begins at a word of the query, the longest first.
  at(words, position) {
    const found = [];
    for (const [term, sure] of this.terms.sure(words[position])) {
      for (const phrase of this.first[term].phrases) {
        if (phrase.words.length > 1 && !restAgrees(phrase.words, words, position)) continue;
        found.push({ value: phrase.value, length: phrase.words.length, quality: sure });
      }
    }
    return found.sort((a, b) => b.length - a.length || b.quality - a.quality);
  }

  // Single words that somebody may have meant who typed a wrong letter.
  nearly(word) {
    const found = [];
    if (word.plain.length < quality.SHORTEST_PART + 1) return found;
    for (const [term, near] of this.terms.near(word)) {
      const close = this.terms.plain[term].length <= word.plain.length + 2;
      if (near < quality.ERRORS[2] || !close) continue;
      for (const phrase of this.first[term].phrases) {
        if (phrase.words.length === 1) found.push({ value: phrase.value, length: 1, quality: near });
      }
    }
    return found.sort((a, b) => b.quality - a.quality);
  }
}

function restAgrees(phrase, words, position) {
  for (let step = 1; step < phrase.length; step += 1) {
    const typed = words[position + step];
    if (!typed || !sameWord(typed, phrase[step])) return false;
  }
  return true;
}

export function sameWord(typed, word) {
  if (!dotsAgree(typed.lower, typed.plain, word.lower)) return false;
  if (typed.plain === word.plain) return true;
  const stems = stemsOf(word.plain);
  return stemsOf(typed.plain).some((stem) => stems.includes(stem));
}
