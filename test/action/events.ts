export interface WebhookEvent {
  readonly name: string;
  readonly payload: unknown;
}

const REPOSITORY = {
  id: 1,
  name: 'shop',
  full_name: 'acme/shop',
  default_branch: 'main',
  owner: { login: 'acme' },
};

export interface PullRequestSides {
  /** The commit the change starts from; the change's own when absent. */
  readonly base?: string;
  /** Where the change comes from; `acme/shop` itself when absent. */
  readonly from?: string;
}

/** The parts that are read of a `pull_request` event of `acme/shop`. */
export function pullRequestEvent(
  number: number,
  sha: string,
  { base = sha, from = REPOSITORY.full_name }: PullRequestSides = {},
): WebhookEvent {
  const isFork = from !== REPOSITORY.full_name;
  const origin = isFork ? { ...REPOSITORY, id: 2, full_name: from, fork: true } : REPOSITORY;
  return {
    name: 'pull_request',
    payload: {
      action: 'opened',
      number,
      repository: REPOSITORY,
      sender: { login: 'octocat' },
      pull_request: {
        number,
        head: { ref: 'cheaper-apples', sha, repo: origin },
        base: { ref: 'main', sha: base, repo: REPOSITORY },
      },
    },
  };
}

/** The parts that are read of a `merge_group` event: it names no pull request but in its branch. */
export function mergeGroupEvent(number: number, sha: string): WebhookEvent {
  return {
    name: 'merge_group',
    payload: {
      action: 'checks_requested',
      merge_group: { head_sha: sha, head_ref: `refs/heads/${queueBranch(number, sha)}` },
      repository: REPOSITORY,
      sender: { login: 'octocat' },
    },
  };
}

/** The branch GitHub makes for a merge group of one pull request. */
export function queueBranch(number: number, sha: string): string {
  return `gh-readonly-queue/main/pr-${number}-${sha}`;
}

/** The parts that are read of a `push` to `main`. */
export function mainPushEvent(sha: string): WebhookEvent {
  return {
    name: 'push',
    payload: {
      ref: 'refs/heads/main',
      before: '0'.repeat(40),
      after: sha,
      deleted: false,
      repository: REPOSITORY,
      sender: { login: 'octocat' },
    },
  };
}

/** The end of a run of `acme/shop` for a pull request of a fork: GitHub names no pull request then. */
export function workflowRunEvent(
  id: number,
  { sha, branch, from }: { readonly sha: string; readonly branch: string; readonly from: string },
): WebhookEvent {
  return {
    name: 'workflow_run',
    payload: {
      action: 'completed',
      repository: REPOSITORY,
      sender: { login: 'stranger' },
      workflow_run: {
        id,
        run_attempt: 1,
        name: 'integration',
        event: 'pull_request',
        status: 'completed',
        conclusion: 'failure',
        actor: { login: 'stranger' },
        html_url: `https://github.com/acme/shop/actions/runs/${id}`,
        head_sha: sha,
        head_branch: branch,
        head_repository: { ...REPOSITORY, id: 2, full_name: from, fork: true },
        pull_requests: [],
        repository: REPOSITORY,
      },
    },
  };
}

/** The parts that are read of an `issue_comment` event: the number, and whether anything is asked. */
export function pullCommentEvent(number: number, id: number, body: string): WebhookEvent {
  return {
    name: 'issue_comment',
    payload: {
      action: 'created',
      issue: { number, pull_request: {} },
      comment: { id, body },
      repository: REPOSITORY,
      sender: { login: 'octocat' },
    },
  };
}
