// Answers requests by the search engine, outside a browser: `ask.mjs FOLDER LANGUAGE`, a JSON request a line.

import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

import { Engine } from "../../overrides/assets/search/engine.js";

const [folder, language] = process.argv.slice(2);
const file = (name) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));

const began = performance.now();
const core = file(`core.${language}.json`);
const engine = new Engine(core);
const first = performance.now();
engine.addRest(file(core.files.rest));
for (const name of Object.keys(core.files)) {
  if (name.startsWith("words.") && name !== `words.${language}`) engine.addWords(file(core.files[name]));
}
engine.addText(file(core.files.text));
engine.warm();
const told = { core: first - began, rest: performance.now() - first, records: engine.records.count };
process.stdout.write(`${JSON.stringify(told)}\n`);

for await (const line of createInterface({ input: process.stdin })) {
  const start = performance.now();
  const answer = engine.search(JSON.parse(line));
  process.stdout.write(`${JSON.stringify({ ...answer, took: performance.now() - start })}\n`);
}
