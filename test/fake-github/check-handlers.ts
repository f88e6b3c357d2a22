import {
  type Handler,
  type HandlerAnswer,
  type HandlerContext,
  NOT_FOUND,
  nextId,
} from './handler.ts';
import type { FakeCheck } from './state.ts';

interface ToldCheck {
  readonly name?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly external_id?: string;
  readonly output?: {
    readonly title?: string;
    readonly summary: string;
    readonly annotations?: readonly unknown[];
  };
}

/** Check runs of a commit. */
export const CHECK_HANDLERS: Readonly<Record<string, Handler>> = {
  'checks/create': (context) => {
    const told = context.body as ToldCheck & { head_sha: string; name: string };
    const check: FakeCheck = {
      id: nextId(context.state.checks),
      headSha: told.head_sha,
      name: told.name,
      status: told.conclusion ? 'completed' : (told.status ?? 'queued'),
      conclusion: told.conclusion ?? null,
      title: told.output?.title ?? null,
      summary: told.output?.summary ?? null,
      externalId: told.external_id ?? '',
      annotations: [...(told.output?.annotations ?? [])],
    };
    context.state.checks.push(check);
    return { status: 201, body: context.bodies.check(check) };
  },
  'checks/get': (context) => updateCheck(context, {}),
  'checks/update': (context) => updateCheck(context, context.body as ToldCheck),
  'checks/list-for-ref': ({ state, bodies, query, pathParameters: { ref } }) => {
    const name = query.get('check_name');
    const found = state.checks.filter(
      (check) => check.headSha === ref && (name ?? check.name) === check.name,
    );
    // GitHub's `filter=latest`, the default: the newest of each name.
    const latest = found.filter(
      (check, index) => !found.slice(index + 1).some((later) => later.name === check.name),
    );
    const shown = query.get('filter') === 'all' ? found : latest;
    const body = { total_count: shown.length, check_runs: shown.map(bodies.check) };
    return { status: 200, body };
  },
};

function updateCheck(context: HandlerContext, told: ToldCheck): HandlerAnswer {
  const id = Number(context.pathParameters.check_run_id);
  const check = context.state.checks.find((each) => each.id === id);
  if (!check) return NOT_FOUND;
  check.name = told.name ?? check.name;
  check.conclusion = told.conclusion ?? check.conclusion;
  check.status = told.conclusion ? 'completed' : (told.status ?? check.status);
  check.title = told.output?.title ?? check.title;
  check.summary = told.output?.summary ?? check.summary;
  check.externalId = told.external_id ?? check.externalId;
  check.annotations.push(...(told.output?.annotations ?? []));
  return { status: 200, body: context.bodies.check(check) };
}
