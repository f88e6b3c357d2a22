import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  coerce_exports
} from "./chunk-YW2Q6CPC.mjs";
import {
  _enum,
  array,
  boolean,
  literal,
  looseObject,
  number,
  object,
  string,
  stringbool
} from "./chunk-67TOOQQD.mjs";

// src/server/control-socket-path.ts
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
var LONGEST_SOCKET_PATH = 103;
function controlSocketPath(runDirectory) {
  let directory = resolve(runDirectory), near = join(directory, "control.sock");
  if (Buffer.byteLength(near) <= LONGEST_SOCKET_PATH) return near;
  let name = createHash("sha256").update(directory).digest("hex").slice(0, 24);
  return join(shortSocketFolder(), `${name}.sock`);
}
function shortSocketFolder() {
  return `/tmp/signalbox-${process.getuid?.() ?? 0}`;
}

// src/server/control-schemas.ts
var eventsQuery = object({
  from: coerce_exports.number().int().min(1).default(1)
}), MOST_TAIL_LINES = 1e6, logQuery = object({
  tail: coerce_exports.number().int().min(0).max(MOST_TAIL_LINES).optional(),
  follow: stringbool().default(!1)
}), liveAnswer = looseObject({
  schema: literal("signalbox.live/1"),
  pid: number().int(),
  version: string()
}), acceptedAnswer = looseObject({ schema: literal("signalbox.accepted/1") }), problemAnswer = looseObject({
  schema: literal("signalbox.problem/1"),
  kind: string(),
  message: string()
}), nullableNumber = number().nullable(), serviceAnswer = looseObject({
  name: string(),
  type: _enum(["service", "task"]),
  runner: _enum(["process", "docker"]),
  critical: boolean(),
  dependsOn: array(looseObject({ service: string(), required: boolean() })),
  ports: array(number()),
  probe: string().nullable(),
  status: _enum([
    "waiting",
    "starting",
    "ready",
    "unhealthy",
    "restarting",
    "completed",
    "failed",
    "skipped",
    "stopping",
    "stopped"
  ]),
  holds: array(looseObject({ kind: string() })),
  pid: nullableNumber,
  startTime: string().nullable(),
  logFile: string().nullable(),
  spawnedAt: nullableNumber,
  readyAt: nullableNumber,
  endedAt: nullableNumber,
  readyAfterMs: nullableNumber,
  responseMs: nullableNumber,
  probeDetail: string().nullable(),
  probeAttempts: number(),
  restarts: number(),
  exit: looseObject({}).nullable(),
  failure: looseObject({ kind: string() }).nullable(),
  failedAt: nullableNumber,
  lastLines: array(string()),
  skippedBecause: string().nullable(),
  lost: array(looseObject({ dependency: string(), at: number() }))
}), recordAnswer = looseObject({
  schema: literal("signalbox.status/1"),
  version: string(),
  project: string(),
  directory: string(),
  configFiles: array(string()),
  supervisorPid: number(),
  context: looseObject({ runId: string() }),
  startedAt: number(),
  finishedAt: nullableNumber,
  outcome: _enum(["running", "passed", "failed", "cancelled", "not-started"]),
  exitCode: nullableNumber,
  services: array(serviceAnswer),
  gateNames: array(string()),
  gates: array(looseObject({ name: string(), outcome: string() })),
  faults: array(looseObject({ code: string(), problem: string() })),
  bringUp: looseObject({ wallMs: number(), lowerBoundMs: number() }).nullable(),
  rollback: looseObject({ because: string(), at: number() }).nullable(),
  signal: string().nullable(),
  lastSeq: number()
}).transform((record) => record), eventAnswer = looseObject({ seq: number().int().min(1), at: number(), type: string() }).transform((event) => event);
function firstIssue(error) {
  let [issue] = error.issues;
  return issue === void 0 ? "unknown" : [issue.path.join("."), issue.message].filter(Boolean).join(": ");
}

export {
  eventsQuery,
  logQuery,
  liveAnswer,
  acceptedAnswer,
  problemAnswer,
  recordAnswer,
  eventAnswer,
  firstIssue,
  controlSocketPath,
  shortSocketFolder
};
