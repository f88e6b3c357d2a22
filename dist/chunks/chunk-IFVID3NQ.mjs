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
} from "./chunk-G57JLXGG.mjs";
import {
  describeExit,
  describeHold,
  formatDuration,
  formatFault,
  formatLocation
} from "./chunk-DHEESZZX.mjs";
import {
  byCodeUnit,
  unreachable
} from "./chunk-OAYHSIS7.mjs";

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
function counted(count, noun) {
  return `${groupDigits(count)} ${noun}${count === 1 ? "" : "s"}`;
}
function groupDigits(count) {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, " ");
}
function clause(sentence) {
  return sentence.trim().replace(/(?<!\.)\.$/, "");
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
  }
  return failures.length === 0 && status === "failed" && lines.push("", " No line says why."), `${lines.join(`
`)}
`;
}
function blockLines(firstLine, text) {
  let lines = text.split(`
`), shown = lines.slice(0, MOST_LINES), width = String(firstLine + shown.length - 1).length, numbered = shown.map(
    (line, index) => `   ${String(firstLine + index).padStart(width)} │ ${line}`
  ), left = lines.length - shown.length;
  return left > 0 ? [...numbered, `   ${" ".repeat(width)} └ ${counted(left, "more line")}`] : numbered;
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
    case "not-ready":
      return `not ready after ${formatDuration(reason.timeoutMs)}${reason.lastProbe ? ` (${reason.lastProbe})` : ""}`;
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
  if (service.failure) return describeFailure(service.failure);
  if (service.status === "skipped")
    return `because ${service.skippedBecause ?? "a dependency"} failed`;
  if (service.type === "task" && service.exit) return describeExit(service.exit);
  let [lost] = service.lost;
  if (lost && service.status !== "ready") return `lost ${lost.dependency}`;
  let restarts = service.restarts > 0 ? ` · ${counted(service.restarts, "restart")}` : "";
  return `${[service.probe, detailBeyond(service)].filter(Boolean).join(" ")}${restarts}`;
}
function detailBeyond({ probe, probeDetail }) {
  return probeDetail && !probe?.includes(probeDetail) ? probeDetail : null;
}
function ranForMs(service) {
  return service.failure && service.failedAt !== null && service.spawnedAt !== null ? Math.max(0, service.failedAt - service.spawnedAt) : service.readyAfterMs !== null ? service.readyAfterMs : service.spawnedAt === null || service.endedAt === null ? null : service.endedAt - service.spawnedAt;
}
function describeCheck(check) {
  let score = check.threshold === "score", show2 = (value) => score ? String(Math.round(value)) : formatDuration(value), limit = check.ok ? `(${score ? "≥" : "≤"} ${show2(check.limit)})` : limitMissed(check, show2), who = check.service && !check.ok ? ` by ${check.service}` : "";
  return `${THRESHOLD[check.threshold]} ${show2(check.measured)}${who} ${limit}`;
}
function limitMissed(check, show2) {
  return `(${check.threshold === "score" ? "at least" : "at most"} ${show2(check.limit)})`;
}
function gateDetail(gate) {
  let found = gate.checks.length > 0 ? gate.checks.map(describeCheck).join(", ") : gate.detail;
  return gate.attempts > 1 ? `${found}, attempt ${gate.attempts}` : found;
}
function describeBringUp({ bringUp }) {
  if (!bringUp) return null;
  let ratio = bringUp.lowerBoundMs > 0 ? ` (${(bringUp.wallMs / bringUp.lowerBoundMs).toFixed(2)}×)` : "", path = bringUp.criticalPath.length > 0 ? ` · critical path ${bringUp.criticalPath.join(" → ")}` : "";
  return `up in ${formatDuration(bringUp.wallMs)} · lower bound ${formatDuration(bringUp.lowerBoundMs)}${ratio}${path}`;
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
function isTelling(text) {
  return TELLING.test(text);
}
function excerptOf(block, most) {
  let lines = block.lines.map((line, index) => ({
    number: block.startLine + index,
    text: (block.text[index] ?? line).trimEnd()
  }));
  if (lines.length <= most) return lines;
  let telling = lines.flatMap(({ text }, index) => isTelling(text) ? [index] : []), start = Math.max(0, Math.min((telling[0] ?? 0) - 1, lines.length - most)), last = telling.at(-1) ?? 0, lastLine = lines[last];
  if (last < start + most || lastLine === void 0 || most < 3)
    return lines.slice(start, start + most);
  let gap = last > start + most - 1 ? [null] : [];
  return [...lines.slice(start, start + most - 1), ...gap, lastLine];
}

// src/report/markdown/evidence.ts
var LINE_BUDGET_BYTES = 300;
function evidenceFence(verdict, mostLines) {
  let lines = [];
  for (let block of verdict.evidence) {
    let room = mostLines - lines.length;
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
    ...clean.verdicts.map((verdict) => openCard(verdict, context)),
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
  let limit = (columns > 0 ? columns : USUAL_COLUMNS) - 1, fitted = [], used = 0;
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

// src/report/terminal/faults.ts
var MOST_ALIGNED = 40;
function renderFaults(faults, options = {}) {
  let redact = options.redact ?? ((text) => text), clean = (text) => quietCommands(cleanLine(text, { redact })), places = faults.map(({ location }) => location ? clean(formatLocation(location)) : ""), width = places.reduce((most, place2) => Math.max(most, place2.length), 0), indent = width === 0 ? 0 : Math.min(width, MOST_ALIGNED) + 2;
  return [...faults.flatMap((fault, index) => {
    let place2 = indent === 0 ? "" : `${padEnd(places[index] ?? "", indent - 2)}  `, path = fault.path ? `${clean(fault.path)}: ` : "";
    return [
      `${place2}${path}${clean(fault.problem)}`,
      `${" ".repeat(Math.max(indent, 4))}${clean(fault.remedy)}`
    ];
  }), `${counted(faults.length, "problem")}, nothing was started.`].join(`
`);
}

// src/report/terminal/progress.ts
function waitingFor(service, progress) {
  if (service.status === "starting") return startingText(service, progress);
  let [hold, ...others] = service.holds;
  if (hold === void 0) return "its turn";
  let more2 = others.length > 0 ? ` and ${others.length} more` : "";
  if (hold.kind !== "dependency") return `${describeHold(hold)}${more2}`;
  let on = progress.record.services.find(({ name }) => name === hold.on), about = on?.status === "starting" ? `: ${startingText(on, progress)}` : "";
  return `${describeHold(hold)}${about}${more2}`;
}
function startingText(service, { now, usualReadyTimes }) {
  let usual = usualReadyTimes.find((one2) => one2.service === service.name), seen = service.probeDetail ?? service.probe, attempts = service.probeAttempts > 1 ? ` ×${service.probeAttempts}` : "", pid = service.pid === null ? "" : `pid ${service.pid} `, alive = service.spawnedAt === null ? "" : `${pid}alive ${formatDuration(Math.max(0, now - service.spawnedAt))}`, ready = usual && usual.count > 1 ? `usually ready after ${usualText(usual)}` : "";
  return [seen ? `${seen}${attempts}` : "", alive, ready].filter((part) => part !== "").join(", ");
}
function usualText({ medianMs, spreadMs }) {
  return medianMs < 1e3 ? `${Math.round(medianMs)} ± ${Math.round(spreadMs)} ms` : `${(medianMs / 1e3).toFixed(1)} ± ${(spreadMs / 1e3).toFixed(1)} s`;
}

// src/report/terminal/tree.ts
var DETAIL_BUDGET_BYTES = 400;
function drawTree(options) {
  let { record } = options, tail = [...bringUpLines(record), ...gateLines(options)], room = Math.max(1, options.rows - tail.length);
  return [...serviceLines(options, room), ...tail];
}
function serviceLines(options, room) {
  let { services } = options.record;
  if (services.length <= room) return services.map((service) => serviceLine(service, options));
  let shown = new Set(services.toSorted((a, b) => urgency(a) - urgency(b)).slice(0, room - 1)), hidden = services.filter((service) => !shown.has(service));
  return [...services.filter((one2) => shown.has(one2)).map((one2) => serviceLine(one2, options)), [{ text: `   and ${hiddenText(hidden)}`, tone: "quiet" }]];
}
function urgency(service) {
  return service.failure ? 0 : { bad: 0, busy: 1, quiet: 2, good: 3 }[STATUS[service.status].tone];
}
function hiddenText(hidden) {
  let counts = /* @__PURE__ */ new Map();
  for (let service of hidden) {
    let word = statusWord(service);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let parts = [...counts].map(([word, count]) => `${count} ${word}`);
  return `${hidden.length} more (${parts.join(", ")})`;
}
function serviceLine(service, options) {
  let { mark, tone } = service.failure ? STATUS.failed : STATUS[service.status], pending = service.status === "waiting" || service.status === "starting", ran = ranForMs(service), name = { text: padEnd(service.name, nameWidth(options.record)), tone: "strong" }, clean = (text) => cleanLine(text, { redact: options.redact, lineBudgetBytes: DETAIL_BUDGET_BYTES });
  if (pending && !service.failure) {
    let word = service.status === "waiting" ? "waits for " : "starting  ";
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
function nameWidth({ services }) {
  return Math.min(
    24,
    services.reduce((most, { name }) => Math.max(most, name.length), 0)
  );
}
function bringUpLines(record) {
  let text = describeBringUp(record), rollback = record.rollback ? [[{ text: `   rolled back because ${record.rollback.because} failed`, tone: "bad" }]] : [];
  return [...text ? [[{ text: `   ${text}`, tone: "quiet" }]] : [], ...rollback];
}
function gateLines(options) {
  let { record, runningGates, now } = options, running = [...runningGates].map(
    ([name, startedAt]) => [
      { text: " ◌ ", tone: "busy" },
      { text: `gate ${name}`, tone: "strong" },
      { text: `  running ${formatDuration(Math.max(0, now - startedAt))}`, tone: "quiet" }
    ]
  );
  return [...record.gates.map((gate) => gateLine(gate, options)), ...running];
}
function gateLine(gate, options) {
  let { mark, tone } = GATE[gate.outcome], width = options.record.gateNames.reduce((most, name) => Math.max(most, name.length), 0), time = gate.kind === "command" && gate.outcome !== "skipped" ? ` in ${formatDuration(gate.durationMs)}` : "", detail = cleanLine(gateDetail(gate), {
    redact: options.redact,
    lineBudgetBytes: DETAIL_BUDGET_BYTES
  });
  return [
    { text: ` ${mark} `, tone },
    { text: `gate ${padEnd(gate.name, Math.min(24, width))}`, tone: "strong" },
    { text: `  ${detail}${time}` }
  ];
}

// src/report/terminal/plain.ts
function plainLines(event, options) {
  let news = newsLines(event, options);
  return news.length > 0 || !options.verbose ? news : verboseLines(event, options);
}
function newsLines(event, options) {
  let { record } = options;
  switch (event.type) {
    case "leftover.removed":
      return [note(`removed ${event.what}, left over by an earlier run`)];
    case "service.ready":
    case "task.completed":
    case "service.failed":
    case "service.skipped":
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
    case "graph.ready":
      return bringUpLines({ ...record, rollback: null });
    case "rollback.started":
      return [note(`rolling back: ${event.because} failed`)];
    case "gate.finished":
      return [gateLine(event.result, options)];
    case "signal.received":
      return [note(`${event.signal} received, shutting down`)];
    case "shutdown.finished":
      return event.killed.length > 0 ? [
        note(
          `${counted(event.killed.length, "service")} had to be killed: ${event.killed.join(", ")}`
        )
      ] : [];
    default:
      return [];
  }
}
function stateLines(name, options) {
  let service = options.record.services.find((one2) => one2.name === name);
  return service ? [serviceLine(service, options)] : [];
}
function verboseLines(event, { record }) {
  let text = verboseText(event);
  return text === null ? [] : [[{ text: `   ${formatDuration(Math.max(0, event.at - record.startedAt)).padStart(9)}  ${text}`, tone: "quiet" }]];
}
function verboseText(event) {
  switch (event.type) {
    case "service.held":
      return `${event.service} waits for ${event.holds.map(describeHold).join(", ")}`;
    case "service.spawned":
      return `${event.service} spawned, pid ${event.pid}${event.attempt > 1 ? `, attempt ${event.attempt}` : ""}`;
    case "probe.changed":
      return `${event.service} ${event.detail}${event.attempts > 1 ? ` ×${event.attempts}` : ""}`;
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
function note(text) {
  return [{ text: `   ${text}`, tone: "quiet" }];
}
function headerText(record, size) {
  return [record.project, size, record.configFiles.join(", ")].filter((part) => part !== "").join(" · ");
}

// src/report/terminal/status.ts
function renderStatus(record, now, options) {
  let redact = options?.redact ?? ((text) => text), clean = cleanDeep(record, { redact }), took = formatDuration(Math.max(0, (clean.finishedAt ?? now) - clean.startedAt)), state = clean.outcome === "running" ? `running for ${took}, pid ${clean.supervisorPid}` : `${OUTCOME[clean.outcome].label} after ${took}`, tree = drawTree({
    record: clean,
    now,
    redact,
    usualReadyTimes: [],
    rows: Number.POSITIVE_INFINITY,
    runningGates: /* @__PURE__ */ new Map()
  });
  return [`${headerText(clean, describeSize(clean))} · ${state}`, "", ...tree.map((line) => paintLine(line, !1))].join(`
`);
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
    (line) => line === null ? html`<li class="gap">⋮</li>` : html`<li value="${line.number}"${isTelling(line.text) ? html` class="telling"` : ""}>${truncate(line.text, LINE_BUDGET_BYTES2)}</li>`
  ), width = block.endLine >= WIDE_NUMBER ? "lines wide" : "lines";
  return html`<figure><figcaption><span>${sourceName(block)}</span>${logLink(block.file, placeOf(block))}</figcaption>
<ol class="${width}">${items}</ol></figure>`;
}

// src/report/html/excerpts.ts
var MOST_BLOCKS = 60, MOST_LINES2 = 200;
function excerptsSection(blocks) {
  if (blocks.length === 0) return null;
  let items = blocks.slice(0, MOST_BLOCKS).map(
    (block) => html`<details><summary>${sourceName(block)} <span class="soft mono">${placeOf(block)}</span> <span class="soft">${counted(block.lines.length, "line")}</span></summary>${blockFigure(block, MOST_LINES2)}</details>`
  ), left = blocks.length - MOST_BLOCKS;
  return html`<section aria-labelledby="excerpts"><h2 id="excerpts">From the logs</h2>
${items}
${left > 0 ? html`<p class="soft">and ${counted(left, "more excerpt")} in the log files</p>` : null}
</section>`;
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
  --wait: #b4afa7; --start: #9dbbe8; --start-critical: #1d56b0; --ready: #a9d8bd; --down: #f0b9b5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131315; --panel: #1c1c1f; --line: #35353a; --text: #eceae6; --soft: #a9a6a0;
    --bad: #ff8f86; --bad-soft: #33191a; --warn: #eeb85c; --good: #74d3a0; --accent: #8fb8fa;
    --wait: #605d58; --start: #3a5583; --start-critical: #8fb8fa; --ready: #28583f; --down: #6d2f2d;
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
.s-ready { fill: var(--ready); } .s-down { fill: var(--down); } .s-failed { fill: var(--bad); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .8rem 0 0; padding: 0; list-style: none; font-size: .8125rem; color: var(--soft); }
.legend svg { width: 18px; height: 10px; margin-right: .4em; vertical-align: baseline; }
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
  td { border: 0; padding: 0; } td:empty { display: none; } td.time { margin-left: auto; } td.wide { order: 1; width: auto; flex-basis: 100%; color: var(--soft); font-size: .875rem; }
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
  let table = html`<table>
<thead><tr><th>Name</th><th>State</th><th class="time">Took</th><th>Detail</th><th>Log</th></tr></thead>
<tbody>${services.map(serviceRow)}</tbody>
</table>`, folded = services.length > FOLD_ROWS;
  return html`<section aria-labelledby="services"><h2 id="services">Services and tasks</h2>
${folded ? html`<details><summary>All ${counted(services.length, "node")}</summary>${table}</details>` : table}
</section>`;
}
function serviceRow(service) {
  let { mark, tone } = service.failure ? STATUS.failed : STATUS[service.status], ran = ranForMs(service), kind = service.type === "task" ? html` <span class="soft">task</span>` : null, detail = `${serviceDetail(service)}${service.critical ? " · critical" : ""}`;
  return html`<tr><td><strong>${service.name}</strong>${kind}</td><td class="state ${tone}">${mark} ${statusWord(service)}</td><td class="time">${ran === null ? "" : formatDuration(ran)}</td><td class="wide">${detail}</td><td>${service.logFile === null ? null : logLink(service.logFile, "log")}</td></tr>`;
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

// src/report/html/timeline-model.ts
function timelineOf(record, rows) {
  let spanMs = windowMs(record), critical = new Set(record.bringUp?.criticalPath ?? []), fraction = (at) => Math.min(1, Math.max(0, (at - record.startedAt) / spanMs));
  return {
    spanMs,
    ticksMs: ticks(spanMs),
    rows: rows.map((service) => ({
      service,
      critical: critical.has(service.name),
      segments: segmentsOf(service, fraction),
      failedAt: service.failedAt === null ? null : fraction(service.failedAt)
    }))
  };
}
function windowMs({ services, startedAt, bringUp }) {
  let since = (at) => at === null ? 0 : at - startedAt, up = services.reduce(
    (most, { readyAt, endedAt, type }) => Math.max(most, since(readyAt), type === "task" ? since(endedAt) : 0),
    bringUp?.wallMs ?? 0
  ), latest = up > 0 ? up * 3 : Number.POSITIVE_INFINITY, failed = services.map(({ failedAt }) => since(failedAt)).filter((at) => at <= latest);
  return Math.max(1, up, ...failed) * 1.04;
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
var MOST_ROWS = 150, HEIGHT = 26, SHAPE = {
  waiting: { y: 12, height: 2 },
  starting: { y: 7, height: 12 },
  ready: { y: 7, height: 12 },
  down: { y: 12, height: 2 }
};
function timelineSection(record) {
  if (record.services.filter(({ spawnedAt }) => spawnedAt !== null).length === 0) return null;
  let shown = mostTelling(record, record.services), timeline = timelineOf(record, shown), left = record.services.length - shown.length;
  return html`<section aria-labelledby="bring-up"><h2 id="bring-up">Bring-up</h2>
${figures(record)}
<ol class="timeline">
<li class="axis" aria-hidden="true"><span></span>${axis(timeline)}<span class="end"></span></li>
${timeline.rows.map((row2) => rowItem(row2, timeline, record))}
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
function figures({ bringUp }) {
  if (!bringUp) return null;
  let { wallMs, lowerBoundMs, criticalPath } = bringUp, ratio = lowerBoundMs > 0 ? ` (${(wallMs / lowerBoundMs).toFixed(2)}×)` : "";
  return html`<p>Up in <strong class="num">${formatDuration(wallMs)}</strong>; no order of starting could be faster than ${formatDuration(lowerBoundMs)}${ratio}.
${criticalPath.length > 0 ? html`<span class="soft">Critical path: ${criticalPath.join(" → ")}</span>` : null}</p>`;
}
function axis({ ticksMs, spanMs }) {
  let labels = ticksMs.map((ms, index) => {
    let anchor = index === 0 ? "start" : ms / spanMs > 0.93 ? "end" : "middle";
    return html`<text x="${share(ms / spanMs)}" y="13" text-anchor="${anchor}">${ms === 0 ? "0" : formatDuration(ms)}</text>`;
  });
  return html`<svg class="axis" height="20">${labels}</svg>`;
}
function rowItem(row2, { ticksMs, spanMs }, record) {
  let { service } = row2, grid = ticksMs.map(
    (ms) => html`<line class="tick" x1="${share(ms / spanMs)}" x2="${share(ms / spanMs)}" y1="0" y2="${HEIGHT}"/>`
  ), bars = row2.segments.map(({ kind, from, to }) => {
    let { y, height } = SHAPE[kind];
    return html`<rect class="s-${kind}" x="${share(from)}" width="${share(to - from)}" y="${y}" height="${height}"/>`;
  }), failed = row2.failedAt === null ? null : html`<svg x="${share(row2.failedAt)}" overflow="visible"><rect class="s-failed" x="-2" width="4" y="3" height="20"/></svg>`, text = endText(service, record);
  return html`<li${row2.critical ? html` class="critical"` : ""}><span class="name" title="${service.name}">${service.name}</span><svg height="${HEIGHT}" role="img" aria-label="${`${service.name}: ${text}`}">${grid}${bars}${failed}</svg><span class="${service.failure ? "end bad" : "end"}">${text}</span></li>`;
}
function endText(service, record) {
  let word = statusWord(service);
  if (service.failedAt !== null)
    return `${word} at ${formatDuration(service.failedAt - record.startedAt)}`;
  let ran = ranForMs(service);
  return ran === null ? word : `${service.readyAfterMs !== null && service.type === "service" ? "ready" : word} ${formatDuration(ran)}`;
}
function legend({ rows }) {
  let kinds = new Set(rows.flatMap(({ segments }) => segments.map(({ kind }) => kind))), items = [
    ["s-waiting", "waiting for dependencies", kinds.has("waiting")],
    ["s-critical", "starting, on the critical path", rows.some(({ critical }) => critical)],
    ["s-starting", "starting", rows.some(({ critical }) => !critical)],
    ["s-ready", "ready", kinds.has("ready")],
    ["s-failed", "failed", rows.some(({ failedAt }) => failedAt !== null)]
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
    let items = links.map((link2) => html`<li>${link2}</li>`);
    return html`<dt>How it spread</dt><dd><ol class="chain">${items}</ol></dd>`;
  }
  return affected.length === 0 ? null : html`<dt>Took down</dt><dd>${affected.join(", ")}</dd>`;
}

// src/report/html/verdicts.ts
var MOST_CARDS = 25, MOST_ROWS2 = 1e3;
function verdictsSection(report) {
  if (report.verdicts.length === 0) return null;
  let shown = report.verdicts.slice(0, MOST_CARDS), rest2 = report.verdicts.slice(MOST_CARDS), spared = shown.every(({ relation }) => !RELATION[relation].open), cards = shown.map((verdict, index) => {
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
    { report: input.report, record: input.record, excerpts: input.excerpts },
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
  let open = report.verdicts.filter(({ relation }) => RELATION[relation].open), folded = report.verdicts.filter(({ relation }) => !RELATION[relation].open), context = { run: report.context, links, lines: limits.lines }, openSections = open.slice(0, limits.cards).map((verdict, index) => ({
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
function rest(verdicts, listed, priority) {
  if (verdicts.length === 0) return [];
  let forms = [listed, Math.ceil(listed / 5), 0].map((count) => list(verdicts, count));
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
  let bringUp = describeBringUp(record);
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
    { report: shownReport(report, LIMITS2.cards), record },
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

// src/report/terminal/conclusion.ts
var MOST_VERDICTS2 = 5, MOST_LINES4 = 8, MOST_NAMES2 = 8, LINE_BUDGET_BYTES3 = 400;
function concludingLines(input) {
  let { record, report } = cleanDeep({ record: input.record, report: input.report }, input), verdicts = report?.verdicts ?? [], shown = verdicts.slice(0, MOST_VERDICTS2), left = verdicts.length - shown.length;
  return [
    ...shown.flatMap((verdict) => [[], ...verdictLines2(verdict, record, input.redact)]),
    ...left > 0 ? [[], [{ text: ` and ${counted(left, "more failure")}, all in the report` }]] : [],
    [],
    outcomeLine(record, input.reportPath)
  ];
}
function verdictLines2(verdict, record, redact) {
  let culprit = record.services.find(({ name }) => name === verdict.culprit), now = record.finishedAt ?? record.startedAt, body = [...evidenceLines(verdict), ...branchLines(verdict, record)];
  return !culprit?.failure && body.length === 0 ? judgement(verdict) : [culprit?.failure ? serviceLine(culprit, { record, redact, now, usualReadyTimes: [] }) : [
    { text: " ✘ ", tone: "bad" },
    { text: verdict.title, tone: "strong" }
  ], ...body, [], ...judgement(verdict)];
}
function evidenceLines(verdict) {
  let lines = [];
  for (let block of verdict.evidence) {
    let room = MOST_LINES4 - lines.length;
    if (room <= 0) break;
    for (let line of excerptOf(block, room)) {
      let text = line === null ? "⋮" : truncate(line.text, LINE_BUDGET_BYTES3);
      lines.push([{ text: `   │ ${text}` }]);
    }
  }
  return lines;
}
function branchLines(verdict, record) {
  let failedGates = record.gates.filter(
    ({ name, outcome }) => outcome === "failed" && verdict.affected.includes(name)
  ), branches = [
    lostText(verdict, record),
    ...failedGates.map((gate) => `gate ${gate.name}: ${gateDetail(gate)}`)
  ].filter((text) => text !== "");
  return branches.map((text, index) => [
    { text: `   ${index === branches.length - 1 ? "└" : "├"} ${text}` }
  ]);
}
function lostText(verdict, record) {
  let lost = record.services.filter(({ name }) => verdict.affected.includes(name));
  if (lost.length === 0) return "";
  let names = lost.slice(0, MOST_NAMES2).map(({ name }) => name), more2 = lost.length > names.length ? ` and ${lost.length - names.length} more` : "", times = lost.flatMap(
    (service) => service.lost.filter(({ dependency }) => dependency === verdict.culprit).map(({ at }) => at)
  ), failedAt = record.services.find(({ name }) => name === verdict.culprit)?.failedAt ?? null, first = failedAt === null || times.length === 0 ? "" : `, first ${formatDuration(Math.max(0, Math.min(...times) - failedAt))} later`;
  return `${names.join(", ")}${more2} lost it (${counted(lost.length, "service")}${first})`;
}
function judgement(verdict) {
  let { label } = RELATION[verdict.relation], because = verdict.because === "" ? "" : `: ${clause(verdict.because)}`, facts2 = [`who acts: ${verdict.owners.length > 0 ? verdict.owners.join(", ") : ACTOR[verdict.whoActs]}`, clause(verdict.action), retryAdvice(verdict)];
  return [
    [
      { text: ` ${verdict.title}`, tone: "strong" },
      {
        text: ` (${verdict.cause}, ${percent(verdict.confidence)}) · ${label} (${percent(verdict.relationProbability)})${because}`
      }
    ],
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

// src/report/terminal/reporter.ts
var LEAST_REDRAW_MS = 33, MOST_FINAL_ROWS = 120, USUAL_ROWS = 24, URGENT = /* @__PURE__ */ new Set(["graph.ready", "service.failed", "gate.finished"]);
function createTerminalReporter(options) {
  let { color, redact, usualReadyTimes = [] } = options, runningGates = /* @__PURE__ */ new Map(), drawnLines = 0, drawnAt = Number.NEGATIVE_INFINITY, groupOpen = !1;
  function print(lines) {
    if (lines.length === 0) return;
    let text = lines.map((line) => quietCommands(paintLine(line, color))).join(`
`);
    options.write(`${text}
`);
  }
  function redraw(record, now, rows) {
    let lines = drawTree({ record, now, usualReadyTimes, redact, rows, runningGates }).map(
      (line) => quietCommands(paintLine(fitLine(line, options.columns), color))
    ), up = drawnLines > 0 ? `\x1B[${drawnLines}A\r` : "";
    options.write(`${up}\x1B[J${lines.map((line) => `${line}
`).join("")}`), drawnLines = lines.length, drawnAt = now;
  }
  function openGroup(record) {
    options.groups && (groupOpen = !0, options.write(
      `::group::${escapeWorkflowData(`Bring-up of ${cleanLine(record.project, { redact })}`)}
`
    ));
  }
  function closeGroup(record, now) {
    groupOpen && (groupOpen = !1, options.write(`::endgroup::
`), print(drawTree({ record, now, usualReadyTimes, redact, rows: MOST_FINAL_ROWS, runningGates })));
  }
  function start(record) {
    print([[{ text: cleanLine(headerText(record, describeSize(record)), { redact }) }], []]), openGroup(record);
  }
  function printEvent(event, record) {
    let plain = { record, now: event.at, usualReadyTimes, redact, verbose: groupOpen };
    groupOpen && (event.type === "graph.ready" || event.type === "rollback.started") ? closeGroup(record, event.at) : print(plainLines(event, plain));
  }
  return {
    onEvent(event, record) {
      event.type === "gate.started" && runningGates.set(event.gate, event.at), event.type === "gate.finished" && runningGates.delete(event.result.name), event.type === "run.started" ? start(record) : options.live ? (URGENT.has(event.type) || event.at - drawnAt >= LEAST_REDRAW_MS) && redraw(record, event.at, liveRows(options)) : printEvent(event, record);
    },
    refresh(record, now) {
      options.live && drawnLines > 0 && now - drawnAt >= LEAST_REDRAW_MS && redraw(record, now, liveRows(options));
    },
    finish(record, report, reportPath) {
      let now = record.finishedAt ?? record.startedAt;
      runningGates.clear(), closeGroup(record, now), options.live && record.services.length > 0 && redraw(record, now, MOST_FINAL_ROWS), drawnLines = 0;
      let faults = report?.faults ?? record.faults;
      faults.length > 0 && options.write(`${renderFaults(faults, { redact })}
`), print(concludingLines({ record, report, reportPath, redact }));
    }
  };
}
function liveRows({ rows }) {
  return Math.max(4, (rows && rows > 0 ? rows : USUAL_ROWS) - 2);
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
  createTerminalReporter,
  renderStatus
};
