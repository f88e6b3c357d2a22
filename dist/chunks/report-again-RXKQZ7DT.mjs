import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  judgeAgain
} from "./chunk-U7DRMTZQ.mjs";
import "./chunk-WVX24L63.mjs";
import "./chunk-EPEERWMP.mjs";
import "./chunk-NI5FHBGD.mjs";
import "./chunk-E7WDJO5W.mjs";
import "./chunk-2M5ZUZW4.mjs";
import "./chunk-E4LY22KT.mjs";
import "./chunk-GE2QYGOC.mjs";
import "./chunk-Z3KBM7U4.mjs";
import "./chunk-76YFWD2L.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-IJWMQ2AO.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-HBLFYD2J.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-ZHG6YEGJ.mjs";
import "./chunk-MT7PYOEO.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-7QYUCSXC.mjs";
import "./chunk-VWCGUJVQ.mjs";
import "./chunk-QKYCW5WG.mjs";
import "./chunk-5UVQA2Z5.mjs";
import "./chunk-RPBXQQLO.mjs";
import "./chunk-5ZTXPKSJ.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-MNEYS72I.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CIWWQCQL.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-QULGIQVJ.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-42OCISXY.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-5HDC7NGB.mjs";
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
