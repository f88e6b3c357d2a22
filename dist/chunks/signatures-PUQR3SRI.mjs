import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  mergeSignatures
} from "./chunk-4B2RM645.mjs";
import {
  knownPins,
  pinnedCause
} from "./chunk-JIEKAS4H.mjs";
import "./chunk-NRIMCWC3.mjs";
import "./chunk-BGVKOMQR.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-G523YAWU.mjs";
import "./chunk-QWBBSFEW.mjs";
import {
  signatureOf
} from "./chunk-5UVQA2Z5.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-C4EHAC4R.mjs";
import "./chunk-GUBPAE3A.mjs";
import "./chunk-XFJ2XKU5.mjs";
import {
  number,
  object,
  string,
  union
} from "./chunk-67TOOQQD.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-3RXDIVYO.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import {
  describeFileError
} from "./chunk-EGTLLUCJ.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/signatures.ts
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
var textLine = object({ id: union([string(), number()]), text: string() });
async function signatures({ file, pins = !1 }, world) {
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
  let known = pins ? await knownPins(world) : null;
  for (let [index, signature] of mergeSignatures(found).entries()) {
    let pinned = pinnedCause(known?.pins.get(signature)), answer = { id: ids[index], signature, ...pinned === null ? {} : { pinned } };
    world.stdout.write(`${JSON.stringify(answer)}
`);
  }
  for (let warning of known?.warnings ?? []) world.stderr.write(`${warning}
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
