import { expect, test } from 'vitest';
import type { FinishedRun } from '#domain';
import { startNightWalk } from '#forecast';
import { recordedRunOf } from '#history';
import { runOf } from '../../history/hand-made.ts';
import { plainModels } from './night.ts';

const HOUR_MS = 3_600_000;

test('the models of flakes and durations are asked from the moment on where they are to begin', () => {
  const learnt = { failure: [] as string[], duration: [] as string[], flaky: [] as string[] };
  const plain = plainModels();
  const models = {
    ...plain,
    failure: { ...plain.failure, learn: ({ id }: FinishedRun) => void learnt.failure.push(id) },
    duration: { ...plain.duration, learn: ({ id }: FinishedRun) => void learnt.duration.push(id) },
    flaky: {
      finished({ id }: FinishedRun) {
        learnt.flaky.push(id);
        return null;
      },
    },
  };
  const walk = startNightWalk({ models, baseBranch: null, waiting: [], warmSince: 3 * HOUR_MS });
  for (const hour of [1, 2, 3, 4]) {
    const completedAt = hour * HOUR_MS + 1;
    const run = runOf({ id: `at ${hour}`, startedAt: hour * HOUR_MS, completedAt });
    walk.add(recordedRunOf(run, { event: null, batch: run.id }));
  }
  expect(walk.end().total).toBe(4);
  expect(learnt.failure).toEqual(['at 1', 'at 2', 'at 3', 'at 4']);
  expect(learnt.duration).toEqual(['at 3', 'at 4']);
  expect(learnt.flaky).toEqual(['at 3', 'at 4']);
});
