import type { GitHubProblem } from '#domain';
import { err, ok, type Result } from '#std';
import { readEnvelope } from './comment-envelope.ts';
import type { GitHubWriter, IssueComment } from './github-writer.ts';
import type { CommentAction, SkipReason } from './publish-action.ts';

export type CommentOutcome =
  | { readonly status: 'created' | 'updated'; readonly url: string }
  | { readonly status: 'skipped'; readonly reason: SkipReason };

/** More comments than any pull request has; a bound, so that a wrong `next` link cannot loop. */
const MOST_PAGES = 200;

/** Brings the one comment of a project on a pull request to what it should say. */
export async function upsertComment(
  action: CommentAction,
  github: GitHubWriter,
): Promise<Result<CommentOutcome, GitHubProblem>> {
  const found = await findOwnComment(action, github);
  if (!found.ok) return found;
  const reason = reasonToSkip(action, found.value);
  if (reason !== null) return ok({ status: 'skipped', reason });
  // Asked last: most runs end before, and the time to be overtaken is shortest.
  if (await isOutdated(action, github)) return ok({ status: 'skipped', reason: 'outdated' });
  const status = found.value === null ? 'created' : 'updated';
  const written = found.value
    ? await github.updateComment(found.value.id, action.body)
    : await github.createComment(action.pullRequest, action.body);
  return written.ok ? ok({ status, url: written.value.url }) : written;
}

function reasonToSkip(action: CommentAction, existing: IssueComment | null): SkipReason | null {
  if (existing === null) return action.whenMissing === 'stay-silent' ? 'green' : null;
  const envelope = readEnvelope(existing.body, action.marker);
  if (envelope === null) return null;
  if (envelope.digest === action.digest && envelope.mood === action.mood) return 'unchanged';
  const staysGreen = action.mood === 'green' && envelope.mood === 'green';
  return staysGreen && action.whenMissing === 'stay-silent' ? 'green' : null;
}

/** When GitHub does not tell the newest commit, the report is published: it is still about this change. */
async function isOutdated(action: CommentAction, github: GitHubWriter): Promise<boolean> {
  if (action.headSha === null) return false;
  const head = await github.headSha(action.pullRequest);
  return head.ok && head.value !== action.headSha;
}

/**
 * The oldest comment that begins with our marker and that we wrote ourselves. Others can paste the
 * marker, so the author is checked too: a bot, or the owner of the token.
 */
async function findOwnComment(
  action: CommentAction,
  github: GitHubWriter,
): Promise<Result<IssueComment | null, GitHubProblem>> {
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await github.listComments(action.pullRequest, page);
    if (!answer.ok) return answer;
    for (const comment of answer.value.comments.filter((each) => isMarked(each, action.marker))) {
      const own = await isOwn(comment, github);
      if (!own.ok) return own;
      if (own.value) return ok(comment);
    }
    if (!answer.value.hasNext) return ok(null);
  }
  return err({ kind: 'unreadable-answer', message: `more than ${MOST_PAGES} pages of comments` });
}

function isMarked(comment: IssueComment, marker: string): boolean {
  return comment.body.split(/\r?\n/, 1)[0] === marker;
}

async function isOwn(
  comment: IssueComment,
  github: GitHubWriter,
): Promise<Result<boolean, GitHubProblem>> {
  if (comment.author === null) return ok(false);
  if (comment.author.type === 'Bot') return ok(true);
  const login = await github.ownLogin();
  return login.ok ? ok(login.value === comment.author.login) : login;
}
