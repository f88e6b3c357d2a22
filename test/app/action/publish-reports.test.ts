import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TriageReport } from '#domain';
import { systemClock } from '#std';
import { publishReports } from '../../../src/app/action/publish-reports.ts';
import type { World } from '../../../src/app/world/world.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import { CONTEXT, report } from '../../report/build.ts';
import { STORIES } from '../../report/stories.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PULL = {
  number: 17,
  headSha: CONTEXT.sha ?? '',
  headRef: 'feature',
  headRepository: 'acme/onboarder',
  baseRef: 'main',
  state: 'open' as const,
};

let github: FakeGitHub;
let folder: string;
let printed: string;
let sha: string;
beforeEach(async () => {
  github = await startFakeGitHub({ state: { repository: 'acme/onboarder', pulls: [{ ...PULL }] } });
  folder = temporaryFolder('reports');
  printed = '';
  pushed(CONTEXT.sha ?? '');
});
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

/** The pull request now ends with this commit. */
function pushed(commit: string): void {
  sha = commit;
  for (const pull of github.state.pulls) pull.headSha = commit;
}

function world(): World {
  const event = join(folder, 'event.json');
  const side = { sha, repo: { full_name: 'acme/onboarder' } };
  writeFileSync(event, JSON.stringify({ pull_request: { number: 17, head: side, base: side } }));
  const output = {
    write(text: string) {
      printed += text;
    },
    isTTY: false,
    isClosed: false,
    columns: 0,
    rows: 0,
  };
  return {
    environment: {
      GITHUB_RUN_ID: '8123',
      GITHUB_REPOSITORY: 'acme/onboarder',
      GITHUB_JOB: 'report',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: event,
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: 'token',
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    },
    directory: folder,
    stdout: output,
    stderr: output,
    stdin: (async function* () {})(),
    clock: systemClock(),
    random: () => 0,
    pid: 1,
    machine: { cpus: 2, memoryBytes: 8e9 },
    self: [],
    version: '0.1.0',
    onSignal: () => () => {},
  };
}

function leave(artifact: string, told: unknown): void {
  const file = join(folder, 'artifacts', artifact, 'triage.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof told === 'string' ? told : JSON.stringify(told));
}

function ofLeg(matrix: string, base: TriageReport | undefined): TriageReport {
  const url = `https://github.com/acme/onboarder/actions/runs/8123/job/${matrix}`;
  return { ...(base ?? report({})), context: { ...CONTEXT, sha, matrix, url } };
}

function publish(...reports: readonly string[]) {
  const settings = {
    comment: 'auto',
    annotations: true,
    exportVariables: false,
    checkRun: false,
    rerun: false,
  } as const;
  return publishReports(
    {
      command: 'report',
      artifactName: null,
      project: {},
      night: null,
      junit: [],
      reports,
      artifacts: 'signalbox*',
      publish: { ...settings, dryRun: false, token: '' },
    },
    world(),
  );
}

describe('a job that reports for others', () => {
  const broken = STORIES['api-regression']?.report;
  const well = STORIES.healthy?.report;

  test('writes one comment, one summary and one set of outputs', async () => {
    leave('node-22', ofLeg('22', broken));
    leave('node-24', ofLeg('24', broken));
    leave('node-26', ofLeg('26', well));
    expect(await publish('artifacts')).toBe(1);
    const [comment, ...others] = github.state.comments;
    expect(others).toEqual([]);
    expect(comment?.body).toContain('### 🔴 1 failure is yours, 1 is not · 2 of 3 jobs failed');
    expect(comment?.body.match(/POST \/login&#96; answers 500/g)).toHaveLength(1);
    expect(comment?.body).toContain(
      'In 2 jobs: [<code>integration (22)</code>](https://github.com/acme/onboarder/actions/runs/8123/job/22), [<code>integration (24)</code>]',
    );
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('| 🟢 |');
    expect(readFileSync(join(folder, 'output'), 'utf8')).toContain('2 of 3 jobs failed');
    const operations = github.requests.map(({ operation }) => operation);
    expect(operations).toEqual([
      'graphql/read-thread',
      'issues/create-comment',
      'graphql/read-thread',
    ]);
  });

  test('updates the comment of an earlier commit in place, with two requests', async () => {
    leave('node-22', ofLeg('22', broken));
    leave('node-24', ofLeg('24', broken));
    await publish('artifacts/**');
    const before = github.requests.length;
    pushed('c'.repeat(40));
    leave('node-22', ofLeg('22', broken));
    leave('node-24', ofLeg('24', well));
    await publish('artifacts/node-*/triage.json');
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toContain('1 of 2 jobs failed');
    expect(github.requests.length - before).toBe(2);
  });

  test('believes no file more than it must', async () => {
    leave('node-22', ofLeg('22', broken));
    leave('cut', '{"schema": "signalbox.triage/1"');
    leave('odd', { ...ofLeg('23', broken), outcome: 'splendid' });
    leave('older', { ...ofLeg('24', broken), context: { ...CONTEXT, sha: 'b'.repeat(40) } });
    const elsewhere = {
      ...CONTEXT,
      matrix: '25',
      pullRequest: 1,
      repository: 'evil/evil',
      url: 'https://evil.example/x',
    };
    leave('evil', { ...ofLeg('25', broken), context: elsewhere });
    await publish('artifacts');
    expect(printed).toContain('artifacts/cut/triage.json is not a report: no JSON');
    expect(printed).toContain('artifacts/odd/triage.json is not a report: outcome');
    expect(printed).toContain(`artifacts/older/triage.json is about ${'b'.repeat(40)}`);
    expect(github.state.comments).toMatchObject([{ issue: 17 }]);
    expect(github.state.comments[0]?.body).not.toContain('evil.example');
    expect(github.state.comments[0]?.body).toContain('2 of 2 jobs failed');
  });

  test('asks a GitHub that refuses its query once, whatever the number of projects', async () => {
    github.fail({ kind: 'not-found', operation: 'graphql/read-thread' });
    leave('shop', { ...ofLeg('22', broken), project: 'shop' });
    leave('bakery', { ...ofLeg('24', broken), project: 'bakery' });
    await publish('artifacts');
    expect(github.state.comments).toHaveLength(2);
    const operations = github.requests.map(({ operation }) => operation);
    expect(operations.filter((each) => each === 'graphql/read-thread')).toHaveLength(1);
  });

  test('that finds none says so', async () => {
    expect(await publish('artifacts')).toBe(2);
    expect(printed).toContain('no report to publish in artifacts: download the artifacts first.');
    expect(github.requests).toEqual([]);
  });
});
