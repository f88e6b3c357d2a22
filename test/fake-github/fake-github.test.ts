import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type FakeGitHub, type FakeGitHubOptions, startFakeGitHub } from './fake-github.ts';
import { HANDLERS } from './handlers.ts';
import { OPERATIONS } from './operations.ts';
import type { FakeState } from './state.ts';

let github: FakeGitHub;
afterEach(() => github?.close());

const SHA = 'a'.repeat(40);

function shop(): Partial<FakeState> {
  return {
    pulls: [
      {
        number: 7,
        headSha: SHA,
        headRef: 'feature',
        headRepository: 'acme/shop',
        baseRef: 'main',
        state: 'open',
      },
    ],
    runs: [
      {
        id: 1,
        name: 'CI',
        path: '.github/workflows/ci.yml',
        event: 'push',
        status: 'completed',
        conclusion: 'failure',
        headBranch: 'main',
        headSha: SHA,
        headRepository: 'acme/shop',
        createdAt: '2026-11-20T10:00:00Z',
        attempt: 2,
        jobs: [job(10, 'build', 1), job(11, 'test', 1), job(12, 'test', 2)],
      },
    ],
    artifacts: [{ id: 4, runId: 1, name: 'signalbox', zip: 'UEsFBg==', expired: false }],
    comments: [{ id: 5, issue: 7, body: 'hello', author: { login: 'alice', type: 'User' } }],
    labels: [{ issue: 7, name: 'bug' }],
    checks: [
      {
        id: 3,
        headSha: SHA,
        name: 'signalbox',
        status: 'completed',
        conclusion: 'success',
        title: null,
        summary: null,
        externalId: '',
        annotations: [],
      },
    ],
    issues: [
      {
        number: 20,
        title: 'Flaky',
        body: 'text',
        labels: ['signalbox'],
        state: 'open',
        stateReason: null,
        author: { login: 'alice', type: 'User' },
      },
    ],
  };
}

function job(id: number, name: string, attempt: number) {
  return {
    id,
    name,
    attempt,
    status: 'completed' as const,
    conclusion: 'failure',
    startedAt: '2026-11-20T10:00:00Z',
    completedAt: '2026-11-20T10:05:00Z',
    runner: 'GitHub Actions 1',
    log: 'one line\n',
  };
}

async function start(options: FakeGitHubOptions = {}): Promise<void> {
  github = await startFakeGitHub({ state: shop(), ...options });
}

async function call(request: string, body?: unknown, headers: Record<string, string> = {}) {
  const [method = '', path = ''] = request.split(' ');
  const given = { 'user-agent': 'test', authorization: 'token t', ...headers };
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetch(github.url + path, {
    method,
    headers: { ...given, ...json },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

const REPO = '/repos/acme/shop';

test('every operation of the cut has a handler', () => {
  expect(Object.keys(HANDLERS).sort()).toEqual([...OPERATIONS].sort());
});

test.each([
  [`GET ${REPO}/actions/runs?created=%3E%3D2026-11-01&per_page=100&exclude_pull_requests=true`],
  [`GET ${REPO}/actions/runs/1`],
  [`GET ${REPO}/actions/runs/1/attempts/1`],
  [`GET ${REPO}/actions/runs/1/jobs?filter=all`],
  [`GET ${REPO}/actions/runs/1/attempts/2/jobs`],
  [`GET ${REPO}/actions/jobs/10`],
  [`POST ${REPO}/actions/runs/1/rerun-failed-jobs`],
  [`GET ${REPO}/pulls/7`],
  [`GET ${REPO}/commits/${SHA}/pulls`],
  [`GET ${REPO}/pulls?head=acme%3Afeature&state=open`],
  [`GET ${REPO}/actions/runs/1/artifacts?per_page=100&page=1`],
  [`GET ${REPO}/issues/7/comments?per_page=100&page=1`],
  [`POST ${REPO}/issues/7/comments`, { body: 'text' }],
  [`GET ${REPO}/issues/comments/5`],
  [`PATCH ${REPO}/issues/comments/5`, { body: 'text' }],
  [`DELETE ${REPO}/issues/comments/5`],
  [`GET ${REPO}/issues/7/labels`],
  [`POST ${REPO}/issues/7/labels`, { labels: ['a'] }],
  [`DELETE ${REPO}/issues/7/labels/bug`],
  [`POST ${REPO}/check-runs`, { name: 'x', head_sha: SHA, status: 'in_progress' }],
  [`GET ${REPO}/check-runs/3`],
  [`PATCH ${REPO}/check-runs/3`, { conclusion: 'failure', output: { title: 't', summary: 's' } }],
  [`GET ${REPO}/commits/${SHA}/check-runs?check_name=signalbox&per_page=100`],
  [`GET ${REPO}/issues?labels=signalbox&state=all&per_page=100&page=1`],
  [`POST ${REPO}/issues`, { title: 'x', body: 'text', labels: ['signalbox'] }],
  [`GET ${REPO}/issues/20`],
  [`PATCH ${REPO}/issues/20`, { state: 'closed', state_reason: 'completed' }],
  [`POST ${REPO}/issues/20/comments`, { body: 'text' }],
  ['GET /rate_limit'],
])('%s answers what the description promises', async (request, body?: unknown) => {
  await start();
  const answer = await call(request, body);
  expect(answer.status, answer.text).toBeLessThan(300);
  expect(github.violations()).toEqual([]);
});

test('a person may ask who they are, a workflow may not', async () => {
  await start();
  expect((await call('GET /user')).status).toBe(403);
  await github.close();
  await start({ state: { user: { login: 'alice', type: 'User' } } });
  expect(JSON.parse((await call('GET /user')).text).login).toBe('alice');
  expect(github.violations()).toEqual([]);
});

describe('a request GitHub does not describe is refused and remembered', () => {
  test.each([
    ['GET /nowhere', undefined, /not an operation/],
    [`GET ${REPO}/actions/runs?pages=1`, undefined, /query parameter "pages" is not described/],
    [`GET ${REPO}/actions/runs?page=x`, undefined, /query.page must be integer/],
    [`GET ${REPO}/actions/runs?created=soon;1`, undefined, /query.created must match/],
    [`POST ${REPO}/issues/7/comments`, {}, /must have required property 'body'/],
    [`POST ${REPO}/issues/7/comments`, undefined, /the body is missing/],
    [`POST ${REPO}/issues/7/comments`, { body: 'a', bdy: 'b' }, /body key "bdy"/],
    [`POST ${REPO}/check-runs`, { name: 'x', head_sha: SHA, status: 'odd' }, /allowed values/],
  ])('%s %j', async (request, body, reason) => {
    await start();
    expect((await call(request, body)).status).toBe(500);
    expect(github.violations()).toEqual([expect.stringMatching(reason)]);
  });
});

describe('GraphQL is held to the schema GitHub publishes', () => {
  const READ = `query Read($number: Int!, $first: Int = 100) {
    repository(owner: "acme", name: "shop") { pullRequest(number: $number) {
      headRefOid comments(first: $first) { nodes { body author { __typename login } } } } } }`;

  function ask(body: unknown) {
    return call('POST /graphql', body);
  }

  test('a query of it is answered', async () => {
    await start();
    const { status, text } = await ask({ query: READ, variables: { number: 7 } });
    const nodes = [{ body: 'hello', author: { __typename: 'User', login: 'alice' } }];
    const pullRequest = { headRefOid: SHA, comments: { nodes } };
    expect(JSON.parse(text)).toEqual({ data: { repository: { pullRequest } } });
    expect(status).toBe(200);
    expect(github.requests).toMatchObject([{ operation: 'graphql/read', status: 200 }]);
    expect(github.violations()).toEqual([]);
  });

  test('what is not there is told in the errors', async () => {
    await start();
    const { text } = await ask({ query: READ, variables: { number: 8 } });
    const path = ['repository', 'pullRequest'];
    const error = { type: 'NOT_FOUND', path, message: expect.stringContaining('number of 8') };
    const answer = { data: { repository: { pullRequest: null } }, errors: [error] };
    expect(JSON.parse(text)).toEqual(answer);
  });

  const BEGUN = 'query A { repository';
  test.each([
    ['no query', '{', {}, /Syntax Error/],
    ['no name', '{ repository { id } }', {}, /no name/],
    ['an unknown field', 'query A { nobody { id } }', {}, /Cannot query field "nobody"/],
    ['a wrong argument', `${BEGUN}(owner: 1, name: "s") { __typename } }`, {}, /String cannot/],
    ['a missing variable', READ, {}, /"\$number" has invalid value/],
    ['a wrong variable', READ, { number: 'seven' }, /Int cannot represent/],
    ['a misspelt variable', READ, { number: 7, nubmer: 7 }, /"nubmer" is not declared/],
  ])('%s is refused and remembered', async (_, query, variables, reason) => {
    await start();
    expect(JSON.parse((await ask({ query, variables })).text)).toHaveProperty('errors');
    expect(github.violations()).toContainEqual(expect.stringMatching(reason));
  });

  test.each([0, 101])('%i comments at a time are refused', async (first) => {
    await start();
    const { text } = await ask({ query: READ, variables: { number: 7, first } });
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ type: expect.stringMatching(/PAGINATION/) }],
    });
  });
});

test('the jobs of an attempt are those it ran and the others as they were', async () => {
  await start();
  const { text } = await call(`GET ${REPO}/actions/runs/1/attempts/2/jobs`);
  const jobs = JSON.parse(text).jobs as { id: number }[];
  expect(jobs.map(({ id }) => id)).toEqual([10, 12]);
});

test('a log is fetched from another origin, without the token', async () => {
  await start();
  expect(await call(`GET ${REPO}/actions/jobs/10/logs`)).toMatchObject({
    status: 200,
    text: 'one line\n',
  });
});

test('an artifact is fetched from another origin, without the token', async () => {
  await start();
  const { status, text } = await call(`GET ${REPO}/actions/artifacts/4/zip`);
  expect({ status, text }).toEqual({ status: 200, text: 'PK\u0005\u0006' });
  expect(github.violations()).toEqual([]);
});

test('a page that has not changed is told as such and costs nothing', async () => {
  await start();
  const first = await call(`GET ${REPO}/pulls/7`);
  expect(first.headers.get('x-ratelimit-remaining')).toBe('999');
  const etag = first.headers.get('etag') ?? '';
  const second = await call(`GET ${REPO}/pulls/7`, undefined, { 'if-none-match': etag });
  expect(second.status).toBe(304);
  expect(second.headers.get('x-ratelimit-remaining')).toBe('999');
});

test('pages are linked', async () => {
  const comments = Array.from({ length: 101 }, (_, index) => ({
    id: index + 1,
    issue: 7,
    body: 'x',
    author: null,
  }));
  await start({ state: { ...shop(), comments } });
  const path = `${REPO}/issues/7/comments?per_page=100`;
  expect((await call(`GET ${path}&page=1`)).headers.get('link')).toContain('rel="next"');
  expect((await call(`GET ${path}&page=2`)).headers.get('link')).toBeNull();
});

test.each([
  [{ kind: 'unauthorised' }, 401, {}],
  [
    { kind: 'integration', permission: 'checks=write' },
    403,
    { 'x-accepted-github-permissions': 'checks=write' },
  ],
  [{ kind: 'primary-limit' }, 403, { 'x-ratelimit-remaining': '0' }],
  [{ kind: 'secondary-limit', retryAfter: 3 }, 429, { 'retry-after': '3' }],
  [{ kind: 'not-found' }, 404, {}],
  [{ kind: 'gone' }, 410, {}],
  [{ kind: 'unprocessable' }, 422, {}],
  [{ kind: 'server-error' }, 502, {}],
] as const)('plays the fault %j', async (fault, status, headers) => {
  await start({ faults: [{ ...fault, times: 1 }] });
  const answer = await call(`GET ${REPO}/pulls/7`);
  expect(answer.status).toBe(status);
  expect(Object.fromEntries(answer.headers)).toMatchObject(headers);
  expect((await call(`GET ${REPO}/pulls/7`)).status).toBe(200);
});

test('plays a body that is cut, a line that is hung up and a server that is silent', async () => {
  await start();
  for (const kind of ['cut-body', 'hang-up'] as const) {
    github.fail({ kind });
    await expect(call(`GET ${REPO}/pulls/7`)).rejects.toThrow();
    github.heal();
  }
  github.fail({ kind: 'silent', operation: 'pulls/get' });
  const silent = call(`GET ${REPO}/pulls/7`);
  expect((await call('GET /rate_limit')).status).toBe(200);
  await github.close();
  await expect(silent).rejects.toThrow();
});

test('runs as a program of its own, told by a file and watched through a log', async () => {
  const folder = temporaryFolder('fake github');
  const [state, log] = [join(folder, 'state.json'), join(folder, 'requests.ndjson')];
  writeFileSync(state, JSON.stringify({ ...shop(), faults: [{ kind: 'gone', times: 1 }] }));
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const program = spawn(process.execPath, [main, '--state', state, '--log', log]);
  const [line] = await once(createInterface(program.stdout), 'line');
  const { url } = JSON.parse(String(line)) as { url: string };
  github = { ...github, url, close: async () => undefined };
  expect((await call(`GET ${REPO}/pulls/7`)).status).toBe(410);
  expect((await call(`GET ${REPO}/pulls/7`)).status).toBe(200);
  const watched = JSON.parse((await call('GET /_fake/state')).text);
  expect(watched.violations).toEqual([]);
  expect(watched.requests).toHaveLength(2);
  program.stdin.end();
  const [code] = await once(program, 'exit');
  expect(code).toBe(0);
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  expect(lines.map((each) => JSON.parse(each).status)).toEqual([410, 200]);
});
