import type { FinishedRun, RunOutcomeKind } from '#domain';

const MINUTE_MS = 60_000;

/** A finished run with everything a test does not care about filled in; `minute` orders them. */
export function finishedRun(
  minute: number,
  outcome: RunOutcomeKind,
  about: Partial<FinishedRun> = {},
): FinishedRun {
  const knownAt = minute * MINUTE_MS;
  return {
    id: `run-${minute}`,
    repo: 'acme/shop',
    job: 'api-tests',
    branch: null,
    pr: null,
    sha: null,
    event: null,
    attempt: 1,
    startedAt: knownAt - MINUTE_MS / 2,
    runner: null,
    traits: {},
    outcome,
    durationMs: MINUTE_MS / 2,
    knownAt,
    findings: {},
    ...about,
  };
}
