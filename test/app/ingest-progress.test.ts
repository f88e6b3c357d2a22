import { expect, test } from 'vitest';
import { createIngestProgress } from '../../src/app/ingest/ingest-progress.ts';

function progressOn(isTTY: boolean) {
  let now = 0;
  let text = '';
  const stderr = {
    ...{ isTTY, isClosed: false, columns: 80, rows: 24 },
    write(written: string) {
      text += written;
    },
  };
  const clock = { now: () => now, after: () => () => undefined };
  const progress = createIngestProgress('acme/shop', { stderr, clock });
  return {
    at(ms: number, requests: number) {
      now = ms;
      progress.tell({ requests, budget: 200, runs: requests - 2, logs: 1 });
    },
    end(): string {
      progress.end();
      return text;
    },
  };
}

test('a terminal shows a bar that is drawn over', () => {
  const progress = progressOn(true);
  progress.at(10, 50);
  progress.at(20, 200);
  expect(progress.end().split('\r')).toEqual([
    '',
    '█████░░░░░░░░░░░░░░░ acme/shop: runs 48, logs 1, requests 50 of 200\x1b[K',
    '████████████████████ acme/shop: runs 198, logs 1, requests 200 of 200\x1b[K\n',
  ]);
});

test('where nobody watches, a line now and then says that it goes on', () => {
  const progress = progressOn(false);
  for (const seconds of [1, 9, 11, 12, 20, 22]) progress.at(seconds * 1000, seconds * 3);
  expect(progress.end()).toBe(
    'acme/shop: runs 31, logs 1, requests 33 of 200\nacme/shop: runs 64, logs 1, requests 66 of 200\n',
  );
});

test('a reading that is over at once says nothing', () => {
  expect(progressOn(true).end()).toBe('');
});
