import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  printConclusion,
  watchSession
} from "./chunk-QQGOTOZO.mjs";
import {
  openSession,
  whileUp
} from "./chunk-ZQXL4KLV.mjs";
import {
  readTestReports
} from "./chunk-USGZVSYR.mjs";
import {
  printWarnings
} from "./chunk-TBC3F66S.mjs";
import {
  safeFileName
} from "./chunk-QYJYMJGQ.mjs";
import {
  checkHealth,
  orderGates,
  runCommandGate,
  skippedGate
} from "./chunk-TFJCDQSG.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  err,
  ok
} from "./chunk-QS7VGELO.mjs";

// src/app/job/run-gates.ts
var GATE_GRACE_AFTER_BREAK_MS = 15e3;
async function runGates(session, up, world) {
  await session.statusFile.flushed().catch(() => {
  });
  let interrupt = interruption(up, world), results = /* @__PURE__ */ new Map();
  for (let gate of orderGates(up.project.graph.config.gates)) {
    let blocker = gate.needs.find((need) => results.get(need)?.outcome !== "passed"), result = blocker || interrupt.broken() ? skippedGate(gate, blocker ?? null) : await runGate(gate, { session, up, world, signal: interrupt.signal });
    session.journal.append({ type: "gate.finished", result }), results.set(gate.name, result);
  }
  return interrupt.forget(), interrupt.broken() ? "failed" : [...results.values()].every(isPassed) && (results.size > 0 || allUp(session)) ? "passed" : "failed";
}
function isPassed(result) {
  return result.outcome === "passed";
}
function allUp(session) {
  let { services } = session.journal.record();
  return services.every(({ status }) => status === "ready" || status === "completed");
}
async function runGate(gate, run2) {
  let { session } = run2;
  return gate.kind === "health" ? (session.journal.append({ type: "gate.started", gate: gate.name, attempt: 1 }), checkHealth(gate, session.journal.record())) : runCommand(gate, run2);
}
function runCommand(gate, run2) {
  let { session, up, world, signal } = run2, directory = up.project.graph.config.directory;
  return runCommandGate(gate, {
    runDirectory: session.directory.root,
    logFile: `gates/${safeFileName(gate.name)}.log`,
    environment: {
      ...up.environment,
      ...up.supervision.discovery(),
      ...up.supervision.marks
    },
    clock: world.clock,
    signal,
    readReport: (globs, notBefore) => readTestReports({ directory, globs, notBefore }),
    onAttempt: (attempt) => session.journal.append({ type: "gate.started", gate: gate.name, attempt })
  });
}
function interruption(up, world) {
  let abort = new AbortController(), broken = !1, forgetTimer = () => {
  };
  return up.cancelled.addEventListener("abort", () => abort.abort(), { once: !0 }), up.cancelled.aborted && abort.abort(), up.supervision.broken.then(() => {
    broken = !0, forgetTimer = world.clock.after(GATE_GRACE_AFTER_BREAK_MS, () => abort.abort());
  }), { signal: abort.signal, broken: () => broken, forget: () => forgetTimer() };
}

// src/app/run.ts
async function run(request, world) {
  let opened = await openSession(request, world);
  if (!opened.ok)
    return world.stderr.write(`${opened.error}
`), err(EXIT.usage);
  let session = opened.value;
  session.project.ok && printWarnings(session.project.value.warnings, request, world);
  let view = watchSession(session, request, world), outcome = await whileUp(session, world, (up) => runGates(session, up, world)), { concludeRun } = await import("./conclude-SG2KI2GR.mjs"), concluded = await concludeRun(session, outcome, world);
  return printConclusion({ concluded, session, view, request, world }), ok(concluded);
}

export {
  run
};
