// Elements from plain values. Text only ever becomes text: no markup is read from data or from addresses.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === undefined || value === "") continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== false && child !== ""));
  return made;
}

// A text with the given stretches marked: pairs of start and end.
export function marked(text, stretches) {
  const parts = [];
  let last = 0;
  for (const [start, end] of stretches) {
    if (start < last) continue;
    parts.push(text.slice(last, start), element("mark", {}, text.slice(start, end)));
    last = end;
  }
  parts.push(text.slice(last));
  return parts.filter(Boolean);
}

// Puts new content in place and keeps the focus on the element of the same id.
export function refill(holder, ...children) {
  const focused = holder.contains(document.activeElement) ? document.activeElement.id : "";
  holder.replaceChildren(...children.flat().filter((child) => child !== undefined && child !== false));
  if (focused) document.getElementById(focused)?.focus();
}

// An element, as soon as the page has come so far: scripts do not wait for the whole of it.
export function whenThere(selector) {
  return new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector(selector);
      if (found) {
        watch.disconnect();
        resolve(found);
      }
    };
    const watch = new MutationObserver(look);
    watch.observe(document.documentElement, { childList: true, subtree: true });
    look();
  });
}
