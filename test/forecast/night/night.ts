import type { HistoryEntry } from '#domain';
import {
  assembleNight,
  createMachineUse,
  createPartSeries,
  createReadyTimes,
  createServiceCount,
  findRateChanges,
  findValueChanges,
  type NightModels,
  startNightWalk,
  type ToldWarnings,
  USUAL_TARGETS,
} from '#forecast';
import { recordedRunOf } from '#history';

const DAY_MS = 86_400_000;

/** A forecaster that says what happened last, so that a test knows what to expect of it. */
export function plainModels(): NightModels {
  const last = new Map<string, number>();
  return {
    names: [{ name: 'last-outcome', version: 1 }],
    failure: {
      forecast: ({ job }) => last.get(job) ?? 0.1,
      learn: ({ job, outcome }) => {
        if (outcome !== 'inconclusive') last.set(job, outcome === 'failed' ? 0.9 : 0.1);
      },
    },
    duration: { forecast: () => null, learn() {} },
    flaky: {
      finished: ({ outcome }) =>
        outcome === 'failed'
          ? { probability: 0.5, signs: [{ sign: 'job-flakes', value: 1, logOdds: 0.8 }] }
          : null,
    },
    changesOfRate: findRateChanges,
    changesOfValue: findValueChanges,
  };
}

/** The report of a history in which everything is known. */
export function nightOf(entries: readonly HistoryEntry[], told: ToldWarnings = {}) {
  const models = plainModels();
  const walk = startNightWalk({ models, baseBranch: null, waiting: [], warmSince: -Infinity });
  const sorted = [...entries].sort((a, b) => a.run.startedAt - b.run.startedAt);
  for (const { run, failures } of sorted) {
    const failed = failures.map(({ signature }) => signature);
    walk.add({ ...recordedRunOf(run, { event: null, batch: run.id }), failed });
  }
  const walked = walk.end();
  if (walked.asOf === null) throw new Error('the history is empty');
  const count = createServiceCount(USUAL_TARGETS);
  const parts = createPartSeries(null);
  const machines = createMachineUse();
  const readyTimes = createReadyTimes(new Map());
  for (const { run, services, tests } of sorted) {
    for (const service of services) {
      count.add({ run, service });
      parts.addService({ run, service });
      machines.add({ run, service });
    }
    for (const test of tests) parts.addTest({ run, test });
  }
  return assembleNight({
    repo: 'example/shop',
    walked: { ...walked, asOf: walked.asOf },
    since: walked.asOf - DAY_MS,
    models,
    services: count.levels(),
    parts,
    machines,
    readyTimes,
    failures: sorted.toReversed().flatMap(({ failures }) => failures),
    stored: { waiting: [], settled: [] },
    told,
  }).report;
}
