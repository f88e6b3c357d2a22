import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  STATUS,
  THRESHOLD,
  counted,
  groupDigits,
  listed
} from "./chunk-Y44HDPE2.mjs";
import {
  describeExit,
  formatDuration,
  formatLimit
} from "./chunk-4INBPDXK.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";

// src/report/usual.ts
var LEAST_STARTS = 3, LEAST_STARTS_TO_COMPARE = 5, DEVIATIONS = 3, LEAST_RATIO = 1.5, LEAST_DELAY_MS = 100;
function slownessOf(service) {
  let { usualReady: usual, readyAfterMs } = service;
  if (!usual || readyAfterMs === null || usual.count < LEAST_STARTS_TO_COMPARE) return null;
  let { medianMs, spreadMs } = usual, limitMs = Math.max(
    medianMs + DEVIATIONS * spreadMs,
    medianMs * LEAST_RATIO,
    medianMs + LEAST_DELAY_MS
  );
  return medianMs > 0 && readyAfterMs > limitMs ? readyAfterMs / medianMs : null;
}
function describeSlowness(service) {
  let ratio = slownessOf(service);
  return ratio === null || !service.usualReady ? null : `${ratio.toFixed(1)}× slower than usual (${usualText(service.usualReady)})`;
}
function isTelling(usual) {
  return usual !== void 0 && usual.count >= LEAST_STARTS;
}
function usualText({ medianMs, spreadMs }) {
  return medianMs < 1e3 ? `${Math.round(medianMs)} ± ${Math.round(spreadMs)} ms` : `${(medianMs / 1e3).toFixed(1)} ± ${(spreadMs / 1e3).toFixed(1)} s`;
}
function describeSlowStarts(services) {
  let slow = services.filter((service) => slownessOf(service) !== null), [first, ...others] = slow;
  if (!first) return null;
  if (others.length === 0) return `${first.name} was ready ${describeSlowness(first)}`;
  let shown = slow.map((service) => ({ name: service.name, ratio: slownessOf(service) ?? 0 })).toSorted((left, right) => right.ratio - left.ratio).map(({ name, ratio }) => `${name} ${ratio.toFixed(1)}×`);
  return `${slow.length} of ${services.length} slower than usual: ${listed(shown)}`;
}

// src/report/describe.ts
function sourceName({ source }) {
  switch (source.kind) {
    case "service":
      return source.service;
    case "gate":
      return `gate ${source.gate}`;
    case "job":
      return source.step ?? "job";
    default:
      return unreachable(source);
  }
}
function placeOf(block) {
  let end = block.endLine > block.startLine ? `-${block.endLine}` : "";
  return `${block.file}:${block.startLine}${end}`;
}
function describeFailure(reason) {
  switch (reason.kind) {
    case "spawn":
      return `could not be started: ${reason.message}`;
    case "exited-before-ready":
      return `${describeExit(reason.exit)} before ready`;
    case "crashed":
      return `${describeExit(reason.exit)} after ready`;
    case "task-failed":
      return describeExit(reason.exit);
    case "hook":
      return `${reason.hook} hook ${reason.index + 1}: ${reason.exit ? describeExit(reason.exit) : "not finished in time"}`;
    case "not-ready":
      return `not ready after ${formatLimit(reason.timeoutMs)}${reason.lastProbe ? ` (${reason.lastProbe})` : ""}`;
    case "unhealthy":
      return `${counted(reason.failures, "failed check")} in a row (${reason.lastProbe})`;
    case "stranger":
      return `port ${reason.port} is answered by ${reason.command} (pid ${reason.pid})`;
    case "dependency":
      return `lost ${reason.on}`;
    default:
      return unreachable(reason);
  }
}
function standingFailure({ failure, status }) {
  return UP_AGAIN.has(status) ? null : failure;
}
var UP_AGAIN = /* @__PURE__ */ new Set(["starting", "ready", "completed"]);
function statusWord(service) {
  let { status } = service, failure = standingFailure(service);
  return failure === null ? STATUS[status].label : failure.kind === "crashed" ? "crashed" : failure.kind === "not-ready" ? "not ready" : STATUS[status].tone === "bad" ? STATUS[status].label : "failed";
}
function serviceDetail(service) {
  let failure = standingFailure(service);
  if (failure) return failureDetail(failure, service);
  if (service.status === "skipped")
    return `not started because ${service.skippedBecause ?? "a dependency"} failed`;
  let slow = describeSlowness(service), late = slow === null ? "" : ` · ${slow}`;
  if (service.type === "task" && service.exit) return `${describeExit(service.exit)}${late}`;
  let [lost] = service.lost;
  if (lost && service.status !== "ready") return `lost ${lost.dependency}`;
  let restarts = service.restarts > 0 ? ` · ${counted(service.restarts, "restart")}` : "";
  return `${seenBy(service.probe, service.probeDetail)}${restarts}${late}`;
}
function failureDetail(failure, service) {
  switch (failure.kind) {
    case "not-ready": {
      let asked = failure.attempts > 1 ? `asked ${groupDigits(failure.attempts)} times` : "";
      return [failure.lastProbe ? seenBy(service.probe, failure.lastProbe) : service.probe, asked].filter(Boolean).join(", ") || describeFailure(failure);
    }
    case "exited-before-ready": {
      let seen = service.probeDetail ? seenBy(service.probe, service.probeDetail) : "";
      return [describeFailure(failure), seen].filter(Boolean).join(", ");
    }
    case "unhealthy":
      return `${counted(failure.failures, "failed check")} in a row: ${seenBy(service.probe, failure.lastProbe)}`;
    default:
      return describeFailure(failure);
  }
}
var SEVERAL = /^(?:all|any) of /;
function seenBy(probe, detail) {
  return !probe || !detail ? probe ?? detail ?? "" : probe.includes(detail) ? probe : detail.startsWith(probe) || SEVERAL.test(probe) ? detail : `${probe} ${detail}`;
}
function ranForMs(service) {
  let { failedAt, spawnedAt } = service, isOfThisStart = failedAt !== null && spawnedAt !== null && failedAt >= spawnedAt;
  return standingFailure(service) && isOfThisStart ? failedAt - spawnedAt : service.readyAfterMs !== null ? service.readyAfterMs : service.spawnedAt === null || service.endedAt === null ? null : service.endedAt - service.spawnedAt;
}
function describeCheck(check) {
  let score = check.threshold === "score", measured = score ? String(Math.round(check.measured)) : formatDuration(check.measured), limit = score ? String(Math.round(check.limit)) : formatLimit(check.limit), sign = score ? check.ok ? "≥" : "at least" : check.ok ? "≤" : "at most", who = check.service && !check.ok ? ` by ${check.service}` : "";
  return `${THRESHOLD[check.threshold]} ${measured}${who} (${sign} ${limit})`;
}
function gateDetail(gate) {
  let found = gate.checks.length > 0 ? gate.checks.map(describeCheck).join(", ") : gate.detail;
  return gate.attempts > 1 ? `${found} (attempt ${gate.attempts})` : found;
}
function describeSize(record) {
  let tasks = record.services.filter(({ type }) => type === "task").length;
  return [
    [record.services.length - tasks, "service"],
    [tasks, "task"],
    [record.gateNames.length, "gate"]
  ].filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun)).join(", ");
}

// src/report/bring-up.ts
function countBringUp({ services }) {
  return {
    up: services.filter(({ readyAfterMs }) => readyAfterMs !== null).length,
    failed: services.filter(
      ({ failure, readyAfterMs }) => failure !== null && readyAfterMs === null
    ),
    skipped: services.filter(({ skippedBecause }) => skippedBecause !== null)
  };
}
function describeBringUp(record) {
  let { bringUp } = record;
  if (!bringUp) return null;
  let { wallMs, lowerBoundMs, criticalPath } = bringUp, partial = describePartial(record);
  if (partial !== null) return partial;
  let ratio = lowerBoundMs > 0 ? ` (${(wallMs / lowerBoundMs).toFixed(2)}×)` : "", path = criticalPath.length > 0 ? ` · critical path ${shortPath(criticalPath)}` : "";
  return `up in ${formatDuration(wallMs)} · lower bound ${formatDuration(lowerBoundMs)}${ratio}${path}`;
}
function describePartial(record) {
  let { bringUp, services } = record, { up, failed, skipped } = countBringUp(record);
  if (!bringUp || failed.length + skipped.length === 0) return null;
  let parts = [
    failed.length > 0 ? `${listed(failed.map(({ name }) => name))} failed` : "",
    skipped.length > 0 ? `${skipped.length} skipped` : ""
  ].filter((part) => part !== ""), time = up > 0 ? ` in ${formatDuration(bringUp.wallMs)}` : "";
  return `${up} of ${services.length} up${time}; ${parts.join(", ")}`;
}
var MOST_PATH = 12;
function shortPath(path) {
  if (path.length <= MOST_PATH) return path.join(" → ");
  let left = path.length - MOST_PATH;
  return [...path.slice(0, MOST_PATH / 2), `… ${left} more …`, ...path.slice(-MOST_PATH / 2)].join(
    " → "
  );
}
function describeWhatIf(record) {
  let whatIf = record.bringUp?.whatIf;
  if (!whatIf || record.outcome !== "passed" || describePartial(record) !== null) return null;
  let changes = [edgeText(whatIf), nodeText(whatIf)].filter((change) => change !== null), [first, ...others] = changes.toSorted((left, right) => right.savesMs - left.savesMs);
  return first ? [
    `${first.text} would save ${formatDuration(first.savesMs)}`,
    ...others.map(({ text, savesMs }) => `${text} ${formatDuration(savesMs)}`)
  ].join(", ") : null;
}
function edgeText({ edge }) {
  return edge ? { text: edge.change === "removed" ? `${edge.from} not waiting for ${edge.service}` : `${edge.from} waiting for ${edge.service} only to start`, savesMs: edge.savesMs } : null;
}
function nodeText({ node }) {
  return node && { text: `${node.service} twice as fast`, savesMs: node.savesMs };
}

export {
  isTelling,
  usualText,
  describeSlowStarts,
  sourceName,
  placeOf,
  describeFailure,
  standingFailure,
  statusWord,
  serviceDetail,
  seenBy,
  ranForMs,
  describeCheck,
  gateDetail,
  describeSize,
  describeBringUp,
  describePartial,
  shortPath,
  describeWhatIf
};
