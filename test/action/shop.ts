import { onTestFinished } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { freePorts } from '../support/free-ports.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { mainPushEvent, pullRequestEvent } from './events.ts';
import { commitFiles } from './git-repository.ts';
import { type ActRun, runAct } from './run-act.ts';
import { actionFiles, shopFiles } from './shop-files.ts';

export const PULL_REQUEST = 7;

/** GitHub with one open pull request in `acme/shop`. */
export async function githubWithPull(): Promise<FakeGitHub> {
  const github = await startFakeGitHub({
    state: {
      pulls: [
        {
          number: PULL_REQUEST,
          headSha: '0'.repeat(40),
          headRef: 'cheaper-apples',
          headRepository: 'acme/shop',
          baseRef: 'main',
          state: 'open',
        },
      ],
    },
  });
  onTestFinished(() => github.close());
  return github;
}

/** Says to GitHub that the pull request now ends with this commit. */
export function pushTo(github: FakeGitHub, sha: string): void {
  for (const pull of github.state.pulls) pull.headSha = sha;
}

const WORKFLOW_FILE = '.github/workflows/gate.yml';

function workflow(inputs: Readonly<Record<string, string>>): string {
  return `
name: gate
on: [pull_request, push]
permissions: {}
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: signalbox
        uses: ./
        with: ${JSON.stringify(inputs)}
      - if: always()
        env: { OUTPUTS: '\${{ toJSON(steps.signalbox.outputs) }}' }
        run: |
          printf %s "$OUTPUTS" > "$OUT/outputs"
          git status --porcelain --ignored > "$OUT/status"
          cp logs/signalbox/*.* "$OUT"
          rm -f "$OUT"/history.db*
`;
}

export interface ShopOptions {
  /** Path of the act program. */
  readonly act: string;
  readonly github: FakeGitHub;
  /** The action's inputs. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the cache holds, where others use it too. */
  readonly cacheStore?: string;
}

export interface Push {
  /** What an apple costs from now on; the gate wants 100. */
  readonly price: number;
  readonly to: 'pull request' | 'main';
}

/** A repository with the shop in it. The returned function pushes a price and runs the workflow. */
export async function openShop(options: ShopOptions): Promise<(push: Push) => Promise<ActRun>> {
  const { act, github, inputs = {}, cacheStore = temporaryFolder('cache') } = options;
  const repository = temporaryFolder('shop');
  const [shelfPort = 0, tillPort = 0] = await freePorts(2);
  let runs = 0;
  return async ({ price, to }) => {
    runs += 1;
    const sha = commitFiles(repository, {
      ...shopFiles({ price, shelfPort, tillPort }, ''),
      ...actionFiles(),
      [WORKFLOW_FILE]: workflow(inputs),
      '.gitignore': 'logs/\n',
    });
    pushTo(github, sha);
    const event = to === 'main' ? mainPushEvent(sha) : pullRequestEvent(PULL_REQUEST, sha);
    return runAct({
      act,
      repository,
      workflow: WORKFLOW_FILE,
      event,
      apiUrl: github.url,
      env: { GITHUB_RUN_ID: String(4710 + runs), CACHE_STORE: cacheStore },
    });
  };
}
