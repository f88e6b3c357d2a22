import { expect, test } from 'vitest';
import type { EventBody, GateResult } from '#domain';
import { replay } from '#journal';

function result(name: string, changes: Partial<GateResult> = {}): GateResult {
  const quiet = {
    detail: '',
    checks: [],
    exitCode: 0,
    timedOut: false,
    logFile: null,
    tests: null,
  };
  return {
    name,
    kind: 'command',
    outcome: 'passed',
    durationMs: 40,
    attempts: 1,
    ...quiet,
    ...changes,
  };
}

function timesAfter(...events: readonly (readonly [number, EventBody])[]) {
  return replay(events.map(([at, body], index) => ({ ...body, seq: index + 1, at }))).gateTimes;
}

test('a gate runs from its first attempt to its end', () => {
  const api = (attempt: number) => ({ type: 'gate.started', gate: 'api', attempt }) as const;
  expect(timesAfter([10, api(1)], [60, api(2)])).toEqual([
    { gate: 'api', startedAt: 10, finishedAt: null },
  ]);
  expect(
    timesAfter([10, api(1)], [60, api(2)], [99, { type: 'gate.finished', result: result('api') }]),
  ).toEqual([{ gate: 'api', startedAt: 10, finishedAt: 99 }]);
});

test('a gate that does not announce itself began as long ago as it took, a skipped one never', () => {
  const ready = result('ready', { kind: 'health' });
  const skipped = result('api', { outcome: 'skipped' });
  expect(
    timesAfter(
      [100, { type: 'gate.finished', result: ready }],
      [101, { type: 'gate.finished', result: skipped }],
    ),
  ).toEqual([{ gate: 'ready', startedAt: 60, finishedAt: 100 }]);
});
