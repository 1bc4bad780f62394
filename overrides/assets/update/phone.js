// Telephone numbers by the lengths and beginnings of one country; numbers of other countries are only counted.

const OTHER_COUNTRIES = /^\+[1-9][0-9]{6,14}$/;

/** A number as `+35864140000`, or nothing where it cannot be called. */
export function international(text, limits) {
  const { code, prefix, lengths } = limits.phone;
  let digits = text.replace(/\(0\)/g, "").replace(/[^0-9+]/g, "");
  if (digits.startsWith("00")) digits = `+${digits.slice(2)}`;
  if (digits.lastIndexOf("+") > 0) return "";
  if (!code) return digits.startsWith("+") && OTHER_COUNTRIES.test(digits) ? digits : "";
  if (digits.startsWith("+") && !digits.startsWith(`+${code}`)) return OTHER_COUNTRIES.test(digits) ? digits : "";
  let national = digits.startsWith("+") ? digits.slice(1 + code.length) : digits;
  if (prefix && national.startsWith(prefix)) national = national.slice(prefix.length);
  return lengths.includes(national.length) ? `+${code}${national}` : "";
}

/** Whether a number is a mobile one, which somebody carries along. */
export function isMobile(text, limits) {
  const { code, mobile } = limits.phone;
  const found = international(text, limits);
  return Boolean(mobile) && found.startsWith(`+${code}`) && new RegExp(`^(?:${mobile})$`).test(found.slice(1 + code.length));
}

/** `+35864140000` as people write it at home: `06 414 0000`. */
export function atHome(text, limits) {
  const { code, prefix } = limits.phone;
  if (!code || !new RegExp(`^\\+${code}[0-9]+$`).test(text)) return text;
  const national = prefix + text.slice(1 + code.length);
  const area = isMobile(text, limits) ? 3 : limits.finland ? 2 : 3;
  const rest = national.slice(area);
  const half = rest.length > 5 ? (rest.length < 8 ? 3 : rest.length >> 1) : rest.length;
  return [national.slice(0, area), rest.slice(0, half), rest.slice(half)].filter(Boolean).join(" ");
}
