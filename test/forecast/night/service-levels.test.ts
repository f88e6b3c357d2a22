import { expect, test } from 'vitest';
import type { GateConfig, ServiceObjective, ServiceRow } from '#domain';
import { createServiceCount, type ServiceTargets, targetsOf, USUAL_TARGETS } from '#forecast';
import { runOf } from '../../history/hand-made.ts';

const LOCATION = { file: 'signalbox.yml', line: 1, column: 1 };

function healthGate(startupMs: number, responseMs: number): GateConfig {
  const shared = { kind: 'health', name: 'ready', needs: [], score: 90 } as const;
  return { ...shared, startupMs, responseMs, location: LOCATION };
}

function row(part: Partial<ServiceRow>): ServiceRow {
  return {
    service: 'database',
    readyAfterMs: 900,
    responseMs: null,
    restarts: 0,
    peakCpuPercent: null,
    peakMemoryBytes: null,
    outcome: 'ready',
    ...part,
  };
}

function levelOf(
  rows: readonly ServiceRow[],
  objective: ServiceObjective,
  targets: ServiceTargets,
) {
  const count = createServiceCount(targets);
  for (const service of rows) count.add({ run: runOf({ id: 'r' }), service });
  return count.levels().find((level) => level.objective === objective);
}

test('the limits are those of the strictest health gate of the project', () => {
  const targets = targetsOf([healthGate(5000, 400), healthGate(9000, 200)]);
  expect(targets.startupLimit).toEqual({ ms: 5000, source: 'project' });
  expect(targets.responseLimit).toEqual({ ms: 200, source: 'project' });
});

test('a project without a health gate is held to what is usual, and told so', () => {
  expect(targetsOf([])).toEqual(USUAL_TARGETS);
  expect(USUAL_TARGETS.startupLimit.source).toBe('usual');
});

test('a start that the gate would not let pass has missed the objective', () => {
  const rows = [row({ readyAfterMs: 4000 }), row({ readyAfterMs: 6000 })];
  const strict = levelOf(rows, 'startup', targetsOf([healthGate(5000, 400)]));
  expect(strict).toMatchObject({ occasions: 2, met: 1, budgetLeft: 0 });
  expect(levelOf(rows, 'startup', USUAL_TARGETS)).toMatchObject({ met: 2, budgetLeft: 1 });
});

test('responses count where a probe was answered, and nowhere else', () => {
  const rows = [row({ responseMs: 100 }), row({ responseMs: 500 }), row({})];
  const level = levelOf(rows, 'response', targetsOf([healthGate(5000, 400)]));
  expect(level).toMatchObject({ occasions: 2, met: 1, limit: { ms: 400 } });
});

test('a service that was restarted has recovered when it was up in the end', () => {
  const rows = [row({ restarts: 2 }), row({ restarts: 1, outcome: 'failed' }), row({})];
  expect(levelOf(rows, 'recovery', USUAL_TARGETS)).toMatchObject({ occasions: 2, met: 1 });
});

test('what spent more misses than its target allows is below zero', () => {
  const rows = Array.from({ length: 200 }, (_, index) =>
    row({ outcome: index % 50 === 0 ? 'failed' : 'ready' }),
  );
  const level = levelOf(rows, 'availability', USUAL_TARGETS);
  expect(level?.met).toBe(196);
  expect(level?.budgetLeft).toBeCloseTo(-1);
});
