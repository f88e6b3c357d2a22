import { err, ok, type Result } from '#std';
import { normaliseRun } from '../ingest/normalise-run.ts';
import { parseObject } from '../ingest/parse-object.ts';
import type { RecordedLine } from './recorded-line.ts';
import { recordedRunOf } from './recorded-run.ts';
import { runsOfSeries } from './runs-of-series.ts';
import type { SharedTexts } from './shared-texts.ts';

type Told = Readonly<Record<string, unknown>>;

/**
 * Reads a line of any form a history is kept in: a run of a job, a test (`test`, `runId`, `outcome`) or
 * a series (`name`, `values`). `source` stands for the repository of tests and series, which tell none.
 */
export function parseRecordedLine(
  line: string,
  source: string,
  texts: SharedTexts,
): Result<RecordedLine, string> {
  const parsed = parseObject(line);
  if (!parsed.ok) return parsed;
  const told = parsed.value;
  texts.share(told as Record<string, unknown>);
  if (Array.isArray(told.values)) return runsOfSeries(told, source);
  return 'test' in told ? runOfTest(told, source) : runOfJob(told);
}

function runOfJob(told: Told): Result<RecordedLine, string> {
  const normalised = normaliseRun(told);
  if (!normalised.ok) return normalised;
  const { run, adjusted } = normalised.value;
  const recorded = recordedRunOf(run, {
    event: typeof told.event === 'string' ? told.event : null,
    batch: told.runId == null ? run.id : String(told.runId),
  });
  const failed = signaturesIn(told.failures);
  return ok({ runs: [failed.length > 0 ? { ...recorded, failed } : recorded], adjusted });
}

/** Of a line of our own, what failed. */
function signaturesIn(failures: unknown): readonly string[] {
  if (!Array.isArray(failures)) return [];
  return failures.flatMap((failure: { readonly signature?: unknown } | null) =>
    typeof failure?.signature === 'string' ? failure.signature : [],
  );
}

/**
 * Tests of one run tell no end of their own: their durations say how long each took, not when its
 * outcome was published, so that they count from the next run on.
 */
function runOfTest(told: Told, source: string): Result<RecordedLine, string> {
  const { test, outcome, durationMs, ...rest } = told;
  const read = runOfJob({ repo: source, ...rest, job: test, conclusion: outcome });
  if (!read.ok) return err(read.error.replace('"job"', '"test"'));
  const lasted = typeof durationMs === 'number' && durationMs >= 0 ? durationMs : null;
  const runs = read.value.runs.map((run) => ({ ...run, durationMs: lasted ?? run.durationMs }));
  return ok({ runs, adjusted: read.value.adjusted });
}
