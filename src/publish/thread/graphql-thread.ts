import * as z from 'zod';
import type { GitHubProblem } from '#domain';
import { ok, type Result } from '#std';
import type { GraphqlCall } from '../graphql-call.ts';
import type { IssueComment } from '../issue-comment.ts';
import { isMarked } from './is-marked.ts';
import { type ReadThread, readPages, type ThreadPage } from './thread.ts';

/** `databaseId` has 32 bits, and ids of comments have outgrown them. */
const READ = `query ReadThread($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      headRefOid
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id fullDatabaseId url body isMinimized viewerDidAuthor author { __typename login } }
      }
    }
  }
}`;

/** Travels as text, for those whose numbers end at 32 bits. */
const bigInt = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

const node = z.object({
  id: z.string(),
  fullDatabaseId: bigInt,
  url: z.string(),
  body: z.string(),
  isMinimized: z.boolean(),
  viewerDidAuthor: z.boolean(),
  author: z.object({ __typename: z.string(), login: z.string() }).nullable(),
});

const thread = z.object({
  repository: z.object({
    pullRequest: z.object({
      headRefOid: z.string(),
      comments: z.object({
        pageInfo: z.union([
          z.object({ hasNextPage: z.literal(true), endCursor: z.string() }),
          z.object({ hasNextPage: z.literal(false) }).transform(() => ({ endCursor: null })),
        ]),
        nodes: z.array(node.nullable()),
      }),
    }),
  }),
});

interface GraphqlPage extends ThreadPage<string | undefined> {
  readonly headSha: string;
}

/** One query a page, which tells the newest commit and whose each comment is besides. */
export function graphqlThread(graphql: GraphqlCall, repository: string): ReadThread {
  const [owner, name] = repository.split('/');

  async function readPage(
    number: number,
    marker: string,
    after: string | undefined,
  ): Promise<Result<GraphqlPage, GitHubProblem>> {
    const variables = { owner, name, number, ...(after === undefined ? {} : { after }) };
    const read = await graphql(READ, variables, thread);
    if (!read.ok) return read;
    const { headRefOid: headSha, comments } = read.value.repository.pullRequest;
    return ok({
      comments: comments.nodes.flatMap((each) =>
        each && isOurs(each, marker) ? commentOf(each) : [],
      ),
      next: comments.pageInfo.endCursor,
      headSha,
    });
  }

  return async (pullRequest, marker) => {
    const read = await readPages<string | undefined, GraphqlPage>(undefined, (after) =>
      readPage(pullRequest, marker, after),
    );
    if (!read.ok) return read;
    const { comments, last } = read.value;
    return ok({ comments, headSha: async () => ok(last.headSha) });
  };
}

/** The bot whose token every job has; what another one is made to say may begin with our marker. */
const WORKFLOWS = { __typename: 'Bot', login: 'github-actions' } as const;

/** Written by the owner of the token, or with a job's own token. */
function isOurs({ body, viewerDidAuthor, author }: z.infer<typeof node>, marker: string): boolean {
  const isOfWorkflow =
    author?.__typename === WORKFLOWS.__typename && author.login === WORKFLOWS.login;
  return isMarked(body, marker) && (viewerDidAuthor || isOfWorkflow);
}

function commentOf(told: z.infer<typeof node>): IssueComment {
  const { id: nodeId, fullDatabaseId: id, body, url, isMinimized: isMinimised } = told;
  return { id, nodeId, body, url, isMinimised };
}
