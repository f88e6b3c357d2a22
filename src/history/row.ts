import type {
  Conclusion,
  FailureRow,
  JobRun,
  KnownFailure,
  ServiceRow,
  Signature,
  TestRow,
} from '#domain';

/** A row as the driver hands it out. */
export type Row = Readonly<Record<string, unknown>>;

/** A run as it is stored, read back. */
export function runOfRow(row: Row): JobRun {
  return {
    id: String(row.id),
    repo: String(row.repo),
    job: String(row.job),
    branch: textOf(row.branch),
    pr: numberOf(row.pr),
    sha: textOf(row.sha),
    attempt: Number(row.attempt),
    startedAt: Number(row.started_at),
    completedAt: numberOf(row.completed_at),
    conclusion: textOf(row.conclusion) as Conclusion | null,
    durationMs: numberOf(row.duration_ms),
    runner: textOf(row.runner),
    extra: JSON.parse(String(row.extra)) as Readonly<Record<string, unknown>>,
  };
}

export function failureOfRow(row: Row): FailureRow {
  return {
    signature: String(row.signature) as Signature,
    cause: String(row.cause),
    title: String(row.title),
    excerpt: String(row.excerpt),
    culprit: textOf(row.culprit),
    masked: textOf(row.masked),
  };
}

export function knownFailureOfRow(row: Row): KnownFailure {
  return {
    signature: String(row.signature) as Signature,
    masked: String(row.masked),
    count: Number(row.count),
  };
}

export function serviceOfRow(row: Row): ServiceRow {
  return {
    service: String(row.service),
    readyAfterMs: numberOf(row.ready_after_ms),
    responseMs: numberOf(row.response_ms),
    restarts: Number(row.restarts),
    peakCpuPercent: numberOf(row.peak_cpu_percent),
    peakMemoryBytes: numberOf(row.peak_memory_bytes),
    outcome: String(row.outcome) as ServiceRow['outcome'],
  };
}

export function testOfRow(row: Row): TestRow {
  return {
    name: String(row.name),
    status: String(row.status) as TestRow['status'],
    durationMs: numberOf(row.duration_ms),
  };
}

export function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

export function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
