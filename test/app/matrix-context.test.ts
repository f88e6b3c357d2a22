import { expect, test } from 'vitest';
import { contextFromEnvironment } from '../../src/app/context/context.ts';
import { matrixText } from '../../src/app/context/matrix-text.ts';

function contextOf(environment: Readonly<Record<string, string>>) {
  return contextFromEnvironment({
    environment: {
      GITHUB_RUN_ID: '8123',
      GITHUB_RUN_ATTEMPT: '2',
      GITHUB_JOB: 'integration',
      GITHUB_REPOSITORY: 'acme/shop',
      ...environment,
    },
    payload: {},
    git: { sha: null, branch: null, originUrl: null, defaultBranch: null },
    project: 'shop',
    now: 0,
    pid: 1,
  });
}

test('two jobs of a matrix are two runs, each with the page of its own log', () => {
  const leg = (node: string, number: string) =>
    contextOf({
      SIGNALBOX_MATRIX: `{"node":${node},"os":"linux"}`,
      SIGNALBOX_CHECK_RUN_ID: number,
    });
  expect([leg('22', '99'), leg('24', '100')]).toMatchObject([
    {
      runId: '8123-2-integration-22-linux',
      matrix: '22, linux',
      url: 'https://github.com/acme/shop/actions/runs/8123/job/99',
    },
    { runId: '8123-2-integration-24-linux', matrix: '24, linux' },
  ]);
});

test('without a matrix and without the number of the job all is as it was', () => {
  const plain = contextOf({ SIGNALBOX_MATRIX: 'null', SIGNALBOX_CHECK_RUN_ID: '' });
  expect(plain).toEqual(contextOf({}));
  expect(plain.runId).toBe('8123-2-integration');
  expect(plain.url).toBe('https://github.com/acme/shop/actions/runs/8123');
  expect(plain).not.toHaveProperty('matrix');
});

test.each([
  ['null', null],
  ['', null],
  ['{', null],
  ['{}', null],
  ['{"a":{"b":1,"c":[true,"x"]},"d":null}', '1, true, x'],
])('the matrix %s reads %s', (json, text) => {
  expect(matrixText(json)).toBe(text);
});
