import type { HandlerAnswer } from './handler.ts';
import { type FakeState, nodeIdOf } from './state.ts';

/** What the fake understands of GraphQL: the one mutation Signalbox sends, in the words it sends it in. */
const MINIMISE =
  /^mutation\(\$id: ID!\) \{ minimizeComment\(input: \{ subjectId: \$id, classifier: (\w+) \}\) \{ minimizedComment \{ isMinimized \} \} \}$/;

/** `ReportedContentClassifiers` of GitHub's schema. */
const CLASSIFIERS = [
  'ABUSE',
  'DUPLICATE',
  'LOW_QUALITY',
  'OFF_TOPIC',
  'OUTDATED',
  'RESOLVED',
  'SPAM',
];

interface GraphqlRequest {
  readonly operation: string | null;
  readonly classifier: string;
  readonly id: unknown;
  readonly violations: readonly string[];
}

export function readGraphql(body: unknown): GraphqlRequest {
  const told = body as { query?: unknown; variables?: { id?: unknown } } | undefined;
  const classifier = MINIMISE.exec(String(told?.query))?.[1] ?? '';
  const isKnown = CLASSIFIERS.includes(classifier);
  return {
    operation: isKnown ? 'graphql/minimize-comment' : null,
    classifier,
    id: told?.variables?.id,
    violations: isKnown ? [] : ['not a query the fake knows (test/fake-github/graphql.ts)'],
  };
}

/** Answers `POST /graphql`. What GitHub refuses it answers with 200 and `errors`. */
export function answerGraphql(body: unknown, state: FakeState): HandlerAnswer {
  const { operation, classifier, id } = readGraphql(body);
  if (operation === null) return refusal('Parse error');
  const found = state.comments.find((comment) => nodeIdOf(comment) === id);
  if (!found) return refusal(`Could not resolve to a node with the global id of '${id}'`);
  found.minimised = classifier;
  return {
    status: 200,
    body: { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } },
  };
}

function refusal(message: string): HandlerAnswer {
  return { status: 200, body: { data: null, errors: [{ message }] } };
}
