import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isAlive,
  machineProcessTable,
  readLease
} from "./chunk-GM7IIX2J.mjs";
import {
  replay
} from "./chunk-75RHPUUD.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/journal/read-journal.ts
import { readFile } from "node:fs/promises";

// src/journal/parse-line.ts
function parseLine(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return err("is not JSON");
  }
  if (typeof value != "object" || value === null) return err("is not an object");
  let { type, seq, at } = value;
  return typeof seq != "number" || typeof at != "number" ? err("has no seq or no at") : typeof type != "string" || !Object.hasOwn(EVENT_TYPES, type) ? err(`has an event type this version does not know: ${JSON.stringify(type)}`) : ok(value);
}
var EVENT_TYPES = {
  "run.started": !0,
  "preflight.failed": !0,
  "leftover.removed": !0,
  "service.held": !0,
  "service.spawned": !0,
  "probe.changed": !0,
  "service.ready": !0,
  "task.completed": !0,
  "service.exited": !0,
  "port.assigned": !0,
  "hook.finished": !0,
  "resource.sampled": !0,
  "service.unhealthy": !0,
  "service.recovered": !0,
  "service.restarting": !0,
  "service.failed": !0,
  "service.skipped": !0,
  "service.lost-dependency": !0,
  "service.stopping": !0,
  "service.killed": !0,
  "service.stopped": !0,
  "graph.ready": !0,
  "rollback.started": !0,
  "gate.started": !0,
  "gate.finished": !0,
  "signal.received": !0,
  "shutdown.started": !0,
  "shutdown.finished": !0,
  "run.finished": !0,
  "steps.reported": !0
};

// src/journal/read-journal.ts
async function readJournal(file) {
  let text;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    return err(`${file} cannot be read: ${describeFileError(error)}`);
  }
  let lines = text.split(`
`), tail = lines.pop() ?? "", events = [];
  for (let [position, line] of lines.entries()) {
    let event = parseLine(line);
    if (!event.ok) return err(`${file}:${position + 1}: the line ${event.error}`);
    if (event.value.seq !== position + 1)
      return err(
        `${file}:${position + 1}: the line has seq ${event.value.seq}, expected ${position + 1}`
      );
    events.push(event.value);
  }
  try {
    return ok({ record: replay(events), events, truncated: tail !== "" });
  } catch (error) {
    return err(`${file}: an event lacks what its type promises: ${error}`);
  }
}

// src/supervisor/guardian/is-run-alive.ts
function isRunAlive(leaseFile, supervisorPid) {
  let lease = readLease(leaseFile);
  return lease !== null ? isAlive(lease.supervisor, machineProcessTable()) : isProcessAlive(supervisorPid);
}
function isProcessAlive(pid) {
  let process = machineProcessTable().look(pid);
  return process !== null && !process.zombie;
}

export {
  readJournal,
  isRunAlive,
  isProcessAlive
};
