import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  explainHistoryProblem,
  noHistory
} from "./chunk-CR7TUZGH.mjs";
import {
  openHistory
} from "./chunk-ZEX3EMVD.mjs";
import {
  assembleTriage,
  diagnose,
  interestingLine,
  judge
} from "./chunk-3T4YM2DS.mjs";
import {
  readLog,
  signatureOf
} from "./chunk-OM23QQAG.mjs";
import {
  jsonOf,
  renderHtml,
  renderJUnit,
  renderMetrics,
  renderTriageMarkdown
} from "./chunk-IFVID3NQ.mjs";

// src/app/job/triage-run.ts
import { access } from "node:fs/promises";
import { join } from "node:path";
var WINDOW_DAYS = 14;
async function triageRun(input) {
  let { record, directory, world } = input, blocks = record.outcome === "passed" ? [] : await collectEvidence(record, directory), diagnoses = diagnose({ record, blocks, signatureOf }), history = await openStore(input.historyLocation, world);
  try {
    let asOf = record.startedAt, verdicts = [];
    for (let diagnosis of diagnoses) {
      let slice = await sliceFor(history.store, record, diagnosis.signature);
      verdicts.push(judge(diagnosis, slice, record.context));
    }
    let baseBranch = record.context.baseBranch, scope = { repo: record.context.repository ?? "", job: jobOf(record), asOf, baseBranch }, counts = await history.store?.count(scope) ?? { runs: 0, baseRuns: 0 };
    return { report: assembleTriage({
      record,
      version: world.version,
      verdicts,
      history: { runs: counts.runs, baseBranch, baseRuns: counts.baseRuns }
    }), blocks, warnings: history.warnings };
  } finally {
    await history.store?.close();
  }
}
function jobOf(record) {
  return record.context.job ?? record.project;
}
async function collectEvidence(record, directory) {
  let blocks = [];
  for (let service of record.services) {
    if (!service.logFile) continue;
    let source = { kind: "service", service: service.name };
    blocks.push(...await readBlocks(directory, service.logFile, source));
  }
  for (let gate of record.gates) {
    if (!gate.logFile || gate.outcome === "passed") continue;
    let source = { kind: "gate", gate: gate.name };
    blocks.push(...await readBlocks(directory, gate.logFile, source));
  }
  return blocks;
}
async function readBlocks(directory, file, source) {
  let path = join(directory.root, file);
  return await exists(path) ? (await readLog({ file: path, label: file, source, interesting: interestingLine })).blocks : [];
}
async function openStore(location, world) {
  if (location === null) return { store: null, warnings: [] };
  let opened = await openHistory(location, { clock: world.clock });
  if (!opened.ok) return { store: null, warnings: [explainHistoryProblem(opened.error)] };
  let { store, setAside } = opened.value;
  return {
    store,
    warnings: setAside ? [`The history could not be read and was kept as ${setAside}; a new one was started.`] : []
  };
}
async function sliceFor(store, record, signature) {
  if (!store) return noHistory(WINDOW_DAYS);
  let { context } = record;
  return store.slice({
    repo: context.repository ?? "",
    job: jobOf(record),
    signature,
    baseBranch: context.baseBranch,
    branch: context.branch,
    pr: context.pullRequest,
    sha: context.sha,
    asOf: record.startedAt,
    windowDays: WINDOW_DAYS
  });
}
async function exists(path) {
  try {
    return await access(path), !0;
  } catch {
    return !1;
  }
}

// src/app/world/write-file.ts
import { mkdir, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
async function writeWholeFile(file, text) {
  await mkdir(dirname(file), { recursive: !0 });
  let draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, text), await rename(draft, file);
}

// src/app/job/write-reports.ts
async function writeReports(input) {
  let { record, directory } = input, { report, blocks } = input.triaged, redact = (text) => input.redactor.redact(text);
  await Promise.all([
    writeWholeFile(directory.triageJson, jsonOf(report, { redact })),
    writeWholeFile(directory.triageMarkdown, renderTriageMarkdown(report, { redact })),
    writeWholeFile(directory.reportHtml, renderHtml({ report, record, excerpts: blocks, redact })),
    writeWholeFile(directory.junit, renderJUnit(record, report, { redact })),
    writeWholeFile(directory.metrics, renderMetrics(record))
  ]);
}

export {
  triageRun,
  writeWholeFile,
  writeReports
};
