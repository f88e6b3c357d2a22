import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findingOfError,
  lookupBothFamilies
} from "./chunk-LR34I4IH.mjs";
import {
  watchSignals
} from "./chunk-YWLNMRET.mjs";
import {
  criticalPath
} from "./chunk-CPVUJK54.mjs";
import {
  claimRunDirectory,
  keepStatusFile,
  openJournal
} from "./chunk-XGSTERVI.mjs";
import {
  removeLeftoverContainers,
  removeLeftovers
} from "./chunk-FLBXMG3Y.mjs";
import {
  endMembers,
  findMembers,
  indexProcesses,
  sendSignal
} from "./chunk-54MHJWQX.mjs";
import {
  PROJECT_LABEL,
  RUN_LABEL,
  SERVICE_LABEL,
  engineName,
  isOfRun,
  labelsOf,
  machineProcessTable,
  parseStat,
  removeContainers,
  shortMark,
  writeLease
} from "./chunk-GM7IIX2J.mjs";
import {
  askWhereabouts,
  readContext
} from "./chunk-NRIMCWC3.mjs";
import {
  askEngine,
  lastWords,
  listenerBelongsTo,
  loadLogMatching,
  preflight,
  systemProcessTable
} from "./chunk-NAXTSG62.mjs";
import {
  childEnvironment
} from "./chunk-SVOPMMFH.mjs";
import {
  createDockerCli
} from "./chunk-WQK54PSK.mjs";
import {
  missingProject,
  openStartable,
  projectDirectory,
  renewRunDirectory,
  runDirectoryOf
} from "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  exitCodeOf
} from "./chunk-AMABHOD7.mjs";
import {
  describeExit,
  describeProbe,
  formatDuration,
  formatLimit,
  formatLogStamp
} from "./chunk-4INBPDXK.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/world/young-generation.ts
import { setFlagsFromString } from "node:v8";
function keepYoungGenerationSmall() {
  setFlagsFromString("--semi-space-growth-factor=1");
}
function letYoungGenerationGrow() {
  setFlagsFromString("--semi-space-growth-factor=2");
}

// src/app/job/end-run.ts
async function endRun(session, outcome, world) {
  letYoungGenerationGrow(), session.journal.append({ type: "run.finished", outcome, exitCode: exitCodeOf(outcome) });
  try {
    let { concludeRun } = await import("./conclude-GO6EZ7RA.mjs");
    return await concludeRun(session, outcome, world);
  } finally {
    session.giveUp();
  }
}

// src/app/job/session.ts
async function openSession(request, world) {
  let missing = missingProject(request, world);
  if (missing) return err(missing);
  keepYoungGenerationSmall();
  let signals = watchSignals(world), directory = runDirectoryOf(request, world), claim = claimRunDirectory(directory.root, world.pid);
  if (!claim.ok)
    return signals.release(), err(busyText(directory, claim.error));
  let giveUp = claim.value, leftovers = await removeLeftovers(directory.lease, { clock: world.clock });
  if (leftovers.kind === "in-use")
    return giveUp(), signals.release(), err(busyText(directory, leftovers.supervisorPid));
  let root = projectDirectory(request, world), place = { ...world, directory: root }, whereabouts = askWhereabouts(place), project = await openStartable(request, world), name = project.ok ? project.value.graph.config.name : baseName(root), context = await readContext(place, name, whereabouts), room = await renewRunDirectory(directory, timeName(world.clock.now()));
  if (!room.ok)
    return giveUp(), signals.release(), room;
  let journal = openJournal({ file: directory.journal, clock: world.clock }), started = journal.append({
    type: "run.started",
    version: world.version,
    project: name,
    directory: root,
    configFiles: project.ok ? project.value.graph.config.files : [],
    supervisorPid: world.pid,
    context,
    nodes: project.ok ? nodesOf(project.value.graph) : [],
    gates: project.ok ? gateNames(project.value.graph.config) : []
  });
  journalSignal(journal, signals.cancelled);
  let removals = [
    ...leftovers.kind === "removed" ? leftovers.removed : [],
    ...project.ok ? await leftoverContainers(project.value, world) : []
  ].map(
    ({ what, pid }) => journal.append({ type: "leftover.removed", what, pid })
  ), redactor = createRedactor(world.environment), earlyEvents = [started, ...removals], statusFile = keepStatusFile({ journal, file: directory.status, redactor });
  return ok({
    project,
    directory,
    context,
    journal,
    earlyEvents,
    redactor,
    statusFile,
    signals,
    giveUp
  });
}
function journalSignal(journal, cancelled) {
  function write() {
    journal.record().finishedAt === null && journal.append({ type: "signal.received", signal: String(cancelled.reason) });
  }
  cancelled.aborted ? write() : cancelled.addEventListener("abort", write, { once: !0 });
}
async function leftoverContainers({ graph }, { clock, environment }) {
  if (!graph.services.some(({ runner }) => runner === "docker")) return [];
  let known = childEnvironment(environment);
  return removeLeftoverContainers(graph.config.name, { clock, environment: known });
}
function refuse(session, faults) {
  return session.journal.append({ type: "preflight.failed", faults }), "not-started";
}
function busyText(directory, pid) {
  return `A run is going on in ${directory.root} (process ${pid}); nothing was started.
    Wait for it, end it ("signalbox down" when it was brought up with "up", Ctrl-C where it runs
    otherwise), or name another folder with --logs.`;
}
function timeName(now) {
  return new Date(now).toISOString().replace(/:/g, ".");
}
function nodesOf(graph) {
  return graph.services.map((service) => ({
    name: service.name,
    type: service.type,
    runner: service.runner,
    critical: service.critical,
    dependsOn: service.dependsOn.map(({ service: name, required, condition }) => ({
      service: name,
      required,
      condition
    })),
    ports: service.ports.map((port) => port.published),
    probe: service.healthcheck ? describeProbe(service.healthcheck.probe) : null
  }));
}
function gateNames(config) {
  return config.gates.map((gate) => gate.name);
}
function baseName(path) {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? "project";
}

// src/supervisor/discovery/assigned-ports.ts
function portKey(port) {
  return port.name ?? String(port.target);
}
function publishedPort(port, assigned) {
  return port.published > 0 ? port.published : assigned?.get(portKey(port)) ?? null;
}
function assignedPortsOf(events) {
  let assigned = /* @__PURE__ */ new Map();
  for (let event of events) {
    if (event.type !== "port.assigned") continue;
    let ports = assigned.get(event.service) ?? /* @__PURE__ */ new Map();
    assigned.set(event.service, ports.set(event.name, event.port));
  }
  return assigned;
}

// src/supervisor/discovery/discovery-environment.ts
function discoveryEnvironment(graph, ports) {
  return variablesOf(graph.services, ports, reachFromHere);
}
function environmentOf(services, ports, runner) {
  return variablesOf(services, ports, runner === "docker" ? reachFromContainer : reachFromHere);
}
function variablesOf(services, ports, reach2) {
  let variables = {};
  for (let service of services) {
    let prefix = `SIGNALBOX_${variableName(service.name)}`, assigned = ports.get(service.name), own = portsOf(service);
    for (let port of own) {
      let place = reach2(service, port, publishedPort(port, assigned));
      place !== null && (port.name !== void 0 && (variables[`${prefix}_${variableName(port.name)}_PORT`] = String(place.port)), port === own[0] && (variables[`${prefix}_HOST`] = place.host, variables[`${prefix}_PORT`] = String(place.port), variables[`${prefix}_URL`] = `${schemeOf(service, port)}://${inUrl(place.host)}:${place.port}`));
    }
  }
  return variables;
}
function portsOf(service) {
  if (service.ports.length > 0) return service.ports;
  let port = service.healthcheck ? probedPort(service.healthcheck.probe) : null;
  return port === null ? [] : [{ published: port, target: port, protocol: "tcp" }];
}
function reachFromHere(_service, port, published) {
  return published === null ? null : { host: addressOf(port), port: published };
}
function reachFromContainer(service, port, published) {
  return service.runner === "docker" ? { host: service.name, port: port.target } : published === null ? null : { host: "host.docker.internal", port: published };
}
var ANY_ADDRESS = ["0.0.0.0", "::", ""];
function addressOf({ hostIp }) {
  return hostIp === void 0 || ANY_ADDRESS.includes(hostIp) ? "127.0.0.1" : hostIp;
}
function inUrl(host) {
  return host.includes(":") ? `[${host}]` : host;
}
function schemeOf(service, port) {
  return port.name === "http" || port.name === "https" ? port.name : (service.healthcheck ? httpUrl(service.healthcheck.probe, port) : null)?.protocol.slice(0, -1) ?? port.protocol;
}
function httpUrl(probe, port) {
  switch (probe.kind) {
    case "http": {
      let url = URL.parse(probe.url);
      if (url === null) return null;
      let asked = portOfUrl(url), named = probe.portName === void 0 || probe.portName === portKey(port);
      return (asked === 0 ? named : asked === port.published || asked === port.target) ? url : null;
    }
    case "all":
    case "any":
      return probe.probes.map((part) => httpUrl(part, port)).find((url) => url !== null) ?? null;
    default:
      return null;
  }
}
function probedPort(probe) {
  switch (probe.kind) {
    case "tcp":
      return isLoopback(probe.host) && probe.port > 0 ? probe.port : null;
    case "http": {
      let url = URL.parse(probe.url), port = url !== null && isLoopback(url.hostname) ? portOfUrl(url) : 0;
      return port > 0 ? port : null;
    }
    case "all":
    case "any":
      return probe.probes.map(probedPort).find((port) => port !== null) ?? null;
    default:
      return null;
  }
}
function portOfUrl(url) {
  return url.port !== "" ? Number(url.port) : url.protocol === "https:" ? 443 : 80;
}
function isLoopback(host) {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127\./.test(host);
}
function transitiveDependencies(needs, dependent) {
  let found = /* @__PURE__ */ new Set(), open2 = [dependent];
  for (let name = open2.pop(); name !== void 0; name = open2.pop())
    for (let { service } of needs.get(name) ?? [])
      found.has(service) || (found.add(service), open2.push(service));
  return found;
}
function variableName(text) {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_");
}

// src/supervisor/discovery/give-ports.ts
function asksForFreePort({ runner, ports }) {
  return runner === "process" && ports.some(({ published }) => published === 0);
}
function givePorts(service, assigned, found) {
  let { healthcheck } = service, probe = healthcheck?.probe, asked = asksForFreePort(service) && probe ? withPort(probe, service, assigned) : probe;
  return {
    ...service,
    ports: asksForFreePort(service) ? service.ports.map((port) => numbered(port, assigned)) : service.ports,
    environment: { ...found, ...ownVariables(service, assigned), ...service.environment },
    healthcheck: healthcheck && asked ? { ...healthcheck, probe: asked } : healthcheck
  };
}
function numbered(port, assigned) {
  return { ...port, published: publishedPort(port, assigned) ?? port.published };
}
function ownVariables(service, assigned) {
  if (!asksForFreePort(service)) return {};
  let free = service.ports.filter(({ published }) => published === 0), named = free.flatMap((port) => {
    let number = publishedPort(port, assigned);
    return number === null ? [] : [[portVariable(portKey(port)), String(number)]];
  }), only = free.length === 1 ? named[0]?.[1] : void 0;
  return { ...only === void 0 ? {} : { PORT: only }, ...Object.fromEntries(named) };
}
function portVariable(name) {
  return `SIGNALBOX_PORT_${variableName(name)}`;
}
function withPort(probe, service, assigned) {
  switch (probe.kind) {
    case "tcp":
      return probe.port !== 0 ? probe : { ...probe, port: freePort(service, assigned, probe.portName) };
    case "http": {
      let url = URL.parse(probe.url);
      return url?.port !== "0" ? probe : (url.port = String(freePort(service, assigned, probe.portName)), { ...probe, url: url.href });
    }
    case "all":
    case "any":
      return { ...probe, probes: probe.probes.map((part) => withPort(part, service, assigned)) };
    default:
      return probe;
  }
}
function freePort(service, assigned, name) {
  let port = service.ports.find(
    (one) => one.published === 0 && (name === void 0 || portKey(one) === name)
  );
  return (port && assigned.get(portKey(port))) ?? 0;
}

// src/supervisor/core/plan.ts
function planSupervision(graph) {
  let positions = new Map(
    graph.services.map((service, position) => [service.name, position])
  ), needs = graph.services.map(() => []), neededBy = graph.services.map(() => []);
  for (let edge of graph.edges) {
    let from = positions.get(edge.from), to = positions.get(edge.service);
    if (from === void 0 || to === void 0) continue;
    let afterHooks = (graph.services[to]?.hooks.postStart.length ?? 0) > 0;
    needs[from]?.push({ node: to, edge, afterHooks }), neededBy[to]?.push({ node: from, edge, afterHooks });
  }
  let nodes = graph.services.map((config, position) => {
    let dependents = neededBy[position] ?? [], completes = config.type === "task" || dependents.some(({ edge }) => waitsForCompletion(edge)), probe = completes ? null : config.healthcheck?.probe ?? null;
    return {
      config,
      needs: needs[position] ?? [],
      neededBy: dependents,
      completes,
      hasFreePort: asksForFreePort(config),
      probing: probe === null ? "none" : howToLook(probe, config),
      probesByCommand: probe !== null && runsCommand(probe)
    };
  });
  return { graph, nodes, positions };
}
function waitsForCompletion(edge) {
  return edge.condition === "service_completed_successfully" || edge.condition === "service_completed";
}
function howToLook(probe, config) {
  return isPassive(probe) ? "passive" : probe.kind === "command" && config.runner === "docker" ? "engine" : "active";
}
function isPassive(probe) {
  return "probes" in probe ? probe.probes.every(isPassive) : probe.kind === "log" || probe.kind === "notify";
}
function runsCommand(probe) {
  return "probes" in probe ? probe.probes.some(runsCommand) : probe.kind === "command";
}

// src/supervisor/core/state.ts
var NEW_MEMORY = {
  asksImage: !1,
  generation: 0,
  restarts: 0,
  failures: [],
  openings: 0,
  readyAfterMs: null,
  everReady: !1,
  hasFailed: !1,
  prepared: 0,
  preparingMs: 0,
  portRetries: 0,
  reportedHolds: ""
};
function initialState(graph, seed) {
  let plan = planSupervision(graph);
  return {
    plan,
    phase: { kind: "idle" },
    startedAt: 0,
    lastReadyAt: 0,
    lives: plan.nodes.map(() => ({ kind: "waiting" })),
    memories: plan.nodes.map(() => NEW_MEMORY),
    queue: [],
    starting: 0,
    running: 0,
    undecided: plan.nodes.length,
    killed: [],
    staleHolds: /* @__PURE__ */ new Set(),
    killAt: null,
    seed
  };
}

// src/supervisor/core/life.ts
function hasProcess(life) {
  return "run" in life;
}
function isUp(life) {
  return isStarting(life) || life.kind === "ready" || life.kind === "unhealthy";
}
function isStarting(life) {
  return life.kind === "preparing" || life.kind === "starting" || life.kind === "finalising";
}
function isUndecided(life) {
  switch (life.kind) {
    case "waiting":
    case "preparing":
    case "starting":
    case "finalising":
    case "pausing":
      return !0;
    case "ending":
      return life.afterwards.kind === "again";
    default:
      return !1;
  }
}

// src/supervisor/core/draft.ts
function openDraft(state, now) {
  return {
    ...state,
    lives: state.lives.slice(),
    memories: state.memories.slice(),
    queue: state.queue.slice(),
    now,
    actions: [],
    touched: [],
    rollbackBecause: null
  };
}
function closeDraft(draft) {
  let {
    now: _now,
    actions: _actions,
    touched: _touched,
    rollbackBecause: _because,
    ...state
  } = draft;
  return state;
}
function nodeAt(draft, node) {
  return present(draft.plan.nodes[node]);
}
function lifeOf(draft, node) {
  return present(draft.lives[node]);
}
function memoryOf(draft, node) {
  return present(draft.memories[node]);
}
function nameOf(draft, node) {
  return nodeAt(draft, node).config.name;
}
function setLife(draft, node, life) {
  let before = lifeOf(draft, node);
  draft.starting += Number(isStarting(life)) - Number(isStarting(before)), draft.running += Number(hasProcess(life)) - Number(hasProcess(before)), draft.undecided += Number(isUndecided(life)) - Number(isUndecided(before)), draft.lives[node] = life, draft.touched.push(node);
}
function refineLife(draft, node, life) {
  draft.lives[node] = life;
}
function remember(draft, node, part) {
  draft.memories[node] = { ...memoryOf(draft, node), ...part };
}
function emit(draft, body) {
  draft.actions.push({ type: "journal", body });
}
function currentRun(draft, signal) {
  let life = draft.lives[signal.node];
  return life && hasProcess(life) && life.run.generation === signal.generation ? life : null;
}
function nextRandom(draft) {
  draft.seed = draft.seed + 1831565813 >>> 0;
  let { seed } = draft, mixed = Math.imul(seed ^ seed >>> 15, seed | 1);
  return mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61), ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
}
function present(value) {
  if (value === void 0) throw new Error("a position that is not in the plan");
  return value;
}

// src/supervisor/core/edge-state.ts
function edgeState({ edge, afterHooks }, dependency) {
  if (afterHooks && dependency.kind === "starting") return "pending";
  let state = conditionState(edge.condition, dependency);
  return state === "impossible" && !edge.required ? "met" : state;
}
function conditionState(condition, life) {
  switch (life.kind) {
    case "waiting":
    case "pausing":
    case "preparing":
    case "finalising":
      return "pending";
    case "starting":
      return condition === "service_started" ? life.run.pid === null ? "pending" : "met" : condition === "service_log_ready" && life.run.signalled ? "met" : "pending";
    case "ready":
      return waitsForEnd(condition) ? "pending" : "met";
    case "unhealthy":
      return condition === "service_started" ? "met" : "pending";
    case "completed":
      return "met";
    case "ending":
      return life.afterwards.kind === "again" ? "pending" : ended(condition, life);
    case "failed":
      return ended(condition, life);
    case "skipped":
    case "stopped":
      return "impossible";
    default:
      return unreachable(life);
  }
}
function ended(condition, life) {
  if (condition !== "service_completed") return "impossible";
  let reason = life.kind === "failed" ? life.reason : null;
  return (life.kind === "ending" ? life.exit !== null : reason?.kind === "task-failed" || reason?.kind === "exited-before-ready" || reason?.kind === "crashed") ? "met" : "impossible";
}
function waitsForEnd(condition) {
  return condition === "service_completed" || condition === "service_completed_successfully";
}
function dependencyHold({ edge }) {
  return { kind: "dependency", on: edge.service, condition: edge.condition };
}

// src/supervisor/core/holds.ts
function holdsOf(draft, node) {
  let life = lifeOf(draft, node);
  if (life.kind === "pausing")
    return life.pause === "circuit-open" ? [{ kind: "circuit-open", untilMs: life.until }] : [
      {
        kind: "backoff",
        untilMs: life.until,
        attempt: memoryOf(draft, node).generation + 1
      }
    ];
  if (life.kind !== "waiting") return [];
  let pending = nodeAt(draft, node).needs.filter(
    (edge) => edgeState(edge, lifeOf(draft, edge.node)) === "pending"
  );
  if (pending.length > 0) return pending.map(dependencyHold);
  let limit = draft.plan.graph.config.concurrency;
  return limit === null ? [] : [{ kind: "concurrency", limit }];
}
function reportHolds(draft, node) {
  let { kind } = lifeOf(draft, node);
  if (kind !== "waiting" && kind !== "pausing") return;
  let holds = holdsOf(draft, node), reportedHolds = JSON.stringify(holds);
  reportedHolds !== memoryOf(draft, node).reportedHolds && (remember(draft, node, { reportedHolds }), emit(draft, { type: "service.held", service: nameOf(draft, node), holds }));
}
function markHolds(draft, node) {
  draft.staleHolds.has(node) || (draft.staleHolds.size === 0 && draft.actions.push({
    type: "set-graph-timer",
    timer: "report-holds",
    delayMs: REPORT_AFTER_MS
  }), draft.staleHolds = new Set(draft.staleHolds).add(node));
}
function reportStaleHolds(draft) {
  let stale = draft.staleHolds;
  draft.staleHolds = /* @__PURE__ */ new Set();
  for (let node of stale) reportHolds(draft, node);
}
var REPORT_AFTER_MS = 100;

// src/supervisor/core/hook-run.ts
function hooksOf(draft, node, hook) {
  let { preStart, postStart, preStop } = nodeAt(draft, node).config.hooks;
  switch (hook) {
    case "pre_start":
      return preStart;
    case "post_start":
      return postStart;
    case "pre_stop":
      return preStop;
  }
}
function runHook(draft, life, run) {
  draft.actions.push({ type: "run-hook", generation: life.run.generation, ...run });
}

// src/supervisor/core/ending.ts
function beginEnding(draft, node, life, afterwards) {
  let { config } = nodeAt(draft, node);
  life.run.pid !== null && announceStop(draft, node);
  let exit = life.kind === "finalising" ? life.completion : null, preStop = (life.kind === "ready" || life.kind === "unhealthy") && hooksOf(draft, node, "pre_stop").length > 0 ? "running" : null;
  leave(draft, node, life, { exit, announced: !0, preStop, afterwards }), preStop === null ? draft.actions.push({ type: "signal", node, signal: config.stopSignal }) : runHook(draft, life, { node, hook: "pre_stop", index: 0 }), setGrace(draft, node, life.run.generation, config.stopGracePeriodMs);
}
function askToStop(draft, node, life) {
  let { config } = nodeAt(draft, node);
  setLife(draft, node, { ...life, preStop: null }), draft.actions.push(
    { type: "end-hook", node },
    { type: "signal", node, signal: config.stopSignal }
  ), setGrace(draft, node, life.run.generation, config.stopGracePeriodMs);
}
function announceStop(draft, node) {
  let { name: service, stopSignal: signal } = nodeAt(draft, node).config;
  emit(draft, { type: "service.stopping", service, signal });
}
function announceRestart(draft, node, again) {
  emit(draft, {
    type: "service.restarting",
    service: nameOf(draft, node),
    attempt: memoryOf(draft, node).generation + 1,
    delayMs: Math.max(0, again.notBefore - draft.now)
  });
}
function beginSweeping(draft, node, life, outcome) {
  leave(draft, node, life, { ...outcome, announced: !1, preStop: null });
  let { generation } = life.run;
  draft.actions.push({ type: "signal", node, signal: "SIGTERM" }), draft.actions.push({ type: "sweep", node, generation }), setGrace(draft, node, generation, STRAGGLER_GRACE_MS);
}
function leave(draft, node, life, part) {
  draft.actions.push(
    { type: "clear-timer", node, timer: "probe" },
    { type: "clear-timer", node, timer: "ready-timeout" },
    { type: "cancel-probe", node }
  ), setLife(draft, node, { kind: "ending", run: life.run, killed: !1, ...part });
}
function setGrace(draft, node, generation, graceMs) {
  let left = draft.killAt === null ? graceMs : Math.max(0, draft.killAt - draft.now);
  draft.actions.push({
    type: "set-timer",
    node,
    generation,
    timer: "grace",
    delayMs: Math.min(graceMs, left)
  });
}
function graceEnded(draft, node) {
  let life = lifeOf(draft, node);
  life.kind === "ending" && life.preStop === "running" ? endHook(draft, node, life) : life.kind === "ending" && life.preStop === "late" ? askToStop(draft, node, life) : killNode(draft, node);
}
function endHook(draft, node, life) {
  setLife(draft, node, { ...life, preStop: "late" }), draft.actions.push({ type: "end-hook", node }), setGrace(draft, node, life.run.generation, STRAGGLER_GRACE_MS);
}
function killNode(draft, node) {
  let life = lifeOf(draft, node);
  if (life.kind !== "ending" || life.killed) return;
  let service = nameOf(draft, node);
  life.announced && (emit(draft, { type: "service.killed", service }), draft.killed = [...draft.killed, service]), setLife(draft, node, { ...life, killed: !0 }), draft.actions.push(
    { type: "kill", node },
    { type: "clear-timer", node, timer: "grace" },
    {
      type: "set-timer",
      node,
      generation: life.run.generation,
      timer: "abandon",
      delayMs: ABANDON_AFTER_MS
    }
  );
}
function finishEnding(draft, node) {
  let life = lifeOf(draft, node);
  if (life.kind !== "ending") return;
  let service = nameOf(draft, node);
  draft.actions.push(
    { type: "clear-timer", node, timer: "grace" },
    { type: "clear-timer", node, timer: "abandon" }
  );
  let { afterwards } = life;
  switch ((life.announced || afterwards.kind === "stopped") && emit(draft, { type: "service.stopped", service }), afterwards.kind) {
    case "stopped":
      setLife(draft, node, { kind: "stopped" });
      return;
    case "failed":
      setLife(draft, node, { kind: "failed", reason: afterwards.reason });
      return;
    case "again":
      life.announced && announceRestart(draft, node, afterwards), startAgain(draft, node, afterwards);
      return;
  }
}
function startAgain(draft, node, again) {
  if (remember(draft, node, { reportedHolds: "" }), again.pause === null || again.notBefore <= draft.now) {
    setLife(draft, node, { kind: "waiting" });
    return;
  }
  setLife(draft, node, { kind: "pausing", pause: again.pause, until: again.notBefore }), reportHolds(draft, node), draft.actions.push({
    type: "set-timer",
    node,
    generation: memoryOf(draft, node).generation,
    timer: "pause",
    delayMs: again.notBefore - draft.now
  });
}
var STRAGGLER_GRACE_MS = 2e3, ABANDON_AFTER_MS = 5e3;

// src/supervisor/discovery/says-port-taken.ts
function saysPortTaken(lines) {
  return lines.some((line) => PORT_TAKEN.test(line));
}
var PORT_TAKEN = /\bEADDRINUSE\b|address (?:is )?already in use|only one usage of each socket address|port \d+ (?:is |was )?already (?:in use|allocated|taken)|bind\b.*\bin use/i;

// src/supervisor/core/restart-policy.ts
function decideRestart(question) {
  let { policy, now } = question;
  if (!wants(policy, question.failed)) return { kind: "give-up" };
  let stable = question.upMs !== null && question.upMs >= STABLE_AFTER_MS, restarts = stable ? 0 : question.memory.restarts;
  if (policy.maxRetries !== null && restarts >= policy.maxRetries) return { kind: "give-up" };
  let failures = [...stable && question.memory.openings > 0 ? [] : question.memory.failures.filter((at) => now - at < WINDOW_MS), now].slice(-FAILURES_TO_OPEN), openings = stable ? 0 : question.memory.openings, opens = openings > 0 || failures.length >= FAILURES_TO_OPEN;
  if (opens && (question.bringingUp || openings >= MOST_OPENINGS)) return { kind: "give-up" };
  let memory = {
    ...question.memory,
    restarts: restarts + 1,
    failures,
    openings: opens ? openings + 1 : 0
  }, full = opens ? OPEN_MS * 2 ** openings : Math.min(LONGEST_BACKOFF_MS, SHORTEST_BACKOFF_MS * 2 ** restarts);
  return { kind: "restart", delayMs: full / 2 + question.random * full / 2, circuitOpen: opens, memory };
}
function wants(policy, failed) {
  switch (policy.when) {
    case "no":
      return !1;
    case "on-failure":
      return failed;
    case "always":
    case "unless-stopped":
      return !0;
  }
}
function isSuccess(exit, successExitCodes) {
  return exit.code !== null && (exit.code === 0 || successExitCodes.includes(exit.code));
}
var STABLE_AFTER_MS = 1e4, SHORTEST_BACKOFF_MS = 100, LONGEST_BACKOFF_MS = 1e4, FAILURES_TO_OPEN = 5, WINDOW_MS = 6e4, OPEN_MS = 15e3, MOST_OPENINGS = 3;

// src/supervisor/core/failing.ts
function failRunning(draft, node, life, failure) {
  journalFailure(draft, node, failure), loseDependents(draft, node), beginEnding(draft, node, life, { kind: "failed", reason: failure.reason }), raiseIfCritical(draft, node);
}
function failUnstarted(draft, node, failure) {
  journalFailure(draft, node, failure), setLife(draft, node, { kind: "failed", reason: failure.reason }), raiseIfCritical(draft, node);
}
function failExited(draft, node, life, failure) {
  let service = nameOf(draft, node);
  emit(draft, { type: "service.exited", service, exit: failure.exit, expected: !1 }), journalFailure(draft, node, failure), loseDependents(draft, node);
  let afterwards = restartOrFail(draft, node, life, failure);
  afterwards.kind === "again" && announceRestart(draft, node, afterwards), beginSweeping(draft, node, life, { exit: failure.exit, afterwards }), afterwards.kind === "failed" && raiseIfCritical(draft, node);
}
function restartOrFail(draft, node, life, failure) {
  let memory = memoryOf(draft, node), decision = decideRestart({
    policy: nodeAt(draft, node).config.restart,
    memory,
    failed: failure.failed,
    upMs: "readyAt" in life ? draft.now - life.readyAt : null,
    bringingUp: draft.phase.kind === "bringing-up",
    now: draft.now,
    random: nextRandom(draft)
  });
  return decision.kind === "give-up" ? { kind: "failed", reason: failure.reason } : (remember(draft, node, decision.memory), {
    kind: "again",
    notBefore: draft.now + decision.delayMs,
    pause: decision.circuitOpen ? "circuit-open" : "backoff"
  });
}
function retryOnAnotherPort(draft, node) {
  let { portRetries } = memoryOf(draft, node);
  return !nodeAt(draft, node).hasFreePort || portRetries >= MOST_PORT_RETRIES ? null : (remember(draft, node, { portRetries: portRetries + 1 }), { kind: "again", notBefore: draft.now, pause: null });
}
function skip(draft, node, because) {
  emit(draft, { type: "service.skipped", service: nameOf(draft, node), because }), setLife(draft, node, { kind: "skipped", because }), nodeAt(draft, node).config.critical && raise(draft, because);
}
function rootCause(draft, dependency) {
  let life = lifeOf(draft, dependency);
  return life.kind === "skipped" ? life.because : nameOf(draft, dependency);
}
function journalFailure(draft, node, failure) {
  let { reason, lastLines } = failure;
  emit(draft, { type: "service.failed", service: nameOf(draft, node), reason, lastLines }), remember(draft, node, { hasFailed: !0 });
}
function loseDependents(draft, node) {
  let dependency = nameOf(draft, node), seen = /* @__PURE__ */ new Set([node]);
  for (let lost of seen) {
    for (let { node: dependent } of nodeAt(draft, lost).neededBy) seen.add(dependent);
    lost === node || !isUp(lifeOf(draft, lost)) || emit(draft, { type: "service.lost-dependency", service: nameOf(draft, lost), dependency });
  }
}
function raiseIfCritical(draft, node) {
  nodeAt(draft, node).config.critical && raise(draft, nameOf(draft, node));
}
function raise(draft, culprit) {
  draft.phase.kind === "bringing-up" && (draft.rollbackBecause ??= culprit), draft.phase.kind === "up" && draft.actions.push({ type: "broken", culprit });
}
var MOST_PORT_RETRIES = 3;

// src/supervisor/core/poll-delay.ts
function pollDelay(input) {
  let crowd = crowdOf(input), floor = Math.max(YOUNGEST_MS * crowd, input.lastCommandMs ?? 0), young = Math.min(input.ageMs, YOUNG_MS), share = young * SHARE_WHILE_YOUNG + (input.ageMs - young) * SHARE_LATER, wanted = Math.max(floor, share * Math.sqrt(crowd));
  return jittered(wanted, input);
}
function watchedDelay(input) {
  return jittered(Math.max(WATCHED_MS * crowdOf(input), input.ageMs * SHARE_WHILE_WATCHED), input);
}
function watchedBurst(polled) {
  return Math.max(1, MOST_AT_ONCE / crowdOf({ polled }));
}
function crowdOf({ polled }) {
  return Math.max(1, polled / POLLED_WITHOUT_CROWD);
}
function jittered(wantedMs, { random, intervalMs: intervalMs2 }) {
  return Math.min(wantedMs * (1 - JITTER / 2 + JITTER * random), Math.max(intervalMs2, 1));
}
var YOUNGEST_MS = 5, YOUNG_MS = 2e3, SHARE_WHILE_YOUNG = 0.01, SHARE_LATER = 0.03, WATCHED_MS = 50, SHARE_WHILE_WATCHED = 0.25, MOST_AT_ONCE = 10, POLLED_WITHOUT_CROWD = 20, JITTER = 0.2;

// src/supervisor/core/probing.ts
var NO_PROBING = {
  attempts: 0,
  streak: 0,
  ok: null,
  detail: null,
  reportedAt: Number.NEGATIVE_INFINITY,
  paidUntil: Number.NEGATIVE_INFINITY,
  inFlight: !1,
  watched: !1,
  lookAgain: !1
};
function probingOf(draft, node) {
  return memoryOf(draft, node).asksImage ? "engine" : nodeAt(draft, node).probing;
}
function probeNow(draft, node, life) {
  let { probing } = life;
  if (probing.inFlight) {
    refineLife(draft, node, { ...life, probing: { ...probing, lookAgain: !0 } });
    return;
  }
  let paidUntil = probing.watched ? paidAfter(draft, node, life) : probing.paidUntil, asking = { ...probing, paidUntil, inFlight: !0, lookAgain: !1 };
  refineLife(draft, node, { ...life, probing: asking }), draft.actions.push(
    { type: "clear-timer", node, timer: "probe" },
    { type: "probe", node, generation: life.run.generation }
  );
}
function probeLater(draft, node, life, lastDurationMs) {
  let { config, probesByCommand } = nodeAt(draft, node), probing = probingOf(draft, node);
  if (probing === "none") return;
  if (life.probing.lookAgain) {
    probeNow(draft, node, life);
    return;
  }
  let { healthcheck } = config;
  if (healthcheck === null || probing !== "active" && life.probing.streak === 0 || life.kind !== "starting" && probing !== "active") return;
  if (life.kind !== "starting") {
    setProbeTimer(draft, node, life, healthcheck.intervalMs);
    return;
  }
  let delayOf = life.probing.watched ? watchedDelay : pollDelay, asked = delayInput(draft, node, life, probesByCommand ? lastDurationMs : null);
  setProbeTimer(draft, node, life, delayOf(asked));
}
function probeStirred(draft, node, life) {
  let { inFlight, watched, paidUntil } = life.probing;
  if (inFlight || !watched) return;
  let asked = delayInput(draft, node, life), earliest = paidUntil - watchedBurst(draft.starting) * pollDelay(asked);
  earliest <= draft.now ? probeNow(draft, node, life) : setProbeTimer(draft, node, life, earliest - draft.now);
}
function paidAfter(draft, node, life) {
  return Math.max(life.probing.paidUntil, draft.now) + pollDelay(delayInput(draft, node, life));
}
function delayInput(draft, node, life, lastCommandMs = null) {
  let intervalMs2 = nodeAt(draft, node).config.healthcheck?.intervalMs ?? Number.POSITIVE_INFINITY, ageMs = draft.now - life.run.requestedAt, random = nextRandom(draft);
  return { ageMs, intervalMs: intervalMs2, polled: draft.starting, lastCommandMs, random };
}
function setProbeTimer(draft, node, life, delayMs) {
  let { generation } = life.run;
  draft.actions.push({ type: "set-timer", node, generation, timer: "probe", delayMs });
}
function recordAttempt(draft, node, probing, { outcome, watched }) {
  let attempts = probing.attempts + 1, streak = probing.ok === outcome.ok ? probing.streak + 1 : 1, news = probing.ok !== outcome.ok || essence(probing.detail ?? "") !== essence(outcome.detail) && draft.now - probing.reportedAt >= QUIET_MS;
  if (news) {
    let { durationMs, detail, ok: ok2 } = outcome;
    emit(draft, {
      type: "probe.changed",
      service: nameOf(draft, node),
      ok: ok2,
      detail,
      attempts,
      durationMs
    });
  }
  return {
    attempts,
    streak,
    ok: outcome.ok,
    detail: outcome.detail,
    reportedAt: news ? draft.now : probing.reportedAt,
    paidUntil: probing.paidUntil,
    inFlight: !1,
    watched,
    lookAgain: probing.lookAgain
  };
}
function essence(detail) {
  return detail.replaceAll(/\d+(?:\.\d+)? ?(?:ms|s|min)\b/g, "");
}
function neededSuccesses(healthcheck) {
  return Math.max(1, healthcheck?.successes ?? 1);
}
var QUIET_MS = 250;

// src/supervisor/core/readiness.ts
function probedStarting(draft, node, life, attempt) {
  let { outcome, stranger, lastLines } = attempt, probing = recordAttempt(draft, node, life.probing, attempt), next = { ...life, probing };
  if (stranger !== null) {
    answeredByStranger(draft, node, next, { stranger, lastLines });
    return;
  }
  refineLife(draft, node, next);
  let { healthcheck } = nodeAt(draft, node).config;
  outcome.ok && probing.streak >= neededSuccesses(healthcheck) ? passedProbe(draft, node, next, outcome) : probeLater(draft, node, outcome.ok ? next : withoutStreak(next), outcome.durationMs);
}
function answeredByStranger(draft, node, life, answer2) {
  let again = life.kind === "starting" ? retryOnAnotherPort(draft, node) : null, { stranger, lastLines } = answer2;
  again !== null ? beginEnding(draft, node, life, again) : failRunning(draft, node, life, { reason: { kind: "stranger", ...stranger }, lastLines });
}
function withoutStreak(life) {
  return { ...life, probing: { ...life.probing, streak: 0 } };
}
function passedProbe(draft, node, life, outcome) {
  hooksOf(draft, node, "post_start").length === 0 ? becomeReady(draft, node, life, outcome) : finalise(draft, node, life, { outcome, completion: null });
}
function finalise(draft, node, life, decided) {
  let { run } = life, probing = { ...life.probing, lookAgain: !1 };
  setLife(draft, node, { kind: "finalising", run, probing, hook: 0, ...decided }), runHook(draft, life, { node, hook: "post_start", index: 0 });
  let { readyTimeoutMs } = nodeAt(draft, node).config, delayMs = Math.max(0, readyTimeoutMs - (draft.now - run.requestedAt)), { generation } = run;
  draft.actions.push({ type: "set-timer", node, generation, timer: "ready-timeout", delayMs });
}
function becomeReady(draft, node, life, outcome) {
  let probing = probingOf(draft, node), readyAfterMs = draft.now - life.run.requestedAt;
  emit(draft, {
    type: "service.ready",
    service: nameOf(draft, node),
    readyAfterMs,
    detail: outcome?.detail ?? null,
    responseMs: outcome && probing === "active" ? outcome.durationMs : null
  });
  let { everReady: isReturn, preparingMs, hasFailed } = memoryOf(draft, node);
  hasFailed && emitRecovery(draft, node, outcome), remember(draft, node, {
    hasFailed: !1,
    readyAfterMs: preparingMs + readyAfterMs,
    everReady: !0,
    portRetries: 0
  }), draft.lastReadyAt = draft.now, draft.actions.push({ type: "clear-timer", node, timer: "ready-timeout" });
  let ready = {
    kind: "ready",
    run: life.run,
    readyAt: draft.now,
    probing: { ...life.probing, lookAgain: !1 }
  };
  setLife(draft, node, ready), outcome && probeLater(draft, node, ready, outcome.durationMs), isReturn && restartDependents(draft, node);
}
function emitRecovery(draft, node, outcome) {
  let detail = outcome?.detail ?? "started again";
  emit(draft, { type: "service.recovered", service: nameOf(draft, node), detail });
}
function restartDependents(draft, node) {
  for (let { node: dependent, edge } of nodeAt(draft, node).neededBy) {
    let life = lifeOf(draft, dependent);
    !edge.restart || !isUp(life) || beginEnding(draft, dependent, life, { kind: "again", notBefore: draft.now, pause: null });
  }
}
function probedRunning(draft, node, life, attempt) {
  let { outcome, stranger, lastLines } = attempt, probing = recordAttempt(draft, node, life.probing, attempt), next = { ...life, probing }, { config } = nodeAt(draft, node);
  if (stranger !== null) {
    answeredByStranger(draft, node, next, { stranger, lastLines });
    return;
  }
  if (life.kind === "ready" && !outcome.ok && failedEnough(draft, node, next)) {
    becomeUnhealthy(draft, node, next, lastLines);
    return;
  }
  if (life.kind === "unhealthy" && outcome.ok) {
    emit(draft, { type: "service.recovered", service: config.name, detail: outcome.detail });
    let recovered = { ...next, kind: "ready" };
    setLife(draft, node, recovered), probeLater(draft, node, recovered, outcome.durationMs);
    return;
  }
  refineLife(draft, node, next), probeLater(draft, node, next, outcome.durationMs);
}
function failedEnough(draft, node, life) {
  if (probingOf(draft, node) === "engine") return !0;
  let { config } = nodeAt(draft, node), retries = Math.max(1, config.healthcheck?.retries ?? 1), young = draft.now - life.run.requestedAt < (config.healthcheck?.startPeriodMs ?? 0);
  return life.probing.streak >= retries && !young;
}
function becomeUnhealthy(draft, node, life, lastLines) {
  let { config } = nodeAt(draft, node), failures = life.probing.streak, detail = life.probing.detail ?? "";
  if (emit(draft, { type: "service.unhealthy", service: config.name, failures, detail }), config.restart.when === "no") {
    setLife(draft, node, { ...life, kind: "unhealthy" }), probeLater(draft, node, { ...life, kind: "unhealthy" }, 0);
    return;
  }
  let reason = { kind: "unhealthy", failures, lastProbe: detail };
  journalFailure(draft, node, { reason, lastLines }), loseDependents(draft, node);
  let afterwards = restartOrFail(draft, node, life, { reason, failed: !0 });
  beginEnding(draft, node, life, afterwards), afterwards.kind === "failed" && raiseIfCritical(draft, node);
}

// src/supervisor/core/exiting.ts
function exitedAsAsked(draft, node, life, exit) {
  life.exit === null && (emit(draft, { type: "service.exited", service: nameOf(draft, node), exit, expected: !0 }), setLife(draft, node, { ...life, exit }), draft.actions.push({ type: "sweep", node, generation: life.run.generation }));
}
function exitedByItself(draft, node, life, end) {
  let { config, completes } = nodeAt(draft, node), { exit } = end, succeeded = isSuccess(exit, config.successExitCodes);
  if (completes && succeeded) {
    life.kind === "starting" && hooksOf(draft, node, "post_start").length > 0 ? finalise(draft, node, life, { outcome: null, completion: exit }) : complete(draft, node, life, exit);
    return;
  }
  let { kind } = draft.phase;
  if (kind === "stopping" || kind === "rolling-back") {
    emit(draft, { type: "service.exited", service: config.name, exit, expected: !0 }), beginSweeping(draft, node, life, { exit, afterwards: { kind: "stopped" } });
    return;
  }
  let again = life.kind === "starting" && !succeeded && saysPortTaken(end.lastLines) ? retryOnAnotherPort(draft, node) : null;
  if (again !== null) {
    emit(draft, { type: "service.exited", service: config.name, exit, expected: !1 }), announceRestart(draft, node, again), beginSweeping(draft, node, life, { exit, afterwards: again });
    return;
  }
  failExited(draft, node, life, {
    reason: completes ? { kind: "task-failed", exit } : "readyAt" in life ? { kind: "crashed", exit, afterReadyMs: draft.now - life.readyAt } : { kind: "exited-before-ready", exit },
    failed: !succeeded,
    ...end
  });
}
function complete(draft, node, life, exit) {
  let durationMs = draft.now - life.run.requestedAt;
  emit(draft, { type: "task.completed", service: nameOf(draft, node), exit, durationMs });
  let { preparingMs } = memoryOf(draft, node);
  remember(draft, node, { readyAfterMs: preparingMs + durationMs, everReady: !0 }), draft.lastReadyAt = draft.now, draft.actions.push({ type: "clear-timer", node, timer: "ready-timeout" }), setLife(draft, node, { kind: "completed", exit, durationMs });
}

// src/supervisor/core/starting.ts
function consider(draft, node) {
  if (lifeOf(draft, node).kind !== "waiting" || !mayStart(draft)) return;
  let pending = !1;
  for (let edge of nodeAt(draft, node).needs) {
    let state = edgeState(edge, lifeOf(draft, edge.node));
    if (state === "impossible") {
      skip(draft, node, rootCause(draft, edge.node));
      return;
    }
    state === "pending" && (pending = !0);
  }
  pending ? markHolds(draft, node) : draft.queue.includes(node) || draft.queue.push(node);
}
function admit(draft) {
  if (!mayStart(draft)) {
    draft.queue.length = 0;
    return;
  }
  let limit = draft.plan.graph.config.concurrency ?? Number.POSITIVE_INFINITY, taken = 0;
  for (; taken < draft.queue.length && draft.starting < limit; ) {
    let node = draft.queue[taken];
    taken += 1, node !== void 0 && isStartable(draft, node) && start(draft, node);
  }
  draft.queue.splice(0, taken);
  for (let node of draft.queue) markHolds(draft, node);
}
function mayStart(draft) {
  let { kind } = draft.phase;
  return (kind === "bringing-up" || kind === "up") && draft.rollbackBecause === null;
}
function isStartable(draft, node) {
  return lifeOf(draft, node).kind === "waiting" && hasEdgesMet(draft, node);
}
function hasEdgesMet(draft, node) {
  return nodeAt(draft, node).needs.every(
    (edge) => edgeState(edge, lifeOf(draft, edge.node)) === "met"
  );
}
function start(draft, node) {
  let generation = memoryOf(draft, node).generation + 1;
  remember(draft, node, { generation });
  let { prepared: prepared2 } = memoryOf(draft, node);
  if (prepared2 >= hooksOf(draft, node, "pre_start").length) {
    spawn(draft, node, generation);
    return;
  }
  let life = { kind: "preparing", run: { generation, requestedAt: draft.now, pid: null, signalled: !1 }, hook: prepared2 };
  setLife(draft, node, life), runHook(draft, life, { node, hook: "pre_start", index: prepared2 });
  let delayMs = nodeAt(draft, node).config.readyTimeoutMs;
  draft.actions.push({ type: "set-timer", node, generation, timer: "ready-timeout", delayMs });
}
function spawn(draft, node, generation) {
  setLife(draft, node, {
    kind: "starting",
    run: { generation, requestedAt: draft.now, pid: null, signalled: !1 },
    probing: NO_PROBING
  }), draft.actions.push({ type: "spawn", node, generation, attempt: generation });
}

// src/supervisor/core/hooks.ts
function hookFinished(draft, life, end) {
  let { node, hook, index, exit, durationMs } = end;
  emit(draft, {
    type: "hook.finished",
    service: nameOf(draft, node),
    hook,
    index,
    exit,
    durationMs
  }), life.kind === "preparing" && hook === "pre_start" ? prepared(draft, life, end) : life.kind === "finalising" && hook === "post_start" ? finalised(draft, life, end) : life.kind === "ending" && endingGoesOn(draft, life, end);
}
function prepared(draft, life, end) {
  let { node } = end;
  if (!isSuccess(end.exit, [])) {
    failHook(draft, life, end);
    return;
  }
  let hook = end.index + 1;
  if (remember(draft, node, { prepared: hook }), !hasEdgesMet(draft, node)) {
    goBack(draft, node, life);
    return;
  }
  if (hook < hooksOf(draft, node, "pre_start").length) {
    refineLife(draft, node, { ...life, hook }), runHook(draft, life, { node, hook: "pre_start", index: hook });
    return;
  }
  let { generation, requestedAt } = life.run;
  remember(draft, node, { preparingMs: draft.now - requestedAt }), draft.actions.push({ type: "clear-timer", node, timer: "ready-timeout" }), spawn(draft, node, generation);
}
function goBack(draft, node, life) {
  remember(draft, node, { generation: life.run.generation - 1 }), draft.actions.push({ type: "clear-timer", node, timer: "ready-timeout" }), setLife(draft, node, { kind: "waiting" });
}
function finalised(draft, life, end) {
  let { node } = end;
  if (!isSuccess(end.exit, [])) {
    failHook(draft, life, end);
    return;
  }
  let hook = end.index + 1;
  hook < hooksOf(draft, node, "post_start").length ? (refineLife(draft, node, { ...life, hook }), runHook(draft, life, { node, hook: "post_start", index: hook })) : life.completion !== null ? complete(draft, node, life, life.completion) : becomeReady(draft, node, life, life.outcome);
}
function failHook(draft, life, end) {
  let { node, hook, index, exit, lastLines } = end, reason = { kind: "hook", hook, index, exit }, completion = life.kind === "finalising" ? life.completion : null;
  if (life.run.pid !== null && completion === null) {
    failRunning(draft, node, life, { reason, lastLines });
    return;
  }
  journalFailure(draft, node, { reason, lastLines }), beginSweeping(draft, node, life, {
    exit: completion ?? exit,
    afterwards: { kind: "failed", reason }
  }), raiseIfCritical(draft, node);
}
function hookTooSlow(draft, node, life, lastLines) {
  let hook = life.kind === "preparing" ? "pre_start" : "post_start";
  failRunning(draft, node, life, {
    reason: { kind: "hook", hook, index: life.hook, exit: null },
    lastLines
  });
}
function endingGoesOn(draft, life, end) {
  let { node } = end;
  if (life.run.pid === null || life.exit !== null) {
    setLife(draft, node, { ...life, exit: life.exit ?? end.exit, preStop: null }), draft.actions.push({ type: "sweep", node, generation: life.run.generation });
    return;
  }
  if (life.preStop === null || end.hook !== "pre_stop") return;
  let index = end.index + 1;
  if (life.preStop === "late" || index >= hooksOf(draft, node, "pre_stop").length) {
    askToStop(draft, node, life);
    return;
  }
  runHook(draft, life, { node, hook: "pre_stop", index });
}

// src/supervisor/core/settling.ts
function settleReady(draft) {
  if (draft.phase = { kind: "up" }, draft.memories.some((memory) => memory.readyAfterMs !== null) || draft.lives.length === 0) {
    let { positions, graph } = draft.plan, { path, lowerBoundMs } = criticalPath(
      graph,
      (service) => draft.memories[positions.get(service) ?? -1]?.readyAfterMs ?? 0
    );
    emit(draft, {
      type: "graph.ready",
      wallMs: Math.max(0, draft.lastReadyAt - draft.startedAt),
      lowerBoundMs,
      criticalPath: path
    });
  }
  draft.actions.push({ type: "settled", outcome: { kind: "ready" } });
}
function settleRolledBack(draft) {
  if (draft.phase.kind !== "rolling-back") return;
  let { because } = draft.phase;
  draft.phase = { kind: "rolled-back" }, draft.actions.push({ type: "settled", outcome: { kind: "failed", culprit: because } });
}
function beginFinalSweep(draft) {
  if (draft.phase.kind !== "stopping" || draft.phase.sweeping) return;
  let { culprit } = draft.phase;
  culprit !== null && draft.actions.push({ type: "settled", outcome: { kind: "failed", culprit } }), draft.phase = { ...draft.phase, sweeping: !0 };
  let left = draft.killAt === null ? SWEEP_GRACE_MS : Math.max(0, draft.killAt - draft.now);
  draft.actions.push({ type: "sweep-all", graceMs: Math.min(SWEEP_GRACE_MS, left) });
}
function finish(draft) {
  draft.phase.kind === "stopping" && (emit(draft, {
    type: "shutdown.finished",
    durationMs: draft.now - draft.phase.since,
    killed: draft.killed
  }), draft.phase = { kind: "finished" }, draft.actions.push({ type: "finished" }));
}
var SWEEP_GRACE_MS = 3e3;

// src/supervisor/core/stopping.ts
function startRollback(draft, because) {
  draft.phase = { kind: "rolling-back", because }, emit(draft, { type: "rollback.started", because }), dropWaiting(draft, (node) => skip(draft, node, because)), advanceStop(draft);
}
function requestStop(draft, deadlineMs) {
  let { phase } = draft;
  if (phase.kind !== "finished") {
    if (phase.kind !== "stopping") {
      let culprit = phase.kind === "rolling-back" ? phase.because : null;
      emit(draft, { type: "shutdown.started" }), (phase.kind === "bringing-up" || phase.kind === "idle") && draft.actions.push({ type: "settled", outcome: { kind: "stopped" } }), draft.phase = { kind: "stopping", since: draft.now, culprit, sweeping: !1 }, dropWaiting(draft, (node) => {
        emit(draft, { type: "service.stopped", service: nameOf(draft, node) }), setLife(draft, node, { kind: "stopped" });
      });
    }
    deadlineMs !== null && shorten(draft, Math.max(0, deadlineMs)), advanceStop(draft);
  }
}
function shorten(draft, deadlineMs) {
  let killAt = draft.now + deadlineMs * KILL_AT;
  draft.killAt !== null && draft.killAt <= killAt || (draft.killAt = killAt, draft.actions.push(
    { type: "set-graph-timer", timer: "deadline-stop", delayMs: deadlineMs * SIGNAL_ALL_AT },
    { type: "set-graph-timer", timer: "deadline-kill", delayMs: deadlineMs * KILL_AT }
  ));
}
function stopEverything(draft) {
  for (let node = draft.lives.length - 1; node >= 0; node -= 1) {
    let life = lifeOf(draft, node);
    isUp(life) && beginEnding(draft, node, life, { kind: "stopped" });
    let now = lifeOf(draft, node);
    now.kind === "ending" && now.preStop !== null && askToStop(draft, node, now);
  }
}
function killEverything(draft) {
  stopEverything(draft);
  for (let node = draft.lives.length - 1; node >= 0; node -= 1) killNode(draft, node);
}
function advanceStop(draft) {
  let busy = [];
  for (let node = draft.lives.length - 1; node >= 0; node -= 1) {
    let needed = nodeAt(draft, node).neededBy.some((dependent) => busy[dependent.node]), life = lifeOf(draft, node);
    busy[node] = needed || hasProcess(life), !needed && isUp(life) && beginEnding(draft, node, life, { kind: "stopped" });
  }
}
function dropWaiting(draft, drop) {
  for (let node = 0; node < draft.lives.length; node += 1) {
    let life = lifeOf(draft, node);
    life.kind === "waiting" || life.kind === "pausing" ? (draft.actions.push({ type: "clear-timer", node, timer: "pause" }), drop(node)) : life.kind === "preparing" ? beginEnding(draft, node, life, { kind: "stopped" }) : life.kind === "ending" && life.afterwards.kind === "again" && setLife(draft, node, { ...life, afterwards: { kind: "stopped" } });
  }
}
var SIGNAL_ALL_AT = 0.5, KILL_AT = 0.8;

// src/supervisor/core/receive.ts
function receive(draft, signal) {
  switch (signal.type) {
    case "start":
      begin(draft);
      return;
    case "spawned":
      spawned(draft, signal);
      return;
    case "spawn-failed":
      spawnFailed(draft, signal);
      return;
    case "signalled":
      signalled(draft, signal);
      return;
    case "probed":
      probed(draft, signal);
      return;
    case "stirred": {
      let life = currentRun(draft, signal);
      life?.kind === "starting" && probeStirred(draft, signal.node, life);
      return;
    }
    case "exited":
      exited(draft, signal);
      return;
    case "hook-finished": {
      let life = currentRun(draft, signal);
      life && hookFinished(draft, life, signal);
      return;
    }
    case "swept":
      currentRun(draft, signal) && finishEnding(draft, signal.node);
      return;
    case "timer":
      timerEnded(draft, signal);
      return;
    case "graph-timer":
      graphTimerEnded(draft, signal);
      return;
    case "stop":
      requestStop(draft, signal.deadlineMs);
      return;
    case "restart":
      restart(draft, signal.node);
      return;
    case "all-swept":
      finish(draft);
      return;
    default:
      unreachable(signal);
  }
}
function begin(draft) {
  if (draft.phase.kind === "idle") {
    draft.phase = { kind: "bringing-up" }, draft.startedAt = draft.now, draft.lastReadyAt = draft.now;
    for (let node = 0; node < draft.lives.length; node += 1) consider(draft, node);
  }
}
function spawned(draft, signal) {
  let { node, pid, startTime, generation, logFile, spawnedAt } = signal, life = currentRun(draft, signal);
  if (!life) return;
  remember(draft, node, { asksImage: signal.asksImage ?? !1 });
  let { config } = nodeAt(draft, node), probing = probingOf(draft, node), service = config.name;
  emit(draft, { type: "service.spawned", service, pid, startTime, attempt: generation, logFile });
  let next = { ...life, run: { ...life.run, pid, requestedAt: spawnedAt } };
  if (setLife(draft, node, next), next.kind === "ending" && (announceStop(draft, node), draft.actions.push({ type: "signal", node, signal: config.stopSignal })), next.kind !== "starting") return;
  if (probing === "none" && !nodeAt(draft, node).completes) {
    passedProbe(draft, node, next, null);
    return;
  }
  let delayMs = Math.max(0, config.readyTimeoutMs - (draft.now - next.run.requestedAt));
  draft.actions.push({ type: "set-timer", node, generation, timer: "ready-timeout", delayMs }), (probing === "active" || next.run.signalled) && probeNow(draft, node, next);
}
function spawnFailed(draft, signal) {
  let { node, code, message } = signal, life = currentRun(draft, signal);
  life?.kind === "ending" && finishEnding(draft, node), life?.kind === "starting" && failUnstarted(draft, node, { reason: { kind: "spawn", code, message }, lastLines: [] });
}
function signalled(draft, signal) {
  let life = currentRun(draft, signal);
  if (!life || !isUp(life) || life.kind === "preparing") return;
  let next = { ...life, run: { ...life.run, signalled: !0 } };
  setLife(draft, signal.node, next);
  let { completes } = nodeAt(draft, signal.node), probing = probingOf(draft, signal.node);
  if (next.run.pid === null || completes) return;
  let isServing = next.kind === "ready" || next.kind === "unhealthy";
  (next.kind === "starting" || isServing && probing === "engine") && probeNow(draft, signal.node, next);
}
function probed(draft, signal) {
  let life = currentRun(draft, signal);
  if (life?.kind === "starting" && probedStarting(draft, signal.node, life, signal), life?.kind === "finalising" && signal.stranger !== null) {
    let { stranger, lastLines } = signal;
    answeredByStranger(draft, signal.node, life, { stranger, lastLines });
  }
  (life?.kind === "ready" || life?.kind === "unhealthy") && probedRunning(draft, signal.node, life, signal);
}
function exited(draft, signal) {
  let life = currentRun(draft, signal);
  life && (isUp(life) ? exitedByItself(draft, signal.node, life, signal) : exitedAsAsked(draft, signal.node, life, signal.exit));
}
function timerEnded(draft, signal) {
  let { node, timer, lastLines } = signal;
  if (timer === "pause") {
    resume(draft, node);
    return;
  }
  let life = currentRun(draft, signal);
  if (life)
    switch (timer) {
      case "probe":
        isUp(life) && life.kind !== "preparing" && life.kind !== "finalising" && probeNow(draft, node, life);
        return;
      case "ready-timeout":
        if ((life.kind === "preparing" || life.kind === "finalising") && hookTooSlow(draft, node, life, lastLines), life.kind !== "starting") return;
        failRunning(draft, node, life, {
          reason: {
            kind: "not-ready",
            timeoutMs: nodeAt(draft, node).config.readyTimeoutMs,
            attempts: life.probing.attempts,
            lastProbe: life.probing.detail
          },
          lastLines
        });
        return;
      case "grace":
        graceEnded(draft, node);
        return;
      case "abandon":
        finishEnding(draft, node);
        return;
      default:
        unreachable(timer);
    }
}
function resume(draft, node) {
  lifeOf(draft, node).kind === "pausing" && setLife(draft, node, { kind: "waiting" });
}
function graphTimerEnded(draft, signal) {
  switch (signal.timer) {
    case "report-holds":
      reportStaleHolds(draft);
      return;
    case "deadline-stop":
      stopEverything(draft);
      return;
    case "deadline-kill":
      killEverything(draft);
      return;
    default:
      unreachable(signal.timer);
  }
}
function restart(draft, node) {
  if (draft.phase.kind !== "bringing-up" && draft.phase.kind !== "up") return;
  remember(draft, node, { restarts: 0, failures: [], openings: 0, reportedHolds: "" });
  let life = lifeOf(draft, node);
  if (life.kind === "waiting") return;
  let again = { kind: "again", notBefore: draft.now, pause: null };
  if (isUp(life)) {
    beginEnding(draft, node, life, again);
    return;
  }
  if (life.kind === "ending") {
    if (setLife(draft, node, { ...life, afterwards: again }), life.announced) return;
  } else
    setLife(draft, node, { kind: "waiting" });
  announceRestart(draft, node, again), draft.actions.push({ type: "clear-timer", node, timer: "pause" });
}

// src/supervisor/core/transition.ts
function transition(state, signal, now) {
  let draft = openDraft(state, now);
  if (receive(draft, signal), propagate(draft), signal.type === "start")
    for (let node = 0; node < draft.lives.length; node += 1) reportHolds(draft, node);
  return { state: closeDraft(draft), actions: draft.actions };
}
function propagate(draft) {
  let changed = draft.touched.length > 0, next = 0;
  do {
    for (; next < draft.touched.length; next += 1) reach(draft, draft.touched[next]);
    admit(draft);
  } while (next < draft.touched.length);
  let { phase } = draft;
  phase.kind === "bringing-up" ? draft.rollbackBecause !== null ? startRollback(draft, draft.rollbackBecause) : draft.undecided === 0 && settleReady(draft) : changed && (phase.kind === "rolling-back" || phase.kind === "stopping") && advanceStop(draft), !(draft.running > 0) && (settleRolledBack(draft), beginFinalSweep(draft));
}
function reach(draft, node) {
  if (node !== void 0) {
    consider(draft, node);
    for (let dependent of nodeAt(draft, node).neededBy) consider(draft, dependent.node);
  }
}

// src/supervisor/shell/perform.ts
function perform(performer, action) {
  let { journal, resources, tell } = performer;
  switch (action.type) {
    case "journal":
      journal.append(action.body);
      return;
    case "spawn":
    case "run-hook":
    case "end-hook":
    case "probe":
    case "cancel-probe":
    case "signal":
    case "kill":
    case "sweep":
      performOnService(resources.hands, action);
      return;
    case "set-timer":
    case "clear-timer":
    case "set-graph-timer":
      performTimer(performer, action);
      return;
    case "sweep-all":
      resources.sweepAll(action.graceMs).then(() => tell({ type: "all-swept" }));
      return;
    case "settled":
      performer.settle(action.outcome);
      return;
    case "broken":
      performer.reportBroken(action.culprit);
      return;
    case "finished":
      performer.timers.clearAll(), resources.release().then(performer.finish);
      return;
    default:
      unreachable(action);
  }
}
function performOnService(hands, action) {
  let { node } = action;
  switch (action.type) {
    case "spawn":
      hands.spawn(node, action.generation);
      return;
    case "run-hook":
      hands.hooks.run(action);
      return;
    case "end-hook":
      hands.hooks.signal(node, "SIGKILL");
      return;
    case "probe":
      hands.probe(node);
      return;
    case "cancel-probe":
      hands.cancelProbe(node);
      return;
    case "signal":
      hands.signal(node, action.signal);
      return;
    case "kill":
      hands.kill(node);
      return;
    case "sweep":
      hands.sweep(node, action.generation);
      return;
    default:
      unreachable(action);
  }
}
function performTimer({ timers, tell, resources }, action) {
  switch (action.type) {
    case "set-timer": {
      let { node, generation, timer } = action;
      timers.set(`${node} ${timer}`, action.delayMs, () => {
        let lastLines = timer === "ready-timeout" ? resources.hands.lastLines(node) : [];
        tell({ type: "timer", node, generation, timer, lastLines });
      });
      return;
    }
    case "clear-timer":
      timers.clear(`${action.node} ${action.timer}`);
      return;
    case "set-graph-timer": {
      let { timer } = action;
      timers.set(timer, action.delayMs, () => tell({ type: "graph-timer", timer }));
      return;
    }
    default:
      unreachable(action);
  }
}

// src/supervisor/shell/restart-outcome.ts
function restartOutcome(state, node, since) {
  let life = state.lives[node], name = state.plan.nodes[node]?.config.name, generation = state.memories[node]?.generation ?? 0;
  if (!life || name === void 0) return err(describeRestartFault({ kind: "unknown" }));
  switch (life.kind) {
    case "ready":
    case "completed":
      return generation > since && followersAreSettled(state, node) ? ok(void 0) : null;
    case "failed":
      return err(describeRestartFault({ kind: "failed", name, reason: life.reason }));
    case "skipped":
      return err(describeRestartFault({ kind: "skipped", name, because: life.because }));
    case "stopped":
      return err(describeRestartFault({ kind: "stopping" }));
    case "ending":
      return life.afterwards.kind === "failed" ? err(describeRestartFault({ kind: "failed", name, reason: life.afterwards.reason })) : null;
    default:
      return null;
  }
}
function followersAreSettled(state, node) {
  return (state.plan.nodes[node]?.neededBy ?? []).filter(({ edge }) => edge.restart).every(({ node: follower }) => {
    let kind = state.lives[follower]?.kind;
    return kind !== void 0 && SETTLED.has(kind) && followersAreSettled(state, follower);
  });
}
var SETTLED = /* @__PURE__ */ new Set([
  "ready",
  "completed",
  "failed",
  "skipped",
  "stopped"
]);
function describeRestartFault(fault) {
  switch (fault.kind) {
    case "unknown":
      return "no service of this graph has that name; `signalbox status` lists them";
    case "stopping":
      return "the graph is being stopped, nothing is started any more; run `signalbox up` again";
    case "failed":
      return `${fault.name} failed again: ${describeReason(fault.reason)}; see \`signalbox logs ${fault.name}\``;
    case "skipped":
      return `${fault.name} was not started because ${fault.because} failed; restart ${fault.because} first`;
    default:
      return unreachable(fault);
  }
}
function describeReason(reason) {
  switch (reason.kind) {
    case "spawn":
      return reason.message;
    case "exited-before-ready":
      return `${describeExit(reason.exit)} before it was ready`;
    case "crashed":
      return `${describeExit(reason.exit)} ${formatDuration(reason.afterReadyMs)} after it was ready`;
    case "task-failed":
      return describeExit(reason.exit);
    case "hook":
      return `its ${reason.hook} hook ${reason.index + 1} ${reason.exit ? `ended with ${describeExit(reason.exit)}` : "did not end in time"}`;
    case "not-ready":
      return `not ready after ${formatDuration(reason.timeoutMs)}`;
    case "unhealthy":
      return `unhealthy: ${reason.lastProbe}`;
    case "stranger":
      return `port ${reason.port} is answered by process ${reason.pid} (${reason.command})`;
    case "dependency":
      return `it needs ${reason.on}`;
    default:
      return unreachable(reason);
  }
}

// src/supervisor/shell/run-resources.ts
import { hostname } from "node:os";
import { join as join4 } from "node:path";

// src/probe/socket-watch.ts
function createSocketWatch(clock, count) {
  let waits = /* @__PURE__ */ new Set(), cancelTimer = null, plannedFor = Number.POSITIVE_INFINITY;
  function look() {
    rest();
    let now = count.read();
    if (now !== null) {
      for (let wait of [...waits])
        wait.mark === now || !waits.has(wait) || (wait.mark = now, wait.onChange());
      for (let wait of waits) planFor(wait);
    }
  }
  function planFor({ since }) {
    let now = clock.now(), at = now + lookDelay(now - since);
    at >= plannedFor || (rest(), plannedFor = at, cancelTimer = clock.after(at - now, look));
  }
  function rest() {
    cancelTimer?.(), cancelTimer = null, plannedFor = Number.POSITIVE_INFINITY;
  }
  return {
    mark: () => count.read(),
    wait(given) {
      let own = { ...given };
      return waits.add(own), planFor(own), () => {
        waits.delete(own), waits.size === 0 && rest();
      };
    },
    close() {
      waits.clear(), rest(), count.close();
    }
  };
}
function lookDelay(ageMs) {
  return Math.min(RAREST_MS, Math.max(OFTENEST_MS, ageMs * SHARE_OF_AGE));
}
var OFTENEST_MS = 3, SHARE_OF_AGE = 4e-3, RAREST_MS = 20;

// src/probe/socket-count.ts
import { closeSync, openSync, readSync } from "node:fs";
var COUNT_FILES = ["/proc/net/sockstat", "/proc/net/sockstat6"];
function openSocketCount(files = COUNT_FILES) {
  let buffer = Buffer.allocUnsafe(LONGEST_BYTES), open2 = files.map(tryOpen).filter((descriptor) => descriptor !== null), known = open2.length > 0;
  function close2() {
    for (let descriptor of open2.splice(0)) closeSync(descriptor);
    known = !1;
  }
  return {
    read() {
      if (!known) return null;
      let count = 0;
      for (let descriptor of open2) {
        let inUse = readInUse(descriptor, buffer);
        if (inUse === null)
          return close2(), null;
        count = count * MOST_SOCKETS + inUse;
      }
      return count;
    },
    close: close2
  };
}
function tryOpen(file) {
  try {
    return openSync(file, "r");
  } catch {
    return null;
  }
}
function readInUse(descriptor, buffer) {
  try {
    let length = readSync(descriptor, buffer, 0, buffer.length, 0), inUse = IN_USE.exec(buffer.toString("latin1", 0, length))?.[1];
    return inUse === void 0 ? null : Number(inUse);
  } catch {
    return null;
  }
}
var IN_USE = /^TCP6?: inuse (\d+)/m, LONGEST_BYTES = 1024, MOST_SOCKETS = 2 ** 26;

// src/supervisor/discovery/reserve-port.ts
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
async function reservePort(request) {
  let { preferred, taken } = request, addresses = addressesOf(request.hostIp);
  if (preferred !== null) {
    let again = await listenOn(addresses, preferred);
    if (again.ok) return again;
  }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    let port = pick(request.random);
    if (port === null) break;
    if (taken.has(port)) continue;
    let reserved = await listenOn(addresses, port);
    if (reserved.ok) return reserved;
  }
  for (let tries = 0; ; tries += 1) {
    let reserved = await listenOn(addresses, 0);
    if (!reserved.ok && tries >= MOST_TRIES || reserved.ok && !taken.has(reserved.value.port)) return reserved;
    reserved.ok && reserved.value.release();
  }
}
function addressesOf(hostIp) {
  return hostIp === void 0 || hostIp === "0.0.0.0" || hostIp === "::" ? ["127.0.0.1", "::1"] : [hostIp];
}
async function listenOn(addresses, wanted) {
  let servers = [], release = () => {
    for (let server of servers) server.close();
  }, port = wanted;
  for (let address of addresses) {
    let listening = await listen(address, port);
    if (!(!listening.ok && servers.length > 0 && NO_SUCH_FAMILY.includes(listening.error))) {
      if (!listening.ok)
        return release(), listening;
      servers.push(listening.value.server), port = listening.value.port;
    }
  }
  return ok({ port, release });
}
function listen(address, port) {
  return new Promise((resolve3) => {
    let server = createServer((socket) => socket.destroy());
    server.unref(), server.once("error", (error) => resolve3(err(error.code ?? "EINVAL"))), server.listen({ port, host: address, ipv6Only: address.includes(":") }, () => {
      let bound = server.address(), number = typeof bound == "object" && bound !== null ? bound.port : 0;
      resolve3(ok({ server, port: number }));
    });
  });
}
function pick(random) {
  let [low, high] = outgoingRange();
  return LAST < low || FIRST > high ? FIRST + Math.floor(random() * (LAST - FIRST + 1)) : null;
}
function outgoingRange() {
  try {
    let text = readFileSync("/proc/sys/net/ipv4/ip_local_port_range", "utf8"), [low = LOWEST_OUTGOING, high = HIGHEST] = text.trim().split(/\s+/).map(Number);
    return [low, high];
  } catch {
    return [LOWEST_OUTGOING, HIGHEST];
  }
}
var FIRST = 2e4, LAST = 26999, LOWEST_OUTGOING = 32768, HIGHEST = 65535, MOST_TRIES = 50, NO_SUCH_FAMILY = ["EAFNOSUPPORT", "EADDRNOTAVAIL", "EPROTONOSUPPORT"];

// src/supervisor/discovery/port-registry.ts
var NO_PORTS = /* @__PURE__ */ new Map();
function createPortRegistry(input) {
  let { graph } = input, assigned = /* @__PURE__ */ new Map(), held = /* @__PURE__ */ new Map(), needs = Map.groupBy(graph.edges, ({ from }) => from), taken = new Set(graph.services.flatMap(({ ports }) => ports.map((port) => port.published)));
  function assign(service, name, port) {
    let ports = assigned.get(service) ?? /* @__PURE__ */ new Map();
    ports.get(name) !== port && (taken.add(port), assigned.set(service, ports.set(name, port)), input.announce(service, name, port));
  }
  async function reserveAll(service, own) {
    for (let port of service.ports) {
      if (port.published !== 0) continue;
      let reserved = await reservePort(requestFor(service, port));
      if (!reserved.ok)
        return err(`no free port could be taken for ${portKey(port)}: ${reserved.error}`);
      if (held.get(service.name) !== own)
        return reserved.value.release(), err("it was stopped before it was started");
      own.reservations.push(reserved.value), assign(service.name, portKey(port), reserved.value.port);
    }
    return own.complete = !0, ok(void 0);
  }
  function requestFor(service, port) {
    return { preferred: assigned.get(service.name)?.get(portKey(port)) ?? null, hostIp: port.hostIp, taken, random: input.random };
  }
  function neededBy(name) {
    let names = transitiveDependencies(needs, name);
    return names.size === 0 ? [] : graph.services.filter((service) => names.has(service.name));
  }
  function release(name) {
    let own = held.get(name);
    held.delete(name);
    for (let reservation of own?.reservations ?? []) reservation.release();
  }
  return {
    reserve(service) {
      if (!asksForFreePort(service)) return null;
      let before = held.get(service.name);
      if (before) return before.complete ? null : before.reserving;
      let own = { reservations: [], complete: !1, reserving: null };
      return held.set(service.name, own), own.reserving = reserveAll(service, own), own.reserving;
    },
    release: ({ name }) => release(name),
    assign,
    resolve(service) {
      let found = environmentOf(neededBy(service.name), assigned, service.runner);
      return givePorts(service, assigned.get(service.name) ?? NO_PORTS, found);
    },
    assigned: () => assigned,
    close() {
      for (let name of [...held.keys()]) release(name);
    }
  };
}

// src/supervisor/guardian/keep-guardian.ts
import { spawn as spawn2 } from "node:child_process";
function keepGuardian(command, leaseFile, environment) {
  let guardian = null, dismissed = !1, starts = 0;
  function start3() {
    let [file, ...rest] = command;
    if (file === void 0 || dismissed || starts >= MOST_STARTS) return;
    starts += 1;
    let child = spawn2(file, [...rest, leaseFile], {
      detached: !0,
      stdio: ["pipe", "ignore", "ignore"],
      env: environment
    });
    child.on("error", () => {
    }), child.stdin?.on("error", () => {
    }), child.once("exit", start3), child.unref(), child.stdin && "unref" in child.stdin && child.stdin.unref(), guardian = child.pid === void 0 ? null : child;
  }
  return start3(), {
    dismiss() {
      dismissed = !0;
      let child = guardian;
      return child === null || child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve3) => {
        child.ref(), child.once("exit", () => resolve3()), child.kill("SIGKILL");
      });
    }
  };
}
var MOST_STARTS = 10;

// src/supervisor/output/last-lines.ts
function keepLastLines() {
  let tail = Buffer.alloc(0);
  return {
    push(chunk) {
      let recent = chunk.length > KEEP_BYTES ? chunk.subarray(chunk.length - KEEP_BYTES) : chunk;
      tail = Buffer.concat([tail, recent]), tail.length > KEEP_BYTES && (tail = Buffer.from(tail.subarray(tail.length - KEEP_BYTES)));
    },
    lines() {
      let lines = tail.toString("utf8").split(`
`);
      return lines.at(-1) === "" && lines.pop(), lines.slice(-KEEP_LINES).map((line) => line.slice(0, LONGEST_LINE));
    }
  };
}
var KEEP_LINES = 20, KEEP_BYTES = 16384, LONGEST_LINE = 4096;

// src/supervisor/output/service-log.ts
import {
  close,
  closeSync as closeSync2,
  fstatSync,
  mkdirSync,
  open,
  openSync as openSync2,
  readSync as readSync2,
  writeSync
} from "node:fs";
import { dirname } from "node:path";

// src/supervisor/output/line-merger.ts
function createLineMerger() {
  let held = /* @__PURE__ */ new Map(), open2 = null;
  function begin2(stream, stamp) {
    return open2 === stream ? [] : open2 === null ? [stamp] : [NEWLINE, stamp];
  }
  function take(stream) {
    let parts = held.get(stream) ?? [];
    return held.delete(stream), parts;
  }
  return {
    push(stream, chunk, stampText) {
      let stamp = Buffer.from(stampText), out = [], end = chunk.lastIndexOf(LINE_FEED);
      end >= 0 && (out.push(...begin2(stream, stamp), ...take(stream)), pushLines(out, chunk.subarray(0, end + 1), stamp), open2 = null);
      let rest = chunk.subarray(end + 1);
      if (rest.length === 0) return out;
      if (open2 === stream)
        return out.push(rest), out;
      let parts = held.get(stream) ?? [];
      return parts.push(rest), held.set(stream, parts), parts.reduce((sum, part) => sum + part.length, 0) > LONGEST_HELD && (out.push(...begin2(stream, stamp), ...take(stream)), open2 = stream), out;
    },
    flush(stampText) {
      let stamp = Buffer.from(stampText), out = [];
      for (let stream of [...held.keys()])
        out.push(...begin2(stream, stamp), ...take(stream)), open2 = stream;
      return out;
    },
    hasHeld: () => held.size > 0
  };
}
function pushLines(out, lines, stamp) {
  let start3 = 0;
  for (; ; ) {
    let next = lines.indexOf(LINE_FEED, start3) + 1;
    if (out.push(lines.subarray(start3, next)), next >= lines.length) return;
    out.push(stamp), start3 = next;
  }
}
var LINE_FEED = 10, NEWLINE = Buffer.from(`
`), LONGEST_HELD = 262144;

// src/supervisor/output/service-log.ts
function openServiceLog(file, clock) {
  let merger = createLineMerger(), last = keepLastLines();
  makeFolder(dirname(file));
  let sink = openSink(file), cancelFlush = null;
  function stamp() {
    return formatLogStamp(clock.now());
  }
  function flush() {
    cancelFlush?.(), cancelFlush = null, sink.write(merger.flush(stamp()));
  }
  return {
    write(stream, chunk) {
      last.push(chunk), sink.write(merger.push(stream, chunk, stamp())), merger.hasHeld() && (cancelFlush ??= clock.after(FLUSH_AFTER_MS, flush));
    },
    lastLines: () => last.lines(),
    flush,
    close() {
      flush(), sink.close();
    }
  };
}
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: !0 });
  } catch {
  }
}
function openSink(file) {
  let descriptor = null, closed = !1, lostBytes = 0, cutsIn = !1;
  createSoon(file);
  function ensureOpen() {
    descriptor !== null || closed || (descriptor = tryOpen2(file), cutsIn = descriptor !== null && endsInsideLine(descriptor));
  }
  function writeAll(bytes) {
    let written = 0;
    try {
      if (descriptor === null) return 0;
      for (; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    } catch {
    }
    return written;
  }
  return {
    write(parts) {
      if (parts.length === 0) return;
      ensureOpen(), cutsIn && (cutsIn = !1, writeAll(Buffer.from(`
`)));
      let bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
      if (lostBytes > 0) {
        let notice = Buffer.from(
          `
[signalbox: ${lostBytes} bytes of output lost here: disk full]
`
        );
        if (writeAll(notice) < notice.length) {
          lostBytes += bytes.length;
          return;
        }
        lostBytes = 0;
      }
      lostBytes += bytes.length - writeAll(bytes);
    },
    close() {
      descriptor !== null && closeSync2(descriptor), descriptor = null, closed = !0;
    }
  };
}
function createSoon(file) {
  open(file, "a", (error, descriptor) => {
    error === null && close(descriptor);
  });
}
function tryOpen2(file) {
  try {
    return openSync2(file, "a+");
  } catch {
    return null;
  }
}
function endsInsideLine(descriptor) {
  try {
    let { size } = fstatSync(descriptor), last = Buffer.alloc(1);
    return size > 0 && readSync2(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== 10;
  } catch {
    return !1;
  }
}
var FLUSH_AFTER_MS = 50;

// src/supervisor/output/service-logs.ts
function shareServiceLogs(clock) {
  let open2 = /* @__PURE__ */ new Map();
  return (file) => {
    let shared = open2.get(file) ?? { log: openServiceLog(file, clock), writers: 0, next: 0 };
    open2.set(file, shared), shared.writers += 1;
    let firstStream = shared.next * STREAMS_A_WRITER;
    shared.next += 1;
    let last = keepLastLines(), closed = !1;
    return {
      write(stream, chunk) {
        closed || (last.push(chunk), shared.log.write(firstStream + stream, chunk));
      },
      lastLines: () => last.lines(),
      flush: () => shared.log.flush(),
      close() {
        if (!closed) {
          if (closed = !0, shared.writers -= 1, shared.writers > 0) {
            shared.log.flush();
            return;
          }
          open2.delete(file), shared.log.close();
        }
      }
    };
  };
}
var STREAMS_A_WRITER = 4;

// src/supervisor/processes/sweeper.ts
function createSweeper(input) {
  let { table, clock, lease } = input, searches = /* @__PURE__ */ new Set(), planned = !1, delayMs = 0;
  function plan() {
    planned || searches.size === 0 || (planned = !0, clock.after(delayMs, look));
  }
  function look() {
    planned = !1;
    let since = clock.now(), index = indexProcesses(table.list(input.liveLeaders));
    for (let search of [...searches]) visit(index, search);
    delayMs = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, 4 * (clock.now() - since))), plan();
  }
  function visit(index, search) {
    let { leader, service } = search, members = findMembers(index, { leaders: [leader], lease, service });
    if (members.length === 0) {
      searches.delete(search), search.whenGone();
      return;
    }
    for (let member of members) {
      let key = `${member.pid} ${member.startTime} ${search.signal}`;
      search.signalled.has(key) || (search.signalled.add(key), sendSignal(member.pid, search.signal));
    }
  }
  return {
    sweep(target, whenGone) {
      let search = { ...target, whenGone, signalled: /* @__PURE__ */ new Set() };
      return searches.add(search), planned || (delayMs = Math.min(delayMs, SHORTEST_PAUSE_MS)), plan(), {
        signal(signal) {
          search.signal !== "SIGKILL" && (search.signal = signal);
        },
        kill() {
          search.signal = "SIGKILL";
        }
      };
    }
  };
}
var SHORTEST_PAUSE_MS = 4, LONGEST_PAUSE_MS = 200;

// src/supervisor/resources/machine-memory-kills.ts
import { closeSync as closeSync3, constants, openSync as openSync3, readFileSync as readFileSync2, readSync as readSync3 } from "node:fs";
import { join } from "node:path";

// src/supervisor/resources/memory-kills.ts
function parseKillCount(text) {
  let count = /^oom_kill (\d+)$/m.exec(text)?.[1];
  return count === void 0 ? null : Number(count);
}
function parseKernelLog(text) {
  return text.split(`
`).flatMap((line) => {
    let [, microseconds, pid] = KILL_RECORD.exec(line) ?? [];
    return pid === void 0 ? [] : { pid: Number(pid), uptimeMs: Number(microseconds) / 1e3 };
  });
}
var KILL_RECORD = /^\d+,\d+,(\d+),[^;]*;.*[Oo]ut of memory: Killed process (\d+) \(/;
function killCountFiles(cgroups) {
  return cgroups.split(`
`).flatMap((line) => {
    let [, controllers, path = ""] = /^\d+:([^:]*):(\/.*)$/.exec(line) ?? [], inside = path === "/" ? "" : path;
    return controllers === "" ? [`${inside}/memory.events`, `/unified${inside}/memory.events`] : controllers?.split(",").includes("memory") ?? !1 ? [`/memory${inside}/memory.oom_control`] : [];
  });
}

// src/supervisor/resources/machine-memory-kills.ts
var KERNEL_FILES = {
  cgroups: "/proc/self/cgroup",
  cgroupRoot: "/sys/fs/cgroup",
  kernelLog: "/dev/kmsg"
};
function machineMemoryKills(files = KERNEL_FILES) {
  let file = killCountFiles(tryRead(files.cgroups)).map((path) => join(files.cgroupRoot, path)).find((candidate) => parseKillCount(tryRead(candidate)) !== null);
  return {
    count: () => file === void 0 ? null : parseKillCount(tryRead(file)),
    log() {
      let text = tryReadLog(files.kernelLog);
      return text === null ? null : parseKernelLog(text);
    }
  };
}
function tryReadLog(file) {
  let descriptor;
  try {
    descriptor = openSync3(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch {
    return null;
  }
  let record2 = Buffer.alloc(LONGEST_RECORD), records = [];
  try {
    for (let count = 0; count < MOST_RECORDS; count += 1) {
      let length = readSync3(descriptor, record2);
      if (length === 0) break;
      records.push(record2.toString("utf8", 0, length));
    }
  } catch {
  } finally {
    closeSync3(descriptor);
  }
  return records.join("");
}
function tryRead(file) {
  try {
    return readFileSync2(file, "utf8");
  } catch {
    return "";
  }
}
var LONGEST_RECORD = 8192, MOST_RECORDS = 1e5;

// src/supervisor/resources/machine-usage-table.ts
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync as readFileSync3 } from "node:fs";

// src/supervisor/resources/parse-ps-usage.ts
var PS_USAGE_COLUMNS = "pid=,ppid=,pgid=,state=,rss=,time=,lstart=", LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\d+)\s+(\S+)\s+(.+?)\s*$/, TIME = /^(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+(?:[.,]\d+)?)$/;
function parsePsUsage(output) {
  return output.split(`
`).flatMap((line) => {
    let [, pid, parent, group, state = "", residentKiB, time = "", startTime = ""] = LINE.exec(line) ?? [];
    return pid === void 0 || state.startsWith("Z") ? [] : {
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      session: Number(group),
      startTime,
      zombie: !1,
      lease: null,
      service: null,
      cpuMs: parseCpuTime(time),
      childrenCpuMs: 0,
      residentBytes: Number(residentKiB) * 1024
    };
  });
}
function parseCpuTime(text) {
  let [, days = 0, hours = 0, minutes = 0, seconds = "0"] = TIME.exec(text) ?? [], whole = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60;
  return Math.round((whole + Number(seconds.replace(",", "."))) * 1e3);
}

// src/supervisor/resources/parse-usage.ts
function parseUsage(text, units) {
  let identity = parseStat(text);
  if (identity === null || identity.zombie) return null;
  let fields = text.slice(text.lastIndexOf(")") + 2).split(" "), field = (number) => Number(fields[number - FIRST_FIELD] ?? 0), tickMs = 1e3 / units.ticksPerSecond;
  return {
    ...identity,
    cpuMs: (field(UTIME) + field(STIME)) * tickMs,
    childrenCpuMs: (field(CUTIME) + field(CSTIME)) * tickMs,
    residentBytes: field(RSS) * units.pageBytes
  };
}
var FIRST_FIELD = 3, UTIME = 14, STIME = 15, CUTIME = 16, CSTIME = 17, RSS = 24;
function parseAuxiliaryVector(bytes) {
  let found = /* @__PURE__ */ new Map();
  for (let at = 0; at + 16 <= bytes.length; at += 16)
    found.set(Number(bytes.readBigUInt64LE(at)), Number(bytes.readBigUInt64LE(at + 8)));
  return { pageBytes: found.get(6) ?? 4096, ticksPerSecond: found.get(17) ?? 100 };
}

// src/supervisor/resources/machine-usage-table.ts
function machineUsageTable() {
  return existsSync("/proc/self/stat") ? procUsageTable() : psUsageTable();
}
function procUsageTable() {
  let units = parseAuxiliaryVector(tryReadBytes("/proc/self/auxv")), known = /* @__PURE__ */ new Map();
  function* walk(found) {
    let seen = /* @__PURE__ */ new Map();
    for (let name of readdirSync("/proc")) {
      let pid = Number(name);
      if (!Number.isInteger(pid)) continue;
      let usage = readUsage(pid, units);
      if (usage) {
        let before = known.get(pid), marks = before?.startTime === usage.startTime ? before : readMarks(usage);
        seen.set(pid, marks), found.push({ ...usage, lease: marks.lease, service: marks.service });
      }
      yield;
    }
    known = seen;
  }
  return {
    async list() {
      let found = [], walking = walk(found), costMs = 0, since = performance.now();
      for (; !walking.next().done; )
        performance.now() - since < SLICE_MS || (costMs += performance.now() - since, await new Promise((resolve3) => setImmediate(resolve3)), since = performance.now());
      return { processes: found, costMs: costMs + performance.now() - since };
    },
    listNow() {
      let found = [];
      for (let _ of walk(found)) ;
      return found;
    },
    openFiles(pid) {
      try {
        return readdirSync(`/proc/${pid}/fd`).length;
      } catch {
        return null;
      }
    }
  };
}
function readUsage(pid, units) {
  return parseUsage(tryReadBytes(`/proc/${pid}/stat`).toString("latin1"), units);
}
function readMarks({ pid, startTime }) {
  let environment = `\0${tryReadBytes(`/proc/${pid}/environ`).toString("latin1")}`;
  return {
    startTime,
    lease: variable(environment, "SIGNALBOX_LEASE"),
    service: variable(environment, "SIGNALBOX_SERVICE")
  };
}
function variable(environment, name) {
  let start3 = environment.indexOf(`\0${name}=`);
  if (start3 < 0) return null;
  let from = start3 + name.length + 2, end = environment.indexOf("\0", from);
  return environment.slice(from, end < 0 ? void 0 : end);
}
function tryReadBytes(file) {
  try {
    return readFileSync3(file);
  } catch {
    return Buffer.alloc(0);
  }
}
function psUsageTable() {
  return {
    list: () => new Promise((resolve3) => {
      let since = performance.now(), options = { encoding: "utf8", env: { PATH: "/bin:/usr/bin", LC_ALL: "C" }, maxBuffer: 64 * 1048576 };
      execFile(
        "ps",
        ["-A", "-o", PS_USAGE_COLUMNS],
        options,
        (error, output) => resolve3({
          processes: error ? [] : parsePsUsage(output),
          costMs: performance.now() - since
        })
      );
    }),
    listNow: () => null,
    openFiles: () => null
  };
}
var SLICE_MS = 1;

// src/supervisor/resources/memory-witness.ts
function createMemoryWitness(kills) {
  let claimed = kills.count() ?? 0, unclaimed = null;
  return {
    killedForMemory({ code, signal, ownSignal, leader }) {
      if (ownSignal || signal !== "SIGKILL" && code !== KILLED_SAYS_SHELL) return !1;
      let count = kills.count();
      return count === null ? isNamed(kills.log() ?? [], leader) : count <= claimed ? !1 : (claimed += 1, !0);
    },
    refresh(now) {
      let count = kills.count();
      if (count === null || count <= claimed) {
        unclaimed = null;
        return;
      }
      unclaimed?.count === count && now - unclaimed.since >= STALE_AFTER_MS ? (claimed = count, unclaimed = null) : unclaimed?.count !== count && (unclaimed = { count, since: now });
    }
  };
}
function isNamed(log, { pid, startTime }) {
  let startedMs = Number(startTime ?? 0) * MS_PER_TICK;
  return log.some((kill) => kill.pid === pid && kill.uptimeMs >= startedMs);
}
var KILLED_SAYS_SHELL = 137, STALE_AFTER_MS = 1e4, MS_PER_TICK = 10;

// src/supervisor/resources/tree-usage.ts
function treeOf(index, children, owner) {
  let { leader, lease, service } = owner, members = findMembers(index, { leaders: [leader], lease, service }), tree = new Map(members.map((entry) => [entry.pid, entry]));
  for (let { pid } of tree.values())
    for (let child of children.get(pid) ?? []) tree.set(child.pid, child);
  return [...tree.values()];
}
function snapshotOf(tree, at) {
  let keys = new Map(tree.map((process2) => [process2.pid, keyOf(process2)])), processes = tree.map((process2) => [
    keyOf(process2),
    { cpuMs: process2.cpuMs + process2.childrenCpuMs, parent: keys.get(process2.parent) ?? null }
  ]);
  return { at, processes: new Map(processes) };
}
function cpuPercentBetween(before, now) {
  let elapsedMs = now.at - before.at;
  if (elapsedMs <= 0) return null;
  let usedMs = 0;
  for (let { cpuMs } of now.processes.values()) usedMs += cpuMs;
  for (let [key, { cpuMs }] of before.processes)
    isCounted(key, before, now) && (usedMs -= cpuMs);
  return Math.max(0, 100 * usedMs / elapsedMs);
}
function isCounted(key, before, now) {
  let seen = /* @__PURE__ */ new Set();
  for (let one = key; one !== null && !seen.has(one); ) {
    if (now.processes.has(one)) return !0;
    seen.add(one), one = before.processes.get(one)?.parent ?? null;
  }
  return !1;
}
function keyOf({ pid, startTime }) {
  return `${pid} ${startTime}`;
}

// src/supervisor/resources/resource-sampler.ts
function startResourceSampler(input) {
  let { journal, clock, table } = input, targets = /* @__PURE__ */ new Map(), cancelTimer = null, plannedFor = Number.POSITIVE_INFINITY, looking = !1, restUntil = 0, lastPassAt = Number.NEGATIVE_INFINITY, stopped = !1;
  function plan(dueAt) {
    let at = Math.max(dueAt, restUntil);
    stopped || looking || at >= plannedFor || (cancelTimer?.(), plannedFor = at, cancelTimer = clock.after(Math.max(0, at - clock.now()), pass));
  }
  function planNext() {
    plannedFor = Number.POSITIVE_INFINITY;
    let first = Number.POSITIVE_INFINITY;
    for (let { dueAt } of targets.values()) first = Math.min(first, dueAt);
    first < Number.POSITIVE_INFINITY && plan(first);
  }
  async function pass() {
    cancelTimer = null, looking = !0;
    let begunAt = clock.now(), { processes, costMs } = await table.list(), ownMs = await writeSamples(lookAt(processes), begunAt + TOGETHER_MS);
    looking = !1, !stopped && (restUntil = clock.now() + Math.max(SHORTEST_REST_MS, REST_SHARE * (costMs + ownMs)), planNext());
  }
  async function writeSamples(look, dueBefore) {
    let due = [...targets.values()].filter(({ dueAt }) => dueAt <= dueBefore), busyMs = 0, since = clock.now();
    for (let target of due) {
      if (stopped) break;
      sample(target, look).forEach(write);
      let sliceMs = clock.now() - since;
      sliceMs < SLICE_MS2 || (busyMs += sliceMs, await new Promise((go) => clock.after(0, go)), since = clock.now());
    }
    return busyMs + clock.now() - since;
  }
  function write(body) {
    journal.append(body);
  }
  function lookAt(processes) {
    let at = clock.now();
    return lastPassAt = at, input.afterPass(at), {
      at,
      index: indexProcesses(processes),
      children: Map.groupBy(processes, ({ parent }) => parent)
    };
  }
  function sample(target, { at, index, children }) {
    let { service, leader, before } = target;
    if (targets.get(service) !== target) return [];
    target.dueAt = onGrid(at, intervalMs(targets.size));
    let tree = treeOf(index, children, { leader, service, lease: input.lease });
    return tree.length === 0 ? [] : (target.before = snapshotOf(tree, at), [{
      type: "resource.sampled",
      service,
      cpuPercent: rounded(cpuPercentBetween(before, target.before)),
      memoryBytes: tree.reduce((sum, { residentBytes }) => sum + residentBytes, 0),
      openFiles: countOpenFiles(tree, table),
      processes: tree.length
    }]);
  }
  function lookBeforeStop() {
    if (clock.now() - lastPassAt < RECENT_MS || targets.size === 0 || targets.size > MOST_AT_ONCE2) return;
    let processes = table.listNow();
    if (processes === null) return;
    let look = lookAt(processes), bodies = [...targets.values()].flatMap((target) => sample(target, look));
    queueMicrotask(() => bodies.forEach(write));
  }
  function hear2(event) {
    switch (event.type) {
      case "service.spawned": {
        let { service, pid, startTime, at } = event, before = { at, processes: /* @__PURE__ */ new Map() }, dueAt = at + SOON_MS;
        targets.set(service, { service, leader: { pid, startTime }, before, dueAt }), plan(dueAt);
        return;
      }
      case "service.ready": {
        let target = targets.get(event.service);
        if (!target) return;
        target.dueAt = Math.min(target.dueAt, event.at + SOON_MS), plan(target.dueAt);
        return;
      }
      case "service.exited":
      case "task.completed":
        targets.delete(event.service);
        return;
      case "service.stopping":
      case "shutdown.started":
      case "rollback.started":
        lookBeforeStop();
        return;
      default:
        return;
    }
  }
  let unsubscribe = journal.subscribe(hear2);
  return {
    stop() {
      stopped = !0, unsubscribe(), cancelTimer?.();
    }
  };
}
function countOpenFiles(tree, table) {
  let count = null;
  for (let { pid } of tree) {
    let own = table.openFiles(pid);
    own !== null && (count = (count ?? 0) + own);
  }
  return count;
}
function onGrid(now, interval) {
  return Math.ceil((now + interval / 2) / interval) * interval;
}
function intervalMs(services) {
  return INTERVAL_MS * Math.max(1, services / 200);
}
function rounded(percent) {
  return percent === null ? null : Math.round(percent * 10) / 10;
}
var INTERVAL_MS = 5e3, SOON_MS = 250, TOGETHER_MS = 250, SHORTEST_REST_MS = 250, REST_SHARE = 100, SLICE_MS2 = 1, RECENT_MS = 1e3, MOST_AT_ONCE2 = 200;

// src/supervisor/runners/docker/container-of.ts
var PLAIN_CONTAINER = {
  build: null,
  entrypoint: null,
  volumes: [],
  networks: [],
  networkMode: null,
  user: null,
  hostname: null,
  platform: null,
  pullPolicy: "missing",
  labels: {},
  init: !1,
  privileged: !1,
  readOnly: !1,
  capAdd: [],
  capDrop: [],
  extraHosts: [],
  shmSizeBytes: null,
  memoryLimitBytes: null,
  cpus: null,
  imageHealthcheck: {},
  files: [],
  options: []
};
function containerOf(service) {
  return service.container ?? PLAIN_CONTAINER;
}

// src/supervisor/runners/docker/create-ahead.ts
import { isDeepStrictEqual } from "node:util";

// src/supervisor/runners/docker/build-arguments.ts
import { isAbsolute, join as join2 } from "node:path";
var FLAGS = {
  additional_contexts: "--build-context",
  cache_from: "--cache-from",
  cache_to: "--cache-to",
  extra_hosts: "--add-host",
  labels: "--label",
  network: "--network",
  no_cache: "--no-cache",
  pull: "--pull",
  shm_size: "--shm-size",
  ssh: "--ssh",
  tags: "--tag"
};
function buildArguments(request) {
  let { build, image, platform } = request;
  return [
    "build",
    `--tag=${image}`,
    // Only the old builder leaves containers of its steps behind; the new one takes no notice.
    "--force-rm",
    ...fileArguments(build),
    ...build.target === null ? [] : [`--target=${build.target}`],
    ...platform === null ? [] : [`--platform=${platform}`],
    ...request.pull ? ["--pull"] : [],
    ...Object.keys(build.args).flatMap((name) => ["--build-arg", name]),
    ...(build.options ?? []).map(({ key, value }) => `${FLAGS[key]}=${value}`),
    ...request.labels.flatMap((label) => ["--label", label]),
    "--",
    build.context
  ];
}
function fileArguments({ context, dockerfile, inline }) {
  return inline !== void 0 ? ["--file=-"] : dockerfile === null ? [] : [`--file=${dockerfileOf(context, dockerfile)}`];
}
function dockerfileOf(context, dockerfile) {
  return isAbsolute(context) && !isAbsolute(dockerfile) ? join2(context, dockerfile) : dockerfile;
}

// src/supervisor/runners/docker/ensure-image.ts
function imageOf(service, project) {
  return service.image ?? `${project}-${service.name}`.toLowerCase().replaceAll(/[^a-z0-9_.-]/g, "_");
}
async function prepareImage(request) {
  let { cli, service, project, call } = request, { build, platform, pullPolicy } = containerOf(service);
  if (build !== null) {
    let argv = buildArguments({
      build,
      image: imageOf(service, project),
      platform,
      pull: pullPolicy === "always",
      labels: [`${PROJECT_LABEL}=${project}`]
    }), { inline } = build, input = inline === void 0 ? {} : { input: Buffer.from(inline) }, answer2 = await cli.run(argv, { ...call, ...input, environment: build.args });
    return answer2.ok ? ok(void 0) : err(`the build failed: ${lastWords(answer2.stderr)}`);
  }
  return pullPolicy === "always" ? pullImage(request) : ok(void 0);
}
async function pullImage(request) {
  let { cli, service, project, call } = request, { platform, pullPolicy } = containerOf(service), image = imageOf(service, project);
  if (pullPolicy === "never")
    return err(`there is no image ${image} here, and pull_policy is never`);
  let argv = ["pull", ...platform === null ? [] : ["--platform", platform], "--", image], answer2 = await cli.run(argv, call);
  return answer2.ok ? ok(void 0) : err(`${image} could not be pulled: ${lastWords(answer2.stderr)}`);
}

// src/supervisor/runners/docker/created-ahead.ts
function createdAhead(services, project) {
  let late = /* @__PURE__ */ new Set();
  for (let { name, runner, dependsOn } of services)
    (runner !== "docker" || dependsOn.some(({ service }) => late.has(service))) && late.add(name);
  let builtLate = services.filter((service) => late.has(service.name) && builds(service)), images = new Set(builtLate.map((service) => imageOf(service, project)));
  return services.filter(
    (service) => !late.has(service.name) && !images.has(imageOf(service, project))
  );
}
function builds({ container }) {
  return container !== null && container.build !== null;
}

// src/supervisor/runners/docker/engine-options.ts
var FLAGS2 = {
  cgroup: "--cgroupns",
  cgroup_parent: "--cgroup-parent",
  container_name: "--name",
  cpu_period: "--cpu-period",
  cpu_quota: "--cpu-quota",
  cpu_rt_period: "--cpu-rt-period",
  cpu_rt_runtime: "--cpu-rt-runtime",
  cpu_shares: "--cpu-shares",
  cpuset: "--cpuset-cpus",
  device_cgroup_rules: "--device-cgroup-rule",
  devices: "--device",
  dns: "--dns",
  dns_opt: "--dns-option",
  dns_search: "--dns-search",
  domainname: "--domainname",
  external_links: "--link",
  gpus: "--gpus",
  group_add: "--group-add",
  ipc: "--ipc",
  label_file: "--label-file",
  links: "--link",
  mac_address: "--mac-address",
  mem_reservation: "--memory-reservation",
  mem_swappiness: "--memory-swappiness",
  memswap_limit: "--memory-swap",
  oom_kill_disable: "--oom-kill-disable",
  oom_score_adj: "--oom-score-adj",
  pid: "--pid",
  pids_limit: "--pids-limit",
  runtime: "--runtime",
  security_opt: "--security-opt",
  stdin_open: "--interactive",
  storage_opt: "--storage-opt",
  sysctls: "--sysctl",
  tty: "--tty",
  ulimits: "--ulimit",
  userns_mode: "--userns",
  uts: "--uts",
  volumes_from: "--volumes-from"
};
function engineArguments(options, containerOfService) {
  let argv = [];
  for (let { key, value } of options) {
    let reference = referenceOf(key, value);
    if (reference === null) {
      argv.push(`${FLAGS2[key]}=${key === "volumes_from" ? value.slice(CONTAINER.length) : value}`);
      continue;
    }
    let container = containerOfService(reference.service);
    if (container === null)
      return err(`${key} ${value}: ${reference.service} is not running; add it to depends_on`);
    let name = key === "links" ? container.slice(0, SHORT_ID) : container;
    argv.push(`${FLAGS2[key]}=${reference.before}${name}${reference.after}`);
  }
  return ok(argv);
}
function referenceOf(key, value) {
  if (key === "volumes_from") {
    if (value.startsWith(CONTAINER)) return null;
    let [, service = value, after = ""] = /^([^:]+)(:.*)?$/.exec(value) ?? [];
    return { service, before: "", after };
  }
  let colon = value.indexOf(":");
  return key === "links" ? { service: value.slice(0, colon), before: "", after: value.slice(colon) } : !(key === "ipc" || key === "pid" || key === "uts") || !value.startsWith("service:") ? null : { service: value.slice(colon + 1), before: "container:", after: "" };
}
var CONTAINER = "container:", SHORT_ID = 12;

// src/supervisor/runners/docker/referenced-services.ts
function referencedServices(service) {
  let { networkMode, options } = containerOf(service), [, network] = /^service:(.+)$/.exec(networkMode ?? "") ?? [], named = options.flatMap(({ key, value }) => referenceOf(key, value)?.service ?? []);
  return network === void 0 ? named : [network, ...named];
}

// src/supervisor/runners/docker/create-ahead.ts
function createAhead(input) {
  let { containerOfService, isFurnished, create: create2, discard } = input, waiting = new Map(entriesOf(input)), making = /* @__PURE__ */ new Map(), unfinished = /* @__PURE__ */ new Set();
  function begin2(entry) {
    let { service, references, cancel } = entry;
    waiting.delete(service.name), unfinished.add(service.name);
    let made = create2(service, cancel.signal).finally(() => {
      unfinished.delete(service.name), look();
    }), begun = { ...entry, containers: references.map(containerOfService), made };
    return making.set(service.name, begun), begun;
  }
  function look() {
    for (let entry of [...waiting.values()]) {
      if (unfinished.size >= AT_ONCE) return;
      isPossible(entry) && begin2(entry);
    }
  }
  function isPossible({ service, references, after }) {
    return references.some((name) => containerOfService(name) === null) || after.some((name) => waiting.has(name) || unfinished.has(name)) ? !1 : isFurnished(service);
  }
  function isFinal({ service }) {
    return service.dependsOn.length === 0;
  }
  function fits(begun, service) {
    let containers = begun.references.map(containerOfService);
    return isDeepStrictEqual(begun.service, service) && isDeepStrictEqual(begun.containers, containers);
  }
  return {
    look,
    async take(service, signal) {
      let entry = waiting.get(service.name), begun = entry ? begin2(entry) : making.get(service.name);
      if (begun === void 0) return null;
      making.delete(service.name);
      let cancel = () => begun.cancel.abort();
      signal.addEventListener("abort", cancel, { once: !0 });
      let made = await begun.made;
      return signal.removeEventListener("abort", cancel), made.ok ? fits(begun, service) ? made : (await discard(made.value.id), null) : signal.aborted || isFinal(begun) ? made : null;
    },
    async close() {
      waiting.clear();
      let begun = [...making.values()];
      for (let { cancel } of begun) cancel.abort();
      await Promise.all(begun.map(({ made }) => made));
    }
  };
}
function entriesOf({
  services,
  project
}) {
  let ahead = createdAhead(services, project);
  return ahead.map((service) => {
    let image = imageOf(service, project), builders = ahead.filter(
      (other) => other !== service && builds(other) && imageOf(other, project) === image
    ), after = [
      ...service.dependsOn.map((dependency) => dependency.service),
      // Two that build the same do not wait for each other.
      ...builds(service) ? [] : builders.map(({ name }) => name)
    ], references = referencedServices(service);
    return [service.name, { service, references, after, cancel: new AbortController() }];
  });
}
var AT_ONCE = 4;

// src/supervisor/runners/docker/parse-event.ts
function parseEvent(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  let { Action, Actor, timeNano } = value ?? {}, { ID, Attributes } = Actor ?? {};
  if (typeof Action != "string" || typeof ID != "string") return null;
  let event = eventOf(Action, Attributes ?? {});
  return event && { container: ID, at: sinceOf(timeNano), event };
}
function eventOf(action, attributes) {
  let separator = action.indexOf(": "), kind = separator < 0 ? action : action.slice(0, separator), rest = separator < 0 ? "" : action.slice(separator + 2), exitCode = Number(attributes.exitCode), commandId = String(attributes.execID ?? "");
  switch (kind) {
    case "start":
    case "oom":
      return { kind };
    case "die":
      return { kind, exitCode };
    case "health_status":
      return rest === "healthy" || rest === "unhealthy" ? { kind: "health", healthy: rest === "healthy" } : null;
    case "exec_create":
      return { kind: "command-begun", commandId, command: rest };
    case "exec_die":
      return { kind: "command-ended", commandId, exitCode };
    default:
      return null;
  }
}
function sinceOf(timeNano) {
  return typeof timeNano == "number" ? String(Math.floor(timeNano / 1e9)) : "1";
}

// src/supervisor/runners/docker/event-stream.ts
function openEventStream(input) {
  let listeners = /* @__PURE__ */ new Map(), closed = !1, since = "1", rest = "", stream = null;
  function hear2(line) {
    let parsed = parseEvent(line);
    if (parsed !== null) {
      since = parsed.at;
      for (let listener of listeners.get(parsed.container) ?? []) listener(parsed.event);
    }
  }
  function read(chunk) {
    let lines = (rest + chunk.toString("latin1")).split(`
`);
    rest = lines.pop() ?? "";
    for (let line of lines) hear2(line);
  }
  function open2() {
    if (closed) return;
    rest = "";
    let filters = ["--filter", "type=container", "--filter", `label=${RUN_LABEL}=${input.mark}`], argv = ["events", "--since", since, ...filters, "--format", "{{json .}}"], onOutput = (number, chunk) => {
      number === 1 && read(chunk);
    };
    stream = input.cli.stream(argv, { onOutput }), stream.ended.then(() => {
      closed || input.clock.after(REOPEN_MS, open2);
    });
  }
  return open2(), {
    listen(container, listener) {
      let own = listeners.get(container) ?? /* @__PURE__ */ new Set();
      return listeners.set(container, own.add(listener)), () => {
        own.delete(listener), own.size === 0 && listeners.delete(container);
      };
    },
    close() {
      closed = !0, stream?.stop();
    }
  };
}
var REOPEN_MS = 250;

// src/supervisor/runners/docker/hook-command.ts
import { resolve } from "node:path";

// src/supervisor/runners/docker/environment-arguments.ts
function environmentArguments(variables) {
  let argv = [], environment = {}, lines = [], impossible = [];
  for (let [name, value] of Object.entries(variables))
    OBEYED_BY_DOCKER.test(name) ? /[\r\n]/.test(value) ? impossible.push(name) : lines.push(`${name}=${value}
`) : (argv.push("--env", name), environment[name] = value);
  return { argv, environment, file: lines.length > 0 ? lines.join("") : null, impossible };
}
var OBEYED_BY_DOCKER = /^(?:DOCKER_.*|BUILDKIT_.*|BUILDX_.*|COMPOSE_.*|GO[A-Z]+|LD_.*|DYLD_.*|SSL_.*|SSH_.*|XDG_.*|OTEL_.*|SIGNALBOX_.*|(?:HTTPS?|NO|ALL)_PROXY|HOME|PATH|TMPDIR|USER|LANG|TERM|NO_COLOR)$/i;

// src/supervisor/runners/docker/hook-command.ts
function hookCommand(service, place) {
  let { written, container } = place;
  if (container === null) return err(`the container of ${service.name} is not running`);
  let added = Object.entries(written.environment).filter(
    ([name, value]) => service.environment[name] !== value
  ), { argv, environment, file } = environmentArguments(Object.fromEntries(added));
  if (file !== null) {
    let names = file.split(`
`).map((line) => line.split("=")[0]);
    return err(
      `${names.filter(Boolean).join(", ")} would change the docker command itself; set it in the service's environment`
    );
  }
  let command = [
    "docker",
    "exec",
    ...argv,
    ...written.privileged ? ["--privileged"] : [],
    ...written.user === null ? [] : [`--user=${written.user}`],
    ...written.workingDir === "" ? [] : [`--workdir=${written.workingDir}`],
    container,
    ...written.command
  ];
  return ok({ command, workingDir: resolve("/"), environment, user: null });
}

// src/supervisor/runners/docker/inspect.ts
function parseFacts(json) {
  let whole = parseObject(json);
  if (whole === null) return null;
  let state = fieldsOf(whole.State), networking = fieldsOf(whole.NetworkSettings);
  return {
    running: state.Running === !0,
    started: !textOf(state.StartedAt).startsWith("0001-"),
    pid: numberOf(state.Pid),
    exitCode: numberOf(state.ExitCode),
    outOfMemory: state.OOMKilled === !0,
    error: textOf(state.Error),
    stopSignal: textOf(fieldsOf(whole.Config).StopSignal) || null,
    address: addressOf2(networking),
    ports: portsOf2(fieldsOf(networking.Ports)),
    health: healthOf(state.Health)
  };
}
function addressOf2(networking) {
  return Object.values(fieldsOf(networking.Networks)).map(fieldsOf).map((network) => textOf(network.IPAddress)).find(Boolean) ?? null;
}
function portsOf2(ports) {
  return Object.entries(ports).flatMap(([inside, bindings]) => {
    let [target, protocol = "tcp"] = inside.split("/"), [first] = (Array.isArray(bindings) ? bindings : []).map(fieldsOf), published = Number(first?.HostPort);
    return published > 0 ? [{ target: Number(target), protocol, published }] : [];
  });
}
function healthOf(value) {
  let health = fieldsOf(value), status = textOf(health.Status);
  if (status === "" || status === "none") return null;
  let log = Array.isArray(health.Log) ? health.Log : [], last = log.length === 0 ? null : fieldsOf(log.at(-1));
  return {
    status,
    last: last && { exitCode: numberOf(last.ExitCode), output: textOf(last.Output) }
  };
}
function parseObject(json) {
  try {
    let value = JSON.parse(json);
    return typeof value == "object" && value !== null ? value : null;
  } catch {
    return null;
  }
}
function fieldsOf(value) {
  return typeof value == "object" && value !== null ? value : {};
}
function textOf(value) {
  return typeof value == "string" ? value : "";
}
function numberOf(value) {
  return typeof value == "number" ? value : 0;
}

// src/supervisor/runners/docker/inspect-together.ts
function inspectTogether(cli) {
  let asked = /* @__PURE__ */ new Map(), calls = 0;
  async function ask2() {
    let batch = new Map(asked);
    asked.clear(), calls += 1;
    let argv = ["container", "inspect", "--format", "{{.Id}} {{json .}}", ...batch.keys()], answer2 = await cli.run(argv);
    calls -= 1;
    let told = new Map(answer2.stdout.split(`
`).map(parseLine));
    for (let [id, resolves] of batch)
      for (let resolve3 of resolves) resolve3(told.get(id) ?? null);
    asked.size > 0 && ask2();
  }
  return (id) => new Promise((resolve3) => {
    asked.set(id, [...asked.get(id) ?? [], resolve3]), calls < CALLS_AT_ONCE && ask2();
  });
}
function parseLine(line) {
  let space = line.indexOf(" ");
  return [line.slice(0, space), parseFacts(line.slice(space + 1))];
}
var CALLS_AT_ONCE = 2;

// src/supervisor/runners/docker/local-files.ts
import { existsSync as existsSync2, mkdirSync as mkdirSync2, readFileSync as readFileSync4, rmSync, writeFileSync } from "node:fs";
import { dirname as dirname2 } from "node:path";
async function withSecretFile(file, text, use) {
  mkdirSync2(dirname2(file), { recursive: !0 }), writeFileSync(file, text, { mode: 384, flag: "wx" });
  try {
    return await use(file);
  } finally {
    rmSync(file, { force: !0 });
  }
}
function makeBoundFolders(volumes) {
  for (let { type, source, options } of volumes)
    if (!(type !== "bind" || source === null || options?.create_host_path === "false"))
      try {
        mkdirSync2(source, { recursive: !0 });
      } catch {
      }
}
function isBoundThere(volumes) {
  return volumes.every(
    ({ type, source }) => type !== "bind" || source === null || existsSync2(source)
  );
}
function isLocalContainer(pid, container) {
  if (pid <= 1) return !1;
  try {
    return readFileSync4(`/proc/${pid}/cgroup`, "utf8").includes(container);
  } catch {
    return !1;
  }
}

// src/supervisor/runners/docker/networks.ts
function createRunNetworks(input) {
  let { cli, identity } = input, made = /* @__PURE__ */ new Map();
  async function make({ name, definition }) {
    if (definition?.external) return find(definition.engineName ?? name);
    let labels = labelsOf(identity).flatMap((label) => ["--label", label]), full = definition?.engineName ?? engineName(identity.project, shortMark(identity.mark), name), argv = ["network", "create", ...labels, ...definitionArguments(definition), "--", full], answer2 = await cli.run(argv), shared = definition?.engineName != null && /already exists/i.test(answer2.stderr);
    return answer2.ok || shared ? ok(full) : err(`network ${name}: ${lastWords(answer2.stderr)}`);
  }
  async function find(name) {
    let answer2 = await cli.run(["network", "inspect", "--format", "{{.Name}}", "--", name]);
    return answer2.ok ? ok(name) : err(`the external network ${name} is not there: ${lastWords(answer2.stderr)}`);
  }
  function modeOf(mode) {
    let [, service] = /^service:(.+)$/.exec(mode) ?? [];
    if (service === void 0) return ok(mode);
    let container = input.containerOfService(service);
    return container === null ? err(`network_mode ${mode}: ${service} is not running; add it to depends_on`) : ok(`container:${container}`);
  }
  return {
    async join(service) {
      let { networkMode, networks } = containerOf(service);
      if (networkMode !== null) {
        let mode = modeOf(networkMode);
        return mode.ok ? ok([{ name: mode.value, aliases: [], address: null }]) : mode;
      }
      let wanted = networks.length > 0 ? networks : [{ name: "default", aliases: [] }], joined = [];
      for (let network of wanted) {
        let { name, aliases, address = null } = network, making = made.get(name) ?? make(network);
        made.set(name, making);
        let result = await making;
        if (!result.ok) return result;
        joined.push({ name: result.value, aliases: [service.name, ...aliases], address });
      }
      return ok(joined);
    }
  };
}
function definitionArguments(definition) {
  if (!definition) return [];
  let { driver, driverOptions, internal, ipv6, subnets } = definition, option2 = (name, value) => value === null ? [] : [`${name}=${value}`];
  return [
    ...option2("--driver", driver),
    ...Object.entries(driverOptions).map(([key, value]) => `--opt=${key}=${value}`),
    ...internal ? ["--internal"] : [],
    ...ipv6 ? ["--ipv6"] : [],
    ...subnets.flatMap(({ subnet, gateway, ipRange }) => [
      ...option2("--subnet", subnet),
      ...option2("--gateway", gateway),
      ...option2("--ip-range", ipRange)
    ])
  ];
}

// src/supervisor/runners/docker/pre-start.ts
import { resolve as resolve2 } from "node:path";

// src/supervisor/runners/docker/health-arguments.ts
function commandsOf(probe) {
  return probe === void 0 ? [] : "probes" in probe ? probe.probes.flatMap(commandsOf) : probe.kind === "command" ? [probe] : [];
}
function healthArguments(healthcheck, facts) {
  let [command] = commandsOf(healthcheck?.probe);
  return healthcheck === null || command === void 0 ? ["--no-healthcheck"] : [`--health-cmd=${shellCommand(command.argv)}`, ...timeArguments(healthcheck, facts)];
}
function timeArguments(times, facts) {
  let intervalMs2 = facts.startInterval ? times.intervalMs : Math.min(times.intervalMs, OLD_ENGINE_MS), retries = Math.ceil(times.retries * times.intervalMs / intervalMs2), startPeriodMs = Math.max(facts.readyTimeoutMs, times.startPeriodMs);
  return [
    `--health-interval=${milliseconds(intervalMs2)}`,
    `--health-timeout=${milliseconds(times.timeoutMs)}`,
    `--health-retries=${Math.max(1, retries)}`,
    `--health-start-period=${milliseconds(startPeriodMs)}`,
    ...facts.startInterval ? [`--health-start-interval=${milliseconds(Math.min(YOUNG_MS2, intervalMs2))}`] : []
  ];
}
function bringsOwnWords(healthcheck) {
  let [command] = commandsOf(healthcheck?.probe);
  return command !== void 0 && !isForShell(command.argv);
}
function shellCommand(argv) {
  return isForShell(argv) ? argv[2] ?? "" : `exec ${argv.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ")}`;
}
function isForShell([shell, flag2, script, ...more]) {
  return shell === SHELL && flag2 === "-c" && script !== void 0 && more.length === 0;
}
function milliseconds(durationMs) {
  return `${Math.max(1, Math.round(durationMs))}ms`;
}
var SHELL = "/bin/sh", YOUNG_MS2 = 200, OLD_ENGINE_MS = 1e3;

// src/supervisor/runners/docker/mount-arguments.ts
function mountArguments({ volumes, files }, project) {
  return [
    ...volumes.flatMap(
      (volume) => volume.type === "tmpfs" && volume.options !== void 0 ? ["--tmpfs", tmpfsOf(volume, volume.options)] : ["--mount", mountOf(volume, project)]
    ),
    ...files.flatMap((file) => fileMount(file))
  ];
}
function mountOf(volume, project) {
  let { type, target, readOnly, options = {} } = volume, source = type === "volume" ? volumeName(volume, project) : volume.source, { propagation, nocopy, subpath } = options;
  return csv([
    `type=${type}`,
    ...source ? [`source=${source}`] : [],
    `target=${target}`,
    ...readOnly ? ["readonly"] : [],
    ...type === "bind" && propagation ? [`bind-propagation=${propagation}`] : [],
    ...type === "volume" && nocopy === "true" ? ["volume-nocopy=true"] : [],
    ...type === "volume" && subpath ? [`volume-subpath=${subpath}`] : [],
    ...driverFields(volume)
  ]);
}
function volumeName({ source, definition }, project) {
  return source ? definition?.engineName != null ? definition.engineName : `${project}_${source}`.replaceAll(/[^a-zA-Z0-9_.-]/g, "_").replace(/^[^a-zA-Z0-9]+/, "") : null;
}
function driverFields({ definition }) {
  if (!definition || definition.external) return [];
  let { driver, driverOptions } = definition, options = Object.entries(driverOptions);
  return [
    ...driver !== null || options.length > 0 ? [`volume-driver=${driver ?? "local"}`] : [],
    ...options.map(([key, value]) => `volume-opt=${key}=${value}`)
  ];
}
function tmpfsOf({ target, readOnly }, options) {
  let words = Object.entries(options).map(([key, value]) => value ? `${key}=${value}` : key);
  return `${target}:${[...readOnly ? ["ro"] : [], ...words].join(",")}`;
}
function fileMount({ content, target }) {
  return content.kind !== "file" ? [] : ["--mount", csv(["type=bind", `source=${content.path}`, `target=${target}`, "readonly"])];
}
function csv(fields) {
  return fields.map((field) => /[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field).join(",");
}

// src/supervisor/runners/docker/create-arguments.ts
function createArguments(request) {
  let { service } = request, container = containerOf(service), [entrypoint, ...entrypointRest] = container.entrypoint ?? [];
  return [
    "create",
    "--pull",
    "never",
    "--restart",
    "no",
    "--name",
    request.name,
    ...labelArguments(request),
    ...networkArguments(request),
    ...request.environment,
    ...mountArguments(container, request.identity.project),
    ...rightsArguments(service),
    ...limitArguments(service),
    ...healthOf2(request),
    ...option("--workdir", service.workingDir || null),
    ...option("--hostname", container.hostname),
    ...option("--platform", container.platform),
    ...container.entrypoint === null ? [] : [`--entrypoint=${entrypoint ?? ""}`],
    ...request.engineOptions,
    "--",
    request.image,
    ...entrypointRest,
    ...service.command
  ];
}
function healthOf2(request) {
  let { service, startInterval, imageHealth, isAskedFromHere } = request, facts = { readyTimeoutMs: service.readyTimeoutMs, startInterval };
  return imageHealth === null ? healthArguments(isAskedFromHere ? null : service.healthcheck, facts) : timeArguments(imageHealth.times, facts);
}
function labelArguments({ service, identity }) {
  return [...Object.entries(containerOf(service).labels).map(([key, value]) => `${key}=${value}`), ...labelsOf(identity), `${SERVICE_LABEL}=${service.name}`].flatMap((label) => ["--label", label]);
}
function networkArguments({ service, network, hostGateway }) {
  let container = containerOf(service), argv = ["--network", network.name];
  return sharesNetwork(network.name) ? argv : [
    ...argv,
    ...network.aliases.flatMap((alias) => ["--network-alias", alias]),
    ...option("--ip", network.address),
    ...hostGateway ? ["--add-host", "host.docker.internal:host-gateway"] : [],
    ...container.extraHosts.flatMap((entry) => ["--add-host", entry]),
    ...service.ports.flatMap((port) => ["--publish", publishOf(port)])
  ];
}
function sharesNetwork(name) {
  return name === "host" || name === "none" || name.startsWith("container:");
}
function publishOf({ hostIp, published, target, protocol }) {
  let address = hostIp?.includes(":") && !hostIp.startsWith("[") ? `[${hostIp}]` : hostIp, chosen = published === 0 ? "" : String(published), inside = `${target}/${protocol}`;
  return address ? `${address}:${chosen}:${inside}` : chosen ? `${chosen}:${inside}` : inside;
}
function rightsArguments(service) {
  let container = containerOf(service);
  return [
    ...option("--user", container.user),
    ...flag("--init", container.init),
    ...flag("--privileged", container.privileged),
    ...flag("--read-only", container.readOnly),
    ...container.capAdd.flatMap((name) => ["--cap-add", name]),
    ...container.capDrop.flatMap((name) => ["--cap-drop", name])
  ];
}
function limitArguments(service) {
  let { memoryLimitBytes, shmSizeBytes, cpus } = containerOf(service);
  return [
    ...option("--memory", memoryLimitBytes),
    ...option("--shm-size", shmSizeBytes),
    ...option("--cpus", cpus)
  ];
}
function option(name, value) {
  return value === null ? [] : [`${name}=${value}`];
}
function flag(name, given) {
  return given ? [name] : [];
}

// src/supervisor/runners/docker/image-health.ts
function parseImageHealth(json, wished) {
  let { Test, Interval, Timeout, Retries, StartPeriod } = healthcheckOf(json);
  if (!Array.isArray(Test)) return null;
  let [kind, ...words] = Test.map(String);
  return kind === void 0 || kind === "NONE" || words.length === 0 ? null : {
    command: words.join(" "),
    times: {
      intervalMs: wished.intervalMs || milliseconds2(Interval) || DEFAULTS.intervalMs,
      timeoutMs: wished.timeoutMs || milliseconds2(Timeout) || DEFAULTS.timeoutMs,
      retries: wished.retries || Number(Retries ?? 0) || DEFAULTS.retries,
      startPeriodMs: wished.startPeriodMs ?? milliseconds2(StartPeriod)
    }
  };
}
function healthcheckOf(json) {
  try {
    return fieldsOf2(fieldsOf2(JSON.parse(json)).Healthcheck);
  } catch {
    return {};
  }
}
function fieldsOf2(value) {
  return typeof value == "object" && value !== null ? value : {};
}
function milliseconds2(value) {
  return typeof value == "number" ? value / 1e6 : 0;
}
var DEFAULTS = { intervalMs: 3e4, timeoutMs: 3e4, retries: 3 };

// src/supervisor/runners/docker/make-container.ts
async function makeContainer(workshop, making) {
  let { cli, identity, shells } = workshop, { service } = making.request, image = imageOf(service, identity.project), isMute = shells.get(image) === !1 && bringsOwnWords(service.healthcheck), answer2 = await tryToCreate(workshop, { ...making, isAskedFromHere: isMute });
  if (!answer2.ok || shells.has(image) || !bringsOwnWords(service.healthcheck)) return answer2;
  let id = answer2.stdout.trim(), isThere = await hasShell(cli, id);
  return shells.set(image, isThere), isThere ? answer2 : (await cli.run(["rm", "--force", "--volumes", id]), tryToCreate(workshop, { ...making, isAskedFromHere: !0 }));
}
async function hasShell(cli, id) {
  let answer2 = await cli.run(["cp", `${id}:${SHELL}`, "-"], { onOutput() {
  } });
  return answer2.ok || !NO_FILE.test(answer2.stderr);
}
async function tryToCreate(workshop, making) {
  let answer2 = await create(workshop, making);
  return answer2.ok || !workshop.hostGateway || !/host-gateway/.test(answer2.stderr) ? answer2 : (workshop.hostGateway = !1, create(workshop, making));
}
async function create(workshop, making) {
  let { cli, identity, runDirectory } = workshop, { request, engine, isAskedFromHere } = making, { service, variables } = request, [network] = making.networks, environment = environmentArguments(variables), [impossible] = environment.impossible;
  if (!network || impossible !== void 0) {
    let stderr = `the value of ${impossible} holds a line break, which cannot be handed to docker`;
    return { ...NOT_ASKED, ok: !1, stderr, imageHealth: null, isAskedFromHere };
  }
  let image = imageOf(service, identity.project), health = await imageHealthOf(cli, service, image);
  if (!health.answer.ok) return { ...health.answer, imageHealth: null, isAskedFromHere };
  let { imageHealth } = health;
  workshop.made += 1;
  let name = engineName(
    identity.project,
    service.name,
    shortMark(identity.mark),
    String(workshop.made)
  ), run = (extra) => cli.run(
    createArguments({
      service,
      identity,
      name,
      image,
      imageHealth,
      isAskedFromHere,
      engineOptions: making.engineOptions,
      network,
      hostGateway: workshop.hostGateway && !sharesNetwork(network.name),
      startInterval: engine.startInterval,
      environment: [...environment.argv, ...extra]
    }),
    { environment: environment.environment }
  );
  return { ...environment.file === null ? await run([]) : await withSecretFile(
    `${runDirectory}/.${name}.env`,
    environment.file,
    (file) => run(["--env-file", file])
  ), imageHealth, isAskedFromHere };
}
async function imageHealthOf(cli, service, image) {
  let { imageHealthcheck } = containerOf(service);
  if (service.healthcheck !== null || service.type === "task" || imageHealthcheck === null)
    return { answer: NOT_ASKED, imageHealth: null };
  let answer2 = await cli.run(["image", "inspect", "--format", "{{json .Config}}", "--", image]);
  return { answer: answer2, imageHealth: parseImageHealth(answer2.stdout, imageHealthcheck) };
}
var NOT_ASKED = { ok: !0, exitCode: null, stdout: "", stderr: "" }, NO_FILE = /no such container:path|could not find the file/i;

// src/supervisor/runners/docker/tar-of-files.ts
function tarOfFiles(files, modifiedAtMs) {
  let parts = files.flatMap((file) => {
    let content = Buffer.from(file.text), padding = Buffer.alloc((BLOCK - content.length % BLOCK) % BLOCK);
    return [headerOf(file, content.length, modifiedAtMs), content, padding];
  });
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}
function headerOf(file, size, modifiedAtMs) {
  let header = Buffer.alloc(BLOCK), { prefix, name } = splitPath(file.target.replace(/^\/+/, ""));
  header.write(name, 0, 100), header.write(octal(file.mode, 7), 100), header.write(octal(file.uid, 7), 108), header.write(octal(file.gid, 7), 116), header.write(octal(size, 11), 124), header.write(octal(Math.floor(modifiedAtMs / 1e3), 11), 136), header.write(" ".repeat(8), 148), header.write("0", 156), header.write("ustar\0", 257), header.write("00", 263), header.write(prefix, 345, 155);
  let sum = header.reduce((total, byte) => total + byte, 0);
  return header.write(`${octal(sum, 6)}\0 `, 148), header;
}
function splitPath(path) {
  if (Buffer.byteLength(path) <= 100) return { prefix: "", name: path };
  let slash = path.indexOf("/", Math.max(0, path.length - 101));
  return { prefix: path.slice(0, Math.max(0, slash)), name: path.slice(slash + 1) };
}
function octal(value, digits) {
  return value.toString(8).padStart(digits, "0");
}
var BLOCK = 512;

// src/supervisor/runners/docker/create-container.ts
async function createContainer(workshop, request) {
  let { cli, identity } = workshop, { service, signal, onOutput } = request, engine = await workshop.engine();
  if (!engine.ok) return engine;
  let { project } = identity, image = { cli, service, project, call: { signal, onOutput } }, prepared2 = await prepareImage(image);
  if (!prepared2.ok) return prepared2;
  let networks = await workshop.networks.join(service);
  if (!networks.ok) return networks;
  let volumes = await findExternalVolumes(workshop, service);
  if (!volumes.ok) return volumes;
  let options = engineArguments(containerOf(service).options, workshop.containerOfService);
  if (!options.ok) return options;
  makeBoundFolders(containerOf(service).volumes);
  let making = {
    request,
    engine: engine.value,
    networks: networks.value,
    engineOptions: options.value
  }, answer2 = await makeContainer(workshop, making);
  if (!answer2.ok && NO_IMAGE.test(answer2.stderr)) {
    let pulled = await pullImage(image);
    if (!pulled.ok) return pulled;
    answer2 = await makeContainer(workshop, making);
  }
  if (!answer2.ok) return err(lastWords(answer2.stderr));
  let id = answer2.stdout.trim(), joined = await joinOthers(cli, id, networks.value.slice(1)), furnished = joined.ok ? await bringFiles(workshop, service, id) : joined, { imageHealth, isAskedFromHere } = answer2;
  return furnished.ok ? ok({ id, imageHealth, isAskedFromHere }) : (await cli.run(["rm", "--force", "--volumes", id]), furnished);
}
async function findExternalVolumes({ cli, identity }, service) {
  for (let volume of containerOf(service).volumes) {
    let name = volumeName(volume, identity.project);
    if (!volume.definition?.external || name === null) continue;
    let answer2 = await cli.run(["volume", "inspect", "--", name]);
    if (!answer2.ok)
      return err(`the external volume ${name} is not there: ${lastWords(answer2.stderr)}`);
  }
  return ok(void 0);
}
async function bringFiles({ cli, clock }, service, id) {
  let files = containerOf(service).files.flatMap(
    ({ content, ...file }) => content.kind === "text" ? [{ ...file, text: content.text }] : []
  );
  if (files.length === 0) return ok(void 0);
  let input = tarOfFiles(files, clock.now()), answer2 = await cli.run(["cp", "--archive", "-", `${id}:/`], { input });
  return answer2.ok ? ok(void 0) : err(lastWords(answer2.stderr));
}
async function joinOthers(cli, id, networks) {
  for (let { name, aliases, address } of networks) {
    let options = [
      ...aliases.flatMap((alias) => ["--alias", alias]),
      ...address === null ? [] : [`--ip=${address}`]
    ], answer2 = await cli.run(["network", "connect", ...options, "--", name, id]);
    if (!answer2.ok) return err(lastWords(answer2.stderr));
  }
  return ok(void 0);
}
var NO_IMAGE = /No such image/i;

// src/supervisor/runners/docker/variables-of.ts
function variablesOf2(service, runId) {
  return {
    ...service.environment,
    SIGNALBOX_RUN_ID: runId,
    SIGNALBOX_SERVICE: service.name
  };
}

// src/supervisor/runners/docker/take-container.ts
async function takeContainer(world, taking) {
  let { service, signal } = taking, known = world.made.get(service.name);
  return world.made.delete(service.name), known ? ok(known) : await world.ahead?.take(service, signal) ?? newContainer(world, taking);
}
function newContainer(world, taking) {
  let variables = variablesOf2(taking.service, world.runId);
  return createContainer(world.workshop, { ...taking, variables });
}

// src/supervisor/runners/docker/pre-start.ts
async function preparePreStart(world, { service, written, logFile, signal }) {
  let { workshop, made } = world, log = world.openLog(logFile), onOutput = (stream, chunk) => log.write(stream, chunk), main = await takeContainer(world, { service, signal, onOutput });
  main.ok && made.set(service.name, main.value);
  let image = written.image ?? imageOf(service, workshop.identity.project), hook = main.ok ? await newContainer(world, {
    service: asService(service, written, { image, main: main.value.id }),
    signal,
    onOutput
  }) : main;
  if (log.close(), !hook.ok) return hook;
  let { id } = hook.value;
  return ok({
    command: {
      command: ["docker", "start", "--attach", id],
      workingDir: resolve2("/"),
      environment: {},
      user: null
    },
    ended: () => {
      workshop.cli.run(["rm", "--force", "--volumes", id]);
    }
  });
}
function asService(service, written, { image, main }) {
  let { networks, networkMode, extraHosts, platform, pullPolicy } = containerOf(service);
  return {
    ...service,
    type: "task",
    image,
    command: written.command,
    workingDir: written.workingDir,
    environment: written.environment,
    ports: [],
    healthcheck: null,
    container: {
      ...PLAIN_CONTAINER,
      networks: networks.map(({ address, ...network }) => network),
      networkMode,
      extraHosts,
      platform,
      // The service's own image is there by now, and may have been built.
      pullPolicy: written.image === void 0 ? "never" : pullPolicy,
      user: written.user,
      privileged: written.privileged ?? !1,
      options: [{ key: "volumes_from", value: `container:${main}` }]
    }
  };
}

// src/supervisor/runners/docker/remove-together.ts
function removeTogether(cli) {
  let asked = /* @__PURE__ */ new Map(), calls = 0;
  async function remove() {
    let batch = new Map(asked);
    asked.clear(), calls += 1;
    let answer2 = await cli.run(["rm", "--force", "--volumes", ...batch.keys()]);
    calls -= 1;
    let removed = new Set(answer2.stdout.split(`
`));
    for (let [id, resolves] of batch) {
      let gone = answer2.ok || removed.has(id) || isUnknown(answer2.stderr, id);
      for (let resolve3 of resolves) resolve3(gone);
    }
    asked.size > 0 && remove();
  }
  return (id) => new Promise((resolve3) => {
    asked.set(id, [...asked.get(id) ?? [], resolve3]), calls < CALLS_AT_ONCE2 && remove();
  });
}
function isUnknown(stderr, id) {
  return stderr.toLowerCase().includes(`no such container: ${id}`);
}
var CALLS_AT_ONCE2 = 2;

// src/supervisor/runners/docker/ask-from-here.ts
function askFromHere(life, healthcheck, id) {
  let { clock, workshop } = life.world, [command] = commandsOf(healthcheck.probe), argv = ["exec", id, ...command?.argv ?? []], wasHealthy = !1, failures = 0, end = () => {
  }, isStopped = !1;
  async function attempt() {
    let asked = workshop.cli.stream(argv, { onOutput() {
    } }), isLate = !1, inTime = clock.after(healthcheck.timeoutMs, () => {
      isLate = !0, asked.stop();
    });
    end = () => {
      inTime(), asked.stop();
    };
    let { exitCode, stdout, stderr } = await asked.ended;
    if (inTime(), isStopped) return;
    let late = { exitCode: LATE, output: `no answer within ${healthcheck.timeoutMs} ms` };
    hear2(isLate ? late : { exitCode: exitCode ?? LATE, output: stdout + stderr });
    let youngMs = Math.min(YOUNG_MS2, healthcheck.intervalMs);
    end = clock.after(wasHealthy ? healthcheck.intervalMs : youngMs, () => {
      attempt();
    });
  }
  function hear2(last) {
    wasHealthy ||= last.exitCode === 0, failures = last.exitCode === 0 ? 0 : failures + 1, life.health.learn({ status: status(), last }), life.report({ type: "signalled" });
  }
  function status() {
    return wasHealthy ? failures < healthcheck.retries ? "healthy" : "unhealthy" : "starting";
  }
  return attempt(), {
    stop() {
      isStopped = !0, end();
    }
  };
}
var LATE = -1;

// src/supervisor/runners/passive-watch.ts
function watchPassively(probe, matching) {
  let parts = probe === null ? [] : leaves(probe), seen = /* @__PURE__ */ new Set(), waiting = new Map(
    parts.filter((part) => part.kind === "log").map((part) => [part, matching(part)])
  ), rests = /* @__PURE__ */ new Map();
  function matchLine(line) {
    let found = !1;
    for (let [part, matches] of waiting)
      matches(line) && (waiting.delete(part), seen.add(part), found = !0);
    return found;
  }
  return {
    notifyDescriptors: [
      ...new Set(parts.flatMap((part) => part.kind === "notify" ? [part.fd] : []))
    ],
    output(stream, chunk) {
      if (waiting.size === 0) return !1;
      let rest = rests.get(stream), bytes = rest ? Buffer.concat([rest, chunk]) : chunk, end = bytes.lastIndexOf(10);
      return rests.set(stream, bytes.subarray(Math.max(end + 1, bytes.length - LONGEST_LINE2))), end < 0 ? !1 : bytes.toString("utf8", 0, end).split(`
`).map(matchLine).includes(!0);
    },
    ended(stream) {
      let rest = rests.get(stream);
      return rests.delete(stream), rest !== void 0 && rest.length > 0 && matchLine(rest.toString("utf8"));
    },
    notified(descriptor) {
      let found = parts.filter((part) => part.kind === "notify" && part.fd === descriptor), news = found.some((part) => !seen.has(part));
      for (let part of found) seen.add(part);
      return news;
    },
    seen: (part) => seen.has(part)
  };
}
function leaves(probe) {
  return "probes" in probe ? probe.probes.flatMap(leaves) : [probe];
}
var LONGEST_LINE2 = 65536;

// src/supervisor/runners/docker/watch-health.ts
function watchHealth(healthCommand) {
  let attempts = /* @__PURE__ */ new Set(), healthy = null, failed = null;
  return {
    hear(event) {
      if (healthCommand === null) return "none";
      switch (event.kind) {
        case "command-begun":
          return event.command.endsWith(healthCommand) && attempts.add(event.commandId), "none";
        case "command-ended":
          return !attempts.delete(event.commandId) || event.exitCode === 0 || failed?.exitCode === event.exitCode ? "none" : "ask";
        case "health":
          return event.healthy ? healthy === !0 ? "none" : (healthy = !0, "good") : "ask";
        default:
          return "none";
      }
    },
    learn(health) {
      if (health === null) {
        healthy = !1;
        return;
      }
      let { status, last } = health;
      status !== "starting" && (healthy = status === "healthy"), last !== null && last.exitCode !== 0 && (failed = last);
    },
    answer() {
      return healthy === !0 ? { exitCode: 0, output: "" } : failed !== null ? failed : healthy === !1 ? { exitCode: 1, output: "" } : null;
    }
  };
}

// src/supervisor/runners/docker/container-life.ts
function openLife(world, request, report) {
  let probe = request.service.healthcheck?.probe, [command] = commandsOf(probe);
  return {
    world,
    request,
    report,
    cancel: new AbortController(),
    log: world.openLog(request.logFile),
    watch: watchPassively(probe ?? null, world.logMatching),
    health: watchHealth(command ? shellCommand(command.argv) : null),
    asksImage: !1,
    phase: "creating",
    id: null,
    killed: !1,
    facts: null,
    address: null,
    died: null,
    outOfMemory: !1
  };
}

// src/supervisor/runners/docker/end-container.ts
var CANCELLED = {
  code: "ECANCELED",
  message: "it was stopped before it was started"
};
function spawnFailure(message) {
  return { code: CODES.find(([pattern]) => pattern.test(message))?.[1] ?? "EDOCKER", message };
}
var CODES = [
  [/port is already allocated|address already in use/i, "EADDRINUSE"],
  [/permission denied/i, "EACCES"],
  [/executable file not found|no such file or directory/i, "ENOENT"],
  [/no space left on device/i, "ENOSPC"]
];
async function removeUnstarted(life, failure) {
  let { id, report, log, world } = life;
  life.phase = "exited", id !== null && await world.remove(id), log.close(), report({ type: "spawn-failed", ...life.cancel.signal.aborted ? CANCELLED : failure });
}
function signalContainer(life, signal) {
  if (life.phase === "creating" && life.cancel.abort(), life.phase !== "running" || life.id === null) return;
  let { cli } = life.world.workshop, { id } = life, chosen = signal === "SIGTERM" ? life.facts?.stopSignal ?? signal : signal;
  cli.run(["kill", "--signal", chosen, id]).then((answer2) => {
    !answer2.ok && /invalid signal/i.test(answer2.stderr) && cli.run(["kill", "--signal", "SIGTERM", id]);
  });
}
function killContainer(life) {
  life.killed = !0, life.phase === "creating" && life.cancel.abort(), !(life.id === null || life.phase === "exited") && life.world.workshop.cli.run(["kill", "--signal", "SIGKILL", life.id]);
}
async function sweepContainer(life) {
  let { id, report, world } = life;
  if (!(life.phase !== "exited" || id === null)) {
    for (let attempt = 0; attempt < MOST_ATTEMPTS && !await world.remove(id); attempt += 1)
      await new Promise((resolve3) => {
        world.clock.after(TRY_AGAIN_MS, resolve3);
      });
    report({ type: "swept" });
  }
}
var MOST_ATTEMPTS = 5, TRY_AGAIN_MS = 200;

// src/supervisor/runners/docker/hear-container.ts
function attach(life, argv) {
  return life.world.workshop.cli.stream(argv, {
    onOutput(stream, chunk) {
      life.log.write(stream, chunk), life.watch.output(stream, chunk) && life.report({ type: "signalled" });
    }
  });
}
function hear(life, event, started) {
  event.kind === "start" && started(), event.kind === "oom" && (life.outOfMemory = !0), event.kind === "die" && (life.died = event.exitCode);
  let news = life.health.hear(event);
  news !== "none" && tellHealth(life, news);
}
async function tellHealth(life, news) {
  let { id, health, report } = life;
  if (news === "ask" && id !== null) {
    let facts = await life.world.inspect(id);
    health.learn(facts?.health ?? null);
  }
  (life.phase === "starting" || life.phase === "running") && report({ type: "signalled" });
}
async function outputEnded(life, first) {
  let stream = first;
  for (; await stream.ended, !(life.died !== null || life.id === null); ) {
    let facts = await life.world.inspect(life.id);
    if (facts === null || !facts.running) break;
    stream = attach(life, ["attach", "--no-stdin", "--sig-proxy=false", life.id]);
  }
  [life.watch.ended(1), life.watch.ended(2)].includes(!0) && life.report({ type: "signalled" });
}
async function exitOf(life) {
  let facts = life.id === null ? null : await life.world.inspect(life.id), code = facts?.exitCode ?? life.died ?? REMOVED_EXIT_CODE, outOfMemory = code !== 0 && (life.outOfMemory || facts?.outOfMemory === !0);
  return { code, signal: null, outOfMemory };
}
var REMOVED_EXIT_CODE = 137;

// src/supervisor/runners/docker/reach-container.ts
function reachContainer(probe, container) {
  switch (probe.kind) {
    case "tcp": {
      if (!isLoopback2(probe.host)) return probe;
      let place = placeOf(container, probe.port, probe.portName);
      return container.address !== null ? { kind: "tcp", host: container.address, port: place.target } : { kind: "tcp", host: probe.host, port: place.published ?? probe.port };
    }
    case "http": {
      let url = URL.parse(probe.url);
      if (url === null || !isLoopback2(url.hostname)) return probe;
      let wanted = url.port === "" ? url.protocol === "https:" ? 443 : 80 : Number(url.port), place = placeOf(container, wanted, probe.portName);
      return place.published === null && container.address !== null ? (url.hostname = container.address, url.port = String(place.target)) : url.port = String(place.published ?? wanted), { ...probe, url: url.href };
    }
    case "all":
    case "any":
      return { ...probe, probes: probe.probes.map((part) => reachContainer(part, container)) };
    default:
      return probe;
  }
}
function placeOf(container, port, name) {
  let { ports, published } = container, tcp = ports.filter(({ protocol }) => protocol === "tcp"), target = (port === 0 ? tcp.find((one) => name !== void 0 && one.name === name) ?? tcp[0] : tcp.find((one) => one.published === port) ?? tcp.find((one) => one.target === port))?.target ?? port, found = published.find((one) => one.target === target && one.protocol === "tcp");
  return { target, published: found?.published ?? null };
}
function isLoopback2(host) {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127\./.test(host);
}

// src/supervisor/runners/docker/run-container.ts
function runContainer(world, request, report) {
  let life = openLife(world, request, report);
  return live(life), {
    signal: (signal) => signalContainer(life, signal),
    kill: () => killContainer(life),
    sweep: () => {
      sweepContainer(life);
    },
    lastLines: () => life.log.lastLines(),
    seen: (probe) => life.watch.seen(probe),
    reach: (probe) => life.address === null ? probe : reachContainer(probe, life.address),
    commandAnswer: () => life.health.answer()
  };
}
async function live(life) {
  let { world } = life, created = await takeContainer(world, {
    service: life.request.service,
    signal: life.cancel.signal,
    onOutput: (stream, chunk) => life.log.write(stream, chunk)
  });
  if (!created.ok) return removeUnstarted(life, spawnFailure(created.error));
  let { id, imageHealth, isAskedFromHere } = created.value;
  life.id = id, life.asksImage = imageHealth !== null, imageHealth && (life.health = watchHealth(imageHealth.command)), isAskedFromHere && (life.health = watchHealth(null));
  let started = Promise.withResolvers(), stopListening = world.events.listen(id, (event) => {
    hear(life, event, started.resolve);
  });
  life.cancel.signal.aborted ? await removeUnstarted(life, CANCELLED) : await startAndFollow(life, created.value, started.promise), stopListening();
}
async function startAndFollow(life, { id, isAskedFromHere }, started) {
  life.phase = "starting";
  let attached = attach(life, ["start", "--attach", id]);
  await Promise.race([started, attached.ended]);
  let facts = await life.world.inspect(id);
  if (facts === null || !facts.started) {
    let { stderr } = await attached.ended;
    return removeUnstarted(life, spawnFailure(facts?.error || lastWords(stderr)));
  }
  settleIn(life, facts, { id, attachedPid: attached.pid });
  let { healthcheck } = life.request.service, asking = isAskedFromHere && healthcheck ? askFromHere(life, healthcheck, id) : null;
  await outputEnded(life, attached), asking?.stop();
  let exit = await exitOf(life);
  life.phase = "exited", life.world.running.delete(life.request.service.name), life.log.close(), life.report({ type: "exited", exit, lastLines: life.log.lastLines() });
}
function settleIn(life, facts, place) {
  let { world, request, report } = life, { service } = request, local = isLocalContainer(facts.pid, place.id), pid = local ? facts.pid : place.attachedPid ?? NO_PID, { ports: published } = facts;
  life.phase = "running", life.facts = facts, life.address = { ports: service.ports, published, address: local ? facts.address : null }, world.running.set(service.name, place.id), world.ahead?.look();
  for (let { name, target, protocol, published: wanted } of service.ports) {
    let found = published.find((one) => one.target === target && one.protocol === protocol);
    wanted !== 0 || !found || report({ type: "port-assigned", name: name ?? String(target), port: found.published });
  }
  let startTime = world.table.look(pid)?.startTime ?? null;
  report({ type: "spawned", pid, startTime, asksImage: life.asksImage }), facts.health && life.health.learn(facts.health), life.killed && killContainer(life);
}
var NO_PID = 0;

// src/supervisor/runners/docker/workshop.ts
function rememberEngine(cli, told) {
  let known = told === null ? null : Promise.resolve(ok(told));
  return async () => {
    known ??= askEngine(cli);
    let answer2 = await known;
    return answer2.ok || (known = null), answer2;
  };
}

// src/supervisor/runners/docker/docker-runner.ts
function createDockerRunner(input) {
  let world = null;
  function open2() {
    let { clock, table, openLog, logMatching, identity, runDirectory } = input, cli = createDockerCli(input.environment), running = /* @__PURE__ */ new Map(), containerOfService = (service) => running.get(service) ?? null, networks = createRunNetworks({ cli, identity, containerOfService }), engine = rememberEngine(cli, input.engine);
    return input.announce(), {
      workshop: {
        cli,
        identity,
        networks,
        runDirectory,
        clock,
        containerOfService,
        engine,
        hostGateway: !0,
        shells: /* @__PURE__ */ new Map(),
        made: 0
      },
      events: openEventStream({ cli, clock, mark: identity.mark }),
      inspect: inspectTogether(cli),
      remove: removeTogether(cli),
      clock,
      table,
      openLog,
      logMatching,
      running,
      made: /* @__PURE__ */ new Map(),
      ahead: null,
      runId: identity.runId
    };
  }
  function createAll(opened, requests) {
    let { workshop, openLog } = opened, logFiles = new Map(requests.map(({ service, logFile }) => [service.name, logFile]));
    opened.ahead = createAhead({
      services: requests.map(({ service }) => service),
      project: input.identity.project,
      containerOfService: workshop.containerOfService,
      isFurnished: (service) => isBoundThere(containerOf(service).volumes),
      async create(service, signal) {
        let log = openLog(logFiles.get(service.name) ?? ""), made = await newContainer(opened, { service, signal, onOutput: (stream, chunk) => log.write(stream, chunk) });
        return log.close(), made;
      },
      discard: opened.remove
    }), opened.ahead.look();
  }
  return {
    createAhead(requests) {
      world ??= open2(), createAll(world, requests);
    },
    start(request, report) {
      return world ??= open2(), runContainer(world, request, report);
    },
    hookCommand(service, _hook, written) {
      let container = world?.running.get(service.name) ?? null;
      return hookCommand(service, { written, container });
    },
    preparePreStart(request) {
      return world ??= open2(), preparePreStart(world, request);
    },
    async close() {
      if (world === null) return;
      await world.ahead?.close(), world.events.close();
      let { mark } = input.identity;
      await removeContainers({
        cli: world.workshop.cli,
        clock: input.clock,
        isOurs: (labels) => isOfRun(labels, mark),
        quietLooks: 0
      });
    }
  };
}

// src/supervisor/runners/process-runner.ts
import { existsSync as existsSync3 } from "node:fs";

// src/supervisor/runners/when-drained.ts
function whenDrained(streams, clock, callback) {
  let open2 = 0, finish2 = null;
  for (let stream of streams)
    open2 += 1, stream.once("close", () => {
      open2 -= 1, open2 === 0 && finish2?.();
    });
  return (code, signal) => {
    let cancel = clock.after(open2 === 0 ? 0 : DRAIN_MS, () => finish2?.());
    finish2 = () => {
      finish2 = null, cancel(), callback(code, signal);
    }, open2 === 0 && finish2();
  };
}
var DRAIN_MS = 200;

// src/supervisor/runners/process-runner.ts
function createProcessRunner(input) {
  return {
    start(request, report) {
      let watch = watchPassively(request.service.healthcheck?.probe ?? null, input.logMatching), running = runService(input, { request, report, watch, process: null, log: null }), { command, workingDir } = request.service, descriptors = [1, 2, ...watch.notifyDescriptors], { environment } = request;
      return input.spawner.spawn({ command, workingDir, environment, descriptors }, running.listener), running.service;
    },
    hookCommand: (_service, _hook, written) => ok(written)
  };
}
function runService(input, life) {
  let { request, report, watch } = life, tellExit = null, exited2 = !1, sent = null, straggling = null;
  function drained(code, signal) {
    exited2 = !0, life.log?.flush();
    let ownSignal = sent === "SIGKILL", leader = leaderOf(life), outOfMemory = input.memory.killedForMemory({ code, signal, ownSignal, leader });
    report({
      type: "exited",
      exit: { code, signal, outOfMemory },
      lastLines: life.log?.lastLines() ?? []
    });
  }
  function toAll(signal) {
    sent = signal, straggling?.signal(signal), life.process?.signal(signal);
  }
  return { service: {
    signal: toAll,
    kill() {
      toAll("SIGKILL");
    },
    sweep() {
      exited2 && (straggling = input.sweeper.sweep(
        { leader: leaderOf(life), service: request.service.name, signal: sent ?? "SIGTERM" },
        () => report({ type: "swept" })
      ));
    },
    lastLines: () => life.log?.lastLines() ?? [],
    seen: (probe) => watch.seen(probe)
  }, listener: {
    started(process2) {
      life.process = process2, life.log = input.openLog(request.logFile), pumpOutput(life, process2, life.log), tellExit = whenDrained(process2.streams.values(), input.clock, drained), report({ type: "spawned", pid: process2.pid, startTime: process2.startTime }), sent !== null && process2.signal(sent);
    },
    failed: (error) => reportFailure(life, error),
    exited: (code, signal) => tellExit?.(code, signal)
  } };
}
function leaderOf({ process: process2 }) {
  return process2 ?? { pid: NOBODY, startTime: null };
}
function reportFailure({ request, report }, error) {
  let { workingDir } = request.service, message = existsSync3(workingDir) ? error.message : `its working directory ${workingDir} does not exist`;
  report({ type: "spawn-failed", code: error.code, message });
}
function pumpOutput({ watch, report }, { streams }, log) {
  let open2 = 0;
  function pump2(number, stream) {
    open2 += 1, stream.on("data", (chunk) => {
      log.write(number, chunk), watch.output(number, chunk) && report({ type: "signalled" });
    }), stream.once("close", () => {
      watch.ended(number) && report({ type: "signalled" }), open2 -= 1, open2 === 0 && log.close();
    });
  }
  function listen2(descriptor, stream) {
    stream.on("data", (chunk) => {
      chunk.includes(10) && watch.notified(descriptor) && report({ type: "signalled" });
    });
  }
  for (let [descriptor, stream] of streams)
    stream.on("error", () => {
    }), watch.notifyDescriptors.includes(descriptor) ? listen2(descriptor, stream) : pump2(descriptor, stream);
}
var NOBODY = -1;

// src/supervisor/spawner/node-spawner.ts
import { spawn as spawn3 } from "node:child_process";
function createNodeSpawner(table) {
  return {
    spawn(request, listener) {
      let child = trySpawn(request);
      if (child instanceof Error) {
        queueMicrotask(() => listener.failed(errorOf(child)));
        return;
      }
      let { pid } = child;
      if (pid === void 0) {
        child.once("error", (error) => listener.failed(errorOf(error)));
        return;
      }
      child.on("error", () => {
      });
      let startTime = table.look(pid)?.startTime ?? null, started = { pid, startTime, ...handleOf(child, pid, request.descriptors) };
      queueMicrotask(() => listener.started(started)), child.once("exit", (code, signal) => listener.exited(signal === null ? code : null, signal));
    },
    close: () => Promise.resolve()
  };
}
function trySpawn({ command, workingDir, environment, descriptors }) {
  let [file, ...rest] = command;
  if (file === void 0) return new Error("its command is empty");
  let stdio = ["ignore"];
  for (let descriptor of descriptors) {
    for (; stdio.length <= descriptor; ) stdio.push("ignore");
    stdio[descriptor] = "pipe";
  }
  try {
    return spawn3(file, rest, { cwd: workingDir, env: environment, detached: !0, stdio });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
function handleOf(child, pid, descriptors) {
  let streams = /* @__PURE__ */ new Map();
  for (let descriptor of descriptors) {
    let stream = child.stdio[descriptor];
    stream && "read" in stream && streams.set(descriptor, stream);
  }
  return {
    streams,
    signal(signal) {
      child.exitCode === null && child.signalCode === null && sendSignal(-pid, signal);
    }
  };
}
function errorOf({ code = "EINVAL", message }) {
  return { code, message };
}

// src/supervisor/spawner/names-of-numbers.ts
import { constants as constants2 } from "node:os";
import { getSystemErrorName } from "node:util";
function errorName(errno) {
  return getSystemErrorName(-errno);
}
function signalName(signal) {
  return Object.entries(constants2.signals).find(([, number]) => number === signal)?.[0] ?? `SIG${signal}`;
}

// src/supervisor/spawner/open-pipes.ts
import { closeSync as closeSync4, constants as constants3, openSync as openSync4 } from "node:fs";
import { Socket } from "node:net";
function openPipes(pid, pipes) {
  let opened = /* @__PURE__ */ new Map();
  function close2() {
    for (let descriptor of opened.values()) closeSync4(descriptor);
  }
  try {
    for (let [target, number] of pipes)
      opened.set(target, openSync4(`/proc/${pid}/fd/${number}`, READ_WITHOUT_WAITING));
  } catch (error) {
    return close2(), error.code ?? "EINVAL";
  }
  return {
    streams() {
      let pairs = [...opened].map(
        ([target, fd]) => [target, new Socket({ fd, readable: !0, writable: !1 })]
      );
      return new Map(pairs);
    },
    close: close2
  };
}
var READ_WITHOUT_WAITING = constants3.O_RDONLY | constants3.O_NONBLOCK;

// src/supervisor/spawner/spawner-process.ts
import { spawn as spawn4 } from "node:child_process";

// src/supervisor/spawner/spawner-program.ts
var SPAWNER_PROGRAM = String.raw`
use strict;
use POSIX ();
use Fcntl ();

# Of the kernel's headers; Fcntl does not know it.
my $DUPFD_CLOEXEC = 1030;
# Few enough that the first of a batch is not kept waiting, enough to save messages.
my $BATCH = 8;
# Each holds two or three descriptors until it is acknowledged.
my $MOST_HELD = 64;

$0 = "signalbox spawner @ARGV";
my (@queue, %ids, %held, %starting);
my ($input, $output) = ('', '');
# What the children of one batch wait for: a pipe of its own, or one would take the word meant for another.
my ($go, $release);

my $every = POSIX::SigSet->new;
$every->fillset;
my $none = POSIX::SigSet->new;
my $others = POSIX::SigSet->new(
    map { POSIX->can("SIG$_")->() } qw(HUP INT QUIT TERM PIPE ALRM USR1 USR2 TSTP TTIN TTOU)
);
POSIX::sigprocmask(POSIX::SIG_SETMASK(), $every);
$SIG{CHLD} = $SIG{IO} = sub { };

open(my $nothing, '+<', '/dev/null') or POSIX::_exit(1);
tell_when_ready(*STDIN) or POSIX::_exit(1);
$output = "ready\n";

for (;;) {
    take_input();
    my $begun = begin_batch();
    settle($_) for keys %starting;
    collect();
    flush_output();
    POSIX::sigsuspend($others) unless $begun;
}

sub take_input {
    for (;;) {
        my $count = sysread(STDIN, $input, 65536, length $input);
        POSIX::_exit(0) if defined $count && $count == 0;
        next if defined $count;
        POSIX::_exit(0) unless $! == POSIX::EAGAIN();
        last;
    }
    while (length $input >= 4) {
        my $size = unpack 'N', $input;
        last if length $input < 4 + $size;
        obey(split /\0/, substr($input, 4, $size), -1);
        substr($input, 0, 4 + $size, '');
    }
}

sub obey {
    my ($kind, @fields) = @_;
    if    ($kind eq 'S') { push @queue, \@fields }
    elsif ($kind eq 'A') { delete @held{@fields} }
    elsif ($kind eq 'E') { %ENV = (); set_environment(@fields) }
}

sub set_environment {
    for (@_) {
        my ($name, $value) = split /=/, $_, 2;
        if (defined $value) { $ENV{$name} = $value }
        else                { delete $ENV{$name} }
    }
}

sub begin_batch {
    return 0 unless @queue && keys %held < $MOST_HELD;
    my @begun;
    pipe($go, $release) or return 0;
    while (@queue && @begun < $BATCH && keys %held < $MOST_HELD) {
        my ($id, @start) = @{ shift @queue };
        my $status = fork_child($id, @start);
        if ($status) { push @begun, $id; $starting{$id} = $status }
        else         { $output .= "S $id " . ($! + 0) . "\n" }
    }
    return 0 unless @begun;
    flush_output();
    syswrite($release, '!' x @begun);
    close $release;
    close $go;
    return 1;
}

# The pipe ends without a word when the program runs: its end in the child closes then.
sub settle {
    my ($id) = @_;
    my $told = '';
    my $count = sysread($starting{$id}, $told, 4);
    return unless defined $count;
    $output .= "S $id " . ($count ? unpack('N', $told) : 0) . "\n";
    delete $starting{$id};
}

sub tell_when_ready {
    my ($handle) = @_;
    my $flags = fcntl($handle, Fcntl::F_GETFL(), 0) or return;
    return fcntl($handle, Fcntl::F_SETOWN(), $$ + 0)
        && fcntl($handle, Fcntl::F_SETFL(), $flags | Fcntl::O_NONBLOCK() | Fcntl::O_ASYNC());
}

# Returns where the child tells why it cannot run; nothing, with the reason in $!, when there is none.
sub fork_child {
    my ($id, $directory, $targets, $count, @rest) = @_;
    my (@readers, %writers);
    for my $target (split /,/, $targets) {
        pipe(my $reader, my $writer) or return;
        push @readers, [$target, $reader];
        $writers{$target} = $writer;
    }
    pipe(my $status, my $tell) or return;
    tell_when_ready($status) or return;
    my $pid = fork;
    return unless defined $pid;
    become($tell, \%writers, $directory, $count, @rest) if $pid == 0;
    $ids{$pid} = $id;
    $held{$id} = \@readers;
    my $numbers = join ' ', map { "$_->[0]:" . fileno $_->[1] } @readers;
    $output .= "F $id $pid " . start_time($pid) . " $numbers\n";
    return $status;
}

sub become {
    my ($tell, $writers, $directory, $count, @rest) = @_;
    close $release;
    # Out of the way first: one of ours may have the number another one has to get.
    my ($above) = sort { $b <=> $a } map { $_ + 1 } keys %$writers;
    my ($told, $waiting, $empty) = map { fcntl($_, $DUPFD_CLOEXEC, $above) } $tell, $go, $nothing;
    my %sources = map { $_ => fcntl($writers->{$_}, $DUPFD_CLOEXEC, $above) } keys %$writers;
    POSIX::dup2($empty, 0);
    POSIX::dup2($sources{$_}, $_) for keys %sources;
    set_environment(splice @rest, $count);
    my $stays = chdir $directory;
    my $errno = $! + 0;
    POSIX::read($waiting, my $released, 1);
    POSIX::_exit(127) unless length $released;
    if ($stays) {
        # As late as possible: until it runs it belongs to the spawner's group, which is known.
        POSIX::setsid();
        POSIX::sigprocmask(POSIX::SIG_SETMASK(), $none);
        exec { $rest[0] } @rest;
        $errno = $! + 0;
    }
    POSIX::write($told, pack('N', $errno), 4);
    POSIX::_exit(127);
}

# Field 22 of proc_pid_stat(5), counted from the end of the name.
sub start_time {
    open(my $file, '<', "/proc/$_[0]/stat") or return '-';
    sysread($file, my $text, 4096);
    return (split ' ', substr($text, rindex($text, ')') + 2))[19];
}

sub collect {
    while ((my $pid = waitpid(-1, POSIX::WNOHANG())) > 0) {
        my $id = delete $ids{$pid};
        settle($id) if defined $id && $starting{$id};
        $output .= "X $id " . ($? >> 8) . ' ' . ($? & 127) . "\n" if defined $id;
    }
}

sub flush_output {
    while (length $output) {
        my $count = syswrite(STDOUT, $output);
        POSIX::_exit(0) unless defined $count;
        substr($output, 0, $count, '');
    }
}
`;

// src/supervisor/spawner/spawner-words.ts
function parseAnswer(line) {
  let [kind, ...fields] = line.split(" "), [id = Number.NaN, first = Number.NaN, second = Number.NaN] = fields.map(Number);
  switch (kind) {
    case "ready":
      return { type: "ready" };
    case "F": {
      let [, , startTime = "-", ...pipes] = fields, pairs = pipes.map((pair) => pair.split(":").map(Number));
      return { type: "forked", id, pid: first, startTime: startTime === "-" ? null : startTime, pipes: new Map(pairs) };
    }
    case "S":
      return { type: "settled", id, errno: first };
    case "X":
      return { type: "exited", id, code: first, signal: second };
    default:
      return null;
  }
}
function environmentFrame(environment) {
  return frame(["E", ...Object.entries(environment).map(([name, value]) => `${name}=${value}`)]);
}
function startFrame(id, request, base) {
  let { command, workingDir, descriptors, environment } = request, head = ["S", String(id), workingDir, descriptors.join(","), String(command.length)];
  return frame([...head, ...command, ...difference(environment, base)]);
}
function openedFrame(ids) {
  return frame(["A", ...ids.map(String)]);
}
function canBeSaid({ command, workingDir, environment }) {
  return command.length === 0 || command[0] === "" ? !1 : ![...command, workingDir, ...Object.entries(environment).flat()].some((text) => text.includes("\0"));
}
function difference(environment, base) {
  let fields = [];
  for (let name in environment)
    environment[name] !== base[name] && fields.push(`${name}=${environment[name]}`);
  for (let name in base)
    name in environment || fields.push(name);
  return fields;
}
function frame(fields) {
  let text = fields.join("\0"), length = Buffer.byteLength(text), bytes = Buffer.allocUnsafe(4 + length);
  return bytes.writeUInt32BE(length), bytes.write(text, 4), bytes;
}

// src/supervisor/spawner/spawner-process.ts
function startSpawnerProcess(title, listener) {
  let child = tryStart(title);
  if (child?.pid === void 0 || !child.stdin || !child.stdout) return null;
  let { pid, stdin, stdout } = child, due = [], rest = "";
  stdin.on("error", () => {
  }), stdout.on("error", () => {
  }), stdout.setEncoding("latin1").on("data", (text) => {
    let lines = (rest + text).split(`
`);
    rest = lines.pop() ?? "", listener.answered(lines.map(parseAnswer).filter((answer2) => answer2 !== null));
  }), child.once("close", listener.gone);
  function sayDue() {
    stdin.write(due.length === 1 ? due[0] : Buffer.concat(due)), due.length = 0;
  }
  return {
    pid,
    say(frame2) {
      due.push(frame2), due.length === 1 && queueMicrotask(sayDue);
    },
    end: () => {
      stdin.end();
    },
    kill: () => {
      child.kill("SIGKILL");
    }
  };
}
function tryStart(title) {
  try {
    return spawn4(PERL, ["-e", SPAWNER_PROGRAM, title], {
      detached: !0,
      // Nothing that changes what Perl does (PERL5OPT), and no mark: it is no service.
      env: { LC_ALL: "C" },
      stdio: ["pipe", "pipe", "ignore"]
    }).on("error", () => {
    });
  } catch {
    return null;
  }
}
var PERL = "/usr/bin/perl";

// src/supervisor/spawner/process-spawner.ts
function startProcessSpawner(input) {
  let { clock, table, instead, environment } = input, starts = /* @__PURE__ */ new Map(), closed = Promise.withResolvers(), lastId = 0, usable = !0, process2 = startSpawnerProcess(input.title, { answered, gone });
  if (process2 === null) return null;
  let spawner = process2, cancelImpatience = clock.after(FIRST_WORD_MS, spawner.kill);
  spawner.say(environmentFrame(environment));
  function answered(answers) {
    let forked = answers.filter((answer2) => answer2.type === "forked");
    for (let answer2 of forked) open2(answer2);
    forked.length > 0 && spawner.say(openedFrame(forked.map(({ id }) => id)));
    for (let answer2 of answers)
      answer2.type === "ready" ? cancelImpatience() : answer2.type === "settled" ? settle(answer2) : answer2.type === "exited" && exit(answer2);
  }
  function open2({ id, pid, startTime, pipes }) {
    let start3 = starts.get(id);
    if (!start3) return;
    let opened = openPipes(spawner.pid, pipes);
    if (typeof opened != "string") {
      start3.child = { pid, startTime, pipes: opened };
      return;
    }
    sendSignal(pid, "SIGKILL"), sendSignal(-pid, "SIGKILL"), starts.delete(id), OUT_OF_DESCRIPTORS.has(opened) ? fail(start3, opened) : instead.spawn(start3.request, start3.listener);
  }
  function settle({ id, errno }) {
    let start3 = starts.get(id);
    if (start3) {
      if (errno === 0) {
        run(start3);
        return;
      }
      starts.delete(id), start3.child?.pipes.close(), fail(start3, errorName(errno));
    }
  }
  function run(start3) {
    if (start3.child === null || start3.running) return;
    start3.running = !0;
    let { pid, startTime, pipes } = start3.child;
    start3.listener.started({
      pid,
      startTime,
      streams: pipes.streams(),
      signal(signal) {
        isThere(start3) && sendSignal(-pid, signal);
      }
    });
  }
  function exit({ id, code, signal }) {
    let start3 = starts.get(id);
    if (!start3?.running) return;
    starts.delete(id);
    let name = signal === 0 ? null : signalName(signal);
    start3.listener.exited(name === null ? code : null, name);
  }
  function isThere({ id, child }) {
    if (!starts.has(id) || child === null) return !1;
    let now = table.look(child.pid);
    return now !== null && !now.zombie && now.startTime === child.startTime;
  }
  function gone() {
    usable = !1, cancelImpatience(), closed.resolve();
    for (let start3 of [...starts.values()]) {
      if (start3.child !== null) {
        run(start3);
        continue;
      }
      starts.delete(start3.id), instead.spawn(start3.request, start3.listener);
    }
    follow2();
  }
  function follow2() {
    for (let start3 of [...starts.values()])
      isThere(start3) || (starts.delete(start3.id), start3.listener.exited(null, null));
    starts.size > 0 && clock.after(LOOK_EVERY_MS, follow2);
  }
  return {
    pid: spawner.pid,
    spawn(request, listener) {
      if (!usable || !canBeSaid(request)) {
        instead.spawn(request, listener);
        return;
      }
      lastId += 1, starts.set(lastId, { id: lastId, request, listener, child: null, running: !1 }), spawner.say(startFrame(lastId, request, environment));
    },
    close() {
      usable = !1, spawner.end();
      let cancel = clock.after(END_MS, spawner.kill);
      return closed.promise.then(cancel);
    }
  };
}
function fail({ request, listener }, code) {
  listener.failed({ code, message: `spawn ${request.command[0]} ${code}` });
}
var OUT_OF_DESCRIPTORS = /* @__PURE__ */ new Set(["EMFILE", "ENFILE"]), FIRST_WORD_MS = 6e4, END_MS = 5e3, LOOK_EVERY_MS = 50;

// src/supervisor/spawner/open-spawner.ts
function openSpawner(input) {
  let instead = createNodeSpawner(input.table);
  return /* Its pipes are opened through Linux's /proc. */ (process.platform === "linux" ? startProcessSpawner({ ...input, instead }) : null) ?? { ...instead, pid: null };
}

// src/supervisor/shell/service-hands.ts
import { join as join3 } from "node:path";

// src/probe/attempt-scope.ts
function attemptScope(source, timeoutMs) {
  let controller = new AbortController(), stoppedBy = null;
  function stop(by) {
    stoppedBy ??= by, controller.abort();
  }
  function stopForCaller() {
    stop("caller");
  }
  let timer = setTimeout(stop, timeoutMs, "timeout");
  return source.addEventListener("abort", stopForCaller, { once: !0 }), source.aborted && stopForCaller(), {
    signal: controller.signal,
    timeoutMs,
    stoppedBy: () => stoppedBy,
    end() {
      clearTimeout(timer), source.removeEventListener("abort", stopForCaller), controller.abort();
    }
  };
}

// src/probe/command.ts
import { spawn as spawn5 } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

// src/probe/finding.ts
function isReady(finding) {
  switch (finding.kind) {
    case "connected":
      return !0;
    case "status":
    case "all":
    case "any":
      return finding.ok;
    case "exit":
      return finding.code === 0;
    case "line":
    case "notified":
      return finding.seen;
    default:
      return !1;
  }
}
function describeFinding(finding, durationMs) {
  switch (finding.kind) {
    case "connected":
      return `connected in ${formatDuration(durationMs)}`;
    case "status":
      return `${finding.status} in ${formatDuration(durationMs)}`;
    case "redirect":
      return `${finding.status} to ${oneLine(finding.to)}, not followed`;
    case "body-lacks":
      return `body lacks ${JSON.stringify(oneLine(finding.text))}`;
    case "bad-url":
      return `${JSON.stringify(oneLine(finding.url))} is not an http or https address`;
    case "refused":
      return "refused";
    case "no-address":
      return `no address for ${oneLine(finding.host)}`;
    case "closed":
      return "closed without an answer";
    case "not-http":
      return "answered, but not in HTTP";
    case "network":
      return finding.code;
    case "exit":
      return finding.output === "" || finding.code === 0 ? `exit ${finding.code}` : `exit ${finding.code}: ${finding.output}`;
    case "not-asked":
      return "not asked yet";
    case "killed":
      return finding.signal;
    case "no-start":
      return `cannot start ${oneLine(finding.program)}: ${START_ERRORS[finding.code] ?? finding.code}`;
    case "timeout":
      return `timeout after ${formatLimit(finding.timeoutMs)}`;
    case "cancelled":
      return "cancelled";
    case "line":
      return finding.seen ? "line seen" : "line not seen yet";
    case "notified":
      return finding.seen ? "notified" : "not notified yet";
    case "all":
    case "any":
      return describeParts(finding);
    default:
      return unreachable(finding);
  }
}
var START_ERRORS = {
  ENOENT: "not found",
  EACCES: "not executable"
};
function describeParts(finding) {
  return (finding.kind === "all" && finding.ok ? finding.parts : finding.parts.filter((part) => isReady(part.finding) === finding.ok)).map((part) => `${describeProbe(part.probe)} ${describeFinding(part.finding, part.durationMs)}`).join(", ");
}
function oneLine(text) {
  let clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
  return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE - 1)}…` : clean;
}
var LONGEST_QUOTE = 160;

// src/probe/command.ts
function probeCommand(probe, signal) {
  let [program, ...rest] = probe.argv;
  if (program === void 0 || program === "")
    return Promise.resolve({ kind: "no-start", program: "(empty command)", code: "ENOENT" });
  let started = start2(program, rest, probe);
  return "finding" in started ? Promise.resolve(started.finding) : follow(started.child, program, { signal, track: probe.track });
}
function start2(program, rest, probe) {
  try {
    return { child: spawn5(program, rest, {
      cwd: probe.workingDir,
      env: { ...probe.environment },
      detached: !0,
      stdio: ["ignore", "pipe", "pipe"]
    }) };
  } catch (error) {
    return { finding: { kind: "no-start", program, code: codeOf(error) } };
  }
}
function follow(child, program, following) {
  let { signal, track } = following, untrack = child.pid === void 0 ? void 0 : track?.(child.pid), tail = keepTail(child);
  return new Promise((resolve3) => {
    let drained;
    function settle(finding) {
      clearTimeout(drained), signal.removeEventListener("abort", stop), killGroup(child), child.stdout?.destroy(), child.stderr?.destroy(), untrack?.(), resolve3(finding);
    }
    function stop() {
      settle({ kind: "cancelled" });
    }
    child.once("error", (error) => settle({ kind: "no-start", program, code: codeOf(error) })), child.once("exit", (code, killedBy) => {
      let finish2 = () => settle(
        killedBy === null ? { kind: "exit", code: code ?? 0, output: tail() } : { kind: "killed", signal: killedBy }
      );
      child.once("close", finish2), drained = setTimeout(finish2, DRAIN_MS2), killGroup(child);
    }), signal.addEventListener("abort", stop, { once: !0 }), signal.aborted && stop();
  });
}
var DRAIN_MS2 = 50, TAIL_BYTES = 4096;
function keepTail(child) {
  let tail = Buffer.alloc(0);
  function add(chunk) {
    let all = Buffer.concat([tail, chunk]);
    tail = all.subarray(Math.max(0, all.length - TAIL_BYTES));
  }
  return child.stdout?.on("data", add), child.stderr?.on("data", add), () => {
    let lines = stripVTControlCharacters(tail.toString("utf8")).split(`
`);
    return oneLine(lines.findLast((line) => line.trim() !== "") ?? "");
  };
}
function killGroup(child) {
  if (child.pid !== void 0)
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
    }
}
function codeOf(error) {
  let code = error instanceof Error && "code" in error ? error.code : void 0;
  return typeof code == "string" ? code : String(error);
}

// src/probe/composite.ts
async function probeComposite(probe, ask2, signal) {
  let decisive = probe.kind === "any", stopper = new AbortController(), stop = () => stopper.abort();
  signal.addEventListener("abort", stop, { once: !0 }), signal.aborted && stop();
  let seen = [], decided = !1;
  return await Promise.all(
    probe.probes.map(async (part) => {
      let found = await ask2(part, stopper.signal);
      decided || (seen.push(found), isReady(found.finding) === decisive && (decided = !0, stop()));
    })
  ), signal.removeEventListener("abort", stop), { kind: probe.kind, ok: decided === decisive, parts: seen };
}

// src/probe/log.ts
function probeLog(probe, seen) {
  return { kind: "line", seen: seen(probe) };
}

// src/probe/notify.ts
function probeNotify(probe, seen) {
  return { kind: "notified", seen: seen(probe) };
}

// src/probe/tcp.ts
import { connect } from "node:net";

// src/probe/hang-up.ts
function hangUp(socket) {
  let timer = setTimeout(() => socket.destroy(), 1e3);
  timer.unref(), socket.once("close", () => clearTimeout(timer)), socket.on("error", () => {
  }), socket.resume(), socket.end();
}

// src/probe/tcp.ts
function probeTcp(host, port, signal) {
  return new Promise((resolve3) => {
    let socket = connect({ host, port, lookup: lookupBothFamilies, autoSelectFamily: !0 });
    function settle(finding) {
      signal.removeEventListener("abort", stop), resolve3(finding);
    }
    function stop() {
      socket.destroy(), settle({ kind: "cancelled" });
    }
    socket.once("connect", () => {
      hangUp(socket), settle({ kind: "connected" });
    }), socket.on("error", (error) => settle(findingOfError(error, host))), signal.addEventListener("abort", stop, { once: !0 }), signal.aborted && stop();
  });
}

// src/probe/create-prober.ts
function createProber() {
  return {
    async attempt(request) {
      asksByHttp(request.probe) && await import("./http-7EKJMY2N.mjs");
      let startedAt = performance.now(), scope = attemptScope(request.signal, request.timeoutMs), finding = await askSafely(request.probe, request, scope.signal), told = stoppedFinding(scope) ?? finding;
      scope.end();
      let durationMs = performance.now() - startedAt;
      return { ok: isReady(told), detail: describeFinding(told, durationMs), durationMs };
    }
  };
}
function stoppedFinding(scope) {
  switch (scope.stoppedBy()) {
    case "timeout":
      return { kind: "timeout", timeoutMs: scope.timeoutMs };
    case "caller":
      return { kind: "cancelled" };
    default:
      return null;
  }
}
async function askSafely(probe, request, signal) {
  try {
    return await ask(probe, request, signal);
  } catch (error) {
    return { kind: "network", code: error instanceof Error ? error.message : String(error) };
  }
}
async function ask(probe, request, signal) {
  switch (probe.kind) {
    case "http":
      return askHttp(probe, signal);
    case "tcp":
      return probeTcp(probe.host, probe.port, signal);
    case "command":
      return request.commandAnswer ? answeredCommand(request.commandAnswer()) : probeCommand({ ...request, argv: probe.argv }, signal);
    case "log":
      return probeLog(probe, request.passive);
    case "notify":
      return probeNotify(probe, request.passive);
    case "all":
    case "any":
      return probeComposite(probe, (part, stop) => askPart(part, request, stop), signal);
    default:
      return unreachable(probe);
  }
}
async function askHttp(probe, signal) {
  let { probeHttp } = await import("./http-7EKJMY2N.mjs");
  return probeHttp(probe, signal);
}
function asksByHttp(probe) {
  return "probes" in probe ? probe.probes.some(asksByHttp) : probe.kind === "http";
}
async function askPart(probe, request, signal) {
  let startedAt = performance.now(), finding = await askSafely(probe, request, signal);
  return { probe, finding, durationMs: performance.now() - startedAt };
}
function answeredCommand(answer2) {
  if (answer2 === null) return { kind: "not-asked" };
  let lastLine = answer2.output.split(`
`).findLast((line) => line.trim() !== "") ?? "";
  return { kind: "exit", code: answer2.exitCode, output: oneLine(lastLine) };
}

// src/supervisor/runners/hook-runner.ts
function startHook({ clock, spawner }, request, listener) {
  let { log, title, hook, environment, refusal } = request, begunAt = clock.now(), last = keepLastLines(), process2 = null, wanted = null, tellExit = () => {
  };
  log.write(MARKER, marker(`${title}: ${request.written.join(" ")}`));
  function end(exit, note) {
    let durationMs = clock.now() - begunAt;
    log.flush(), log.write(MARKER, marker(`${title}: ${note} after ${formatDuration(durationMs)}`)), listener.ended({ exit, durationMs, lastLines: last.lines() });
  }
  function failToStart({ code, message }) {
    last.push(Buffer.from(`${message}
`)), log.write(MARKER, marker(`${title}: ${message}`)), end({ code: code === "ENOENT" ? NOT_FOUND : NOT_EXECUTABLE, signal: null, outOfMemory: !1 }, "could not be started"), log.close();
  }
  function started(child) {
    process2 = child, listener.started(child);
    let release = pump(child, log, (chunk) => last.push(chunk));
    tellExit = whenDrained(child.streams.values(), clock, (code, signal) => {
      let exit = { code, signal, outOfMemory: !1 };
      end(exit, describeExit(exit)), release();
    }), wanted !== null && child.signal(wanted);
  }
  return refusal !== null ? clock.after(0, () => failToStart({ code: "EINVAL", message: refusal })) : spawner.spawn(
    { command: hook.command, workingDir: hook.workingDir, environment, descriptors: [1, 2] },
    { started, failed: failToStart, exited: (code, signal) => tellExit(code, signal) }
  ), {
    signal(signal) {
      wanted = signal, process2?.signal(signal);
    },
    lastLines: () => last.lines()
  };
}
function pump({ streams }, log, keep) {
  let writers = streams.size + 1;
  function release() {
    writers -= 1, writers === 0 && log.close();
  }
  for (let [descriptor, stream] of streams)
    stream.on("error", () => {
    }), stream.on("data", (chunk) => {
      keep(chunk), log.write(descriptor, chunk);
    }), stream.once("close", release);
  return release;
}
function marker(text) {
  return Buffer.from(`[signalbox: ${text.replaceAll(/\s+/g, " ")}]
`);
}
var MARKER = 3, NOT_FOUND = 127, NOT_EXECUTABLE = 126;

// src/supervisor/shell/hook-hands.ts
function createHookHands(input) {
  let { services, lease, sweeper, tell } = input, held = /* @__PURE__ */ new Map();
  async function begin2(action, own, {
    written,
    reserved
  }) {
    let service = input.ports.resolve(written), hooks = listOf(service, action.hook), config = hooks[action.index];
    if (!config) return;
    let allowed = reserved.ok ? notSignalled(own) : reserved, prepared2 = allowed.ok ? await prepare(service, { action, config, own }) : allowed;
    launch(service, {
      action,
      config,
      own,
      prepared: unlessSignalled(own, prepared2),
      count: hooks.length
    });
  }
  async function prepare(service, { action, config, own }) {
    let runner = input.runners[service.runner];
    if (action.hook === "pre_start" && runner.preparePreStart) {
      let logFile = input.logFileOf(service), { signal } = own.cancel;
      return runner.preparePreStart({ service, written: config, logFile, signal });
    }
    let command = runner.hookCommand?.(service, action.hook, config) ?? NO_HOOKS_HERE;
    return command.ok ? ok({ command: command.value, ended() {
    } }) : command;
  }
  function launch(service, {
    action: { node, generation, hook, index },
    config,
    own,
    prepared: prepared2,
    count
  }) {
    let command = prepared2.ok ? prepared2.value.command : config;
    own.running = startHook(
      input,
      {
        title: `${hook} ${index + 1} of ${count}`,
        written: config.command,
        hook: command,
        refusal: prepared2.ok ? null : prepared2.error,
        environment: input.environmentOf(service, command),
        log: input.openLog(input.logFileOf(service))
      },
      {
        started({ pid, startTime }) {
          own.leader = { pid, startTime }, lease.add({ kind: "started", pid, startTime });
        },
        ended(end) {
          own.ended = !0, prepared2.ok && prepared2.value.ended(), tell({ type: "hook-finished", node, generation, hook, index, ...end });
        }
      }
    );
  }
  return {
    run(action) {
      let service = services[action.node];
      if (!service) return;
      let own = {
        running: null,
        leader: NOBODY2,
        ended: !1,
        signalForRest: null,
        straggling: null,
        cancel: new AbortController()
      };
      held.set(action.node, own);
      let reserving = action.hook === "pre_start" ? input.ports.reserve(service) : null;
      reserving === null ? begin2(action, own, { written: service, reserved: ok(void 0) }) : reserving.then((reserved) => begin2(action, own, { written: service, reserved }));
    },
    signal(node, signal) {
      let own = held.get(node);
      own && (own.signalForRest = signal, own.cancel.abort(), own.running?.signal(signal), own.straggling?.signal(signal));
    },
    sweep(node, generation) {
      let service = services[node];
      if (!service) return;
      let own = held.get(node), leader = own?.leader ?? NOBODY2, straggling = sweeper.sweep(
        { leader, service: service.name, signal: own?.signalForRest ?? "SIGTERM" },
        () => tell({ type: "swept", node, generation })
      );
      own && (own.straggling = straggling);
    },
    lastLines(node) {
      let own = held.get(node);
      return own?.running && !own.ended ? own.running.lastLines() : null;
    }
  };
}
function listOf({ hooks }, hook) {
  switch (hook) {
    case "pre_start":
      return hooks.preStart;
    case "post_start":
      return hooks.postStart;
    case "pre_stop":
      return hooks.preStop;
  }
}
function unlessSignalled(own, prepared2) {
  let allowed = notSignalled(own);
  return allowed.ok ? prepared2 : (prepared2.ok && prepared2.value.ended(), allowed);
}
function notSignalled(own) {
  return own.signalForRest === null ? ok(void 0) : err("it was stopped before it was started");
}
var NO_HOOKS_HERE = err("this kind of service runs no hooks"), NOBODY2 = { pid: -1, startTime: null };

// src/supervisor/shell/ask-probe.ts
async function askProbe(prober, question) {
  let { service, identifyBy } = question, { healthcheck } = service, { timeoutMs, probe: written } = healthcheck ?? OF_IMAGE, probe = question.reach(written), { environment, signal, passive, track, commandAnswer } = question, { workingDir } = service, request = { probe, timeoutMs, environment, workingDir, signal, ...{ passive, track, commandAnswer } }, outcome = await prober.attempt(request);
  if (!outcome.ok)
    return { ...answer(outcome), refusedHere: wasRefused(outcome) && localPorts(probe).length > 0 };
  if (identifyBy === null) return answer(outcome);
  let identified = identify(outcome, localPorts(probe), question);
  return question.hasRefused ? (identified.then((late) => {
    late.stranger !== null && question.onStranger(late);
  }), answer(outcome)) : identified;
}
var OF_IMAGE = { probe: { kind: "command", argv: [] }, timeoutMs: 5e3 };
function wasRefused({ ok: ok2, detail }) {
  return !ok2 && detail === "refused";
}
function answer(outcome, stranger = null) {
  return { outcome, stranger, refusedHere: !1 };
}
async function identify(outcome, ports, { identifyBy, table }) {
  for (let port of ports) {
    let identity = await listenerBelongsTo(port, identifyBy ?? 0, table);
    if (identity.belongs === "nobody") {
      let detail = `${outcome.detail}, but nobody listens on ${port} now`;
      return answer({ ...outcome, ok: !1, detail });
    }
    if (identity.belongs !== !1) continue;
    let { pid, command } = identity.owner;
    return answer(outcome, { port, pid, command });
  }
  return answer(outcome);
}
function localPorts(probe) {
  switch (probe.kind) {
    case "tcp":
      return isLoopback3(probe.host) ? [probe.port] : [];
    case "http": {
      let url = URL.parse(probe.url);
      return !url || !isLoopback3(url.hostname) ? [] : [Number(url.port) || (url.protocol === "https:" ? 443 : 80)];
    }
    case "all":
      return probe.probes.flatMap(localPorts);
    default:
      return [];
  }
}
function isLoopback3(host) {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127\./.test(host);
}

// src/supervisor/shell/service-probe.ts
function createServiceProbe(tools, run) {
  let { prober, table, watch, track, tell } = tools, { node, generation, service, environment } = run, attempt = null, isIdentified = !1, hasRefused = !1, stopWaiting = null;
  function leave2() {
    stopWaiting?.(), stopWaiting = null;
  }
  function report({ outcome, stranger }, watched) {
    let lastLines = stranger !== null || isIdentified && !outcome.ok ? run.running()?.lastLines() ?? [] : [];
    tell({ type: "probed", node, generation, outcome, watched, stranger, lastLines });
  }
  function hear2(answer2, mark) {
    attempt = null, answer2.outcome.ok && (isIdentified = !0), hasRefused ||= wasRefused(answer2.outcome);
    let watched = mark !== null && answer2.refusedHere && run.isLeaderAlive();
    if (report(answer2, watched), !watched || attempt !== null) return;
    let onChange = () => tell({ type: "stirred", node, generation });
    stopWaiting = watch.wait({ since: run.spawnedAt, mark, onChange });
  }
  return {
    ask() {
      leave2(), attempt = new AbortController();
      let running = run.running(), mark = watch.mark();
      askProbe(prober, {
        service,
        reach: (probe) => running?.reach?.(probe) ?? probe,
        commandAnswer: running?.commandAnswer,
        environment,
        signal: attempt.signal,
        passive: (probe) => run.running()?.seen(probe) ?? !1,
        track,
        identifyBy: isIdentified ? null : run.leader(),
        // On a port that was free a moment ago somebody may have been faster: that is waited for.
        hasRefused: hasRefused && !run.hasFreePort,
        onStranger: (answer2) => report(answer2, !1),
        table
      }).then((answer2) => hear2(answer2, mark));
    },
    cancel() {
      leave2(), attempt?.abort();
    },
    leave: leave2
  };
}

// src/supervisor/shell/spawn-queue.ts
function createSpawnQueue() {
  let due = /* @__PURE__ */ new Map(), planned = !1;
  function work() {
    planned = !1;
    let since = performance.now();
    for (let [node, spawn6] of due)
      if (due.delete(node), spawn6(), performance.now() - since > TURN_MS) break;
    plan();
  }
  function plan() {
    planned || due.size === 0 || (planned = !0, setImmediate(work));
  }
  return {
    add(node, spawn6) {
      due.set(node, spawn6), due.size === 1 && !planned && (planned = !0, queueMicrotask(work));
    },
    cancel: (node) => due.delete(node)
  };
}
var TURN_MS = 4;

// src/supervisor/shell/service-hands.ts
function createServiceHands(input) {
  let { services, lease, liveLeaders, ports, tell } = input, probeTools = {
    prober: createProber(),
    table: systemProcessTable(),
    watch: input.socketWatch,
    track(pid) {
      return lease.add({ kind: "started", pid, startTime: null }), () => lease.add({ kind: "gone", pid });
    },
    tell
  }, held = /* @__PURE__ */ new Map(), spawns = createSpawnQueue(), queued = /* @__PURE__ */ new Map(), hooks = createHookHands({
    ...input,
    environmentOf: (service, hook) => environmentOf3(service, hook.environment),
    logFileOf: (service) => join3(input.runDirectory, logFileOf(service))
  });
  function environmentOf3(service, own) {
    return {
      ...input.environment,
      // A container's own variables are not for the command that runs it.
      ...service.runner === "docker" ? {} : service.environment,
      ...own,
      ...input.marks,
      SIGNALBOX_SERVICE: service.name
    };
  }
  function hear2(node, generation, own, report) {
    let { service, spawnedAt } = own;
    if (report.type === "port-assigned") {
      ports.assign(service.name, report.name, report.port);
      return;
    }
    if (report.type === "spawned" && service.runner === "process") {
      let { pid, startTime } = report;
      own.pid = pid, liveLeaders.add(pid), lease.add({ kind: "started", pid, startTime });
    }
    if (report.type === "spawned") {
      tell({ ...report, node, generation, logFile: logFileOf(service), spawnedAt });
      return;
    }
    report.type === "exited" && (own.probe.leave(), own.pid !== null && liveLeaders.delete(own.pid)), report.type === "swept" && own.pid !== null && lease.add({ kind: "gone", pid: own.pid }), tell({ ...report, node, generation });
  }
  function spawn6(node, generation) {
    let written = services[node];
    if (!written) return;
    let service = ports.resolve(written);
    ports.release(written);
    let environment = environmentOf3(service, {}), spawnedAt = input.clock.now(), own = {
      service,
      environment,
      spawnedAt,
      pid: null,
      running: null,
      probe: createServiceProbe(probeTools, {
        node,
        generation,
        service,
        environment,
        spawnedAt,
        hasFreePort: asksForFreePort(written),
        running: () => own.running,
        leader: () => own.pid,
        isLeaderAlive: () => own.pid !== null && liveLeaders.has(own.pid)
      })
    };
    held.get(node)?.probe.cancel(), held.set(node, own);
    let early = [], logFile = join3(input.runDirectory, logFileOf(service));
    own.running = input.runners[service.runner].start(
      { service, environment, logFile },
      (report) => {
        own.running === null ? early.push(report) : hear2(node, generation, own, report);
      }
    );
    for (let report of early) hear2(node, generation, own, report);
  }
  function takeBack(node) {
    let generation = queued.get(node);
    return generation === void 0 ? !1 : (spawns.cancel(node), failSpawn(node, generation, "it was stopped before it was started"), !0);
  }
  function failSpawn(node, generation, message) {
    queued.delete(node), tell({ type: "spawn-failed", node, generation, code: "ECANCELED", message });
  }
  function enqueue(node, generation) {
    spawns.add(node, () => {
      queued.delete(node), spawn6(node, generation);
    });
  }
  return {
    prepare() {
      for (let [kind, { createAhead: createAhead2 }] of Object.entries(input.runners)) {
        if (!createAhead2 || !services.some(({ runner }) => runner === kind)) continue;
        let requests = services.map((written) => {
          let service = ports.resolve(written);
          return { service, logFile: join3(input.runDirectory, logFileOf(service)) };
        });
        createAhead2(requests);
      }
    },
    spawn(node, generation) {
      queued.set(node, generation);
      let service = services[node], reserving = service ? ports.reserve(service) : null;
      if (reserving === null) {
        enqueue(node, generation);
        return;
      }
      reserving.then((reserved) => {
        queued.get(node) === generation && (reserved.ok ? enqueue(node, generation) : failSpawn(node, generation, reserved.error));
      });
    },
    probe(node) {
      held.get(node)?.probe.ask();
    },
    cancelProbe(node) {
      held.get(node)?.probe.cancel();
    },
    signal(node, signal) {
      hooks.signal(node, signal), takeBack(node) || held.get(node)?.running?.signal(signal);
    },
    kill(node) {
      hooks.signal(node, "SIGKILL"), takeBack(node) || held.get(node)?.running?.kill();
    },
    sweep(node, generation) {
      let running = held.get(node)?.running;
      running ? running.sweep() : hooks.sweep(node, generation);
    },
    hooks,
    lastLines: (node) => hooks.lastLines(node) ?? held.get(node)?.running?.lastLines() ?? []
  };
}
function logFileOf(service) {
  return join3("services", `${service.name}.log`);
}

// src/supervisor/shell/run-resources.ts
function openRunResources(input, tell) {
  let { graph, journal, clock, environment, runDirectory, logMatching } = input, table = machineProcessTable(), mark = newMark(input), { runId } = journal.record().context, supervisor = { pid: process.pid, startTime: table.look(process.pid)?.startTime ?? null }, head = { kind: "lease", runId, mark, supervisor }, lease = writeLease(join4(runDirectory, "lease.ndjson"), head), marks = { SIGNALBOX_RUN_ID: runId, SIGNALBOX_LEASE: mark }, spawner = openSpawner({
    clock,
    table,
    environment: { ...environment, ...marks },
    title: lease.file
  });
  record(lease, spawner, table);
  let guardian = startGuardian(input, lease), liveLeaders = /* @__PURE__ */ new Set(), leaders = [], sweeper = createSweeper({ table, clock, lease: mark, liveLeaders }), openLog = shareServiceLogs(clock), memory = createMemoryWitness(machineMemoryKills()), sampler = startResourceSampler({
    journal,
    clock,
    table: machineUsageTable(),
    lease: mark,
    afterPass: memory.refresh
  }), ports = createPortRegistry({
    graph,
    random: input.random,
    announce: (service, name, port) => {
      journal.append({ type: "port.assigned", service, name, port });
    }
  }), docker = createDockerRunner({
    clock,
    table,
    openLog,
    logMatching,
    runDirectory,
    identity: { project: graph.config.name, runId, mark, supervisor, host: hostname() },
    environment: { ...environment, ...marks },
    engine: input.engine,
    announce: () => lease.add({ kind: "containers" })
  }), socketWatch = createSocketWatch(clock, openSocketCount());
  return {
    hands: createServiceHands({
      services: graph.services,
      runners: {
        process: createProcessRunner({ clock, spawner, sweeper, openLog, memory, logMatching }),
        docker
      },
      runDirectory,
      environment,
      marks,
      lease: {
        ...lease,
        add(line) {
          line.kind === "started" && line.startTime !== null && leaders.push(line), lease.add(line);
        }
      },
      clock,
      spawner,
      sweeper,
      openLog,
      liveLeaders,
      socketWatch,
      ports,
      tell
    }),
    ports,
    marks,
    async sweepAll(graceMs) {
      await docker.close(), await endMembers({ table, clock, membership: { leaders, lease: mark, service: null }, graceMs, spare: process.pid });
    },
    async release() {
      sampler.stop(), socketWatch.close(), ports.close(), lease.release(), await Promise.all([guardian?.dismiss(), spawner.close()]);
    }
  };
}
function record(lease, { pid }, table) {
  pid !== null && lease.add({ kind: "spawner", pid, startTime: table.look(pid)?.startTime ?? null });
}
function startGuardian(input, lease) {
  let { guardianCommand, environment } = input;
  return guardianCommand === null ? null : keepGuardian(guardianCommand, lease.file, environment);
}
function newMark(input) {
  let moment = Math.floor(input.clock.now() * 1e3).toString(36), chance = Math.floor(input.random() * 2 ** 32).toString(36), own = `${process.pid}-${moment}-${chance}`, outer = input.environment.SIGNALBOX_LEASE;
  return outer ? `${outer}/${own}` : own;
}

// src/supervisor/shell/timers.ts
function createTimers(clock) {
  let cancels = /* @__PURE__ */ new Map();
  function clear(key) {
    cancels.get(key)?.(), cancels.delete(key);
  }
  return {
    set(key, delayMs, callback) {
      clear(key);
      let cancel = clock.after(Math.min(delayMs, LONGEST_DELAY_MS), () => {
        cancels.delete(key), callback();
      });
      cancels.set(key, cancel);
    },
    clear,
    clearAll() {
      for (let key of [...cancels.keys()]) clear(key);
    }
  };
}
var LONGEST_DELAY_MS = 2 ** 31 - 1;

// src/supervisor/start-supervision.ts
function startSupervision(input) {
  let { graph, journal, clock } = input, settled = Promise.withResolvers(), broken = Promise.withResolvers(), finished = Promise.withResolvers(), restarts = /* @__PURE__ */ new Set(), performer = {
    journal,
    resources: openRunResources(input, receive2),
    timers: createTimers(clock),
    tell: receive2,
    settle: settled.resolve,
    reportBroken: broken.resolve,
    finish: finished.resolve
  }, inbox = [], state = initialState(graph, Math.floor(input.random() * 2 ** 32)), working = !1;
  function receive2(signal) {
    if (inbox.push(signal), !working) {
      working = !0;
      for (let next = inbox.shift(); next; next = inbox.shift()) {
        let { state: after, actions } = transition(state, next, clock.now());
        state = after;
        for (let action of actions) perform(performer, action);
      }
      working = !1, answerRestarts();
    }
  }
  function answerRestarts() {
    for (let restart3 of restarts) {
      let outcome = restartOutcome(state, restart3.node, restart3.since);
      outcome !== null && (restarts.delete(restart3), restart3.resolve(outcome));
    }
  }
  async function restart2(service) {
    let node = state.plan.positions.get(service);
    if (node === void 0) return err(describeRestartFault({ kind: "unknown" }));
    if (state.phase.kind !== "up" && state.phase.kind !== "bringing-up")
      return err(describeRestartFault({ kind: "stopping" }));
    let { promise, resolve: resolve3 } = Promise.withResolvers(), since = state.memories[node]?.generation ?? 0;
    return receive2({ type: "restart", node }), restarts.add({ node, since, resolve: resolve3 }), answerRestarts(), promise;
  }
  return performer.resources.hands.prepare(), receive2({ type: "start" }), {
    marks: performer.resources.marks,
    discovery: () => discoveryEnvironment(graph, performer.resources.ports.assigned()),
    settled: settled.promise,
    broken: broken.promise,
    stop(options) {
      return receive2({ type: "stop", deadlineMs: options?.deadlineMs ?? null }), finished.promise;
    },
    restart: restart2
  };
}

// src/app/job/supervise.ts
var CANCEL_GRACE_MS = 5e3;
async function whileUp(session, world, during) {
  if (!session.project.ok) return refuse(session, session.project.error);
  let project = session.project.value, environment = environmentOf2(session, world), { cancelled } = session.signals, { faults, engine } = await preflight(project.graph, { environment });
  if (cancelled.aborted) return "cancelled";
  if (faults.length > 0) return refuse(session, faults);
  let supervision = startSupervision({
    graph: project.graph,
    journal: session.journal,
    clock: world.clock,
    random: world.random,
    logMatching: await loadLogMatching(probesOf(project.graph)),
    runDirectory: session.directory.root,
    environment,
    engine,
    guardianCommand: [...world.self, "guardian"]
  }), up = { project, supervision, environment, cancelled };
  return holdUp(up, () => during(up));
}
async function holdUp(up, during) {
  let { supervision, cancelled } = up;
  cancelled.addEventListener("abort", () => {
    supervision.stop({ deadlineMs: CANCEL_GRACE_MS });
  });
  try {
    let settled = await supervision.settled;
    if (cancelled.aborted) return "cancelled";
    if (settled.kind !== "ready") return "failed";
    let outcome = await during();
    return cancelled.aborted ? "cancelled" : outcome;
  } finally {
    await supervision.stop();
  }
}
function probesOf({ services }) {
  return services.flatMap(({ healthcheck }) => healthcheck ? [healthcheck.probe] : []);
}
function environmentOf2(session, world) {
  return {
    ...childEnvironment(world.environment),
    SIGNALBOX_RUN_ID: session.context.runId,
    SIGNALBOX_RUN_DIRECTORY: session.directory.root
  };
}

export {
  endRun,
  openSession,
  assignedPortsOf,
  discoveryEnvironment,
  whileUp
};
