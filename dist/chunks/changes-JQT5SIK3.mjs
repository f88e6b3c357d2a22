import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findRateChanges,
  findValueChanges
} from "./chunk-GP5BOY3X.mjs";
import "./chunk-CDXHUBPX.mjs";
import {
  parseForm
} from "./chunk-IIZ4UI3P.mjs";
import "./chunk-WMIPYFF6.mjs";
import {
  readLines
} from "./chunk-CKT55Y22.mjs";
import "./chunk-W64ZENFZ.mjs";
import "./chunk-TZAAP2WF.mjs";
import {
  array,
  literal,
  number,
  object,
  string,
  unknown
} from "./chunk-67TOOQQD.mjs";
import "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/changes.ts
import { resolve } from "node:path";
var FORMS = {
  rate: formOf(literal([0, 1])),
  value: formOf(number())
};
function formOf(value) {
  return object({
    name: string(),
    values: array(value.nullable()),
    times: array(unknown()).optional()
  });
}
var VALUES = {
  rate: "with 1 for a failure, 0 for a pass and null for what is missing",
  value: "with numbers, and null for what is missing"
};
async function changes({ file, kind }, world) {
  try {
    for await (let line of readLines(resolve(world.directory, file))) {
      let parsed = parseSeries(line, kind);
      if (!parsed.ok)
        return world.stderr.write(
          `${file}:${line.number}: ${parsed.error}; nothing was answered from here on. Expected {"name","values"}, ${VALUES[kind]}.
`
        ), EXIT.usage;
      let series = parsed.value, details = kind === "rate" ? findRateChanges(series.values) : findValueChanges(series.values, series.times), answer = { name: series.name, changes: details.map(({ index }) => index), details };
      world.stdout.write(`${JSON.stringify(answer)}
`);
    }
  } catch (error) {
    return world.stderr.write(`${file} cannot be read: ${describeFileError(error)}
`), EXIT.usage;
  }
  return EXIT.ok;
}
function parseSeries(line, kind) {
  if (line.kind === "too-long") return err("it is longer than 16 MiB");
  let parsed = parseForm(line.text, FORMS[kind]);
  if (!parsed.ok) return parsed;
  let { values, times } = parsed.value;
  return times === void 0 || times.length === values.length ? parsed : err(`times: found ${times.length} of them, expected one for each of ${values.length} values`);
}
export {
  changes
};
