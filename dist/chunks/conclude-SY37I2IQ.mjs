import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeUnwritten,
  triageRun,
  writeReports
} from "./chunk-EPEERWMP.mjs";
import "./chunk-NI5FHBGD.mjs";
import "./chunk-E7WDJO5W.mjs";
import "./chunk-2M5ZUZW4.mjs";
import "./chunk-E4LY22KT.mjs";
import "./chunk-GE2QYGOC.mjs";
import "./chunk-76YFWD2L.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-IJWMQ2AO.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-7ADZRQRH.mjs";
import {
  historyEntryOf
} from "./chunk-HBLFYD2J.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-ZHG6YEGJ.mjs";
import {
  openHistory
} from "./chunk-MT7PYOEO.mjs";
import "./chunk-77QID4CP.mjs";
import {
  describeHistoryProblem
} from "./chunk-62K6KTPB.mjs";
import "./chunk-7QYUCSXC.mjs";
import "./chunk-VWCGUJVQ.mjs";
import "./chunk-QKYCW5WG.mjs";
import "./chunk-5UVQA2Z5.mjs";
import "./chunk-RPBXQQLO.mjs";
import "./chunk-5ZTXPKSJ.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-MNEYS72I.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CIWWQCQL.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-ZSMSP7GG.mjs";
import {
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import "./chunk-5HDC7NGB.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/job/record-history.ts
async function recordHistory(input) {
  let { history, world } = input;
  if (history === null) return [];
  let opened = await openHistory(history.location, { clock: world.clock });
  if (!opened.ok) return [describeHistoryProblem(opened.error)];
  let { store } = opened.value;
  try {
    let entry = historyEntryOf({ ...input, machine: world.machine });
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
