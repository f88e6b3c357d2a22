import { expect, test } from 'vitest';
import type { PublishResult } from '#publish';
import { summaryNote } from '../../src/publish/summary-note.ts';

const SUMMARY: PublishResult = { sink: 'summary', status: 'created', url: null, note: null };
const REFUSED: PublishResult = {
  sink: 'comment',
  status: 'failed',
  error: 'the token lacks a permission (403), one of "pull_requests=write" is needed',
};

test('a comment that could not be written is told in one line, with the permission', () => {
  expect(summaryNote([SUMMARY, REFUSED])).toBe(
    '\n> ⚠ pull-request comment not published: the token lacks a permission (403), one of &quot;pull_requests=write&quot; is needed\n',
  );
});

test.each([
  ['read-only-token', 'a pull request from a fork or Dependabot has a token that may only read'],
  ['unknown-pull-request', 'no open pull request comes from the commit and repository'],
  ['several-pull-requests', 'several open pull requests come from the commit'],
  ['not-told', 'GitHub did not tell which pull request'],
  ['outdated', 'the pull request has newer commits'],
] as const)('%s is told too', (reason, text) => {
  const note = summaryNote([SUMMARY, { sink: 'comment', status: 'skipped', reason }]);
  expect(note).toContain(`> ⚠ pull-request comment skipped: ${text}`);
});

test('a token that may only read names the recipe', () => {
  const reason = 'read-only-token';
  const note = summaryNote([SUMMARY, { sink: 'comment', status: 'skipped', reason }]);
  expect(note).toContain('docs/recipes.md, &quot;Pull requests from forks&quot;');
});

test('a token that may only read is told too', () => {
  const skipped: PublishResult = { sink: 'check', status: 'skipped', reason: 'read-only-token' };
  expect(summaryNote([SUMMARY, skipped])).toMatch(/^\n> ⚠ check run skipped: a pull request from/);
});

test('one line each, and no text from outside that means anything', () => {
  const check: PublishResult = { sink: 'check', status: 'failed', error: '@team <b>\n# x' };
  const note = summaryNote([SUMMARY, REFUSED, check]) ?? '';
  expect(note.split('\n').filter((line) => line.startsWith('> ⚠'))).toHaveLength(2);
  expect(note).not.toMatch(/@team|<b>/);
});

test('what was left out on purpose, other sinks, and a job without summary are not told', () => {
  const unchanged: PublishResult = { sink: 'comment', status: 'skipped', reason: 'unchanged' };
  const webhook: PublishResult = { sink: 'webhook', status: 'failed', error: 'x' };
  expect(summaryNote([SUMMARY, unchanged, webhook])).toBeNull();
  expect(summaryNote([REFUSED])).toBeNull();
});

test('it leaves room for what else a step says', () => {
  const long: PublishResult = { sink: 'comment', status: 'failed', error: '<'.repeat(50_000) };
  expect(Buffer.byteLength(summaryNote([SUMMARY, long]) ?? '')).toBeLessThan(4096);
});
