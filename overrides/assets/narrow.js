// Narrows a long list down while somebody types: every word must stand in an entry, marks on letters don't matter.

function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function narrowing(box) {
  const list = document.getElementById(box.dataset.filter);
  const field = box.querySelector("input");
  const status = box.querySelector("[data-filter-none]");
  if (!list) return;
  const entries = [...list.querySelectorAll("[data-record]")].map((element) => ({
    element,
    text: folded(element.textContent),
  }));
  const groups = [...list.querySelectorAll("section")];
  const narrow = () => {
    const words = folded(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text } of entries) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-record]:not([hidden])");
    status.textContent = words.length === 0 ? "" : shown ? String(shown) : status.dataset.filterNone;
  };
  box.hidden = false;
  field.addEventListener("input", narrow);
  if (field.value) narrow();
}

for (const box of document.querySelectorAll("[data-filter]")) narrowing(box);
