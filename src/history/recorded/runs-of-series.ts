import type { RecordedRun } from '#domain';
import { err, ok, type Result } from '#std';
import type { RecordedLine } from './recorded-line.ts';

/**
 * The points of a series as runs of a job of its name, with the value as duration in the unit of the
 * series; the id is `<name>#<index>`, from 0. A missing value (`null`) has no run. Points of one time
 * know nothing of one another; without times the index takes their place.
 */
export function runsOfSeries(
  told: Readonly<Record<string, unknown>>,
  source: string,
): Result<RecordedLine, string> {
  const { name, values, times } = told;
  if (typeof name !== 'string' || name === '') return err('"name" is missing');
  if (!Array.isArray(values)) return err('"values" is not a list');
  if (times !== undefined && (!Array.isArray(times) || times.length !== values.length)) {
    return err('"times" is not as long as "values"');
  }
  const runs: RecordedRun[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null) continue;
    if (typeof value !== 'number')
      return err(`"values" has something else than a number at ${index}`);
    const startedAt = times === undefined ? index : Date.parse(String(times[index]));
    if (Number.isNaN(startedAt)) return err(`"times" has no ISO 8601 time at ${index}`);
    runs.push(runOfPoint({ name, source, index, value, startedAt }));
  }
  return ok({ runs, adjusted: false });
}

interface Point {
  readonly name: string;
  readonly source: string;
  readonly index: number;
  readonly value: number;
  readonly startedAt: number;
}

function runOfPoint({ name, source, index, value, startedAt }: Point): RecordedRun {
  return {
    id: `${name}#${index}`,
    repo: source,
    job: name,
    branch: null,
    pr: null,
    sha: null,
    event: null,
    attempt: 1,
    startedAt,
    runner: null,
    traits: {},
    outcome: 'passed',
    durationMs: value,
    knownAt: null,
    batch: String(startedAt),
    findings: {},
  };
}
