import type { FailureRow, ServiceLevel, StoredForecast } from '#domain';
import {
  ANCHOR_MODEL,
  createMachineUse,
  createPartSeries,
  createReadyTimes,
  createServiceCount,
  type MachineUses,
  type NightModels,
  type PartSeries,
  type ReadyLimits,
  type ReadyTimes,
  SERVICE_DAYS,
  type ServiceTargets,
  type StoredGrades,
  startNightWalk,
  type WalkedNight,
} from '#forecast';
import { type HistoryStore, recordedRunOf } from '#history';

const DAY_MS = 86_400_000;

/** How many of the newest runs a night is told from: models learn hardly more from older ones. */
const MOST_RUNS = 100_000;
/**
 * What is lost and how long things take is asked of the last sixty days; half a year before them, or
 * fewer days of a busy repository, are enough for the models of flakes and durations.
 */
const WARM_DAYS = 240;
const WARM_RUNS = 50_000;

/** How far back tests and services are looked at for changes; tests of the newest runs only, as they are many. */
const PART_DAYS = 60;
const TESTED_RUNS = 10_000;

export interface NightQuestion {
  readonly repo: string;
  readonly baseBranch: string | null;
  readonly now: number;
  readonly models: NightModels;
}

/** Walks the newest part of a history once, run by run; `null` when nothing has finished. */
export async function walkHistory(
  store: HistoryStore,
  { repo, baseBranch, now, models }: NightQuestion,
): Promise<(WalkedNight & { readonly asOf: number }) | null> {
  const reach = await store.reach({ repo, asOf: now, most: MOST_RUNS });
  if (reach === null) return null;
  const since = reach.since ?? -Infinity;
  const waiting: StoredForecast[] = [];
  for await (const forecast of store.forecasts.unsettled({ repo, asOf: now })) {
    // The run that an older one spoke about may have been before.
    if (forecast.madeAt >= since) waiting.push(forecast);
  }
  const warm = await store.reach({ repo, asOf: now, most: WARM_RUNS });
  const warmSince = Math.max(reach.until - WARM_DAYS * DAY_MS, warm?.since ?? -Infinity);
  const walk = startNightWalk({ models, baseBranch, waiting, warmSince });
  for await (const { run, signatures } of store.runsOf({ repo, since, asOf: now })) {
    const { event, runId } = run.extra;
    const recorded = recordedRunOf(run, {
      event: typeof event === 'string' ? event : null,
      batch: typeof runId === 'string' ? runId : run.id,
    });
    walk.add(signatures.length > 0 ? { ...recorded, failed: signatures } : recorded);
  }
  const walked = walk.end();
  return walked.asOf === null ? null : { ...walked, asOf: walked.asOf };
}

export interface PartsQuestion {
  readonly repo: string;
  readonly asOf: number;
  readonly baseBranch: string | null;
  readonly targets: ServiceTargets;
  readonly limits: ReadyLimits;
}

/** What the runs of the last weeks consisted of. */
export interface NightParts {
  readonly services: readonly ServiceLevel[];
  readonly parts: PartSeries;
  readonly machines: MachineUses;
  readonly readyTimes: ReadyTimes;
}

/** Reads the services and tests of the last weeks. */
export async function readParts(
  store: HistoryStore,
  { repo, asOf, baseBranch, targets, limits }: PartsQuestion,
): Promise<NightParts> {
  const count = createServiceCount(targets);
  const parts = createPartSeries(baseBranch);
  const machines = createMachineUse();
  const readyTimes = createReadyTimes(limits);
  const since = asOf - PART_DAYS * DAY_MS;
  for await (const sighting of store.servicesOf({ repo, since, asOf })) {
    parts.addService(sighting);
    if (sighting.run.startedAt <= asOf - SERVICE_DAYS * DAY_MS) continue;
    count.add(sighting);
    machines.add(sighting);
    readyTimes.add(sighting);
  }
  const reach = await store.reach({ repo, asOf, most: TESTED_RUNS });
  const tested = Math.max(since, reach?.since ?? -Infinity);
  for await (const sighting of store.testsOf({ repo, since: tested, asOf })) {
    parts.addTest(sighting);
  }
  return { services: count.levels(), parts, machines, readyTimes };
}

/** Failures that cost less are told of by their jobs. */
const TOLD_FAILURES = 200;

/** What the failures were that passed when they were repeated. */
export function readFailures(
  store: HistoryStore,
  repo: string,
  { repeated, asOf }: Pick<WalkedNight, 'repeated'> & { readonly asOf: number },
): Promise<readonly FailureRow[]> {
  const signatures = repeated.slice(0, TOLD_FAILURES).map(({ signature }) => signature);
  return store.newestFailures({ repo, signatures, asOf });
}

/** What became of the forecasts that earlier nights stored. */
export async function readStoredGrades(
  store: HistoryStore,
  repo: string,
  asOf: number,
): Promise<StoredGrades> {
  const settled: { probability: number; failed: boolean }[] = [];
  const since = asOf - SERVICE_DAYS * DAY_MS;
  for await (const { forecast, settlement } of store.forecasts.settled({ repo, since, asOf })) {
    const { says, model } = forecast;
    if (model.name === ANCHOR_MODEL.name) continue;
    if (says.kind !== 'probability' || typeof settlement.outcome !== 'boolean') continue;
    settled.push({ probability: says.probability, failed: settlement.outcome });
  }
  const waiting: StoredForecast[] = [];
  // Those made as of this very moment are of this report, should it be asked for again.
  for await (const one of store.forecasts.unsettled({ repo, asOf: asOf - 1 })) {
    if (one.model.name !== ANCHOR_MODEL.name) waiting.push(one);
  }
  return { settled, waiting };
}
