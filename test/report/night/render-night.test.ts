import { expect, test } from 'vitest';
import type { NightFeedback, Signature } from '#domain';
import { renderNightHtml, renderNightJson, renderNightMarkdown } from '#report';
import { demoHistory } from '../../../fixtures/night/demo-history.ts';
import { nightOf } from '../../forecast/night/night.ts';

const report = nightOf(demoHistory());
const options = { redact: (text: string) => text.replaceAll('hunter2', '***') };
const hostile = JSON.parse(
  JSON.stringify(report).replaceAll('integration', '<img src=x> @octocat hunter2 | #12'),
);

test('no job name becomes markup, a mention or a leak, in any form', async () => {
  const markdown = renderNightMarkdown(hostile, options);
  const html = await renderNightHtml(hostile, options);
  const json = renderNightJson(hostile, options);
  for (const text of [markdown, html]) expect(text).not.toContain('<img');
  expect(markdown).not.toContain('@octocat');
  for (const text of [markdown, html, json]) expect(text).not.toContain('hunter2');
});

test('the same report gives the same bytes', async () => {
  expect(await renderNightHtml(report, options)).toBe(await renderNightHtml(report, options));
});

test('why a re-run is expected to pass is said in words', () => {
  expect(renderNightMarkdown(report, options)).toContain(
    'for it: its failures lately passed when run again',
  );
});

test('a report that is no better than EMA(5) says so', async () => {
  expect(renderNightMarkdown(report, options)).toContain('No better than EMA(5)');
  expect(await renderNightHtml(report, options)).toContain('No better than EMA(5)');
});

test('forecasts stored by earlier reports are told of where there are any', async () => {
  const withStored = (graded: number, waiting: number) => ({
    ...report,
    trust: { ...report.trust, stored: { graded, waiting, brier: null } },
  });
  for (const render of [renderNightMarkdown, renderNightHtml]) {
    expect(await render(withStored(0, 0), options)).not.toContain('stored by earlier reports');
    for (const [graded, waiting] of [
      [0, 3],
      [3, 0],
    ] as const) {
      const told = `of forecasts stored by earlier reports ${graded} graded, ${waiting} waiting`;
      expect(await render(withStored(graded, waiting), options)).toContain(told);
    }
  }
});

const FEEDBACK: NightFeedback = {
  days: 30,
  ...{ comments: 9, shown: 12, calledWrong: 2, calledRight: 1, pins: 1, problem: null },
  causes: [{ cause: 'net.dns', shown: 4, calledWrong: 2 }],
  latest: [
    {
      signature: '2-0123456789abcdef' as Signature,
      cause: 'net.dns',
      relation: 'introduced',
      pullRequest: 7,
      url: 'https://github.com/acme/shop/pull/7#issuecomment-1',
      shownAt: Date.UTC(2026, 2, 1),
      thumbsDown: 2,
      labelled: true,
    },
  ],
};

test('what people said of verdicts is told with what it is worth', async () => {
  const told = { ...report, feedback: FEEDBACK };
  const markdown = renderNightMarkdown(told, options);
  const html = await renderNightHtml(told, options);
  expect(JSON.parse(renderNightJson(told, options)).feedback).toEqual(FEEDBACK);
  for (const text of [markdown, html]) {
    expect(text).toContain('What people said of verdicts, 30 days');
    expect(text).toContain('12 verdicts shown in 9 comments: 2 called wrong, 1 called right.');
    expect(text).toContain('no measure of accuracy');
    expect(text).toContain('2-01234567, new with this change, shown 1 Mar: 2 👎, labelled wrong');
    expect(text).toContain('Maintainers have pinned the cause of 1 failure.');
    expect(text).toContain('https://github.com/acme/shop/pull/7#issuecomment-1');
  }
  for (const text of [renderNightMarkdown(report, options), await renderNightHtml(report, options)])
    expect(text).not.toContain('What people said');
});

test('what stood in a comment, and what GitHub said, is told inertly', async () => {
  const evil = '<img src=x> @octocat hunter2 ](http://evil.example)';
  const [latest] = FEEDBACK.latest;
  const feedback = {
    ...FEEDBACK,
    problem: evil,
    causes: [{ cause: evil, shown: 1, calledWrong: 1 }],
    latest: latest
      ? [{ ...latest, cause: evil, signature: evil as Signature, url: 'javascript:x' }]
      : [],
  };
  const markdown = renderNightMarkdown({ ...report, feedback }, options);
  const html = await renderNightHtml({ ...report, feedback }, options);
  for (const text of [markdown, html]) {
    expect(text).not.toMatch(/<img|hunter2|javascript:/);
    expect(text).toContain('Not everything could be read');
  }
  expect(markdown).not.toMatch(/@octocat|\]\(http:\/\/evil/);
});
