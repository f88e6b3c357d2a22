import * as z from 'zod';
import type { GitHubProblem } from '#domain';
import { ok, type Result } from '#std';
import { createGitHubCall, type GitHubCallOptions, ONCE, readAs } from './github-call.ts';
import type { GitHubWriter, IssueComment } from './github-writer.ts';
import { readLogin } from './own-login.ts';

const PER_PAGE = 100;

const comment = z.object({
  id: z.number(),
  node_id: z.string(),
  body: z.string().nullish(),
  html_url: z.string(),
  user: z.object({ login: z.string(), type: z.string() }).nullish(),
});
const pull = z.object({ head: z.object({ sha: z.string() }) });
/** GraphQL answers 200 to what it refuses, with `errors` in place of the data. */
const minimised = z.object({
  data: z.object({
    minimizeComment: z.object({ minimizedComment: z.object({ isMinimized: z.literal(true) }) }),
  }),
});
const MINIMISE =
  'mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }';

/** Publishes through GitHub's REST API. Nothing is loaded or sent before the first call. */
export function createGitHubWriter(options: GitHubCallOptions): GitHubWriter {
  const call = createGitHubCall(options);
  let login: Promise<Result<string | null, GitHubProblem>> | undefined;
  return {
    async headSha(pullRequest) {
      const answer = await call('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        pull_number: pullRequest,
      });
      const read = readAs(pull, answer);
      return read.ok ? ok(read.value.head.sha) : read;
    },
    async listComments(pullRequest, page) {
      const answer = await call('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: pullRequest,
        per_page: PER_PAGE,
        page,
      });
      if (!answer.ok) return answer;
      const read = readAs(z.array(comment), answer);
      if (!read.ok) return read;
      const hasNext = /rel="next"/.test(answer.value.headers.link ?? '');
      return ok({ comments: read.value.map(commentOf), hasNext });
    },
    async createComment(pullRequest, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const answer = await call(route, { issue_number: pullRequest, body, request: ONCE });
      const read = readAs(comment, answer);
      return read.ok ? ok(commentOf(read.value)) : read;
    },
    async updateComment(commentId, body) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      const read = readAs(comment, await call(route, { comment_id: commentId, body }));
      return read.ok ? ok(commentOf(read.value)) : read;
    },
    async minimiseComment(nodeId) {
      const route = `POST ${graphqlAddress(options.baseUrl)}`;
      const answer = await call(route, {
        query: MINIMISE,
        variables: { id: nodeId },
        request: ONCE,
      });
      const read = readAs(minimised, answer);
      return read.ok ? ok(undefined) : read;
    },
    ownLogin() {
      login ??= readLogin(call);
      return login;
    },
  };
}

/** `https://host/api/graphql` beside an Enterprise Server's `https://host/api/v3`. */
function graphqlAddress(baseUrl: string): string {
  return `${baseUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`;
}

function commentOf(told: z.infer<typeof comment>): IssueComment {
  const { id, node_id: nodeId, body, html_url: url, user } = told;
  return { id, nodeId, body: body ?? '', url, author: user ?? null };
}
