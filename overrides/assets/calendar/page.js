// What the list and the month have in common: settings, the form, loading, and telling what was found.

import { agenda, element, isOver } from "./cards.js";
import { Choice } from "./choice.js";
import { Speech, wallClock } from "./clock.js";
import { Store } from "./data.js";

const AT_ONCE = 100;

export class CalendarPage {
  constructor(level) {
    this.level = level;
    this.settings = JSON.parse(document.querySelector("[data-calendar-settings]").textContent);
    this.form = document.querySelector("[data-calendar-filters]");
    this.count = document.querySelector("[data-calendar-count]");
    this.list = document.querySelector("[data-calendar-agenda]");
    this.more = document.querySelector("[data-calendar-more]");
    this.choice = new Choice(this.form, this.settings);
    this.store = new Store(this.settings);
    this.now = wallClock(this.settings.zone);
    this.speech = new Speech(this.settings, this.now.day);
    this.turn = 0;
  }

  /** Shows the form; `changed` is called after every choice. */
  open(changed) {
    this.form.hidden = false;
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("change", changed);
    this.form.addEventListener("reset", () => setTimeout(changed));
    addEventListener("popstate", () => {
      this.choice.read();
      changed();
    });
  }

  /** The dates that fit the choice; nothing where a later choice has overtaken this one, or loading failed. */
  async find(first, last) {
    const turn = ++this.turn;
    this.now = wallClock(this.settings.zone);
    try {
      const dates = await this.store.between(first, last);
      if (turn !== this.turn) return null;
      return dates.filter((date) => this.choice.matches(date.event) && !isOver(date, this.now));
    } catch {
      this.store.forget();
      if (turn === this.turn) this.count.textContent = this.settings.words.failed;
      return null;
    }
  }

  show(dates, first, shown = AT_ONCE) {
    this.count.textContent = dates.length ? this.speech.count(dates.length) : "";
    const groups = agenda(this.settings, this.speech, dates.slice(0, shown), first, this.level);
    this.list.replaceChildren(...(groups.length ? groups : [element("p", {}, this.settings.words.none)]));
    this.more.hidden = dates.length <= shown;
    this.more.onclick = () => {
      this.show(dates, first, shown + AT_ONCE);
      this.list.querySelectorAll("[data-record] a")[shown]?.focus();
    };
  }
}
