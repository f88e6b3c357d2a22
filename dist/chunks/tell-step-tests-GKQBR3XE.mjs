import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  addStepTests,
  describeTests,
  warner
} from "./chunk-3IDO77OG.mjs";
import {
  recordHistory
} from "./chunk-D3TYSV4Y.mjs";
import "./chunk-NJJFWX66.mjs";
import "./chunk-XGSTERVI.mjs";
import {
  judgeAgain
} from "./chunk-LW6OZCUZ.mjs";
import "./chunk-VZTZMHV5.mjs";
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
import "./chunk-A3KQ376H.mjs";
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
import "./chunk-FQ5HRVQA.mjs";
import "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import "./chunk-JG3NMF2R.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/job/tell-step-tests.ts
async function tellStepTests(request, world) {
  let redactor = createRedactor(world.environment), warn = warner(world, redactor), { result, warnings } = await addStepTests(request, world);
  for (let warning of warnings) warn(warning);
  if (result === null) return null;
  let judged = await judgeAgain(request, world);
  if (!judged.ok)
    return warn(judged.error), null;
  let { record, report } = judged.value, unremembered = await recordHistory({ ...judged.value, world });
  for (let warning of [...judged.value.warnings, ...unremembered]) warn(warning);
  return { record, text: `${describeTests(result, redactor)} · ${report.headline}` };
}
export {
  tellStepTests
};
