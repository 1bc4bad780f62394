// The guide for newcomers: puts the answer together from the pages of the chosen municipality on this site.

const MOST = 5;
const PAUSED = ".mv-badge--history";

const form = document.querySelector("[data-guide]");
const answer = document.querySelector("[data-guide-answer]");
const parts = answer.querySelector("[data-guide-parts]");
const more = answer.querySelector("[data-guide-more]");

/** A page of the site as a document whose links lead where they led there; null where there is none. */
async function page(address) {
  const url = new URL(address, location.href);
  const response = await fetch(url);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(String(response.status));
  const found = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const link of found.querySelectorAll("#main a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href"), url).href);
  }
  return found;
}

/** A part of the answer: a heading, and elements taken from another page. */
function part(title, elements) {
  const section = document.createElement("section");
  const heading = document.createElement("h3");
  heading.append(title);
  section.append(heading, ...elements);
  for (const element of section.querySelectorAll("[id], [aria-labelledby]")) {
    element.removeAttribute("id");
    element.removeAttribute("aria-labelledby");
  }
  return section;
}

function list(cards) {
  const found = document.createElement("ul");
  found.className = "mv-cards";
  found.append(...cards);
  return found;
}

function cardsIn(scope, kind, most = MOST) {
  const found = new Map();
  for (const card of scope?.querySelectorAll(`.mv-card[data-record^="${kind}/"]`) ?? []) {
    const told = found.has(card.dataset.record) || card.querySelector(PAUSED);
    if (found.size < most && !told) found.set(card.dataset.record, card);
  }
  return [...found.values()];
}

function note(text) {
  const line = document.createElement("p");
  line.append(text);
  return line;
}

/** A title and the associations under it that are at work. */
function group(title, scope) {
  return { title, cards: cardsIn(scope, "organisations") };
}

async function liked(folder, input) {
  return group(input.nextElementSibling.textContent, await page(`${folder}${input.value}/`));
}

/** A part for each group; those without anybody share one. */
function grouped(groups) {
  const [full, empty] = [true, false].map((some) => groups.filter(({ cards }) => cards.length > 0 === some));
  const found = full.map(({ title, cards }) => part(title, [list(cards)]));
  if (empty.length) found.push(part(empty.map(({ title }) => title).join(", "), [note(answer.dataset.none)]));
  return found;
}

function section(document_, id) {
  const heading = document_.getElementById(id);
  return { title: heading?.textContent.trim() ?? "", scope: heading?.closest("section") };
}

async function answered() {
  const option = form.elements.kunta.selectedOptions[0];
  const welcome = await page(option.dataset.welcome);
  const likes = [...form.querySelectorAll("[name=aihe]:checked")];
  const groups = await Promise.all(likes.map((like) => liked(option.value, like)));
  const language = form.elements.kieli.value;
  if (language) {
    const { title, scope } = section(welcome, `language-${language}`);
    const chosen = form.querySelector(`[name=kieli][value="${language}"]`).parentElement.textContent.trim();
    groups.push(group(title || chosen, scope));
  }
  const found = grouped(groups);
  if (likes.length === 0 && !language) {
    const { title, scope } = section(welcome, "open");
    const { cards } = group(title, scope);
    if (cards.length) found.push(part(title, [list(cards)]));
  }
  const events = section(welcome, "events");
  const dates = cardsIn(events.scope, "events", 4);
  if (dates.length) found.push(part(events.title, [list(dates)]));
  const ask = section(welcome, "ask");
  if (ask.scope) {
    const told = [...ask.scope.children].filter((child) => child.localName !== "h2");
    found.push(part(ask.title, told));
  }
  more.href = option.dataset.welcome;
  return found;
}

async function show() {
  let found;
  try {
    found = await answered();
  } catch {
    found = [note(answer.dataset.failed)];
    more.href = form.elements.kunta.selectedOptions[0].dataset.welcome;
  }
  parts.replaceChildren(...found);
  answer.hidden = false;
  answer.querySelector("h2").focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
form.hidden = false;
