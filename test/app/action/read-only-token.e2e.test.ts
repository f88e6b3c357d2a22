import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { bundledAction } from './bundled-action.ts';

const SHA = 'a'.repeat(40);
const GROUP = `gh-readonly-queue/main/pr-7-${'b'.repeat(40)}`;
const runAction = bundledAction();

let github: FakeGitHub;
beforeEach(async () => {
  const pull = { number: 7, headSha: SHA, headRef: 'change', baseRef: 'main' } as const;
  const pulls = [{ ...pull, headRepository: 'stranger/shop', state: 'open' as const }];
  github = await startFakeGitHub({ state: { pulls } });
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

interface Case {
  readonly event: string;
  /** Where the change comes from; `null`: the event tells of no pull request. */
  readonly from: string | null;
  readonly actor?: string;
  /** GitHub answers every write with 403 "Resource not accessible by integration". */
  readonly isRefused?: boolean;
  readonly comments: number;
  readonly says?: string;
}

const RECIPE = 'docs/recipes.md, &quot;Pull requests from forks&quot;';
const SKIPPED = '> ⚠ pull-request comment skipped: a pull request from a fork or Dependabot';
const REFUSED = '> ⚠ pull-request comment not published: the token lacks a permission (403)';

const CASES: readonly Case[] = [
  { event: 'pull_request', from: 'acme/shop', comments: 1 },
  { event: 'pull_request', from: 'stranger/shop', comments: 0, says: SKIPPED },
  {
    event: 'pull_request',
    from: 'acme/shop',
    actor: 'dependabot[bot]',
    comments: 0,
    says: SKIPPED,
  },
  // An organisation may hold all tokens to reading; only GitHub's answer tells.
  { event: 'pull_request', from: 'acme/shop', isRefused: true, comments: 0, says: REFUSED },
  { event: 'pull_request_target', from: 'stranger/shop', comments: 1 },
  {
    event: 'pull_request_target',
    from: 'stranger/shop',
    isRefused: true,
    comments: 0,
    says: REFUSED,
  },
  { event: 'merge_group', from: null, comments: 1 },
  { event: 'merge_group', from: null, isRefused: true, comments: 0, says: REFUSED },
];

test.each(CASES)(
  '$event from $from ($actor), refused: $isRefused: $comments comments, and the result is that of the tests',
  async ({ event, from, actor = 'octocat', isRefused = false, comments, says }) => {
    if (isRefused) github.fail({ kind: 'integration', operation: 'issues/create-comment' });
    const side = { sha: SHA, ref: 'change' };
    const base = { sha: 'c'.repeat(40), ref: 'main', repo: { full_name: 'acme/shop' } };
    const pull = { number: 7, head: { ...side, repo: { full_name: from } }, base };
    const run = (exitCode: number) => {
      const folder = temporaryFolder('shop');
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, 'signalbox.yml'),
        `name: shop\ngates: { test: { run: [node, -e, "console.log('it broke'); process.exit(${exitCode})"] } }\n`,
      );
      return runAction(folder, {
        apiUrl: github.url,
        event: { name: event, payload: from === null ? {} : { pull_request: pull } },
        inputs: { command: 'run' },
        environment: {
          GITHUB_ACTOR: actor,
          GITHUB_REF_NAME: event === 'merge_group' ? GROUP : '7/merge',
        },
      });
    };
    const red = await run(1);
    expect(red.exitCode).toBe(1);
    expect(github.state.comments.map(({ issue }) => issue)).toEqual(Array(comments).fill(7));
    expect(red.summary).toContain('it broke');
    if (says === undefined) expect(red.summary).not.toContain('⚠ pull-request comment');
    else {
      expect(red.summary).toContain(says);
      expect(red.summary).toContain(RECIPE);
    }
    if (says === SKIPPED) expect(github.requests).toEqual([]);
    expect((await run(0)).exitCode).toBe(0);
  },
);
