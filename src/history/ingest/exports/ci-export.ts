import type * as z from 'zod';

/** A run as an export tells it, for `normaliseRun`: the keys of `runs.ndjson`. */
export type ToldRun = Readonly<Record<string, unknown>>;

/** What one CI's API answers, and how its words are ours. */
export interface CiExport<S extends z.ZodType = z.ZodType> {
  /** What one answer is, for people: `an array of jobs (GET /projects/:id/jobs)`. */
  readonly expects: string;
  /** One value of an answer: an element of its array, or the answer itself. */
  readonly value: S;
  /** The runs it tells of; none of what has not begun and is no run yet. */
  readonly runsOf: (value: z.infer<S>) => readonly ToldRun[];
}

/** Lets `value` decide the type that `runsOf` is given. */
export function ciExport<S extends z.ZodType>(form: CiExport<S>): CiExport {
  return form as unknown as CiExport;
}
