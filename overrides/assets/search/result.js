// What the page is told about one result.

import { KINDS } from "./records.js";

const MARKED = 0.55;
const SORTED_WITH_CARE = 5000;

export function resultOf(engine, record, words) {
  const { records, core } = engine;
  return {
    kind: KINDS[records.kind[record]],
    id: records.id(record),
    name: records.name(record, engine.language),
    marks: marksIn(engine, record, words),
    place: core.places[records.place[record] - 1]?.id ?? "",
    topics: records.topicsOf(record).map((topic) => core.topics[topic - 1][0]),
    paused: records.paused.has(record),
    block: records.block(record),
  };
}

// Where the words of the query stand in a name: pairs of start and end.
function marksIn({ records, matching, language }, record, words) {
  const found = words.map((word) => matching.answers(word, word.last).terms);
  const marks = [];
  let start = 0;
  for (const number of records.wordsOfName(record, language)) {
    const end = start + records.words[number].length;
    const hit = records.termsOfWord[number].some((term) => found.some((terms) => terms.get(term) >= MARKED));
    if (hit) marks.push([start, end]);
    start = end + 1;
  }
  return marks;
}

// Records by name, as the language sorts; very many by their letters alone, which is faster.
export function byName({ records, language }, found) {
  const compare = found.length > SORTED_WITH_CARE ? byLetters : new Intl.Collator(language).compare;
  return Array.from(found, (record) => [records.name(record, language), record])
    .sort((a, b) => compare(a[0], b[0]) || a[1] - b[1])
    .map(([, record]) => record);
}

function byLetters(a, b) {
  return a < b ? -1 : Number(a > b);
}
