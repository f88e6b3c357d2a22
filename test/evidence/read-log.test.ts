import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readLog } from '#evidence';
import { temporaryFiles } from './temporary-file.ts';

const file = temporaryFiles();
const JOB = { kind: 'job', step: null } as const;

function stamped(lines: readonly string[]): string {
  return lines
    .map((line, at) => `2026-07-30T10:39:${String(at % 60).padStart(2, '0')}.0000000Z ${line}\n`)
    .join('');
}

const NOISE = Array.from({ length: 40 }, (_, at) => `Downloading package-${at} from the registry`);

describe('readLog', () => {
  test('finds the error, not the line that passes it on, and the step it stands in', async () => {
    const path = await file(
      'job.log',
      stamped([
        '##[group]Run npm ci',
        ...NOISE,
        '##[group]Run npm test',
        '> vitest run',
        'AssertionError: expected 500 to be 200',
        '    at login (tests/login.test.ts:41:3)',
        '##[error]Process completed with exit code 1.',
      ]),
    );
    const { status, blocks, lineCount } = await readLog({ file: path, source: JOB });
    expect(status).toBe('failed');
    expect(lineCount).toBe(46);
    expect(blocks[0]?.text).toEqual([
      'AssertionError: expected 500 to be 200',
      '    at login (tests/login.test.ts:41:3)',
    ]);
    expect(blocks[0]?.source).toEqual({ kind: 'job', step: 'npm test' });
    expect(blocks[0]?.at).toBe(Date.parse('2026-07-30T10:39:43Z'));
  });

  test('evidence stands verbatim in the file at the lines it names', async () => {
    const path = await file(
      'verbatim.log',
      `ok\r\n\x1b[31mError: no relation\x1b[0m\r\n\tat query (db.ts:1)\nfine\n${'x\n'.repeat(50)}FATAL: gone\n`,
    );
    const raw = (await readFile(path, 'utf8')).split('\n');
    const { blocks } = await readLog({ file: path, source: JOB });
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      expect(raw.slice(block.startLine - 1, block.endLine)).toEqual(block.lines);
    }
  });

  test('a line too long to be kept whole is no evidence, and ends what stands before it', async () => {
    const path = await file(
      'cut.log',
      `Error: before\nError: ${'x'.repeat(2 ** 20)}\n  at after\n`,
    );
    const { blocks, problem } = await readLog({ file: path, source: JOB });
    expect(blocks.map((block) => block.lines)).toEqual([['Error: before']]);
    expect(problem).toBe('line 2 is longer than 256 KiB; only its start was read');
  });

  test('an error of a step that passed does not win over that of the step that failed', async () => {
    const path = await file(
      'steps.log',
      stamped([
        '##[group]Run ./flaky.sh || ./flaky.sh',
        'Error: gateway did not answer',
        'second try: fine',
        '##[group]Run ./check.sh',
        'cannot open rules.txt',
        '##[error]Process completed with exit code 2.',
      ]),
    );
    const { blocks } = await readLog({ file: path, source: JOB });
    expect(blocks[0]?.text).toEqual(['cannot open rules.txt']);
  });

  test('what passing logs say as well is no evidence', async () => {
    const usual = ['WARN: Error: cache is cold', 'Error: optional plugin is missing'];
    const good = await file('good.log', [...NOISE, ...usual, 'done in 12 s', ''].join('\n'));
    const bad = await file(
      'bad.log',
      [
        ...NOISE,
        ...usual,
        'checking 7 files',
        'Error: rules.txt line 4 is wrong',
        '  near "then"',
        '',
      ].join('\n'),
    );
    const { blocks } = await readLog({ file: bad, source: JOB, baseline: [good] });
    expect(blocks.flatMap((block) => block.text)).toEqual([
      'checking 7 files',
      'Error: rules.txt line 4 is wrong',
      '  near "then"',
    ]);
  });

  test('what every earlier failed log says as well gives way to what only this one says', async () => {
    const usual = ['Error: optional plugin is missing', 'Error: cache could not be read'];
    const failed = (...said: readonly string[]) =>
      stamped([
        ...NOISE,
        ...usual,
        ...NOISE,
        ...said,
        '##[error]Process completed with exit code 1.',
      ]);
    const first = await file('first.log', failed('Error: rules.txt line 9 is wrong'));
    const second = await file('second.log', failed('Error: no more memory'));
    const now = await file('now.log', failed('Error: page 4 has no title'));
    const { blocks: alone } = await readLog({ file: now, source: JOB });
    expect(alone.flatMap((block) => block.text)).toEqual(expect.arrayContaining(usual));
    const { blocks } = await readLog({ file: now, source: JOB, baseline: [first, second] });
    expect(blocks.map((block) => block.text)).toEqual([['Error: page 4 has no title']]);
    const { blocks: again } = await readLog({ file: now, source: JOB, baseline: [now, first] });
    expect(again.flatMap((block) => block.text)).toContain('Error: page 4 has no title');
  });

  test('what fails each time is still told when nothing else does', async () => {
    const failed = stamped([
      ...NOISE,
      'Error: no title',
      '##[error]Process completed with exit code 1.',
    ]);
    const before = await file('before.log', failed);
    const now = await file('now.log', failed);
    const { blocks } = await readLog({ file: now, source: JOB, baseline: [before] });
    expect(blocks[0]?.text).toEqual(['Error: no title']);
  });

  test('an earlier log whose end is missing is not one that passed', async () => {
    const said = ['Current runner version: 2.327.1', ...NOISE, 'Error: no title'];
    const cut = await file('cut.log', stamped(said));
    const now = await file('now.log', stamped([...said, 'Cleaning up orphan processes']));
    const { blocks } = await readLog({ file: now, source: JOB, baseline: [cut] });
    expect(blocks[0]?.text).toContain('Error: no title');
  });

  test('a log that speaks of no failure gives its last words', async () => {
    const path = await file('quiet.log', 'starting\nlistening on 8002\n');
    const { blocks, status } = await readLog({ file: path, source: JOB });
    expect(status).toBe('unknown');
    expect(blocks.map((block) => block.text)).toEqual([['starting', 'listening on 8002']]);
  });

  test('lines a rule matches are evidence though no word of failure stands in them', async () => {
    const path = await file(
      'rule.log',
      `${'fine\n'.repeat(30)}runner went to the moon\n${'fine\n'.repeat(30)}`,
    );
    const { blocks } = await readLog({
      file: path,
      source: JOB,
      interesting: (text) => text.includes('moon'),
    });
    expect(blocks[0]?.text).toEqual(['runner went to the moon']);
  });

  test('stays within the budget and puts the best first', async () => {
    const path = await file('many.log', 'Error: one of many\nfiller\n\n\nfiller\n'.repeat(200));
    const { blocks } = await readLog({ file: path, source: JOB, budgetLines: 5 });
    expect(blocks.flatMap((block) => block.lines).length).toBeLessThanOrEqual(5);
    const scores = blocks.map((block) => block.score);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
  });

  test('says why a log tells nothing, and throws nothing', async () => {
    const empty = await readLog({ file: await file('empty.log', ''), source: JOB });
    expect(empty).toMatchObject({
      status: 'unknown',
      blocks: [],
      lineCount: 0,
      problem: 'it is empty',
    });
    const absent = await readLog({ file: '/nowhere/at/all.log', source: JOB });
    expect(absent.problem).toBe('it could not be opened (there is no such file)');
  });

  test.each([
    ['passed', 'Finished: SUCCESS'],
    ['passed', 'Done. Your build exited with 0.'],
    ['failed', 'Finished: FAILURE'],
    ['failed', '##[error]Process completed with exit code 3.'],
    ['cancelled', '##[error]The operation was canceled.'],
    ['unknown', 'compiling'],
  ])('is %s when it ends with "%s"', async (status, line) => {
    const path = await file('ending.log', `starting\n${line}\n`);
    expect((await readLog({ file: path, source: JOB })).status).toBe(status);
  });
});
