// What became of sending, in words that are heard, too.

import { el } from "./dom.js";
import { say } from "./words.js";

const PATIENCE = 30000;

/** Hand a text to the region's receiver: `sent`, `failed` where it answers so, `unreachable` where nobody does. */
export async function post(address, text) {
  try {
    const answer = await fetch(address, {
      method: "POST",
      body: new URLSearchParams({ request: text }),
      credentials: "omit",
      redirect: "error",
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    return answer.ok ? "sent" : "failed";
  } catch {
    return "unreachable";
  }
}

/** A place that is on the page before anything is said there, so that it is announced. */
export class Outcome {
  constructor(words) {
    this.words = words;
    this.element = el("div", { class: "mv-outcome", role: "status" });
  }

  /** Say a sentence; `problem` where something did not work. */
  say(key, values = {}, { problem = false } = {}) {
    this.element.replaceChildren(el("p", { class: problem ? "mv-notice" : "mv-notice mv-notice--good" }, say(this.words, key, values)));
  }

  /** Take the last sentence away. */
  clear() {
    if (this.element.hasChildNodes()) this.element.replaceChildren();
  }
}

/** In place of the form: that the text has arrived, what was in it, and the way back. */
export function thanks({ words }, place, subject, sentences) {
  const title = el("h3", { tabindex: "-1" }, say(words, "update.form.sent"));
  place.replaceChildren(
    el(
      "div",
      { role: "status" },
      title,
      el("p", {}, say(words, "update.form.sent-next")),
      sentences.length ? el("ul", {}, sentences.map((text) => el("li", {}, text))) : "",
      subject.href ? el("p", {}, el("a", { href: subject.href }, say(words, "update.form.back"))) : "",
    ),
  );
  title.focus();
}
