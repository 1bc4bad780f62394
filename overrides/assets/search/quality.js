// How much each way of matching is worth, between 0 and 1.

export const EXACT = 1;
export const DOTS_LEFT_OUT = 0.98;
export const SAME_STEM = 0.93;
export const BEGINNING = 0.62; // plus up to 0.28 by how much of the word is there
export const LAST_PART = 0.76;
export const FIRST_PART = 0.7;
export const INNER_PART = 0.55;
export const PART_OF_QUERY = 0.66;
export const ERRORS = [0, 0.8, 0.64];
export const BEGINNING_WITH_ERRORS = 0.85;
export const SURE = 0.9; // as good as typed

export const SHORTEST_PART = 4;

// How many typing errors a word of this length may hold.
export function errorsAllowed(length) {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}
