// The ways to send a request: they all carry the same text.

import { button, el } from "./dom.js";
import { say } from "./words.js";

const crlf = (text) => text.replaceAll("\n", "\r\n");

/** The address that opens a mail program. */
export const mailAddress = (send, subject, text) =>
  `mailto:${send.mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(crlf(text))}`;

/** The address that opens a filled-in issue form. */
export function issueAddress(send, template, title, text) {
  const values = new URLSearchParams({ template, title, request: text });
  return `${send.issue}?${values}`;
}

const TEMPLATES = { report: "report.yml", removal: "report.yml" };

/**
 * The ways that are open for a request, as elements. `request` has text, subject, purpose and personal:
 * what holds personal details never goes through a public place.
 */
export function ways(form, request, sent) {
  const { words, send } = form;
  const note = (key) => el("p", { class: "mv-field__help" }, say(words, key));
  const found = [];
  if (send.submit) {
    found.push(
      el(
        "form",
        { method: "post", action: send.submit, submit: sent },
        el("input", { type: "hidden", name: "request", value: request.text }),
        el("button", { type: "submit", class: "mv-button mv-button--main" }, say(words, "update.form.submit")),
      ),
    );
  }
  const mail = mailAddress(send, request.subject, request.text);
  const fits = mail.length <= send.longestMail;
  const main = send.submit ? "mv-button" : "mv-button mv-button--main";
  found.push(
    el(
      "div",
      { class: "mv-way" },
      fits
        ? el("a", { class: main, href: mail, "data-way": "mail", click: sent }, say(words, "update.form.mail"))
        : el("p", {}, say(words, "update.form.mail-long", { address: send.mail })),
      note("update.form.mail-note"),
    ),
  );
  const copied = el("span", { role: "status" });
  const copy = button(say(words, "update.form.copy"), async () => {
    const area = document.getElementById("update-text");
    try {
      await navigator.clipboard.writeText(request.text);
    } catch {
      area.closest("details").open = true;
      area.select();
      return;
    }
    copied.textContent = say(words, "update.form.copied");
  });
  found.push(el("div", { class: "mv-way" }, copy, " ", copied));
  if (send.issue && !request.personal && request.purpose !== "removal") {
    const issue = issueAddress(send, TEMPLATES[request.purpose] ?? "change.yml", request.subject, request.text);
    found.push(
      el(
        "div",
        { class: "mv-way" },
        issue.length <= send.longestIssue
          ? el("a", { class: "mv-button", href: issue, rel: "noopener", "data-way": "issue", click: sent }, say(words, "update.form.issue"))
          : el("p", {}, say(words, "update.form.issue-long")),
        note("update.form.issue-note"),
      ),
    );
  } else if (send.issue) {
    found.push(note("update.form.issue-personal"));
  }
  const print = button(say(words, "update.form.print"), () => window.print());
  const paper = send.phone ? say(words, "update.form.print-phone", { phone: send.phone }) : say(words, "update.form.print-note");
  found.push(el("div", { class: "mv-way" }, print, el("p", { class: "mv-field__help" }, paper)));
  found.push(
    el(
      "details",
      { class: "mv-way" },
      el("summary", {}, say(words, "update.form.text")),
      el("textarea", { id: "update-text", readonly: true, rows: 12, "aria-label": say(words, "update.form.text"), translate: "no" }, request.text),
    ),
  );
  return found;
}
