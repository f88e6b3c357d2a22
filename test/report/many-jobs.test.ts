import { describe, expect, test } from 'vitest';
import { type CommentPart, commentPartOf, type Relation, type Signature } from '#domain';
import { jobsHeadline, renderComment, renderJobsSummary, sharedFailures } from '#report';
import { createRedactor } from '#safety';
import { CONTEXT, report, verdict } from './build.ts';
import { parts as matrix } from './cases/matrix/input.ts';
import { expectGolden } from './golden.ts';

const { redact } = createRedactor({});
const options = { redact, budgetBytes: 60_000 };

test('a matrix in one comment', () => {
  expectGolden('matrix', 'expected.comment.md', `${renderComment(matrix, options).body}\n`);
});

test('a matrix in one summary', () => {
  expectGolden('matrix', 'expected.summary.md', renderJobsSummary(matrix, { redact }));
});

function job(
  matrix: string,
  relations: Readonly<Record<string, Relation>>,
  siblings = 3,
): CommentPart {
  const verdicts = Object.entries(relations).map(([signature, relation]) =>
    verdict({
      title: signature,
      cause: 'test.assertion',
      relation,
      signature: signature as Signature,
    }),
  );
  const outcome = verdicts.length > 0 ? 'failed' : 'passed';
  const told = report({
    outcome,
    verdicts,
    headline: `of ${matrix}`,
    context: { ...CONTEXT, matrix },
  });
  return commentPartOf(told, { at: 0, siblings });
}

describe('a failure many jobs saw', () => {
  test('is one, as the job that has most to fear of it judged it', () => {
    const failures = sharedFailures([
      job('a', { one: 'intermittent' }),
      job('b', { one: 'introduced' }),
    ]);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.verdict.relation).toBe('introduced');
    expect(failures[0]?.jobs.map((each) => each.job)).toEqual([
      'integration (a)',
      'integration (b)',
    ]);
  });

  test('is as many as there are jobs, when its signature says nothing', () => {
    const generic = (part: CommentPart): CommentPart => {
      const verdicts = part.report.verdicts.map((one) => ({ ...one, generic: true }));
      return { ...part, report: { ...part.report, verdicts } };
    };
    const jobs = [job('a', { one: 'introduced' }), job('b', { one: 'introduced' })].map(generic);
    expect(sharedFailures(jobs)).toHaveLength(2);
  });

  test('comes before one that fewer saw, and after one that is yours', () => {
    const jobs = [
      job('a', { flaky: 'intermittent', rare: 'intermittent' }),
      job('b', { flaky: 'intermittent', mine: 'introduced' }),
      job('c', { broken: 'pre-existing' }),
    ];
    const titles = sharedFailures(jobs.reverse()).map(({ verdict: { title } }) => title);
    expect(titles).toEqual(['mine', 'broken', 'flaky', 'rare']);
  });
});

describe('the headline', () => {
  test.each([
    ['a single job', [job('a', { one: 'introduced' }, 1)], 'of a'],
    [
      'failures counted once, jobs of the matrix all',
      [job('a', { one: 'introduced', two: 'unknown' }), job('b', { one: 'introduced' })],
      '1 failure is yours, 1 is of unknown origin · 2 of 3 jobs failed',
    ],
    [
      'some still run',
      [job('a', {}), job('b', {})],
      'Nothing has failed so far · 2 of 3 jobs reported',
    ],
    ['all is well', [job('a', {}), job('b', {}), job('c', {})], 'Everything passed in 3 jobs'],
    [
      'what was left out on the way counts',
      [
        job('a', { one: 'introduced' }),
        { ...job('b', { one: 'introduced' }), left: { introduced: 4 } },
      ],
      '5 failures are yours · 2 of 3 jobs failed',
    ],
  ] as const)('%s', (_name, parts, headline) => {
    expect(jobsHeadline(parts)).toBe(headline);
  });
});

test('failures that are none of yours and pass when run again: the first line says so', () => {
  const safe = (retrySafe: 'yes' | 'no') => {
    const part = job('a', { one: 'intermittent' }, 1);
    const verdicts = part.report.verdicts.map((one) => ({ ...one, retrySafe }));
    return renderComment([{ ...part, report: { ...part.report, verdicts } }], options).body;
  };
  expect(safe('yes')).toMatch(/^### 🟡 of a · safe to re-run$/mu);
  expect(safe('no')).toMatch(/^### 🟡 of a$/mu);
});

test('a finding that stops every job is told once', () => {
  const fault = { code: 'preflight.port-taken', problem: 'port 5432 is taken', remedy: 'free it' };
  const jobs = ['a', 'b'].map((name) => {
    const part = job(name, {}, 2);
    return {
      ...part,
      report: { ...part.report, outcome: 'not-started' as const, faults: [fault] },
    };
  });
  expect(renderComment(jobs, options).body.match(/port 5432 is taken/g)).toHaveLength(1);
});

test('the footer says what forecasts have been worth', () => {
  const footerOf = (verdict: 'better' | 'no-better' | 'too-few') => {
    const told = report({ forecasts: { graded: 231, skill: 0.118, verdict } });
    return renderComment([commentPartOf(told, { at: 0 })], options).body;
  };
  expect(footerOf('better')).toContain('231 forecasts graded, skill 0.12 against EMA(5)');
  expect(footerOf('no-better')).toContain('231 forecasts graded, no better than EMA(5)');
  expect(footerOf('too-few')).not.toContain('graded');
});
