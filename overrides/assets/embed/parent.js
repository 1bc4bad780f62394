// For the site that shows a list in a frame: gives each frame the height of what it holds.
// A plain script, since other sites may load those without any header of ours.

(() => {
  const { origin } = new URL(document.currentScript.src);
  const MOST = 20_000;

  addEventListener("message", ({ data, origin: from, source }) => {
    if (from !== origin || data?.type !== "muavarten-height" || !(data.height > 0 && data.height < MOST)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
    }
  });
})();
