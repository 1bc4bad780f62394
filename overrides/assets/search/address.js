// What is searched, as the address of the page says it. Parameters have the same names in every language.

const PARAMETERS = {
  kind: "mika",
  municipality: "kunta",
  topic: "aihe",
  village: "kyla",
  price: "tila",
  accessible: "esteeton",
  age: "ika",
  language: "kieli",
  members: "jasenet",
  volunteers: "vapaaehtoiset",
};
const VALUES = {
  kind: { organisations: "yhdistys", villages: "kyla", events: "tapahtuma", premises: "tila", grants: "avustus", memos: "muistio" },
  price: { free: "maksuton", cheap: "edullinen", hired: "maksullinen", unknown: "tuntematon" },
  accessible: { yes: "kylla", no: "ei", unknown: "tuntematon" },
  age: { babies: "vauvat", children: "lapset", young: "nuoret", adults: "aikuiset", elderly: "ikaihmiset" },
  members: { yes: "kylla" },
  volunteers: { yes: "kylla" },
};
const QUERY = "q";
const SORT = "jarjestys";
const BY_NAME = "nimi";
const LONGEST = 500;

// A search as the page keeps it: `text`, `filters` (a list of values for each facet) and `sort`.
export function readAddress(search) {
  const parameters = new URLSearchParams(search);
  const filters = {};
  for (const [facet, parameter] of Object.entries(PARAMETERS)) {
    const values = parameters.getAll(parameter).map((value) => fromAddress(facet, value));
    filters[facet] = [...new Set(values.filter(Boolean))];
  }
  const sort = parameters.get(SORT) === BY_NAME ? "name" : "relevance";
  return { text: parameters.get(QUERY) ?? "", filters, sort };
}

function fromAddress(facet, value) {
  const words = VALUES[facet];
  return words ? Object.keys(words).find((name) => words[name] === value) : value;
}

export function writeAddress({ text, filters, sort }) {
  const parameters = new URLSearchParams();
  if (text.trim()) parameters.set(QUERY, text.trim().slice(0, LONGEST));
  for (const [facet, parameter] of Object.entries(PARAMETERS)) {
    for (const value of filters[facet] ?? []) parameters.append(parameter, VALUES[facet]?.[value] ?? value);
  }
  if (sort === "name") parameters.set(SORT, BY_NAME);
  const query = parameters.toString();
  return query ? `?${query}` : "";
}
