import type { EventBody, NodeSummary, ServiceRecord, ServiceStatus } from '#domain';
import { unreachable } from '#std';

/** The events that speak about one node of the graph. */
export type ServiceEvent = Extract<EventBody, { readonly service: unknown }> & {
  readonly at: number;
};

/** A node before anything happened to it. */
export function newServiceRecord(node: NodeSummary): ServiceRecord {
  return {
    ...node,
    status: 'waiting',
    holds: [],
    pid: null,
    startTime: null,
    logFile: null,
    spawnedAt: null,
    readyAt: null,
    endedAt: null,
    readyAfterMs: null,
    responseMs: null,
    probeDetail: null,
    probeAttempts: 0,
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
  };
}

/** One node after one event about it. A verdict (`failed`, `completed`) outlives the stop that follows it. */
export function applyToService(service: ServiceRecord, event: ServiceEvent): ServiceRecord {
  const { at } = event;
  switch (event.type) {
    case 'service.held':
      return { ...service, holds: event.holds };
    case 'service.spawned':
      return {
        ...service,
        status: 'starting',
        holds: [],
        pid: event.pid,
        startTime: event.startTime,
        logFile: event.logFile,
        spawnedAt: at,
        readyAt: null,
        endedAt: null,
        exit: null,
        restarts: event.attempt - 1,
      };
    case 'probe.changed':
      return { ...service, probeDetail: event.detail, probeAttempts: event.attempts };
    case 'service.ready':
      return {
        ...service,
        status: 'ready',
        readyAt: at,
        readyAfterMs: event.readyAfterMs,
        responseMs: event.responseMs,
        probeDetail: event.detail ?? service.probeDetail,
      };
    case 'task.completed':
      return {
        ...service,
        status: 'completed',
        readyAt: at,
        endedAt: at,
        readyAfterMs: event.durationMs,
        exit: event.exit,
      };
    case 'service.exited':
      return { ...service, endedAt: at, exit: event.exit };
    case 'service.unhealthy':
      return { ...service, status: 'unhealthy', probeDetail: event.detail };
    case 'service.recovered':
      return { ...service, status: 'ready', probeDetail: event.detail };
    case 'service.restarting':
      return { ...service, status: 'restarting' };
    case 'service.failed':
      return {
        ...service,
        status: 'failed',
        holds: [],
        failure: service.failure ?? event.reason,
        failedAt: service.failedAt ?? at,
        lastLines: service.failure ? service.lastLines : event.lastLines,
      };
    case 'service.skipped':
      return { ...service, status: 'skipped', holds: [], skippedBecause: event.because };
    case 'service.lost-dependency':
      return { ...service, lost: [...service.lost, { dependency: event.dependency, at }] };
    case 'service.stopping':
      return { ...service, status: unlessDecided(service.status, 'stopping') };
    case 'port.assigned':
      return { ...service, ports: [...service.ports.filter((port) => port > 0), event.port] };
    case 'resource.sampled':
      return {
        ...service,
        peakCpuPercent: highest(service.peakCpuPercent, event.cpuPercent),
        peakMemoryBytes: highest(service.peakMemoryBytes, event.memoryBytes),
        peakOpenFiles: highest(service.peakOpenFiles, event.openFiles),
      };
    case 'service.killed':
    case 'hook.finished':
      return service;
    case 'service.stopped':
      return {
        ...service,
        status: unlessDecided(service.status, 'stopped'),
        holds: [],
        endedAt: service.endedAt ?? at,
      };
    default:
      return unreachable(event);
  }
}

function highest(before: number | null, now: number | null): number | null {
  if (before === null || now === null) return before ?? now;
  return Math.max(before, now);
}

function unlessDecided(status: ServiceStatus, next: ServiceStatus): ServiceStatus {
  return status === 'failed' || status === 'completed' || status === 'skipped' ? status : next;
}
