// Runs the form's scripts for the tests: reads a job from standard input, writes the answer as JSON.

import { readFileSync } from "node:fs";

const assets = new URL("../../overrides/assets/update/", import.meta.url);
const load = (name) => import(new URL(name, assets));
const [{ problems, ofRole }, { differences, sentence, PLACE }, { requestText }, { normal }, tidy, { fromItem }, { coming, offers }, { resumed }] =
  await Promise.all(
    ["checks.js", "difference.js", "request.js", "normal.js", "tidy.js", "record.js", "recurrence.js", "resumed.js"].map(load),
  );

const job = JSON.parse(readFileSync(0, "utf8"));
const { description } = job;
const fieldsOf = (folder) => description.kinds[folder].sections.flatMap((section) => section.fields);

/** The present data with its places, as the form keeps them. */
function placed(value) {
  if (Array.isArray(value)) {
    return value.map((item, at) => (typeof item === "object" && !Array.isArray(item) ? { ...placed(item), [PLACE]: at + 1 } : item));
  }
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, placed(item)]));
  return value;
}

const WORK = {
  problems: ({ folder, data }) => problems(description.kinds[folder], data, description.limits, folder).map(({ field, key }) => [field, key]),
  role: ({ text }) => ofRole(text, description.limits)?.key ?? "",
  line: ({ text }) => tidy.line(text),
  prose: ({ text }) => tidy.prose(text),
  normal: ({ text, leaf }) => normal(text, leaf, description.limits),
  request: ({ request, before, after }) => {
    const found = differences(fieldsOf(request.folder), before, after);
    return { text: requestText(request, found), sentences: found.map((one) => sentence(one, description)) };
  },
  resumed: ({ folder, draft, seen, present }) => resumed(fieldsOf(folder), draft, seen, present) ?? null,
  present: ({ folder, item }) => fromItem(description.kinds[folder], item, description.limits),
  coming: ({ start, rule, today }) => coming(start, rule, today),
  offers: ({ start }) => offers(start, description).map(([rule]) => rule),
};

const answers = job.tasks.map((task) => WORK[task.work](task.before ? { ...task, before: placed(task.before) } : task));
process.stdout.write(JSON.stringify(answers));
