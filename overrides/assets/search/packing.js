// Reads the columns of the index files: whole numbers and word lists written as text.

const FIRST = 0x23;
const SKIPPED = 0x5c;
const HALF = 45;

function digit(text, at) {
  const code = text.charCodeAt(at);
  return code - FIRST - (code > SKIPPED ? 1 : 0);
}

// Numbers of one or more digits; a digit of the upper half says that the number goes on.
export function numbers(text) {
  const found = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; count += 1) {
    let value = 0;
    let scale = 1;
    let part = digit(text, at);
    for (; part >= HALF; part = digit(text, at)) {
      value += (part - HALF) * scale;
      scale *= HALF;
      at += 1;
    }
    found[count] = value + part * scale;
    at += 1;
  }
  return found.subarray(0, count);
}

// A sorted word list: each word as the length of what it shares with the word before, and the rest of it.
// A length in the upper half gives the word a capital.
export function wordList(text) {
  const found = [];
  let before = "";
  for (const entry of text ? text.split(" ") : []) {
    const shared = digit(entry, 0);
    const word = before.slice(0, shared % HALF) + entry.slice(1);
    found.push(shared >= HALF ? word[0].toUpperCase() + word.slice(1) : word);
    before = word.toLowerCase();
  }
  return found;
}

// Pairs of a growing position and what stands there: `[gap, value, gap, value ...]`.
export function* sparse(text) {
  const pairs = numbers(text);
  for (let at = 0, position = 0; at < pairs.length; at += 2) {
    position += pairs[at];
    yield [position, pairs[at + 1]];
  }
}
