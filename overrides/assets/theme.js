// Sets the colour scheme that the reader chose before the page is drawn; without a choice the system's holds.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem("muavarten-theme");
  } catch {
    // Storage may be forbidden; then the system's scheme holds.
  }
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
  document.documentElement.classList.replace("no-js", "js");
})();
