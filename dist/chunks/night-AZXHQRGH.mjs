import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  actOnNight,
  makeNight
} from "./chunk-IP36ZLZG.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-XMAQDXI7.mjs";
import "./chunk-7FXOI44B.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-IJWMQ2AO.mjs";
import "./chunk-RXUFAU2X.mjs";
import "./chunk-623ZWR67.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-MT7PYOEO.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-MNEYS72I.mjs";
import "./chunk-YEM5EQNK.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CIWWQCQL.mjs";
import "./chunk-47DSIBOS.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-TSC5JWDD.mjs";
import "./chunk-ASSWAOSU.mjs";
import {
  printFaults
} from "./chunk-UVZOYSBH.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-FQ5HRVQA.mjs";
import "./chunk-QULGIQVJ.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
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

// src/app/night.ts
async function night(request, world) {
  let token = world.environment.GITHUB_TOKEN || world.environment.GH_TOKEN || null;
  request.feedback && token === null && world.stderr.write(`${NO_TOKEN}
`);
  let made = await makeNight({ ...request, token: request.feedback ? token : null }, world);
  if (!made.ok)
    return world.stderr.write(`${made.error}
`), EXIT.usage;
  let { files, markdown } = made.value, paths = Object.values(files);
  if (world.stdout.write(
    request.json ? `${JSON.stringify({ schema: "signalbox.files/1", files: paths })}
` : `${markdown}
${paths.join(`
`)}
`
  ), !request.publish) return EXIT.ok;
  let { report } = made.value, acted = await actOnNight(
    { report, project: request, dryRun: request.dryRun === !0, token },
    world
  );
  return acted.ok ? EXIT.ok : printFaults(acted.error, request, world);
}
var NO_TOKEN = "What people say of verdicts was not read: --feedback asks GitHub and needs GITHUB_TOKEN.";
export {
  night
};
