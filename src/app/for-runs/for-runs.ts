import * as z from 'zod';
import { type ForecastRecord, lastPins, type Pin, type TrackedIssue } from '#domain';
import { err, ok, type Result } from '#std';
import { signature, trackedIssues } from './tracked-issues.ts';

/** The newest words are told; at twenty commands a night it takes fifty nights of commands to have more. */
const MOST_PINS = 1000;

/** More than the longest file that is written, at less than five hundred bytes a pin. */
export const MOST_BYTES = 512 * 1024;

/**
 * What a night tells runs whose history is not its own: `night/for-runs.json`. No run remembers it, and
 * every night makes it anew.
 */
export interface ForRuns {
  /** `owner/name`, or empty for runs that name no repository. */
  readonly repo: string;
  /** When it was told, epoch milliseconds. */
  readonly toldAt: number;
  /** Of each failure the last word, by signature, those that take a pin away among them. */
  readonly pins: readonly Pin[];
  /** Issues that stand open about failures. */
  readonly issues: readonly TrackedIssue[];
  /** How good forecasts have been; `null` where none has been graded. */
  readonly forecasts: ForecastRecord | null;
}

const moment = z.number().min(0).max(8.64e15);
const whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

const pin = z.strictObject({
  signature,
  cause: z
    .string()
    .regex(/^[a-z][a-z0-9.-]{0,99}$/)
    .nullable(),
  by: z.string().regex(/^[\w-]{1,100}$/),
  comment: whole,
  saidAt: moment,
  knownAt: moment,
});

const forecasts = z.strictObject({
  graded: whole,
  skill: z.number().max(1).nullable(),
  verdict: z.enum(['better', 'no-better', 'too-few']),
});

const file = z.strictObject({
  schema: z.literal('signalbox.for-runs/1'),
  repo: z.string().max(300),
  toldAt: moment,
  pins: z.array(pin).max(MOST_PINS),
  issues: trackedIssues,
  forecasts: forecasts.nullable(),
});

/** The same facts are the same bytes. What the file's own reader would refuse is left out. */
export function formatForRuns(told: ForRuns): string {
  const { repo, toldAt, pins, issues, forecasts: record } = told;
  const readable = pins.flatMap(({ signature, cause, by, comment, saidAt, knownAt }) => {
    const parsed = pin.safeParse({ signature, cause, by, comment, saidAt, knownAt });
    return parsed.success ? [{ ...parsed.data, repo }] : [];
  });
  const newest = readable.sort((left, right) => right.comment - left.comment).slice(0, MOST_PINS);
  return textOf({
    schema: 'signalbox.for-runs/1',
    repo,
    toldAt,
    pins: lastPins(newest).map(({ repo: _, ...said }) => said),
    issues: [...issues],
    forecasts: record,
  });
}

/** Reads a file of whoever wrote it; the error says in a few words how it is not as it must be. */
export function parseForRuns(text: string): Result<ForRuns, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('it is no JSON');
  }
  const parsed = file.safeParse(value);
  if (!parsed.success) {
    // What stands there instead is not told: it may be anybody's words.
    const [issue] = parsed.error.issues;
    return err(`its ${issue?.path.join('.') || 'whole'} is not as it must be`);
  }
  const { repo, toldAt, pins, issues, forecasts: record } = parsed.data;
  const words = pins.map((said) => ({ ...said, repo }));
  const told = { repo, toldAt, pins: words, issues, forecasts: record };
  // Keys told twice, failures told twice, another order: nothing that a night has written.
  return formatForRuns(told) === text ? ok(told) : err('it is not written as a night writes it');
}

/** Field by field, in the order of the schema, whatever order they came in. */
function textOf(told: z.infer<typeof file>): string {
  const { schema, repo, toldAt, pins, forecasts: record } = told;
  const issues = told.issues.map(({ signature, issue }) => ({ signature, issue }));
  const said = pins.map(({ signature, cause, by, comment, saidAt, knownAt }) => ({
    ...{ signature, cause, by, comment, saidAt, knownAt },
  }));
  const graded = record && {
    ...{ graded: record.graded, skill: record.skill, verdict: record.verdict },
  };
  return `${JSON.stringify({ schema, repo, toldAt, pins: said, issues, forecasts: graded }, null, 1)}\n`;
}
