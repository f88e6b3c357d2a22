import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createDockerCli
} from "./chunk-WQK54PSK.mjs";

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
    list(skip) {
      let entries = [];
      for (let name of readdirSync("/proc")) {
        let pid = Number(name);
        if (!Number.isInteger(pid) || skip?.has(pid)) continue;
        let stat = parseStat(tryRead(`/proc/${pid}/stat`));
        if (!stat) continue;
        let environment = stat.zombie ? "" : tryRead(`/proc/${pid}/environ`);
        entries.push({
          ...stat,
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
  let start = environment.startsWith(`${name}=`) ? 0 : environment.indexOf(`\0${name}=`) + 1;
  if (start === 0 && !environment.startsWith(`${name}=`)) return null;
  let from = start + name.length + 1, end = environment.indexOf("\0", from);
  return environment.slice(from, end < 0 ? void 0 : end);
}
function tryRead(file) {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}

// src/supervisor/guardian/lease.ts
function formatLeaseLine(line) {
  return `${JSON.stringify(line)}
`;
}
function parseLease(text) {
  let head = null, leaders = /* @__PURE__ */ new Map(), spawner = null, containers = !1;
  for (let line of text.split(`
`)) {
    let parsed = parseLeaseLine(line);
    if (parsed !== null)
      if (parsed.kind === "lease") head ??= parsed;
      else if (parsed.kind === "containers") containers = !0;
      else if (parsed.kind === "gone") leaders.delete(parsed.pid);
      else {
        let { pid, startTime } = parsed;
        parsed.kind === "spawner" ? spawner = { pid, startTime } : leaders.set(pid, { pid, startTime });
      }
  }
  if (head === null) return null;
  let { runId, mark, supervisor } = head;
  return { runId, mark, supervisor, leaders: [...leaders.values()], spawner, containers };
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
  if (fields.kind === "lease") return isHead(fields) ? value : null;
  if (fields.kind === "containers") return { kind: "containers" };
  if (!isPid(fields.pid)) return null;
  if (fields.kind === "gone") return { kind: "gone", pid: fields.pid };
  let { kind, pid, startTime } = fields;
  return kind !== "started" && kind !== "spawner" || !isStartTime(startTime) ? null : { kind, pid, startTime };
}
function leadersOf({ leaders, spawner }) {
  return spawner === null ? leaders : [...leaders, spawner];
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
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync as readFileSync2,
  rmSync,
  writeSync
} from "node:fs";
import { dirname } from "node:path";
function writeLease(file, head) {
  mkdirSync(dirname(file), { recursive: !0 });
  let descriptor = openSync(file, "w"), open = !0;
  function add(line) {
    if (open)
      try {
        writeSync(descriptor, formatLeaseLine(line));
      } catch {
      }
  }
  return add(head), {
    file,
    add,
    release() {
      open && (open = !1, ftruncateSync(descriptor), closeSync(descriptor), rmSync(file, { force: !0 }));
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
function holdLease(file) {
  let descriptor;
  try {
    descriptor = openSync(file, "r");
  } catch {
    return () => readLease(file);
  }
  return () => parseLease(readFileSync2(descriptor, "utf8"));
}
function removeLease(file) {
  rmSync(file, { force: !0 });
}

// src/supervisor/guardian/leftover-containers.ts
import { hostname } from "node:os";

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
  return new Promise((resolve) => {
    clock.after(delayMs, resolve);
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

export {
  parseStat,
  machineProcessTable,
  leadersOf,
  writeLease,
  readLease,
  holdLease,
  removeLease,
  RUN_LABEL,
  PROJECT_LABEL,
  SERVICE_LABEL,
  labelsOf,
  isOfRun,
  shortMark,
  engineName,
  removeContainers,
  removeContainersOfRun,
  removeContainersOfProject,
  isAlive
};
