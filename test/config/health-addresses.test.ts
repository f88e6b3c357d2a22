import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkConfig } from '#config';
import { isLinkLocal } from '#domain';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function problemsOf(healthcheck: string): Promise<readonly string[]> {
  const directory = temporaryFolder('health');
  const service = `services: { api: { command: node x.js, healthcheck: ${healthcheck} } }\n`;
  writeFileSync(join(directory, 'signalbox.yml'), service);
  const checked = await checkConfig({ directory, files: [], environment: null, variables: {} });
  return checked.faults.map(({ problem }) => problem);
}

test.each([
  '{ http: "http://169.254.169.254/latest/meta-data/" }',
  '{ http: "http://2852039166/" }',
  '{ http: "http://[fe80::1]/" }',
  '{ http: "http://[::ffff:169.254.169.254]/" }',
  '{ tcp: "169.254.169.254:80" }',
])('%s asks nothing of the link', async (healthcheck) => {
  expect(await problemsOf(healthcheck)).toEqual([expect.stringMatching(/link-local or metadata/)]);
});

test('an address holds no credentials, and the fault does not show them', async () => {
  const problems = await problemsOf('{ http: "http://admin:hunter2@localhost:8080/" }');
  expect(problems).toEqual([expect.stringMatching(/a user name or password/)]);
  expect(problems.join()).not.toContain('hunter2');
});

test.each(['{ http: "http://10.0.0.1/" }', '{ http: "8080/health" }', '{ tcp: "db:5432" }'])(
  '%s is fine',
  async (healthcheck) => {
    expect(await problemsOf(healthcheck)).toEqual([]);
  },
);

test('what is of the link', () => {
  for (const address of ['169.254.0.1', '[fe80::1]', 'febf::1', '::ffff:a9fe:1', 'fd00:ec2::254']) {
    expect(isLinkLocal(address), address).toBe(true);
  }
  for (const address of [
    '169.253.0.1',
    '127.0.0.1',
    '::1',
    'fec0::1',
    'fe80.example',
    'localhost',
  ]) {
    expect(isLinkLocal(address), address).toBe(false);
  }
});
