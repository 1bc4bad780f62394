// Telling that something is wrong, that somebody wants to be removed, or that an association has ended.

import { ofRole } from "./checks.js";
import { el, freshId, labelled, mark } from "./dom.js";
import { requestText } from "./request.js";
import { ways } from "./send.js";
import { prose } from "./tidy.js";
import { say } from "./words.js";

const LONGEST = 4000;

/** A message about a record that a person will read: `purpose` is report or removal. */
export function report(form, subject, purpose, place) {
  const { words } = form;
  const sending = el("div", { class: "mv-sending" });
  const text = el("textarea", { rows: 6, maxlength: LONGEST, input: () => refresh() });
  const refresh = () => {
    const message = prose(text.value);
    const title = el("h3", {}, say(words, "update.form.send"));
    if (!message) {
      sending.replaceChildren(title, el("p", {}, say(words, "update.form.write-first")));
      return;
    }
    const lines = [{ path: ["message"], values: message.split("\n") }];
    const request = {
      text: requestText({ ...subject, purpose, seen: subject.fingerprint, date: form.now() }, lines),
      purpose,
      subject: say(words, `update.form.subject.${purpose}`, { title: subject.title }),
      personal: purpose === "removal",
    };
    sending.replaceChildren(title, ...ways(form, request, () => {}));
  };
  place.replaceChildren(
    el("p", {}, say(words, `update.form.${purpose}-lead`)),
    labelled(text, say(words, `update.form.${purpose}-text`), say(words, `update.form.${purpose}-help`), "message"),
    sending,
  );
  refresh();
}

/** That an association has ended, and who carries on its work. */
export function ended(form, subject, place) {
  const { words } = form;
  const sending = el("div", { class: "mv-sending" });
  const successor = el("select", { change: () => refresh() }, el("option", { value: "" }, say(words, "update.form.nobody")));
  form.options("organisations").then((options) => {
    successor.append(...options.filter(([id]) => id !== subject.id).map(([id, name]) => el("option", { value: id }, name)));
  });
  const role = el("input", { type: "text", maxlength: 200, autocomplete: "off", id: freshId("role"), input: () => refresh() });
  const refresh = () => {
    const wrong = ofRole(role.value, form.limits);
    mark(role, role.value && wrong ? form.complaint(wrong) : "", wrong?.severity);
    const title = el("h3", {}, say(words, "update.form.send"));
    if (wrong) {
      sending.replaceChildren(title, el("p", {}, say(words, "update.form.role-missing")));
      return;
    }
    const lines = successor.value ? [{ path: ["successor"], values: [successor.value] }] : [];
    const request = {
      text: requestText({ ...subject, purpose: "ended", seen: subject.fingerprint, date: form.now(), by: role.value }, lines),
      purpose: "ended",
      subject: say(words, "update.form.subject.ended", { title: subject.title }),
      personal: false,
    };
    sending.replaceChildren(title, ...ways(form, request, () => {}));
  };
  place.replaceChildren(
    el("p", {}, say(words, "update.form.ended-lead")),
    labelled(successor, say(words, "update.form.ended-successor"), say(words, "update.form.ended-help"), "successor"),
    labelled(role, say(words, "update.form.role"), say(words, "update.form.role-help"), "by"),
    sending,
  );
  refresh();
}
