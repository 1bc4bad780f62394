// For the site that shows a list in a frame: gives each frame the height of what it holds.

const origin = new URL(import.meta.url).origin;
const MOST = 20_000;

addEventListener("message", ({ data, origin: from, source }) => {
  if (from !== origin || data?.type !== "muavarten-height" || !(data.height > 0 && data.height < MOST)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
  }
});
