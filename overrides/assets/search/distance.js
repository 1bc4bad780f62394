// How many typing errors lie between two words: letters left out, added, changed or swapped.

const LONGEST = 40;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 2));

// A bit for each letter that a word holds; words a typing error apart differ in few bits.
export function lettersIn(plain) {
  let mask = 0;
  for (let at = 0; at < plain.length; at += 1) mask |= 1 << (plain.charCodeAt(at) & 31);
  return mask;
}

export function bitsOf(mask) {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

// The errors between a typed word and another word, and between it and the best beginning of that word.
// Both are `most + 1` where there are more.
export function errorsBetween(typed, word, most) {
  const wide = Math.min(word.length, typed.length + most, LONGEST);
  const high = Math.min(typed.length, LONGEST);
  let [before, last, now] = rows;
  for (let column = 0; column <= wide; column += 1) last[column] = column;
  for (let row = 1; row <= high; row += 1) {
    const letter = typed.charCodeAt(row - 1);
    let best = (now[0] = row);
    for (let column = 1; column <= wide; column += 1) {
      const other = word.charCodeAt(column - 1);
      let cost = last[column - 1] + (letter === other ? 0 : 1);
      if (last[column] + 1 < cost) cost = last[column] + 1;
      if (now[column - 1] + 1 < cost) cost = now[column - 1] + 1;
      if (row > 1 && column > 1 && letter === word.charCodeAt(column - 2) && typed.charCodeAt(row - 2) === other) {
        cost = Math.min(cost, before[column - 2] + 1);
      }
      now[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return { whole: most + 1, start: most + 1 };
    [before, last, now] = [last, now, before];
  }
  let start = most + 1;
  for (let column = 1; column <= wide; column += 1) if (last[column] < start) start = last[column];
  const whole = wide === word.length ? Math.min(last[wide], most + 1) : most + 1;
  return { whole, start };
}
