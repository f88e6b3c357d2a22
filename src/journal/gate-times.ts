import type { EventBody, GateTime } from '#domain';

type At = { readonly at: number };
type GateStarted = Extract<EventBody, { readonly type: 'gate.started' }> & At;
type GateFinished = Extract<EventBody, { readonly type: 'gate.finished' }> & At;

/** A further attempt of a gate goes on from its first start. */
export function gateStarted(times: readonly GateTime[], event: GateStarted): readonly GateTime[] {
  return times.some(({ gate }) => gate === event.gate)
    ? times
    : [...times, { gate: event.gate, startedAt: event.at, finishedAt: null }];
}

/** Gates that do not announce their start began as long ago as they took; skipped ones never did. */
export function gateFinished(
  times: readonly GateTime[],
  { result, at }: GateFinished,
): readonly GateTime[] {
  const { name, outcome, durationMs } = result;
  if (times.some(({ gate }) => gate === name)) {
    return times.map((time) => (time.gate === name ? { ...time, finishedAt: at } : time));
  }
  if (outcome === 'skipped') return times;
  return [...times, { gate: name, startedAt: at - durationMs, finishedAt: at }];
}
