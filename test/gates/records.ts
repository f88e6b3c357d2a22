import { parseServiceName, type RunRecord, type ServiceRecord } from '#domain';
import { EMPTY_RECORD } from '#journal';

/** A record of a run whose services are given in short; they start at 1000 and are ready at 1500. */
export function recordOf(
  services: readonly ServiceRecord[],
  extra: Partial<RunRecord> = {},
): RunRecord {
  const bringUp = { wallMs: 1980, lowerBoundMs: 1950, criticalPath: [] };
  return { ...EMPTY_RECORD, startedAt: 1000, services, bringUp, ...extra };
}

export function service(name: string, extra: Partial<ServiceRecord> = {}): ServiceRecord {
  return {
    name: nameOf(name),
    type: 'service',
    runner: 'process',
    critical: false,
    dependsOn: [],
    ports: [],
    probe: null,
    status: 'ready',
    holds: [],
    pid: 1,
    startTime: null,
    logFile: null,
    spawnedAt: 1000,
    readyAt: 1500,
    endedAt: null,
    readyAfterMs: 500,
    responseMs: null,
    probeDetail: null,
    probeAttempts: 1,
    restarts: 0,
    peakCpuPercent: null,
    peakMemoryBytes: null,
    peakOpenFiles: null,
    exit: null,
    failure: null,
    failedAt: null,
    lastLines: [],
    skippedBecause: null,
    lost: [],
    ...extra,
  };
}

export function nameOf(text: string) {
  const name = parseServiceName(text);
  if (!name.ok) throw new Error(name.error);
  return name.value;
}
