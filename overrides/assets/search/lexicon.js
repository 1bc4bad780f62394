// What words say about topics: the search words of the categories, in every language that is loaded.

import { wordsOf } from "./letters.js";
import { wordList } from "./packing.js";
import { Phrases } from "./phrases.js";
import * as quality from "./quality.js";
import { keep, Terms } from "./terms.js";

const PART_OF_PHRASE = 0.5;
const BESIDE_WEAK_WORD = 0.88;
const ONE_MORE = 0.03;
const PARTS = new Set(["beginning", "holding"]);
const WHOLE_CLASS = 0.75;
const SAME_STEM_ONLY = 0.3;

export class Lexicon {
  // Topics are numbered from 1; `isWeak` tells words that carry no topic of their own.
  constructor(topics, isWeak) {
    this.topics = topics;
    this.isWeak = isWeak;
    this.lists = [];
    this.children = topics.map((_, index) => topics.flatMap(([, parent], child) => (parent === index + 1 ? [child + 1] : [])));
  }

  // The words of one language: for each topic a word list in which bars stand for blanks.
  add(wordsOfTopics) {
    const meanings = new Map();
    const phrases = [];
    wordsOfTopics.forEach((text, index) => {
      for (const entry of wordList(text)) this.take(entry.replaceAll("|", " "), index + 1, meanings, phrases);
    });
    const words = [...meanings.keys()];
    this.lists.push({ terms: new Terms(words), meanings: words.map((word) => meanings.get(word)), phrases: new Phrases(phrases) });
  }

  take(entry, topic, meanings, phrases) {
    const words = wordsOf(entry.includes(" ") ? entry : entry.replaceAll("-", ""));
    const strong = words.filter((word) => !this.isWeak(word));
    const telling = strong.length > 0 || words.length > 1 ? strong : words;
    if (wordsOf(entry).length > 1) phrases.push([entry, topic]);
    const weight = telling.length === 1 ? (words.length === 1 ? 1 : BESIDE_WEAK_WORD) : PART_OF_PHRASE;
    for (const word of telling) {
      if (!meanings.has(word.lower)) meanings.set(word.lower, new Map());
      keep(meanings.get(word.lower), topic, weight);
    }
  }

  // The topics that a word may mean, each with how surely; `ways` names the ways of matching to try.
  topicsMeant(word, ways) {
    const found = new Map();
    const times = new Map();
    for (const { terms, meanings } of this.lists) {
      for (const way of ways) {
        for (const [term, sure] of terms[way](word)) {
          const shared = meanings[term].size > 2 ? 0.85 : 1;
          for (const [topic, weight] of meanings[term]) {
            keep(found, topic, sure * weight * shared);
            if (PARTS.has(way)) times.set(topic, (times.get(topic) ?? 0) + 1);
          }
        }
      }
    }
    // A topic with many compounds of a word is meant rather than one with a single one.
    for (const [topic, count] of times) found.set(topic, Math.max(found.get(topic), Math.min(0.89, found.get(topic) + ONE_MORE * Math.min(5, count - 1))));
    return this.withChildren(plainerFirst(found));
  }

  // The topics that a word names by itself, or before a word like `club` that tells nothing more.
  topicsNamed(word) {
    const found = new Set();
    for (const { terms, meanings } of this.lists) {
      for (const [term] of terms.beginning(word)) {
        const rest = { lower: terms.words[term].slice(word.lower.length) };
        if (rest.lower !== "" && !this.isWeak(rest)) continue;
        for (const [topic, weight] of meanings[term]) if (weight === 1) found.add(topic);
      }
    }
    return found;
  }

  withChildren(found) {
    for (const [topic, value] of [...found]) {
      for (const child of this.children[topic - 1]) keep(found, child, value * WHOLE_CLASS);
    }
    return found;
  }

  // Topics that several words name together, with how many words that takes.
  phrasesAt(words, position) {
    return this.lists.flatMap(({ phrases }) => phrases.at(words, position)).filter(({ length }) => length > 1);
  }

  warm() {
    for (const { terms, phrases } of this.lists) for (const each of [terms, phrases]) each.warm();
  }

  knows(word) {
    return this.lists.some(({ terms }) => [...terms.sure(word).values()].some((sure) => sure >= quality.SURE));
  }
}

// Where one topic has the word as it was typed, others that only share its stem are less likely meant.
function plainerFirst(found) {
  const typed = [...found.values()].some((sure) => sure >= quality.DOTS_LEFT_OUT);
  if (typed) for (const [topic, sure] of found) if (sure < quality.DOTS_LEFT_OUT) found.set(topic, sure * SAME_STEM_ONLY);
  return found;
}
