// What results can be narrowed by, with the names that the values have in addresses.

export const AGES = {
  babies: 0b0000001,
  children: 0b0000110,
  young: 0b0011000,
  adults: 0b0100000,
  elderly: 0b1000000,
};
export const PRICES = ["unknown", "free", "cheap", "hired"];
export const ANSWERS = ["unknown", "yes", "no"];

// Facets in the order in which the page shows them.
export const FACETS = [
  "kind",
  "municipality",
  "topic",
  "village",
  "price",
  "accessible",
  "age",
  "language",
  "members",
  "volunteers",
];

// Facets as bits: those that a record fails are told as one number.
export function bitsOfFacets(...facets) {
  return facets.reduce((bits, facet) => bits | (1 << FACETS.indexOf(facet)), 0);
}

// The parts of a record's flags: each answer has three values, the price comes above them.
export function accessibleIn(flags) {
  return flags % 3;
}
export function membersIn(flags) {
  return Math.floor(flags / 3) % 3;
}
export function volunteersIn(flags) {
  return Math.floor(flags / 9) % 3;
}
export function priceIn(flags) {
  return Math.floor(flags / 27);
}
