// The text of a change request: what somebody asks for, in lines that mail programs leave alone.

import { checksum } from "./checksum.js";
import { joined, line } from "./tidy.js";

const VERSION = 1;
const PACKED = new Set(["email", "uri"]);

/**
 * The text. `request` has purpose, folder, id, title, seen, date and by; `lines` are paths with their values.
 * The last line sums up all others.
 */
export function requestText(request, lines) {
  const record = request.id ? `${request.folder}/${request.id}` : request.folder;
  const head = [
    ["muavarten", `${VERSION} ${request.purpose}`],
    ["record", record],
    ["title", line(request.title ?? "")],
    ["seen", request.seen ?? ""],
    ["date", request.date],
    ["by", line(request.by ?? "")],
  ].filter(([, value]) => value);
  const rows = lines.flatMap(({ path, values, shape }) =>
    values.map((value) => [path.join("."), PACKED.has((shape?.item ?? shape)?.form) ? joined(value) : line(value)]),
  );
  const sum = checksum([...head, ...rows].map(([key, value]) => `${key}=${value}`).join("\n"));
  const written = [
    ...head.map(([key, value]) => `${key}: ${value}`),
    ...rows.map(([key, value]) => `- ${key}: ${value}`.trimEnd()),
    `end: ${sum}`,
  ];
  return `${written.join("\n")}\n`;
}
