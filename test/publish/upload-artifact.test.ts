import { randomBytes } from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { artifactService, backendIdsOf, uploadArtifact, zipFolder } from '#publish';
import {
  type FakeArtifacts,
  RUNTIME_TOKEN,
  startFakeArtifacts,
} from '../support/fake-artifacts.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let artifacts: FakeArtifacts;
beforeEach(async () => {
  artifacts = await startFakeArtifacts();
});
afterEach(() => artifacts.close());

function upload(folder: string, name = 'signalbox', token = RUNTIME_TOKEN) {
  const ids = backendIdsOf(RUNTIME_TOKEN) ?? { run: '', job: '' };
  const service = artifactService({ url: `${artifacts.url}/some/path`, token, ids });
  return uploadArtifact({ name, archive: zipFolder(folder) }, service);
}

function logs(): string {
  const folder = temporaryFolder('logs');
  mkdirSync(join(folder, 'services'));
  writeFileSync(join(folder, 'services', 'shelf.log'), 'shelf listens\n');
  writeFileSync(join(folder, 'report.html'), '<p>');
  return folder;
}

describe('a folder as an artifact', () => {
  test('holds its files, and no link: that could lead anywhere', async () => {
    const folder = logs();
    symlinkSync('/etc/passwd', join(folder, 'secret'));
    expect(await upload(folder)).toMatchObject({ ok: true, value: { id: '42' } });
    const files = unzipSync(artifacts.uploaded.get('signalbox') ?? new Uint8Array());
    expect(Object.keys(files)).toEqual(['report.html', 'services/shelf.log']);
    expect(strFromU8(files['services/shelf.log'] ?? new Uint8Array())).toBe('shelf listens\n');
  });

  test('of twenty megabytes goes in blocks and comes together again', async () => {
    const folder = logs();
    const large = randomBytes(20_000_000);
    writeFileSync(join(folder, 'large.log'), large);
    expect((await upload(folder)).ok).toBe(true);
    const files = unzipSync(artifacts.uploaded.get('signalbox') ?? new Uint8Array());
    expect(large.equals(files['large.log'] ?? new Uint8Array())).toBe(true);
  });

  test('gets a name the service takes', async () => {
    expect((await upload(logs(), 'integration (a/b: "c")')).ok).toBe(true);
    expect([...artifacts.uploaded.keys()]).toEqual(['integration (a-b- -c-)']);
  });
});

describe('what goes wrong is a sentence', () => {
  test.each([
    ['/CreateArtifact', 503, 'CreateArtifact: the service answered 503'],
    ['/CreateArtifact', 204, 'CreateArtifact: the service did not answer with "ok"'],
    ['comp=block&', 403, 'a block: the service answered 403'],
    ['comp=blocklist', 500, 'the list of blocks: the service answered 500'],
    ['/FinalizeArtifact', 409, 'FinalizeArtifact: the service answered 409'],
  ])('%s answered with %i', async (part, status, error) => {
    artifacts.fail(part, status);
    expect(await upload(logs())).toEqual({ ok: false, error });
  });

  test('nobody there', async () => {
    const folder = logs();
    await artifacts.close();
    expect(await upload(folder)).toEqual({
      ok: false,
      error: 'CreateArtifact: no answer (ECONNREFUSED)',
    });
    artifacts = await startFakeArtifacts();
  });

  test('a folder that is gone', async () => {
    expect(await upload(join(logs(), 'nowhere'))).toMatchObject({
      ok: false,
      error: expect.stringContaining('ENOENT'),
    });
  });
});

test.each([
  ['', null],
  ['a.b.c', null],
  [RUNTIME_TOKEN, { run: 'run-1', job: 'job-2' }],
])('%j names run and job: %j', (token, ids) => {
  expect(backendIdsOf(token)).toEqual(ids);
});
