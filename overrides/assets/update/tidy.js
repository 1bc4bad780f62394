// Text as it is kept: composed characters, single spaces, nothing unseen. The program does the same.

const BREAKS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
const SPACES = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const UNWANTED =
  /[\0-\x08\v-\x1f\x7f-\x9f\ud800-\udfff\ufff9-\uffff\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}\u00ad]/gu;

const strip = (line) => line.replace(SPACES, " ").replace(/^ +| +$/g, "");

/** A text of several lines, with at most one empty line between two. */
export function prose(text) {
  const clean = text.normalize("NFC").replace(BREAKS, "\n").replace(UNWANTED, "");
  const lines = clean.split("\n").map(strip);
  return lines.join("\n").replace(/\n{3,}/g, "\n\n").replace(/^\n+|\n+$/g, "").normalize("NFC");
}

/** A text on one line. */
export const line = (text) => strip(prose(text).replaceAll("\n", " "));

/** A text without any space, as addresses of mail and pages are. */
export const joined = (text) => line(text).replaceAll(" ", "");
