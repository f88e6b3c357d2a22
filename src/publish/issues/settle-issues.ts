import { describeGitHubProblem, type GitHubProblem } from '#domain';
import type { PublishResult } from '../publish-result.ts';
import type { SettleIssuesAction } from './issue-action.ts';
import { shortHash, withoutWeight } from './issue-envelope.ts';
import type { IssueWriter } from './issue-writer.ts';
import { ownIssues } from './own-issues.ts';

/** Closes what is settled, with a last word; the first refusal ends it, the next run goes on. */
export async function settleIssues(
  action: SettleIssuesAction,
  issues: IssueWriter,
): Promise<PublishResult> {
  const { kind, except, remark } = action;
  const found = await ownIssues(action, issues);
  if (!found.ok) return failed(action, found.error);
  const kept = new Set(except.map(shortHash));
  const settled = found.value.filter(
    ({ state, envelope }) => state === 'open' && !kept.has(envelope.key),
  );
  const [first] = settled;
  if (first === undefined) return { sink: kind, status: 'skipped', reason: 'not-found' };
  for (const { number, body } of settled) {
    // Closed first: a comment on an issue that stays open would come again every night.
    const closed = await issues.change(number, { state: 'closed', body: withoutWeight(body) });
    if (!closed.ok) return failed(action, closed.error);
    const told = await issues.comment(number, remark);
    if (!told.ok) return failed(action, told.error);
  }
  const note = settled.length === 1 ? 'closed' : `closed ${settled.length}, this among them`;
  return { sink: kind, status: 'updated', url: first.url, note };
}

function failed({ kind }: SettleIssuesAction, problem: GitHubProblem): PublishResult {
  return { sink: kind, status: 'failed', error: describeGitHubProblem(problem) };
}
