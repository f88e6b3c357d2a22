import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  mergeSignatures
} from "./chunk-4B2RM645.mjs";
import {
  knownPins,
  pinnedCause
} from "./chunk-SZA7EDDU.mjs";
import "./chunk-NRIMCWC3.mjs";
import "./chunk-LFXGNCQ5.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-ETHLWRSO.mjs";
import "./chunk-ZEAEJKHJ.mjs";
import {
  signatureOf
} from "./chunk-PRR7GZAE.mjs";
import "./chunk-XEP5XGZ7.mjs";
import "./chunk-GUBPAE3A.mjs";
import {
  parseForm
} from "./chunk-IIZ4UI3P.mjs";
import "./chunk-TZAAP2WF.mjs";
import "./chunk-MLMAPUZT.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-JG3NMF2R.mjs";
import {
  number,
  object,
  string,
  union
} from "./chunk-67TOOQQD.mjs";
import "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
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
    let parsed = parseForm(line, textLine);
    if (!parsed.ok)
      return world.stderr.write(
        `${file}:${index + 1}: ${parsed.error}; nothing was answered. Expected {"id","text"} a line.
`
      ), EXIT.usage;
    let { id, text } = parsed.value;
    ids.push(id), found.push(signatureOf(text.split(`
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
export {
  signatures
};
