import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  actOnNight,
  makeNight
} from "./chunk-MEHWN6JJ.mjs";
import "./chunk-WFTQFHQ7.mjs";
import "./chunk-KA6NAVWD.mjs";
import "./chunk-ALMX5IJE.mjs";
import "./chunk-2DQ42OIT.mjs";
import "./chunk-QZM4HDXJ.mjs";
import "./chunk-FMK3IGAS.mjs";
import "./chunk-7FXOI44B.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-RXUFAU2X.mjs";
import "./chunk-KRSN46WR.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-C6L2WCEV.mjs";
import "./chunk-CF4RFN2D.mjs";
import "./chunk-QI67WJWO.mjs";
import "./chunk-ODOSYDRX.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-QOKUX66T.mjs";
import "./chunk-F5BFMIY3.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-ZEAEJKHJ.mjs";
import "./chunk-XEP5XGZ7.mjs";
import "./chunk-GUBPAE3A.mjs";
import "./chunk-7KY2TIIP.mjs";
import "./chunk-ATXCFXW5.mjs";
import "./chunk-L53GNFIM.mjs";
import "./chunk-GP5BOY3X.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-WMIPYFF6.mjs";
import "./chunk-W64ZENFZ.mjs";
import "./chunk-SVOPMMFH.mjs";
import {
  printFaults
} from "./chunk-GJTPF4ZL.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-FQ5HRVQA.mjs";
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

// src/app/night.ts
async function night(request, world) {
  let token = world.environment.GITHUB_TOKEN || world.environment.GH_TOKEN || null;
  request.feedback && token === null && world.stderr.write(`${NO_TOKEN}
`);
  let made = await makeNight({ ...request, token: request.feedback ? token : null }, world);
  if (!made.ok)
    return world.stderr.write(`${made.error.told}
`), made.error.reason === "no-run" ? EXIT.ok : EXIT.usage;
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
