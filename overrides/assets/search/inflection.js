// The stems of a word: endings of Finnish, Swedish and English taken off, consonant gradation levelled.
// Two words belong together when they share a stem. Words come folded, without dots.

const SHORTEST_STEM = 3;

const FINNISH = `n t a ta tta ssa sta lla lta lle ksi na ja ia ita jen tten ien iden ten issa ista illa ilta
  ille iksi ina itta an en in on un yn han hen hin hon hun hyn seen siin ihin maan massa masta mista
  minen misen miseen misesta isin`;
const SWEDISH = `en et er ar or na arna erna orna s ens ets arnas ernas are ande`;
const ENGLISH = `s es ing ed er ers`;

const endings = new Map();
for (const ending of new Set(`${FINNISH} ${SWEDISH} ${ENGLISH}`.split(/\s+/u))) {
  const last = ending.at(-1);
  if (!endings.has(last)) endings.set(last, []);
  endings.get(last).push(ending);
}

const NO_PLURAL = /[aiosuy]s$/u; // `kalastus` is one
const VOWEL = /([aeuy])\1$|[aeiouy]$/u;
const LEVELLED = [
  [/mp$/u, "mm"],
  [/nt$/u, "nn"],
  [/lt$/u, "ll"],
  [/rt$/u, "rr"],
  [/nk$/u, "ng"],
  [/kk$/u, "k"],
  [/pp$/u, "p"],
  [/tt$/u, "t"],
  [/ks$/u, "s"],
  [/d$/u, "t"],
  [/v$/u, "p"],
];
const LEVELLED_LAST = new Set("tkpsdv");
const LONG_VOWEL_T = /[aeiouy][uy]t$/u;

function level(stem) {
  let bare = stem;
  if (bare.length > SHORTEST_STEM && VOWEL.test(bare)) bare = bare.endsWith("oi") ? `${bare.slice(0, -2)}y` : bare.replace(VOWEL, "");
  if (!LEVELLED_LAST.has(bare.at(-1))) return bare;
  for (const [cluster, single] of LEVELLED) {
    if (cluster.test(bare)) {
      bare = bare.replace(cluster, single);
      break;
    }
  }
  return LONG_VOWEL_T.test(bare) ? `${bare.slice(0, -1)}s` : bare;
}

// Every stem that a word may have, the least cut one first.
export function stemsOf(plain) {
  const stems = [level(plain)];
  if (plain.endsWith("nen") && plain.length > 5) stems.push(`${plain.slice(0, -3)}s`);
  for (const ending of endings.get(plain.at(-1)) ?? []) {
    if (plain.length - ending.length < SHORTEST_STEM || !plain.endsWith(ending)) continue;
    if (ending === "s" && NO_PLURAL.test(plain)) continue;
    const stem = level(plain.slice(0, -ending.length));
    if (stem.length >= SHORTEST_STEM && !stems.includes(stem)) stems.push(stem);
  }
  return stems;
}

// A word and what is left of it without an ending, its last letters as they are: `kuorossa`, `kuoro`.
export function partsOf(plain) {
  const parts = [plain];
  for (const ending of endings.get(plain.at(-1)) ?? []) {
    if (plain.endsWith(ending)) parts.push(plain.slice(0, -ending.length));
  }
  return parts;
}

// What people of a place are called: `Soini`, `soinilainen`; `Kortesjärvi`, `kortesjärveläinen`; `Isojoki`, `isojokinen`.
export function peopleOf(place) {
  const ending = /[aou]/iu.test(place) ? "lainen" : "läinen";
  const people = place.endsWith("i") ? [place + ending, `${place.slice(0, -1)}e${ending}`] : [place + ending];
  return /(?:joki|järvi)$/iu.test(place) ? [...people, `${place}nen`] : people;
}

// Coming, going and being there, from the form for being there, also as spoken: `Töysässä`, `Töysästä`, `Töysäs`.
export function casesOf(locative) {
  const on = /^(.*l)l([aä])$/u.exec(locative);
  if (on) return [locative, `${on[1]}t${on[2]}`, `${on[1]}le`, `${on[1]}l`, `${on[1]}t`];
  const inside = /^(.*s)s([aä])$/u.exec(locative);
  return inside ? [locative, `${inside[1]}t${inside[2]}`, inside[1]] : [locative];
}
