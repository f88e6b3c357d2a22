import type { HistoryEntry } from '#domain';
import { describeFileError, err, ok, type Result } from '#std';
import type { HistoryStore } from '../history-store.ts';
import type { IngestProblem } from './ingest-problem.ts';
import type { IngestSummary } from './ingest-summary.ts';
import { parseRunLine } from './parse-run-line.ts';
import { type ReadLine, readLines } from './read-lines.ts';
import { createTally, type Tally } from './tally.ts';

/** Runs kept in memory before they are written. */
const BATCH = 2000;

/**
 * Reads a `runs.ndjson` file, plain or gzip, into a history. Bad lines are counted and told, the
 * others are written; reading a file twice changes nothing.
 */
export async function ingestRuns(
  store: HistoryStore,
  file: string,
): Promise<Result<IngestSummary, IngestProblem>> {
  const tally = createTally();
  let batch: HistoryEntry[] = [];
  let lastLine = 0;
  async function flush(): Promise<void> {
    tally.written(await store.recordMany(batch));
    batch = [];
  }
  try {
    for await (const line of readLines(file)) {
      lastLine = line.number;
      const entry = entryOf(line, tally);
      if (entry) batch.push(entry);
      if (batch.length === BATCH) await flush();
    }
  } catch (error) {
    await flush();
    return err(problemOf(error as NodeJS.ErrnoException, file, lastLine));
  }
  await flush();
  return verdictOn(tally.summary(), file);
}

function entryOf(line: ReadLine, tally: Tally): HistoryEntry | null {
  tally.read();
  const parsed = line.kind === 'line' ? parseRunLine(line.text) : err('it is longer than 16 MiB');
  if (!parsed.ok) {
    tally.rejected({ line: line.number, reason: parsed.error });
    return null;
  }
  if (parsed.value.adjusted) tally.adjusted();
  return parsed.value.entry;
}

function problemOf(error: NodeJS.ErrnoException, file: string, afterLine: number): IngestProblem {
  return error.code?.startsWith('Z_')
    ? { kind: 'cut-gzip', file, afterLine }
    : { kind: 'unreadable', file, message: describeFileError(error) };
}

function verdictOn(summary: IngestSummary, file: string): Result<IngestSummary, IngestProblem> {
  const [first] = summary.problems;
  if (first === undefined || summary.rejected < summary.read) return ok(summary);
  return err({ kind: 'nothing-usable', file, lines: summary.read, first });
}
