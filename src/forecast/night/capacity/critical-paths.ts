import type { CriticalPath, FinishedRun } from '#domain';
import { median } from '#statistics';
import { byCodeUnit } from '#std';

/** Newest runs of a workflow that are looked at. */
const MOST_RUNS = 30;
const LEAST_RUNS = 5;
/** A job waited for the one that ended last before it began, if it began this soon after. */
const LONGEST_QUEUE_MS = 5 * 60_000;
/** What is asked of each job: that it took half its time. */
const HALF = 0.5;

interface Stage {
  readonly job: string;
  readonly start: number;
  readonly end: number;
}

/** Gathers the jobs of each workflow run, and says what its duration hangs on. */
export function createCriticalPaths() {
  const workflows = new Map<string, Map<string, Stage[]>>();
  return {
    add(run: FinishedRun): void {
      const { workflow } = run.traits;
      const attempt = attemptOf(run);
      if (typeof workflow !== 'string' || attempt === null || run.outcome !== 'passed') return;
      const runs = workflows.get(workflow) ?? new Map<string, Stage[]>();
      workflows.set(workflow, runs);
      const stages = runs.get(attempt) ?? [];
      runs.set(attempt, stages);
      stages.push({ job: run.job, start: run.startedAt, end: run.knownAt });
      const [oldest] = runs.keys();
      if (runs.size > MOST_RUNS && oldest !== undefined) runs.delete(oldest);
    },
    /** The longest first; workflows of one job have no path. */
    all(): readonly CriticalPath[] {
      return [...workflows]
        .flatMap(([workflow, runs]) => pathOf(workflow, [...runs.values()]) ?? [])
        .sort((a, b) => b.wallMs - a.wallMs || byCodeUnit(a.workflow, b.workflow));
    },
  };
}

/** `<run>-<attempt>` of what GitHub or the run itself said; `null` for other histories. */
function attemptOf({ id, traits: { runId }, attempt }: FinishedRun): string | null {
  if (typeof runId === 'string' || typeof runId === 'number') return `${runId}-${attempt}`;
  return /^\d+-\d+(?=-)/.exec(id)?.[0] ?? null;
}

function pathOf(workflow: string, all: readonly (readonly Stage[])[]): CriticalPath | null {
  const runs = all.filter((stages) => stages.length > 1);
  if (runs.length < LEAST_RUNS) return null;
  const walls = runs.map((stages) => endOf(stages) - startOf(stages));
  const jobs = mostFrequent(runs.map((stages) => chainOf(stages).map(({ job }) => job)));
  const gains = jobs.map((job) => ({
    job,
    gainMs: median(runs.map((stages) => endOf(stages) - endOf(shortened(stages, job)))),
  }));
  const [best] = gains.filter(({ gainMs }) => gainMs > 0).sort((a, b) => b.gainMs - a.gainMs);
  return { workflow, runs: runs.length, wallMs: median(walls), jobs, shorten: best ?? null };
}

function startOf(stages: readonly Stage[]): number {
  return stages.reduce((least, { start }) => Math.min(least, start), Infinity);
}

function endOf(stages: readonly Stage[]): number {
  return stages.reduce((most, { end }) => Math.max(most, end), -Infinity);
}

/** What a job waited for, as the times tell: no history knows `needs`. */
function waitedFor(stage: Stage, stages: readonly Stage[]): Stage | null {
  let last: Stage | null = null;
  for (const other of stages) {
    const isBefore = other.end <= stage.start && other.end > stage.start - LONGEST_QUEUE_MS;
    if (isBefore && other !== stage && (last === null || other.end > last.end)) last = other;
  }
  return last;
}

/** From the job that ended last back to one that waited for none; the first comes first. */
function chainOf(stages: readonly Stage[]): readonly Stage[] {
  const chain: Stage[] = [];
  let stage: Stage | null = stages.find(({ end }) => end === endOf(stages)) ?? null;
  while (stage !== null && chain.length <= stages.length) {
    chain.unshift(stage);
    stage = waitedFor(stage, stages);
  }
  return chain;
}

/** The same run, had a job taken half its time: what waited for it begins as much sooner. */
function shortened(stages: readonly Stage[], job: string): readonly Stage[] {
  const saved = new Map<Stage, number>();
  const inOrder = [...stages].sort((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.map((stage) => {
    const before = waitedFor(stage, stages);
    const sooner = before === null ? 0 : (saved.get(before) ?? 0);
    const own = stage.job === job ? (stage.end - stage.start) * HALF : 0;
    saved.set(stage, sooner + own);
    return { job: stage.job, start: stage.start - sooner, end: stage.end - sooner - own };
  });
}

function mostFrequent(chains: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, { readonly chain: readonly string[]; count: number }>();
  for (const chain of chains) {
    const key = JSON.stringify(chain);
    const known = counts.get(key) ?? { chain, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count);
  return first?.chain ?? [];
}
