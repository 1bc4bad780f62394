// Values in their usual form, as the program writes them.

import { joined, line, prose } from "./tidy.js";

/** One value as it is kept. */
export function normal(text, leaf, limits) {
  if (leaf.form === "uri") return link(joined(text), limits);
  if (leaf.form === "email") return joined(text).replace(/^mailto:/, "");
  if (leaf.form === "register-number") return line(text).replace(/[ .]/g, "");
  if (leaf.form === "business-id" || leaf.form === "postal-code") return joined(text);
  return leaf.paragraphs ? prose(text) : line(text);
}

function link(text, { email }) {
  const bare = new RegExp(`^(?:${email.host})(?=$|[/?#])`, "u").test(text) && !text.includes("://");
  const whole = bare ? `https://${text}` : text;
  return whole.replace(/^(https?):\/\/([^/?#]*)/i, (_, scheme, host) => `${scheme.toLowerCase()}://${host.toLowerCase()}`);
}
