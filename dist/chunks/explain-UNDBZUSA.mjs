import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  listLogs,
  readLog,
  readTestReports,
  signatureOf
} from "./chunk-USGZVSYR.mjs";
import {
  loadRules
} from "./chunk-G34ED67L.mjs";
import {
  explainLog,
  interestingLine,
  interestingWords
} from "./chunk-P2FMI6LP.mjs";
import {
  printFaults
} from "./chunk-TBC3F66S.mjs";
import {
  renderExplanation
} from "./chunk-AXLRTUIN.mjs";
import {
  createRedactor
} from "./chunk-QYJYMJGQ.mjs";
import {
  external_exports
} from "./chunk-5PDW2AM4.mjs";
import "./chunk-5H5M2FSM.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import {
  err,
  ok
} from "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/explain.ts
import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
var caseLine = external_exports.object({
  id: external_exports.string(),
  log: external_exports.string(),
  baseline: external_exports.array(external_exports.string()).default([])
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
  let { book, warnings } = rules.value, options = { reports: await readReports(request, world), rules: book, why: request.why ?? !1 }, redactor = createRedactor(world.environment), code = EXIT.ok;
  for (let one of cases) {
    let explained = await explainCase(one, options, world);
    if (explained.problem) {
      let where = one.entry === void 0 ? one.log : `${one.log}: ${one.entry}`;
      world.stderr.write(`${where}: ${explained.problem}
`), explained.explanation.status === "unknown" && (code = EXIT.usage);
    }
    let text = request.json ? `${JSON.stringify(explained.explanation)}
` : renderExplanation(explained.explanation, { redact: (line) => redactor.redact(line) });
    world.stdout.write(text);
  }
  for (let warning of warnings()) world.stderr.write(`${warning}
`);
  return code;
}
async function expandArchives({ logs, baseline }, world) {
  let cases = [];
  for (let log of logs) {
    let listed = log === "-" ? null : await listLogs(resolve(world.directory, log));
    listed?.ok ? cases.push(...listed.value.map((entry) => ({ id: entry, log, entry, baseline }))) : cases.push({ id: log, log, baseline, ...listed ? { entry: "" } : {} });
  }
  return cases;
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
async function explainCase(one, { reports, rules, why }, world) {
  let reading = await readLog({
    file: one.log === "-" ? one.log : resolve(world.directory, one.log),
    label: one.log,
    ...one.entry === void 0 ? {} : { entry: one.entry },
    source: { kind: "job", step: null },
    baseline: one.baseline.map((file) => resolve(world.directory, file)),
    interesting: (text) => interestingLine(text, rules),
    interestingWords: interestingWords(rules)
  }), identity = { id: one.id, source: one.log }, options = { signatureOf, rules, why };
  return { explanation: explainLog(withReports(reading, reports), identity, options), problem: reading.problem };
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
    return err(`${file} cannot be read: ${error.message}`);
  }
  let directory = dirname(file), cases = [];
  for (let [index, line] of text.split(`
`).entries()) {
    if (line.trim() === "") continue;
    let parsed = parseCase(line);
    if (!parsed)
      return err(`${file}:${index + 1}: expected {"id","log","baseline"}; nothing was explained.`);
    let { id, log, baseline } = parsed, paths = baseline.map((path) => resolve(directory, path));
    cases.push({ id, log: resolve(directory, log), baseline: paths });
  }
  return ok(cases);
}
function parseCase(line) {
  try {
    return caseLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
export {
  explain
};
