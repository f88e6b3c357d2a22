import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  healthScore
} from "./chunk-TFJCDQSG.mjs";
import {
  connectControl,
  controlSocketPath
} from "./chunk-QCAE7MKN.mjs";
import "./chunk-E67SRMK4.mjs";
import {
  runDirectoryOf
} from "./chunk-VQYIKM3U.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-5H5M2FSM.mjs";
import "./chunk-JRBGRSCY.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import "./chunk-QS7VGELO.mjs";
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
