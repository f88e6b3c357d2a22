import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JobRun } from '#domain';
import {
  type CiName,
  describeIngestProblem,
  ingestExport,
  memoryHistory,
  type RunFacts,
} from '#history';
import { splitJson } from '../../src/history/ingest/exports/split-json.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { allOf } from './hand-made.ts';

/** As GitLab answers `GET /projects/:id/jobs`, with what is not read left out. */
const GITLAB_JOB = {
  id: 4711,
  status: 'failed',
  failure_reason: 'script_failure',
  stage: 'test',
  name: 'rspec 2/4',
  ref: 'main',
  tag: false,
  coverage: null,
  allow_failure: false,
  created_at: '2026-11-20T09:59:00.000Z',
  started_at: '2026-11-20T11:00:00.000+01:00',
  finished_at: '2026-11-20T10:05:00.500Z',
  duration: 300.5,
  commit: { id: 'a'.repeat(40), short_id: 'aaaaaaaa' },
  pipeline: { id: 6, sha: 'a'.repeat(40), ref: 'main', status: 'failed', source: 'push' },
  runner: { id: 1, description: 'shared-runner-3' },
  web_url: 'https://gitlab.example.com/acme/backend/shop/-/jobs/4711',
};

/** As Jenkins answers `/job/acme/job/shop/job/main/12/api/json`. */
const JENKINS_BUILD = {
  _class: 'org.jenkinsci.plugins.workflow.job.WorkflowRun',
  number: 12,
  url: 'https://ci.example.com/job/acme/job/shop/job/main/12/',
  timestamp: Date.parse('2026-11-20T10:00:00Z'),
  duration: 80_326,
  building: false,
  result: 'UNSTABLE',
  builtOn: 'agent-1',
  actions: [
    {},
    { causes: [{ shortDescription: 'Push event' }] },
    { lastBuiltRevision: { SHA1: 'b'.repeat(40), branch: [{ name: 'origin/main' }] } },
  ],
};

const BUILDKITE_BUILD = {
  number: 27,
  branch: 'main',
  commit: 'c'.repeat(40),
  pull_request: null,
  pipeline: { slug: 'shop', repository: 'git@github.com:acme/shop.git' },
  jobs: [
    { id: 'wait-1', type: 'waiter', state: 'passed' },
    {
      id: 'job-1',
      type: 'script',
      name: ':test_tube: Unit',
      step_key: 'unit',
      state: 'timed_out',
      started_at: '2026-11-20T10:00:00.000Z',
      finished_at: '2026-11-20T10:05:00.000Z',
      retries_count: 1,
      agent: { name: 'agent-7' },
    },
  ],
};

const CIRCLECI_JOBS = {
  next_page_token: null,
  items: [
    {
      id: 'job-uuid',
      name: 'build',
      type: 'build',
      status: 'canceled',
      job_number: 99,
      project_slug: 'gh/acme/shop',
      started_at: '2026-11-20T10:00:00Z',
      stopped_at: '2026-11-20T10:05:00Z',
    },
    { id: 'hold', name: 'hold', type: 'approval', status: 'on_hold', started_at: null },
  ],
};

function saved(content: string | Buffer): string {
  const file = join(temporaryFolder('export'), 'answer.json');
  writeFileSync(file, content);
  return file;
}

async function runsOf(from: CiName, answer: unknown, facts: RunFacts = {}) {
  const store = memoryHistory();
  const file = saved(JSON.stringify(answer));
  const result = await ingestExport(store, { file, from, facts });
  if (!result.ok) throw new Error(describeIngestProblem(result.error));
  return (await allOf(store.entries())).map(({ run }) => run);
}

async function runOf(from: CiName, answer: unknown, facts: RunFacts = {}): Promise<JobRun> {
  const [run] = await runsOf(from, answer, facts);
  if (!run) throw new Error('no run');
  return run;
}

describe('each CI in our words', () => {
  test('GitLab', async () => {
    expect(await runsOf('gitlab', [GITLAB_JOB])).toEqual([
      {
        id: 'gitlab-4711',
        repo: 'acme/backend/shop',
        job: 'rspec 2/4',
        branch: 'main',
        pr: null,
        sha: 'a'.repeat(40),
        attempt: 1,
        startedAt: Date.parse('2026-11-20T10:00:00Z'),
        completedAt: Date.parse('2026-11-20T10:05:00.500Z'),
        conclusion: 'failure',
        durationMs: 300_500,
        runner: 'shared-runner-3',
        extra: { ci: 'gitlab', stage: 'test', pipeline: 6, source: 'push', allowFailure: false },
      },
    ]);
  });

  test.each<[string, Readonly<Record<string, unknown>>, Partial<JobRun>]>([
    ['a merge request', { ref: 'refs/merge-requests/12/head' }, { pr: 12, branch: null }],
    ['a tag is no branch', { ref: 'v1', tag: true }, { branch: null }],
    ['a timeout', { failure_reason: 'job_execution_timeout' }, { conclusion: 'timed_out' }],
    [
      'one that goes on',
      { status: 'running', finished_at: null, duration: 7 },
      { completedAt: null },
    ],
    ['cancelled', { status: 'canceled' }, { conclusion: 'cancelled' }],
  ])('GitLab: %s', async (_, part, expected) => {
    expect(await runOf('gitlab', [{ ...GITLAB_JOB, ...part }])).toMatchObject(expected);
  });

  test('GitLab: a job that never began is no run', async () => {
    const manual = { ...GITLAB_JOB, status: 'manual', started_at: null, finished_at: null };
    expect(await runsOf('gitlab', [manual, GITLAB_JOB])).toHaveLength(1);
  });

  test('Jenkins, a build', async () => {
    expect(await runsOf('jenkins', JENKINS_BUILD, { repo: 'acme/shop' })).toEqual([
      {
        id: 'jenkins-acme/shop/main-12',
        repo: 'acme/shop',
        job: 'acme/shop',
        branch: 'main',
        pr: null,
        sha: 'b'.repeat(40),
        attempt: 1,
        startedAt: JENKINS_BUILD.timestamp,
        completedAt: JENKINS_BUILD.timestamp + 80_326,
        conclusion: 'failure',
        durationMs: 80_326,
        runner: 'agent-1',
        extra: { ci: 'jenkins', build: 12 },
      },
    ]);
  });

  test('Jenkins, a job with its builds; one of them goes on, one is of a pull request', async () => {
    const going = { ...JENKINS_BUILD, number: 13, building: true, result: null, duration: 0 };
    const url = 'https://ci.example.com/job/acme/job/shop/job/PR-7/3/';
    const ofPull = { ...JENKINS_BUILD, number: 3, url, result: 'ABORTED' };
    const runs = await runsOf('jenkins', { builds: [going, ofPull] });
    expect(runs).toMatchObject([
      { id: 'jenkins-acme/shop/main-13', completedAt: null, conclusion: null },
      { job: 'acme/shop', pr: 7, branch: null, conclusion: 'cancelled' },
    ]);
  });

  test('Jenkins, a branch with a slash', async () => {
    const url = 'https://ci.example.com/job/shop/job/feature%252Fpay/1/';
    const actions = [{ lastBuiltRevision: { SHA1: 'b', branch: [{ name: 'feature/pay' }] } }];
    const run = await runOf('jenkins', { ...JENKINS_BUILD, url, actions });
    expect(run).toMatchObject({ job: 'shop', branch: 'feature/pay' });
  });

  test('Buildkite', async () => {
    expect(await runsOf('buildkite', [BUILDKITE_BUILD])).toMatchObject([
      {
        id: 'buildkite-job-1',
        repo: 'acme/shop',
        job: 'shop/unit',
        branch: 'main',
        attempt: 2,
        conclusion: 'timed_out',
        durationMs: 300_000,
        runner: 'agent-7',
      },
    ]);
    const ofPull = { ...BUILDKITE_BUILD, pull_request: { id: '7', base: 'main' } };
    expect(await runOf('buildkite', [ofPull])).toMatchObject({ pr: 7, branch: null });
  });

  test('CircleCI, with the branch and the commit from the command', async () => {
    const facts = { branch: 'main', sha: 'd' };
    expect(await runsOf('circleci', CIRCLECI_JOBS, facts)).toMatchObject([
      {
        id: 'circleci-job-uuid',
        repo: 'acme/shop',
        job: 'build',
        branch: 'main',
        sha: 'd',
        conclusion: 'cancelled',
        durationMs: 300_000,
      },
    ]);
  });
});

test('what the export says of a branch counts before what the command says; a repository does not', async () => {
  const facts = { repo: 'acme/shop', branch: 'other', sha: 'other' };
  expect(await runOf('gitlab', [GITLAB_JOB], facts)).toMatchObject({
    repo: 'acme/shop',
    branch: 'main',
    sha: 'a'.repeat(40),
  });
});

test('an export that is read twice changes nothing', async () => {
  const store = memoryHistory();
  const file = saved(gzipSync(JSON.stringify([GITLAB_JOB])));
  const request = { file, from: 'gitlab', facts: {} } as const;
  await ingestExport(store, request);
  const once = await allOf(store.entries());
  expect(await ingestExport(store, request)).toMatchObject({ value: { read: 1, written: 1 } });
  expect(await allOf(store.entries())).toEqual(once);
});

test('what does not fit is told by line and field, and the rest is written', async () => {
  const text = [
    '[',
    `  ${JSON.stringify(GITLAB_JOB)},`,
    '  {"id": "four",',
    '   "name": "x", "status": "failed"},',
    '  {"id": 1, "name": "y", "status": "success", "started_at": "yesterday"}',
    ']',
  ].join('\n');
  const store = memoryHistory();
  const result = await ingestExport(store, { file: saved(text), from: 'gitlab', facts: {} });
  expect(result).toMatchObject({
    value: {
      ...{ read: 3, written: 1, rejected: 2 },
      problems: [
        { line: 3, reason: 'id: found "four", expected a number' },
        { line: 5, reason: 'startedAt: found "yesterday", expected an ISO 8601 time' },
      ],
    },
  });
});

test.each([
  [
    'something else',
    '{"message":"401 Unauthorized"}',
    /answer\.json:1: "id" is missing, expected a number; .*GET \/projects/,
  ],
  ['no JSON', '<html>', /answer\.json:1: it is not JSON; nothing of the file/],
  ['one that ends too early', JSON.stringify([GITLAB_JOB]).slice(0, 90), /it is not JSON/],
])('%s is a problem with a sentence', async (_, text, sentence) => {
  const request = { file: saved(text), from: 'gitlab', facts: {} } as const;
  const result = await ingestExport(memoryHistory(), request);
  expect(result.ok ? '' : describeIngestProblem(result.error)).toMatch(sentence);
});

test.each([
  [
    'jenkins',
    { number: 1, url: 'nope', timestamp: 'now' },
    'url: found "nope", expected an address',
  ],
  ['jenkins', { builds: [{ number: '7' }] }, 'builds[0].number: found "7", expected a number; '],
  ['jenkins', { name: 'shop' }, '"builds" is missing, expected a list'],
  ['circleci', { items: [{ id: '', name: 3 }] }, 'items[0].id: found "", expected a text that is'],
  ['circleci', 7, 'found 7, expected an object'],
  ['buildkite', { ...BUILDKITE_BUILD, jobs: 'all' }, 'jobs: found "all", expected a list'],
] as const)('what %s never answers (%j) is told in words', async (from, answer, words) => {
  const request = { file: saved(JSON.stringify(answer)), from, facts: {} };
  const result = await ingestExport(memoryHistory(), request);
  const told = result.ok ? '' : describeIngestProblem(result.error);
  expect(told).toContain(`answer.json:1: ${words}`);
  expect(told).not.toMatch(/Invalid|received|undefined/);
});

test('a file that is not there is told', async () => {
  const request = { file: '/nowhere/jobs.json', from: 'gitlab', facts: {} } as const;
  const result = await ingestExport(memoryHistory(), request);
  expect(result.ok ? '' : describeIngestProblem(result.error)).toMatch(
    /cannot be read: there is no such file/,
  );
});

test('arrays, pages one after the other and lines are split into the same values', () => {
  fc.assert(
    fc.property(fc.array(fc.object(), { minLength: 1 }), (values) => {
      const whole = JSON.stringify(values, null, 1);
      const pages = values.map((value) => JSON.stringify([value])).join('');
      const lines = values.map((value) => JSON.stringify(value)).join('\n');
      for (const text of [whole, pages, lines]) {
        expect([...splitJson(text)].map((piece) => JSON.parse(piece.text))).toEqual(
          JSON.parse(JSON.stringify(values)),
        );
      }
    }),
  );
});

test('no text of any kind makes the splitter stand still or lose its line', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('[', ']', '{', '}', '"', '\\', ',', '\n', 'a') }),
      (text) => {
        for (const { line, text: piece } of splitJson(text)) {
          expect(
            text
              .split('\n')
              .slice(line - 1)
              .join('\n'),
          ).toContain(piece);
        }
      },
    ),
  );
});
