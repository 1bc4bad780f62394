// A list of words that can be asked which of them a typed word means, and how surely.

import { bitsOf, errorsBetween, lettersIn } from "./distance.js";
import { partsOf, stemsOf } from "./inflection.js";
import { dotsAgree, folded } from "./letters.js";
import * as quality from "./quality.js";

const BREAK = "\n";
const SURE_LETTERS = 2; // that stay as they are in all forms of a word

export class Terms {
  constructor(words) {
    this.words = words;
    this.plain = words.map(folded);
    this.order = Uint32Array.from(words.keys()).sort((a, b) => (this.plain[a] < this.plain[b] ? -1 : 1));
    this.stemsOfEach = [];
  }

  // Prepares what makes answers fast; without it the first ones take longer, but come sooner.
  warm() {
    this.stemGroups ??= grouped(this.plain.map(stemsOf));
    return this.text && this.masks;
  }

  // The words with a stem; until they are grouped, among those that begin alike.
  *stemmed(stem) {
    if (this.stemGroups) yield* this.stemGroups.get(stem) ?? [];
    else for (const index of this.startingWith(stem.slice(0, SURE_LETTERS))) if ((this.stemsOfEach[index] ??= stemsOf(this.plain[index])).includes(stem)) yield index;
  }

  *startingWith(plain) {
    for (let at = this.firstFrom(plain); at < this.order.length && this.plain[this.order[at]].startsWith(plain); at += 1) yield this.order[at];
  }

  has(plain) {
    return this.plain[this.order[this.firstFrom(plain)]] === plain;
  }

  get masks() {
    return (this.maskColumn ??= Int32Array.from(this.plain, lettersIn));
  }

  // All words in one text, so that parts of words are found by the platform's own search.
  get text() {
    if (this.whole === undefined) {
      this.whole = BREAK + this.plain.join(BREAK) + BREAK;
      this.starts = new Uint32Array(this.plain.length + 1);
      let at = 1;
      this.plain.forEach((plain, index) => {
        this.starts[index] = at;
        at += plain.length + 1;
      });
      this.starts[this.plain.length] = at;
    }
    return this.whole;
  }

  // The words themselves, in whatever case they stand.
  sure(word) {
    const found = new Map();
    for (const index of this.startingWith(word.plain)) {
      if (this.plain[index].length > word.plain.length) break;
      const lower = this.words[index];
      if (!dotsAgree(word.lower, word.plain, lower)) continue;
      keep(found, index, lower === word.lower ? quality.EXACT : quality.DOTS_LEFT_OUT);
    }
    for (const stem of stemsOf(word.plain)) {
      for (const index of this.stemmed(stem)) {
        if (dotsAgree(word.lower, word.plain, this.words[index])) keep(found, index, quality.SAME_STEM);
      }
    }
    return found;
  }

  // Words that begin as the typed word does.
  beginning(word) {
    const found = new Map();
    for (const index of this.startingWith(word.plain)) {
      if (!dotsAgree(word.lower, word.plain, this.words[index])) continue;
      keep(found, index, quality.BEGINNING + (0.28 * word.plain.length) / this.plain[index].length);
    }
    return found;
  }

  firstFrom(plain) {
    let low = 0;
    let high = this.order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.plain[this.order[middle]] < plain) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // Compounds that hold the typed word, also without its ending: as their last part, the first one, or between.
  holding(word) {
    const found = new Map();
    const { text } = this;
    for (const part of partsOf(word.plain)) {
      if (part.length < quality.SHORTEST_PART) continue;
      const lower = word.lower.slice(0, part.length);
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        const index = this.indexAt(at);
        const from = at - this.starts[index];
        const after = this.starts[index + 1] - 1 - (at + part.length);
        if (dotsAgree(lower, part, this.words[index], from)) keep(found, index, partQuality(from, after, part.length));
      }
    }
    return found;
  }

  indexAt(position) {
    let low = 0;
    let high = this.plain.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  // Words that the typed word begins or ends with: `kuorolaulua` holds `kuoro` and `laulu`.
  heldBy(word) {
    const found = new Map();
    const { plain, lower } = word;
    const worth = (share, first) => Math.min(0.85, quality.PART_OF_QUERY * ((first ? 0.6 : 0.5) + 0.7 * share));
    for (let cut = quality.SHORTEST_PART; cut <= plain.length - 3; cut += 1) {
      const first = { plain: plain.slice(0, cut), lower: lower.slice(0, cut) };
      for (const [index, sure] of this.sureLonger(first)) keep(found, index, sure * worth(cut / plain.length, true));
    }
    for (let cut = 3; cut <= plain.length - quality.SHORTEST_PART; cut += 1) {
      const last = { plain: plain.slice(cut), lower: lower.slice(cut) };
      for (const [index, sure] of this.sureLonger(last)) keep(found, index, sure * worth(1 - cut / plain.length, false));
    }
    return found;
  }

  sureLonger(part) {
    return [...this.sure(part)].filter(([index]) => this.plain[index].length >= quality.SHORTEST_PART);
  }

  // Words a typing error or two away, whole or as the beginning of a longer word.
  near(word) {
    const found = new Map();
    const forms = new Set([word.plain, ...stemsOf(word.plain).filter((stem) => stem.length >= 5)]);
    for (const form of forms) {
      const most = quality.errorsAllowed(form.length);
      if (most === 0) continue;
      const mask = lettersIn(form);
      for (let index = 0; index < this.plain.length; index += 1) {
        const other = this.plain[index];
        if (other.length < form.length - most || bitsOf(mask & ~this.masks[index]) > most) continue;
        const { whole, start } = errorsBetween(form, other, most);
        if (whole <= most) keep(found, index, quality.ERRORS[whole] || quality.SAME_STEM * 0.9);
        else if (start <= most && form.length >= 5) {
          keep(found, index, quality.BEGINNING_WITH_ERRORS * (quality.ERRORS[start] || 0.8) * (0.55 + (0.4 * form.length) / other.length));
        }
      }
    }
    return found;
  }
}

function partQuality(from, after, length) {
  if (after <= 3 && from > 0) return quality.LAST_PART;
  if (from === 0) return quality.FIRST_PART;
  return length > quality.SHORTEST_PART ? quality.INNER_PART : quality.INNER_PART * 0.7;
}

function grouped(keysOfEach) {
  const groups = new Map();
  keysOfEach.forEach((keys, index) => {
    for (const key of keys) {
      const group = groups.get(key);
      if (group) group.push(index);
      else groups.set(key, [index]);
    }
  });
  return groups;
}

export function keep(found, key, value) {
  if (!(found.get(key) >= value)) found.set(key, value);
}

export function keepAll(found, more, factor = 1) {
  for (const [key, value] of more) keep(found, key, value * factor);
  return found;
}
