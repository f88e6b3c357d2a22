import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pin, Signature } from '#domain';
import {
  type ForRuns,
  formatForRuns,
  MOST_BYTES,
  parseForRuns,
} from '../../../src/app/for-runs/for-runs.ts';
import { DISK_FULL, NOON, OTHER_FAILURE, pinOf } from '../../history/hand-made.ts';

const TOLD: ForRuns = {
  repo: 'acme/shop',
  toldAt: NOON,
  pins: [pinOf({ signature: OTHER_FAILURE, cause: null, comment: 3 }), pinOf()],
  forecasts: { graded: 231, skill: 0.12, verdict: 'better' },
};

/** The file with something else in it. */
function changed(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(formatForRuns(TOLD));
  change(file);
  return `${JSON.stringify(file, null, 1)}\n`;
}

describe('what a night leaves for runs', () => {
  test('is read as it was written', () => {
    const [other, disk] = TOLD.pins;
    expect(parseForRuns(formatForRuns(TOLD))).toEqual({ ok: true, value: TOLD });
    const twisted = { ...TOLD, pins: [disk, other, disk] as readonly Pin[] };
    expect(formatForRuns(twisted)).toBe(formatForRuns(TOLD));
    const bare = { ...TOLD, repo: '', pins: [], forecasts: null };
    expect(parseForRuns(formatForRuns(bare))).toEqual({ ok: true, value: bare });
  });

  test('is bounded: of too many pins the newest are told, and the longest fit', () => {
    const pins = Array.from({ length: 1500 }, (_, index) =>
      pinOf({
        signature: `2-${String(index).padStart(78, '0')}` as Signature,
        ...{ cause: `a${'.b'.repeat(49)}`, by: 'm'.repeat(100) },
        ...{ comment: Number.MAX_SAFE_INTEGER - index, saidAt: 8.64e15, knownAt: 8.64e15 },
      }),
    );
    const text = formatForRuns({ ...TOLD, pins });
    expect(text.length).toBeLessThan(MOST_BYTES);
    const read = parseForRuns(text);
    expect(read.ok && read.value.pins.map(({ signature }) => signature)).toEqual(
      pins.slice(0, 1000).map(({ signature }) => signature),
    );
  });

  test('leaves out what its reader would refuse', () => {
    const odd = [
      pinOf({ signature: 'two lines\n' as Signature }),
      pinOf({ by: '::add-mask::x' }),
      pinOf({ cause: 'Not A Cause' }),
      pinOf({ comment: -1 }),
      pinOf({ saidAt: Number.NaN }),
    ];
    expect(formatForRuns({ ...TOLD, pins: [...odd, ...TOLD.pins] })).toBe(formatForRuns(TOLD));
  });

  test.each<[string, string, (file: Record<string, unknown>) => void]>([
    [
      'another version',
      'schema',
      (file) => Object.assign(file, { schema: 'signalbox.for-runs/2' }),
    ],
    ['no repository', 'repo', (file) => Object.assign(file, { repo: 7 })],
    ['a field nobody knows', 'whole', (file) => Object.assign(file, { '::error::': 1 })],
    ['a pin that is none', 'pins.0', (file) => Object.assign(file, { pins: ['::error::'] })],
    [
      'a login with a mention',
      'pins.0.by',
      (file) => Object.assign(file, { pins: [{ ...pinOf(), repo: undefined, by: '@acme/all' }] }),
    ],
    [
      'too many pins',
      'pins',
      (file) =>
        Object.assign(file, {
          pins: Array.from({ length: 1001 }, () => ({ ...pinOf(), repo: undefined })),
        }),
    ],
    [
      'a figure beyond reason',
      'forecasts.skill',
      (file) => Object.assign(file, { forecasts: { graded: 1, skill: 2, verdict: 'better' } }),
    ],
  ])('with %s it is refused, and told without a word of it', (_what, where, change) => {
    const read = parseForRuns(changed(change));
    expect(read).toEqual({ ok: false, error: `its ${where} is not as it must be` });
  });

  test.each([
    [
      'another order',
      changed((file) => Object.assign(file, { pins: (file.pins as unknown[]).toReversed() })),
    ],
    [
      'a failure told twice',
      changed((file) => (file.pins as unknown[]).push((file.pins as unknown[])[0])),
    ],
    ['a key told twice', formatForRuns(TOLD).replace('"repo"', '"repo": "acme/other",\n "repo"')],
    ['other white space', formatForRuns(TOLD).trimEnd()],
  ])('%s was not written by a night', (_what, text) => {
    expect(parseForRuns(text)).toEqual({
      ok: false,
      error: 'it is not written as a night writes it',
    });
  });

  test('whatever stands there is refused in one line, or read', () => {
    const words = fc.oneof(fc.string(), fc.json(), fc.constant(formatForRuns(TOLD)));
    fc.assert(
      fc.property(words, (text) => {
        const read = parseForRuns(text);
        if (read.ok) expect(formatForRuns(read.value)).toBe(text);
        else expect(read.error).toMatch(/^[\w ,.]+$/);
      }),
    );
  });

  test('a pin for the full disk stays one', () => {
    expect(JSON.parse(formatForRuns(TOLD)).pins[1]).toEqual({
      ...{ signature: DISK_FULL, cause: 'infra.runner', by: 'alice', comment: 2 },
      ...{ saidAt: pinOf().saidAt, knownAt: pinOf().knownAt },
    });
  });
});
