// Whether an address or a name looks like one person's own.

const plain = (text) => text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

/** Whether an address seems to be one person's; not where the owner's name is in it. */
export function isPersonal(email, ownNames, limits) {
  const local = plain(email.split("@")[0]);
  const words = local.split(/[._+-]+/).filter(Boolean);
  if (words.some((word) => limits.roles.some((role) => word.startsWith(role)))) return false;
  const own = new Set(ownNames.flatMap((name) => (plain(name).match(/[\p{L}\p{N}_]{3,}/gu) ?? []).map((word) => word.slice(0, 4))));
  if (words.some((word) => own.has(word.slice(0, 4)))) return false;
  const first = (words[0] ?? "").replace(/[0-9]+$/, "");
  if (limits.firstNames.includes(first)) return true;
  return local.includes(".") && words.length === 2 && words.every((word) => /^[a-z]+$/.test(word)) && words[1].length > 2;
}

/** Whether a text begins like a person's full name. */
export function isName(text, limits) {
  const [first, second] = text.split(/\s+/).filter(Boolean);
  const initial = second?.[0] ?? "";
  return Boolean(second) && limits.firstNames.includes(plain(first)) && initial !== initial.toLowerCase();
}
