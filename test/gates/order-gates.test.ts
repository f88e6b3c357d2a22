import { expect, test } from 'vitest';
import type { HealthGateConfig } from '#domain';
import { orderGates, skippedGate } from '#gates';

function gate(name: string, needs: readonly string[] = []): HealthGateConfig {
  const location = { file: 'signalbox.yml', line: 1, column: 1 };
  return { kind: 'health', name, needs, startupMs: 1, responseMs: 1, score: 1, location };
}

function order(...gates: readonly HealthGateConfig[]): readonly string[] {
  return orderGates(gates).map(({ name }) => name);
}

test('gates without needs keep the order of the file', () => {
  expect(order(gate('b'), gate('a'), gate('c'))).toEqual(['b', 'a', 'c']);
});

test('a gate comes after what it needs', () => {
  expect(order(gate('e2e', ['api', 'ready']), gate('api', ['ready']), gate('ready'))).toEqual([
    'ready',
    'api',
    'e2e',
  ]);
});

test('every gate comes once, whatever the needs say', () => {
  expect(
    order(gate('a', ['b']), gate('b', ['a']), gate('c', ['nobody']), gate('d', ['d'])),
  ).toEqual(['c', 'a', 'b', 'd']);
});

test('a gate that is not run says why', () => {
  expect(skippedGate(gate('api', ['ready']), 'ready')).toMatchObject({
    outcome: 'skipped',
    detail: 'needs ready, which did not pass',
    attempts: 0,
  });
  expect(skippedGate(gate('api'), null).detail).toBe('not run: the graph broke before');
});
