import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  padEnd
} from "./chunk-K4G67D34.mjs";
import {
  counted
} from "./chunk-Y44HDPE2.mjs";
import {
  quietCommands
} from "./chunk-FQ5HRVQA.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  cleanLine
} from "./chunk-D7MHDD5P.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  formatLocation
} from "./chunk-4INBPDXK.mjs";

// src/report/terminal/faults.ts
var MOST_ALIGNED = 40, MOST_WARNINGS = 20;
function renderFaults(faults, options = {}) {
  let last = `${counted(faults.length, "problem")}, nothing was started.`;
  return [...listOf(faults, options), last].join(`
`);
}
function renderWarnings(warnings, options = {}) {
  let more = warnings.length - MOST_WARNINGS, last = `${counted(warnings.length, "warning")}${more > 0 ? `, ${more} not shown` : ""}.`;
  return [...listOf(warnings.slice(0, MOST_WARNINGS), options), last].join(`
`);
}
function listOf(faults, options) {
  let redact = options.redact ?? ((text) => text), clean = (text) => quietCommands(cleanLine(text, { redact })), places = faults.map(({ location }) => location ? clean(formatLocation(location)) : ""), width = places.reduce((most, place) => Math.max(most, place.length), 0), indent = width === 0 ? 0 : Math.min(width, MOST_ALIGNED) + 2;
  return faults.flatMap((fault, index) => {
    let place = indent === 0 ? "" : `${padEnd(places[index] ?? "", indent - 2)}  `, path = fault.path ? `${clean(fault.path)}: ` : "";
    return [
      `${place}${path}${clean(fault.problem)}`,
      `${" ".repeat(Math.max(indent, 4))}${clean(fault.remedy)}`
    ];
  });
}

// src/app/job/print-faults.ts
function printFaults(faults, request, world) {
  return request.json ? world.stdout.write(`${faultsJson(faults, [], world)}
`) : world.stderr.write(`${renderFaults(faults, { redact: redactionFor(world) })}
`), EXIT.usage;
}
function printWarnings(warnings, request, world) {
  request.json || warnings.length === 0 || world.stderr.write(`${renderWarnings(warnings, { redact: redactionFor(world) })}

`);
}
function faultsJson(faults, warnings, world) {
  return redactionFor(world)(JSON.stringify({ schema: "signalbox.faults/1", faults, warnings }));
}
function redactionFor(world) {
  let redactor = createRedactor(world.environment);
  return (text) => redactor.redact(text);
}

export {
  renderFaults,
  printFaults,
  printWarnings,
  faultsJson
};
