import { describe, expect, test } from 'vitest';
import { signatureOf } from '#evidence';
import { calibrate, classify, explainLog, type ReadLogOutcome } from '#triage';
import { block } from './run-records.ts';

const JOB = { kind: 'job', step: 'npm test' } as const;

function reading(lines: readonly string[], more: Partial<ReadLogOutcome> = {}): ReadLogOutcome {
  return {
    status: 'failed',
    blocks: [block(JOB, lines)],
    tests: { run: null, failed: null, skipped: null, failedTests: [] },
    problem: null,
    ...more,
  };
}

function explained(one: ReadLogOutcome) {
  return explainLog(one, { id: 'a', source: 'a.log' }, { signatureOf });
}

describe('classify', () => {
  test('prefers the deeper cause over the symptom it led to', () => {
    const found = classify([
      block(JOB, ['AssertionError: expected 500 to be 200']),
      block(JOB, ['PANIC:  could not write: No space left on device']),
    ]);
    expect(found).toMatchObject({ cause: 'res.disk', at: { block: 1, line: 0 } });
    expect(found.competing.map(({ cause }) => cause)).toContain('test.assertion');
  });

  test('a deeper cause of a lower block, which reaches nothing else, does not win', () => {
    const found = classify([
      block(JOB, ['AssertionError: expected 500 to be 200']),
      block(JOB, ['bash: line 1: tree: command not found']),
    ]);
    expect(found.cause).toBe('test.assertion');
  });

  test('words in a line of packed code or data weigh little', () => {
    const packed = `{"a":[${'1,'.repeat(600)}"Address already in use"]}`;
    const found = classify([
      block(JOB, [packed]),
      block(JOB, ['error: a.py would be reformatted']),
    ]);
    const plain = classify([block(JOB, ['Address already in use'])]);
    expect(found.strength).toBeLessThan(plain.strength / 2);
  });

  test('a log that names failed tests says so where no line does', () => {
    const lines = [block(JOB, ['the moon is not where it should be'])];
    const found = classify(lines, undefined, { testsFailed: true });
    expect(found).toMatchObject({ cause: 'test.assertion', at: null });
    expect(found.rule.name).toBe('log/failed-tests');
  });

  test('where tests failed, a missing credential elsewhere is not why, and a full disk is', () => {
    const asked = (line: string) =>
      classify([block(JOB, [line])], undefined, { testsFailed: true }).cause;
    expect(asked('Unable to locate credentials')).toBe('test.assertion');
    expect(asked('write failed: No space left on device')).toBe('res.disk');
  });

  test('a cause far down in the evidence does not win', () => {
    const filler = Array.from({ length: 6 }, (_, at) => block(JOB, [`note ${at}`]));
    const found = classify([
      block(JOB, ['AssertionError: expected 500 to be 200']),
      ...filler,
      block(JOB, ['Error: getaddrinfo ENOTFOUND db']),
    ]);
    expect(found.cause).toBe('test.assertion');
  });

  test('says unknown, and not surely, when no rule matches', () => {
    const found = classify([block(JOB, ['the moon is not where it should be'])]);
    expect(found).toMatchObject({ cause: 'unknown', at: null, competing: [] });
    expect(found.confidence).toBeLessThan(0.5);
  });
});

describe('explainLog', () => {
  test('gives the published form, with verbatim text and its lines', () => {
    const raw = [
      '2026-07-30T10:00:00Z AssertionError: expected 500 to be 200',
      '    at login (a.ts:1)',
    ];
    const text = [raw[0]?.slice(21) ?? '', raw[1] ?? ''];
    const one = reading([], { blocks: [block(JOB, raw, { text, startLine: 120, endLine: 121 })] });
    expect(explained(one)).toEqual({
      schema: 'signalbox.explanation/1',
      id: 'a',
      source: 'a.log',
      status: 'failed',
      failures: [
        {
          signature: expect.stringMatching(/^2-[0-9a-f]{16}$/),
          cause: 'test.assertion',
          confidence: calibrate(0.88, 'test.assertion'),
          title: 'a test found a wrong result',
          step: 'npm test',
          evidence: [{ line: 120, endLine: 121, text: raw.join('\n') }],
          tests: [],
        },
      ],
      tests: { run: null, failed: null, skipped: null, failedNames: [] },
    });
  });

  test('puts the line that says most before its block, alone and at its own number', () => {
    const raw = ['    at login (a.ts:1)', 'AssertionError: expected 500 to be 200'];
    const found = { ...block(JOB, raw, { startLine: 7, endLine: 8 }), telling: 1 };
    const [failure] = explained(reading([], { blocks: [found] })).failures;
    expect(failure?.evidence).toEqual([
      { line: 8, endLine: 8, text: raw[1] },
      { line: 7, endLine: 8, text: raw.join('\n') },
    ]);
  });

  test('is less sure of a log that was cut off', () => {
    const line = ['AssertionError: expected 500 to be 200'];
    const [whole] = explained(reading(line)).failures;
    const [cut] = explained(reading(line, { problem: 'the gzip stream ends too early' })).failures;
    expect(cut?.confidence).toBeLessThan(whole?.confidence ?? 0);
  });

  test('a log that passed has no failure, whatever words stand in it', () => {
    expect(explained(reading(['Error: handled'], { status: 'passed' })).failures).toEqual([]);
  });

  test('the same failure on another day has the same signature', () => {
    const at = (time: string) => explained(reading([`${time} Error: relation "point" is gone`]));
    const [one] = at('10:00:01').failures;
    const [other] = at('23:59:59').failures;
    expect(other?.signature).toBe(one?.signature);
  });
});
