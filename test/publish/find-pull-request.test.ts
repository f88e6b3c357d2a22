import { afterEach, describe, expect, test } from 'vitest';
import type { OriginRun } from '#domain';
import { createOriginReader, findPullRequest } from '#publish';
import { systemClock } from '#std';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import type { FaultKind } from '../fake-github/fault.ts';
import type { FakePull } from '../fake-github/state.ts';

const SHA = 'a'.repeat(40);
const NEWER = 'b'.repeat(40);
const RUN: OriginRun = {
  id: 31,
  attempt: 1,
  workflow: 'integration',
  event: 'pull_request',
  conclusion: 'failure',
  actor: 'stranger',
  url: 'https://github.com/acme/shop/actions/runs/31',
  headSha: SHA,
  headBranch: 'main',
  headRepository: 'stranger/shop',
  repository: 'acme/shop',
};
const PULL: FakePull = {
  number: 7,
  headSha: SHA,
  headRef: 'main',
  headRepository: 'stranger/shop',
  baseRef: 'main',
  state: 'open',
};

let github: FakeGitHub;
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

async function find(pulls: readonly FakePull[], run: Partial<OriginRun> = {}, fault?: FaultKind) {
  github = await startFakeGitHub({ state: { pulls: pulls.map((pull) => ({ ...pull })) } });
  const operation = 'repos/list-pull-requests-associated-with-commit';
  if (fault) github.fail({ kind: fault, operation, retryAfter: 600 });
  const options = { baseUrl: github.url, token: 'secret', repository: 'acme/shop' };
  const reader = createOriginReader({ ...options, clock: systemClock(), deadlineMs: 5000 });
  return findPullRequest({ ...RUN, ...run }, reader);
}

const FOUND = { kind: 'found', number: 7, baseBranch: 'main' };

describe('the pull request of a run that has ended', () => {
  test('of a fork whose branch is named as the base is', async () => {
    expect(await find([PULL])).toMatchObject(FOUND);
    expect(github.requests).toHaveLength(1);
  });

  test('of the repository itself, and of another fork of the same commit, not mixed up', async () => {
    const own = { ...PULL, number: 8, headRepository: 'acme/shop', headRef: 'change' };
    const other = { ...PULL, number: 9, headRepository: 'another/shop' };
    expect(await find([own, other, PULL])).toMatchObject(FOUND);
    await github.close();
    expect(await find([own, other, PULL], { headRepository: 'acme/shop' })).toMatchObject({
      kind: 'found',
      number: 8,
    });
  });

  test('is nobody’s when two have this very head', async () => {
    expect(await find([PULL, { ...PULL, number: 8, baseRef: 'release' }])).toEqual({
      kind: 'several',
      numbers: [7, 8],
    });
  });

  test('is none that is closed, and none of another repository', async () => {
    expect(await find([{ ...PULL, state: 'closed' }])).toEqual({ kind: 'not-found' });
    await github.close();
    expect(await find([{ ...PULL, headRepository: 'another/shop' }])).toEqual({
      kind: 'not-found',
    });
    await github.close();
    expect(await find([PULL], { headRepository: null })).toEqual({ kind: 'not-found' });
  });

  test('has moved on when its head is another commit by now', async () => {
    const moved = { ...PULL, headSha: NEWER, earlierShas: [SHA] };
    expect(await find([moved])).toEqual({ kind: 'moved-on', number: 7 });
    await github.close();
    expect(await find([{ ...PULL, headSha: NEWER }])).toEqual({ kind: 'moved-on', number: 7 });
  });

  test('is found by its branch where GitHub does not know the commit', async () => {
    expect(await find([PULL], {}, 'not-found')).toMatchObject(FOUND);
    expect(github.requests.map(({ path }) => path.split('?')[0])).toEqual([
      `/repos/acme/shop/commits/${SHA}/pulls`,
      '/repos/acme/shop/pulls',
    ]);
  });

  test('is not asked for when a push, a schedule or a merge group ran', async () => {
    for (const event of ['push', 'schedule', 'workflow_dispatch', 'merge_group']) {
      expect(await find([PULL], { event })).toEqual({ kind: 'none' });
      expect(github.requests).toEqual([]);
      await github.close();
    }
    expect(await find([PULL], { event: 'pull_request_target' })).toMatchObject(FOUND);
  });

  test.each(['unauthorised', 'integration', 'secondary-limit', 'server-error', 'hang-up'] as const)(
    'is not guessed when GitHub answers with %s',
    async (fault) => {
      expect(await find([PULL], {}, fault)).toMatchObject({ kind: 'not-told' });
    },
  );
});
