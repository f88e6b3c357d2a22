import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/graph/critical-path.ts
function criticalPath(graph, durationMs) {
  let incoming = Map.groupBy(graph.edges, (edge) => edge.from), timings = /* @__PURE__ */ new Map(), last = null, lowerBoundMs = 0;
  for (let { name } of graph.services) {
    let { startMs, after } = latestStart(incoming.get(name) ?? [], timings), own = durationMs(name), finishMs = startMs + (Number.isFinite(own) ? Math.max(0, own) : 0);
    timings.set(name, { startMs, finishMs, after }), (last === null || finishMs > lowerBoundMs) && (last = name, lowerBoundMs = finishMs);
  }
  return { path: pathTo(last, timings), lowerBoundMs };
}
function latestStart(edges, timings) {
  let startMs = 0, after = null;
  for (let edge of edges) {
    let timing = timings.get(edge.service);
    if (!timing) continue;
    let readyMs = waitsForFinish(edge.condition) ? timing.finishMs : timing.startMs;
    (after === null || readyMs > startMs) && (startMs = readyMs, after = edge.service);
  }
  return { startMs, after };
}
function waitsForFinish(condition) {
  return condition !== "service_started";
}
function pathTo(last, timings) {
  let path = [];
  for (let name = last; name !== null; name = timings.get(name)?.after ?? null) path.push(name);
  return path.reverse();
}

export {
  criticalPath
};
