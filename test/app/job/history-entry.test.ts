import { expect, test } from 'vitest';
import { createRedactor } from '#safety';
import { historyEntryOf } from '../../../src/app/job/history-entry.ts';
import { record, report, service } from '../../report/build.ts';

const machine = { cpus: 4, memoryBytes: 16 * 2 ** 30 };

test('a run remembers how fast its services answered, what they used, and the machine they had', () => {
  const measured = { responseMs: 12, peakMemoryBytes: 2 ** 28, peakCpuPercent: 55 };
  const services = [
    service('auth', { spawned: 0, ready: 900 }, measured),
    service('cache', { spawned: 0, ready: 300 }, { responseMs: null }),
  ];
  const entry = historyEntryOf({
    record: record({ services }),
    report: report({}),
    redactor: createRedactor({}),
    machine,
  });
  expect(entry.run.extra).toMatchObject({ machine });
  expect(entry.services).toMatchObject([
    { service: 'auth', readyAfterMs: 900, ...measured },
    { service: 'cache', responseMs: null },
  ]);
});
