// Telling that something is wrong, that somebody wants to be removed, or that an association has ended.

import { el, labelled } from "./dom.js";
import * as draft from "./draft.js";
import { Outcome, thanks } from "./outcome.js";
import { requestText } from "./request.js";
import { markRole, roleControl } from "./role.js";
import { ways } from "./send.js";
import { prose } from "./tidy.js";
import { say } from "./words.js";

const LONGEST = 4000;
const WHILE_OPEN = "sessionStorage";

/** A message about a record that a person will read: `purpose` is report or removal. */
export function report(form, subject, purpose, place) {
  const { words } = form;
  const name = `${purpose}:${subject.folder}/${subject.id}`;
  const outcome = new Outcome(words);
  const sending = el("div", { class: "mv-sending" });
  const write = () => {
    draft.keep(name, text.value, WHILE_OPEN);
    outcome.clear();
    refresh();
  };
  const text = el("textarea", { rows: 6, maxlength: LONGEST, input: write });
  text.value = draft.kept(name, WHILE_OPEN) ?? "";
  const arrived = () => {
    draft.forget(name, WHILE_OPEN);
    thanks(form, place, subject, []);
  };
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
    sending.replaceChildren(title, ...ways(form, request, outcome, arrived));
  };
  place.replaceChildren(
    el("p", {}, say(words, `update.form.${purpose}-lead`)),
    labelled(text, say(words, `update.form.${purpose}-text`), say(words, `update.form.${purpose}-help`), "message"),
    outcome.element,
    sending,
  );
  refresh();
}

/** That an association has ended, and who carries on its work. */
export function ended(form, subject, place) {
  const { words } = form;
  const outcome = new Outcome(words);
  const sending = el("div", { class: "mv-sending" });
  const change = () => {
    outcome.clear();
    refresh();
  };
  const successor = el("select", { change }, el("option", { value: "" }, say(words, "update.form.nobody")));
  form.options("organisations").then((options) => {
    successor.append(...options.filter(([id]) => id !== subject.id).map(([id, name]) => el("option", { value: id }, name)));
  });
  const role = roleControl(form, subject.folder, "", change);
  const refresh = () => {
    const title = el("h3", {}, say(words, "update.form.send"));
    if (markRole(form, role.input, false)) {
      sending.replaceChildren(title, el("p", {}, say(words, "update.form.role-missing")));
      return;
    }
    const lines = successor.value ? [{ path: ["successor"], values: [successor.value] }] : [];
    const request = {
      text: requestText({ ...subject, purpose: "ended", seen: subject.fingerprint, date: form.now(), by: role.input.value }, lines),
      purpose: "ended",
      subject: say(words, "update.form.subject.ended", { title: subject.title }),
      personal: false,
    };
    sending.replaceChildren(title, ...ways(form, request, outcome, () => thanks(form, place, subject, [request.subject])));
  };
  place.replaceChildren(
    el("p", {}, say(words, "update.form.ended-lead")),
    labelled(successor, say(words, "update.form.ended-successor"), say(words, "update.form.ended-help"), "successor"),
    role.element,
    outcome.element,
    sending,
  );
  refresh();
}
