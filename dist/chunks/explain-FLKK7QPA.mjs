import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  explainLog,
  interestingLine
} from "./chunk-3T4YM2DS.mjs";
import {
  readLog,
  readTestReports,
  signatureOf
} from "./chunk-OM23QQAG.mjs";
import {
  renderExplanation
} from "./chunk-IFVID3NQ.mjs";
import {
  createRedactor
} from "./chunk-G57JLXGG.mjs";
import {
  external_exports
} from "./chunk-5PDW2AM4.mjs";
import "./chunk-DHEESZZX.mjs";
import {
  EXIT
} from "./chunk-OAYHSIS7.mjs";
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
  let cases = request.cases ? await readCases(resolve(world.directory, request.cases)) : request.logs.map((log) => ({ id: log, log, baseline: request.baseline }));
  if (cases.length === 0)
    return world.stderr.write(`No log to explain: name a file, "-" for stdin, or --cases FILE.
`), EXIT.usage;
  let redactor = createRedactor(world.environment), code = EXIT.ok;
  for (let one of cases) {
    let explained = await explainCase(one, request, world);
    explained.problem && (world.stderr.write(`${one.log}: ${explained.problem}
`), explained.explanation.status === "unknown" && (code = EXIT.usage));
    let text = request.json ? `${JSON.stringify(explained.explanation)}
` : renderExplanation(explained.explanation, { redact: (line) => redactor.redact(line) });
    world.stdout.write(text);
  }
  return code;
}
async function explainCase(one, request, world) {
  let reading = await readLog({
    file: one.log === "-" ? one.log : resolve(world.directory, one.log),
    label: one.log,
    source: { kind: "job", step: null },
    baseline: one.baseline.map((file) => resolve(world.directory, file)),
    interesting: interestingLine
  }), reports = request.junit.length > 0 ? await readTestReports({ directory: world.directory, globs: request.junit }) : null, identity = { id: one.id, source: one.log };
  return { explanation: explainLog(withReports(reading, reports), identity, signatureOf), problem: reading.problem };
}
function withReports(reading, reports) {
  if (reports === null) return reading;
  let failedTests = reports.failures.map(({ name, file, line }) => ({ name, file, line })), { run, failed, skipped } = reports;
  return { ...reading, tests: { run, failed, skipped, failedTests } };
}
async function readCases(file) {
  let directory = dirname(file);
  return (await readFile(file, "utf8")).split(`
`).filter((line) => line.trim() !== "").map((line) => {
    let { id, log, baseline } = caseLine.parse(JSON.parse(line));
    return {
      id,
      log: resolve(directory, log),
      baseline: baseline.map((path) => resolve(directory, path))
    };
  });
}
export {
  explain
};
