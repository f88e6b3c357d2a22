import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  judgeAgain
} from "./chunk-YF6LGASI.mjs";
import "./chunk-WVX24L63.mjs";
import "./chunk-QQTRRM7B.mjs";
import "./chunk-NI5FHBGD.mjs";
import "./chunk-4PIBNZTL.mjs";
import "./chunk-TDM7U6QW.mjs";
import "./chunk-6BBTQHGN.mjs";
import "./chunk-V53IHSO7.mjs";
import "./chunk-Z3KBM7U4.mjs";
import "./chunk-76YFWD2L.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-IJWMQ2AO.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-APPTDWMC.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-ZHG6YEGJ.mjs";
import "./chunk-UJA46YXN.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-OOX4LM6M.mjs";
import "./chunk-5KRBJ2WG.mjs";
import "./chunk-5UVQA2Z5.mjs";
import "./chunk-QKYCW5WG.mjs";
import "./chunk-U22P5YCR.mjs";
import "./chunk-5ZTXPKSJ.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-CLG4IGRW.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CIWWQCQL.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-QULGIQVJ.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-MESXMGRV.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-M5TNG5AJ.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/report-again.ts
async function reportAgain(request, world) {
  let judged = await judgeAgain(request, world);
  if (!judged.ok)
    return world.stderr.write(`${judged.error}
`), EXIT.usage;
  let { warnings } = judged.value;
  for (let warning of warnings) world.stderr.write(`signalbox: ${warning}
`);
  let { reportHtml, triageJson, triageMarkdown } = judged.value.directory, files = [reportHtml, triageMarkdown, triageJson];
  return world.stdout.write(
    request.json ? `${JSON.stringify({ schema: "signalbox.files/1", files })}
` : `${files.join(`
`)}
`
  ), warnings.length > 0 ? EXIT.failed : EXIT.ok;
}
export {
  reportAgain
};
