// The form of one record: its fields, what is wrong with them, what will change, and the ways to send it.

import { problems, ofRole } from "./checks.js";
import { differences, isEmpty, sentence } from "./difference.js";
import { button, el, labelled, mark } from "./dom.js";
import * as draft from "./draft.js";
import { control } from "./lists.js";
import { normal } from "./normal.js";
import { fillPaper } from "./paper.js";
import { requestText } from "./request.js";
import { ways } from "./send.js";
import { complaint, say } from "./words.js";

const WAIT = 120;

/** One form; `subject` has folder, id, title, fingerprint, present (its data) and href. */
export class RecordForm {
  constructor(description, subject, options) {
    Object.assign(this, description, options);
    this.description = description;
    this.subject = subject;
    this.kind = description.kinds[subject.folder];
    this.present = subject.present;
    this.name_ = `${subject.folder}/${subject.id || "new"}`;
    const found = draft.kept(this.name_, subject.fingerprint);
    this.data = found?.data ?? structuredClone(this.present);
    this.by = found?.by ?? "";
    this.restored = Boolean(found);
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
    this.fields = el("div", {}, this.kind.sections.map((section) => this.section(section)));
    return [this.restored && this.notice(), this.fields, this.changes, this.role(), this.sending];
  }

  notice() {
    const drop = button(say(this.words, "update.form.drop-draft"), () => {
      draft.forget(this.name_);
      location.reload();
    });
    drop.classList.add("mv-button--small");
    return el("p", { class: "mv-notice" }, say(this.words, "update.form.draft"), " ", drop);
  }

  section(section) {
    const controls = section.fields.map((field) => this.field(field));
    const title = el("h3", {}, section.label);
    if (!section.folded) return el("section", { class: "mv-form-section" }, title, controls);
    return el("details", { class: "mv-form-section" }, el("summary", {}, section.label), controls);
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

  role() {
    const input = el("input", {
      type: "text",
      maxlength: 200,
      autocomplete: "off",
      list: "update-roles",
      input: (event) => {
        this.by = event.target.value;
        this.later();
      },
      change: (event) => this.left(event.target),
    });
    input.value = this.by;
    this.roleInput = input;
    return labelled(input, say(this.words, "update.form.role"), say(this.words, "update.form.role-help"), "by");
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
    this.timer = setTimeout(() => {
      draft.keep(this.name_, { fingerprint: this.subject.fingerprint, data: this.data, by: this.by });
      this.refresh();
    }, WAIT);
  }

  /** The differences in usual form, for the request. */
  lines() {
    const fields = this.kind.sections.flatMap((section) => section.fields);
    const usual = (data) =>
      Object.fromEntries(fields.map(({ name, shape }) => [name, usualOf(shape, data[name], this.limits)]));
    return differences(fields, usual(this.present), usual(this.data));
  }

  /** Show everything that depends on what is written. */
  refresh() {
    const lines = this.purpose === "assure" ? [] : this.lines();
    const wrong = this.purpose === "assure" ? [] : this.wrong();
    this.changes.replaceChildren(...this.told(lines));
    const role = ofRole(this.by, this.limits);
    mark(this.roleInput, role && (this.by || this.tried) ? this.said(role) : "", role?.severity);
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
    return problem.key === "required" ? say(this.words, "update.form.required") : complaint(this.words, problem);
  }

  controlAt(path) {
    const first = Object.keys(this.languages)[0];
    const all = [...this.fields.querySelectorAll("[data-path]")];
    return (
      all.find(({ dataset }) => dataset.path === path) ??
      all.find(({ dataset }) => dataset.path === `${path}.${first}`) ??
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
    if (ready) return [title, ...ways(this, this.request(lines), () => this.sent())];
    const missing = !lines.length && this.purpose !== "assure" ? "update.form.nothing-yet" : "update.form.not-ready";
    const errors = wrong.filter(({ severity }) => severity !== "warning");
    const shown = this.tried ? errors : [];
    const list = shown.map((problem) => {
      const target = this.controlAt(problem.field);
      const label = target && document.querySelector(`label[for="${target.id}"]`)?.textContent;
      return el("li", {}, el("a", { href: `#${target?.id ?? ""}` }, label ?? problem.field), `: ${this.said(problem)}`);
    });
    const check = button(say(words, "update.form.check"), () => {
      this.tried = true;
      this.refresh();
      (errors.length ? this.controlAt(errors[0].field) : this.roleInput)?.focus();
    });
    const hint = !lines.length && this.purpose !== "assure" ? missing : role && !errors.length ? "update.form.role-missing" : missing;
    return [title, el("p", {}, say(words, hint)), list.length ? el("ul", { class: "mv-errors" }, list) : undefined, check].filter(Boolean);
  }

  request(lines) {
    const { subject, purpose } = this;
    const text = requestText({ ...subject, purpose, seen: subject.fingerprint, date: this.now(), by: this.by }, lines);
    const title = subject.title || say(this.words, "update.form.new", { kind: this.kind.name });
    return {
      text,
      purpose,
      subject: say(this.words, "update.form.subject", { title }),
      personal: lines.some(({ path }) => path[0] === "contacts"),
    };
  }

  sent() {
    draft.forget(this.name_);
  }

  /** Draw the form into an element. */
  show(place) {
    place.replaceChildren(...this.elements().filter(Boolean));
    fillPaper(this, this.subject.title ?? "");
    this.refresh();
  }
}

function usualOf(shape, value, limits) {
  if (isEmpty(value)) return value;
  if (shape.type === "group") {
    const marks = Object.fromEntries(Object.entries(value).filter(([name]) => name.startsWith("_")));
    const fields = shape.fields.map((field) => [field.name, usualOf(field.shape, value[field.name], limits)]);
    return { ...marks, ...Object.fromEntries(fields) };
  }
  if (shape.type === "many") return value.map((item) => usualOf(shape.item, item, limits));
  if (shape.localized && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([language, text]) => [language, normal(text ?? "", shape, limits)]));
  }
  return typeof value === "string" ? normal(value, shape, limits) : value;
}
