import type { Conclusion, JobRun } from '#domain';

/** A row as the driver hands it out. */
export type Row = Readonly<Record<string, unknown>>;

/** A run as stored by `write-entry.ts`, read back. */
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

export function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}

export function numberOf(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}
