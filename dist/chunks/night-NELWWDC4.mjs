import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  makeNight
} from "./chunk-4UCS2IRW.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-MKDFV5XM.mjs";
import "./chunk-7FXOI44B.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-IJWMQ2AO.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-7XP2VCQH.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-UJA46YXN.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-CLG4IGRW.mjs";
import "./chunk-YEM5EQNK.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CIWWQCQL.mjs";
import "./chunk-47DSIBOS.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-TSC5JWDD.mjs";
import "./chunk-ASSWAOSU.mjs";
import "./chunk-FQ5HRVQA.mjs";
import "./chunk-QULGIQVJ.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
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

// src/app/night.ts
async function night(request, world) {
  let made = await makeNight(request, world);
  if (!made.ok)
    return world.stderr.write(`${made.error}
`), EXIT.usage;
  let { files, markdown } = made.value, paths = Object.values(files);
  return world.stdout.write(
    request.json ? `${JSON.stringify({ schema: "signalbox.files/1", files: paths })}
` : `${markdown}
${paths.join(`
`)}
`
  ), EXIT.ok;
}
export {
  night
};
