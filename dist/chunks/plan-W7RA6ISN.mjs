import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  usualReadyTimes
} from "./chunk-3XHFHQSR.mjs";
import "./chunk-GPFTYLV6.mjs";
import "./chunk-4GQR5YYP.mjs";
import "./chunk-TYLHWLBS.mjs";
import {
  printFaults,
  printWarnings
} from "./chunk-TBC3F66S.mjs";
import "./chunk-AXLRTUIN.mjs";
import "./chunk-QYJYMJGQ.mjs";
import {
  openProject
} from "./chunk-VQYIKM3U.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-5H5M2FSM.mjs";
import {
  drawBound,
  drawTree,
  drawWaves,
  planJson
} from "./chunk-JRBGRSCY.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/plan.ts
async function plan(request, world) {
  let project = await openProject(request, world);
  if (!project.ok) return printFaults(project.error, request, world);
  printWarnings(project.value.warnings, request, world);
  let usual = await usualReadyTimes(project.value, world);
  for (let warning of usual.warnings) world.stderr.write(`signalbox: ${warning}
`);
  let times = new Map([...usual.times].map(([name, { medianMs }]) => [name, medianMs])), { graph } = project.value;
  if (request.json)
    world.stdout.write(`${JSON.stringify(planJson(graph, times))}
`);
  else {
    let text = [...drawWaves(graph), "", ...drawTree(graph), ...drawBound(graph, times)];
    world.stdout.write(`${text.join(`
`)}
`);
  }
  return EXIT.ok;
}
export {
  plan
};
