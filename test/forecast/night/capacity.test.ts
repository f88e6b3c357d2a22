import { describe, expect, test } from 'vitest';
import type { FinishedRun, ServiceRow } from '#domain';
import { createMachineUse, createReadyTimes } from '#forecast';
import { createCriticalPaths } from '../../../src/forecast/night/capacity/critical-paths.ts';
import { createHungRuns } from '../../../src/forecast/night/capacity/hung-runs.ts';
import { runOf } from '../../history/hand-made.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const GIGABYTE = 2 ** 30;

interface Stage {
  readonly job: string;
  readonly from: number;
  readonly to: number;
}

/** Minutes after the workflow began. */
function finished(index: number, { job, from, to }: Stage): FinishedRun {
  const start = index * DAY_MS;
  return {
    id: `${index}-1-${job}`,
    ...{ repo: 'acme/shop', job, branch: 'main', pr: null, sha: `c${index}`, event: 'push' },
    ...{ attempt: 1, runner: null, traits: { workflow: 'ci' }, findings: {}, outcome: 'passed' },
    startedAt: start + from * MINUTE_MS,
    knownAt: start + to * MINUTE_MS,
    durationMs: (to - from) * MINUTE_MS,
  };
}

function pathOf(stages: readonly Stage[]) {
  const paths = createCriticalPaths();
  for (let index = 0; index < 8; index += 1) {
    for (const stage of stages) paths.add(finished(index, stage));
  }
  return paths.all();
}

describe('the critical path of a workflow', () => {
  const stages = [
    { job: 'build', from: 0, to: 6 },
    { job: 'lint', from: 0, to: 2 },
    { job: 'e2e', from: 7, to: 27 },
    { job: 'unit', from: 7, to: 12 },
  ];

  test('is what the last job waited for, with the job that is worth shortening', () => {
    expect(pathOf(stages)).toEqual([
      {
        ...{ workflow: 'ci', runs: 8, wallMs: 27 * MINUTE_MS, jobs: ['build', 'e2e'] },
        shorten: { job: 'e2e', gainMs: 10 * MINUTE_MS },
      },
    ]);
  });

  test('a job beside it that takes nearly as long limits the gain', () => {
    const [path] = pathOf([...stages, { job: 'integration', from: 7, to: 26 }]);
    // Halving the build moves both; halving e2e only uncovers integration.
    expect(path?.shorten).toEqual({ job: 'build', gainMs: 3 * MINUTE_MS });
  });

  test('workflows of one job, and few runs, have none', () => {
    expect(pathOf([{ job: 'build', from: 0, to: 6 }])).toEqual([]);
    const paths = createCriticalPaths();
    for (const stage of stages) paths.add(finished(0, stage));
    expect(paths.all()).toEqual([]);
  });
});

describe('runs that hung', () => {
  const spread = { median: 4 * MINUTE_MS, lo: 3.6 * MINUTE_MS, hi: 4.4 * MINUTE_MS };
  const forecaster = { forecast: () => spread, learn() {} };
  const unit = finished(40, { job: 'unit', from: 0, to: 4 });
  const series = [{ job: 'unit', runs: [], latest: unit }];
  const asOf = 41 * DAY_MS;

  test('are counted against a limit that healthy runs keep, with what it would have saved', () => {
    const hung = createHungRuns();
    const stopped = { ...unit, outcome: 'inconclusive' as const, durationMs: 360 * MINUTE_MS };
    hung.add(stopped);
    hung.add({ ...unit, outcome: 'failed' });
    hung.add({ ...stopped, knownAt: DAY_MS });
    expect(hung.proposals(series, asOf, forecaster)).toEqual([
      {
        ...{ kind: 'limit-job', job: 'unit', timeoutMs: 10 * MINUTE_MS, hung: 1 },
        gainMs: (350 * MINUTE_MS) / 30,
      },
    ]);
  });

  test('a job whose runs end in time needs no limit', () => {
    const hung = createHungRuns();
    hung.add({ ...unit, outcome: 'failed' });
    expect(hung.proposals(series, asOf, forecaster)).toEqual([]);
  });
});

function service(part: Partial<ServiceRow>): ServiceRow {
  return {
    ...{ service: 'database', readyAfterMs: 900, responseMs: null, restarts: 0 },
    ...{ peakCpuPercent: null, peakMemoryBytes: null, outcome: 'ready' },
    ...part,
  };
}

describe('the machine of a job', () => {
  function useOf(memoryBytes: number, cpuPercent: number, extra = {}) {
    const machines = createMachineUse();
    for (let index = 0; index < 20; index += 1) {
      const run = runOf({ id: `${index}`, extra });
      const half = { peakMemoryBytes: memoryBytes / 2, peakCpuPercent: cpuPercent / 2 };
      machines.add({ run, service: service(half) });
      machines.add({ run, service: service({ service: 'auth', ...half }) });
    }
    return machines.all()[0];
  }
  const extra = { machine: { cpus: 4, memoryBytes: 16 * GIGABYTE } };

  test.each([
    [15, 100, 'short'],
    [10, 100, 'fits'],
    [2, 300, 'fits'],
    [2, 100, 'wasteful'],
  ] as const)(
    '%i GB and %i %% of a core on 16 GB and four cores: %s',
    (gigabytes, cpu, verdict) => {
      const use = useOf(gigabytes * GIGABYTE, cpu, extra);
      expect(use).toMatchObject({ runs: 20, memoryBytes: gigabytes * GIGABYTE, verdict });
    },
  );

  test('of which nothing is known is judged by nothing', () => {
    expect(useOf(15 * GIGABYTE, 100)).toMatchObject({ machine: null, verdict: 'unknown' });
    expect(useOf(15 * GIGABYTE, 100, { machine: { cpus: 'four' } })?.verdict).toBe('unknown');
  });
});

describe('the time a service may take to be ready', () => {
  function proposals(limitMs: number, starts: readonly Partial<ServiceRow>[]) {
    const times = createReadyTimes(new Map([['database', limitMs]]));
    for (const start of starts) times.add({ run: runOf({ id: 'r' }), service: service(start) });
    return times.proposals(10 * MINUTE_MS);
  }
  const usual = Array.from({ length: 60 }, (_, index) => ({
    readyAfterMs: 20_000 + 200 * index,
  }));
  const failed = { readyAfterMs: null, outcome: 'failed' as const };

  test('is raised where it stops healthy starts, for what the lost runs cost', () => {
    const [proposal, ...others] = proposals(32_000, usual);
    expect(others).toEqual([]);
    expect(proposal?.kind).toBe('raise-ready');
    expect(proposal?.timeoutMs).toBeGreaterThan(35_000);
    expect(proposal?.gainMs).toBeGreaterThan(0);
  });

  test('is lowered where dead services are waited for, and not where none died', () => {
    expect(proposals(600_000, [...usual, failed])[0]).toMatchObject({ kind: 'lower-ready' });
    expect(proposals(600_000, usual)).toEqual([]);
  });

  test('fits', () => {
    expect(proposals(60_000, [...usual, failed])).toEqual([]);
  });
});
