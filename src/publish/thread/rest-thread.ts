import * as z from 'zod';
import type { GitHubProblem } from '#domain';
import { ok, type Result } from '#std';
import { type GitHubCall, readAs } from '../github-call.ts';
import { isByUs } from '../is-by-us.ts';
import { type IssueComment, restComment, restCommentOf } from '../issue-comment.ts';
import { readLogin } from '../own-login.ts';
import { isMarked } from './is-marked.ts';
import { type ReadThread, readPages, type ThreadPage } from './thread.ts';

const PER_PAGE = 100;

const pull = z.object({ head: z.object({ sha: z.string() }) });

/**
 * The REST API tells a page of comments at a time and nothing else: the newest commit, and whom a personal
 * token belongs to, are a request each, made when somebody wants to know.
 */
export function restThread(call: GitHubCall): ReadThread {
  let login: ReturnType<typeof readLogin> | undefined;
  const me = {
    ownLogin() {
      login ??= readLogin(call);
      return login;
    },
  };

  async function readPage(
    pullRequest: number,
    marker: string,
    page: number,
  ): Promise<Result<ThreadPage<number>, GitHubProblem>> {
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
    const answer = await call(route, { issue_number: pullRequest, per_page: PER_PAGE, page });
    if (!answer.ok) return answer;
    const read = readAs(z.array(restComment), answer);
    if (!read.ok) return read;
    const comments: IssueComment[] = [];
    for (const told of read.value.filter(({ body }) => isMarked(body ?? '', marker))) {
      const own = await isByUs({ author: told.user ?? null }, me);
      if (!own.ok) return own;
      if (own.value) comments.push(restCommentOf(told));
    }
    const hasNext = /rel="next"/.test(answer.value.headers.link ?? '');
    return ok({ comments, next: hasNext ? page + 1 : null });
  }

  async function headSha(pullRequest: number): Promise<Result<string, GitHubProblem>> {
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    const read = readAs(pull, await call(route, { pull_number: pullRequest }));
    return read.ok ? ok(read.value.head.sha) : read;
  }

  return async (pullRequest, marker) => {
    const read = await readPages(1, (page) => readPage(pullRequest, marker, page));
    if (!read.ok) return read;
    return ok({ comments: read.value.comments, headSha: () => headSha(pullRequest) });
  };
}
