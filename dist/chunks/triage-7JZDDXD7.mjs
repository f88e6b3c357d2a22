import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  judgeAgain
} from "./chunk-LW6OZCUZ.mjs";
import {
  renderTriageMarkdown
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
import "./chunk-VHK3H6U7.mjs";
import "./chunk-TOVQL6DV.mjs";
import "./chunk-GM7IIX2J.mjs";
import "./chunk-75RHPUUD.mjs";
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
import "./chunk-WQK54PSK.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-MLMAPUZT.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-JG3NMF2R.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/triage.ts
async function triage(request, world) {
  let judged = await judgeAgain(request, world);
  if (!judged.ok)
    return world.stderr.write(`${judged.error}
`), EXIT.usage;
  let { report, exitCode, redactor, warnings, unwritten } = judged.value;
  for (let warning of [...warnings, ...unwritten]) world.stderr.write(`signalbox: ${warning}
`);
  let redact = (text) => redactor.redact(text);
  return world.stdout.write(
    request.json ? `${redact(JSON.stringify(report))}
` : renderTriageMarkdown(report, { redact })
  ), exitCode;
}
export {
  triage
};
