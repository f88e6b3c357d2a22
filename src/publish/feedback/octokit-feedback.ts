import * as z from 'zod';
import type { GitHubProblem } from '#domain';
import { ok, type Result } from '#std';
import {
  createGitHubCall,
  type GitHubAnswer,
  type GitHubCallOptions,
  readAs,
} from '../github-call.ts';
import { readLogin } from '../own-login.ts';
import type {
  CommandAnswer,
  CommentsPage,
  FeedbackComment,
  FeedbackGitHub,
  Thumb,
} from './feedback-github.ts';

const PER_PAGE = 100;

const account = z.object({ login: z.string(), type: z.string() });
const time = z
  .string()
  .transform((text) => Date.parse(text))
  .pipe(z.number());
const comment = z.object({
  id: z.number(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: account.nullish(),
  created_at: time,
  updated_at: time,
  reactions: z.object({ '+1': z.number(), '-1': z.number() }).nullish(),
});
const reactions = z.array(
  z.object({ content: z.string(), created_at: time, user: account.nullish() }),
);
const labelled = z.array(z.object({ number: z.number(), pull_request: z.unknown().optional() }));
const permission = z.object({ permission: z.string() });
const reaction = z.object({ id: z.number() });

const KIND: Readonly<Record<string, Thumb['kind']>> = { '-1': 'down', '+1': 'up' };
const CONTENT: Readonly<Record<CommandAnswer, string>> = { done: '+1', refused: 'confused' };

/** GitHub folds `maintain` into `write`, and `triage` into `read` (its documentation). */
const MAY_WRITE: ReadonlySet<string> = new Set(['write', 'admin']);

/** Reads feedback through GitHub's REST API. Nothing is loaded or sent before the first call. */
export function createFeedbackGitHub(options: GitHubCallOptions): FeedbackGitHub {
  const call = createGitHubCall(options);
  let login: ReturnType<FeedbackGitHub['ownLogin']> | undefined;
  return {
    async commentsSince(since, page) {
      const answer = await call('GET /repos/{owner}/{repo}/issues/comments', {
        sort: 'updated',
        direction: 'asc',
        since: new Date(since).toISOString(),
        per_page: PER_PAGE,
        page,
      });
      return pageOf(answer);
    },
    async commentsOn(pullRequest, page) {
      const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
      return pageOf(await call(route, { issue_number: pullRequest, per_page: PER_PAGE, page }));
    },
    async comment(id) {
      const route = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}';
      const read = readAs(comment, await call(route, { comment_id: id }));
      if (read.ok) return ok(commentOf(read.value)[0] ?? null);
      return isGone(read.error) ? ok(null) : read;
    },
    async thumbs(commentId) {
      const route = 'GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';
      const read = readAs(
        reactions,
        await call(route, { comment_id: commentId, per_page: PER_PAGE }),
      );
      if (read.ok) return ok(read.value.flatMap(thumbOf));
      return isGone(read.error) ? ok([]) : read;
    },
    async labelled(label) {
      const asked = { labels: label, state: 'all', sort: 'updated', per_page: PER_PAGE };
      const read = readAs(labelled, await call('GET /repos/{owner}/{repo}/issues', asked));
      if (!read.ok) return read;
      return ok(read.value.filter((one) => one.pull_request).map((one) => one.number));
    },
    async mayWrite(username) {
      const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
      const read = readAs(permission, await call(route, { username }));
      if (read.ok) return ok(MAY_WRITE.has(read.value.permission));
      return isGone(read.error) ? ok(false) : read;
    },
    async react(commentId, answer) {
      // Doing it twice leaves one: GitHub answers 200 to a reaction that is there.
      const route = 'POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';
      const content = CONTENT[answer];
      const read = readAs(reaction, await call(route, { comment_id: commentId, content }));
      return read.ok ? ok(undefined) : read;
    },
    ownLogin() {
      login ??= readLogin(call);
      return login;
    },
  };
}

function pageOf(answer: Result<GitHubAnswer, GitHubProblem>): Result<CommentsPage, GitHubProblem> {
  const read = readAs(z.array(comment), answer);
  if (!read.ok) return read;
  const comments = read.value.flatMap(commentOf);
  const hasNext = answer.ok && /rel="next"/.test(answer.value.headers.link ?? '');
  return ok({ comments, until: read.value.at(-1)?.updated_at ?? null, hasNext });
}

function isGone({ kind }: GitHubProblem): boolean {
  return kind === 'not-found' || kind === 'gone';
}

/** Nothing for a comment on an issue: only the address tells. */
function commentOf(told: z.infer<typeof comment>): readonly FeedbackComment[] {
  const pullRequest = Number(/\/pull\/(\d{1,10})#/.exec(told.html_url)?.[1]);
  if (!Number.isSafeInteger(pullRequest)) return [];
  const { id, body, user, created_at: createdAt, updated_at: updatedAt, reactions: rollup } = told;
  const thumbs = rollup ? rollup['+1'] + rollup['-1'] : null;
  return [
    { id, pullRequest, body: body ?? '', author: user ?? null, createdAt, updatedAt, thumbs },
  ];
}

function thumbOf({ content, created_at: at, user }: z.infer<typeof reactions>[number]) {
  const kind = KIND[content];
  return kind === undefined || user?.type !== 'User' ? [] : [{ kind, at }];
}
