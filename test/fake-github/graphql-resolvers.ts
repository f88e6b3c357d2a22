import { GraphQLError } from 'graphql';
import { type FakeComment, type FakePull, type FakeState, nodeIdOf } from './state.ts';

interface PageArguments {
  readonly first?: number;
  readonly after?: string;
}

/** What GitHub answers to each field of `recorded/github-schema.graphql`, from what the fake holds. */
export function resolversOf(state: FakeState) {
  return {
    repository({ owner, name }: { readonly owner: string; readonly name: string }) {
      if (`${owner}/${name}` === state.repository) return repositoryOf(state);
      throw notFound(`Could not resolve to a Repository with the name '${owner}/${name}'.`);
    },
    minimizeComment({ input }: { readonly input: { subjectId: string; classifier: string } }) {
      const found = state.comments.find((comment) => nodeIdOf(comment) === input.subjectId);
      if (!found) {
        throw notFound(`Could not resolve to a node with the global id of '${input.subjectId}'`);
      }
      found.minimised = input.classifier;
      return { minimizedComment: { __typename: 'IssueComment', isMinimized: true } };
    },
  };
}

function repositoryOf(state: FakeState) {
  return {
    pullRequest({ number }: { readonly number: number }) {
      const pull = state.pulls.find((each) => each.number === number);
      if (pull) return pullOf(pull, state);
      throw notFound(`Could not resolve to a PullRequest with the number of ${number}.`);
    },
  };
}

function pullOf({ number, headSha }: FakePull, state: FakeState) {
  return {
    headRefOid: headSha,
    comments({ first, after }: PageArguments) {
      if (first === undefined || first < 1 || first > 100) throw wrongPage(first);
      const all = state.comments.filter(({ issue }) => issue === number);
      const from = after === undefined ? 0 : all.findIndex((each) => cursorOf(each) === after) + 1;
      const shown = all.slice(from, from + first);
      const last = shown.at(-1);
      return {
        nodes: shown.map((comment) => commentOf(comment, state)),
        pageInfo: {
          startCursor: shown[0] ? cursorOf(shown[0]) : null,
          endCursor: last ? cursorOf(last) : null,
          hasNextPage: from + shown.length < all.length,
          hasPreviousPage: from > 0,
        },
      };
    },
  };
}

function commentOf(comment: FakeComment, { repository, user }: FakeState) {
  const { id, issue, author, body, minimised } = comment;
  return {
    __typename: 'IssueComment',
    id: nodeIdOf(comment),
    fullDatabaseId: String(id),
    body,
    url: `https://github.com/${repository}/pull/${issue}#issuecomment-${id}`,
    isMinimized: minimised !== undefined,
    viewerDidAuthor: author?.login === user.login,
    // Here bots go by the name of their app, in the REST API by `name[bot]`.
    author: author && { __typename: author.type, login: author.login.replace(/\[bot\]$/, '') },
  };
}

function cursorOf({ id }: FakeComment): string {
  return Buffer.from(`cursor:v2:${id}`).toString('base64');
}

/** GitHub answers a page of 1 to 100, and wants to be told of how many. */
function wrongPage(first: number | undefined): GraphQLError {
  return first === undefined || first < 1
    ? new GraphQLError('You must provide a `first` or `last` value to properly paginate', {
        extensions: { type: 'MISSING_PAGINATION_BOUNDARIES' },
      })
    : new GraphQLError(`Requesting ${first} records exceeds the \`first\` limit of 100 records.`, {
        extensions: { type: 'EXCESSIVE_PAGINATION' },
      });
}

function notFound(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type: 'NOT_FOUND' } });
}
