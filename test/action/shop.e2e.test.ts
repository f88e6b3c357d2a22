import { describe, expect, onTestFinished, test } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { requirePart } from '../support/require-part.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { freePorts } from './free-ports.ts';
import { commitFiles } from './git-repository.ts';
import { pullRequestEvent } from './pull-request-event.ts';
import { ACT_TOKEN, type ActRun, runAct } from './run-act.ts';
import { actionFiles, shopFiles } from './shop-files.ts';

const act = requirePart('act');
const PULL_REQUEST = 7;

const WORKFLOW = `
name: gate
on: [pull_request]
permissions: {}
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: signalbox
        uses: ./
      - if: always()
        env: { OUTPUTS: '\${{ toJSON(steps.signalbox.outputs) }}' }
        run: |
          printf %s "$OUTPUTS" > "$OUT/outputs"
          git status --porcelain --ignored > "$OUT/status"
          cp logs/signalbox/*.* "$OUT"
          rm -f "$OUT"/history.db*
`;

async function fakeGitHub(): Promise<FakeGitHub> {
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

/** A repository with the shop in it; each call of the returned function pushes a price and runs the workflow. */
async function shop(github: FakeGitHub): Promise<(price: number) => Promise<ActRun>> {
  const repository = temporaryFolder('shop');
  const [shelfPort = 0, tillPort = 0] = await freePorts(2);
  let runs = 0;
  return async (price) => {
    runs += 1;
    const sha = commitFiles(repository, {
      ...shopFiles({ price, shelfPort, tillPort }, ''),
      ...actionFiles(),
      '.github/workflows/gate.yml': WORKFLOW,
      '.gitignore': 'logs/\n',
    });
    for (const pull of github.state.pulls) pull.headSha = sha;
    return runAct({
      act: act.path,
      repository,
      workflow: '.github/workflows/gate.yml',
      event: { name: 'pull_request', payload: pullRequestEvent({ number: PULL_REQUEST, sha }) },
      apiUrl: github.url,
      env: { GITHUB_RUN_ID: String(4710 + runs) },
    });
  };
}

function expectGate(run: ActRun, result: 'success' | 'failure'): void {
  expect(run.jobs, [...run.steps, run.printed, run.stderr].join('\n')).toEqual({ gate: result });
}

describe.skipIf(act.missing)('the action as a step of a workflow', { timeout: 120_000 }, () => {
  test('tells one story in one comment, from the first failure to the repair', async () => {
    const github = await fakeGitHub();
    const push = await shop(github);

    const first = await push(101);
    expectGate(first, 'failure');
    expect(JSON.parse(first.out.outputs ?? '')).toEqual({
      status: 'failed',
      verdict: expect.stringContaining('1 failure'),
      cause: 'test.assertion',
      culprit: '',
      relation: 'unknown',
      probability: expect.stringMatching(/^0\.\d+$/),
      report: 'logs/signalbox/report.html',
      'report-json': 'logs/signalbox/triage.json',
    });
    expect(first.summaries.join('\n')).toContain('expected 100, received 101');
    expect(github.state.comments).toHaveLength(1);
    const [red] = structuredClone(github.state.comments);
    expect(red?.issue).toBe(PULL_REQUEST);
    expect(red?.body).toContain('expected 100, received 101');

    const second = await push(102);
    expectGate(second, 'failure');
    expect(github.state.comments).toEqual([
      { ...red, body: expect.stringContaining('expected 100, received 102') },
    ]);

    const third = await push(100);
    expectGate(third, 'success');
    expect(JSON.parse(third.out.outputs ?? '')).toMatchObject({ status: 'passed', cause: '' });
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).not.toContain('received 102');

    expect(github.violations()).toEqual([]);
  });

  test('writes nothing outside logs/, and the token nowhere', async () => {
    const github = await fakeGitHub();
    const run = await (await shop(github))(101);
    expect(run.out.status).toBe('!! logs/\n');
    const reports = ['journal.ndjson', 'report.html', 'triage.json', 'triage.md', 'status.json'];
    expect(Object.keys(run.out)).toEqual(expect.arrayContaining(reports));
    const leaks = Object.entries(run.out).filter(([, text]) => text.includes(ACT_TOKEN));
    expect(leaks).toEqual([]);
  });

  test.each(['hang-up', 'integration', 'server-error'] as const)(
    'a job that is well stays well when GitHub answers with %s',
    async (kind) => {
      const github = await fakeGitHub();
      github.fail({ kind });
      const run = await (await shop(github))(100);
      expectGate(run, 'success');
      expect(JSON.parse(run.out.outputs ?? '')).toMatchObject({ status: 'passed' });
      expect(github.requests.map(({ fault }) => fault)).toContain(kind);
    },
  );
});
