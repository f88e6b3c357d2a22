import fc from 'fast-check';
import type { RecordedRun, RunOutcomeKind } from '#domain';

/** A run that passed at once, but for what is said otherwise. */
export function madeUpRun(told: Partial<RecordedRun> & { readonly id: string }): RecordedRun {
  const startedAt = told.startedAt ?? 0;
  return {
    repo: 'owner/name',
    job: 'build',
    branch: 'main',
    pr: null,
    sha: null,
    event: 'push',
    attempt: 1,
    startedAt,
    runner: null,
    traits: {},
    outcome: 'passed',
    durationMs: 1,
    knownAt: startedAt + 1,
    batch: told.id,
    findings: {},
    ...told,
  };
}

const outcome = fc.constantFrom<RunOutcomeKind>('passed', 'failed', 'inconclusive');
const word = fc.constantFrom('a', 'b', 'linux-build', 'linux-test', '__proto__', 'constructor');
const trait = fc.oneof(
  word,
  fc.boolean(),
  fc.integer(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1e300, 0),
);

/** What is known of a run only afterwards. */
export const aftermath = fc.record({
  outcome,
  durationMs: fc.option(fc.nat(1000)),
  findings: fc.dictionary(word, trait, { maxKeys: 2 }),
});

/** Any run that starts within the first 200 ms and takes up to 100 ms; ids must be given by place. */
export const anyRun = fc
  .tuple(
    fc.record({
      repo: fc.constantFrom('', 'owner/name'),
      job: word,
      branch: fc.option(word),
      pr: fc.option(fc.integer({ min: 1, max: 3 })),
      sha: fc.option(word),
      event: fc.option(fc.constantFrom('push', 'pull_request')),
      attempt: fc.integer({ min: 1, max: 3 }),
      startedAt: fc.nat(200),
      runner: fc.option(fc.constantFrom('pool-0a1b2c3d', 'pool-ffffff', 'own')),
      traits: fc.dictionary(word, trait, { maxKeys: 3 }),
    }),
    aftermath,
    fc.option(fc.nat(100)),
    fc.nat(5),
  )
  .map(
    ([known, later, lasts, batch]): Omit<RecordedRun, 'id'> => ({
      ...known,
      ...later,
      knownAt: lasts === null ? null : known.startedAt + lasts,
      batch: `${batch}`,
    }),
  );

/** Any history, in the order of its starts. */
export const anyHistory = fc.array(anyRun, { maxLength: 60 }).map(inOrder);

export function inOrder(runs: readonly Omit<RecordedRun, 'id'>[]): readonly RecordedRun[] {
  return [...runs]
    .sort((left, right) => left.startedAt - right.startedAt)
    .map((run, place) => ({ ...run, id: `${place}` }));
}
