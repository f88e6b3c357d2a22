import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { HistoryEntry, JobRun } from '#domain';

/** Writes one entry, replacing what was recorded of the same run. To be called in a transaction. */
export type EntryWriter = (entry: HistoryEntry) => void;

const RUN_COLUMNS =
  'repo, id, job, branch, pr, sha, attempt, started_at, completed_at, conclusion, duration_ms, runner, extra, failure_count';

export function prepareEntryWriter(database: DatabaseSync): EntryWriter {
  const insertRun = database.prepare(
    `INSERT INTO runs (${RUN_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const removeRun = database.prepare('DELETE FROM runs WHERE repo = ? AND id = ?');
  const insertFailure = database.prepare('INSERT INTO failures VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const insertService = database.prepare('INSERT INTO services VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertTest = database.prepare('INSERT INTO tests VALUES (?, ?, ?, ?, ?)');
  return function writeEntry(entry) {
    const { run } = entry;
    removeRun.run(run.repo, run.id);
    const key = writeRun(insertRun, run, entry.failures.length);
    entry.failures.forEach((row, position) => {
      const { signature, cause, title, excerpt, culprit, masked } = row;
      insertFailure.run(key, position, signature, cause, title, excerpt, culprit, masked);
    });
    entry.services.forEach((row, position) => {
      const { service, readyAfterMs, restarts, outcome } = row;
      const measured = [row.peakCpuPercent, row.peakMemoryBytes, row.responseMs] as const;
      insertService.run(key, position, service, readyAfterMs, restarts, outcome, ...measured);
    });
    entry.tests.forEach(({ name, status, durationMs }, position) => {
      insertTest.run(key, position, name, status, durationMs);
    });
  };
}

function writeRun(insertRun: StatementSync, run: JobRun, failures: number): number | bigint {
  return insertRun.run(
    run.repo,
    run.id,
    run.job,
    run.branch,
    run.pr,
    run.sha,
    run.attempt,
    run.startedAt,
    run.completedAt,
    run.conclusion,
    run.durationMs,
    run.runner,
    JSON.stringify(run.extra),
    failures,
  ).lastInsertRowid;
}
