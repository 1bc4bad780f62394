// Within a frame on another site: leads to the municipality that the address names, tells the frame's height.

import "../calendar/past.js";

const asked = new URLSearchParams(location.search).get("kunta");
const doors = [...document.querySelectorAll("[data-municipality]")];
const door = doors.find(({ dataset }) => dataset.municipality === asked);

function tellHeight() {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  parent.postMessage({ type: "muavarten-height", height }, "*");
}

if (door) location.replace(door.href);
else if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.body);
  tellHeight();
}
