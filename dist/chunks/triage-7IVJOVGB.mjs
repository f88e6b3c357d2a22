import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  judgeAgain
} from "./chunk-AIGYGNEV.mjs";
import {
  renderTriageMarkdown
} from "./chunk-PRST53BR.mjs";
import "./chunk-NI5FHBGD.mjs";
import "./chunk-43RWZHKH.mjs";
import "./chunk-WVX24L63.mjs";
import "./chunk-YJXRJUGX.mjs";
import "./chunk-YIGUUC4V.mjs";
import "./chunk-Z3KBM7U4.mjs";
import "./chunk-76YFWD2L.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-IJWMQ2AO.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-HPPPFY3I.mjs";
import "./chunk-M4EMVMFI.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-MLCQ7UH5.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-SREDCHBB.mjs";
import "./chunk-SST6SSL3.mjs";
import "./chunk-A7554IPB.mjs";
import "./chunk-I4SIZVWR.mjs";
import "./chunk-MC24M747.mjs";
import "./chunk-IOLAS5YD.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-I446LWDJ.mjs";
import "./chunk-3UTMC2MV.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-5UWSZE72.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-H2KY2TNX.mjs";
import {
  EXIT,
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-6L4AUWXQ.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/triage.ts
async function triage(request, world) {
  let judged = await judgeAgain(request, world);
  if (!judged.ok)
    return world.stderr.write(`${judged.error}
`), EXIT.usage;
  let { report, redactor, warnings } = judged.value;
  for (let warning of warnings) world.stderr.write(`signalbox: ${warning}
`);
  let redact = (text) => redactor.redact(text);
  return world.stdout.write(
    request.json ? `${redact(JSON.stringify(report))}
` : renderTriageMarkdown(report, { redact })
  ), exitCodeOf(report.outcome);
}
export {
  triage
};
