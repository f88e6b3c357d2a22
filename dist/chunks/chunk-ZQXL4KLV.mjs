import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  watchSignals
} from "./chunk-YWLNMRET.mjs";
import {
  readContext
} from "./chunk-GPFTYLV6.mjs";
import {
  writeWholeFile
} from "./chunk-XQMHB7N5.mjs";
import {
  jsonOf
} from "./chunk-AXLRTUIN.mjs";
import {
  childEnvironment,
  createRedactor
} from "./chunk-QYJYMJGQ.mjs";
import {
  preflight,
  removeLeftoverContainers,
  removeLeftovers,
  startSupervision
} from "./chunk-SQMKHI6F.mjs";
import {
  openJournal
} from "./chunk-E67SRMK4.mjs";
import {
  missingProject,
  openProject,
  projectDirectory,
  renewRunDirectory,
  runDirectoryOf
} from "./chunk-VQYIKM3U.mjs";
import {
  describeProbe
} from "./chunk-QWSLLUXW.mjs";
import {
  err,
  ok
} from "./chunk-QS7VGELO.mjs";

// src/app/job/claim-run-directory.ts
import { closeSync, mkdirSync, openSync, readFileSync, unlinkSync, writeSync } from "node:fs";
import { join } from "node:path";
var CLAIM_FILE = "run.lock", MOST_TRIES = 3;
function claimRunDirectory(root, pid) {
  let file = join(root, CLAIM_FILE);
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    let taken = take(file, root, pid);
    if (taken !== "exists") return ok(taken === "taken" ? () => release(file, pid) : () => {
    });
    let owner = ownerOf(file);
    if (owner !== null && owner !== pid && isAlive(owner)) return err(owner);
    remove(file);
  }
  return ok(() => {
  });
}
function take(file, root, pid) {
  try {
    mkdirSync(root, { recursive: !0 });
    let descriptor = openSync(file, "wx");
    return writeSync(descriptor, `${pid}
`), closeSync(descriptor), "taken";
  } catch (error) {
    return error.code === "EEXIST" ? "exists" : "unwritable";
  }
}
function ownerOf(file) {
  try {
    let owner = Number(readFileSync(file, "utf8").trim());
    return Number.isInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}
function isAlive(pid) {
  try {
    return process.kill(pid, 0), !0;
  } catch (error) {
    return error.code === "EPERM";
  }
}
function release(file, pid) {
  ownerOf(file) === pid && remove(file);
}
function remove(file) {
  try {
    unlinkSync(file);
  } catch {
  }
}

// src/app/job/status-file.ts
function keepStatusFile(target) {
  let { journal, file, redactor } = target, writtenSeq = 0, writing = null, resting = null;
  function isStale() {
    return journal.record().lastSeq > writtenSeq;
  }
  async function write() {
    let startedAt = performance.now(), record = journal.record();
    writtenSeq = record.lastSeq;
    let text = jsonOf(record, { redact: (text2) => redactor.redact(text2) });
    rest((performance.now() - startedAt) / SHARE_OF_TIME), await writeWholeFile(file, text);
  }
  function rest(wantedMs) {
    resting !== null && clearTimeout(resting), resting = setTimeout(
      () => {
        resting = null, writeSoon();
      },
      Math.min(LONGEST_REST_MS, wantedMs)
    ).unref();
  }
  function writeOnce() {
    return writing ??= write().finally(() => {
      writing = null;
    }), writing;
  }
  function writeSoon() {
    resting === null && isStale() && writeOnce().catch(() => {
    });
  }
  async function flushed() {
    for (writing !== null && await writing; isStale(); ) await writeOnce();
  }
  return journal.subscribe(writeSoon), { flushed };
}
var SHARE_OF_TIME = 0.05, LONGEST_REST_MS = 1e3;

// src/app/job/session.ts
async function openSession(request, world) {
  let missing = missingProject(request, world);
  if (missing) return err(missing);
  let signals = watchSignals(world), directory = runDirectoryOf(request, world), claim = claimRunDirectory(directory.root, world.pid);
  if (!claim.ok)
    return signals.release(), err(busyText(directory, claim.error));
  let giveUp = claim.value, leftovers = await removeLeftovers(directory.lease, { clock: world.clock });
  if (leftovers.kind === "in-use")
    return giveUp(), signals.release(), err(busyText(directory, leftovers.supervisorPid));
  let project = await openProject(request, world), root = projectDirectory(request, world), name = project.ok ? project.value.graph.config.name : baseName(root), context = await readContext({ ...world, directory: root }, name), room = await renewRunDirectory(directory, timeName(world.clock.now()));
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

// src/app/job/supervise.ts
var CANCEL_GRACE_MS = 5e3;
async function whileUp(session, world, during) {
  if (!session.project.ok) return refuse(session, session.project.error);
  let project = session.project.value, environment = environmentOf(session, world), { cancelled } = session.signals, faults = await preflight(project.graph, { environment });
  if (cancelled.aborted) return "cancelled";
  if (faults.length > 0) return refuse(session, faults);
  let supervision = startSupervision({
    graph: project.graph,
    journal: session.journal,
    clock: world.clock,
    random: world.random,
    runDirectory: session.directory.root,
    environment,
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
function environmentOf(session, world) {
  return {
    ...childEnvironment(world.environment),
    SIGNALBOX_RUN_ID: session.context.runId,
    SIGNALBOX_RUN_DIRECTORY: session.directory.root
  };
}

export {
  openSession,
  whileUp
};
