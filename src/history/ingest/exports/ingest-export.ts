import type { HistoryEntry } from '#domain';
import { err, ok, type Result } from '#std';
import type { HistoryStore } from '../../history-store.ts';
import { describeMisfit } from '../describe-misfit.ts';
import type { IngestProblem } from '../ingest-problem.ts';
import type { IngestSummary } from '../ingest-summary.ts';
import { ingestibleRun } from '../ingestible-run.ts';
import { createTally, type Tally } from '../tally.ts';
import type { CiExport, ToldRun } from './ci-export.ts';
import { CI_EXPORTS, type CiName } from './ci-exports.ts';
import { readExport } from './read-export.ts';
import { type JsonPiece, splitJson } from './split-json.ts';

/** What the command says of every run of a file; it counts where the export says nothing. */
export interface RunFacts {
  /** `owner/name`. Counts before what the export says: an organisation's CI may name it otherwise. */
  readonly repo?: string;
  readonly branch?: string;
  readonly sha?: string;
  readonly pr?: number;
}

export interface ExportRequest {
  readonly file: string;
  readonly from: CiName;
  readonly facts: RunFacts;
}

/**
 * Reads what the API of another CI answered, saved as a file, into a history. The rules of
 * `runs.ndjson` hold; what does not fit is counted and told with its line; reading a file twice changes
 * nothing.
 */
export async function ingestExport(
  store: HistoryStore,
  { file, from, facts }: ExportRequest,
): Promise<Result<IngestSummary, IngestProblem>> {
  const text = await readExport(file);
  if (!text.ok) return text;
  const form = CI_EXPORTS[from];
  const tally = createTally();
  const entries: HistoryEntry[] = [];
  for (const piece of splitJson(text.value)) {
    for (const told of runsOf(piece, form, tally)) {
      const entry = entryOf(told, facts, { line: piece.line, tally });
      if (entry) entries.push(entry);
    }
  }
  tally.written(await store.recordMany(entries));
  const summary = tally.summary();
  const [first] = summary.problems;
  if (first === undefined || summary.rejected < summary.read) return ok(summary);
  const { expects } = form;
  return err({ kind: 'not-an-export', file, from, expects, first });
}

function runsOf(piece: JsonPiece, form: CiExport, tally: Tally): readonly ToldRun[] {
  const reject = (reason: string): readonly ToldRun[] => {
    tally.read();
    tally.rejected({ line: piece.line, reason });
    return [];
  };
  let value: unknown;
  try {
    value = JSON.parse(piece.text);
  } catch {
    return reject('it is not JSON');
  }
  const parsed = form.value.safeParse(value);
  return parsed.success ? form.runsOf(parsed.data) : reject(describeMisfit(parsed.error, value));
}

function entryOf(
  told: ToldRun,
  facts: RunFacts,
  { line, tally }: { readonly line: number; readonly tally: Tally },
): HistoryEntry | null {
  tally.read();
  const { repo, branch, sha, pr } = facts;
  const known = Object.entries(told).filter(([, value]) => value != null);
  const normalised = ingestibleRun({
    ...{ branch, sha, pr },
    ...Object.fromEntries(known),
    ...(repo === undefined ? {} : { repo }),
  });
  if (!normalised.ok) {
    tally.rejected({ line, reason: normalised.error });
    return null;
  }
  if (normalised.value.adjusted) tally.adjusted();
  return { run: normalised.value.run, failures: [], services: [], tests: [] };
}
