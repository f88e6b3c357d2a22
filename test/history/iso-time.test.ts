import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseIsoTime } from '../../src/history/ingest/iso-time.ts';

test('every moment of the years 0000 to 9999, as programs write it', () => {
  const moment = fc.date({
    min: new Date('0000-01-01T00:00:00.000Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, (date) => {
      expect(parseIsoTime(date.toISOString())).toBe(date.getTime());
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['2026-02-28T23:59:59.999Z', Date.UTC(2026, 1, 28, 23, 59, 59, 999)],
  ['2024-02-29T00:00:00.000Z', Date.UTC(2024, 1, 29)],
  ['2026-02-28T24:00:00.000Z', Date.UTC(2026, 2, 1)],
  ['2026-11-29T05:10:00.000', Date.UTC(2026, 10, 29, 5, 10)],
  ['2026-11-29 05:10+01:00', Date.UTC(2026, 10, 29, 4, 10)],
  ['2026-11-29', Date.UTC(2026, 10, 29)],
  ['2026-13-01T00:00:00.000Z', Number.NaN],
  ['2026-11-00T00:00:00.000Z', Number.NaN],
  ['2026-11-29T05:60:00.000Z', Number.NaN],
  ['2026-11-29T05:1x:00.000Z', Number.NaN],
  ['x026-11-29T05:10:00.000Z', Number.NaN],
  ['2026-11-29T05:10:00,000Z', Number.NaN],
  ['', Number.NaN],
])('%s', (text, time) => {
  expect(parseIsoTime(text)).toBe(time);
});
