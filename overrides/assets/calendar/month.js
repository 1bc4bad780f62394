// A month: applies the reader's choices to grid and agenda, and makes the grid work by keyboard alone.

import { element, eventLink } from "./cards.js";
import { addDays, fill } from "./clock.js";
import { keyboard } from "./grid.js";
import { CalendarPage } from "./page.js";

const IN_CELL = 3;
const LONGEST_DAILY = 7;
const page = new CalendarPage(3);
const table = document.querySelector("[data-month]");
const month = table.dataset.month;
const first = `${month}-01`;
const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
const steps = [...document.querySelectorAll("[data-month-previous], [data-month-next]")];

const isLong = ({ day, lastDay }) => lastDay >= addDays(day, LONGEST_DAILY);

function day(cell, dates, begin) {
  const here = dates.filter(
    (date) =>
      cell.dataset.day >= begin &&
      date.day <= cell.dataset.day &&
      date.lastDay >= cell.dataset.day &&
      (date.day === cell.dataset.day || !isLong(date)),
  );
  const number = element("span", { class: "mv-month__number", "aria-hidden": "true" }, String(Number(cell.dataset.day.slice(8))));
  const label = element("span", { class: "mv-hidden" }, page.speech.longDay(cell.dataset.day));
  if (!here.length) {
    cell.replaceChildren(element("span", { class: "mv-month__day" }, number, label));
    return;
  }
  const begun = here.map((date) => date.day).sort().at(-1);
  const count = element("span", { class: "mv-month__count" }, page.speech.count(here.length));
  const link = element("a", { class: "mv-month__day", href: begun >= begin ? `#d-${begun}` : "#ongoing" }, number, label, " ", count);
  const weight = ({ event, day }) => (event.big ? 0 : event.routine ? 3 : day === cell.dataset.day ? 1 : 2);
  const shown = [...here].sort((a, b) => weight(a) - weight(b));
  const items = shown.slice(0, IN_CELL).map(({ event }) => element("li", { "data-record": `events/${event.id}` }, eventLink(page.settings, event)));
  cell.replaceChildren(link, element("ul", {}, ...items));
  if (here.length > IN_CELL) {
    cell.append(element("p", {}, fill(page.settings.words["day.more"], { number: page.speech.number.format(here.length - IN_CELL) })));
  }
}

async function refresh() {
  const begin = page.now.day > first && page.now.day <= last ? page.now.day : first;
  const dates = await page.find(begin, last);
  if (!dates) return;
  const wanted = page.choice.get("toistuvat") ? dates : dates.filter((date) => !date.event.routine);
  page.show(wanted, begin);
  for (const cell of table.querySelectorAll("[data-day]")) day(cell, wanted, begin);
  grid.renewed();
}

function keepChoiceInSteps() {
  for (const link of steps) link.search = page.choice.query();
}

page.open((event) => {
  const { kunta, aihe, toistuvat } = page.form.elements;
  if (event?.target === kunta || event?.target === aihe) toistuvat.checked = Boolean(kunta.value || aihe?.value);
  page.choice.write();
  keepChoiceInSteps();
  refresh();
});

const grid = keyboard(table, page.now.day, steps);
const asked = page.choice.read();
keepChoiceInSteps();
if (asked || page.now.day !== page.settings.first) refresh();
