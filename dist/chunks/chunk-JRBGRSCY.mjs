import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  formatDuration,
  formatLocation
} from "./chunk-QWSLLUXW.mjs";
import {
  err,
  nearest,
  ok,
  unreachable
} from "./chunk-QS7VGELO.mjs";

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

// src/graph/catalogue.ts
var LISTED_NAMES = 8;
function graphFault(problem) {
  switch (problem.kind) {
    case "unknown-dependency":
      return {
        ...about(problem.kind, problem.location, `services.${problem.service}.depends_on`),
        problem: `"${problem.dependency}" is not a service here`,
        remedy: suggest(problem, 'Define it under services, or mark it "required: false".'),
        service: problem.service,
        cause: "config.workflow"
      };
    case "cycle":
      return cycleFault(problem);
    case "port-clash":
      return {
        ...about(problem.kind, problem.location, `services.${problem.service}.ports`),
        problem: `port ${problem.port}${problem.protocol === "udp" ? "/udp" : ""} is also used by services.${problem.other}${place(problem.otherLocation)}`,
        remedy: `Give one of them another port, or "auto:${problem.service}" to have a free one chosen.`,
        service: problem.service,
        cause: "svc.port"
      };
    case "unknown-gate":
      return {
        ...about(problem.kind, problem.location, `gates.${problem.gate}.needs`),
        problem: `"${problem.need}" is not a gate here`,
        remedy: suggest(problem, "Define it under gates, or remove it from needs."),
        cause: "config.workflow"
      };
    case "gate-cycle":
      return {
        ...about(problem.kind, problem.location, `gates.${problem.path[0]}.needs`),
        problem: `gates need each other in a circle: ${circle(problem.path)}`,
        remedy: "Remove one of these needs.",
        cause: "config.workflow"
      };
    case "unknown-service":
      return {
        code: "graph.unknown-service",
        problem: `"${problem.name}" is not a service here`,
        remedy: suggest(problem, "Name services of the configuration.")
      };
    default:
      return unreachable(problem);
  }
}
function cycleFault(problem) {
  let [first] = problem.path;
  return {
    ...about(problem.kind, problem.location, `services.${first}.depends_on`),
    problem: problem.path.length === 1 ? `${first} waits for itself: ${circle(problem.path)}` : `services wait for each other in a circle: ${circle(problem.path)}`,
    remedy: "Remove one of these dependencies.",
    ...first === void 0 ? {} : { service: first },
    cause: "config.workflow"
  };
}
function about(kind, location, path) {
  return { code: `graph.${kind}`, path, ...location ? { location } : {} };
}
function place(location) {
  return location ? ` (${formatLocation(location)})` : "";
}
function circle(path) {
  return [...path, path[0]].join(" → ");
}
function suggest(problem, otherwise) {
  if (problem.nearest !== void 0) return `Did you mean "${problem.nearest}"?`;
  if (problem.known.length === 0) return otherwise;
  let more = problem.known.length - LISTED_NAMES, listed = problem.known.slice(0, LISTED_NAMES).join(", ");
  return `${otherwise} There are: ${listed}${more > 0 ? ` and ${more} more` : ""}.`;
}

// src/graph/find-cycles.ts
function findCycles(graph, stuck) {
  let cycles = [], reported = /* @__PURE__ */ new Set(), finished = /* @__PURE__ */ new Set();
  for (let start of stuck)
    if (!finished.has(start)) {
      for (let cycle of cyclesFrom(start, graph, finished))
        if (!cycle.some((name) => reported.has(name))) {
          for (let name of cycle) reported.add(name);
          cycles.push(cycle);
        }
    }
  return cycles;
}
function* cyclesFrom(start, graph, finished) {
  let path = [start], depth = /* @__PURE__ */ new Map([[start, 0]]), nextEdge = [0];
  for (let name = path.at(-1); name !== void 0; name = path.at(-1)) {
    let edge = nextEdge[path.length - 1] ?? 0;
    nextEdge[path.length - 1] = edge + 1;
    let dependency = graph.get(name)?.[edge];
    dependency === void 0 ? (finished.add(name), depth.delete(name), path.pop()) : depth.has(dependency) ? yield path.slice(depth.get(dependency)) : finished.has(dependency) || (depth.set(dependency, path.length), nextEdge[path.length] = 0, path.push(dependency));
  }
}

// src/graph/check-dependencies.ts
function findUnknownDependencies(services) {
  let known = new Set(services.map((service) => service.name));
  return services.flatMap(
    (service) => service.dependsOn.filter((dependency) => dependency.required && !known.has(dependency.service)).map((dependency) => ({
      kind: "unknown-dependency",
      service: service.name,
      dependency: dependency.service,
      location: dependency.location ?? service.location,
      nearest: nearest(
        dependency.service,
        [...known].filter((name) => name !== service.name)
      ),
      known: [...known]
    }))
  );
}
function findDependencyCycles(services, waitsFor, walk) {
  let cycles = findCycles(waitsFor, walk.stuck);
  if (cycles.length === 0) return [];
  let byName = new Map(services.map((service) => [service.name, service]));
  return cycles.map((path) => {
    let first = path[0] === void 0 ? void 0 : byName.get(path[0]), second = path[1] ?? path[0], edge = first?.dependsOn.find((dependency) => dependency.service === second);
    return { kind: "cycle", path, location: edge?.location ?? first?.location };
  });
}

// src/graph/walk-order.ts
function walkOrder(graph) {
  let { missing, dependents } = invert(graph), order = [], waves = [], wave = [...graph.keys()].filter((name) => missing.get(name) === 0);
  for (; wave.length > 0; ) {
    waves.push(wave), order.push(...wave);
    let next = [];
    for (let name of wave)
      for (let dependent of dependents.get(name) ?? []) {
        let left = (missing.get(dependent) ?? 0) - 1;
        missing.set(dependent, left), left === 0 && next.push(dependent);
      }
    wave = next;
  }
  let stuck = new Set([...graph.keys()].filter((name) => (missing.get(name) ?? 0) > 0));
  return { order, waves, stuck };
}
function invert(graph) {
  let missing = /* @__PURE__ */ new Map(), dependents = /* @__PURE__ */ new Map();
  for (let [name, waitsFor] of graph) {
    missing.set(name, waitsFor.length);
    for (let dependency of waitsFor) {
      let known = dependents.get(dependency);
      known ? known.push(name) : dependents.set(dependency, [name]);
    }
  }
  return { missing, dependents };
}

// src/graph/check-gates.ts
function checkGates(gates) {
  let byName = new Map(gates.map((gate) => [gate.name, gate])), known = [...byName.keys()], unknown = [], needs = new Map(
    gates.map((gate) => [gate.name, gate.needs.filter((need) => byName.has(need))])
  );
  for (let gate of gates)
    for (let need of gate.needs) {
      if (byName.has(need)) continue;
      let others = known.filter((name) => name !== gate.name);
      unknown.push({
        kind: "unknown-gate",
        gate: gate.name,
        need,
        location: gate.location,
        nearest: nearest(need, others),
        known: others
      });
    }
  let cycles = findCycles(needs, walkOrder(needs).stuck).map(
    (path) => ({
      kind: "gate-cycle",
      path,
      location: byName.get(path[0] ?? "")?.location
    })
  );
  return [...unknown, ...cycles];
}

// src/graph/find-port-clashes.ts
var EVERY_ADDRESS = /* @__PURE__ */ new Set(["", "0.0.0.0", "::", "[::]"]);
function findPortClashes(services) {
  let holders = /* @__PURE__ */ new Map(), problems = [];
  for (let service of services)
    for (let port of service.ports.filter(({ published }) => published !== 0)) {
      let key = `${port.protocol} ${port.published}`, byAddress = holders.get(key) ?? /* @__PURE__ */ new Map();
      holders.set(key, byAddress);
      let other = claim({ service, port }, byAddress);
      other && other.service !== service && problems.push(clash({ service, port }, other));
    }
  return problems;
}
function claim(holder, byAddress) {
  let hostIp = holder.port.hostIp ?? "", address = EVERY_ADDRESS.has(hostIp) ? "" : hostIp, first = byAddress.values().next().value, other = address === "" ? first : byAddress.get("") ?? byAddress.get(address);
  return byAddress.has(address) || byAddress.set(address, holder), other;
}
function clash(later, earlier) {
  return {
    kind: "port-clash",
    port: later.port.published,
    protocol: later.port.protocol,
    service: later.service.name,
    location: later.port.location ?? later.service.location,
    other: earlier.service.name,
    otherLocation: earlier.port.location ?? earlier.service.location
  };
}

// src/graph/build-graph.ts
function buildGraph(config) {
  let services = withoutAbsent(config.services), waitsFor = dependencyNames(services), walk = walkOrder(waitsFor), problems = [
    ...findUnknownDependencies(config.services),
    ...findDependencyCycles(services, waitsFor, walk),
    ...findPortClashes(config.services),
    ...checkGates(config.gates)
  ];
  if (problems.length > 0) return err(inFileOrder(problems.map(graphFault), config.files));
  let byName = new Map(services.map((service) => [service.name, service])), ordered = walk.order.flatMap((name) => byName.get(name) ?? []);
  return ok({ config, services: ordered, edges: edgesOf(ordered), waves: walk.waves });
}
function withoutAbsent(services) {
  let known = new Set(services.map((service) => service.name));
  return services.map((service) => {
    let present = service.dependsOn.filter((dependency) => known.has(dependency.service));
    return present.length === service.dependsOn.length ? service : { ...service, dependsOn: present };
  });
}
function dependencyNames(services) {
  return new Map(
    services.map((service) => [
      service.name,
      [...new Set(service.dependsOn.map((dependency) => dependency.service))]
    ])
  );
}
function edgesOf(services) {
  return services.flatMap(
    (service) => service.dependsOn.map((dependency) => ({ from: service.name, ...dependency }))
  );
}
function inFileOrder(faults, files) {
  let rank = (fault) => fault.location ? files.indexOf(fault.location.file) : -1;
  return [...faults].sort(
    (left, right) => rank(left) - rank(right) || (left.location?.line ?? 0) - (right.location?.line ?? 0) || (left.location?.column ?? 0) - (right.location?.column ?? 0)
  );
}

// src/graph/select-services.ts
function selectServices(graph, names) {
  if (names.length === 0) return ok(graph);
  let known = graph.services.map((service) => service.name), unknown = names.filter((name) => !known.some((service) => service === name));
  if (unknown.length > 0)
    return err(
      unknown.map(
        (name) => graphFault({ kind: "unknown-service", name, nearest: nearest(name, known), known })
      )
    );
  let wanted = withDependencies(graph, new Set(names));
  return ok({
    config: {
      ...graph.config,
      services: graph.config.services.filter((service) => wanted.has(service.name))
    },
    services: graph.services.filter((service) => wanted.has(service.name)),
    edges: graph.edges.filter((edge) => wanted.has(edge.from)),
    waves: graph.waves.map((wave) => wave.filter((name) => wanted.has(name))).filter((wave) => wave.length > 0)
  });
}
function withDependencies(graph, names) {
  let wanted = /* @__PURE__ */ new Set();
  for (let service of graph.services.toReversed())
    if (!(!names.has(service.name) && !wanted.has(service.name))) {
      wanted.add(service.name);
      for (let dependency of service.dependsOn) wanted.add(dependency.service);
    }
  return wanted;
}

// src/graph/what-if.ts
function whatIf(graph, durationMs) {
  let timed = numbered(graph, durationMs), base = timingOf(timed, {});
  if (base.boundMs <= 0) return null;
  let path = pathOf(timed, base), worth = Math.max(100, base.boundMs * 0.1), saves = (change) => base.boundMs - timingOf(timed, change).boundMs, name = (node) => timed.names[node], edges = path.edges.map((edge) => {
    let removed = saves({ edge: { edge, change: "removed" } }), started = mayOnlyStart(edge) ? saves({ edge: { edge, change: "only-started" } }) : 0, change = started > 0 && started >= removed * 0.9 ? "only-started" : "removed", savesMs = change === "removed" ? removed : started;
    return { from: name(edge.from), service: name(edge.to), change, savesMs };
  }), nodes = path.nodes.map((halved) => ({ service: name(halved), savesMs: saves({ halved }) }));
  return {
    edge: most(edges, worth),
    node: most(nodes, worth),
    idle: idleEdges(timed, base)
  };
}
function mayOnlyStart({ condition }) {
  return condition === "service_healthy" || condition === "service_log_ready";
}
function most(changes, least) {
  let best = null;
  for (let change of changes)
    change.savesMs >= least && change.savesMs > (best?.savesMs ?? 0) && (best = change);
  return best;
}
function numbered(graph, durationMs) {
  let names = graph.services.map(({ name }) => name), positions = new Map(names.map((name, position) => [name, position])), incoming = names.map(() => []);
  for (let { from, service, condition } of graph.edges) {
    let [waiting, awaited] = [positions.get(from), positions.get(service)];
    waiting === void 0 || awaited === void 0 || awaited >= waiting || incoming[waiting]?.push({ from: waiting, to: awaited, condition });
  }
  let durations = names.map((name) => {
    let own = durationMs(name);
    return Number.isFinite(own) ? Math.max(0, own) : 0;
  });
  return { names, durations, incoming };
}
function timingOf({ names, durations, incoming }, change) {
  let startMs = new Array(names.length).fill(0), finishMs = new Array(names.length).fill(0), boundMs = 0;
  for (let node = 0; node < names.length; node += 1) {
    let start = 0;
    for (let edge of incoming[node] ?? []) {
      let changed = change.edge?.edge === edge ? change.edge.change : null;
      if (changed === "removed") continue;
      let early = changed !== null || edge.condition === "service_started";
      start = Math.max(start, (early ? startMs[edge.to] : finishMs[edge.to]) ?? 0);
    }
    let own = durations[node] ?? 0;
    startMs[node] = start, finishMs[node] = start + (change.halved === node ? own / 2 : own), boundMs = Math.max(boundMs, finishMs[node] ?? 0);
  }
  return { startMs, finishMs, boundMs };
}
function pathOf(timed, timing) {
  let nodes = [], edges = [], node = timing.finishMs.indexOf(timing.boundMs);
  for (; ; ) {
    nodes.push(node);
    let deciding = decidingEdge(timed.incoming[node] ?? [], timing);
    if (deciding === null) return { nodes, edges };
    edges.push(deciding), node = deciding.to;
  }
}
function decidingEdge(incoming, timing) {
  let deciding = null;
  for (let edge of incoming)
    (deciding === null || metAt(edge, timing) > metAt(deciding, timing)) && (deciding = edge);
  return deciding;
}
function metAt({ to, condition }, { startMs, finishMs }) {
  return (condition === "service_started" ? startMs[to] : finishMs[to]) ?? 0;
}
function idleEdges({ names, incoming }, timing) {
  return incoming.flat().flatMap((edge) => {
    let slackMs = (timing.startMs[edge.from] ?? 0) - metAt(edge, timing), [from, service] = [names[edge.from], names[edge.to]];
    return slackMs > 0 && from !== void 0 && service !== void 0 ? [{ from, service, slackMs }] : [];
  });
}

export {
  buildGraph,
  criticalPath,
  drawBound,
  drawTree,
  drawWaves,
  planJson,
  selectServices,
  whatIf
};
