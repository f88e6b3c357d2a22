import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  OWN_RULES
} from "./chunk-T23W4NQG.mjs";
import {
  formatDuration,
  isCauseId
} from "./chunk-4INBPDXK.mjs";

// src/triage/calibration-table.ts
var CALIBRATION = {
  ruleSetVersion: "3",
  steps: [
    { from: 0, right: 16, count: 26 },
    { from: 0.454, right: 39, count: 51 },
    { from: 0.748, right: 77, count: 92 },
    { from: 0.87, right: 224, count: 226 },
    { from: 0.9, right: 153, count: 154 }
  ],
  groups: {
    auth: { wrong: 5, expected: 1.2 },
    build: { wrong: 0, expected: 0.2 },
    cancelled: { wrong: 0, expected: 0 },
    code: { wrong: 3, expected: 6.8 },
    config: { wrong: 3, expected: 2 },
    deps: { wrong: 7, expected: 4.2 },
    infra: { wrong: 0, expected: 0.5 },
    net: { wrong: 3, expected: 3.1 },
    res: { wrong: 2, expected: 1.1 },
    svc: { wrong: 11, expected: 4.1 },
    test: { wrong: 3, expected: 16.3 },
    time: { wrong: 1, expected: 1 },
    vcs: { wrong: 2, expected: 1.1 }
  },
  unknown: { right: 12, count: 78 }
};

// src/triage/round.ts
function round(probability) {
  return Math.round(probability * 1e3) / 1e3;
}

// src/triage/calibrate.ts
var PRIOR = 0.5, SHRINKAGE = 2, MOST_FACTOR = 20;
function calibrate(strength, cause, table = CALIBRATION) {
  let step = table.steps.findLast(({ from }) => from <= strength) ?? table.steps[0];
  if (!step) return PRIOR;
  let common = smoothed(step), group = table.groups[groupOf(cause)];
  if (!group) return round(common);
  let factor = (group.wrong + SHRINKAGE) / (group.expected + SHRINKAGE), odds = (1 - common) / common * Math.min(MOST_FACTOR, Math.max(1 / MOST_FACTOR, factor));
  return round(1 / (1 + odds));
}
function calibrateUnknown(table = CALIBRATION) {
  return round(smoothed(table.unknown));
}
function groupOf(cause) {
  let dot = cause.indexOf(".");
  return dot === -1 ? cause : cause.slice(0, dot);
}
function smoothed({ right, count }) {
  return (right + PRIOR) / (count + 2 * PRIOR);
}

// src/triage/weigh-matches.ts
var KEPT_PER_BLOCK = 0.85, KEPT_OF_MILDER = 0.5, MILDER = /^\s*(?:\S{1,40} )?\[?(?:INFO|WARN(?:ING)?|DEBUG|NOTICE|TRACE|info|warn(?:ing)?|debug|notice)\b\]?|\b[A-Z]\w*Warning: |^\s*[✓✔]|\b(?:PASSED|passed)\b.{0,20}$/, LONGEST_SENTENCE = 1e3, KEPT_OF_LONGER = 0.3, KEPT_WHEN_TESTS_RAN = 0.5, BEFORE_TESTS = ["code", "build", "deps", "auth", "config", "vcs"], LONGEST_LABEL = 300;
function weighMatches(blocks, rules, testsFailed) {
  let index = rules.index(), found = /* @__PURE__ */ new Map();
  for (let [block, { text }] of blocks.entries())
    for (let [line, one] of text.entries())
      for (let rule of index.matching(one)) {
        let tests = testsFailed && BEFORE_TESTS.includes(groupOf(rule.cause)), kept = keptOf(one) * (tests ? KEPT_WHEN_TESTS_RAN : 1), strength = rule.confidence * KEPT_PER_BLOCK ** block * kept;
        strength <= (found.get(rule)?.strength ?? 0) || found.set(rule, { cause: rule.cause, rule: rule.name, block, line, strength });
      }
  return index.rules.flatMap((rule) => found.get(rule) ?? []);
}
function keptOf(line) {
  return line.length > LONGEST_SENTENCE ? KEPT_OF_LONGER : MILDER.test(line.slice(0, LONGEST_LABEL)) ? KEPT_OF_MILDER : 1;
}

// src/triage/classify.ts
var TESTS_FAILED = 0.85, DEEPER_WINS = 0.6, FAR_REACHING = ["infra", "time", "res", "vcs"], FAR_REACHING_CAUSES = ["svc.port"], CONTESTED = 0.9, LEAST_CONFIDENCE = 0.5;
function classify(blocks, rules = OWN_RULES, { testsFailed = !1, calibration = CALIBRATION } = {}) {
  let matches = weighMatches(blocks, rules, testsFailed), winner = deepestOf(matches);
  if (testsFailed && (!winner || hidesFailedTests(winner, matches)))
    return failedTests(rules, matches, calibration);
  if (!winner) return unknown(rules, calibration);
  let competing = matches.filter((match) => match !== winner), contested = competing.some(
    (match) => match.block === winner.block && groupOf(match.cause) !== groupOf(winner.cause)
  ), { cause, rule, block, line } = winner, strength = round(winner.strength * (contested ? CONTESTED : 1)), confidence = isCauseId(cause) ? calibrate(strength, cause, calibration) : strength;
  return confidence < LEAST_CONFIDENCE ? { ...unknown(rules, calibration), competing: matches } : {
    cause,
    confidence,
    strength,
    rule: { name: rule, version: rules.version },
    at: { block, line },
    competing,
    contested
  };
}
function deepestOf(matches) {
  let strongest = matches.reduce(
    (best, match) => best && best.strength >= match.strength ? best : match,
    void 0
  );
  return strongest && matches.find((match) => winsOver(match, strongest));
}
function winsOver(match, strongest) {
  return match.strength < strongest.strength * DEEPER_WINS ? !1 : match.block <= strongest.block || isFarReaching(match.cause);
}
function isFarReaching(cause) {
  return FAR_REACHING.includes(groupOf(cause)) || FAR_REACHING_CAUSES.includes(cause);
}
function hidesFailedTests(winner, matches) {
  return !matches.some(({ cause }) => groupOf(cause) === "test" || !isCauseId(cause)) && winner.strength < TESTS_FAILED && !isFarReaching(winner.cause);
}
function failedTests(rules, competing, calibration) {
  return {
    cause: "test.assertion",
    confidence: calibrate(TESTS_FAILED, "test.assertion", calibration),
    strength: TESTS_FAILED,
    rule: { name: "log/failed-tests", version: rules.version },
    at: null,
    competing,
    contested: !1
  };
}
function unknown(rules, calibration) {
  return {
    cause: "unknown",
    confidence: calibrateUnknown(calibration),
    strength: 0,
    rule: { name: "unknown", version: rules.version },
    at: null,
    competing: [],
    contested: !1
  };
}

// src/triage/unread-logs.ts
function withUnreadLogs(diagnosis, logs) {
  let own = logs.filter(({ source }) => isAbout(source, diagnosis));
  return own.length === 0 ? diagnosis : {
    ...diagnosis,
    generic: !0,
    confidence: toldByItsEnd(diagnosis) ? diagnosis.confidence : diagnosis.confidence * 0.7,
    unread: own.map(({ problem }) => problem)
  };
}
function toldByItsEnd({ rule, confidence }) {
  return rule.name.startsWith("run/") && confidence > 0.9;
}
function isAbout(source, { culprit, affected }) {
  return source === null ? !0 : source.kind === "service" ? source.service === culprit : source.kind === "gate" && culprit === null && affected.includes(`gate ${source.gate}`);
}

// src/triage/why.ts
function explainCause(classification, blocks) {
  let { rule, at, strength, confidence, competing, contested } = classification;
  return {
    rule: rule.name,
    ruleSet: rule.version,
    strength,
    confidence,
    contested,
    at: at === null ? null : placeOf(at, blocks),
    block: at === null ? null : { rank: at.block + 1, score: blocks[at.block]?.score ?? 0 },
    blocks: blocks.map(({ startLine, endLine, score }) => ({ line: startLine, endLine, score })),
    competing: competing.map((match) => competitor(match, competing, { classification, blocks }))
  };
}
function competitor(match, competing, about) {
  let { cause, rule, strength } = match, strongest = strongestOf(about.classification, competing);
  return {
    cause,
    rule,
    strength: Math.round(strength * 1e3) / 1e3,
    at: placeOf(match, about.blocks),
    lostBecause: reason(match, strongest, about.classification)
  };
}
function strongestOf({ at, strength }, competing) {
  let decided = { block: at?.block ?? 0, strength };
  return competing.reduce(
    (best, match) => match.strength > best.strength ? match : best,
    decided
  );
}
function reason(match, strongest, { cause }) {
  return cause === "unknown" ? "improbable" : match.strength < strongest.strength * DEEPER_WINS ? "too-weak" : match.block > strongest.block && !isFarReaching(match.cause) ? "elsewhere" : "symptom";
}
function placeOf(at, blocks) {
  let block = blocks[at.block];
  return { line: (block?.startLine ?? 1) + at.line, text: block?.lines[at.line] ?? "" };
}

// src/triage/explain-log.ts
function explainLog(reading, identity, options) {
  let { run, failed, skipped, failedTests: failedTests2 } = reading.tests, failedNames = reading.tests.failedNames ?? failedTests2.map((test) => test.name);
  return {
    schema: "signalbox.explanation/1",
    ...identity,
    status: reading.status,
    failures: explainFailures(reading, options),
    tests: { run, failed, skipped, failedNames },
    ...reading.problem === null ? {} : { problem: reading.problem }
  };
}
function explainFailures({ status, blocks, tests, problem }, { signatureOf, rules = OWN_RULES, why = !1, annotate }) {
  if (blocks.length === 0 || status === "passed") return [];
  let classification = classify(blocks, rules, {
    testsFailed: tests.failedTests.length > 0
  }), { cause, confidence, at } = classification, step = blocks[0]?.source, annotations = annotate?.({ tests: tests.failedTests, evidence: blocks }) ?? [];
  return [
    {
      signature: signatureOf(tellingLines(blocks, at)).signature,
      cause,
      confidence: problem === null ? confidence : confidence * 0.7,
      title: rules.textOf(cause).title,
      step: step?.kind === "job" ? step.step : null,
      evidence: evidenceOf(blocks),
      tests: tests.failedTests,
      ...annotations.length > 0 ? { annotations } : {},
      ...why ? { why: explainCause(classification, blocks) } : {}
    }
  ];
}
function evidenceOf(blocks) {
  let whole = blocks.map(({ startLine, endLine, lines }) => ({
    line: startLine,
    endLine,
    text: lines.join(`
`)
  })), best = blocks[0], telling = best?.telling ?? 0, text = best?.lines[telling];
  if (!best || text === void 0 || telling === 0) return whole;
  let line = best.startLine + telling;
  return [{ line, endLine: line, text }, ...whole];
}
function tellingLines(blocks, at) {
  if (at === null) return blocks.flatMap((block) => block.text);
  let text = blocks[at.block]?.text ?? [];
  return [...text.slice(at.line), ...text.slice(0, at.line)];
}

// src/triage/interesting-line.ts
function interestingLine(text, rules = OWN_RULES) {
  return rules.index().some(text);
}
function interestingWords(rules = OWN_RULES) {
  return rules.index().words;
}

// src/triage/refused-connection.ts
var REFUSED = /ECONNREFUSED|[Cc]onnection refused|[Cc]onnect(?:ion)? (?:to .{1,120} )?(?:failed|timed out)|ETIMEDOUT|actively refused/, ADDRESS = /(?:^|[\s"'(=@/])(\[[0-9a-f:.]{2,45}\]|::1|\d{1,3}(?:\.\d{1,3}){3}|[a-z][\w.-]{0,99}):(\d{2,5})(?!\d|\.\d|:\d)/i, NAMED_PORT = /\b(?:server at |host[= ])"?([\w.-]{1,100})"?[^\n]{0,60}\bport[= ](\d{2,5})\b/;
function readRefused(line) {
  let text = line.slice(0, LONGEST_READ);
  if (!REFUSED.test(text)) return null;
  let found = ADDRESS.exec(text) ?? NAMED_PORT.exec(text), port = Number(found?.[2] ?? 0);
  return !found || port < 1 || port > 65535 ? null : { port, host: found[1]?.replace(/^\[|\]$/g, "") ?? null };
}
var LONGEST_READ = 1e3, LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|::1|::|host\.docker\.internal)$/i;
function serviceRefusing({ port, host }, services) {
  let named = services.find(({ name }) => name === host);
  if (named) return named;
  if (host !== null && !LOCAL.test(host)) return null;
  let listening = services.filter(({ ports }) => ports.includes(port));
  return listening.length === 1 ? listening[0] ?? null : null;
}
function refusalsIn(blocks, services) {
  let found = /* @__PURE__ */ new Map();
  for (let { text, at } of blocks)
    for (let line of text) {
      let refused = readRefused(line), service = refused && serviceRefusing(refused, services);
      !refused || !service || found.has(service.name) || found.set(service.name, { service, port: refused.port, at });
    }
  return [...found.values()];
}
function describeRefusal({ service, port }) {
  return `connection refused :${port} (${service.name})`;
}
function refusalLinks(refusal) {
  let late = describeLateness(refusal);
  return late === null ? [describeRefusal(refusal)] : [describeRefusal(refusal), late];
}
function describeLateness({ service, at }) {
  let { name, readyAt, spawnedAt, failure } = service;
  return at === null || failure !== null || spawnedAt === null ? null : readyAt === null ? `${name} was still starting` : readyAt > at ? `${name} was still starting, ready ${formatDuration(readyAt - at)} later` : null;
}

export {
  round,
  classify,
  readRefused,
  refusalsIn,
  describeRefusal,
  refusalLinks,
  withUnreadLogs,
  explainLog,
  tellingLines,
  interestingLine,
  interestingWords
};
