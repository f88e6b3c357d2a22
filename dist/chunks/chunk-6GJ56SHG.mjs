import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RE2JS,
  criticalPath
} from "./chunk-QB4KRVXU.mjs";
import {
  describeExit,
  describeProbe,
  formatDuration,
  formatLimit
} from "./chunk-DHEESZZX.mjs";
import {
  err,
  ok,
  systemClock,
  unreachable
} from "./chunk-OAYHSIS7.mjs";

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
    delayMs = Math.min(LONGEST_LOOK_MS, Math.max(delayMs * 1.5, 4 * (clock.now() - lookedAt))), await wait(clock, delayMs);
  }
}
function wait(clock, delayMs) {
  return new Promise((resolve2) => {
    clock.after(delayMs, resolve2);
  });
}
var SHORTEST_LOOK_MS = 2, LONGEST_LOOK_MS = 50, GIVE_UP_MS = 1e4;

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
  let start3 = environment.startsWith(`${name}=`) ? 0 : environment.indexOf(`\0${name}=`) + 1;
  if (start3 === 0 && !environment.startsWith(`${name}=`)) return null;
  let from = start3 + name.length + 1, end = environment.indexOf("\0", from);
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
  let head = null, leaders = /* @__PURE__ */ new Map();
  for (let line of text.split(`
`)) {
    let parsed = parseLeaseLine(line);
    parsed !== null && (parsed.kind === "lease" ? head ??= parsed : parsed.kind === "gone" ? leaders.delete(parsed.pid) : leaders.set(parsed.pid, { pid: parsed.pid, startTime: parsed.startTime }));
  }
  if (head === null) return null;
  let { runId, mark, supervisor } = head;
  return { runId, mark, supervisor, leaders: [...leaders.values()] };
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
  return fields.kind === "lease" ? isHead(fields) ? value : null : isPid(fields.pid) ? fields.kind === "gone" ? { kind: "gone", pid: fields.pid } : fields.kind !== "started" || !isStartTime(fields.startTime) ? null : { kind: "started", pid: fields.pid, startTime: fields.startTime } : null;
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

// src/supervisor/guardian/remove-leftovers.ts
async function removeLeftovers(leaseFile, options) {
  let lease = readLease(leaseFile);
  if (lease === null) return { kind: "none" };
  let table = machineProcessTable();
  if (isAlive(lease.supervisor, table))
    return { kind: "in-use", runId: lease.runId, supervisorPid: lease.supervisor.pid };
  let ended2 = await endMembers({
    table,
    clock: options.clock,
    membership: { leaders: lease.leaders, lease: lease.mark, service: null },
    graceMs: GRACE_MS,
    spare: process.pid
  });
  return removeLease(leaseFile), ended2.length === 0 ? { kind: "none" } : {
    kind: "removed",
    removed: ended2.map((entry) => ({
      what: entry.service ?? `a process of run ${lease.runId}`,
      pid: entry.pid
    }))
  };
}
function isAlive(supervisor, table) {
  let now = table.look(supervisor.pid);
  return now === null || now.zombie ? !1 : supervisor.startTime === null || now.startTime === supervisor.startTime;
}
var GRACE_MS = 2e3;

// src/supervisor/guardian/run-guardian.ts
async function runGuardian(leaseFile) {
  for (let signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
    process.on(signal, () => {
    });
  await supervisorIsGone();
  let lease = readLease(leaseFile);
  lease !== null && (await endMembers({
    table: machineProcessTable(),
    clock: systemClock(),
    membership: { leaders: lease.leaders, lease: lease.mark, service: null },
    graceMs: GRACE_MS2,
    spare: process.pid
  }), removeLease(leaseFile));
}
function supervisorIsGone() {
  return new Promise((resolve2) => {
    process.stdin.once("end", resolve2), process.stdin.once("error", () => resolve2()), process.stdin.once("close", resolve2), process.stdin.resume();
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
  "variable-unset": ({ service, variable: variable2, empty }) => ({
    problem: `the environment variable ${variable2} is required and ${empty ? "is empty" : "is not set"}`,
    remedy: `Set ${variable2} in the job (env:, from a secret if it is one) or in the service's environment.`,
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
  let clean = text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ");
  return clean.length > LONGEST_QUOTE ? `${clean.slice(0, LONGEST_QUOTE - 1)}…` : clean;
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
  return new Promise((resolve2) => {
    try {
      execFile(
        path,
        [question],
        limits,
        (error, stdout, stderr) => resolve2(error === null ? `${stdout}
${stderr}` : null)
      ).stdin?.end();
    } catch {
      resolve2(null);
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
import { spawn } from "node:child_process";
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
  return clean.length > LONGEST_QUOTE2 ? `${clean.slice(0, LONGEST_QUOTE2 - 1)}…` : clean;
}
var LONGEST_QUOTE2 = 160;

// src/probe/command.ts
function probeCommand(probe, signal) {
  let [program, ...rest] = probe.argv;
  if (program === void 0 || program === "")
    return Promise.resolve({ kind: "no-start", program: "(empty command)", code: "ENOENT" });
  let started = start(program, rest, probe);
  return "finding" in started ? Promise.resolve(started.finding) : follow(started.child, program, { signal, track: probe.track });
}
function start(program, rest, probe) {
  try {
    return { child: spawn(program, rest, {
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
  return new Promise((resolve2) => {
    let drained;
    function settle(finding) {
      clearTimeout(drained), signal.removeEventListener("abort", stop), killGroup(child), child.stdout?.destroy(), child.stderr?.destroy(), untrack?.(), resolve2(finding);
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
var lookupBothFamilies = (hostname, options, callback) => {
  if (!isLocalhost(hostname)) {
    lookup(hostname, options, callback);
    return;
  }
  options.all ? callback(null, LOOPBACKS) : callback(null, "127.0.0.1", 4);
};
function isLocalhost(hostname) {
  let name = hostname.toLowerCase().replace(/\.$/, "");
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
  return new Promise((resolve2) => {
    let request = (address.protocol === "https:" ? requestHttps : requestHttp)(address, {
      method: "GET",
      agent: !1,
      lookup: lookupBothFamilies,
      rejectUnauthorized: !1,
      headers: { accept: "*/*", connection: "close", "user-agent": "signalbox-probe" }
    });
    function settle(finding, next = null) {
      signal.removeEventListener("abort", stop), resolve2({ finding, next });
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
  return new Promise((resolve2) => {
    let socket = connect({ host, port, lookup: lookupBothFamilies, autoSelectFamily: !0 });
    function settle(finding) {
      signal.removeEventListener("abort", stop), resolve2(finding);
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
      return probeCommand({ ...request, argv: probe.argv }, signal);
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
  return new Promise((resolve2) => {
    execFile2(program, argv, {
      // Start times and states are compared as text: the same words whatever the machine speaks.
      env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C" },
      timeout: TIMEOUT_MS2,
      maxBuffer: LONGEST_LISTING,
      killSignal: "SIGKILL"
    }, (_error, stdout) => resolve2(stdout));
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
    let start3 = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
    return find(start3.includes("\x1B") ? stripVTControlCharacters2(start3) : start3);
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
async function checkDocker(graph, environment) {
  let services = graph.services.filter(({ runner }) => runner === "docker");
  if (services.length === 0) return [];
  let { directory } = graph.config;
  return (await findProgram("docker", environment.PATH ?? "", directory)).found === "program" ? [] : [{ kind: "docker-missing", services }];
}
function nodesAfterTasks(graph) {
  let tasks = new Set(
    graph.services.filter(({ type }) => type === "task").map(({ name }) => name)
  ), after2 = /* @__PURE__ */ new Set();
  for (let { name, dependsOn } of graph.services)
    dependsOn.some(({ service }) => tasks.has(service) || after2.has(service)) && after2.add(name);
  return after2;
}

// src/supervisor/preflight/check-environment.ts
function checkEnvironment(service, environment) {
  return service.requires.env.flatMap((variable2) => {
    let value = environment[variable2];
    return value !== void 0 && value !== "" ? [] : [{ kind: "variable-unset", service, variable: variable2, empty: value === "" }];
  });
}

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

// src/supervisor/preflight/check-platform.ts
function checkPlatform(platform = process.platform) {
  return platform === "win32" ? [{ kind: "platform", platform }] : [];
}

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
  }, run2 = async (function_, resolve2, arguments_) => {
    let result = (async () => function_(...arguments_))();
    resolve2(result);
    try {
      await result;
    } catch {
    }
    next();
  }, enqueue = (function_, resolve2, reject, arguments_) => {
    let queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve, queue.enqueue(queueItem);
    }).then(run2.bind(void 0, function_, resolve2, arguments_)), activeCount < concurrency && resumeNext();
  }, generator = (function_, ...arguments_) => new Promise((resolve2, reject) => {
    enqueue(function_, resolve2, reject, arguments_);
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
  return new Promise((resolve2) => {
    let socket = connect2({ host, port, timeout: CONNECT_TIMEOUT_MS });
    socket.once("connect", () => {
      socket.resume(), socket.end(), resolve2(!0);
    }), socket.once("timeout", () => {
      socket.destroy(), resolve2(!1);
    }), socket.on("error", () => resolve2(!1));
  });
}
function bindTcp(host, port) {
  return new Promise((resolve2) => {
    let server = createServer((socket) => socket.destroy());
    server.once("error", (error) => resolve2(codeOf2(error))), server.listen(
      { host, port, exclusive: !0, ipv6Only: host.includes(":") },
      () => server.close(() => resolve2(null))
    );
  });
}
function bindUdp(host, port) {
  return new Promise((resolve2) => {
    let socket = createSocket(host.includes(":") ? "udp6" : "udp4");
    socket.once("error", (error) => {
      socket.close(), resolve2(codeOf2(error));
    }), socket.bind({ address: host, port, exclusive: !0 }, () => socket.close(() => resolve2(null)));
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
  ]), found = [...services.flat(), ...ports], places = new Map(graph.services.map(({ name }, place) => [name, place])), faults = [...docker, ...found].map(faultOf), placeOf2 = ({ service }) => service ? places.get(service) ?? 0 : -1;
  return faults.sort((left, right) => placeOf2(left) - placeOf2(right));
}
async function checkService(service, check) {
  let environment = { ...check.environment, ...service.environment }, [workingDirectory, commands] = check.mayBeMade ? [[], []] : await Promise.all([checkWorkingDirectory(service), checkCommands(service, environment)]), [binaries, files] = await Promise.all([
    checkBinaries(service, environment),
    checkFiles(service)
  ]);
  return [
    ...checkEnvironment(service, environment),
    ...workingDirectory,
    // In a folder that is not there no relative program is either: one fault says it all.
    ...workingDirectory.length > 0 ? [] : commands,
    ...binaries,
    ...files,
    ...checkLogPatterns(service)
  ];
}

// src/supervisor/core/plan.ts
function planSupervision(graph) {
  let positions = new Map(
    graph.services.map((service, position) => [service.name, position])
  ), needs = graph.services.map(() => []), neededBy = graph.services.map(() => []);
  for (let edge of graph.edges) {
    let from = positions.get(edge.from), to = positions.get(edge.service);
    from === void 0 || to === void 0 || (needs[from]?.push({ node: to, edge }), neededBy[to]?.push({ node: from, edge }));
  }
  let nodes = graph.services.map((config, position) => {
    let dependents = neededBy[position] ?? [], completes = config.type === "task" || dependents.some(({ edge }) => waitsForCompletion(edge)), probe = completes ? null : config.healthcheck?.probe ?? null;
    return {
      config,
      needs: needs[position] ?? [],
      neededBy: dependents,
      completes,
      probing: probe === null ? "none" : isPassive(probe) ? "passive" : "active",
      probesByCommand: probe !== null && runsCommand(probe)
    };
  });
  return { graph, nodes, positions };
}
function waitsForCompletion(edge) {
  return edge.condition === "service_completed_successfully" || edge.condition === "service_completed";
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
  return life.kind === "starting" || life.kind === "ready" || life.kind === "unhealthy";
}
function isUndecided(life) {
  switch (life.kind) {
    case "waiting":
    case "starting":
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
  draft.starting += +(life.kind === "starting") - +(before.kind === "starting"), draft.running += Number(hasProcess(life)) - Number(hasProcess(before)), draft.undecided += Number(isUndecided(life)) - Number(isUndecided(before)), draft.lives[node] = life, draft.touched.push(node);
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
function edgeState({ edge }, dependency) {
  let state = conditionState(edge.condition, dependency);
  return state === "impossible" && !edge.required ? "met" : state;
}
function conditionState(condition, life) {
  switch (life.kind) {
    case "waiting":
    case "pausing":
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

// src/supervisor/core/ending.ts
function beginEnding(draft, node, life, afterwards) {
  let { config } = nodeAt(draft, node);
  life.run.pid !== null && announceStop(draft, node), leave(draft, node, life, { exit: null, announced: !0, afterwards }), draft.actions.push({ type: "signal", node, signal: config.stopSignal }), setGrace(draft, node, life.run.generation, config.stopGracePeriodMs);
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
  leave(draft, node, life, { ...outcome, announced: !1 });
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

// src/supervisor/core/restart-policy.ts
function decideRestart(question) {
  let { policy, now } = question;
  if (!wants(policy, question.failed)) return { kind: "give-up" };
  let stable = question.upMs !== null && question.upMs >= STABLE_AFTER_MS, restarts = stable ? 0 : question.memory.restarts;
  if (policy.maxRetries !== null && restarts >= policy.maxRetries) return { kind: "give-up" };
  let failures = [...question.memory.failures.filter((at) => now - at < WINDOW_MS), now].slice(
    -FAILURES_TO_OPEN
  ), openings = stable ? 0 : question.memory.openings, opens = openings > 0 || failures.length >= FAILURES_TO_OPEN;
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
function skip(draft, node, because) {
  emit(draft, { type: "service.skipped", service: nameOf(draft, node), because }), setLife(draft, node, { kind: "skipped", because }), nodeAt(draft, node).config.critical && raise(draft, because);
}
function rootCause(draft, dependency) {
  let life = lifeOf(draft, dependency);
  return life.kind === "skipped" ? life.because : nameOf(draft, dependency);
}
function journalFailure(draft, node, failure) {
  let { reason, lastLines } = failure;
  emit(draft, { type: "service.failed", service: nameOf(draft, node), reason, lastLines });
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

// src/supervisor/core/exiting.ts
function exitedAsAsked(draft, node, life, exit) {
  life.exit === null && (emit(draft, { type: "service.exited", service: nameOf(draft, node), exit, expected: !0 }), setLife(draft, node, { ...life, exit }), draft.actions.push({ type: "sweep", node, generation: life.run.generation }));
}
function exitedByItself(draft, node, life, end) {
  let { config, completes } = nodeAt(draft, node), { exit } = end, succeeded = isSuccess(exit, config.successExitCodes);
  if (completes && succeeded) {
    complete(draft, node, life, exit);
    return;
  }
  let { kind } = draft.phase;
  if (kind === "stopping" || kind === "rolling-back") {
    emit(draft, { type: "service.exited", service: config.name, exit, expected: !0 }), beginSweeping(draft, node, life, { exit, afterwards: { kind: "stopped" } });
    return;
  }
  failExited(draft, node, life, {
    reason: completes ? { kind: "task-failed", exit } : life.kind === "starting" ? { kind: "exited-before-ready", exit } : { kind: "crashed", exit, afterReadyMs: draft.now - life.readyAt },
    failed: !succeeded,
    ...end
  });
}
function complete(draft, node, life, exit) {
  let durationMs = draft.now - life.run.requestedAt;
  emit(draft, { type: "task.completed", service: nameOf(draft, node), exit, durationMs }), remember(draft, node, { readyAfterMs: durationMs, everReady: !0 }), draft.lastReadyAt = draft.now, draft.actions.push({ type: "clear-timer", node, timer: "ready-timeout" }), setLife(draft, node, { kind: "completed", exit, durationMs });
}

// src/supervisor/core/poll-delay.ts
function pollDelay(input) {
  let crowd = Math.max(1, input.polled / POLLED_WITHOUT_CROWD), floor = Math.max(YOUNGEST_MS * crowd, input.lastCommandMs ?? 0), jittered = Math.max(floor, input.ageMs * SHARE_OF_AGE * Math.sqrt(crowd)) * (1 - JITTER / 2 + JITTER * input.random);
  return Math.min(jittered, Math.max(input.intervalMs, 1));
}
var YOUNGEST_MS = 5, SHARE_OF_AGE = 0.02, POLLED_WITHOUT_CROWD = 20, JITTER = 0.2;

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
    failRunning(draft, node, next, { reason: { kind: "stranger", ...stranger }, lastLines });
    return;
  }
  refineLife(draft, node, next);
  let { healthcheck } = nodeAt(draft, node).config;
  outcome.ok && probing.streak >= neededSuccesses(healthcheck) ? becomeReady(draft, node, next, outcome) : probeLater(draft, node, outcome.ok ? next : withoutStreak(next), outcome.durationMs);
}
function withoutStreak(life) {
  return { ...life, probing: { ...life.probing, streak: 0 } };
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
  let isReturn = memoryOf(draft, node).everReady;
  remember(draft, node, { readyAfterMs, everReady: !0 }), draft.lastReadyAt = draft.now, draft.actions.push({ type: "clear-timer", node, timer: "ready-timeout" });
  let ready = {
    kind: "ready",
    run: life.run,
    readyAt: draft.now,
    probing: { ...life.probing, lookAgain: !1 }
  };
  setLife(draft, node, ready), outcome && probeLater(draft, node, ready, outcome.durationMs), isReturn && restartDependents(draft, node);
}
function restartDependents(draft, node) {
  for (let { node: dependent, edge } of nodeAt(draft, node).neededBy) {
    let life = lifeOf(draft, dependent);
    !edge.restart || !isUp(life) || beginEnding(draft, dependent, life, { kind: "again", notBefore: draft.now, pause: null });
  }
}
function probedRunning(draft, node, life, attempt) {
  let { outcome } = attempt, probing = recordAttempt(draft, node, life.probing, outcome), next = { ...life, probing }, { config } = nodeAt(draft, node), retries = Math.max(1, config.healthcheck?.retries ?? 1), young = draft.now - life.run.requestedAt < (config.healthcheck?.startPeriodMs ?? 0);
  if (life.kind === "ready" && !outcome.ok && probing.streak >= retries && !young) {
    becomeUnhealthy(draft, node, next, attempt.lastLines);
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
    taken += 1, node !== void 0 && isStartable(draft, node) && start2(draft, node);
  }
  draft.queue.splice(0, taken);
  for (let node of draft.queue) markHolds(draft, node);
}
function mayStart(draft) {
  let { kind } = draft.phase;
  return (kind === "bringing-up" || kind === "up") && draft.rollbackBecause === null;
}
function isStartable(draft, node) {
  return lifeOf(draft, node).kind === "waiting" && nodeAt(draft, node).needs.every((edge) => edgeState(edge, lifeOf(draft, edge.node)) === "met");
}
function start2(draft, node) {
  let generation = memoryOf(draft, node).generation + 1;
  remember(draft, node, { generation }), setLife(draft, node, {
    kind: "starting",
    run: { generation, requestedAt: draft.now, pid: null, signalled: !1 },
    probing: NO_PROBING
  }), draft.actions.push({ type: "spawn", node, generation, attempt: generation });
}

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
    life.kind === "waiting" || life.kind === "pausing" ? (draft.actions.push({ type: "clear-timer", node, timer: "pause" }), drop(node)) : life.kind === "ending" && life.afterwards.kind === "again" && setLife(draft, node, { ...life, afterwards: { kind: "stopped" } });
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
    becomeReady(draft, node, next, null);
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
  if (!life || !isUp(life)) return;
  let next = { ...life, run: { ...life.run, signalled: !0 } };
  setLife(draft, signal.node, next), next.kind === "starting" && next.run.pid !== null && !nodeAt(draft, signal.node).completes && probeNow(draft, signal.node, next);
}
function probed(draft, signal) {
  let life = currentRun(draft, signal);
  !life || !isUp(life) || (life.kind === "starting" ? probedStarting(draft, signal.node, life, signal) : probedRunning(draft, signal.node, life, signal));
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
        isUp(life) && probeNow(draft, node, life);
        return;
      case "ready-timeout":
        if (life.kind !== "starting") return;
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
        killNode(draft, node);
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
      hands.sweep(node);
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
import { join as join3 } from "node:path";

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
      return child === null || child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve2) => {
        child.ref(), child.once("exit", () => resolve2()), child.kill("SIGKILL");
      });
    }
  };
}
var MOST_STARTS = 10;

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

// src/supervisor/runners/docker-runner.ts
function createDockerRunner() {
  return {
    start(request, report) {
      return report({
        type: "spawn-failed",
        code: "ENOTSUP",
        message: `the image ${request.service.image ?? ""} needs the docker runner, which this version does not have; give the service a command instead of an image`
      }), { signal() {
      }, kill() {
      }, sweep() {
      }, lastLines: () => [], seen: () => !1 };
    }
  };
}

// src/supervisor/runners/process-runner.ts
import { spawn as spawn3 } from "node:child_process";
import { existsSync as existsSync3 } from "node:fs";

// src/supervisor/output/service-log.ts
import { closeSync as closeSync2, mkdirSync as mkdirSync2, openSync as openSync2, writeSync as writeSync2 } from "node:fs";
import { dirname as dirname2 } from "node:path";

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

// src/supervisor/output/stamp.ts
function formatStamp(epochMs) {
  let wholeMs = Math.floor(epochMs), ticks = Math.floor((epochMs - wholeMs) * 1e4);
  return `${new Date(wholeMs).toISOString().slice(0, -1)}${String(ticks).padStart(4, "0")}Z `;
}

// src/supervisor/output/service-log.ts
function openServiceLog(file, clock) {
  let merger = createLineMerger(), last = keepLastLines(), sink = openSink(file), cancelFlush = null;
  function stamp() {
    return formatStamp(clock.now());
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
  let descriptor = tryOpen(file), lostBytes = 0;
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
    return mkdirSync2(dirname2(file), { recursive: !0 }), openSync2(file, "a");
  } catch {
    return null;
  }
}
var FLUSH_AFTER_MS = 50;

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

// src/supervisor/runners/process-runner.ts
function createProcessRunner(input) {
  return {
    start(request, report) {
      let watch = watchPassively(request.service.healthcheck?.probe ?? null), spawned2 = spawnChild(request, watch.notifyDescriptors);
      return !(spawned2 instanceof Error) && spawned2.pid !== void 0 ? superviseChild(input, { request, report, watch, child: spawned2, pid: spawned2.pid }) : (spawned2 instanceof Error ? reportFailure(request.service, spawned2, report) : spawned2.once("error", (error) => reportFailure(request.service, error, report)), NOT_RUNNING);
    }
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
    return spawn3(file, rest, {
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
  let { workingDir } = service, message = existsSync3(workingDir) ? error.message : `its working directory ${workingDir} does not exist`;
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
  let { request, report, watch, child, pid } = started, startTime = input.table.look(pid)?.startTime ?? null, log = openServiceLog(request.logFile, input.clock), exited2 = !1, signalForRest = "SIGTERM", straggling = null;
  pumpOutput(started, log), whenDrained(child, input.clock, (code, signal) => {
    exited2 = !0, log.flush(), report({ type: "exited", exit: { code: signal === null ? code : null, signal, outOfMemory: !1 }, lastLines: log.lastLines() });
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
  function pump(stream, number) {
    stream !== null && (open2 += 1, stream.on("data", (chunk) => {
      log.write(number, chunk), watch.output(number, chunk) && report({ type: "signalled" });
    }), stream.on("error", () => {
    }), stream.once("close", () => {
      watch.ended(number) && report({ type: "signalled" }), open2 -= 1, open2 === 0 && log.close();
    }));
  }
  pump(child.stdout, 1), pump(child.stderr, 2);
  for (let descriptor of watch.notifyDescriptors) {
    let pipe = child.stdio[descriptor];
    !pipe || !("read" in pipe) || (pipe.on("error", () => {
    }), pipe.on("data", (chunk) => {
      chunk.includes(10) && watch.notified(descriptor) && report({ type: "signalled" });
    }));
  }
}
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

// src/supervisor/shell/service-hands.ts
import { join as join2 } from "node:path";

// src/supervisor/shell/ask-probe.ts
async function askProbe(prober, question) {
  let { service, identifyBy } = question, { healthcheck } = service;
  if (healthcheck === null)
    return { outcome: { ok: !0, detail: "no healthcheck", durationMs: 0 }, stranger: null };
  let { probe, timeoutMs } = healthcheck, { environment, signal, passive, track } = question, { workingDir } = service, request = { probe, timeoutMs, environment, workingDir, signal, passive, track }, outcome = await prober.attempt(request);
  return !outcome.ok || identifyBy === null ? { outcome, stranger: null } : identify(outcome, localPorts(probe), question);
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
      return isLoopback(probe.host) ? [probe.port] : [];
    case "http": {
      let url = URL.parse(probe.url);
      return !url || !isLoopback(url.hostname) ? [] : [Number(url.port) || (url.protocol === "https:" ? 443 : 80)];
    }
    case "all":
      return probe.probes.flatMap(localPorts);
    default:
      return [];
  }
}
function isLoopback(host) {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127\./.test(host);
}

// src/supervisor/shell/spawn-queue.ts
function createSpawnQueue() {
  let due = /* @__PURE__ */ new Map(), planned = !1;
  function work() {
    planned = !1;
    let since = performance.now();
    for (let [node, spawn4] of due)
      if (due.delete(node), spawn4(), performance.now() - since > TURN_MS) break;
    plan();
  }
  function plan() {
    planned || due.size === 0 || (planned = !0, setImmediate(work));
  }
  return {
    add(node, spawn4) {
      due.set(node, spawn4), due.size === 1 && !planned && (planned = !0, queueMicrotask(work));
    },
    cancel: (node) => due.delete(node)
  };
}
var TURN_MS = 4;

// src/supervisor/shell/service-hands.ts
function createServiceHands(input) {
  let { services, lease, liveLeaders, tell } = input, prober = createProber(), listenerTable = systemProcessTable(), held = /* @__PURE__ */ new Map(), spawns = createSpawnQueue(), queued = /* @__PURE__ */ new Map();
  function hear(node, generation, own, report) {
    if (report.type === "spawned") {
      let { pid, startTime } = report;
      own.pid = pid, liveLeaders.add(pid), lease.add({ kind: "started", pid, startTime });
      let { service, spawnedAt } = own;
      tell({ ...report, node, generation, logFile: logFileOf(service), spawnedAt });
      return;
    }
    report.type === "exited" && own.pid !== null && liveLeaders.delete(own.pid), report.type === "swept" && own.pid !== null && lease.add({ kind: "gone", pid: own.pid }), tell({ ...report, node, generation });
  }
  function spawn4(node, generation) {
    let service = services[node];
    if (!service) return;
    let environment = {
      ...input.environment,
      ...service.environment,
      ...input.marks,
      SIGNALBOX_SERVICE: service.name
    }, own = {
      service,
      environment,
      spawnedAt: input.clock.now(),
      pid: null,
      running: null,
      probe: null,
      identified: !1
    };
    held.get(node)?.probe?.abort(), held.set(node, own);
    let early = [], logFile = join2(input.runDirectory, logFileOf(service));
    own.running = input.runners[service.runner].start(
      { service, environment, logFile },
      (report) => {
        own.running === null ? early.push(report) : hear(node, generation, own, report);
      }
    );
    for (let report of early) hear(node, generation, own, report);
  }
  function takeBack(node) {
    let generation = queued.get(node);
    return generation === void 0 || !spawns.cancel(node) ? !1 : (queued.delete(node), tell({ type: "spawn-failed", node, generation, code: "ECANCELED", message: "it was stopped before it was started" }), !0);
  }
  return {
    spawn(node, generation) {
      queued.set(node, generation), spawns.add(node, () => {
        queued.delete(node), spawn4(node, generation);
      });
    },
    probe(node, generation) {
      let own = held.get(node);
      if (!own) return;
      let { service, environment } = own;
      own.probe = new AbortController(), askProbe(prober, {
        service,
        environment,
        signal: own.probe.signal,
        passive: (probe) => own.running?.seen(probe) ?? !1,
        track(pid) {
          return lease.add({ kind: "started", pid, startTime: null }), () => lease.add({ kind: "gone", pid });
        },
        identifyBy: own.identified || service.runner !== "process" ? null : own.pid,
        table: listenerTable
      }).then(({ outcome, stranger }) => {
        own.probe = null, outcome.ok && (own.identified = !0);
        let lastLines = stranger || !outcome.ok ? own.running?.lastLines() ?? [] : [];
        tell({ type: "probed", node, generation, outcome, stranger, lastLines });
      });
    },
    cancelProbe(node) {
      held.get(node)?.probe?.abort();
    },
    signal(node, signal) {
      takeBack(node) || held.get(node)?.running?.signal(signal);
    },
    kill(node) {
      takeBack(node) || held.get(node)?.running?.kill();
    },
    sweep(node) {
      held.get(node)?.running?.sweep();
    },
    lastLines: (node) => held.get(node)?.running?.lastLines() ?? []
  };
}
function logFileOf(service) {
  return join2("services", `${service.name}.log`);
}

// src/supervisor/shell/run-resources.ts
function openRunResources(input, tell) {
  let { graph, journal, clock, environment, runDirectory } = input, table = machineProcessTable(), mark = newMark(input), { runId } = journal.record().context, lease = writeLease(join3(runDirectory, "lease.ndjson"), {
    kind: "lease",
    runId,
    mark,
    supervisor: { pid: process.pid, startTime: table.look(process.pid)?.startTime ?? null }
  }), guardian = startGuardian(input, lease), liveLeaders = /* @__PURE__ */ new Set(), leaders = [], sweeper = createSweeper({ table, clock, lease: mark, liveLeaders }), marks = { SIGNALBOX_RUN_ID: runId, SIGNALBOX_LEASE: mark };
  return {
    hands: createServiceHands({
      services: graph.services,
      runners: {
        process: createProcessRunner({ clock, table, sweeper }),
        docker: createDockerRunner()
      },
      runDirectory,
      environment,
      marks,
      lease,
      clock,
      liveLeaders,
      tell(signal) {
        signal.type === "spawned" && leaders.push(signal), tell(signal);
      }
    }),
    marks,
    async sweepAll(graceMs) {
      await endMembers({ table, clock, membership: { leaders, lease: mark, service: null }, graceMs, spare: process.pid });
    },
    async release() {
      lease.release(), await guardian?.dismiss();
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
    let { promise, resolve: resolve2 } = Promise.withResolvers(), since = state.memories[node]?.generation ?? 0;
    return receive2({ type: "restart", node }), restarts.add({ node, since, resolve: resolve2 }), answerRestarts(), promise;
  }
  return receive2({ type: "start" }), {
    marks: performer.resources.marks,
    settled: settled.promise,
    broken: broken.promise,
    stop(options) {
      return receive2({ type: "stop", deadlineMs: options?.deadlineMs ?? null }), finished.promise;
    },
    restart: restart2
  };
}

export {
  removeLeftovers,
  runGuardian,
  preflight,
  startSupervision
};
