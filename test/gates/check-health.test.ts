import { expect, test } from 'vitest';
import type { HealthGateConfig } from '#domain';
import { checkHealth } from '#gates';
import { nameOf, recordOf, service } from './records.ts';

const gate: HealthGateConfig = {
  kind: 'health',
  name: 'ready',
  needs: [],
  startupMs: 30_000,
  responseMs: 1000,
  score: 90,
  location: { file: 'signalbox.yml', line: 1, column: 1 },
};

const services = [
  service('database', { critical: true }),
  service('auth', { responseMs: 4, readyAt: 2900 }),
  service('backend', { responseMs: 6, readyAt: 2000 }),
];

test('a graph that is well passes and says by how much', () => {
  expect(checkHealth(gate, recordOf(services))).toEqual({
    name: 'ready',
    kind: 'health',
    outcome: 'passed',
    durationMs: 0,
    detail: 'score 100 (≥ 90), slowest response 6 ms (≤ 1 s), startup 1.98 s (≤ 30 s)',
    checks: [
      { threshold: 'score', ok: true, measured: 100, limit: 90, service: 'database' },
      { threshold: 'response', ok: true, measured: 6, limit: 1000, service: 'backend' },
      { threshold: 'startup', ok: true, measured: 1980, limit: 30_000, service: 'auth' },
    ],
    attempts: 1,
    exitCode: null,
    timedOut: false,
    logFile: null,
    tests: null,
  });
});

test('each threshold that is missed is told with the service that missed it', () => {
  const strict = { ...gate, startupMs: 1500, responseMs: 5, score: 100 };
  const worn = [...services, service('bot', { restarts: 1 })];
  expect(checkHealth(strict, recordOf(worn))).toMatchObject({
    outcome: 'failed',
    detail:
      'score 97 (< 100) (bot), slowest response 6 ms (> 5 ms) (backend), startup 1.98 s (> 1.5 s) (auth)',
  });
});

test('a threshold that is met exactly is met', () => {
  const exact = { ...gate, startupMs: 1980, responseMs: 6, score: 100 };
  expect(checkHealth(exact, recordOf(services)).outcome).toBe('passed');
});

test('services whose probes do not ask have no response time', () => {
  const result = checkHealth(gate, recordOf([service('worker')]));
  expect(result.checks[1]).toEqual({ threshold: 'response', ok: true, measured: 0, limit: 1000 });
});

test('a graph that never became ready fails, with the service it waits for', () => {
  const waiting = service('auth', { status: 'starting', readyAt: null, spawnedAt: 3500 });
  const result = checkHealth(gate, recordOf([services[0] ?? waiting, waiting], { bringUp: null }));
  expect(result.outcome).toBe('failed');
  expect(result.checks[2]).toMatchObject({ ok: false, measured: 2500, service: 'auth' });
  expect(result.detail).toContain('startup not finished after 2.50 s (auth)');
});

test('the service that failed is named before those that wait', () => {
  const failed = service('db', {
    status: 'failed',
    failure: { kind: 'dependency', on: nameOf('x') },
  });
  const waiting = service('auth', { status: 'waiting', readyAt: null });
  const result = checkHealth(gate, recordOf([waiting, failed], { bringUp: null }));
  expect(result.checks[2]?.service).toBe('db');
});

test('a graph of nothing passes', () => {
  expect(checkHealth(gate, recordOf([])).outcome).toBe('passed');
});
