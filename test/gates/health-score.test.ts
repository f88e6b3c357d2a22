import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ServiceRecord, ServiceStatus } from '#domain';
import { healthScore } from '#gates';
import { nameOf, recordOf, service } from './records.ts';

function scoreOf(extra: Partial<ServiceRecord>): number | undefined {
  return healthScore(recordOf([service('auth', extra)])).services[0]?.score;
}

describe('the score of one service', () => {
  test.each<[ServiceStatus, number]>([
    ['ready', 100],
    ['completed', 100],
    ['unhealthy', 40],
    ['waiting', 0],
    ['starting', 0],
    ['restarting', 0],
    ['failed', 0],
    ['skipped', 0],
  ])('%s is worth %i', (status, score) => {
    expect(scoreOf({ status })).toBe(score);
  });

  test('stopped in good order is no illness, stopped after a failure is', () => {
    expect(scoreOf({ status: 'stopped' })).toBe(100);
    expect(scoreOf({ status: 'stopped', failure: { kind: 'dependency', on: nameOf('db') } })).toBe(
      0,
    );
    expect(scoreOf({ status: 'stopped', readyAt: null })).toBe(0);
  });

  test('restarts cost 15 each, three at most', () => {
    expect([0, 1, 2, 3, 50].map((restarts) => scoreOf({ restarts }))).toEqual([
      100, 85, 70, 55, 55,
    ]);
  });

  test('a slow answer costs on a logarithmic scale from 100 ms to 1 s', () => {
    expect([4, 100, 316.3, 1000, 9000].map((responseMs) => scoreOf({ responseMs }))).toEqual([
      100, 100, 89, 80, 80,
    ]);
  });

  test('a lost dependency costs 20 until it is back', () => {
    const lost = [{ dependency: nameOf('db'), at: 2000 }];
    const scoreWith = (status: ServiceStatus) =>
      healthScore(recordOf([service('db', { status }), service('auth', { lost })])).services[1]
        ?.score;
    expect(scoreWith('failed')).toBe(80);
    expect(scoreWith('ready')).toBe(100);
  });
});

describe('the overall score', () => {
  test('of nothing is full', () => {
    expect(healthScore(recordOf([]))).toEqual({ overall: 100, services: [] });
  });

  test('weighs a critical service as three others', () => {
    const record = recordOf([
      service('db', { critical: true }),
      service('bot', { status: 'failed' }),
    ]);
    expect(healthScore(record).overall).toBe(75);
  });

  test('never stands above a critical service, however many are well', () => {
    const many = Array.from({ length: 99 }, (_, index) => service(`s${index}`));
    const record = recordOf([...many, service('db', { critical: true, status: 'unhealthy' })]);
    expect(healthScore(record).overall).toBe(40);
  });

  test('is 100 only when everything is, and always a whole number from 0 to 100', () => {
    const status = fc.constantFrom<ServiceStatus>('ready', 'completed', 'unhealthy', 'failed');
    const some = fc.record({
      status,
      critical: fc.boolean(),
      restarts: fc.nat(5),
      responseMs: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 20 }), (parts) => {
        const services = parts.map((part, index) => service(`s${index}`, part));
        const score = healthScore(recordOf(services));
        expect(Number.isInteger(score.overall)).toBe(true);
        expect(score.overall).toBeGreaterThanOrEqual(0);
        expect(score.overall === 100).toBe(score.services.every((one) => one.score === 100));
      }),
    );
  });
});
