import type { GitHubProblem } from '#domain';
import { err, ok, type Result } from '#std';
import type { GitHubWriter, IssueComment } from '../github-writer.ts';

/** More comments than any pull request has; a bound, so that a wrong `next` link cannot loop. */
const MOST_PAGES = 200;

/**
 * The comments that begin with our marker and that we wrote ourselves, oldest first. Others can paste
 * the marker, so the author is checked too: a bot, or the owner of the token.
 */
export async function findComments(
  github: GitHubWriter,
  pullRequest: number,
  marker: string,
): Promise<Result<readonly IssueComment[], GitHubProblem>> {
  const found: IssueComment[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await github.listComments(pullRequest, page);
    if (!answer.ok) return answer;
    for (const comment of answer.value.comments.filter((each) => isMarked(each, marker))) {
      const own = await isOwnComment(comment, github);
      if (!own.ok) return own;
      if (own.value) found.push(comment);
    }
    if (!answer.value.hasNext) return ok(found.sort((a, b) => a.id - b.id));
  }
  return err({ kind: 'unreadable-answer', message: `more than ${MOST_PAGES} pages of comments` });
}

function isMarked(comment: IssueComment, marker: string): boolean {
  return comment.body.split(/\r?\n/, 1)[0] === marker;
}

/** Written by a bot, or by the owner of the token. */
export async function isOwnComment(
  { author }: Pick<IssueComment, 'author'>,
  github: Pick<GitHubWriter, 'ownLogin'>,
): Promise<Result<boolean, GitHubProblem>> {
  if (author === null) return ok(false);
  if (author.type === 'Bot') return ok(true);
  const login = await github.ownLogin();
  return login.ok ? ok(login.value === author.login) : login;
}
