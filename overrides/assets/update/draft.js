// What somebody is writing about each record, kept in this browser only.

const key = (name) => `muavarten-draft:${name}`;

/** What was written earlier, or nothing. Drafts last; messages are kept in `sessionStorage`, as long as the tab. */
export function kept(name, storage = "localStorage") {
  try {
    return JSON.parse(window[storage].getItem(key(name)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keep what is written; where storage is forbidden, it lasts as long as the page. */
export function keep(name, draft, storage = "localStorage") {
  try {
    window[storage].setItem(key(name), JSON.stringify(draft));
  } catch {
    // Nothing else can be done.
  }
}

/** Forget what was written. */
export function forget(name, storage = "localStorage") {
  try {
    window[storage].removeItem(key(name));
  } catch {
    // Nothing was kept.
  }
}
