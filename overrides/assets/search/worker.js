// Runs the engine beside the page: takes in the index files, answers requests, tells what has arrived.

import { Engine, WrongIndexError } from "./engine.js";

let base = "";
let settings;
let engine;
let again = false;
const waiting = [];

// A file of the index. A second try goes past caches, which may hold one of another build.
async function indexFile(name) {
  const response = await fetch(base + name, again ? { cache: "reload" } : {});
  if (!response.ok) throw new WrongIndexError(name);
  return response.json();
}

function answer({ number, request }) {
  try {
    postMessage({ type: "answer", number, answer: engine.search(request) });
  } catch (error) {
    postMessage({ type: "failed", number, reason: String(error) });
  }
}

async function more(name, take) {
  take(await indexFile(engine.core.files[name]));
  postMessage({ type: "more", name });
}

async function load(core) {
  const { language, withText } = settings;
  engine = new Engine(core ?? (await indexFile(`core.${language}.json`)));
  postMessage({ type: "ready", places: engine.core.places, topics: engine.core.topics });
  waiting.splice(0).forEach(answer);
  await more("rest", (rest) => {
    engine.addRest(rest);
    const { records, villages: own, core: { places } } = engine;
    const villages = own.map((village) => [records.id(village), records.name(village, language), places[records.place[village] - 1].id]);
    postMessage({ type: "villages", villages });
  });
  for (const name of Object.keys(engine.core.files)) {
    if (name.startsWith("words.") && name !== `words.${language}`) await more(name, (words) => engine.addWords(words));
  }
  if (withText) await more("text", (text) => engine.addText(text));
  postMessage({ type: "complete" });
  engine.warm();
}

// The index may be of another build than what came before it, cut short, or not there: it is loaded once more.
async function start(core) {
  try {
    await load(core());
  } catch (error) {
    const reason = String(error);
    if (again) {
      postMessage({ type: engine ? "partly" : "broken", reason });
      return;
    }
    again = true;
    engine = undefined;
    postMessage({ type: "stale", reason });
    await start(() => undefined);
  }
}

function parsed(buffer) {
  if (!buffer) throw new WrongIndexError("core");
  return JSON.parse(new TextDecoder().decode(buffer));
}

onmessage = ({ data }) => {
  if (data.type === "start") {
    settings = data;
    base = data.base;
  } else if (data.type === "core") start(() => parsed(data.core));
  else if (engine) answer(data);
  else waiting.push(data);
};
