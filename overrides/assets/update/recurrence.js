// Recurrence in words: the rules that people use are offered by the start day, any other is kept as it is.

import { single } from "./controls.js";
import { el, grouped, labelled } from "./dom.js";
import { rows } from "./lists.js";
import { day, say } from "./words.js";

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const MOST = 40;
const DAY = 86400000;

const utc = (text) => Date.parse(`${text.slice(0, 10)}T00:00:00Z`);
const iso = (time) => new Date(time).toISOString().slice(0, 10);
const weekday = (time) => (new Date(time).getUTCDay() + 6) % 7;
const nth = (time) => Math.ceil(new Date(time).getUTCDate() / 7);
const daysIn = (time) => new Date(Date.UTC(new Date(time).getUTCFullYear(), new Date(time).getUTCMonth() + 1, 0)).getUTCDate();
const isLast = (time) => new Date(time).getUTCDate() + 7 > daysIn(time);

/** The rules that fit a start day, as [rule, words]. */
export function offers(start, form) {
  if (!/^\d{4}-\d{2}-\d{2}/.test(start ?? "")) return [];
  const time = utc(start);
  const { words } = form;
  const name = DAYS[weekday(time)];
  const days = say(words, `event.rule.days.${weekday(time)}`);
  const placed = (place) => say(words, "event.rule.nth", { nth: say(words, `event.rule.nth.${place}`), day: say(words, `event.rule.day.${weekday(time)}`) });
  const ofMonth = (place) => say(words, "event.rule.of-month", { place: placed(place) });
  const found = [
    ["FREQ=WEEKLY", say(words, "event.rule.weekly.every", { days })],
    ["FREQ=WEEKLY;INTERVAL=2", say(words, "event.rule.weekly.other", { days })],
  ];
  if (nth(time) < 5) found.push([`FREQ=MONTHLY;BYDAY=${nth(time)}${name}`, ofMonth(nth(time))]);
  if (isLast(time)) found.push([`FREQ=MONTHLY;BYDAY=-1${name}`, ofMonth(-1)]);
  const date = new Date(time).getUTCDate();
  if (date < 29) {
    const number = say(words, "event.rule.number", { number: date });
    found.push(["FREQ=MONTHLY", say(words, "event.rule.day-of-month", { days: number })]);
  }
  found.push(["FREQ=YEARLY", say(words, "update.form.yearly")], ["FREQ=DAILY", say(words, "event.rule.daily.every")]);
  return found;
}

const split = (rule) => {
  const until = /(?:^|;)UNTIL=(\d{4})(\d{2})(\d{2})(?:T\d+)?/.exec(rule ?? "");
  const base = (rule ?? "")
    .split(";")
    .filter((part) => part && !part.startsWith("UNTIL=") && part !== "INTERVAL=1")
    .join(";");
  return { base, until: until ? `${until[1]}-${until[2]}-${until[3]}` : "" };
};

/** `FREQ=WEEKLY;BYDAY=TU` of an event that begins on a Tuesday is plainly weekly. */
function simple(base, start) {
  if (!start) return base;
  const time = utc(start);
  const parts = base.split(";").filter((part) => part !== `BYDAY=${DAYS[weekday(time)]}` && part !== `BYMONTHDAY=${new Date(time).getUTCDate()}`);
  const rest = base.startsWith("FREQ=WEEKLY") || base.startsWith("FREQ=MONTHLY") ? parts.join(";") : base;
  return rest;
}

/** The controls of an event's recurrence. */
export function recurrence(form, field, slot) {
  const { words } = form;
  const choices = el("select");
  const until = el("input", { type: "date" });
  const rest = field.shape.fields.filter(({ name }) => name !== "rrule");
  let kept = slot.get()?.rrule ?? "";
  const show = () => {
    const start = form.data.start;
    const { base, until: last } = split(kept);
    const offered = offers(start, form);
    const own = simple(base, start);
    const strange = base && !offered.some(([rule]) => rule === own);
    choices.replaceChildren(
      el("option", { value: "" }, say(words, "update.form.once")),
      ...offered.map(([rule, text]) => el("option", { value: rule }, text)),
      ...(strange ? [el("option", { value: base }, say(words, "update.form.other-rule", { rule: base }))] : []),
    );
    choices.value = strange ? base : own;
    until.value = last;
    until.disabled = !choices.value;
  };
  const change = () => {
    until.disabled = !choices.value;
    const last = until.value ? `;UNTIL=${until.value.replaceAll("-", "")}` : "";
    kept = choices.value ? `${choices.value}${last}` : "";
    const now = { ...slot.get(), rrule: kept };
    if (!kept) Object.assign(now, { exdates: [], rdates: [] });
    slot.set(now);
  };
  choices.addEventListener("change", change);
  until.addEventListener("change", change);
  form.whenChanged("start", show);
  show();
  return grouped(field.label, field.help, [
    labelled(choices, say(words, "update.form.how-often"), "", "recurrence.rrule"),
    labelled(until, say(words, "update.form.until"), "", "recurrence.until"),
    ...rest.map((part) => days(form, part, slot)),
  ]);
}

/** Days to leave out or to add: with a clock only where one is told already. */
function days(form, part, slot) {
  const values = () => slot.get()?.[part.name] ?? [];
  const kind = values().some((value) => value.includes("T")) ? "moment" : "day";
  return rows(form, { ...part, shape: { ...part.shape, item: { ...part.shape.item, form: kind } } }, {
    path: `recurrence.${part.name}`,
    get: values,
    set: (value) => slot.set({ ...slot.get(), [part.name]: value }),
  });
}

/** The coming dates of a rule that is offered here; none where it is another. */
export function coming(start, rule, today) {
  const { base, until } = split(rule);
  if (!start || !base) return [];
  const step = simple(base, start);
  const clock = start.slice(10);
  const last = until ? utc(until) : utc(today) + 3 * 366 * DAY;
  const found = [];
  const from = Math.max(utc(start), utc(today));
  for (let time = utc(start), count = 0; time <= last && found.length < MOST && count < 20000; count += 1) {
    if (time >= from && fits(time, start, step)) found.push(`${iso(time)}${clock}`);
    time += DAY;
  }
  return found;
}

function fits(time, start, rule) {
  const first = utc(start);
  const parts = Object.fromEntries(rule.split(";").map((part) => part.split("=")));
  const every = +(parts.INTERVAL ?? 1);
  const known = Object.keys(parts).every((name) => ["FREQ", "INTERVAL", "BYDAY"].includes(name));
  if (!known) return false;
  const sameDate = new Date(time).getUTCDate() === new Date(first).getUTCDate();
  if (parts.FREQ === "DAILY") return !parts.BYDAY && ((time - first) / DAY) % every === 0;
  if (parts.FREQ === "WEEKLY") return !parts.BYDAY && ((time - first) / DAY) % (7 * every) === 0;
  if (parts.FREQ === "YEARLY") return !parts.BYDAY && every === 1 && sameDate && new Date(time).getUTCMonth() === new Date(first).getUTCMonth();
  if (every !== 1) return false;
  const place = /^(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.exec(parts.BYDAY ?? "");
  if (!place) return !parts.BYDAY && sameDate;
  return weekday(time) === DAYS.indexOf(place[2]) && (place[1] === "-1" ? isLast(time) : nth(time) === +place[1]);
}

/** Which date of a recurring event is meant: one of the coming ones, where they are known. */
export function occurrenceDay(form, field, slot) {
  const dates = coming(form.data.start, form.data.recurrence?.rrule, form.today);
  const value = slot.get() ?? "";
  if (!dates.length) return single(form, field, slot);
  const options = value && !dates.includes(value) ? [value, ...dates] : dates;
  const control = el(
    "select",
    {
      change: (event) => {
        slot.set(event.target.value);
        form.left(event.target);
      },
    },
    el("option", { value: "" }, say(form.words, "update.form.none")),
    options.map((date) => el("option", { value: date }, `${day(date, form.language)} ${date.slice(11)}`.trim())),
  );
  control.value = value;
  return labelled(control, field.label, field.help, slot.path);
}
