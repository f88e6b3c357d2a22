import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createDockerCli,
  pLimit
} from "./chunk-WQK54PSK.mjs";
import {
  systemClock
} from "./chunk-SKSGK344.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

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
    service,
    ofFile: !0
  }),
  "container-commands": ({ service, commands }) => ({
    problem: `its healthcheck holds ${commands} commands, and a container's engine runs one`,
    remedy: 'Join them in one command: ["CMD-SHELL", "first && second"].',
    cause: "svc.config",
    key: "healthcheck",
    service,
    ofFile: !0
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
    service,
    ofFile: !0
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
  "variable-unset": ({ service, variable, empty }) => ({
    problem: `the environment variable ${variable} is required and ${empty ? "is empty" : "is not set"}`,
    remedy: `Set ${variable} in the job (env:, from a secret if it is one) or in the service's environment.`,
    cause: "config.env",
    key: "requires.env",
    service
  }),
  "log-pattern": ({ service, pattern, reason }) => ({
    problem: `${quote(pattern)} is not a regular expression of RE2: ${reason}`,
    remedy: "Correct it (no look-around, no back-references), or give literal text.",
    cause: "svc.config",
    key: "healthcheck",
    service,
    ofFile: !0
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
  let word = CATALOGUE[problem.kind], { service, key, cause, location, ofFile, ...sentences } = word(problem), found = {
    code: `preflight.${problem.kind}`,
    ...sentences,
    ...ofFile ? {} : { ofMachine: !0 },
    cause
  };
  if (service === null) return found;
  let path = ["services", service.name, key].filter((part) => part !== null).join(".");
  return { ...found, service: service.name, location: location ?? service.location, path };
}

// src/supervisor/preflight/find-program.ts
import { constants } from "node:fs";
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
  return access(path, constants.X_OK).then(
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
  return new Promise((resolve3) => {
    try {
      execFile(
        path,
        [question],
        limits,
        (error, stdout, stderr) => resolve3(error === null ? `${stdout}
${stderr}` : null)
      ).stdin?.end();
    } catch {
      resolve3(null);
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

// src/probe/log-matcher.ts
import { stripVTControlCharacters } from "node:util";
var LONGEST_LINE = 64 * 1024;
async function loadLogMatching(probes) {
  let finder = probes.some(hasPattern) ? await loadPatternFinder() : neverFinds;
  return (probe) => {
    let find = probe.literal ? (line) => line.includes(probe.pattern) : finder(probe.pattern);
    return (line) => {
      let start = line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line;
      return find(start.includes("\x1B") ? stripVTControlCharacters(start) : start);
    };
  };
}
async function checkLogPattern(probe) {
  if (probe.literal) return ok(void 0);
  let { compilePattern } = await import("./log-pattern-X6XCM7ZT.mjs"), compiled = compilePattern(probe.pattern);
  return compiled.ok ? ok(void 0) : compiled;
}
function hasPattern(probe) {
  return "probes" in probe ? probe.probes.some(hasPattern) : probe.kind === "log" && !probe.literal;
}
async function loadPatternFinder() {
  let { compilePattern } = await import("./log-pattern-X6XCM7ZT.mjs");
  return (pattern) => {
    let compiled = compilePattern(pattern);
    return compiled.ok ? compiled.value : () => !1;
  };
}
function neverFinds() {
  return () => !1;
}

// src/supervisor/preflight/check-log-patterns.ts
async function checkLogPatterns(service) {
  let problems = [];
  for (let probe of flatten(service.healthcheck?.probe)) {
    if (probe.kind !== "log") continue;
    let { pattern } = probe, checked = await checkLogPattern(probe);
    checked.ok || problems.push({ kind: "log-pattern", service, pattern, reason: checked.error });
  }
  return problems;
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
  if (services.length === 0) return ok(null);
  let { directory } = graph.config;
  if ((await findProgram("docker", environment.PATH ?? "", directory)).found !== "program") return err({ kind: "docker-missing", services });
  let engine = await askWithin(environment);
  if (engine.ok) return engine;
  let host = environment.DOCKER_HOST ?? null;
  return err({ kind: "docker-engine", services, host, reason: engine.error });
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
  return service.requires.env.flatMap((variable) => {
    let value = environment[variable];
    return value !== void 0 && value !== "" ? [] : [{ kind: "variable-unset", service, variable, empty: value === "" }];
  });
}

// src/supervisor/preflight/check-platform.ts
function checkPlatform(platform = process.platform) {
  return platform === "win32" ? [{ kind: "platform", platform }] : [];
}

// src/probe/linux-process-table.ts
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { setImmediate } from "node:timers/promises";

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
    isListenedOn: async (port) => existsSync("/proc/net/tcp") ? (await listeners.inodesOf(port, !0)).size > 0 : null,
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
    if (Number.isInteger(pid) && (++looked % 64 === 0 && await setImmediate(), collect(pid, { wanted, missing, holders }), missing.size === 0))
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
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
function namesIn(path) {
  try {
    return readdirSync(path);
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
  return new Promise((resolve3) => {
    execFile2(program, argv, {
      // Start times and states are compared as text: the same words whatever the machine speaks.
      env: { PATH: "/usr/sbin:/usr/bin:/sbin:/bin", LC_ALL: "C" },
      timeout: TIMEOUT_MS2,
      maxBuffer: LONGEST_LISTING,
      killSignal: "SIGKILL"
    }, (_error, stdout) => resolve3(stdout));
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

// src/supervisor/preflight/port-state.ts
import { createSocket } from "node:dgram";
import { connect, createServer } from "node:net";
var WILDCARDS = ["127.0.0.1", "0.0.0.0", "::1", "::"], LOOPBACKS = ["127.0.0.1", "::1"];
async function tcpPortState(port, address) {
  for (let host of address === null ? LOOPBACKS : [])
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
  return new Promise((resolve3) => {
    let socket = connect({ host, port, timeout: CONNECT_TIMEOUT_MS });
    socket.once("connect", () => {
      socket.resume(), socket.end(), resolve3(!0);
    }), socket.once("timeout", () => {
      socket.destroy(), resolve3(!1);
    }), socket.on("error", () => resolve3(!1));
  });
}
function bindTcp(host, port) {
  return new Promise((resolve3) => {
    let server = createServer((socket) => socket.destroy());
    server.once("error", (error) => resolve3(codeOf(error))), server.listen(
      { host, port, exclusive: !0, ipv6Only: host.includes(":") },
      () => server.close(() => resolve3(null))
    );
  });
}
function bindUdp(host, port) {
  return new Promise((resolve3) => {
    let socket = createSocket(host.includes(":") ? "udp6" : "udp4");
    socket.once("error", (error) => {
      socket.close(), resolve3(codeOf(error));
    }), socket.bind({ address: host, port, exclusive: !0 }, () => socket.close(() => resolve3(null)));
  });
}
function codeOf(error) {
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
  if (platform.length > 0) return { faults: platform.map(faultOf), engine: null };
  let afterTasks = nodesAfterTasks(graph), [docker, ports, ...services] = await Promise.all([
    checkDocker(graph, options.environment),
    checkPorts(graph),
    ...graph.services.map(
      (service) => checkService(service, { ...options, mayBeMade: afterTasks.has(service.name) })
    )
  ]), found = [...services.flat(), ...ports], places = new Map(graph.services.map(({ name }, place) => [name, place])), faults = [...docker.ok ? [] : [docker.error], ...found].map(faultOf), placeOf2 = ({ service }) => service ? places.get(service) ?? 0 : -1;
  return {
    faults: faults.sort((left, right) => placeOf2(left) - placeOf2(right)),
    engine: docker.ok ? docker.value : null
  };
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
    ...await checkLogPatterns(service)
  ];
}

export {
  loadLogMatching,
  askEngine,
  lastWords,
  systemProcessTable,
  listenerBelongsTo,
  preflight
};
