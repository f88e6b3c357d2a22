import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  connectControl,
  controlSocketPath
} from "./chunk-UDMFHGUE.mjs";
import {
  readJournal
} from "./chunk-7OIZIYXL.mjs";
import {
  runDirectoryOf
} from "./chunk-MAB4HMDH.mjs";
import {
  renderStatus
} from "./chunk-IFVID3NQ.mjs";
import {
  createRedactor
} from "./chunk-G57JLXGG.mjs";
import {
  EXIT
} from "./chunk-OAYHSIS7.mjs";

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
  ), record.services.some((service) => service.status === "failed") || record.outcome === "failed" ? EXIT.failed : EXIT.ok;
}
async function lastRecord(journal) {
  let read = await readJournal(journal);
  return read.ok ? read.value.record : null;
}

export {
  status
};
