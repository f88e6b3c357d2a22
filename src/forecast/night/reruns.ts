import type { FinishedRun, FlakyJob, RepeatedFailure, Signature } from '#domain';
import { byCodeUnit } from '#std';
import type { RerunForecast } from './night-models.ts';

const DAY_MS = 86_400_000;
/** How far back flakiness is counted: older repetitions were of other tests and machines. */
export const FLAKY_DAYS = 30;
/** Commits of one job that may still be repeated; later ones push the oldest out. */
const MOST_COMMITS = 50;

/** A sign that moves a probability of one half by less than five points explains nothing. */
const LEAST_LOG_ODDS = 0.2;
const MOST_SIGNS = 2;

interface Rerun {
  readonly at: number;
  readonly passed: boolean;
  /** Of the failed run and its repetition. */
  readonly spentMs: number;
  /** Signatures of the failed run; none where the history does not tell. */
  readonly failed: readonly string[];
}

interface FailedRun {
  readonly spentMs: number;
  readonly failed: readonly string[];
}

interface JobReruns {
  /** By commit. */
  readonly failed: Map<string, FailedRun>;
  readonly reruns: Rerun[];
  next: RerunForecast | null;
}

/** Counts what repeating failed commits cost, and how often it helped. */
export function createRerunCount() {
  const jobs = new Map<string, JobReruns>();

  /** `next`: of a failed run, that its repetition passes. */
  function add(run: FinishedRun, next: RerunForecast | null): void {
    if (run.sha === null || run.outcome === 'inconclusive') return;
    const known = jobs.get(run.job);
    const before = known?.failed.get(run.sha);
    if (before === undefined && run.outcome === 'passed') return;
    const job: JobReruns = known ?? { failed: new Map(), reruns: [], next: null };
    if (!known) jobs.set(run.job, job);
    const durationMs = run.durationMs ?? 0;
    job.failed.delete(run.sha);
    if (before !== undefined) {
      const passed = run.outcome === 'passed';
      const spentMs = before.spentMs + durationMs;
      job.reruns.push({ at: run.knownAt, passed, spentMs, failed: before.failed });
    }
    if (run.outcome === 'failed') {
      job.failed.set(run.sha, { spentMs: durationMs, failed: run.failed ?? [] });
      job.next = next;
    }
    const [oldest] = job.failed.keys();
    if (job.failed.size > MOST_COMMITS && oldest !== undefined) job.failed.delete(oldest);
  }

  return {
    add,
    /** Jobs with a repetition that passed, the most machine time lost first. */
    flaky(asOf: number): readonly FlakyJob[] {
      return [...jobs]
        .map(([job, known]) => flakyJob(job, known, asOf))
        .filter(({ passes }) => passes > 0)
        .sort((a, b) => b.lostMs - a.lostMs || byCodeUnit(a.job, b.job));
    },
    /** Failures a repetition of which passed, the most machine time lost first. */
    repeated(asOf: number): readonly RepeatedFailure[] {
      const counts = new Map<string, FailureCount>();
      for (const [job, { reruns }] of jobs) {
        for (const rerun of recent(reruns, asOf)) countFailures(counts, job, rerun);
      }
      return [...counts]
        .map(([signature, count]) => repeatedFailure(signature, count))
        .filter(({ passes }) => passes > 0)
        .sort((a, b) => b.lostMs - a.lostMs || byCodeUnit(a.signature, b.signature));
    },
  };
}

function flakyJob(job: string, { reruns: all, next }: JobReruns, asOf: number): FlakyJob {
  const reruns = recent(all, asOf);
  const passes = reruns.filter(({ passed }) => passed);
  return {
    job,
    reruns: reruns.length,
    passes: passes.length,
    lostMs: passes.reduce((sum, { spentMs }) => sum + spentMs, 0),
    nextPasses: next?.probability ?? null,
    signs: (next?.signs ?? [])
      .filter(({ logOdds }) => Math.abs(logOdds) >= LEAST_LOG_ODDS)
      .slice(0, MOST_SIGNS),
  };
}

function recent(reruns: readonly Rerun[], asOf: number): readonly Rerun[] {
  return reruns.filter(({ at }) => at > asOf - FLAKY_DAYS * DAY_MS && at <= asOf);
}

interface FailureCount {
  reruns: number;
  lostMs: number;
  /** By job. */
  readonly passes: Map<string, number>;
}

function countFailures(
  counts: Map<string, FailureCount>,
  job: string,
  { failed, passed, spentMs }: Rerun,
): void {
  for (const signature of new Set(failed)) {
    const count = counts.get(signature) ?? { reruns: 0, lostMs: 0, passes: new Map() };
    counts.set(signature, count);
    count.reruns += 1;
    if (!passed) continue;
    count.lostMs += spentMs;
    count.passes.set(job, (count.passes.get(job) ?? 0) + 1);
  }
}

function repeatedFailure(
  signature: string,
  { reruns, lostMs, passes }: FailureCount,
): RepeatedFailure {
  const jobs = [...passes]
    .map(([job, count]) => ({ job, passes: count }))
    .sort((a, b) => b.passes - a.passes || byCodeUnit(a.job, b.job));
  const all = jobs.reduce((sum, one) => sum + one.passes, 0);
  return { signature: signature as Signature, jobs, reruns, passes: all, lostMs };
}
