// Buttons that copy the text of another element: `data-copy` is its id, `data-copied` what to say then.

const STAYS = 2500;

function text(element) {
  return "value" in element ? element.value : element.textContent;
}

/** Where the clipboard is closed to scripts, the text is marked, so that one key copies it. */
function mark(element) {
  if ("select" in element) {
    element.select();
    return;
  }
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(text(source));
  } catch {
    mark(source);
    return;
  }
  const said = button.textContent;
  const status = document.querySelector("[data-copy-status]");
  button.textContent = button.dataset.copied;
  if (status) status.textContent = button.dataset.copied;
  setTimeout(() => {
    button.textContent = said;
    if (status) status.textContent = "";
  }, STAYS);
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
