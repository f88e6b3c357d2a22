import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isRunAlive,
  readJournal
} from "./chunk-TOVQL6DV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

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
