import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../.scripts/project-root.ts';
import { pullRequestEvent } from '../action/events.ts';
import { commitFiles } from '../action/git-repository.ts';
import { shopConfig } from '../action/recipes/shop-config.ts';
import { githubWithPull, PULL_REQUEST, pushTo } from '../action/shop.ts';
import { shopPrograms } from '../action/shop-files.ts';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import type { JobRequest } from './job.ts';
import { type JobResult, runJob } from './run-job.ts';

export const ROOT_ACTION = projectRoot;
export const UP_ACTION = join(projectRoot, '.github', 'actions', 'up');

/** Of the shape GitHub gives out. */
export const TOKEN = 'ghs_emulated0123456789abcdefghijklmnopqr';

export interface ShopJob {
  readonly workspace: string;
  readonly github: FakeGitHub;
  /** Runs the built action on a pull request's commit. */
  readonly run: (request: Partial<JobRequest> & Pick<JobRequest, 'steps'>) => Promise<JobResult>;
}

/** A checkout of the shop on the emulated runner, beside a fake GitHub. */
export async function openShopJob(files: Readonly<Record<string, string>> = {}): Promise<ShopJob> {
  const github = await githubWithPull();
  const workspace = temporaryFolder('workspace');
  const temporary = temporaryFolder('runner');
  const config = { 'signalbox.yml': shopConfig('shop') };
  const sha = commitFiles(workspace, { ...config, ...shopPrograms(''), ...files });
  pushTo(github, sha);
  const event = join(temporary, 'event.json');
  mkdirSync(dirname(event), { recursive: true });
  writeFileSync(event, JSON.stringify(pullRequestEvent(PULL_REQUEST, sha).payload));
  const environment = {
    PATH: `${dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: temporary,
    LANG: 'C.UTF-8',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'integration',
    GITHUB_WORKFLOW: 'ci',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: event,
    GITHUB_HEAD_REF: 'cheaper-apples',
    GITHUB_BASE_REF: 'main',
    GITHUB_SHA: sha,
    GITHUB_API_URL: github.url,
    EMULATED_TOKEN: TOKEN,
  };
  return {
    workspace,
    github,
    run: ({ environment: more, secrets = [], ...request }) =>
      runJob({
        workspace,
        temporary,
        secrets: [TOKEN, ...secrets],
        ...request,
        environment: { ...environment, ...more },
      }),
  };
}
