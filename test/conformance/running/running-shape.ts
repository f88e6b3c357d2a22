import type { Edge } from './edges.ts';
import type { Moment } from './engine-witness.ts';

/** What came of the dependency first, seen from the first start of the dependent. */
export type OrderOfStart =
  /** What the condition demands. */
  | 'met'
  /** Its end or its failed healthcheck, where the condition demands something else. */
  | 'failed'
  /** Nothing: the dependent did not wait. */
  | 'not waited for'
  | 'dependent not started';

/** A run as both sides have to show it. Two runs of one project have the same. */
export interface RunningShape {
  /** The exit code of the bring-up: 0, or another. */
  readonly verdict: 'up' | 'failed';
  /** How often the container of a service was started. */
  readonly starts: Readonly<Record<string, number>>;
  /** An edge each: `api -> database (service_healthy)`. */
  readonly startOrder: Readonly<Record<string, OrderOfStart>>;
  /** An edge each whose both ends were running when the stop began: who ended first. */
  readonly stopOrder: Readonly<Record<string, 'dependent first' | 'dependency first'>>;
}

export function runningShape(input: {
  readonly exitCode: number;
  readonly moments: readonly Moment[];
  readonly edges: readonly Edge[];
}): RunningShape {
  const { exitCode, moments, edges } = input;
  const settledAt = moments.findIndex(({ kind }) => kind === 'settled');
  const bringUp = moments.slice(0, settledAt);
  const stop = moments.slice(settledAt + 1);
  return {
    verdict: exitCode === 0 ? 'up' : 'failed',
    starts: countStarts(moments),
    startOrder: record(edges, (edge) => orderOfStart(edge, bringUp)),
    stopOrder: record(
      edges.filter(({ from, to }) => isRunning(from, bringUp) && isRunning(to, bringUp)),
      ({ from, to }) =>
        endOf(from, stop) < endOf(to, stop) ? 'dependent first' : 'dependency first',
    ),
  };
}

function countStarts(moments: readonly Moment[]): Readonly<Record<string, number>> {
  const starts: Record<string, number> = {};
  for (const moment of moments) {
    if (moment.kind === 'started') starts[moment.service] = (starts[moment.service] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(starts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function orderOfStart({ from, to, condition }: Edge, moments: readonly Moment[]): OrderOfStart {
  const startedAt = moments.findIndex(
    (moment) => moment.kind === 'started' && moment.service === from,
  );
  if (startedAt < 0) return 'dependent not started';
  const before = moments.slice(0, startedAt).filter((moment) => serviceOf(moment) === to);
  if (before.some((moment) => meets(moment, condition))) return 'met';
  const failed = before.some(({ kind }) => kind === 'ended' || kind === 'unhealthy');
  return failed ? 'failed' : 'not waited for';
}

function meets(moment: Moment, condition: string): boolean {
  switch (condition) {
    case 'service_started':
      return moment.kind === 'started';
    case 'service_healthy':
      return moment.kind === 'healthy';
    case 'service_completed_successfully':
      return moment.kind === 'ended' && moment.exitCode === 0;
    default:
      throw new Error(`no condition ${condition}`);
  }
}

function isRunning(service: string, moments: readonly Moment[]): boolean {
  const last = moments.findLast(
    (moment) =>
      serviceOf(moment) === service && (moment.kind === 'started' || moment.kind === 'ended'),
  );
  return last?.kind === 'started';
}

/** Greater than any other when it did not end. */
function endOf(service: string, moments: readonly Moment[]): number {
  const at = moments.findIndex((moment) => moment.kind === 'ended' && moment.service === service);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function serviceOf(moment: Moment): string | null {
  return moment.kind === 'settled' ? null : moment.service;
}

function record<Value>(
  edges: readonly Edge[],
  value: (edge: Edge) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    edges.map((edge) => {
      const demand = edge.required ? edge.condition : `${edge.condition}, optional`;
      return [`${edge.from} -> ${edge.to} (${demand})`, value(edge)];
    }),
  );
}
