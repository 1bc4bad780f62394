// Hands a page on: copies its address, or gives it to what the reader's system shares with. Loads nothing.

const STAYS = 2500;

function copying(button) {
  const address = document.getElementById("address");
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.nextElementSibling.dataset.share);
    } catch {
      getSelection().selectAllChildren(address);
      return;
    }
    const said = button.textContent;
    button.textContent = status.textContent = button.dataset.copyAddress;
    setTimeout(() => {
      button.textContent = said;
      status.textContent = "";
    }, STAYS);
  });
}

function sharing(button) {
  if (!navigator.share) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    navigator.share({ title: document.title, url: button.dataset.share }).catch(() => {});
  });
}

for (const button of document.querySelectorAll("[data-copy-address]")) copying(button);
for (const button of document.querySelectorAll("[data-share]")) sharing(button);
