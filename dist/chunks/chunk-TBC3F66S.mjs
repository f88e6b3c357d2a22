import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderFaults,
  renderWarnings
} from "./chunk-AXLRTUIN.mjs";
import {
  createRedactor
} from "./chunk-QYJYMJGQ.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";

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
  printFaults,
  printWarnings,
  faultsJson
};
