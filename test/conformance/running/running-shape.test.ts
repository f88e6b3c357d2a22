import { expect, test } from 'vitest';
import type { Edge } from './edges.ts';
import { edgesOf } from './edges.ts';
import type { Moment } from './engine-witness.ts';
import { readRecording } from './recording.ts';
import { runningCases } from './running-cases.ts';
import { RUNNING_DIFFERENCES } from './running-differences.ts';
import { runningShape } from './running-shape.ts';

const EDGE: Edge = { from: 'api', to: 'database', condition: 'service_healthy', required: true };
const NAME = 'api -> database (service_healthy)';

function started(service: string): Moment {
  return { kind: 'started', service };
}

function ended(service: string, exitCode = 0): Moment {
  return { kind: 'ended', service, exitCode };
}

const HEALTHY: Moment = { kind: 'healthy', service: 'database' };
const SETTLED: Moment = { kind: 'settled' };

test.each([
  ['met', [started('database'), HEALTHY, started('api')]],
  ['not waited for', [started('database'), started('api'), HEALTHY]],
  ['failed', [started('database'), ended('database', 1), started('api'), HEALTHY]],
  ['dependent not started', [started('database'), HEALTHY]],
])('an order of starts is %s', (told, moments) => {
  const shape = runningShape({ exitCode: 0, moments: [...moments, SETTLED], edges: [EDGE] });
  expect(shape.startOrder).toEqual({ [NAME]: told });
});

test('an end with another code than 0 completes nothing', () => {
  const edge = { ...EDGE, condition: 'service_completed_successfully' };
  const order = (exitCode: number) =>
    runningShape({
      exitCode: 0,
      moments: [started('database'), ended('database', exitCode), started('api'), SETTLED],
      edges: [edge],
    }).startOrder;
  expect(Object.values(order(0))).toEqual(['met']);
  expect(Object.values(order(3))).toEqual(['failed']);
});

test('an order of stops is told of services that were running, and starts are counted', () => {
  const up = [started('database'), HEALTHY, started('api')];
  const shape = (moments: readonly Moment[]) =>
    runningShape({ exitCode: 1, moments, edges: [EDGE] });
  expect(shape([...up, SETTLED, ended('api'), ended('database')])).toMatchObject({
    verdict: 'failed',
    stopOrder: { [NAME]: 'dependent first' },
  });
  expect(shape([...up, SETTLED, ended('database'), ended('api')])).toMatchObject({
    stopOrder: { [NAME]: 'dependency first' },
  });
  const restarted = [...up, ended('api', 1), started('api'), ended('api', 1), SETTLED];
  expect(shape([...restarted, ended('database')])).toMatchObject({
    starts: { api: 2, database: 1 },
    stopOrder: {},
  });
});

test('Docker Compose itself kept every edge that is not optional', async () => {
  const recorded = await Promise.all(runningCases().map(readRecording));
  const edges = recorded.flatMap(({ startOrder }) => Object.entries(startOrder));
  const kept = edges.filter(([edge]) => !edge.endsWith(', optional)')).map(([, told]) => told);
  expect(new Set(kept)).toEqual(new Set(['met', 'dependent not started']));
});

test('the edges are those of the file, and every difference has its case', async () => {
  const cases = runningCases();
  const names = cases.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(RUNNING_DIFFERENCES.flatMap((one) => Object.keys(one.cases))),
  );
  expect(cases.length).toBeGreaterThanOrEqual(12);
  expect(await edgesOf(cases.find(({ name }) => name === 'healthy')?.directory ?? '')).toEqual([
    { from: 'api', to: 'database', condition: 'service_healthy', required: true },
  ]);
});
