// The names that filter values have in addresses and messages, and the numbers that the engine knows them by.

import { YES } from "./filters.js";
import { AGES, ANSWERS, PRICES } from "./values.js";

// What an address or a chip names that is not known is left out.
export class FilterNames {
  constructor({ places, topics, kinds, villages, languages }) {
    const numbered = (ids, from) => new Map(ids.map((id, index) => [id, index + from]));
    this.known = {
      kind: numbered(kinds, 0),
      municipality: numbered(places, 1),
      topic: numbered(topics, 1),
      village: numbered(villages, 0),
      price: numbered(PRICES, 0),
      accessible: numbered(ANSWERS, 0),
      members: new Map([["yes", YES]]),
      volunteers: new Map([["yes", YES]]),
      age: numbered(Object.keys(AGES), 0),
      language: numbered(languages, 0),
    };
    this.names = {};
    for (const [facet, known] of Object.entries(this.known)) {
      this.names[facet] = [];
      for (const [name, number] of known) this.names[facet][number] = name;
    }
  }

  number(facet, name) {
    return this.known[facet]?.get(name);
  }

  name(facet, number) {
    return this.names[facet][number] ?? "";
  }
}
