/** The operations of GitHub's REST API that Signalbox uses or is about to, by their operation id. */
export const OPERATIONS: readonly string[] = [
  'actions/download-artifact',
  'actions/download-job-logs-for-workflow-run',
  'actions/get-job-for-workflow-run',
  'actions/get-workflow-run',
  'actions/get-workflow-run-attempt',
  'actions/list-jobs-for-workflow-run',
  'actions/list-jobs-for-workflow-run-attempt',
  'actions/list-workflow-run-artifacts',
  'actions/list-workflow-runs-for-repo',
  'actions/re-run-workflow-failed-jobs',
  'checks/create',
  'checks/get',
  'checks/list-for-ref',
  'checks/update',
  'issues/add-labels',
  'issues/create',
  'issues/create-comment',
  'issues/delete-comment',
  'issues/get',
  'issues/get-comment',
  'issues/list-comments',
  'issues/list-comments-for-repo',
  'issues/list-for-repo',
  'issues/list-labels-on-issue',
  'issues/remove-label',
  'issues/update',
  'issues/update-comment',
  'pulls/get',
  'pulls/list',
  'rate-limit/get',
  'reactions/create-for-issue-comment',
  'reactions/list-for-issue-comment',
  'repos/get-collaborator-permission-level',
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
  issue: 'issue',
  issues: 'issue-items',
  artifacts: 'artifact-paginated',
  reactions: 'reaction-items',
  permission: 'repository-collaborator-permission-response-if-user-has-admin-permissions',
};

/**
 * The fields of GitHub's GraphQL API that Signalbox uses, by the type they belong to. What takes them as
 * arguments and what they answer with is cut along; of a type that is not named here, every scalar field.
 */
export const GRAPHQL_FIELDS: Readonly<Record<string, readonly string[]>> = {
  Query: ['repository'],
  Repository: ['pullRequest'],
  PullRequest: ['comments', 'headRefOid'],
  IssueCommentConnection: ['nodes', 'pageInfo'],
  // Not "databaseId": it has 32 bits, and ids of comments have outgrown them.
  IssueComment: ['author', 'body', 'fullDatabaseId', 'id', 'isMinimized', 'url', 'viewerDidAuthor'],
  Actor: ['login'],
  Bot: ['login'],
  EnterpriseUserAccount: ['login'],
  Mannequin: ['login'],
  Organization: ['login'],
  User: ['login'],
  Mutation: ['minimizeComment'],
  MinimizeCommentPayload: ['minimizedComment'],
  Minimizable: ['isMinimized'],
};
