import {
  describeHold,
  formatDuration,
  type RunRecord,
  type ServiceRecord,
  type UsualReadyTime,
} from '#domain';

export interface Progress {
  readonly record: RunRecord;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly usualReadyTimes: readonly UsualReadyTime[];
}

/** What a node that is not ready is waiting for, as closely as anyone knows. */
export function waitingFor(service: ServiceRecord, progress: Progress): string {
  if (service.status === 'starting') return startingText(service, progress);
  const [hold, ...others] = service.holds;
  if (hold === undefined) return 'its turn';
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  if (hold.kind !== 'dependency') return `${describeHold(hold)}${more}`;
  const on = progress.record.services.find(({ name }) => name === hold.on);
  const about = on?.status === 'starting' ? `: ${startingText(on, progress)}` : '';
  return `${describeHold(hold)}${about}${more}`;
}

function startingText(service: ServiceRecord, { now, usualReadyTimes }: Progress): string {
  const usual = usualReadyTimes.find((one) => one.service === service.name);
  const seen = service.probeDetail ?? service.probe;
  const attempts = service.probeAttempts > 1 ? ` ×${service.probeAttempts}` : '';
  const pid = service.pid === null ? '' : `pid ${service.pid} `;
  const alive =
    service.spawnedAt === null
      ? ''
      : `${pid}alive ${formatDuration(Math.max(0, now - service.spawnedAt))}`;
  const ready = usual && usual.count > 1 ? `usually ready after ${usualText(usual)}` : '';
  return [seen ? `${seen}${attempts}` : '', alive, ready].filter((part) => part !== '').join(', ');
}

/** `2.9 ± 0.4 s`. */
function usualText({ medianMs, spreadMs }: UsualReadyTime): string {
  if (medianMs < 1000) return `${Math.round(medianMs)} ± ${Math.round(spreadMs)} ms`;
  return `${(medianMs / 1000).toFixed(1)} ± ${(spreadMs / 1000).toFixed(1)} s`;
}
