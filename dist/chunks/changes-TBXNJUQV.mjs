import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findRateChanges,
  findValueChanges
} from "./chunk-EOU6PNMM.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-WMIPYFF6.mjs";
import "./chunk-W64ZENFZ.mjs";
import {
  readLines
} from "./chunk-A5YQBGJZ.mjs";
import {
  array,
  object,
  string,
  unknown
} from "./chunk-67TOOQQD.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  describeFileError
} from "./chunk-EGTLLUCJ.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/changes.ts
import { resolve } from "node:path";
var seriesLine = object({
  name: string(),
  values: array(unknown()),
  times: array(unknown()).optional()
});
async function changes({ file, kind }, world) {
  try {
    for await (let line of readLines(resolve(world.directory, file))) {
      let series = line.kind === "line" ? parseSeries(line.text) : null;
      if (!series)
        return world.stderr.write(
          `${file}:${line.number}: expected {"name","values"}; nothing was answered from here on.
`
        ), EXIT.usage;
      let details = kind === "rate" ? findRateChanges(series.values) : findValueChanges(series.values, series.times), answer = { name: series.name, changes: details.map(({ index }) => index), details };
      world.stdout.write(`${JSON.stringify(answer)}
`);
    }
  } catch (error) {
    return world.stderr.write(`${file} cannot be read: ${describeFileError(error)}
`), EXIT.usage;
  }
  return EXIT.ok;
}
function parseSeries(line) {
  try {
    return seriesLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
export {
  changes
};
