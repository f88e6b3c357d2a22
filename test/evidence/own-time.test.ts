import { expect, test } from 'vitest';
import { ownTime } from '#evidence';

const AT = Date.UTC(2026, 6, 30, 10, 0, 2, 519);

test.each([
  ['2026-07-30 10:00:02.519 UTC [17719] PANIC:  no space', AT],
  ['2026-07-30T10:00:02.519123Z error', AT],
  ['[2026-07-30 12:00:02,519+0200] WARN', AT],
  ['2026-07-30 10:00:02 LOG: ready', AT - 519],
  ['10:00:02.519 LOG: ready', null],
  ['started at 2026-07-30 10:00:02', null],
  ['2026-99-30 10:00:02 LOG', null],
])('%s', (text, at) => {
  expect(ownTime(text)).toBe(at);
});
