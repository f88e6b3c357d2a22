import type { GitHubProblem } from '#domain';
import { err, ok, type Result } from '#std';
import type { IssueComment } from '../issue-comment.ts';

/** A pull request, as one reading found it. */
export interface Thread {
  /** Those of its comments that begin with the marker and that we wrote ourselves, oldest first. */
  readonly comments: readonly IssueComment[];
  /** The newest commit: as it was at the end of the reading, or as it is now where that did not tell. */
  headSha(): Promise<Result<string, GitHubProblem>>;
}

/** Reads all pages of a pull request's comments. Others can paste the marker, so the author is checked too. */
export type ReadThread = (
  pullRequest: number,
  marker: string,
) => Promise<Result<Thread, GitHubProblem>>;

export interface ThreadPage<Cursor> {
  /** As `Thread.comments`, of this page, in any order. */
  readonly comments: readonly IssueComment[];
  /** Where the next page begins; `null` on the last. */
  readonly next: Cursor | null;
}

/** More pages of a hundred than any pull request has; a bound, so that a wrong link cannot loop. */
const MOST_PAGES = 200;

/** The comments of all pages, oldest first, and the last of the pages. */
export async function readPages<Cursor, Page extends ThreadPage<Cursor>>(
  first: Cursor,
  readPage: (cursor: Cursor) => Promise<Result<Page, GitHubProblem>>,
): Promise<
  Result<{ readonly comments: readonly IssueComment[]; readonly last: Page }, GitHubProblem>
> {
  const found: IssueComment[] = [];
  let cursor = first;
  for (let pages = 1; pages <= MOST_PAGES; pages += 1) {
    const page = await readPage(cursor);
    if (!page.ok) return page;
    found.push(...page.value.comments);
    const { next } = page.value;
    if (next === null) {
      return ok({ comments: found.sort((a, b) => a.id - b.id), last: page.value });
    }
    cursor = next;
  }
  return err({ kind: 'unreadable-answer', message: `more than ${MOST_PAGES} pages of comments` });
}
