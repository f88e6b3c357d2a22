import type {
  Conclusion,
  FailureRow,
  HistoryEntry,
  JobRun,
  Pin,
  ServiceRow,
  Settlement,
  Signature,
  SliceQuery,
  StoredForecast,
  VerdictFeedback,
} from '#domain';

/** Noon of the day all hand-made histories are told on. */
export const NOON = Date.UTC(2026, 10, 20, 12);

export const HOUR_MS = 3_600_000;

export const DISK_FULL = 'm1-00000000000d15c0' as Signature;
export const OTHER_FAILURE = 'm1-0000000000000bad' as Signature;

/** A passed run on main that ended an hour ago, with whatever a test wants different. */
export function runOf(part: Partial<JobRun> & { readonly id: string }): JobRun {
  const completedAt = part.completedAt === undefined ? NOON - HOUR_MS : part.completedAt;
  return {
    repo: 'acme/shop',
    job: 'integration',
    branch: 'main',
    pr: null,
    sha: `sha-of-${part.id}`,
    attempt: 1,
    startedAt: (completedAt ?? NOON) - 60_000,
    conclusion: 'success',
    durationMs: 60_000,
    runner: null,
    extra: {},
    ...part,
    completedAt,
  };
}

export interface EntryParts extends Partial<JobRun> {
  readonly id: string;
  /** Signatures the run failed with; it has failed when there is one and nothing else is said. */
  readonly signatures?: readonly Signature[];
  readonly services?: readonly StartOfService[];
}

const UNMEASURED = { responseMs: null, peakCpuPercent: null, peakMemoryBytes: null } as const;

/** A service's start; what was measured of it is told where a test is about it. */
export type StartOfService = Omit<ServiceRow, keyof typeof UNMEASURED> & Partial<ServiceRow>;

export function entryOf({ signatures = [], services = [], ...run }: EntryParts): HistoryEntry {
  const conclusion: Conclusion = signatures.length > 0 ? 'failure' : 'success';
  return {
    run: runOf({ conclusion, ...run }),
    failures: signatures.map(failureOf),
    services: services.map((row) => ({ ...UNMEASURED, ...row })),
    tests: [],
  };
}

function failureOf(signature: Signature): FailureRow {
  return {
    signature,
    cause: 'res.disk',
    title: 'database ran out of disk',
    excerpt: 'PANIC: No space left on device',
    culprit: 'database',
    masked: `what ${signature} was made of`,
  };
}

/** What pull request 7 asks about the full disk at noon. */
export function questionOf(part: Partial<SliceQuery> = {}): SliceQuery {
  return {
    repo: 'acme/shop',
    job: 'integration',
    signature: DISK_FULL,
    baseBranch: 'main',
    branch: 'feature',
    pr: 7,
    sha: 'sha-under-test',
    asOf: NOON,
    windowDays: 30,
    ...part,
  };
}

/** A forecast that the job fails, made two hours before noon of whichever run comes next. */
export function forecastOf(
  part: Partial<StoredForecast> & { readonly id: string },
): StoredForecast {
  return {
    repo: 'acme/shop',
    job: 'integration',
    entity: 'job',
    name: 'integration',
    target: 'failure',
    madeAt: NOON - 2 * HOUR_MS,
    runId: null,
    says: { kind: 'probability', probability: 0.25 },
    model: { name: 'stack', version: 3 },
    ...part,
  };
}

/** The job failed, which was known an hour before noon. */
export function settlementOf(
  part: Partial<Settlement> & { readonly forecastId: string },
): Settlement {
  return { repo: 'acme/shop', settledAt: NOON - HOUR_MS, outcome: true, ...part };
}

/** A full disk in comment 1 of pull request 7, shown three hours before noon; nobody said anything. */
export function feedbackOf(part: Partial<VerdictFeedback> = {}): VerdictFeedback {
  return {
    repo: 'acme/shop',
    comment: 1,
    pullRequest: 7,
    shownAt: NOON - 3 * HOUR_MS,
    signature: DISK_FULL,
    generic: false,
    cause: 'res.disk',
    relation: 'introduced',
    thumbsDown: 0,
    thumbsUp: 0,
    labelled: false,
    readAt: NOON - HOUR_MS,
    ...part,
  };
}

/** The full disk is the runner's, says a maintainer in comment 2; known an hour before noon. */
export function pinOf(part: Partial<Pin> = {}): Pin {
  return {
    repo: 'acme/shop',
    comment: 2,
    signature: DISK_FULL,
    cause: 'infra.runner',
    by: 'alice',
    saidAt: NOON - 2 * HOUR_MS,
    knownAt: NOON - HOUR_MS,
    ...part,
  };
}

export async function allOf<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}
