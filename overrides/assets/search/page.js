// The search page: what is typed and chosen becomes an address, a question to the engine, and a list of results.

import { readAddress, writeAddress } from "./address.js";
import { Client } from "./client.js";
import { element, refill, whenThere } from "./dom.js";
import { chipList, facetList } from "./narrowing.js";
import { addResults, cheapSection, nothingSection, resultList, section } from "./result-list.js";
import { loadWords } from "./words.js";

const WIDE = "(min-width: 60em)";
const ADDRESS_DELAY = 400;
const BATCH = 20;

class SearchPage {
  constructor(language) {
    this.news = [];
    this.client = new Client(language, true, (news) => this.hear(news));
    this.state = readAddress(location.search);
    const parts = [loadWords(language), whenThere("[data-search-field] input"), whenThere("[data-search-failed]")];
    Promise.all(parts).then(([words, field, failed]) => {
      this.field = field;
      this.failed = failed;
      this.holder = failed.parentElement;
      field.value = this.state.text;
      if (words) this.begin(words);
      else this.fail();
    });
  }

  fail() {
    this.client.close();
    this.failed.hidden = false;
    this.holder.replaceChildren(this.failed);
  }

  begin(words) {
    this.words = words;
    this.status = element("p", { class: "mv-search__status", role: "status" });
    this.note = element("div", { class: "mv-search__note" });
    this.chips = element("div", { class: "mv-search__chips" });
    this.sort = this.sortChoice();
    this.facets = element("div", { class: "mv-search__facet-list" });
    const panel = element("details", { class: "mv-search__facets", open: matchMedia(WIDE).matches }, element("summary", {}, words.text("facets")), this.facets);
    this.results = element("div", { class: "mv-search__results" });
    const head = element("div", { class: "mv-search__head" }, this.status, this.sort);
    this.body = element("div", { class: "mv-search__body", hidden: true }, panel, this.results);
    this.holder.replaceChildren(this.note, this.chips, head, this.body);
    this.listen();
    this.say(words.text("loading"));
    this.news.splice(0).forEach((news) => this.hear(news));
    this.search();
  }

  sortChoice() {
    const option = (value) => element("option", { value, selected: this.state.sort === value }, this.words.text(`sort.${value}`));
    const select = element("select", { id: "sort" }, option("relevance"), option("name"));
    select.addEventListener("change", () => this.change({ sort: select.value }));
    return element("label", { class: "mv-search__sort", hidden: true }, this.words.text("sort"), " ", select);
  }

  listen() {
    this.field.addEventListener("input", () => this.change({ text: this.field.value }, true));
    this.field.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.change({ text: this.field.value });
    });
    addEventListener("popstate", () => {
      this.state = readAddress(location.search);
      this.field.value = this.state.text;
      this.sort.querySelector("select").value = this.state.sort;
      this.search();
    });
  }

  // While somebody types, one address follows the text; anything else is a step to which one can go back.
  change(part, typing = false) {
    this.state = { ...this.state, ...part };
    this.search();
    clearTimeout(this.later);
    const write = (how) => history[how](null, "", location.pathname + writeAddress(this.state));
    if (typing) this.later = setTimeout(() => write("replaceState"), ADDRESS_DELAY);
    else write("pushState");
  }

  // Whoever asked for more results keeps the list and the place in it while the rest of the index arrives.
  get isReadingOn() {
    return this.results.querySelectorAll("ol:first-of-type > li").length > BATCH;
  }

  get isEmpty() {
    return !this.state.text.trim() && Object.values(this.state.filters).every((values) => values.length === 0);
  }

  hear(news) {
    if (!this.words) {
      this.news.push(news);
      return;
    }
    this.words.know(news);
    if (news.type === "broken" || news.type === "partly") this.tellTrouble(news.type);
    else if (news.type === "stale") this.tell(this.words.text("stale"));
    else if (news.type === "complete") this.tell();
    if (["villages", "complete", "partly"].includes(news.type) && !this.isReadingOn) this.search();
  }

  async search() {
    if (this.isEmpty) {
      this.body.hidden = true;
      this.sort.hidden = true;
      this.chips.replaceChildren();
      this.say(this.words.text("start"));
      return;
    }
    const answer = await this.client.ask({ ...this.state, from: 0 });
    if (answer && !this.isEmpty) this.show(answer);
  }

  show(answer) {
    const { words, state } = this;
    this.chipsNow = answer.chips;
    const asked = state.text.trim();
    const key = asked ? "results-for" : "results";
    this.say(answer.complete || answer.total > 0 ? words.count(key, answer.total, { words: asked }) : words.text("loading-more"));
    this.body.hidden = false;
    this.sort.hidden = answer.total < 2;
    refill(this.chips, chipList(answer.chips, words, (chip, index) => this.remove(chip, index), () => this.clear(answer.chips)));
    refill(this.facets, answer.complete ? facetList(answer, words, (...choice) => this.toggle(...choice)) : []);
    this.showResults(answer, asked);
  }

  showResults(answer, asked) {
    const { words } = this;
    if (answer.total === 0) {
      this.results.replaceChildren(...(answer.complete ? nothingSection(answer, asked, words) : []).filter(Boolean), cheapSection(answer, words) || "");
      return;
    }
    const list = resultList(answer.results, words);
    const more = answer.total > answer.results.length && this.moreButton(list, answer);
    refill(this.results, this.pages(answer), section("results", words.text("results-title"), list, more), cheapSection(answer, words));
  }

  // Ways to the pages of the topics and municipalities that were recognised.
  pages(answer) {
    const { words } = this;
    const links = [
      ...answer.topics.slice(0, 2).map((topic) => element("a", { href: words.page("categories", topic) }, words.text("topic-page", { name: words.value("topic", topic) }))),
      ...answer.places.slice(0, 2).map((place) => element("a", { href: words.page("municipalities", place) }, words.text("municipality-page", { name: words.value("municipality", place) }))),
    ];
    return links.length > 0 && element("p", { class: "mv-actions mv-search__pages" }, links);
  }

  moreButton(list, { total }) {
    const left = () => this.words.text("more", { number: this.words.number(total - list.children.length) });
    const show = async () => {
      const next = await this.client.ask({ ...this.state, from: list.children.length });
      if (!next || !list.isConnected) return;
      addResults(list, next.results, this.words)?.focus();
      this.say(this.words.text("shown", { number: this.words.number(list.children.length) }));
      if (list.children.length >= total) button.remove();
      else button.textContent = left();
    };
    const button = element("button", { type: "button", class: "mv-button", onclick: show }, left());
    queueMicrotask(() => (button.textContent = left()));
    return button;
  }

  toggle(facet, value, chosen) {
    let values = (this.state.filters[facet] ?? []).filter((other) => other !== value);
    const chip = !chosen && this.chipsNow?.find((other) => other.facet === facet && other.values.includes(value));
    if (chip && chip.words.length > 0) {
      this.dropWords(chip);
      values = [...values, ...chip.values.filter((other) => other !== value)];
    }
    this.change({ text: this.field.value, filters: { ...this.state.filters, [facet]: chosen ? [...values, value] : values } });
  }

  remove(chip, index) {
    if (chip.words.length > 0) this.dropWords(chip);
    const values = (this.state.filters[chip.facet] ?? []).filter((value) => !chip.values.includes(value));
    this.change({ text: this.field.value, filters: { ...this.state.filters, [chip.facet]: values } });
    (document.getElementById(`chip-${index}`) ?? this.field).focus();
  }

  // A filter that was read from words goes when those words go.
  dropWords({ words }) {
    let text = this.field.value;
    for (const [start, end] of [...words].reverse()) text = text.slice(0, start) + text.slice(end);
    this.field.value = text.replace(/\s+/gu, " ").trim();
  }

  clear(chips) {
    const stretches = chips.flatMap(({ words }) => words).sort((a, b) => a[0] - b[0]);
    this.dropWords({ words: stretches });
    this.change({ text: this.field.value, filters: {} });
    this.field.focus();
  }

  say(text) {
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  tell(...content) {
    this.note.replaceChildren(...(content.length > 0 ? [element("p", {}, content)] : []));
  }

  tellTrouble(type) {
    const { words } = this;
    const again = element("button", { type: "button", class: "mv-button", onclick: () => location.reload() }, words.text("retry"));
    const lists = element("a", { href: "#lists" }, words.text("lists"));
    this.tell(words.text(type === "broken" ? "failed" : "partly"), " ", again, " ", lists);
    if (type === "broken") this.say("");
  }
}

new SearchPage(document.documentElement.lang);
