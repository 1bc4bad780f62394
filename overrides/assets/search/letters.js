// Letters and words: folding of case, accents and dots, and cutting a text into words.

const WORD = /[\p{L}\p{N}]+/gu;
const plainLetters = new Map();

function plainLetter(letter) {
  let plain = plainLetters.get(letter);
  if (plain === undefined) {
    const base = letter.normalize("NFD")[0];
    plain = letter === "ø" ? "o" : letter === "æ" ? "a" : base;
    plainLetters.set(letter, plain);
  }
  return plain;
}

// Lower case, each letter with its marks in one character.
export function lowered(text) {
  return text.normalize("NFC").toLowerCase();
}

// Without accents and dots, letter by letter, so that positions stay.
export function folded(lower) {
  let plain = "";
  for (let at = 0; at < lower.length; at += 1) {
    const letter = lower[at];
    plain += letter < "\u0080" ? letter : plainLetter(letter);
  }
  return plain;
}

// The words of a text, with where they stand in it.
export function wordsOf(text) {
  const found = [];
  for (const match of lowered(text).matchAll(WORD)) {
    found.push({ lower: match[0], plain: folded(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return found;
}

// Whether a letter typed with dots or an accent stands in the other word as it was typed.
// Letters typed without are free: many people have no ä on their keyboard.
export function dotsAgree(typed, typedPlain, other, from = 0) {
  if (typed === typedPlain) return true;
  const length = Math.min(typed.length, other.length - from);
  for (let at = 0; at < length; at += 1) {
    const letter = typed[at];
    if (letter === typedPlain[at]) continue;
    const there = other[from + at];
    if (there !== letter && (plainLetter(there) !== typedPlain[at] || there === typedPlain[at])) return false;
  }
  return true;
}
