// The filters in force as chips that can be taken away, and the facets with exact counts.

import { element } from "./dom.js";
import { FACETS } from "./values.js";

const FIRST_SHOWN = 7;
const SINGLE = new Set(["members", "volunteers"]);
const opened = new Set();

// A chip for each filter, whether chosen or read from the words; `remove` takes the chip.
export function chipList(chips, words, remove, clear) {
  if (chips.length === 0) return [];
  const items = chips.map((chip, index) => {
    const name = chipName(chip, words);
    const button = element(
      "button",
      { type: "button", class: "mv-chip", id: `chip-${index}`, "aria-label": words.text("remove", { name }), onclick: () => remove(chip, index) },
      name,
      element("span", { "aria-hidden": "true" }, "✕"),
    );
    return element("li", {}, button);
  });
  if (chips.length > 1) items.push(element("li", {}, element("button", { type: "button", class: "mv-chip mv-chip--quiet", id: "chip-clear", onclick: clear }, words.text("clear"))));
  return [element("p", { class: "mv-hidden", id: "chips-label" }, words.text("chips")), element("ul", { class: "mv-chips", "aria-labelledby": "chips-label" }, items)];
}

// Several places that one word stands for are called by that word.
export function chipName({ facet, values, part }, words) {
  const names = [...new Set(values.map((value) => words.value(facet, value)))];
  if (names.length > 1 && part) return part;
  if (names.length > 1 && facet === "village") return words.villageNames.get(values[0]);
  return names.join(", ") + (part ? ` (${part})` : "");
}

// The facets; `toggle` takes a facet, a value and whether it is chosen.
export function facetList(answer, words, toggle) {
  return FACETS.map((facet) => facetGroup(facet, answer, words, toggle)).filter(Boolean);
}

function facetGroup(facet, answer, words, toggle) {
  const chosen = new Set(answer.chips.filter((chip) => chip.facet === facet).flatMap(({ values }) => values));
  const counts = new Map(answer.counts[facet]);
  for (const value of chosen) if (!counts.has(value)) counts.set(value, 0);
  if (counts.size === 0 || (counts.size === 1 && chosen.size === 0 && !SINGLE.has(facet))) return undefined;
  const rows = [...counts].map(([value, count]) => ({ value, count, chosen: chosen.has(value) }));
  rows.sort((a, b) => b.chosen - a.chosen || b.count - a.count || words.value(facet, a.value).localeCompare(words.value(facet, b.value), words.language));
  const all = opened.has(facet) || rows.length <= FIRST_SHOWN + 1;
  const shown = all ? rows : rows.slice(0, FIRST_SHOWN);
  const group = element(
    "fieldset",
    { class: "mv-facet" },
    element("legend", {}, words.text(`facet.${facet}`)),
    shown.map((row) => facetRow(facet, row, words, toggle)),
  );
  if (!all) group.append(moreButton(facet, group, rows, words, toggle));
  return group;
}

function moreButton(facet, group, rows, words, toggle) {
  const show = () => {
    opened.add(facet);
    const hidden = rows.slice(FIRST_SHOWN).map((row) => facetRow(facet, row, words, toggle));
    button.replaceWith(...hidden);
    hidden[0].querySelector("input").focus();
  };
  const button = element("button", { type: "button", class: "mv-facet__more", id: `more-${facet}`, onclick: show }, words.text("facet-more", { number: words.number(rows.length) }));
  return button;
}

function facetRow(facet, { value, count, chosen }, words, toggle) {
  const input = element("input", { type: "checkbox", id: `facet-${facet}-${value}`, checked: chosen });
  input.addEventListener("change", () => toggle(facet, value, input.checked));
  return element("label", { class: "mv-facet__row" }, input, element("span", {}, words.value(facet, value)), element("span", { class: "mv-count" }, words.number(count)));
}
