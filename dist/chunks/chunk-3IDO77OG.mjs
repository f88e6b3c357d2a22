import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  NO_NOTES,
  describeGate,
  describeUnreadable,
  reportBounds
} from "./chunk-NJJFWX66.mjs";
import {
  claimRunDirectory,
  keepStatusFile,
  reopenJournal
} from "./chunk-XGSTERVI.mjs";
import {
  readLastRun
} from "./chunk-VHK3H6U7.mjs";
import {
  readReportFiles
} from "./chunk-A3KQ376H.mjs";
import {
  writeWholeFile
} from "./chunk-L53GNFIM.mjs";
import {
  quietCommands
} from "./chunk-FQ5HRVQA.mjs";
import {
  openProject,
  runDirectoryOf
} from "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  cleanLine
} from "./chunk-D7MHDD5P.mjs";
import {
  formatLogStamp
} from "./chunk-4INBPDXK.mjs";
import {
  describeFileError
} from "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/action/warner.ts
var LINE_BYTES = 1e3;
function warner(world, redactor) {
  let redact = (text) => redactor.redact(text);
  return (text) => {
    let line = cleanLine(text, { redact, lineBudgetBytes: LINE_BYTES });
    world.stderr.write(`${quietCommands(`signalbox: ${line}`)}
`);
  };
}

// src/app/job/step-texts.ts
var MOST_NAMED = 3, MOST_LOGGED = 1e3, LINE_BYTES2 = 1e3;
function describeTests({ detail }, redactor) {
  let redact = (text) => redactor.redact(text);
  return quietCommands(
    cleanLine(`tests of the steps: ${detail}`, { redact, lineBudgetBytes: LINE_BYTES2 })
  );
}
function describeGatesRan() {
  return 'the gates of this run have read their own test reports; those of other steps are read of services that "up" left up';
}
function describeUntold(reason) {
  return `the tests of the steps are not told of: ${reason}`;
}
function describeReading({ report, stale }, asked) {
  let unreadable = describeUnreadable(report);
  return asked === null ? unreadable : stale.length > 0 ? [describeStale(stale), ...unreadable] : report === null ? [describeNone(asked)] : unreadable;
}
function describeNone({ globs, directory }) {
  return `no JUnit report was left at ${globs.join(", ")} (in ${directory}): only the services are told of`;
}
function describeStale(stale) {
  let more = stale.length > MOST_NAMED ? ` and ${stale.length - MOST_NAMED} more` : "", names = `${stale.slice(0, MOST_NAMED).join(", ")}${more}`;
  return stale.length === 1 ? `${names} was written before the services were brought up: it is none of this run's and left out` : `${names} were written before the services were brought up: they are none of this run's and left out`;
}
function failuresLog(failed) {
  let lines = [], logged = 0;
  for (let { file, writtenAt, failures } of failed) {
    let stamp = formatLogStamp(writtenAt), shown = failures.slice(0, MOST_LOGGED - logged);
    logged += shown.length;
    let texts = [`── ${file} ──`, ...shown.flatMap(linesOf)];
    shown.length > 0 && lines.push(...texts.map((text) => `${stamp}${text}
`));
  }
  return lines.join("");
}
function linesOf({ name, file, line, message, detail }) {
  let place = file === null ? "" : ` (${file}${line === null ? "" : `:${line}`})`, body = (detail ?? "").split(/\r?\n/), said = message !== null && !body.some((one) => one.includes(message)) ? [message] : [];
  return [`FAIL ${name.replace(/\s+/g, " ")}${place}`, ...said, ...body.filter(isWritten), ""];
}
function isWritten(line) {
  return line.trim() !== "";
}

// src/app/job/step-tests.ts
import { join } from "node:path";

// src/gates/check-reports.ts
function checkReports({ name, tests, logFile }) {
  return {
    name,
    kind: "reports",
    outcome: outcomeOf(tests),
    durationMs: tests.durationMs,
    detail: describeGate({ kind: "reports" }, { ...NO_NOTES, tests }),
    checks: [],
    attempts: 1,
    exitCode: null,
    timedOut: !1,
    logFile,
    tests
  };
}
function outcomeOf({ run, failed }) {
  return failed > 0 ? "failed" : run > 0 ? "passed" : "skipped";
}

// src/app/job/step-tests.ts
var STEPS = "steps", LOG_FILE = join("gates", `${STEPS}.log`);
async function addStepTests(request, world) {
  let directory = runDirectoryOf(request, world), last = await readLastRun(directory);
  if (!last.ok || last.value.record.outcome === "running") return told([]);
  let { record } = last.value;
  if (hasRunGates(record)) return told(request.junit.length > 0 ? [describeGatesRan()] : []);
  let search = await searchOf(request, world);
  if (search.globs.length === 0) return told([]);
  let read = await readReportFiles({
    ...search,
    ...reportBounds(search.directory, world.environment),
    notBefore: record.startedAt,
    // There stands the report of the run itself.
    except: directory.root
  }), { report } = read, isAskedFor = request.junit.length > 0, warnings = describeReading(read, isAskedFor ? search : null);
  if (report === null || report.files.length === 0) return told(warnings);
  let added = await addToRun({ ...read, report }, directory, world);
  return added.ok ? { result: added.value, warnings } : told([...warnings, added.error]);
}
function told(warnings) {
  return { result: null, warnings };
}
function hasRunGates({ gateTimes = [] }) {
  return gateTimes.length > 0;
}
async function searchOf(request, world) {
  if (request.junit.length > 0) return { directory: world.directory, globs: request.junit };
  let project = await openProject(request, world);
  if (!project.ok) return { directory: world.directory, globs: [] };
  let { directory, gates } = project.value.graph.config, globs = gates.flatMap((gate) => gate.kind === "command" ? gate.junit : []);
  return { directory, globs };
}
async function addToRun(reports, directory, world) {
  let claim = claimRunDirectory(directory.root, world.pid);
  if (!claim.ok) return err(describeUntold(`process ${claim.error} has begun another run`));
  try {
    let logFile = await writeFailures(reports, directory), result = checkReports({ name: STEPS, tests: reports.report, logFile }), written = await appendResult(result, directory, world);
    return written.ok ? ok(result) : err(describeUntold(written.error));
  } catch (error) {
    return err(describeUntold(describeFileError(error)));
  } finally {
    claim.value();
  }
}
async function writeFailures({ failed }, { root }) {
  return failed.length === 0 ? null : (await writeWholeFile(join(root, LOG_FILE), failuresLog(failed)), LOG_FILE);
}
async function appendResult(result, { journal: file, status }, { clock, environment }) {
  let journal = await reopenJournal({ file, clock });
  if (!journal.ok) return journal;
  let redactor = createRedactor(environment), statusFile = keepStatusFile({ journal: journal.value, file: status, redactor });
  return journal.value.append({ type: "steps.reported", result }), await journal.value.close(), await statusFile.flushed(), ok(void 0);
}

export {
  warner,
  describeTests,
  addStepTests
};
