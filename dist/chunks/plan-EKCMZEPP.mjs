import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  criticalPath
} from "./chunk-CPVUJK54.mjs";
import {
  usualReadyTimes
} from "./chunk-2EF72WJJ.mjs";
import "./chunk-C6L2WCEV.mjs";
import "./chunk-CF4RFN2D.mjs";
import "./chunk-QOKUX66T.mjs";
import "./chunk-F5BFMIY3.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-NRIMCWC3.mjs";
import "./chunk-63OYHGJX.mjs";
import {
  describeHistoryProblem
} from "./chunk-XEP5XGZ7.mjs";
import "./chunk-GUBPAE3A.mjs";
import {
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
import "./chunk-JG3NMF2R.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import {
  formatDuration
} from "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/graph/draw/draw-bound.ts
function drawBound(graph, usualReadyMs) {
  let known = graph.services.filter((service) => usualReadyMs.has(service.name)).length;
  if (known === 0) return [];
  let { path, lowerBoundMs } = criticalPath(graph, (name) => usualReadyMs.get(name) ?? 0), total = graph.services.length, gap = known === total ? "" : ` · known for ${known} of ${total}`;
  return [`lower bound ${formatDuration(lowerBoundMs)} · critical path ${path.join(" → ")}${gap}`];
}

// src/graph/draw/draw-tree.ts
var CONDITION_WORD = {
  service_started: "started",
  service_healthy: "ready",
  service_completed_successfully: "completed",
  service_completed: "ended",
  service_log_ready: "logged ready"
};
function drawTree(graph) {
  let services = new Map(graph.services.map((service) => [service.name, service])), awaited = new Set(graph.edges.map((edge) => edge.service)), unfolded = /* @__PURE__ */ new Set(), lines = [], pending = graph.services.filter((service) => !awaited.has(service.name)).map((service) => root(service.name)).reverse();
  for (let branch = pending.pop(); branch; branch = pending.pop()) {
    let service = services.get(branch.name);
    if (!service) continue;
    let again = unfolded.has(branch.name) && service.dependsOn.length > 0;
    lines.push(
      `${branch.prefix}${branch.twig}${branch.name}${branch.label}${again ? " (above)" : ""}`
    ), !again && (unfolded.add(branch.name), pending.push(...branchesOf(service, branch).reverse()));
  }
  return lines;
}
function root(name) {
  return { name, prefix: "", twig: "", label: "", depth: 0, last: !0 };
}
function branchesOf(service, parent) {
  let depth = parent.depth + 1;
  return service.dependsOn.map((dependency, index) => {
    let last = index === service.dependsOn.length - 1, optional = dependency.required ? "" : ", optional", far = depth > 24 ? ` (${depth} deep)` : "";
    return {
      name: dependency.service,
      prefix: childPrefix(parent),
      twig: last ? "└─ " : "├─ ",
      label: ` · ${CONDITION_WORD[dependency.condition]}${optional}${far}`,
      depth,
      last
    };
  });
}
function childPrefix(parent) {
  return parent.depth === 0 || parent.depth >= 24 ? parent.prefix : `${parent.prefix}${parent.last ? "   " : "│  "}`;
}

// src/graph/draw/draw-waves.ts
function drawWaves(graph) {
  let width = String(graph.waves.length).length;
  return graph.waves.map(
    (wave, index) => `${String(index + 1).padStart(width)}  ${wave.join("  ")}`
  );
}

// src/graph/plan-json.ts
function planJson(graph, usualReadyMs = /* @__PURE__ */ new Map()) {
  let waveOf = new Map(
    graph.waves.flatMap((wave, index) => wave.map((name) => [name, index + 1]))
  ), bound = graph.services.some((service) => usualReadyMs.has(service.name)) ? criticalPath(graph, (name) => usualReadyMs.get(name) ?? 0) : null;
  return {
    schema: "signalbox.plan/1",
    name: graph.config.name,
    services: graph.services.map((service) => ({
      name: service.name,
      type: service.type,
      runner: service.runner,
      critical: service.critical,
      wave: waveOf.get(service.name) ?? 1,
      dependsOn: service.dependsOn.map(({ service: on, condition, required }) => ({
        service: on,
        condition,
        required
      })),
      ports: service.ports.map((port) => port.published),
      usualReadyMs: usualReadyMs.get(service.name) ?? null
    })),
    waves: graph.waves,
    gates: graph.config.gates.map(({ name, kind, needs }) => ({ name, kind, needs })),
    lowerBoundMs: bound?.lowerBoundMs ?? null,
    criticalPath: bound?.path ?? null
  };
}

// src/app/plan.ts
async function plan(request, world) {
  let project = await openStartable(request, world);
  if (!project.ok) return printFaults(project.error, request, world);
  printWarnings(project.value.warnings, request, world);
  let usual = await usualReadyTimes(project.value, world);
  usual.ok || world.stderr.write(`signalbox: ${describeHistoryProblem(usual.error)}
`);
  let known = usual.ok ? [...usual.value] : [], times = new Map(known.map(([name, { medianMs }]) => [name, medianMs])), { graph } = project.value;
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
