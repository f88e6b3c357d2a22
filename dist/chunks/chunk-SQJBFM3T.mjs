import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  writeWholeFile
} from "./chunk-XQMHB7N5.mjs";
import {
  askHistory
} from "./chunk-4GQR5YYP.mjs";
import {
  readLog,
  signatureOf
} from "./chunk-USGZVSYR.mjs";
import {
  LARGEST_CODE_OWNERS,
  OWN_RULES,
  assembleTriage,
  diagnose,
  interestingLine,
  interestingWords,
  judge,
  namedFiles,
  parseCodeOwners
} from "./chunk-P2FMI6LP.mjs";
import {
  jsonOf,
  renderHtml,
  renderJUnit,
  renderMetrics,
  renderTriageMarkdown
} from "./chunk-AXLRTUIN.mjs";
import {
  confinePath
} from "./chunk-QYJYMJGQ.mjs";
import {
  whatIf
} from "./chunk-JRBGRSCY.mjs";

// src/app/context/find-owners.ts
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
var PLACES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
function ownersFinder(directory) {
  let root = repositoryRoot(directory), owners = readCodeOwners(root);
  return owners ? (diagnosis) => {
    for (let file of namedFiles(diagnosis)) {
      let path = repositoryPath(file, root, directory);
      if (path !== null) return owners.ownersOf(path);
    }
    return [];
  } : () => [];
}
function repositoryRoot(directory) {
  for (let folder = directory; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return directory;
  }
}
function readCodeOwners(root) {
  for (let place of PLACES) {
    let file = join(root, place);
    try {
      if (!existsSync(file)) continue;
      return statSync(file).size > LARGEST_CODE_OWNERS ? null : parseCodeOwners(readFileSync(file, "utf8"));
    } catch {
      return null;
    }
  }
  return null;
}
function repositoryPath(file, root, directory) {
  let bases = isAbsolute(file) ? [""] : [.../* @__PURE__ */ new Set([root, directory])];
  for (let base of bases) {
    let path = join(base, file), inside = relative(root, path);
    if (!(inside.startsWith("..") || !confinePath(root, path).ok || !isFile(path)))
      return inside.split(sep).join("/");
  }
  return null;
}
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return !1;
  }
}

// src/app/job/collect-evidence.ts
import { existsSync as existsSync2 } from "node:fs";
import { join as join2 } from "node:path";
async function collectEvidence(record, directory, rules) {
  if (record.outcome === "passed") return [];
  let blocks = [];
  for (let { file, source } of logsOf(record)) {
    let path = join2(directory.root, file);
    if (!existsSync2(path)) continue;
    let request = {
      file: path,
      label: file,
      source,
      interesting: (text) => interestingLine(text, rules),
      interestingWords: interestingWords(rules)
    };
    blocks.push(...(await readLog(request)).blocks);
  }
  return blocks;
}
function logsOf(record) {
  let services = record.services.flatMap(
    ({ name, logFile }) => logFile === null ? [] : [{ file: logFile, source: { kind: "service", service: name } }]
  ), gates = record.gates.flatMap(
    ({ name, logFile, outcome }) => logFile === null || outcome === "passed" ? [] : [{ file: logFile, source: { kind: "gate", gate: name } }]
  );
  return [...services, ...gates];
}

// src/app/job/look-back.ts
function lookBack(record, usual) {
  let usualOf = new Map(usual.map((time) => [time.service, time])), services = record.services.map((service) => {
    let usualReady = usualOf.get(service.name);
    return usualReady ? { ...service, usualReady } : service;
  });
  return { ...record, services, bringUp: withWhatIf(record) };
}
function withWhatIf({ bringUp, services }) {
  if (!bringUp) return null;
  let readyAfterMs = new Map(services.map((service) => [service.name, service.readyAfterMs])), edges = services.flatMap(
    ({ name, dependsOn }) => dependsOn.map(({ service, condition = "service_healthy" }) => ({
      from: name,
      service,
      condition
    }))
  ), found = whatIf({ services, edges }, (name) => readyAfterMs.get(name) ?? 0);
  return found ? { ...bringUp, whatIf: found } : bringUp;
}

// src/app/job/triage-run.ts
async function triageRun(input) {
  let { record, world } = input, rules = input.rules?.book ?? OWN_RULES, blocks = await collectEvidence(record, input.directory, rules), diagnoses = diagnose({ record, blocks, signatureOf, rules }), signatures = diagnoses.map(({ signature }) => signature), history = await askHistory({ location: input.historyLocation, record, signatures }, world), ownersOf = ownersFinder(record.directory), verdicts = history.slices.flatMap((slice, index) => {
    let diagnosis = diagnoses[index];
    return diagnosis ? [judge(diagnosis, slice, { context: record.context, rules, owners: ownersOf(diagnosis) })] : [];
  }), { baseBranch } = record.context, report = assembleTriage({
    record,
    version: world.version,
    verdicts,
    history: { ...history.counts, baseBranch }
  });
  return {
    record: lookBack(record, history.usualReadyTimes),
    report,
    blocks,
    warnings: [...history.warnings, ...input.rules?.warnings() ?? []]
  };
}

// src/app/job/write-reports.ts
async function writeReports(input) {
  let { directory } = input, { record, report, blocks } = input.triaged, redact = (text) => input.redactor.redact(text);
  return (await Promise.all([
    tryWrite(directory.triageJson, jsonOf(report, { redact })),
    tryWrite(directory.triageMarkdown, renderTriageMarkdown(report, { redact })),
    tryWrite(directory.reportHtml, renderHtml({ report, record, excerpts: blocks, redact })),
    tryWrite(directory.junit, renderJUnit(record, report, { redact })),
    tryWrite(directory.metrics, renderMetrics(record))
  ])).filter((warning) => warning !== null);
}
async function tryWrite(file, text) {
  try {
    return await writeWholeFile(file, text), null;
  } catch (error) {
    return describeUnwritten(file, error);
  }
}
function describeUnwritten(file, error) {
  return `${file} could not be written: ${error instanceof Error ? error.message : error}`;
}

export {
  triageRun,
  writeReports,
  describeUnwritten
};
