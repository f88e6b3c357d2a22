import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  triageRun,
  writeReports,
  writeWholeFile
} from "./chunk-CMGZHANJ.mjs";
import {
  explainHistoryProblem
} from "./chunk-CR7TUZGH.mjs";
import {
  readContext
} from "./chunk-GPFTYLV6.mjs";
import {
  openHistory
} from "./chunk-ZEX3EMVD.mjs";
import {
  openJournal
} from "./chunk-7OIZIYXL.mjs";
import {
  preflight,
  removeLeftovers,
  startSupervision
} from "./chunk-6GJ56SHG.mjs";
import {
  openProject,
  projectDirectory,
  renewRunDirectory,
  runDirectoryOf
} from "./chunk-MAB4HMDH.mjs";
import {
  jsonOf
} from "./chunk-IFVID3NQ.mjs";
import {
  childEnvironment,
  createRedactor
} from "./chunk-G57JLXGG.mjs";
import {
  describeProbe
} from "./chunk-DHEESZZX.mjs";
import {
  err,
  exitCodeOf,
  ok
} from "./chunk-OAYHSIS7.mjs";

// src/app/job/history-entry.ts
var CONCLUSION = {
  passed: "success",
  failed: "failure",
  "not-started": "failure",
  cancelled: "cancelled"
};
function historyEntryOf(record, report) {
  let { context } = record, finishedAt = record.finishedAt ?? record.startedAt;
  return {
    run: {
      id: context.runId,
      repo: context.repository ?? "",
      job: context.job ?? record.project,
      branch: context.branch,
      pr: context.pullRequest,
      sha: context.sha,
      attempt: context.attempt,
      startedAt: record.startedAt,
      completedAt: finishedAt,
      conclusion: record.outcome === "running" ? null : CONCLUSION[record.outcome],
      durationMs: finishedAt - record.startedAt,
      runner: null,
      extra: { workflow: context.workflow, project: record.project }
    },
    failures: report.verdicts.map(failureRow),
    services: record.services.flatMap(serviceRow),
    tests: record.gates.flatMap((gate) => gate.tests?.failures ?? []).map(testRow)
  };
}
function failureRow(verdict) {
  let lines = verdict.evidence.flatMap((block) => block.text).slice(0, 8);
  return {
    signature: verdict.signature,
    cause: verdict.cause,
    title: verdict.title,
    excerpt: lines.join(`
`),
    culprit: verdict.culprit
  };
}
function serviceRow(service) {
  let outcome = outcomeOf(service);
  if (!outcome) return [];
  let { readyAfterMs, restarts } = service;
  return [{ service: service.name, readyAfterMs, restarts, outcome }];
}
function outcomeOf(service) {
  return service.skippedBecause !== null ? "skipped" : service.failure !== null ? "failed" : service.readyAt === null ? null : service.type === "task" ? "completed" : "ready";
}
function testRow(test) {
  let status = test.status === "skipped" ? "skipped" : "failed";
  return { name: test.name, status, durationMs: test.durationMs };
}

// src/app/job/record-history.ts
async function recordHistory(input) {
  if (input.location === null) return [];
  let opened = await openHistory(input.location, { clock: input.world.clock });
  if (!opened.ok) return [explainHistoryProblem(opened.error)];
  try {
    return await opened.value.store.record(historyEntryOf(input.record, input.report)), [];
  } catch (error) {
    return [`This run could not be written to the history: ${error.message}`];
  } finally {
    await opened.value.store.close();
  }
}

// src/app/job/conclude.ts
async function concludeRun(session, outcome, world) {
  let exitCode = exitCodeOf(outcome);
  session.journal.append({ type: "run.finished", outcome, exitCode });
  let record = session.journal.record();
  await session.statusFile.flushed(), await session.journal.close();
  let location = session.project.ok ? session.project.value.historyLocation : null, triaged = await triageRun({
    record,
    directory: session.directory,
    historyLocation: location,
    world
  });
  await writeReports({ record, triaged, directory: session.directory, redactor: session.redactor });
  let recorded = await recordHistory({ record, report: triaged.report, location, world }), { directory, redactor } = session, warnings = [...triaged.warnings, ...recorded];
  return { record, report: triaged.report, exitCode, directory, redactor, warnings };
}

// src/app/job/status-file.ts
function keepStatusFile(target) {
  let { journal, file, redactor } = target, writtenSeq = 0, writing = null;
  async function writeUntilFresh() {
    for (; journal.record().lastSeq > writtenSeq; ) {
      let record = journal.record();
      writtenSeq = record.lastSeq;
      let text = jsonOf(record, { redact: (text2) => redactor.redact(text2) });
      await writeWholeFile(file, text);
    }
    writing = null;
  }
  function flushed() {
    return writing ??= writeUntilFresh(), writing;
  }
  return journal.subscribe(() => {
    flushed().catch(() => {
    });
  }), { flushed };
}

// src/app/job/session.ts
async function openSession(request, world) {
  let directory = runDirectoryOf(request, world), leftovers = await removeLeftovers(directory.lease, { clock: world.clock });
  if (leftovers.kind === "in-use") return err(busyText(directory, leftovers.supervisorPid));
  let project = await openProject(request, world), root = projectDirectory(request, world), name = project.ok ? project.value.graph.config.name : baseName(root), context = await readContext({ ...world, directory: root }, name);
  await renewRunDirectory(directory, new Date(world.clock.now()).toISOString().replace(/:/g, "."));
  let journal = openJournal({ file: directory.journal, clock: world.clock }), started = journal.append({
    type: "run.started",
    version: world.version,
    project: name,
    directory: root,
    configFiles: project.ok ? project.value.graph.config.files : [],
    supervisorPid: world.pid,
    context,
    nodes: project.ok ? nodesOf(project.value.graph) : [],
    gates: project.ok ? gateNames(project.value.graph.config) : []
  }), removals = (leftovers.kind === "removed" ? leftovers.removed : []).map(
    ({ what, pid }) => journal.append({ type: "leftover.removed", what, pid })
  ), redactor = createRedactor(world.environment), earlyEvents = [started, ...removals], statusFile = keepStatusFile({ journal, file: directory.status, redactor });
  return ok({ project, directory, context, journal, earlyEvents, redactor, statusFile });
}
function refuse(session, faults) {
  return session.journal.append({ type: "preflight.failed", faults }), "not-started";
}
function busyText(directory, pid) {
  return `A run is going on in ${directory.root} (process ${pid}); nothing was started.
    Wait for it, end it with "signalbox down", or name another folder with --logs.`;
}
function nodesOf(graph) {
  return graph.services.map((service) => ({
    name: service.name,
    type: service.type,
    runner: service.runner,
    critical: service.critical,
    dependsOn: service.dependsOn.map(({ service: name, required }) => ({
      service: name,
      required
    })),
    ports: service.ports.map((port) => port.published),
    probe: service.healthcheck ? describeProbe(service.healthcheck.probe) : null
  }));
}
function gateNames(config) {
  return config.gates.map((gate) => gate.name);
}
function baseName(path) {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? "project";
}

// src/app/job/supervise.ts
var CANCEL_GRACE_MS = 5e3;
async function whileUp(session, world, during) {
  if (!session.project.ok) return refuse(session, session.project.error);
  let project = session.project.value, environment = environmentOf(session, world), cancel = new AbortController(), forget = world.onSignal((signal) => {
    cancel.signal.aborted || session.journal.append({ type: "signal.received", signal }), cancel.abort();
  });
  try {
    let faults = await preflight(project.graph, { environment });
    if (cancel.signal.aborted) return "cancelled";
    if (faults.length > 0) return refuse(session, faults);
    let supervision = startSupervision({
      graph: project.graph,
      journal: session.journal,
      clock: world.clock,
      random: world.random,
      runDirectory: session.directory.root,
      environment,
      guardianCommand: [...world.self, "guardian"]
    }), up = { project, supervision, environment, cancelled: cancel.signal };
    return await holdUp(up, () => during(up));
  } finally {
    forget();
  }
}
async function holdUp(up, during) {
  let { supervision, cancelled } = up;
  cancelled.addEventListener("abort", () => {
    supervision.stop({ deadlineMs: CANCEL_GRACE_MS });
  });
  try {
    let settled = await supervision.settled;
    if (cancelled.aborted) return "cancelled";
    if (settled.kind !== "ready") return "failed";
    let outcome = await during();
    return cancelled.aborted ? "cancelled" : outcome;
  } finally {
    await supervision.stop();
  }
}
function environmentOf(session, world) {
  return {
    ...childEnvironment(world.environment),
    SIGNALBOX_RUN_ID: session.context.runId,
    SIGNALBOX_RUN_DIRECTORY: session.directory.root
  };
}

export {
  concludeRun,
  openSession,
  whileUp
};
