import type { Conclusion, RecordedRun, RunOutcomeKind, Trait } from '#domain';
import { err, ok, type Result } from '#std';
import { normaliseRun } from '../ingest/normalise-run.ts';
import { parseObject } from '../ingest/parse-object.ts';
import type { RecordedLine } from './recorded-line.ts';
import { runsOfSeries } from './runs-of-series.ts';

type Told = Readonly<Record<string, unknown>>;

/**
 * Reads a line of any form a history is kept in: a run of a job, a test (`test`, `runId`, `outcome`) or
 * a series (`name`, `values`). `source` stands for the repository of tests and series, which tell none.
 */
export function parseRecordedLine(line: string, source: string): Result<RecordedLine, string> {
  const parsed = parseObject(line);
  if (!parsed.ok) return parsed;
  const told = parsed.value;
  if (Array.isArray(told.values)) return runsOfSeries(told, source);
  return 'test' in told ? runOfTest(told, source) : runOfJob(told);
}

function runOfJob(told: Told): Result<RecordedLine, string> {
  const normalised = normaliseRun(told);
  if (!normalised.ok) return normalised;
  const { run, adjusted } = normalised.value;
  const { after, ...known } = isObject(told.extra) ? told.extra : {};
  const recorded: RecordedRun = {
    id: run.id,
    repo: run.repo,
    job: run.job,
    branch: run.branch,
    pr: run.pr,
    sha: run.sha,
    event: typeof told.event === 'string' ? told.event : null,
    attempt: run.attempt,
    startedAt: run.startedAt,
    runner: run.runner,
    traits: traitsOf(known),
    outcome: outcomeOf(run.conclusion),
    durationMs: run.durationMs,
    knownAt: run.completedAt,
    batch: told.runId == null ? run.id : String(told.runId),
    findings: isObject(after) ? traitsOf(after) : {},
  };
  return ok({ runs: [recorded], adjusted });
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

function outcomeOf(conclusion: Conclusion | null): RunOutcomeKind {
  if (conclusion === 'success') return 'passed';
  return conclusion === 'failure' || conclusion === 'timed_out' ? 'failed' : 'inconclusive';
}

/** What a model can use of an object: numbers, texts and truths of the first level. */
function traitsOf(told: Told): Readonly<Record<string, Trait>> {
  return Object.fromEntries(Object.entries(told).filter(isTrait));
}

function isTrait(entry: [string, unknown]): entry is [string, Trait] {
  return ['number', 'string', 'boolean'].includes(typeof entry[1]);
}

function isObject(value: unknown): value is Told {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
