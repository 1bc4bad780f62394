// Days and times of the region. A day is text as 2026-12-01, a time is minutes from its midnight.

const DAY = 86_400_000;
const MINUTES_A_DAY = 1440;

const asDate = (day) => new Date(`${day}T00:00:00Z`);
const asDay = (date) => date.toISOString().slice(0, 10);

export const addDays = (day, count) => asDay(new Date(asDate(day).getTime() + count * DAY));
export const weekday = (day) => (asDate(day).getUTCDay() + 6) % 7;
export const monthOf = (day) => day.slice(0, 7);
export const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(asDate(text).getTime());

/** The wall clock of a time zone at a point in time. */
export function wallClock(zone, instant = new Date()) {
  const form = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const part = Object.fromEntries(form.formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, minutes: Number(part.hour) * 60 + Number(part.minute) };
}

/** The day and time at which something ends that takes so many minutes. */
export function endOf(day, start, length) {
  const total = start + length;
  return { day: addDays(day, Math.floor(total / MINUTES_A_DAY)), minutes: total % MINUTES_A_DAY };
}

/** Fills the braces of a text. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** Says days and times in the page's language, by the patterns of its catalogue. */
export class Speech {
  constructor(settings, today) {
    this.settings = settings;
    this.year = today.slice(0, 4);
    this.language = document.documentElement.lang;
    this.plural = new Intl.PluralRules(this.language);
    this.number = new Intl.NumberFormat(this.language);
  }

  #written(pattern, day, minutes = 0) {
    const [year, month, date] = day.split("-").map(Number);
    const { weekdays, weekdaysShort, monthNames, monthNamesShort } = this.settings;
    const parts = {
      cccc: weekdays[weekday(day)],
      EEEE: weekdays[weekday(day)],
      ccc: weekdaysShort[weekday(day)],
      EEE: weekdaysShort[weekday(day)],
      MMMM: monthNames[month - 1],
      MMM: monthNamesShort[month - 1],
      M: month,
      d: date,
      y: year,
      H: Math.floor(minutes / 60),
      mm: String(minutes % 60).padStart(2, "0"),
    };
    return pattern.replace(/c{3,4}|E{3,4}|M{1,4}|d|y|H|mm/g, (token) => parts[token] ?? token);
  }

  longDay(day) {
    return this.#written(this.settings.patterns["day-long"], day);
  }

  day(day) {
    const name = day.startsWith(this.year) ? "day" : "day-year";
    return this.#written(this.settings.patterns[name], day);
  }

  clock(...times) {
    const full = times.every((minutes) => minutes % 60 === 0);
    const pattern = this.settings.patterns[full ? "full-hour" : "clock"];
    return times.map((minutes) => this.#written(pattern, `${this.year}-01-01`, minutes));
  }

  count(number) {
    const form = this.settings.count[this.plural.select(number) === "one" ? 0 : 1];
    return fill(form, { number: this.number.format(number) });
  }

  /** When a date is, under the heading of its day or on its own. */
  time(date, underDay) {
    const { patterns } = this.settings;
    const end = date.end;
    if (date.start === null) {
      if (date.lastDay !== date.day) {
        return fill(patterns["over-days"], { first: this.day(date.day), last: this.day(date.lastDay) });
      }
      return underDay ? patterns["whole-day"] : this.day(date.day);
    }
    const night = end && end.day === addDays(date.day, 1) && end.minutes <= 360 && date.start >= 720;
    if (!end) {
      const [start] = this.clock(date.start);
      return fill(underDay ? patterns.hour : patterns.from, { day: this.day(date.day), start });
    }
    const [start, close] = this.clock(date.start, end.minutes);
    if (date.lastDay !== date.day && !night) {
      const first = fill(patterns.from, { day: this.day(date.day), start });
      return fill(patterns["over-days"], { first, last: fill(patterns.from, { day: this.day(end.day), start: close }) });
    }
    return underDay
      ? fill(patterns.hours, { start, end: close })
      : fill(patterns["from-to"], { day: this.day(date.day), start, end: close });
  }
}
