import { strToU8, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { createOriginReader } from '#publish';
import { type Clock, systemClock } from '#std';
import {
  type ArtifactLimits,
  collectArtifacts,
} from '../../../src/app/action/collect-artifacts.ts';
import { type FakeGitHub, startFakeGitHub } from '../../fake-github/fake-github.ts';
import type { Fault } from '../../fake-github/fault.ts';
import { ARTIFACT_ORIGIN } from '../../fake-github/log-origin.ts';
import type { FakeArtifact } from '../../fake-github/state.ts';
import { run } from '../../history/github-runs.ts';

const LIST = 'actions/list-workflow-run-artifacts';
const DOWNLOAD = 'actions/download-artifact';
const LIMITS: ArtifactLimits = { timeoutMs: 1000, longestMs: 5000, mostBytes: 2 ** 20 };

let github: FakeGitHub;
afterEach(async () => {
  await github.close();
  expect(github.violations()).toEqual([]);
});

function artifact(id: number, name: string, part: Partial<FakeArtifact> = {}): FakeArtifact {
  const zip = zipSync({ 'triage.json': strToU8(`{"of":"${name} ${id}"}`) });
  return { id, runId: 1, name, zip: Buffer.from(zip).toString('base64'), expired: false, ...part };
}

async function start(...artifacts: readonly FakeArtifact[]): Promise<void> {
  const state = { runs: [run(1, {})], artifacts: [...artifacts], rateLimit: 5000 };
  github = await startFakeGitHub({ state });
}

function collect(
  pattern = 'signalbox*',
  limits: Partial<ArtifactLimits> = {},
  clock: Clock = systemClock(),
) {
  const options = { baseUrl: github.url, token: 'secret', repository: 'acme/shop' };
  const reader = createOriginReader({ ...options, clock, deadlineMs: 5000 });
  return collectArtifacts({
    runId: 1,
    pattern,
    github: reader,
    clock,
    limits: { ...LIMITS, ...limits },
  });
}

test('reads what matches, from all pages, of each name the newest', async () => {
  const many = Array.from({ length: 130 }, (_, at) => artifact(at + 1, `signalbox-${at}`));
  await start(...many, artifact(200, 'coverage'), artifact(201, 'signalbox-0'));
  const { reports, warnings } = await collect();
  expect(warnings).toEqual([]);
  expect(reports).toHaveLength(130);
  expect(reports.map(({ text }) => text)).toContain('{"of":"signalbox-0 201"}');
  expect(reports.map(({ text }) => text)).not.toContain('{"of":"signalbox-0 1"}');
});

test('a name is a name, and a pattern no path', async () => {
  await start(artifact(1, 'signalbox'), artifact(2, 'signalbox-a'), artifact(3, '../signalbox'));
  expect((await collect('signalbox')).reports).toHaveLength(1);
  expect((await collect('signalbox-?')).reports).toHaveLength(1);
  expect((await collect('coverage*')).warnings).toEqual(['run 1 has no artifact coverage*']);
});

test('too large by what GitHub says, by what comes, and expired: the others are read', async () => {
  await start(
    artifact(1, 'signalbox-a', { toldBytes: 2 ** 30 }),
    artifact(2, 'signalbox-b', { zip: Buffer.alloc(2 ** 20 + 1).toString('base64'), toldBytes: 9 }),
    artifact(3, 'signalbox-c', { expired: true }),
    artifact(4, 'signalbox-d', { zip: Buffer.from(zipSync({})).toString('base64') }),
    artifact(5, 'signalbox-e'),
  );
  const { reports, warnings, unread } = await collect();
  expect(reports.map(({ file }) => file)).toEqual(['signalbox-e: triage.json']);
  expect(unread).toEqual(['signalbox-a', 'signalbox-b', 'signalbox-c']);
  expect(warnings).toEqual([
    'artifact "signalbox-a": it is larger than 1 MB; upload only triage.json in an artifact of its own',
    'artifact "signalbox-b": the artifact is longer than 1048576 bytes',
    'artifact "signalbox-c": it has expired',
    'artifact "signalbox-d": there is no triage.json in it',
  ]);
});

test('reports of 40 MB in an archive of some kilobytes are left, and the next artifact is read', async () => {
  const long = zipSync({ 'triage.json': strToU8(' '.repeat(40 * 2 ** 20)) });
  const zip = Buffer.from(long).toString('base64');
  await start(artifact(1, 'signalbox-a', { zip }), artifact(2, 'signalbox-b'));
  const { reports, warnings } = await collect();
  expect(reports.map(({ file }) => file)).toEqual(['signalbox-b: triage.json']);
  expect(warnings[0]).toMatch(/what is read of the zip archive is longer than 32 MB/);
});

interface Wrong {
  readonly fault: Fault;
  readonly says: RegExp;
}

const retryAfter = 600;
const WRONG: readonly Wrong[] = [
  ...[LIST, DOWNLOAD].flatMap((operation): readonly Wrong[] => [
    { fault: { kind: 'unauthorised', operation }, says: /does not accept the token \(401\)/ },
    {
      fault: { kind: 'integration', operation, permission: 'actions=read' },
      says: /one of "actions=read" is needed/,
    },
    { fault: { kind: 'primary-limit', operation, retryAfter }, says: /primary rate limit/ },
    { fault: { kind: 'secondary-limit', operation, retryAfter }, says: /secondary rate limit/ },
    { fault: { kind: 'not-found', operation }, says: /does not know it/ },
    { fault: { kind: 'gone', operation }, says: /no longer has it \(410\)/ },
    { fault: { kind: 'unprocessable', operation }, says: /rejected the request/ },
    { fault: { kind: 'server-error', operation }, says: /not available at the moment \(502\)/ },
    { fault: { kind: 'hang-up', operation }, says: /did not answer/ },
    { fault: { kind: 'silent', operation }, says: /nothing within 5 s/ },
  ]),
  { fault: { kind: 'cut-body', operation: LIST }, says: /did not answer|could not be read/ },
  ...(
    [
      ['unauthorised', /answered 401/],
      ['integration', /answered 403/],
      ['secondary-limit', /answered 429/],
      ['not-found', /answered 404/],
      ['gone', /answered 410/],
      ['unprocessable', /answered 422/],
      ['server-error', /answered 502/],
      ['cut-body', /terminated/],
      ['hang-up', /fetch failed/],
      ['silent', /did not come within 1 s/],
      ['stall', /did not come within 1 s/],
    ] as const
  ).map(([kind, says]) => ({ fault: { kind, operation: ARTIFACT_ORIGIN }, says })),
];

test.each(WRONG)('$fault.kind at $fault.operation is one warning', async ({ fault, says }) => {
  await start(artifact(1, 'signalbox'));
  github.fail(fault);
  const { reports, warnings, unread } = await collect();
  expect(reports).toEqual([]);
  expect(unread).toEqual([fault.operation === LIST ? 'signalbox*' : 'signalbox']);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toMatch(says);
});

test('a slow drip that comes whole is read; one that takes too long is left', async () => {
  await start(artifact(1, 'signalbox'));
  github.fail({ kind: 'slow-drip', operation: ARTIFACT_ORIGIN });
  expect((await collect()).reports).toHaveLength(1);
  const { warnings } = await collect('signalbox', { longestMs: 20 });
  expect(warnings[0]).toMatch(/did not come within 0.02 s/);
});

test('the token goes to GitHub and never along to where the archive lies', async () => {
  await start(artifact(1, 'signalbox'));
  expect((await collect()).reports).toHaveLength(1);
  expect(github.requests.map(({ operation }) => operation)).toEqual([
    LIST,
    DOWNLOAD,
    ARTIFACT_ORIGIN,
  ]);
});
