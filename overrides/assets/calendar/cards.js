// Dates of events as elements: the same as the templates make of them.

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== "" && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== "" && child !== null && child !== undefined));
  return made;
}

export function eventLink(settings, event) {
  return element("a", { href: `${settings.pages}${event.id}/`, translate: "no", lang: event.lang }, event.title);
}

function badges(settings, date) {
  if (!date.status) return null;
  return element("ul", { class: "mv-badges" }, element("li", { class: "mv-badge mv-badge--warn" }, settings.status[date.status]));
}

function details(settings, { event, place }) {
  const parts = [place, settings.places[event.municipality], event.free ? settings.free : ""].filter(Boolean);
  return element("span", { class: "mv-card__details" }, parts.join(" · "));
}

export function card(settings, speech, date, underDay) {
  const time = element("time", { class: "mv-card__when", datetime: date.day }, speech.time(date, underDay));
  const name = element("span", { class: "mv-card__name" }, eventLink(settings, date.event));
  return element(
    "li",
    { class: "mv-card", "data-record": `events/${date.event.id}` },
    time,
    " ",
    name,
    " ",
    badges(settings, date),
    details(settings, date),
  );
}

/** Sections of an agenda: what goes on from before, then day by day. */
export function agenda(settings, speech, dates, first, level) {
  const groups = new Map();
  for (const date of dates) {
    const day = date.day < first ? "" : date.day;
    if (!groups.has(day)) groups.set(day, []);
    groups.get(day).push(date);
  }
  return [...groups].map(([day, found]) => {
    const id = day ? `d-${day}` : "ongoing";
    const title = day ? speech.longDay(day) : settings.words.ongoing;
    return element(
      "section",
      { class: "mv-group", "aria-labelledby": id },
      element(`h${level}`, { id }, title),
      element("ul", { class: "mv-cards" }, ...found.map((date) => card(settings, speech, date, Boolean(day)))),
    );
  });
}

/** Whether a date is over on a wall clock. */
export const isOver = (date, now) =>
  date.over.day < now.day || (date.over.day === now.day && date.over.minutes <= now.minutes);
