import { expect, test } from 'vitest';
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
