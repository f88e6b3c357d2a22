import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  describeFolderError,
  makeFolder
} from "./chunk-JG3NMF2R.mjs";
import {
  _enum,
  _null,
  array,
  boolean,
  int,
  literal,
  nullable,
  nullish,
  number,
  object,
  record,
  strictObject,
  string,
  union,
  unknown
} from "./chunk-67TOOQQD.mjs";
import {
  cleanLine
} from "./chunk-D7MHDD5P.mjs";
import {
  nearest,
  require_dist
} from "./chunk-7RYAJB5K.mjs";
import {
  NO_HOOKS,
  PUBLISHES_NOTHING,
  SERVICE_NAME_PATTERN,
  SEVERITIES,
  WEBHOOK_EVENTS,
  WEBHOOK_KINDS,
  formatLimit,
  formatLocation,
  isLinkLocal,
  parseDuration,
  parseServiceName
} from "./chunk-4INBPDXK.mjs";
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import {
  __toESM
} from "./chunk-UY7GPOQJ.mjs";

// src/app/job/run-directory.ts
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

// src/app/world/is-folder.ts
import { statSync } from "node:fs";
function isFolder(path) {
  try {
    return statSync(path).isDirectory();
  } catch {
    return !1;
  }
}

// src/app/job/run-directory.ts
var PAST_RUNS_KEPT = 10, KEPT = /^(?:past|run\.lock|supervisor(?:\.\d+)?\.log|history\.db.*|forecast.*|night|bench)$/;
function runDirectoryAt(root, shared = root) {
  return {
    root,
    journal: join(root, "journal.ndjson"),
    status: join(root, "status.json"),
    lease: join(root, "lease.ndjson"),
    servicesDirectory: join(root, "services"),
    gatesDirectory: join(root, "gates"),
    triageJson: join(root, "triage.json"),
    triageMarkdown: join(root, "triage.md"),
    reportHtml: join(root, "report.html"),
    junit: join(root, "junit.xml"),
    metrics: join(root, "metrics.prom"),
    supervisorLog: join(root, "supervisor.log"),
    pastDirectory: join(root, "past"),
    forRuns: join(shared, "night", "for-runs.json")
  };
}
async function hasRun({ journal }) {
  return await stat(journal).catch(() => null) !== null;
}
async function renewRunDirectory(directory, name) {
  try {
    return await makeRoom(directory, name), ok(void 0);
  } catch (error) {
    return err(describeUnwritable(directory.root, error));
  }
}
function describeUnwritable(root, error) {
  return isFolder(root) ? `Nothing can be written in the folder ${root} (${describeFileError(error)}); nothing was started.
    Make it writable and have room there, or name another folder with --logs.` : `The folder ${root} cannot be made there (${describeFolderError(error)}); nothing was started.
    Name another folder with --logs.`;
}
async function makeRoom(directory, name) {
  makeFolder(directory.root);
  let earlier = (await readdir(directory.root)).filter((entry) => !KEPT.test(entry));
  if (earlier.length > 0) {
    let target = join(directory.pastDirectory, name);
    await mkdir(target, { recursive: !0 });
    for (let entry of earlier) await rename(join(directory.root, entry), join(target, entry));
    await forgetOldest(directory.pastDirectory);
  }
  await mkdir(directory.servicesDirectory, { recursive: !0 }), await mkdir(directory.gatesDirectory, { recursive: !0 });
}
async function forgetOldest(pastDirectory) {
  let past = (await readdir(pastDirectory)).sort();
  for (let name of past.slice(0, Math.max(0, past.length - PAST_RUNS_KEPT)))
    await rm(join(pastDirectory, name), { recursive: !0, force: !0 });
}

// src/app/job/project.ts
import { join as join3, resolve as resolve14 } from "node:path";

// src/config/load-project.ts
import { resolve as resolve13 } from "node:path";

// src/config/sentences/words.ts
function didYouMean(name) {
  return name === void 0 ? void 0 : `Did you mean "${name}"?`;
}
function list(names) {
  let more = names.length - 12;
  return `${names.slice(0, 12).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function quoted(text2) {
  return JSON.stringify(text2.length > 80 ? `${text2.slice(0, 80)}…` : text2);
}

// src/config/sentences/about-warning.ts
function aboutWarning(warning) {
  switch (warning.kind) {
    case "waits-for-start":
      return {
        problem: `the short form waits until ${warning.dependency} was started, not until it is ${warning.offers === "health" ? "ready" : "done"}`,
        remedy: `Write ${warning.dependency}: { condition: ${warning.offers === "health" ? "service_healthy" : "service_completed_successfully"} }, or service_started if that is meant.`
      };
    case "healthy-without-healthcheck":
      return aboutHealth(warning);
    case "unsaid-task":
      return {
        problem: "its end is awaited, so it is run as a task",
        remedy: 'Say so with "type: task".'
      };
    case "looks-like-task":
      return {
        problem: "looks like something that is done once, but a service that ends has failed",
        remedy: 'Add "type: task" if it is to run to completion.'
      };
    case "literal-dollar":
      return {
        problem: `no shell runs this command, so it is given "$${warning.name}" as it stands`,
        remedy: "Run it in a shell: sh -c '…'."
      };
    case "eaten-dollar":
      return {
        problem: `$${warning.name} is filled in from the job when the file is read, not from the service's environment when it runs`,
        remedy: `Write "$$${warning.name}" in a command that a shell runs.`
      };
    case "unfed-variable":
      return {
        problem: `${warning.name} is not set and becomes an empty text; ${warning.where} is for the service and fills nothing in`,
        remedy: `Set ${warning.name} in the job or in .env; "$$${warning.name}" leaves it to a shell in the service.`
      };
    case "added-port":
      return {
        problem: `${warning.port} is published beside ${warning.other} (${warning.otherFile}): lists add up when files are laid over each other`,
        remedy: 'Write "ports: !override [...]" to replace what is beneath.'
      };
    case "key-without-meaning":
      return {
        problem: `not carried out here: ${list(warning.keys)}`,
        remedy: "Remove it if the tests do not need it, or start this service with Docker Compose."
      };
    case "idle-start-interval":
    case "little-patience":
    case "cut-start-period":
    case "socket-probe":
    case "localhost-probe":
    case "head-probe":
      return aboutHealthcheck(warning);
    default:
      return unreachable(warning);
  }
}
function aboutHealthcheck(warning) {
  switch (warning.kind) {
    case "idle-start-interval":
      return {
        problem: "Compose does not use start_interval without a start_period",
        remedy: "Add start_period, such as 60s; here a starting service is asked often anyway."
      };
    case "little-patience":
      return {
        problem: `gives it ${formatLimit(warning.readyTimeoutMs)} to become ready: start_period ${formatLimit(warning.startPeriodMs)} and ${warning.retries} × (interval + timeout)`,
        remedy: "Raise start_period rather than retries, or set ready_timeout."
      };
    case "cut-start-period":
      return {
        problem: `start_period is ${formatLimit(warning.startPeriodMs)}, but ready_timeout ends the wait after ${formatLimit(warning.readyTimeoutMs)}`,
        remedy: "Set a ready_timeout longer than start_period."
      };
    case "socket-probe":
      return {
        problem: `${warning.program} asks the socket, where the server that sets the image up answers before it goes away again`,
        remedy: 'Ask over TCP, with "-h 127.0.0.1", or use { tcp: PORT }; "success: 3" wants three answers in a row.'
      };
    case "localhost-probe":
      return {
        problem: `${warning.program} may try ::1 only for "localhost", where many servers listen on 127.0.0.1 only`,
        remedy: "Write 127.0.0.1, or use { http: PORT/PATH }, which tries both addresses."
      };
    case "head-probe":
      return {
        problem: `${warning.option} asks with HEAD, which some servers do not answer`,
        remedy: 'Ask with GET: "curl -fsS -o /dev/null" or { http: PORT/PATH }.'
      };
    default:
      return unreachable(warning);
  }
}
function aboutHealth(warning) {
  let { dependency } = warning, remedy = `Add a healthcheck to ${dependency}, such as { tcp: 5432 }, or wait for service_started.`;
  switch (warning.because) {
    case "process":
      return {
        problem: `${dependency} has no healthcheck: it counts as ready once it runs`,
        remedy
      };
    case "image":
      return {
        problem: `${dependency} has no healthcheck here: without one in its image it counts as ready once it runs, and Compose gives up`,
        remedy
      };
    case "disabled":
      return {
        problem: `the healthcheck of ${dependency} is switched off: it counts as ready once it runs, and Compose gives up`,
        remedy
      };
    default:
      return unreachable(warning.because);
  }
}

// src/config/sentences/about-composition.ts
function aboutComposition(problem) {
  switch (problem.kind) {
    case "include-cycle":
      return {
        problem: `files include each other in a circle: ${problem.chain.join(" → ")}`,
        remedy: "Remove one of these includes."
      };
    case "include-conflict":
      return {
        problem: `is defined differently in another file (${formatLocation(problem.other)})`,
        remedy: "Rename one of them, or change it in a signalbox.yml that includes both files."
      };
    case "too-many-files":
      return {
        problem: `more than ${problem.limit} files`,
        remedy: "Look for a file that includes others by mistake."
      };
    case "extends-cycle":
      return {
        problem: `services extend each other in a circle: ${problem.chain.join(" → ")}`,
        remedy: "Remove one of these extends."
      };
    case "extends-unknown":
      return {
        problem: `"${problem.base}" is not a service in ${problem.file}`,
        remedy: didYouMean(problem.nearest) ?? "Extend a service that is there."
      };
    case "unknown-environment":
      return {
        path: "environments",
        problem: `"${problem.name}" is not an environment here`,
        remedy: didYouMean(problem.nearest) ?? (problem.known.length > 0 ? `There are: ${list(problem.known)}.` : "Define it under environments, or leave --environment out.")
      };
    case "inactive-dependency":
      return {
        problem: `"${problem.dependency}" only runs in the profile ${list(problem.profiles)}, which is not active`,
        remedy: `Set COMPOSE_PROFILES=${problem.profiles[0]}, or mark it "required: false".`
      };
    default:
      return unreachable(problem);
  }
}

// src/config/sentences/about-file.ts
function aboutFile(problem) {
  let path = "from" in problem && problem.from ? { path: problem.from.path } : {};
  switch (problem.kind) {
    case "no-config":
      return {
        problem: `no configuration in ${problem.directory}: looked for ${problem.looked.join(", ")}`,
        remedy: "Write a signalbox.yml there, or name a file with --file."
      };
    case "file-missing":
      return {
        ...path,
        problem: `${problem.file} is not there`,
        remedy: "Correct the name; relative names start at the directory of the file they stand in."
      };
    case "file-unreadable":
      return {
        ...path,
        problem: `${problem.file} cannot be read: ${problem.reason}`,
        remedy: "Make it a file that this user may read."
      };
    case "file-too-large":
      return {
        ...path,
        problem: `${problem.file} has ${megabytes(problem.bytes)}, expected at most ${megabytes(problem.limit)}`,
        remedy: "Name a configuration file; split a larger one with include."
      };
    default:
      return unreachable(problem);
  }
}
function megabytes(bytes) {
  return `${(bytes / 1048576).toFixed(1)} MB`;
}

// src/config/sentences/about-text.ts
function aboutText(problem) {
  switch (problem.kind) {
    case "not-text":
      return { problem: "this is not UTF-8 text", remedy: "Name a YAML file, saved as UTF-8." };
    case "empty-file":
      return {
        problem: 'the file is empty, expected a map with "services"',
        remedy: "Describe the services there, for example services: { web: { command: node web.js } }."
      };
    case "syntax":
      return { problem: `not valid YAML: ${problem.message}`, remedy: syntaxRemedy(problem.code) };
    case "not-a-map":
      return {
        problem: `found a ${problem.found}, expected a map with "services"`,
        remedy: "Put the services under the key services."
      };
    case "duplicate-key":
      return {
        problem: `"${problem.key}" is here twice, first at ${formatLocation(problem.first)}`,
        remedy: "Keep one of them."
      };
    case "reserved-key":
      return { problem: `"${problem.key}" cannot be a key`, remedy: "Give it another name." };
    case "bad-key":
      return {
        problem: "a list or map as a key, expected text",
        remedy: "Make the key plain text."
      };
    case "bad-merge-key":
      return { problem: '"<<" merges something that is no map', remedy: "Merge maps only." };
    case "unknown-tag":
      return {
        problem: `unknown tag "${problem.tag}", expected !reset or !override`,
        remedy: 'Remove the tag; quote the value if it starts with "!".'
      };
    case "unknown-anchor":
      return {
        problem: `"*${problem.name}" refers to an anchor that is not set before it`,
        remedy: `Mark the value it means with "&${problem.name}", or quote a text that starts with "*".`
      };
    case "alias-cycle":
      return {
        problem: `"*${problem.name}" refers to a value it is part of`,
        remedy: "Write the value out where it is needed."
      };
    case "alias-bomb":
      return {
        problem: `aliases of aliases stand for more than ${problem.limit} values`,
        remedy: "Write the values out; no configuration needs that many."
      };
    case "too-deep":
      return {
        problem: `nested too deep${problem.limit === null ? "" : `, expected at most ${problem.limit} levels`}`,
        remedy: "Flatten the values; look for brackets or dashes that repeat by mistake."
      };
    case "bad-env-line":
      return {
        problem: `found ${problem.found}, expected ${problem.expected}`,
        remedy: "Correct the line; single quotes keep a value as it is."
      };
    default:
      return unreachable(problem);
  }
}
function syntaxRemedy(code) {
  switch (code) {
    case "TAB_AS_INDENT":
      return "Indent with spaces.";
    case "MISSING_CHAR":
      return "Close the quote or bracket.";
    case "MULTIPLE_DOCS":
      return "Keep one document; a second file can be included.";
    case "BLOCK_AS_IMPLICIT_KEY":
      return 'Quote a value that holds ": ".';
    default:
      return "Correct the YAML here; often the line before is indented wrongly or a quote is missing.";
  }
}

// src/config/sentences/about-value.ts
function aboutValue(problem) {
  switch (problem.kind) {
    case "unknown-key":
      return {
        problem: `unknown key "${problem.key}"`,
        remedy: didYouMean(problem.nearest) ?? (problem.known.length > 12 ? 'Remove it, or put "x-" before it to keep it for yourself.' : `Keys here: ${list(problem.known)}.`)
      };
    case "missing-key":
      return {
        problem: `"${problem.key}" is missing`,
        remedy: `Add it, expected ${problem.expected}.`
      };
    case "bad-value":
      return {
        problem: `found ${problem.found}, expected ${problem.expected}`,
        remedy: "Correct the value."
      };
    case "bad-name":
      return {
        problem: `"${problem.found}" cannot be a name`,
        remedy: 'Use letters, digits, ".", "_" and "-" only.'
      };
    case "unclosed-quote":
      return {
        problem: `a ${problem.quote} that is never closed`,
        remedy: "Close it, or write the command as a list of words."
      };
    case "bad-pattern":
      return {
        problem: `${quoted(problem.found)} is not an RE2 pattern: ${problem.reason}`,
        remedy: "Correct the pattern; RE2 has no look-around and no back-references."
      };
    case "probe-count":
      return {
        problem: problem.found.length === 0 ? "nothing says what to ask" : `asks ${problem.found.length} things at once: ${list(problem.found)}`,
        remedy: `Write exactly one of ${list(problem.known)}.`
      };
    case "nothing-to-run":
      return {
        problem: 'has neither "command" nor "image" nor "build"',
        remedy: "Add command for a process, or image or build for a container."
      };
    case "hook-image":
      return {
        problem: "a hook with an image of its own, expected one that runs in its service: only pre_start of a container has an own one",
        remedy: 'Make it a service with "type: task", and wait for it with "condition: service_completed_successfully".'
      };
    case "unknown-port-name":
      return {
        problem: `"auto:${problem.name}" is not among the service's ports`,
        remedy: didYouMean(problem.nearest) ?? `Add ports: ["auto:${problem.name}"].`
      };
    case "undefined-resource":
      return {
        problem: `"${problem.name}" is not among the ${problem.resource} of this project`,
        remedy: didYouMean(problem.nearest) ?? `Add "${problem.resource}: { ${problem.name}: {} }" at the top of the file.`
      };
    default:
      return unreachable(problem);
  }
}

// src/config/sentences/about-variable.ts
var OURS = "SIGNALBOX_";
function aboutVariable(problem) {
  switch (problem.kind) {
    case "bad-template":
      return {
        problem: `${quoted(problem.template)} cannot be filled in: ${problem.reason}`,
        remedy: 'Write ${NAME} or ${NAME:-default}, and "$$" for a dollar sign that means itself.'
      };
    case "required-variable":
      return {
        problem: `${problem.name} is not set${problem.message === "" ? "" : `: ${problem.message}`}`,
        remedy: `Set ${problem.name} in the job's environment or in .env.`
      };
    case "unset-variable":
      return {
        problem: `${problem.name} is not set and becomes an empty text`,
        remedy: problem.name.startsWith(OURS) ? `Signalbox sets it when the command runs, not when the file is read: write "$$${problem.name}" in a command that a shell runs.` : `Set it, or write \${${problem.name}:-default}; "$$" is a dollar sign that means itself.`
      };
    default:
      return unreachable(problem);
  }
}

// src/config/sentences/sentences.ts
function sentences(problem) {
  switch (problem.kind) {
    case "no-config":
    case "file-missing":
    case "file-unreadable":
    case "file-too-large":
      return aboutFile(problem);
    case "bad-template":
    case "required-variable":
    case "unset-variable":
      return aboutVariable(problem);
    case "include-cycle":
    case "include-conflict":
    case "too-many-files":
    case "extends-cycle":
    case "extends-unknown":
    case "unknown-environment":
    case "inactive-dependency":
      return aboutComposition(problem);
    case "unknown-key":
    case "missing-key":
    case "bad-value":
    case "bad-name":
    case "unclosed-quote":
    case "bad-pattern":
    case "probe-count":
    case "nothing-to-run":
    case "hook-image":
    case "unknown-port-name":
    case "undefined-resource":
      return aboutValue(problem);
    default:
      return aboutText(problem);
  }
}

// src/config/catalogue.ts
var CAUSES = {
  "required-variable": "config.env",
  "bad-env-line": "config.env",
  "unset-variable": "config.env"
}, UNFILLED = /* @__PURE__ */ new Set(["required-variable", "bad-template"]);
function configFaults(problems, files = []) {
  let unfilled = new Set(problems.filter(({ kind }) => UNFILLED.has(kind)).map(placeOf)), misspelt = new Set(problems.filter(({ kind }) => kind === "unknown-key").map(serviceOf)), faults = problems.filter((problem) => UNFILLED.has(problem.kind) || !unfilled.has(placeOf(problem))).filter((problem) => problem.kind !== "nothing-to-run" || !misspelt.has(problem.service)).map(configFault), once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return inFileOrder([...once.values()], files);
}
function configFault(problem) {
  return {
    ...rendered(problem, sentences(problem)),
    cause: CAUSES[problem.kind] ?? "config.workflow"
  };
}
function configWarnings(warnings, files) {
  let told = warnings.map(
    (warning) => warning.kind === "unset-variable" ? configFault(warning) : rendered(warning, aboutWarning(warning))
  );
  return inFileOrder([...new Map(told.map((one) => [JSON.stringify(one), one])).values()], files);
}
function rendered(problem, { path, problem: sentence, remedy }) {
  let location = locationOf(problem), service = serviceOf(problem), key = path ?? ("path" in problem ? problem.path : void 0);
  return {
    code: `config.${problem.kind}`,
    ...location ? { location } : {},
    ...key ? { path: key } : {},
    problem: sentence,
    remedy,
    ...service ? { service } : {}
  };
}
function locationOf(problem) {
  return "location" in problem ? problem.location : "from" in problem ? problem.from?.location : void 0;
}
function serviceOf(problem) {
  return "service" in problem ? problem.service : "from" in problem ? problem.from?.service : void 0;
}
function placeOf(problem) {
  let location = locationOf(problem);
  return JSON.stringify(location || problem);
}
function inFileOrder(faults, files) {
  let rank = (file) => files.includes(file) ? files.indexOf(file) : files.length;
  return [...faults].sort((left, right) => {
    if (!left.location || !right.location) return +!right.location - +!left.location;
    let [one, other] = [left.location, right.location];
    return rank(one.file) - rank(other.file) || byCodeUnit(one.file, other.file) || one.line - other.line || one.column - other.column;
  });
}

// src/config/read/config-node.ts
function entryAt(node, path) {
  let { entry, found } = deepestEntry(node, path);
  return found ? entry ?? { key: node.origin, value: node } : void 0;
}
function deepestEntry(node, path) {
  let entry;
  for (let part of path) {
    let next = childOf(entry ? entry.value : node, part);
    if (!next) return { entry, found: !1 };
    entry = next;
  }
  return { entry, found: !0 };
}
function childOf(node, part) {
  if (node.kind === "map") return node.entries.get(String(part));
  let item = node.kind === "list" ? node.items[Number(part)] : void 0;
  return item && { key: item.origin, value: item };
}
function nodeAt(node, path) {
  return entryAt(node, path)?.value;
}
function locationOf2(origin) {
  return { file: origin.source.name, ...origin.source.positionOf(origin.offset) };
}
function locate(node, path) {
  return locationOf2(deepestEntry(node, path).entry?.key ?? node.origin);
}
function toPlain(node) {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toPlain);
    case "map": {
      let plain2 = /* @__PURE__ */ Object.create(null);
      for (let [key, { value }] of node.entries) plain2[key] = toPlain(value);
      return plain2;
    }
  }
}
function formatPath(path) {
  return path.map(
    (part, index) => typeof part == "number" ? `[${part}]` : index === 0 ? part : `.${part}`
  ).join("");
}

// src/config/merge/item-key.ts
function itemKey(list2, item) {
  return item.kind === "scalar" ? scalarKey(list2, item.text) : item.kind === "list" ? JSON.stringify(toPlain(item)) : list2 === "ports" ? portKey(item) : textAt(item, "target") ?? textAt(item, "source") ?? JSON.stringify(toPlain(item));
}
function scalarKey(list2, text2) {
  if (list2 !== "volumes" && list2 !== "devices") return text2;
  let parts = text2.split(":");
  return parts[1] ?? parts[0] ?? text2;
}
function portKey(port) {
  let protocol = textAt(port, "protocol") ?? "tcp", host = textAt(port, "host_ip"), published = textAt(port, "published"), target = textAt(port, "target") ?? "", short = [host, published, target].filter((part) => part !== void 0).join(":");
  return protocol === "tcp" ? short : `${short}/${protocol}`;
}
function textAt(map, key) {
  let node = nodeAt(map, [key]);
  return node?.kind === "scalar" && node.value !== null ? node.text : void 0;
}

// src/config/merge/merge-rules.ts
var RULES = {
  "services.*.command": "replace",
  "services.*.entrypoint": "replace",
  "services.*.healthcheck": "healthcheck",
  "services.*.healthcheck.test": "replace",
  "services.*.healthcheck.command": "replace",
  "services.*.healthcheck.status": "replace",
  "services.*.healthcheck.all": "replace",
  "services.*.healthcheck.any": "replace",
  "services.*.success_exit_codes": "replace",
  "services.*.extends": "replace",
  "services.*.environment": "pairs",
  "services.*.labels": "pairs",
  "services.*.annotations": "pairs",
  "services.*.sysctls": "pairs",
  "services.*.extra_hosts": "pairs",
  "services.*.build.args": "pairs",
  "services.*.build.labels": "pairs",
  "services.*.build.additional_contexts": "pairs",
  "services.*.deploy.labels": "pairs",
  "services.*.depends_on": "named",
  "services.*.networks": "named",
  "services.*.models": "named",
  "services.*.env_file": "appended",
  "services.*.label_file": "appended",
  "services.*.dns": "appended",
  "services.*.dns_opt": "appended",
  "services.*.dns_search": "appended",
  "services.*.tmpfs": "appended",
  "services.*.cap_add": "appended",
  "services.*.cap_drop": "appended",
  "services.*.expose": "appended",
  "services.*.external_links": "appended",
  "services.*.security_opt": "appended",
  "services.*.profiles": "appended",
  "services.*.requires.env": "appended",
  "services.*.requires.files": "appended",
  "services.*.ports": "keyed",
  "services.*.volumes": "keyed",
  "services.*.secrets": "keyed",
  "services.*.configs": "keyed",
  "services.*.devices": "keyed",
  "gates.*.run": "replace",
  "gates.*.environment": "pairs",
  "gates.*.needs": "appended",
  "gates.*.junit": "appended",
  "triage.rules": "appended"
}, RULES_UNDER_ANY_NAME = /* @__PURE__ */ new Set(["services", "gates"]);
function mergeRule(path) {
  let [head, , ...rest] = path, named = typeof head == "string" && RULES_UNDER_ANY_NAME.has(head) && path.length > 2;
  return RULES[(named ? [head, "*", ...rest] : path).join(".")] ?? "deep";
}

// src/config/merge/merge-trees.ts
var PROBE_KEYS = [
  "test",
  "http",
  "tcp",
  "command",
  "log",
  "notify",
  "all",
  "any",
  "disable"
], PROBE_DETAIL_KEYS = ["status", "body", "pattern"];
function mergeTrees(base, over, path = []) {
  return mergeMaps(base, over, path);
}
function mergeMaps(base, over, path) {
  let entries = new Map(base.entries);
  for (let [name, entry] of over.entries) {
    let at = [...path, name], earlier = entries.get(name), value = joined(earlier?.value, entry.value, at);
    value === void 0 ? entries.delete(name) : entries.set(name, { key: entry.key, value });
  }
  return { ...base, entries, origin: over.origin };
}
function joined(base, over, path) {
  if (over.tag !== "reset")
    return over.tag === "override" || base === void 0 ? over : over.kind === "scalar" && over.value === null ? meansSomethingEmpty(path) ? over : void 0 : byRule(mergeRule(path), { base, over, path });
}
function meansSomethingEmpty(path) {
  return mergeRule(path.slice(0, -1)) === "pairs";
}
function byRule(rule, { base, over, path }) {
  switch (rule) {
    case "replace":
      return over;
    case "pairs":
      return mergeIfMaps(pairsAsMap(base), pairsAsMap(over), path);
    case "named":
      return mergeIfMaps(namesAsMap(base, path), namesAsMap(over, path), path);
    case "appended":
      return appended(base, over, (item) => item.kind === "scalar" ? item.text : item);
    case "keyed":
      return appended(base, over, (item) => itemKey(String(path.at(-1)), item));
    case "healthcheck":
      return mergeIfMaps(withoutOtherProbe(base, over), over, path);
    case "deep":
      return base.kind === "list" && over.kind === "list" ? { ...over, items: [...base.items, ...over.items] } : mergeIfMaps(base, over, path);
  }
}
function mergeIfMaps(base, over, path) {
  return base.kind === "map" && over.kind === "map" ? mergeMaps(base, over, path) : over;
}
function appended(base, over, keyOf2) {
  let items = /* @__PURE__ */ new Map();
  for (let item of [...asItems(base), ...asItems(over)]) items.set(keyOf2(item), item);
  return { kind: "list", items: [...items.values()], origin: over.origin };
}
function asItems(node) {
  return node.kind === "list" ? node.items : [node];
}
function pairsAsMap(node) {
  return listAsMap(node, (item) => {
    let equals = item.text.indexOf("=");
    if (equals === -1) return [item.text, { ...item, value: null, text: "" }];
    let value = item.text.slice(equals + 1);
    return [item.text.slice(0, equals), { ...item, value, text: value }];
  });
}
function namesAsMap(node, path) {
  return listAsMap(node, (item) => {
    if (path.at(-1) !== "depends_on") return [item.text, { ...item, value: null, text: "" }];
    let condition = { ...item, value: "service_started", text: "service_started" }, entries = /* @__PURE__ */ new Map([["condition", { key: item.origin, value: condition }]]);
    return [item.text, { kind: "map", entries, origin: item.origin }];
  });
}
function listAsMap(node, toEntry) {
  if (node.kind !== "list") return node;
  let entries = /* @__PURE__ */ new Map();
  for (let item of node.items) {
    if (item.kind !== "scalar") return node;
    let [name, value] = toEntry(item);
    entries.set(name, { key: item.origin, value });
  }
  return { kind: "map", entries, origin: node.origin };
}
function withoutOtherProbe(base, over) {
  if (base.kind !== "map" || over.kind !== "map") return base;
  let asks = PROBE_KEYS.find((key) => over.entries.has(key));
  if (asks === void 0 || base.entries.has(asks)) return base;
  let dropped = /* @__PURE__ */ new Set([...PROBE_KEYS, ...PROBE_DETAIL_KEYS]);
  return {
    ...base,
    entries: new Map([...base.entries].filter(([key]) => !dropped.has(key)))
  };
}

// src/config/merge/apply-environment.ts
function pruneEnvironments(root, wanted) {
  let entry = root.entries.get("environments");
  if (entry?.value.kind !== "map") return root;
  let kept = new Map(
    [...entry.value.entries].map(([name, overlay]) => [
      name,
      name === wanted ? overlay : { key: overlay.key, value: emptied(overlay.key) }
    ])
  ), entries = new Map(root.entries);
  return entries.set("environments", { key: entry.key, value: { ...entry.value, entries: kept } }), { ...root, entries };
}
function applyEnvironment(root, wanted) {
  let environments = nodeAt(root, ["environments"]);
  if (environments !== void 0 && environments.kind !== "map") return { root, problems: [] };
  let rest = without(root, "environments");
  if (wanted === null) return { root: rest, problems: [] };
  let overlay = environments?.entries.get(wanted)?.value;
  if (overlay === void 0) {
    let known = [...environments?.entries.keys() ?? []], location = locate(root, ["environments"]), name = wanted, hint = nearest(name, known);
    return {
      root: rest,
      problems: [{ kind: "unknown-environment", name, known, nearest: hint, location }]
    };
  }
  return overlay.kind !== "map" ? { root: rest, problems: notAMap(overlay, wanted) } : { root: mergeTrees(rest, overlay), problems: strayExtends(overlay, wanted) };
}
function notAMap(overlay, name) {
  return overlay.kind === "scalar" ? [] : [
    {
      kind: "bad-value",
      path: formatPath(["environments", name]),
      found: "a list",
      expected: "a map of what to lay over the rest",
      location: locationOf2(overlay.origin)
    }
  ];
}
function strayExtends(overlay, name) {
  let services2 = nodeAt(overlay, ["services"]);
  return services2?.kind !== "map" ? [] : [...services2.entries.keys()].flatMap((service) => {
    let path = ["services", service, "extends"];
    return nodeAt(overlay, path) ? {
      kind: "bad-value",
      path: formatPath(["environments", name, ...path]),
      found: "extends in an overlay",
      expected: "it in the service itself",
      location: locate(overlay, path)
    } : [];
  });
}
function emptied(origin) {
  return { kind: "map", entries: /* @__PURE__ */ new Map(), origin };
}
function without(root, key) {
  return root.entries.has(key) ? { ...root, entries: new Map([...root.entries].filter(([name]) => name !== key)) } : root;
}

// src/config/merge/expand-includes.ts
import { dirname, resolve } from "node:path";
var OWN_KEYS = /* @__PURE__ */ new Set(["name", "version", "include"]);
async function expandIncludes(root, request, reader) {
  return expand(root, request, { reader, chain: [], expanded: /* @__PURE__ */ new Map() });
}
async function expand(root, request, walk) {
  let { reader } = walk, { entries, problems } = includeEntries(root);
  reader.problems.push(...problems);
  let own = withoutKeys(root, /* @__PURE__ */ new Set(["include"]));
  if (entries.length === 0) return own;
  let included = withoutKeys(root, new Set(root.entries.keys()));
  for (let entry of entries) {
    let here = { ...request, dialect: root.origin.source.dialect }, tree = await loadIncluded(entry, here, {
      ...walk,
      chain: [...walk.chain, request.path]
    });
    tree !== null && (reader.problems.push(...conflicts(included, tree)), included = mergeTrees(included, tree));
  }
  return mergeTrees(included, own);
}
async function loadIncluded(entry, request, walk) {
  let { reader, chain, expanded } = walk, circle2 = entry.paths.find((path) => chain.includes(path));
  if (circle2 !== void 0) {
    let names = [...chain.slice(chain.indexOf(circle2)), circle2].map(
      (path) => reader.nameOf(path)
    );
    return reader.problems.push({ kind: "include-cycle", chain: names, ...entry.from }), null;
  }
  let defaults = await reader.variables(
    entry.envFiles ?? [resolve(entry.projectDirectory, ".env")],
    request.lookup,
    entry.envFiles ? entry.from : "optional"
  ), tree = null;
  for (let path of entry.paths) {
    let nested = {
      path,
      baseDirectory: entry.projectDirectory,
      dialect: request.dialect,
      lookup: (name) => request.lookup(name) ?? defaults.get(name),
      from: entry.from
    }, document = await reader.document(nested);
    if (document === null) continue;
    let whole = expanded.get(document) ?? withoutKeys(await expand(document, nested, walk), OWN_KEYS);
    expanded.set(document, whole), tree = tree === null ? whole : mergeTrees(tree, whole);
  }
  return tree;
}
function includeEntries(root) {
  let include = nodeAt(root, ["include"]);
  if (include === void 0 || include.kind === "scalar" && include.value === null)
    return { entries: [], problems: [] };
  let read = (include.kind === "list" ? include.items : [include]).map((item, index) => includeEntry(item, index));
  return {
    entries: read.filter((entry) => "paths" in entry),
    problems: read.filter((entry) => "kind" in entry)
  };
}
function includeEntry(node, index) {
  let from = {
    path: formatPath(["include", index]),
    location: locationOf2(node.origin)
  }, base = node.origin.source.baseDirectory, paths = texts(node.kind === "map" ? nodeAt(node, ["path"]) : node), [first] = paths ?? [];
  if (!paths || first === void 0)
    return { kind: "bad-value", found: describe(node), expected: 'a file, or a map with "path"', ...from };
  let absolute = paths.map((path) => resolve(base, path)), directory = texts(nodeAt(node, ["project_directory"]))?.[0], projectDirectory2 = directory === void 0 ? dirname(resolve(base, first)) : resolve(base, directory), envFiles2 = texts(nodeAt(node, ["env_file"]));
  return {
    paths: absolute,
    projectDirectory: projectDirectory2,
    envFiles: envFiles2?.map((path) => resolve(base, path)) ?? null,
    from
  };
}
function texts(node) {
  if (node?.kind === "scalar") return node.value === null ? void 0 : [node.text];
  if (node?.kind !== "list") return;
  let items = node.items.flatMap((item) => item.kind === "scalar" ? [item.text] : []);
  return items.length === node.items.length ? items : void 0;
}
function describe(node) {
  return node.kind === "scalar" ? JSON.stringify(node.text) : `a ${node.kind}`;
}
function conflicts(earlier, later) {
  let before = nodeAt(earlier, ["services"]), after = nodeAt(later, ["services"]);
  return before?.kind !== "map" || after?.kind !== "map" ? [] : [...after.entries].flatMap(([name, entry]) => {
    let other = before.entries.get(name);
    return !other || same(other, entry) ? [] : [
      {
        kind: "include-conflict",
        path: formatPath(["services", name]),
        location: locationOf2(entry.key),
        other: locationOf2(other.key)
      }
    ];
  });
}
function same(left, right) {
  return left.value === right.value || JSON.stringify(toPlain(left.value)) === JSON.stringify(toPlain(right.value));
}
function withoutKeys(root, keys) {
  return { ...root, entries: new Map([...root.entries].filter(([key]) => !keys.has(key))) };
}

// src/config/merge/resolve-extends.ts
import { resolve as resolve2 } from "node:path";

// src/config/interpolate/substitute.ts
var NAME = /[_a-zA-Z][_a-zA-Z0-9]*/y, OPERATOR = /:?[-?+]/y, DEEPEST_NESTING = 32, TemplateError = class extends Error {
  problem;
  constructor(problem) {
    super(problem.kind), this.problem = problem;
  }
};
function substitute(template, lookup) {
  let unset = [];
  try {
    return ok({ text: fill(template, { lookup, unset }, 0), unset });
  } catch (error) {
    if (error instanceof TemplateError) return err(error.problem);
    throw error;
  }
}
function fill(template, scope, depth) {
  if (depth > DEEPEST_NESTING) throw invalid(`nested more than ${DEEPEST_NESTING} deep`);
  let text2 = "", position = 0;
  for (; ; ) {
    let dollar = template.indexOf("$", position);
    if (dollar === -1) return text2 + template.slice(position);
    text2 += template.slice(position, dollar);
    let next = template[dollar + 1];
    if (next === "$")
      text2 += "$", position = dollar + 2;
    else if (next === "{") {
      let end = closingBrace(template, dollar + 2);
      text2 += braced(template.slice(dollar + 2, end), scope, depth), position = end + 1;
    } else {
      let name = matchAt(NAME, template, dollar + 1);
      if (!name) throw invalid('a "$" that starts no variable');
      text2 += plain(name, scope), position = dollar + 1 + name.length;
    }
  }
}
function braced(expression, scope, depth) {
  let name = matchAt(NAME, expression, 0);
  if (!name) throw invalid(`"\${${expression}}" does not start with a variable's name`);
  if (name.length === expression.length) return plain(name, scope);
  let operator = matchAt(OPERATOR, expression, name.length);
  if (!operator) throw invalid(`"\${${expression}}" has no operator Compose knows after ${name}`);
  let argument = expression.slice(name.length + operator.length), value = scope.lookup(name), isSet = operator.startsWith(":") ? value !== void 0 && value !== "" : value !== void 0;
  switch (operator.at(-1)) {
    case "-":
      return isSet ? value ?? "" : fill(argument, scope, depth + 1);
    case "+":
      return isSet ? fill(argument, scope, depth + 1) : "";
    default:
      if (isSet) return value ?? "";
      throw new TemplateError({
        kind: "required",
        name,
        message: fill(argument, scope, depth + 1)
      });
  }
}
function plain(name, scope) {
  let value = scope.lookup(name);
  return value === void 0 && scope.unset.push(name), value ?? "";
}
function closingBrace(template, start) {
  let open = 1;
  for (let index = start; index < template.length; index += 1)
    if (template.startsWith("$$", index)) index += 1;
    else if (template.startsWith("${", index))
      open += 1, index += 1;
    else if (template[index] === "}" && (open -= 1, open === 0))
      return index;
  throw invalid('a "${" that is never closed');
}
function matchAt(pattern, text2, index) {
  return pattern.lastIndex = index, pattern.exec(text2)?.[0];
}
function invalid(reason) {
  return new TemplateError({ kind: "invalid", reason });
}

// src/config/interpolate/interpolate-tree.ts
function interpolateTree(root, lookup) {
  let problems = [], warnings = [], path = [];
  function walk(node) {
    return node.kind === "scalar" ? fillScalar(node, path) : node.kind === "list" ? walkList(node) : walkMap(node);
  }
  function walkList(node) {
    let items = node.items.map((item, index) => within(index, item));
    return items.some((item, index) => item !== node.items[index]) ? { ...node, items } : node;
  }
  function walkMap(node) {
    let entries = null;
    for (let [key, entry] of node.entries) {
      let value = within(key, entry.value);
      value !== entry.value && (entries ??= new Map(node.entries), entries.set(key, { key: entry.key, value }));
    }
    return entries ? { ...node, entries } : node;
  }
  function within(part, node) {
    path.push(part);
    let walked = walk(node);
    return path.pop(), walked;
  }
  function fillScalar(node, path2) {
    if (typeof node.value != "string" || !node.value.includes("$")) return node;
    let filled = substitute(node.value, lookup), about2 = { path: formatPath(path2), location: locationOf2(node.origin), ...owner(path2) };
    if (filled.ok) {
      let { text: text2, unset } = filled.value;
      for (let name of unset) warnings.push({ kind: "unset-variable", name, ...about2 });
      return { ...node, value: text2, text: text2, template: node.value };
    }
    let { error } = filled;
    if (error.kind === "invalid")
      problems.push({ kind: "bad-template", template: node.value, reason: error.reason, ...about2 });
    else {
      let { name, message } = error;
      problems.push({ kind: "required-variable", name, message, ...about2 });
    }
    return node;
  }
  return { root: walkMap(root), problems, warnings };
}
function owner(path) {
  let at = path[0] === "environments" ? 2 : 0;
  if (path[at] !== "services" || path[at + 1] === void 0) return {};
  let name = parseServiceName(String(path[at + 1]));
  return name.ok ? { service: name.value } : {};
}

// src/config/merge/resolve-extends.ts
async function resolveExtends(root, request, reader) {
  let services2 = nodeAt(root, ["services"]);
  if (services2?.kind !== "map") return root;
  let resolver = new ExtendsResolver(request, reader), entries = /* @__PURE__ */ new Map();
  for (let [name, { key, value }] of services2.entries) {
    let whole = await resolver.resolve({ path: request.path, root }, name, []);
    entries.set(name, { key, value: whole ?? value });
  }
  let servicesKey = root.entries.get("services")?.key ?? services2.origin, resolved = new Map(root.entries);
  return resolved.set("services", { key: servicesKey, value: { ...services2, entries } }), { ...root, entries: resolved };
}
var ExtendsResolver = class {
  #request;
  #reader;
  #resolved = /* @__PURE__ */ new Map();
  constructor(request, reader) {
    this.#request = request, this.#reader = reader;
  }
  /** The service with its bases beneath it; `null` when it is not there. */
  async resolve(place2, name, chain) {
    let id = `${place2.path}\0${name}`, known = this.#resolved.get(id);
    if (known !== void 0) return known;
    let service = nodeAt(place2.root, ["services", name]) ?? null, whole = service?.kind === "map" && service.entries.has("extends") ? await this.#extend(place2, { name, service }, [...chain, id]) : service;
    return this.#resolved.set(id, whole), whole;
  }
  async #extend(place2, { name, service }, chain) {
    let own = withoutExtends(service), extended = nodeAt(service, ["extends"]);
    if (!extended || extended.kind === "scalar" && extended.value === null) return own;
    let path = ["services", name, "extends"], from = {
      path: formatPath(path),
      location: locationOf2(extended.origin),
      ...owner(path)
    }, base = textOf(extended.kind === "map" ? nodeAt(extended, ["service"]) : extended);
    if (base === void 0)
      return this.#reader.problems.push({ kind: "bad-value", found: "no service", expected: 'a service, or a map with "service" and "file"', ...from }), own;
    let there = await this.#placeOf(place2, extended, from);
    if (there === null) return own;
    let circle2 = chain.indexOf(`${there.path}\0${base}`);
    if (circle2 !== -1) {
      let names = [...chain.slice(circle2), `${there.path}\0${base}`].map(nameIn);
      return this.#reader.problems.push({ kind: "extends-cycle", chain: names, ...from }), own;
    }
    let beneath = await this.resolve(there, base, chain);
    return beneath?.kind === "map" ? mergeTrees(beneath, own, ["services", name]) : (beneath === null && this.#reader.problems.push(this.#unknown(there, base, from)), own);
  }
  async #placeOf(place2, extended, from) {
    let file = textOf(nodeAt(extended, ["file"]));
    if (file === void 0) return place2;
    let { source } = extended.origin, path = resolve2(source.baseDirectory, file), baseDirectory = resolve2(path, ".."), root = await this.#reader.document({
      ...this.#request,
      path,
      baseDirectory,
      dialect: source.dialect,
      from
    });
    return root === null ? null : { path, root };
  }
  #unknown(there, base, from) {
    let services2 = nodeAt(there.root, ["services"]), known = services2?.kind === "map" ? [...services2.entries.keys()] : [];
    return {
      kind: "extends-unknown",
      base,
      file: this.#reader.nameOf(there.path),
      nearest: nearest(base, known),
      ...from
    };
  }
};
function withoutExtends(service) {
  return {
    ...service,
    entries: new Map([...service.entries].filter(([key]) => key !== "extends"))
  };
}
function textOf(node) {
  return node?.kind === "scalar" && node.value !== null ? node.text : void 0;
}
function nameIn(id) {
  return id.slice(id.indexOf("\0") + 1);
}

// src/config/merge/settle-tags.ts
function settleTags(root) {
  let entries = null;
  for (let [name, { key, value }] of root.entries) {
    let settled = value.tag === "reset" ? void 0 : settle(value);
    settled !== value && (entries ??= new Map(root.entries), settled === void 0 ? entries.delete(name) : entries.set(name, { key, value: settled }));
  }
  return entries ? { ...root, entries } : root;
}
function settle(node) {
  switch (node.kind) {
    case "scalar":
      return node;
    case "list":
      return settleList(node);
    case "map":
      return settleTags(node);
  }
}
function settleList(node) {
  let items = node.items.filter((item) => item.tag !== "reset").map(settle);
  return items.length === node.items.length && items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
}

// src/config/normalise/check-patterns.ts
async function checkPatterns(written) {
  if (written.length === 0) return [];
  let { RE2JS } = await import("./build-V35KSSVO.mjs");
  return written.flatMap(({ pattern, about: about2 }) => {
    try {
      return RE2JS.compile(pattern), [];
    } catch (error) {
      let reason = error instanceof Error ? error.message : String(error);
      return [{ kind: "bad-pattern", found: pattern, reason, ...about2 }];
    }
  });
}

// src/config/normalise/normalise-config.ts
import { basename, resolve as resolve11 } from "node:path";

// src/config/lint/added-ports.ts
function addedPorts({ view, service }) {
  let { ports: ports2 } = service;
  return ports2.flatMap((port, index) => {
    let earlier = ports2.slice(0, index).find((other) => isRepeated(other, port));
    return !earlier?.location || !port.location ? [] : [
      {
        kind: "added-port",
        port: textOf2(port),
        other: textOf2(earlier),
        otherFile: formatLocation(earlier.location),
        ...view.about("ports"),
        location: port.location
      }
    ];
  });
}
function isRepeated(earlier, port) {
  return earlier.target === port.target && port.target !== 0 && earlier.protocol === port.protocol && earlier.published !== port.published && earlier.location?.file !== port.location?.file;
}
function textOf2({ published, target }) {
  return published === 0 ? String(target) : `${published}:${target}`;
}

// src/config/lint/health-without-check.ts
function healthWithoutCheck({ view, service }, others) {
  return service.dependsOn.flatMap(({ service: name, condition, location }) => {
    let dependency = others.get(name);
    if (condition !== "service_healthy" || !dependency) return [];
    let { healthcheck, runner, type } = dependency.service;
    if (healthcheck || type === "task") return [];
    let inImage = runner === "docker" ? "image" : "process", because = dependency.view.raw.healthcheck ? "disabled" : inImage, about2 = view.about("depends_on");
    return [
      {
        kind: "healthy-without-healthcheck",
        dependency: name,
        because,
        ...about2,
        location: location ?? about2.location
      }
    ];
  });
}

// src/config/lint/keys-without-meaning.ts
var NOT_CARRIED_OUT = [
  "blkio_config",
  "cpu_count",
  "cpu_percent",
  "credential_spec",
  "isolation",
  "models",
  "use_api_socket"
], NETWORK_KEYS = ["driver_opts", "interface_name", "ipv6_address", "link_local_ips"], BUILD_KEYS = ["entitlements", "isolation", "platforms", "privileged", "secrets"];
function keysWithoutMeaning(subject) {
  let { view, service } = subject;
  if (service.runner !== "docker") return [];
  let { raw } = view, keys = NOT_CARRIED_OUT.filter((key) => raw[key] != null && raw[key] !== !1);
  raw.scale != null && Number(raw.scale) !== 1 && keys.push("scale");
  let replicas = raw.deploy?.replicas;
  replicas != null && Number(replicas) !== 1 && keys.push("deploy.replicas"), raw.pre_start?.some(({ per_replica: each }) => String(each) === "true") && keys.push("pre_start.per_replica"), raw.gpus != null && typeof raw.gpus == "object" && keys.push("gpus"), keys.push(...inNetworks(raw), ...inBuild(raw), ...externalFiles(subject));
  let [first] = keys;
  return first === void 0 ? [] : [
    {
      kind: "key-without-meaning",
      keys,
      ...view.about(),
      location: view.keyLocation(first.split(".")[0] ?? first)
    }
  ];
}
function inNetworks({ networks }) {
  if (networks == null || Array.isArray(networks)) return [];
  let set = Object.values(networks).flatMap((network) => Object.entries(network ?? {})).filter(([, value]) => value != null).map(([key]) => key);
  return NETWORK_KEYS.filter((key) => set.includes(key)).map((key) => `networks.${key}`);
}
function inBuild({ build }) {
  return build == null || typeof build == "string" ? [] : BUILD_KEYS.filter((key) => build[key] != null && build[key] !== !1).map(
    (key) => `build.${key}`
  );
}
function externalFiles({ view }) {
  return ["secrets", "configs"].filter(
    (key) => (view.raw[key] ?? []).some((used) => {
      let name = used !== null && typeof used == "object" ? Reflect.get(used, "source") : used, external = nodeAt(view.world.root, [key, String(name), "external"]);
      return external !== void 0 && !(external.kind === "scalar" && external.value === !1);
    })
  );
}

// src/config/lint/literal-dollars.ts
var REFERENCE = /\$\{?([A-Za-z_][A-Za-z0-9_]*)/g, SCRIPT = /^-[A-Za-z]*[ce]$/, OF_DISCOVERY = /^SIGNALBOX_/;
function literalDollars({ view, service }) {
  return service.runner !== "process" || service.command.some((word) => SCRIPT.test(word)) ? [] : [...new Set(
    service.command.flatMap(
      (word) => [...word.matchAll(REFERENCE)].flatMap(([, name]) => name ?? [])
    )
  )].filter((name) => isKnownTo(service, name)).map((name) => ({ kind: "literal-dollar", name, ...view.about("command") }));
}
function isKnownTo({ environment, ports: ports2 }, name) {
  return Object.hasOwn(environment, name) || OF_DISCOVERY.test(name) ? !0 : name === "PORT" && ports2.some(({ published }) => published === 0);
}

// src/config/schema/shapes.ts
var KEY_SEPARATOR = `
`, DURATION_PATTERN = /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h|d))+$/, INTEGER_PATTERN = /^[+-]?\d+$/;
function text(expected = "text") {
  return union([string(), number()], { error: expected });
}
function flag() {
  return union([boolean(), _enum(["true", "false"])], { error: "true or false" });
}
function wholeNumber(expected = "a whole number") {
  let options = { error: expected };
  return union([int(options), string(options).regex(INTEGER_PATTERN, options)], options);
}
function duration() {
  let expected = 'a duration such as "30s" or "1m30s"';
  return string({ error: expected }).regex(DURATION_PATTERN, { error: expected });
}
function listOf(item, expected) {
  return array(item, { error: expected });
}
function oneOrMore(item, expected) {
  return union([item, listOf(item, expected)], { error: expected });
}
function pairs() {
  let expected = "a map of names to values, or a list of NAME=value", value = union([string(), number(), boolean(), _null()], {
    error: "text, a number, true or false"
  });
  return union([record(string(), value), listOf(string(), expected)], { error: expected });
}
function anyMap(expected = "a map") {
  return record(string(), unknown(), { error: expected });
}
function choice(choices) {
  return _enum(choices, { error: oneOfWords(choices) });
}
function oneOfWords(words) {
  let quoted2 = words.map((word) => `"${word}"`), last = quoted2.at(-1) ?? "";
  return quoted2.length < 2 ? last : `${quoted2.slice(0, -1).join(", ")} or ${last}`;
}
function mapping(shape, expected) {
  return mappingWith(shape, {}, expected);
}
function mappingWith(shape, required, expected) {
  let optional = optionalOf(shape), whole = { ...required, ...optional }, known = Object.keys(whole).join(KEY_SEPARATOR);
  return strictObject(whole, {
    error: (issue) => issue.code === "unrecognized_keys" ? known : expected
  });
}
function optionalOf(shape) {
  let wrapped = new Map([...new Set(Object.values(shape))].map((one) => [one, nullish(one)])), entries = Object.entries(shape).map(([key, schema]) => [key, wrapped.get(schema)]);
  return Object.fromEntries(entries);
}
function knownKeys(message) {
  return message.split(KEY_SEPARATOR);
}

// src/config/schema/healthcheck-schema.ts
var PROBE_KINDS = [
  "test",
  "http",
  "tcp",
  "command",
  "log",
  "notify",
  "all",
  "any"
];
function httpTarget() {
  let expected = 'a URL, or a port with a path such as "8002/health"';
  return union([text(), mappingWith({}, { url: text(expected) }, expected)], { error: expected }).describe('GET this address: a URL, or a port of this machine with a path ("8002/health").');
}
function logTarget() {
  let expected = 'the text to wait for, or a map with "pattern"', pattern = string({ error: "an RE2 pattern" });
  return union([string(), mappingWith({}, { pattern }, expected)], { error: expected }).describe("Ready when a line of its output holds this text, or matches this RE2 pattern.");
}
function probeShape() {
  let words = "text, or a list of words", status = 'a status, a range such as "200-299", or a list of them';
  return {
    test: oneOrMore(text(words), words).describe(
      "Compose's form: a text runs in a shell, a list starts with CMD, CMD-SHELL or NONE."
    ),
    http: httpTarget(),
    status: oneOrMore(text(status), status).describe("Statuses that count as healthy; 200-399."),
    body: string({ error: "text" }).describe("Text the body must contain."),
    tcp: text('a port, or "host:port"').describe("Ready when this port accepts a connection."),
    command: oneOrMore(text(words), words).describe("Ready when this command exits 0. No shell."),
    log: logTarget(),
    notify: union([flag(), wholeNumber()], { error: "true, or a file descriptor from 3" }).describe("Ready when it writes to this file descriptor (3), as s6 and dinit do it.")
  };
}
function probePart(shape = probeShape()) {
  return mapping(shape, "a map with one probe");
}
function healthcheckSchema() {
  let shape = probeShape(), parts = listOf(probePart(shape), "a list of probes");
  return mapping(
    {
      ...shape,
      all: parts.describe("Ready when all of these are."),
      any: parts.describe("Ready when one of these is."),
      interval: duration().describe("Steady-state period; a young service is asked more often."),
      timeout: duration().describe("How long one attempt may take."),
      retries: wholeNumber().describe("Failures in a row after ready that mean unhealthy."),
      success: wholeNumber().describe("Successes in a row that mean ready."),
      start_period: duration().describe("Failures within this time after the start do not count."),
      start_interval: duration().describe("Accepted; probing is adaptive anyway."),
      disable: flag().describe("No healthcheck, whatever the image says.")
    },
    "a map with one probe such as { tcp: 5432 }"
  ).describe("How to see whether the service is ready and stays healthy.");
}

// src/config/normalise/defaults.ts
var HEALTHCHECK_DEFAULTS = {
  signalbox: { intervalMs: 2e3, timeoutMs: 5e3, retries: 3, startPeriodMs: 0 },
  compose: { intervalMs: 3e4, timeoutMs: 3e4, retries: 3, startPeriodMs: 0 }
}, SUCCESSES = 1, HEALTHY_STATUSES = [[200, 399]], NOTIFY_FD = 3, READY_TIMEOUT_MS = 6e4, TASK_TIMEOUT_MS = 10 * 6e4, STOP_GRACE_PERIOD_MS = 10 * 1e3, STOP_SIGNAL = "SIGTERM", HEALTH_GATE = { startupMs: 6e4, responseMs: 1e3, score: 90 }, COMMAND_GATE = { retries: 0, timeoutMs: 10 * 6e4 }, RERUN = { when: "never", max: 1 }, HISTORY = { store: "logs/signalbox/history.db", keepMs: 180 * 864e5 }, ISSUE_LABELS = ["signalbox"], ESCALATION_SEVERITY = "high", WEBHOOK = { kind: "generic", on: ["failed", "fixed"] };

// src/config/schema/publish-schema.ts
function issuesSchema() {
  let labels = oneOrMore(text("a label"), "a label or a list of labels");
  return mapping(
    {
      flakes: flag().describe("One issue for each job whose failures pass when repeated."),
      changes: flag().describe("One issue for each job that broke or became slower."),
      labels: labels.describe("On every issue; by the first they are found again.")
    },
    "a map with flakes, changes and labels"
  );
}
function escalateSchema() {
  let people = 'a list of "codeowners", "@name" or "@organisation/team"';
  return mapping(
    {
      severity: choice(SEVERITIES).describe("The least severity somebody is called for."),
      to: oneOrMore(text(people), people).describe("Who is called, once for each failure.")
    },
    "a map with severity and to"
  );
}
function webhookSchema() {
  return mappingWith(
    {
      kind: choice(WEBHOOK_KINDS),
      on: oneOrMore(choice(WEBHOOK_EVENTS), "a list of events").describe("What it is told."),
      secret: text("a secret").describe("Signs what is sent; write it as a variable.")
    },
    { url: text("an https address").describe("A secret: write it as a variable.") },
    'a webhook: a map with "url"'
  );
}
function publishSchema() {
  return mapping(
    {
      issues: issuesSchema(),
      escalate: escalateSchema(),
      webhooks: listOf(webhookSchema(), "a list of webhooks")
    },
    "a map with issues, escalate and webhooks"
  );
}

// src/config/schema/container-schema.ts
function otherBuildKeys() {
  let word = text(), texts2 = listOf(word, "a list of texts"), named = pairs(), onOff = flag();
  return {
    additional_contexts: named,
    cache_from: texts2,
    cache_to: texts2,
    dockerfile_inline: word,
    entitlements: texts2,
    extra_hosts: named,
    isolation: word,
    labels: named,
    network: word,
    no_cache: onOff,
    platforms: texts2,
    privileged: onOff,
    provenance: unknown(),
    pull: onOff,
    sbom: unknown(),
    secrets: listOf(unknown(), "a list"),
    shm_size: word,
    ssh: named,
    tags: texts2,
    ulimits: anyMap()
  };
}
function buildSchema() {
  let expected = 'a directory, or a map with "context"', long = mapping(
    {
      ...otherBuildKeys(),
      context: text("a directory"),
      dockerfile: text("a file"),
      target: text("a stage"),
      args: pairs()
    },
    expected
  );
  return union([string(), long], { error: expected }).describe("How its image is built; runs in a container.");
}
function volumesSchema() {
  let expected = 'a volume such as "data:/var/lib/data" or "./seed:/seed:ro"', long = mappingWith(
    {
      source: text(),
      target: text("a path in the container"),
      read_only: flag(),
      consistency: text(),
      bind: anyMap(),
      volume: anyMap(),
      tmpfs: anyMap(),
      image: anyMap()
    },
    { type: text("bind, volume or tmpfs") },
    expected
  );
  return listOf(union([string(), long], { error: expected }), "a list of volumes").describe(
    "What it sees of this machine, and named volumes."
  );
}
function networksSchema() {
  let expected = "a list of networks, or a map of networks", word = text(), texts2 = listOf(word, "a list of texts"), one = mapping(
    {
      aliases: texts2,
      driver_opts: anyMap(),
      gw_priority: word,
      interface_name: word,
      ipv4_address: word,
      ipv6_address: word,
      link_local_ips: texts2,
      mac_address: word,
      priority: word
    },
    "a map such as { aliases: [db] }"
  );
  return union([listOf(word, expected), record(string(), nullable(one))], {
    error: expected
  });
}
function deploySchema() {
  let word = text(), anyList = listOf(unknown(), "a list"), resources = mapping(
    { cpus: word, memory: word, pids: word, generic_resources: anyList, devices: anyList },
    "a map with cpus and memory"
  );
  return mapping(
    {
      mode: word,
      endpoint_mode: word,
      replicas: text("a whole number"),
      labels: pairs(),
      rollback_config: anyMap(),
      update_config: anyMap(),
      resources: mapping(
        { limits: resources, reservations: resources },
        "a map with limits and reservations"
      ),
      restart_policy: mapping(
        { condition: word, delay: word, max_attempts: word, window: word },
        "a map with condition and max_attempts"
      ),
      placement: anyMap()
    },
    "a map"
  );
}
function hooksSchema(expected = 'a list of maps with "command"') {
  let words = "text, or a list of words", hook = mapping(
    {
      command: oneOrMore(text(words), words),
      user: text("a user"),
      privileged: flag(),
      working_dir: text("a directory"),
      environment: pairs(),
      image: text("an image"),
      per_replica: flag()
    },
    'a map with "command"'
  );
  return listOf(hook, expected);
}

// src/config/schema/compose-keys.ts
function containerKeys() {
  let word = text(), texts2 = listOf(word, "a list of texts"), wordOrList = oneOrMore(word, "text or a list of texts"), anyList = listOf(unknown(), "a list"), map = anyMap(), mapOrNames = union([texts2, map], { error: "a list of names or a map" }), named = pairs(), onOff = flag(), count = wholeNumber(), hooks = hooksSchema();
  return {
    annotations: named,
    attach: onOff,
    blkio_config: map,
    build: buildSchema(),
    cap_add: texts2,
    cap_drop: texts2,
    cgroup: word,
    cgroup_parent: word,
    configs: anyList,
    container_name: word,
    cpu_count: word,
    cpu_percent: word,
    cpu_period: word,
    cpu_quota: word,
    cpu_rt_period: word,
    cpu_rt_runtime: word,
    cpu_shares: word,
    cpus: word,
    cpuset: word,
    credential_spec: map,
    deploy: deploySchema(),
    develop: map,
    device_cgroup_rules: texts2,
    devices: anyList,
    dns: wordOrList,
    dns_opt: texts2,
    dns_search: wordOrList,
    domainname: word,
    expose: listOf(word, "a list of ports"),
    external_links: texts2,
    extra_hosts: named,
    gpus: unknown(),
    group_add: texts2,
    hostname: word,
    init: onOff,
    ipc: word,
    isolation: word,
    label_file: wordOrList,
    labels: named,
    links: texts2,
    logging: map,
    mac_address: word,
    mem_limit: word,
    mem_reservation: word,
    mem_swappiness: word,
    memswap_limit: word,
    models: mapOrNames,
    network_mode: word,
    networks: networksSchema(),
    oom_kill_disable: onOff,
    oom_score_adj: count,
    pid: word,
    pids_limit: word,
    platform: word,
    post_start: hooks.describe("Commands after it is ready, before others go on."),
    pre_start: hooks.describe("Commands before it starts; each must exit 0."),
    pre_stop: hooks.describe("Commands before its stop signal."),
    privileged: onOff,
    provider: map,
    pull_policy: word,
    pull_refresh_after: word,
    read_only: onOff,
    runtime: word,
    scale: count,
    secrets: anyList,
    security_opt: texts2,
    shm_size: word,
    stdin_open: onOff,
    storage_opt: map,
    sysctls: named,
    tmpfs: wordOrList,
    tty: onOff,
    ulimits: map,
    use_api_socket: onOff,
    user: word,
    userns_mode: word,
    uts: word,
    volumes: volumesSchema(),
    volumes_from: texts2
  };
}

// src/config/schema/service-schema.ts
var DEPENDENCY_CONDITIONS = [
  "service_started",
  "service_healthy",
  "service_completed_successfully",
  "service_completed",
  "service_log_ready"
];
function dependsOn() {
  let expected = "a list of services, or a map of services to conditions", long = mappingWith(
    { restart: flag(), required: flag() },
    { condition: choice(DEPENDENCY_CONDITIONS) },
    'a map with "condition"'
  );
  return union([listOf(text("a service"), expected), record(string(), long)], { error: expected }).describe("What must have started, be ready or be done before this one starts.");
}
function ports() {
  let long = mappingWith(
    {
      name: text(),
      mode: text(),
      host_ip: text(),
      published: text("a port"),
      protocol: text(),
      app_protocol: text()
    },
    { target: text("a port") },
    'a port or a map with "target"'
  ), item = union([text(), long], {
    error: 'a port such as "5432", "8080:80" or "auto:NAME"'
  });
  return listOf(item, "a list of ports").describe(
    'Ports it listens on; "auto:NAME" for a free one.'
  );
}
function envFiles() {
  let expected = "a file, or a list of files", long = mappingWith(
    { required: flag(), format: choice(["raw"]) },
    { path: text("a file") },
    expected
  ), item = union([text(), long], { error: expected });
  return oneOrMore(item, expected).describe("Files of NAME=value lines for its environment.");
}
function requirements() {
  let texts2 = "a list of texts";
  return object(
    {
      env: nullish(listOf(text(), texts2)),
      files: nullish(listOf(text(), texts2))
    },
    { error: 'a map such as { node: ">=22", env: [TOKEN], files: [.venv/bin/python] }' }
  ).catchall(text('a version range such as ">=22"')).describe("Checked before anything starts: programs with versions, variables, files.");
}
function serviceSchema() {
  let words = "text, or a list of words", extended = 'a service, or a map with "service" and "file"';
  return mapping(
    {
      ...containerKeys(),
      type: choice(["service", "task"]).describe("A task runs to completion."),
      image: text("an image").describe("Runs in a container."),
      command: oneOrMore(text(words), words).describe("Split into words, not run in a shell."),
      entrypoint: oneOrMore(text(words), words).describe("Put before the command."),
      working_dir: text("a directory"),
      environment: pairs().describe("Variables; a bare name takes the caller’s value."),
      env_file: envFiles(),
      ports: ports(),
      depends_on: dependsOn(),
      healthcheck: healthcheckSchema(),
      critical: flag().describe("Its failure fails the run and rolls everything back."),
      restart: union([string(), literal(!1)], {
        error: 'one of "no", "on-failure[:max]", "always" or "unless-stopped"'
      }),
      ready_timeout: duration().describe("Longest time from start to ready, or done for a task."),
      stop_signal: text("a signal such as SIGTERM"),
      stop_grace_period: duration().describe("Time between the stop signal and SIGKILL."),
      success_exit_codes: listOf(wholeNumber("an exit code"), "a list of exit codes"),
      requires: requirements(),
      profiles: listOf(text(), "a list of profiles"),
      extends: union([string(), mappingWith({ file: text() }, { service: text() }, extended)], {
        error: extended
      })
    },
    'a service: a map with "command" or "image"'
  );
}

// src/config/schema/config-schema.ts
function gateSchema() {
  let words = "text, or a list of words";
  return mapping(
    {
      health: mapping(
        {
          startup: duration().describe("Longest time for the whole graph to become ready."),
          response: duration().describe("Slowest answer of any service's probe."),
          score: text("a number from 0 to 100").describe("Least overall health score, 0 to 100.")
        },
        "a map with startup, response and score"
      ),
      run: oneOrMore(text(words), words).describe("Split into words, not run in a shell."),
      needs: oneOrMore(text("a gate"), "a list of gates").describe("Gates that must pass first."),
      junit: oneOrMore(text("a glob"), "a glob or a list").describe("Reports the command writes."),
      retries: wholeNumber(),
      timeout: duration(),
      working_dir: text("a directory"),
      environment: pairs()
    },
    'a gate: a map with "health" or "run"'
  );
}
function includeSchema() {
  let files = "a file or a list of files", long = mappingWith(
    { project_directory: text(), env_file: oneOrMore(text(), files) },
    { path: oneOrMore(text(), files) },
    'a file, or a map with "path"'
  );
  return listOf(union([string(), long], { error: 'a file, or a map with "path"' }), "a list");
}
function services() {
  return record(string().regex(SERVICE_NAME_PATTERN), serviceSchema(), {
    error: "a map of names to services"
  });
}
function gates() {
  return record(string().regex(SERVICE_NAME_PATTERN), gateSchema(), {
    error: "a map of names to gates"
  });
}
function ownKeys() {
  return {
    triage: mapping(
      {
        rules: listOf(text("a file"), "a list of files").describe("Files with rules of your own."),
        rerun: mapping(
          {
            when: choice(["never", "retry-safe"]),
            max: wholeNumber()
          },
          "a map with when and max"
        )
      },
      "a map with rules and rerun"
    ),
    history: mapping(
      {
        store: text("a file or a postgres:// address"),
        keep: duration().describe("How long runs are kept.")
      },
      "a map with store and keep"
    ),
    publish: publishSchema().describe("What is done outside the job; nothing by default."),
    concurrency: wholeNumber().describe("At most this many nodes start at once.")
  };
}
function configSchema() {
  let resources = () => record(string(), union([anyMap(), _null()], { error: "a map" }), { error: "a map" });
  return mapping(
    {
      name: text("a name").describe("The project, as reports call it."),
      version: text().describe("Accepted and ignored, as in Compose."),
      include: includeSchema().describe("Other files, ours or Compose files."),
      services: services(),
      gates: gates().describe("Checks that decide whether the job may go on."),
      environments: record(string(), anyMap(), { error: "a map of names to overlays" }).describe("Overlays; the chosen one is laid over the rest by the merge rules."),
      ...ownKeys(),
      networks: resources(),
      volumes: resources(),
      secrets: resources(),
      configs: resources(),
      models: resources()
    },
    'a map with "services"'
  );
}

// src/config/schema/validate.ts
var MOST_ROUNDS = 6, LONGEST_FOUND = 60, COMPILE_NOTHING = { jitless: !0 };
function validate(tree) {
  let schema = configSchema(), problems = [], removed = /* @__PURE__ */ new Set(), root = tree;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let parsed = schema.safeParse(toPlain(root), COMPILE_NOTHING);
    if (parsed.success) return { root, raw: parsed.data, problems };
    let found = parsed.error.issues.flatMap((issue) => essential(issue, [])).flatMap((issue) => findings(issue, root));
    for (let { problem, remove } of found)
      !isExtension(remove) && !wasTakenOut(problem, removed) && problems.push(problem), removed.add(formatPath(remove));
    root = found.reduceRight((rest, { remove }) => without2(rest, remove), root);
  }
  return { root, raw: null, problems };
}
function essential(issue, prefix) {
  let path = [...prefix, ...issue.path];
  if (issue.code !== "invalid_union") return [{ ...issue, path }];
  let meant = issue.errors.filter((branch) => branch.every((inner) => !isOutermost(inner))), [best] = meant.toSorted((left, right) => left.length - right.length);
  return best ? best.flatMap((inner) => essential(inner, path)) : [{ ...issue, path }];
}
function isOutermost(issue) {
  return issue.path.length === 0 && issue.code !== "unrecognized_keys";
}
function findings(issue, root) {
  let path = issue.path;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map(
      (key2) => unknownKey(root, path, { key: key2, known: knownKeys(issue.message) })
    );
  let about2 = { path: formatPath(path), location: locate(root, path), ...owner(path) };
  if (issue.code === "invalid_key")
    return [{ problem: { kind: "bad-name", found: String(path.at(-1)), ...about2 }, remove: path }];
  let node = nodeAt(root, path);
  if (node) {
    let location = locationOf2(node.origin);
    return [{ problem: {
      kind: "bad-value",
      found: describeNode(node),
      expected: issue.message,
      ...about2,
      location
    }, remove: path }];
  }
  let parent = path.slice(0, -1), place2 = { path: formatPath(parent), location: locate(root, parent), ...owner(path) };
  return [{ problem: { kind: "missing-key", key: String(path.at(-1)), expected: issue.message, ...place2 }, remove: parent }];
}
function unknownKey(root, path, { key, known }) {
  let at = [...path, key];
  return { problem: {
    kind: "unknown-key",
    key,
    known,
    nearest: nearest(key, known),
    path: formatPath(path),
    location: locate(root, at),
    ...owner(path)
  }, remove: at };
}
function describeNode(node) {
  if (node.kind !== "scalar") return node.kind === "list" ? "a list" : "a map";
  if (node.value === null) return "nothing";
  let shown = node.template ?? node.text, cut = shown.length > LONGEST_FOUND ? `${shown.slice(0, LONGEST_FOUND)}…` : shown;
  return typeof node.value == "string" ? JSON.stringify(cut) : cut;
}
function wasTakenOut(problem, removed) {
  return problem.kind === "missing-key" && removed.has(`${problem.path}.${problem.key}`);
}
function isExtension(path) {
  return String(path.at(-1)).startsWith("x-");
}
function without2(root, path) {
  return path.length > 0 && entryAt(root, path) ? pruned(root, path) : root;
}
function pruned(node, path) {
  let [head, ...rest] = path;
  if (head === void 0 || node.kind === "scalar") return node;
  if (node.kind === "list") {
    let items = node.items.flatMap((item, index) => index !== head ? [item] : rest.length === 0 ? [] : [pruned(item, rest)]);
    return { ...node, items };
  }
  let entries = /* @__PURE__ */ new Map();
  for (let [key, entry] of node.entries)
    key !== head ? entries.set(key, entry) : rest.length > 0 && entries.set(key, { ...entry, value: pruned(entry.value, rest) });
  return { ...node, entries };
}

// src/config/normalise/parse-ports.ts
var WIDEST_RANGE = 1e3, HIGHEST_PORT = 65535, SHORT = /^(?:(\[[^\]]*\]|[^:]*):)?(?:([\d-]*):)?([\d-]+)$/, AUTO = /^auto:([A-Za-z_][\w-]*)$/;
function parseShortPort(text2) {
  let auto = AUTO.exec(text2)?.[1];
  if (auto !== void 0)
    return ok([{ name: auto, published: "auto", target: null, protocol: "tcp" }]);
  let [numbers = "", protocol = "tcp", ...more] = text2.split("/");
  if (more.length > 0 || !isProtocol(protocol)) return err("the protocol tcp or udp");
  let parts = splitShort(numbers);
  return parts ? combine({ ...parts, protocol }) : err('a port such as "5432", "8080:80" or "127.0.0.1:8080:80"');
}
function parseLongPort(port) {
  let protocol = port.protocol ?? "tcp";
  return isProtocol(protocol) ? combine({
    published: port.published ?? null,
    target: port.target,
    protocol,
    ...port.hostIp === void 0 ? {} : { hostIp: port.hostIp },
    ...port.name === void 0 ? {} : { name: port.name }
  }) : err("the protocol tcp or udp");
}
function splitShort(numbers) {
  let [, first, second, target] = SHORT.exec(numbers) ?? [];
  return target === void 0 ? void 0 : first === void 0 ? { published: null, target } : second === void 0 && /^[\d-]+$/.test(first) ? { published: first, target } : second === void 0 ? void 0 : { hostIp: first.replace(/^\[|\]$/g, ""), published: second === "" ? null : second, target };
}
function combine(written) {
  let targets = range(written.target), published = written.published === null ? null : range(written.published);
  if (!targets || written.published !== null && !published)
    return err(`numbers from 1 to ${HIGHEST_PORT}, a range from low to high`);
  if (published && targets.length > 1 && published.length !== targets.length)
    return err("ranges of the same width on both sides");
  let { name, hostIp, protocol } = written;
  return ok(
    targets.map((target, index) => ({
      ...name === void 0 ? {} : { name },
      ...hostIp === void 0 || hostIp === "" ? {} : { hostIp },
      published: published?.[index] ?? null,
      target,
      protocol
    }))
  );
}
function range(text2) {
  let match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text2);
  if (!match) return;
  let low = Number(match[1]), high = match[2] === void 0 ? low : Number(match[2]);
  if (!(!(low >= 0 && high <= HIGHEST_PORT && low <= high && high - low < WIDEST_RANGE) || low === 0 && high !== 0))
    return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}
function isProtocol(text2) {
  return text2 === "tcp" || text2 === "udp";
}

// src/config/normalise/normalise-ports.ts
function normalisePorts(view) {
  let inContainer = isContainer(view);
  return (view.raw.ports ?? []).flatMap((written, index) => {
    let about2 = view.about("ports", index), parsed = typeof written == "object" ? parseLongPort(longForm(written)) : parseShortPort(String(written));
    if (!parsed.ok) {
      let node = view.node("ports", index), found = node ? describeNode(node) : "";
      return view.world.problems.push({ kind: "bad-value", found, expected: parsed.error, ...about2 }), [];
    }
    return parsed.value.map((port) => placed(port, inContainer, about2.location));
  });
}
function isContainer(view) {
  return view.raw.image != null || view.raw.build != null;
}
function longForm(port) {
  let text2 = (value) => value == null ? void 0 : String(value);
  return {
    name: text2(port.name),
    hostIp: text2(port.host_ip),
    published: text2(port.published),
    target: String(port.target),
    protocol: text2(port.protocol)
  };
}
function placed(port, inContainer, location) {
  let { published, target, ...rest } = port, host = published === "auto" ? 0 : published ?? (inContainer ? 0 : target ?? 0);
  return { ...rest, published: host, target: inContainer ? target ?? host : host, location };
}

// src/config/normalise/split-words.ts
var PIECE = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|\\$/y, BLANK = /\s+/y;
function splitWords(line) {
  let words = [], word = null, index = 0;
  for (; index < line.length; ) {
    if (BLANK.lastIndex = index, BLANK.test(line)) {
      word !== null && words.push(word), word = null, index = BLANK.lastIndex;
      continue;
    }
    PIECE.lastIndex = index;
    let piece = PIECE.exec(line);
    if (!piece) return err(line[index] ?? "");
    word = (word ?? "") + textOf3(piece), index = PIECE.lastIndex;
  }
  return word !== null && words.push(word), ok(words);
}
function textOf3([whole, single, double, escaped, plain2]) {
  return double !== void 0 ? double.replace(
    /\\([\s\S])/g,
    (pair, next) => next === `
` ? "" : '"\\$`'.includes(next) ? next : pair
  ) : escaped !== void 0 ? escaped === `
` ? "" : escaped : single ?? plain2 ?? whole;
}

// src/config/normalise/normalise-command.ts
function normaliseCommand(command, about2, problems) {
  if (command == null) return [];
  if (typeof command == "object") return command.map(String);
  let words = splitWords(String(command));
  return words.ok ? words.value : (problems.push({ kind: "unclosed-quote", quote: words.error, ...about2 }), []);
}

// src/config/normalise/normalise-probe.ts
var THIS_MACHINE = "localhost", PORT_PATH = /^:?(\d{1,5})(\/.*)?$/, NAMED_PORT = /^auto:([A-Za-z_][\w-]*)(\/.*)?$/, HOST_PORT = /^(?:tcp:\/\/)?(?:(\[[^\]]+\]|[^:[\]/]+):|:)?(\d{1,5})$/, STATUS_RANGE = /^([1-5]\d\d)(?:-([1-5]\d\d))?$/;
function normaliseProbe(probe, about2, findings2) {
  let { problems } = findings2, found = PROBE_KINDS.filter((kind2) => probe[kind2] != null), [kind] = found;
  if (kind === void 0 || found.length > 1) {
    problems.push({ kind: "probe-count", found, known: PROBE_KINDS, ...about2 });
    return;
  }
  let before = problems.length, normalised = byKind(kind, probe, {
    about: { ...about2, path: `${about2.path}.${kind}` },
    ...findings2
  });
  return problems.length > before ? void 0 : normalised;
}
function byKind(kind, probe, complaints) {
  let { about: about2, problems, patterns } = complaints;
  switch (kind) {
    case "test":
      return composeTest(probe.test ?? [], complaints);
    case "command":
      return { kind, argv: nonEmpty(normaliseCommand(probe.command, about2, problems), complaints) };
    case "tcp":
      return tcpProbe(String(probe.tcp), complaints);
    case "http":
      return httpProbe(probe, complaints);
    case "log":
      return logProbe(probe.log ?? "", complaints);
    case "notify":
      return notifyProbe(probe.notify, complaints);
    case "all":
    case "any": {
      let parts = (kind in probe ? probe[kind] : null) ?? [], probes = parts.flatMap((part, index) => {
        let at = { ...about2, path: `${about2.path}[${index}]` };
        return normaliseProbe(part, at, { problems, patterns }) ?? [];
      });
      return parts.length === 0 && complain(complaints, "an empty list", "at least one probe"), { kind, probes };
    }
  }
}
function composeTest(test, complaints) {
  if (typeof test != "object") return shell(String(test));
  let [head, ...rest] = test.map(String);
  switch (head) {
    case "NONE":
      return null;
    case "CMD":
      return { kind: "command", argv: nonEmpty(rest, complaints) };
    case "CMD-SHELL":
      return shell(rest.join(" "));
    default:
      return complain(complaints, JSON.stringify(head ?? []), "NONE, CMD or CMD-SHELL first"), null;
  }
}
function shell(line) {
  return { kind: "command", argv: ["/bin/sh", "-c", line] };
}
function nonEmpty(argv, complaints) {
  return argv.length === 0 && complain(complaints, "nothing", "a command"), argv;
}
function tcpProbe(text2, complaints) {
  let [named, portName] = NAMED_PORT.exec(text2) ?? [];
  if (portName !== void 0 && named === `auto:${portName}`)
    return { kind: "tcp", host: THIS_MACHINE, port: 0, portName };
  let [, host, port] = HOST_PORT.exec(text2) ?? [];
  return isPort(port) || complain(complaints, JSON.stringify(text2), 'a port, or "host:port"'), host !== void 0 && isLinkLocal(host) && complainOfLink(complaints), {
    kind: "tcp",
    host: host?.replace(/^\[|\]$/g, "") ?? THIS_MACHINE,
    port: Number(port ?? 0)
  };
}
function httpProbe(probe, complaints) {
  let written = probe.http ?? "", text2 = String(typeof written == "object" ? written.url : written), [, portName, namedPath] = NAMED_PORT.exec(text2) ?? [], [, plain2, path] = PORT_PATH.exec(text2) ?? [], port = portName === void 0 ? plain2 : "0", url = port === void 0 ? text2 : `http://${THIS_MACHINE}:${port}${namedPath ?? path ?? "/"}`, parsed = URL.parse(url);
  (!(parsed?.protocol === "http:" || parsed?.protocol === "https:") || portName === void 0 && port !== void 0 && !isPort(port)) && complain(complaints, JSON.stringify(text2), 'a URL, or a port with a path such as "8002/health"'), (parsed?.username || parsed?.password) && complain(complaints, "a user name or password", "an address without them"), parsed && isLinkLocal(parsed.hostname) && complainOfLink(complaints);
  let body = probe.body ?? void 0;
  return {
    kind: "http",
    url,
    ...portName === void 0 ? {} : { portName },
    statuses: statusesOf(probe.status, complaints),
    ...body === void 0 ? {} : { bodyContains: body }
  };
}
function statusesOf(written, complaints) {
  return written == null ? HEALTHY_STATUSES : (typeof written == "object" ? written : [written]).map((item) => {
    let [, low, high] = STATUS_RANGE.exec(String(item)) ?? [], range2 = [Number(low), Number(high ?? low)];
    return (low === void 0 || range2[0] > range2[1]) && complain(complaints, JSON.stringify(item), 'a status from 100 to 599, or a range "200-299"'), range2;
  });
}
function logProbe(log, complaints) {
  return typeof log != "object" ? (log === "" && complain(complaints, "nothing", "the text to wait for"), { kind: "log", pattern: log, literal: !0 }) : (complaints.patterns.push({ pattern: log.pattern, about: complaints.about }), { kind: "log", pattern: log.pattern, literal: !1 });
}
function notifyProbe(written, complaints) {
  if (String(written) === "false") return null;
  let fd = String(written) === "true" ? NOTIFY_FD : Number(written);
  return fd >= NOTIFY_FD && fd <= 255 || complain(complaints, String(written), `true, or a file descriptor from ${NOTIFY_FD} to 255`), { kind: "notify", fd };
}
function isPort(text2) {
  return text2 !== void 0 && Number(text2) >= 1 && Number(text2) <= 65535;
}
function complainOfLink(complaints) {
  complain(complaints, "a link-local or metadata address", "one that a service listens on");
}
function complain({ about: about2, problems }, found, expected) {
  problems.push({ kind: "bad-value", found, expected, ...about2 });
}

// src/config/normalise/normalise-healthcheck.ts
function normaliseHealthcheck(view) {
  let raw = view.raw.healthcheck;
  if (!raw || String(raw.disable ?? !1) === "true" || asksImage(view)) return null;
  let probe = normaliseProbe(raw, view.about("healthcheck"), view.world);
  if (!probe) return null;
  let defaults = HEALTHCHECK_DEFAULTS[dialectOfHealthcheck(view)];
  return {
    probe,
    intervalMs: durationMs(raw.interval, 0) || defaults.intervalMs,
    timeoutMs: durationMs(raw.timeout, 0) || defaults.timeoutMs,
    retries: atLeastOne(raw.retries, defaults.retries),
    successes: atLeastOne(raw.success, SUCCESSES),
    startPeriodMs: durationMs(raw.start_period, defaults.startPeriodMs)
  };
}
function imageHealthcheckOf(view) {
  let raw = view.raw.healthcheck;
  if (!raw) return {};
  if (String(raw.disable ?? !1) === "true" || !asksImage(view)) return null;
  let { interval, timeout, retries, start_period: startPeriod } = raw;
  return {
    ...interval == null ? {} : { intervalMs: durationMs(interval, 0) },
    ...timeout == null ? {} : { timeoutMs: durationMs(timeout, 0) },
    ...retries == null ? {} : { retries: Number(retries) },
    ...startPeriod == null ? {} : { startPeriodMs: durationMs(startPeriod, 0) }
  };
}
function asksImage(view) {
  let raw = view.raw.healthcheck;
  return isContainer(view) && !!raw && PROBE_KINDS.every((kind) => raw[kind] == null);
}
function dialectOfHealthcheck(view) {
  return view.node("healthcheck")?.origin.source.dialect ?? "signalbox";
}
function durationMs(text2, otherwise) {
  return (typeof text2 == "string" ? parseDuration(text2) : void 0) ?? otherwise;
}
function atLeastOne(value, otherwise) {
  let number2 = Number(value ?? 0);
  return number2 >= 1 ? number2 : otherwise;
}

// src/config/lint/patience.ts
var HASTY_MS = 1e4;
function patience({ view, service }) {
  let { healthcheck, readyTimeoutMs: readyTimeoutMs2 } = service, raw = view.raw.healthcheck;
  if (!healthcheck || !raw) return [];
  let isCompose = dialectOfHealthcheck(view) === "compose", { startPeriodMs, retries } = healthcheck, warnings = [];
  if (isCompose && raw.start_interval != null && startPeriodMs === 0 && warnings.push({ kind: "idle-start-interval", ...view.about("healthcheck", "start_interval") }), startPeriodMs > 0 && startPeriodMs >= readyTimeoutMs2)
    warnings.push({
      kind: "cut-start-period",
      readyTimeoutMs: readyTimeoutMs2,
      startPeriodMs,
      ...view.about("healthcheck")
    });
  else if (isCompose && view.raw.ready_timeout == null && readyTimeoutMs2 < HASTY_MS) {
    let about2 = view.about("healthcheck");
    warnings.push({ kind: "little-patience", readyTimeoutMs: readyTimeoutMs2, startPeriodMs, retries, ...about2 });
  }
  return warnings;
}

// src/config/lint/probe-commands.ts
var PG_ISREADY = /\bpg_isready\b([^|&;]*)/, HAS_HOST = /\s(?:-h\S*|--host\b)/, MYSQL_PING = /\b(mysqladmin|mariadb-admin)\b([^|&;]*)\bping\b([^|&;]*)/, HAS_ADDRESS = /(?:\s-h\s*|--host[=\s])(?!\s|localhost\b)|--protocol[=\s]tcp/i, WGET_LOCALHOST = /\b(wget)\b[^|&;]*\blocalhost\b/, HEAD = /\bcurl\b[^|&;]*\s(-[a-zA-Z]*I[a-zA-Z]*|--head)\b|\bwget\b[^|&;]*\s(--spider)\b/;
function probeCommands({ view, service }) {
  if (!service.healthcheck) return [];
  let lines = commandsOf(service.healthcheck.probe).filter(
    ({ length }) => length <= 1e3
  );
  if (lines.length === 0) return [];
  let about2 = view.about("healthcheck"), inContainer = service.runner === "docker";
  return lines.flatMap((line) => {
    let socket = inContainer ? socketProgram(line) : void 0, local = inContainer ? WGET_LOCALHOST.exec(line)?.[1] : void 0, option = headOption(line);
    return [
      ...socket ? [{ kind: "socket-probe", program: socket, ...about2 }] : [],
      ...local ? [{ kind: "localhost-probe", program: local, ...about2 }] : [],
      ...option ? [{ kind: "head-probe", option, ...about2 }] : []
    ];
  });
}
function headOption(line) {
  let [, curl, wget] = HEAD.exec(line) ?? [];
  return curl ? "-I" : wget;
}
function socketProgram(line) {
  let postgres = PG_ISREADY.exec(line);
  if (postgres && !HAS_HOST.test(postgres[1] ?? "")) return "pg_isready";
  let mysql = MYSQL_PING.exec(line);
  return mysql && !HAS_ADDRESS.test(`${mysql[2]}${mysql[3]}`) ? mysql[1] : void 0;
}
function commandsOf(probe) {
  switch (probe.kind) {
    case "command":
      return [probe.argv.join(" ")];
    case "all":
    case "any":
      return probe.probes.flatMap(commandsOf);
    default:
      return [];
  }
}

// src/config/lint/short-dependencies.ts
function shortDependencies({ view, service }, others) {
  return service.dependsOn.flatMap(({ service: name, condition }) => {
    if (condition !== "service_started") return [];
    let at = shortAt(view.node("depends_on"), name), dependency = others.get(name)?.service;
    if (!at || !dependency) return [];
    let offers = dependency.type === "task" ? "completion" : "health";
    if (offers === "health" && !dependency.healthcheck) return [];
    let about2 = { ...view.about("depends_on"), location: view.keyLocation("depends_on", ...at) };
    return [{ kind: "waits-for-start", dependency: name, offers, ...about2 }];
  });
}
function shortAt(written, name) {
  if (written?.kind === "list") {
    let index = written.items.findIndex((item) => item.kind === "scalar" && item.text === name);
    return index === -1 ? void 0 : [index];
  }
  if (written?.kind !== "map") return;
  let entry = written.entries.get(name);
  return (entry && nodeAt(entry.value, ["condition"]))?.origin.offset === entry?.key.offset ? [name] : void 0;
}

// src/config/lint/tasks.ts
var DONE_ONCE = /(?:^|[-_.])(?:migrat(?:e|ions?)|seed(?:er)?|bootstrap|init)(?:$|[-_.])/i;
function unsaidTasks({ view, service }) {
  if (nodeAt(view.world.root, ["services", service.name, "type"])) return [];
  let ours = view.node()?.origin.source.dialect === "signalbox";
  return service.type === "task" ? ours ? [{ kind: "unsaid-task", ...view.about() }] : [] : service.healthcheck !== null || service.ports.length > 0 || service.restart.when !== "no" || !DONE_ONCE.test(service.name) ? [] : [{ kind: "looks-like-task", ...view.about() }];
}

// src/config/lint/variables.ts
var REFERENCE2 = /\$\$|\$\{?([A-Za-z_][A-Za-z0-9_]*)/g, COMMANDS = [
  ["command"],
  ["entrypoint"],
  ["healthcheck", "test"],
  ["healthcheck", "command"],
  ["pre_start"],
  ["post_start"],
  ["pre_stop"]
];
function eatenDollars({ view, service }) {
  let { lookup } = view.world;
  return COMMANDS.flatMap(
    (path) => templatesIn(view.node(...path), path).flatMap(
      ({ template, at }) => namesIn(template).filter((name) => Object.hasOwn(service.environment, name)).filter((name) => lookup(name) !== service.environment[name]).map((name) => ({ kind: "eaten-dollar", name, ...view.about(...at) }))
    )
  );
}
function templatesIn(node, at) {
  switch (node?.kind) {
    case "scalar":
      return node.template === void 0 ? [] : [{ template: node.template, at }];
    case "list":
      return node.items.flatMap((item, index) => templatesIn(item, [...at, index]));
    case "map":
      return templatesIn(node.entries.get("command")?.value, [...at, "command"]);
    default:
      return [];
  }
}
function namesIn(template) {
  return [...new Set([...template.matchAll(REFERENCE2)].flatMap(([, name]) => name ?? []))];
}

// src/config/lint/lint-services.ts
var LINTS = [
  shortDependencies,
  healthWithoutCheck,
  unsaidTasks,
  patience,
  eatenDollars,
  literalDollars,
  addedPorts,
  probeCommands,
  keysWithoutMeaning
];
function lintServices(subjects) {
  let others = new Map(
    subjects.map((subject) => [subject.service.name, subject])
  );
  return subjects.flatMap((subject) => LINTS.flatMap((lint) => lint(subject, others)));
}

// src/config/lint/unset-variables.ts
function unsetVariables(unset, told, subjects) {
  if (unset.length === 0) return [];
  let eaten = new Set(
    told.flatMap((warning) => warning.kind === "eaten-dollar" ? keyOf(warning) : [])
  );
  return unset.filter((problem) => !eaten.has(keyOf(problem))).map((problem) => {
    let own = subjects.find(({ service }) => service.name === problem.service), holder = [...own ? [own] : [], ...subjects].find(
      ({ service }) => Object.hasOwn(service.environment, problem.name)
    );
    if (!holder || problem.path.startsWith(`services.${holder.service.name}.environment`))
      return problem;
    let { kind: _, ...about2 } = problem;
    return { kind: "unfed-variable", where: placeOf2(holder, problem.name), ...about2 };
  });
}
function placeOf2({ view, service }, name) {
  let inEnvironment = view.node("environment", name) !== void 0 || !view.raw.env_file;
  return `services.${service.name}.${inEnvironment ? "environment" : "env_file"}`;
}
function keyOf({ name, location }) {
  return JSON.stringify([name, location]);
}

// src/config/normalise/profiles.ts
var PROFILES_VARIABLE = "COMPOSE_PROFILES";
function isActive(service, lookup) {
  let profiles = service.profiles ?? [];
  if (profiles.length === 0) return !0;
  let active = (lookup(PROFILES_VARIABLE) ?? "").split(",").map((name) => name.trim());
  return active.includes("*") || profiles.some((profile) => active.includes(String(profile)));
}
function unselectedServices(services2, lookup) {
  return Object.entries(services2).filter(([, service]) => !isActive(service, lookup)).map(([name, { profiles = [] }]) => ({ name, profiles: (profiles ?? []).map(String) }));
}
function inactiveDependencies(services2, world) {
  let inactive = new Map(
    Object.entries(services2).filter(([, service]) => !isActive(service, world.lookup))
  );
  return inactive.size === 0 ? [] : Object.entries(services2).flatMap(
    ([name, service]) => inactive.has(name) ? [] : needs(service).flatMap((needed) => {
      let profiles = inactive.get(needed.name)?.profiles;
      if (!profiles) return [];
      let path = ["services", name, "depends_on", needed.at];
      return [
        {
          kind: "inactive-dependency",
          dependency: needed.name,
          profiles: profiles.map(String),
          path: formatPath(path.slice(0, 3)),
          location: locate(world.root, path),
          ...owner(path)
        }
      ];
    })
  );
}
function needs(service) {
  let written = service.depends_on ?? [];
  return Array.isArray(written) ? written.map((name, at) => ({ name: String(name), at })) : Object.entries(written).flatMap(
    ([name, { required }]) => String(required ?? !0) === "true" ? [{ name, at: name }] : []
  );
}

// src/config/normalise/awaited-as-tasks.ts
var ENDS = /* @__PURE__ */ new Set(["service_completed_successfully", "service_completed"]);
function awaitedAsTasks(services2, lookup) {
  let awaited = Object.values(services2).flatMap((service) => {
    let written = service.depends_on;
    return !written || Array.isArray(written) || !isActive(service, lookup) ? [] : Object.entries(written).flatMap(
      ([name, { condition }]) => ENDS.has(condition) ? [name] : []
    );
  });
  return new Set(awaited);
}

// src/config/normalise/check-resources.ts
var RESOURCES = ["networks", "volumes", "secrets", "configs"], DEFAULT_NETWORK = "default", PATH = /^(?:\.|\/|~)/;
function undefinedResources(view) {
  return RESOURCES.flatMap((resource) => {
    let used = view.node(resource);
    if (used === void 0 || used.kind === "scalar") return [];
    let defined = nodeAt(view.world.root, [resource]), known = defined?.kind === "map" ? [...defined.entries.keys()] : [];
    return namesIn2(used, resource).filter(({ name }) => !known.includes(name)).map(({ name, shown, at }) => ({
      kind: "undefined-resource",
      resource,
      name: shown,
      nearest: nearest(name, known),
      ...view.about(resource, at),
      location: view.keyLocation(resource, at)
    }));
  });
}
function namesIn2(used, resource) {
  return used.kind === "map" ? (resource === "networks" ? [...used.entries.keys()] : []).filter((name) => name !== DEFAULT_NETWORK).map((name) => ({ name, shown: name, at: name })) : used.kind !== "list" ? [] : used.items.flatMap((item, at) => {
    let written = item.kind === "scalar" ? item : sourceOf(item, resource);
    if (!written) return [];
    let name = item.kind === "scalar" ? shortName(item.text, resource) : written.text;
    return name === void 0 ? [] : [{ name, shown: written.template ?? name, at }];
  });
}
function shortName(text2, resource) {
  if (resource === "networks") return text2 === DEFAULT_NETWORK ? void 0 : text2;
  if (resource !== "volumes") return text2;
  let [source, target] = text2.split(":");
  return target === void 0 || !source || PATH.test(source) ? void 0 : source;
}
function sourceOf(item, resource) {
  let source = nodeAt(item, ["source"]), type = nodeAt(item, ["type"]);
  return source?.kind !== "scalar" || source.value === null ? void 0 : resource !== "volumes" || type?.kind === "scalar" && type.text === "volume" ? source : void 0;
}

// src/config/normalise/normalise-gate.ts
import { resolve as resolve4 } from "node:path";

// src/config/normalise/normalise-environment.ts
import { resolve as resolve3 } from "node:path";

// src/config/read/read-env-entries.ts
var NAME2 = /(?:export[ \t]+)?([\w.-]+)[ \t]*/y, ESCAPES = { n: `
`, r: "\r", t: "	" };
function readEnvEntries(text2, raw) {
  let entries = [], mistakes = [], line = 1, position = text2.startsWith("\uFEFF") ? 1 : 0;
  for (; position < text2.length; ) {
    let newline = text2.indexOf(`
`, position), end = newline === -1 ? text2.length : newline, content = text2.slice(position, end).trim(), next = end + 1;
    if (content !== "" && !content.startsWith("#")) {
      let start = position + text2.slice(position, end).search(/\S/), read = readEntry(text2, { start, end, line, raw });
      if ("found" in read) {
        if (mistakes.push(read), read.unclosed) break;
      } else
        entries.push(read.entry), next = read.next;
    }
    line += countNewlines(text2, position, Math.min(next, text2.length)), position = next;
  }
  return { entries, mistakes };
}
function readEntry(text2, { start, end, line, raw }) {
  NAME2.lastIndex = start;
  let match = NAME2.exec(text2), name = match?.[1], after = NAME2.lastIndex, rest = match ? text2.slice(after, end).trim() : "";
  if (!match || name === void 0 || rest !== "" && !rest.startsWith("="))
    return { line, found: "a line that is no assignment", expected: "NAME=value", unclosed: !1 };
  if (rest === "")
    return { entry: { name, value: void 0, literal: !0, line }, next: end + 1 };
  if (raw) {
    let value2 = text2.slice(text2.indexOf("=", after) + 1, end).replace(/\r$/, "");
    return { entry: { name, value: value2, literal: !0, line }, next: end + 1 };
  }
  let value = rest.slice(1).trim(), quote = value[0];
  if (quote !== '"' && quote !== "'")
    return { entry: { name, value: withoutComment(value), literal: !1, line }, next: end + 1 };
  let open = text2.indexOf(quote, after), close = closingQuote(text2, open + 1, quote);
  if (close === -1)
    return {
      line,
      found: `${name} with a quote that is never closed`,
      expected: `a closing ${quote}`,
      unclosed: !0
    };
  let inner = text2.slice(open + 1, close).replaceAll(`\r
`, `
`), newline = text2.indexOf(`
`, close);
  return { entry: quote === "'" ? { name, value: inner, literal: !0, line } : { name, value: withoutEscapes(inner), literal: !1, line }, next: newline === -1 ? text2.length : newline + 1 };
}
function closingQuote(text2, start, quote) {
  for (let index = start; index < text2.length; index += 1)
    if (text2[index] === "\\" && (quote === '"' || text2[index + 1] === quote)) index += 1;
    else if (text2[index] === quote) return index;
  return -1;
}
function withoutEscapes(text2) {
  return text2.replace(/\\([\s\S])/g, (whole, character) => character === "$" ? "$$" : character === '"' || character === "\\" ? character : ESCAPES[character] ?? whole);
}
function withoutComment(text2) {
  return (text2.startsWith("#") ? "" : text2.replace(/\s#.*$/s, "")).trim();
}
function countNewlines(text2, from, to) {
  let count = 0;
  for (let at = text2.indexOf(`
`, from); at !== -1 && at < to; at = text2.indexOf(`
`, at + 1))
    count += 1;
  return count;
}

// src/config/read/parse-dotenv.ts
function parseDotenv(file, lookup) {
  let values = /* @__PURE__ */ new Map(), problems = [], { entries, mistakes } = readEnvEntries(file.text, file.raw), complain5 = (line, found, expected) => {
    let location = { file: file.name, line, column: 1 };
    problems.push({ kind: "bad-env-line", found, expected, location });
  };
  for (let { line, found, expected } of mistakes) complain5(line, found, expected);
  for (let entry of entries) {
    let filled = fillIn(entry, (name) => lookup(name) ?? values.get(name));
    filled.ok ? values.set(entry.name, filled.text) : complain5(entry.line, filled.found, "a value that can be filled in");
  }
  return { values, problems };
}
function fillIn(entry, lookup) {
  if (entry.value === void 0 || entry.literal) return { ok: !0, text: entry.value };
  let filled = substitute(entry.value, lookup);
  if (filled.ok) return { ok: !0, text: filled.value.text };
  let { error } = filled, reason = error.kind === "required" ? `${error.name} is not set` : error.reason;
  return { ok: !1, found: `${entry.name}: ${reason}` };
}

// src/config/normalise/pairs-of.ts
function pairsOf(node) {
  return node?.kind === "map" ? mapPairs(node) : node?.kind !== "list" ? [] : node.items.flatMap((item) => item.kind === "scalar" ? [splitPair(item.text)] : []);
}
function recordOf(pairs2, lookup) {
  return Object.fromEntries(
    [...pairs2].flatMap(([name, written]) => {
      let value = written ?? lookup(name);
      return value === void 0 ? [] : [[name, value]];
    })
  );
}
function mapPairs(node) {
  return [...node.entries].map(([name, { value }]) => [
    name,
    value.kind === "scalar" && value.value !== null ? value.text : void 0
  ]);
}
function splitPair(text2) {
  let equals = text2.indexOf("=");
  return equals === -1 ? [text2, void 0] : [text2.slice(0, equals), text2.slice(equals + 1)];
}

// src/config/normalise/normalise-environment.ts
function envFilesOf(view) {
  let written = view.raw.env_file ?? [];
  return (Array.isArray(written) ? written : [written]).map((file, index) => {
    let at = Array.isArray(written) ? ["env_file", index] : ["env_file"], base = view.baseDirectory(...at);
    return typeof file == "object" ? {
      path: resolve3(base, String(file.path)),
      required: String(file.required ?? !0) === "true",
      raw: file.format === "raw",
      index
    } : { path: resolve3(base, String(file)), required: !0, raw: !1, index };
  });
}
function normaliseEnvironment(view) {
  let { lookup, envTexts, nameOf, problems } = view.world, values = /* @__PURE__ */ new Map();
  for (let file of envFilesOf(view)) {
    let text2 = envTexts.get(file.path);
    if (text2 === void 0) continue;
    let earlier = (name) => lookup(name) ?? values.get(name), parsed = parseDotenv({ name: nameOf(file.path), text: text2, raw: file.raw }, earlier);
    problems.push(...parsed.problems);
    for (let [name, value] of parsed.values) values.set(name, value ?? lookup(name));
  }
  for (let [name, value] of pairsOf(view.node("environment")))
    values.set(name, value ?? lookup(name));
  return recordOf(values, lookup);
}
function gateEnvironment(gate, world) {
  return recordOf(pairsOf(nodeAt(world.root, ["gates", gate, "environment"])), world.lookup);
}
function servicesWithEnvFiles(raw) {
  return Object.entries(raw.services ?? {}).flatMap(
    ([name, service]) => service.env_file ? [name] : []
  );
}

// src/config/normalise/normalise-gate.ts
var COMMAND_KEYS = ["junit", "retries", "timeout", "working_dir", "environment"];
function normaliseGate(name, raw, world) {
  let location = locate(world.root, ["gates", name]), at = aboutGate(name, world), needs2 = many(raw.needs);
  if (raw.health == null == (raw.run == null)) {
    let found = raw.health == null ? "neither" : "both";
    return world.problems.push({
      kind: "bad-value",
      found,
      expected: 'either "health" or "run"',
      ...at()
    }), null;
  }
  if (raw.health != null) {
    for (let key of COMMAND_KEYS.filter((key2) => raw[key2] != null))
      world.problems.push({
        kind: "bad-value",
        found: `"${key}" beside "health"`,
        expected: 'it beside "run" only',
        ...at(key)
      });
    return {
      kind: "health",
      name,
      needs: needs2,
      startupMs: durationMs(raw.health.startup, HEALTH_GATE.startupMs),
      responseMs: durationMs(raw.health.response, HEALTH_GATE.responseMs),
      score: scoreOf(raw.health.score, at("health", "score"), world),
      location
    };
  }
  let base = nodeAt(world.root, ["gates", name])?.origin.source.baseDirectory ?? world.directory, before = world.problems.length, command = normaliseCommand(raw.run, at("run"), world.problems);
  return command.length === 0 && world.problems.length === before && world.problems.push({
    kind: "bad-value",
    found: "nothing",
    expected: "a command",
    ...at("run")
  }), {
    kind: "command",
    name,
    needs: needs2,
    command,
    workingDir: resolve4(base, String(raw.working_dir ?? ".")),
    environment: gateEnvironment(name, world),
    junit: many(raw.junit),
    retries: Math.max(0, Number(raw.retries ?? COMMAND_GATE.retries)),
    timeoutMs: durationMs(raw.timeout, COMMAND_GATE.timeoutMs),
    location
  };
}
function aboutGate(name, world) {
  return (...keys) => {
    let path = ["gates", name, ...keys], node = keys.length > 0 ? nodeAt(world.root, path) : void 0, location = node ? locationOf2(node.origin) : locate(world.root, path);
    return { path: formatPath(path), location };
  };
}
function scoreOf(written, about2, world) {
  if (written == null) return HEALTH_GATE.score;
  let score = Number(written);
  return score >= 0 && score <= 100 ? score : (world.problems.push({ kind: "bad-value", found: String(written), expected: "a number from 0 to 100", ...about2 }), HEALTH_GATE.score);
}
function many(written) {
  return written == null ? [] : typeof written == "object" ? written.map(String) : [String(written)];
}

// src/config/normalise/normalise-publish.ts
function normalisePublish(raw, world) {
  let given = listOf2(raw?.issues?.labels).map(String), labels = given.length > 0 ? given : ISSUE_LABELS, { issues, escalate } = PUBLISHES_NOTHING;
  return {
    issues: raw?.issues ? issuesOf(raw.issues, labels) : issues,
    escalate: raw?.escalate ? { ...escalationOf(raw.escalate, world), labels } : escalate,
    webhooks: (raw?.webhooks ?? []).map(webhookOf)
  };
}
function issuesOf(raw, labels) {
  return { flakes: isTrue(raw.flakes), changes: isTrue(raw.changes), labels };
}
var PERSON = /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:\/[A-Za-z0-9][\w.-]{0,99})?$/;
function escalationOf(raw, world) {
  let to = listOf2(raw.to).map(String);
  for (let [index, name] of to.entries()) {
    if (name === "codeowners" || PERSON.test(name)) continue;
    let path = ["publish", "escalate", "to", ...Array.isArray(raw.to) ? [index] : []], node = nodeAt(world.root, path);
    world.problems.push({
      kind: "bad-value",
      found: node ? describeNode(node) : "nothing",
      expected: '"codeowners", "@name" or "@organisation/team"',
      path: formatPath(path),
      location: locate(world.root, path)
    });
  }
  return { severity: raw.severity ?? ESCALATION_SEVERITY, to };
}
function webhookOf(raw) {
  let on = listOf2(raw.on);
  return {
    url: String(raw.url ?? "").trim(),
    kind: raw.kind ?? WEBHOOK.kind,
    on: on.length > 0 ? on : WEBHOOK.on,
    secret: raw.secret == null || raw.secret === "" ? null : String(raw.secret)
  };
}
function isTrue(value) {
  return value === !0 || value === "true";
}
function listOf2(value) {
  return value == null ? [] : Array.isArray(value) ? value : [value];
}

// src/config/normalise/normalise-service.ts
import { resolve as resolve10 } from "node:path";

// src/config/normalise/check-port-names.ts
function unknownPortNames(view, healthcheck, ports2) {
  if (!healthcheck) return [];
  let known = ports2.flatMap((port) => port.name ?? []);
  return portNames(healthcheck.probe).filter((name) => !known.includes(name)).map((name) => ({
    kind: "unknown-port-name",
    name,
    nearest: nearest(name, known),
    ...view.about("healthcheck")
  }));
}
function portNames(probe) {
  switch (probe.kind) {
    case "http":
    case "tcp":
      return probe.portName === void 0 ? [] : [probe.portName];
    case "all":
    case "any":
      return probe.probes.flatMap(portNames);
    default:
      return [];
  }
}

// src/config/normalise/implicit-dependencies.ts
var SHARED_NAMESPACES = ["network_mode", "ipc", "pid", "uts", "cgroup"], SERVICE = /^service:(.+)$/;
function implicitDependencies(view, named) {
  let { raw } = view, shared = SHARED_NAMESPACES.flatMap((key) => {
    let service = SERVICE.exec(String(raw[key] ?? ""))?.[1];
    return service === void 0 ? [] : [{ name: service, at: [key], restart: !0 }];
  }), linked = (raw.links ?? []).map((link, index) => ({
    name: String(link).split(":")[0] ?? "",
    at: ["links", index],
    restart: !0
  })), mounted = (raw.volumes_from ?? []).map((from, index) => ({ name: String(from), at: ["volumes_from", index] })).filter(({ name }) => !name.startsWith("container:")).map(({ name, at }) => ({ name: name.split(":")[0] ?? "", at, restart: !1 })), known = new Set(named.map((dependency) => dependency.service));
  return [...shared, ...linked, ...mounted].flatMap(({ name, at, restart }) => {
    let service = parseServiceName(name);
    return !service.ok || known.has(name) ? [] : (known.add(name), {
      service: service.value,
      condition: "service_started",
      required: !0,
      restart,
      location: view.location(...at)
    });
  });
}

// src/config/normalise/normalise-build.ts
import { resolve as resolve5 } from "node:path";
var TEXT_KEYS = ["cache_from", "cache_to", "network", "shm_size", "ssh", "tags"], FLAG_KEYS = ["no_cache", "pull"], PAIR_KEYS = ["additional_contexts", "labels"];
function normaliseBuild(view) {
  let { build } = view.raw;
  if (build == null) return null;
  let long = typeof build == "string" ? { context: build } : build, base = view.baseDirectory("build"), context = String(long.context ?? "."), isRemote = /^(?:[a-z+]+:\/\/|git@|github\.com\/)/.test(context), inline = textOrNull("dockerfile_inline" in long ? long.dockerfile_inline : null), options = optionsOf(view);
  return {
    context: isRemote ? context : resolve5(base, context),
    dockerfile: textOrNull("dockerfile" in long ? long.dockerfile : null),
    target: textOrNull("target" in long ? long.target : null),
    args: recordOf(pairsOf(view.node("build", "args")), view.world.lookup),
    ...inline === null ? {} : { inline },
    ...options.length === 0 ? {} : { options }
  };
}
function optionsOf(view) {
  let node = (key) => view.node("build", key);
  return [
    ...TEXT_KEYS.flatMap((key) => textsOf(node(key)).map((value) => ({ key, value }))),
    ...FLAG_KEYS.filter((key) => textsOf(node(key)).includes("true")).map((key) => ({
      key,
      value: "true"
    })),
    ...PAIR_KEYS.flatMap(
      (key) => pairsOf(node(key)).map(([name, value]) => ({ key, value: `${name}=${value ?? ""}` }))
    ),
    ...pairsOf(node("extra_hosts")).map(([name, address]) => ({
      key: "extra_hosts",
      value: address === void 0 ? name : `${name}:${address}`
    }))
  ];
}
function textsOf(node) {
  return node?.kind === "list" ? node.items.flatMap(textsOf) : node?.kind === "scalar" && node.value !== null ? [node.text] : [];
}
function textOrNull(value) {
  return value == null ? null : String(value);
}

// src/config/normalise/normalise-container-files.ts
import { posix, resolve as resolve6 } from "node:path";
var DIRECTORIES = { secrets: "/run/secrets", configs: "/" }, READABLE = 292;
function normaliseContainerFiles(view) {
  return [...filesOf(view, "secrets"), ...filesOf(view, "configs")];
}
function filesOf(view, key) {
  let used = view.node(key);
  return used?.kind !== "list" ? [] : used.items.flatMap((item, index) => {
    let name = item.kind === "scalar" ? item.text : textAt2(item, "source"), definition = name === null ? void 0 : nodeAt(view.world.root, [key, name]);
    if (name === null || !definition) return [];
    let content = contentOf(view, definition, [key, index]);
    if (content === null) return [];
    let target = textAt2(item, "target") ?? name;
    return [
      {
        target: posix.resolve(DIRECTORIES[key], target),
        content,
        uid: Number(textAt2(item, "uid") ?? 0),
        gid: Number(textAt2(item, "gid") ?? 0),
        mode: modeOf(view, item, [key, index])
      }
    ];
  });
}
function contentOf(view, definition, at) {
  let file = textAt2(definition, "file");
  if (file !== null) {
    let base = nodeAt(definition, ["file"])?.origin.source.baseDirectory ?? view.world.directory;
    return { kind: "file", path: resolve6(base, file) };
  }
  let content = textAt2(definition, "content");
  if (content !== null) return { kind: "text", text: content };
  let variable = textAt2(definition, "environment");
  if (variable === null) return null;
  let text2 = view.world.lookup(variable);
  return text2 === void 0 && complain2(view, at, {
    found: `${variable}, which is not set`,
    expected: "a variable of the job"
  }), { kind: "text", text: text2 ?? "" };
}
function modeOf(view, item, at) {
  let node = nodeAt(item, ["mode"]), text2 = textAt2(item, "mode");
  if (node === void 0 || text2 === null) return READABLE;
  let octal = text2.replace(/^0o/i, "");
  return /^[0-7]{1,4}$/.test(octal) ? Number.parseInt(octal, 8) : (complain2(view, at, { found: describeNode(node), expected: 'an octal mode such as "0440"' }), READABLE);
}
function complain2(view, at, words) {
  view.world.problems.push({ kind: "bad-value", ...words, ...view.about(...at) });
}
function textAt2(node, key) {
  let found = nodeAt(node, [key]);
  return found?.kind === "scalar" && found.value !== null ? found.text : null;
}

// src/config/normalise/normalise-engine-options.ts
import { resolve as resolve7 } from "node:path";
var TEXT_KEYS2 = [
  "cgroup",
  "cgroup_parent",
  "container_name",
  "cpu_period",
  "cpu_quota",
  "cpu_rt_period",
  "cpu_rt_runtime",
  "cpu_shares",
  "cpuset",
  "device_cgroup_rules",
  "dns",
  "dns_opt",
  "dns_search",
  "domainname",
  "external_links",
  "group_add",
  "ipc",
  "mac_address",
  "mem_reservation",
  "mem_swappiness",
  "memswap_limit",
  "oom_score_adj",
  "pid",
  "runtime",
  "security_opt",
  "userns_mode",
  "uts",
  "volumes_from"
], PAIR_KEYS2 = ["storage_opt", "sysctls"], FLAG_KEYS2 = ["oom_kill_disable", "stdin_open", "tty"];
function normaliseEngineOptions(view) {
  return [
    ...TEXT_KEYS2.flatMap((key) => optionsOf2(key, textsOf2(view.node(key)))),
    ...PAIR_KEYS2.flatMap(
      (key) => optionsOf2(
        key,
        pairsOf(view.node(key)).map(([name, value]) => `${name}=${value ?? ""}`)
      )
    ),
    ...FLAG_KEYS2.filter((key) => textsOf2(view.node(key)).includes("true")).map((key) => ({
      key,
      value: "true"
    })),
    ...optionsOf2("devices", devicesOf(view.node("devices"))),
    ...optionsOf2("gpus", textsOf2(view.node("gpus")).slice(0, 1)),
    ...optionsOf2("label_file", labelFilesOf(view)),
    ...optionsOf2("links", aliasesOf(textsOf2(view.node("links")))),
    ...optionsOf2("pids_limit", pidsLimitOf(view)),
    ...optionsOf2("ulimits", ulimitsOf(view.node("ulimits")))
  ];
}
function optionsOf2(key, values) {
  return values.map((value) => ({ key, value }));
}
function textsOf2(node) {
  return node?.kind === "list" ? node.items.flatMap(textsOf2) : node?.kind === "scalar" && node.value !== null ? [node.text] : [];
}
function devicesOf(node) {
  return node?.kind !== "list" ? [] : node.items.flatMap(
    (item) => item.kind === "scalar" ? [item.text] : [
      ["source", "target", "permissions"].flatMap((key) => textsOf2(nodeAt(item, [key]))).join(":")
    ]
  );
}
function aliasesOf(links) {
  return links.filter((link) => {
    let [service, alias] = link.split(":");
    return alias !== void 0 && alias !== service;
  });
}
function pidsLimitOf(view) {
  let own = textsOf2(view.node("pids_limit"));
  return own.length > 0 ? own : textsOf2(view.node("deploy", "resources", "limits", "pids"));
}
function ulimitsOf(node) {
  return node?.kind !== "map" ? [] : [...node.entries].flatMap(([name, { value }]) => {
    let limits = value.kind === "scalar" ? textsOf2(value) : ["soft", "hard"].flatMap((key) => textsOf2(nodeAt(value, [key])));
    return limits.length === 0 ? [] : [`${name}=${limits.join(":")}`];
  });
}
function labelFilesOf(view) {
  return textsOf2(view.node("label_file")).map(
    (file) => resolve7(view.baseDirectory("label_file"), file)
  );
}

// src/config/normalise/resource-definition.ts
function volumeDefinition({ world }, name) {
  let node = nodeAt(world.root, ["volumes", name]);
  return hasContent(node) ? resourceOf(node, name) : void 0;
}
function networkDefinition({ world }, name) {
  let node = nodeAt(world.root, ["networks", name]);
  if (hasContent(node))
    return {
      ...resourceOf(node, name),
      internal: textAt3(node, "internal") === "true",
      ipv6: textAt3(node, "enable_ipv6") === "true",
      subnets: subnetsOf(nodeAt(node, ["ipam", "config"]))
    };
}
function hasContent(node) {
  return node?.kind === "map" && node.entries.size > 0;
}
function resourceOf(node, name) {
  let oldName = textAt3(node, "external", "name"), external = oldName !== null || textAt3(node, "external") === "true";
  return {
    engineName: textAt3(node, "name") ?? oldName ?? (external ? name : null),
    external,
    driver: textAt3(node, "driver"),
    driverOptions: recordOf(pairsOf(nodeAt(node, ["driver_opts"])), () => {
    })
  };
}
function subnetsOf(config) {
  return config?.kind !== "list" ? [] : config.items.map((item) => ({
    subnet: textAt3(item, "subnet"),
    gateway: textAt3(item, "gateway"),
    ipRange: textAt3(item, "ip_range")
  }));
}
function textAt3(node, ...path) {
  let found = nodeAt(node, path);
  return found?.kind === "scalar" && found.value !== null ? found.text : null;
}

// src/config/normalise/normalise-networks.ts
var DEFAULT_NETWORK2 = "default";
function normaliseNetworks(view) {
  let written = view.raw.networks ?? [], { network_mode: mode } = view.raw, long = Array.isArray(written) ? written.map((name) => [String(name), null]) : Object.entries(written);
  return mode != null && long.length > 0 && view.world.problems.push({
    kind: "bad-value",
    found: '"network_mode" beside "networks"',
    expected: "one of them",
    ...view.about("network_mode")
  }), mode == null && long.length === 0 ? defaultNetwork(view) : long.map(([name, options]) => {
    let definition = networkDefinition(view, name), address = options?.ipv4_address;
    return {
      name,
      aliases: options?.aliases?.map(String) ?? [],
      ...address == null ? {} : { address: String(address) },
      ...definition && { definition }
    };
  });
}
function defaultNetwork(view) {
  let definition = networkDefinition(view, DEFAULT_NETWORK2);
  return definition ? [{ name: DEFAULT_NETWORK2, aliases: [], definition }] : [];
}

// src/config/normalise/normalise-volumes.ts
import { resolve as resolve8 } from "node:path";
var TYPES = ["bind", "volume", "tmpfs"], PATH2 = /^(?:\.|\/|~)/;
function normaliseVolumes(view) {
  return [...(view.raw.volumes ?? []).flatMap(
    (written, index) => typeof written == "string" ? shortVolume(view, written, index) : longVolume(view, written, index)
  ), ...tmpfsOf(view)];
}
var PROPAGATION = /^r?(?:shared|slave|private)$/;
function shortVolume(view, written, index) {
  let parts = written.split(":"), [first = "", second, mode = ""] = parts;
  if (parts.length > 3 || first === "" || second === "")
    return complain3(view, index, '"SOURCE:TARGET" or "SOURCE:TARGET:ro"');
  if (second === void 0)
    return [{ type: "volume", source: null, target: first, readOnly: !1 }];
  let modes = mode.split(","), readOnly = modes.includes("ro");
  if (!PATH2.test(first)) {
    let nocopy = modes.includes("nocopy") ? optionsOf3({ nocopy: "true" }) : {};
    return [{ ...{ type: "volume", source: first, target: second, readOnly }, ...definitionOf(view, first), ...nocopy }];
  }
  let source = pathOf(view, first, index), propagation = modes.find((word) => PROPAGATION.test(word)), options = propagation === void 0 ? {} : optionsOf3({ propagation });
  return [{ type: "bind", source, target: second, readOnly, ...options }];
}
function definitionOf(view, name) {
  let definition = volumeDefinition(view, name);
  return definition ? { definition } : {};
}
function optionsOf3(options) {
  return Object.keys(options).length > 0 ? { options } : {};
}
function longVolume(view, written, index) {
  let type = TYPES.find((known) => known === written.type);
  if (!type) return complain3(view, index, "the type bind, volume or tmpfs");
  if (written.target == null) return complain3(view, index, 'a "target" in the container');
  let source = written.source == null ? null : String(written.source);
  return type === "bind" && source === null ? complain3(view, index, 'a "source" to bind') : [
    {
      type,
      source: type === "bind" && source !== null ? pathOf(view, source, index) : source,
      target: String(written.target),
      readOnly: String(written.read_only ?? !1) === "true",
      ...type === "volume" && source !== null ? definitionOf(view, source) : {},
      ...optionsOf3(recordOf(pairsOf(view.node("volumes", index, type)), () => {
      }))
    }
  ];
}
function tmpfsOf(view) {
  let tmpfs = view.raw.tmpfs ?? [];
  return (typeof tmpfs == "object" ? tmpfs : [tmpfs]).map((text2) => {
    let [target = "", words = ""] = String(text2).split(":"), options = words.split(",").filter((word) => word !== "" && word !== "ro" && word !== "rw"), readOnly = words.split(",").includes("ro"), written = options.map((word) => word.split("=")).map(([key = "", value = ""]) => [key, value]);
    return {
      type: "tmpfs",
      source: null,
      target,
      readOnly,
      ...optionsOf3(Object.fromEntries(written))
    };
  });
}
function pathOf(view, source, index) {
  let home = view.world.lookup("HOME"), path = home && /^~(?:\/|$)/.test(source) ? `${home}${source.slice(1)}` : source;
  return resolve8(view.baseDirectory("volumes", index), path);
}
function complain3(view, index, expected) {
  let node = view.node("volumes", index), found = node ? describeNode(node) : "nothing", about2 = view.about("volumes", index);
  return view.world.problems.push({ kind: "bad-value", found, expected, ...about2 }), [];
}

// src/config/normalise/parse-bytes.ts
var BYTES = /^(\d+(?:\.\d+)?)\s*([kmgtp]?)(?:i?b)?$/i, POWERS = { "": 0, k: 1, m: 2, g: 3, t: 4, p: 5 };
function parseBytes(text2) {
  let [, amount, unit] = BYTES.exec(text2.trim()) ?? [];
  if (amount !== void 0)
    return Math.floor(Number(amount) * 1024 ** (POWERS[(unit ?? "").toLowerCase()] ?? 0));
}

// src/config/normalise/normalise-container.ts
var PULL_POLICIES = {
  always: "always",
  never: "never",
  build: "build",
  missing: "missing",
  if_not_present: "missing",
  refresh: "always",
  daily: "always",
  weekly: "always"
}, PULL_EVERY = /^every_(?:\d+[wdhms])+$/;
function normaliseContainer(view) {
  let { raw } = view;
  return {
    build: normaliseBuild(view),
    entrypoint: raw.entrypoint == null ? null : normaliseCommand(raw.entrypoint, view.about("entrypoint"), view.world.problems),
    volumes: normaliseVolumes(view),
    networks: normaliseNetworks(view),
    networkMode: textOrNull2(raw.network_mode),
    user: textOrNull2(raw.user),
    hostname: textOrNull2(raw.hostname),
    platform: textOrNull2(raw.platform),
    pullPolicy: pullPolicyOf(view),
    labels: recordOf(pairsOf(view.node("labels")).map(emptyWhenBare), () => {
    }),
    init: isTrue2(raw.init),
    privileged: isTrue2(raw.privileged),
    readOnly: isTrue2(raw.read_only),
    capAdd: raw.cap_add?.map(String) ?? [],
    capDrop: raw.cap_drop?.map(String) ?? [],
    extraHosts: extraHostsOf(view),
    shmSizeBytes: bytesAt(view, "shm_size"),
    memoryLimitBytes: agreed(view, "mem_limit", "memory", bytesAt),
    cpus: agreed(view, "cpus", "cpus", cpusAt),
    imageHealthcheck: imageHealthcheckOf(view),
    files: normaliseContainerFiles(view),
    options: normaliseEngineOptions(view)
  };
}
function pullPolicyOf(view) {
  let written = view.raw.pull_policy;
  if (written == null) return "missing";
  let known = PULL_POLICIES[String(written)];
  return known || (PULL_EVERY.test(String(written)) || complain4(view, ["pull_policy"], 'one of "always", "missing", "never" or "build"'), "always");
}
function extraHostsOf(view) {
  return pairsOf(view.node("extra_hosts")).map(([name, address]) => address === void 0 ? name.replace(/[[\]]/g, "") : `${name}:${address.replace(/^\[|\]$/g, "")}`);
}
function agreed(view, key, limit, read) {
  let own = read(view, key), deployed = read(view, "deploy", "resources", "limits", limit);
  return own !== null && deployed !== null && own !== deployed && complain4(view, [key], `the same as deploy.resources.limits.${limit}`), own ?? deployed;
}
function bytesAt(view, ...path) {
  let text2 = textAt4(view, path);
  if (text2 === null) return null;
  let bytes = parseBytes(text2);
  return bytes === void 0 && complain4(view, path, 'an amount such as "64m" or "1g"'), bytes || null;
}
function cpusAt(view, ...path) {
  let text2 = textAt4(view, path);
  return text2 === null ? null : /^\d+(?:\.\d+)?$/.test(text2) ? Number(text2) || null : (complain4(view, path, 'a number of processors such as "0.5"'), null);
}
function textAt4(view, path) {
  let node = view.node(...path);
  return node?.kind === "scalar" && node.value !== null ? node.text : null;
}
function complain4(view, path, expected) {
  let node = view.node(...path), found = node ? describeNode(node) : "nothing";
  view.world.problems.push({ kind: "bad-value", found, expected, ...view.about(...path) });
}
function emptyWhenBare([name, value]) {
  return [name, value ?? ""];
}
function textOrNull2(value) {
  return value == null ? null : String(value);
}
function isTrue2(value) {
  return String(value ?? !1) === "true";
}

// src/config/normalise/normalise-hooks.ts
import { resolve as resolve9 } from "node:path";
function normaliseHooks(view, defaults) {
  let { pre_start, post_start, pre_stop } = view.raw;
  return !pre_start && !post_start && !pre_stop ? NO_HOOKS : {
    preStart: hooksAt(view, "pre_start", defaults),
    postStart: hooksAt(view, "post_start", defaults),
    preStop: hooksAt(view, "pre_stop", defaults)
  };
}
function hooksAt(view, key, defaults) {
  return (view.raw[key] ?? []).map((raw, index) => {
    let { problems, lookup } = view.world, before = problems.length, command = normaliseCommand(raw.command, view.about(key, index, "command"), problems);
    command.length === 0 && problems.length === before && problems.push({ kind: "bad-value", found: "nothing", expected: "a command", ...view.about(key, index) });
    let ownImage = raw.image != null;
    ownImage && (key !== "pre_start" || !defaults.inContainer) && problems.push({ kind: "hook-image", ...view.about(key, index, "image") });
    let own = recordOf(pairsOf(view.node(key, index, "environment")), lookup), fallback = ownImage ? { ...defaults, workingDir: "", user: null } : defaults;
    return {
      command,
      workingDir: workingDirOf(view, key, index, fallback),
      environment: { ...defaults.environment, ...own },
      user: raw.user == null ? fallback.user : String(raw.user),
      ...ownImage ? { image: String(raw.image) } : {},
      ...defaults.inContainer && String(raw.privileged) === "true" ? { privileged: !0 } : {}
    };
  });
}
function workingDirOf(view, key, index, { inContainer, workingDir }) {
  let written = view.raw[key]?.[index]?.working_dir;
  return written == null ? workingDir : inContainer ? String(written) : resolve9(view.baseDirectory(key, index, "working_dir"), String(written));
}

// src/config/normalise/normalise-restart.ts
var RESTART = /^(?:(no|always|unless-stopped)|(on-failure)(?::(\d{1,6}))?)$/;
function normaliseRestart(view) {
  let deployed = view.raw.deploy?.restart_policy;
  if (deployed) return deployedPolicy(view, deployed);
  let written = view.raw.restart ?? !1;
  if (written === !1) return { when: "no", maxRetries: 0 };
  let [match, plain2, onFailure, most] = RESTART.exec(written) ?? [];
  return match === void 0 && badValue(view, ["restart"], 'one of "no", "on-failure[:max]", "always" or "unless-stopped"'), onFailure ? { when: "on-failure", maxRetries: most === void 0 ? null : Number(most) } : plain2 === "always" || plain2 === "unless-stopped" ? { when: plain2, maxRetries: null } : { when: "no", maxRetries: 0 };
}
function deployedPolicy(view, policy) {
  let most = Number(policy.max_attempts ?? 0), maxRetries = most >= 1 ? most : null;
  switch (String(policy.condition ?? "any")) {
    case "none":
      return { when: "no", maxRetries: 0 };
    case "on-failure":
      return { when: "on-failure", maxRetries };
    case "any":
      return { when: "always", maxRetries };
    default:
      return badValue(view, ["deploy", "restart_policy", "condition"], '"none", "on-failure" or "any"'), { when: "no", maxRetries: 0 };
  }
}
function badValue(view, path, expected) {
  let node = view.node(...path), found = node ? describeNode(node) : "nothing";
  view.world.problems.push({ kind: "bad-value", found, expected, ...view.about(...path) });
}

// src/config/normalise/normalise-service.ts
var SIGNAL = /^(?:SIG)?([A-Z][A-Z0-9]*(?:[+-]\d+)?)$|^\d{1,2}$/;
function normaliseService(view) {
  let { raw, name } = view, inContainer = isContainer(view), healthcheck = normaliseHealthcheck(view), ports2 = normalisePorts(view);
  view.world.problems.push(...unknownPortNames(view, healthcheck, ports2));
  let environment = normaliseEnvironment(view), workingDir = workingDirOf2(view, inContainer), container = inContainer ? normaliseContainer(view) : null;
  return {
    name,
    type: raw.type ?? "service",
    runner: inContainer ? "docker" : "process",
    image: raw.image == null ? null : String(raw.image),
    command: inContainer ? argvAt(view, "command") : processCommand(view),
    workingDir,
    environment,
    ports: ports2,
    dependsOn: dependenciesOf(view),
    healthcheck,
    critical: isTrue3(raw.critical),
    restart: normaliseRestart(view),
    readyTimeoutMs: durationMs(raw.ready_timeout, readyTimeoutMs(view, healthcheck)),
    stopSignal: stopSignalOf(view),
    stopGracePeriodMs: durationMs(raw.stop_grace_period, STOP_GRACE_PERIOD_MS),
    successExitCodes: raw.success_exit_codes?.map(Number) ?? [0],
    requires: requirementsOf(view),
    hooks: normaliseHooks(view, {
      workingDir,
      environment,
      user: container?.user ?? null,
      inContainer
    }),
    container,
    location: view.location()
  };
}
function processCommand(view) {
  let { problems } = view.world, before = problems.length, argv = [...argvAt(view, "entrypoint"), ...argvAt(view, "command")];
  return argv.length === 0 && problems.length === before && problems.push({ kind: "nothing-to-run", ...view.about() }), argv;
}
function argvAt(view, key) {
  return normaliseCommand(view.raw[key], view.about(key), view.world.problems);
}
function workingDirOf2(view, inContainer) {
  let written = view.raw.working_dir;
  return inContainer ? written == null ? "" : String(written) : resolve10(view.baseDirectory("working_dir"), String(written ?? "."));
}
function dependenciesOf(view) {
  let written = view.raw.depends_on ?? [], named = (Array.isArray(written) ? written.map((name, index) => ({ name: String(name), at: index, value: null })) : Object.entries(written).map(([name, value]) => ({ name, at: name, value }))).flatMap(({ name, at, value }) => {
    let service = parseServiceName(name);
    if (!service.ok) {
      let about2 = view.about("depends_on", at);
      return view.world.problems.push({ kind: "bad-name", found: name, ...about2 }), [];
    }
    return {
      service: service.value,
      condition: value?.condition ?? "service_started",
      required: value?.required == null ? !0 : isTrue3(value.required),
      restart: isTrue3(value?.restart),
      location: view.keyLocation("depends_on", at)
    };
  });
  return [...named, ...implicitDependencies(view, named)];
}
function readyTimeoutMs(view, healthcheck) {
  if (view.raw.type === "task") return TASK_TIMEOUT_MS;
  if ((healthcheck ? dialectOfHealthcheck(view) : dialectOfService(view)) === "signalbox" || !healthcheck && !isContainer(view)) return READY_TIMEOUT_MS;
  let { startPeriodMs, retries, intervalMs, timeoutMs } = healthcheck ?? HEALTHCHECK_DEFAULTS.compose;
  return startPeriodMs + retries * (intervalMs + timeoutMs);
}
function dialectOfService(view) {
  return view.node()?.origin.source.dialect ?? "signalbox";
}
function stopSignalOf(view) {
  let written = view.raw.stop_signal;
  if (written == null) return STOP_SIGNAL;
  let [match, name] = SIGNAL.exec(String(written)) ?? [];
  return match === void 0 && badValue2(view, "stop_signal", "a signal such as SIGTERM or SIGINT"), name === void 0 ? String(written) : `SIG${name}`;
}
function requirementsOf(view) {
  let { env, files, ...binaries } = view.raw.requires ?? {};
  return {
    binaries: Object.fromEntries(
      Object.entries(binaries).map(([program, range2]) => [program, String(range2)])
    ),
    env: env?.map(String) ?? [],
    files: files?.map(
      (file, index) => resolve10(view.baseDirectory("requires", "files", index), String(file))
    ) ?? []
  };
}
function badValue2(view, key, expected) {
  let node = view.node(key), found = node ? describeNode(node) : "nothing";
  view.world.problems.push({ kind: "bad-value", found, expected, ...view.about(key) });
}
function isTrue3(value) {
  return String(value ?? !1) === "true";
}

// src/config/normalise/service-view.ts
function viewService(name, raw, world) {
  let whole = (path) => ["services", name, ...path], key = entryAt(world.root, ["services", name]), node = (...path) => key && nodeAt(key.value, path), keyLocation = (...path) => key && path.length > 0 && node(path[0] ?? "") ? locate(key.value, path) : locationOf2(key?.key ?? world.root.origin), location = (...path) => {
    let found = path.length > 0 ? node(...path) : void 0;
    return found ? locationOf2(found.origin) : keyLocation(...path);
  };
  return {
    name,
    raw,
    world,
    node,
    location,
    keyLocation,
    about: (...path) => ({
      path: formatPath(whole(path)),
      location: location(...path),
      service: name
    }),
    baseDirectory: (...path) => node(...path)?.origin.source.baseDirectory ?? world.directory
  };
}

// src/config/normalise/normalise-config.ts
var PROJECT_NAME_VARIABLE = "COMPOSE_PROJECT_NAME";
function normaliseConfig(raw, world, run) {
  return {
    name: projectName(raw, world),
    directory: world.directory,
    files: run.files,
    environment: run.environment,
    services: servicesOf(raw, world),
    unselected: unselectedServices(raw.services ?? {}, world.lookup),
    gates: Object.entries(raw.gates ?? {}).flatMap(
      ([name, gate]) => normaliseGate(name, gate, world) ?? []
    ),
    triage: triageOf(raw, world),
    history: historyOf(raw, world),
    publish: normalisePublish(raw.publish, world),
    concurrency: concurrencyOf(raw, world)
  };
}
function servicesOf(raw, world) {
  let services2 = raw.services ?? {};
  world.problems.push(...inactiveDependencies(services2, world));
  let tasks = awaitedAsTasks(services2, world.lookup), subjects = Object.entries(services2).flatMap(([text2, service]) => {
    let name = parseServiceName(text2);
    if (!name.ok || !isActive(service, world.lookup)) return [];
    let type = service.type ?? (tasks.has(text2) ? "task" : "service"), view = viewService(name.value, { ...service, type }, world);
    return world.problems.push(...undefinedResources(view)), [{ view, service: normaliseService(view) }];
  }), told = lintServices(subjects);
  return world.warnings.push(...told, ...unsetVariables(world.unset, told, subjects)), subjects.map((subject) => subject.service);
}
function projectName(raw, { directory, lookup }) {
  let given = lookup(PROJECT_NAME_VARIABLE);
  if (given) return given;
  if (raw.name != null) return String(raw.name);
  let derived = basename(directory).replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[-.]+|-+$/g, "");
  return derived === "" ? "project" : derived;
}
function triageOf(raw, world) {
  let rerun = raw.triage?.rerun;
  return {
    rules: raw.triage?.rules?.map((rule, index) => {
      let node = nodeAt(world.root, ["triage", "rules", index]);
      return resolve11(node?.origin.source.baseDirectory ?? world.directory, String(rule));
    }) ?? [],
    rerun: {
      when: rerun?.when ?? RERUN.when,
      max: Math.max(0, Number(rerun?.max ?? RERUN.max))
    }
  };
}
function historyOf(raw, world) {
  let store = String(raw.history?.store ?? HISTORY.store);
  return {
    store: !store.includes("://") && store !== ":memory:" ? resolve11(world.directory, store) : store,
    keepMs: durationMs(raw.history?.keep, HISTORY.keepMs)
  };
}
function concurrencyOf(raw, world) {
  if (raw.concurrency == null) return null;
  let limit = Number(raw.concurrency);
  if (limit >= 1) return limit;
  let path = ["concurrency"];
  return world.problems.push({
    kind: "bad-value",
    found: String(limit),
    expected: "a whole number from 1",
    path: formatPath(path),
    location: locate(world.root, path)
  }), null;
}

// src/config/read/document-reader.ts
import { relative } from "node:path";

// src/config/read/file-names.ts
var SIGNALBOX_FILES = [
  "signalbox.yml",
  "signalbox.yaml",
  ".github/signalbox.yml"
], COMPOSE_FILES = [
  "compose.yaml",
  "compose.yml",
  "docker-compose.yaml",
  "docker-compose.yml"
], COMPOSE_OVERRIDES = [
  "compose.override.yaml",
  "compose.override.yml",
  "docker-compose.override.yaml",
  "docker-compose.override.yml"
];
function dialectOf(fileName, inherited) {
  return /(^|\/)signalbox\.ya?ml$/.test(fileName) ? "signalbox" : /compose[^/]*$/i.test(fileName) ? "compose" : inherited;
}

// src/config/read/parse-yaml.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/config/read/build-tree.ts
var import_yaml = __toESM(require_dist(), 1);
var DEEPEST_NESTING2 = 64, MOST_ALIASED_NODES = 1e5, MERGE_TAGS = {
  "!reset": "reset",
  "!override": "override"
}, Stop = class extends Error {
};
function buildTree(document, source) {
  let builder = new TreeBuilder(source);
  try {
    return { root: document.contents ? builder.build(document.contents, 0).node : null, problems: builder.problems };
  } catch (error) {
    if (error instanceof Stop) return { root: null, problems: builder.problems };
    throw error;
  }
}
var TreeBuilder = class {
  problems = [];
  #source;
  #anchors = /* @__PURE__ */ new Map();
  #aliased = 0;
  constructor(source) {
    this.#source = source;
  }
  build(node, depth) {
    let origin = this.#originOf(node);
    if (depth > DEEPEST_NESTING2 && this.#stop({ kind: "too-deep", limit: DEEPEST_NESTING2, location: locationOf2(origin) }), (0, import_yaml.isAlias)(node)) return this.#alias(node.source, depth, origin);
    let anchor = node !== null && "anchor" in node ? node.anchor : void 0;
    anchor && this.#anchors.set(anchor, "open");
    let built = this.#buildOwn(node, depth, origin);
    return anchor && this.#anchors.set(anchor, built), built;
  }
  #buildOwn(node, depth, origin) {
    let tag = this.#tagOf(node, origin), marked = tag ? { tag } : {};
    if ((0, import_yaml.isMap)(node)) return this.#map(node, depth, { origin, ...marked });
    if ((0, import_yaml.isSeq)(node)) {
      let items = node.items.map((item) => this.build(item, depth + 1));
      return { node: {
        kind: "list",
        items: items.map((item) => item.node),
        origin,
        ...marked
      }, size: sizeOf(items), height: heightOf(items) };
    }
    let scalar = (0, import_yaml.isScalar)(node) ? node : null, value = plainValue(scalar?.value), text2 = scalar?.source ?? String(value ?? "");
    return { node: { kind: "scalar", value, text: text2, origin, ...marked }, size: 1, height: 1 };
  }
  #map(map, depth, about2) {
    let entries = /* @__PURE__ */ new Map(), merged = [], parts = [];
    for (let pair of map.items) {
      let key = this.#originOf(pair.key), name = this.#keyOf(pair.key), built = pair.value ? this.build(pair.value, depth + 1) : absent(key);
      if (parts.push(built), name === void 0) continue;
      if (name === "<<" && (0, import_yaml.isScalar)(pair.key) && pair.key.type === "PLAIN") {
        merged.push(...built.node.kind === "list" ? built.node.items : [built.node]);
        continue;
      }
      let first = entries.get(name);
      first ? this.#duplicate(name, key, first.key) : entries.set(name, { key, value: built.node });
    }
    return this.#applyMergeKeys(entries, merged), {
      node: { kind: "map", entries, ...about2 },
      size: sizeOf(parts),
      height: heightOf(parts)
    };
  }
  /** Keys of the map itself win; among merged maps the earlier wins (yaml.org/type/merge). */
  #applyMergeKeys(entries, merged) {
    for (let node of merged) {
      if (node.kind !== "map") {
        this.problems.push({ kind: "bad-merge-key", location: locationOf2(node.origin) });
        continue;
      }
      for (let [name, entry] of node.entries) entries.has(name) || entries.set(name, entry);
    }
  }
  #keyOf(key) {
    let location = locationOf2(this.#originOf(key)), resolved = (0, import_yaml.isAlias)(key) ? this.build(key, 0).node : null, text2 = (0, import_yaml.isScalar)(key) ? key.source ?? String(key.value) : resolved?.kind === "scalar" ? resolved.text : void 0;
    if (text2 === void 0) this.problems.push({ kind: "bad-key", location });
    else if (text2 === "__proto__")
      this.problems.push({ kind: "reserved-key", key: text2, location });
    else return text2;
  }
  #alias(name, depth, origin) {
    let location = locationOf2(origin), anchored = this.#anchors.get(name);
    return anchored === void 0 ? this.#stop({ kind: "unknown-anchor", name, location }) : anchored === "open" ? this.#stop({ kind: "alias-cycle", name, location }) : (this.#aliased += anchored.size, this.#aliased > MOST_ALIASED_NODES && this.#stop({ kind: "alias-bomb", limit: MOST_ALIASED_NODES, location }), depth + anchored.height > DEEPEST_NESTING2 && this.#stop({ kind: "too-deep", limit: DEEPEST_NESTING2, location }), anchored);
  }
  #tagOf(node, origin) {
    let tag = node !== null && "tag" in node ? node.tag : void 0;
    if (typeof tag != "string" || tag.startsWith("tag:yaml.org,2002:")) return;
    let known = MERGE_TAGS[tag];
    return known || this.problems.push({ kind: "unknown-tag", tag, location: locationOf2(origin) }), known;
  }
  #duplicate(key, second, first) {
    let location = locationOf2(second);
    this.problems.push({ kind: "duplicate-key", key, location, first: locationOf2(first) });
  }
  #originOf(node) {
    return { source: this.#source, offset: node?.range?.[0] ?? 0 };
  }
  #stop(problem) {
    throw this.problems.push(problem), new Stop();
  }
};
function absent(origin) {
  return { node: { kind: "scalar", value: null, text: "", origin }, size: 1, height: 1 };
}
function sizeOf(parts) {
  return parts.reduce((sum, part) => sum + part.size, 1);
}
function heightOf(parts) {
  return parts.reduce((most, part) => Math.max(most, part.height), 0) + 1;
}
function plainValue(value) {
  return value == null ? null : typeof value == "number" || typeof value == "boolean" ? value : String(value);
}

// src/config/read/parse-yaml.ts
var SYNTAX_FAULTS_TOLD = 3;
function parseYaml(file) {
  let lines = new import_yaml2.LineCounter(), source = sourceFile(file, lines), start = { file: file.name, line: 1, column: 1 };
  if (file.text.includes("\0")) return failed({ kind: "not-text", location: start });
  let document = (0, import_yaml2.parseDocument)(file.text, {
    lineCounter: lines,
    prettyErrors: !1,
    uniqueKeys: !1,
    logLevel: "error"
  }), errors = document.errors;
  if (errors.some((error) => error.code === "RESOURCE_EXHAUSTION"))
    return failed({ kind: "too-deep", limit: null, location: start });
  if (errors.length > 0) return { root: null, problems: syntaxProblems(errors, source) };
  let { root, problems } = buildTree(document, source);
  return problems.length > 0 ? { root: root?.kind === "map" ? root : null, problems } : root === null || root.kind === "scalar" && root.value === null ? failed({ kind: "empty-file", location: start }) : root.kind === "map" ? { root, problems: [] } : failed({ kind: "not-a-map", found: root.kind, location: locationOf2(root.origin) });
}
function sourceFile(file, lines) {
  return {
    name: file.name,
    dialect: file.dialect,
    baseDirectory: file.baseDirectory,
    positionOf(offset) {
      let { line, col } = lines.linePos(offset);
      return { line: Math.max(1, line), column: Math.max(1, col) };
    }
  };
}
function syntaxProblems(errors, source) {
  return errors.slice(0, SYNTAX_FAULTS_TOLD).map((error) => ({
    kind: "syntax",
    code: error.code,
    message: error.message,
    location: locationOf2({ source, offset: error.pos[0] })
  }));
}
function failed(problem) {
  return { root: null, problems: [problem] };
}

// src/config/read/document-reader.ts
var MOST_FILES = 200, DocumentReader = class {
  problems = [];
  warnings = [];
  /** As shown to people, in the order they were read. */
  fileNames = [];
  #files;
  #directory;
  #environment;
  #documents = /* @__PURE__ */ new Map();
  #texts = /* @__PURE__ */ new Map();
  constructor(files, directory, environment) {
    this.#files = files, this.#directory = directory, this.#environment = environment;
  }
  /** Read, then filled in. */
  async document(request) {
    let key = `${request.baseDirectory}\0${request.path}`, known = this.#documents.get(key);
    if (known !== void 0) return known;
    let root = await this.#open(request);
    return this.#documents.set(key, root), root;
  }
  /** The variables of environment files, the later file's first; a default file may be missing. */
  async variables(paths, lookup, from) {
    let values = /* @__PURE__ */ new Map();
    for (let path of paths) {
      let text2 = await this.text(path, from);
      if (text2 === null) continue;
      let earlier = (name) => lookup(name) ?? values.get(name), parsed = parseDotenv({ name: this.nameOf(path), text: text2, raw: !1 }, earlier);
      this.problems.push(...parsed.problems);
      for (let [name, value] of parsed.values) values.set(name, value);
    }
    return values;
  }
  /** A file's text, or `null` with a problem; told once a file. */
  async text(path, from) {
    let known = this.#texts.get(path);
    if (known !== void 0) return known;
    let read = await this.#files.read(path);
    if (!read.ok && isAbsent(read.error) && from === "optional") return null;
    let reference = from === "optional" ? void 0 : from;
    read.ok || this.problems.push(readProblem(this.nameOf(path), read.error, reference));
    let text2 = read.ok ? read.value : null;
    return this.#texts.set(path, text2), text2;
  }
  /** Relative to the project where that is shorter to read. */
  nameOf(path) {
    let name = relative(this.#directory, path).replaceAll("\\", "/");
    return name === "" || name.startsWith("../../..") ? path : name;
  }
  async #open(request) {
    let name = this.nameOf(request.path);
    if (this.fileNames.length >= MOST_FILES && request.from)
      return this.problems.push({ kind: "too-many-files", limit: MOST_FILES, ...request.from }), null;
    let text2 = await this.text(request.path, request.from);
    if (this.fileNames.includes(name) || this.fileNames.push(name), text2 === null) return null;
    let dialect = dialectOf(name, request.dialect), { root, problems } = parseYaml({
      name,
      dialect,
      baseDirectory: request.baseDirectory,
      text: text2
    });
    if (this.problems.push(...problems), root === null) return null;
    let filled = interpolateTree(pruneEnvironments(root, this.#environment), request.lookup);
    return this.problems.push(...filled.problems), this.warnings.push(...filled.warnings), filled.root;
  }
};
function isAbsent(failure) {
  return failure.kind === "missing" || failure.kind === "not-a-file";
}
function readProblem(file, failure, from) {
  let origin = from ? { from } : {};
  switch (failure.kind) {
    case "missing":
      return { kind: "file-missing", file, ...origin };
    case "not-a-file":
      return { kind: "file-unreadable", file, reason: "it is not a regular file", ...origin };
    case "unreadable":
      return { kind: "file-unreadable", file, reason: failure.reason, ...origin };
    case "too-large": {
      let { bytes, limit } = failure;
      return { kind: "file-too-large", file, bytes, limit, ...origin };
    }
    case "not-text":
      return { kind: "not-text", location: { file, line: 1, column: 1 } };
  }
}

// src/config/read/find-files.ts
import { dirname as dirname2, join as join2, resolve as resolve12 } from "node:path";
async function findFiles(request, source) {
  let directory = resolve12(request.directory), [first] = request.files ?? [];
  if (request.files && first !== void 0) {
    let files = request.files.map((file) => resolve12(directory, file));
    return ok({ directory: dirname2(resolve12(directory, first)), files });
  }
  let own = await firstPresent(directory, SIGNALBOX_FILES, source);
  if (own !== void 0) return ok({ directory, files: [own] });
  let compose = await firstPresent(directory, COMPOSE_FILES, source);
  if (compose === void 0)
    return err({ kind: "no-config", directory, looked: [...SIGNALBOX_FILES, ...COMPOSE_FILES] });
  let override = await firstPresent(directory, COMPOSE_OVERRIDES, source);
  return ok({ directory, files: override === void 0 ? [compose] : [compose, override] });
}
async function firstPresent(directory, names, source) {
  for (let name of names) {
    let path = join2(directory, name), read = await source.read(path);
    if (read.ok || read.error.kind !== "missing") return path;
  }
}

// src/config/load-project.ts
async function loadProject(request, files) {
  let found = await findFiles(request, files);
  if (!found.ok) return { config: null, faults: configFaults([found.error]), warnings: [] };
  let environment = request.environment ?? null, { directory } = found.value, reader = new DocumentReader(files, directory, environment), lookup = await projectLookup(request, directory, reader), tree = await readTree(found.value, lookup, reader);
  if (tree === null)
    return { config: null, faults: configFaults(reader.problems), warnings: [] };
  let overlaid = applyEnvironment(tree, environment), { root, raw, problems } = validate(settleTags(overlaid.root)), world = {
    root,
    directory,
    lookup,
    envTexts: /* @__PURE__ */ new Map(),
    nameOf: (path) => reader.nameOf(path),
    problems: [],
    patterns: [],
    unset: reader.warnings,
    warnings: []
  }, envTexts = raw ? await readEnvTexts(raw, world, reader) : world.envTexts, run = { files: reader.fileNames, environment }, config = raw ? normaliseConfig(raw, { ...world, envTexts }, run) : null, patternProblems = await checkPatterns(world.patterns), faulty = [...problems, ...world.problems, ...patternProblems], all = [...reader.problems, ...overlaid.problems, ...faulty];
  return {
    config,
    faults: configFaults(all, reader.fileNames),
    warnings: configWarnings(raw ? world.warnings : reader.warnings, reader.fileNames)
  };
}
async function projectLookup({ variables }, directory, reader) {
  let job = (name) => Object.hasOwn(variables, name) ? variables[name] : void 0, defaults = await reader.variables([resolve13(directory, ".env")], job, "optional");
  return (name) => job(name) ?? defaults.get(name);
}
async function readTree({ directory, files }, lookup, reader) {
  let tree = null;
  for (let path of files) {
    let request = {
      path,
      baseDirectory: directory,
      dialect: "signalbox",
      lookup
    }, document = await reader.document(request);
    if (document === null) continue;
    let included = await expandIncludes(document, request, reader), extended = await resolveExtends(included, request, reader);
    tree = tree === null ? extended : mergeTrees(tree, extended);
  }
  return tree;
}
async function readEnvTexts(raw, world, reader) {
  let texts2 = /* @__PURE__ */ new Map();
  for (let name of servicesWithEnvFiles(raw)) {
    let service = parseServiceName(name), rawService = raw.services?.[name];
    if (!service.ok || !rawService) continue;
    let view = viewService(service.value, rawService, world), isList = nodeAt(world.root, ["services", name, "env_file"])?.kind === "list";
    for (let file of envFilesOf(view)) {
      let at = isList ? ["env_file", file.index] : ["env_file"], text2 = await reader.text(file.path, file.required ? view.about(...at) : "optional");
      text2 !== null && texts2.set(file.path, text2);
    }
  }
  return texts2;
}

// src/config/read/read-files.ts
import { readFile, stat as stat2 } from "node:fs/promises";
function diskFiles() {
  return { read: readTextFile };
}
async function readTextFile(path) {
  try {
    let stats = await stat2(path);
    return stats.isFile() ? stats.size > 1048576 ? err({ kind: "too-large", bytes: stats.size, limit: 1048576 }) : decode(await readFile(path)) : err({ kind: "not-a-file" });
  } catch (error) {
    let code = error instanceof Error && "code" in error ? error.code : void 0;
    if (code === "ENOENT" || code === "ENOTDIR") return err({ kind: "missing" });
    let reason = error instanceof Error ? error.message : String(error);
    return err({ kind: "unreadable", reason });
  }
}
function decode(bytes) {
  try {
    return ok(new TextDecoder("utf-8", { fatal: !0 }).decode(bytes));
  } catch {
    return err({ kind: "not-text" });
  }
}

// src/config/load-config.ts
function checkConfig(request) {
  return loadProject(request, diskFiles());
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
    case "nothing-to-do":
      return nothingToDoFault(problem);
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
function nothingToDoFault({
  files,
  unselected
}) {
  let [file] = files, waiting = unselected.map(({ name, profiles }) => `${name} (${profiles.join(", ")})`);
  return {
    code: "graph.nothing-to-do",
    ...file === void 0 ? {} : { location: { file, line: 1, column: 1 } },
    problem: waiting.length === 0 ? "there is no service and no gate in it: nothing to start, nothing to check" : `no service is selected and there is no gate; these wait for a profile: ${listed(waiting)}`,
    remedy: waiting.length === 0 ? "Write one under services or gates, name its files with include, or another file with --file." : 'Name the profiles to start in COMPOSE_PROFILES, separated by commas ("*" for all).',
    cause: "config.workflow"
  };
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
  return problem.nearest !== void 0 ? `Did you mean "${problem.nearest}"?` : problem.known.length === 0 ? otherwise : `${otherwise} There are: ${listed(problem.known)}.`;
}
function listed(names) {
  let more = names.length - LISTED_NAMES;
  return `${names.slice(0, LISTED_NAMES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
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
function findUnknownDependencies(services2) {
  let known = new Set(services2.map((service) => service.name));
  return services2.flatMap(
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
function findDependencyCycles(services2, waitsFor, walk) {
  let cycles = findCycles(waitsFor, walk.stuck);
  if (cycles.length === 0) return [];
  let byName = new Map(services2.map((service) => [service.name, service]));
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
function checkGates(gates2) {
  let byName = new Map(gates2.map((gate) => [gate.name, gate])), known = [...byName.keys()], unknown2 = [], needs2 = new Map(
    gates2.map((gate) => [gate.name, gate.needs.filter((need) => byName.has(need))])
  );
  for (let gate of gates2)
    for (let need of gate.needs) {
      if (byName.has(need)) continue;
      let others = known.filter((name) => name !== gate.name);
      unknown2.push({
        kind: "unknown-gate",
        gate: gate.name,
        need,
        location: gate.location,
        nearest: nearest(need, others),
        known: others
      });
    }
  let cycles = findCycles(needs2, walkOrder(needs2).stuck).map(
    (path) => ({
      kind: "gate-cycle",
      path,
      location: byName.get(path[0] ?? "")?.location
    })
  );
  return [...unknown2, ...cycles];
}

// src/graph/find-port-clashes.ts
var EVERY_ADDRESS = /* @__PURE__ */ new Set(["", "0.0.0.0", "::", "[::]"]);
function findPortClashes(services2) {
  let holders = /* @__PURE__ */ new Map(), problems = [];
  for (let service of services2)
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
  let services2 = withoutAbsent(config.services), waitsFor = dependencyNames(services2), walk = walkOrder(waitsFor), problems = [
    ...findUnknownDependencies(config.services),
    ...findDependencyCycles(services2, waitsFor, walk),
    ...findPortClashes(config.services),
    ...checkGates(config.gates)
  ];
  if (problems.length > 0) return err(inFileOrder2(problems.map(graphFault), config.files));
  let byName = new Map(services2.map((service) => [service.name, service])), ordered = walk.order.flatMap((name) => byName.get(name) ?? []);
  return ok({ config, services: ordered, edges: edgesOf(ordered), waves: walk.waves });
}
function withoutAbsent(services2) {
  let known = new Set(services2.map((service) => service.name));
  return services2.map((service) => {
    let present = service.dependsOn.filter((dependency) => known.has(dependency.service));
    return present.length === service.dependsOn.length ? service : { ...service, dependsOn: present };
  });
}
function dependencyNames(services2) {
  return new Map(
    services2.map((service) => [
      service.name,
      [...new Set(service.dependsOn.map((dependency) => dependency.service))]
    ])
  );
}
function edgesOf(services2) {
  return services2.flatMap(
    (service) => service.dependsOn.map((dependency) => ({ from: service.name, ...dependency }))
  );
}
function inFileOrder2(faults, files) {
  let rank = (fault) => fault.location ? files.indexOf(fault.location.file) : -1;
  return [...faults].sort(
    (left, right) => rank(left) - rank(right) || (left.location?.line ?? 0) - (right.location?.line ?? 0) || (left.location?.column ?? 0) - (right.location?.column ?? 0)
  );
}

// src/graph/check-something-to-do.ts
function checkSomethingToDo({ config, services: services2 }) {
  if (services2.length > 0 || config.gates.length > 0) return [];
  let { files, unselected } = config;
  return [graphFault({ kind: "nothing-to-do", files, unselected })];
}

// src/graph/select-services.ts
function selectServices(graph, names) {
  if (names.length === 0) return ok(graph);
  let known = graph.services.map((service) => service.name), unknown2 = names.filter((name) => !known.some((service) => service === name));
  if (unknown2.length > 0)
    return err(
      unknown2.map(
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

// src/app/job/tell-unusable.ts
function tellUnusable(faults, instead, world) {
  let [first] = faults;
  if (first === void 0 || first.code === "config.no-config") return;
  let where = first.location ? `${formatLocation(first.location)}: ` : "", path = first.path ? `${first.path}: ` : "", more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "", line = `${where}${path}${first.problem}${more}; the configuration is not used: ${instead}. "signalbox doctor" tells every fault.`, redactor = createRedactor(world.environment), redact = (text2) => redactor.redact(text2);
  world.stderr.write(`signalbox: ${cleanLine(line, { redact })}
`);
}

// src/app/job/project.ts
var LOGS_DEFAULT = "logs/signalbox";
async function openProject(request, world) {
  let checked = await checkConfig({
    directory: projectDirectory(request, world),
    files: request.files ?? [],
    environment: request.environment ?? null,
    variables: world.environment
  }), { config } = checked, whole = config ? buildGraph(config) : err([]), faults = [...checked.faults, ...whole.ok ? [] : whole.error];
  if (!config || !whole.ok || faults.length > 0) return err(faults);
  let graph = selectServices(whole.value, request.services ?? []);
  if (!graph.ok) return graph;
  let rules = await rulesOf(config.triage.rules, world);
  return rules.ok ? ok({
    graph: graph.value,
    rules: rules.value,
    warnings: checked.warnings,
    runDirectory: runDirectoryOf(request, world),
    historyLocation: historyLocation(request, world, config.history.store),
    historyKeepMs: config.history.keepMs
  }) : rules;
}
async function openStartable(request, world) {
  let project = await openProject(request, world);
  if (!project.ok) return project;
  let faults = checkSomethingToDo(project.value.graph);
  return faults.length > 0 ? err(faults) : project;
}
async function rulesOf(files, world) {
  if (files.length === 0) return ok(null);
  let { loadRules } = await import("./load-rules-QIKXNZ3F.mjs");
  return loadRules(files, world);
}
function projectDirectory(request, world) {
  return resolve14(world.directory, request.directory ?? ".");
}
function missingProject(request, world) {
  let directory = projectDirectory(request, world);
  return isFolder(directory) ? null : `There is no folder ${directory}; nothing was done.
    Name the project's folder with --directory.`;
}
function runDirectoryOf(request, world) {
  let root = request.logs ? resolve14(world.directory, request.logs) : join3(projectDirectory(request, world), LOGS_DEFAULT);
  return runDirectoryAt(root, request.nightLogs && resolve14(world.directory, request.nightLogs));
}
async function historyPlace(request, world) {
  if (request.history) return historyPlaceOf(null, request, world);
  let project = await openProject(request, world), place2 = historyPlaceOf(project.ok ? project.value : null, request, world);
  return project.ok || tellUnusable(project.error, `the history is ${place2}`, world), place2;
}
function historyPlaceOf(project, request, world) {
  let store = project?.historyLocation ?? join3(LOGS_DEFAULT, "history.db");
  return historyLocation(request, world, store);
}
function historyLocation(request, world, store) {
  let location = request.history ?? store;
  return !/^[a-z][a-z0-9+]+:\/\//i.test(location) && location !== ":memory:" ? resolve14(projectDirectory(request, world), location) : location;
}

export {
  hasRun,
  renewRunDirectory,
  describeUnwritable,
  tellUnusable,
  openProject,
  openStartable,
  projectDirectory,
  missingProject,
  runDirectoryOf,
  historyPlace,
  historyPlaceOf
};
