import { expect, test } from 'vitest';
import { createIngestProgress } from '../../src/app/ingest/ingest-progress.ts';

function progressOn(isTTY: boolean) {
  let now = 0;
  let text = '';
  const stderr = {
    ...{ isTTY, columns: 80, rows: 24 },
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
    '█████░░░░░░░░░░░░░░░ acme/shop: 48 runs, 1 logs, 50 of 200 requests\x1b[K',
    '████████████████████ acme/shop: 198 runs, 1 logs, 200 of 200 requests\x1b[K\n',
  ]);
});

test('where nobody watches, a line now and then says that it goes on', () => {
  const progress = progressOn(false);
  for (const seconds of [1, 9, 11, 12, 20, 22]) progress.at(seconds * 1000, seconds * 3);
  expect(progress.end()).toBe(
    'acme/shop: 31 runs, 1 logs, 33 of 200 requests\nacme/shop: 64 runs, 1 logs, 66 of 200 requests\n',
  );
});

test('a reading that is over at once says nothing', () => {
  expect(progressOn(true).end()).toBe('');
});
