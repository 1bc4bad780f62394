// Suggestions under a search field: records, topics and municipalities, by keyboard, mouse or touch.

import { Client } from "./client.js";
import { element, marked } from "./dom.js";
import { loadWords } from "./words.js";

const SHOWN = 6;
const TOPICS = 2;
const NONE = -1;

class Suggestions {
  constructor(field, number) {
    this.field = field;
    this.form = field.form;
    this.options = [];
    this.current = NONE;
    this.number = number;
    this.trouble = field.form.querySelector("[data-search-trouble]");
    const language = document.documentElement.lang;
    this.client = new Client(language, false, (news) => this.hear(news));
    loadWords(language).then((words) => (words ? this.begin(words) : this.fail()));
  }

  // What the page itself says, with the way to the lists; the field still sends what was typed.
  fail() {
    this.client.close();
    this.trouble.hidden = false;
  }

  begin(words) {
    this.words = words;
    const id = `mv-suggestions-${this.number}`;
    this.list = element("ul", { class: "mv-suggestions", id, role: "listbox", "aria-label": words.text("suggestions"), hidden: true });
    this.status = element("p", { class: "mv-suggestions__status", role: "status", hidden: true });
    this.form.append(this.list, this.status);
    const { field } = this;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", id);
    field.setAttribute("aria-expanded", "false");
    field.addEventListener("input", () => {
      this.current = NONE;
      this.ask();
    });
    field.addEventListener("focus", () => this.ask());
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => this.close());
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    if (document.activeElement === field) this.ask();
  }

  hear(news) {
    if (news.type === "broken") this.broken = true;
    if (!this.words) {
      (this.known ??= []).push(news);
      return;
    }
    this.words.know(news);
    const isChoosing = this.current !== NONE;
    if (!isChoosing && ["ready", "villages", "complete", "broken"].includes(news.type)) this.ask();
  }

  async ask() {
    for (const news of this.known?.splice(0) ?? []) this.words.know(news);
    const text = this.field.value;
    if (!text.trim() || document.activeElement !== this.field) {
      this.close();
      return;
    }
    if (this.broken) {
      this.close();
      this.trouble.hidden = false;
      return;
    }
    const late = setTimeout(() => this.say(this.words.text("loading"), true), 150);
    const answer = await this.client.ask({ text, count: SHOWN });
    clearTimeout(late);
    const isWaiting = this.field.value === text && document.activeElement === this.field && this.current === NONE;
    if (answer && isWaiting) this.show(answer);
  }

  show(answer) {
    const { words } = this;
    const rows = [
      ...answer.topics.slice(0, TOPICS).map((topic) => this.pageOption("categories", "topic", topic, "topic-page")),
      ...answer.places.slice(0, 1).map((place) => this.pageOption("municipalities", "municipality", place, "municipality-page")),
      ...answer.results.map((result) => this.recordOption(result)),
    ];
    if (answer.total > 0) rows.push(this.option([words.count("all-results", answer.total)], "", "mv-suggestion--all"));
    this.options = rows;
    this.current = NONE;
    this.list.replaceChildren(...rows);
    this.field.removeAttribute("aria-activedescendant");
    this.open(rows.length > 0);
    this.say(rows.length > 0 ? words.count("suggestions-count", rows.length) : answer.complete ? words.text("suggestions-none") : words.text("loading-more"), rows.length === 0);
  }

  option(content, address, kind = "") {
    const option = element("li", { class: `mv-suggestion ${kind}`, role: "option", id: `mv-suggestion-${this.number}-${(this.made = (this.made ?? 0) + 1)}`, "aria-selected": "false" }, content);
    option.dataset.address = address;
    option.addEventListener("click", () => this.choose(option));
    return option;
  }

  pageOption(kind, facet, id, text) {
    return this.option([this.words.text(text, { name: this.words.value(facet, id) })], this.words.page(kind, id), "mv-suggestion--page");
  }

  recordOption(result) {
    const { words } = this;
    const details = [words.text(`one.${result.kind}`), words.value("municipality", result.place)].filter(Boolean).join(", ");
    const name = element("span", { translate: "no" }, marked(result.name, result.marks));
    const option = this.option([name, " ", element("span", { class: "mv-suggestion__details" }, details)], words.page(result.kind, result.id));
    option.dataset.record = `${result.kind}/${result.id}`;
    return option;
  }

  key(event) {
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (moves[event.key] && !event.altKey) {
      event.preventDefault();
      if (this.list.hidden) this.ask();
      else this.move(moves[event.key]);
    } else if (event.key === "Enter" && this.current !== NONE && !this.list.hidden) {
      event.preventDefault();
      this.choose(this.options[this.current]);
    }
  }

  // Arrows go round, with a stop at the field itself.
  move(step) {
    this.options[this.current]?.setAttribute("aria-selected", "false");
    const places = this.options.length + 1;
    this.current = ((this.current + 1 + step + places) % places) - 1;
    const option = this.options[this.current];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.field.setAttribute("aria-activedescendant", option.id);
    } else this.field.removeAttribute("aria-activedescendant");
  }

  choose(option) {
    if (option.dataset.address) location.assign(option.dataset.address);
    else this.form.requestSubmit();
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.field.setAttribute("aria-expanded", String(isOpen));
  }

  close() {
    this.open(false);
    this.current = NONE;
    this.status.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }

  // What is said is read out; it is shown where there is no list to look at.
  say(text, shown = false) {
    if (shown) this.open(false);
    this.status.textContent = text;
    this.status.hidden = false;
    this.status.classList.toggle("mv-hidden", !shown);
  }
}

document.querySelectorAll("[data-search-field] input").forEach((field, index) => new Suggestions(field, index));
