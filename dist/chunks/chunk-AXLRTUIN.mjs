import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  byteLength,
  cleanDeep,
  cleanLine,
  codeFence,
  escapeHtml,
  escapeMarkdownInline,
  escapeWorkflowData,
  fitSections,
  inlineCode,
  quietCommands,
  safeUrl,
  truncate
} from "./chunk-QYJYMJGQ.mjs";
import {
  describeExit,
  describeHold,
  formatDuration,
  formatFault,
  formatLimit,
  formatLocation
} from "./chunk-QWSLLUXW.mjs";
import {
  byCodeUnit,
  unreachable
} from "./chunk-QS7VGELO.mjs";
import {
  __export
} from "./chunk-UY7GPOQJ.mjs";

// src/report/wording.ts
var RELATION = {
  introduced: { label: "new with this change", owner: "Yours", icon: "🔴", open: !0 },
  unknown: { label: "not known whose", owner: "Not known whose", icon: "🟠", open: !0 },
  "pre-existing": { label: "was broken before", owner: "Not yours", icon: "⚪", open: !1 },
  intermittent: { label: "intermittent", owner: "Not yours", icon: "⚪", open: !1 }
}, ACTOR = {
  author: "the author of the change",
  "workflow-owner": "the workflow owner",
  platform: "the platform team",
  "repository-admin": "a repository administrator",
  nobody: "nobody has to act",
  unknown: "who acts is not known"
};
function actorSentence(actor) {
  return actor === "nobody" || actor === "unknown" ? ACTOR[actor] : `${ACTOR[actor]} acts`;
}
var RETRY = {
  yes: "safe to re-run",
  once: "one re-run is worth a try",
  no: "a re-run will not help"
}, OUTCOME = {
  passed: { label: "passed", icon: "🟢" },
  failed: { label: "failed", icon: "🔴" },
  cancelled: { label: "cancelled", icon: "⚪" },
  "not-started": { label: "not started", icon: "🔴" },
  running: { label: "running", icon: "🔵" }
}, STATUS = {
  waiting: { label: "waits", mark: "⋯", tone: "quiet" },
  starting: { label: "starting", mark: "◌", tone: "busy" },
  ready: { label: "ready", mark: "✔", tone: "good" },
  unhealthy: { label: "unhealthy", mark: "✘", tone: "bad" },
  restarting: { label: "restarting", mark: "↻", tone: "busy" },
  completed: { label: "done", mark: "✔", tone: "good" },
  failed: { label: "failed", mark: "✘", tone: "bad" },
  skipped: { label: "skipped", mark: "–", tone: "quiet" },
  stopping: { label: "stopping", mark: "◌", tone: "busy" },
  stopped: { label: "stopped", mark: "■", tone: "quiet" }
}, GATE = {
  passed: { mark: "✔", tone: "good" },
  failed: { mark: "✘", tone: "bad" },
  skipped: { mark: "–", tone: "quiet" },
  cancelled: { mark: "–", tone: "quiet" }
}, THRESHOLD = {
  score: "score",
  response: "slowest response",
  startup: "startup"
};
function percent(probability) {
  return Number.isFinite(probability) ? probability > 0.994 ? "> 99 %" : probability < 6e-3 ? "< 1 %" : `${Math.round(probability * 100)} %` : "?";
}
function counted(count, noun, plural = `${noun}s`) {
  return `${groupDigits(count)} ${count === 1 ? noun : plural}`;
}
function groupDigits(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, " ");
}
function clause(sentence) {
  return sentence.trim().replace(/(?<!\.)\.$/, "");
}
function listed(names, most = 8) {
  let left = names.length - most;
  return left > 0 ? `${names.slice(0, most).join(", ")} and ${left} more` : names.join(", ");
}
var BYTE_UNITS = ["B", "KB", "MB", "GB", "TB"];
function formatBytes(bytes) {
  let power = Math.min(
    BYTE_UNITS.length - 1,
    Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  ), amount = bytes / 1024 ** power;
  return `${amount.toFixed(power > 0 && amount < 10 ? 1 : 0)} ${BYTE_UNITS[power]}`;
}

// src/report/explanation.ts
var MOST_LINES = 12;
function renderExplanation(explanation, options) {
  let { source, status, failures, tests: tests2 } = cleanDeep(explanation, options), ran = tests2.run === null ? "" : ` · ${counted(tests2.run, "test")}, ${tests2.failed ?? 0} failed`, lines = [`${source}: ${status}${ran}`];
  for (let failure of failures) {
    let step = failure.step === null ? "" : ` · step ${failure.step}`;
    lines.push("", ` ✘ ${failure.title} (${failure.cause}, ${percent(failure.confidence)})${step}`);
    for (let test of failure.tests) {
      let place2 = test.file === null ? "" : `  ${test.file}${test.line ? `:${test.line}` : ""}`;
      lines.push(`   test ${test.name}${place2}`);
    }
    for (let block of failure.evidence) lines.push(...blockLines(block.line, block.text));
    failure.why && lines.push(...reasonLines(failure.why));
  }
  return failures.length === 0 && status === "failed" && lines.push("", " No line says why."), `${lines.join(`
`)}
`;
}
var LOST_BECAUSE = {
  "too-weak": "weighs too little beside the strongest",
  symptom: "comes after the deeper cause",
  improbable: "so seldom right that no cause is named"
};
function reasonLines(why) {
  let { rule, ruleSet, at, block, strength, confidence, contested, competing } = why;
  if (at === null || block === null)
    return [`   why: ${competing.length === 0 ? "no rule matched a line of the evidence" : "no rule surely"} (rules ${ruleSet})`, ...competing.map(alsoLine)];
  let rank = block.rank === 1 ? "the block that speaks most about the failure" : `block ${block.rank} of ${why.blocks.length}`;
  return [
    `   why: rule ${rule} (rules ${ruleSet}) on line ${at.line}, in ${rank}`,
    `        ${at.text.trim()}`,
    `        weight ${strength.toFixed(2)}${contested ? ", less for what else stands in the block" : ""}; right in ${percent(confidence)} of such cases`,
    ...competing.map(alsoLine)
  ];
}
function alsoLine({ cause, at, strength, lostBecause }) {
  return `        also ${cause} on line ${at.line}, weight ${strength.toFixed(2)}: ${LOST_BECAUSE[lostBecause]}`;
}
function blockLines(firstLine, text) {
  let lines = text.split(`
`), shown = lines.slice(0, MOST_LINES), width = String(firstLine + shown.length - 1).length, numbered = shown.map(
    (line, index) => `   ${String(firstLine + index).padStart(width)} │ ${line}`
  ), left = lines.length - shown.length;
  return left > 0 ? [...numbered, `   ${" ".repeat(width)} └ ${counted(left, "more line")}`] : numbered;
}

// src/report/carded-verdicts.ts
function cardedVerdicts(report) {
  return report.faults.length > 0 ? [] : report.verdicts;
}

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
function statusWord(service) {
  let { failure, status } = service;
  return failure === null ? STATUS[status].label : failure.kind === "crashed" ? "crashed" : failure.kind === "not-ready" ? "not ready" : STATUS[status].tone === "bad" ? STATUS[status].label : "failed";
}
function serviceDetail(service) {
  if (service.failure) return failureDetail(service.failure, service);
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
      let seen2 = service.probeDetail ? seenBy(service.probe, service.probeDetail) : "";
      return [describeFailure(failure), seen2].filter(Boolean).join(", ");
    }
    case "unhealthy":
      return `${counted(failure.failures, "failed check")} in a row: ${seenBy(service.probe, failure.lastProbe)}`;
    default:
      return describeFailure(failure);
  }
}
function seenBy(probe, detail) {
  return !probe || !detail ? probe ?? detail ?? "" : probe.includes(detail) ? probe : detail.startsWith(probe) ? detail : `${probe} ${detail}`;
}
function ranForMs(service) {
  return service.failure && service.failedAt !== null && service.spawnedAt !== null ? Math.max(0, service.failedAt - service.spawnedAt) : service.readyAfterMs !== null ? service.readyAfterMs : service.spawnedAt === null || service.endedAt === null ? null : service.endedAt - service.spawnedAt;
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

// src/report/excerpt.ts
var TELLING = /error|panic|fatal|exception|fail|expected|received|assert|denied|refused|cannot|no space|killed|not found|✗|✘|×/i;
function isTelling2(text) {
  return TELLING.test(text);
}
var NOISE = /^[\s\p{P}\p{S}]*$|^\s*[⎯─━═=]{3,}|^\s*at .*(?:\bnode:|node_modules\/|<anonymous>)|^\s*at (?:java|javax|jdk|sun|org\.junit)\.|^\s*File ".*\/(?:site-packages|lib\/python)/u;
function isNoise(text) {
  return NOISE.test(text);
}
function excerptOf(block, most) {
  let all = block.lines.map((line, index) => ({
    number: block.startLine + index,
    text: (block.text[index] ?? line).trimEnd()
  }));
  if (all.length <= most) return all;
  let useful = all.filter(({ text }) => !isNoise(text));
  return withGaps(useful.length > 0 ? choose(useful, most) : all.slice(0, most), all);
}
function choose(lines, most) {
  if (lines.length <= most) return lines;
  let telling = lines.flatMap(({ text }, index) => isTelling2(text) ? [index] : []), start = Math.max(0, Math.min((telling[0] ?? 0) - 1, lines.length - most)), last = lines[telling.at(-1) ?? 0], chosen = lines.slice(start, start + most);
  return last === void 0 || chosen.includes(last) || most < 3 ? chosen : [...chosen.slice(0, -1), last];
}
function withGaps(kept, all) {
  let [first] = all;
  return kept.flatMap((line, index) => {
    let before = kept[index - 1];
    return before === void 0 || first === void 0 ? [line] : all.slice(before.number + 1 - first.number, line.number - first.number).some(({ text }) => text.trim() !== "") ? [null, line] : [line];
  });
}

// src/report/excerpt-room.ts
var OTHER_SOURCE_LINES = 3;
function excerptRoom(blocks, index, left) {
  let heard = new Set(blocks.slice(0, index + 1).map(sourceName));
  return blocks.slice(index + 1).some((block) => !heard.has(sourceName(block))) ? Math.max(Math.min(left, 1), left - OTHER_SOURCE_LINES) : left;
}

// src/report/markdown/evidence.ts
var LINE_BUDGET_BYTES = 300;
function evidenceFence(verdict, mostLines) {
  let lines = [];
  for (let [index, block] of verdict.evidence.entries()) {
    let room = excerptRoom(verdict.evidence, index, mostLines - lines.length);
    if (room <= 0) break;
    let prefix = block.source.kind === "service" ? `${sourceName(block)} │ ` : "";
    for (let line of excerptOf(block, room))
      lines.push(line === null ? "⋮" : truncate(`${prefix}${line.text}`, LINE_BUDGET_BYTES));
  }
  return lines.length > 0 ? codeFence(lines, "text") : "";
}
function evidencePlaces(verdict, links, most) {
  return verdict.evidence.slice(0, most).map((block) => place(block, links));
}
function place(block, links) {
  let text = inlineCode(placeOf(block)), address = safeUrl(links.evidence?.(block));
  return address ? `[${text}](${address})` : text;
}

// src/report/markdown/retry-advice.ts
function retryAdvice(verdict) {
  return verdict.retrySafe === "no" && verdict.relation === "introduced" ? "a re-run will fail again" : RETRY[verdict.retrySafe];
}
function rerunCommand(verdict, context) {
  if (verdict.retrySafe === "no" || verdict.relation === "introduced") return null;
  let run = /\/actions\/runs\/(?<id>\d{1,20})(?:\/|$)/.exec(safeUrl(context.url) ?? "");
  return run?.groups?.id ? `gh run rerun ${run.groups.id} --failed` : null;
}

// src/report/markdown/card.ts
var MOST_NAMES = 5;
function openCard(verdict, context) {
  let { label } = RELATION[verdict.relation], title = `**${escapeMarkdownInline(verdict.title)}** · ${causeText(verdict)} · **${label}** (${percent(verdict.relationProbability)})`;
  return join([title, ...cardBody(verdict, context)]);
}
function foldedCard(verdict, context) {
  let { icon } = RELATION[verdict.relation], summary = `${icon} ${cardLine(verdict)}`;
  return join([
    `<details><summary>${summary}</summary>`,
    ...cardBody(verdict, context),
    "</details>"
  ]);
}
function cardLine(verdict) {
  let { owner, label } = RELATION[verdict.relation];
  return [
    `${owner}: <b>${escapeMarkdownInline(verdict.title)}</b>`,
    inlineCode(verdict.cause),
    `${label} (${percent(verdict.relationProbability)})`,
    retryAdvice(verdict)
  ].join(" · ");
}
function cardBody(verdict, context) {
  let places = evidencePlaces(verdict, context.links, 3);
  return [
    testLine(verdict.tests),
    evidenceFence(verdict, context.lines),
    [...places, escapeMarkdownInline(clause(verdict.because))].filter(Boolean).join(" · "),
    chainLine(verdict),
    actLine(verdict, context.run)
  ];
}
function causeText(verdict) {
  return `${inlineCode(verdict.cause)} ${percent(verdict.confidence)}`;
}
function testLine(tests2) {
  let named = tests2.slice(0, MOST_NAMES).map(({ name, file, line }) => {
    let where = file === null ? "" : ` ${inlineCode(line === null ? file : `${file}:${line}`)}`;
    return `${inlineCode(name)}${where}`;
  });
  return named.length > 0 ? `Fails: ${[...named, more(tests2.length)].filter(Boolean).join(", ")}` : "";
}
function chainLine({ chain: chain2, affected }) {
  if (chain2.length > 1) return chain2.map(escapeMarkdownInline).join(" ← ");
  let named = affected.slice(0, MOST_NAMES).map(inlineCode);
  return named.length > 0 ? `Took down: ${[...named, more(affected.length)].filter(Boolean).join(", ")}` : "";
}
function more(count) {
  return count > MOST_NAMES ? `and ${groupDigits(count - MOST_NAMES)} more` : "";
}
function actLine(verdict, run) {
  let owners = verdict.owners.slice(0, MOST_NAMES).map(inlineCode), who = owners.length > 0 ? `${owners.join(", ")} ${owners.length > 1 ? "act" : "acts"}` : actorSentence(verdict.whoActs), command2 = rerunCommand(verdict, run), advice = `${retryAdvice(verdict)}${command2 ? `: ${inlineCode(command2)}` : ""}`;
  return [`**${who}**`, escapeMarkdownInline(clause(verdict.action)), advice].filter((part) => part !== "").join(" · ");
}
function join(parts) {
  return parts.filter((part) => part !== "").join(`

`);
}

// src/report/markdown/fault-list.ts
function faultList(faults, most) {
  if (faults.length === 0) return "";
  let items = faults.slice(0, most).map((fault) => {
    let where = fault.location ? `${inlineCode(formatLocation(fault.location))} ` : "", path = fault.path ? `${inlineCode(fault.path)}: ` : "";
    return `- ${where}${path}${escapeMarkdownInline(fault.problem)} *${escapeMarkdownInline(fault.remedy)}*`;
  }), left = faults.length - items.length;
  return [...items, ...left > 0 ? [`- and ${counted(left, "more finding")}`] : []].join(`
`);
}

// src/report/markdown/footer.ts
function footer(report, links) {
  let { context, history, version, tests: tests2 } = report, base = history.baseBranch ? ` on ${inlineCode(history.baseBranch)}${context.baseSha ? ` (${shortSha(context.baseSha)})` : ""}` : "";
  return `<sub>${[
    context.sha ? `${shortSha(context.sha)}${base}` : "",
    tests2.run > 0 ? `${counted(tests2.run, "test")}, ${groupDigits(tests2.failed)} failed` : "",
    `history ${counted(history.runs, "run")}${history.baseBranch ? `, ${groupDigits(history.baseRuns)}${base ? ` of ${inlineCode(history.baseBranch)}` : ""}` : ""}`,
    link("report", links.report),
    link("run", links.run ?? context.url),
    `Signalbox ${inlineCode(version)}`,
    report.verdicts.length > 0 ? "wrong? react 👎" : ""
  ].filter((part) => part !== "").join(" · ")}</sub>`;
}
function shortSha(sha) {
  return inlineCode(sha.slice(0, 7));
}
function link(text, address) {
  let safe = safeUrl(address);
  return safe ? `[${text}](${safe})` : "";
}

// src/report/markdown/headline.ts
function headline(report) {
  return `### ${headlineIcon(report)} ${escapeMarkdownInline(report.headline)}`;
}
function headlineIcon(report) {
  let { outcome, verdicts } = report, spared = verdicts.length > 0 && verdicts.every(({ relation }) => !RELATION[relation].open);
  return outcome === "failed" && spared ? "🟡" : OUTCOME[outcome].icon;
}

// src/report/markdown/triage-markdown.ts
var LINES = 40;
function renderTriageMarkdown(report, options) {
  let clean = cleanDeep(report, options), context = { run: clean.context, links: {}, lines: LINES };
  return `${[
    headline(clean),
    facts(clean),
    faultList(clean.faults, clean.faults.length),
    ...cardedVerdicts(clean).map((verdict) => openCard(verdict, context)),
    footer(clean, {})
  ].filter((part) => part !== "").join(`

`)}
`;
}
function facts(report) {
  let { context } = report, started = new Date(report.startedAt), at = Number.isNaN(started.getTime()) ? "" : `${started.toISOString().slice(0, 16).replace("T", " ")} UTC`;
  return [
    `${escapeMarkdownInline(report.project)} ${OUTCOME[report.outcome].label} in ${formatDuration(report.durationMs)}`,
    at,
    context.branch ? `branch ${escapeMarkdownInline(context.branch)}` : "",
    context.pullRequest ? `pull request ${context.pullRequest}` : ""
  ].filter((part) => part !== "").join(" · ");
}

// src/report/terminal/header.ts
function headerText(record, size) {
  return [record.project, size, record.configFiles.join(", ")].filter((part) => part !== "").join(" · ");
}

// src/report/terminal/line.ts
var COLOUR = {
  good: 32,
  bad: 31,
  busy: 36,
  quiet: 2,
  strong: 1
}, USUAL_COLUMNS = 80, WIDE = new RegExp("[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6]|\\p{Emoji_Presentation}", "u");
function displayWidth(text) {
  if (/^[\u0000-\u007f]*$/.test(text)) return text.length;
  let width = 0;
  for (let character of text)
    width += new RegExp("\\p{M}", "u").test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
function padEnd(text, width) {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
function padStart(text, width) {
  return " ".repeat(Math.max(0, width - displayWidth(text))) + text;
}
function fitLine(line, columns) {
  let limit = Math.max(1, (columns > 0 ? columns : USUAL_COLUMNS) - 1), fitted = [], used = 0;
  for (let span of line) {
    let width = displayWidth(span.text);
    if (used + width > limit)
      return fitted.push({ ...span, text: `${cut(span.text, limit - used - 1)}…` }), fitted;
    fitted.push(span), used += width;
  }
  return fitted;
}
function cut(text, cells) {
  let kept = "", used = 0;
  for (let character of text) {
    if (used += displayWidth(character), used > cells) break;
    kept += character;
  }
  return kept;
}
function paintLine(line, color) {
  return line.map(({ text, tone }) => color && tone ? `\x1B[${COLOUR[tone]}m${text}\x1B[0m` : text).join("").trimEnd();
}
function note(text) {
  return [{ text: `   ${text}`, tone: "quiet" }];
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

// src/report/terminal/progress.ts
function waitingFor(service, progress) {
  if (service.status === "starting") return startingText(service, progress);
  let holds = service.holds.map((hold2) => ({ hold: hold2, on: holderOf(hold2, progress.record) })), telling = holds.find(({ on: on2 }) => on2?.status === "starting") ?? holds[0];
  if (telling === void 0) return "its turn";
  let { hold, on } = telling, more2 = holds.length > 1 ? ` (and ${holds.length - 1} more)` : "";
  return hold.kind !== "dependency" || on?.status !== "starting" ? `${describeHold(hold)}${more2}` : `${hold.condition === "service_healthy" ? hold.on : describeHold(hold)}${more2}: ${startingText(on, progress)}`;
}
function holderOf(hold, { services }) {
  return hold.kind === "dependency" ? services.find(({ name }) => name === hold.on) : void 0;
}
function startingText(service, { now, usualReadyTimes }) {
  let usual = service.usualReady ?? usualReadyTimes.get(service.name), seen2 = seenBy(service.probe, service.probeDetail), attempts = service.probeAttempts > 1 ? ` ×${service.probeAttempts}` : "", pid = service.pid === null || service.pid === 0 ? "" : `pid ${service.pid} `, alive = service.spawnedAt === null ? "" : `${pid}alive ${tenths(Math.max(0, now - service.spawnedAt))}`, ready = isTelling(usual) ? `usually ready after ${usualText(usual)}` : "";
  return [seen2 ? `${seen2}${attempts}` : "", alive, ready].filter((part) => part !== "").join(", ");
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
  let { services } = options.record, skipped = skippedLines(services.filter(isSkipped)), rest2 = services.filter((service) => !isSkipped(service)), left = Math.max(1, room - skipped.length), shown = rest2.length <= left ? new Set(rest2) : new Set(rest2.toSorted((a, b) => urgency(a) - urgency(b)).slice(0, left - 1)), hidden = rest2.filter((service) => !shown.has(service)), nameWidth = nameWidthOf(options.record), lines = rest2.filter((one2) => shown.has(one2)).map((one2) => serviceLine(one2, { ...options, nameWidth })), counted2 = hidden.length > 0 ? [[{ text: `   and ${hiddenText(hidden)}`, tone: "quiet" }]] : [];
  return [...lines, ...skipped, ...counted2];
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
  return service.failure ? 0 : { bad: 0, busy: 1, quiet: 2, good: 3 }[STATUS[service.status].tone];
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
  let { mark, tone } = service.failure ? STATUS.failed : STATUS[service.status], pending = service.status === "waiting" || service.status === "starting", ran = ranForMs(service), name = { text: padEnd(service.name, options.nameWidth), tone: "strong" }, clean = (text) => cleanLine(text, { redact: options.redact, lineBudgetBytes: DETAIL_BUDGET_BYTES });
  if (pending && !service.failure) {
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
  let widest2 = services.reduce((most, { name }) => Math.max(most, name.length), 0);
  return Math.min(MOST_NAME_WIDTH, widest2);
}
function bringUpLines(record) {
  let whatIf = describeWhatIf(record), notes = [describeBringUp(record), whatIf === null ? null : `what-if: ${whatIf}`], rollback = record.rollback ? [[{ text: `   rolled back because ${record.rollback.because} failed`, tone: "bad" }]] : [];
  return [...notes.filter((note2) => note2 !== null).map((note2) => [{ text: `   ${note2}`, tone: "quiet" }]), ...rollback];
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
  let widest2 = gateNames.reduce((most, name) => Math.max(most, name.length), 0);
  return Math.min(MOST_NAME_WIDTH, widest2);
}

// src/report/terminal/status.ts
function renderStatus(record, now, options) {
  let redact = options?.redact ?? ((text) => text), clean = cleanDeep(record, { redact }), took = formatDuration(Math.max(0, (clean.finishedAt ?? now) - clean.startedAt)), state = clean.outcome === "running" ? `running for ${took}, pid ${clean.supervisorPid}` : `${OUTCOME[clean.outcome].label} after ${took}`, tree = drawTree({
    record: clean,
    now,
    redact,
    usualReadyTimes: /* @__PURE__ */ new Map(),
    rows: Number.POSITIVE_INFINITY
  });
  return [`${headerText(clean, describeSize(clean))} · ${state}`, "", ...tree.map((line) => paintLine(line, !1))].join(`
`);
}

// src/report/settled.ts
function settled(record) {
  let services = record.services.map((service) => {
    let { status, failure, readyAfterMs, lost } = service, ended = status === "stopped" || status === "stopping", well = failure === null && readyAfterMs !== null && lost.length === 0;
    return ended && well ? { ...service, status: "ready" } : service;
  });
  return { ...record, services };
}

// src/report/html/html.ts
var Markup = class {
  #text;
  constructor(text) {
    this.#text = text;
  }
  toString() {
    return this.#text;
  }
};
function html(strings, ...values) {
  let text = strings.reduce((whole, part, index) => whole + part + show(values[index] ?? ""), "");
  return new Markup(text);
}
function show(value) {
  return value === null || value === !1 ? "" : value instanceof Markup ? value.toString() : Array.isArray(value) ? value.map(show).join("") : escapeHtml(String(value));
}
function ownMarkup(text) {
  return new Markup(text);
}

// src/report/html/log-link.ts
function logLink(file, text) {
  let segments = file.split("/");
  return file !== "" && !/^[a-z][a-z\d+.-]*:|[\\?#]/i.test(file) && segments.every((segment) => segment !== "" && segment !== "." && segment !== "..") ? html`<a class="mono" href="./${segments.map(encodeURIComponent).join("/")}">${text}</a>` : html`<span class="mono">${text}</span>`;
}

// src/report/html/lines.ts
var LINE_BUDGET_BYTES2 = 2e3, WIDE_NUMBER = 1e5;
function blockFigure(block, mostLines) {
  let items = excerptOf(block, mostLines).map(
    (line) => line === null ? html`<li class="gap">⋮</li>` : html`<li value="${line.number}"${isTelling2(line.text) ? html` class="telling"` : ""}>${truncate(line.text, LINE_BUDGET_BYTES2)}</li>`
  ), width = block.endLine >= WIDE_NUMBER ? "lines wide" : "lines";
  return html`<figure><figcaption><span>${sourceName(block)}</span>${logLink(block.file, placeOf(block))}</figcaption>
<ol class="${width}">${items}</ol></figure>`;
}

// src/report/html/excerpts.ts
var MOST_BLOCKS = 60, MOST_OF_ONE_SOURCE = 5, MOST_LINES2 = 200;
function excerptsSection(blocks) {
  if (blocks.length === 0) return null;
  let shown = fewOfEach(blocks).slice(0, MOST_BLOCKS), items = shown.map(
    (block) => html`<details><summary>${sourceName(block)} <span class="soft mono">${placeOf(block)}</span> <span class="soft">${counted(block.lines.length, "line")}</span></summary>${blockFigure(block, MOST_LINES2)}</details>`
  ), left = blocks.length - shown.length;
  return html`<section aria-labelledby="excerpts"><h2 id="excerpts">From the logs</h2>
${items}
${left > 0 ? html`<p class="soft">and ${counted(left, "more excerpt")} in the log files</p>` : null}
</section>`;
}
function fewOfEach(blocks) {
  let counts = /* @__PURE__ */ new Map();
  return blocks.filter((block) => {
    let count = (counts.get(sourceName(block)) ?? 0) + 1;
    return counts.set(sourceName(block), count), count <= MOST_OF_ONE_SOURCE;
  });
}

// src/report/html/heading.ts
var TONE = {
  passed: "good",
  failed: "bad",
  "not-started": "bad",
  cancelled: "quiet"
};
function heading(report) {
  let { context, outcome } = report, url = safeUrl(context.url), facts2 = [
    outcome === "not-started" ? null : `${OUTCOME[outcome].label} in ${formatDuration(report.durationMs)}`,
    utc(report.startedAt),
    context.repository,
    context.pullRequest === null ? null : `pull request #${context.pullRequest}`,
    context.branch === null ? null : `${context.branch}${context.sha ? ` at ${context.sha.slice(0, 7)}` : ""}`,
    report.tests.run > 0 ? `${counted(report.tests.run, "test")}, ${groupDigits(report.tests.failed)} failed` : null,
    url === null ? null : html`<a href="${url}">job log</a>`
  ];
  return html`<header>
<div class="project">${report.project} <span class="tag ${TONE[outcome]}">${OUTCOME[outcome].label}</span></div>
<h1>${report.headline}</h1>
<ul class="facts">${facts2.filter((fact) => fact !== null).map((fact) => html`<li>${fact}</li>`)}</ul>
</header>`;
}
function closing({ history, version }) {
  let base = history.baseBranch === null ? "" : `, ${groupDigits(history.baseRuns)} of them on ${history.baseBranch}`;
  return html`<footer>Judged against ${counted(history.runs, "earlier run")}${base}. Signalbox ${version}.</footer>`;
}
function utc(at) {
  let time = new Date(at);
  return Number.isNaN(time.getTime()) ? null : `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

// src/report/html/page.ts
import { createHash } from "node:crypto";

// src/report/html/style.ts
var STYLE = `
:root {
  --paper: #ffffff; --panel: #f6f5f3; --line: #dedbd6; --text: #1d1c1a; --soft: #5d5a55;
  --bad: #b3261e; --bad-soft: #fbeceb; --warn: #7d5200; --good: #17693f; --accent: #1d56b0;
  --wait: #b4afa7; --start: #9dbbe8; --start-critical: #1d56b0; --ready: #a9d8bd; --down: #f0b9b5; --usual: #6b6860; --gate: #8d7bc4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131315; --panel: #1c1c1f; --line: #35353a; --text: #eceae6; --soft: #a9a6a0;
    --bad: #ff8f86; --bad-soft: #33191a; --warn: #eeb85c; --good: #74d3a0; --accent: #8fb8fa;
    --wait: #605d58; --start: #3a5583; --start-critical: #8fb8fa; --ready: #28583f; --down: #6d2f2d; --usual: #b5b1a8; --gate: #8a78c9;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--text);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
main, header, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
header { padding-top: 2.5rem; padding-bottom: .5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; letter-spacing: -.012em; font-weight: 650; margin: .35rem 0 .6rem; text-wrap: balance; }
h2 { font-size: 1.125rem; line-height: 1.35; font-weight: 650; margin: 3rem 0 1rem; }
h3 { font-size: 1.0625rem; line-height: 1.4; font-weight: 650; margin: 0 0 .35rem; }
p { margin: 0 0 .6rem; }
a { color: var(--accent); text-underline-offset: .15em; }
code, .mono, .lines { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
code { font-size: .875em; }
.num, td.time { font-variant-numeric: tabular-nums; }
.soft { color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; margin: 0; padding: 0; list-style: none; color: var(--soft); font-size: .9375rem; }
.project { font-weight: 600; font-size: .9375rem; }
.tag { display: inline-block; padding: 0 .55em; border: 1px solid currentColor; border-radius: 1em; font-size: .8125rem; font-weight: 600; line-height: 1.5; white-space: nowrap; }
.bad { color: var(--bad); } .warn { color: var(--warn); } .good { color: var(--good); } .busy { color: var(--accent); } .quiet { color: var(--soft); }
.card { border: 1px solid var(--line); border-left: 4px solid var(--wait); border-radius: 6px; padding: 1.1rem 1.25rem .9rem; margin: 0 0 1rem; }
.card.bad-edge { border-left-color: var(--bad); } .card.warn-edge { border-left-color: var(--warn); }
.card .tags { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .7rem; margin: 0 0 .55rem; font-size: .875rem; color: var(--soft); }
.card > :last-child { margin-bottom: .2rem; }
dl.act { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .9rem 0 .5rem; font-size: .9375rem; }
dl.act dt { color: var(--soft); } dl.act dd { margin: 0; min-width: 0; }
figure { margin: .8rem 0; }
figcaption { display: flex; flex-wrap: wrap; gap: .1rem .8rem; font-size: .8125rem; color: var(--soft); margin-bottom: .25rem; }
@counter-style line-number { system: extends decimal; suffix: "  "; }
.lines { list-style: line-number; margin: 0; padding: .6rem .8rem .6rem 4.2rem; background: var(--panel); border-radius: 5px; font-size: .8125rem; line-height: 1.55; color: var(--soft); }
.lines.wide { padding-left: 6.2rem; }
.lines li { white-space: pre-wrap; padding-left: .5rem; min-height: 1.55em; }
.lines li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
.lines li.telling { color: var(--text); }
.lines li.gap { list-style: none; } .lines li.gap::marker { content: ""; }
details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .6rem .2rem; }
summary:hover { color: var(--accent); }
details > :not(summary) { margin-left: .2rem; }
details .card { margin-top: .3rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.timeline { display: grid; grid-template-columns: fit-content(12rem) 1fr max-content; column-gap: .9rem; list-style: none; margin: 0; padding: 0; font-size: .875rem; }
.timeline li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; }
.timeline .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.timeline .critical .name { font-weight: 650; }
.timeline .end { color: var(--soft); white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
.timeline .end.bad { color: var(--bad); }
.timeline svg { display: block; width: 100%; overflow: visible; }
.tick { stroke: var(--line); stroke-width: 1; } .axis text { fill: var(--soft); font-size: 12px; }
.s-waiting { fill: var(--wait); } .s-starting { fill: var(--start); } .critical .s-starting, .s-critical { fill: var(--start-critical); }
.s-ready { fill: var(--ready); } .s-down { fill: var(--down); } .s-failed, .s-gate-failed { fill: var(--bad); } .s-usual { fill: var(--usual); } .s-gate { fill: var(--gate); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .8rem 0 0; padding: 0; list-style: none; font-size: .8125rem; color: var(--soft); }
.legend svg { width: 18px; height: 10px; margin-right: .4em; vertical-align: baseline; }
details.idle { border: 0; margin: -.4rem 0 .8rem; font-size: .875rem; } details.idle summary { padding: .1rem 0; } details.idle ul { margin: .2rem 0; padding-left: 1.2rem; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th { text-align: left; font-weight: 600; font-size: .8125rem; color: var(--soft); }
th, td { padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th.time, td.time { text-align: right; white-space: nowrap; }
td.state { white-space: nowrap; } td.wide { width: 50%; }
td ul { margin: .25rem 0 0; padding-left: 1.1rem; }
.chain { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem .5rem; margin: 0; padding: 0; }
.chain li + li::before { content: "← "; color: var(--soft); }
footer { margin-top: 3.5rem; padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); font-size: .8125rem; }
@media (max-width: 40rem) {
  header { padding-top: 1.5rem; }
  h1 { font-size: 1.4375rem; }
  h2 { margin-top: 2.25rem; }
  .card { padding: .9rem .9rem .6rem; }
  dl.act { grid-template-columns: 1fr; gap: 0; } dl.act dd { margin-bottom: .5rem; }
  .lines { padding-left: 3.4rem; padding-right: .5rem; font-size: .75rem; } .lines.wide { padding-left: 5.4rem; }
  .timeline { display: block; }
  .timeline li { grid-template-columns: 1fr auto; margin-bottom: .45rem; }
  .timeline li.axis { margin-bottom: .1rem; }
  .timeline svg { grid-column: 1 / -1; grid-row: 2; }
  .timeline .axis svg { grid-row: 1; }
  table, tbody, tr, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: flex; flex-wrap: wrap; gap: 0 .8rem; padding: .55rem 0; border-bottom: 1px solid var(--line); }
  td { border: 0; padding: 0; } td:empty { display: none; } td.time { margin-left: auto; } td.peak { order: 2; margin-left: 0; flex-basis: 100%; text-align: left; color: var(--soft); font-size: .875rem; } td.peak::before { content: "at most "; } td.wide { order: 1; width: auto; flex-basis: 100%; color: var(--soft); font-size: .875rem; }
}
@media print { details { break-inside: avoid; } .card { break-inside: avoid; } }
`;

// src/report/html/page.ts
function page(title, body) {
  let policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${ownMarkup(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`}`;
}

// src/report/html/tables.ts
var FOLD_ROWS = 40, MOST_TESTS = 20, MESSAGE_BUDGET_BYTES = 300;
function servicesSection({ services }) {
  if (services.length === 0) return null;
  let peaks = services.some((service) => peakText(service) !== ""), table = html`<table>
<thead><tr><th>Name</th><th>State</th><th class="time">Took</th>${peaks ? html`<th class="time">Peak</th>` : null}<th>Detail</th><th>Log</th></tr></thead>
<tbody>${services.map((service) => serviceRow(service, peaks))}</tbody>
</table>`, folded = services.length > FOLD_ROWS;
  return html`<section aria-labelledby="services"><h2 id="services">Services and tasks</h2>
${folded ? html`<details><summary>All ${counted(services.length, "node")}</summary>${table}</details>` : table}
</section>`;
}
function peakText({ peakMemoryBytes, peakCpuPercent }) {
  return [
    peakMemoryBytes === null ? "" : formatBytes(peakMemoryBytes),
    peakCpuPercent === null ? "" : `${Math.round(peakCpuPercent)} %`
  ].filter((part) => part !== "").join(", ");
}
function serviceRow(service, peaks) {
  let { mark, tone } = service.failure ? STATUS.failed : STATUS[service.status], ran = ranForMs(service), kind = service.type === "task" ? html` <span class="soft">task</span>` : null, detail = `${serviceDetail(service)}${service.critical ? " · critical" : ""}`;
  return html`<tr><td><strong>${service.name}</strong>${kind}</td><td class="state ${tone}">${mark} ${statusWord(service)}</td><td class="time">${ran === null ? "" : formatDuration(ran)}</td>${peaks ? html`<td class="time peak">${peakText(service)}</td>` : null}<td class="wide">${detail}</td><td>${service.logFile === null ? null : logLink(service.logFile, "log")}</td></tr>`;
}
function gatesSection({ gates }) {
  return gates.length === 0 ? null : html`<section aria-labelledby="gates"><h2 id="gates">Gates</h2>
<table>
<thead><tr><th>Gate</th><th>State</th><th class="time">Took</th><th>Found</th><th>Log</th></tr></thead>
<tbody>${gates.map(gateRow)}</tbody>
</table>
</section>`;
}
function gateRow(gate) {
  let { mark, tone } = GATE[gate.outcome], attempts = gate.attempts > 1 ? ` · attempt ${gate.attempts}` : "";
  return html`<tr><td><strong>${gate.name}</strong></td><td class="state ${tone}">${mark} ${gate.outcome}</td><td class="time">${formatDuration(gate.durationMs)}</td><td class="wide">${gate.checks.length > 0 ? checks(gate) : gate.detail}${attempts}${failedTests(gate.tests?.failures ?? [])}</td><td>${gate.logFile === null ? null : logLink(gate.logFile, "log")}</td></tr>`;
}
function checks(gate) {
  return gate.checks.map(
    (check, index) => html`${index > 0 ? ", " : ""}<span class="${check.ok ? "" : "bad"}">${describeCheck(check)}</span>`
  );
}
function failedTests(failures) {
  let failed = failures.filter(({ status }) => status === "failed" || status === "error");
  if (failed.length === 0) return null;
  let left = failed.length - MOST_TESTS, items = failed.slice(0, MOST_TESTS).map(({ name, file, line, message }) => {
    let where = file === null ? null : html` <code class="soft">${file}${line === null ? "" : `:${line}`}</code>`, said = message === null ? null : html`<br><span class="soft">${truncate(message, MESSAGE_BUDGET_BYTES)}</span>`;
    return html`<li>${name}${where}${said}</li>`;
  });
  return html`<ul>${items}${left > 0 ? html`<li>and ${left} more</li>` : null}</ul>`;
}

// src/report/html/bring-up-figures.ts
var MOST_IDLE = 6;
function bringUpFigures(record) {
  let { bringUp } = record;
  if (!bringUp) return null;
  let partial = describePartial(record);
  if (partial !== null) return html`<p><strong class="num">${partial}</strong></p>`;
  let { wallMs, lowerBoundMs, criticalPath } = bringUp, ratio = lowerBoundMs > 0 ? ` (${(wallMs / lowerBoundMs).toFixed(2)}×)` : "", whatIf = describeWhatIf(record);
  return html`<p>Up in <strong class="num">${formatDuration(wallMs)}</strong>; no order of starting could be faster than ${formatDuration(lowerBoundMs)}${ratio}.
${criticalPath.length > 0 ? html`<span class="soft">Critical path: ${shortPath(criticalPath)}</span>` : null}</p>
${whatIf === null ? null : html`<p>What if: ${whatIf}.</p>`}
${idleDetails(bringUp.whatIf?.idle ?? [])}`;
}
function idleDetails(idle) {
  if (idle.length === 0) return null;
  let shown = idle.toSorted((left2, right) => right.slackMs - left2.slackMs).slice(0, MOST_IDLE), items = shown.map(
    ({ from, service, slackMs }) => html`<li>${from} on ${service}, <span class="num">${formatDuration(slackMs)}</span> to spare</li>`
  ), left = idle.length - shown.length;
  return html`<details class="idle"><summary class="soft">${counted(idle.length, "dependency", "dependencies")} held nothing up</summary><ul>${items}${left > 0 ? html`<li>and ${left} more</li>` : null}</ul></details>`;
}

// src/report/html/timeline-model.ts
var LATE = 3, CUT_GATE = 0.4, MARGIN = 1.04;
function timelineOf(record, rows) {
  let spanMs = windowMs(record), critical = new Set(record.bringUp?.criticalPath ?? []), fraction = (at) => Math.min(1, Math.max(0, (at - record.startedAt) / spanMs));
  return {
    spanMs,
    ticksMs: ticks(spanMs),
    rows: rows.map((service) => ({
      service,
      critical: critical.has(service.name),
      segments: segmentsOf(service, fraction),
      failedAt: service.failedAt === null ? null : fraction(service.failedAt),
      usual: usualSpan(service, fraction)
    })),
    gates: (record.gateTimes ?? []).map((time) => gateRow2(time, record, fraction))
  };
}
function windowMs({ services, startedAt, bringUp, gateTimes = [] }) {
  let since = (at) => at === null ? 0 : at - startedAt, up = services.reduce(
    (most, { readyAt, endedAt, type }) => Math.max(most, since(readyAt), type === "task" ? since(endedAt) : 0),
    bringUp?.wallMs ?? 0
  ), latest = up > 0 ? up * LATE : Number.POSITIVE_INFINITY, failed = services.map(({ failedAt }) => since(failedAt)), gates = gateTimes.flatMap((time) => [
    since(time.finishedAt),
    Math.min(latest, since(time.startedAt) + up * CUT_GATE)
  ]);
  return Math.max(1, up, ...[...failed, ...gates].filter((at) => at <= latest)) * MARGIN;
}
function gateRow2(time, record, fraction) {
  let result = record.gates.find(({ name }) => name === time.gate), end = time.finishedAt ?? record.finishedAt ?? Number.POSITIVE_INFINITY;
  return {
    gate: time.gate,
    outcome: result?.outcome ?? null,
    tookMs: time.finishedAt === null ? null : time.finishedAt - time.startedAt,
    span: { from: fraction(time.startedAt), to: fraction(end) },
    cut: fraction(end) >= 1
  };
}
function usualSpan(service, fraction) {
  let { usualReady, spawnedAt } = service;
  if (!isTelling(usualReady) || spawnedAt === null) return null;
  let { medianMs, spreadMs } = usualReady, from = fraction(spawnedAt + medianMs - spreadMs), to = fraction(spawnedAt + medianMs + spreadMs);
  return from >= 1 ? null : { from, to };
}
function segmentsOf(service, fraction) {
  let { spawnedAt, readyAt, endedAt, failedAt } = service, up = service.type === "task" ? null : readyAt, end = failedAt ?? endedAt;
  return [
    ["waiting", Number.NEGATIVE_INFINITY, spawnedAt ?? end],
    ["starting", spawnedAt, up ?? end],
    ["ready", up, end],
    ["down", failedAt, null]
  ].flatMap(([kind, start, stop]) => {
    if (start === null) return [];
    let from = fraction(start), to = stop === null ? 1 : fraction(stop);
    return to > from ? [{ kind, from, to }] : [];
  });
}
function ticks(spanMs) {
  let rough = spanMs / 5, power = 10 ** Math.floor(Math.log10(rough)), step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  return Array.from({ length: Math.floor(spanMs / step) + 1 }, (_, index) => index * step);
}

// src/report/html/timeline.ts
var MOST_ROWS = 150, HEIGHT = 26, LEAST_BAND = 6e-3, SHAPE = {
  waiting: { y: 12, height: 2 },
  starting: { y: 7, height: 12 },
  ready: { y: 7, height: 12 },
  down: { y: 12, height: 2 }
};
function timelineSection(record) {
  if (record.services.filter(({ spawnedAt }) => spawnedAt !== null).length === 0) return null;
  let shown = mostTelling(record, record.services), timeline = timelineOf(record, shown), left = record.services.length - shown.length;
  return html`<section aria-labelledby="bring-up"><h2 id="bring-up">Bring-up</h2>
${bringUpFigures(record)}
<ol class="timeline">
<li class="axis" aria-hidden="true"><span></span>${axis(timeline)}<span class="end"></span></li>
${timeline.rows.map((row2) => rowItem(row2, timeline, record))}
${timeline.gates.map((gate) => gateItem(gate, timeline))}
</ol>
${left > 0 ? html`<p class="soft">and ${counted(left, "more node")}, all in the table</p>` : null}
${legend(timeline)}
</section>`;
}
function mostTelling(record, services) {
  if (services.length <= MOST_ROWS) return services;
  let critical = new Set(record.bringUp?.criticalPath ?? []), weight = (service) => (service.failure ? 1e12 : 0) + (critical.has(service.name) ? 1e9 : 0) + (ranForMs(service) ?? 0), kept = new Set(services.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_ROWS));
  return services.filter((service) => kept.has(service));
}
function axis({ ticksMs, spanMs }) {
  let labels = ticksMs.map((ms, index) => {
    let anchor = index === 0 ? "start" : ms / spanMs > 0.93 ? "end" : "middle";
    return html`<text x="${share(ms / spanMs)}" y="13" text-anchor="${anchor}">${ms === 0 ? "0" : formatDuration(ms)}</text>`;
  });
  return html`<svg class="axis" height="20">${labels}</svg>`;
}
function gridOf({ ticksMs, spanMs }) {
  return ticksMs.map(
    (ms) => html`<line class="tick" x1="${share(ms / spanMs)}" x2="${share(ms / spanMs)}" y1="0" y2="${HEIGHT}"/>`
  );
}
function rowItem(row2, timeline, record) {
  let { service } = row2, bars = row2.segments.map(({ kind, from, to }) => {
    let { y, height } = SHAPE[kind];
    return html`<rect class="s-${kind}" x="${share(from)}" width="${share(to - from)}" y="${y}" height="${height}"/>`;
  }), usual = row2.usual && usualMark(row2.usual), failed = row2.failedAt === null ? null : html`<svg x="${share(row2.failedAt)}" overflow="visible"><rect class="s-failed" x="-2" width="4" y="3" height="20"/></svg>`, text = endText(service, record), label = [`${service.name}: ${text}`, usualLabel(service)].filter(Boolean).join(", ");
  return html`<li${row2.critical ? html` class="critical"` : ""}><span class="name" title="${service.name}">${service.name}</span><svg height="${HEIGHT}" role="img" aria-label="${label}">${gridOf(timeline)}${bars}${usual}${failed}</svg><span class="${service.failure ? "end bad" : "end"}">${text}</span></li>`;
}
function usualMark({ from, to }) {
  let width = Math.max(to - from, LEAST_BAND), start = Math.max(0, (from + to - width) / 2);
  return html`<rect class="s-usual" x="${share(start)}" width="${share(width)}" y="21" height="3"/>`;
}
function usualLabel({ usualReady }) {
  return isTelling(usualReady) ? `usually ready after ${usualText(usualReady)}` : "";
}
function gateItem({ gate, outcome, tookMs, span, cut: cut2 }, timeline) {
  let width = Math.max(span.to - span.from, LEAST_BAND), took = tookMs === null ? "" : ` ${formatDuration(tookMs)}`, text = `${outcome ?? "cut off"}${took}${cut2 ? " →" : ""}`, name = `gate ${gate}`, bad = outcome === "failed";
  return html`<li class="gate"><span class="name" title="${name}">${name}</span><svg height="${HEIGHT}" role="img" aria-label="${`${name}: ${text}`}">${gridOf(timeline)}<rect class="${bad ? "s-gate-failed" : "s-gate"}" x="${share(span.from)}" width="${share(width)}" y="9" height="8"/></svg><span class="${bad ? "end bad" : "end"}">${text}</span></li>`;
}
function endText(service, record) {
  let word = statusWord(service);
  if (service.failedAt !== null)
    return `${word} at ${formatDuration(service.failedAt - record.startedAt)}`;
  let ran = ranForMs(service);
  return ran === null ? word : `${service.readyAfterMs !== null && service.type === "service" ? "ready" : word} ${formatDuration(ran)}`;
}
function legend({ rows, gates }) {
  let kinds = new Set(rows.flatMap(({ segments }) => segments.map(({ kind }) => kind))), failed = rows.some(({ failedAt }) => failedAt !== null) || gates.some(({ outcome }) => outcome === "failed"), items = [
    ["s-waiting", "waiting for dependencies", kinds.has("waiting")],
    ["s-critical", "starting, on the critical path", rows.some(({ critical }) => critical)],
    ["s-starting", "starting", rows.some(({ critical }) => !critical)],
    ["s-ready", "ready", kinds.has("ready")],
    ["s-usual", "usually ready", rows.some(({ usual }) => usual !== null)],
    ["s-failed", "failed", failed],
    ["s-gate", "gate", gates.some(({ outcome }) => outcome !== "failed")]
  ].filter(([, , used]) => used).map(
    ([kind, text]) => html`<li><svg aria-hidden="true"><rect class="${kind}" width="18" height="10"/></svg>${text}</li>`
  );
  return html`<ul class="legend">${items}</ul>`;
}
function share(fraction) {
  return `${(fraction * 100).toFixed(2)}%`;
}

// src/report/html/verdict-card.ts
var MOST_BLOCKS2 = 3, MOST_LINES3 = 20, MOST_TESTS2 = 10, TONE2 = {
  introduced: "bad",
  unknown: "warn",
  "pre-existing": "quiet",
  intermittent: "quiet"
};
function verdictCard(verdict, run) {
  let tone = TONE2[verdict.relation];
  return html`<article class="card ${tone}-edge">
<p class="tags"><span class="tag ${tone}">${RELATION[verdict.relation].label} · ${percent(verdict.relationProbability)}</span><span><code>${verdict.cause}</code> ${percent(verdict.confidence)}</span></p>
<h3>${verdict.title}</h3>
<p class="soft">${verdict.because}</p>
${tests(verdict.tests)}
${verdict.evidence.slice(0, MOST_BLOCKS2).map((block) => blockFigure(block, MOST_LINES3))}
<dl class="act">
<dt>Who acts</dt><dd>${verdict.owners.length > 0 ? verdict.owners.join(", ") : ACTOR[verdict.whoActs]}</dd>
<dt>What to do</dt><dd>${verdict.action}</dd>
<dt>Re-run</dt><dd>${retryAdvice(verdict)}${command(verdict, run)}</dd>
${chain(verdict)}
</dl>
</article>`;
}
function verdictRow(verdict) {
  return html`<tr><td class="wide"><strong>${verdict.title}</strong></td><td><code>${verdict.cause}</code></td><td class="${TONE2[verdict.relation]}">${RELATION[verdict.relation].label} ${percent(verdict.relationProbability)}</td><td>${retryAdvice(verdict)}</td></tr>`;
}
function tests(references) {
  if (references.length === 0) return null;
  let left = references.length - MOST_TESTS2;
  return html`<ul>${references.slice(0, MOST_TESTS2).map(
    ({ name, file, line }) => html`<li>${name}${file === null ? null : html` <code class="soft">${file}${line === null ? "" : `:${line}`}</code>`}</li>`
  )}${left > 0 ? html`<li>and ${left} more</li>` : null}</ul>`;
}
function command(verdict, run) {
  let text = rerunCommand(verdict, run);
  return text === null ? null : html` <code>${text}</code>`;
}
function chain({ chain: links, affected }) {
  if (links.length > 1) {
    let items = links.map((link3) => html`<li>${link3}</li>`);
    return html`<dt>How it spread</dt><dd><ol class="chain">${items}</ol></dd>`;
  }
  return affected.length === 0 ? null : html`<dt>Took down</dt><dd>${affected.join(", ")}</dd>`;
}

// src/report/html/verdicts.ts
var MOST_CARDS = 25, MOST_ROWS2 = 1e3;
function verdictsSection(report) {
  let carded = cardedVerdicts(report);
  if (carded.length === 0) return null;
  let shown = carded.slice(0, MOST_CARDS), rest2 = carded.slice(MOST_CARDS), spared = shown.every(({ relation }) => !RELATION[relation].open), cards = shown.map((verdict, index) => {
    let { open, owner, label } = RELATION[verdict.relation], card = verdictCard(verdict, report.context);
    return open ? card : html`<details${spared && index === 0 ? html` open` : ""}><summary>${owner}: <strong>${verdict.title}</strong> <span class="soft">· ${label}</span></summary>${card}</details>`;
  });
  return html`<section aria-labelledby="broke"><h2 id="broke">What broke</h2>
${cards}
${rest2.length > 0 ? html`<details><summary>${counted(rest2.length, "more failure")}</summary><table><tbody>${rest2.slice(0, MOST_ROWS2).map(verdictRow)}</tbody></table></details>` : null}
</section>`;
}
function faultsSection(faults) {
  if (faults.length === 0) return null;
  let cards = faults.map(
    (fault) => html`<article class="card bad-edge">
<p class="tags">${fault.location ? html`<code>${formatLocation(fault.location)}</code>` : null}${fault.path ? html`<code>${fault.path}</code>` : null}</p>
<h3>${fault.problem}</h3>
<p>${fault.remedy}</p>
</article>`
  );
  return html`<section aria-labelledby="faults"><h2 id="faults">Nothing was started</h2>${cards}</section>`;
}

// src/report/html/render-html.ts
var TEXT_BUDGET_BYTES = 4e3;
function renderHtml(input) {
  let { report, record, excerpts } = cleanDeep(
    { report: input.report, record: settled(input.record), excerpts: input.excerpts },
    { redact: input.redact, lineBudgetBytes: TEXT_BUDGET_BYTES }
  ), body = html`${heading(report)}
<main>
${faultsSection(report.faults)}
${verdictsSection(report)}
${timelineSection(record)}
${servicesSection(record)}
${gatesSection(record)}
${excerptsSection(excerpts)}
</main>
${closing(report)}`;
  return page(`${OUTCOME[report.outcome].label} · ${report.project}`, body);
}

// src/report/json.ts
function jsonOf(value, options) {
  let shown = options ? redactDeep(value, options.redact) : value;
  return `${JSON.stringify(shown, null, 2)}
`;
}
function redactDeep(value, redact) {
  return typeof value == "string" ? redact(value) : Array.isArray(value) ? value.length > 0 && value.every((item) => typeof item == "string") ? redactLines(value, redact) : value.map((item) => redactDeep(item, redact)) : typeof value != "object" || value === null ? value : Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, redactDeep(item, redact)])
  );
}
function redactLines(lines, redact) {
  let together = redact(lines.join(`
`)).split(`
`);
  return together.length === lines.length ? together : lines.map(redact);
}

// src/report/junit.ts
function renderJUnit(record, report, options) {
  let clean = cleanDeep({ record, report }, options), { services, gates } = clean.record, verdictOf = (name) => clean.report.verdicts.find(({ culprit }) => culprit === name), suites = [
    ["pre-flight", clean.record.faults.map(faultCase)],
    ["services", kindCases(services, "service", verdictOf)],
    ["tasks", kindCases(services, "task", verdictOf)],
    ["gates", gates.map((gate) => gateCase(gate, clean.report.verdicts))]
  ], all = suites.flatMap(([, cases]) => cases), body = suites.filter(([, cases]) => cases.length > 0).map(suiteXml);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: clean.record.project, ...totals(all) })}>`,
    ...body,
    "</testsuites>",
    ""
  ].join(`
`);
}
function kindCases(services, type, verdictOf) {
  return services.filter((service) => service.type === type).map((service) => serviceCase(service, verdictOf(service.name)));
}
function serviceCase(service, verdict) {
  let timeMs = ranForMs(service), base = { name: service.name, timeMs, type: verdict?.cause ?? "", body: "", message: "" };
  if (service.failure)
    return {
      ...base,
      result: "failure",
      type: verdict?.cause ?? service.failure.kind,
      message: verdict?.title ?? describeFailure(service.failure),
      body: [...verdictLines(verdict), ...service.lastLines].join(`
`)
    };
  if (service.status === "skipped" || service.status === "waiting") {
    let because = service.skippedBecause ? `because ${service.skippedBecause} failed` : "not started";
    return { ...base, result: "skipped", message: because };
  }
  return { ...base, result: "passed" };
}
function gateCase(gate, verdicts) {
  let verdict = verdicts.find(
    ({ evidence }) => evidence.some(({ source }) => source.kind === "gate" && source.gate === gate.name)
  ), failed = gate.outcome === "failed", result = failed ? "failure" : gate.outcome === "passed" ? "passed" : "skipped", tests2 = gate.tests?.failures.map(({ name, message }) => `${name}: ${message ?? "failed"}`);
  return {
    name: gate.name,
    timeMs: gate.durationMs,
    result,
    type: verdict?.cause ?? `gate.${gate.kind}`,
    message: gateDetail(gate),
    body: failed ? [...verdictLines(verdict), ...tests2 ?? []].join(`
`) : ""
  };
}
function faultCase(fault) {
  return {
    name: fault.path ?? fault.code,
    timeMs: null,
    result: "error",
    type: fault.code,
    message: fault.problem,
    body: formatFault(fault)
  };
}
function verdictLines(verdict) {
  return verdict ? [
    `${verdict.title} (${verdict.cause}, ${percent(verdict.confidence)})`,
    `${RELATION[verdict.relation].label} (${percent(verdict.relationProbability)}): ${verdict.because}`,
    `${ACTOR[verdict.whoActs]} · ${verdict.action} · ${RETRY[verdict.retrySafe]}`,
    ...verdict.evidence.flatMap((block) => ["", placeOf(block), ...block.lines]),
    ""
  ] : [];
}
function suiteXml([name, cases]) {
  let lines = cases.map((one2) => caseXml(name, one2));
  return [
    `  <testsuite${attributes({ name, ...totals(cases) })}>`,
    ...lines,
    "  </testsuite>"
  ].join(`
`);
}
function caseXml(suite, one2) {
  let head = `    <testcase${attributes({ classname: `signalbox.${suite}`, name: one2.name, time: seconds(one2.timeMs) })}`;
  if (one2.result === "passed") return `${head}/>`;
  let told = one2.result === "skipped" ? { message: one2.message } : { type: one2.type, message: one2.message }, result = `      <${one2.result}${attributes(told)}>${xmlText(one2.body)}</${one2.result}>`;
  return `${head}>
${result}
    </testcase>`;
}
function totals(cases) {
  let count = (result) => String(cases.filter((one2) => one2.result === result).length);
  return {
    tests: String(cases.length),
    failures: count("failure"),
    errors: count("error"),
    skipped: count("skipped"),
    time: seconds(cases.reduce((sum, { timeMs }) => sum + (timeMs ?? 0), 0))
  };
}
function seconds(timeMs) {
  return ((timeMs ?? 0) / 1e3).toFixed(3);
}
function attributes(values) {
  return Object.entries(values).map(
    ([name, value]) => ` ${name}="${xmlText(value).replaceAll(`
`, "&#10;").replaceAll("	", "&#9;")}"`
  ).join("");
}
function xmlText(text) {
  return escapeHtml(text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, ""));
}

// src/report/markdown/digest.ts
import { createHash as createHash2 } from "node:crypto";
var MOST_VERDICTS = 40;
function digestOf(body) {
  return createHash2("sha256").update(body).digest("hex").slice(0, 16);
}
function hiddenDigest(report, digest, budgetBytes) {
  let count = Math.min(MOST_VERDICTS, report.verdicts.length), text = hiddenJson(report, digest, count);
  for (; count > 0 && byteLength(text) > budgetBytes; )
    count = Math.floor(count / 2), text = hiddenJson(report, digest, count);
  return `<!-- signalbox:verdicts ${text} -->`;
}
function hiddenJson(report, digest, count) {
  let verdicts = report.verdicts.slice(0, count).map((verdict) => ({
    signature: verdict.signature,
    cause: verdict.cause,
    relation: verdict.relation,
    probability: Number(verdict.relationProbability.toFixed(3))
  })), { outcome, context } = report, data = { schema: "signalbox.comment/1", digest, sha: context.sha, outcome, verdicts };
  return JSON.stringify(data).replace(
    /[<>-]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`
  );
}

// src/report/markdown/shown-report.ts
function shownReport(report, cards) {
  let left = { open: cards, folded: cards }, verdicts = report.verdicts.map((verdict) => {
    let kind = RELATION[verdict.relation].open ? "open" : "folded";
    return left[kind] -= 1, left[kind] >= 0 ? verdict : { ...verdict, evidence: [], tests: [], affected: [], chain: [] };
  });
  return { ...report, verdicts };
}

// src/report/markdown/verdict-sections.ts
var PRIORITY = { open: 800, openRest: 300, folded: 400, foldedRest: 200 };
function verdictSections(report, links, limits) {
  let carded = cardedVerdicts(report), open = carded.filter(({ relation }) => RELATION[relation].open), folded = carded.filter(({ relation }) => !RELATION[relation].open), context = { run: report.context, links, lines: limits.lines }, openSections = open.slice(0, limits.cards).map((verdict, index) => ({
    name: "the evidence of a failure",
    priority: PRIORITY.open - index,
    forms: [
      openCard(verdict, context),
      openCard(verdict, { ...context, lines: 3 }),
      `- ${cardLine(verdict)}`,
      ""
    ]
  })), foldedSections = folded.slice(0, limits.cards).map((verdict, index) => ({
    name: "a failure that is not yours",
    priority: PRIORITY.folded - index,
    forms: [foldedCard(verdict, context), `- ${cardLine(verdict)}`, ""]
  }));
  return [
    ...openSections,
    ...rest(open.slice(limits.cards), limits.listed, PRIORITY.openRest),
    ...foldedSections,
    ...rest(folded.slice(limits.cards), limits.listed, PRIORITY.foldedRest)
  ];
}
function rest(verdicts, listed2, priority) {
  if (verdicts.length === 0) return [];
  let forms = [listed2, Math.ceil(listed2 / 5), 0].map((count) => list(verdicts, count));
  return [{ name: "a list of failures", priority, forms: [forms[0] ?? "", ...forms.slice(1)] }];
}
function list(verdicts, most) {
  let title = counted(verdicts.length, "more failure");
  if (most === 0) return title;
  let items = verdicts.slice(0, most).map((verdict) => `- ${cardLine(verdict)}`), left = verdicts.length - items.length, tail = left > 0 ? [`- and ${left} more`] : [];
  return `<details><summary>${title}</summary>

${[...items, ...tail].join(`
`)}

</details>`;
}

// src/report/markdown/comment.ts
var LIMITS = { cards: 10, lines: 8, listed: 50 }, TEXT_BUDGET_BYTES2 = 1e3;
function renderComment(report, options) {
  let clean = cleanDeep(shownReport(report, LIMITS.cards), {
    ...options,
    lineBudgetBytes: TEXT_BUDGET_BYTES2
  }), links = options.links ?? {}, sections = [
    { name: "the verdict", priority: 1e3, forms: [headline(clean)] },
    {
      name: "findings before the start",
      priority: 900,
      forms: [faultList(clean.faults, 20), faultList(clean.faults, 3)]
    },
    ...verdictSections(clean, links, LIMITS),
    { name: "the footer", priority: 950, forms: [footer(clean, links)] }
  ], hidden = (digest2) => hiddenDigest(clean, digest2, options.budgetBytes / 4), room = options.budgetBytes - byteLength(hidden("0".repeat(16))) - 2, { text } = fitSections(sections, room, shortened), digest = digestOf(text);
  return { body: `${text}

${hidden(digest)}`, digest };
}
function shortened(shed) {
  return shed.length > 0 ? `<sub>Shortened to fit in ${counted(shed.length, "place")}; the report has everything.</sub>` : "";
}

// src/report/markdown/bring-up-table.ts
function bringUpTable(record, most) {
  let services = record.services.length <= most ? record.services : troubled(record, most), left = record.services.length - services.length, rows = [
    ...services.map(serviceRow2),
    ...record.gates.map(
      (gate) => row([
        GATE[gate.outcome].mark,
        `gate ${inlineCode(gate.name)}`,
        gate.outcome,
        formatDuration(gate.durationMs),
        escapeMarkdownInline(gateDetail(gate))
      ])
    )
  ];
  if (rows.length === 0) return "";
  let whatIf = describeWhatIf(record), bringUp = [describeBringUp(record), whatIf && `what-if: ${whatIf}`].filter((part) => part !== null).join(" · ");
  return [
    [
      row(["", "Service", "State", "Time", "Detail"]),
      row(["---", "---", "---", "--:", "---"]),
      ...rows
    ].join(`
`),
    left > 0 ? `and ${counted(left, "more service")}` : "",
    bringUp ? escapeMarkdownInline(bringUp) : ""
  ].filter((part) => part !== "").join(`

`);
}
function troubled(record, most) {
  let bad = record.services.filter(({ failure }) => failure !== null), good = record.services.filter(({ failure }) => failure === null);
  return [...bad, ...good].slice(0, most);
}
function serviceRow2(service) {
  let ran = ranForMs(service), { mark } = service.failure ? STATUS.failed : STATUS[service.status];
  return row([
    mark,
    inlineCode(service.name),
    statusWord(service),
    ran === null ? "" : formatDuration(ran),
    escapeMarkdownInline(serviceDetail(service))
  ]);
}
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

// src/report/markdown/summary.ts
var BUDGET_BYTES = 1e6, TEXT_BUDGET_BYTES3 = 2e3, LIMITS2 = { cards: 30, lines: 20, listed: 300 };
function renderSummary(report, record, options) {
  let clean = cleanDeep(
    { report: shownReport(report, LIMITS2.cards), record: settled(record) },
    { ...options, lineBudgetBytes: TEXT_BUDGET_BYTES3 }
  ), links = options.links ?? {}, { faults } = clean.report, sections = [
    { name: "the verdict", priority: 1e3, forms: [headline(clean.report)] },
    {
      name: "findings before the start",
      priority: 900,
      forms: [faultList(faults, faults.length), faultList(faults, 20)]
    },
    ...verdictSections(clean.report, links, LIMITS2),
    {
      name: "the table of services",
      priority: 700,
      forms: [bringUpTable(clean.record, 200), bringUpTable(clean.record, 20), ""]
    },
    { name: "the footer", priority: 950, forms: [footer(clean.report, links)] }
  ];
  return `${fitSections(sections, (options.budgetBytes ?? BUDGET_BYTES) - 1, shortened).text}
`;
}

// src/report/metrics.ts
function renderMetrics(record) {
  return `${[...[...runFamilies(record), ...serviceFamilies(record), ...gateFamilies(record)].filter(({ samples }) => samples.length > 0).flatMap(familyLines), "# EOF"].join(`
`)}
`;
}
function runFamilies(record) {
  let { bringUp, finishedAt, startedAt } = record, ended = finishedAt === null ? [] : [(finishedAt - startedAt) / 1e3];
  return [
    {
      name: "signalbox_run",
      type: "info",
      help: "Which run this is.",
      samples: [
        one(1, { project: record.project, outcome: record.outcome, version: record.version })
      ]
    },
    seconds2("signalbox_run_duration_seconds", "From the start of the run to its end.", ended),
    seconds2(
      "signalbox_bring_up_seconds",
      "From the start until every node was ready.",
      bringUp ? [bringUp.wallMs / 1e3] : []
    ),
    seconds2(
      "signalbox_bring_up_lower_bound_seconds",
      "The longest chain of measured start times.",
      bringUp ? [bringUp.lowerBoundMs / 1e3] : []
    )
  ];
}
function serviceFamilies({ services }) {
  let labelled = (value) => services.flatMap((service) => {
    let found = value(service);
    return found === null ? [] : [one(found, { service: service.name })];
  });
  return [
    {
      name: "signalbox_service_failed",
      type: "gauge",
      help: "1 when the service or task failed.",
      samples: labelled(({ failure }) => failure ? 1 : 0)
    },
    {
      name: "signalbox_service_start_seconds",
      type: "gauge",
      unit: "seconds",
      help: "From spawn to ready, to completion, or to the failure.",
      samples: labelled((service) => toSeconds(ranForMs(service)))
    },
    {
      name: "signalbox_service_response_seconds",
      type: "gauge",
      unit: "seconds",
      help: "How long the deciding probe took.",
      samples: labelled(({ responseMs }) => toSeconds(responseMs))
    },
    {
      name: "signalbox_service_peak_memory_bytes",
      type: "gauge",
      unit: "bytes",
      help: "Highest memory of the process tree or container.",
      samples: labelled(({ peakMemoryBytes }) => peakMemoryBytes)
    },
    {
      name: "signalbox_service_peak_cpu_ratio",
      type: "gauge",
      unit: "ratio",
      help: "Highest use of processor time; 1 is one core busy all the time.",
      samples: labelled(
        ({ peakCpuPercent }) => peakCpuPercent === null ? null : peakCpuPercent / 100
      )
    },
    {
      name: "signalbox_service_restarts",
      type: "counter",
      help: "Restarts after a failure.",
      samples: labelled(({ restarts }) => restarts)
    }
  ];
}
function gateFamilies({ gates }) {
  return [
    {
      name: "signalbox_gate_passed",
      type: "gauge",
      help: "1 when the gate passed.",
      samples: gates.map((gate) => one(gate.outcome === "passed" ? 1 : 0, { gate: gate.name }))
    },
    {
      name: "signalbox_gate_duration_seconds",
      type: "gauge",
      unit: "seconds",
      help: "How long the gate took, all attempts.",
      samples: gates.map((gate) => one(gate.durationMs / 1e3, { gate: gate.name }))
    }
  ];
}
function one(value, labels) {
  return { value, labels };
}
function seconds2(name, help, values) {
  return {
    name,
    type: "gauge",
    unit: "seconds",
    help,
    samples: values.map((value) => one(value, {}))
  };
}
function toSeconds(timeMs) {
  return timeMs === null ? null : timeMs / 1e3;
}
var SUFFIX = {
  gauge: "",
  counter: "_total",
  info: "_info"
};
function familyLines(family) {
  return [
    `# TYPE ${family.name} ${family.type}`,
    ...family.unit ? [`# UNIT ${family.name} ${family.unit}`] : [],
    `# HELP ${family.name} ${escapeText(family.help)}`,
    ...family.samples.map(
      ({ labels, value }) => `${family.name}${SUFFIX[family.type]}${labelText(labels)} ${numberText(value)}`
    )
  ];
}
function labelText(labels) {
  let pairs = Object.entries(labels).sort(([a], [b]) => byCodeUnit(a, b)).map(([name, value]) => `${name}="${escapeText(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(",")}}` : "";
}
function numberText(value) {
  return Number.isFinite(value) ? String(Number(value.toFixed(6))) : "NaN";
}
function escapeText(text) {
  return text.toWellFormed().replaceAll("\\", "\\\\").replaceAll('"', '\\"').replace(/\r?\n|\r/g, "\\n");
}

// src/report/terminal/faults.ts
var MOST_ALIGNED = 40, MOST_WARNINGS = 20;
function renderFaults(faults, options = {}) {
  let last = `${counted(faults.length, "problem")}, nothing was started.`;
  return [...listOf(faults, options), last].join(`
`);
}
function renderWarnings(warnings, options = {}) {
  let more2 = warnings.length - MOST_WARNINGS, last = `${counted(warnings.length, "warning")}${more2 > 0 ? `, ${more2} not shown` : ""}.`;
  return [...listOf(warnings.slice(0, MOST_WARNINGS), options), last].join(`
`);
}
function listOf(faults, options) {
  let redact = options.redact ?? ((text) => text), clean = (text) => quietCommands(cleanLine(text, { redact })), places = faults.map(({ location }) => location ? clean(formatLocation(location)) : ""), width = places.reduce((most, place2) => Math.max(most, place2.length), 0), indent = width === 0 ? 0 : Math.min(width, MOST_ALIGNED) + 2;
  return faults.flatMap((fault, index) => {
    let place2 = indent === 0 ? "" : `${padEnd(places[index] ?? "", indent - 2)}  `, path = fault.path ? `${clean(fault.path)}: ` : "";
    return [
      `${place2}${path}${clean(fault.problem)}`,
      `${" ".repeat(Math.max(indent, 4))}${clean(fault.remedy)}`
    ];
  });
}

// src/report/terminal/branches.ts
function branchLines(verdict, record) {
  let failedGates = record.gates.filter(
    ({ name, outcome }) => outcome === "failed" && verdict.affected.includes(`gate ${name}`)
  ), texts = [
    skippedText(verdict, record),
    lostText(verdict, record),
    ...verdict.culprit === null ? [] : failedGates.map((gate) => gateText(gate, verdict, record))
  ].filter((text) => text !== "");
  return texts.map((text, index) => [
    { text: `   ${index === texts.length - 1 ? "└" : "├"} ${text}` }
  ]);
}
function affectedServices(verdict, record, started) {
  let affected = new Set(verdict.affected);
  return record.services.filter(
    ({ name, spawnedAt }) => affected.has(name) && spawnedAt !== null === started
  );
}
function skippedText(verdict, record) {
  let skipped = affectedServices(verdict, record, !1);
  return skipped.length === 0 ? "" : `skipped: ${listed(skipped.map(({ name }) => name))} (${skipped.length})`;
}
function lostText(verdict, record) {
  let lost = affectedServices(verdict, record, !0);
  if (lost.length === 0) return "";
  let times = lost.flatMap(
    (service) => service.lost.filter(({ dependency }) => dependency === verdict.culprit).map(({ at }) => at)
  ), failedAt = failureTime(verdict, record), delayMs = failedAt === null ? 0 : Math.max(0, Math.min(...times) - failedAt), first = Number.isFinite(delayMs) && delayMs >= 1 ? `, first ${formatDuration(delayMs)} later` : "";
  return `${listed(lost.map(({ name }) => name))} lost it (${counted(lost.length, "service")}${first})`;
}
function failureTime(verdict, { services }) {
  return services.find(({ name }) => name === verdict.culprit)?.failedAt ?? null;
}
function gateText(gate, verdict, record) {
  let missed = gate.checks.filter(({ ok }) => !ok).map(describeCheck);
  if (missed.length > 0) return `gate ${gate.name}: ${missed.join(", ")}`;
  let failedAt = failureTime(verdict, record), began = record.gateTimes?.find((time2) => time2.gate === gate.name)?.startedAt ?? null, after = failedAt !== null && began !== null && began >= failedAt, common = commonMessage(gate), time = after ? ` after ${new Date(failedAt).toISOString().slice(11, 19)}` : "", share2 = common === null || common.all ? "all" : `${common.count} of them`, said = common === null ? "" : ` with ${common.message}`, told = time === "" && said === "" ? "" : `, ${share2}${time}${said}`;
  return `gate ${gate.name}: ${gateDetail(gate)}${told}`;
}
var CONNECTION = /\bE(?:CONNREFUSED|CONNRESET|TIMEDOUT|PIPE|HOSTUNREACH|NOTFOUND)\b(?: [\w.:[\]-]+)?/;
function commonMessage(gate) {
  let failures = (gate.tests?.failures ?? []).filter(({ status }) => status !== "skipped"), counts = /* @__PURE__ */ new Map();
  for (let { message: message2 } of failures) {
    let [line = ""] = (message2 ?? "").split(`
`), said = CONNECTION.exec(line)?.[0] ?? line.trim();
    said !== "" && counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  let [message, count] = [...counts].toSorted(([, left], [, right]) => right - left)[0] ?? [
    "",
    0
  ];
  return count < 2 && failures.length > 1 || count === 0 ? null : { message, count, all: count === failures.length };
}

// src/report/terminal/evidence-lines.ts
var MOST_LINES4 = 8, LINE_BUDGET_BYTES3 = 400, STAMP = /^\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d\.\d{3})\d*Z /;
function evidenceLines(verdict, culprit) {
  let told = [], seen2 = /* @__PURE__ */ new Set(), blocks = blocksFor(verdict, culprit);
  for (let [index, block] of blocks.entries()) {
    let room = excerptRoom(blocks, index, MOST_LINES4 - told.length);
    for (let line of toldLines(block, room)) {
      let key = `${line.source}
${line.text}`;
      seen2.has(key) || told.push(line), seen2.add(key);
    }
    if (told.length >= MOST_LINES4) break;
  }
  let named = told.some(({ source }) => source !== culprit?.name), sourceWidth = named ? widest(told.map(({ source }) => source)) : 0, timeWidth = widest(told.map(({ time }) => time));
  return told.map(({ source, time, text }, index) => {
    let name = source === told[index - 1]?.source ? "" : source, columns = [
      ...timeWidth > 0 ? [padEnd(time, timeWidth)] : [],
      ...named ? [padEnd(name, sourceWidth)] : []
    ];
    return [
      { text: "   │ " },
      { text: columns.map((column) => `${column}  `).join(""), tone: "quiet" },
      { text: truncate(text, LINE_BUDGET_BYTES3) }
    ];
  });
}
function widest(texts) {
  return texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
}
function blocksFor(verdict, culprit) {
  if (!culprit?.failure) return verdict.evidence;
  let own = verdict.evidence.filter((block) => sourceName(block) === culprit.name), others = verdict.evidence.filter(
    (block) => sourceName(block) !== culprit.name && block.source.kind !== "gate"
  );
  return [...own.length > 0 ? own : lastWords(culprit), ...others];
}
function lastWords(culprit) {
  let lines = culprit.lastLines.slice(-MOST_LINES4);
  return lines.length === 0 ? [] : [
    {
      source: { kind: "service", service: culprit.name },
      file: culprit.logFile ?? "",
      startLine: 1,
      endLine: lines.length,
      lines,
      text: lines.map((line) => line.replace(STAMP, "")),
      at: null,
      score: 0
    }
  ];
}
function toldLines(block, room) {
  return room <= 0 ? [] : excerptOf(block, room).flatMap((line) => {
    if (line === null || isNoise(line.text)) return [];
    let time = STAMP.exec(block.lines[line.number - block.startLine] ?? "")?.[1] ?? "";
    return [{ source: sourceName(block), time, text: line.text }];
  });
}
function culpritOf(verdict, { services }) {
  return services.find(({ name, failure }) => name === verdict.culprit && failure !== null) ?? null;
}

// src/report/terminal/conclusion.ts
var MOST_VERDICTS2 = 5;
function concludingLines(input) {
  let { record, report } = cleanDeep({ record: input.record, report: input.report }, input), verdicts = report ? cardedVerdicts(report) : [], shown = verdicts.slice(0, MOST_VERDICTS2), left = verdicts.length - shown.length;
  return [
    ...shown.flatMap((verdict) => [[], ...verdictLines2(verdict, record, input.redact)]),
    ...left > 0 ? [[], [{ text: ` and ${counted(left, "more failure")}, all in the report` }]] : [],
    [],
    outcomeLine(record, input.reportPath)
  ];
}
function verdictLines2(verdict, record, redact) {
  let culprit = culpritOf(verdict, record), now = record.finishedAt ?? record.startedAt, body = [...evidenceLines(verdict, culprit), ...branchLines(verdict, record)];
  if (culprit) {
    let nameWidth = nameWidthOf(record);
    return [serviceLine(culprit, { record, redact, now, nameWidth, usualReadyTimes: /* @__PURE__ */ new Map() }), ...body, [], ...judgement(verdict, "titled")];
  }
  return body.length === 0 ? judgement(verdict, "titled") : [[
    { text: " ✘ ", tone: "bad" },
    { text: verdict.title, tone: "strong" }
  ], ...body, [], ...judgement(verdict, "untitled")];
}
function judgement(verdict, form) {
  let { label } = RELATION[verdict.relation], because = verdict.because === "" ? "" : `: ${clause(verdict.because)}`, facts2 = [`who acts: ${verdict.owners.length > 0 ? verdict.owners.join(", ") : ACTOR[verdict.whoActs]}`, clause(verdict.action), retryAdvice(verdict)], cause = `${verdict.cause}, ${percent(verdict.confidence)}`;
  return [
    [...form === "titled" ? [{ text: ` ${verdict.title}`, tone: "strong" }, { text: ` (${cause})` }] : [{ text: ` ${cause}` }], { text: ` · ${label} (${percent(verdict.relationProbability)})${because}` }],
    [{ text: ` ${facts2.filter((part) => part !== "").join(" · ")}` }]
  ];
}
function outcomeLine(record, reportPath) {
  let { label } = OUTCOME[record.outcome], good = record.outcome === "passed", time = record.finishedAt === null ? "" : ` in ${formatDuration(record.finishedAt - record.startedAt)}`;
  return [
    { text: good ? " ✔ " : " ✘ ", tone: good ? "good" : "bad" },
    { text: label, tone: good ? "good" : "bad" },
    { text: `${record.outcome === "not-started" ? "" : time} · report ${reportPath}` }
  ];
}

// node_modules/log-update/index.js
import process6 from "node:process";

// node_modules/ansi-escapes/base.js
var base_exports = {};
__export(base_exports, {
  ConEmu: () => ConEmu,
  beep: () => beep,
  beginSynchronizedOutput: () => beginSynchronizedOutput,
  clearScreen: () => clearScreen,
  clearTerminal: () => clearTerminal,
  clearViewport: () => clearViewport,
  cursorBackward: () => cursorBackward,
  cursorDown: () => cursorDown,
  cursorForward: () => cursorForward,
  cursorGetPosition: () => cursorGetPosition,
  cursorHide: () => cursorHide,
  cursorLeft: () => cursorLeft,
  cursorMove: () => cursorMove,
  cursorNextLine: () => cursorNextLine,
  cursorPrevLine: () => cursorPrevLine,
  cursorRestorePosition: () => cursorRestorePosition,
  cursorSavePosition: () => cursorSavePosition,
  cursorShow: () => cursorShow,
  cursorTo: () => cursorTo,
  cursorUp: () => cursorUp,
  endSynchronizedOutput: () => endSynchronizedOutput,
  enterAlternativeScreen: () => enterAlternativeScreen,
  eraseDown: () => eraseDown,
  eraseEndLine: () => eraseEndLine,
  eraseLine: () => eraseLine,
  eraseLines: () => eraseLines,
  eraseScreen: () => eraseScreen,
  eraseStartLine: () => eraseStartLine,
  eraseUp: () => eraseUp,
  exitAlternativeScreen: () => exitAlternativeScreen,
  iTerm: () => iTerm,
  image: () => image,
  link: () => link2,
  scrollDown: () => scrollDown,
  scrollUp: () => scrollUp,
  setCwd: () => setCwd,
  synchronizedOutput: () => synchronizedOutput
});
import process2 from "node:process";
import os from "node:os";

// node_modules/environment/index.js
var isBrowser = globalThis.window?.document !== void 0, isNode = globalThis.process?.versions?.node !== void 0, isBun = globalThis.process?.versions?.bun !== void 0, isDeno = globalThis.Deno?.version?.deno !== void 0, isElectron = globalThis.process?.versions?.electron !== void 0, isJsDom = globalThis.navigator?.userAgent?.includes("jsdom") === !0, isWebWorker = typeof WorkerGlobalScope < "u" && globalThis instanceof WorkerGlobalScope, isDedicatedWorker = typeof DedicatedWorkerGlobalScope < "u" && globalThis instanceof DedicatedWorkerGlobalScope, isSharedWorker = typeof SharedWorkerGlobalScope < "u" && globalThis instanceof SharedWorkerGlobalScope, isServiceWorker = typeof ServiceWorkerGlobalScope < "u" && globalThis instanceof ServiceWorkerGlobalScope, platform = globalThis.navigator?.userAgentData?.platform, isMacOs = platform === "macOS" || globalThis.navigator?.platform === "MacIntel" || globalThis.navigator?.userAgent?.includes(" Mac ") === !0 || globalThis.process?.platform === "darwin", isWindows = platform === "Windows" || globalThis.navigator?.platform === "Win32" || globalThis.process?.platform === "win32", isLinux = platform === "Linux" || globalThis.navigator?.platform?.startsWith("Linux") === !0 || globalThis.navigator?.userAgent?.includes(" Linux ") === !0 || globalThis.process?.platform === "linux", isIos = platform === "iOS" || globalThis.navigator?.platform === "MacIntel" && globalThis.navigator?.maxTouchPoints > 1 || /iPad|iPhone|iPod/.test(globalThis.navigator?.platform), isAndroid = platform === "Android" || globalThis.navigator?.platform === "Android" || globalThis.navigator?.userAgent?.includes(" Android ") === !0 || globalThis.process?.platform === "android";

// node_modules/ansi-escapes/base.js
var ESC = "\x1B[", OSC = "\x1B]", BEL = "\x07", SEP = ";", isTerminalApp = !isBrowser && process2.env.TERM_PROGRAM === "Apple_Terminal", isWindows2 = !isBrowser && process2.platform === "win32", isTmux = !isBrowser && (process2.env.TERM?.startsWith("screen") || process2.env.TERM?.startsWith("tmux") || process2.env.TMUX !== void 0), cwdFunction = isBrowser ? () => {
  throw new Error("`process.cwd()` only works in Node.js, not the browser.");
} : process2.cwd, wrapOsc = (sequence) => isTmux ? "\x1BPtmux;" + sequence.replaceAll("\x1B", "\x1B\x1B") + "\x1B\\" : sequence, cursorTo = (x, y) => {
  if (typeof x != "number")
    throw new TypeError("The `x` argument is required");
  return typeof y != "number" ? ESC + (x + 1) + "G" : ESC + (y + 1) + SEP + (x + 1) + "H";
}, cursorMove = (x, y) => {
  if (typeof x != "number")
    throw new TypeError("The `x` argument is required");
  let returnValue = "";
  return x < 0 ? returnValue += ESC + -x + "D" : x > 0 && (returnValue += ESC + x + "C"), y < 0 ? returnValue += ESC + -y + "A" : y > 0 && (returnValue += ESC + y + "B"), returnValue;
}, cursorUp = (count = 1) => ESC + count + "A", cursorDown = (count = 1) => ESC + count + "B", cursorForward = (count = 1) => ESC + count + "C", cursorBackward = (count = 1) => ESC + count + "D", cursorLeft = ESC + "G", cursorSavePosition = isTerminalApp ? "\x1B7" : ESC + "s", cursorRestorePosition = isTerminalApp ? "\x1B8" : ESC + "u", cursorGetPosition = ESC + "6n", cursorNextLine = ESC + "E", cursorPrevLine = ESC + "F", cursorHide = ESC + "?25l", cursorShow = ESC + "?25h", eraseLines = (count) => {
  let clear = "";
  for (let i = 0; i < count; i++)
    clear += eraseLine + (i < count - 1 ? cursorUp() : "");
  return count && (clear += cursorLeft), clear;
}, eraseEndLine = ESC + "K", eraseStartLine = ESC + "1K", eraseLine = ESC + "2K", eraseDown = ESC + "J", eraseUp = ESC + "1J", eraseScreen = ESC + "2J", scrollUp = ESC + "S", scrollDown = ESC + "T", clearScreen = "\x1Bc", clearViewport = `${eraseScreen}${ESC}H`, isOldWindows = () => {
  if (isBrowser || !isWindows2)
    return !1;
  let parts = os.release().split("."), major = Number(parts[0]), build = Number(parts[2] ?? 0);
  return major < 10 || major === 10 && build < 10586;
}, clearTerminal = isOldWindows() ? `${eraseScreen}${ESC}0f` : `${eraseScreen}${ESC}3J${ESC}H`, enterAlternativeScreen = ESC + "?1049h", exitAlternativeScreen = ESC + "?1049l", beginSynchronizedOutput = ESC + "?2026h", endSynchronizedOutput = ESC + "?2026l", synchronizedOutput = (text) => beginSynchronizedOutput + text + endSynchronizedOutput, beep = BEL, link2 = (text, url) => {
  let openLink = wrapOsc(`${OSC}8${SEP}${SEP}${url}${BEL}`), closeLink = wrapOsc(`${OSC}8${SEP}${SEP}${BEL}`);
  return openLink + text + closeLink;
}, image = (data, options = {}) => {
  let returnValue = `${OSC}1337;File=inline=1`;
  options.width && (returnValue += `;width=${options.width}`), options.height && (returnValue += `;height=${options.height}`), options.preserveAspectRatio === !1 && (returnValue += ";preserveAspectRatio=0");
  let imageBuffer = Buffer.from(data);
  return wrapOsc(returnValue + `;size=${imageBuffer.byteLength}:` + imageBuffer.toString("base64") + BEL);
}, iTerm = {
  setCwd: (cwd = cwdFunction()) => wrapOsc(`${OSC}50;CurrentDir=${cwd}${BEL}`),
  annotation(message, options = {}) {
    let returnValue = `${OSC}1337;`, hasX = options.x !== void 0, hasY = options.y !== void 0;
    if ((hasX || hasY) && !(hasX && hasY && options.length !== void 0))
      throw new Error("`x`, `y` and `length` must be defined when `x` or `y` is defined");
    return message = message.replaceAll("|", ""), returnValue += options.isHidden ? "AddHiddenAnnotation=" : "AddAnnotation=", options.length > 0 ? returnValue += (hasX ? [message, options.length, options.x, options.y] : [options.length, message]).join("|") : returnValue += message, wrapOsc(returnValue + BEL);
  }
}, ConEmu = {
  setCwd: (cwd = cwdFunction()) => wrapOsc(`${OSC}9;9;${cwd}${BEL}`)
}, setCwd = (cwd = cwdFunction()) => iTerm.setCwd(cwd) + ConEmu.setCwd(cwd);

// node_modules/cli-cursor/index.js
import process5 from "node:process";

// node_modules/restore-cursor/index.js
import process4 from "node:process";

// node_modules/mimic-function/index.js
var copyProperty = (to, from, property, ignoreNonConfigurable) => {
  if (property === "length" || property === "prototype" || property === "arguments" || property === "caller")
    return;
  let toDescriptor = Object.getOwnPropertyDescriptor(to, property), fromDescriptor = Object.getOwnPropertyDescriptor(from, property);
  !canCopyProperty(toDescriptor, fromDescriptor) && ignoreNonConfigurable || Object.defineProperty(to, property, fromDescriptor);
}, canCopyProperty = function(toDescriptor, fromDescriptor) {
  return toDescriptor === void 0 || toDescriptor.configurable || toDescriptor.writable === fromDescriptor.writable && toDescriptor.enumerable === fromDescriptor.enumerable && toDescriptor.configurable === fromDescriptor.configurable && (toDescriptor.writable || toDescriptor.value === fromDescriptor.value);
}, changePrototype = (to, from) => {
  let fromPrototype = Object.getPrototypeOf(from);
  fromPrototype !== Object.getPrototypeOf(to) && Object.setPrototypeOf(to, fromPrototype);
}, wrappedToString = (withName, fromBody) => `/* Wrapped ${withName}*/
${fromBody}`, toStringDescriptor = Object.getOwnPropertyDescriptor(Function.prototype, "toString"), toStringName = Object.getOwnPropertyDescriptor(Function.prototype.toString, "name"), changeToString = (to, from, name) => {
  let withName = name === "" ? "" : `with ${name.trim()}() `, newToString = wrappedToString.bind(null, withName, from.toString());
  Object.defineProperty(newToString, "name", toStringName);
  let { writable, enumerable, configurable } = toStringDescriptor;
  Object.defineProperty(to, "toString", { value: newToString, writable, enumerable, configurable });
};
function mimicFunction(to, from, { ignoreNonConfigurable = !1 } = {}) {
  let { name } = to;
  for (let property of Reflect.ownKeys(from))
    copyProperty(to, from, property, ignoreNonConfigurable);
  return changePrototype(to, from), changeToString(to, from, name), to;
}

// node_modules/onetime/index.js
var calledFunctions = /* @__PURE__ */ new WeakMap(), onetime = (function_, options = {}) => {
  if (typeof function_ != "function")
    throw new TypeError("Expected a function");
  let returnValue, callCount = 0, functionName = function_.displayName || function_.name || "<anonymous>", onetime2 = function(...arguments_) {
    if (calledFunctions.set(onetime2, ++callCount), callCount === 1)
      returnValue = function_.apply(this, arguments_), function_ = void 0;
    else if (options.throw === !0)
      throw new Error(`Function \`${functionName}\` can only be called once`);
    return returnValue;
  };
  return mimicFunction(onetime2, function_), calledFunctions.set(onetime2, callCount), onetime2;
};
onetime.callCount = (function_) => {
  if (!calledFunctions.has(function_))
    throw new Error(`The given function \`${function_.name}\` is not wrapped by the \`onetime\` package`);
  return calledFunctions.get(function_);
};
var onetime_default = onetime;

// node_modules/signal-exit/dist/mjs/signals.js
var signals = [];
signals.push("SIGHUP", "SIGINT", "SIGTERM");
process.platform !== "win32" && signals.push(
  "SIGALRM",
  "SIGABRT",
  "SIGVTALRM",
  "SIGXCPU",
  "SIGXFSZ",
  "SIGUSR2",
  "SIGTRAP",
  "SIGSYS",
  "SIGQUIT",
  "SIGIOT"
  // should detect profiler and enable/disable accordingly.
  // see #21
  // 'SIGPROF'
);
process.platform === "linux" && signals.push("SIGIO", "SIGPOLL", "SIGPWR", "SIGSTKFLT");

// node_modules/signal-exit/dist/mjs/index.js
var processOk = (process7) => !!process7 && typeof process7 == "object" && typeof process7.removeListener == "function" && typeof process7.emit == "function" && typeof process7.reallyExit == "function" && typeof process7.listeners == "function" && typeof process7.kill == "function" && typeof process7.pid == "number" && typeof process7.on == "function", kExitEmitter = /* @__PURE__ */ Symbol.for("signal-exit emitter"), global = globalThis, ObjectDefineProperty = Object.defineProperty.bind(Object), Emitter = class {
  emitted = {
    afterExit: !1,
    exit: !1
  };
  listeners = {
    afterExit: [],
    exit: []
  };
  count = 0;
  id = Math.random();
  constructor() {
    if (global[kExitEmitter])
      return global[kExitEmitter];
    ObjectDefineProperty(global, kExitEmitter, {
      value: this,
      writable: !1,
      enumerable: !1,
      configurable: !1
    });
  }
  on(ev, fn) {
    this.listeners[ev].push(fn);
  }
  removeListener(ev, fn) {
    let list2 = this.listeners[ev], i = list2.indexOf(fn);
    i !== -1 && (i === 0 && list2.length === 1 ? list2.length = 0 : list2.splice(i, 1));
  }
  emit(ev, code, signal) {
    if (this.emitted[ev])
      return !1;
    this.emitted[ev] = !0;
    let ret = !1;
    for (let fn of this.listeners[ev])
      ret = fn(code, signal) === !0 || ret;
    return ev === "exit" && (ret = this.emit("afterExit", code, signal) || ret), ret;
  }
}, SignalExitBase = class {
}, signalExitWrap = (handler) => ({
  onExit(cb, opts) {
    return handler.onExit(cb, opts);
  },
  load() {
    return handler.load();
  },
  unload() {
    return handler.unload();
  }
}), SignalExitFallback = class extends SignalExitBase {
  onExit() {
    return () => {
    };
  }
  load() {
  }
  unload() {
  }
}, SignalExit = class extends SignalExitBase {
  // "SIGHUP" throws an `ENOSYS` error on Windows,
  // so use a supported signal instead
  /* c8 ignore start */
  #hupSig = process3.platform === "win32" ? "SIGINT" : "SIGHUP";
  /* c8 ignore stop */
  #emitter = new Emitter();
  #process;
  #originalProcessEmit;
  #originalProcessReallyExit;
  #sigListeners = {};
  #loaded = !1;
  constructor(process7) {
    super(), this.#process = process7, this.#sigListeners = {};
    for (let sig of signals)
      this.#sigListeners[sig] = () => {
        let listeners = this.#process.listeners(sig), { count } = this.#emitter, p = process7;
        if (typeof p.__signal_exit_emitter__ == "object" && typeof p.__signal_exit_emitter__.count == "number" && (count += p.__signal_exit_emitter__.count), listeners.length === count) {
          this.unload();
          let ret = this.#emitter.emit("exit", null, sig), s = sig === "SIGHUP" ? this.#hupSig : sig;
          ret || process7.kill(process7.pid, s);
        }
      };
    this.#originalProcessReallyExit = process7.reallyExit, this.#originalProcessEmit = process7.emit;
  }
  onExit(cb, opts) {
    if (!processOk(this.#process))
      return () => {
      };
    this.#loaded === !1 && this.load();
    let ev = opts?.alwaysLast ? "afterExit" : "exit";
    return this.#emitter.on(ev, cb), () => {
      this.#emitter.removeListener(ev, cb), this.#emitter.listeners.exit.length === 0 && this.#emitter.listeners.afterExit.length === 0 && this.unload();
    };
  }
  load() {
    if (!this.#loaded) {
      this.#loaded = !0, this.#emitter.count += 1;
      for (let sig of signals)
        try {
          let fn = this.#sigListeners[sig];
          fn && this.#process.on(sig, fn);
        } catch {
        }
      this.#process.emit = (ev, ...a) => this.#processEmit(ev, ...a), this.#process.reallyExit = (code) => this.#processReallyExit(code);
    }
  }
  unload() {
    this.#loaded && (this.#loaded = !1, signals.forEach((sig) => {
      let listener = this.#sigListeners[sig];
      if (!listener)
        throw new Error("Listener not defined for signal: " + sig);
      try {
        this.#process.removeListener(sig, listener);
      } catch {
      }
    }), this.#process.emit = this.#originalProcessEmit, this.#process.reallyExit = this.#originalProcessReallyExit, this.#emitter.count -= 1);
  }
  #processReallyExit(code) {
    return processOk(this.#process) ? (this.#process.exitCode = code || 0, this.#emitter.emit("exit", this.#process.exitCode, null), this.#originalProcessReallyExit.call(this.#process, this.#process.exitCode)) : 0;
  }
  #processEmit(ev, ...args) {
    let og = this.#originalProcessEmit;
    if (ev === "exit" && processOk(this.#process)) {
      typeof args[0] == "number" && (this.#process.exitCode = args[0]);
      let ret = og.call(this.#process, ev, ...args);
      return this.#emitter.emit("exit", this.#process.exitCode, null), ret;
    } else
      return og.call(this.#process, ev, ...args);
  }
}, process3 = globalThis.process, {
  /**
   * Called when the process is exiting, whether via signal, explicit
   * exit, or running out of stuff to do.
   *
   * If the global process object is not suitable for instrumentation,
   * then this will be a no-op.
   *
   * Returns a function that may be used to unload signal-exit.
   */
  onExit,
  /**
   * Load the listeners.  Likely you never need to call this, unless
   * doing a rather deep integration with signal-exit functionality.
   * Mostly exposed for the benefit of testing.
   *
   * @internal
   */
  load,
  /**
   * Unload the listeners.  Likely you never need to call this, unless
   * doing a rather deep integration with signal-exit functionality.
   * Mostly exposed for the benefit of testing.
   *
   * @internal
   */
  unload
} = signalExitWrap(processOk(process3) ? new SignalExit(process3) : new SignalExitFallback());

// node_modules/restore-cursor/index.js
var terminal = process4.stderr.isTTY ? process4.stderr : process4.stdout.isTTY ? process4.stdout : void 0, restoreCursor = terminal ? onetime_default(() => {
  onExit(() => {
    terminal.write("\x1B[?25h");
  }, { alwaysLast: !0 });
}) : () => {
}, restore_cursor_default = restoreCursor;

// node_modules/cli-cursor/index.js
var isHidden = !1, cliCursor = {};
cliCursor.show = (writableStream = process5.stderr) => {
  writableStream.isTTY && (isHidden = !1, writableStream.write("\x1B[?25h"));
};
cliCursor.hide = (writableStream = process5.stderr) => {
  writableStream.isTTY && (restore_cursor_default(), isHidden = !0, writableStream.write("\x1B[?25l"));
};
cliCursor.toggle = (force, writableStream) => {
  force !== void 0 && (isHidden = force), isHidden ? cliCursor.show(writableStream) : cliCursor.hide(writableStream);
};
var cli_cursor_default = cliCursor;

// node_modules/ansi-regex/index.js
var ST = String.raw`(?:\u001B\u005C|\u009C)`, stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`, osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`, controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`, linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`, csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`, escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`, pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${escape}`;
function ansiRegex({ onlyFirst = !1 } = {}) {
  return new RegExp(pattern, onlyFirst ? void 0 : "g");
}

// node_modules/strip-ansi/index.js
var regex = ansiRegex();
function stripAnsi(string) {
  if (typeof string != "string")
    throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
  return !string.includes("\x1B") && !string.includes("") ? string : string.replace(regex, "");
}

// node_modules/get-east-asian-width/lookup-data.js
var ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109], fullwidthMinimalCodePoint = 12288, fullwidthMaximumCodePoint = 65510, fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];
var wideMinimalCodePoint = 4352, wideMaximumCodePoint = 262141, wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

// node_modules/get-east-asian-width/utilities.js
var isInRange = (ranges, codePoint) => {
  let low = 0, high = Math.floor(ranges.length / 2) - 1;
  for (; low <= high; ) {
    let mid = Math.floor((low + high) / 2), i = mid * 2;
    if (codePoint < ranges[i])
      high = mid - 1;
    else if (codePoint > ranges[i + 1])
      low = mid + 1;
    else
      return !0;
  }
  return !1;
};

// node_modules/get-east-asian-width/lookup.js
var commonCjkCodePoint = 19968, [wideFastPathStart, wideFastPathEnd] = /* @__PURE__ */ findWideFastPathRange(wideRanges);
function findWideFastPathRange(ranges) {
  let fastPathStart = ranges[0], fastPathEnd = ranges[1];
  for (let index = 0; index < ranges.length; index += 2) {
    let start = ranges[index], end = ranges[index + 1];
    if (commonCjkCodePoint >= start && commonCjkCodePoint <= end)
      return [start, end];
    end - start > fastPathEnd - fastPathStart && (fastPathStart = start, fastPathEnd = end);
  }
  return [fastPathStart, fastPathEnd];
}
var isAmbiguous = (codePoint) => codePoint < 161 || codePoint > 1114109 ? !1 : isInRange(ambiguousRanges, codePoint), isFullwidth = (codePoint) => codePoint < fullwidthMinimalCodePoint || codePoint > fullwidthMaximumCodePoint ? !1 : isInRange(fullwidthRanges, codePoint);
var isWide = (codePoint) => codePoint >= wideFastPathStart && codePoint <= wideFastPathEnd ? !0 : codePoint < wideMinimalCodePoint || codePoint > wideMaximumCodePoint ? !1 : isInRange(wideRanges, codePoint);

// node_modules/get-east-asian-width/index.js
function validate(codePoint) {
  if (!Number.isSafeInteger(codePoint))
    throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
}
function eastAsianWidth(codePoint, { ambiguousAsWide = !1 } = {}) {
  return validate(codePoint), isFullwidth(codePoint) || isWide(codePoint) || ambiguousAsWide && isAmbiguous(codePoint) ? 2 : 1;
}

// node_modules/string-width/index.js
var segmenter = new Intl.Segmenter(), visibleCharacterRegex = new RegExp("[^\\p{Default_Ignorable_Code_Point}\\p{Control}\\p{Format}\\p{Nonspacing_Mark}\\p{Enclosing_Mark}\\p{Surrogate}]", "v"), spacingMarkRegex = new RegExp("\\p{Spacing_Mark}", "v"), rgiEmojiRegex = new RegExp("^\\p{RGI_Emoji}$", "v"), unqualifiedKeycapRegex = /^[\d#*]\u20E3$/, extendedPictographicRegex = new RegExp("\\p{Extended_Pictographic}", "gu");
function isDoubleWidthNonRgiEmojiSequence(segment) {
  if (segment.length > 50)
    return !1;
  if (unqualifiedKeycapRegex.test(segment))
    return !0;
  if (segment.includes("‍")) {
    let pictographics = segment.match(extendedPictographicRegex);
    return pictographics !== null && pictographics.length >= 2;
  }
  return !1;
}
function baseVisible(segment) {
  let index = segment.search(visibleCharacterRegex);
  return index === -1 ? void 0 : segment.slice(index);
}
function isHangulLeadingJamo(codePoint) {
  return codePoint >= 4352 && codePoint <= 4447 || codePoint >= 43360 && codePoint <= 43388;
}
function isHangulVowelJamo(codePoint) {
  return codePoint >= 4448 && codePoint <= 4519 || codePoint >= 55216 && codePoint <= 55238;
}
function isHangulTrailingJamo(codePoint) {
  return codePoint >= 4520 && codePoint <= 4607 || codePoint >= 55243 && codePoint <= 55291;
}
function isHangulJamo(codePoint) {
  return isHangulLeadingJamo(codePoint) || isHangulVowelJamo(codePoint) || isHangulTrailingJamo(codePoint);
}
function hangulClusterWidth(visibleSegment, eastAsianWidthOptions) {
  let codePoints = [];
  for (let character of visibleSegment)
    visibleCharacterRegex.test(character) && codePoints.push(character.codePointAt(0));
  if (codePoints.length === 0)
    return;
  let width = 0;
  for (let index = 0; index < codePoints.length; index++) {
    let codePoint = codePoints[index];
    if (!isHangulJamo(codePoint)) {
      if (width === 0)
        return;
      for (let remaining = index; remaining < codePoints.length; remaining++)
        width += eastAsianWidth(codePoints[remaining], eastAsianWidthOptions);
      return width;
    }
    if (isHangulLeadingJamo(codePoint) && isHangulVowelJamo(codePoints[index + 1])) {
      width += 2, index += isHangulTrailingJamo(codePoints[index + 2]) ? 2 : 1;
      continue;
    }
    width += eastAsianWidth(codePoint, eastAsianWidthOptions);
  }
  return width;
}
function trailingWidth(visibleSegment, eastAsianWidthOptions) {
  let extra = 0, first = !0;
  for (let character of visibleSegment) {
    if (first) {
      first = !1;
      continue;
    }
    (spacingMarkRegex.test(character) || character >= "＀" && character <= "￯") && (extra += eastAsianWidth(character.codePointAt(0), eastAsianWidthOptions));
  }
  return extra;
}
function stringWidth(input, options = {}) {
  if (typeof input != "string" || input.length === 0)
    return 0;
  let {
    ambiguousIsNarrow = !0,
    countAnsiEscapeCodes = !1
  } = options, string = input;
  if (!countAnsiEscapeCodes && (string.includes("\x1B") || string.includes("")) && (string = stripAnsi(string)), string.length === 0)
    return 0;
  if (/^[\u0020-\u007E]*$/.test(string))
    return string.length;
  let width = 0, eastAsianWidthOptions = { ambiguousAsWide: !ambiguousIsNarrow };
  for (let { segment } of segmenter.segment(string)) {
    let visibleSegment = baseVisible(segment);
    if (visibleSegment === void 0)
      continue;
    if (rgiEmojiRegex.test(segment) || isDoubleWidthNonRgiEmojiSequence(segment)) {
      width += 2;
      continue;
    }
    let hangulWidth = hangulClusterWidth(visibleSegment, eastAsianWidthOptions);
    if (hangulWidth !== void 0) {
      width += hangulWidth;
      continue;
    }
    let codePoint = visibleSegment.codePointAt(0);
    width += eastAsianWidth(codePoint, eastAsianWidthOptions), width += trailingWidth(visibleSegment, eastAsianWidthOptions);
  }
  return width;
}

// node_modules/wrap-ansi/node_modules/ansi-styles/index.js
var wrapAnsi16 = (offset = 0) => (code) => `\x1B[${code + offset}m`, wrapAnsi256 = (offset = 0) => (code) => `\x1B[${38 + offset};5;${code}m`, wrapAnsi16m = (offset = 0) => (red, green, blue) => `\x1B[${38 + offset};2;${red};${green};${blue}m`, styles = {
  modifier: {
    reset: [0, 0],
    // 21 isn't widely supported and 22 does the same thing
    bold: [1, 22],
    dim: [2, 22],
    italic: [3, 23],
    underline: [4, 24],
    overline: [53, 55],
    inverse: [7, 27],
    hidden: [8, 28],
    strikethrough: [9, 29]
  },
  color: {
    black: [30, 39],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    blue: [34, 39],
    magenta: [35, 39],
    cyan: [36, 39],
    white: [37, 39],
    // Bright color
    blackBright: [90, 39],
    gray: [90, 39],
    // Alias of `blackBright`
    grey: [90, 39],
    // Alias of `blackBright`
    redBright: [91, 39],
    greenBright: [92, 39],
    yellowBright: [93, 39],
    blueBright: [94, 39],
    magentaBright: [95, 39],
    cyanBright: [96, 39],
    whiteBright: [97, 39]
  },
  bgColor: {
    bgBlack: [40, 49],
    bgRed: [41, 49],
    bgGreen: [42, 49],
    bgYellow: [43, 49],
    bgBlue: [44, 49],
    bgMagenta: [45, 49],
    bgCyan: [46, 49],
    bgWhite: [47, 49],
    // Bright color
    bgBlackBright: [100, 49],
    bgGray: [100, 49],
    // Alias of `bgBlackBright`
    bgGrey: [100, 49],
    // Alias of `bgBlackBright`
    bgRedBright: [101, 49],
    bgGreenBright: [102, 49],
    bgYellowBright: [103, 49],
    bgBlueBright: [104, 49],
    bgMagentaBright: [105, 49],
    bgCyanBright: [106, 49],
    bgWhiteBright: [107, 49]
  }
}, modifierNames = Object.keys(styles.modifier), foregroundColorNames = Object.keys(styles.color), backgroundColorNames = Object.keys(styles.bgColor), colorNames = [...foregroundColorNames, ...backgroundColorNames];
function assembleStyles() {
  let codes = /* @__PURE__ */ new Map();
  for (let [groupName, group] of Object.entries(styles)) {
    for (let [styleName, style] of Object.entries(group))
      styles[styleName] = {
        open: `\x1B[${style[0]}m`,
        close: `\x1B[${style[1]}m`
      }, group[styleName] = styles[styleName], codes.set(style[0], style[1]);
    Object.defineProperty(styles, groupName, {
      value: group,
      enumerable: !1
    });
  }
  return Object.defineProperty(styles, "codes", {
    value: codes,
    enumerable: !1
  }), styles.color.close = "\x1B[39m", styles.bgColor.close = "\x1B[49m", styles.color.ansi = wrapAnsi16(), styles.color.ansi256 = wrapAnsi256(), styles.color.ansi16m = wrapAnsi16m(), styles.bgColor.ansi = wrapAnsi16(10), styles.bgColor.ansi256 = wrapAnsi256(10), styles.bgColor.ansi16m = wrapAnsi16m(10), Object.defineProperties(styles, {
    rgbToAnsi256: {
      value(red, green, blue) {
        return red === green && green === blue ? red < 8 ? 16 : red > 248 ? 231 : Math.round((red - 8) / 247 * 24) + 232 : 16 + 36 * Math.round(red / 255 * 5) + 6 * Math.round(green / 255 * 5) + Math.round(blue / 255 * 5);
      },
      enumerable: !1
    },
    hexToRgb: {
      value(hex) {
        let matches = /[a-f\d]{6}|[a-f\d]{3}/i.exec(hex.toString(16));
        if (!matches)
          return [0, 0, 0];
        let [colorString] = matches;
        colorString.length === 3 && (colorString = [...colorString].map((character) => character + character).join(""));
        let integer = Number.parseInt(colorString, 16);
        return [
          /* eslint-disable no-bitwise */
          integer >> 16 & 255,
          integer >> 8 & 255,
          integer & 255
          /* eslint-enable no-bitwise */
        ];
      },
      enumerable: !1
    },
    hexToAnsi256: {
      value: (hex) => styles.rgbToAnsi256(...styles.hexToRgb(hex)),
      enumerable: !1
    },
    ansi256ToAnsi: {
      value(code) {
        if (code < 8)
          return 30 + code;
        if (code < 16)
          return 90 + (code - 8);
        let red, green, blue;
        if (code >= 232)
          red = ((code - 232) * 10 + 8) / 255, green = red, blue = red;
        else {
          code -= 16;
          let remainder = code % 36;
          red = Math.floor(code / 36) / 5, green = Math.floor(remainder / 6) / 5, blue = remainder % 6 / 5;
        }
        let value = Math.max(red, green, blue) * 2;
        if (value === 0)
          return 30;
        let result = 30 + (Math.round(blue) << 2 | Math.round(green) << 1 | Math.round(red));
        return value === 2 && (result += 60), result;
      },
      enumerable: !1
    },
    rgbToAnsi: {
      value: (red, green, blue) => styles.ansi256ToAnsi(styles.rgbToAnsi256(red, green, blue)),
      enumerable: !1
    },
    hexToAnsi: {
      value: (hex) => styles.ansi256ToAnsi(styles.hexToAnsi256(hex)),
      enumerable: !1
    }
  }), styles;
}
var ansiStyles = assembleStyles(), ansi_styles_default = ansiStyles;

// node_modules/wrap-ansi/index.js
var ANSI_ESCAPE = "\x1B", ANSI_ESCAPE_BELL = "\x07", C1_CSI = "", ANSI_CSI = "[", ANSI_OSC = "]", ANSI_SGR_TERMINATOR = "m", ANSI_SGR_RESET = 0, ANSI_SGR_RESET_FOREGROUND = 39, ANSI_SGR_RESET_BACKGROUND = 49, ANSI_SGR_RESET_UNDERLINE_COLOR = 59, ANSI_SGR_FOREGROUND_EXTENDED = 38, ANSI_SGR_BACKGROUND_EXTENDED = 48, ANSI_SGR_UNDERLINE_COLOR_EXTENDED = 58, ANSI_SGR_COLOR_MODE_RGB = 2, ANSI_SGR_COLOR_MODE_256 = 5, ANSI_ESCAPE_LINK = `${ANSI_OSC}8;`, ESCAPES = /* @__PURE__ */ new Set([
  ANSI_ESCAPE,
  C1_CSI
]), ESCAPE_CHARACTERS = [...ESCAPES].join(""), CSI_INTRODUCER = `(?:${ANSI_ESCAPE}\\${ANSI_CSI}|${C1_CSI})`, CSI_PARAMETERS = "[0-?]*[ -/]*[@-~]", SGR_PARAMETERS = `(?<sgr>[0-9;:]*)${ANSI_SGR_TERMINATOR}`, OSC_STRING_TERMINATOR = `(?:${ANSI_ESCAPE_BELL}|${ANSI_ESCAPE}\\\\)`, OSC_STRING_PAYLOAD = String.raw`[^\u0000-\u001F\u007F-\u009F]*`, LINK_PARAMETERS = String.raw`8;(?<parameters>[^;\u0000-\u001F\u007F-\u009F]*);(?<uri>${OSC_STRING_PAYLOAD})${OSC_STRING_TERMINATOR}`, OSC_STRING = `${OSC_STRING_PAYLOAD}${OSC_STRING_TERMINATOR}`, ANSI_ESCAPE_REGEX = new RegExp(
  `${CSI_INTRODUCER}(?:${SGR_PARAMETERS}|${CSI_PARAMETERS})|${ANSI_ESCAPE}\\${ANSI_OSC}(?:${LINK_PARAMETERS}|${OSC_STRING})`,
  "y"
), ANSI_SGR_MODIFIER_CLOSE_CODES = new Set(ansi_styles_default.codes.values());
ANSI_SGR_MODIFIER_CLOSE_CODES.delete(ANSI_SGR_RESET);
var segmenter2 = new Intl.Segmenter(), getStringWidth = (string) => stringWidth(string, { countAnsiEscapeCodes: !0 }), TAB_SIZE = 8, ESCAPE_INTRODUCER_REGEX = new RegExp(`[${ESCAPE_CHARACTERS}]`, "g"), ROW_BOUNDARY_REGEX = new RegExp(`[\\n${ESCAPE_CHARACTERS}]`, "g"), ASCII_PRINTABLE_REGEX = /^[ -~]*$/, wrapAnsiCode = (code) => `${ANSI_ESCAPE}${ANSI_CSI}${code}${ANSI_SGR_TERMINATOR}`, wrapAnsiHyperlink = (url, parameters = "") => `${ANSI_ESCAPE}${ANSI_ESCAPE_LINK}${parameters};${url}${ANSI_ESCAPE_BELL}`, matchAnsiEscape = (string, index) => {
  if (ESCAPES.has(string[index]))
    return ANSI_ESCAPE_REGEX.lastIndex = index, ANSI_ESCAPE_REGEX.exec(string) ?? void 0;
}, forEachSegment = (string, onPlainText, onEscape = () => {
}) => {
  let plainStart = 0, index = 0;
  for (; index < string.length; ) {
    ESCAPE_INTRODUCER_REGEX.lastIndex = index;
    let introducer = ESCAPE_INTRODUCER_REGEX.exec(string);
    if (!introducer)
      break;
    let escape2 = matchAnsiEscape(string, introducer.index);
    if (!escape2) {
      index = introducer.index + 1;
      continue;
    }
    introducer.index > plainStart && onPlainText(string.slice(plainStart, introducer.index)), onEscape(escape2[0]), index = introducer.index + escape2[0].length, plainStart = index;
  }
  plainStart < string.length && onPlainText(string.slice(plainStart));
}, getWidth = (string) => {
  let plainText = "";
  return forEachSegment(string, (part) => {
    plainText += part;
  }), getStringWidth(plainText);
}, getTokens = (string) => {
  let tokens = [];
  return forEachSegment(string, (plainText) => {
    if (ASCII_PRINTABLE_REGEX.test(plainText)) {
      for (let character of plainText)
        tokens.push({ value: character, width: 1 });
      return;
    }
    for (let { segment } of segmenter2.segment(plainText))
      tokens.push({ value: segment, width: getStringWidth(segment) });
  }, (escape2) => {
    tokens.push({ value: escape2, width: 0 });
  }), tokens;
}, splitWords = (string) => {
  let currentWord = { value: "", plainText: "" }, words = [currentWord];
  forEachSegment(string, (plainText) => {
    let parts = plainText.split(" ");
    currentWord.value += parts[0], currentWord.plainText += parts[0];
    for (let index = 1; index < parts.length; index++)
      currentWord = { value: parts[index], plainText: parts[index] }, words.push(currentWord);
  }, (escape2) => {
    currentWord.value += escape2;
  });
  for (let word of words)
    word.width = getStringWidth(word.plainText);
  return words;
}, getColonColorToken = (parameter) => {
  let parts = parameter.split(":"), code = Number.parseInt(parts[0], 10), mode = Number.parseInt(parts[1], 10);
  if (![ANSI_SGR_FOREGROUND_EXTENDED, ANSI_SGR_BACKGROUND_EXTENDED, ANSI_SGR_UNDERLINE_COLOR_EXTENDED].includes(code))
    return;
  if (mode === ANSI_SGR_COLOR_MODE_256 && parts.length === 3 && /^\d+$/.test(parts[2]))
    return { code, open: parameter, hasArguments: !0 };
  if (mode !== ANSI_SGR_COLOR_MODE_RGB)
    return;
  let components = parts.length === 6 ? parts.slice(3) : parts.slice(2), colorSpace = parts.length === 6 ? parts[2] : void 0;
  if (components.length === 3 && components.every((component) => /^\d+$/.test(component)) && (colorSpace === void 0 || /^\d*$/.test(colorSpace)))
    return { code, open: parameter, hasArguments: !0 };
}, getSgrTokens = (sgrParameters) => {
  let parameters = sgrParameters.split(";"), sgrTokens = [];
  for (let index = 0; index < parameters.length; index++) {
    let parameter = parameters[index];
    if (parameter.includes(":")) {
      let colonColorToken = getColonColorToken(parameter);
      colonColorToken && sgrTokens.push(colonColorToken);
      continue;
    }
    let code = parameter === "" ? ANSI_SGR_RESET : Number.parseInt(parameter, 10);
    if (Number.isFinite(code)) {
      if (code === ANSI_SGR_FOREGROUND_EXTENDED || code === ANSI_SGR_BACKGROUND_EXTENDED || code === ANSI_SGR_UNDERLINE_COLOR_EXTENDED) {
        if (index + 1 >= parameters.length)
          break;
        let mode = Number.parseInt(parameters[index + 1], 10), colorIndex = Number.parseInt(parameters[index + 2], 10);
        if (mode === ANSI_SGR_COLOR_MODE_256 && Number.isFinite(colorIndex)) {
          sgrTokens.push({ code, open: [code, mode, colorIndex].join(";"), hasArguments: !0 }), index += 2;
          continue;
        }
        let red = Number.parseInt(parameters[index + 2], 10), green = Number.parseInt(parameters[index + 3], 10), blue = Number.parseInt(parameters[index + 4], 10);
        if (mode === ANSI_SGR_COLOR_MODE_RGB && Number.isFinite(red) && Number.isFinite(green) && Number.isFinite(blue)) {
          sgrTokens.push({ code, open: [code, mode, red, green, blue].join(";"), hasArguments: !0 }), index += 4;
          continue;
        }
        break;
      }
      sgrTokens.push({ code, open: String(code), hasArguments: !1 });
    }
  }
  return sgrTokens;
}, removeActiveStyle = (activeStyles, family) => {
  let activeStyleIndex = activeStyles.findIndex((activeStyle) => activeStyle.family === family);
  activeStyleIndex !== -1 && activeStyles.splice(activeStyleIndex, 1);
}, upsertActiveStyle = (activeStyles, nextActiveStyle) => {
  removeActiveStyle(activeStyles, nextActiveStyle.family), activeStyles.push(nextActiveStyle);
}, removeModifierStylesByClose = (activeStyles, closeCode) => {
  for (let index = activeStyles.length - 1; index >= 0; index--) {
    let activeStyle = activeStyles[index];
    activeStyle.family.startsWith("modifier-") && activeStyle.close === closeCode && activeStyles.splice(index, 1);
  }
}, getColorStyle = (sgrToken) => {
  let { code, open, hasArguments } = sgrToken;
  if (code >= 30 && code <= 37 || code >= 90 && code <= 97 || code === ANSI_SGR_FOREGROUND_EXTENDED && hasArguments)
    return {
      family: "foreground",
      open,
      close: ANSI_SGR_RESET_FOREGROUND
    };
  if (code >= 40 && code <= 47 || code >= 100 && code <= 107 || code === ANSI_SGR_BACKGROUND_EXTENDED && hasArguments)
    return {
      family: "background",
      open,
      close: ANSI_SGR_RESET_BACKGROUND
    };
  if (code === ANSI_SGR_UNDERLINE_COLOR_EXTENDED && hasArguments)
    return {
      family: "underlineColor",
      open,
      close: ANSI_SGR_RESET_UNDERLINE_COLOR
    };
}, applySgrResetCode = (code, activeStyles) => code === ANSI_SGR_RESET ? (activeStyles.length = 0, !0) : code === ANSI_SGR_RESET_FOREGROUND ? (removeActiveStyle(activeStyles, "foreground"), !0) : code === ANSI_SGR_RESET_BACKGROUND ? (removeActiveStyle(activeStyles, "background"), !0) : code === ANSI_SGR_RESET_UNDERLINE_COLOR ? (removeActiveStyle(activeStyles, "underlineColor"), !0) : ANSI_SGR_MODIFIER_CLOSE_CODES.has(code) ? (removeModifierStylesByClose(activeStyles, code), !0) : !1, applySgrToken = (sgrToken, activeStyles) => {
  let { code } = sgrToken;
  if (applySgrResetCode(code, activeStyles))
    return;
  let colorStyle = getColorStyle(sgrToken);
  if (colorStyle) {
    upsertActiveStyle(activeStyles, colorStyle);
    return;
  }
  let close = ansi_styles_default.codes.get(code);
  close !== void 0 && close !== ANSI_SGR_RESET && upsertActiveStyle(activeStyles, {
    family: `modifier-${code}`,
    open: sgrToken.open,
    close
  });
}, applySgrParameters = (sgrParameters, activeStyles) => {
  for (let sgrToken of getSgrTokens(sgrParameters))
    applySgrToken(sgrToken, activeStyles);
}, applySgrResets = (sgrParameters, activeStyles) => {
  for (let { code } of getSgrTokens(sgrParameters))
    applySgrResetCode(code, activeStyles);
}, applyLeadingSgrResets = (string, startIndex, activeStyles) => {
  let index = startIndex;
  for (; index < string.length; ) {
    let match = matchAnsiEscape(string, index);
    if (!match)
      break;
    match.groups.sgr !== void 0 && applySgrResets(match.groups.sgr, activeStyles), index += match[0].length;
  }
}, getClosingSgrSequence = (activeStyles) => [...activeStyles].reverse().map((activeStyle) => wrapAnsiCode(activeStyle.close)).join(""), getOpeningSgrSequence = (activeStyles) => activeStyles.map((activeStyle) => wrapAnsiCode(activeStyle.open)).join(""), wrapWord = (rows, word, columns, rowWidth) => {
  let tokens = getTokens(word), visible = rowWidth;
  for (let index = 0; index < tokens.length; index++) {
    let token = tokens[index];
    token.width > 0 && visible > 0 && visible + token.width > columns && (rows.push(""), visible = 0), rows[rows.length - 1] += token.value, visible += token.width, visible === columns && index < tokens.length - 1 && (rows.push(""), visible = 0);
  }
  return !visible && rows.at(-1).length > 0 && rows.length > 1 && (rows[rows.length - 2] += rows.pop()), getWidth(rows.at(-1));
}, stringVisibleTrimSpacesRight = (string) => {
  if (!string.includes(" "))
    return string;
  let segments = [];
  forEachSegment(string, (plainText) => {
    segments.push({ value: plainText, isEscape: !1 });
  }, (escape2) => {
    segments.push({ value: escape2, isEscape: !0 });
  });
  for (let index = segments.length - 1; index >= 0; index--) {
    let segment = segments[index];
    if (segment.isEscape)
      continue;
    let end = segment.value.length;
    for (; end > 0 && segment.value[end - 1] === " "; )
      end--;
    if (segment.value = segment.value.slice(0, end), getStringWidth(segment.value) > 0)
      break;
  }
  return segments.map((segment) => segment.value).join("");
}, expandTabs = (line) => {
  if (!line.includes("	"))
    return line;
  let visible = 0, expandedLine = "", plainTextSinceTab = "";
  return forEachSegment(line, (plainText) => {
    let segments = plainText.split("	");
    for (let [index, segment] of segments.entries())
      if (expandedLine += segment, plainTextSinceTab += segment, index < segments.length - 1) {
        visible += getStringWidth(plainTextSinceTab), plainTextSinceTab = "";
        let spaces = TAB_SIZE - visible % TAB_SIZE;
        expandedLine += " ".repeat(spaces), visible += spaces;
      }
  }, (escape2) => {
    expandedLine += escape2;
  }), expandedLine;
}, restoreStylesAcrossRows = (preString) => {
  let returnValue = "", activeHyperlink, activeStyles = [], index = 0, copiedIndex = 0;
  for (; index < preString.length; ) {
    ROW_BOUNDARY_REGEX.lastIndex = index;
    let boundary = ROW_BOUNDARY_REGEX.exec(preString);
    if (!boundary)
      break;
    if (index = boundary.index, boundary[0] !== `
`) {
      let escape2 = matchAnsiEscape(preString, index);
      if (!escape2) {
        index++;
        continue;
      }
      let { groups } = escape2;
      groups.sgr !== void 0 ? applySgrParameters(groups.sgr, activeStyles) : groups.uri !== void 0 && (activeHyperlink = groups.uri.length === 0 ? void 0 : { parameters: groups.parameters, uri: groups.uri }), index += escape2[0].length;
      continue;
    }
    if (returnValue += preString.slice(copiedIndex, index), index > copiedIndex && (activeHyperlink && (returnValue += wrapAnsiHyperlink("")), returnValue += getClosingSgrSequence(activeStyles)), returnValue += `
`, index++, copiedIndex = index, index < preString.length && preString[index] !== `
`) {
      let openingStyles = [...activeStyles];
      applyLeadingSgrResets(preString, index, openingStyles), returnValue += getOpeningSgrSequence(openingStyles), activeHyperlink && (returnValue += wrapAnsiHyperlink(activeHyperlink.uri, activeHyperlink.parameters));
    }
  }
  return returnValue + preString.slice(copiedIndex);
}, exec = (string, columns, options = {}) => {
  if (options.trim !== !1 && string.trim() === "")
    return "";
  let words = splitWords(string), rows = [""], rowLength = 0, trimmedRowIndex = -1, isFirstWord = !0;
  for (let word of words) {
    let rowIndex = rows.length - 1;
    if (options.trim !== !1 && trimmedRowIndex !== rowIndex) {
      let row2 = rows[rowIndex], trimmedRow = row2.trimStart();
      trimmedRow.length !== row2.length && (rows[rowIndex] = trimmedRow, rowLength = getWidth(trimmedRow)), trimmedRow.length > 0 && (trimmedRowIndex = rowIndex);
    }
    if (isFirstWord ? isFirstWord = !1 : (rowLength >= columns && (options.wordWrap === !1 || options.trim === !1) && (rows.push(""), rowLength = 0), (rowLength > 0 || options.trim === !1) && (rows[rows.length - 1] += " ", rowLength++)), options.hard && options.wordWrap !== !1 && word.width > columns) {
      let remainingColumns = columns - rowLength, breaksStartingThisLine = 1 + Math.floor((word.width - remainingColumns - 1) / columns);
      Math.floor((word.width - 1) / columns) < breaksStartingThisLine && (rows.push(""), rowLength = 0), rowLength = wrapWord(rows, word.value, columns, rowLength);
      continue;
    }
    if (rowLength + word.width > columns && rowLength > 0 && word.width > 0) {
      if (options.wordWrap === !1 && rowLength < columns) {
        rowLength = wrapWord(rows, word.value, columns, rowLength);
        continue;
      }
      rows.push(""), rowLength = 0;
    }
    if (rowLength + word.width > columns && options.wordWrap === !1) {
      rowLength = wrapWord(rows, word.value, columns, rowLength);
      continue;
    }
    rows[rows.length - 1] += word.value, rowLength += word.width;
  }
  return options.trim !== !1 && (rows = rows.map((row2) => stringVisibleTrimSpacesRight(row2))), restoreStylesAcrossRows(rows.join(`
`));
}, normalizeText = (string) => {
  let normalizedString = "";
  return forEachSegment(string, (plainText) => {
    normalizedString += plainText.normalize();
  }, (escape2) => {
    normalizedString += escape2;
  }), normalizedString;
};
function wrapAnsi(string, columns, options) {
  return normalizeText(String(string)).replaceAll(`\r
`, `
`).split(`
`).map((line) => exec(expandTabs(line), columns, options)).join(`
`);
}

// node_modules/slice-ansi/node_modules/ansi-styles/index.js
var wrapAnsi162 = (offset = 0) => (code) => `\x1B[${code + offset}m`, wrapAnsi2562 = (offset = 0) => (code) => `\x1B[${38 + offset};5;${code}m`, wrapAnsi16m2 = (offset = 0) => (red, green, blue) => `\x1B[${38 + offset};2;${red};${green};${blue}m`, styles2 = {
  modifier: {
    reset: [0, 0],
    // 21 isn't widely supported and 22 does the same thing
    bold: [1, 22],
    dim: [2, 22],
    italic: [3, 23],
    underline: [4, 24],
    overline: [53, 55],
    inverse: [7, 27],
    hidden: [8, 28],
    strikethrough: [9, 29]
  },
  color: {
    black: [30, 39],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    blue: [34, 39],
    magenta: [35, 39],
    cyan: [36, 39],
    white: [37, 39],
    // Bright color
    blackBright: [90, 39],
    gray: [90, 39],
    // Alias of `blackBright`
    grey: [90, 39],
    // Alias of `blackBright`
    redBright: [91, 39],
    greenBright: [92, 39],
    yellowBright: [93, 39],
    blueBright: [94, 39],
    magentaBright: [95, 39],
    cyanBright: [96, 39],
    whiteBright: [97, 39]
  },
  bgColor: {
    bgBlack: [40, 49],
    bgRed: [41, 49],
    bgGreen: [42, 49],
    bgYellow: [43, 49],
    bgBlue: [44, 49],
    bgMagenta: [45, 49],
    bgCyan: [46, 49],
    bgWhite: [47, 49],
    // Bright color
    bgBlackBright: [100, 49],
    bgGray: [100, 49],
    // Alias of `bgBlackBright`
    bgGrey: [100, 49],
    // Alias of `bgBlackBright`
    bgRedBright: [101, 49],
    bgGreenBright: [102, 49],
    bgYellowBright: [103, 49],
    bgBlueBright: [104, 49],
    bgMagentaBright: [105, 49],
    bgCyanBright: [106, 49],
    bgWhiteBright: [107, 49]
  }
}, modifierNames2 = Object.keys(styles2.modifier), foregroundColorNames2 = Object.keys(styles2.color), backgroundColorNames2 = Object.keys(styles2.bgColor), colorNames2 = [...foregroundColorNames2, ...backgroundColorNames2];
function assembleStyles2() {
  let codes = /* @__PURE__ */ new Map();
  for (let [groupName, group] of Object.entries(styles2)) {
    for (let [styleName, style] of Object.entries(group))
      styles2[styleName] = {
        open: `\x1B[${style[0]}m`,
        close: `\x1B[${style[1]}m`
      }, group[styleName] = styles2[styleName], codes.set(style[0], style[1]);
    Object.defineProperty(styles2, groupName, {
      value: group,
      enumerable: !1
    });
  }
  return Object.defineProperty(styles2, "codes", {
    value: codes,
    enumerable: !1
  }), styles2.color.close = "\x1B[39m", styles2.bgColor.close = "\x1B[49m", styles2.color.ansi = wrapAnsi162(), styles2.color.ansi256 = wrapAnsi2562(), styles2.color.ansi16m = wrapAnsi16m2(), styles2.bgColor.ansi = wrapAnsi162(10), styles2.bgColor.ansi256 = wrapAnsi2562(10), styles2.bgColor.ansi16m = wrapAnsi16m2(10), Object.defineProperties(styles2, {
    rgbToAnsi256: {
      value(red, green, blue) {
        return red === green && green === blue ? red < 8 ? 16 : red > 248 ? 231 : Math.round((red - 8) / 247 * 24) + 232 : 16 + 36 * Math.round(red / 255 * 5) + 6 * Math.round(green / 255 * 5) + Math.round(blue / 255 * 5);
      },
      enumerable: !1
    },
    hexToRgb: {
      value(hex) {
        let matches = /[a-f\d]{6}|[a-f\d]{3}/i.exec(hex.toString(16));
        if (!matches)
          return [0, 0, 0];
        let [colorString] = matches;
        colorString.length === 3 && (colorString = [...colorString].map((character) => character + character).join(""));
        let integer = Number.parseInt(colorString, 16);
        return [
          /* eslint-disable no-bitwise */
          integer >> 16 & 255,
          integer >> 8 & 255,
          integer & 255
          /* eslint-enable no-bitwise */
        ];
      },
      enumerable: !1
    },
    hexToAnsi256: {
      value: (hex) => styles2.rgbToAnsi256(...styles2.hexToRgb(hex)),
      enumerable: !1
    },
    ansi256ToAnsi: {
      value(code) {
        if (code < 8)
          return 30 + code;
        if (code < 16)
          return 90 + (code - 8);
        let red, green, blue;
        if (code >= 232)
          red = ((code - 232) * 10 + 8) / 255, green = red, blue = red;
        else {
          code -= 16;
          let remainder = code % 36;
          red = Math.floor(code / 36) / 5, green = Math.floor(remainder / 6) / 5, blue = remainder % 6 / 5;
        }
        let value = Math.max(red, green, blue) * 2;
        if (value === 0)
          return 30;
        let result = 30 + (Math.round(blue) << 2 | Math.round(green) << 1 | Math.round(red));
        return value === 2 && (result += 60), result;
      },
      enumerable: !1
    },
    rgbToAnsi: {
      value: (red, green, blue) => styles2.ansi256ToAnsi(styles2.rgbToAnsi256(red, green, blue)),
      enumerable: !1
    },
    hexToAnsi: {
      value: (hex) => styles2.ansi256ToAnsi(styles2.hexToAnsi256(hex)),
      enumerable: !1
    }
  }), styles2;
}
var ansiStyles2 = assembleStyles2(), ansi_styles_default2 = ansiStyles2;

// node_modules/is-fullwidth-code-point/index.js
function isFullwidthCodePoint(codePoint) {
  return Number.isInteger(codePoint) ? isFullwidth(codePoint) || isWide(codePoint) : !1;
}

// node_modules/slice-ansi/tokenize-ansi.js
var ESCAPE_CODE_POINT = 27, C1_DCS_CODE_POINT = 144, C1_SOS_CODE_POINT = 152, C1_CSI_CODE_POINT = 155, C1_ST_CODE_POINT = 156, C1_OSC_CODE_POINT = 157, C1_PM_CODE_POINT = 158, C1_APC_CODE_POINT = 159, ESCAPES2 = /* @__PURE__ */ new Set([
  ESCAPE_CODE_POINT,
  C1_DCS_CODE_POINT,
  C1_SOS_CODE_POINT,
  C1_CSI_CODE_POINT,
  C1_ST_CODE_POINT,
  C1_OSC_CODE_POINT,
  C1_PM_CODE_POINT,
  C1_APC_CODE_POINT
]), ESCAPE = "\x1B", ANSI_BELL = "\x07", ANSI_CSI2 = "[", ANSI_OSC2 = "]", ANSI_DCS = "P", ANSI_SOS = "X", ANSI_PM = "^", ANSI_APC = "_", ANSI_SGR_TERMINATOR2 = "m", ANSI_OSC_TERMINATOR = "\\", ANSI_STRING_TERMINATOR = `${ESCAPE}${ANSI_OSC_TERMINATOR}`, C1_OSC = "", C1_STRING_TERMINATOR = "", ANSI_HYPERLINK_ESC_PREFIX = `${ESCAPE}${ANSI_OSC2}8;`, ANSI_HYPERLINK_C1_PREFIX = `${C1_OSC}8;`, ANSI_HYPERLINK_ESC_CLOSE = `${ANSI_HYPERLINK_ESC_PREFIX};`, ANSI_HYPERLINK_C1_CLOSE = `${ANSI_HYPERLINK_C1_PREFIX};`, CODE_POINT_0 = "0".codePointAt(0), CODE_POINT_9 = "9".codePointAt(0), CODE_POINT_SEMICOLON = ";".codePointAt(0), CODE_POINT_COLON = ":".codePointAt(0), CODE_POINT_CSI_PARAMETER_START = "0".codePointAt(0), CODE_POINT_CSI_PARAMETER_END = "?".codePointAt(0), CODE_POINT_CSI_INTERMEDIATE_START = " ".codePointAt(0), CODE_POINT_CSI_INTERMEDIATE_END = "/".codePointAt(0), CODE_POINT_CSI_FINAL_START = "@".codePointAt(0), CODE_POINT_CSI_FINAL_END = "~".codePointAt(0), REGIONAL_INDICATOR_SYMBOL_LETTER_A = 127462, REGIONAL_INDICATOR_SYMBOL_LETTER_Z = 127487, SGR_RESET_CODE = 0, SGR_EXTENDED_FOREGROUND_CODE = 38, SGR_DEFAULT_FOREGROUND_CODE = 39, SGR_EXTENDED_BACKGROUND_CODE = 48, SGR_DEFAULT_BACKGROUND_CODE = 49, SGR_COLOR_TYPE_ANSI_256 = 5, SGR_COLOR_TYPE_TRUECOLOR = 2, SGR_ANSI_256_FRAGMENT_LENGTH = 3, SGR_TRUECOLOR_FRAGMENT_LENGTH = 5, SGR_ANSI_256_LAST_PARAMETER_OFFSET = 2, SGR_TRUECOLOR_LAST_PARAMETER_OFFSET = 4, VARIATION_SELECTOR_16_CODE_POINT = 65039, COMBINING_ENCLOSING_KEYCAP_CODE_POINT = 8419, EMOJI_PRESENTATION_GRAPHEME_REGEX = new RegExp("\\p{Emoji_Presentation}", "v"), GRAPHEME_SEGMENTER = new Intl.Segmenter(void 0, { granularity: "grapheme" }), endCodeNumbers = /* @__PURE__ */ new Set();
for (let [, end] of ansi_styles_default2.codes)
  endCodeNumbers.add(end);
function isSgrParameterCharacter(codePoint) {
  return codePoint >= CODE_POINT_0 && codePoint <= CODE_POINT_9 || codePoint === CODE_POINT_SEMICOLON || codePoint === CODE_POINT_COLON;
}
function isCsiParameterCharacter(codePoint) {
  return codePoint >= CODE_POINT_CSI_PARAMETER_START && codePoint <= CODE_POINT_CSI_PARAMETER_END;
}
function isCsiIntermediateCharacter(codePoint) {
  return codePoint >= CODE_POINT_CSI_INTERMEDIATE_START && codePoint <= CODE_POINT_CSI_INTERMEDIATE_END;
}
function isCsiFinalCharacter(codePoint) {
  return codePoint >= CODE_POINT_CSI_FINAL_START && codePoint <= CODE_POINT_CSI_FINAL_END;
}
function isRegionalIndicatorCodePoint(codePoint) {
  return codePoint >= REGIONAL_INDICATOR_SYMBOL_LETTER_A && codePoint <= REGIONAL_INDICATOR_SYMBOL_LETTER_Z;
}
function createControlParseResult(code, endIndex) {
  return {
    token: {
      type: "control",
      code
    },
    endIndex
  };
}
function isEmojiStyleGrapheme(grapheme) {
  if (EMOJI_PRESENTATION_GRAPHEME_REGEX.test(grapheme))
    return !0;
  for (let character of grapheme) {
    let codePoint = character.codePointAt(0);
    if (codePoint === VARIATION_SELECTOR_16_CODE_POINT || codePoint === COMBINING_ENCLOSING_KEYCAP_CODE_POINT)
      return !0;
  }
  return !1;
}
function getGraphemeWidth(grapheme) {
  let regionalIndicatorCount = 0;
  for (let character of grapheme) {
    let codePoint = character.codePointAt(0);
    if (isFullwidthCodePoint(codePoint))
      return 2;
    isRegionalIndicatorCodePoint(codePoint) && regionalIndicatorCount++;
  }
  return regionalIndicatorCount >= 1 || isEmojiStyleGrapheme(grapheme) ? 2 : 1;
}
function getSgrPrefix(code) {
  return code.startsWith("") ? "" : `${ESCAPE}${ANSI_CSI2}`;
}
function createSgrCode(prefix, values) {
  return `${prefix}${values.join(";")}${ANSI_SGR_TERMINATOR2}`;
}
function getSgrFragments(code) {
  let fragments = [], sgrPrefix = getSgrPrefix(code), parameterString;
  if (code.startsWith(`${ESCAPE}${ANSI_CSI2}`))
    parameterString = code.slice(2, -1);
  else if (code.startsWith(""))
    parameterString = code.slice(1, -1);
  else
    return fragments;
  let rawCodes = parameterString.length === 0 ? [String(SGR_RESET_CODE)] : parameterString.split(";"), index = 0;
  for (; index < rawCodes.length; ) {
    let codeNumber = Number.parseInt(rawCodes[index], 10);
    if (Number.isNaN(codeNumber)) {
      index++;
      continue;
    }
    if (codeNumber === SGR_RESET_CODE) {
      fragments.push({ type: "reset" }), index++;
      continue;
    }
    if (codeNumber === SGR_EXTENDED_FOREGROUND_CODE || codeNumber === SGR_EXTENDED_BACKGROUND_CODE) {
      let colorType = Number.parseInt(rawCodes[index + 1], 10);
      if (colorType === SGR_COLOR_TYPE_ANSI_256 && index + SGR_ANSI_256_LAST_PARAMETER_OFFSET < rawCodes.length) {
        let openCode3 = createSgrCode(sgrPrefix, rawCodes.slice(index, index + SGR_ANSI_256_FRAGMENT_LENGTH));
        fragments.push({
          type: "start",
          code: openCode3,
          endCode: ansi_styles_default2.color.ansi(codeNumber === SGR_EXTENDED_FOREGROUND_CODE ? SGR_DEFAULT_FOREGROUND_CODE : SGR_DEFAULT_BACKGROUND_CODE)
        }), index += SGR_ANSI_256_FRAGMENT_LENGTH;
        continue;
      }
      if (colorType === SGR_COLOR_TYPE_TRUECOLOR && index + SGR_TRUECOLOR_LAST_PARAMETER_OFFSET < rawCodes.length) {
        let openCode3 = createSgrCode(sgrPrefix, rawCodes.slice(index, index + SGR_TRUECOLOR_FRAGMENT_LENGTH));
        fragments.push({
          type: "start",
          code: openCode3,
          endCode: ansi_styles_default2.color.ansi(codeNumber === SGR_EXTENDED_FOREGROUND_CODE ? SGR_DEFAULT_FOREGROUND_CODE : SGR_DEFAULT_BACKGROUND_CODE)
        }), index += SGR_TRUECOLOR_FRAGMENT_LENGTH;
        continue;
      }
      let openCode2 = createSgrCode(sgrPrefix, [rawCodes[index]]);
      fragments.push({
        type: "start",
        code: openCode2,
        endCode: ansi_styles_default2.color.ansi(codeNumber === SGR_EXTENDED_FOREGROUND_CODE ? SGR_DEFAULT_FOREGROUND_CODE : SGR_DEFAULT_BACKGROUND_CODE)
      }), index++;
      continue;
    }
    if (endCodeNumbers.has(codeNumber)) {
      fragments.push({
        type: "end",
        endCode: ansi_styles_default2.color.ansi(codeNumber)
      }), index++;
      continue;
    }
    let mappedEndCode = ansi_styles_default2.codes.get(codeNumber);
    if (mappedEndCode !== void 0) {
      let openCode2 = createSgrCode(sgrPrefix, [rawCodes[index]]);
      fragments.push({
        type: "start",
        code: openCode2,
        endCode: ansi_styles_default2.color.ansi(mappedEndCode)
      }), index++;
      continue;
    }
    let openCode = createSgrCode(sgrPrefix, [rawCodes[index]]);
    fragments.push({
      type: "start",
      code: openCode,
      endCode: ansi_styles_default2.reset.open
    }), index++;
  }
  return fragments.length === 0 && fragments.push({ type: "reset" }), fragments;
}
function parseCsiCode(string, index) {
  let escapeCodePoint = string.codePointAt(index), sequenceStartIndex;
  if (escapeCodePoint === ESCAPE_CODE_POINT) {
    if (string[index + 1] !== ANSI_CSI2)
      return;
    sequenceStartIndex = index + 2;
  } else if (escapeCodePoint === C1_CSI_CODE_POINT)
    sequenceStartIndex = index + 1;
  else
    return;
  let hasCanonicalSgrParameters = !0;
  for (let sequenceIndex = sequenceStartIndex; sequenceIndex < string.length; sequenceIndex++) {
    let codePoint = string.codePointAt(sequenceIndex);
    if (isCsiFinalCharacter(codePoint)) {
      let code = string.slice(index, sequenceIndex + 1);
      return string[sequenceIndex] !== ANSI_SGR_TERMINATOR2 || !hasCanonicalSgrParameters ? createControlParseResult(code, sequenceIndex + 1) : {
        token: {
          type: "sgr",
          code,
          fragments: getSgrFragments(code)
        },
        endIndex: sequenceIndex + 1
      };
    }
    if (isCsiParameterCharacter(codePoint)) {
      isSgrParameterCharacter(codePoint) || (hasCanonicalSgrParameters = !1);
      continue;
    }
    if (isCsiIntermediateCharacter(codePoint)) {
      hasCanonicalSgrParameters = !1;
      continue;
    }
    let endIndex = sequenceIndex;
    return createControlParseResult(string.slice(index, endIndex), endIndex);
  }
  return createControlParseResult(string.slice(index), string.length);
}
function parseHyperlinkCode(string, index) {
  let hyperlinkPrefix, hyperlinkClose, codePoint = string.codePointAt(index);
  if (codePoint === ESCAPE_CODE_POINT && string.startsWith(ANSI_HYPERLINK_ESC_PREFIX, index))
    hyperlinkPrefix = ANSI_HYPERLINK_ESC_PREFIX, hyperlinkClose = ANSI_HYPERLINK_ESC_CLOSE;
  else if (codePoint === C1_OSC_CODE_POINT && string.startsWith(ANSI_HYPERLINK_C1_PREFIX, index))
    hyperlinkPrefix = ANSI_HYPERLINK_C1_PREFIX, hyperlinkClose = ANSI_HYPERLINK_C1_CLOSE;
  else
    return;
  let uriStart = string.indexOf(";", index + hyperlinkPrefix.length);
  if (uriStart === -1)
    return createControlParseResult(string.slice(index), string.length);
  for (let sequenceIndex = uriStart + 1; sequenceIndex < string.length; sequenceIndex++) {
    let character = string[sequenceIndex];
    if (character === ANSI_BELL) {
      let code = string.slice(index, sequenceIndex + 1), action = sequenceIndex === uriStart + 1 ? "close" : "open";
      return {
        token: {
          type: "hyperlink",
          code,
          action,
          closePrefix: hyperlinkClose,
          terminator: ANSI_BELL
        },
        endIndex: sequenceIndex + 1
      };
    }
    if (character === ESCAPE && string[sequenceIndex + 1] === ANSI_OSC_TERMINATOR) {
      let code = string.slice(index, sequenceIndex + 2), action = sequenceIndex === uriStart + 1 ? "close" : "open";
      return {
        token: {
          type: "hyperlink",
          code,
          action,
          closePrefix: hyperlinkClose,
          terminator: ANSI_STRING_TERMINATOR
        },
        endIndex: sequenceIndex + 2
      };
    }
    if (character === C1_STRING_TERMINATOR) {
      let code = string.slice(index, sequenceIndex + 1), action = sequenceIndex === uriStart + 1 ? "close" : "open";
      return {
        token: {
          type: "hyperlink",
          code,
          action,
          closePrefix: hyperlinkClose,
          terminator: C1_STRING_TERMINATOR
        },
        endIndex: sequenceIndex + 1
      };
    }
  }
  return createControlParseResult(string.slice(index), string.length);
}
function parseControlStringCode(string, index) {
  let codePoint = string.codePointAt(index), sequenceStartIndex, supportsBellTerminator = !1;
  switch (codePoint) {
    case ESCAPE_CODE_POINT: {
      switch (string[index + 1]) {
        case ANSI_OSC2: {
          sequenceStartIndex = index + 2, supportsBellTerminator = !0;
          break;
        }
        case ANSI_DCS:
        case ANSI_SOS:
        case ANSI_PM:
        case ANSI_APC: {
          sequenceStartIndex = index + 2;
          break;
        }
        case ANSI_OSC_TERMINATOR:
          return createControlParseResult(ANSI_STRING_TERMINATOR, index + 2);
        default:
          return;
      }
      break;
    }
    case C1_OSC_CODE_POINT: {
      sequenceStartIndex = index + 1, supportsBellTerminator = !0;
      break;
    }
    case C1_DCS_CODE_POINT:
    case C1_SOS_CODE_POINT:
    case C1_PM_CODE_POINT:
    case C1_APC_CODE_POINT: {
      sequenceStartIndex = index + 1;
      break;
    }
    case C1_ST_CODE_POINT:
      return createControlParseResult(C1_STRING_TERMINATOR, index + 1);
    default:
      return;
  }
  for (let sequenceIndex = sequenceStartIndex; sequenceIndex < string.length; sequenceIndex++) {
    if (supportsBellTerminator && string[sequenceIndex] === ANSI_BELL)
      return createControlParseResult(string.slice(index, sequenceIndex + 1), sequenceIndex + 1);
    if (string[sequenceIndex] === ESCAPE && string[sequenceIndex + 1] === ANSI_OSC_TERMINATOR)
      return createControlParseResult(string.slice(index, sequenceIndex + 2), sequenceIndex + 2);
    if (string[sequenceIndex] === C1_STRING_TERMINATOR)
      return createControlParseResult(string.slice(index, sequenceIndex + 1), sequenceIndex + 1);
  }
  return createControlParseResult(string.slice(index), string.length);
}
function parseAnsiCode(string, index) {
  let codePoint = string.codePointAt(index);
  if (codePoint === ESCAPE_CODE_POINT || codePoint === C1_OSC_CODE_POINT) {
    let hyperlinkCode = parseHyperlinkCode(string, index);
    if (hyperlinkCode)
      return hyperlinkCode;
  }
  let controlStringCode = parseControlStringCode(string, index);
  return controlStringCode || parseCsiCode(string, index);
}
function appendTrailingAnsiTokens(string, index, tokens) {
  for (; index < string.length; ) {
    let nextCodePoint = string.codePointAt(index);
    if (!ESCAPES2.has(nextCodePoint))
      break;
    let escapeCode = parseAnsiCode(string, index);
    if (!escapeCode)
      break;
    tokens.push(escapeCode.token), index = escapeCode.endIndex;
  }
  return index;
}
function parseCharacterTokenWithRawSegmentation(string, index, graphemeSegments) {
  let segment = graphemeSegments.containing(index);
  if (!(!segment || segment.index !== index))
    return {
      token: {
        type: "character",
        // Intentionally preserve UAX29 behavior (GB3): CRLF is one grapheme cluster.
        value: segment.segment,
        visibleWidth: getGraphemeWidth(segment.segment),
        isGraphemeContinuation: !1
      },
      endIndex: index + segment.segment.length
    };
}
function collectVisibleCharacters(string) {
  let visibleCharacters = [], index = 0;
  for (; index < string.length; ) {
    let codePoint = string.codePointAt(index);
    if (ESCAPES2.has(codePoint)) {
      let code = parseAnsiCode(string, index);
      if (code) {
        index = code.endIndex;
        continue;
      }
    }
    let value = String.fromCodePoint(codePoint);
    visibleCharacters.push({
      value,
      visibleWidth: 1,
      isGraphemeContinuation: !1
    }), index += value.length;
  }
  return visibleCharacters;
}
function applyGraphemeMetadata(visibleCharacters) {
  if (visibleCharacters.length === 0)
    return;
  let visibleString = visibleCharacters.map(({ value }) => value).join(""), scalarOffsets = [], scalarOffset = 0;
  for (let visibleCharacter of visibleCharacters)
    scalarOffsets.push(scalarOffset), scalarOffset += visibleCharacter.value.length;
  let scalarIndex = 0;
  for (let segment of GRAPHEME_SEGMENTER.segment(visibleString)) {
    for (; scalarIndex < visibleCharacters.length && scalarOffsets[scalarIndex] < segment.index; )
      scalarIndex++;
    let graphemeIndex = scalarIndex, isFirstInGrapheme = !0;
    for (; graphemeIndex < visibleCharacters.length && scalarOffsets[graphemeIndex] < segment.index + segment.segment.length; )
      visibleCharacters[graphemeIndex].visibleWidth = isFirstInGrapheme ? getGraphemeWidth(segment.segment) : 0, visibleCharacters[graphemeIndex].isGraphemeContinuation = !isFirstInGrapheme, isFirstInGrapheme = !1, graphemeIndex++;
    scalarIndex = graphemeIndex;
  }
}
function tokenizeAnsiWithVisibleSegmentation(string, { endCharacter = Number.POSITIVE_INFINITY } = {}) {
  let tokens = [], visibleCharacters = collectVisibleCharacters(string);
  applyGraphemeMetadata(visibleCharacters);
  let index = 0, visibleCharacterIndex = 0, visibleCount = 0;
  for (; index < string.length; ) {
    let codePoint = string.codePointAt(index);
    if (ESCAPES2.has(codePoint)) {
      let code = parseAnsiCode(string, index);
      if (code) {
        tokens.push(code.token), index = code.endIndex;
        continue;
      }
    }
    let value = String.fromCodePoint(codePoint), visibleCharacter = visibleCharacters[visibleCharacterIndex], visibleWidth = isFullwidthCodePoint(codePoint) ? 2 : value.length;
    visibleCharacter && (visibleWidth = visibleCharacter.visibleWidth);
    let token = {
      type: "character",
      value,
      visibleWidth,
      isGraphemeContinuation: visibleCharacter ? visibleCharacter.isGraphemeContinuation : !1
    };
    if (tokens.push(token), index += value.length, visibleCharacterIndex++, visibleCount += token.visibleWidth, visibleCount >= endCharacter) {
      let nextVisibleCharacter = visibleCharacters[visibleCharacterIndex];
      if (!nextVisibleCharacter || !nextVisibleCharacter.isGraphemeContinuation) {
        index = appendTrailingAnsiTokens(string, index, tokens);
        break;
      }
    }
  }
  return tokens;
}
function areValuesInSameGrapheme(leftValue, rightValue) {
  let pair = `${leftValue}${rightValue}`, splitIndex = leftValue.length;
  for (let segment of GRAPHEME_SEGMENTER.segment(pair)) {
    if (segment.index === splitIndex)
      return !1;
    if (segment.index > splitIndex)
      return !0;
  }
  return !0;
}
function hasAnsiSplitContinuationAhead(string, startIndex, previousVisibleValue, graphemeSegments) {
  if (!previousVisibleValue)
    return !1;
  let index = startIndex, hasAnsiCode = !1;
  for (; index < string.length; ) {
    let codePoint = string.codePointAt(index);
    if (ESCAPES2.has(codePoint)) {
      let code = parseAnsiCode(string, index);
      if (code) {
        hasAnsiCode = !0, index = code.endIndex;
        continue;
      }
    }
    if (!hasAnsiCode)
      return !1;
    let characterToken = parseCharacterTokenWithRawSegmentation(string, index, graphemeSegments);
    return characterToken ? areValuesInSameGrapheme(previousVisibleValue, characterToken.token.value) : !0;
  }
  return !1;
}
function tokenizeAnsi(string, { endCharacter = Number.POSITIVE_INFINITY } = {}) {
  let tokens = [], graphemeSegments = GRAPHEME_SEGMENTER.segment(string), index = 0, visibleCount = 0, previousVisibleValue, hasAnsiSinceLastVisible = !1;
  for (; index < string.length; ) {
    let codePoint = string.codePointAt(index);
    if (ESCAPES2.has(codePoint)) {
      let code = parseAnsiCode(string, index);
      if (code) {
        tokens.push(code.token), index = code.endIndex, hasAnsiSinceLastVisible = !0;
        continue;
      }
    }
    let characterToken = parseCharacterTokenWithRawSegmentation(string, index, graphemeSegments);
    if (!characterToken)
      return tokenizeAnsiWithVisibleSegmentation(string, { endCharacter });
    if (hasAnsiSinceLastVisible && previousVisibleValue && areValuesInSameGrapheme(previousVisibleValue, characterToken.token.value))
      return tokenizeAnsiWithVisibleSegmentation(string, { endCharacter });
    if (tokens.push(characterToken.token), index = characterToken.endIndex, visibleCount += characterToken.token.visibleWidth, hasAnsiSinceLastVisible = !1, previousVisibleValue = characterToken.token.value, visibleCount >= endCharacter) {
      if (hasAnsiSplitContinuationAhead(string, index, previousVisibleValue, graphemeSegments))
        return tokenizeAnsiWithVisibleSegmentation(string, { endCharacter });
      index = appendTrailingAnsiTokens(string, index, tokens);
      break;
    }
  }
  return tokens;
}

// node_modules/slice-ansi/index.js
function applySgrFragments(activeStyles, fragments) {
  for (let fragment of fragments)
    switch (fragment.type) {
      case "reset": {
        activeStyles.clear();
        break;
      }
      case "end": {
        activeStyles.delete(fragment.endCode);
        break;
      }
      case "start": {
        activeStyles.delete(fragment.endCode), activeStyles.set(fragment.endCode, fragment.code);
        break;
      }
      default:
        break;
    }
  return activeStyles;
}
function undoAnsiCodes(activeStyles) {
  return [...activeStyles.keys()].toReversed().join("");
}
function closeHyperlink(hyperlinkToken) {
  return `${hyperlinkToken.closePrefix}${hyperlinkToken.terminator}`;
}
function shouldIncludeSgrAfterEnd(token, activeStyles) {
  let hasStartFragment = !1, hasClosingEffect = !1;
  for (let fragment of token.fragments) {
    if (fragment.type === "start") {
      hasStartFragment = !0;
      continue;
    }
    if (fragment.type === "reset" && activeStyles.size > 0) {
      hasClosingEffect = !0;
      continue;
    }
    fragment.type === "end" && activeStyles.has(fragment.endCode) && (hasClosingEffect = !0);
  }
  return hasClosingEffect && !hasStartFragment;
}
function hasSgrStartFragment(token) {
  return token.fragments.some((fragment) => fragment.type === "start");
}
function discardPendingHyperlink(state) {
  if (state.activeHyperlink && !state.activeHyperlinkHasVisibleText && state.activeHyperlinkOutputIndex !== void 0) {
    let openCodeLength = state.activeHyperlink.code.length;
    state.returnValue = state.returnValue.slice(0, state.activeHyperlinkOutputIndex) + state.returnValue.slice(state.activeHyperlinkOutputIndex + openCodeLength), state.pendingSgrOutputIndex !== void 0 && state.pendingSgrOutputIndex > state.activeHyperlinkOutputIndex && (state.pendingSgrOutputIndex -= openCodeLength);
  }
  state.activeHyperlink = void 0, state.activeHyperlinkHasVisibleText = !1, state.activeHyperlinkOutputIndex = void 0;
}
function settleActiveHyperlink(state) {
  state.activeHyperlinkHasVisibleText ? state.returnValue += closeHyperlink(state.activeHyperlink) : discardPendingHyperlink(state);
}
function applySgrToken2(state) {
  state.isPastEnd && !shouldIncludeSgrAfterEnd(state.token, state.activeStyles) || (state.include && hasSgrStartFragment(state.token) && state.pendingSgrOutputIndex === void 0 && (state.pendingSgrOutputIndex = state.returnValue.length, state.pendingSgrActiveStyles = new Map(state.activeStyles)), state.activeStyles = applySgrFragments(state.activeStyles, state.token.fragments), state.include && (state.returnValue += state.token.code));
}
function applyHyperlinkToken(state) {
  if (!(state.isPastEnd && (state.token.action !== "close" || !state.activeHyperlink))) {
    if (state.token.action === "open")
      state.activeHyperlink && settleActiveHyperlink(state), state.activeHyperlink = state.token, state.activeHyperlinkHasVisibleText = !1, state.activeHyperlinkOutputIndex = void 0, state.include && (state.activeHyperlinkOutputIndex = state.returnValue.length);
    else if (state.token.action === "close") {
      if (state.include && state.activeHyperlink && !state.activeHyperlinkHasVisibleText) {
        discardPendingHyperlink(state);
        return;
      }
      state.activeHyperlink = void 0, state.activeHyperlinkHasVisibleText = !1, state.activeHyperlinkOutputIndex = void 0;
    }
    state.include && (state.returnValue += state.token.code);
  }
}
function applyControlToken(state) {
  !state.isPastEnd && state.include && (state.returnValue += state.token.code);
}
function applyCharacterToken(state) {
  !state.include && state.position >= state.start && !state.token.isGraphemeContinuation && (state.include = !0, state.returnValue = [...state.activeStyles.values()].join(""), state.activeHyperlink && (state.activeHyperlinkOutputIndex = state.returnValue.length, state.returnValue += state.activeHyperlink.code)), state.include && (state.returnValue += state.token.value, state.pendingSgrOutputIndex = void 0, state.pendingSgrActiveStyles = void 0, state.activeHyperlink && (state.activeHyperlinkHasVisibleText = !0)), state.position += state.token.visibleWidth;
}
var tokenHandlers = {
  sgr: applySgrToken2,
  hyperlink: applyHyperlinkToken,
  control: applyControlToken,
  character: applyCharacterToken
};
function applyToken(state) {
  tokenHandlers[state.token.type]?.(state);
}
function createHasContinuationAheadMap(tokens) {
  let hasContinuationAhead = Array.from({ length: tokens.length }, () => !1), nextCharacterIsContinuation = !1;
  for (let tokenIndex = tokens.length - 1; tokenIndex >= 0; tokenIndex--) {
    let token = tokens[tokenIndex];
    hasContinuationAhead[tokenIndex] = nextCharacterIsContinuation, token.type === "character" && (nextCharacterIsContinuation = !!token.isGraphemeContinuation);
  }
  return hasContinuationAhead;
}
function isPastEndBoundary(token, position, end) {
  return end === void 0 ? !1 : position >= end ? !0 : token.type === "character" && !token.isGraphemeContinuation && position + token.visibleWidth > end;
}
function sliceAnsi(string, start, end) {
  let tokens = tokenizeAnsi(string, { endCharacter: end }), hasContinuationAhead = createHasContinuationAheadMap(tokens), state = {
    start,
    token: void 0,
    isPastEnd: !1,
    activeStyles: /* @__PURE__ */ new Map(),
    activeHyperlink: void 0,
    activeHyperlinkHasVisibleText: !1,
    activeHyperlinkOutputIndex: void 0,
    pendingSgrOutputIndex: void 0,
    pendingSgrActiveStyles: void 0,
    position: 0,
    returnValue: "",
    include: !1
  };
  for (let [tokenIndex, token] of tokens.entries()) {
    let isPastEnd = isPastEndBoundary(token, state.position, end);
    if (isPastEnd && token.type !== "character" && hasContinuationAhead[tokenIndex] && (isPastEnd = !1), isPastEnd && token.type === "character" && !token.isGraphemeContinuation) {
      state.activeHyperlink && !state.activeHyperlinkHasVisibleText && discardPendingHyperlink(state), state.pendingSgrOutputIndex !== void 0 && (state.returnValue = state.returnValue.slice(0, state.pendingSgrOutputIndex), state.activeStyles = state.pendingSgrActiveStyles, state.pendingSgrOutputIndex = void 0, state.pendingSgrActiveStyles = void 0);
      break;
    }
    state.token = token, state.isPastEnd = isPastEnd, applyToken(state);
  }
  return state.include ? (state.activeHyperlink && settleActiveHyperlink(state), state.returnValue += undoAnsiCodes(state.activeStyles), state.returnValue) : "";
}

// node_modules/log-update/index.js
var getWidth2 = (stream, defaultWidth) => stream.columns ?? defaultWidth ?? 80, SYNCHRONIZED_OUTPUT_ENABLE = "\x1B[?2026h", SYNCHRONIZED_OUTPUT_DISABLE = "\x1B[?2026l", countLines = (text) => text.split(`
`).length, getFrameHeight = (text) => {
  let unstyledText = stripAnsi(text);
  return unstyledText === "" ? 0 : unstyledText.split(`
`).length;
}, fitToTerminalHeight = (stream, wrappedText, defaultHeight) => {
  let terminalHeight = stream.rows ?? defaultHeight ?? 24;
  if (terminalHeight === 0)
    return { text: "", wasClipped: wrappedText !== "" };
  let lines = stripAnsi(wrappedText).split(`
`), toRemove = Math.max(0, lines.length - terminalHeight);
  if (toRemove === 0)
    return { text: wrappedText, wasClipped: !1 };
  let cut2 = 0;
  for (let index = 0; index < toRemove; index++)
    cut2 += stringWidth(lines[index]) + 1;
  let clippedText = sliceAnsi(wrappedText, cut2), clippedLineCount = getFrameHeight(clippedText);
  for (; clippedLineCount > terminalHeight; )
    cut2++, clippedText = sliceAnsi(wrappedText, cut2), clippedLineCount = getFrameHeight(clippedText);
  for (; cut2 > 0; ) {
    let previousClippedText = sliceAnsi(wrappedText, cut2 - 1);
    if (getFrameHeight(previousClippedText) > terminalHeight)
      break;
    cut2--, clippedText = previousClippedText;
  }
  return { text: clippedText, wasClipped: cut2 > 0 };
}, diffFrames = (previousLines, nextLines) => {
  let start = 0;
  for (; start < previousLines.length && start < nextLines.length && previousLines[start] === nextLines[start]; start++)
    ;
  let endPrevious = previousLines.length - 1, endNext = nextLines.length - 1;
  for (; endPrevious >= start && endNext >= start && previousLines[endPrevious] === nextLines[endNext]; )
    endPrevious--, endNext--;
  return { start, endPrevious, endNext };
}, buildPatch = ({
  prevCount,
  start,
  endPrevious,
  endNext,
  nextLines,
  nextWrappedEndsWithNewline
}) => {
  let sequence = "", cursorLine = prevCount - 1, cursorLineDelta = start - cursorLine;
  cursorLineDelta > 0 && (sequence += base_exports.cursorDown(cursorLineDelta)), cursorLineDelta < 0 && (sequence += base_exports.cursorUp(-cursorLineDelta)), sequence += base_exports.cursorLeft;
  let linesToClear = Math.max(0, endPrevious - start + 1);
  for (let index = 0; index < linesToClear; index++)
    sequence += base_exports.eraseLine, index < linesToClear - 1 && (sequence += base_exports.cursorDown());
  linesToClear > 1 && (sequence += base_exports.cursorUp(linesToClear - 1)), sequence += base_exports.cursorLeft;
  let wroteSlice = nextLines.slice(start, endNext + 1), writtenLineBreakCount = 0;
  if (wroteSlice.length > 0) {
    let chunk = wroteSlice.join(`
`), shouldWriteTrailingNewline = nextWrappedEndsWithNewline && endNext < nextLines.length - 1 && !chunk.endsWith(`
`);
    sequence += chunk, writtenLineBreakCount = countLines(chunk) - 1, sequence += base_exports.eraseEndLine, shouldWriteTrailingNewline && (sequence += `
`, writtenLineBreakCount++);
  }
  let currentLine = start + writtenLineBreakCount, lineDelta = nextLines.length - 1 - currentLine;
  return lineDelta > 0 && (sequence += base_exports.cursorDown(lineDelta)), lineDelta < 0 && (sequence += base_exports.cursorUp(-lineDelta)), sequence;
};
function createLogUpdate(stream, { showCursor = !1, defaultWidth, defaultHeight } = {}) {
  let previousLineCount = 0, previousWidth = getWidth2(stream, defaultWidth), previousOutput = "", useSynchronizedOutput = stream.isTTY === !0, write = (output) => {
    if (output !== "") {
      if (useSynchronizedOutput) {
        stream.write(SYNCHRONIZED_OUTPUT_ENABLE + output + SYNCHRONIZED_OUTPUT_DISABLE);
        return;
      }
      stream.write(output);
    }
  }, computeFrame = (text, width, clipToHeight = !0) => {
    let textString = String(text), raw = textString.endsWith(`
`) ? textString : `${textString}
`, wrapped = wrapAnsi(raw, width, { trim: !1, hard: !0, wordWrap: !1 }), { text: frameText, wasClipped } = clipToHeight ? fitToTerminalHeight(stream, wrapped, defaultHeight) : { text: wrapped, wasClipped: !1 }, lines = frameText === "" ? [] : frameText.split(`
`);
    return { wrapped: frameText, lines, wasClipped };
  }, reset = () => {
    previousOutput = "", previousWidth = getWidth2(stream, defaultWidth), previousLineCount = 0;
  }, render = (...arguments_) => {
    showCursor || cli_cursor_default.hide();
    let width = getWidth2(stream, defaultWidth), { wrapped, lines, wasClipped } = computeFrame(arguments_.join(" "), width);
    if (lines.length === 0) {
      previousLineCount > 0 && write(base_exports.eraseLines(previousLineCount)), previousOutput = wrapped, previousWidth = width, previousLineCount = 0;
      return;
    }
    if (wrapped === previousOutput && previousWidth === width)
      return;
    if (previousLineCount === 0) {
      write(wrapped), previousOutput = wrapped, previousWidth = width, previousLineCount = lines.length;
      return;
    }
    if (previousWidth !== width || wasClipped) {
      write(base_exports.eraseLines(previousLineCount) + wrapped), previousOutput = wrapped, previousWidth = width, previousLineCount = lines.length;
      return;
    }
    let previousLines = previousOutput === "" ? [] : previousOutput.split(`
`), { start, endPrevious, endNext } = diffFrames(previousLines, lines);
    if (previousLines.length !== lines.length && (endPrevious = previousLines.length - 1, endNext = lines.length - 1), start === lines.length && previousLineCount === lines.length)
      return;
    if (start === 0) {
      write(base_exports.eraseLines(previousLineCount) + wrapped), previousOutput = wrapped, previousWidth = width, previousLineCount = lines.length;
      return;
    }
    let patch = buildPatch({
      prevCount: previousLineCount,
      start,
      endPrevious,
      endNext,
      nextLines: lines,
      nextWrappedEndsWithNewline: wrapped.endsWith(`
`)
    });
    write(patch), previousOutput = wrapped, previousWidth = width, previousLineCount = lines.length;
  };
  return render.clear = () => {
    write(base_exports.eraseLines(previousLineCount)), reset();
  }, render.done = () => {
    reset(), showCursor || cli_cursor_default.show();
  }, render.persist = (...arguments_) => {
    let erasePrevious = previousLineCount > 0 ? base_exports.eraseLines(previousLineCount) : "", width = getWidth2(stream, defaultWidth), { wrapped: wrappedText } = computeFrame(arguments_.join(" "), width, !1);
    write(erasePrevious + wrappedText), reset();
  }, render;
}
var logUpdate = createLogUpdate(process6.stdout);
var logUpdateStderr = createLogUpdate(process6.stderr);

// src/report/terminal/live-view.ts
var LEAST_REDRAW_MS = 33, USUAL_ROWS = 24, USUAL_COLUMNS2 = 80, FREE_ROWS = 2, LEAST_ROWS = 4, URGENT = /* @__PURE__ */ new Set(["graph.ready", "service.failed", "gate.finished"]);
function createLiveView(options) {
  let draw = createLogUpdate(screenOf(options), { showCursor: !0 }), usualReadyTimes = /* @__PURE__ */ new Map(), drawnAt = Number.NEGATIVE_INFINITY;
  function redraw(record, now) {
    if (drawnAt = now, record.services.length === 0) return;
    let lines = drawTree({ ...progress(record, now), rows: liveRows(options) });
    draw(textOf(lines.map((line) => fitLine(line, columnsOf(options)))));
  }
  function progress(record, now) {
    return { record, now, usualReadyTimes, redact: options.redact };
  }
  function textOf(lines) {
    return lines.map((line) => `${quietCommands(paintLine(line, options.color))}
`).join("");
  }
  return {
    expect(times) {
      usualReadyTimes = times;
    },
    onEvent(event, record) {
      (URGENT.has(event.type) || event.at - drawnAt >= LEAST_REDRAW_MS) && redraw(record, event.at);
    },
    refresh(record, now) {
      Number.isFinite(drawnAt) && now - drawnAt >= LEAST_REDRAW_MS && redraw(record, now);
    },
    finish(record, now) {
      if (draw.clear(), draw.done(), record.services.length === 0 || record.outcome === "not-started") return;
      let tree = drawTree({ ...progress(settled(record), now), rows: finalRows(record) });
      options.write(textOf(tree));
    }
  };
}
function screenOf(options) {
  return {
    isTTY: !0,
    write: (text) => (options.write(text), !0),
    get columns() {
      return columnsOf(options);
    },
    get rows() {
      return rowsOf(options);
    }
  };
}
function columnsOf({ columns }) {
  return columns > 0 ? columns : USUAL_COLUMNS2;
}
function rowsOf({ rows }) {
  return rows !== void 0 && rows > 0 ? rows : USUAL_ROWS;
}
function liveRows(options) {
  return Math.max(LEAST_ROWS, rowsOf(options) - FREE_ROWS);
}

// src/report/terminal/plain.ts
function newsLines(event, options) {
  switch (event.type) {
    case "leftover.removed":
      return [note(`removed ${event.what}, left over by an earlier run`)];
    case "service.ready":
    case "task.completed":
    case "service.failed":
    case "service.unhealthy":
      return stateLines(event.service, options);
    case "service.recovered":
      return [note(`${event.service} recovered: ${event.detail}`)];
    case "service.restarting":
      return [
        note(
          `${event.service} is restarted in ${formatDuration(event.delayMs)}, attempt ${event.attempt}`
        )
      ];
    case "graph.ready": {
      let text = describeBringUp(options.record);
      return text === null ? [] : [note(text)];
    }
    case "rollback.started":
      return [note(`rolling back: ${event.because} failed`)];
    case "gate.finished":
      return [gateLine(event.result, options)];
    case "signal.received":
      return [note(`${event.signal} received, shutting down`)];
    case "shutdown.finished":
      return killedLines(event.killed);
    default:
      return [];
  }
}
function killedLines(killed) {
  return killed.length > 0 ? [note(`${counted(killed.length, "service")} had to be killed: ${killed.join(", ")}`)] : [];
}
function stateLines(name, options) {
  let service = options.record.services.find((one2) => one2.name === name), nameWidth = nameWidthOf(options.record);
  return service ? [serviceLine(service, { ...options, nameWidth, usualReadyTimes: /* @__PURE__ */ new Map() })] : [];
}
function summaryOf({ services, startedAt }, now) {
  let up = services.filter(({ readyAfterMs }) => readyAfterMs !== null).length, count = (status) => services.filter((one2) => one2.status === status).length, others = ["starting", "waiting", "failed"].map((status) => [count(status), status]).filter(([number]) => number > 0).map(([number, status]) => `, ${groupDigits(number)} ${status}`), time = formatDuration(Math.max(0, now - startedAt));
  return `${groupDigits(up)} of ${groupDigits(services.length)} up after ${time}${others.join("")}`;
}

// src/report/terminal/chronicle.ts
var DETAIL_BUDGET_BYTES2 = 400;
function chronicleLines(event, options) {
  let { record, redact } = options, service = "service" in event ? record.services.find(({ name }) => name === event.service) : void 0, text = chronicleText(event, service);
  if (text === null) return newsLines(event, options);
  if (text === "") return [];
  let offset = formatDuration(Math.max(0, event.at - record.startedAt)), clean = cleanLine(text, { redact, lineBudgetBytes: DETAIL_BUDGET_BYTES2 });
  return [[{ text: `   ${offset.padStart(9)}  ${clean}`, tone: "quiet" }]];
}
function chronicleText(event, service) {
  switch (event.type) {
    case "service.held":
      return `${event.service} waits for ${event.holds.map(describeHold).join(", ")}`;
    case "service.spawned":
      return `${event.service} spawned, pid ${event.pid}${event.attempt > 1 ? `, attempt ${event.attempt}` : ""}`;
    case "port.assigned":
      return `${event.service} got port ${event.port} for ${event.name}`;
    case "hook.finished":
      return `${event.service} ${event.hook} ${event.index + 1}: ${describeExit(event.exit)} in ${formatDuration(event.durationMs)}`;
    case "probe.changed":
      return event.ok && service?.status === "starting" ? "" : `${event.service} ${seenBy(service?.probe ?? null, event.detail)}${attempt(event.attempts)}`;
    case "service.ready":
      return `${event.service} ready after ${formatDuration(event.readyAfterMs)}${seen(service)}`;
    case "task.completed":
      return `${event.service} done after ${formatDuration(event.durationMs)}, ${describeExit(event.exit)}`;
    case "service.failed":
      return `${event.service} failed: ${describeFailure(event.reason)}`;
    case "service.lost-dependency":
      return `${event.service} lost ${event.dependency}`;
    case "service.stopping":
      return `${event.service} is stopped with ${event.signal}`;
    case "service.killed":
      return `${event.service} did not stop in time and was killed`;
    case "service.stopped":
      return `${event.service} stopped`;
    case "gate.started":
      return `gate ${event.gate} started${event.attempt > 1 ? `, attempt ${event.attempt}` : ""}`;
    default:
      return null;
  }
}
function seen(service) {
  return service?.probe ? `: ${seenBy(service.probe, service.probeDetail)}${attempt(service.probeAttempts)}` : "";
}
function attempt(attempts) {
  return attempts > 1 ? `, attempt ${attempts}` : "";
}

// src/report/terminal/plain-view.ts
var SUMMARY_EVERY_MS = 1e3, MOST_TROUBLED = 40, GOOD = /* @__PURE__ */ new Set(["service.ready", "task.completed"]);
function createPlainView(options) {
  let { redact } = options, group = options.groups ? "none" : "closed", skipped = [], troubled2 = 0, summarisedAt = Number.NEGATIVE_INFINITY, gatesBegan = !1;
  function print(lines) {
    let text = lines.map((line) => `${quietCommands(paintLine(line, options.color))}
`);
    text.length > 0 && options.write(text.join(""));
  }
  function tell(lines, record) {
    if (lines.length !== 0) {
      if (group === "none") {
        group = "open";
        let title = `Bring-up of ${cleanLine(record.project, { redact })}`;
        options.write(`::group::${escapeWorkflowData(title)}
`);
      }
      print(lines);
    }
  }
  function closeGroup(record, now) {
    group === "open" && options.write(`::endgroup::
`);
    let begun = group !== "closed" && record.services.some(({ status }) => status !== "waiting");
    group = "closed", begun && print(drawTree({ record, now, usualReadyTimes: /* @__PURE__ */ new Map(), redact, rows: finalRows(record) }));
  }
  function flushSkipped(record) {
    tell(skippedLines(skipped), record), skipped = [];
  }
  function isCounted(event, record) {
    return record.services.length <= MOST_LISTED || !("service" in event) ? !1 : (event.type === "service.failed" && (troubled2 += 1), event.type === "service.failed" ? troubled2 > MOST_TROUBLED : !0);
  }
  function summarise(event, record) {
    !GOOD.has(event.type) || event.at - summarisedAt < SUMMARY_EVERY_MS || (summarisedAt = event.at, tell([note(summaryOf(record, event.at))], record));
  }
  return {
    expect() {
    },
    refresh() {
    },
    onEvent(event, record) {
      if (event.type === "service.skipped") {
        let one2 = record.services.find(({ name }) => name === event.service);
        one2 && skipped.push(one2);
        return;
      }
      flushSkipped(record);
      let ends = event.type === "graph.ready" || event.type === "rollback.started";
      if (group !== "closed" && ends) closeGroup(record, event.at);
      else if (isCounted(event, record)) summarise(event, record);
      else {
        let gate = event.type === "gate.finished" && !gatesBegan;
        gatesBegan ||= gate, gate && group === "closed" && print([[]]), tell((group === "closed" ? newsLines : chronicleLines)(event, { record, now: event.at, redact }), record);
      }
    },
    finish(record, now) {
      flushSkipped(record), closeGroup(record, now), print(lookingBack(record));
    }
  };
}
function lookingBack(record) {
  let whatIf = describeWhatIf(record), lines = [describeSlowStarts(record.services), whatIf && `what-if: ${whatIf}`].filter((text) => text !== null).map(note);
  return lines.length > 0 ? [[], ...lines] : [];
}

// src/report/terminal/reporter.ts
function createTerminalReporter(options) {
  let { color, redact } = options, view = options.live ? createLiveView(options) : createPlainView(options);
  function print(lines) {
    let text = lines.map((line) => `${quietCommands(paintLine(line, color))}
`);
    text.length > 0 && options.write(text.join(""));
  }
  return {
    expect: (times) => view.expect(times),
    onEvent(event, record) {
      event.type === "run.started" ? print([[{ text: cleanLine(headerText(record, describeSize(record)), { redact }) }], []]) : view.onEvent(event, record);
    },
    refresh: (record, now) => view.refresh(record, now),
    finish(record, report, reportPath) {
      view.finish(record, record.finishedAt ?? record.startedAt);
      let faults = report?.faults ?? record.faults;
      faults.length > 0 && options.write(`${renderFaults(faults, { redact })}
`), print(concludingLines({ record, report, reportPath, redact }));
    }
  };
}

export {
  renderExplanation,
  renderHtml,
  jsonOf,
  renderJUnit,
  renderComment,
  renderSummary,
  renderTriageMarkdown,
  renderMetrics,
  renderFaults,
  renderWarnings,
  createTerminalReporter,
  renderStatus
};
