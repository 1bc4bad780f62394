// What results show beside their names, fetched in blocks for the results on the page only.

import { smallFile } from "./client.js";
import { element } from "./dom.js";

const blocks = new Map();

function block(name) {
  if (!blocks.has(name)) blocks.set(name, smallFile(`essentials/${name}.json`));
  return blocks.get(name);
}

// Fills in each result when its block has come.
export async function fillEssentials(results, words) {
  await Promise.all(
    results.map(async ({ result, place }) => {
      const found = (await block(result.block))?.[result.id];
      if (found && place.isConnected) place.replaceChildren(...essentialParts(found, words));
    }),
  );
}

function essentialParts(found, words) {
  const contacts = contactLinks(found);
  const separated = contacts.flatMap((link, index) => (index > 0 ? [element("span", { "aria-hidden": "true" }, " · "), link] : [link]));
  return [
    found.text && snippet(found.text, words),
    dateLine(found, words),
    contacts.length > 0 && element("span", { class: "mv-card__contacts" }, separated),
  ].filter(Boolean);
}

function snippet(texts, words) {
  const { text, language } = words.best(texts);
  return element("span", { class: "mv-result__text", lang: language }, text);
}

function dateLine({ next, usual, price, closes }, words) {
  const parts = [];
  if (next) {
    const when = element("time", { datetime: next.start }, words.when(next.start));
    parts.push(`${words.text("next")}: `, when);
    if (next.title) parts.push(" ", element("a", { href: words.page("events", next.id) }, words.best(next.title).text));
    if (next.off) parts.push(` (${words.text(`off.${next.off}`)})`);
  } else if (usual) parts.push(`${words.text("usual")}: ${words.best(usual).text}`);
  if (price) parts.push(words.best(price).text === FREE ? words.text("price.free") : words.best(price).text);
  if (closes) parts.push(`${words.text("closes")}: ${words.when(closes)}`);
  return parts.length > 0 && element("span", { class: "mv-card__when" }, parts);
}

const FREE = "free";

function contactLinks({ phone, email, website }) {
  const links = [];
  if (phone) links.push(element("a", { href: `tel:${phone[1]}` }, phone[0]));
  if (email) links.push(element("a", { href: `mailto:${encodeURIComponent(email).replace("%40", "@")}` }, email));
  if (website && /^https?:/u.test(website)) {
    links.push(element("a", { href: website, rel: "noopener" }, website.replace(/^https?:\/\/(?:www\.)?|\/$/gu, "")));
  }
  return links;
}
