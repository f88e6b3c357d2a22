import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readJournal
} from "./chunk-Y63KPOCD.mjs";
import {
  isAlive,
  machineProcessTable,
  readLease
} from "./chunk-GM7IIX2J.mjs";
import {
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
  if (record.outcome !== "running" || isRunAlive(directory.lease, record.supervisorPid))
    return ok({ record, killed: null });
  let lastHeardAt = events.at(-1)?.at ?? record.startedAt;
  return ok({
    record: { ...record, outcome: "cancelled", finishedAt: lastHeardAt },
    killed: { lastHeardAt }
  });
}

export {
  readLastRun
};
