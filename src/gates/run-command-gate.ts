import { join } from 'node:path';
import type { CommandGateConfig, GateOutcome, GateResult, TestReport } from '#domain';
import type { Clock } from '#std';
import { type GateLog, openGateLog } from './gate-log.ts';
import { type AttemptEnd, runGateProcess } from './gate-process.ts';
import { describeGate, type GateNotes } from './gate-text.ts';
import { createLineStamper, type StampedLine } from './line-stamper.ts';

/** What a command gate is run with. */
export interface CommandGateRun {
  /** The run's folder, absolute. */
  readonly runDirectory: string;
  /** Where the gate's whole output goes, relative to the run's folder: `gates/api.log`. */
  readonly logFile: string;
  /** Complete but for the gate's own `environment`, which is laid over it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: Clock;
  /** Aborting ends the command's whole group; the outcome is `cancelled`. */
  readonly signal: AbortSignal;
  /**
   * Reads the JUnit files that match and were last written at or after `notBefore` (epoch
   * milliseconds, in the file system's own time); `null` when there is none.
   */
  readonly readReport: (globs: readonly string[], notBefore: number) => Promise<TestReport | null>;
  /** Each line of output, as text, when it is whole. */
  readonly onOutput?: (line: string) => void;
  /** Called before each attempt; counts from 1. */
  readonly onAttempt?: (attempt: number) => void;
  /** Told each attempt's process group, so that a guardian can end it; the answer is called after. */
  readonly track?: (groupLeaderPid: number) => () => void;
}

/**
 * The coarse clock file systems stamp files with ticks at most this slowly (CONFIG_HZ=100). Attempts
 * lie further apart, so that a report of the one before is never taken for a report of this one.
 */
const FILE_CLOCK_TICK_MS = 10;

/** Runs a gate's command until it passes, at most `retries` + 1 times. Never throws. */
export async function runCommandGate(
  gate: CommandGateConfig,
  run: CommandGateRun,
): Promise<GateResult> {
  const startedAt = run.clock.now();
  const log = await openGateLog(join(run.runDirectory, run.logFile));
  const attempts = Math.max(0, gate.retries) + 1;
  let last = await runAttempt(gate, run, { log, attempt: 1, attempts });
  for (let attempt = 2; attempt <= attempts && last.outcome === 'failed'; attempt++) {
    await pause(FILE_CLOCK_TICK_MS * 2, run);
    last = await runAttempt(gate, run, { log, attempt, attempts });
  }
  await log.close();
  return resultOf(gate, run, { ...last, logProblem: log.problem() }, startedAt);
}

interface Turn {
  readonly log: GateLog;
  readonly attempt: number;
  readonly attempts: number;
}

interface Attempt {
  readonly end: AttemptEnd;
  readonly outcome: GateOutcome;
  readonly tests: TestReport | null;
  readonly missingReports: readonly string[];
  readonly attempt: number;
  readonly attempts: number;
}

async function runAttempt(
  gate: CommandGateConfig,
  run: CommandGateRun,
  { log, attempt, attempts }: Turn,
): Promise<Attempt> {
  run.onAttempt?.(attempt);
  const now = run.clock.now();
  const notBefore = (await log.begin(attempt, attempts, now)) ?? now;
  const end = await runAndKeepOutput(gate, run, log);
  const tests = gate.junit.length > 0 ? await readSafely(gate, run, notBefore) : null;
  return {
    end,
    outcome: outcomeOf(end, gate.junit.length === 0 ? 'not-asked' : tests),
    tests,
    missingReports: tests === null && end.kind !== 'cancelled' ? gate.junit : [],
    attempt,
    attempts,
  };
}

/**
 * A command that says 0 while its own report says failed is not believed; nor is one whose report is
 * missing, broken or empty although the configuration names it: a reporter that stopped working would
 * pass for tests that do.
 */
function outcomeOf(end: AttemptEnd, tests: TestReport | null | 'not-asked'): GateOutcome {
  if (end.kind === 'cancelled') return 'cancelled';
  if (end.kind !== 'exit' || end.code !== 0) return 'failed';
  return tests === 'not-asked' || proves(tests) ? 'passed' : 'failed';
}

function proves(tests: TestReport | null): boolean {
  return tests !== null && tests.run > 0 && tests.failed === 0 && tests.unreadable.length === 0;
}

async function runAndKeepOutput(
  gate: CommandGateConfig,
  run: CommandGateRun,
  log: GateLog,
): Promise<AttemptEnd> {
  const stampers = { stdout: createLineStamper(), stderr: createLineStamper() };
  async function keep(lines: readonly StampedLine[]): Promise<void> {
    if (lines.length === 0) return;
    if (run.onOutput) for (const line of lines) run.onOutput(line.text());
    await log.write(Buffer.concat(lines.map(({ bytes }) => bytes)));
  }
  const end = await runGateProcess({
    argv: gate.command,
    workingDir: gate.workingDir,
    environment: { ...run.environment, ...gate.environment },
    timeoutMs: gate.timeoutMs,
    clock: run.clock,
    signal: run.signal,
    track: run.track,
    onBytes: (stream, bytes) => keep(stampers[stream].add(bytes, run.clock.now())),
  });
  await keep([...stampers.stdout.end(), ...stampers.stderr.end()]);
  return end;
}

/** A reader that fails is told like a report that cannot be read; the gate's own result stands. */
async function readSafely(
  gate: CommandGateConfig,
  run: CommandGateRun,
  notBefore: number,
): Promise<TestReport | null> {
  try {
    return await run.readReport(gate.junit, notBefore);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const unreadable = gate.junit.map((file) => ({ file, reason }));
    return { ...NO_TESTS, unreadable };
  }
}

const NO_TESTS: TestReport = {
  files: [],
  run: 0,
  passed: 0,
  failed: 0,
  skipped: 0,
  durationMs: 0,
  failures: [],
  unreadable: [],
};

function resultOf(
  gate: CommandGateConfig,
  run: CommandGateRun,
  last: Attempt & Pick<GateNotes, 'logProblem'>,
  startedAt: number,
): GateResult {
  return {
    name: gate.name,
    kind: 'command',
    outcome: last.outcome,
    durationMs: run.clock.now() - startedAt,
    detail: describeGate(last.end, last),
    checks: [],
    attempts: last.attempt,
    exitCode: exitCodeOf(last.end),
    timedOut: last.end.kind === 'timeout',
    logFile: run.logFile,
    tests: last.tests,
  };
}

function pause(delayMs: number, run: CommandGateRun): Promise<void> {
  return new Promise((resolve) => {
    run.clock.after(delayMs, resolve);
  });
}

/** A command that cannot be started ends as a shell would say it: 127 when it is not there, else 126. */
function exitCodeOf(end: AttemptEnd): number | null {
  if (end.kind === 'no-start') return end.code === 'ENOENT' ? 127 : 126;
  return end.kind === 'exit' ? end.code : null;
}
