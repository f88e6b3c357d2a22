import { createChance, inputSeed } from './chance.ts';
import type { FuzzTarget, Trial, Violation } from './fuzz-target.ts';

export interface Campaign {
  readonly seed: number;
  /** Number of the first input; a part of a campaign is the same inputs as in the whole. */
  readonly from: number;
  readonly inputs: number;
}

export interface Slowest {
  readonly ms: number;
  readonly bytes: number;
  readonly input: number;
}

export interface TargetReport {
  readonly name: string;
  inputs: number;
  bytes: number;
  /** Of reading and checking, without the making. */
  totalMs: number;
  slowest: Slowest;
}

export interface Failure {
  readonly target: string;
  readonly input: number;
  readonly violation: string;
}

/** Who wants to know before the end. */
export interface FuzzWatch {
  done(inputs: number): void;
  failed(failure: Failure): void;
  /** Asked every thousand inputs: true ends the campaign before its time. */
  isOver(): boolean;
}

const IGNORE: FuzzWatch = {
  done: () => undefined,
  failed: () => undefined,
  isOver: () => false,
};

/** For what an input costs whatever its size: a first compilation, a file, the collector. */
const ALLOWANCE_MS = 100;
/** A long time is believed when it comes back each time: other programs run here too. */
const TIMES = 8;
/** More say nothing new. */
const MOST_FAILURES = 50;

/** Gives each target its share of the inputs; what holds for an input depends on its number only. */
export async function runFuzz(
  targets: readonly FuzzTarget[],
  { seed, from, inputs }: Campaign,
  now: () => number,
  watch: FuzzWatch = IGNORE,
): Promise<{ readonly reports: readonly TargetReport[]; readonly failures: readonly Failure[] }> {
  const wheel = targets.flatMap((target, index) => Array<number>(target.share).fill(index));
  const reports = targets.map(
    ({ name }): TargetReport => ({
      name,
      inputs: 0,
      bytes: 0,
      totalMs: 0,
      slowest: { ms: 0, bytes: 0, input: from },
    }),
  );
  const failures: Failure[] = [];
  for (let input = from; input < from + inputs && failures.length < MOST_FAILURES; input += 1) {
    const index = wheel[input % wheel.length] ?? 0;
    const target = targets[index];
    const report = reports[index];
    if (!target || !report) continue;
    const trial = target.prepare(createChance(inputSeed(seed, input)));
    const startedAt = now();
    let violation = safely(trial);
    if (violation instanceof Promise) violation = await violation;
    const elapsedMs = now() - startedAt;
    report.inputs += 1;
    report.bytes += trial.bytes;
    report.totalMs += elapsedMs;
    if (elapsedMs > report.slowest.ms) {
      const ms = Math.min(elapsedMs, await timeAgain(trial, now));
      if (ms > report.slowest.ms) report.slowest = { ms, bytes: trial.bytes, input };
      const boundMs = ALLOWANCE_MS + (target.msPerKilobyte * trial.bytes) / 1024;
      if (ms > boundMs) violation ??= `it takes ${ms.toFixed(0)} ms, ${boundMs.toFixed(0)} ms are allowed`;
    }
    if (violation !== null) {
      const failure = { target: target.name, input, violation };
      failures.push(failure);
      watch.failed(failure);
    }
    const done = input - from + 1;
    if (done % 100_000 === 0) watch.done(done);
    if (done % 1000 === 0 && watch.isOver()) break;
  }
  return { reports, failures };
}

function safely(trial: Trial): Violation | Promise<Violation> {
  try {
    const outcome = trial.run();
    return outcome instanceof Promise ? outcome.catch(thrown) : outcome;
  } catch (error) {
    return thrown(error);
  }
}

function thrown(error: unknown): Violation {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `it throws ${text.split('\n').slice(0, 4).join(' | ')}`;
}

async function timeAgain(trial: Trial, now: () => number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let left = TIMES; left > 0; left -= 1) {
    const startedAt = now();
    await safely(trial);
    least = Math.min(least, now() - startedAt);
  }
  return least;
}
