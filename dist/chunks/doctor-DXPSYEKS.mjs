import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  faultsJson,
  printFaults,
  printWarnings
} from "./chunk-TBC3F66S.mjs";
import "./chunk-AXLRTUIN.mjs";
import {
  childEnvironment
} from "./chunk-QYJYMJGQ.mjs";
import {
  preflight
} from "./chunk-SQMKHI6F.mjs";
import {
  openProject
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

// src/app/doctor.ts
async function doctor(request, world) {
  let project = await openProject(request, world);
  if (!project.ok) return printFaults(project.error, request, world);
  let { graph } = project.value, faults = await preflight(graph, { environment: childEnvironment(world.environment) });
  if (faults.length > 0) return printFaults(faults, request, world);
  printWarnings(project.value.warnings, request, world);
  let { length } = graph.services;
  return world.stdout.write(
    request.json ? `${faultsJson([], project.value.warnings, world)}
` : `${length} ${length === 1 ? "service" : "services"}, nothing stands in the way of a start.
`
  ), EXIT.ok;
}
export {
  doctor
};
