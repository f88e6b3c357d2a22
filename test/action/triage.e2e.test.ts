import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../../.scripts/project-root.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { run } from '../history/github-runs.ts';
import { freePorts } from '../support/free-ports.ts';
import { requirePart } from '../support/require-part.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { workflowRunEvent } from './events.ts';
import { commitFiles } from './git-repository.ts';
import { type ActRun, runAct } from './run-act.ts';
import { actionFiles, shopFiles } from './shop-files.ts';

const act = requirePart('act');
const TRIAGE = '.github/workflows/triage.yml';
const CALLER = '.github/workflows/caller.yml';
const GATE = '.github/workflows/gate.yml';
const RUN = 4711;
const FORK = 'stranger/shop';
const PULL = 7;

/** What a fork's pull request runs; `cp` shows the test what the artifact would hold. */
const GATE_TEXT = `
name: integration
on: pull_request
permissions: {}
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ./
        with: { upload-artifact: true }
      - if: always()
        run: cp logs/signalbox/triage.json "$OUT"
`;

const CALLER_TEXT = `
name: caller
on: { workflow_run: { workflows: [integration], types: [completed] } }
permissions: {}
jobs:
  triage:
    permissions: { actions: read, contents: read, pull-requests: write }
    uses: ./${TRIAGE}
    with: { signalbox-repository: "" }
`;

/** The fork's pull request, and one whose branch has the same name in the repository itself. */
async function githubOf(sha: string): Promise<FakeGitHub> {
  const pull = { number: PULL, headSha: sha, headRef: 'cheaper', baseRef: 'main' } as const;
  const state = 'open' as const;
  const github = await startFakeGitHub({
    state: {
      runs: [run(RUN)],
      pulls: [
        { ...pull, number: 6, headSha: '6'.repeat(40), headRepository: 'acme/shop', state },
        { ...pull, headRepository: FORK, state },
      ],
    },
  });
  onTestFinished(() => github.close());
  return github;
}

function expectJobs(ended: ActRun, jobs: Readonly<Record<string, string>>): void {
  expect(ended.jobs, [...ended.steps, ended.printed, ended.stderr].join('\n')).toEqual(jobs);
}

describe.skipIf(act.missing)('the triage workflow', { timeout: 120_000 }, () => {
  test.each([
    ['on its own', TRIAGE],
    ['called by another', CALLER],
  ])('%s: what a fork’s run left behind is told on its pull request', async (_, workflow) => {
    const repository = temporaryFolder('triage');
    const [shelfPort = 0, tillPort = 0] = await freePorts(2);
    const sha = commitFiles(repository, {
      ...shopFiles({ price: 101, shelfPort, tillPort }, ''),
      ...actionFiles(),
      [GATE]: GATE_TEXT,
      [CALLER]: CALLER_TEXT,
      [TRIAGE]: readFileSync(join(projectRoot, TRIAGE)),
      '.gitignore': 'logs/\n',
    });
    const github = await githubOf(sha);
    const shared = { act: act.path, repository, apiUrl: github.url };
    const repo = { full_name: FORK };
    const head = { ref: 'cheaper', sha, repo };
    const base = { ref: 'main', sha, repo: { full_name: 'acme/shop' } };
    const forked = await runAct({
      ...shared,
      workflow: GATE,
      event: {
        name: 'pull_request',
        payload: { number: PULL, pull_request: { number: PULL, head, base } },
      },
      env: { GITHUB_RUN_ID: String(RUN) },
    });
    expectJobs(forked, { gate: 'failure' });
    expect(forked.summaries.join('\n'), forked.printed).toContain('Pull requests from forks');
    expect(github.requests).toEqual([]);

    const triage = strToU8(forked.out['triage.json'] ?? '');
    const zip = Buffer.from(zipSync({ 'triage.json': triage })).toString('base64');
    github.state.artifacts.push({ id: 1, runId: RUN, name: 'signalbox', zip, expired: false });
    const told = await runAct({
      ...shared,
      workflow,
      event: workflowRunEvent(RUN, { sha, branch: 'cheaper', from: FORK }),
      env: { GITHUB_RUN_ID: '4712' },
    });
    expectJobs(told, { triage: 'success' });
    expect(github.state.comments.map(({ issue }) => issue)).toEqual([PULL]);
    expect(github.state.comments[0]?.body).toContain('expected 100, received 101');
    expect(told.summaries.join('\n')).toContain(`Of run ${RUN}, attempt 1: failure`);
    expect(github.violations()).toEqual([]);
  });
});
