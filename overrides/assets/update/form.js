// The form of one record: its fields, what is wrong with them, what will change, and the ways to send it.

import { problems } from "./checks.js";
import { differences, same, sentence, shown } from "./difference.js";
import { button, el, mark, reveal } from "./dom.js";
import * as draft from "./draft.js";
import { control } from "./lists.js";
import { normal } from "./normal.js";
import { Outcome, thanks } from "./outcome.js";
import { fillPaper } from "./paper.js";
import { requestText } from "./request.js";
import { notice, resumed } from "./resumed.js";
import { markRole, roleControl, usualRole } from "./role.js";
import { ways } from "./send.js";
import { usual } from "./usual.js";
import { complaint, say } from "./words.js";

const WAIT = 120;
const OPEN = 2;
/** So many sections of a record are open at first; those below are folded until somebody wants them. */

/** One form; `subject` has folder, id, title, fingerprint, present (its data) and href. */
export class RecordForm {
  constructor(description, subject, options) {
    Object.assign(this, description, options);
    this.description = description;
    this.subject = subject;
    this.kind = description.kinds[subject.folder];
    this.present = subject.present;
    this.allFields = this.kind.sections.flatMap((section) => section.fields);
    this.name_ = `${subject.folder}/${subject.id || "new"}`;
    this.draft = resumed(this.allFields, draft.kept(this.name_), subject.fingerprint, this.present);
    this.data = this.draft?.data ?? structuredClone(this.present);
    this.by = this.draft?.by ?? "";
    this.outcome = new Outcome(this.words);
    this.seen = new Set();
    this.listeners = new Map();
    this.purpose = subject.id ? "change" : "new";
  }

  /** Be told when a field has changed. */
  whenChanged(name, listener) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }

  /** The items of a list as they were when the page was opened. */
  presentAt(name) {
    return this.present[name] ?? [];
  }

  /** The elements of the form. */
  elements() {
    this.changes = el("div", { class: "mv-changes", "aria-live": "polite" });
    this.sending = el("div", { class: "mv-sending" });
    const about = ({ name }) => (this.subject.id || name === "what" ? 0 : 1);
    const sections = [...this.kind.sections].sort((a, b) => about(a) - about(b));
    this.fields = el("div", {}, sections.map((section, place) => this.section(section, place)));
    if (this.purpose === "assure") this.by ||= usualRole(this.words, this.subject.folder);
    const role = roleControl(this, this.subject.folder, this.by, (text) => this.write(text), () => this.refresh());
    this.roleInput = role.input;
    return [this.draft && notice(this), this.fields, this.changes, role.element, this.outcome.element, this.sending];
  }

  section(section, place) {
    const alone = section.fields.length === 1 && section.fields[0].label === section.label;
    const controls = section.fields.map((field) => this.field(field));
    if (alone) controls[0].classList.add("mv-fieldset--alone");
    const folded = section.folded || (this.subject.id && place >= OPEN);
    if (!folded) return el("section", { class: "mv-form-section" }, el("h3", {}, section.label), controls);
    const open = section.fields.some(({ name }) => !same(this.data[name], this.present[name]));
    return el("details", { class: "mv-form-section", open }, el("summary", {}, section.label), controls);
  }

  field(field) {
    const slot = {
      path: field.name,
      get: () => this.data[field.name],
      set: (value) => {
        this.data[field.name] = value;
        for (const listener of this.listeners.get(field.name) ?? []) listener();
        this.later();
      },
    };
    return control(this, field, slot);
  }

  write(role) {
    this.by = role;
    this.later();
  }

  /** Somebody has left a control: from now on it is told what is wrong there. */
  left(target) {
    const path = target.dataset.path;
    if (path) this.seen.add(path);
    this.tidy(target, path);
    this.refresh();
  }

  /** Write a value as it will be kept, so that one sees it before it is sent. */
  tidy(target, path) {
    if (target.type !== "url" || !target.value) return;
    const tidied = normal(target.value, { form: "uri" }, this.limits);
    if (tidied === target.value || !path) return;
    target.value = tidied;
    target.dispatchEvent(new Event("input", { bubbles: true }));
  }

  later() {
    clearTimeout(this.timer);
    this.outcome.clear();
    this.timer = setTimeout(() => {
      const { present, data, by } = this;
      draft.keep(this.name_, { fingerprint: this.subject.fingerprint, present, data, by });
      this.refresh();
    }, WAIT);
  }

  /** The differences in usual form, for the request. */
  lines() {
    const inUsualForm = (data) => usual(this.allFields, data, this.limits);
    return differences(this.allFields, inUsualForm(this.present), inUsualForm(this.data));
  }

  /** Show everything that depends on what is written. */
  refresh() {
    const lines = this.purpose === "assure" ? [] : this.lines();
    const wrong = this.purpose === "assure" ? [] : this.wrong();
    this.changes.replaceChildren(...this.told(lines));
    const role = markRole(this, this.roleInput, this.tried);
    const ready = (this.purpose === "assure" || lines.length > 0) && !role && !wrong.some(({ severity }) => severity !== "warning");
    this.sending.replaceChildren(...this.sendingParts(lines, wrong, role, ready));
  }

  wrong() {
    const found = problems(this.kind, this.data, this.limits, this.subject.folder);
    const byControl = new Map();
    for (const problem of found) {
      const target = this.controlAt(problem.field);
      if (target && !byControl.has(target)) byControl.set(target, problem);
    }
    for (const target of this.fields.querySelectorAll("[data-path]")) {
      const problem = byControl.get(target);
      const shown = problem && (this.tried || this.seen.has(target.dataset.path) || problem.severity === "warning");
      mark(target, shown ? this.said(problem) : "", problem?.severity);
    }
    return found;
  }

  said(problem) {
    return problem.key === "required" ? say(this.words, "update.form.required") : complaint(this.words, problem, this.language);
  }

  controlAt(path) {
    const all = [...this.fields.querySelectorAll("[data-path]")];
    return (
      all.find(({ dataset }) => dataset.path === path) ??
      all.find(({ dataset }) => dataset.path === `${path}.${this.language}`) ??
      all.find(({ dataset }) => dataset.path.startsWith(path))
    );
  }

  told(lines) {
    const title = el("h3", {}, say(this.words, "update.form.changes"));
    if (this.purpose === "assure") return [title, el("p", {}, say(this.words, "update.form.assuring"))];
    if (!lines.length) return [title, el("p", {}, say(this.words, "update.form.no-changes"))];
    return [title, el("ul", {}, lines.map((line) => el("li", {}, sentence(line, this))))];
  }

  sendingParts(lines, wrong, role, ready) {
    const { words } = this;
    const title = el("h3", {}, say(words, "update.form.send"));
    if (ready) return [title, ...ways(this, this.request(lines), this.outcome, () => this.arrived(lines))];
    if (!lines.length && this.purpose !== "assure") return [title, el("p", {}, say(words, "update.form.nothing-yet"))];
    const errors = wrong.filter(({ severity }) => severity !== "warning");
    const list = this.tried ? errors.map((problem) => this.listed(problem)) : [];
    const check = button(say(words, "update.form.check"), () => {
      this.tried = true;
      this.refresh();
      this.goTo(errors.length ? this.controlAt(errors[0].field) : this.roleInput);
    });
    const hint = role && !errors.length ? "role-missing" : list.length ? "correct" : "not-ready";
    return [title, el("p", {}, say(words, `update.form.${hint}`)), list.length ? el("ul", { class: "mv-errors" }, list) : "", check].filter(Boolean);
  }

  listed(problem) {
    const target = this.controlAt(problem.field);
    const label = target?.labels[0]?.textContent ?? problem.field;
    const click = (event) => {
      event.preventDefault();
      this.goTo(target);
    };
    return el("li", {}, el("a", { href: `#${target?.id ?? ""}`, click }, label), `: ${this.said(problem)}`);
  }

  goTo(control) {
    if (!control) return;
    reveal(control);
    control.focus();
  }

  request(lines) {
    const { subject, purpose } = this;
    const text = requestText({ ...subject, purpose, seen: subject.fingerprint, date: this.now(), by: this.by }, lines);
    return {
      text,
      purpose,
      subject: say(this.words, `update.form.subject.${purpose}`, { title: subject.title || this.newTitle() }),
      personal: lines.some(({ path }) => path[0] === "contacts"),
    };
  }

  /** What something new is called, as far as somebody has written it. */
  newTitle() {
    const name = this.data.name ?? this.data.title;
    return shown(name, { localized: true }, this) || this.kind.name;
  }

  /** The receiver has it: nothing is left to be kept. */
  arrived(lines) {
    clearTimeout(this.timer);
    draft.forget(this.name_);
    thanks(this, this.place, this.subject, lines.map((line) => sentence(line, this)));
  }

  /** Draw the form into an element. */
  show(place) {
    this.place = place;
    this.outcome.clear();
    place.replaceChildren(...this.elements().filter(Boolean));
    fillPaper(this, this.subject.title ?? "");
    this.options("organisations").then(() => {
      fillPaper(this, this.subject.title ?? "");
      this.refresh();
    });
    this.refresh();
  }
}
