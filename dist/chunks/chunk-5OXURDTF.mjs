import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  renderStatus
} from "./chunk-AXLRTUIN.mjs";
import {
  createRedactor
} from "./chunk-QYJYMJGQ.mjs";
import {
  isRunAlive
} from "./chunk-SQMKHI6F.mjs";
import {
  connectControl,
  controlSocketPath
} from "./chunk-QCAE7MKN.mjs";
import {
  readJournal
} from "./chunk-E67SRMK4.mjs";
import {
  runDirectoryOf
} from "./chunk-VQYIKM3U.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";

// src/app/status.ts
async function status(request, world) {
  let directory = runDirectoryOf(request, world), running = await connectControl(controlSocketPath(directory.root)).status(), record = running.ok ? running.value : await lastRecord(directory.journal);
  if (!record)
    return world.stderr.write(
      `No run in ${directory.root}. "signalbox up" or "signalbox run" starts one.
`
    ), EXIT.usage;
  let redactor = createRedactor(world.environment);
  return world.stdout.write(
    request.json ? `${JSON.stringify(record)}
` : `${renderStatus(record, world.clock.now(), { redact: (text) => redactor.redact(text) })}
`
  ), record.outcome === "running" && !isRunAlive(directory.lease, record.supervisorPid) ? (world.stderr.write(
    `The supervisor (process ${record.supervisorPid}) was killed; this is the last it wrote down. "signalbox down" removes what it left behind.
`
  ), EXIT.failed) : record.services.some((service) => service.status === "failed") || record.outcome === "failed" ? EXIT.failed : EXIT.ok;
}
async function lastRecord(journal) {
  let read = await readJournal(journal);
  return read.ok ? read.value.record : null;
}

export {
  status
};
