// What a query asks for: filters that its words name, and the words that are left to rank by.

import { casesOf, partsOf, peopleOf } from "./inflection.js";
import { folded, wordsOf } from "./letters.js";
import { Phrases } from "./phrases.js";
import * as quality from "./quality.js";
import { AGES } from "./values.js";

const MOST_LETTERS = 200;
const MOST_WORDS = 12;
const AGE_NAMES = Object.keys(AGES);
const YIELDING = new Set(["price", "members", "volunteers", "language"]); // `free church` is a topic
const ORDER = ["need", "municipality", "village", "kind"];

export class Understanding {
  constructor({ places, districts, queryWords }, kinds) {
    this.kinds = kinds;
    this.meanings = [new Phrases([...places.flatMap(municipalityEntries), ...districts.flatMap(districtEntries)])];
    this.skipped = new Set();
    this.weak = [];
    this.weakWords = new Set();
    this.ageWords = AGE_NAMES.map(() => []);
    this.villages = new Phrases([]);
    this.addWords(queryWords);
  }

  // The words of one language for needs and kinds of records, and those that tell little or nothing.
  addWords({ needs, speech, kinds, weak, skipped }) {
    for (const text of skipped) for (const { lower, plain } of wordsOf(text)) this.skipped.add(lower).add(plain);
    for (const text of weak) {
      this.weakWords.add(text.toLowerCase()).add(folded(text.toLowerCase()));
    }
    AGE_NAMES.forEach((age, index) => this.ageWords[index].push(...needs[age]));
    const kindEntries = Object.entries(kinds).flatMap(([kind, texts]) => texts.map((text) => [text, { facet: "kind", value: this.kinds.indexOf(kind) }]));
    this.weak.push(new Phrases(weak.map((text) => [text, true])));
    this.meanings.push(new Phrases([...needEntries(needs, speech), ...kindEntries]));
  }

  warm() {
    for (const phrases of [...this.meanings, ...this.weak, this.villages]) phrases.warm();
  }

  meant(words, at) {
    return this.meanings.flatMap((phrases) => phrases.at(words, at));
  }

  // Villages are known later than municipalities; one name may stand for several.
  addVillages(entries) {
    this.villages = new Phrases(entries.map(([name, village]) => [name, { facet: "village", value: village }]));
  }

  isWeak(word) {
    return this.skipped.has(word.lower) || this.weakWords.has(word.lower);
  }

  // What stands before a word like `club` in a compound: `metsästysseura` is about `metsästys`.
  beforeWeak(word) {
    for (const part of partsOf(word.plain)) {
      for (let at = quality.SHORTEST_PART; at <= part.length - 3; at += 1) {
        if (this.weakWords.has(word.lower.slice(at, part.length))) return { plain: part.slice(0, at), lower: word.lower.slice(0, at) };
      }
    }
    return undefined;
  }

  // `known` tells whether records or topics hold a word as it is typed.
  read(text, known) {
    const words = wordsOf(text.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
    const chips = [];
    for (let at = 0; at < words.length; ) {
      const meant = this.meantAt(words, at, known);
      const taken = meant?.length ?? 1;
      for (let step = 0; step < taken; step += 1) words[at + step].role = this.role(words, at + step, meant);
      if (meant) chips.push({ ...meant, words: words.slice(at, at + taken) });
      at += taken;
    }
    return { words, chips: merged(chips) };
  }

  meantAt(words, at, known) {
    const word = words[at];
    const skipped = this.skipped.has(word.lower);
    const fits = ({ value, length }) => !value.last || words[at + length - 1].plain === value.last;
    const sure = this.meant(words, at).filter(fits).concat(this.villageAt(words, at, known));
    if (sure.length === 0 && !skipped && !this.isWeak(word) && !known(word)) {
      sure.push(...this.meanings.flatMap((phrases) => phrases.nearly(word)).filter(({ value }) => value.facet !== "kind"));
    }
    const fitting = sure.filter(({ length }) => length > 1 || !skipped);
    if (fitting.length === 0) return undefined;
    const best = fitting.reduce((a, b) => (ranks(b) > ranks(a) ? b : a));
    const same = sure.filter((other) => other.length === best.length && other.value.facet === best.value.facet);
    const values = best.value.facet === "village" ? same.map(({ value }) => value.value) : (best.value.values ?? [best.value.value]);
    const { facet, name, part } = best.value;
    if (best.length === 1 && YIELDING.has(facet) && known(words, "phrase", at)) return undefined;
    return { facet, name, values, part, length: best.length, quality: best.quality };
  }

  // A village's name that is also a word of a topic is taken for the topic.
  villageAt(words, at, known) {
    const found = this.villages.at(words, at).filter((meant) => meant.quality >= quality.SURE);
    return found.length > 0 && !known(words[at], "topics") ? found : [];
  }

  role(words, at, meant) {
    if (meant) return meant.facet;
    if (this.skipped.has(words[at].lower)) return "skipped";
    return this.weak.some((phrases) => phrases.at(words, at).some(({ length }) => length === 1)) ? "weak" : "telling";
  }
}

function ranks({ length, quality: sure, value }) {
  return length * 100 + sure * 10 - ORDER.indexOf(rankName(value));
}

function rankName({ facet }) {
  return ORDER.includes(facet) ? facet : "need";
}

function needEntries(needs, speech) {
  const facets = { free: ["price", 1], accessible: ["accessible", 1], members: ["members", 1], volunteers: ["volunteers", 1] };
  const entries = [];
  for (const [need, texts] of Object.entries(needs)) {
    const [facet, value] = facets[need] ?? ["age", AGE_NAMES.indexOf(need)];
    for (const text of texts) entries.push([text, { facet, value }]);
  }
  // Words for a language have to stand as they are: `viroksi`, but not `viro`.
  for (const [language, texts] of Object.entries(speech)) {
    for (const text of texts) entries.push([text, { facet: "language", name: language, last: wordsOf(text).at(-1).plain }]);
  }
  return entries;
}

function municipalityEntries(place, index) {
  const value = { facet: "municipality", value: index + 1 };
  const entries = namesOf(place).map((name) => [name, value]);
  for (const former of place.former) {
    const part = Object.values(former.names)[0];
    for (const name of namesOf(former)) entries.push([name, { ...value, part }]);
  }
  return entries;
}

function namesOf({ names, forms }) {
  const written = Object.values(names);
  return [...written, ...forms.flatMap(casesOf), ...written.flatMap(peopleOf)];
}

// A part of the region that is no municipality: one or several of them make it up.
function districtEntries(district) {
  const value = { facet: "municipality", values: district.places, part: Object.values(district.names)[0] };
  return namesOf(district).map((name) => [name, value]);
}

// Two names of one village are one chip, and so are two words for one thing.
function merged(chips) {
  const found = [];
  for (const chip of chips) {
    const values = [...new Set(chip.values)];
    const same = found.find(({ facet, name, values: own }) => facet === chip.facet && name === chip.name && own.join() === values.join());
    if (same) same.words.push(...chip.words);
    else found.push({ ...chip, values });
  }
  return found;
}
