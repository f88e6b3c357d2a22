import { expect, test } from 'vitest';
import type { FlakyFailure, FlakyJob, NightChange, Signature } from '#domain';
import { renderChangeIssue, renderFlakyFailureIssue, renderFlakyIssue } from '#report';

const OPTIONS = { redact: (text: string) => text.replaceAll('hunter2', '***') };
const HOSTILE = 'e2e @everyone <img src=x> `a` #12 hunter2\n# Heading';
const FLAKY: FlakyJob = {
  job: 'e2e',
  reruns: 5,
  passes: 4,
  lostMs: 5_400_000,
  nextPasses: 0.7,
  signs: [],
};
const FAILURE: FlakyFailure = {
  signature: 'm1-2893a437d0000000' as Signature,
  title: 'bot did not become ready in 10 s',
  cause: 'svc.start',
  culprit: 'bot',
  excerpt: 'bot: waiting for gateway\n\ntimeout after 10000 ms',
  jobs: [
    { job: 'integration (22)', passes: 5 },
    { job: 'integration (24)', passes: 2 },
  ],
  reruns: 8,
  passes: 7,
  lostMs: 5_400_000,
};
const CHANGE: NightChange = {
  kind: 'broke',
  job: 'e2e',
  subject: { kind: 'job' },
  measure: 'failures',
  at: Date.parse('2026-11-20T04:05:00Z'),
  commits: { lastBefore: 'a'.repeat(40), first: 'b'.repeat(40) },
  before: 0.01,
  after: 0.92,
  probability: 0.98,
  p: 0.0004,
  adjustedP: 0.002,
};

test('a flaky job: how often, what it costs, what to do', () => {
  expect(renderFlakyIssue(FLAKY, OPTIONS)).toEqual({
    title: 'Flaky: e2e',
    body: [
      '<code>e2e</code> fails, and passes when it is repeated: 4 of 5 re-runs passed in 30 days (80 %).',
      'It cost 1 h 30 min of machine time: the failed runs and their repetitions.',
      'Make it reliable, or quarantine its flaky tests. This issue is closed when no failure has passed again for 30 days.',
    ].join('\n\n'),
  });
});

test('a flaky failure: what, whose, how often, where, its lines, what it costs', () => {
  expect(renderFlakyFailureIssue(FAILURE, OPTIONS)).toEqual({
    title: 'Flaky: bot did not become ready in 10 s',
    body: [
      '**bot did not become ready in 10 s** (<code>svc.start</code>, of <code>bot</code>) comes and goes: 7 of 8 re-runs passed in 30 days (88 %), in <code>integration (22)</code>, <code>integration (24)</code>.',
      '```text\nbot: waiting for gateway\ntimeout after 10000 ms\n```',
      'It cost 1 h 30 min of machine time: the failed runs and their repetitions.',
      'Make it reliable, or quarantine the test. This issue is closed when it has not passed again for 30 days.',
      '<sub>signature <code>m1-2893a437</code></sub>',
    ].join('\n\n'),
  });
});

test('many jobs and long logs are cut short, and nothing of a log is lost into mark-up', () => {
  const jobs = Array.from({ length: 30 }, (_, index) => ({ job: `job ${index}`, passes: 1 }));
  const excerpt = Array.from({ length: 50 }, () => `\`\`\` ${HOSTILE}`).join('\n');
  const { title, body } = renderFlakyFailureIssue(
    { ...FAILURE, jobs, excerpt, title: HOSTILE, culprit: HOSTILE },
    OPTIONS,
  );
  expect(body).toContain('25 more.');
  expect(body.split('\n').filter((line) => line.includes('# Heading')).length).toBeLessThan(10);
  expect(title + body).not.toMatch(/hunter2/);
  const outside = body.replace(/(`{3,})text\n[\s\S]*?\n\1/, '');
  expect(outside).not.toMatch(/@everyone|<img|^#|#12/m);
});

test('what changes every night by itself is no news', () => {
  expect(renderFlakyIssue({ ...FLAKY, nextPasses: 0.2 }, OPTIONS)).toEqual(
    renderFlakyIssue(FLAKY, OPTIONS),
  );
});

test('a change: what, since when, in which commits, how sure', () => {
  expect(renderChangeIssue(CHANGE, OPTIONS)).toEqual({
    title: 'e2e is broken',
    body: [
      '<code>e2e</code> is broken, since 2026-11-20 04:05 UTC, in aaaaaaa..bbbbbbb: fails 92 % of the time, 1 % before.',
      'How sure it is that there is a change: 98 % (p 0.0004, adjusted 0.002).',
    ].join('\n\n'),
  });
});

test.each(['fixed', 'slower', 'faster'] as const)('%s has its own words', (kind) => {
  const values = { before: 60_000, after: 90_000, measure: 'duration' } as const;
  const { title } = renderChangeIssue(
    { ...CHANGE, ...(kind === 'fixed' ? {} : values), kind },
    OPTIONS,
  );
  expect(title).toMatch(/^e2e (?:works again|became slower|became faster)$/);
});

test('a name of a job calls nobody, draws nothing, tells no secret', () => {
  const texts = [
    renderFlakyIssue({ ...FLAKY, job: HOSTILE }, OPTIONS),
    renderChangeIssue({ ...CHANGE, job: HOSTILE }, OPTIONS),
  ];
  for (const { title, body } of texts) {
    expect(title).not.toMatch(/hunter2|\n/);
    expect(body).not.toMatch(/@everyone|<img|hunter2|^#|#12/m);
    expect(Buffer.byteLength(body)).toBeLessThan(2000);
  }
});
