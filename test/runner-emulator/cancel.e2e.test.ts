import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SHELF } from '../action/recipes/shop-config.ts';
import { RUNTIME_TOKEN, startFakeArtifacts } from '../support/fake-artifacts.ts';
import { openShopJob, ROOT_ACTION, UP_ACTION } from './shop-job.ts';
import { processesIn } from './tracked-processes.ts';

/** Tells the test that it is reached, and then hangs, deaf to all but SIGKILL where `deaf`. */
function hanging(deaf = false): string {
  return `
    import { get } from 'node:http';
    if (${deaf}) for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
    get(process.env.REACHED);
    setInterval(() => {}, 1000);
  `;
}

/** An address, and the signal that its first visitor sets off. */
async function cancelWhenReached(): Promise<{
  readonly url: string;
  readonly cancel: AbortSignal;
}> {
  const controller = new AbortController();
  const server = createServer((_, response) => {
    response.end();
    controller.abort();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cancel: controller.signal,
  };
}

function reportOf(workspace: string, file: string): string {
  const path = join(workspace, 'logs', 'signalbox', file);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

const SLOW = `
name: shop
services:
${SHELF}
  till: { command: node slow.mjs, depends_on: { shelf: { condition: service_healthy } }, healthcheck: { tcp: 9 } }
gates:
  api: { run: node gate.mjs }
`;

const GATE_HANGS = `name: shop\nservices:\n${SHELF}\ngates:\n  api: { run: node gate.mjs }\n`;

describe('a job that is cancelled leaves no process, and a report', () => {
  test.each([
    ['while a service starts', { 'signalbox.yml': SLOW, 'slow.mjs': hanging() }],
    ['while a gate runs', { 'signalbox.yml': GATE_HANGS, 'gate.mjs': hanging() }],
    [
      'while a gate runs that hears nothing',
      { 'signalbox.yml': GATE_HANGS, 'gate.mjs': hanging(true) },
    ],
  ])('%s', async (_, files) => {
    const { workspace, run } = await openShopJob(files);
    const { url, cancel } = await cancelWhenReached();
    const job = await run({
      steps: [{ uses: ROOT_ACTION }, { run: 'echo after' }],
      environment: { REACHED: url },
      cancel,
    });
    expect(job.conclusion).toBe('cancelled');
    expect(job.steps).toHaveLength(1);
    expect(job.steps[0]).toMatchObject({ exitCode: 130, outputs: { status: 'cancelled' } });
    expect(job.steps[0]?.signals).not.toContain('SIGKILL');
    expect(job.orphans).toEqual([]);
    expect(processesIn(workspace)).toEqual([]);
    expect(job.steps[0]?.summary).toContain('shelf');
    expect(JSON.parse(reportOf(workspace, 'triage.json'))).toMatchObject({ outcome: 'cancelled' });
    expect(reportOf(workspace, 'report.html')).toContain('<html');
  });

  test('before anything has started', async () => {
    const { run } = await openShopJob();
    const controller = new AbortController();
    const job = await run({
      steps: [{ uses: ROOT_ACTION }],
      cancel: controller.signal,
      onLine: () => controller.abort(),
    });
    expect(job.conclusion).toBe('cancelled');
    expect(job.orphans).toEqual([]);
  });

  test('in a step between bring-up and the end: the post takes all down and uploads the logs', async () => {
    const { workspace, run } = await openShopJob({ 'own-tests.mjs': hanging() });
    const artifacts = await startFakeArtifacts();
    onTestFinished(() => artifacts.close());
    const { url, cancel } = await cancelWhenReached();
    const job = await run({
      steps: [{ uses: UP_ACTION }, { run: 'exec node own-tests.mjs' }],
      environment: { REACHED: url },
      runtime: { ACTIONS_RESULTS_URL: artifacts.url, ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN },
      cancel,
    });
    expect(job.conclusion).toBe('cancelled');
    expect(job.log).toContain('1 service stopped');
    expect(job.orphans).toEqual([]);
    expect(processesIn(workspace)).toEqual([]);
    expect(reportOf(workspace, 'report.html')).toContain('<html');
    const files = unzipSync(artifacts.uploaded.get('signalbox') ?? new Uint8Array());
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['journal.ndjson', 'report.html', 'services/shelf.log']),
    );
  });
});

test('a supervisor that the runner kills before it could end leaves no process either', async () => {
  const { workspace, run } = await openShopJob({
    'signalbox.yml': GATE_HANGS,
    'gate.mjs': hanging(true),
  });
  const { url, cancel } = await cancelWhenReached();
  let during: readonly string[] = [];
  cancel.addEventListener('abort', () => {
    during = processesIn(workspace);
  });
  const job = await run({
    steps: [{ uses: ROOT_ACTION }],
    environment: { REACHED: url },
    cancel,
    // Ten milliseconds in place of ten seconds.
    scale: 0.001,
  });
  expect(job.steps[0]?.signals).toEqual(['SIGINT', 'SIGTERM', 'SIGKILL']);
  expect(during.length).toBeGreaterThan(1);
  await expect.poll(() => processesIn(workspace), { timeout: 10_000 }).toEqual([]);
  expect(reportOf(workspace, 'journal.ndjson')).toContain('shelf');
});
