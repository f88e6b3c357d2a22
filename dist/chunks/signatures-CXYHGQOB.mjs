import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  signatureOf
} from "./chunk-OM23QQAG.mjs";
import {
  external_exports
} from "./chunk-5PDW2AM4.mjs";
import {
  EXIT
} from "./chunk-OAYHSIS7.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/signatures.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
var textLine = external_exports.object({ id: external_exports.union([external_exports.string(), external_exports.number()]), text: external_exports.string() });
async function signatures(file, world) {
  let lines = (await readFile(resolve(world.directory, file), "utf8")).split(`
`);
  for (let [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    let parsed = parseTextLine(line);
    if (!parsed)
      return world.stderr.write(`${file}:${index + 1}: expected {"id","text"}; nothing more was read.
`), EXIT.usage;
    let { signature } = signatureOf(parsed.text.split(`
`));
    world.stdout.write(`${JSON.stringify({ id: parsed.id, signature })}
`);
  }
  return EXIT.ok;
}
function parseTextLine(line) {
  try {
    return textLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
export {
  signatures
};
