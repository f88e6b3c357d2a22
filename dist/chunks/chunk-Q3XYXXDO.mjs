import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeBringUp,
  describeWhatIf,
  gateDetail,
  isTelling,
  ranForMs,
  seenBy,
  serviceDetail,
  standingFailure,
  statusWord,
  usualText
} from "./chunk-HTTNZQBR.mjs";
import {
  padEnd,
  padStart
} from "./chunk-K4G67D34.mjs";
import {
  GATE,
  STATUS,
  listed
} from "./chunk-Y44HDPE2.mjs";
import {
  cleanLine
} from "./chunk-D7MHDD5P.mjs";
import {
  describeHold,
  formatDuration
} from "./chunk-4INBPDXK.mjs";

// src/report/terminal/progress.ts
function waitingFor(service, progress) {
  if (service.status === "starting") return startingText(service, progress);
  let holds = service.holds.map((hold2) => ({ hold: hold2, on: holderOf(hold2, progress.record) })), telling = holds.find(({ on: on2 }) => on2?.status === "starting") ?? holds[0];
  if (telling === void 0) return "its turn";
  let { hold, on } = telling, more = holds.length > 1 ? ` (and ${holds.length - 1} more)` : "";
  return hold.kind !== "dependency" || on?.status !== "starting" ? `${describeHold(hold)}${more}` : `${hold.condition === "service_healthy" ? hold.on : describeHold(hold)}${more}: ${startingText(on, progress)}`;
}
function holderOf(hold, { services }) {
  return hold.kind === "dependency" ? services.find(({ name }) => name === hold.on) : void 0;
}
function startingText(service, { now, usualReadyTimes }) {
  let usual = service.usualReady ?? usualReadyTimes.get(service.name), seen = seenBy(service.probe, service.probeDetail), attempts = service.probeAttempts > 1 ? ` ×${service.probeAttempts}` : "", pid = service.pid === null || service.pid === 0 ? "" : `pid ${service.pid} `, alive = service.spawnedAt === null ? "" : `${pid}alive ${tenths(Math.max(0, now - service.spawnedAt))}`, ready = isTelling(usual) ? `usually ready after ${usualText(usual)}` : "";
  return [seen ? `${seen}${attempts}` : "", alive, ready].filter((part) => part !== "").join(", ");
}
function tenths(durationMs) {
  return durationMs < 59950 ? `${(durationMs / 1e3).toFixed(1)} s` : formatDuration(durationMs);
}

// src/report/terminal/tree.ts
var DETAIL_BUDGET_BYTES = 400, MOST_NAME_WIDTH = 24, MOST_LISTED = 100;
function finalRows({ services, gateNames }) {
  return services.length > MOST_LISTED ? 30 : services.length + gateNames.length + 10;
}
function drawTree(options) {
  let { record } = options, gates = gateLines(options), gap = gates.length > 0 && record.services.length > 0 ? [[]] : [], tail = [...bringUpLines(record), ...gap, ...gates], room = Math.max(1, options.rows - tail.length);
  return [...serviceLines(options, room), ...tail];
}
function serviceLines(options, room) {
  let { services } = options.record, skipped = skippedLines(services.filter(isSkipped)), rest = services.filter((service) => !isSkipped(service)), left = Math.max(1, room - skipped.length), shown = rest.length <= left ? new Set(rest) : new Set(rest.toSorted((a, b) => urgency(a) - urgency(b)).slice(0, left - 1)), hidden = rest.filter((service) => !shown.has(service)), nameWidth = nameWidthOf(options.record), lines = rest.filter((one) => shown.has(one)).map((one) => serviceLine(one, { ...options, nameWidth })), counted = hidden.length > 0 ? [[{ text: `   and ${hiddenText(hidden)}`, tone: "quiet" }]] : [];
  return [...lines, ...skipped, ...counted];
}
function isSkipped({ status }) {
  return status === "skipped";
}
function skippedLines(skipped) {
  return [...Map.groupBy(skipped, ({ skippedBecause }) => skippedBecause)].map(([because, services]) => {
    let { mark, label, tone } = STATUS.skipped, names = listed(services.map(({ name }) => name)), count = services.length > 1 ? ` (${services.length})` : "", reason = because === null ? "" : ` · not started because ${because} failed`;
    return [
      { text: ` ${mark} ${label}: `, tone },
      { text: `${names}${count}`, tone: "strong" },
      { text: reason, tone: "quiet" }
    ];
  });
}
function urgency(service) {
  return standingFailure(service) ? 0 : { bad: 0, busy: 1, quiet: 2, good: 3 }[STATUS[service.status].tone];
}
function hiddenText(hidden) {
  let counts = /* @__PURE__ */ new Map();
  for (let service of hidden) {
    let word = service.status === "waiting" ? "waiting" : statusWord(service);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let parts = [...counts].map(([word, count]) => `${count} ${word}`);
  return `${hidden.length} more (${parts.join(", ")})`;
}
function serviceLine(service, options) {
  let failure = standingFailure(service), { mark, tone } = failure ? STATUS.failed : STATUS[service.status], pending = service.status === "waiting" || service.status === "starting", ran = ranForMs(service), name = { text: padEnd(service.name, options.nameWidth), tone: "strong" }, clean = (text) => cleanLine(text, { redact: options.redact, lineBudgetBytes: DETAIL_BUDGET_BYTES });
  if (pending) {
    let word = service.status === "waiting" ? "waits for" : "starting  ";
    return [
      { text: ` ${mark} `, tone },
      name,
      { text: `  ${word} ${clean(waitingFor(service, options))}`, tone: "quiet" }
    ];
  }
  return [
    { text: ` ${mark} `, tone },
    name,
    { text: `  ${padEnd(statusWord(service), 10)}`, tone },
    { text: ` ${padStart(ran === null ? "" : formatDuration(ran), 9)}   ` },
    { text: clean(serviceDetail(service)), tone: "quiet" }
  ];
}
function nameWidthOf({ services }) {
  let widest = services.reduce((most, { name }) => Math.max(most, name.length), 0);
  return Math.min(MOST_NAME_WIDTH, widest);
}
function bringUpLines(record) {
  let whatIf = describeWhatIf(record), notes = [describeBringUp(record), whatIf === null ? null : `what-if: ${whatIf}`], rollback = record.rollback ? [[{ text: `   rolled back because ${record.rollback.because} failed`, tone: "bad" }]] : [];
  return [...notes.filter((note) => note !== null).map((note) => [{ text: `   ${note}`, tone: "quiet" }]), ...rollback];
}
function gateLines(options) {
  let { record, now } = options, running = (record.gateTimes ?? []).filter(({ finishedAt }) => finishedAt === null && record.outcome === "running").map(
    ({ gate, startedAt }) => [
      { text: " ◌ ", tone: "busy" },
      { text: `gate ${padEnd(gate, gateWidthOf(record))}`, tone: "strong" },
      { text: `  running ${formatDuration(Math.max(0, now - startedAt))}`, tone: "quiet" }
    ]
  );
  return [...record.gates.map((gate) => gateLine(gate, options)), ...running];
}
function gateLine(gate, options) {
  let { mark, tone } = GATE[gate.outcome], width = gateWidthOf(options.record), time = gate.kind === "command" && gate.outcome !== "skipped" ? ` in ${formatDuration(gate.durationMs)}` : "", detail = cleanLine(gateDetail(gate), {
    redact: options.redact,
    lineBudgetBytes: DETAIL_BUDGET_BYTES
  });
  return [
    { text: ` ${mark} `, tone },
    { text: `gate ${padEnd(gate.name, width)}`, tone: "strong" },
    { text: `  ${detail}${time}` }
  ];
}
function gateWidthOf({ gateNames }) {
  let widest = gateNames.reduce((most, name) => Math.max(most, name.length), 0);
  return Math.min(MOST_NAME_WIDTH, widest);
}

export {
  MOST_LISTED,
  finalRows,
  drawTree,
  skippedLines,
  serviceLine,
  nameWidthOf,
  gateLine
};
