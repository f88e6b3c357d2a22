import {
  type Handler,
  type HandlerAnswer,
  type HandlerContext,
  NOT_FOUND,
  page,
  tooLong,
} from './handler.ts';
import type { FakeIssue } from './state.ts';

interface ToldIssue {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly state?: 'open' | 'closed';
  readonly state_reason?: FakeIssue['stateReason'];
}

/** Issues; pull requests are not listed among them here, as they are on GitHub. */
export const ISSUE_HANDLERS: Readonly<Record<string, Handler>> = {
  // GitHub's listing holds pull requests too (docs, "List repository issues").
  'issues/list-for-repo': (context) => {
    const { state, bodies, query } = context;
    const wanted = query.get('state') ?? 'open';
    const labels = (query.get('labels') ?? '').split(',').filter((label) => label !== '');
    const isWanted = (of: { readonly state: string }, has: readonly string[]) =>
      (wanted === 'all' || of.state === wanted) && labels.every((label) => has.includes(label));
    const issues = state.issues.filter((issue) => isWanted(issue, issue.labels)).toReversed();
    const labelsOfPull = (number: number) =>
      state.labels.filter(({ issue }) => issue === number).map(({ name }) => name);
    const pulls = state.pulls.filter((pull) => isWanted(pull, labelsOfPull(pull.number)));
    const found = [...issues.map(bodies.issue), ...pulls.map(bodies.labelledPull)];
    return page(context, found, (items) => items);
  },
  'issues/create': (context) => {
    const { state, bodies } = context;
    const told = context.body as ToldIssue & { title: string };
    const refused = tooLong(told.body ?? '');
    if (refused) return refused;
    const issue: FakeIssue = {
      number: Math.max(100, ...state.issues.map(({ number }) => number)) + 1,
      title: told.title,
      body: told.body ?? '',
      labels: [...(told.labels ?? [])],
      state: 'open',
      stateReason: null,
      author: state.user,
    };
    state.issues.push(issue);
    return { status: 201, body: bodies.issue(issue) };
  },
  'issues/get': (context) => withIssue(context, () => null),
  'issues/update': (context) =>
    withIssue(context, (issue) => {
      const told = context.body as ToldIssue;
      const refused = tooLong(told.body ?? '');
      if (refused) return refused;
      issue.title = told.title ?? issue.title;
      issue.body = told.body ?? issue.body;
      issue.state = told.state ?? issue.state;
      issue.stateReason = told.state_reason ?? issue.stateReason;
      return null;
    }),
};

function withIssue(
  context: HandlerContext,
  change: (issue: FakeIssue) => HandlerAnswer | null,
): HandlerAnswer {
  const number = Number(context.pathParameters.issue_number);
  const issue = context.state.issues.find((each) => each.number === number);
  if (!issue) return NOT_FOUND;
  return change(issue) ?? { status: 200, body: context.bodies.issue(issue) };
}
