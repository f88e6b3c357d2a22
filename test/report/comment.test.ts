import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentPartOf, type TriageReport } from '#domain';
import { type CommentOptions, renderComment, renderSummary, renderTriageMarkdown } from '#report';
import { byteLength, createRedactor } from '#safety';
import { ALL_ATTACKS } from '../safety/attacks.ts';
import { proseFault } from '../safety/inert.ts';
import { record, report, verdict } from './build.ts';
import { hostileReport, placed } from './hostile-report.ts';
import { STORIES } from './stories.ts';

const { redact } = createRedactor({ DEPLOY_TOKEN: 'f00f00f00f00' });
const options = { redact, budgetBytes: 60_000 };

function commentOf(told: TriageReport, how: CommentOptions) {
  return renderComment([commentPartOf(told, { at: 0 })], how);
}

describe('text from outside', () => {
  const hostile = fc.oneof(
    fc.constantFrom(...ALL_ATTACKS),
    fc
      .array(fc.oneof(fc.constantFrom(...ALL_ATTACKS), fc.string()))
      .map((parts) => parts.join('\n')),
  );

  test('does nothing in any document but show itself', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const told = hostileReport(text);
        const documents = [
          commentOf(told, options).body,
          renderTriageMarkdown(told, options),
          renderSummary(told, record({}), options),
        ];
        for (const document of documents) {
          expect(proseFault(document)).toBeNull();
          expect(document.split('\n')[0]).toMatch(/^### (?:🔴|🟡|🟢|⚪) /u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('cannot end the hidden part', () => {
    const { body } = commentOf(hostileReport('--> <h1> f00f00f00f00'), options);
    const hidden = body.slice(body.lastIndexOf('<!--'));
    expect(hidden.indexOf('-->')).toBe(hidden.length - 3);
    expect(JSON.parse(hidden.slice('<!-- signalbox:verdicts '.length, -4))).toMatchObject({
      schema: 'signalbox.comment/1',
      outcome: 'failed',
    });
    expect(body).not.toContain('f00f00f00f00');
  });
});

describe('room', () => {
  const { report: many, record: manyRecord } = STORIES['many-signatures'] ?? {
    report: report({}),
    record: record({}),
  };

  test.each([60_000, 20_000, 5_000, 1_500])(
    'fits %i bytes, the verdict and the footer last to go',
    (budgetBytes) => {
      const { body } = commentOf(many, { ...options, budgetBytes: budgetBytes + 4000 });
      expect(byteLength(body)).toBeLessThanOrEqual(budgetBytes + 4000);
      expect(body).toMatch(/^### 🔴 75 failures are yours/u);
      expect(body).toContain('wrong? react 👎');
    },
  );

  test('says that it was shortened, and only then', () => {
    expect(commentOf(many, { ...options, budgetBytes: 12_000 }).body).toContain('Shortened to fit');
    expect(commentOf(report({}), options).body).not.toContain('Shortened');
  });

  test('what is up to the reader outlives what is not', () => {
    const { body } = commentOf(many, { ...options, budgetBytes: 9_000 });
    expect(body).toContain('case 0: expected');
    expect(body).not.toContain('Not yours: <b>case 150');
  });

  test('a summary of three hundred failures fits', () => {
    const text = renderSummary(many, manyRecord, { redact, budgetBytes: 30_000 });
    expect(byteLength(text)).toBeLessThanOrEqual(30_000);
  });

  test('one enormous line costs no more than its budget', () => {
    const { body } = commentOf(hostileReport('x'.repeat(300_000)), options);
    expect(byteLength(body)).toBeLessThanOrEqual(60_000);
  });
});

describe('digest', () => {
  test('is the same for the same report and changes with what people see', () => {
    const first = commentOf(report({}), options);
    expect(commentOf(report({}), options)).toEqual(first);
    expect(commentOf(report({ headline: 'other' }), options).digest).not.toBe(first.digest);
    expect(first.body).toContain(`"digest":"${first.digest}"`);
  });
});

test('links point only to the web', () => {
  const told = hostileReport('x');
  const links = {
    evidence: () => 'javascript:alert(1)',
    report: 'https://e.example/r',
    run: 'https://e.example/a)b',
  };
  const { body } = commentOf(told, { ...options, links });
  expect(body).not.toContain('javascript');
  expect(body).toContain('[report](https://e.example/r)');
  expect(body).toContain('[run](https://e.example/a%29b)');
});

test('links the lines a failure names in files of the repository, and those only', () => {
  const file = 'src/a.ts';
  const foreign = { ...placed('/usr/include/b.h', 'b'), repositoryFile: null };
  const told = verdict({
    cause: 'test.assertion',
    title: 'adds: 2 is not 3',
    tests: [{ name: 'adds', file: '/w/p/test/a.test.ts', line: 3 }],
    annotations: [
      { ...placed('/w/p/test/a.test.ts', 'adds'), line: 3, repositoryFile: 'test/a.test.ts' },
      { ...placed(file, 'unused'), line: null },
      foreign,
    ],
  });
  const links = {
    file: (path: string, line: number | null) => `https://git.example/${path}#L${line}`,
  };
  const { body } = commentOf(report({ verdicts: [told] }), { ...options, links });
  expect(body).toContain(
    'Fails: <code>adds</code> [<code>test/a.test.ts:3</code>](https://git.example/test/a.test.ts#L3)',
  );
  expect(body).toContain('In: [<code>src/a.ts</code>](https://git.example/src/a.ts#Lnull)');
  expect(body).not.toContain('usr/include');
});

test('says where it was thrown, and whether the change touches that', () => {
  const told = verdict({
    cause: 'test.assertion',
    title: 'it throws',
    thrownAt: [
      { file: 'src/address.ts', line: 17, changed: true },
      { file: 'src/serve.ts', line: 8, changed: false },
    ],
  });
  const links = { file: (path: string) => `https://git.example/${path}` };
  const { body } = commentOf(report({ verdicts: [told] }), { ...options, links });
  expect(body).toContain(
    'Thrown in: [<code>src/address.ts:17</code>](https://git.example/src/address.ts), **part of this change** · [<code>src/serve.ts:8</code>](https://git.example/src/serve.ts)',
  );
});
