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
  const lanes = targets.map((target) => ({ target, report: emptyReport(target.name) }));
  const wheel = lanes.flatMap((lane) => Array<typeof lane>(lane.target.share).fill(lane));
  const failures: Failure[] = [];
  for (let done = 0; done < inputs && failures.length < MOST_FAILURES; done += 1) {
    if (done % 1000 === 0 && watch.isOver()) break;
    const input = from + done;
    const lane = wheel[input % wheel.length];
    if (!lane) continue;
    const trial = lane.target.prepare(createChance(inputSeed(seed, input)));
    const tried = tryInput(trial, lane, input, now);
    const violation = tried instanceof Promise ? await tried : tried;
    if (violation !== null) {
      const failure = { target: lane.target.name, input, violation };
      failures.push(failure);
      watch.failed(failure);
    }
    if ((done + 1) % 100_000 === 0) watch.done(done + 1);
  }
  return { reports: lanes.map(({ report }) => report), failures };
}

function emptyReport(name: string): TargetReport {
  return { name, inputs: 0, bytes: 0, totalMs: 0, slowest: { ms: 0, bytes: 0, input: 0 } };
}

interface Lane {
  readonly target: FuzzTarget;
  readonly report: TargetReport;
}

/** Reads one input and books its time. Without a promise where the reader needs none: they cost more than most inputs. */
function tryInput(
  trial: Trial,
  { target, report }: Lane,
  input: number,
  now: () => number,
): Violation | Promise<Violation> {
  const startedAt = now();
  const outcome = safely(trial);
  const book = (violation: Violation): Violation | Promise<Violation> => {
    const elapsedMs = now() - startedAt;
    report.inputs += 1;
    report.bytes += trial.bytes;
    report.totalMs += elapsedMs;
    if (elapsedMs <= report.slowest.ms) return violation;
    return timeAgain(trial, now).then((again) => {
      const ms = Math.min(elapsedMs, again);
      if (ms > report.slowest.ms) report.slowest = { ms, bytes: trial.bytes, input };
      return violation ?? overTime(ms, trial.bytes, target);
    });
  };
  return outcome instanceof Promise ? outcome.then(book) : book(outcome);
}

function overTime(ms: number, bytes: number, { msPerKilobyte }: FuzzTarget): Violation {
  const boundMs = ALLOWANCE_MS + (msPerKilobyte * bytes) / 1024;
  return ms <= boundMs
    ? null
    : `it takes ${ms.toFixed(0)} ms, ${boundMs.toFixed(0)} ms are allowed`;
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
