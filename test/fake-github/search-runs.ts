import type { FakeRun } from './state.ts';

/** Questions GitHub answers through its search, with a limit on the results. */
export function isSearch(query: URLSearchParams): boolean {
  return ['actor', 'branch', 'check_suite_id', 'created', 'event', 'head_sha', 'status'].some(
    (name) => query.has(name),
  );
}

/** Whether a list of runs asks for this one. */
export function isWanted(run: FakeRun, query: URLSearchParams): boolean {
  const status = query.get('status');
  return (
    isCreatedIn(run.createdAt, query.get('created')) &&
    (query.get('branch') ?? run.headBranch) === run.headBranch &&
    (query.get('event') ?? run.event) === run.event &&
    (query.get('head_sha') ?? run.headSha) === run.headSha &&
    (status === null || status === run.status || status === run.conclusion)
  );
}

/** The forms of the search syntax: `A..B`, `>=A`, `>A`, `<=A`, `<A`, `A`. */
function isCreatedIn(createdAt: string, search: string | null): boolean {
  if (search === null) return true;
  const at = Date.parse(createdAt);
  const [from, to] = search.split('..');
  if (to !== undefined) return at >= Date.parse(from ?? '') && at <= Date.parse(to);
  const [, sign = '', time = ''] = /^([<>]=?)?(.+)$/.exec(search) ?? [];
  const limit = Date.parse(time);
  if (sign.startsWith('>')) return sign === '>' ? at > limit : at >= limit;
  if (sign.startsWith('<')) return sign === '<' ? at < limit : at <= limit;
  return createdAt.startsWith(time);
}

export function newestFirst(left: FakeRun, right: FakeRun): number {
  return Date.parse(right.createdAt) - Date.parse(left.createdAt) || right.id - left.id;
}
