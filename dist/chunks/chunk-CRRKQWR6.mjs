import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  headerText
} from "./chunk-2EFFQGCR.mjs";
import {
  MOST_LISTED,
  drawTree,
  finalRows,
  gateLine,
  nameWidthOf,
  serviceLine,
  skippedLines
} from "./chunk-Q3XYXXDO.mjs";
import {
  escapeWorkflowData
} from "./chunk-BQOFT7M4.mjs";
import {
  quietMatchers
} from "./chunk-RXUFAU2X.mjs";
import {
  cardedVerdicts,
  excerptOf,
  excerptRoom,
  isNoise,
  rerunSentence,
  retryAdvice
} from "./chunk-JCF5YWPH.mjs";
import {
  describeBringUp,
  describeCheck,
  describeFailure,
  describeSize,
  describeSlowStarts,
  describeWhatIf,
  gateDetail,
  seenBy,
  sourceName
} from "./chunk-HTTNZQBR.mjs";
import {
  causeSureness
} from "./chunk-CSGKXHK4.mjs";
import {
  renderFaults
} from "./chunk-GJTPF4ZL.mjs";
import {
  displayWidth,
  note,
  padEnd,
  paintLine
} from "./chunk-K4G67D34.mjs";
import {
  ACTOR,
  OUTCOME,
  RELATION,
  clause,
  counted,
  groupDigits,
  listed,
  percent
} from "./chunk-Y44HDPE2.mjs";
import {
  quietCommands
} from "./chunk-FQ5HRVQA.mjs";
import {
  cleanDeep,
  cleanLine
} from "./chunk-D7MHDD5P.mjs";
import {
  truncate
} from "./chunk-KPWNISOK.mjs";
import {
  describeExit,
  describeHold,
  formatDuration
} from "./chunk-4INBPDXK.mjs";

// src/app/job/watch.ts
import { relative } from "node:path";

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
  let failedAt = failureTime(verdict, record), began = record.gateTimes?.find((time2) => time2.gate === gate.name)?.startedAt ?? null, after = failedAt !== null && began !== null && began >= failedAt, common = commonMessage(gate), time = after ? ` after ${new Date(failedAt).toISOString().slice(11, 19)}` : "", share = common === null || common.all ? "all" : `${common.count} of them`, said = common === null ? "" : ` with ${common.message}`, told = time === "" && said === "" ? "" : `, ${share}${time}${said}`;
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
var MOST_LINES = 8, LINE_BUDGET_BYTES = 400, STAMP = /^\d{4}-\d\d-\d\dT(\d\d:\d\d:\d\d\.\d{3})\d*Z /;
function evidenceLines(verdict, culprit) {
  let told = [], seen2 = /* @__PURE__ */ new Set(), blocks = blocksFor(verdict, culprit);
  for (let [index, block] of blocks.entries()) {
    let room = excerptRoom(blocks, index, MOST_LINES - told.length);
    for (let line of toldLines(block, room)) {
      let key = `${line.source}
${line.text}`;
      seen2.has(key) || told.push(line), seen2.add(key);
    }
    if (told.length >= MOST_LINES) break;
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
      { text: truncate(text, LINE_BUDGET_BYTES) }
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
  let lines = culprit.lastLines.slice(-MOST_LINES);
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
var MOST_VERDICTS = 5;
function concludingLines(input) {
  let { record, report } = cleanDeep({ record: input.record, report: input.report }, input), verdicts = report ? cardedVerdicts(report) : [], shown = verdicts.slice(0, MOST_VERDICTS), left = verdicts.length - shown.length;
  return [
    ...shown.flatMap((verdict) => [[], ...verdictLines(verdict, record, input.redact)]),
    ...left > 0 ? [[], [{ text: ` and ${counted(left, "more failure")}, all in the report` }]] : [],
    [],
    outcomeLine(record, input.reportPath)
  ];
}
function verdictLines(verdict, record, redact) {
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
  let { label } = RELATION[verdict.relation], because = verdict.because === "" ? "" : `: ${clause(verdict.because)}`, facts = [`who acts: ${verdict.owners.length > 0 ? verdict.owners.join(", ") : ACTOR[verdict.whoActs]}`, clause(verdict.action), retryAdvice(verdict)], cause = `${verdict.cause}, ${causeSureness(verdict)}`, title = form === "titled" ? [{ text: ` ${verdict.title}`, tone: "strong" }, { text: ` (${cause})` }] : [{ text: ` ${cause}` }];
  return [
    ...(verdict.unread ?? []).map((problem) => [{ text: ` ! ${problem}`, tone: "strong" }]),
    [...title, { text: ` · ${label} (${percent(verdict.relationProbability)})${because}` }],
    ...chainLine(verdict),
    [{ text: ` ${facts.filter((part) => part !== "").join(" · ")}` }],
    ...verdict.rerun ? [[{ text: ` ${rerunSentence(verdict.rerun)}` }]] : []
  ];
}
var TOLD_LINKS = 2;
function chainLine({ chain }) {
  return chain.length > TOLD_LINKS ? [[{ text: ` ${chain.join(" ← ")}`, tone: "quiet" }]] : [];
}
function outcomeLine(record, reportPath) {
  let { label } = OUTCOME[record.outcome], good = record.outcome === "passed", time = record.finishedAt === null ? "" : ` in ${formatDuration(record.finishedAt - record.startedAt)}`;
  return [
    { text: good ? " ✔ " : " ✘ ", tone: good ? "good" : "bad" },
    { text: label, tone: good ? "good" : "bad" },
    { text: `${record.outcome === "not-started" ? "" : time} · report ${reportPath}` }
  ];
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
  let service = options.record.services.find((one) => one.name === name), nameWidth = nameWidthOf(options.record);
  return service ? [serviceLine(service, { ...options, nameWidth, usualReadyTimes: /* @__PURE__ */ new Map() })] : [];
}
function summaryOf({ services, startedAt }, now) {
  let up = services.filter(({ readyAfterMs }) => readyAfterMs !== null).length, count = (status) => services.filter((one) => one.status === status).length, others = ["starting", "waiting", "failed"].map((status) => [count(status), status]).filter(([number]) => number > 0).map(([number, status]) => `, ${groupDigits(number)} ${status}`), time = formatDuration(Math.max(0, now - startedAt));
  return `${groupDigits(up)} of ${groupDigits(services.length)} up after ${time}${others.join("")}`;
}

// src/report/terminal/chronicle.ts
var DETAIL_BUDGET_BYTES = 400;
function chronicleLines(event, options) {
  let { record, redact } = options, service = "service" in event ? record.services.find(({ name }) => name === event.service) : void 0, text = chronicleText(event, service);
  if (text === null) return newsLines(event, options);
  if (text === "") return [];
  let offset = formatDuration(Math.max(0, event.at - record.startedAt)), clean = cleanLine(text, { redact, lineBudgetBytes: DETAIL_BUDGET_BYTES });
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
  let { redact } = options, group = options.groups ? "none" : "closed", skipped = [], troubled = 0, summarisedAt = Number.NEGATIVE_INFINITY, gatesBegan = !1;
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
    return record.services.length <= MOST_LISTED || !("service" in event) ? !1 : (event.type === "service.failed" && (troubled += 1), event.type === "service.failed" ? troubled > MOST_TROUBLED : !0);
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
        let one = record.services.find(({ name }) => name === event.service);
        one && skipped.push(one);
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
  let { color, redact } = options, view = (options.live ?? createPlainView)(options);
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

// src/report/terminal/load-live-drawing.ts
async function loadLiveDrawing() {
  let { createLiveView } = await import("./live-view-UMSJ635I.mjs");
  return createLiveView;
}

// src/app/job/watch.ts
var REFRESH_MS = 100;
function watchSession(session, openTerminal, world) {
  let reporter = openTerminal((text) => session.redactor.redact(text));
  for (let event of session.earlyEvents) reporter.onEvent(event, session.journal.record());
  session.journal.subscribe((event, record) => reporter.onEvent(event, record));
  let cancel = () => {
  }, asked = !1, refresh = () => {
    let record = session.journal.record();
    reporter.refresh(record, world.clock.now()), !asked && isSomeoneWaiting(record) && (asked = !0, expectUsualTimes(reporter, session, world)), cancel = world.clock.after(REFRESH_MS, refresh);
  };
  return isLive(world) && refresh(), { reporter, stop: () => cancel() };
}
function isSomeoneWaiting({ services }) {
  return services.some(({ status }) => status === "starting");
}
async function expectUsualTimes(reporter, { project, context }, world) {
  if (project.ok)
    try {
      let { usualReadyTimes } = await import("./usual-ready-times-SZHWDFMU.mjs"), times = await usualReadyTimes(project.value, world, context);
      times.ok && reporter.expect(times.value);
    } catch {
    }
}
async function prepareTerminal(world) {
  let { environment, stdout } = world, live = isLive(world) ? await loadLiveDrawing() : null, groups = environment.GITHUB_ACTIONS === "true";
  return (redact) => createTerminalReporter({
    write: (text) => stdout.write(groups ? quietMatchers(text) : text),
    get columns() {
      return stdout.columns;
    },
    get rows() {
      return stdout.rows;
    },
    color: live !== null && !environment.NO_COLOR,
    live,
    groups,
    redact
  });
}
function isLive({ environment, stdout }) {
  return stdout.isTTY && stdout.columns > 0 && environment.TERM !== "dumb" && !environment.CI && !environment.GITHUB_ACTIONS;
}
function printConclusion({
  concluded,
  session,
  view,
  request,
  world
}) {
  let { record, report, warnings } = concluded;
  if (request.json)
    world.stdout.write(`${session.redactor.redact(JSON.stringify(report))}
`);
  else {
    let reportPath = relative(world.directory, session.directory.reportHtml);
    view?.stop(), view?.reporter.finish(record, report, reportPath);
  }
  for (let warning of warnings) world.stderr.write(`signalbox: ${warning}
`);
}

export {
  watchSession,
  prepareTerminal,
  printConclusion
};
