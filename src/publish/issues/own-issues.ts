import type { GitHubProblem } from '#domain';
import { ok, type Result } from '#std';
import { isByUs } from '../is-by-us.ts';
import type { IssueAction } from './issue-action.ts';
import { type IssueEnvelope, readIssueEnvelope, shortHash } from './issue-envelope.ts';
import type { ExistingIssue, IssueWriter } from './issue-writer.ts';

export interface OwnIssue extends ExistingIssue {
  readonly envelope: IssueEnvelope;
}

/**
 * Our issues of a topic, the oldest first: those that begin with our marker and that we wrote ourselves.
 * Others can paste the marker, so the author is checked too: a bot, or the owner of the token.
 */
export async function ownIssues(
  { topic, labels: [label = ''] }: Pick<IssueAction, 'topic' | 'labels'>,
  issues: IssueWriter,
): Promise<Result<readonly OwnIssue[], GitHubProblem>> {
  const listed = await issues.list(label);
  if (!listed.ok) return listed;
  const own: OwnIssue[] = [];
  for (const issue of listed.value) {
    const envelope = readIssueEnvelope(issue.body);
    if (envelope?.topic !== shortHash(topic)) continue;
    const isOwn = await isByUs(issue, issues);
    if (!isOwn.ok) return isOwn;
    if (isOwn.value) own.push({ ...issue, envelope });
  }
  return ok(own.toSorted((a, b) => a.number - b.number));
}
