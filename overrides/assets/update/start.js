// Where nothing is chosen yet: find a record by its municipality, or begin a new one.

import { button, el, labelled } from "./dom.js";
import { say } from "./words.js";

const LISTED = ["organisations", "villages", "premises", "events"];

/** The choice of what to tell about. `places` fetches what there is in a municipality. */
export function start(description, places, place) {
  const { words, parameters, kinds } = description;
  const what = el("select", { disabled: true });
  const open = button(say(words, "update.form.open"), () => {
    if (what.value) location.search = what.value;
    else what.focus();
  });
  open.classList.add("mv-button--main");
  const where = el(
    "select",
    {
      change: async () => {
        const found = where.value ? await places(where.value) : {};
        const groups = LISTED.filter((folder) => found[folder]?.length).map((folder) =>
          el(
            "optgroup",
            { label: kinds[folder].name },
            found[folder].map(([id, name]) => el("option", { value: `?${parameters[folder]}=${id}` }, name)),
          ),
        );
        what.replaceChildren(el("option", { value: "" }, say(words, "update.form.none")), ...groups);
        what.disabled = !groups.length;
      },
    },
    el("option", { value: "" }, say(words, "update.form.none")),
    description.municipalities.map(([id, name]) => el("option", { value: id }, name)),
  );
  const fresh = Object.keys(kinds)
    .filter((folder) => folder !== "liaisons")
    .map((folder) => el("li", {}, el("a", { href: `?uusi=${parameters[folder]}` }, say(words, `update.form.new.${folder}`))));
  place.replaceChildren(
    el("h2", { id: "update-title" }, say(words, "update.form.title")),
    el(
      "div",
      { class: "mv-start" },
      labelled(where, say(words, "update.form.where")),
      labelled(what, say(words, "update.form.what"), say(words, "update.form.what-help")),
      open,
    ),
    el("h3", {}, say(words, "update.form.missing")),
    el("ul", { class: "mv-links" }, fresh),
  );
}
