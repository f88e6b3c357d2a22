import type { CheckRunAction } from '../check-run/check-run-action.ts';
import type { IssueAction } from '../issues/issue-action.ts';
import type { RerunAction } from '../rerun/rerun-action.ts';
import type { WebhookAction } from '../webhook/webhook-action.ts';

/** Sinks that are used only where inputs or the configuration ask for them. */
export type ActingSink = 'check' | 're-run' | 'issue' | 'escalation' | 'webhook';

export type ActingAction = CheckRunAction | RerunAction | IssueAction | WebhookAction;

/**
 * Why nothing was done, on purpose.
 *
 * - `no-commit`: a check run belongs to a commit, and none is known.
 * - `in-progress`: the run is still going on; GitHub repeats only what has ended.
 * - `fork`: the run belongs to a fork, whose artifact could say anything.
 * - `other-run`: what reports there are speak about another run or attempt.
 * - `no-configuration`: there is none here that could allow it.
 * - `nothing-failed`: there is nothing to repeat.
 * - `not-retry-safe`: a failure would come again, or was brought by this change.
 * - `unexplained`: a job failed that no report judges, or a report could not be read.
 * - `attempts-used`: it was repeated as often as the configuration allows.
 * - `no-address`: the variable with the address of a webhook is not set.
 * - `no-memory`: without a history nobody knows what was told before.
 * - `declined`: somebody closed the issue as not planned.
 * - `not-found`: there is no issue to close.
 * - `nobody`: nobody is named who could be called.
 * - `most-reached`: more at once than people can read; the next night goes on.
 */
export type ActingSkipReason =
  | 'no-commit'
  | 'in-progress'
  | 'fork'
  | 'other-run'
  | 'no-configuration'
  | 'nothing-failed'
  | 'not-retry-safe'
  | 'unexplained'
  | 'attempts-used'
  | 'no-address'
  | 'no-memory'
  | 'declined'
  | 'not-found'
  | 'nobody'
  | 'most-reached';
