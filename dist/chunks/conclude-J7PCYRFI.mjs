import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeUnwritten,
  triageRun,
  writeReports
} from "./chunk-PRST53BR.mjs";
import "./chunk-NI5FHBGD.mjs";
import "./chunk-43RWZHKH.mjs";
import "./chunk-YJXRJUGX.mjs";
import "./chunk-YIGUUC4V.mjs";
import "./chunk-76YFWD2L.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-IJWMQ2AO.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-HPPPFY3I.mjs";
import {
  openHistory
} from "./chunk-M4EMVMFI.mjs";
import "./chunk-77QID4CP.mjs";
import {
  describeHistoryProblem
} from "./chunk-62K6KTPB.mjs";
import "./chunk-MLCQ7UH5.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-SST6SSL3.mjs";
import "./chunk-A7554IPB.mjs";
import "./chunk-I4SIZVWR.mjs";
import "./chunk-MC24M747.mjs";
import "./chunk-IOLAS5YD.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-I446LWDJ.mjs";
import "./chunk-Y44HDPE2.mjs";
import {
  cleanLine,
  cleanLines
} from "./chunk-5UWSZE72.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-ZSMSP7GG.mjs";
import {
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import "./chunk-6L4AUWXQ.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/job/history-entry.ts
var EXCERPT_LINES = 8, CONCLUSION = {
  passed: "success",
  failed: "failure",
  "not-started": "failure",
  cancelled: "cancelled"
};
function historyEntryOf({ record, report, redactor }) {
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
    failures: report.verdicts.map((verdict) => failureRow(verdict, redactor)),
    services: record.services.flatMap(serviceRow),
    tests: record.gates.flatMap((gate) => gate.tests?.failures ?? []).map(testRow)
  };
}
function failureRow(verdict, redactor) {
  let redact = (text) => redactor.redact(text), lines = verdict.evidence.flatMap((block) => block.text).slice(0, EXCERPT_LINES);
  return {
    signature: verdict.signature,
    cause: verdict.cause,
    title: cleanLine(verdict.title, { redact }),
    excerpt: cleanLines(lines, { redact }).join(`
`),
    culprit: verdict.culprit
  };
}
function serviceRow(service) {
  let outcome = outcomeOf(service);
  if (!outcome) return [];
  let { readyAfterMs, restarts, peakCpuPercent, peakMemoryBytes } = service, peaks = { peakCpuPercent, peakMemoryBytes };
  return [{ service: service.name, readyAfterMs, restarts, ...peaks, outcome }];
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
  let { history, world } = input;
  if (history === null) return [];
  let opened = await openHistory(history.location, { clock: world.clock });
  if (!opened.ok) return [describeHistoryProblem(opened.error)];
  let { store } = opened.value;
  try {
    let entry = historyEntryOf(input);
    return await store.record(entry), await store.forget({ repo: entry.run.repo, before: world.clock.now() - history.keepMs }), [];
  } catch (error) {
    return [`This run could not be written to the history: ${error.message}`];
  } finally {
    await store.close();
  }
}

// src/app/job/conclude.ts
async function concludeRun(session, outcome, world) {
  let exitCode = exitCodeOf(outcome), record = session.journal.record(), unwritten = await lastStatus(session);
  await session.journal.close();
  let project = session.project.ok ? session.project.value : null, history = project && { location: project.historyLocation, keepMs: project.historyKeepMs }, triaged = await triageRun({
    record,
    directory: session.directory,
    historyLocation: project?.historyLocation ?? null,
    rules: project?.rules ?? null,
    world
  }), { directory, redactor } = session, reported = await writeReports({ triaged, directory, redactor }), recorded = await recordHistory({
    record,
    report: triaged.report,
    history,
    redactor,
    world
  }), warnings = [...triaged.warnings, ...unwritten, ...reported, ...recorded], { report, record: lookedBack } = triaged;
  return { record: lookedBack, report, exitCode, directory, redactor, warnings };
}
async function lastStatus({ statusFile, directory }) {
  try {
    return await statusFile.flushed(), [];
  } catch (error) {
    return [describeUnwritten(directory.status, error)];
  }
}
export {
  concludeRun
};
