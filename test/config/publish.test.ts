import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkConfig } from '#config';
import { PUBLISHES_NOTHING } from '#domain';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function read(publish: string, variables: Record<string, string> = {}) {
  const directory = temporaryFolder('publish');
  writeFileSync(join(directory, 'signalbox.yml'), `services: {}\n${publish}\n`);
  const checked = await checkConfig({ directory, files: [], environment: null, variables });
  return { publish: checked.config?.publish, faults: checked.faults };
}

test('nothing is published unless it is asked for', async () => {
  expect(await read('')).toEqual({ publish: PUBLISHES_NOTHING, faults: [] });
});

test('every default', async () => {
  const { publish, faults } = await read(
    'publish: { issues: { flakes: true }, escalate: { to: codeowners }, webhooks: [{ url: "https://a.example" }] }',
  );
  expect(faults).toEqual([]);
  expect(publish).toEqual({
    issues: { flakes: true, changes: false, labels: ['signalbox'] },
    escalate: { severity: 'high', to: ['codeowners'], labels: ['signalbox'] },
    webhooks: [
      { url: 'https://a.example', kind: 'generic', on: ['failed', 'fixed'], secret: null },
    ],
  });
});

test('everything said', async () => {
  const text =
    'publish: { issues: { changes: true, labels: [ci, flaky] }, escalate: { severity: critical, to: ["@a", "@acme/on-call"] }, webhooks: [{ url: "${CHAT}", kind: slack, on: night, secret: "${KEY}" }] }';
  const { publish } = await read(text, { CHAT: 'https://a.example/x', KEY: 'k' });
  expect(publish).toEqual({
    issues: { flakes: false, changes: true, labels: ['ci', 'flaky'] },
    escalate: { severity: 'critical', to: ['@a', '@acme/on-call'], labels: ['ci', 'flaky'] },
    webhooks: [{ url: 'https://a.example/x', kind: 'slack', on: ['night'], secret: 'k' }],
  });
});

test('a variable that is not set leaves an empty address, and no fault', async () => {
  const { publish, faults } = await read('publish: { webhooks: [{ url: "${CHAT:-}" }] }');
  expect(faults).toEqual([]);
  expect(publish?.webhooks[0]?.url).toBe('');
});

describe('what cannot be is told', () => {
  test.each([
    ['publish: { escalate: { to: [alice] } }', 'publish.escalate.to[0]', /"@name"/],
    ['publish: { escalate: { to: "@a b" } }', 'publish.escalate.to', /"@name"/],
    ['publish: { escalate: { severity: huge } }', 'publish.escalate.severity', /"low"/],
    ['publish: { webhooks: [{ kind: slack }] }', 'publish.webhooks[0]', /url/],
    ['publish: { webhooks: [{ url: "x", on: [never] }] }', 'publish.webhooks[0].on[0]', /"failed"/],
    ['publish: { issues: { flake: true } }', 'publish.issues', /flakes/],
  ])('%s', async (text, path, expected) => {
    const { faults } = await read(text);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.path).toBe(path);
    expect(`${faults[0]?.problem} ${faults[0]?.remedy}`).toMatch(expected);
  });

  test('a value from a variable is not shown', async () => {
    const { faults } = await read('publish: { escalate: { to: ["${WHO}"] } }', { WHO: 'hunter2' });
    expect(JSON.stringify(faults)).toContain('${WHO}');
    expect(JSON.stringify(faults)).not.toContain('hunter2');
  });
});
