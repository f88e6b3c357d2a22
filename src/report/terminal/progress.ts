import {
  describeHold,
  formatDuration,
  type Hold,
  type RunRecord,
  type ServiceRecord,
  type UsualReadyTime,
} from '#domain';
import { seenBy } from '../describe.ts';
import { isTelling, usualText } from '../usual.ts';

export interface Progress {
  readonly record: RunRecord;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What earlier runs say of ready times, by the name of the service. */
  readonly usualReadyTimes: ReadonlyMap<string, UsualReadyTime>;
}

/** What a node that is not ready is waiting for, as closely as anyone knows. */
export function waitingFor(service: ServiceRecord, progress: Progress): string {
  if (service.status === 'starting') return startingText(service, progress);
  const holds = service.holds.map((hold) => ({ hold, on: holderOf(hold, progress.record) }));
  const telling = holds.find(({ on }) => on?.status === 'starting') ?? holds[0];
  if (telling === undefined) return 'its turn';
  const { hold, on } = telling;
  const more = holds.length > 1 ? ` (and ${holds.length - 1} more)` : '';
  if (hold.kind !== 'dependency' || on?.status !== 'starting')
    return `${describeHold(hold)}${more}`;
  const what = hold.condition === 'service_healthy' ? hold.on : describeHold(hold);
  return `${what}${more}: ${startingText(on, progress)}`;
}

function holderOf(hold: Hold, { services }: RunRecord): ServiceRecord | undefined {
  return hold.kind === 'dependency' ? services.find(({ name }) => name === hold.on) : undefined;
}

function startingText(service: ServiceRecord, { now, usualReadyTimes }: Progress): string {
  const usual = service.usualReady ?? usualReadyTimes.get(service.name);
  const seen = seenBy(service.probe, service.probeDetail);
  const attempts = service.probeAttempts > 1 ? ` ×${service.probeAttempts}` : '';
  const pid = service.pid === null || service.pid === 0 ? '' : `pid ${service.pid} `;
  const alive =
    service.spawnedAt === null ? '' : `${pid}alive ${tenths(Math.max(0, now - service.spawnedAt))}`;
  const ready = isTelling(usual) ? `usually ready after ${usualText(usual)}` : '';
  return [seen ? `${seen}${attempts}` : '', alive, ready].filter((part) => part !== '').join(', ');
}

/** `3.2 s`: a time that is redrawn all the while has no digits that only flicker. */
function tenths(durationMs: number): string {
  return durationMs < 59_950 ? `${(durationMs / 1000).toFixed(1)} s` : formatDuration(durationMs);
}
