import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { formatFault } from '#domain';
import { explain } from '../../src/app/explain.ts';
import { lintRules } from '../../src/app/lint-rules.ts';
import { loadRules } from '../../src/app/rules/load-rules.ts';
import { readRuleDrafts } from '../../src/app/rules/read-rule-drafts.ts';
import type { World } from '../../src/app/world/world.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const LICENCE = `
rules:
  - id: acme.licence
    title: the licence server is full
    whoActs: platform
    retrySafe: yes
    action: Wait for a seat and run it again.
    patterns: ['^licence checkout failed: all \\d+ seats']
    examples: ['licence checkout failed: all 20 seats are taken']
    counterExamples: ['licence checkout: seat 3 of 20']
`;

interface Captured extends World {
  readonly text: { out: string; err: string };
}

function worldIn(directory: string, now: () => number = () => 0): Captured {
  const text = { out: '', err: '' };
  const output = (key: 'out' | 'err') => ({
    write: (more: string) => {
      text[key] += more;
    },
    isTTY: false,
    isClosed: false,
    columns: 0,
    rows: 0,
  });
  return {
    text,
    environment: {},
    directory,
    stdout: output('out'),
    stderr: output('err'),
    stdin: (async function* () {})(),
    clock: { now, after: () => () => undefined },
    random: () => 0.5,
    machine: { cpus: 2, memoryBytes: 8 * 2 ** 30 },
    pid: 1,
    self: [],
    version: '0.0.0',
    onSignal: () => () => undefined,
  };
}

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('rules');
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function faultsOf(text: string): Promise<readonly string[]> {
  const folder = folderWith({ 'rules.yml': text });
  const loaded = await loadRules([join(folder, 'rules.yml')], worldIn(folder));
  if (loaded.ok) throw new Error('expected faults');
  return loaded.error.map((fault) => formatFault(fault).split('\n')[0] ?? '');
}

test('a rule of a user decides before ours, with its own words', async () => {
  const folder = folderWith({
    'rules.yml': LICENCE,
    'job.log':
      'ok\nlicence checkout failed: all 20 seats are taken\nError: connect ECONNREFUSED a:1\n',
  });
  const world = worldIn(folder);
  const request = { logs: ['job.log'], baseline: [], junit: [], json: true, why: true };
  expect(await explain({ ...request, rules: ['rules.yml'] }, world)).toBe(0);
  const [failure] = JSON.parse(world.text.out).failures;
  expect(failure).toMatchObject({
    cause: 'acme.licence',
    title: 'the licence server is full',
    why: { rule: 'acme.licence', ruleSet: expect.stringMatching(/^\d+\+acme\.licence$/) },
  });
  expect(failure.why.at).toEqual({
    line: 2,
    text: 'licence checkout failed: all 20 seats are taken',
  });
  expect(failure.why.competing[0]).toMatchObject({ cause: 'net.connect', lostBecause: 'symptom' });
});

test('every fault is told at once, each at its place', async () => {
  const text = `rules:
  - id: test.mine
    title: [a]
    whoAct: me
    retrySafe: maybe
    patterns: ['(a)\\1', '.*', '(a{900}){900}']
    examples: []
  - just text
  - id: acme.x
    title: x
    whoActs: author
    retrySafe: no
    action: x
    confidence: 2
    patterns: [abc]
    examples: [abd]
rule: []
`;
  const faults = await faultsOf(text);
  expect(faults).toEqual([
    expect.stringMatching(/^rules\.yml:2:5 .*"whoActs" is missing/),
    expect.stringMatching(/^rules\.yml:2:5 .*"action" is missing/),
    expect.stringMatching(/^rules\.yml:2:5 .*"examples" is an empty list/),
    expect.stringMatching(/^rules\.yml:2:9 .*the prefix "test" belongs to Signalbox/),
    expect.stringMatching(/^rules\.yml:3:13 .*"title" is a list/),
    expect.stringMatching(/^rules\.yml:4:5 .*unknown key "whoAct", did you mean "whoActs"\?$/),
    expect.stringMatching(
      /^rules\.yml:5:16 .*"retrySafe" is "maybe", expected one of yes, once, no/,
    ),
    expect.stringMatching(/^rules\.yml:6:16 .*not RE2/),
    expect.stringMatching(/^rules\.yml:6:25 .*matches an empty line/),
    expect.stringMatching(/^rules\.yml:6:31 .*(?:not RE2|too large)/),
    expect.stringMatching(/^rules\.yml:8:5 .*expected a map/),
    expect.stringMatching(/^rules\.yml:14:17 .*"confidence" is 2/),
    expect.stringMatching(/^rules\.yml:17:1 {2}.*unknown key "rule", did you mean "rules"\?$/),
  ]);
});

test('a rule is tried on its own examples', async () => {
  const missed = LICENCE.replace('all 20 seats are taken', 'no seats');
  expect(await faultsOf(missed)).toEqual([expect.stringMatching(/^rules\.yml:9:16 .*no pattern/)]);
  const matched = LICENCE.replace('checkout: seat 3', 'checkout failed: all 3 seats');
  expect(await faultsOf(matched)).toEqual([
    expect.stringMatching(/^rules\.yml:10:23 .*matches the counter-example/),
  ]);
  expect(await faultsOf(LICENCE + LICENCE.replace('\nrules:\n', ''))).toEqual([
    expect.stringMatching(/a rule "acme\.licence" stands already at rules\.yml:3:5/),
  ]);
});

test.each([
  '',
  'rules: 3',
  '[',
  'rules: [*a]',
  'a: &a [*a]\nrules:\n  - *a',
  '['.repeat(20_000),
  '\0\0\0',
  'rules:\n  - {id: {id: [1]}}',
])('%#: what is no file of rules is told and never crashes', async (text) => {
  expect((await faultsOf(text)).length).toBeGreaterThan(0);
  expect(() => readRuleDrafts('a.yml', text)).not.toThrow();
});

test('a pattern that takes longer than its budget is left out, and that is told', async () => {
  const folder = folderWith({ 'rules.yml': LICENCE });
  let now = 0;
  const world = worldIn(folder, () => {
    now += 3000;
    return now;
  });
  const loaded = await loadRules([join(folder, 'rules.yml')], world);
  if (!loaded.ok) throw new Error('expected rules');
  const line = 'licence checkout failed: all 20 seats are taken';
  loaded.value.book.index().matching(line);
  expect(loaded.value.book.index().matching(line)).toEqual([]);
  expect(loaded.value.warnings()).toEqual([expect.stringContaining('acme.licence')]);
});

test('lint finds what fires on passing logs, says nothing or can never decide', async () => {
  const extra = `
  - { id: acme.any, title: x, whoActs: author, retrySafe: no, action: x, patterns: ['(?i)failed?'], examples: [it failed] }
  - { id: acme.again, title: x, whoActs: author, retrySafe: no, action: x, patterns: ['licence checkout failed: all 20'], examples: ['licence checkout failed: all 20 seats'] }
`;
  const folder = folderWith({ 'rules.yml': LICENCE.trimEnd() + extra, 'b.log': 'ok\n0 failed\n' });
  writeFileSync(join(folder, 'a.log.gz'), gzipSync('ok\nfine\n'));
  const world = worldIn(folder);
  const request = { rules: ['rules.yml'], passing: ['a.log.gz', 'b.log'], json: true };
  expect(await lintRules(request, world)).toBe(1);
  const answer = JSON.parse(world.text.out);
  expect(answer).toMatchObject({ schema: 'signalbox.rules-lint/1', logs: 2 });
  expect(
    answer.findings.map(({ rule, kind }: { rule: string; kind: string }) => [rule, kind]),
  ).toEqual([
    ['acme.any', 'fires-on-passing'],
    ['acme.any', 'generic'],
    ['acme.again', 'shadowed'],
  ]);
  expect(answer.findings[0].problem).toContain('1 of 2 logs');
  expect(answer.findings[0].problem).toContain('b.log:2: 0 failed');
});

test('lint is content with rules that say what they mean', async () => {
  const folder = folderWith({ 'rules.yml': LICENCE, 'a.log': 'ok\n' });
  const world = worldIn(folder);
  expect(await lintRules({ rules: ['rules.yml'], passing: ['a.log'] }, world)).toBe(0);
  expect(world.text.out).toContain('nothing doubtful');
});
