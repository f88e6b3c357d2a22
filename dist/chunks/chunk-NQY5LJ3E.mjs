import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  endRun,
  openSession,
  whileUp
} from "./chunk-YBA2V6MC.mjs";
import {
  prepareTerminal,
  printConclusion,
  watchSession
} from "./chunk-CRRKQWR6.mjs";
import {
  healthScore
} from "./chunk-BI4GRB33.mjs";
import {
  safeFileName
} from "./chunk-7FXOI44B.mjs";
import {
  describeGate,
  reportBounds
} from "./chunk-NJJFWX66.mjs";
import {
  printWarnings
} from "./chunk-GJTPF4ZL.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  formatLogStamp
} from "./chunk-4INBPDXK.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/gates/check-health.ts
function checkHealth(gate, record) {
  let checks = [
    checkScore(gate, record),
    checkResponse(gate, record),
    checkStartup(gate, record)
  ], passed = checks.every(({ ok: ok2 }) => ok2);
  return {
    name: gate.name,
    kind: "health",
    outcome: passed ? "passed" : "failed",
    durationMs: 0,
    detail: describeGate({ kind: "health", checks, unfinished: record.bringUp === null }),
    checks,
    attempts: 1,
    exitCode: null,
    timedOut: !1,
    logFile: null,
    tests: null
  };
}
function checkScore(gate, record) {
  let { overall, services } = healthScore(record), unhealthiest = services.reduce(
    (worst, candidate) => worst === void 0 || candidate.score < worst.score ? candidate : worst,
    void 0
  );
  return {
    threshold: "score",
    ok: overall >= gate.score,
    measured: overall,
    limit: gate.score,
    ...unhealthiest && { service: unhealthiest.service }
  };
}
function checkResponse(gate, record) {
  let slowest = greatest(record.services, ({ responseMs }) => responseMs), measured = slowest?.responseMs ?? 0;
  return {
    threshold: "response",
    ok: measured <= gate.responseMs,
    measured,
    limit: gate.responseMs,
    ...slowest && { service: slowest.name }
  };
}
function checkStartup(gate, record) {
  let limit = gate.startupMs;
  if (record.bringUp !== null) {
    let last = greatest(record.services, ({ readyAt }) => readyAt), measured2 = record.bringUp.wallMs;
    return { threshold: "startup", ok: measured2 <= limit, measured: measured2, limit, ...last && { service: last.name } };
  }
  let waiting = record.services.find(
    ({ readyAt, endedAt }) => readyAt === null && endedAt === null
  ), service = record.services.find(({ failure }) => failure !== null) ?? waiting;
  return {
    threshold: "startup",
    ok: !1,
    measured: Math.max(0, lastSeenAt(record) - record.startedAt),
    limit,
    ...service && { service: service.name }
  };
}
function lastSeenAt(record) {
  let times = record.services.flatMap(({ spawnedAt, readyAt, endedAt, failedAt }) => [
    spawnedAt ?? 0,
    readyAt ?? 0,
    endedAt ?? 0,
    failedAt ?? 0
  ]);
  return Math.max(record.finishedAt ?? 0, record.startedAt, ...times);
}
function greatest(services, valueOfService) {
  let best, bestValue = Number.NEGATIVE_INFINITY;
  for (let service of services) {
    let value = valueOfService(service);
    value === null || value <= bestValue || (best = service, bestValue = value);
  }
  return best;
}

// src/gates/order-gates.ts
function orderGates(gates) {
  let names = new Set(gates.map(({ name }) => name)), placed = /* @__PURE__ */ new Set(), ordered = [], waiting = [...gates];
  for (; waiting.length > 0; ) {
    let next = waiting.find(({ needs }) => needs.every((need) => placed.has(need) || !names.has(need))) ?? waiting[0];
    if (next === void 0) break;
    ordered.push(next), placed.add(next.name), waiting = waiting.filter((gate) => gate !== next);
  }
  return ordered;
}

// src/gates/run-command-gate.ts
import { join } from "node:path";

// src/gates/gate-log.ts
import { mkdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
async function openGateLog(file) {
  let handle = null, problem = null;
  function note(error) {
    let code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    problem ??= code;
  }
  try {
    mkdirSync(dirname(file), { recursive: !0 }), handle = await open(file, "a");
  } catch (error) {
    note(error);
  }
  let write = async (bytes) => {
    problem === null && await handle?.appendFile(bytes).catch(note);
  };
  return {
    write,
    async begin(attempt, attempts, atMs) {
      if (((await handle?.stat().catch(() => null))?.size ?? 0) === 0 && attempt === 1) await handle?.truncate(0).catch(note);
      else {
        let line = `${formatLogStamp(atMs)}── attempt ${attempt} of ${attempts} ──
`;
        await write(Buffer.from(line));
      }
      return (await handle?.stat().catch(() => null))?.mtimeMs ?? null;
    },
    problem: () => problem,
    async close() {
      await handle?.close().catch(note), handle = null;
    }
  };
}

// src/gates/gate-process.ts
import { spawn } from "node:child_process";
var GRACE_MS = 3e3, DRAIN_MS = 1e3;
async function runGateProcess(gate) {
  if (gate.signal.aborted) return { kind: "cancelled" };
  let [program = "", ...rest] = gate.argv, child;
  try {
    child = spawn(program, rest, {
      cwd: gate.workingDir,
      env: { ...gate.environment },
      detached: !0,
      stdio: ["ignore", "pipe", "pipe"]
    });
  } catch (error) {
    return { kind: "no-start", program, code: codeOf(error) };
  }
  let untrack = child.pid === void 0 ? void 0 : gate.track?.(child.pid), output = Promise.all([read(child, "stdout", gate), read(child, "stderr", gate)]), end = await waitForEnd(child, program, gate);
  return await drain(child, output, gate.clock), untrack?.(), end;
}
function waitForEnd(child, program, gate) {
  return new Promise((resolve) => {
    let stopped = null, cancelKill = () => {
    };
    function stop(reason) {
      stopped === null && (stopped = reason, signalGroup(child, "SIGTERM"), cancelKill = gate.clock.after(GRACE_MS, () => signalGroup(child, "SIGKILL")));
    }
    let cancel = () => stop({ kind: "cancelled" }), cancelTimeout = gate.clock.after(
      gate.timeoutMs,
      () => stop({ kind: "timeout", timeoutMs: gate.timeoutMs })
    );
    gate.signal.addEventListener("abort", cancel, { once: !0 });
    function finish(end) {
      cancelTimeout(), cancelKill(), gate.signal.removeEventListener("abort", cancel), resolve(stopped ?? end);
    }
    child.once("error", (error) => finish({ kind: "no-start", program, code: codeOf(error) })), child.once(
      "exit",
      (code, signal) => finish(signal === null ? { kind: "exit", code: code ?? 0 } : { kind: "killed", signal })
    );
  });
}
async function drain(child, output, clock) {
  signalGroup(child, "SIGTERM");
  let quiet = await within(DRAIN_MS, output, clock);
  signalGroup(child, "SIGKILL"), !quiet && !await within(DRAIN_MS, output, clock) && (child.stdout?.destroy(), child.stderr?.destroy(), await output);
}
function within(delayMs, work, clock) {
  return new Promise((resolve) => {
    let cancel = clock.after(delayMs, () => resolve(!1));
    work.then(() => {
      cancel(), resolve(!0);
    });
  });
}
async function read(child, stream, gate) {
  try {
    for await (let chunk of child[stream] ?? []) await gate.onBytes(stream, chunk);
  } catch {
  }
}
function signalGroup(child, signal) {
  if (child.pid !== void 0)
    try {
      process.kill(-child.pid, signal);
    } catch {
    }
}
function codeOf(error) {
  let code = error instanceof Error && "code" in error ? error.code : void 0;
  return typeof code == "string" ? code : String(error);
}

// src/gates/line-stamper.ts
var LONGEST_PIECE = 1024 * 1024, NEWLINE = 10;
function createLineStamper() {
  let waiting = [], waitingBytes = 0, startedAtMs = 0;
  function take() {
    let line = waiting.length === 1 && waiting[0] ? waiting[0] : Buffer.concat(waiting), stamp = Buffer.from(formatLogStamp(startedAtMs));
    return waiting = [], waitingBytes = 0, {
      bytes: Buffer.concat([stamp, line, Buffer.of(NEWLINE)]),
      text: () => line.toString("utf8")
    };
  }
  function keep(bytes, atMs) {
    waiting.length === 0 && (startedAtMs = atMs), waiting.push(bytes), waitingBytes += bytes.length;
  }
  return {
    add(chunk, atMs) {
      let lines = [], start = 0;
      for (; start < chunk.length; ) {
        let newline = chunk.indexOf(NEWLINE, start), end = newline < 0 ? chunk.length : newline, until = Math.min(end, start + LONGEST_PIECE - waitingBytes);
        keep(chunk.subarray(start, until), atMs), start = until, newline === until ? (lines.push(take()), start += 1) : waitingBytes >= LONGEST_PIECE && lines.push(take());
      }
      return lines;
    },
    end: () => waitingBytes > 0 ? [take()] : []
  };
}

// src/gates/run-command-gate.ts
var FILE_CLOCK_TICK_MS = 10;
async function runCommandGate(gate, run2) {
  let startedAt = run2.clock.now(), log = await openGateLog(join(run2.runDirectory, run2.logFile)), attempts = Math.max(0, gate.retries) + 1, last = await runAttempt(gate, run2, { log, attempt: 1, attempts });
  for (let attempt = 2; attempt <= attempts && last.outcome === "failed"; attempt++)
    await pause(FILE_CLOCK_TICK_MS * 2, run2), last = await runAttempt(gate, run2, { log, attempt, attempts });
  return await log.close(), resultOf(gate, run2, { ...last, logProblem: log.problem() }, startedAt);
}
async function runAttempt(gate, run2, { log, attempt, attempts }) {
  run2.onAttempt?.(attempt);
  let now = run2.clock.now(), notBefore = await log.begin(attempt, attempts, now) ?? now, end = await runAndKeepOutput(gate, run2, log), tests = gate.junit.length > 0 ? await readSafely(gate, run2, notBefore) : null;
  return {
    end,
    outcome: outcomeOf(end, gate.junit.length === 0 ? "not-asked" : tests),
    tests,
    missingReports: tests === null && end.kind !== "cancelled" ? gate.junit : [],
    attempt,
    attempts
  };
}
function outcomeOf(end, tests) {
  return end.kind === "cancelled" ? "cancelled" : end.kind !== "exit" || end.code !== 0 ? "failed" : tests === "not-asked" || proves(tests) ? "passed" : "failed";
}
function proves(tests) {
  return tests !== null && tests.run > 0 && tests.failed === 0 && tests.unreadable.length === 0;
}
async function runAndKeepOutput(gate, run2, log) {
  let stampers = { stdout: createLineStamper(), stderr: createLineStamper() };
  async function keep(lines) {
    if (lines.length !== 0) {
      if (run2.onOutput) for (let line of lines) run2.onOutput(line.text());
      await log.write(Buffer.concat(lines.map(({ bytes }) => bytes)));
    }
  }
  let end = await runGateProcess({
    argv: gate.command,
    workingDir: gate.workingDir,
    environment: { ...run2.environment, ...gate.environment },
    timeoutMs: gate.timeoutMs,
    clock: run2.clock,
    signal: run2.signal,
    track: run2.track,
    onBytes: (stream, bytes) => keep(stampers[stream].add(bytes, run2.clock.now()))
  });
  return await keep([...stampers.stdout.end(), ...stampers.stderr.end()]), end;
}
async function readSafely(gate, run2, notBefore) {
  try {
    return await run2.readReport(gate.junit, notBefore);
  } catch (error) {
    let reason = error instanceof Error ? error.message : String(error), unreadable = gate.junit.map((file) => ({ file, reason }));
    return { ...NO_TESTS, unreadable };
  }
}
var NO_TESTS = {
  files: [],
  run: 0,
  passed: 0,
  failed: 0,
  skipped: 0,
  durationMs: 0,
  failures: [],
  unreadable: []
};
function resultOf(gate, run2, last, startedAt) {
  return {
    name: gate.name,
    kind: "command",
    outcome: last.outcome,
    durationMs: run2.clock.now() - startedAt,
    detail: describeGate(last.end, last),
    checks: [],
    attempts: last.attempt,
    exitCode: exitCodeOf(last.end),
    timedOut: last.end.kind === "timeout",
    logFile: run2.logFile,
    tests: last.tests
  };
}
function pause(delayMs, run2) {
  return new Promise((resolve) => {
    run2.clock.after(delayMs, resolve);
  });
}
function exitCodeOf(end) {
  return end.kind === "no-start" ? end.code === "ENOENT" ? 127 : 126 : end.kind === "exit" ? end.code : null;
}

// src/gates/skipped-gate.ts
function skippedGate(gate, need) {
  return {
    name: gate.name,
    kind: gate.kind,
    outcome: "skipped",
    durationMs: 0,
    detail: describeGate(need === null ? { kind: "broken-graph" } : { kind: "needs", need }),
    checks: [],
    attempts: 0,
    exitCode: null,
    timedOut: !1,
    logFile: null,
    tests: null
  };
}

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
    async readReport(globs, notBefore) {
      let { readGateReports } = await import("./read-gate-reports-5XZDIHSH.mjs");
      return readGateReports({
        directory,
        globs,
        notBefore,
        ...reportBounds(directory, world.environment)
      });
    },
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
  let openTerminal = await prepareTerminal(world), opened = await openSession(request, world);
  if (!opened.ok)
    return world.stderr.write(`${opened.error}
`), err(EXIT.usage);
  let session = opened.value;
  session.project.ok && printWarnings(session.project.value.warnings, request, world);
  let view = request.json ? null : watchSession(session, openTerminal, world), outcome = await whileUp(session, world, (up) => runGates(session, up, world)), concluded = await endRun(session, outcome, world);
  return printConclusion({ concluded, session, view, request, world }), ok(concluded);
}

export {
  run
};
