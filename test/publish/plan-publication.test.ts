import { expect, test } from 'vitest';
import { type Annotation, type PublicationInput, planPublication, type Sink } from '#publish';
import { CONTEXT, partOf, publicationOf } from './publication.ts';

function planFor(sink: Sink, part: Partial<PublicationInput>) {
  return planPublication(publicationOf(part)).filter(
    (action) => action.kind === sink || (action.kind === 'skip' && action.sink === sink),
  );
}

test('a failed run of a pull request goes to outputs, summary and comment', () => {
  expect(planPublication(publicationOf())).toEqual([
    { kind: 'output', name: 'status', value: 'failed' },
    { kind: 'summary', markdown: '# Summary' },
    {
      kind: 'comment',
      pullRequest: 7,
      project: 'onboarder',
      parts: [partOf('failed')],
      whenGreen: 'stay-silent',
      headSha: CONTEXT.sha,
    },
  ]);
});

const skips: readonly [string, Partial<PublicationInput>][] = [
  ['switched-off', { settings: { comment: 'never', dryRun: false } }],
  ['no-pull-request', { context: { ...CONTEXT, pullRequest: null } }],
  ['dry-run', { settings: { comment: 'always', dryRun: true } }],
  ['no-token', { facts: { hasToken: false, readOnlyToken: false } }],
  ['read-only-token', { facts: { hasToken: true, readOnlyToken: true } }],
  ['outdated', { facts: { hasToken: true, readOnlyToken: false, hindrance: 'outdated' } }],
  ['empty', { parts: [partOf('cancelled')] }],
];

test.each(skips)('the comment is left out: %s', (reason, part) => {
  expect(planFor('comment', part)).toEqual([{ kind: 'skip', sink: 'comment', reason }]);
});

test('a merge group’s commit is no pull request’s head, and not compared with it', () => {
  const branch = `gh-readonly-queue/main/pr-7-${'b'.repeat(40)}`;
  const [comment] = planFor('comment', { context: { ...CONTEXT, branch } });
  expect(comment).toMatchObject({ kind: 'comment', pullRequest: 7, headSha: null });
});

test('a green comment is written when the settings say always', () => {
  const settings = { comment: 'always', dryRun: false } as const;
  expect(planFor('comment', { settings })).toMatchObject([{ whenGreen: 'write' }]);
});

test('of several jobs a cancelled one is not told', () => {
  const parts = [partOf('failed'), partOf('cancelled', '', { job: 'other' })];
  expect(planFor('comment', { parts })).toMatchObject([{ parts: [{ job: 'integration' }] }]);
});

test('a dry run still writes its outputs, and nothing else', () => {
  const settings = { comment: 'auto', dryRun: true } as const;
  const annotations = [annotationOf('error', 1)];
  const plan = planPublication(publicationOf({ settings, annotations }));
  expect(plan.map((action) => action.kind)).toEqual(['output', 'skip', 'skip', 'skip']);
});

test('an empty summary is not written', () => {
  expect(planFor('summary', { summaryMarkdown: '' })).toEqual([
    { kind: 'skip', sink: 'summary', reason: 'empty' },
  ]);
});

test('ten annotations of a level are shown, the rest is told to be missing', () => {
  const annotations = [
    ...Array.from({ length: 12 }, (_, index) => annotationOf('warning', index)),
    annotationOf('error', 99),
  ];
  const plan = planFor('annotation', { annotations });
  expect(plan).toHaveLength(12);
  expect(plan[0]).toEqual({ kind: 'annotation', annotation: annotations[12] });
  expect(plan.at(-1)).toEqual({ kind: 'skip', sink: 'annotation', reason: 'too-many' });
});

function annotationOf(level: Annotation['level'], line: number): Annotation {
  return { level, file: 'src/a.ts', line, title: 'Failed', message: 'expected 1, got 2' };
}

test('a merge group tells its pull request, whose newest commit it never is', () => {
  const context = { ...CONTEXT, branch: 'gh-readonly-queue/main/pr-7-0a1b2c' };
  expect(planFor('comment', { context })).toMatchObject([{ pullRequest: 7, headSha: null }]);
});
