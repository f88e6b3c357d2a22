import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  byCodeUnit
} from "./chunk-ZSMSP7GG.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/domain/github-problem.ts
function gitHubFailureOf(error) {
  let { response, message } = error;
  return {
    status: response?.status ?? null,
    headers: response?.headers ?? {},
    message: message ?? String(error)
  };
}
function classifyGitHubFailure(failure, nowMs) {
  let { status, message } = failure;
  return status === null ? { kind: "no-answer", message } : status === 401 ? { kind: "unauthorised" } : status === 403 || status === 429 || status === 200 ? classifyRefusal(failure, nowMs) : status === 404 ? { kind: "not-found" } : status === 410 ? { kind: "gone" } : status >= 500 ? { kind: "unavailable", status } : { kind: "rejected", message };
}
function classifyRefusal(failure, nowMs) {
  let { headers, message, status } = failure, retryAfter = Number(headers["retry-after"]), retryAfterMs = retryAfter > 0 ? retryAfter * 1e3 : null;
  if (status === 200 && /rate limit exceeded/i.test(message) || String(headers["x-ratelimit-remaining"]) === "0") {
    let resetMs = Number(headers["x-ratelimit-reset"]) * 1e3, untilResetMs = Number.isFinite(resetMs) ? Math.max(0, resetMs - nowMs) : null;
    return { kind: "rate-limited", limit: "primary", retryAfterMs: retryAfterMs ?? untilResetMs };
  }
  if (status === 429 || retryAfterMs !== null || /secondary rate limit/i.test(message))
    return { kind: "rate-limited", limit: "secondary", retryAfterMs };
  let permission = headers["x-accepted-github-permissions"];
  return permission !== void 0 || /resource not accessible by/i.test(message) ? { kind: "missing-permission", permission: permission ? String(permission) : null } : { kind: "forbidden", message };
}
function describeGitHubProblem(problem) {
  switch (problem.kind) {
    case "unauthorised":
      return "GitHub does not accept the token (401): pass a valid one, such as github.token.";
    case "missing-permission":
      return problem.permission === null ? 'the token lacks a permission for this (403): add it under "permissions:" of the job; a pull request from a fork or Dependabot always gets a read-only token (docs/recipes.md, "Pull requests from forks").' : `the token lacks a permission (403), one of "${problem.permission}" is needed: add it under "permissions:" of the job; a pull request from a fork or Dependabot always gets a read-only token (docs/recipes.md, "Pull requests from forks").`;
    case "forbidden":
      return `GitHub refused this (403): ${problem.message}`;
    case "rate-limited":
      return `GitHub's ${problem.limit} rate limit is used up${waiting(problem.retryAfterMs)}: it will work again later.`;
    case "not-found":
      return "GitHub does not know it, or hides it from this token (404): check the repository name and the permissions of the token.";
    case "gone":
      return "GitHub no longer has it (410): it expired or was switched off.";
    case "rejected":
      return `GitHub rejected the request: ${problem.message}`;
    case "unavailable":
      return `GitHub is not available at the moment (${problem.status}): try again later.`;
    case "no-answer":
      return `GitHub did not answer: ${problem.message}`;
    case "unreadable-answer":
      return `GitHub's answer could not be read: ${problem.message}`;
    default:
      return unreachable(problem);
  }
}
function waiting(retryAfterMs) {
  return retryAfterMs === null ? "" : ` for another ${Math.ceil(retryAfterMs / 1e3)} s`;
}

// src/domain/acting.ts
var SEVERITIES = ["low", "medium", "high", "critical"];
function isAtLeast(severity, least) {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
}
var WEBHOOK_KINDS = ["slack", "teams", "generic"], WEBHOOK_EVENTS = ["failed", "fixed", "night"], PUBLISHES_NOTHING = { issues: null, escalate: null, webhooks: [] };

// src/domain/cause.ts
var CAUSE_IDS = [
  "test.assertion",
  "test.crash",
  "test.timeout",
  "test.none-run",
  "code.compile",
  "code.type",
  "code.lint",
  "code.format",
  "code.coverage",
  "code.werror",
  "build.enforcer",
  "deps.resolve",
  "deps.lock",
  "deps.fetch",
  "net.dns",
  "net.connect",
  "net.tls",
  "net.reset",
  "svc.start",
  "svc.port",
  "svc.crash",
  "svc.config",
  "res.oom",
  "res.disk",
  "res.fd",
  "time.job",
  "time.step",
  "time.stall",
  "infra.runner",
  "infra.ci",
  "vcs.checkout",
  "vcs.conflict",
  "auth.secret",
  "auth.permission",
  "auth.rate",
  "config.workflow",
  "config.env",
  "config.command",
  "cancelled",
  "unknown"
];
function isCauseId(text) {
  return CAUSE_IDS.includes(text);
}

// src/domain/comment-part.ts
function jobNameOf({ context, project }) {
  let job = context.job ?? project;
  return context.matrix ? `${job} (${context.matrix})` : job;
}
function runNumberOf({ context }) {
  let digits = /^(\d{1,15})-\d+-/.exec(context.runId)?.[1];
  return digits === void 0 ? 0 : Number(digits);
}
function commentPartOf(report, { at, siblings = 1 }) {
  let { attempt } = report.context;
  return { job: jobNameOf(report), run: runNumberOf(report), attempt, at, siblings, report };
}
function partKeyOf({ job, report }) {
  return JSON.stringify([report.context.workflow, job]);
}

// src/domain/config.ts
var NO_HOOKS = { preStart: [], postStart: [], preStop: [] };

// src/domain/duration.ts
var DURATION = /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h|d))+$/, PART = /(\d+(?:\.\d+)?)(us|ms|s|m|h|d)/g, UNIT_MS = {
  us: 1e-3,
  ms: 1,
  s: 1e3,
  m: 6e4,
  h: 36e5,
  d: 864e5
};
function parseDuration(text) {
  if (!DURATION.test(text)) return;
  let total = 0;
  for (let [, value, unit] of text.matchAll(PART))
    total += Number(value) * (UNIT_MS[unit ?? ""] ?? Number.NaN);
  return total;
}
function formatDuration(durationMs) {
  if (durationMs < 999.5) return `${Math.round(durationMs)} ms`;
  if (durationMs < 59995) return `${(durationMs / 1e3).toFixed(durationMs < 9995 ? 2 : 1)} s`;
  let totalSeconds = Math.round(durationMs / 1e3), hours = Math.floor(totalSeconds / 3600), minutes = Math.floor(totalSeconds % 3600 / 60);
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min ${totalSeconds % 60} s`;
}
function formatLimit(durationMs) {
  if (durationMs < 1e3) return `${Number(durationMs.toFixed(1))} ms`;
  if (durationMs < 6e4) return `${Number((durationMs / 1e3).toFixed(2))} s`;
  let totalSeconds = Math.round(durationMs / 1e3);
  return [
    [Math.floor(totalSeconds / 3600), "h"],
    [Math.floor(totalSeconds % 3600 / 60), "min"],
    [totalSeconds % 60, "s"]
  ].filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`).join(" ");
}

// src/domain/failure-reason.ts
function describeExit(exit) {
  let how = exit.signal ?? `exit ${exit.code ?? "unknown"}`;
  return exit.outOfMemory ? `${how} (out of memory)` : how;
}

// src/domain/location.ts
function formatLocation(location) {
  return `${location.file}:${location.line}:${location.column}`;
}

// src/domain/fault.ts
function formatFault(fault) {
  let where = fault.location ? `${formatLocation(fault.location)}  ` : "", path = fault.path ? `${fault.path}: ` : "";
  return `${where}${path}${fault.problem}
    ${fault.remedy}`;
}

// src/domain/hold.ts
function describeHold(hold) {
  switch (hold.kind) {
    case "dependency":
      return `${hold.on} ${CONDITION_TEXT[hold.condition]}`;
    case "concurrency":
      return `a free place (${hold.limit} start at once)`;
    case "backoff":
      return `back-off before attempt ${hold.attempt}`;
    case "circuit-open":
      return "its circuit breaker to close";
    default:
      return unreachable(hold);
  }
}
var CONDITION_TEXT = {
  service_started: "to start",
  service_healthy: "to be ready",
  service_completed_successfully: "to complete",
  service_completed: "to end",
  service_log_ready: "to log its ready line"
};

// src/domain/last-pins.ts
function lastPins(pins) {
  let last = /* @__PURE__ */ new Map();
  for (let pin of pins) {
    let before = last.get(pin.signature);
    (before === void 0 || pin.comment > before.comment) && last.set(pin.signature, pin);
  }
  return [...last.values()].sort((left, right) => byCodeUnit(left.signature, right.signature));
}
function standingPins(words) {
  return words.filter(({ cause }) => cause !== null);
}

// src/domain/link-local.ts
function isLinkLocal(address) {
  let plain = address.toLowerCase().replace(/^\[|\]$/g, "").replace(/^::ffff:/, "");
  return /^(?:169\.254\.|a9fe:|fe[89ab][0-9a-f]:)/.test(plain) || plain === "fd00:ec2::254";
}

// src/domain/log-stamp.ts
function formatLogStamp(atMs) {
  let tenthsOfMicrosecond = Math.floor((atMs - Math.floor(atMs)) * 1e4);
  return `${new Date(Math.floor(atMs)).toISOString().slice(0, -1)}${String(tenthsOfMicrosecond).padStart(4, "0")}Z `;
}

// src/domain/probe.ts
function describeProbe(probe) {
  switch (probe.kind) {
    case "http": {
      let url = URL.parse(probe.url);
      return url ? `http ${shownPort(url.port || url.host, probe.portName)}${url.pathname}` : `http ${probe.url}`;
    }
    case "tcp":
      return `tcp ${shownPort(String(probe.port), probe.portName)}`;
    case "command":
      return `command ${probe.argv[0] === "/bin/sh" ? probe.argv[2] ?? "" : probe.argv.join(" ")}`;
    case "log":
      return `log ${probe.literal ? JSON.stringify(probe.pattern) : `/${probe.pattern}/`}`;
    case "notify":
      return `notify fd ${probe.fd}`;
    case "all":
    case "any":
      return `${probe.kind} of ${probe.probes.map(describeProbe).join(", ")}`;
  }
}
function shownPort(port, name) {
  return port === "0" ? `auto:${name ?? "first"}` : port;
}

// src/domain/service-name.ts
var SERVICE_NAME_PATTERN = /^[a-zA-Z0-9._-]+$/;
function parseServiceName(text) {
  return SERVICE_NAME_PATTERN.test(text) ? ok(text) : err(`"${text}" is not a service name: letters, digits, ".", "_" and "-" only`);
}

// src/domain/short-signature.ts
function shortSignature(signature) {
  let [masks = "", digits] = signature.split("-", 2);
  return digits === void 0 ? signature : `${masks}-${digits.slice(0, 8)}`;
}

// src/domain/whose.ts
var SIDES = [
  { relations: ["introduced"], alone: "yours", after: "yours" },
  { relations: ["pre-existing", "intermittent"], alone: "not yours", after: "not" },
  { relations: ["unknown"], alone: "of unknown origin", after: "of unknown origin" }
];
function describeWhose(counts) {
  return SIDES.flatMap(({ relations, alone, after }) => {
    let count = relations.reduce((sum, relation) => sum + (counts[relation] ?? 0), 0);
    return count === 0 ? [] : [{ count, alone, after }];
  }).map(({ count, alone, after }, index) => {
    let be = count === 1 ? "is" : "are";
    return index > 0 ? `${count} ${be} ${after}` : `${count} ${count === 1 ? "failure" : "failures"} ${be} ${alone}`;
  }).join(", ");
}
function countRelations(relations) {
  return relations.reduce((sum, one) => addCounts(sum, { [one]: 1 }), {});
}
function addCounts(some, others) {
  let sum = { ...some };
  for (let [relation, count] of Object.entries(others))
    sum[relation] = (sum[relation] ?? 0) + count;
  return sum;
}

export {
  SEVERITIES,
  isAtLeast,
  WEBHOOK_KINDS,
  WEBHOOK_EVENTS,
  PUBLISHES_NOTHING,
  CAUSE_IDS,
  isCauseId,
  jobNameOf,
  runNumberOf,
  commentPartOf,
  partKeyOf,
  NO_HOOKS,
  parseDuration,
  formatDuration,
  formatLimit,
  describeExit,
  formatLocation,
  formatFault,
  gitHubFailureOf,
  classifyGitHubFailure,
  describeGitHubProblem,
  describeHold,
  lastPins,
  standingPins,
  isLinkLocal,
  formatLogStamp,
  describeProbe,
  SERVICE_NAME_PATTERN,
  parseServiceName,
  shortSignature,
  describeWhose,
  countRelations,
  addCounts
};
