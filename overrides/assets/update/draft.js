// A draft of each record, kept in this browser only.

const key = (name) => `muavarten-draft:${name}`;

/** What was written earlier about this state of the record, or nothing. */
export function kept(name, fingerprint) {
  try {
    const found = JSON.parse(localStorage.getItem(key(name)) ?? "null");
    return found?.fingerprint === fingerprint ? found : undefined;
  } catch {
    return undefined;
  }
}

/** Keep what is written; where storage is forbidden, the draft lasts as long as the page. */
export function keep(name, draft) {
  try {
    localStorage.setItem(key(name), JSON.stringify(draft));
  } catch {
    // Nothing else can be done.
  }
}

/** Forget a draft. */
export function forget(name) {
  try {
    localStorage.removeItem(key(name));
  } catch {
    // Nothing was kept.
  }
}
