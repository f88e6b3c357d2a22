import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  readContext
} from "./chunk-GPFTYLV6.mjs";
import {
  openHistory
} from "./chunk-ZEX3EMVD.mjs";
import {
  openProject
} from "./chunk-MAB4HMDH.mjs";
import {
  drawBound,
  drawTree,
  drawWaves,
  planJson
} from "./chunk-QB4KRVXU.mjs";
import {
  renderFaults
} from "./chunk-IFVID3NQ.mjs";
import {
  createRedactor
} from "./chunk-G57JLXGG.mjs";
import {
  EXIT
} from "./chunk-OAYHSIS7.mjs";

// src/app/job/usual-ready-times.ts
import { access } from "node:fs/promises";
async function usualReadyTimes(project, world) {
  if (!await hasHistory(project.historyLocation)) return /* @__PURE__ */ new Map();
  let opened = await openHistory(project.historyLocation, { clock: world.clock });
  if (!opened.ok) return /* @__PURE__ */ new Map();
  let { store } = opened.value;
  try {
    let { config, services } = project.graph, context = await readContext({ ...world, directory: config.directory }, config.name), times = await store.usualReadyTimes({
      repo: context.repository ?? "",
      services: services.map((service) => service.name),
      asOf: world.clock.now()
    });
    return new Map(times.map((time) => [time.service, time]));
  } finally {
    await store.close();
  }
}
async function hasHistory(location) {
  if (/^[a-z]+:\/\//.test(location)) return !0;
  try {
    return await access(location), !0;
  } catch {
    return !1;
  }
}

// src/app/plan.ts
async function plan(request, world) {
  let project = await openProject(request, world);
  if (!project.ok) return printFaults(project.error, request, world);
  let usual = await usualReadyTimes(project.value, world), times = new Map([...usual].map(([name, { medianMs }]) => [name, medianMs])), { graph } = project.value;
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
function printFaults(faults, request, world) {
  return request.json ? world.stdout.write(`${JSON.stringify({ schema: "signalbox.faults/1", faults })}
`) : world.stderr.write(
    `${renderFaults(faults, { redact: (text) => createRedactor(world.environment).redact(text) })}
`
  ), EXIT.usage;
}

export {
  plan,
  printFaults
};
