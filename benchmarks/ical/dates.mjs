// The dates that ical.js finds in feeds: one feed a line on standard input, as JSON; as many lines come back.
// Its arguments are the moments at which one begins and ends to look.

import { createInterface } from "node:readline";
import ICAL from "ical.js";

const [opens, closes] = process.argv.slice(2).map((text) => new Date(text));

const told = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString().replace(".000Z", "+00:00"));

function* occurrences(event, exceptions) {
  if (!event.isRecurring()) {
    yield event.getOccurrenceDetails(event.startDate);
    return;
  }
  const last = Math.max(closes, ...exceptions.map((exception) => exception.recurrenceId.toJSDate()));
  const iterator = event.iterator();
  for (let next = iterator.next(); next && next.toJSDate() <= last; next = iterator.next()) {
    yield event.getOccurrenceDetails(next);
  }
}

function within({ startDate, endDate }) {
  const [start, end] = [startDate.toJSDate(), endDate.toJSDate()];
  return start < closes && (end > opens || (end - start === 0 && start >= opens));
}

function* dates(feed) {
  const all = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents("vevent").map((each) => new ICAL.Event(each, { exceptions: [] }));
  for (const master of all.filter((each) => !each.isRecurrenceException())) {
    const exceptions = all.filter((each) => each.isRecurrenceException() && each.uid === master.uid);
    for (const exception of exceptions) master.relateException(exception);
    for (const found of occurrences(master, exceptions)) {
      if (within(found)) yield [master.uid, told(found.startDate), told(found.endDate)];
    }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify([...dates(JSON.parse(line))]));
}
