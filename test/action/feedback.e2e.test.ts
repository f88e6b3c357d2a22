import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../.scripts/project-root.ts';
import { requirePart } from '../support/require-part.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { pullCommentEvent } from './events.ts';
import { commitFiles } from './git-repository.ts';
import { runAct } from './run-act.ts';
import { githubWithPull, openShop, PULL_REQUEST } from './shop.ts';
import { actionFiles } from './shop-files.ts';

const act = requirePart('act');
const WORKFLOW = '.github/workflows/feedback.yml';

describe.skipIf(act.missing)('the workflow on comments', { timeout: 120_000 }, () => {
  test('tells the next run of a pin, and of nobody’s who may not', async () => {
    const github = await githubWithPull();
    Object.assign(github.state.permissions, { maria: 'write' });
    const cacheStore = temporaryFolder('cache');
    const inputs = { 'history-cache': 'true' };
    const push = await openShop({ act: act.path, github, inputs, cacheStore });
    await push({ price: 101, to: 'pull request' });
    const body = github.state.comments[0]?.body ?? '';
    const [, signature] = /signature <code>([\w-]+)</.exec(body) ?? [];
    const repository = temporaryFolder('feedback');
    commitFiles(repository, {
      ...actionFiles(),
      [WORKFLOW]: readFileSync(join(projectRoot, WORKFLOW)),
    });
    const comment = (id: number, login: string, text: string) => {
      github.state.comments.push({
        ...{ id, issue: PULL_REQUEST, body: text, createdAt: new Date().toISOString() },
        author: { login, type: 'User' },
      });
      return runAct({
        act: act.path,
        repository,
        workflow: WORKFLOW,
        event: pullCommentEvent(PULL_REQUEST, id, text),
        apiUrl: github.url,
        env: { CACHE_STORE: cacheStore },
      });
    };
    const kept = () => readdirSync(cacheStore).filter((key) => key.startsWith('signalbox-pins-'));

    const idle = await comment(900, 'maria', `Please /signalbox pin ${signature} infra.runner`);
    expect(idle.jobs).toEqual({});
    const refused = await comment(901, 'mallory', `/signalbox pin ${signature} infra.runner`);
    expect(refused.jobs, refused.printed).toEqual({ pin: 'success' });
    expect([github.state.reactions.length, kept()]).toEqual([1, []]);
    const done = await comment(902, 'maria', `/signalbox pin ${signature} infra.runner`);
    expect(done.jobs, done.printed).toEqual({ pin: 'success' });
    expect(kept()).toHaveLength(1);
    const answers = github.state.reactions.map((one) => [one.comment, one.content]);
    expect(answers).toEqual([
      [901, 'confused'],
      [902, '+1'],
    ]);

    const again = await push({ price: 101, to: 'pull request' });
    expect(JSON.parse(again.out.outputs ?? ''), again.printed).toMatchObject({
      cause: 'infra.runner',
    });
    expect(github.violations()).toEqual([]);
  });
});
