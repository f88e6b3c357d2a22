import type { ActingSink, ActingSkipReason } from './acting-action.ts';

export const ACTING_SINK_TEXT: Readonly<Record<ActingSink, string>> = {
  check: 'check run',
  're-run': 're-run of the failed jobs',
  issue: 'issue',
  escalation: 'escalation',
  webhook: 'webhook',
};

export const ACTING_REASON_TEXT: Readonly<Record<ActingSkipReason, string>> = {
  'no-commit': 'no commit is known that it could belong to',
  'in-progress':
    'the run is still going on, and GitHub repeats only what has ended; a workflow on "workflow_run" can',
  fork: 'the run belongs to a fork, whose reports could say anything',
  'other-run': 'its reports speak about another run or attempt',
  'no-configuration':
    'no configuration can be read here that could allow it; check out the default branch first',
  'nothing-failed': 'nothing failed',
  'not-retry-safe': 'not every failure is safe to repeat',
  unexplained: 'a job failed that no report judges',
  'attempts-used': 'it was repeated as often as "triage.rerun.max" allows',
  'no-address': 'its address is empty, such as of a variable that is not set',
  'no-memory': 'without a history nobody knows what was told before',
  declined: 'somebody closed it as not planned',
  'not-found': 'there is no issue to close',
  nobody: 'nobody is named who could be called',
  'most-reached': 'enough for once; the next report goes on',
};
