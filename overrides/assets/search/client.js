// The page's side of the worker: starts it, asks it, and says how far the index has come.

const BASE = new URL(".", import.meta.url).href;
export const SITE = new URL("..", BASE).href;

// `told` hears what happens: `ready`, `more`, `villages`, `stale`, `partly`, `broken`, with what belongs to it.
export class Client {
  constructor(language, withText, told) {
    this.told = told;
    this.asked = new Map();
    this.number = 0;
    try {
      this.worker = new Worker(`${BASE}worker.js`);
    } catch {
      queueMicrotask(() => told({ type: "broken" }));
      return;
    }
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = (event) => {
      event.preventDefault();
      told({ type: "broken" });
    };
    this.worker.postMessage({ type: "start", base: BASE, language, withText });
    this.sendCore(language);
  }

  // The core is fetched here, while the worker's own script is still on its way.
  async sendCore(language) {
    const core = await fetch(`${BASE}core.${language}.json`).then((response) => response.ok && response.arrayBuffer(), () => false);
    this.worker.postMessage({ type: "core", core }, core ? [core] : []);
  }

  hear(data) {
    if (data.type === "answer" || data.type === "failed") {
      this.asked.get(data.number)?.(data.answer);
      this.asked.delete(data.number);
    } else this.told(data);
  }

  // The answer, or nothing where a later question has come or the engine failed.
  ask(request) {
    this.number += 1;
    const { number } = this;
    for (const [earlier, answer] of this.asked) {
      answer(undefined);
      this.asked.delete(earlier);
    }
    return new Promise((resolve) => {
      this.asked.set(number, resolve);
      this.worker?.postMessage({ type: "ask", number, request });
    });
  }

  close() {
    this.worker?.terminate();
  }
}

// A small file beside the scripts, or nothing where it cannot be had.
export async function smallFile(name) {
  try {
    const response = await fetch(BASE + name);
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
