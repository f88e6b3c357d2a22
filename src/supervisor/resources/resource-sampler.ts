import type { EventBody, JournalEvent, ServiceName } from '#domain';
import type { Journal } from '#journal';
import type { Clock } from '#std';
import { type GroupLeader, indexProcesses, type ProcessIndex } from '../processes/members.ts';
import { cpuPercentBetween, snapshotOf, type TreeSnapshot, treeOf } from './tree-usage.ts';
import type { ProcessUsage, UsageTable } from './usage-table.ts';

export interface SamplerInput {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly table: UsageTable;
  /** The run's mark, by which processes that left their group are found. */
  readonly lease: string;
  /** Told after each pass. */
  readonly afterPass: (now: number) => void;
}

/** Writes `resource.sampled` for every service that runs, until it is stopped. */
export interface ResourceSampler {
  stop(): void;
}

interface Target {
  readonly service: ServiceName;
  readonly leader: GroupLeader;
  before: TreeSnapshot;
  dueAt: number;
}

interface Look {
  readonly at: number;
  readonly index: ProcessIndex;
  readonly children: ReadonlyMap<number, readonly ProcessUsage[]>;
}

/**
 * Samples all services together, one pass over the machine's processes for all of them: soon after a
 * spawn and after ready, then every `INTERVAL_MS`, and once more before a stop. Passes never take
 * more than a hundredth of the time: after an expensive one the next waits.
 */
export function startResourceSampler(input: SamplerInput): ResourceSampler {
  const { journal, clock, table } = input;
  const targets = new Map<ServiceName, Target>();
  let cancelTimer: (() => void) | null = null;
  let plannedFor = Number.POSITIVE_INFINITY;
  let looking = false;
  let restUntil = 0;
  let lastPassAt = Number.NEGATIVE_INFINITY;
  let stopped = false;

  function plan(dueAt: number): void {
    const at = Math.max(dueAt, restUntil);
    if (stopped || looking || at >= plannedFor) return;
    cancelTimer?.();
    plannedFor = at;
    cancelTimer = clock.after(Math.max(0, at - clock.now()), pass);
  }

  function planNext(): void {
    plannedFor = Number.POSITIVE_INFINITY;
    let first = Number.POSITIVE_INFINITY;
    for (const { dueAt } of targets.values()) first = Math.min(first, dueAt);
    if (first < Number.POSITIVE_INFINITY) plan(first);
  }

  async function pass(): Promise<void> {
    cancelTimer = null;
    looking = true;
    const begunAt = clock.now();
    const { processes, costMs } = await table.list();
    const ownMs = await writeSamples(lookAt(processes), begunAt + TOGETHER_MS);
    looking = false;
    if (stopped) return;
    restUntil = clock.now() + Math.max(SHORTEST_REST_MS, REST_SHARE * (costMs + ownMs));
    planNext();
  }

  /** A few at a time, so that nothing else waits long; returns how long it was busy. */
  async function writeSamples(look: Look, dueBefore: number): Promise<number> {
    const due = [...targets.values()].filter(({ dueAt }) => dueAt <= dueBefore);
    let busyMs = 0;
    let since = clock.now();
    for (const target of due) {
      if (stopped) break;
      sample(target, look).forEach(write);
      const sliceMs = clock.now() - since;
      if (sliceMs < SLICE_MS) continue;
      busyMs += sliceMs;
      await new Promise<void>((go) => clock.after(0, go));
      since = clock.now();
    }
    return busyMs + clock.now() - since;
  }

  function write(body: EventBody): void {
    journal.append(body);
  }

  function lookAt(processes: readonly ProcessUsage[]): Look {
    const at = clock.now();
    lastPassAt = at;
    input.afterPass(at);
    return {
      at,
      index: indexProcesses(processes),
      children: Map.groupBy(processes, ({ parent }) => parent),
    };
  }

  function sample(target: Target, { at, index, children }: Look): readonly EventBody[] {
    const { service, leader, before } = target;
    if (targets.get(service) !== target) return [];
    target.dueAt = onGrid(at, intervalMs(targets.size));
    const tree = treeOf(index, children, { leader, service, lease: input.lease });
    if (tree.length === 0) return [];
    target.before = snapshotOf(tree, at);
    const body: EventBody = {
      type: 'resource.sampled',
      service,
      cpuPercent: rounded(cpuPercentBetween(before, target.before)),
      memoryBytes: tree.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
      openFiles: countOpenFiles(tree, table),
      processes: tree.length,
    };
    return [body];
  }

  /** A stop begins: what runs is looked at a last time, unless that has just been done. */
  function lookBeforeStop(): void {
    const young = clock.now() - lastPassAt < RECENT_MS;
    if (young || targets.size === 0 || targets.size > MOST_AT_ONCE) return;
    const processes = table.listNow();
    if (processes === null) return;
    const look = lookAt(processes);
    const bodies = [...targets.values()].flatMap((target) => sample(target, look));
    // This is called while an event is being told: others have to hear of that one first.
    queueMicrotask(() => bodies.forEach(write));
  }

  function hear(event: JournalEvent): void {
    switch (event.type) {
      case 'service.spawned': {
        const { service, pid, startTime, at } = event;
        const before = { at, processes: new Map() };
        const dueAt = at + SOON_MS;
        targets.set(service, { service, leader: { pid, startTime }, before, dueAt });
        plan(dueAt);
        return;
      }
      case 'service.ready': {
        const target = targets.get(event.service);
        if (!target) return;
        target.dueAt = Math.min(target.dueAt, event.at + SOON_MS);
        plan(target.dueAt);
        return;
      }
      case 'service.exited':
      case 'task.completed':
        targets.delete(event.service);
        return;
      case 'service.stopping':
      case 'shutdown.started':
      case 'rollback.started':
        lookBeforeStop();
        return;
      default:
        return;
    }
  }

  const unsubscribe = journal.subscribe(hear);
  return {
    stop() {
      stopped = true;
      unsubscribe();
      cancelTimer?.();
    },
  };
}

function countOpenFiles(tree: readonly ProcessUsage[], table: UsageTable): number | null {
  let count: number | null = null;
  for (const { pid } of tree) {
    const own = table.openFiles(pid);
    if (own !== null) count = (count ?? 0) + own;
  }
  return count;
}

/** The next common moment that is at least half an interval away, so that services share passes. */
function onGrid(now: number, interval: number): number {
  return Math.ceil((now + interval / 2) / interval) * interval;
}

/** With very many services the journal grows no faster than with 200. */
function intervalMs(services: number): number {
  return INTERVAL_MS * Math.max(1, services / 200);
}

function rounded(percent: number | null): number | null {
  return percent === null ? null : Math.round(percent * 10) / 10;
}

const INTERVAL_MS = 5_000;
/** After a spawn or ready; what starts at once together is looked at together. */
const SOON_MS = 250;
/** Who is due within this is taken along. */
const TOGETHER_MS = 250;
const SHORTEST_REST_MS = 250;
/** At most a hundredth of the time. */
const REST_SHARE = 100;
/** Readiness and exits wait no longer than this, and for one service's sample. */
const SLICE_MS = 1;
const RECENT_MS = 1_000;
/** With more services the last look would be felt in the stop. */
const MOST_AT_ONCE = 200;
