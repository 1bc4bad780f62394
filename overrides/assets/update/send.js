// The ways to send a request: they all carry the same text.

import { button, el } from "./dom.js";
import { post } from "./outcome.js";
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
const TEXT = "update-text";

/**
 * The ways that are open for a request, as elements. `request` has text, subject, purpose and personal: what
 * holds personal details never goes through a public place. `arrived` is called when the receiver has it.
 */
export function ways(form, request, outcome, arrived) {
  const { words, send } = form;
  const note = (key, values) => el("p", { class: "mv-field__help" }, say(words, key, values));
  const way = (...parts) => el("div", { class: "mv-way" }, parts);
  const open = (name, href, kind) => {
    const click = () => outcome.say(`update.form.opened.${name}`, { address: send.mail });
    return el("a", { class: kind, href, rel: "noopener", "data-way": name, click }, say(words, `update.form.${name}`));
  };
  const mail = mailAddress(send, request.subject, request.text);
  const main = send.submit ? "mv-button" : "mv-button mv-button--main";
  const found = send.submit ? [way(submit(form, request, outcome, arrived))] : [];
  found.push(
    mail.length <= send.longestMail
      ? way(open("mail", mail, main), note("update.form.mail-note"))
      : way(el("p", {}, say(words, "update.form.mail-long", { address: send.mail }))),
    way(copy(words, request, outcome)),
  );
  if (send.issue && !request.personal && request.purpose !== "removal") {
    const issue = issueAddress(send, TEMPLATES[request.purpose] ?? "change.yml", request.subject, request.text);
    const fits = issue.length <= send.longestIssue;
    found.push(way(fits ? open("issue", issue, "mv-button") : el("p", {}, say(words, "update.form.issue-long")), note("update.form.issue-note")));
  } else if (send.issue) {
    found.push(note("update.form.issue-personal"));
  }
  found.push(
    way(
      button(say(words, "update.form.print"), () => window.print()),
      note(send.phone ? "update.form.print-phone" : "update.form.print-note", { phone: send.phone }),
    ),
    el(
      "details",
      { class: "mv-way" },
      el("summary", {}, say(words, "update.form.text")),
      el("textarea", { id: TEXT, readonly: true, rows: 12, "aria-label": say(words, "update.form.text"), translate: "no" }, request.text),
    ),
  );
  return found;
}

function submit(form, request, outcome, arrived) {
  let busy = false;
  const click = async () => {
    if (busy) return;
    busy = true;
    outcome.say("update.form.sending");
    const became = await post(form.send.submit, request.text);
    busy = false;
    if (became === "sent") arrived();
    else outcome.say(`update.form.${became}`, { address: form.send.mail }, { problem: true });
  };
  const made = button(say(form.words, "update.form.submit"), click, { "data-way": "submit" });
  made.classList.add("mv-button--main");
  return made;
}

const copy = (words, request, outcome) =>
  button(say(words, "update.form.copy"), async () => {
    try {
      await navigator.clipboard.writeText(request.text);
      outcome.say("update.form.copied");
    } catch {
      const area = document.getElementById(TEXT);
      area.closest("details").open = true;
      area.select();
      outcome.say("update.form.copy-by-hand");
    }
  });
