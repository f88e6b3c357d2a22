import { afterEach, beforeEach, expect, it } from 'vitest';
import { graphOf, service } from '../build-graph.ts';
import { openStage, type Stage } from '../stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(async () => {
  await stage.close();
  expect(stage.killSurvivors()).toEqual([]);
});

it('a service is charged for its children too, those that fled included', async () => {
  // Three levels: a shell, a busy child, and a sleeper in a session of its own.
  const script = 'setsid sleep 60 & while :; do :; done & wait';
  const supervision = stage.start(
    graphOf([service('busy', { command: ['/bin/sh', '-c', script] })]),
  );
  const sample = await stage.event('resource.sampled', 'busy');
  expect(sample.processes).toBe(3);
  expect(sample.cpuPercent).toBeGreaterThan(5);
  expect(sample.cpuPercent).toBeLessThan(150);
  expect(sample.memoryBytes).toBeGreaterThan(100_000);
  expect(sample.openFiles).toBeGreaterThanOrEqual(9);
  await supervision.stop();
  const { services } = stage.journal.record();
  expect(services[0]?.peakMemoryBytes).toBeGreaterThan(100_000);
});
