import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  printFaults
} from "./chunk-EN7DMALQ.mjs";
import "./chunk-GPFTYLV6.mjs";
import "./chunk-ZEX3EMVD.mjs";
import {
  preflight
} from "./chunk-6GJ56SHG.mjs";
import {
  openProject
} from "./chunk-MAB4HMDH.mjs";
import "./chunk-QB4KRVXU.mjs";
import "./chunk-IFVID3NQ.mjs";
import {
  childEnvironment
} from "./chunk-G57JLXGG.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-DHEESZZX.mjs";
import {
  EXIT
} from "./chunk-OAYHSIS7.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/doctor.ts
async function doctor(request, world) {
  let project = await openProject(request, world);
  if (!project.ok) return printFaults(project.error, request, world);
  let { graph } = project.value, faults = await preflight(graph, { environment: childEnvironment(world.environment) });
  if (faults.length > 0) return printFaults(faults, request, world);
  let { length } = graph.services;
  return world.stdout.write(
    request.json ? `${JSON.stringify({ schema: "signalbox.faults/1", faults })}
` : `${length} ${length === 1 ? "service" : "services"}, nothing stands in the way of a start.
`
  ), EXIT.ok;
}
export {
  doctor
};
