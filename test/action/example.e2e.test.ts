import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../.scripts/project-root.ts';
import { freePorts } from '../support/free-ports.ts';
import { requirePart } from '../support/require-part.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { pullRequestEvent } from './events.ts';
import { commitFiles } from './git-repository.ts';
import { runAct } from './run-act.ts';
import { githubWithPull, PULL_REQUEST, pushTo } from './shop.ts';
import { actionFiles, shopFiles } from './shop-files.ts';

const act = requirePart('act');
const EXAMPLE = '.github/workflows/example.yml';
const PACKAGE = { name: 'shop', version: '1.0.0' };
const LOCK = { ...PACKAGE, lockfileVersion: 3, requires: true, packages: { '': PACKAGE } };

describe.skipIf(act.missing)('the example workflow, word for word', { timeout: 120_000 }, () => {
  test.each([
    [100, 'success', 0],
    [101, 'failure', 1],
  ])('apples at %i: %s, %i comments', async (price, result, comments) => {
    const github = await githubWithPull();
    const repository = temporaryFolder('example');
    const [shelfPort = 0, tillPort = 0] = await freePorts(2);
    const sha = commitFiles(repository, {
      // A project of two small services where the example expects the real one.
      ...shopFiles({ price, shelfPort, tillPort }, 'fixtures/onboarder/'),
      ...actionFiles(),
      [EXAMPLE]: readFileSync(join(projectRoot, EXAMPLE)),
      'package.json': JSON.stringify(PACKAGE),
      'package-lock.json': JSON.stringify(LOCK),
    });
    pushTo(github, sha);
    const run = await runAct({
      act: act.path,
      repository,
      workflow: EXAMPLE,
      event: pullRequestEvent(PULL_REQUEST, sha),
      apiUrl: github.url,
    });
    expect(run.jobs, run.printed + run.stderr).toEqual({ onboarder: result });
    expect(run.summaries).toHaveLength(1);
    expect(github.state.comments, run.printed).toHaveLength(comments);
    expect(github.violations()).toEqual([]);
  });
});
