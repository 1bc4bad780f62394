// What every page can do with a script: switch the colour scheme, filter long lists, wake the search field.

import "./calendar/past.js";

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

schemeSwitch();
