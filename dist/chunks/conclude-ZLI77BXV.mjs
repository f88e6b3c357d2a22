import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeUnwritten,
  triageRun,
  writeReports
} from "./chunk-EZ4QLXO3.mjs";
import "./chunk-NI5FHBGD.mjs";
import "./chunk-BDM6PPED.mjs";
import "./chunk-UF54MTF2.mjs";
import "./chunk-RX43XFGT.mjs";
import "./chunk-LUU4RE65.mjs";
import {
  historyEntryOf
} from "./chunk-T5PKGDLD.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-X42WSGDH.mjs";
import "./chunk-V6TUXLC7.mjs";
import {
  openHistory
} from "./chunk-PZ7CAUA2.mjs";
import "./chunk-OY5CUROT.mjs";
import "./chunk-L2QGAGCH.mjs";
import "./chunk-MUNJRC3E.mjs";
import "./chunk-ODOSYDRX.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-5WKXZUVK.mjs";
import "./chunk-QOKUX66T.mjs";
import "./chunk-4STWRUT6.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-QVPEFFGE.mjs";
import "./chunk-CSGKXHK4.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-G523YAWU.mjs";
import "./chunk-QWBBSFEW.mjs";
import "./chunk-DUO2QIZU.mjs";
import "./chunk-5UVQA2Z5.mjs";
import "./chunk-BGNQUZMK.mjs";
import "./chunk-CXVT4QCN.mjs";
import {
  describeHistoryProblem
} from "./chunk-C4EHAC4R.mjs";
import "./chunk-4C7ZHSJF.mjs";
import "./chunk-IBZETGL4.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-GUBPAE3A.mjs";
import "./chunk-PGXPOJ5U.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-W64ZENFZ.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-RTFOEQ4U.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-67TOOQQD.mjs";
import {
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import "./chunk-3RXDIVYO.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-EGTLLUCJ.mjs";
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
    rerun: project?.graph.config.triage.rerun ?? null,
    world
  }), { directory, redactor } = session, reported = await writeReports({ triaged, directory, redactor }), recorded = await recordHistory({
    record,
    report: triaged.report,
    history,
    redactor,
    world
  }), warnings = [.../* @__PURE__ */ new Set([...triaged.warnings, ...unwritten, ...reported, ...recorded])], { report, record: lookedBack } = triaged;
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
