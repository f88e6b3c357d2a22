import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTestReports } from '#evidence';
import { createJUnitParser } from '../../src/evidence/junit/junit-parser.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'signalbox-junit-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function read(name: string, xml: string | Buffer) {
  await writeFile(join(directory, name), xml);
  return readTestReports({ directory, globs: [name] });
}

describe('readTestReports', () => {
  test('keeps a failed case with its place and its first line', async () => {
    const report = await read(
      'vitest.xml',
      `<?xml version="1.0" encoding="UTF-8" ?>
      <testsuites tests="3"><testsuite name="tests/login.test.ts">
        <testcase classname="tests/login.test.ts" name="login &gt; answers 200" time="0.25">
          <failure message="expected 500 to be 200" type="AssertionError">
AssertionError: expected 500 to be 200
 ❯ tests/login.test.ts:41:5
          </failure>
        </testcase>
        <testcase classname="tests/login.test.ts" name="login &gt; is fast" time="0.75"/>
        <testcase name="later"><skipped/></testcase>
      </testsuite></testsuites>`,
    );
    expect(report).toMatchObject({
      files: ['vitest.xml'],
      run: 3,
      passed: 1,
      failed: 1,
      skipped: 1,
      durationMs: 1000,
      unreadable: [],
    });
    expect(report?.failures).toEqual([
      {
        name: 'login > answers 200',
        className: 'tests/login.test.ts',
        file: 'tests/login.test.ts',
        line: 41,
        status: 'failed',
        durationMs: 250,
        message: 'expected 500 to be 200',
        detail: 'AssertionError: expected 500 to be 200\n ❯ tests/login.test.ts:41:5',
      },
    ]);
  });

  test('a case with several failures is one failed case', async () => {
    const report = await read(
      'several.xml',
      `<testsuite><testcase name="a"><failure message="one">1</failure><failure message="two">2</failure>
       <error>3</error></testcase></testsuite>`,
    );
    expect(report).toMatchObject({ run: 1, failed: 1 });
    expect(report?.failures[0]).toMatchObject({
      status: 'failed',
      message: 'one',
      detail: '1\n2\n3',
    });
  });

  test('the line of a test is found where a trace names its file as an address', async () => {
    const report = await read(
      'address.xml',
      '<testsuite><testcase name="adds" file="/w/my shop/a.test.mjs"><failure message="no">at file:///w/my%20shop/a.test.mjs:12:3</failure></testcase></testsuite>',
    );
    expect(report).toMatchObject({ failures: [{ name: 'adds', line: 12 }] });
  });

  test('a failure of an attempt that was repeated with success is none', async () => {
    const report = await read(
      'flaky.xml',
      '<testsuite><testcase name="a"><flakyFailure message="once"/></testcase></testsuite>',
    );
    expect(report).toMatchObject({ run: 1, passed: 1, failed: 0 });
  });

  test.each([
    ['not XML at all', 'hello'],
    ['an unclosed element', '<testsuite><testcase name="a"/>'],
    ['an entity that is not declared', '<testsuite><testcase name="&boom;"/></testsuite>'],
    [
      'an entity that reads a file',
      '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]><testsuite><testcase name="a"><failure>&x;</failure></testcase></testsuite>',
    ],
    [
      'entities that multiply',
      '<!DOCTYPE t [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><testsuite><testcase name="&b;"/></testsuite>',
    ],
    ['a report of another kind', '<TestRun><Results/></TestRun>'],
    ['elements without end', '<testsuite>'.repeat(5000)],
    ['an empty file', ''],
    ['bytes', Buffer.from(Array.from({ length: 999 }, (_, at) => (at * 91) % 256))],
  ])('tells %s instead of trusting it', async (name, xml) => {
    const file = `bad-${name.replaceAll(' ', '-')}.xml`;
    const report = await read(file, xml);
    expect(report?.unreadable).toHaveLength(1);
    expect(report?.unreadable[0]).toMatchObject({ file, reason: expect.stringMatching(/^its? /) });
    expect(JSON.stringify(report)).not.toContain('root:');
  });

  test('says what it read before a report breaks off', async () => {
    const report = await read(
      'half.xml',
      '<testsuite><testcase name="a"><failure message="real"/></testcase><testcase na',
    );
    expect(report).toMatchObject({ run: 1, failed: 1, failures: [{ message: 'real' }] });
    expect(report?.unreadable).toHaveLength(1);
  });

  test('reads the encodings a declaration may name', async () => {
    const xml =
      '<?xml version="1.0" encoding="ISO-8859-1"?><testsuite><testcase name="caf\u00e9"><failure/></testcase></testsuite>';
    const report = await read('latin.xml', Buffer.from(xml, 'latin1'));
    expect(report?.failures[0]?.name).toBe('café');
  });

  test('ignores what an earlier run left behind', async () => {
    await writeFile(join(directory, 'old.xml'), '<testsuite><testcase name="a"/></testsuite>');
    await utimes(join(directory, 'old.xml'), new Date(1_000_000), new Date(1_000_000));
    const request = { directory, globs: ['old.xml'] };
    expect(await readTestReports({ ...request, notBefore: 2_000_000 })).toBeNull();
    expect(await readTestReports({ ...request, notBefore: 500_000 })).toMatchObject({ run: 1 });
  });

  test('is null when no file matches', async () => {
    expect(await readTestReports({ directory, globs: ['*.none'] })).toBeNull();
  });
});

test('a failure of many megabytes is cut, not kept', () => {
  const parser = createJUnitParser();
  parser.write('<testsuite><testcase name="a"><failure>');
  for (let part = 0; part < 200; part += 1) parser.write('x'.repeat(100_000));
  parser.write('</failure></testcase></testsuite>');
  const { failures, failed, problem } = parser.end();
  expect(problem).toBeNull();
  expect(failed).toBe(1);
  expect(failures[0]?.detail?.length).toBeLessThanOrEqual(16_384);
});

test('a failure is kept without the piece of the report it stood in', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const parser = createJUnitParser();
  const failures = 200;
  const around = 100_000;
  collect();
  const before = process.memoryUsage().heapUsed;
  parser.write('<testsuite>');
  for (let number = 0; number < failures; number += 1) {
    const failed = `<testcase name="answers request ${number}"><failure message="expected 500 to be 200"/></testcase>`;
    const passed = `<testcase name="passes"><system-out>${'x'.repeat(around)}</system-out></testcase>`;
    // As it comes from a file: one flat piece.
    parser.write(Buffer.from(failed + passed).toString());
  }
  parser.write('</testsuite>');
  collect();
  const kept = process.memoryUsage().heapUsed - before;
  expect(parser.end().failures).toHaveLength(failures);
  expect(kept).toBeLessThan((failures * around) / 4);
});

test('what follows a fault is not read, so it takes no time', () => {
  const parser = createJUnitParser();
  const startedAt = performance.now();
  parser.write(`<testsuite><testcase name="a"/><testcase \u0001${'<&'.repeat(500_000)}`);
  expect(performance.now() - startedAt).toBeLessThan(1000);
  expect(parser.end()).toMatchObject({ run: 1, problem: expect.stringMatching(/not well-formed/) });
});
