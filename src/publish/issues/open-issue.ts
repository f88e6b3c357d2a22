import { describeGitHubProblem, type GitHubProblem } from '#domain';
import type { PublishResult } from '../publish-result.ts';
import type { OpenIssueAction } from './issue-action.ts';
import { shortHash, wrapIssue } from './issue-envelope.ts';
import type { IssueChange, IssueWriter } from './issue-writer.ts';
import { type OwnIssue, ownIssues } from './own-issues.ts';

/** Makes the one issue about a matter, brings it up to date, or leaves it alone when it says so already. */
export async function openIssue(
  action: OpenIssueAction,
  issues: IssueWriter,
): Promise<PublishResult> {
  const found = await ownIssues(action, issues);
  if (!found.ok) return failed(action, found.error);
  const existing = found.value.find(({ envelope }) => envelope.key === shortHash(action.key));
  if (existing === undefined) return create(action, issues);
  const reason = reasonToLeave(action, existing);
  if (reason !== null) {
    const standing = existing.state === 'open' ? { url: existing.url } : {};
    return { sink: action.kind, status: 'skipped', reason, ...standing };
  }
  return change(action, existing, issues);
}

async function create(action: OpenIssueAction, issues: IssueWriter): Promise<PublishResult> {
  const { kind, title, labels } = action;
  const created = await issues.create({ title, labels, body: wholeBody(action) });
  if (!created.ok) return failed(action, created.error);
  return { sink: kind, status: 'created', url: created.value.url, note: null };
}

function reasonToLeave(
  action: OpenIssueAction,
  { state, isDeclined, title, envelope: { told } }: OwnIssue,
): 'declined' | 'unchanged' | null {
  if (state === 'open') {
    const isSame = told?.digest === shortHash(visibleBody(action)) && title === action.title;
    return isSame ? 'unchanged' : null;
  }
  if (isDeclined) return 'declined';
  return told !== null && action.weight <= told.weight ? 'unchanged' : null;
}

async function change(
  action: OpenIssueAction,
  existing: OwnIssue,
  issues: IssueWriter,
): Promise<PublishResult> {
  const isClosed = existing.state === 'closed';
  const reopened: IssueChange = isClosed ? { state: 'open' } : {};
  const whole = { title: action.title, body: wholeBody(action), ...reopened };
  const changed = await issues.change(existing.number, whole);
  if (!changed.ok) return failed(action, changed.error);
  const note = isClosed ? 'opened again' : null;
  return { sink: action.kind, status: 'updated', url: existing.url, note };
}

/** Who is called stands in our own text, and is told once: GitHub tells nobody of an edit. */
function visibleBody({ body, mentions }: OpenIssueAction): string {
  return mentions.length === 0 ? body : `${body}\n\nFor ${mentions.join(', ')}.`;
}

function wholeBody(action: OpenIssueAction): string {
  return wrapIssue(action, visibleBody(action), action.weight);
}

function failed({ kind }: OpenIssueAction, problem: GitHubProblem): PublishResult {
  return { sink: kind, status: 'failed', error: describeGitHubProblem(problem) };
}
