// Results as a list with headings, and what is shown instead where there are none.

import { smallFile } from "./client.js";
import { element, marked } from "./dom.js";
import { fillEssentials } from "./essentials.js";
import { chipName } from "./narrowing.js";

const dot = () => element("span", { "aria-hidden": "true" }, " · ");

function card(result, words) {
  const place = element("span", { class: "mv-result__essentials" });
  const details = [words.text(`one.${result.kind}`), words.value("municipality", result.place), ...result.topics.map((topic) => words.value("topic", topic))];
  const item = element(
    "li",
    { class: "mv-card mv-result", "data-record": `${result.kind}/${result.id}` },
    element("h3", { class: "mv-card__name" }, element("a", { href: words.page(result.kind, result.id), translate: "no" }, marked(result.name, result.marks))),
    result.paused && element("span", { class: "mv-badge mv-badge--history" }, words.text("paused")),
    element("span", { class: "mv-card__details" }, details.filter(Boolean).flatMap((detail, index) => (index > 0 ? [dot(), detail] : [detail]))),
    place,
  );
  return { item, result, place };
}

// Adds results to a list; returns the first link, for the focus.
export function addResults(list, results, words) {
  const cards = results.map((result) => card(result, words));
  list.append(...cards.map(({ item }) => item));
  fillEssentials(cards, words);
  return cards[0]?.item.querySelector("a");
}

export function resultList(results, words) {
  const list = element("ol", { class: "mv-cards mv-results", role: "list" });
  addResults(list, results, words);
  return list;
}

export function section(id, title, ...content) {
  return element("section", { class: "mv-search__section", "aria-labelledby": id }, element("h2", { id }, title), ...content);
}

// Free premises were asked for: cheap ones stand apart.
export function cheapSection(answer, words) {
  if (answer.cheap.length === 0) return false;
  return section("cheap", words.text("cheap-title"), element("p", {}, words.text("cheap-note")), resultList(answer.cheap, words));
}

// Nothing was found: what is near, whom to ask, and how to tell that something is missing.
export function nothingSection(answer, text, words) {
  const ways = [element("a", { class: "mv-button", href: `${words.section("update")}?asia=puuttuu` }, words.text("missing"))];
  for (const place of answer.places) {
    const name = words.value("municipality", place);
    ways.push(element("a", { href: words.page("municipalities", place) }, words.text("ask-page", { name })));
  }
  const help = element("div", { class: "mv-search__nothing" }, element("p", {}, text ? words.text("nothing-for", { words: text }) : words.text("nothing")), element("p", { class: "mv-actions" }, ways));
  addLiaisons(help, answer.places, words);
  const near = answer.nearest.length > 0 && section("near", nearTitle(answer, words), resultList(answer.nearest, words));
  return [help, near];
}

// Which of the filters the nearest results leave out.
function nearTitle({ chips, nearestWithout }, words) {
  const names = chips.filter(({ facet }) => nearestWithout.includes(facet)).map((chip) => chipName(chip, words));
  return names.length > 0 ? words.text("near-without", { names: names.join(", ") }) : words.text("near-title");
}

async function addLiaisons(help, places, words) {
  if (places.length === 0) return;
  const liaisons = (await smallFile("liaisons.json")) ?? {};
  for (const place of places) {
    const liaison = liaisons[place];
    if (!liaison) continue;
    const links = [];
    if (liaison.phone) links.push(element("a", { href: `tel:${liaison.phone[1]}` }, liaison.phone[0]));
    if (liaison.email) links.push(element("a", { href: `mailto:${liaison.email}` }, liaison.email));
    if (links.length === 0) continue;
    const title = `${words.value("municipality", place)}: ${words.best(liaison.title).text}`;
    help.append(element("p", {}, element("strong", {}, words.text("ask")), " ", title, links.flatMap((link) => [dot(), link])));
  }
}
