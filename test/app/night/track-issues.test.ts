import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { processWorld } from '#app';
import type { PublishAction, PublishResult } from '#publish';
import { parseForRuns } from '../../../src/app/for-runs/for-runs.ts';
import { NOTHING_HEARD } from '../../../src/app/for-runs/hear-of-night.ts';
import { askHistory } from '../../../src/app/job/ask-history.ts';
import { tellOfIssues, trackedBy } from '../../../src/app/night/track-issues.ts';
import { DISK_FULL, NOON, OTHER_FAILURE } from '../../history/hand-made.ts';
import { record, verdict } from '../../report/build.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function about(key: string, topic = 'flaky failure'): PublishAction {
  const said = { title: key, body: '', weight: 3, mentions: [], labels: ['signalbox'] };
  return { kind: 'issue', wanted: 'open', topic, key, ...said };
}

function at(number: number): string {
  return `https://github.com/acme/shop/issues/${number}`;
}

const made = (number: number): PublishResult => {
  return { sink: 'issue', status: 'created', url: at(number), note: null };
};

describe('the issues that stand open after a night', () => {
  test('are those made, changed, and left as they are', () => {
    const actions = [about('m1-a'), about('m1-b'), about('m1-c'), about('e2e', 'flaky')];
    const unchanged = {
      sink: 'issue',
      status: 'skipped',
      reason: 'unchanged',
      url: at(9),
    } as const;
    const changed: PublishResult = { sink: 'issue', status: 'updated', url: at(8), note: null };
    expect(trackedBy(actions, [made(7), changed, unchanged, made(10)])).toEqual([
      { signature: 'm1-a', issue: 7 },
      { signature: 'm1-b', issue: 8 },
      { signature: 'm1-c', issue: 9 },
    ]);
  });

  test('are not those refused, declined, or of an address that is none', () => {
    const actions = [about('m1-a'), about('m1-b'), about('m1-c')];
    const results: readonly PublishResult[] = [
      { sink: 'issue', status: 'failed', error: 'no' },
      { sink: 'issue', status: 'skipped', reason: 'declined' },
      {
        sink: 'issue',
        status: 'created',
        url: 'https://github.com/acme/shop/issues/x',
        note: null,
      },
    ];
    expect(trackedBy(actions, results)).toEqual([]);
  });

  test('are not known where the night keeps none', () => {
    expect(trackedBy([{ kind: 'skip', sink: 'issue', reason: 'dry-run' }], [])).toBeNull();
  });
});

test('runs know the issue, by the history and by what the night leaves', async () => {
  const folder = temporaryFolder('night');
  const historyLocation = join(folder, 'history.db');
  const file = join(folder, 'night', 'for-runs.json');
  const tracked = [{ signature: DISK_FULL, issue: 12 }];
  await tellOfIssues({ historyLocation, repo: 'acme/shop', file, tracked }, processWorld());
  const left = parseForRuns(await readFile(file, 'utf8'));
  expect(left.ok && left.value.issues).toEqual(tracked);

  const failed = { title: 'it failed', cause: 'res.disk', generic: false };
  const diagnoses = [
    verdict({ ...failed, signature: DISK_FULL }),
    verdict({ ...failed, signature: OTHER_FAILURE }),
    verdict({ ...failed, signature: DISK_FULL, generic: true }),
  ];
  const run = { ...record({}), startedAt: NOON };
  const asked = {
    location: historyLocation,
    asItStands: true,
    record: { ...run, context: { ...run.context, repository: 'acme/shop' } },
    diagnoses,
    // Older than what the history says.
    heard: { ...NOTHING_HEARD, issues: [{ signature: OTHER_FAILURE, issue: 3 }] },
  };
  const { failures } = await askHistory(asked, processWorld());
  expect(failures.map(({ issue }) => issue)).toEqual([12, null, null]);
});
