// What is offered beside the results: cheap premises where free ones were asked for, near answers where there are none.

import { KINDS } from "./records.js";
import { bitsOfFacets, FACETS } from "./values.js";

const FREE = 1;
const CHEAP = 2;
const PREMISES = KINDS.indexOf("premises");
const MOST = 6;
const FAR = 9;
const BY_PLACE = bitsOfFacets("municipality", "village");
const BY_USE = bitsOfFacets("price", "accessible");
const BY_NEED = bitsOfFacets("age", "language", "members", "volunteers");

// Premises that cost little and fit otherwise.
export function cheapBeside({ filters }, { chosen, records, fails }) {
  if (!chosen.price?.has(FREE) || chosen.price.has(CHEAP)) return [];
  const others = filters.failing({ ...chosen, price: new Set([CHEAP]), kind: new Set([PREMISES]) }, records);
  return Array.from(records.filter((_, index) => others[index] === 0 && fails[index] !== 0).slice(0, MOST));
}

// What fails in one way only: the same premises for a price, else the same elsewhere, neighbours first;
// with the facets that they fail.
export function nearestTo({ core, records: all }, { chosen, records, fails, scores }) {
  const near = new Set([...(chosen.municipality ?? [])].flatMap((place) => core.places[place - 1].near));
  const distance = (record, failed) => {
    if ((failed & ~BY_USE) === 0) return 0;
    if ((failed & ~BY_PLACE) === 0) return near.has(all.place[record]) ? 1 : 2;
    return (failed & ~BY_NEED) === 0 ? 3 : FAR;
  };
  const found = Array.from(records, (record, index) => ({ record, failed: fails[index], far: distance(record, fails[index]) }))
    .filter(({ far }) => far < FAR)
    .sort((a, b) => a.far - b.far || scores[b.record] - scores[a.record])
    .slice(0, MOST);
  const failed = found.reduce((all, one) => all | one.failed, 0);
  return { records: found.map(({ record }) => record), facets: FACETS.filter((facet) => failed & bitsOfFacets(facet)) };
}
