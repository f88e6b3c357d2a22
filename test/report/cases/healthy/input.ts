import { BRING_UP, gate, name, onboarderServices, READY_GATE, record, report, STARTED_AT, type Story } from '../../build.ts';

const MEGABYTE = 1024 * 1024;

/** Everything comes up, every gate passes; the database was slower than it usually is. */
export const story: Story = {
  record: record({
    services: onboarderServices().map((one, index) => ({
      ...one,
      peakMemoryBytes: (60 + 9 * index) * MEGABYTE,
      peakCpuPercent: one.type === 'task' ? null : 100 + 7 * index,
      usualReady: { service: one.name, count: 40, medianMs: one.name === 'database' ? 300 : 220, spreadMs: 30 },
    })),
    gates: [READY_GATE, gate('api')],
    gateTimes: [
      { gate: 'ready', startedAt: STARTED_AT + 1980, finishedAt: STARTED_AT + 1984 },
      { gate: 'api', startedAt: STARTED_AT + 1986, finishedAt: STARTED_AT + 5086 },
    ],
    bringUp: {
      ...BRING_UP,
      whatIf: {
        edge: { from: name('auth'), service: name('migrate'), change: 'removed', savesMs: 209 },
        node: { service: name('database'), savesMs: 455 },
        idle: [{ from: name('backend'), service: name('database'), slackMs: 556 }],
      },
    },
  }),
  report: report({ outcome: 'passed', headline: 'everything passed' }),
  excerpts: [],
};
