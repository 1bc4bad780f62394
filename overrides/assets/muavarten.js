// What every page can do with a script: switch the colour scheme, filter long lists, wake the search field.

import "./calendar/past.js";
import "./share.js";

const root = document.documentElement;

function schemeSwitch() {
  const button = document.querySelector("[data-theme-switch]");
  if (!button) return;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try {
      localStorage.setItem("muavarten-theme", root.dataset.theme);
    } catch {
      // The choice then lasts for this page only.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
}

// The script of the search page is asked for by the page itself; here is heard whether it came.
function searchFailed(page) {
  const told = page.querySelector("[data-search-failed]");
  if (!told) return;
  told.hidden = false;
  page.replaceChildren(told);
}

// Suggestions are loaded when somebody goes to a search field; `/` goes there from anywhere.
function searchFields() {
  const fields = [...document.querySelectorAll("[data-search-field] input")];
  if (fields.length === 0) return;
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    fields[0].focus();
  });
  const page = document.querySelector("[data-search-page]");
  if (page) {
    import(new URL("../search/page.js", import.meta.url).href).catch(() => searchFailed(page));
    return;
  }
  let woken = false;
  const wake = () => {
    if (woken) return;
    woken = true;
    import(new URL("../search/suggestions.js", import.meta.url).href).catch(() => {
      woken = false;
      for (const { form } of fields) form.querySelector("[data-search-trouble]").hidden = false;
    });
  };
  for (const field of fields) {
    field.addEventListener("focus", wake);
    if (document.activeElement === field) wake();
  }
}

// Only pages with a long list need what narrows it down.
function longLists() {
  if (document.querySelector("[data-filter]")) import("./narrow.js");
}

schemeSwitch();
longLists();
searchFields();
