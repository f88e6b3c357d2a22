import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  NO_PINS,
  knownPins,
  pinnedCause
} from "./chunk-SZA7EDDU.mjs";
import "./chunk-NRIMCWC3.mjs";
import "./chunk-LFXGNCQ5.mjs";
import {
  chainOf
} from "./chunk-KM4BCCF3.mjs";
import {
  placeAnnotations,
  repositoryFiles
} from "./chunk-MLZPGBYE.mjs";
import {
  pinnedText
} from "./chunk-CSGKXHK4.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-ETHLWRSO.mjs";
import "./chunk-ZEAEJKHJ.mjs";
import {
  readTestReports
} from "./chunk-A3KQ376H.mjs";
import {
  readLog
} from "./chunk-XALZVAZH.mjs";
import {
  signatureOf
} from "./chunk-PRR7GZAE.mjs";
import "./chunk-XEP5XGZ7.mjs";
import {
  explainLog,
  interestingLine,
  interestingWords
} from "./chunk-BVMSZR44.mjs";
import {
  cleanLine,
  describeArchiveFault,
  listJobLogs,
  readLines
} from "./chunk-H4IWSSD2.mjs";
import {
  sniff
} from "./chunk-G7JKFGDE.mjs";
import "./chunk-GUBPAE3A.mjs";
import {
  parseForm
} from "./chunk-IIZ4UI3P.mjs";
import "./chunk-TZAAP2WF.mjs";
import {
  loadRules
} from "./chunk-VL55AMJK.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import {
  printFaults
} from "./chunk-GJTPF4ZL.mjs";
import "./chunk-K4G67D34.mjs";
import {
  counted,
  percent
} from "./chunk-Y44HDPE2.mjs";
import {
  quietCommands
} from "./chunk-FQ5HRVQA.mjs";
import "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import "./chunk-JG3NMF2R.mjs";
import {
  array,
  object,
  string
} from "./chunk-67TOOQQD.mjs";
import {
  cleanDeep
} from "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/explain.ts
import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

// src/evidence/list-logs.ts
import { open } from "node:fs/promises";
async function listLogs(file) {
  if (file === "-") return null;
  try {
    if (!await isZip(file)) return null;
    let logs = await listJobLogs(file);
    return logs.ok ? ok(logs.value.map((log) => log.id)) : err(describeArchiveFault(logs.error));
  } catch {
    return null;
  }
}
async function isZip(file) {
  let handle = await open(file, "r");
  try {
    let { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return sniff(buffer.subarray(0, bytesRead)).kind === "zip";
  } finally {
    await handle.close();
  }
}

// src/report/explanation.ts
var MOST_LINES = 12;
function renderExplanation(explanation, options) {
  let { source, status, failures, tests, problem } = cleanDeep(explanation, options), ran = tests.run === null ? "" : ` · ${counted(tests.run, "test")}, ${tests.failed ?? 0} failed`, lines = [`${source}: ${status}${ran}`];
  problem !== void 0 && lines.push(` ! ${problem}`);
  for (let failure of failures) lines.push("", ...failureLines(failure));
  return failures.length === 0 && status === "failed" && lines.push("", " No line says why."), `${quietCommands(lines.join(`
`))}
`;
}
function failureLines(failure) {
  let step = failure.step === null ? "" : ` · step ${failure.step}`;
  return [
    ` ✘ ${failure.title} (${failure.cause}, ${percent(failure.confidence)})${step}`,
    ...failure.tests.map(({ name, file, line }) => {
      let place = file === null ? "" : `  ${file}${line ? `:${line}` : ""}`;
      return `   test ${name}${place}`;
    }),
    ...blocksToShow(failure.evidence).flatMap(({ line, text }) => blockLines(line, text)),
    ...(failure.chain ?? []).map(
      ({ source: from, line, text }, index) => `   ${index === 0 ? "chain" : "    ←"} ${from}:${line}  ${text}`
    ),
    ...failure.why ? reasonLines(failure.why) : [],
    ...failure.pinned ? [`   ${pinnedText(failure.pinned)}: ${failure.pinned.cause}`] : []
  ];
}
var LOST_BECAUSE = {
  "too-weak": "weighs too little beside the strongest",
  symptom: "comes after the deeper cause",
  elsewhere: "stands apart from the lines that say most about the failure",
  improbable: "so seldom right that no cause is named"
};
function reasonLines(why) {
  let { rule, ruleSet, at, block, strength, confidence, contested, competing } = why;
  if (at === null || block === null)
    return [`   why: ${undecided(why)} (rules ${ruleSet})`, ...competing.map(alsoLine)];
  let rank = block.rank === 1 ? "the block that speaks most about the failure" : `block ${block.rank} of ${why.blocks.length}`;
  return [
    `   why: rule ${rule} (rules ${ruleSet}) on line ${at.line}, in ${rank}`,
    `        ${at.text.trim()}`,
    `        weight ${strength.toFixed(2)}${contested ? ", less for what else stands in the block" : ""}; right in ${percent(confidence)} of such cases`,
    ...competing.map(alsoLine)
  ];
}
function undecided({ rule, competing }) {
  return rule !== "unknown" ? "the log itself names the tests that failed" : competing.length === 0 ? "no rule matched a line of the evidence" : "no rule surely";
}
function alsoLine({ cause, at, strength, lostBecause }) {
  return `        also ${cause} on line ${at.line}, weight ${strength.toFixed(2)}: ${LOST_BECAUSE[lostBecause]}`;
}
function blocksToShow(blocks) {
  return blocks.filter(
    (block, index) => !blocks.some((other, at) => {
      let lastShown = Math.min(other.endLine, other.line + MOST_LINES - 1), isWithin = other.line <= block.line && block.endLine <= lastShown, isLarger = other.endLine - other.line > block.endLine - block.line;
      return isWithin && (isLarger || at < index);
    })
  );
}
function blockLines(firstLine, text) {
  let lines = text.split(`
`), shown = lines.slice(0, MOST_LINES), width = String(firstLine + shown.length - 1).length, numbered = shown.map(
    (line, index) => `   ${String(firstLine + index).padStart(width)} │ ${line}`
  ), left = lines.length - shown.length;
  return left > 0 ? [...numbered, `   ${" ".repeat(width)} └ ${counted(left, "more line")}`] : numbered;
}

// src/evidence/own-time.ts
var TIME = /^\[?(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:[.,](\d{1,3})\d{0,6})?(?: ?(Z|UTC|GMT|[+-]\d\d:?\d\d))?/;
function ownTime(text) {
  let [, day, clock, fraction = "0", zone = "Z"] = TIME.exec(text) ?? [];
  if (day === void 0) return null;
  let offset = /^[+-]/.test(zone) ? zone.replace(/^(...):?/, "$1:") : "Z", at = Date.parse(`${day}T${clock}.${fraction.padEnd(3, "0")}${offset}`);
  return Number.isNaN(at) ? null : at;
}

// src/app/join-in-time.ts
var LISTENS = /\b(?:listen|ready|running|started|serving|accept|bound|port)[^\n]{0,120}?(?::|\bport[ =:]{1,2})(\d{2,5})\b/i, LONGEST_READ = 400;
async function joinInTime(logs, rules) {
  let many = await Promise.all(logs.map(logOfMany));
  return logs.map(({ explanation }, index) => {
    let [first, ...rest] = explanation.failures, own = many[index], others = many.filter((log) => log !== own), chain = first && own ? chainOf(own, others, rules) : [];
    return !first || chain.length === 0 ? explanation : { ...explanation, failures: [{ ...first, chain }, ...rest] };
  });
}
async function logOfMany({ file, explanation, blocks }) {
  let ports = /* @__PURE__ */ new Set();
  return blocks.length > 0 && await readLines(file, (raw) => {
    let port = LISTENS.exec(cleanLine(raw).text.slice(0, LONGEST_READ))?.[1];
    port !== void 0 && ports.add(Number(port));
  }), { source: explanation.source, blocks: blocks.map(withTime), ports };
}
function withTime(block) {
  if (block.at !== null) return block;
  let at = block.text.map(ownTime).find((time) => time !== null);
  return at === void 0 ? block : { ...block, at };
}

// src/app/explain.ts
var caseLine = object({
  id: string(),
  log: string(),
  baseline: array(string()).default([])
});
async function explain(request, world) {
  let asked = request.cases ? await readCases(resolve(world.directory, request.cases)) : ok(await expandArchives(request, world));
  if (!asked.ok)
    return world.stderr.write(`${asked.error}
`), EXIT.usage;
  let cases = asked.value;
  if (cases.length === 0)
    return world.stderr.write(`No log to explain: name a file, "-" for stdin, or --cases FILE.
`), EXIT.usage;
  let ruleFiles = request.rules.map((file) => resolve(world.directory, file)), rules = await loadRules(ruleFiles, world);
  if (!rules.ok) return printFaults(rules.error, request, world);
  let { book, warnings } = rules.value;
  await tellUnreadBaselines(request, world);
  let reports = await readReports(request, world), together = request.cases === void 0 && cases.length > 1, resolveFile = request.json ? await repositoryFiles(world.directory) : null, options = { reports, rules: book, why: request.why ?? !1, together, resolveFile }, known = request.why ? await knownPins(world) : NO_PINS, redactor = createRedactor(world.environment), redact = (line) => redactor.redact(line), code = EXIT.ok;
  for await (let explained of explainAll(cases, options, world)) {
    tellProblem(explained, world) || (code = EXIT.usage);
    let explanation = withPins(explained.explanation, known), text = request.json ? `${JSON.stringify(explanation)}
` : renderExplanation(explanation, { redact });
    world.stdout.write(text);
  }
  for (let warning of [...warnings(), ...known.warnings]) world.stderr.write(`${warning}
`);
  return code;
}
function tellProblem({ one, explanation, problem }, world) {
  if (!problem) return !0;
  let where = one.entry ? `${one.log}: ${one.entry}` : one.log;
  return world.stderr.write(`${where}: ${problem}
`), explanation.status !== "unknown";
}
function withPins(explanation, { pins }) {
  let failures = explanation.failures.map((failure) => {
    let pinned = pinnedCause(pins.get(failure.signature));
    return pinned === null ? failure : { ...failure, pinned };
  });
  return { ...explanation, failures };
}
async function expandArchives({ logs, baseline }, world) {
  let cases = [];
  for (let log of logs) {
    let listed = log === "-" ? null : await listLogs(resolve(world.directory, log));
    listed?.ok ? cases.push(...listed.value.map((entry) => ({ id: entry, log, entry, baseline }))) : cases.push({ id: log, log, baseline, ...listed ? { entry: "" } : {} });
  }
  return cases;
}
async function tellUnreadBaselines({ baseline }, world) {
  for (let file of baseline) {
    let found = await stat(resolve(world.directory, file)).catch(describeFileError), problem = typeof found == "string" ? found : found.isDirectory() && "it is a directory";
    problem && world.stderr.write(`${file}: ${problem}; explained without this baseline.
`);
  }
}
async function readReports(request, world) {
  if (request.junit.length === 0) return null;
  let reports = await readTestReports({ directory: world.directory, globs: request.junit });
  reports || world.stderr.write(`No test report matches ${request.junit.join(", ")}.
`);
  for (let { file, reason } of reports?.unreadable ?? [])
    world.stderr.write(`${file}: ${reason}
`);
  return reports;
}
var MOST_TOGETHER = 50;
async function* explainAll(cases, options, world) {
  let files = cases.map(({ log, entry }) => log === "-" || entry !== void 0 ? null : log);
  if (!options.together || cases.length > MOST_TOGETHER || files.includes(null)) {
    for (let one of cases) yield { one, ...await explainCase(one, options, world) };
    return;
  }
  let explained = [];
  for (let one of cases) {
    let file = resolve(world.directory, one.log);
    explained.push({ one, file, ...await explainCase(one, options, world) });
  }
  let joined = await joinInTime(explained, options.rules);
  for (let [index, explanation] of joined.entries()) {
    let own = explained[index];
    own && (yield { one: own.one, problem: own.problem, explanation });
  }
}
async function explainCase(one, { reports, rules, why, resolveFile }, world) {
  let reading = await readLog({
    file: one.log === "-" ? one.log : resolve(world.directory, one.log),
    label: one.log,
    ...one.entry === void 0 ? {} : { entry: one.entry },
    source: { kind: "job", step: null },
    baseline: one.baseline.map((file) => resolve(world.directory, file)),
    interesting: (text) => interestingLine(text, rules),
    interestingWords: interestingWords(rules)
  }), identity = { id: one.id, source: one.log }, options = { signatureOf, rules, why, annotate: (failure) => resolveFile ? placeAnnotations({ ...failure, others: reading.annotations, resolve: resolveFile }) : [] };
  return { explanation: explainLog(withReports(reading, reports), identity, options), problem: reading.problem, blocks: reading.blocks };
}
function withReports(reading, reports) {
  if (reports === null || reports.unreadable.length === reports.files.length) return reading;
  let failedTests = reports.failures.map(({ name, file, line }) => ({ name, file, line })), { run, failed, skipped } = reports;
  return { ...reading, tests: { run, failed, skipped, failedTests } };
}
async function readCases(file) {
  let text;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    return err(`${file} cannot be read: ${describeFileError(error)}`);
  }
  let directory = dirname(file), cases = [];
  for (let [index, line] of text.split(`
`).entries()) {
    if (line.trim() === "") continue;
    let parsed = parseForm(line, caseLine);
    if (!parsed.ok)
      return err(
        `${file}:${index + 1}: ${parsed.error}; nothing was explained. Expected {"id","log","baseline"} a line.`
      );
    let { id, log, baseline } = parsed.value, paths = baseline.map((path) => resolve(directory, path));
    cases.push({ id, log: resolve(directory, log), baseline: paths });
  }
  return ok(cases);
}
export {
  explain
};
