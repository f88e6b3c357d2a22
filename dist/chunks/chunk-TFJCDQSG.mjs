import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  formatDuration,
  formatLimit,
  formatLogStamp
} from "./chunk-QWSLLUXW.mjs";
import {
  unreachable
} from "./chunk-QS7VGELO.mjs";

// src/gates/health-score.ts
var CRITICAL_WEIGHT = 3, RESTART_COST = 15, MOST_RESTARTS_COUNTED = 3, LOST_DEPENDENCY_COST = 20, FAST_RESPONSE_MS = 100, SLOW_COST = 20;
function healthScore(record) {
  let scored = record.services.map((service) => ({
    service: service.name,
    critical: service.critical,
    score: Math.floor(scoreOf(service, record))
  })), services = scored.map(({ service, score }) => ({ service, score }));
  return { overall: overallOf(scored), services };
}
function overallOf(scored) {
  let weightOf = (critical) => critical ? CRITICAL_WEIGHT : 1, weight = scored.reduce((sum, { critical }) => sum + weightOf(critical), 0);
  if (weight === 0) return 100;
  let points = scored.reduce((sum, { critical, score }) => sum + weightOf(critical) * score, 0), lowestCritical = scored.filter(({ critical }) => critical).reduce((lowest, { score }) => Math.min(lowest, score), 100);
  return Math.min(Math.floor(points / weight), lowestCritical);
}
function scoreOf(service, record) {
  let restarts = Math.min(service.restarts, MOST_RESTARTS_COUNTED) * RESTART_COST, lost = hasLostDependency(service, record) ? LOST_DEPENDENCY_COST : 0;
  return Math.max(0, baseOf(service) - restarts - lost - slowness(service.responseMs));
}
function baseOf(service) {
  let status = service.status;
  switch (status) {
    case "ready":
    case "completed":
      return 100;
    case "stopping":
    case "stopped":
      return service.failure === null && service.readyAt !== null ? 100 : 0;
    case "unhealthy":
      return 40;
    case "waiting":
    case "starting":
    case "restarting":
    case "failed":
    case "skipped":
      return 0;
    default:
      return unreachable(status);
  }
}
function hasLostDependency(service, record) {
  return service.lost.some(({ dependency }) => {
    let status = record.services.find(({ name }) => name === dependency)?.status;
    return status !== "ready" && status !== "completed";
  });
}
function slowness(responseMs) {
  return responseMs === null || responseMs <= FAST_RESPONSE_MS ? 0 : SLOW_COST * Math.min(1, Math.log10(responseMs / FAST_RESPONSE_MS));
}

// src/gates/gate-text.ts
var NO_NOTES = {
  tests: null,
  missingReports: [],
  logProblem: null,
  attempt: 1,
  attempts: 1
};
function describeGate(story, notes = NO_NOTES) {
  let again = notes.attempt > 1 ? ` on attempt ${notes.attempt} of ${notes.attempts}` : "";
  return [`${describeStory(story, notes.tests)}${again}`, ...asides(notes)].join(", ");
}
function describeStory(story, tests) {
  switch (story.kind) {
    case "health":
      return story.checks.map((check) => describeCheck(check, story.unfinished)).join(", ");
    case "needs":
      return `needs ${story.need}, which did not pass`;
    case "broken-graph":
      return "not run: the graph broke before";
    case "cancelled":
      return "cancelled";
    case "timeout":
      return `timed out after ${formatLimit(story.timeoutMs)}${failedTests(tests)}`;
    case "no-start":
      return `cannot start ${story.program}: ${START_ERRORS[story.code] ?? story.code}`;
    case "killed":
      return `ended by ${story.signal}${failedTests(tests)}`;
    case "exit":
      return describeExit(story.code, tests);
    default:
      return unreachable(story);
  }
}
var START_ERRORS = {
  ENOENT: "the program or the working directory does not exist",
  EACCES: "the program is not executable"
};
function describeExit(code, tests) {
  if (tests === null) return `exit ${code}`;
  if (tests.run === 0) return `exit ${code}, no test ran`;
  if (tests.failed > 0) {
    let count = `${tests.failed} of ${tests.run} failed`;
    return code === 0 ? `${count}, although the command ended with exit 0` : count;
  }
  let skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : "";
  return code === 0 ? `${tests.passed} passed${skipped}` : `exit ${code}, although no test failed (${tests.passed} passed${skipped})`;
}
function failedTests(tests) {
  return tests !== null && tests.failed > 0 ? `, ${tests.failed} of ${tests.run} failed` : "";
}
function asides(notes) {
  let unreadable = (notes.tests?.unreadable ?? []).map(
    ({ file, reason }) => `report ${file} could not be read: ${reason}`
  ), missing = notes.missingReports.length > 0 ? [`no JUnit report written at ${notes.missingReports.join(", ")}`] : [], log = notes.logProblem === null ? [] : [`its log is not complete: ${notes.logProblem}`];
  return [...unreadable, ...missing, ...log];
}
function describeCheck(check, unfinished) {
  let who = !check.ok && check.service !== void 0 ? ` (${check.service})` : "", sign = check.threshold === "score" ? ["≥", "<"] : ["≤", ">"], compare = check.ok ? sign[0] : sign[1];
  switch (check.threshold) {
    case "score":
      return `score ${check.measured} (${compare} ${check.limit})${who}`;
    case "response":
      return `slowest response ${formatDuration(check.measured)} (${compare} ${formatLimit(check.limit)})${who}`;
    case "startup":
      return unfinished ? `startup not finished after ${formatDuration(check.measured)}${who}` : `startup ${formatDuration(check.measured)} (${compare} ${formatLimit(check.limit)})${who}`;
    default:
      return unreachable(check.threshold);
  }
}

// src/gates/check-health.ts
function checkHealth(gate, record) {
  let checks = [
    checkScore(gate, record),
    checkResponse(gate, record),
    checkStartup(gate, record)
  ], passed = checks.every(({ ok }) => ok);
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
async function runCommandGate(gate, run) {
  let startedAt = run.clock.now(), log = await openGateLog(join(run.runDirectory, run.logFile)), attempts = Math.max(0, gate.retries) + 1, last = await runAttempt(gate, run, { log, attempt: 1, attempts });
  for (let attempt = 2; attempt <= attempts && last.outcome === "failed"; attempt++)
    await pause(FILE_CLOCK_TICK_MS * 2, run), last = await runAttempt(gate, run, { log, attempt, attempts });
  return await log.close(), resultOf(gate, run, { ...last, logProblem: log.problem() }, startedAt);
}
async function runAttempt(gate, run, { log, attempt, attempts }) {
  run.onAttempt?.(attempt);
  let now = run.clock.now(), notBefore = await log.begin(attempt, attempts, now) ?? now, end = await runAndKeepOutput(gate, run, log), tests = gate.junit.length > 0 ? await readSafely(gate, run, notBefore) : null;
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
async function runAndKeepOutput(gate, run, log) {
  let stampers = { stdout: createLineStamper(), stderr: createLineStamper() };
  async function keep(lines) {
    if (lines.length !== 0) {
      if (run.onOutput) for (let line of lines) run.onOutput(line.text());
      await log.write(Buffer.concat(lines.map(({ bytes }) => bytes)));
    }
  }
  let end = await runGateProcess({
    argv: gate.command,
    workingDir: gate.workingDir,
    environment: { ...run.environment, ...gate.environment },
    timeoutMs: gate.timeoutMs,
    clock: run.clock,
    signal: run.signal,
    track: run.track,
    onBytes: (stream, bytes) => keep(stampers[stream].add(bytes, run.clock.now()))
  });
  return await keep([...stampers.stdout.end(), ...stampers.stderr.end()]), end;
}
async function readSafely(gate, run, notBefore) {
  try {
    return await run.readReport(gate.junit, notBefore);
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
function resultOf(gate, run, last, startedAt) {
  return {
    name: gate.name,
    kind: "command",
    outcome: last.outcome,
    durationMs: run.clock.now() - startedAt,
    detail: describeGate(last.end, last),
    checks: [],
    attempts: last.attempt,
    exitCode: exitCodeOf(last.end),
    timedOut: last.end.kind === "timeout",
    logFile: run.logFile,
    tests: last.tests
  };
}
function pause(delayMs, run) {
  return new Promise((resolve) => {
    run.clock.after(delayMs, resolve);
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

export {
  healthScore,
  checkHealth,
  orderGates,
  runCommandGate,
  skippedGate
};
