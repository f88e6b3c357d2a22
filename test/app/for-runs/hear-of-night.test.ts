import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { processWorld } from '#app';
import { lastPins, type Pin, standingPins } from '#domain';
import { type ForRuns, formatForRuns, MOST_BYTES } from '../../../src/app/for-runs/for-runs.ts';
import { hearOfNight, NOTHING_HEARD } from '../../../src/app/for-runs/hear-of-night.ts';
import { askHistory } from '../../../src/app/job/ask-history.ts';
import { DISK_FULL, NOON, OTHER_FAILURE, pinOf } from '../../history/hand-made.ts';
import { openAt } from '../../history/open-at.ts';
import { record, verdict } from '../../report/build.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FORECASTS = { graded: 231, skill: 0.12, verdict: 'better' } as const;
const ISSUES = [{ signature: DISK_FULL, issue: 12 }];
const TOLD: ForRuns = {
  repo: 'acme/shop',
  toldAt: NOON,
  pins: [pinOf()],
  issues: ISSUES,
  forecasts: FORECASTS,
};

function placeOf(logs = temporaryFolder('logs')): string {
  mkdirSync(join(logs, 'night'), { recursive: true });
  return join(logs, 'night', 'for-runs.json');
}

function written(text = formatForRuns(TOLD), file = placeOf()): string {
  writeFileSync(file, text);
  return file;
}

const hear = (file: string, asOf = NOON, repo = 'acme/shop') => hearOfNight({ file, repo, asOf });

describe('what a run hears of the night', () => {
  test('are pins, issues and figures, as they were known when it began', async () => {
    const file = written();
    const heard = { pins: [pinOf()], issues: ISSUES, forecasts: FORECASTS };
    expect(await hear(file)).toEqual({ heard, warnings: [] });
    expect((await hear(file, NOON - 1)).heard).toEqual({
      ...NOTHING_HEARD,
      pins: [pinOf()],
    });
    expect((await hear(file, pinOf().knownAt - 1)).heard).toEqual(NOTHING_HEARD);
  });

  test('is nothing where there is no file, no folder, or no logs at all', async () => {
    const file = placeOf();
    const places = [file, join(dirname(file), 'no', 'night', 'x'), join(written(), 'night', 'x')];
    for (const place of places) {
      expect(await hear(place)).toEqual({ heard: NOTHING_HEARD, warnings: [] });
    }
  });

  test('is one warning and nothing else where the file cannot be used', async () => {
    const elsewhere = written();
    const linked = join(dirname(placeOf()), 'for-runs.json');
    symlinkSync(elsewhere, linked);
    const logs = temporaryFolder('logs');
    symlinkSync(dirname(elsewhere), join(logs, 'night'));
    const folder = placeOf();
    mkdirSync(folder);
    const pipe = placeOf();
    execFileSync('mkfifo', [pipe]);
    const files: readonly (readonly [string, string])[] = [
      [linked, 'a link leads elsewhere'],
      [join(logs, 'night', 'for-runs.json'), 'a link leads elsewhere'],
      [folder, 'it is no file'],
      [pipe, 'it is no file'],
      [written(' '.repeat(MOST_BYTES + 1)), 'it is longer than 512 KiB'],
      [written(''), 'it is no JSON'],
    ];
    for (const [file, reason] of files) {
      expect(await hear(file)).toEqual({
        heard: NOTHING_HEARD,
        warnings: [expect.stringContaining(`${file} was left aside: ${reason}.`)],
      });
    }
    const others = await hear(elsewhere, NOON, 'acme/other');
    expect(others.heard).toEqual(NOTHING_HEARD);
    expect(others.warnings).toEqual([`${elsewhere} was left aside: it is of another repository.`]);
  });

  test('a logs folder that is a link itself is its owner’s choice', async () => {
    const logs = join(temporaryFolder('project'), 'logs');
    symlinkSync(dirname(dirname(written())), logs);
    expect((await hear(join(logs, 'night', 'for-runs.json'))).heard.pins).toEqual([pinOf()]);
  });
});

describe('of the history’s word and the night’s', () => {
  const unpin = pinOf({ comment: 9, cause: null, knownAt: NOON - 1 });
  const later = pinOf({ comment: 12, cause: 'net.dns', by: 'bob', knownAt: NOON - 1 });
  const {
    relation: _,
    relationProbability: __,
    ...diagnosis
  } = verdict({
    title: 'the queue failed',
    cause: 'test.assertion',
    signature: DISK_FULL,
    generic: false,
  });

  async function causeWith(own: readonly Pin[], told: readonly Pin[]): Promise<string | undefined> {
    const location = join(temporaryFolder('history'), 'history.db');
    const store = await openAt(location);
    for (const pin of own) await store.feedback.pin(pin);
    await store.close();
    const context = { ...record({}).context, repository: 'acme/shop' };
    const run = { ...record({}), startedAt: NOON, context };
    const heard = { ...NOTHING_HEARD, pins: told };
    const asked = { location, asItStands: false, record: run, diagnoses: [diagnosis], heard };
    const answer = await askHistory(asked, processWorld());
    expect(answer.warnings).toEqual([]);
    return answer.failures[0]?.diagnosis.cause;
  }

  test.each<[string, readonly Pin[], readonly Pin[], string]>([
    ['only the night knows of a pin', [], [pinOf()], 'infra.runner'],
    [
      'only the history does, and the night’s file is of another failure',
      [pinOf()],
      [pinOf({ signature: OTHER_FAILURE })],
      'infra.runner',
    ],
    ['the night took back what the history still holds', [pinOf()], [unpin], 'test.assertion'],
    [
      'a stale file holds what the history knows to be taken back',
      [pinOf(), unpin],
      [pinOf()],
      'test.assertion',
    ],
    ['the night’s pin is newer', [pinOf()], [later], 'net.dns'],
    ['the history’s pin is newer', [pinOf(), later], [unpin], 'net.dns'],
    ['it was pinned again since', [later], [pinOf(), unpin], 'net.dns'],
  ])('the last holds: %s', async (_what, own, told, cause) => {
    expect(await causeWith(own, told)).toBe(cause);
  });

  test('a history that cannot be asked leaves the night’s', async () => {
    const context = { ...record({}).context, repository: 'acme/shop' };
    const heard = { pins: [pinOf()], issues: ISSUES, forecasts: FORECASTS };
    const run = { ...record({}), startedAt: NOON, context };
    const question = { record: run, diagnoses: [diagnosis], heard };
    const asked = { ...question, location: null, asItStands: false };
    const { failures, forecasts } = await askHistory(asked, processWorld());
    expect(failures[0]?.diagnosis).toMatchObject({
      cause: 'infra.runner',
      pinned: { by: 'alice' },
    });
    expect(failures[0]?.issue).toBe(12);
    expect(forecasts).toEqual(FORECASTS);
  });

  test('their order and how often they are told change nothing', () => {
    const words = [pinOf(), unpin, later, pinOf({ signature: OTHER_FAILURE })];
    const all = lastPins(words);
    expect(all).toEqual(
      [words[3], later].sort((a, b) => ((a?.signature ?? '') < (b?.signature ?? '') ? -1 : 1)),
    );
    expect(lastPins([...words.toReversed(), ...words, ...all])).toEqual(all);
    expect(standingPins(lastPins([pinOf(), unpin]))).toEqual([]);
  });
});
