import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";

// src/journal/gate-times.ts
function gateStarted(times, event) {
  return times.some(({ gate }) => gate === event.gate) ? times : [...times, { gate: event.gate, startedAt: event.at, finishedAt: null }];
}
function gateFinished(times, { result, at }) {
  let { name, outcome, durationMs } = result;
  return times.some(({ gate }) => gate === name) ? times.map((time) => time.gate === name ? { ...time, finishedAt: at } : time) : outcome === "skipped" ? times : [...times, { gate: name, startedAt: at - durationMs, finishedAt: at }];
}

// src/journal/service-record.ts
function newServiceRecord(node) {
  return {
    ...node,
    status: "waiting",
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
    lost: []
  };
}
function applyToService(service, event) {
  let { at } = event;
  switch (event.type) {
    case "service.held":
      return { ...service, holds: event.holds };
    case "service.spawned":
      return {
        ...service,
        status: "starting",
        holds: [],
        pid: event.pid,
        startTime: event.startTime,
        logFile: event.logFile,
        spawnedAt: at,
        readyAt: null,
        endedAt: null,
        exit: null,
        restarts: event.attempt - 1
      };
    case "probe.changed":
      return { ...service, probeDetail: event.detail, probeAttempts: event.attempts };
    case "service.ready":
      return {
        ...service,
        status: "ready",
        readyAt: at,
        readyAfterMs: event.readyAfterMs,
        responseMs: event.responseMs,
        probeDetail: event.detail ?? service.probeDetail
      };
    case "task.completed":
      return {
        ...service,
        status: "completed",
        readyAt: at,
        endedAt: at,
        readyAfterMs: event.durationMs,
        exit: event.exit
      };
    case "service.exited":
      return { ...service, endedAt: at, exit: event.exit };
    case "service.unhealthy":
      return { ...service, status: "unhealthy", probeDetail: event.detail };
    case "service.recovered":
      return { ...service, status: "ready", probeDetail: event.detail };
    case "service.restarting":
      return { ...service, status: "restarting" };
    case "service.failed":
      return {
        ...service,
        status: "failed",
        holds: [],
        failure: service.failure ?? event.reason,
        failedAt: service.failedAt ?? at,
        lastLines: service.failure ? service.lastLines : event.lastLines
      };
    case "service.skipped":
      return { ...service, status: "skipped", holds: [], skippedBecause: event.because };
    case "service.lost-dependency":
      return { ...service, lost: [...service.lost, { dependency: event.dependency, at }] };
    case "service.stopping":
      return { ...service, status: unlessDecided(service.status, "stopping") };
    case "port.assigned":
      return { ...service, ports: [...service.ports.filter((port) => port > 0), event.port] };
    case "resource.sampled":
      return {
        ...service,
        peakCpuPercent: highest(service.peakCpuPercent, event.cpuPercent),
        peakMemoryBytes: highest(service.peakMemoryBytes, event.memoryBytes),
        peakOpenFiles: highest(service.peakOpenFiles, event.openFiles)
      };
    case "service.killed":
    case "hook.finished":
      return service;
    case "service.stopped":
      return {
        ...service,
        status: unlessDecided(service.status, "stopped"),
        holds: [],
        endedAt: service.endedAt ?? at
      };
    default:
      return unreachable(event);
  }
}
function highest(before, now) {
  return before === null || now === null ? before ?? now : Math.max(before, now);
}
function unlessDecided(status, next) {
  return status === "failed" || status === "completed" || status === "skipped" ? status : next;
}

// src/journal/apply-event.ts
var EMPTY_RECORD = {
  schema: "signalbox.status/1",
  version: "",
  project: "",
  directory: "",
  configFiles: [],
  supervisorPid: 0,
  context: {
    runId: "",
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
    changedFiles: []
  },
  startedAt: 0,
  finishedAt: null,
  outcome: "running",
  exitCode: null,
  services: [],
  gateNames: [],
  gates: [],
  gateTimes: [],
  faults: [],
  bringUp: null,
  rollback: null,
  signal: null,
  lastSeq: 0
};
function applyEvent(record, event) {
  let projection = createProjection(record);
  return projection.apply(event), projection.record();
}
function replay(events) {
  let projection = createProjection(EMPTY_RECORD);
  for (let event of events) projection.apply(event);
  return projection.record();
}
function createProjection(start) {
  let run = start, services = [...start.services], positions = positionsOf(services), changed = !1;
  return {
    apply(event) {
      if (isServiceEvent(event)) {
        let position = positions.get(event.service), service = position === void 0 ? void 0 : services[position];
        position !== void 0 && service && (services[position] = applyToService(service, event), changed = !0), run = { ...run, lastSeq: event.seq };
        return;
      }
      run = applyToRun(run, event), event.type === "run.started" && (services = event.nodes.map(newServiceRecord), positions = positionsOf(services), changed = !0);
    },
    record() {
      return changed && (run = { ...run, services: services.slice() }), changed = !1, run;
    }
  };
}
function positionsOf(services) {
  return new Map(services.map((service, position) => [service.name, position]));
}
function isServiceEvent(event) {
  return "service" in event;
}
function stepsReported(run, result) {
  let gates = [...run.gates.filter(({ kind }) => kind !== "reports"), result];
  return run.exitCode !== 0 ? { ...run, gates } : { ...run, gates, outcome: result.outcome === "failed" ? "failed" : "passed" };
}
function applyToRun(record, event) {
  let run = { ...record, lastSeq: event.seq };
  switch (event.type) {
    case "run.started":
      return {
        ...run,
        version: event.version,
        project: event.project,
        directory: event.directory,
        configFiles: event.configFiles,
        supervisorPid: event.supervisorPid,
        context: event.context,
        startedAt: event.at,
        gateNames: event.gates
      };
    case "preflight.failed":
      return { ...run, faults: [...run.faults, ...event.faults] };
    case "graph.ready":
      return {
        ...run,
        bringUp: {
          wallMs: event.wallMs,
          lowerBoundMs: event.lowerBoundMs,
          criticalPath: event.criticalPath
        }
      };
    case "rollback.started":
      return { ...run, rollback: { because: event.because, at: event.at } };
    case "gate.finished":
      return {
        ...run,
        gates: [...run.gates, event.result],
        gateTimes: gateFinished(run.gateTimes ?? [], event)
      };
    case "gate.started":
      return { ...run, gateTimes: gateStarted(run.gateTimes ?? [], event) };
    case "signal.received":
      return { ...run, signal: run.signal ?? event.signal };
    case "run.finished":
      return { ...run, finishedAt: event.at, outcome: event.outcome, exitCode: event.exitCode };
    case "steps.reported":
      return stepsReported(run, event.result);
    case "leftover.removed":
    case "shutdown.started":
    case "shutdown.finished":
      return run;
    default:
      return unreachable(event);
  }
}

export {
  EMPTY_RECORD,
  applyEvent,
  replay,
  createProjection
};
