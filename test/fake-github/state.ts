/** What a fake repository holds. Plain JSON, so that a file can say it. Times are ISO 8601. */
export interface FakeState {
  /** `owner/name`. */
  readonly repository: string;
  /** Whose token every request carries: a workflow's own is the bot `github-actions[bot]`. */
  readonly user: { readonly login: string; readonly type: 'User' | 'Bot' };
  readonly runs: FakeRun[];
  readonly pulls: FakePull[];
  readonly comments: FakeComment[];
  readonly labels: { readonly issue: number; readonly name: string }[];
  readonly checks: FakeCheck[];
  readonly artifacts: FakeArtifact[];
  readonly issues: FakeIssue[];
  readonly reactions: FakeReaction[];
  /** What people may do; who is not named here may read, as anybody may in a public repository. */
  readonly permissions: Readonly<Record<string, 'admin' | 'write' | 'read' | 'none'>>;
  /** Requests an hour; 1,000 for a workflow's token. */
  readonly rateLimit: number;
  /** Results a search shows, whatever their number; GitHub: 1,000. */
  readonly searchLimit: number;
}

export interface FakeRun {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly event: string;
  readonly status: 'completed' | 'in_progress' | 'queued';
  readonly conclusion: string | null;
  readonly headBranch: string;
  readonly headSha: string;
  readonly headRepository: string;
  readonly createdAt: string;
  attempt: number;
  readonly jobs: FakeJob[];
}

export interface FakeJob {
  readonly id: number;
  readonly name: string;
  readonly attempt: number;
  readonly status: 'completed' | 'in_progress' | 'queued';
  readonly conclusion: string | null;
  readonly startedAt: string;
  readonly completedAt: string | null;
  readonly runner: string | null;
  /** As far as it has come; some of GitHub's own example when absent. */
  readonly steps?: readonly FakeStep[];
  /** `null` when the logs have expired. */
  readonly log: string | null;
}

export interface FakeStep {
  readonly number: number;
  readonly name: string;
  readonly status: 'completed' | 'in_progress' | 'queued';
  readonly conclusion: string | null;
}

export interface FakePull {
  readonly number: number;
  headSha: string;
  /** Commits it ended with before. */
  readonly earlierShas?: readonly string[];
  readonly headRef: string;
  readonly headRepository: string;
  readonly baseRef: string;
  readonly state: 'open' | 'closed';
}

export interface FakeComment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly author: { readonly login: string; readonly type: 'User' | 'Bot' } | null;
  /** The same moment for all that do not say. A reaction updates no comment. */
  readonly createdAt?: string;
  updatedAt?: string;
  /** Why it is folded away, as the GraphQL API was told; the REST API does not say. */
  minimised?: string;
}

export interface FakeArtifact {
  readonly id: number;
  readonly runId: number;
  readonly name: string;
  /** Its bytes, in base64. */
  readonly zip: string;
  readonly expired: boolean;
  /** What GitHub says of its size; the true one when absent. */
  readonly toldBytes?: number;
}

export interface FakeReaction {
  readonly id: number;
  readonly comment: number;
  readonly content: '+1' | '-1' | 'confused' | 'heart';
  readonly author: { readonly login: string; readonly type: 'User' | 'Bot' };
  readonly createdAt: string;
}

export interface FakeCheck {
  readonly id: number;
  readonly headSha: string;
  name: string;
  status: string;
  conclusion: string | null;
  title: string | null;
  summary: string | null;
  externalId: string;
  readonly annotations: unknown[];
}

export interface FakeIssue {
  readonly number: number;
  title: string;
  body: string;
  readonly labels: string[];
  state: 'open' | 'closed';
  stateReason: 'completed' | 'not_planned' | 'reopened' | null;
  readonly author: { readonly login: string; readonly type: 'User' | 'Bot' } | null;
}

/** The comment's name in the GraphQL API, which the REST API tells too. */
export function nodeIdOf(comment: { readonly id: number }): string {
  return `IC_fake_${comment.id}`;
}

/** An empty repository `acme/shop` as a workflow sees it, with whatever is wanted different. */
export function fakeState(part: Partial<FakeState> = {}): FakeState {
  return {
    repository: 'acme/shop',
    user: { login: 'github-actions[bot]', type: 'Bot' },
    runs: [],
    pulls: [],
    comments: [],
    labels: [],
    checks: [],
    artifacts: [],
    issues: [],
    reactions: [],
    permissions: {},
    rateLimit: 1000,
    searchLimit: 1000,
    ...part,
  };
}
