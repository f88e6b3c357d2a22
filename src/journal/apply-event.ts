import type { GateResult, JournalEvent, RunRecord, ServiceName, ServiceRecord } from '#domain';
import { unreachable } from '#std';
import { gateFinished, gateStarted } from './gate-times.ts';
import { applyToService, newServiceRecord, type ServiceEvent } from './service-record.ts';

/** What is known before the first event. */
export const EMPTY_RECORD: RunRecord = {
  schema: 'signalbox.status/1',
  version: '',
  project: '',
  directory: '',
  configFiles: [],
  supervisorPid: 0,
  context: {
    runId: '',
    repository: null,
    workflow: null,
    job: null,
    attempt: 1,
    branch: null,
    baseBranch: null,
    sha: null,
    baseSha: null,
    pullRequest: null,
    actor: null,
    url: null,
    changedFiles: [],
  },
  startedAt: 0,
  finishedAt: null,
  outcome: 'running',
  exitCode: null,
  services: [],
  gateNames: [],
  gates: [],
  gateTimes: [],
  faults: [],
  bringUp: null,
  rollback: null,
  signal: null,
  lastSeq: 0,
};

/** The run after one more event. Neither argument is changed. */
export function applyEvent(record: RunRecord, event: JournalEvent): RunRecord {
  const projection = createProjection(record);
  projection.apply(event);
  return projection.record();
}

/** Everything a journal says about a run. */
export function replay(events: Iterable<JournalEvent>): RunRecord {
  const projection = createProjection(EMPTY_RECORD);
  for (const event of events) projection.apply(event);
  return projection.record();
}

/** A replay that goes on: constant time per event, the node list is copied only when `record` is asked for. */
export interface Projection {
  apply(event: JournalEvent): void;
  record(): RunRecord;
}

export function createProjection(start: RunRecord): Projection {
  let run = start;
  let services: ServiceRecord[] = [...start.services];
  let positions = positionsOf(services);
  let changed = false;

  return {
    apply(event) {
      if (isServiceEvent(event)) {
        const position = positions.get(event.service);
        const service = position === undefined ? undefined : services[position];
        if (position !== undefined && service) {
          services[position] = applyToService(service, event);
          changed = true;
        }
        run = { ...run, lastSeq: event.seq };
        return;
      }
      run = applyToRun(run, event);
      if (event.type === 'run.started') {
        services = event.nodes.map(newServiceRecord);
        positions = positionsOf(services);
        changed = true;
      }
    },
    record() {
      if (changed) run = { ...run, services: services.slice() };
      changed = false;
      return run;
    },
  };
}

function positionsOf(services: readonly ServiceRecord[]): ReadonlyMap<ServiceName, number> {
  return new Map(services.map((service, position) => [service.name, position]));
}

function isServiceEvent(event: JournalEvent): event is JournalEvent & ServiceEvent {
  return 'service' in event;
}

/** Told again, it replaces what was told before. What the services did is not changed by it. */
function stepsReported(run: RunRecord, result: GateResult): RunRecord {
  const gates = [...run.gates.filter(({ kind }) => kind !== 'reports'), result];
  if (run.exitCode !== 0) return { ...run, gates };
  return { ...run, gates, outcome: result.outcome === 'failed' ? 'failed' : 'passed' };
}

function applyToRun(
  record: RunRecord,
  event: Exclude<JournalEvent, { readonly service: unknown }>,
): RunRecord {
  const run = { ...record, lastSeq: event.seq };
  switch (event.type) {
    case 'run.started':
      return {
        ...run,
        version: event.version,
        project: event.project,
        directory: event.directory,
        configFiles: event.configFiles,
        supervisorPid: event.supervisorPid,
        context: event.context,
        startedAt: event.at,
        gateNames: event.gates,
      };
    case 'preflight.failed':
      return { ...run, faults: [...run.faults, ...event.faults] };
    case 'graph.ready':
      return {
        ...run,
        bringUp: {
          wallMs: event.wallMs,
          lowerBoundMs: event.lowerBoundMs,
          criticalPath: event.criticalPath,
        },
      };
    case 'rollback.started':
      return { ...run, rollback: { because: event.because, at: event.at } };
    case 'gate.finished':
      return {
        ...run,
        gates: [...run.gates, event.result],
        gateTimes: gateFinished(run.gateTimes ?? [], event),
      };
    case 'gate.started':
      return { ...run, gateTimes: gateStarted(run.gateTimes ?? [], event) };
    case 'signal.received':
      return { ...run, signal: run.signal ?? event.signal };
    case 'run.finished':
      return { ...run, finishedAt: event.at, outcome: event.outcome, exitCode: event.exitCode };
    case 'steps.reported':
      return stepsReported(run, event.result);
    case 'leftover.removed':
    case 'shutdown.started':
    case 'shutdown.finished':
      return run;
    default:
      return unreachable(event);
  }
}
