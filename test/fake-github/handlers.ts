import { ARTIFACT_HANDLERS } from './artifact-handlers.ts';
import { CHECK_HANDLERS } from './check-handlers.ts';
import { FEEDBACK_HANDLERS } from './feedback-handlers.ts';
import {
  type Handler,
  type HandlerAnswer,
  type HandlerContext,
  NOT_FOUND,
  nextId,
  page,
  tooLong,
} from './handler.ts';
import { ISSUE_HANDLERS } from './issue-handlers.ts';
import { isSearch, isWanted, newestFirst } from './search-runs.ts';
import type { FakeJob, FakePull, FakeRun, FakeState } from './state.ts';

/** What the fake does for each operation id. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  'actions/list-workflow-runs-for-repo': (context) => {
    const { state, bodies, query } = context;
    const runs = state.runs.filter((run) => isWanted(run, query)).sort(newestFirst);
    const shown = isSearch(query) ? runs.slice(0, state.searchLimit) : runs;
    return page(context, shown, (items) => ({
      total_count: runs.length,
      workflow_runs: items.map(bodies.run),
    }));
  },
  'actions/get-workflow-run': (context) =>
    withRun(context, (run) => ({ status: 200, body: context.bodies.run(run) })),
  'actions/get-workflow-run-attempt': (context) =>
    withRun(context, (run) => {
      const attempt = Number(context.pathParameters.attempt_number);
      if (attempt > run.attempt) return NOT_FOUND;
      return { status: 200, body: context.bodies.run({ ...run, attempt }) };
    }),
  'actions/list-jobs-for-workflow-run': (context) =>
    withRun(context, (run) => {
      const isAll = context.query.get('filter') === 'all';
      return jobsPage(context, run, isAll ? run.jobs : latestJobs(run, run.attempt));
    }),
  'actions/list-jobs-for-workflow-run-attempt': (context) =>
    withRun(context, (run) => {
      const attempt = Number(context.pathParameters.attempt_number);
      return attempt > run.attempt ? NOT_FOUND : jobsPage(context, run, latestJobs(run, attempt));
    }),
  'actions/get-job-for-workflow-run': (context) =>
    withJob(context, (run, job) => ({ status: 200, body: context.bodies.job(run, job) })),
  'actions/download-job-logs-for-workflow-run': (context) =>
    withJob(context, (_, job) => {
      if (job.log === null) return { status: 410, body: { message: 'Server Error' } };
      return { status: 302, headers: { location: `${context.otherOrigin}/_logs/${job.id}` } };
    }),
  'actions/re-run-workflow-failed-jobs': (context) =>
    withRun(context, (run) => {
      if (run.status !== 'completed') {
        return { status: 403, body: { message: 'This workflow is already running' } };
      }
      run.attempt += 1;
      return { status: 201, body: {} };
    }),
  'pulls/get': (context) => {
    const number = Number(context.pathParameters.pull_number);
    const pull = context.state.pulls.find((each) => each.number === number);
    return pull ? { status: 200, body: context.bodies.pull(pull) } : NOT_FOUND;
  },
  'pulls/list': (context) => {
    const { state, query, bodies } = context;
    const [wanted, head] = [query.get('state') ?? 'open', query.get('head')];
    const pulls = state.pulls.filter(
      (pull) =>
        (wanted === 'all' || pull.state === wanted) && (head ?? headOf(pull)) === headOf(pull),
    );
    return page(context, pulls, (items) => items.map(bodies.commitPull));
  },
  'repos/list-pull-requests-associated-with-commit': (context) => {
    const sha = context.pathParameters.commit_sha ?? '';
    const pulls = context.state.pulls.filter(
      ({ headSha, earlierShas = [] }) => headSha === sha || earlierShas.includes(sha),
    );
    return page(context, pulls, (items) => items.map(context.bodies.commitPull));
  },
  ...ARTIFACT_HANDLERS,
  'issues/list-comments': (context) => {
    const issue = Number(context.pathParameters.issue_number);
    if (!isThere(context, issue)) return NOT_FOUND;
    const ours = context.state.comments.filter((comment) => comment.issue === issue);
    return page(context, ours, (items) => items.map(context.bodies.comment));
  },
  'issues/create-comment': (context) => {
    const { state, bodies } = context;
    const issue = Number(context.pathParameters.issue_number);
    if (!isThere(context, issue)) return NOT_FOUND;
    const { body } = context.body as { body: string };
    const refused = tooLong(body);
    if (refused) return refused;
    const comment = { id: nextId(state.comments), issue, body, author: state.user };
    state.comments.push(comment);
    return { status: 201, body: bodies.comment(comment) };
  },
  'issues/get-comment': (context) =>
    withComment(context, (comment) => ({ status: 200, body: context.bodies.comment(comment) })),
  'issues/update-comment': (context) =>
    withComment(context, (comment) => {
      const { body } = context.body as { body: string };
      const refused = tooLong(body);
      if (refused) return refused;
      comment.body = body;
      return { status: 200, body: context.bodies.comment(comment) };
    }),
  'issues/delete-comment': (context) =>
    withComment(context, (comment) => {
      context.state.comments.splice(context.state.comments.indexOf(comment), 1);
      return { status: 204 };
    }),
  'issues/list-labels-on-issue': (context) =>
    page(context, labelsOf(context), (items) => items.map(context.bodies.label)),
  'issues/add-labels': (context) => {
    const issue = Number(context.pathParameters.issue_number);
    const wanted = context.body as { labels?: string[] } | string[];
    const names = Array.isArray(wanted) ? wanted : (wanted.labels ?? []);
    const fresh = names.filter((name) => !labelsOf(context).includes(name));
    context.state.labels.push(...fresh.map((name) => ({ issue, name })));
    return { status: 200, body: labelsOf(context).map(context.bodies.label) };
  },
  'issues/remove-label': (context) => {
    const { state, pathParameters } = context;
    const issue = Number(pathParameters.issue_number);
    const at = state.labels.findIndex(
      (label) => label.issue === issue && label.name === pathParameters.name,
    );
    if (at < 0) return NOT_FOUND;
    state.labels.splice(at, 1);
    return { status: 200, body: labelsOf(context).map(context.bodies.label) };
  },
  ...CHECK_HANDLERS,
  ...ISSUE_HANDLERS,
  ...FEEDBACK_HANDLERS,
  'rate-limit/get': ({ bodies, used }) => ({ status: 200, body: bodies.rateLimit(used) }),
  'users/get-authenticated': ({ state, bodies }) =>
    state.user.type === 'User'
      ? { status: 200, body: bodies.user() }
      : { status: 403, body: { message: 'Resource not accessible by integration' } },
};

/** The jobs an attempt shows: those it ran, and for the others their last earlier one. */
function latestJobs(run: FakeRun, attempt: number): readonly FakeJob[] {
  const until = run.jobs.filter((each) => each.attempt <= attempt);
  const latest = new Map<string, number>();
  for (const job of until) {
    latest.set(job.name, Math.max(job.attempt, latest.get(job.name) ?? 0));
  }
  return until.filter((job) => job.attempt === latest.get(job.name));
}

function jobsPage(context: HandlerContext, run: FakeRun, jobs: readonly FakeJob[]): HandlerAnswer {
  return page(context, jobs, (items) => ({
    total_count: jobs.length,
    jobs: items.map((job) => context.bodies.job(run, job)),
  }));
}

function withRun(context: HandlerContext, answer: (run: FakeRun) => HandlerAnswer): HandlerAnswer {
  const id = Number(context.pathParameters.run_id);
  const run = context.state.runs.find((each) => each.id === id);
  return run ? answer(run) : NOT_FOUND;
}

function withJob(
  context: HandlerContext,
  answer: (run: FakeRun, job: FakeJob) => HandlerAnswer,
): HandlerAnswer {
  const id = Number(context.pathParameters.job_id);
  for (const run of context.state.runs) {
    const job = run.jobs.find((each) => each.id === id);
    if (job) return answer(run, job);
  }
  return NOT_FOUND;
}

function withComment(
  context: HandlerContext,
  answer: (comment: FakeState['comments'][number]) => HandlerAnswer,
): HandlerAnswer {
  const id = Number(context.pathParameters.comment_id);
  const comment = context.state.comments.find((each) => each.id === id);
  return comment ? answer(comment) : NOT_FOUND;
}

/** `owner:branch`, as a search for pull requests names where they come from. */
function headOf({ headRepository, headRef }: FakePull): string {
  return `${headRepository.split('/', 1)[0]}:${headRef}`;
}

function labelsOf(context: HandlerContext): readonly string[] {
  const issue = Number(context.pathParameters.issue_number);
  return context.state.labels.filter((label) => label.issue === issue).map(({ name }) => name);
}

function isThere({ state }: HandlerContext, number: number): boolean {
  return [...state.pulls, ...state.issues].some((each) => each.number === number);
}
