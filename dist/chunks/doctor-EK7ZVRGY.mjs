import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  preflight
} from "./chunk-NAXTSG62.mjs";
import {
  childEnvironment
} from "./chunk-SVOPMMFH.mjs";
import "./chunk-WQK54PSK.mjs";
import {
  faultsJson,
  printFaults,
  printWarnings
} from "./chunk-GJTPF4ZL.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-FQ5HRVQA.mjs";
import {
  openStartable
} from "./chunk-MLMAPUZT.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-SKSGK344.mjs";
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

// src/app/doctor.ts
async function doctor(request, world) {
  let project = await openStartable(request, world);
  if (!project.ok) return printFaults(project.error, request, world);
  let { graph } = project.value, { faults } = await preflight(graph, { environment: childEnvironment(world.environment) });
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
