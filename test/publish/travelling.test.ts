import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CommentPart } from '#domain';
import { packParts, unpackParts } from '../../src/publish/parts/travelling.ts';
import { block, verdict } from '../report/build.ts';
import { STORIES } from '../report/stories.ts';
import { partWith } from './parts.ts';
import { partOf } from './publication.ts';

const ROOM = 20_000;

function travelled(parts: readonly CommentPart[], budgetBytes = ROOM): readonly CommentPart[] {
  const packed = packParts(parts, budgetBytes);
  if (packed === null) throw new Error('nothing fits');
  expect(packed.length).toBeLessThanOrEqual(budgetBytes);
  expect(packed).toMatch(/^[A-Za-z0-9_-]+$/);
  return unpackParts(packed);
}

describe('parts travel', () => {
  test('and say the same when they arrive', () => {
    const parts = [partWith('a', ['m1-1', 'm1-2']), partWith('b', ['m1-3'], { siblings: 4 })];
    expect(travelled(parts)).toEqual(parts);
  });

  test('with the step that tells of them, where that is known', () => {
    const part = partWith('a', ['m1-1']);
    const context = { ...part.report.context, step: 5 };
    const known = { ...part, report: { ...part.report, context } };
    expect(travelled([known, partWith('b', [])])).toEqual([known, partWith('b', [])]);
  });

  test('twice as once', () => {
    const story = STORIES['many-signatures'];
    const report = { ...partOf('failed').report, verdicts: story?.report.verdicts ?? [] };
    const once = travelled([{ ...partOf('failed'), report }], 6000);
    expect(travelled(once, 6000)).toEqual(once);
  });

  test('with the evidence of a failure once, whatever the number of jobs', () => {
    const jobs = ['a', 'b', 'c'].map((name) => partWith(name, ['m1-1']));
    const arrived = travelled(jobs);
    const files = arrived.map(({ report }) => report.verdicts[0]?.evidence[0]?.file);
    expect(files).toEqual(['gates/a.log', 'gates/a.log', 'gates/a.log']);
  });

  test('with evidence of its own, where a signature says nothing', () => {
    const jobs = ['a', 'b'].map((name) => {
      const part = partWith(name, ['m1-1']);
      const verdicts = part.report.verdicts.map((one) => ({ ...one, generic: true }));
      return { ...part, report: { ...part.report, verdicts } };
    });
    const files = travelled(jobs).map(({ report }) => report.verdicts[0]?.evidence[0]?.file);
    expect(files).toEqual(['gates/a.log', 'gates/b.log']);
  });
});

describe('room', () => {
  const noise = fc.sample(fc.string({ minLength: 300, maxLength: 400 }), { numRuns: 400, seed: 1 });
  const verdicts = Array.from({ length: 40 }, (_, index) =>
    verdict({
      title: `failure ${index}`,
      cause: 'test.assertion',
      relation: index < 30 ? 'introduced' : 'intermittent',
      evidence: [
        block(
          { kind: 'gate', gate: 'api' },
          'gates/api.log',
          1,
          noise.slice(10 * index, 10 * index + 10),
        ),
      ],
    }),
  );
  const big = { ...partOf('failed'), report: { ...partOf('failed').report, verdicts } };

  test.each([20_000, 8000, 3000, 1200])(
    '%i bytes hold it, and what is left out is counted',
    (room) => {
      const [part] = travelled([big], room);
      const left = Object.values(part?.left ?? {}).reduce((sum, count) => sum + count, 0);
      expect((part?.report.verdicts.length ?? 0) + left).toBe(40);
      expect(part?.report.outcome).toBe('failed');
    },
  );

  test('two hundred and fifty-six failed jobs are all there', () => {
    const jobs = Array.from({ length: 256 }, (_, index) =>
      partWith(`integration (${index}, ubuntu-latest)`, ['m1-1', `m1-${index}`], { siblings: 256 }),
    );
    expect(travelled(jobs)).toHaveLength(256);
  });

  test('names left out are still counted', () => {
    const tests = Array.from({ length: 40 }, (_, index) => ({
      name: `t${index}`,
      file: null,
      line: 1,
    }));
    const [first] = partWith('a', ['m1-1']).report.verdicts;
    const part = partOf('failed');
    const one = first && { ...first, tests };
    const [arrived] = travelled([
      { ...part, report: { ...part.report, verdicts: one ? [one] : [] } },
    ]);
    expect(arrived?.report.verdicts[0]?.tests).toHaveLength(40);
    expect(arrived?.report.verdicts[0]?.tests[0]?.name).toBe('t0');
  });
});

describe('what is read back is hostile', () => {
  const pack = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64url');
  const good = { schema: 'signalbox.parts/1', evidence: {}, parts: [partWith('a', [])] };

  function atStep(step: unknown): unknown {
    const part = partWith('a', []);
    return { ...part, report: { ...part.report, context: { ...part.report.context, step } } };
  }

  test('the good one is read, so that the bad ones are refused for what is bad', () => {
    expect(unpackParts(pack(good))).toHaveLength(1);
    expect(unpackParts(pack({ ...good, parts: [atStep(5)] }))).toHaveLength(1);
  });

  test.each([
    ['nothing', ''],
    ['no gzip', Buffer.from('hello').toString('base64url')],
    ['half of it', pack(good).slice(0, 100)],
    ['no JSON', gzipSync('{').toString('base64url')],
    ['another schema', pack({ ...good, schema: 'signalbox.parts/9' })],
    ['an unknown outcome', pack({ ...good, parts: [partWith('a', [], { run: -1 })] })],
    ['a wrong type', pack({ ...good, parts: [{ ...partWith('a', []), job: 7 }] })],
    ['a bomb', gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64url')],
    ...[0, 1.5, -1, 1e9, '5', '1:1) [more](https://evil.example'].map((step): [string, string] => [
      `step ${step}`,
      pack({ ...good, parts: [atStep(step)] }),
    ]),
  ])('%s is as if absent', (_name, packed) => {
    expect(unpackParts(packed)).toEqual([]);
  });

  test('a name every object has is no evidence', () => {
    const parts = [partWith('a', ['constructor', '__proto__'])];
    const [read] = unpackParts(pack({ ...good, parts }));
    expect(read?.report.verdicts.map(({ evidence }) => evidence)).toEqual([[], []]);
  });

  test('anything at all is read without an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((json) => gzipSync(json).toString('base64url')),
        ),
        (text) => {
          expect(unpackParts(text)).toEqual([]);
        },
      ),
    );
  });
});
