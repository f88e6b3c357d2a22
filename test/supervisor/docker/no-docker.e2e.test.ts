import { afterEach, beforeEach, expect, it } from 'vitest';
import { graphOf } from '../build-graph.ts';
import { openStage, type Stage } from '../stage.ts';
import { container } from './engine.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.close());

it('a container without the docker command fails with a sentence, and the rest goes on', async () => {
  const graph = graphOf([container('cache', ['true']), stage.program('one')]);
  const supervision = stage.start(graph, null, { PATH: '/nowhere' });
  expect(await supervision.settled).toEqual({ kind: 'ready' });
  const failed = await stage.event('service.failed', 'cache');
  const message = 'there is no "docker" command on PATH';
  expect(failed.reason).toEqual({ kind: 'spawn', code: 'EDOCKER', message });
  await supervision.stop();
});
