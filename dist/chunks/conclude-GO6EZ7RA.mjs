import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  recordHistory
} from "./chunk-D3TYSV4Y.mjs";
import {
  describeUnwritten,
  triageRun,
  writeReports
} from "./chunk-VZTZMHV5.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-NI5FHBGD.mjs";
import "./chunk-JCF5YWPH.mjs";
import "./chunk-HTTNZQBR.mjs";
import "./chunk-RX43XFGT.mjs";
import "./chunk-KRSN46WR.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-OL7VELS6.mjs";
import "./chunk-C6L2WCEV.mjs";
import "./chunk-CF4RFN2D.mjs";
import "./chunk-G66QDWCM.mjs";
import "./chunk-QI67WJWO.mjs";
import "./chunk-ODOSYDRX.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-Z6TQPBGO.mjs";
import "./chunk-QOKUX66T.mjs";
import "./chunk-F5BFMIY3.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-MLZPGBYE.mjs";
import "./chunk-CSGKXHK4.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-ETHLWRSO.mjs";
import "./chunk-ZEAEJKHJ.mjs";
import "./chunk-XALZVAZH.mjs";
import "./chunk-PRR7GZAE.mjs";
import "./chunk-XEP5XGZ7.mjs";
import "./chunk-BVMSZR44.mjs";
import "./chunk-H4IWSSD2.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-GUBPAE3A.mjs";
import "./chunk-ATXCFXW5.mjs";
import "./chunk-L53GNFIM.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-W64ZENFZ.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-JG3NMF2R.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/job/conclude.ts
async function concludeRun(session, outcome, world) {
  let exitCode = exitCodeOf(outcome), record = session.journal.record(), unwritten = await lastStatus(session);
  await session.journal.close();
  let project = session.project.ok ? session.project.value : null, history = project && { location: project.historyLocation, keepMs: project.historyKeepMs }, triaged = await triageRun({
    record,
    directory: session.directory,
    historyLocation: project?.historyLocation ?? null,
    isNew: !0,
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
