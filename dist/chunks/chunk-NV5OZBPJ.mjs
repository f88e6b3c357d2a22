import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readJournal
} from "./chunk-2LYZ7FNG.mjs";
import {
  isAlive,
  machineProcessTable,
  readLease
} from "./chunk-GM7IIX2J.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/supervisor/guardian/is-run-alive.ts
function isRunAlive(leaseFile, supervisorPid) {
  let table = machineProcessTable(), lease = readLease(leaseFile);
  if (lease !== null) return isAlive(lease.supervisor, table);
  let process = table.look(supervisorPid);
  return process !== null && !process.zombie;
}

// src/app/job/last-run.ts
async function readLastRun(directory) {
  let read = await readJournal(directory.journal);
  if (!read.ok) return read;
  let { record, events } = read.value;
  if (events.length === 0) return err(`${directory.journal} is empty`);
  if (record.outcome !== "running" || isRunAlive(directory.lease, record.supervisorPid))
    return ok({ record, killed: null });
  let lastHeardAt = events.findLast(({ type }) => type !== "steps.reported")?.at ?? record.startedAt;
  return ok({
    record: { ...record, outcome: "cancelled", finishedAt: lastHeardAt },
    killed: { lastHeardAt }
  });
}
function noRun({ root }, reason) {
  return `No run in ${root}: ${reason}.
    "signalbox up" or "signalbox run" starts one; --logs names another folder.`;
}

export {
  readLastRun,
  noRun
};
