/** The operations of GitHub's REST API that Signalbox uses or is about to, by their operation id. */
export const OPERATIONS: readonly string[] = [
  'actions/get-job-for-workflow-run',
  'actions/get-workflow-run',
  'actions/get-workflow-run-attempt',
  'actions/download-job-logs-for-workflow-run',
  'actions/list-jobs-for-workflow-run',
  'actions/list-jobs-for-workflow-run-attempt',
  'actions/list-workflow-runs-for-repo',
  'actions/re-run-workflow-failed-jobs',
  'checks/create',
  'checks/get',
  'checks/update',
  'issues/add-labels',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get-comment',
  'issues/list-comments',
  'issues/list-labels-on-issue',
  'issues/remove-label',
  'issues/update-comment',
  'pulls/get',
  'rate-limit/get',
  'repos/list-pull-requests-associated-with-commit',
  'users/get-authenticated',
];

/** GitHub's own examples that the fake's answers are built on: name → component of the description. */
export const EXAMPLES: Readonly<Record<string, string>> = {
  run: 'workflow-run-paginated',
  job: 'job',
  comment: 'issue-comment',
  pull: 'pull-request',
  check: 'check-run-example-of-completed-conclusion',
  labels: 'label-items',
  rateLimit: 'rate-limit-overview',
  user: 'public-user-default-response',
  commitPulls: 'pull-request-simple-items',
};
