// The coming events and their dates, loaded month by month and kept.

import { addDays, endOf, monthOf } from "./clock.js";

const FREE = 1;
const ACCESSIBLE = 2;
const ROUTINE = 4;
const BIG = 8;
const UNTOLD_LENGTH = 180;

async function json(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function asEvent([id, title, lang, places, municipality, topics, ages, marks]) {
  return {
    id,
    title,
    lang,
    places,
    municipality,
    topics,
    ages,
    free: Boolean(marks & FREE),
    accessible: Boolean(marks & ACCESSIBLE),
    routine: Boolean(marks & ROUTINE),
    big: Boolean(marks & BIG),
  };
}

function asDate(event, day, start, length, status, place) {
  const end = length ? endOf(day, start ?? 0, length) : null;
  const over = end ?? endOf(day, start ?? 0, UNTOLD_LENGTH);
  const lastDay = end && end.minutes === 0 && end.day > day ? addDays(end.day, -1) : (end?.day ?? day);
  return { event, day, start, status, place: event.places[place], end: start === null ? null : end, over, lastDay };
}

export class Store {
  #events;
  #months = new Map();

  constructor(settings) {
    this.settings = settings;
  }

  #known() {
    this.#events ??= json(this.settings.events).then((rows) => new Map(rows.map((row) => [row[0], asEvent(row)])));
    return this.#events;
  }

  #month(month) {
    if (month < monthOf(this.settings.first) || month > monthOf(this.settings.last)) return [];
    if (!this.#months.has(month)) this.#months.set(month, this.#load(month));
    return this.#months.get(month);
  }

  async #load(month) {
    const [events, rows] = await Promise.all([this.#known(), json(`${this.settings.months}${month}.json`)]);
    return rows.flatMap(([id, start, length, status, place, days]) =>
      events.has(id)
        ? days.map((day) => asDate(events.get(id), addDays(`${month}-01`, day - 1), start, length, status, place))
        : [],
    );
  }

  /** Dates that touch the days from first to last, in order, each once. */
  async between(first, last) {
    const months = [];
    for (let day = `${monthOf(first)}-01`; day <= last; day = `${monthOf(addDays(day, 31))}-01`) months.push(monthOf(day));
    const found = new Map();
    for (const dates of await Promise.all(months.map((month) => this.#month(month)))) {
      for (const date of dates) {
        if (date.day <= last && date.lastDay >= first) found.set(`${date.event.id} ${date.day} ${date.start}`, date);
      }
    }
    const order = (a, b) => a.day.localeCompare(b.day) || (a.start ?? -1) - (b.start ?? -1) || (a.event.id < b.event.id ? -1 : 1);
    return [...found.values()].sort(order);
  }

  forget() {
    this.#events = undefined;
    this.#months.clear();
  }
}
