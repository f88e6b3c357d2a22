import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openShopJob, ROOT_ACTION, UP_ACTION } from './shop-job.ts';

const SERVER = 'https://git.acme.example';

/** Where an Enterprise Server has GitHub's API, and what it is to the fake. */
const REST = /^\/api\/v3(?=\/)/;
const GRAPHQL = /^\/api(?=\/graphql$)/;

/** Leads `/api/v3/…` and, where it has that, `/api/graphql` to the fake; all else is remembered. */
async function enterpriseServer(fake: string, served: readonly RegExp[]) {
  const elsewhere: string[] = [];
  let asked = 0;
  const server = createServer((incoming, answer) => {
    const path = incoming.url ?? '';
    const base = served.find((each) => each.test(path));
    if (base === undefined) {
      elsewhere.push(path);
      answer.writeHead(404).end();
      return;
    }
    asked += 1;
    const { method, headers } = incoming;
    const outgoing = forward(
      `${fake}${path.replace(base, '')}`,
      { ...(method ? { method } : {}), headers },
      (reply) => {
        answer.writeHead(reply.statusCode ?? 502, reply.headers);
        reply.pipe(answer);
      },
    );
    incoming.pipe(outgoing);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/api/v3`, elsewhere, asked: () => asked };
}

test.each([
  ['on an Enterprise Server', [REST, GRAPHQL], []],
  ['on one that has no GraphQL', [REST], ['/api/graphql']],
])('%s all is asked of it and every link leads there', async (_, served, unserved) => {
  const { run, github } = await openShopJob();
  const api = await enterpriseServer(github.url, served);
  const environment = { GITHUB_API_URL: api.url, GITHUB_SERVER_URL: SERVER, PRICE: '101' };
  const job = await run({ steps: [{ uses: ROOT_ACTION }], environment });
  expect(job.steps[0]?.exitCode).toBe(1);
  expect(github.state.comments).toHaveLength(1);
  expect(api.asked()).toBeGreaterThan(0);
  expect(api.elsewhere).toEqual(unserved);
  for (const text of [github.state.comments[0]?.body ?? '', job.steps[0]?.summary ?? '']) {
    const links = [...text.matchAll(/\]\((https?:\/\/[^/)]+)/g)].map(([, origin]) => origin);
    expect(new Set(links)).toEqual(new Set([SERVER]));
  }
});

test('a runner without the artifact service says so, and the job goes on', async () => {
  const { run } = await openShopJob();
  const job = await run({
    steps: [{ uses: UP_ACTION }],
    environment: { GITHUB_SERVER_URL: SERVER },
    runtime: { ACTIONS_RUNTIME_TOKEN: 'a token of another kind' },
  });
  expect(job.conclusion).toBe('success');
  expect(job.log).toContain('artifact skipped: this runner offers no artifact service');
});
