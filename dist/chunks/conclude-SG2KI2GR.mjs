import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeUnwritten,
  triageRun,
  writeReports
} from "./chunk-SQJBFM3T.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-4GQR5YYP.mjs";
import {
  describeHistoryProblem,
  openHistory
} from "./chunk-TYLHWLBS.mjs";
import "./chunk-USGZVSYR.mjs";
import "./chunk-P2FMI6LP.mjs";
import "./chunk-AXLRTUIN.mjs";
import {
  cleanLine,
  cleanLines
} from "./chunk-QYJYMJGQ.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-JRBGRSCY.mjs";
import {
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import "./chunk-QS7VGELO.mjs";
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
  if (!opened.ok) return [describeHistoryProblem(opened.error)];
  try {
    return await opened.value.store.record(historyEntryOf(input)), [];
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
  let record = session.journal.record(), unwritten = await lastStatus(session);
  await session.journal.close();
  let location = session.project.ok ? session.project.value.historyLocation : null, triaged = await triageRun({
    record,
    directory: session.directory,
    historyLocation: location,
    rules: session.project.ok ? session.project.value.rules : null,
    world
  }), { directory, redactor } = session, reported = await writeReports({ triaged, directory, redactor }), recorded = await recordHistory({
    record,
    report: triaged.report,
    location,
    redactor,
    world
  }), warnings = [...triaged.warnings, ...unwritten, ...reported, ...recorded];
  session.giveUp();
  let { report, record: lookedBack } = triaged;
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
