import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeTakenDown,
  takeDown
} from "./chunk-65MBP7CR.mjs";
import "./chunk-FLBXMG3Y.mjs";
import "./chunk-54MHJWQX.mjs";
import "./chunk-J6W6AFLA.mjs";
import "./chunk-73VY72N4.mjs";
import "./chunk-YW2Q6CPC.mjs";
import {
  readLastRun
} from "./chunk-VHK3H6U7.mjs";
import "./chunk-TOVQL6DV.mjs";
import "./chunk-GM7IIX2J.mjs";
import "./chunk-75RHPUUD.mjs";
import "./chunk-WQK54PSK.mjs";
import {
  missingProject,
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

// src/app/down.ts
async function down(request, world) {
  let missing = request.logs ? null : missingProject(request, world);
  if (missing)
    return world.stderr.write(`${missing}
`), EXIT.usage;
  let directory = runDirectoryOf(request, world), taken = await takeDown(directory, world);
  if (!taken.ok)
    return world.stderr.write(`${taken.error}
`), EXIT.failed;
  request.json || world.stdout.write(describeTakenDown(taken.value, directory));
  let told = await tellTests(request, directory, world);
  return request.json ? world.stdout.write(`${JSON.stringify(told?.record ?? answerOf(taken.value))}
`) : told && world.stdout.write(`${told.text}
`), EXIT.ok;
}
async function tellTests(request, directory, world) {
  if (request.junit.length === 0 && !await hasGates(directory)) return null;
  let { tellStepTests } = await import("./tell-step-tests-GKQBR3XE.mjs");
  return tellStepTests(request, world);
}
async function hasGates(directory) {
  let last = await readLastRun(directory);
  return last.ok && last.value.record.gateNames.length > 0;
}
function answerOf(taken) {
  return taken.kind === "stopped" ? taken.record : { schema: "signalbox.leftovers/1", removed: taken.leftovers.kind === "removed" ? taken.leftovers.removed : [] };
}
export {
  down
};
