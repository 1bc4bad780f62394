// The update page: reads from its address what it is about, fetches it, and shows the form.

import { RecordForm } from "./form.js";
import { button, el } from "./dom.js";
import { fromItem } from "./record.js";
import { ended, report } from "./report.js";
import { start } from "./start.js";
import { say } from "./words.js";

const PURPOSES = { virhe: "report", poisto: "removal", lopetus: "ended", vahvistus: "assure" };
const NEW = "uusi";

const root = document.getElementById("update");
const fetched = new Map();

async function json(address) {
  if (!fetched.has(address)) {
    fetched.set(
      address,
      fetch(address).then((response) => (response.ok ? response.json() : Promise.reject(new Error(String(response.status))))),
    );
  }
  return fetched.get(address);
}

const now = () => {
  const date = new Date();
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
};

const places = (municipality) => json(`${root.dataset.places}${municipality}.json`);

/** What the address asks for: a folder and an id, or a folder for something new. */
function asked(description) {
  const query = new URLSearchParams(location.search);
  const folders = Object.entries(description.parameters);
  const fresh = folders.find(([, name]) => name === query.get(NEW))?.[0];
  if (fresh) return { folder: fresh, id: "", purpose: "change" };
  for (const [folder, name] of folders) {
    const id = query.get(name);
    if (/^[a-z0-9-]+$/.test(id ?? "")) return { folder, id, purpose: PURPOSES[query.get("asia")] ?? "change" };
  }
  return undefined;
}

/** What every part of the form needs to know. */
function options(description, data) {
  const known = new Map();
  const remember = (list) => {
    for (const [id, name] of list) {
      if (Array.isArray(name)) remember(name);
      else known.set(id, name);
    }
    return list;
  };
  const grouped = () => {
    const tops = description.categories.filter(([, , parent]) => !parent);
    return tops.map(([top, label]) => [label, description.categories.filter(([, , parent]) => parent === top)]);
  };
  remember([...description.municipalities, ...description.categories, ...description.leaders]);
  return {
    now,
    name: (_, id) => known.get(id) ?? id,
    options: async (folder) => {
      if (folder === "municipalities") return description.municipalities;
      if (folder === "leaders") return description.leaders;
      if (folder === "categories") return grouped();
      const municipality = data().municipality;
      const found = municipality ? await places(municipality).catch(() => ({})) : {};
      for (const list of Object.values(found)) remember(list);
      return found[folder] ?? [];
    },
  };
}

async function subjectOf(description, { folder, id }) {
  if (!id) return { folder, id: "", title: "", fingerprint: "new", present: {} };
  const item = await json(`${root.dataset.records}${folder}/${id}.json`);
  const name = item.name ?? item.title ?? {};
  const kind = description.kinds[folder];
  return {
    folder,
    id: item.id,
    title: Object.values(name)[0] ?? item.id,
    fingerprint: item.fingerprint,
    present: kind ? fromItem(kind, item, description.limits) : {},
    href: item.pages?.[description.language],
    where: new Map(description.municipalities).get(item.municipality),
  };
}

function show(description, subject, purpose) {
  const { words } = description;
  const kind = description.kinds[subject.folder];
  const place = el("div");
  let form;
  const open = (chosen) => {
    for (const [name, control] of buttons) control.setAttribute("aria-pressed", String(name === chosen));
    const common = { ...description, ...options(description, () => form?.data ?? subject.present), kind };
    if (chosen === "report" || chosen === "removal") report(common, subject, chosen, place);
    else if (chosen === "ended") ended(common, subject, place);
    else {
      form ??= new RecordForm(description, subject, options(description, () => form?.data ?? subject.present));
      form.purpose = chosen === "assure" ? "assure" : subject.id ? "change" : "new";
      form.show(place);
      form.fields.hidden = chosen === "assure";
    }
  };
  const choices = subject.id
    ? [...(kind ? ["assure", "change"] : []), ...(kind?.canEnd ? ["ended"] : []), "report", "removal"]
    : [];
  const buttons = choices.map((name) => [name, button(say(words, `update.form.do.${name}`), () => open(name))]);
  const title = subject.title || say(words, `update.form.new.${subject.folder}`);
  root.replaceChildren(
    el("h2", { id: "update-title", tabindex: "-1", translate: subject.title ? "no" : undefined }, title),
    subject.where ? el("p", {}, subject.where) : "",
    ...(buttons.length
      ? [el("div", { class: "mv-purposes", role: "group", "aria-label": say(words, "update.form.do") }, buttons.map(([, control]) => control))]
      : []),
    place,
  );
  open(choices.includes(purpose) || !subject.id ? purpose : (choices.find((name) => name === "report") ?? "change"));
}

async function run() {
  const description = await json(root.dataset.description);
  const found = asked(description);
  if (found && (found.id || description.kinds[found.folder])) {
    try {
      show(description, await subjectOf(description, found), found.purpose);
    } catch {
      start(description, places, root);
      root.prepend(el("p", { class: "mv-notice", role: "alert" }, say(description.words, "update.form.not-found")));
    }
  } else start(description, places, root);
  root.hidden = false;
  root.setAttribute("aria-labelledby", "update-title");
}

if (root) run();
