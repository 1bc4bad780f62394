// Runs the engine beside the page: loads the index files, answers requests, tells what has arrived.

import { Engine, WrongIndexError } from "./engine.js";

let base = "";
let engine;
let again = false;
const waiting = [];

// A file of the index. A second try goes past caches, which may hold one of another build.
async function file(name) {
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
  take(await file(engine.core.files[name]));
  postMessage({ type: "more", name });
}

async function load(language, withText) {
  engine = new Engine(await file(`core.${language}.json`));
  postMessage({ type: "ready", places: engine.core.places, topics: engine.core.topics, speech: Object.keys(engine.core.queryWords.speech) });
  waiting.splice(0).forEach(answer);
  await more("rest", (rest) => {
    engine.addRest(rest);
    postMessage({ type: "villages", villages: engine.villages.map((village) => [engine.records.id(village), engine.records.name(village, language)]) });
  });
  for (const name of Object.keys(engine.core.files)) {
    if (name.startsWith("words.") && name !== `words.${language}`) await more(name, (words) => engine.addWords(words));
  }
  if (withText) await more("text", (text) => engine.addText(text));
}

// The index may be of another build than what came before it, cut short, or not there: it is loaded once more.
async function start({ language, withText }) {
  try {
    await load(language, withText);
  } catch (error) {
    if (again) {
      postMessage({ type: engine ? "partly" : "broken", reason: String(error) });
      return;
    }
    again = true;
    postMessage({ type: "stale", reason: String(error) });
    await start({ language, withText });
  }
}

onmessage = ({ data }) => {
  if (data.type === "start") {
    base = data.base;
    start(data);
  } else if (engine) answer(data);
  else waiting.push(data);
};
