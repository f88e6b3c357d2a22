import type { HandlerAnswer } from './handlers.ts';
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

export interface GraphqlJudged {
  readonly operation: string | null;
  readonly violations: readonly string[];
  readonly answer: HandlerAnswer;
}

/** Answers `POST /graphql`. What GitHub refuses it answers with 200 and `errors`. */
export function answerGraphql(body: unknown, state: FakeState): GraphqlJudged {
  const told = body as { query?: unknown; variables?: { id?: unknown } } | undefined;
  const classifier = MINIMISE.exec(String(told?.query))?.[1];
  if (classifier === undefined || !CLASSIFIERS.includes(classifier)) {
    const violations = ['not a query the fake knows (test/fake-github/graphql.ts)'];
    return { operation: null, violations, answer: refusal('Parse error') };
  }
  const operation = 'graphql/minimize-comment';
  const found = state.comments.find((comment) => nodeIdOf(comment) === told?.variables?.id);
  if (!found) {
    const answer = refusal(
      `Could not resolve to a node with the global id of '${told?.variables?.id}'`,
    );
    return { operation, violations: [], answer };
  }
  found.minimised = classifier;
  const data = { minimizeComment: { minimizedComment: { isMinimized: true } } };
  return { operation, violations: [], answer: { status: 200, body: { data } } };
}

function refusal(message: string): HandlerAnswer {
  return { status: 200, body: { data: null, errors: [{ message }] } };
}
