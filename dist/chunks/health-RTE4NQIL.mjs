import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  healthScore
} from "./chunk-BI4GRB33.mjs";
import {
  connectControl
} from "./chunk-J6W6AFLA.mjs";
import {
  controlSocketPath
} from "./chunk-73VY72N4.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-75RHPUUD.mjs";
import {
  runDirectoryOf
} from "./chunk-MLMAPUZT.mjs";
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
import "./chunk-KKO72QHV.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/health.ts
var HEALTHY_SCORE = 90;
async function health(request, world) {
  let running = await connectControl(controlSocketPath(runDirectoryOf(request, world).root)).status();
  if (!running.ok)
    return world.stderr.write(`Nothing is up; "signalbox up" starts it.
`), EXIT.usage;
  let score = healthScore(running.value);
  if (request.json)
    world.stdout.write(`${JSON.stringify({ schema: "signalbox.health/1", ...score })}
`);
  else {
    for (let { service, score: points } of score.services)
      world.stdout.write(`${String(points).padStart(3)}  ${service}
`);
    world.stdout.write(`${String(score.overall).padStart(3)}  overall
`);
  }
  return score.overall >= HEALTHY_SCORE ? EXIT.ok : EXIT.failed;
}
export {
  health
};
