import type { FinishedRun, FlakyJob } from '#domain';
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
}

interface JobReruns {
  readonly failed: Map<string, number>;
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
    const failedMs = known?.failed.get(run.sha);
    if (failedMs === undefined && run.outcome === 'passed') return;
    const job: JobReruns = known ?? { failed: new Map(), reruns: [], next: null };
    if (!known) jobs.set(run.job, job);
    const durationMs = run.durationMs ?? 0;
    job.failed.delete(run.sha);
    if (failedMs !== undefined) {
      const passed = run.outcome === 'passed';
      job.reruns.push({ at: run.knownAt, passed, spentMs: failedMs + durationMs });
    }
    if (run.outcome === 'failed') {
      job.failed.set(run.sha, durationMs);
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
  };
}

function flakyJob(job: string, { reruns: all, next }: JobReruns, asOf: number): FlakyJob {
  const reruns = all.filter(({ at }) => at > asOf - FLAKY_DAYS * DAY_MS && at <= asOf);
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
