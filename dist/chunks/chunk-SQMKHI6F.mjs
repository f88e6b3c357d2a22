import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  criticalPath
} from "./chunk-JRBGRSCY.mjs";
import {
  RE2JS,
  describeExit,
  describeProbe,
  formatDuration,
  formatLimit,
  formatLogStamp
} from "./chunk-QWSLLUXW.mjs";
import {
  err,
  ok,
  systemClock,
  unreachable
} from "./chunk-QS7VGELO.mjs";

// src/supervisor/processes/machine-process-table.ts
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

// src/supervisor/processes/parse-ps.ts
function parsePs(output) {
  let entries = [];
  for (let line of output.split(`
`)) {
    let match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(.+?)\s*$/.exec(line);
    if (!match) continue;
    let [, pid, parent, group, state, startTime] = match;
    entries.push({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      // A service is the leader of its session and its group alike; `ps` has no portable session.
      session: Number(group),
      startTime: startTime ?? "",
      zombie: state?.startsWith("Z") ?? !1,
      lease: null,
      service: null
    });
  }
  return entries;
}

// src/supervisor/processes/parse-stat.ts
function parseStat(text) {
  let end = text.lastIndexOf(")"), pid = Number.parseInt(text, 10);
  if (end < 0 || !Number.isInteger(pid)) return null;
  let fields = text.slice(end + 2).split(" "), [state, parent, group, session] = fields, startTime = fields[FIELD_STARTTIME - FIELD_STATE];
  return startTime === void 0 ? null : {
    pid,
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    startTime,
    zombie: state === "Z" || state === "X"
  };
}
var FIELD_STATE = 3, FIELD_STARTTIME = 22;

// src/supervisor/processes/machine-process-table.ts
function machineProcessTable() {
  return existsSync("/proc/self/stat") ? procTable() : psTable();
}
function procTable() {
  return {
    look: (pid) => parseStat(tryRead(`/proc/${pid}/stat`)),
    list(skip2) {
      let entries = [];
      for (let name of readdirSync("/proc")) {
        let pid = Number(name);
        if (!Number.isInteger(pid) || skip2?.has(pid)) continue;
        let stat3 = parseStat(tryRead(`/proc/${pid}/stat`));
        if (!stat3) continue;
        let environment = stat3.zombie ? "" : tryRead(`/proc/${pid}/environ`);
        entries.push({
          ...stat3,
          lease: variable(environment, "SIGNALBOX_LEASE"),
          service: variable(environment, "SIGNALBOX_SERVICE")
        });
      }
      return entries;
    }
  };
}
function psTable() {
  let columns = "pid=,ppid=,pgid=,state=,lstart=";
  function ps(selection) {
    try {
      return parsePs(
        execFileSync("ps", [...selection, "-o", columns], {
          encoding: "utf8",
          env: { PATH: "/bin:/usr/bin", LC_ALL: "C" },
          stdio: ["ignore", "pipe", "ignore"]
        })
      );
    } catch {
      return [];
    }
  }
  return {
    look: (pid) => ps(["-p", String(pid)])[0] ?? null,
    list: () => ps(["-A"])
  };
}
function variable(environment, name) {
  let start4 = environment.startsWith(`${name}=`) ? 0 : environment.indexOf(`\0${name}=`) + 1;
  if (start4 === 0 && !environment.startsWith(`${name}=`)) return null;
  let from = start4 + name.length + 1, end = environment.indexOf("\0", from);
  return environment.slice(from, end < 0 ? void 0 : end);
}
function tryRead(file) {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}

// src/supervisor/guardian/lease-file.ts
import { closeSync, mkdirSync, openSync, readFileSync as readFileSync2, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

// src/supervisor/guardian/lease.ts
function formatLeaseLine(line) {
  return `${JSON.stringify(line)}
`;
}
function parseLease(text) {
  let head = null, leaders = /* @__PURE__ */ new Map(), containers = !1;
  for (let line of text.split(`
`)) {
    let parsed = parseLeaseLine(line);
    parsed !== null && (parsed.kind === "lease" ? head ??= parsed : parsed.kind === "containers" ? containers = !0 : parsed.kind === "gone" ? leaders.delete(parsed.pid) : leaders.set(parsed.pid, { pid: parsed.pid, startTime: parsed.startTime }));
  }
  if (head === null) return null;
  let { runId, mark, supervisor } = head;
  return { runId, mark, supervisor, leaders: [...leaders.values()], containers };
}
function parseLeaseLine(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value != "object" || value === null) return null;
  let fields = value;
  return fields.kind === "lease" ? isHead(fields) ? value : null : fields.kind === "containers" ? { kind: "containers" } : isPid(fields.pid) ? fields.kind === "gone" ? { kind: "gone", pid: fields.pid } : fields.kind !== "started" || !isStartTime(fields.startTime) ? null : { kind: "started", pid: fields.pid, startTime: fields.startTime } : null;
}
function isHead(fields) {
  let supervisor = fields.supervisor;
  return typeof fields.mark == "string" && fields.mark.length >= SHORTEST_MARK && typeof fields.runId == "string" && isPid(supervisor?.pid) && isStartTime(supervisor?.startTime);
}
function isPid(value) {
  return typeof value == "number" && Number.isSafeInteger(value) && value > 1;
}
function isStartTime(value) {
  return value === null || typeof value == "string";
}
var SHORTEST_MARK = 8;

// src/supervisor/guardian/lease-file.ts
function writeLease(file, head) {
  mkdirSync(dirname(file), { recursive: !0 });
  let descriptor = openSync(file, "w"), open2 = !0;
  function add(line) {
    if (open2)
      try {
        writeSync(descriptor, formatLeaseLine(line));
      } catch {
      }
  }
  return add(head), {
    file,
    add,
    release() {
      open2 && (open2 = !1, closeSync(descriptor), rmSync(file, { force: !0 }));
    }
  };
}
function readLease(file) {
  try {
    return parseLease(readFileSync2(file, "utf8"));
  } catch {
    return null;
  }
}
function removeLease(file) {
  rmSync(file, { force: !0 });
}

// src/supervisor/guardian/leftover-containers.ts
import { hostname } from "node:os";

// src/supervisor/runners/docker/docker-cli.ts
import { spawn } from "node:child_process";

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
}, Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    let node = new Node(value);
    this.#head ? (this.#tail.next = node, this.#tail = node) : (this.#head = node, this.#tail = node), this.#size++;
  }
  dequeue() {
    let current = this.#head;
    if (current)
      return this.#head = this.#head.next, this.#size--, this.#head || (this.#tail = void 0), current.value;
  }
  peek() {
    if (this.#head)
      return this.#head.value;
  }
  clear() {
    this.#head = void 0, this.#tail = void 0, this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    for (; current; )
      yield current.value, current = current.next;
  }
  *drain() {
    for (; this.#head; )
      yield this.dequeue();
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = !1;
  if (typeof concurrency == "object" && ({ concurrency, rejectOnClear = !1 } = concurrency), validateConcurrency(concurrency), typeof rejectOnClear != "boolean")
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  let queue = new Queue(), activeCount = 0, resumeNext = () => {
    activeCount < concurrency && queue.size > 0 && (activeCount++, queue.dequeue().run());
  }, next = () => {
    activeCount--, resumeNext();
  }, run2 = async (function_, resolve4, arguments_) => {
    let result = (async () => function_(...arguments_))();
    resolve4(result);
    try {
      await result;
    } catch {
    }
    next();
  }, enqueue = (function_, resolve4, reject, arguments_) => {
    let queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve, queue.enqueue(queueItem);
    }).then(run2.bind(void 0, function_, resolve4, arguments_)), activeCount < concurrency && resumeNext();
  }, generator = (function_, ...arguments_) => new Promise((resolve4, reject) => {
    enqueue(function_, resolve4, reject, arguments_);
  });
  return Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        let abortError = AbortSignal.abort().reason;
        for (; queue.size > 0; )
          queue.dequeue().reject(abortError);
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency), concurrency = newConcurrency, queueMicrotask(() => {
          for (; activeCount < concurrency && queue.size > 0; )
            resumeNext();
        });
      }
    },
    map: {
      async value(iterable, function_) {
        let promises = [];
        try {
          Array.from(iterable, (value, index) => {
            let promise = generator(function_, value, index);
            return promises.push(promise), promise;
          });
        } catch (error) {
          for (let promise of promises)
            promise.catch(() => {
            });
          throw error;
        }
        return Promise.all(promises);
      }
    }
  }), generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0))
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}

// src/supervisor/runners/docker/docker-cli.ts
function createDockerCli(environment) {
  let limit = pLimit(CALLS_AT_ONCE);
  function stream(argv, call = {}) {
    let child = start(argv, { ...environment, ...call.environment });
    if (child instanceof Error)
      return { pid: null, ended: Promise.resolve(failure(child)), stop() {
      } };
    let stop = () => {
      child.kill("SIGTERM");
    };
    call.signal?.addEventListener("abort", stop, { once: !0 }), call.signal?.aborted && stop();
    let ended2 = listen(child, call.onOutput).finally(() => {
      call.signal?.removeEventListener("abort", stop);
    });
    return { pid: child.pid ?? null, ended: ended2, stop };
  }
  return { stream, run: (argv, call) => limit(() => stream(argv, call).ended) };
}
function start(argv, environment) {
  try {
    return spawn("docker", argv, {
      env: environment,
      detached: !0,
      stdio: ["ignore", "pipe", "pipe"]
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
function listen(child, onOutput) {
  return new Promise((resolve4) => {
    let stdout = [], stderr = [];
    function keep(parts, number, chunk) {
      onOutput ? (onOutput(number, chunk), parts.splice(0, parts.length, chunk.subarray(-MOST_LAST_BYTES))) : parts.push(chunk);
    }
    child.stdout?.on("data", (chunk) => keep(stdout, 1, chunk)), child.stderr?.on("data", (chunk) => keep(stderr, 2, chunk)), child.once("error", (error) => resolve4(failure(error))), child.once("close", (code) => {
      let told = { stdout: textOf(stdout), stderr: textOf(stderr) };
      resolve4({ ok: code === 0, ...told });
    });
  });
}
function textOf(parts) {
  return Buffer.concat(parts).toString("utf8");
}
function failure(error) {
  return { ok: !1, stdout: "", stderr: error.code === "ENOENT" ? 'there is no "docker" command on PATH' : error.message };
}
var CALLS_AT_ONCE = 8, MOST_LAST_BYTES = 4096;

// src/supervisor/runners/docker/run-labels.ts
var RUN_LABEL = "signalbox.run", PROJECT_LABEL = "signalbox.project", SERVICE_LABEL = "signalbox.service", SUPERVISOR_LABEL = "signalbox.supervisor";
function labelsOf(identity) {
  let { host, supervisor } = identity;
  return [
    `${PROJECT_LABEL}=${identity.project}`,
    `${RUN_LABEL}=${identity.mark}`,
    `${SUPERVISOR_LABEL}=${host}/${supervisor.pid}/${supervisor.startTime ?? ""}`
  ];
}
function parseLabels(labels) {
  let mark = labels[RUN_LABEL], project = labels[PROJECT_LABEL];
  return !mark || project === void 0 ? null : {
    project,
    mark,
    service: labels[SERVICE_LABEL] || null,
    supervisor: parseSupervisor(labels[SUPERVISOR_LABEL] ?? "")
  };
}
function parseSupervisor(text) {
  let [, host, pid, startTime] = /^([^/]+)\/(\d+)\/(.*)$/.exec(text) ?? [];
  return host === void 0 || pid === void 0 ? null : { host, pid: Number(pid), startTime: startTime || null };
}
function isOfRun(labels, mark) {
  return labels.mark === mark || labels.mark.startsWith(`${mark}/`);
}
function shortMark(mark) {
  return (mark.split("/").at(-1) ?? mark).replaceAll(/[^a-zA-Z0-9-]/g, "");
}
function engineName(...parts) {
  return ["signalbox", ...parts].join("-").replaceAll(/[^a-zA-Z0-9_.-]/g, "_");
}

// src/supervisor/runners/docker/remove-containers.ts
async function removeContainers(removal) {
  let { clock, quietLooks } = removal, removed = /* @__PURE__ */ new Map(), quiet = 0;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    look > 0 && await wait(clock, LOOK_AGAIN_MS);
    let pass = await removeOnce(removal);
    if (pass === null) break;
    for (let { id, labels } of pass.containers) removed.set(id, labels);
    if (quiet = pass.found === 0 ? quiet + 1 : 0, pass.ok && quiet >= quietLooks) break;
  }
  return [...removed.values()];
}
async function removeOnce({ cli, isOurs }) {
  let [allContainers, allNetworks] = await Promise.all([
    list(cli, ["ps", "--all", "--no-trunc"]),
    list(cli, ["network", "ls", "--no-trunc"])
  ]);
  if (allContainers === null || allNetworks === null) return null;
  let containers = allContainers.filter(({ labels }) => isOurs(labels)), networks = allNetworks.filter(({ labels }) => isOurs(labels)), first = await removeAll(cli, ["rm", "--force", "--volumes"], containers), second = await removeAll(cli, ["network", "rm"], networks);
  return { containers, found: containers.length + networks.length, ok: first && second };
}
async function removeAll(cli, argv, found) {
  return found.length === 0 ? !0 : (await cli.run([...argv, ...found.map(({ id }) => id)])).ok;
}
async function list(cli, argv) {
  let format = ["{{.ID}}", ...LABELS.map((label) => `{{.Label "${label}"}}`)].join("	"), answer = await cli.run([...argv, "--filter", `label=${RUN_LABEL}`, "--format", format]);
  return answer.ok ? answer.stdout.split(`
`).flatMap(parseFound) : null;
}
function parseFound(line) {
  let [id, ...values] = line.split("	");
  if (!id) return [];
  let labels = parseLabels(
    Object.fromEntries(LABELS.map((name, at) => [name, values[at] ?? ""]))
  );
  return labels === null ? [] : [{ id, labels }];
}
function wait(clock, delayMs) {
  return new Promise((resolve4) => {
    clock.after(delayMs, resolve4);
  });
}
var LABELS = [PROJECT_LABEL, RUN_LABEL, SERVICE_LABEL, SUPERVISOR_LABEL], LOOK_AGAIN_MS = 150, MOST_LOOKS = 20;

// src/supervisor/guardian/leftover-containers.ts
async function removeContainersOfRun(mark, cleaning) {
  return clean(cleaning, (labels) => isOfRun(labels, mark), FRESHLY_KILLED);
}
async function removeContainersOfProject(project, cleaning) {
  let host = hostname();
  return clean(
    cleaning,
    (labels) => {
      let { supervisor } = labels;
      return labels.project !== project || supervisor === null || supervisor.host !== host ? !1 : !isAlive(supervisor, cleaning.table);
    },
    LONG_DEAD
  );
}
async function clean({ clock, environment }, isOurs, quietLooks) {
  let cli = createDockerCli(environment);
  return (await removeContainers({ cli, clock, isOurs, quietLooks })).map(({ service, project }) => service ?? `a container of ${project}`);
}
function isAlive(supervisor, table) {
  let now = table.look(supervisor.pid);
  return now === null || now.zombie ? !1 : supervisor.startTime === null || now.startTime === supervisor.startTime;
}
var FRESHLY_KILLED = 2, LONG_DEAD = 0;

// src/supervisor/guardian/is-run-alive.ts
function isRunAlive(leaseFile, supervisorPid) {
  let table = machineProcessTable(), lease = readLease(leaseFile);
  if (lease !== null) return isAlive(lease.supervisor, table);
  let process2 = table.look(supervisorPid);
  return process2 !== null && !process2.zombie;
}

// src/supervisor/processes/members.ts
function indexProcesses(entries) {
  let alive = entries.filter((entry) => !entry.zombie);
  return {
    startTimes: new Map(entries.map((entry) => [entry.pid, entry.startTime])),
    byGroup: Map.groupBy(alive, (entry) => entry.group),
    bySession: Map.groupBy(alive, (entry) => entry.session),
    marked: alive.filter((entry) => entry.lease !== null)
  };
}
function findMembers(index, membership) {
  let members = /* @__PURE__ */ new Map();
  for (let leader of membership.leaders)
    if (!isReused(index, leader)) {
      for (let entry of index.byGroup.get(leader.pid) ?? []) members.set(entry.pid, entry);
      for (let entry of index.bySession.get(leader.pid) ?? []) members.set(entry.pid, entry);
    }
  for (let entry of index.marked)
    carriesMark(entry, membership) && members.set(entry.pid, entry);
  return [...members.values()];
}
function isReused(index, leader) {
  let now = index.startTimes.get(leader.pid);
  return now !== void 0 && now !== leader.startTime;
}
function carriesMark(entry, { lease, service }) {
  return lease === null || entry.lease === null ? !1 : entry.lease.startsWith(`${lease}/`) ? service === null : entry.lease === lease && (service === null || entry.service === service);
}

// src/supervisor/processes/send-signal.ts
import { constants } from "node:os";
function sendSignal(target, signal) {
  let known = signal in constants.signals ? signal : "SIGTERM";
  try {
    process.kill(target, known);
  } catch {
  }
}

// src/supervisor/processes/end-members.ts
async function endMembers(plan) {
  let { clock, graceMs } = plan, found = /* @__PURE__ */ new Map(), since = clock.now(), delayMs = SHORTEST_LOOK_MS;
  for (; ; ) {
    let lookedAt = clock.now(), members = findMembers(indexProcesses(plan.table.list()), plan.membership).filter(
      (entry) => entry.pid !== plan.spare
    );
    if (members.length === 0) return [...found.values()];
    let late = clock.now() - since >= graceMs;
    for (let member of members) {
      let key = `${member.pid} ${member.startTime}`;
      late ? sendSignal(member.pid, "SIGKILL") : found.has(key) || sendSignal(member.pid, "SIGTERM"), found.set(key, member);
    }
    if (clock.now() - since > graceMs + GIVE_UP_MS) return [...found.values()];
    delayMs = Math.min(LONGEST_LOOK_MS, Math.max(delayMs * 1.5, 4 * (clock.now() - lookedAt))), await wait2(clock, delayMs);
  }
}
function wait2(clock, delayMs) {
  return new Promise((resolve4) => {
    clock.after(delayMs, resolve4);
  });
}
var SHORTEST_LOOK_MS = 2, LONGEST_LOOK_MS = 50, GIVE_UP_MS = 1e4;

// src/supervisor/guardian/remove-leftovers.ts
async function removeLeftovers(leaseFile, options) {
  let lease = readLease(leaseFile);
  if (lease === null) return { kind: "none" };
  let table = machineProcessTable();
  if (isAlive(lease.supervisor, table))
    return { kind: "in-use", runId: lease.runId, supervisorPid: lease.supervisor.pid };
  let processes = (await endMembers({
    table,
    clock: options.clock,
    membership: { leaders: lease.leaders, lease: lease.mark, service: null },
    graceMs: GRACE_MS,
    spare: process.pid
  })).map((entry) => ({
    what: entry.service ?? `a process of run ${lease.runId}`,
    pid: entry.pid
  })), containers = lease.containers ? await removeContainersOfRun(lease.mark, cleaningOf(options)) : [];
  removeLease(leaseFile);
  let removed = [...processes, ...containers.map((what) => ({ what, pid: null }))];
  return removed.length === 0 ? { kind: "none" } : { kind: "removed", removed };
}
async function removeLeftoverContainers(project, options) {
  let table = machineProcessTable();
  return (await removeContainersOfProject(project, { ...cleaningOf(options), table })).map((what) => ({ what, pid: null }));
}
function cleaningOf({ clock, environment }) {
  return { clock, environment: environment ?? definedOf(process.env) };
}
function definedOf(environment) {
  let entries = Object.entries(environment);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => value === void 0 ? [] : [[name, value]])
  );
}
var GRACE_MS = 2e3;

// src/supervisor/guardian/run-guardian.ts
async function runGuardian(leaseFile) {
  for (let signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
    process.on(signal, () => {
    });
  await supervisorIsGone();
  let lease = readLease(leaseFile);
  if (lease === null) return;
  let clock = systemClock();
  if (await endMembers({
    table: machineProcessTable(),
    clock,
    membership: { leaders: lease.leaders, lease: lease.mark, service: null },
    graceMs: GRACE_MS2,
    spare: process.pid
  }), lease.containers) {
    let environment = { ...process.env };
    await removeContainersOfRun(lease.mark, { clock, environment });
  }
  removeLease(leaseFile);
}
function supervisorIsGone() {
  return new Promise((resolve4) => {
    process.stdin.once("end", resolve4), process.stdin.once("error", () => resolve4()), process.stdin.once("close", resolve4), process.stdin.resume();
  });
}
var GRACE_MS2 = 1e3;

// src/supervisor/preflight/catalogue.ts
var CATALOGUE = {
  platform: ({ platform }) => ({
    problem: `Services cannot be run on ${PLATFORM_NAMES[platform] ?? platform} yet: process groups and the readiness pipe need a POSIX system`,
    remedy: "Use a Linux or macOS runner (runs-on: ubuntu-latest), or WSL 2 on a Windows machine.",
    cause: "config.workflow",
    key: null,
    service: null
  }),
  "command-missing": ({ service, program, key, searched }) => ({
    problem: program.includes("/") ? `${quote(program)} does not exist` : `${quote(program)} is not in any of the ${searched.length} folders of PATH`,
    remedy: program.includes("/") ? "Correct the path (a relative one starts at working_dir), or add a task that makes the file and depend on it." : `Install ${program} in a step before, or add its folder to PATH.`,
    cause: "config.command",
    key,
    service
  }),
  "command-not-executable": ({ service, program, key }) => ({
    problem: `${quote(program)} is there but may not be executed`,
    remedy: 'Give it the right with "chmod +x", or call it through its interpreter. In git: git update-index --chmod=+x.',
    cause: "config.command",
    key,
    service
  }),
  "working-directory": ({ service, found }) => ({
    problem: `${quote(service.workingDir)} is ${found}, expected a folder`,
    remedy: "Correct working_dir, or make the folder in a task this service depends on.",
    cause: "svc.config",
    key: "working_dir",
    service
  }),
  "docker-missing": ({ services }) => ({
    problem: `${services.map(({ name }) => name).join(", ")} ${services.length === 1 ? "has" : "have"} an image, but there is no "docker" command on PATH`,
    remedy: "Install Docker, or give the service a command to run it as a process.",
    cause: "svc.config",
    key: "image",
    service: services[0] ?? null
  }),
  "docker-engine": ({ services, host, reason }) => ({
    problem: `${services.map(({ name }) => name).join(", ")} ${services.length === 1 ? "needs" : "need"} a container engine, and none answers${host === null ? "" : ` at DOCKER_HOST ${quote(host)}`}: ${shorten(reason)}`,
    remedy: 'Start the engine ("sudo systemctl start docker"), use a runner that has one (runs-on: ubuntu-latest), or point DOCKER_HOST at one.',
    cause: "infra.runner",
    key: "image",
    service: services[0] ?? null
  }),
  "container-notify": ({ service }) => ({
    problem: "a container cannot be handed the pipe a notify healthcheck reads",
    remedy: "Use log, http, tcp or test.",
    cause: "svc.config",
    key: "healthcheck",
    service
  }),
  "container-commands": ({ service, commands }) => ({
    problem: `its healthcheck holds ${commands} commands, and a container's engine runs one`,
    remedy: 'Join them in one command: ["CMD-SHELL", "first && second"].',
    cause: "svc.config",
    key: "healthcheck",
    service
  }),
  "build-missing": ({ service, key, file }) => ({
    problem: `${quote(file)} does not exist, and the image is built from it`,
    remedy: `Correct build.${key}, or make it in a step before.`,
    cause: "svc.config",
    key: `build.${key}`,
    service
  }),
  "binary-missing": ({ service, binary }) => ({
    problem: `${quote(binary)} is required and is not on PATH`,
    remedy: `Install ${binary} in a step before, or add its folder to PATH.`,
    cause: "config.command",
    key: `requires.${binary}`,
    service
  }),
  "binary-range": ({ service, binary, range }) => ({
    problem: `${quote(range)} is not a version range`,
    remedy: 'Write one like ">=22", "^1.4", "~3.2.1", "1.x" or ">=20 <23 || 24.1.0".',
    cause: "svc.config",
    key: `requires.${binary}`,
    service
  }),
  "binary-unversioned": ({ service, binary, range }) => ({
    problem: `${binary} does not tell its version with --version, version or -version, expected ${range}`,
    remedy: 'Require it with "*" when any version will do.',
    cause: "config.command",
    key: `requires.${binary}`,
    service
  }),
  "binary-version": ({ service, binary, range, version, path }) => ({
    problem: `${binary} is ${version} (${path}), expected ${range}`,
    remedy: `Install a ${binary} of that range in a step before, or put it earlier on PATH.`,
    cause: "config.command",
    key: `requires.${binary}`,
    service
  }),
  "file-missing": ({ service, file }) => ({
    problem: `${quote(file)} is required and does not exist`,
    remedy: "Make it in a step before the start, or correct the path.",
    cause: "svc.config",
    key: "requires.files",
    service
  }),
  "variable-unset": ({ service, variable: variable3, empty }) => ({
    problem: `the environment variable ${variable3} is required and ${empty ? "is empty" : "is not set"}`,
    remedy: `Set ${variable3} in the job (env:, from a secret if it is one) or in the service's environment.`,
    cause: "config.env",
    key: "requires.env",
    service
  }),
  "log-pattern": ({ service, pattern, reason }) => ({
    problem: `${quote(pattern)} is not a regular expression of RE2: ${reason}`,
    remedy: "Correct it (no look-around, no back-references), or give literal text.",
    cause: "svc.config",
    key: "healthcheck",
    service
  }),
  "port-taken": (problem) => ({
    problem: `${portOf(problem.port)} is already taken by ${holderOf(problem)}`,
    remedy: remedyOfTaken(problem),
    ...aboutPort(problem)
  }),
  "port-forbidden": (problem) => ({
    problem: `${portOf(problem.port)} may not be opened by this user: ports below 1024 belong to root`,
    remedy: "Give it a port from 1024 on.",
    ...aboutPort(problem)
  }),
  "port-address": (problem) => ({
    problem: `${portOf(problem.port)} is asked for on ${quote(problem.port.hostIp ?? "")}, which is no address of this machine`,
    remedy: "Use 127.0.0.1, 0.0.0.0, or leave the address away.",
    ...aboutPort(problem)
  })
}, PLATFORM_NAMES = { win32: "Windows" };
function portOf({ published, protocol }) {
  return `${protocol === "udp" ? "UDP port" : "port"} ${published}`;
}
function aboutPort({ service, port }) {
  return { cause: "svc.port", key: "ports", service, location: port.location };
}
function holderOf({ holder }) {
  if (holder === null)
    return "a process that cannot be seen from here (another user’s, or a container’s)";
  let leftOver = holder.runId === null ? "" : `, left over by run ${shorten(holder.runId)}`;
  return `pid ${holder.pid} (${shorten(holder.command)})${leftOver}`;
}
function remedyOfTaken({ holder, service }) {
  return holder === null ? `Free it ("sudo ss -ltnp" names the holder), or give ${service.name} another port.` : holder.runId !== null ? `"signalbox down" removes what the run left behind; "kill ${holder.pid}" ends this process alone.` : `End it ("kill ${holder.pid}") or give ${service.name} another port.`;
}
var LONGEST_QUOTE = 120;
function shorten(text) {
  let clean2 = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
  return clean2.length > LONGEST_QUOTE ? `${clean2.slice(0, LONGEST_QUOTE - 1)}…` : clean2;
}
function quote(text) {
  return JSON.stringify(shorten(text));
}
function faultOf(problem) {
  let word = CATALOGUE[problem.kind], { service, key, cause, location, ...sentences } = word(problem), found = { code: `preflight.${problem.kind}`, ...sentences, cause };
  if (service === null) return found;
  let path = ["services", service.name, key].filter((part) => part !== null).join(".");
  return { ...found, service: service.name, location: location ?? service.location, path };
}

// src/supervisor/preflight/find-program.ts
import { constants as constants2 } from "node:fs";
import { access, stat } from "node:fs/promises";
import { delimiter, isAbsolute, join, resolve } from "node:path";
async function findProgram(program, searchPath, workingDir) {
  if (program.includes("/")) return judge([resolve(workingDir, program)], []);
  let folders = searchPath.split(delimiter).map((folder) => folder === "" ? "." : folder), absolute = folders.map(
    (folder) => isAbsolute(folder) ? folder : join(workingDir, folder)
  );
  return judge(
    absolute.map((folder) => join(folder, program)),
    folders
  );
}
async function judge(candidates, searched) {
  let notExecutable = null;
  for (let path of candidates)
    if (await isFile(path)) {
      if (await isExecutable(path)) return { found: "program", path };
      notExecutable ??= path;
    }
  return notExecutable !== null ? { found: "not-executable", path: notExecutable } : { found: "nothing", searched };
}
async function isFile(path) {
  return (await stat(path).catch(() => null))?.isFile() === !0;
}
async function isExecutable(path) {
  return access(path, constants2.X_OK).then(
    () => !0,
    () => !1
  );
}

// src/supervisor/preflight/read-version.ts
import { execFile } from "node:child_process";

// src/supervisor/preflight/version-range.ts
function parseVersionRange(text) {
  let alternatives = [];
  for (let alternative of text.split("||")) {
    let words = alternative.replace(/([<>=^~])\s+/g, "$1").split(/[\s,]+/).filter(Boolean), intervals = [];
    for (let word of words.length === 0 ? ["*"] : words) {
      let interval = parseComparator(word);
      if (interval === null) return err(word);
      intervals.push(interval);
    }
    alternatives.push(intervals);
  }
  return ok(alternatives);
}
function satisfies(version, range) {
  return range.some(
    (intervals) => intervals.every(
      ({ from, below }) => (from === null || compare(version, from) >= 0) && (below === null || compare(version, below) < 0)
    )
  );
}
function findVersion(answer) {
  let match = /(?<![\d.])(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?/.exec(answer) ?? /\bv?(\d{1,6})\b/.exec(answer);
  return match === null ? null : [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
}
function formatVersion(version) {
  return version.join(".");
}
var COMPARATOR = /^(>=|<=|>|<|=|\^|~)?v?(\d{1,6}|[xX*])(?:\.(\d{1,6}|[xX*]))?(?:\.(\d{1,6}|[xX*]))?(?:[-+][0-9A-Za-z.+-]+)?$/;
function parseComparator(word) {
  let match = COMPARATOR.exec(word);
  if (match === null) return null;
  let given = [match[2], match[3], match[4]].map(partOf), parts = given.slice(0, given.includes(null) ? given.indexOf(null) : 3), from = [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
  switch (match[1]) {
    case ">=":
      return { from, below: null };
    case ">":
      return { from: after(from, parts.length), below: null };
    case "<":
      return { from: null, below: from };
    case "<=":
      return { from: null, below: parts.length === 0 ? null : after(from, parts.length) };
    case "^":
      return { from, below: parts.length === 0 ? null : after(from, caretPart(parts)) };
    case "~":
      return { from, below: parts.length === 0 ? null : after(from, Math.min(2, parts.length)) };
    default:
      return { from, below: parts.length === 0 ? null : after(from, parts.length) };
  }
}
function partOf(text) {
  return text === void 0 || /^[xX*]$/.test(text) ? null : Number(text);
}
function caretPart(parts) {
  let first = parts.findIndex((part) => part > 0);
  return first < 0 ? parts.length : first + 1;
}
function after([major, minor, patch], count) {
  return count <= 1 ? [major + 1, 0, 0] : count === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1];
}
function compare(left, right) {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

// src/supervisor/preflight/read-version.ts
var QUESTIONS = ["--version", "version", "-version"], TIMEOUT_MS = 5e3, MOST_OUTPUT_BYTES = 64 * 1024;
async function readVersion(path, environment) {
  for (let question of QUESTIONS) {
    let answer = await ask(path, question, environment), version = answer === null ? null : findVersion(answer);
    if (version !== null) return version;
  }
  return null;
}
function ask(path, question, environment) {
  let limits = {
    env: { ...environment },
    timeout: TIMEOUT_MS,
    killSignal: "SIGKILL",
    maxBuffer: MOST_OUTPUT_BYTES
  };
  return new Promise((resolve4) => {
    try {
      execFile(
        path,
        [question],
        limits,
        (error, stdout, stderr) => resolve4(error === null ? `${stdout}
${stderr}` : null)
      ).stdin?.end();
    } catch {
      resolve4(null);
    }
  });
}

// src/supervisor/preflight/check-binaries.ts
async function checkBinaries(service, environment) {
  let checks = Object.entries(service.requires.binaries).map(
    ([binary, range]) => checkBinary({ service, binary, range }, environment)
  );
  return (await Promise.all(checks)).flat();
}
async function checkBinary(required, environment) {
  let { service, binary, range } = required, parsed = parseVersionRange(range);
  if (!parsed.ok) return [{ kind: "binary-range", ...required }];
  let search = await findProgram(binary, environment.PATH ?? "", service.workingDir);
  if (search.found !== "program") return [{ kind: "binary-missing", service, binary }];
  if (acceptsAny(parsed.value)) return [];
  let version = await readVersion(search.path, environment);
  if (version === null) return [{ kind: "binary-unversioned", ...required }];
  if (satisfies(version, parsed.value)) return [];
  let found = { version: formatVersion(version), path: search.path };
  return [{ kind: "binary-version", ...required, ...found }];
}
function acceptsAny(range) {
  return range.some(
    (intervals) => intervals.every(
      ({ from, below }) => below === null && (from === null || from.every((part) => part === 0))
    )
  );
}

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
import { spawn as spawn2 } from "node:child_process";
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
  let clean2 = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ").trim();
  return clean2.length > LONGEST_QUOTE2 ? `${clean2.slice(0, LONGEST_QUOTE2 - 1)}…` : clean2;
}
var LONGEST_QUOTE2 = 160;

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
    return { child: spawn2(program, rest, {
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
  return new Promise((resolve4) => {
    let drained;
    function settle(finding) {
      clearTimeout(drained), signal.removeEventListener("abort", stop), killGroup(child), child.stdout?.destroy(), child.stderr?.destroy(), untrack?.(), resolve4(finding);
    }
    function stop() {
      settle({ kind: "cancelled" });
    }
    child.once("error", (error) => settle({ kind: "no-start", program, code: codeOf(error) })), child.once("exit", (code, killedBy) => {
      let finish2 = () => settle(
        killedBy === null ? { kind: "exit", code: code ?? 0, output: tail() } : { kind: "killed", signal: killedBy }
      );
      child.once("close", finish2), drained = setTimeout(finish2, DRAIN_MS), killGroup(child);
    }), signal.addEventListener("abort", stop, { once: !0 }), signal.aborted && stop();
  });
}
var DRAIN_MS = 50, TAIL_BYTES = 4096;
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
async function probeComposite(probe, ask4, signal) {
  let decisive = probe.kind === "any", stopper = new AbortController(), stop = () => stopper.abort();
  signal.addEventListener("abort", stop, { once: !0 }), signal.aborted && stop();
  let seen = [], decided = !1;
  return await Promise.all(
    probe.probes.map(async (part) => {
      let found = await ask4(part, stopper.signal);
      decided || (seen.push(found), isReady(found.finding) === decisive && (decided = !0, stop()));
    })
  ), signal.removeEventListener("abort", stop), { kind: probe.kind, ok: decided === decisive, parts: seen };
}

// src/probe/http.ts
import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";

// src/probe/addresses.ts
import { lookup } from "node:dns";
var lookupBothFamilies = (hostname3, options, callback) => {
  if (!isLocalhost(hostname3)) {
    lookup(hostname3, options, callback);
    return;
  }
  options.all ? callback(null, LOOPBACKS) : callback(null, "127.0.0.1", 4);
};
function isLocalhost(hostname3) {
  let name = hostname3.toLowerCase().replace(/\.$/, "");
  return name === "localhost" || name.endsWith(".localhost");
}
var LOOPBACKS = [
  { address: "127.0.0.1", family: 4 },
  { address: "::1", family: 6 }
];

// src/probe/network-finding.ts
function findingOfError(error, host) {
  let codes = codesOf(error);
  return codes.includes("ECONNREFUSED") ? { kind: "refused" } : codes.some((code) => NO_ADDRESS.has(code)) ? { kind: "no-address", host } : codes.some((code) => CLOSED.has(code)) ? { kind: "closed" } : codes.some((code) => code.startsWith("HPE_")) ? { kind: "not-http" } : { kind: "network", code: codes[0] ?? "unknown network error" };
}
function codesOf(error) {
  if (error instanceof AggregateError) return error.errors.flatMap(codesOf);
  let code = error instanceof Error && "code" in error ? error.code : void 0;
  return typeof code == "string" ? [code] : [];
}
var NO_ADDRESS = /* @__PURE__ */ new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NONAME", "EAI_NODATA"]), CLOSED = /* @__PURE__ */ new Set(["ECONNRESET", "EPIPE", "ECONNABORTED"]);

// src/probe/http.ts
async function probeHttp(probe, signal) {
  let address = parseHttpUrl(probe.url);
  if (address === null) return { kind: "bad-url", url: probe.url };
  for (let hop = 0; ; hop++) {
    let answer = await ask2(address, probe, signal);
    if (answer.next === null || hop === MOST_REDIRECTS) return answer.finding;
    address = answer.next;
  }
}
var MOST_REDIRECTS = 5, MOST_BODY_BYTES = 1024 * 1024, GOODBYE_MS = 1e3;
function hangUp(request, response) {
  let timer = setTimeout(() => request.destroy(), GOODBYE_MS);
  timer.unref(), request.once("close", () => clearTimeout(timer));
  let read2 = 0;
  response.on("data", (chunk) => {
    read2 += chunk.length, read2 > MOST_BODY_BYTES && request.destroy();
  });
}
function parseHttpUrl(text) {
  let url = URL.parse(text);
  return url?.protocol === "http:" || url?.protocol === "https:" ? url : null;
}
function ask2(address, probe, signal) {
  return new Promise((resolve4) => {
    let request = (address.protocol === "https:" ? requestHttps : requestHttp)(address, {
      method: "GET",
      agent: !1,
      lookup: lookupBothFamilies,
      rejectUnauthorized: !1,
      headers: { accept: "*/*", connection: "close", "user-agent": "signalbox-probe" }
    });
    function settle(finding, next = null) {
      signal.removeEventListener("abort", stop), resolve4({ finding, next });
    }
    function stop() {
      request.destroy(), settle({ kind: "cancelled" });
    }
    request.on("error", (error) => settle(findingOfError(error, address.hostname))), request.once("response", (response) => {
      response.on("error", () => settle({ kind: "closed" })), judge2(response, address, probe, (finding, next) => {
        hangUp(request, response), settle(finding, next);
      });
    }), signal.addEventListener("abort", stop, { once: !0 }), signal.aborted && stop(), request.end();
  });
}
function judge2(response, address, probe, settle) {
  let status = response.statusCode ?? 0;
  if (!probe.statuses.some(([least, most]) => status >= least && status <= most)) {
    let location = response.headers.location, target = isRedirect(status) && location ? URL.parse(location, address.href) : null;
    target === null ? settle({ kind: "status", ok: !1, status }) : target.host === address.host && parseHttpUrl(target.href) ? settle({ kind: "status", ok: !1, status }, target) : settle({ kind: "redirect", status, to: target.host || target.protocol });
    return;
  }
  if (probe.bodyContains === void 0) {
    settle({ kind: "status", ok: !0, status });
    return;
  }
  let text = probe.bodyContains;
  searchBody(
    response,
    Buffer.from(text),
    (found) => settle(found ? { kind: "status", ok: !0, status } : { kind: "body-lacks", status, text })
  );
}
function isRedirect(status) {
  return status >= 300 && status < 400;
}
function searchBody(response, wanted, done) {
  let read2 = 0, rest = Buffer.alloc(0);
  function decide(found) {
    response.off("data", search), response.off("end", miss), done(found);
  }
  function miss() {
    decide(!1);
  }
  function search(chunk) {
    read2 += chunk.length;
    let window = Buffer.concat([rest, chunk]);
    rest = window.subarray(Math.max(0, window.length - wanted.length + 1)), window.includes(wanted) ? decide(!0) : read2 >= MOST_BODY_BYTES && miss();
  }
  response.on("data", search), response.on("end", miss);
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
function hangUp2(socket) {
  let timer = setTimeout(() => socket.destroy(), 1e3);
  timer.unref(), socket.once("close", () => clearTimeout(timer)), socket.on("error", () => {
  }), socket.resume(), socket.end();
}

// src/probe/tcp.ts
function probeTcp(host, port, signal) {
  return new Promise((resolve4) => {
    let socket = connect({ host, port, lookup: lookupBothFamilies, autoSelectFamily: !0 });
    function settle(finding) {
      signal.removeEventListener("abort", stop), resolve4(finding);
    }
    function stop() {
      socket.destroy(), settle({ kind: "cancelled" });
    }
    socket.once("connect", () => {
      hangUp2(socket), settle({ kind: "connected" });
    }), socket.on("error", (error) => settle(findingOfError(error, host))), signal.addEventListener("abort", stop, { once: !0 }), signal.aborted && stop();
  });
}

// src/probe/create-prober.ts
function createProber() {
  return {
    async attempt(request) {
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
    return await ask3(probe, request, signal);
  } catch (error) {
    return { kind: "network", code: error instanceof Error ? error.message : String(error) };
  }
}
async function ask3(probe, request, signal) {
  switch (probe.kind) {
    case "http":
      return probeHttp(probe, signal);
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
async function askPart(probe, request, signal) {
  let startedAt = performance.now(), finding = await askSafely(probe, request, signal);
  return { probe, finding, durationMs: performance.now() - startedAt };
}
function answeredCommand(answer) {
  if (answer === null) return { kind: "not-asked" };
  let lastLine = answer.output.split(`
`).findLast((line) => line.trim() !== "") ?? "";
  return { kind: "exit", code: answer.exitCode, output: oneLine(lastLine) };
}

// src/probe/linux-process-table.ts
import { existsSync as existsSync2, readdirSync as readdirSync2, readFileSync as readFileSync3, readlinkSync } from "node:fs";
import { setImmediate as setImmediate2 } from "node:timers/promises";

// src/probe/linux-listeners.ts
import { open } from "node:fs/promises";
var SHARED_MS = 50;
function linuxListeners() {
  let latest = null, queued = null;
  function readAnew() {
    return queued ??= (latest?.table ?? Promise.resolve()).then(() => {
      queued = null;
      let table = readListeners();
      return latest = { startedAt: performance.now(), table }, table;
    }), queued;
  }
  return {
    async inodesOf(port, fresh) {
      if (!fresh && latest !== null && performance.now() - latest.startedAt < SHARED_MS) {
        let shared = (await latest.table).get(port);
        if (shared !== void 0) return shared;
      }
      return (await readAnew()).get(port) ?? /* @__PURE__ */ new Set();
    }
  };
}
async function readListeners() {
  let table = /* @__PURE__ */ new Map();
  return await Promise.all([addListeners("/proc/net/tcp", table), addListeners("/proc/net/tcp6", table)]), table;
}
var CHUNK_BYTES = 16 * 1024;
async function addListeners(file, table) {
  let handle = await open(file, "r").catch(() => null);
  if (handle !== null)
    try {
      let rest = "";
      for (let first = !0; ; first = !1) {
        let { bytesRead, buffer } = await handle.read({ buffer: Buffer.allocUnsafe(CHUNK_BYTES) });
        if (bytesRead === 0) return;
        let lines = (rest + buffer.toString("latin1", 0, bytesRead)).split(`
`);
        if (rest = lines.pop() ?? "", !addLines(first ? lines.slice(1) : lines, table)) return;
      }
    } catch {
    } finally {
      await handle.close();
    }
}
var LISTEN = "0A";
function addLines(lines, table) {
  for (let line of lines) {
    let fields = line.trim().split(/\s+/);
    if (fields[3] !== LISTEN) return !1;
    let port = Number.parseInt(fields[1]?.split(":")[1] ?? "", 16), inode = fields[9];
    if (inode === void 0) continue;
    let known = table.get(port);
    known === void 0 ? table.set(port, /* @__PURE__ */ new Set([inode])) : known.add(inode);
  }
  return !0;
}

// src/probe/linux-process-table.ts
function linuxProcessTable() {
  let listeners = linuxListeners();
  return {
    async listenersOf(port, likely) {
      let shared = await holdersOf(await listeners.inodesOf(port, !1), likely);
      return shared.length > 0 ? shared : holdersOf(await listeners.inodesOf(port, !0), likely);
    },
    isListenedOn: async (port) => existsSync2("/proc/net/tcp") ? (await listeners.inodesOf(port, !0)).size > 0 : null,
    placeOf: async (pid) => placeOf(pid),
    commandOf: async (pid) => commandOf(pid),
    marksOf: async (pid) => marksOf(pid)
  };
}
async function holdersOf(wanted, likely) {
  if (wanted.size === 0) return [];
  let holders = /* @__PURE__ */ new Set(), missing = new Set(wanted);
  for (let pid of likely === null ? [] : descentOf(likely))
    if (collect(pid, { wanted, missing, holders }), missing.size === 0) return [...holders];
  let search = await searchEveryProcess(missing);
  return [.../* @__PURE__ */ new Set([...holders, ...search])];
}
async function searchEveryProcess(wanted) {
  let holders = /* @__PURE__ */ new Set(), missing = new Set(wanted), looked = 0;
  for (let name of namesIn("/proc")) {
    let pid = Number(name);
    if (Number.isInteger(pid) && (++looked % 64 === 0 && await setImmediate2(), collect(pid, { wanted, missing, holders }), missing.size === 0))
      break;
  }
  return holders;
}
function collect(pid, { wanted, missing, holders }) {
  for (let descriptor of namesIn(`/proc/${pid}/fd`)) {
    let inode = socketInode(`/proc/${pid}/fd/${descriptor}`);
    inode === null || !wanted.has(inode) || (missing.delete(inode), holders.add(pid));
  }
}
function socketInode(path) {
  try {
    let target = readlinkSync(path);
    return target.startsWith("socket:[") ? target.slice(8, -1) : null;
  } catch {
    return null;
  }
}
function* descentOf(pid) {
  let queue = [pid], seen = new Set(queue);
  for (let next = queue.shift(); next !== void 0; next = queue.shift()) {
    yield next;
    for (let child of childrenOf(next))
      seen.has(child) || (seen.add(child), queue.push(child));
  }
}
function childrenOf(pid) {
  return namesIn(`/proc/${pid}/task`).flatMap(
    (thread) => (read(`/proc/${pid}/task/${thread}/children`) ?? "").split(" ").filter(Boolean).map(Number)
  );
}
function placeOf(pid) {
  let stat3 = read(`/proc/${pid}/stat`);
  if (stat3 === null) return null;
  let fields = stat3.slice(stat3.lastIndexOf(")") + 2).split(" ");
  return {
    pid,
    parentPid: Number(fields[1]),
    groupId: Number(fields[2]),
    sessionId: Number(fields[3]),
    startTime: fields[19] ?? null
  };
}
function commandOf(pid) {
  return read(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ").trim() || (read(`/proc/${pid}/comm`)?.trim() ?? null);
}
function marksOf(pid) {
  let entries = read(`/proc/${pid}/environ`)?.split("\0") ?? [], markOf = (name) => entries.find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1) || null;
  return { runId: markOf("SIGNALBOX_RUN_ID"), service: markOf("SIGNALBOX_SERVICE") };
}
function read(path) {
  try {
    return readFileSync3(path, "utf8");
  } catch {
    return null;
  }
}
function namesIn(path) {
  try {
    return readdirSync2(path);
  } catch {
    return [];
  }
}

// src/probe/lsof-process-table.ts
import { execFile as execFile2 } from "node:child_process";
function lsofProcessTable() {
  return {
    async listenersOf(port) {
      let listing = await run("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fp"]);
      return parseListeners(listing);
    },
    // Without privileges `lsof` leaves out the processes of others.
    isListenedOn: async () => null,
    async placeOf(pid) {
      return parsePlace(await run("ps", ["-o", "pid=,ppid=,pgid=,sess=,lstart=", "-p", `${pid}`]));
    },
    async commandOf(pid) {
      return (await run("ps", ["-ww", "-o", "command=", "-p", `${pid}`])).trim() || null;
    },
    async marksOf(pid) {
      return parseMarks(await run("ps", ["eww", "-o", "command=", "-p", `${pid}`]));
    }
  };
}
function parseListeners(listing) {
  let pids = listing.split(`
`).filter((line) => /^p\d+$/.test(line)).map((line) => Number(line.slice(1)));
  return [...new Set(pids)];
}
function parsePlace(line) {
  let match = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S.*?)\s*$/.exec(line);
  if (match === null) return null;
  let [, pid, parent, group, session, startTime] = match;
  return {
    pid: Number(pid),
    parentPid: Number(parent),
    groupId: Number(group),
    sessionId: /^[1-9]\d*$/.test(session ?? "") ? Number(session) : -1,
    startTime: startTime ?? null
  };
}
function parseMarks(line) {
  let markOf = (name) => new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(line.slice(0, LONGEST_LISTING))?.[1] ?? null;
  return { runId: markOf("SIGNALBOX_RUN_ID"), service: markOf("SIGNALBOX_SERVICE") };
}
var LONGEST_LISTING = 1024 * 1024, TIMEOUT_MS2 = 3e3;
function run(program, argv) {
  return new Promise((resolve4) => {
    execFile2(program, argv, {
      // Start times and states are compared as text: the same words whatever the machine speaks.
      env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C" },
      timeout: TIMEOUT_MS2,
      maxBuffer: LONGEST_LISTING,
      killSignal: "SIGKILL"
    }, (_error, stdout) => resolve4(stdout));
  });
}

// src/probe/system-process-table.ts
function systemProcessTable() {
  return process.platform === "linux" ? linuxProcessTable() : lsofProcessTable();
}

// src/probe/listener-owner.ts
async function listenerOwner(port, table = systemProcessTable()) {
  let [pid] = await table.listenersOf(port, null);
  return pid === void 0 ? null : describeOwner(pid, table);
}
async function listenerBelongsTo(port, groupLeaderPid, table = systemProcessTable()) {
  let pids = await table.listenersOf(port, groupLeaderPid);
  if (pids.length === 0)
    return { belongs: await table.isListenedOn(port) === !1 ? "nobody" : "unknown" };
  for (let pid of pids) {
    if (await isRelated(pid, groupLeaderPid, table)) continue;
    let owner = await describeOwner(pid, table);
    return owner === null ? { belongs: "unknown" } : { belongs: !1, owner };
  }
  return { belongs: !0 };
}
async function isRelated(pid, leader, table) {
  let place = await table.placeOf(pid);
  return place === null ? !1 : pid === leader || place.groupId === leader || place.sessionId === leader ? !0 : await descendsFrom(place.parentPid, leader, table) || sharesMarks(pid, leader, table);
}
async function descendsFrom(pid, leader, table) {
  let seen = /* @__PURE__ */ new Set(), current = pid;
  for (; current > 1 && !seen.has(current); ) {
    if (current === leader) return !0;
    seen.add(current), current = (await table.placeOf(current))?.parentPid ?? 0;
  }
  return !1;
}
async function sharesMarks(pid, leader, table) {
  let [its, ours] = [await table.marksOf(pid), await table.marksOf(leader)];
  return its.runId !== null && its.runId === ours.runId && its.service !== null && its.service === ours.service;
}
async function describeOwner(pid, table) {
  let place = await table.placeOf(pid);
  return place === null ? null : {
    pid,
    command: await table.commandOf(pid) ?? "(unknown)",
    startTime: place.startTime,
    runId: (await table.marksOf(pid)).runId
  };
}

// src/probe/log-matcher.ts
import { stripVTControlCharacters as stripVTControlCharacters2 } from "node:util";
var LONGEST_LINE = 64 * 1024;
function createLogMatcher(probe) {
  let find = finder(probe);
  return (line) => {
    let start4 = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
    return find(start4.includes("\x1B") ? stripVTControlCharacters2(start4) : start4);
  };
}
function checkLogPattern(probe) {
  if (probe.literal) return ok(void 0);
  let compiled = compile(probe.pattern);
  return compiled.ok ? ok(void 0) : compiled;
}
function finder(probe) {
  if (probe.literal) return (line) => line.includes(probe.pattern);
  let compiled = compile(probe.pattern);
  return compiled.ok ? (line) => compiled.value.matcher(line).find() : () => !1;
}
function compile(pattern) {
  try {
    return ok(RE2JS.compile(pattern));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

// src/supervisor/preflight/check-log-patterns.ts
function checkLogPatterns(service) {
  return flatten(service.healthcheck?.probe).flatMap((probe) => {
    if (probe.kind !== "log") return [];
    let checked = checkLogPattern(probe);
    return checked.ok ? [] : [
      { kind: "log-pattern", service, pattern: probe.pattern, reason: checked.error }
    ];
  });
}
function flatten(probe) {
  return probe === void 0 ? [] : probe.kind === "all" || probe.kind === "any" ? probe.probes.flatMap(flatten) : [probe];
}

// src/supervisor/preflight/check-commands.ts
async function checkCommands(service, environment) {
  if (service.runner === "docker") return [];
  let checks = [
    { key: "command", program: service.command[0] },
    ...flatten(service.healthcheck?.probe).flatMap(
      (probe) => probe.kind === "command" ? [{ key: "healthcheck", program: probe.argv[0] }] : []
    )
  ].map(async ({ key, program }) => {
    if (program === void 0) return [];
    let search = await findProgram(program, environment.PATH ?? "", service.workingDir);
    return search.found === "program" ? [] : search.found === "not-executable" ? [{ kind: "command-not-executable", service, program, key }] : [{ kind: "command-missing", service, program, key, searched: search.searched }];
  });
  return (await Promise.all(checks)).flat();
}
function nodesAfterTasks(graph) {
  let tasks = new Set(
    graph.services.filter(({ type }) => type === "task").map(({ name }) => name)
  ), after2 = /* @__PURE__ */ new Set();
  for (let { name, dependsOn } of graph.services)
    dependsOn.some(({ service }) => tasks.has(service) || after2.has(service)) && after2.add(name);
  return after2;
}

// src/supervisor/preflight/check-docker.ts
import { isAbsolute as isAbsolute2, resolve as resolve2 } from "node:path";

// src/supervisor/runners/docker/engine-facts.ts
async function askEngine(cli, call) {
  let answer = await cli.run(["version", "--format", "{{.Server.Version}} {{.Server.APIVersion}}"], call), [version, api] = answer.stdout.trim().split(" ");
  if (!answer.ok || !version || !api) return err(lastWords(answer.stderr));
  let [major = 0, minor = 0] = api.split(".").map(Number);
  return ok({ version, startInterval: major > 1 || minor >= 44 });
}
function lastWords(stderr) {
  return (stderr.split(`
`).filter((line) => line.trim() !== "" && !HINT.test(line)).at(-1) ?? "docker said nothing").trim().replace(/^.*?Error response from daemon: /, "");
}
var HINT = /^(?:See 'docker|Run 'docker|Usage:)/;

// src/supervisor/preflight/check-files.ts
import { stat as stat2 } from "node:fs/promises";
async function checkFiles(service) {
  return (await Promise.all(
    service.requires.files.map(async (file) => await exists(file) ? [] : [file])
  )).flat().map((file) => ({ kind: "file-missing", service, file }));
}
async function checkWorkingDirectory(service) {
  if (service.runner === "docker") return [];
  let found = await stat2(service.workingDir).catch(() => null);
  return found?.isDirectory() ? [] : [{ kind: "working-directory", service, found: found === null ? "nothing" : "a file" }];
}
async function exists(file) {
  return await stat2(file).catch(() => null) !== null;
}

// src/supervisor/preflight/check-docker.ts
async function checkDocker(graph, environment) {
  let services = graph.services.filter(({ runner }) => runner === "docker");
  if (services.length === 0) return [];
  let { directory } = graph.config;
  if ((await findProgram("docker", environment.PATH ?? "", directory)).found !== "program") return [{ kind: "docker-missing", services }];
  let engine = await askWithin(environment);
  if (engine.ok) return [];
  let host = environment.DOCKER_HOST ?? null;
  return [{ kind: "docker-engine", services, host, reason: engine.error }];
}
async function checkContainer(service) {
  if (service.runner !== "docker") return [];
  let probes = flatten(service.healthcheck?.probe), problems = [];
  probes.some(({ kind }) => kind === "notify") && problems.push({ kind: "container-notify", service });
  let commands = probes.filter(({ kind }) => kind === "command").length;
  return commands > 1 && problems.push({ kind: "container-commands", service, commands }), [...problems, ...await checkBuild(service)];
}
async function checkBuild(service) {
  let build = service.container?.build ?? null;
  if (build === null || !isAbsolute2(build.context)) return [];
  let { context } = build;
  if (!await exists(context))
    return [{ kind: "build-missing", service, key: "context", file: context }];
  let file = resolve2(context, build.dockerfile ?? "Dockerfile");
  return await exists(file) ? [] : [{ kind: "build-missing", service, key: "dockerfile", file }];
}
async function askWithin(environment) {
  let cancel = new AbortController(), late = Promise.withResolvers(), stop = systemClock().after(ANSWER_MS, () => {
    cancel.abort(), late.resolve(err(`no answer in ${ANSWER_MS / 1e3} s`));
  }), answer = await Promise.race([
    askEngine(createDockerCli(environment), { signal: cancel.signal }),
    late.promise
  ]);
  return stop(), answer;
}
var ANSWER_MS = 1e4;

// src/supervisor/preflight/check-environment.ts
function checkEnvironment(service, environment) {
  return service.requires.env.flatMap((variable3) => {
    let value = environment[variable3];
    return value !== void 0 && value !== "" ? [] : [{ kind: "variable-unset", service, variable: variable3, empty: value === "" }];
  });
}

// src/supervisor/preflight/check-platform.ts
function checkPlatform(platform = process.platform) {
  return platform === "win32" ? [{ kind: "platform", platform }] : [];
}

// src/supervisor/preflight/port-state.ts
import { createSocket } from "node:dgram";
import { connect as connect2, createServer } from "node:net";
var WILDCARDS = ["127.0.0.1", "0.0.0.0", "::1", "::"], LOOPBACKS2 = ["127.0.0.1", "::1"];
async function tcpPortState(port, address) {
  for (let host of address === null ? LOOPBACKS2 : [])
    if (await accepts(host, port)) return "taken";
  for (let host of address === null ? WILDCARDS : [address]) {
    let state = stateOf(await bindTcp(host, port), address !== null);
    if (state !== "free") return state;
  }
  return "free";
}
async function udpPortState(port, address) {
  let code = await bindUdp(address ?? "0.0.0.0", port);
  return stateOf(code, address !== null);
}
function stateOf(code, addressWasAskedFor) {
  return code === "EADDRINUSE" ? "taken" : code === "EACCES" ? "forbidden" : !addressWasAskedFor || code === null ? "free" : ["EADDRNOTAVAIL", "EINVAL", "ENOTFOUND", "EAI_AGAIN"].includes(code) ? "no-such-address" : "free";
}
var CONNECT_TIMEOUT_MS = 250;
function accepts(host, port) {
  return new Promise((resolve4) => {
    let socket = connect2({ host, port, timeout: CONNECT_TIMEOUT_MS });
    socket.once("connect", () => {
      socket.resume(), socket.end(), resolve4(!0);
    }), socket.once("timeout", () => {
      socket.destroy(), resolve4(!1);
    }), socket.on("error", () => resolve4(!1));
  });
}
function bindTcp(host, port) {
  return new Promise((resolve4) => {
    let server = createServer((socket) => socket.destroy());
    server.once("error", (error) => resolve4(codeOf2(error))), server.listen(
      { host, port, exclusive: !0, ipv6Only: host.includes(":") },
      () => server.close(() => resolve4(null))
    );
  });
}
function bindUdp(host, port) {
  return new Promise((resolve4) => {
    let socket = createSocket(host.includes(":") ? "udp6" : "udp4");
    socket.once("error", (error) => {
      socket.close(), resolve4(codeOf2(error));
    }), socket.bind({ address: host, port, exclusive: !0 }, () => socket.close(() => resolve4(null)));
  });
}
function codeOf2(error) {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

// src/supervisor/preflight/check-ports.ts
var CHECKS_AT_ONCE = 64;
async function checkPorts(graph) {
  let limit = pLimit(CHECKS_AT_ONCE), checks = graph.services.flatMap(
    (service) => service.ports.filter(({ published }) => published > 0).map((port) => limit(() => checkPort(service, port)))
  );
  return (await Promise.all(checks)).flat();
}
async function checkPort(service, port) {
  let address = port.hostIp ?? null, state = await (port.protocol === "udp" ? udpPortState : tcpPortState)(port.published, address);
  switch (state) {
    case "free":
      return [];
    case "forbidden":
      return [{ kind: "port-forbidden", service, port }];
    case "no-such-address":
      return [{ kind: "port-address", service, port }];
    case "taken": {
      let holder = port.protocol === "tcp" ? await listenerOwner(port.published) : null;
      return [{ kind: "port-taken", service, port, holder }];
    }
    default:
      return unreachable(state);
  }
}

// src/supervisor/preflight/preflight.ts
async function preflight(graph, options) {
  let platform = checkPlatform(options.platform);
  if (platform.length > 0) return platform.map(faultOf);
  let afterTasks = nodesAfterTasks(graph), [docker, ports, ...services] = await Promise.all([
    checkDocker(graph, options.environment),
    checkPorts(graph),
    ...graph.services.map(
      (service) => checkService(service, { ...options, mayBeMade: afterTasks.has(service.name) })
    )
  ]), found = [...services.flat(), ...ports], places = new Map(graph.services.map(({ name }, place) => [name, place])), faults = [...docker, ...found].map(faultOf), placeOf3 = ({ service }) => service ? places.get(service) ?? 0 : -1;
  return faults.sort((left, right) => placeOf3(left) - placeOf3(right));
}
async function checkService(service, check) {
  let environment = { ...check.environment, ...service.environment }, [workingDirectory, commands] = check.mayBeMade ? [[], []] : await Promise.all([checkWorkingDirectory(service), checkCommands(service, environment)]), [binaries, files, container] = await Promise.all([
    checkBinaries(service, environment),
    checkFiles(service),
    check.mayBeMade ? [] : checkContainer(service)
  ]);
  return [
    ...checkEnvironment(service, environment),
    ...workingDirectory,
    // In a folder that is not there no relative program is either: one fault says it all.
    ...workingDirectory.length > 0 ? [] : commands,
    ...binaries,
    ...files,
    ...container,
    ...checkLogPatterns(service)
  ];
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
function runHook(draft, life, run2) {
  draft.actions.push({ type: "run-hook", generation: life.run.generation, ...run2 });
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
function failRunning(draft, node, life, failure2) {
  journalFailure(draft, node, failure2), loseDependents(draft, node), beginEnding(draft, node, life, { kind: "failed", reason: failure2.reason }), raiseIfCritical(draft, node);
}
function failUnstarted(draft, node, failure2) {
  journalFailure(draft, node, failure2), setLife(draft, node, { kind: "failed", reason: failure2.reason }), raiseIfCritical(draft, node);
}
function failExited(draft, node, life, failure2) {
  let service = nameOf(draft, node);
  emit(draft, { type: "service.exited", service, exit: failure2.exit, expected: !1 }), journalFailure(draft, node, failure2), loseDependents(draft, node);
  let afterwards = restartOrFail(draft, node, life, failure2);
  afterwards.kind === "again" && announceRestart(draft, node, afterwards), beginSweeping(draft, node, life, { exit: failure2.exit, afterwards }), afterwards.kind === "failed" && raiseIfCritical(draft, node);
}
function restartOrFail(draft, node, life, failure2) {
  let memory = memoryOf(draft, node), decision = decideRestart({
    policy: nodeAt(draft, node).config.restart,
    memory,
    failed: failure2.failed,
    upMs: "readyAt" in life ? draft.now - life.readyAt : null,
    bringingUp: draft.phase.kind === "bringing-up",
    now: draft.now,
    random: nextRandom(draft)
  });
  return decision.kind === "give-up" ? { kind: "failed", reason: failure2.reason } : (remember(draft, node, decision.memory), {
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
function journalFailure(draft, node, failure2) {
  let { reason, lastLines } = failure2;
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
  let crowd = Math.max(1, input.polled / POLLED_WITHOUT_CROWD), floor = Math.max(YOUNGEST_MS * crowd, input.lastCommandMs ?? 0), young = Math.min(input.ageMs, YOUNG_MS), share = young * SHARE_WHILE_YOUNG + (input.ageMs - young) * SHARE_LATER, jittered = Math.max(floor, share * Math.sqrt(crowd)) * (1 - JITTER / 2 + JITTER * input.random);
  return Math.min(jittered, Math.max(input.intervalMs, 1));
}
var YOUNGEST_MS = 5, YOUNG_MS = 2e3, SHARE_WHILE_YOUNG = 0.01, SHARE_LATER = 0.03, POLLED_WITHOUT_CROWD = 20, JITTER = 0.2;

// src/supervisor/core/probing.ts
var NO_PROBING = {
  attempts: 0,
  streak: 0,
  ok: null,
  detail: null,
  reportedAt: Number.NEGATIVE_INFINITY,
  inFlight: !1,
  lookAgain: !1
};
function probeNow(draft, node, life) {
  let { probing } = life;
  if (probing.inFlight) {
    refineLife(draft, node, { ...life, probing: { ...probing, lookAgain: !0 } });
    return;
  }
  refineLife(draft, node, { ...life, probing: { ...probing, inFlight: !0, lookAgain: !1 } }), draft.actions.push(
    { type: "clear-timer", node, timer: "probe" },
    { type: "probe", node, generation: life.run.generation }
  );
}
function probeLater(draft, node, life, lastDurationMs) {
  let { config, probing, probesByCommand } = nodeAt(draft, node), { healthcheck } = config;
  if (healthcheck === null) return;
  if (life.probing.lookAgain) {
    probeNow(draft, node, life);
    return;
  }
  if (probing !== "active" && life.probing.streak === 0) return;
  let delayMs = life.kind === "starting" ? pollDelay({
    ageMs: draft.now - life.run.requestedAt,
    intervalMs: healthcheck.intervalMs,
    polled: draft.starting,
    lastCommandMs: probesByCommand ? lastDurationMs : null,
    random: nextRandom(draft)
  }) : healthcheck.intervalMs;
  if (life.kind !== "starting" && probing !== "active") return;
  let { generation } = life.run;
  draft.actions.push({ type: "set-timer", node, generation, timer: "probe", delayMs });
}
function recordAttempt(draft, node, probing, outcome) {
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
    inFlight: !1,
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
  let { outcome, stranger, lastLines } = attempt, probing = recordAttempt(draft, node, life.probing, outcome), next = { ...life, probing };
  if (stranger !== null) {
    answeredByStranger(draft, node, next, { stranger, lastLines });
    return;
  }
  refineLife(draft, node, next);
  let { healthcheck } = nodeAt(draft, node).config;
  outcome.ok && probing.streak >= neededSuccesses(healthcheck) ? passedProbe(draft, node, next, outcome) : probeLater(draft, node, outcome.ok ? next : withoutStreak(next), outcome.durationMs);
}
function answeredByStranger(draft, node, life, answer) {
  let again = life.kind === "starting" ? retryOnAnotherPort(draft, node) : null, { stranger, lastLines } = answer;
  again !== null ? beginEnding(draft, node, life, again) : failRunning(draft, node, life, { reason: { kind: "stranger", ...stranger }, lastLines });
}
function withoutStreak(life) {
  return { ...life, probing: { ...life.probing, streak: 0 } };
}
function passedProbe(draft, node, life, outcome) {
  hooksOf(draft, node, "post_start").length === 0 ? becomeReady(draft, node, life, outcome) : finalise(draft, node, life, { outcome, completion: null });
}
function finalise(draft, node, life, decided) {
  let { run: run2 } = life, probing = { ...life.probing, lookAgain: !1 };
  setLife(draft, node, { kind: "finalising", run: run2, probing, hook: 0, ...decided }), runHook(draft, life, { node, hook: "post_start", index: 0 });
  let { readyTimeoutMs } = nodeAt(draft, node).config, delayMs = Math.max(0, readyTimeoutMs - (draft.now - run2.requestedAt)), { generation } = run2;
  draft.actions.push({ type: "set-timer", node, generation, timer: "ready-timeout", delayMs });
}
function becomeReady(draft, node, life, outcome) {
  let { probing } = nodeAt(draft, node), readyAfterMs = draft.now - life.run.requestedAt;
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
  let { outcome, stranger, lastLines } = attempt, probing = recordAttempt(draft, node, life.probing, outcome), next = { ...life, probing }, { config } = nodeAt(draft, node);
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
  let { config, probing } = nodeAt(draft, node);
  if (probing === "engine") return !0;
  let retries = Math.max(1, config.healthcheck?.retries ?? 1), young = draft.now - life.run.requestedAt < (config.healthcheck?.startPeriodMs ?? 0);
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
    taken += 1, node !== void 0 && isStartable(draft, node) && start3(draft, node);
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
function start3(draft, node) {
  let generation = memoryOf(draft, node).generation + 1;
  remember(draft, node, { generation });
  let { prepared: prepared2 } = memoryOf(draft, node);
  if (prepared2 >= hooksOf(draft, node, "pre_start").length) {
    spawn3(draft, node, generation);
    return;
  }
  let life = { kind: "preparing", run: { generation, requestedAt: draft.now, pid: null, signalled: !1 }, hook: prepared2 };
  setLife(draft, node, life), runHook(draft, life, { node, hook: "pre_start", index: prepared2 });
  let delayMs = nodeAt(draft, node).config.readyTimeoutMs;
  draft.actions.push({ type: "set-timer", node, generation, timer: "ready-timeout", delayMs });
}
function spawn3(draft, node, generation) {
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
  remember(draft, node, { preparingMs: draft.now - requestedAt }), draft.actions.push({ type: "clear-timer", node, timer: "ready-timeout" }), spawn3(draft, node, generation);
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
    deadlineMs !== null && shorten2(draft, Math.max(0, deadlineMs)), advanceStop(draft);
  }
}
function shorten2(draft, deadlineMs) {
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
  let { config, probing } = nodeAt(draft, node), service = config.name;
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
  let { completes, probing } = nodeAt(draft, signal.node);
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
      hands.probe(node, action.generation);
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
      return generation > since ? ok(void 0) : null;
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
import { hostname as hostname2 } from "node:os";
import { join as join5 } from "node:path";

// src/supervisor/discovery/reserve-port.ts
import { readFileSync as readFileSync4 } from "node:fs";
import { createServer as createServer2 } from "node:net";
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
    let listening = await listen2(address, port);
    if (!(!listening.ok && servers.length > 0 && NO_SUCH_FAMILY.includes(listening.error))) {
      if (!listening.ok)
        return release(), listening;
      servers.push(listening.value.server), port = listening.value.port;
    }
  }
  return ok({ port, release });
}
function listen2(address, port) {
  return new Promise((resolve4) => {
    let server = createServer2((socket) => socket.destroy());
    server.unref(), server.once("error", (error) => resolve4(err(error.code ?? "EINVAL"))), server.listen({ port, host: address, ipv6Only: address.includes(":") }, () => {
      let bound = server.address(), number = typeof bound == "object" && bound !== null ? bound.port : 0;
      resolve4(ok({ server, port: number }));
    });
  });
}
function pick(random) {
  let [low, high] = outgoingRange();
  return LAST < low || FIRST > high ? FIRST + Math.floor(random() * (LAST - FIRST + 1)) : null;
}
function outgoingRange() {
  try {
    let text = readFileSync4("/proc/sys/net/ipv4/ip_local_port_range", "utf8"), [low = LOWEST_OUTGOING, high = HIGHEST] = text.trim().split(/\s+/).map(Number);
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
import { spawn as spawn4 } from "node:child_process";
function keepGuardian(command, leaseFile, environment) {
  let guardian = null, dismissed = !1, starts = 0;
  function start4() {
    let [file, ...rest] = command;
    if (file === void 0 || dismissed || starts >= MOST_STARTS) return;
    starts += 1;
    let child = spawn4(file, [...rest, leaseFile], {
      detached: !0,
      stdio: ["pipe", "ignore", "ignore"],
      env: environment
    });
    child.on("error", () => {
    }), child.stdin?.on("error", () => {
    }), child.once("exit", start4), child.unref(), child.stdin && "unref" in child.stdin && child.stdin.unref(), guardian = child.pid === void 0 ? null : child;
  }
  return start4(), {
    dismiss() {
      dismissed = !0;
      let child = guardian;
      return child === null || child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve4) => {
        child.ref(), child.once("exit", () => resolve4()), child.kill("SIGKILL");
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
      return lines.at(-1) === "" && lines.pop(), lines.slice(-KEEP_LINES).map((line) => line.slice(0, LONGEST_LINE2));
    }
  };
}
var KEEP_LINES = 20, KEEP_BYTES = 16384, LONGEST_LINE2 = 4096;

// src/supervisor/output/service-log.ts
import { closeSync as closeSync2, fstatSync, mkdirSync as mkdirSync2, openSync as openSync2, readSync, writeSync as writeSync2 } from "node:fs";
import { dirname as dirname2 } from "node:path";

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
  let start4 = 0;
  for (; ; ) {
    let next = lines.indexOf(LINE_FEED, start4) + 1;
    if (out.push(lines.subarray(start4, next)), next >= lines.length) return;
    out.push(stamp), start4 = next;
  }
}
var LINE_FEED = 10, NEWLINE = Buffer.from(`
`), LONGEST_HELD = 262144;

// src/supervisor/output/service-log.ts
function openServiceLog(file, clock) {
  let merger = createLineMerger(), last = keepLastLines(), sink = openSink(file), cancelFlush = null;
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
function openSink(file) {
  let descriptor = tryOpen(file), lostBytes = 0, cutsIn = descriptor !== null && endsInsideLine(descriptor);
  function writeAll(bytes) {
    let written = 0;
    try {
      if (descriptor === null) return 0;
      for (; written < bytes.length; ) written += writeSync2(descriptor, bytes, written);
    } catch {
    }
    return written;
  }
  return {
    write(parts) {
      if (parts.length === 0) return;
      cutsIn && (cutsIn = !1, writeAll(Buffer.from(`
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
      descriptor !== null && closeSync2(descriptor), descriptor = null;
    }
  };
}
function tryOpen(file) {
  try {
    return mkdirSync2(dirname2(file), { recursive: !0 }), openSync2(file, "a+");
  } catch {
    return null;
  }
}
function endsInsideLine(descriptor) {
  try {
    let { size } = fstatSync(descriptor), last = Buffer.alloc(1);
    return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last[0] !== 10;
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
import { closeSync as closeSync3, constants as constants3, openSync as openSync3, readFileSync as readFileSync5, readSync as readSync2 } from "node:fs";
import { join as join2 } from "node:path";

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
  let file = killCountFiles(tryRead2(files.cgroups)).map((path) => join2(files.cgroupRoot, path)).find((candidate) => parseKillCount(tryRead2(candidate)) !== null);
  return {
    count: () => file === void 0 ? null : parseKillCount(tryRead2(file)),
    log() {
      let text = tryReadLog(files.kernelLog);
      return text === null ? null : parseKernelLog(text);
    }
  };
}
function tryReadLog(file) {
  let descriptor;
  try {
    descriptor = openSync3(file, constants3.O_RDONLY | constants3.O_NONBLOCK);
  } catch {
    return null;
  }
  let record = Buffer.alloc(LONGEST_RECORD), records = [];
  try {
    for (let count = 0; count < MOST_RECORDS; count += 1) {
      let length = readSync2(descriptor, record);
      if (length === 0) break;
      records.push(record.toString("utf8", 0, length));
    }
  } catch {
  } finally {
    closeSync3(descriptor);
  }
  return records.join("");
}
function tryRead2(file) {
  try {
    return readFileSync5(file, "utf8");
  } catch {
    return "";
  }
}
var LONGEST_RECORD = 8192, MOST_RECORDS = 1e5;

// src/supervisor/resources/machine-usage-table.ts
import { execFile as execFile3 } from "node:child_process";
import { existsSync as existsSync3, readdirSync as readdirSync3, readFileSync as readFileSync6 } from "node:fs";

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
  return existsSync3("/proc/self/stat") ? procUsageTable() : psUsageTable();
}
function procUsageTable() {
  let units = parseAuxiliaryVector(tryReadBytes("/proc/self/auxv")), known = /* @__PURE__ */ new Map();
  function* walk(found) {
    let seen = /* @__PURE__ */ new Map();
    for (let name of readdirSync3("/proc")) {
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
        performance.now() - since < SLICE_MS || (costMs += performance.now() - since, await new Promise((resolve4) => setImmediate(resolve4)), since = performance.now());
      return { processes: found, costMs: costMs + performance.now() - since };
    },
    listNow() {
      let found = [];
      for (let _ of walk(found)) ;
      return found;
    },
    openFiles(pid) {
      try {
        return readdirSync3(`/proc/${pid}/fd`).length;
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
    lease: variable2(environment, "SIGNALBOX_LEASE"),
    service: variable2(environment, "SIGNALBOX_SERVICE")
  };
}
function variable2(environment, name) {
  let start4 = environment.indexOf(`\0${name}=`);
  if (start4 < 0) return null;
  let from = start4 + name.length + 2, end = environment.indexOf("\0", from);
  return environment.slice(from, end < 0 ? void 0 : end);
}
function tryReadBytes(file) {
  try {
    return readFileSync6(file);
  } catch {
    return Buffer.alloc(0);
  }
}
function psUsageTable() {
  return {
    list: () => new Promise((resolve4) => {
      let since = performance.now(), options = { encoding: "utf8", env: { PATH: "/bin:/usr/bin", LC_ALL: "C" }, maxBuffer: 64 * 1048576 };
      execFile3(
        "ps",
        ["-A", "-o", PS_USAGE_COLUMNS],
        options,
        (error, output) => resolve4({
          processes: error ? [] : parsePsUsage(output),
          costMs: performance.now() - since
        })
      );
    }),
    listNow: () => null,
    openFiles: () => null
  };
}
var SLICE_MS = 4;

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
    let due = [...targets.values()].filter(({ dueAt }) => dueAt <= dueBefore), busyMs = 0;
    for (let next = 0; next < due.length && !stopped; next += AT_A_TIME) {
      let since = clock.now();
      for (let target of due.slice(next, next + AT_A_TIME)) sample(target, look).forEach(write);
      busyMs += clock.now() - since, next + AT_A_TIME < due.length && await new Promise((go) => clock.after(0, go));
    }
    return busyMs;
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
    if (clock.now() - lastPassAt < RECENT_MS || targets.size === 0 || targets.size > MOST_AT_ONCE) return;
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
var INTERVAL_MS = 5e3, SOON_MS = 250, TOGETHER_MS = 250, SHORTEST_REST_MS = 250, REST_SHARE = 100, AT_A_TIME = 25, RECENT_MS = 1e3, MOST_AT_ONCE = 200;

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
  cpus: null
};
function containerOf(service) {
  return service.container ?? PLAIN_CONTAINER;
}

// src/supervisor/runners/docker/health-arguments.ts
function commandsOf(probe) {
  return probe === void 0 ? [] : "probes" in probe ? probe.probes.flatMap(commandsOf) : probe.kind === "command" ? [probe] : [];
}
function healthArguments(healthcheck, facts) {
  let [command] = commandsOf(healthcheck?.probe);
  if (healthcheck === null || command === void 0) return ["--no-healthcheck"];
  let intervalMs2 = facts.startInterval ? healthcheck.intervalMs : Math.min(healthcheck.intervalMs, OLD_ENGINE_MS), retries = Math.ceil(healthcheck.retries * healthcheck.intervalMs / intervalMs2), startPeriodMs = Math.max(facts.readyTimeoutMs, healthcheck.startPeriodMs);
  return [
    `--health-cmd=${shellCommand(command.argv)}`,
    `--health-interval=${milliseconds(intervalMs2)}`,
    `--health-timeout=${milliseconds(healthcheck.timeoutMs)}`,
    `--health-retries=${Math.max(1, retries)}`,
    `--health-start-period=${milliseconds(startPeriodMs)}`,
    ...facts.startInterval ? [`--health-start-interval=${milliseconds(Math.min(YOUNG_MS2, intervalMs2))}`] : []
  ];
}
function shellCommand(argv) {
  let [shell, flag2, script, ...more] = argv;
  return shell === "/bin/sh" && flag2 === "-c" && script !== void 0 && more.length === 0 ? script : `exec ${argv.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ")}`;
}
function milliseconds(durationMs) {
  return `${Math.max(1, Math.round(durationMs))}ms`;
}
var YOUNG_MS2 = 200, OLD_ENGINE_MS = 1e3;

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
    ...container.volumes.flatMap((volume) => [
      "--mount",
      mountOf(volume, request.identity.project)
    ]),
    ...rightsArguments(service),
    ...limitArguments(service),
    ...healthArguments(service.healthcheck, {
      readyTimeoutMs: service.readyTimeoutMs,
      startInterval: request.startInterval
    }),
    ...option("--workdir", service.workingDir || null),
    ...option("--hostname", container.hostname),
    ...option("--platform", container.platform),
    ...container.entrypoint === null ? [] : [`--entrypoint=${entrypoint ?? ""}`],
    "--",
    request.image,
    ...entrypointRest,
    ...service.command
  ];
}
function labelArguments({ service, identity }) {
  return [...Object.entries(containerOf(service).labels).map(([key, value]) => `${key}=${value}`), ...labelsOf(identity), `${SERVICE_LABEL}=${service.name}`].flatMap((label) => ["--label", label]);
}
function networkArguments({ service, network, hostGateway }) {
  let container = containerOf(service), argv = ["--network", network.name];
  return sharesNetwork(network.name) ? argv : [
    ...argv,
    ...network.aliases.flatMap((alias) => ["--network-alias", alias]),
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
function mountOf(volume, project) {
  let { type, target, readOnly } = volume, source = type === "volume" && volume.source ? volumeName(project, volume.source) : volume.source, fields = [`type=${type}`, ...source ? [`source=${source}`] : [], `target=${target}`];
  return readOnly && fields.push("readonly"), fields.map((field) => /[",\n]/.test(field) ? quoteField(field) : field).join(",");
}
function volumeName(project, name) {
  return `${project}_${name}`.replaceAll(/[^a-zA-Z0-9_.-]/g, "_").replace(/^[^a-zA-Z0-9]+/, "");
}
function quoteField(field) {
  return `"${field.replaceAll('"', '""')}"`;
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

// src/supervisor/runners/docker/build-arguments.ts
import { isAbsolute as isAbsolute3, join as join3 } from "node:path";
function buildArguments(request) {
  let { build, image, platform } = request;
  return [
    "build",
    `--tag=${image}`,
    // Only the old builder leaves containers of its steps behind; the new one takes no notice.
    "--force-rm",
    ...build.dockerfile === null ? [] : [`--file=${dockerfileOf(build.context, build.dockerfile)}`],
    ...build.target === null ? [] : [`--target=${build.target}`],
    ...platform === null ? [] : [`--platform=${platform}`],
    ...request.pull ? ["--pull"] : [],
    ...Object.keys(build.args).flatMap((name) => ["--build-arg", name]),
    ...request.labels.flatMap((label) => ["--label", label]),
    "--",
    build.context
  ];
}
function dockerfileOf(context, dockerfile) {
  return isAbsolute3(context) && !isAbsolute3(dockerfile) ? join3(context, dockerfile) : dockerfile;
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
    }), answer = await cli.run(argv, { ...call, environment: build.args });
    return answer.ok ? ok(void 0) : err(`the build failed: ${lastWords(answer.stderr)}`);
  }
  return pullPolicy === "always" ? pullImage(request) : ok(void 0);
}
async function pullImage(request) {
  let { cli, service, project, call } = request, { platform, pullPolicy } = containerOf(service), image = imageOf(service, project);
  if (pullPolicy === "never")
    return err(`there is no image ${image} here, and pull_policy is never`);
  let argv = ["pull", ...platform === null ? [] : ["--platform", platform], "--", image], answer = await cli.run(argv, call);
  return answer.ok ? ok(void 0) : err(`${image} could not be pulled: ${lastWords(answer.stderr)}`);
}

// src/supervisor/runners/docker/environment-arguments.ts
function environmentArguments(variables) {
  let argv = [], environment = {}, lines = [], impossible = [];
  for (let [name, value] of Object.entries(variables))
    OBEYED_BY_DOCKER.test(name) ? /[\r\n]/.test(value) ? impossible.push(name) : lines.push(`${name}=${value}
`) : (argv.push("--env", name), environment[name] = value);
  return { argv, environment, file: lines.length > 0 ? lines.join("") : null, impossible };
}
var OBEYED_BY_DOCKER = /^(?:DOCKER_.*|BUILDKIT_.*|BUILDX_.*|COMPOSE_.*|GO[A-Z]+|LD_.*|DYLD_.*|SSL_.*|SSH_.*|XDG_.*|OTEL_.*|SIGNALBOX_.*|(?:HTTPS?|NO|ALL)_PROXY|HOME|PATH|TMPDIR|USER|LANG|TERM|NO_COLOR)$/i;

// src/supervisor/runners/docker/local-files.ts
import { mkdirSync as mkdirSync3, readFileSync as readFileSync7, rmSync as rmSync2, writeFileSync } from "node:fs";
import { dirname as dirname3 } from "node:path";
async function withSecretFile(file, text, use) {
  mkdirSync3(dirname3(file), { recursive: !0 }), writeFileSync(file, text, { mode: 384, flag: "wx" });
  try {
    return await use(file);
  } finally {
    rmSync2(file, { force: !0 });
  }
}
function makeBoundFolders(volumes) {
  for (let { type, source } of volumes)
    if (!(type !== "bind" || source === null))
      try {
        mkdirSync3(source, { recursive: !0 });
      } catch {
      }
}
function isLocalContainer(pid, container) {
  if (pid <= 1) return !1;
  try {
    return readFileSync7(`/proc/${pid}/cgroup`, "utf8").includes(container);
  } catch {
    return !1;
  }
}

// src/supervisor/runners/docker/create-container.ts
async function createContainer(workshop, request) {
  let { cli, identity } = workshop, { service, signal, onOutput } = request, engine = await workshop.engine();
  if (!engine.ok) return engine;
  let { project } = identity, image = { cli, service, project, call: { signal, onOutput } }, prepared2 = await prepareImage(image);
  if (!prepared2.ok) return prepared2;
  let networks = await workshop.networks.join(service);
  if (!networks.ok) return networks;
  makeBoundFolders(containerOf(service).volumes);
  let making = { request, engine: engine.value, networks: networks.value }, answer = await tryToCreate(workshop, making);
  if (!answer.ok && NO_IMAGE.test(answer.stderr)) {
    let pulled = await pullImage(image);
    if (!pulled.ok) return pulled;
    answer = await tryToCreate(workshop, making);
  }
  if (!answer.ok) return err(lastWords(answer.stderr));
  let id = answer.stdout.trim(), joined = await joinOthers(cli, id, networks.value.slice(1));
  return joined.ok ? ok(id) : (await cli.run(["rm", "--force", "--volumes", id]), joined);
}
async function tryToCreate(workshop, making) {
  let answer = await create(workshop, making);
  return answer.ok || !workshop.hostGateway || !/host-gateway/.test(answer.stderr) ? answer : (workshop.hostGateway = !1, create(workshop, making));
}
async function create(workshop, making) {
  let { cli, identity, runDirectory } = workshop, { request, engine } = making, { service, variables } = request, [network] = making.networks, environment = environmentArguments(variables), [impossible] = environment.impossible;
  if (!network || impossible !== void 0)
    return { ok: !1, stdout: "", stderr: `the value of ${impossible} holds a line break, which cannot be handed to docker` };
  workshop.made += 1;
  let name = engineName(
    identity.project,
    service.name,
    shortMark(identity.mark),
    String(workshop.made)
  ), run2 = (extra) => cli.run(
    createArguments({
      service,
      identity,
      name,
      image: imageOf(service, identity.project),
      network,
      hostGateway: workshop.hostGateway && !sharesNetwork(network.name),
      startInterval: engine.startInterval,
      environment: [...environment.argv, ...extra]
    }),
    { environment: environment.environment }
  );
  return environment.file === null ? run2([]) : withSecretFile(
    `${runDirectory}/.${name}.env`,
    environment.file,
    (file) => run2(["--env-file", file])
  );
}
async function joinOthers(cli, id, networks) {
  for (let { name, aliases } of networks) {
    let options = aliases.flatMap((alias) => ["--alias", alias]), answer = await cli.run(["network", "connect", ...options, "--", name, id]);
    if (!answer.ok) return err(lastWords(answer.stderr));
  }
  return ok(void 0);
}
function rememberEngine(cli) {
  let known = null;
  return async () => {
    known ??= askEngine(cli);
    let answer = await known;
    return answer.ok || (known = null), answer;
  };
}
var NO_IMAGE = /No such image/i;

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
  function read2(chunk) {
    let lines = (rest + chunk.toString("latin1")).split(`
`);
    rest = lines.pop() ?? "";
    for (let line of lines) hear2(line);
  }
  function open2() {
    if (closed) return;
    rest = "";
    let filters = ["--filter", "type=container", "--filter", `label=${RUN_LABEL}=${input.mark}`], argv = ["events", "--since", since, ...filters, "--format", "{{json .}}"], onOutput = (number, chunk) => {
      number === 1 && read2(chunk);
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
import { resolve as resolve3 } from "node:path";
function hookCommand(service, hook, place) {
  let { written, container } = place;
  if (hook === "pre_start")
    return err("pre_start hooks of containers are not supported yet; use a task instead");
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
    ...written.user === null ? [] : [`--user=${written.user}`],
    ...written.workingDir === "" ? [] : [`--workdir=${written.workingDir}`],
    container,
    ...written.command
  ];
  return ok({ command, workingDir: resolve3("/"), environment, user: null });
}

// src/supervisor/runners/docker/networks.ts
function createRunNetworks(input) {
  let { cli, identity } = input, made = /* @__PURE__ */ new Map();
  async function make(name) {
    let labels = labelsOf(identity).flatMap((label) => ["--label", label]), full = engineName(identity.project, shortMark(identity.mark), name), answer = await cli.run(["network", "create", ...labels, "--", full]);
    return answer.ok ? ok(full) : err(`network ${name}: ${lastWords(answer.stderr)}`);
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
        return mode.ok ? ok([{ name: mode.value, aliases: [] }]) : mode;
      }
      let wanted = networks.length > 0 ? networks : [{ name: "default", aliases: [] }], joined = [];
      for (let { name, aliases } of wanted) {
        let network = made.get(name) ?? make(name);
        made.set(name, network);
        let result = await network;
        if (!result.ok) return result;
        joined.push({ name: result.value, aliases: [service.name, ...aliases] });
      }
      return ok(joined);
    }
  };
}

// src/supervisor/runners/passive-watch.ts
function watchPassively(probe) {
  let parts = probe === null ? [] : leaves(probe), seen = /* @__PURE__ */ new Set(), waiting = new Map(
    parts.filter((part) => part.kind === "log").map((part) => [part, createLogMatcher(part)])
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
      return rests.set(stream, bytes.subarray(Math.max(end + 1, bytes.length - LONGEST_LINE3))), end < 0 ? !1 : bytes.toString("utf8", 0, end).split(`
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
var LONGEST_LINE3 = 65536;

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
    watch: watchPassively(probe ?? null),
    health: watchHealth(command ? shellCommand(command.argv) : null),
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
async function removeUnstarted(life, failure2) {
  let { id, report, log, world } = life;
  life.phase = "exited", id !== null && await world.workshop.cli.run(["rm", "--force", "--volumes", id]), log.close(), report({ type: "spawn-failed", ...life.cancel.signal.aborted ? CANCELLED : failure2 });
}
function signalContainer(life, signal) {
  if (life.phase === "creating" && life.cancel.abort(), life.phase !== "running" || life.id === null) return;
  let { cli } = life.world.workshop, { id } = life, chosen = signal === "SIGTERM" ? life.facts?.stopSignal ?? signal : signal;
  cli.run(["kill", "--signal", chosen, id]).then((answer) => {
    !answer.ok && /invalid signal/i.test(answer.stderr) && cli.run(["kill", "--signal", "SIGTERM", id]);
  });
}
function killContainer(life) {
  life.killed = !0, life.phase === "creating" && life.cancel.abort(), !(life.id === null || life.phase === "exited") && life.world.workshop.cli.run(["kill", "--signal", "SIGKILL", life.id]);
}
async function sweepContainer(life) {
  let { id, report, world } = life;
  if (!(life.phase !== "exited" || id === null)) {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      let answer = await world.workshop.cli.run(["rm", "--force", "--volumes", id]);
      if (answer.ok || /no such container/i.test(answer.stderr)) break;
      await new Promise((resolve4) => {
        world.clock.after(TRY_AGAIN_MS, resolve4);
      });
    }
    report({ type: "swept" });
  }
}
var MOST_ATTEMPTS = 5, TRY_AGAIN_MS = 200;

// src/supervisor/runners/docker/inspect.ts
async function inspectContainer(cli, id) {
  let answer = await cli.run(["container", "inspect", "--format", "{{json .}}", id]);
  return answer.ok ? parseFacts(answer.stdout) : null;
}
function parseFacts(json) {
  let whole = parseObject(json);
  if (whole === null) return null;
  let state = fieldsOf(whole.State), networking = fieldsOf(whole.NetworkSettings);
  return {
    running: state.Running === !0,
    started: !textOf2(state.StartedAt).startsWith("0001-"),
    pid: numberOf(state.Pid),
    exitCode: numberOf(state.ExitCode),
    outOfMemory: state.OOMKilled === !0,
    error: textOf2(state.Error),
    stopSignal: textOf2(fieldsOf(whole.Config).StopSignal) || null,
    address: addressOf2(networking),
    ports: portsOf2(fieldsOf(networking.Ports)),
    health: healthOf(state.Health)
  };
}
function addressOf2(networking) {
  return Object.values(fieldsOf(networking.Networks)).map(fieldsOf).map((network) => textOf2(network.IPAddress)).find(Boolean) ?? null;
}
function portsOf2(ports) {
  return Object.entries(ports).flatMap(([inside, bindings]) => {
    let [target, protocol = "tcp"] = inside.split("/"), [first] = (Array.isArray(bindings) ? bindings : []).map(fieldsOf), published = Number(first?.HostPort);
    return published > 0 ? [{ target: Number(target), protocol, published }] : [];
  });
}
function healthOf(value) {
  let health = fieldsOf(value), status = textOf2(health.Status);
  if (status === "" || status === "none") return null;
  let log = Array.isArray(health.Log) ? health.Log : [], last = log.length === 0 ? null : fieldsOf(log.at(-1));
  return {
    status,
    last: last && { exitCode: numberOf(last.ExitCode), output: textOf2(last.Output) }
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
function textOf2(value) {
  return typeof value == "string" ? value : "";
}
function numberOf(value) {
  return typeof value == "number" ? value : 0;
}

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
    let facts = await inspectContainer(life.world.workshop.cli, id);
    health.learn(facts?.health ?? null);
  }
  (life.phase === "starting" || life.phase === "running") && report({ type: "signalled" });
}
async function outputEnded(life, first) {
  let { cli } = life.world.workshop, stream = first;
  for (; await stream.ended, !(life.died !== null || life.id === null); ) {
    let facts = await inspectContainer(cli, life.id);
    if (facts === null || !facts.running) break;
    stream = attach(life, ["attach", "--no-stdin", "--sig-proxy=false", life.id]);
  }
  [life.watch.ended(1), life.watch.ended(2)].includes(!0) && life.report({ type: "signalled" });
}
async function exitOf(life) {
  let facts = life.id === null ? null : await inspectContainer(life.world.workshop.cli, life.id), code = facts?.exitCode ?? life.died ?? REMOVED_EXIT_CODE, outOfMemory = code !== 0 && (life.outOfMemory || facts?.outOfMemory === !0);
  return { code, signal: null, outOfMemory };
}
var REMOVED_EXIT_CODE = 137;

// src/supervisor/runners/docker/reach-container.ts
function reachContainer(probe, container) {
  switch (probe.kind) {
    case "tcp": {
      if (!isLoopback2(probe.host)) return probe;
      let place = placeOf2(container, probe.port, probe.portName);
      return container.address !== null ? { kind: "tcp", host: container.address, port: place.target } : { kind: "tcp", host: probe.host, port: place.published ?? probe.port };
    }
    case "http": {
      let url = URL.parse(probe.url);
      if (url === null || !isLoopback2(url.hostname)) return probe;
      let wanted = url.port === "" ? url.protocol === "https:" ? 443 : 80 : Number(url.port), place = placeOf2(container, wanted, probe.portName);
      return place.published === null && container.address !== null ? (url.hostname = container.address, url.port = String(place.target)) : url.port = String(place.published ?? wanted), { ...probe, url: url.href };
    }
    case "all":
    case "any":
      return { ...probe, probes: probe.probes.map((part) => reachContainer(part, container)) };
    default:
      return probe;
  }
}
function placeOf2(container, port, name) {
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
  let { world, request } = life, created = await createContainer(world.workshop, {
    service: request.service,
    variables: variablesOf2(request, world.runId),
    signal: life.cancel.signal,
    onOutput: (stream, chunk) => life.log.write(stream, chunk)
  });
  if (!created.ok) return removeUnstarted(life, spawnFailure(created.error));
  life.id = created.value;
  let started = Promise.withResolvers(), stopListening = world.events.listen(created.value, (event) => {
    hear(life, event, started.resolve);
  });
  life.cancel.signal.aborted ? await removeUnstarted(life, CANCELLED) : await startAndFollow(life, created.value, started.promise), stopListening();
}
async function startAndFollow(life, id, started) {
  let { cli } = life.world.workshop;
  life.phase = "starting";
  let attached = attach(life, ["start", "--attach", id]);
  await Promise.race([started, attached.ended]);
  let facts = await inspectContainer(cli, id);
  if (facts === null || !facts.started) {
    let { stderr } = await attached.ended;
    return removeUnstarted(life, spawnFailure(facts?.error || lastWords(stderr)));
  }
  settleIn(life, facts, { id, attachedPid: attached.pid }), await outputEnded(life, attached);
  let exit = await exitOf(life);
  life.phase = "exited", life.world.running.delete(life.request.service.name), life.log.close(), life.report({ type: "exited", exit, lastLines: life.log.lastLines() });
}
function settleIn(life, facts, place) {
  let { world, request, report } = life, { service } = request, local = isLocalContainer(facts.pid, place.id), pid = local ? facts.pid : place.attachedPid ?? NO_PID, { ports: published } = facts;
  life.phase = "running", life.facts = facts, life.address = { ports: service.ports, published, address: local ? facts.address : null }, world.running.set(service.name, place.id);
  for (let { name, target, protocol, published: wanted } of service.ports) {
    let found = published.find((one) => one.target === target && one.protocol === protocol);
    wanted !== 0 || !found || report({ type: "port-assigned", name: name ?? String(target), port: found.published });
  }
  report({ type: "spawned", pid, startTime: world.table.look(pid)?.startTime ?? null }), facts.health && life.health.learn(facts.health), life.killed && killContainer(life);
}
function variablesOf2(request, runId) {
  let { service } = request;
  return {
    ...service.environment,
    SIGNALBOX_RUN_ID: runId,
    SIGNALBOX_SERVICE: service.name
  };
}
var NO_PID = 0;

// src/supervisor/runners/docker/docker-runner.ts
function createDockerRunner(input) {
  let world = null;
  function open2() {
    let { clock, table, openLog, identity, runDirectory } = input, cli = createDockerCli(input.environment), running = /* @__PURE__ */ new Map(), networks = createRunNetworks({ cli, identity, containerOfService: (service) => running.get(service) ?? null }), engine = rememberEngine(cli);
    return input.announce(), {
      workshop: { cli, identity, networks, runDirectory, engine, hostGateway: !0, made: 0 },
      events: openEventStream({ cli, clock, mark: identity.mark }),
      clock,
      table,
      openLog,
      running,
      runId: identity.runId
    };
  }
  return {
    start(request, report) {
      return world ??= open2(), runContainer(world, request, report);
    },
    hookCommand(service, hook, written) {
      let container = world?.running.get(service.name) ?? null;
      return hookCommand(service, hook, { written, container });
    },
    async close() {
      if (world === null) return;
      world.events.close();
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
import { spawn as spawn5 } from "node:child_process";
import { existsSync as existsSync4 } from "node:fs";

// src/supervisor/runners/when-drained.ts
function whenDrained(child, clock, callback) {
  let done = !1;
  function finish2(code, signal) {
    done || (done = !0, callback(code, signal));
  }
  child.once("close", finish2), child.once("exit", (code, signal) => {
    let cancel = clock.after(DRAIN_MS2, () => finish2(code, signal));
    child.once("close", cancel);
  }), child.on("error", () => {
  });
}
var DRAIN_MS2 = 200;

// src/supervisor/runners/process-runner.ts
function createProcessRunner(input) {
  return {
    start(request, report) {
      let watch = watchPassively(request.service.healthcheck?.probe ?? null), spawned2 = spawnChild(request, watch.notifyDescriptors);
      return !(spawned2 instanceof Error) && spawned2.pid !== void 0 ? superviseChild(input, { request, report, watch, child: spawned2, pid: spawned2.pid }) : (spawned2 instanceof Error ? reportFailure(request.service, spawned2, report) : spawned2.once("error", (error) => reportFailure(request.service, error, report)), NOT_RUNNING);
    },
    hookCommand: (_service, _hook, written) => ok(written)
  };
}
function spawnChild(request, descriptors) {
  let [file, ...rest] = request.service.command;
  if (file === void 0) return new Error("its command is empty");
  let stdio = ["ignore", "pipe", "pipe"];
  for (let descriptor of descriptors) {
    for (; stdio.length <= descriptor; ) stdio.push("ignore");
    stdio[descriptor] = "pipe";
  }
  try {
    return spawn5(file, rest, {
      cwd: request.service.workingDir,
      env: request.environment,
      detached: !0,
      stdio
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
function reportFailure(service, error, report) {
  let { workingDir } = service, message = existsSync4(workingDir) ? error.message : `its working directory ${workingDir} does not exist`;
  report({ type: "spawn-failed", code: error.code ?? "EINVAL", message });
}
var NOT_RUNNING = {
  signal() {
  },
  kill() {
  },
  sweep() {
  },
  lastLines: () => [],
  seen: () => !1
};
function superviseChild(input, started) {
  let { request, report, watch, child, pid } = started, startTime = input.table.look(pid)?.startTime ?? null, log = input.openLog(request.logFile), exited2 = !1, signalForRest = "SIGTERM", straggling = null;
  pumpOutput(started, log), whenDrained(child, input.clock, (code, signal) => {
    exited2 = !0, log.flush();
    let leader = { pid, startTime }, ownSignal = signalForRest === "SIGKILL", outOfMemory = input.memory.killedForMemory({ code, signal, ownSignal, leader });
    report({ type: "exited", exit: { code: signal === null ? code : null, signal, outOfMemory }, lastLines: log.lastLines() });
  }), report({ type: "spawned", pid, startTime });
  function toAll(signal) {
    signalForRest = signal, straggling?.signal(signal), child.exitCode === null && child.signalCode === null && sendSignal(-pid, signal);
  }
  return {
    signal: toAll,
    kill() {
      toAll("SIGKILL");
    },
    sweep() {
      if (!exited2) return;
      let service = request.service.name;
      straggling = input.sweeper.sweep(
        { leader: { pid, startTime }, service, signal: signalForRest },
        () => report({ type: "swept" })
      );
    },
    lastLines: () => log.lastLines(),
    seen: (probe) => watch.seen(probe)
  };
}
function pumpOutput({ child, watch, report }, log) {
  let open2 = 0;
  function pump2(stream, number) {
    stream !== null && (open2 += 1, stream.on("data", (chunk) => {
      log.write(number, chunk), watch.output(number, chunk) && report({ type: "signalled" });
    }), stream.on("error", () => {
    }), stream.once("close", () => {
      watch.ended(number) && report({ type: "signalled" }), open2 -= 1, open2 === 0 && log.close();
    }));
  }
  pump2(child.stdout, 1), pump2(child.stderr, 2);
  for (let descriptor of watch.notifyDescriptors) {
    let pipe = child.stdio[descriptor];
    !pipe || !("read" in pipe) || (pipe.on("error", () => {
    }), pipe.on("data", (chunk) => {
      chunk.includes(10) && watch.notified(descriptor) && report({ type: "signalled" });
    }));
  }
}

// src/supervisor/shell/service-hands.ts
import { join as join4 } from "node:path";

// src/supervisor/shell/ask-probe.ts
async function askProbe(prober, question) {
  let { service, identifyBy } = question, { healthcheck } = service;
  if (healthcheck === null)
    return { outcome: { ok: !0, detail: "no healthcheck", durationMs: 0 }, stranger: null };
  let { timeoutMs } = healthcheck, probe = question.reach(healthcheck.probe), { environment, signal, passive, track, commandAnswer } = question, { workingDir } = service, request = { probe, timeoutMs, environment, workingDir, signal, ...{ passive, track, commandAnswer } }, outcome = await prober.attempt(request);
  if (!outcome.ok || identifyBy === null) return { outcome, stranger: null };
  let identified = identify(outcome, localPorts(probe), question);
  return question.hasRefused ? (identified.then((answer) => {
    answer.stranger !== null && question.onStranger(answer);
  }), { outcome, stranger: null }) : identified;
}
function wasRefused({ ok: ok2, detail }) {
  return !ok2 && detail === "refused";
}
async function identify(outcome, ports, { identifyBy, table }) {
  for (let port of ports) {
    let identity = await listenerBelongsTo(port, identifyBy ?? 0, table);
    if (identity.belongs === "nobody") {
      let detail = `${outcome.detail}, but nobody listens on ${port} now`;
      return { outcome: { ...outcome, ok: !1, detail }, stranger: null };
    }
    if (identity.belongs !== !1) continue;
    let { pid, command } = identity.owner;
    return { outcome, stranger: { port, pid, command } };
  }
  return { outcome, stranger: null };
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

// src/supervisor/runners/hook-runner.ts
import { spawn as spawn6 } from "node:child_process";
function startHook({ clock, table }, request, whenEnded) {
  let { log, title } = request, begunAt = clock.now(), last = keepLastLines();
  log.write(MARKER, marker(`${title}: ${request.hook.command.join(" ")}`));
  let child = spawnHook(request);
  function end(exit, note) {
    let durationMs = clock.now() - begunAt;
    log.flush(), log.write(MARKER, marker(`${title}: ${note} after ${formatDuration(durationMs)}`)), whenEnded({ exit, durationMs, lastLines: last.lines() });
  }
  function failToStart(error) {
    last.push(Buffer.from(`${error.message}
`)), log.write(MARKER, marker(`${title}: ${error.message}`));
    let code = error.code === "ENOENT" ? NOT_FOUND : NOT_EXECUTABLE;
    end({ code, signal: null, outOfMemory: !1 }, "could not be started"), log.close();
  }
  if (child instanceof Error || child.pid === void 0)
    return child instanceof Error ? clock.after(0, () => failToStart(child)) : child.once("error", failToStart), { pid: null, startTime: null, signal() {
    }, lastLines: () => last.lines() };
  pump(child, (stream, chunk) => {
    last.push(chunk), log.write(stream, chunk);
  }), whenDrained(child, clock, (code, signal) => {
    let exit = { code: signal === null ? code : null, signal, outOfMemory: !1 };
    end(exit, describeExit(exit));
  }), child.once("close", () => log.close());
  let { pid } = child;
  return {
    pid,
    startTime: table.look(pid)?.startTime ?? null,
    signal(signal) {
      child.exitCode === null && child.signalCode === null && sendSignal(-pid, signal);
    },
    lastLines: () => last.lines()
  };
}
function pump(child, write) {
  child.stdout?.on("data", (chunk) => write(1, chunk)).on("error", () => {
  }), child.stderr?.on("data", (chunk) => write(2, chunk)).on("error", () => {
  });
}
function spawnHook(request) {
  let { hook, environment, refusal } = request;
  if (refusal !== null) return new Error(refusal);
  let [file, ...rest] = hook.command;
  if (file === void 0) return new Error("its command is empty");
  try {
    let options = { cwd: hook.workingDir, env: environment, detached: !0 };
    return spawn6(file, rest, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
function marker(text) {
  return Buffer.from(`[signalbox: ${text.replaceAll(/\s+/g, " ")}]
`);
}
var MARKER = 3, NOT_FOUND = 127, NOT_EXECUTABLE = 126;

// src/supervisor/shell/hook-hands.ts
function createHookHands(input) {
  let { services, lease, sweeper, tell } = input, held = /* @__PURE__ */ new Map();
  function begin2({ node, generation, hook, index }, written, own, reserved = ok(void 0)) {
    let service = input.ports.resolve(written), hooks = listOf(service, hook), config = hooks[index];
    if (!config) return;
    let command = input.runners[service.runner].hookCommand?.(service, hook, config), refusals = [reserved, command ?? NO_HOOKS_HERE, notSignalled(own)];
    own.running = startHook(
      input,
      {
        title: `${hook} ${index + 1} of ${hooks.length}`,
        hook: command?.ok ? command.value : config,
        refusal: refusals.find((one) => !one.ok)?.error ?? null,
        environment: input.environmentOf(service, command?.ok ? command.value : config),
        log: input.openLog(input.logFileOf(service))
      },
      (end) => {
        own.ended = !0, tell({ type: "hook-finished", node, generation, hook, index, ...end });
      }
    );
    let { pid, startTime } = own.running;
    pid !== null && lease.add({ kind: "started", pid, startTime });
  }
  return {
    run(action) {
      let service = services[action.node];
      if (!service) return;
      let own = { running: null, ended: !1, signalForRest: null, straggling: null };
      held.set(action.node, own);
      let reserving = action.hook === "pre_start" ? input.ports.reserve(service) : null;
      reserving === null ? begin2(action, service, own) : reserving.then((reserved) => begin2(action, service, own, reserved));
    },
    signal(node, signal) {
      let own = held.get(node);
      own && (own.signalForRest = signal, own.running?.signal(signal), own.straggling?.signal(signal));
    },
    sweep(node, generation) {
      let service = services[node];
      if (!service) return;
      let own = held.get(node), leader = {
        pid: own?.running?.pid ?? NOBODY,
        startTime: own?.running?.startTime ?? null
      }, straggling = sweeper.sweep(
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
function notSignalled(own) {
  return own.signalForRest === null ? ok(void 0) : err("it was stopped before it was started");
}
var NO_HOOKS_HERE = err("this kind of service runs no hooks"), NOBODY = -1;

// src/supervisor/shell/spawn-queue.ts
function createSpawnQueue() {
  let due = /* @__PURE__ */ new Map(), planned = !1;
  function work() {
    planned = !1;
    let since = performance.now();
    for (let [node, spawn7] of due)
      if (due.delete(node), spawn7(), performance.now() - since > TURN_MS) break;
    plan();
  }
  function plan() {
    planned || due.size === 0 || (planned = !0, setImmediate(work));
  }
  return {
    add(node, spawn7) {
      due.set(node, spawn7), due.size === 1 && !planned && (planned = !0, queueMicrotask(work));
    },
    cancel: (node) => due.delete(node)
  };
}
var TURN_MS = 4;

// src/supervisor/shell/service-hands.ts
function createServiceHands(input) {
  let { services, lease, liveLeaders, ports, tell } = input, prober = createProber(), listenerTable = systemProcessTable(), held = /* @__PURE__ */ new Map(), spawns = createSpawnQueue(), queued = /* @__PURE__ */ new Map(), hooks = createHookHands({
    ...input,
    environmentOf: (service, hook) => environmentOf2(service, hook.environment),
    logFileOf: (service) => join4(input.runDirectory, logFileOf(service))
  });
  function environmentOf2(service, own) {
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
    report.type === "exited" && own.pid !== null && liveLeaders.delete(own.pid), report.type === "swept" && own.pid !== null && lease.add({ kind: "gone", pid: own.pid }), tell({ ...report, node, generation });
  }
  function spawn7(node, generation) {
    let written = services[node];
    if (!written) return;
    let service = ports.resolve(written);
    ports.release(written);
    let environment = environmentOf2(service, {}), own = {
      service,
      environment,
      spawnedAt: input.clock.now(),
      pid: null,
      running: null,
      probe: null,
      identified: !1,
      hasRefused: !1,
      hasFreePort: asksForFreePort(written)
    };
    held.get(node)?.probe?.abort(), held.set(node, own);
    let early = [], logFile = join4(input.runDirectory, logFileOf(service));
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
      queued.delete(node), spawn7(node, generation);
    });
  }
  return {
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
    probe(node, generation) {
      let own = held.get(node);
      if (!own) return;
      let { service, environment, running } = own;
      own.probe = new AbortController(), askProbe(prober, {
        service,
        reach: (probe) => running?.reach?.(probe) ?? probe,
        commandAnswer: running?.commandAnswer,
        environment,
        signal: own.probe.signal,
        passive: (probe) => own.running?.seen(probe) ?? !1,
        track(pid) {
          return lease.add({ kind: "started", pid, startTime: null }), () => lease.add({ kind: "gone", pid });
        },
        identifyBy: own.identified || service.runner !== "process" ? null : own.pid,
        // On a port that was free a moment ago somebody may have been faster: that is waited for.
        hasRefused: own.hasRefused && !own.hasFreePort,
        onStranger: told,
        table: listenerTable
      }).then((answer) => {
        own.probe = null, answer.outcome.ok && (own.identified = !0), own.hasRefused ||= wasRefused(answer.outcome), told(answer);
      });
      function told({ outcome, stranger }) {
        let lastLines = stranger || !outcome.ok ? own?.running?.lastLines() ?? [] : [];
        tell({ type: "probed", node, generation, outcome, stranger, lastLines });
      }
    },
    cancelProbe(node) {
      held.get(node)?.probe?.abort();
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
  return join4("services", `${service.name}.log`);
}

// src/supervisor/shell/run-resources.ts
function openRunResources(input, tell) {
  let { graph, journal, clock, environment, runDirectory } = input, table = machineProcessTable(), mark = newMark(input), { runId } = journal.record().context, supervisor = { pid: process.pid, startTime: table.look(process.pid)?.startTime ?? null }, head = { kind: "lease", runId, mark, supervisor }, lease = writeLease(join5(runDirectory, "lease.ndjson"), head), guardian = startGuardian(input, lease), liveLeaders = /* @__PURE__ */ new Set(), leaders = [], sweeper = createSweeper({ table, clock, lease: mark, liveLeaders }), openLog = shareServiceLogs(clock), memory = createMemoryWitness(machineMemoryKills()), sampler = startResourceSampler({
    journal,
    clock,
    table: machineUsageTable(),
    lease: mark,
    afterPass: memory.refresh
  }), marks = { SIGNALBOX_RUN_ID: runId, SIGNALBOX_LEASE: mark }, ports = createPortRegistry({
    graph,
    random: input.random,
    announce: (service, name, port) => {
      journal.append({ type: "port.assigned", service, name, port });
    }
  }), docker = createDockerRunner({
    clock,
    table,
    openLog,
    runDirectory,
    identity: { project: graph.config.name, runId, mark, supervisor, host: hostname2() },
    environment: { ...environment, ...marks },
    announce: () => lease.add({ kind: "containers" })
  });
  return {
    hands: createServiceHands({
      services: graph.services,
      runners: {
        process: createProcessRunner({ clock, table, sweeper, openLog, memory }),
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
      table,
      sweeper,
      openLog,
      liveLeaders,
      ports,
      tell
    }),
    ports,
    marks,
    async sweepAll(graceMs) {
      await docker.close(), await endMembers({ table, clock, membership: { leaders, lease: mark, service: null }, graceMs, spare: process.pid });
    },
    async release() {
      sampler.stop(), ports.close(), lease.release(), await guardian?.dismiss();
    }
  };
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
        let { state: after2, actions } = transition(state, next, clock.now());
        state = after2;
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
    let { promise, resolve: resolve4 } = Promise.withResolvers(), since = state.memories[node]?.generation ?? 0;
    return receive2({ type: "restart", node }), restarts.add({ node, since, resolve: resolve4 }), answerRestarts(), promise;
  }
  return receive2({ type: "start" }), {
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

export {
  assignedPortsOf,
  discoveryEnvironment,
  isRunAlive,
  removeLeftovers,
  removeLeftoverContainers,
  runGuardian,
  preflight,
  startSupervision
};
