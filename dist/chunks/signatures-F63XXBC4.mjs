import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  mergeSignatures
} from "./chunk-4B2RM645.mjs";
import {
  signatureOf
} from "./chunk-5UVQA2Z5.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-ZSMSP7GG.mjs";
import {
  number,
  object,
  string,
  union
} from "./chunk-67TOOQQD.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  describeFileError
} from "./chunk-EGTLLUCJ.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/signatures.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
var textLine = object({ id: union([string(), number()]), text: string() });
async function signatures(file, world) {
  let whole;
  try {
    whole = await readFile(resolve(world.directory, file), "utf8");
  } catch (error) {
    return world.stderr.write(`${file} cannot be read: ${describeFileError(error)}
`), EXIT.usage;
  }
  let lines = whole.split(`
`), ids = [], found = [];
  for (let [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    let parsed = parseTextLine(line);
    if (!parsed)
      return world.stderr.write(`${file}:${index + 1}: expected {"id","text"}; nothing was answered.
`), EXIT.usage;
    ids.push(parsed.id), found.push(signatureOf(parsed.text.split(`
`)));
  }
  for (let [index, signature] of mergeSignatures(found).entries())
    world.stdout.write(`${JSON.stringify({ id: ids[index], signature })}
`);
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
