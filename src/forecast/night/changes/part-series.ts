import type { NightMeasure, NightPart, ServiceOfRun, TestOfRun } from '#domain';
import type { JobSeries } from './job-series.ts';
import type { Series, SeriesPoint } from './series.ts';

/** As many runs as are looked at of a job. */
const MOST_POINTS = 200;
/** Of a repository with more tests, those that are met first: a bound, and not a choice. */
const MOST_PARTS = 20_000;

interface Part {
  readonly job: string;
  readonly subject: NightPart;
  readonly points: ReadonlyMap<NightMeasure, SeriesPoint[]>;
}

/** Gathers the series of what runs consist of, from rows in the order in which their runs began. */
export function createPartSeries(baseBranch: string | null) {
  const parts = new Map<string, Part>();
  /** Jobs that tell of tests that passed; others only tell of those that failed. */
  const telling = new Set<string>();

  function partOf(job: string, subject: NightPart): Part | null {
    const key = `${subject.kind}\n${job}\n${subject.name}`;
    const known = parts.get(key);
    if (known || parts.size === MOST_PARTS) return known ?? null;
    const points = new Map<NightMeasure, SeriesPoint[]>();
    for (const measure of MEASURES[subject.kind]) points.set(measure, []);
    const made: Part = { job, subject, points };
    parts.set(key, made);
    return made;
  }

  function isOnBase({ pr, branch }: TestOfRun['run']): boolean {
    return pr === null && (baseBranch === null || branch === baseBranch);
  }

  return {
    addTest({ run, test: { name, status, durationMs } }: TestOfRun): void {
      if (status === 'skipped' || !isOnBase(run)) return;
      const failed = status === 'failed';
      if (!failed) telling.add(run.job);
      const part = partOf(run.job, { kind: 'test', name });
      add(part, run, { failures: Number(failed), duration: failed ? null : durationMs });
    },
    addService({ run, service }: ServiceOfRun): void {
      if (service.outcome === 'skipped' || !isOnBase(run)) return;
      const part = partOf(run.job, { kind: 'service', name: service.service });
      add(part, run, {
        failures: Number(service.outcome === 'failed'),
        start: service.readyAfterMs,
        cpu: service.peakCpuPercent,
        memory: service.peakMemoryBytes,
      });
    },
    /** `jobs`: a green run of a job that only tells of failed tests is one in which all passed. */
    all(jobs: readonly JobSeries[]): readonly Series[] {
      const runs = new Map(jobs.map((series) => [series.job, series.runs]));
      return [...parts.values()].flatMap(({ job, subject, points }) =>
        [...points].map(([measure, known]) => {
          const isPartial = subject.kind === 'test' && measure === 'failures' && !telling.has(job);
          const whole = isPartial ? withGreenRuns(known, runs.get(job) ?? []) : known;
          return { job, subject, measure, points: whole.slice(-MOST_POINTS) };
        }),
      );
    },
  };
}

export type PartSeries = ReturnType<typeof createPartSeries>;

const MEASURES: Readonly<Record<NightPart['kind'], readonly NightMeasure[]>> = {
  test: ['failures', 'duration'],
  service: ['failures', 'start', 'cpu', 'memory'],
};

function add(
  part: Part | null,
  { startedAt: at, sha }: TestOfRun['run'],
  values: Partial<Record<NightMeasure, number | null>>,
): void {
  if (part === null) return;
  for (const [measure, points] of part.points) {
    const value = values[measure] ?? null;
    if (value === null || (value <= 0 && measure !== 'failures')) continue;
    points.push({ at, sha, value });
    if (points.length >= 2 * MOST_POINTS) points.splice(0, MOST_POINTS);
  }
}

/** A failed run that does not tell of the test says nothing of it: it may have ended before. */
function withGreenRuns(
  failures: readonly SeriesPoint[],
  runs: JobSeries['runs'],
): readonly SeriesPoint[] {
  const failedAt = new Set(failures.map(({ at }) => at));
  return runs
    .filter(({ at, failed }) => !failed || failedAt.has(at))
    .map(({ at, sha }) => ({ at, sha, value: Number(failedAt.has(at)) }));
}
