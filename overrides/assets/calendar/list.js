// The list of what is on: applies the reader's choices, which the address keeps.

import { CalendarPage } from "./page.js";

const page = new CalendarPage(2);

async function refresh() {
  const [first, last] = page.choice.days(page.now.day);
  const dates = await page.find(first, last);
  if (dates) page.show(dates, first);
}

page.open((event) => {
  const days = page.form.elements.namedItem("paiva");
  const day = page.form.elements.namedItem("pvm");
  if (event?.target === day) {
    for (const radio of days) radio.checked = false;
    if (!day.value) page.choice.usualDays();
  } else if (event?.target.name === "paiva") {
    day.value = "";
  }
  page.choice.write();
  refresh();
});

const asked = page.choice.read();
if (asked || page.now.day !== page.settings.first) refresh();
