import * as z from 'zod';
import { ok } from '#std';
import { createGitHubCall, type GitHubCallOptions, ONCE, readAs } from './github-call.ts';
import type { GitHubWriter } from './github-writer.ts';
import { createGraphqlCall } from './graphql-call.ts';
import { restComment, restCommentOf } from './issue-comment.ts';
import { graphqlThread } from './thread/graphql-thread.ts';
import { type GraphqlMemory, readThreadWith } from './thread/read-thread.ts';
import { restThread } from './thread/rest-thread.ts';

const MINIMISE = `mutation MinimizeComment($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) {
    minimizedComment { isMinimized }
  }
}`;
const minimised = z.object({
  minimizeComment: z.object({ minimizedComment: z.object({ isMinimized: z.literal(true) }) }),
});

/**
 * Reads through GitHub's GraphQL API where it can, and writes through REST. Nothing is loaded or sent before
 * the first call. `memory` is for writers to share that ask the same GitHub with the same token.
 */
export function createGitHubWriter(
  options: GitHubCallOptions,
  memory: GraphqlMemory = { isRefused: false },
): GitHubWriter {
  const call = createGitHubCall(options);
  const graphql = createGraphqlCall(call, options);
  return {
    readThread: readThreadWith(
      { graphql: graphqlThread(graphql, options.repository), rest: restThread(call) },
      memory,
    ),
    async createComment(pullRequest, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const answer = await call(route, { issue_number: pullRequest, body, request: ONCE });
      const read = readAs(restComment, answer);
      return read.ok ? ok(restCommentOf(read.value)) : read;
    },
    async updateComment(commentId, body) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
      const read = readAs(restComment, await call(route, { comment_id: commentId, body }));
      return read.ok ? ok(restCommentOf(read.value)) : read;
    },
    async minimiseComment(nodeId) {
      const read = await graphql(MINIMISE, { id: nodeId }, minimised);
      return read.ok ? ok(undefined) : read;
    },
  };
}
