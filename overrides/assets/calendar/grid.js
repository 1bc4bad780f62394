// Moves about in the month by keyboard, as in the grid pattern of WAI-ARIA: one stop for Tab, arrows within.

import { addDays, weekday } from "./clock.js";

const AFTER_STEP = "#grid-";

export function keyboard(table, today, steps) {
  const [previous, next] = ["prev", "next"].map((rel) => steps.find((link) => link.rel === rel));
  const cell = (day) => table.querySelector(`[data-day="${day}"]`);
  const days = () => [...table.querySelectorAll("[data-day]")].map((found) => found.dataset.day);
  let current = cell(today) ? today : days()[0];

  /** Only the current day can be reached by Tab; the links in the cells by Enter or pointer. */
  function renewed() {
    for (const found of table.querySelectorAll("[data-day]")) {
      found.tabIndex = found.dataset.day === current ? 0 : -1;
      found.setAttribute("role", "gridcell");
      found.toggleAttribute("aria-current", false);
      for (const link of found.querySelectorAll("a")) link.tabIndex = -1;
    }
    cell(today)?.setAttribute("aria-current", "date");
  }

  function go(day) {
    const target = cell(day);
    if (!target) return;
    current = day;
    renewed();
    target.focus();
  }

  function step(link, day) {
    if (!link) return;
    const target = new URL(link.href);
    target.hash = AFTER_STEP + day;
    location.assign(target);
  }

  function within(day, backwards) {
    if (cell(day)) go(day);
    else step(backwards ? previous : next, day);
  }

  function enter() {
    const link = cell(current).querySelector(".mv-month__day[href]");
    const heading = link && document.getElementById(link.hash.slice(1));
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
    heading.scrollIntoView({ block: "start" });
  }

  const keys = {
    ArrowLeft: () => within(addDays(current, -1), true),
    ArrowRight: () => within(addDays(current, 1), false),
    ArrowUp: () => within(addDays(current, -7), true),
    ArrowDown: () => within(addDays(current, 7), false),
    Home: () => go(cell(addDays(current, -weekday(current))) ? addDays(current, -weekday(current)) : days()[0]),
    End: () => go(cell(addDays(current, 6 - weekday(current))) ? addDays(current, 6 - weekday(current)) : days().at(-1)),
    PageUp: () => step(previous, ""),
    PageDown: () => step(next, ""),
    Enter: enter,
    " ": enter,
  };

  table.setAttribute("role", "grid");
  for (const row of table.rows) row.setAttribute("role", "row");
  for (const head of table.querySelectorAll("th")) head.setAttribute("role", "columnheader");
  const help = document.getElementById("grid-keys");
  help.hidden = false;
  table.setAttribute("aria-describedby", help.id);
  table.addEventListener("keydown", (event) => {
    if (!(event.key in keys) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target.closest("a")) return;
    event.preventDefault();
    keys[event.key]();
  });
  table.addEventListener("focusin", (event) => {
    const day = event.target.closest("[data-day]")?.dataset.day;
    if (!day || day === current) return;
    current = day;
    renewed();
  });
  renewed();
  if (location.hash.startsWith(AFTER_STEP)) {
    const wanted = location.hash.slice(AFTER_STEP.length);
    go(days().includes(wanted) ? wanted : current);
  }
  return { renewed };
}
