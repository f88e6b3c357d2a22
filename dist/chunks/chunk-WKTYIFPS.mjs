import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  prepareTerminal
} from "./chunk-CRRKQWR6.mjs";
import {
  watchSignals
} from "./chunk-YWLNMRET.mjs";
import {
  status
} from "./chunk-PB642ALM.mjs";
import {
  connectControl
} from "./chunk-J6W6AFLA.mjs";
import {
  controlSocketPath
} from "./chunk-73VY72N4.mjs";
import {
  readJournal
} from "./chunk-TOVQL6DV.mjs";
import {
  printWarnings
} from "./chunk-GJTPF4ZL.mjs";
import {
  describeUnwritable,
  missingProject,
  openStartable,
  projectDirectory,
  runDirectoryOf
} from "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import {
  makeFolder
} from "./chunk-JG3NMF2R.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/up.ts
import { join, resolve } from "node:path";

// src/app/job/watch-bring-up.ts
import { relative } from "node:path";

// src/app/job/read-triage-report.ts
import { readFile } from "node:fs/promises";
async function readTriageReport(file) {
  let text;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    return err(`${file} cannot be read: ${error.message}
    ${WAY_OUT}`);
  }
  let { parseTriageReport } = await import("./publish-LUQDLAM6.mjs"), report = parseTriageReport(text);
  return report.ok ? ok(report.value) : err(`${file} is not a report: ${report.error}
    ${WAY_OUT}`);
}
var WAY_OUT = 'Have the last run judged again with "signalbox triage".';

// src/app/job/watch-bring-up.ts
async function watchBringUp({ directory, signals, json }, world) {
  let client = connectControl(controlSocketPath(directory.root)), redactor = createRedactor(world.environment), openTerminal = await prepareTerminal(world), view = json ? null : openTerminal((text) => redactor.redact(text)), cancel = new AbortController(), { cancelled } = signals;
  cancelled.aborted ? client.down() : cancelled.addEventListener("abort", () => {
    client.down();
  }, { once: !0 });
  let last = null;
  try {
    for await (let watched of client.watch(cancel.signal)) {
      last = watched;
      let { event, record } = watched;
      if (view?.onEvent(event, record), event.type === "graph.ready" && !cancelled.aborted)
        return json && world.stdout.write(`${JSON.stringify(record)}
`), record.services.some(isDown) ? EXIT.failed : EXIT.ok;
      if (event.type === "run.finished") break;
    }
  } finally {
    cancel.abort();
  }
  await client.closed();
  let code = await showEnd({ directory, view, last }, world);
  return cancelled.aborted ? EXIT.interrupted : code;
}
async function showEnd(ended, world) {
  let { directory, view } = ended, record = await endOf(ended);
  if (record === null)
    return world.stderr.write(
      `The supervisor ended without a word; what it wrote is in ${directory.root}.
`
    ), EXIT.internal;
  let exitCode = record.exitCode;
  if (view === null)
    return world.stdout.write(`${JSON.stringify(record)}
`), exitCode;
  let report = await readTriageReport(directory.triageJson);
  report.ok || world.stderr.write(`${report.error}
`);
  let reportPath = relative(world.directory, directory.reportHtml);
  return view.finish(record, report.ok ? report.value : null, reportPath), exitCode;
}
async function endOf({ directory, view, last }) {
  if (last?.event.type === "run.finished") return last.record;
  let read = await readJournal(directory.journal);
  if (!read.ok || read.value.record.exitCode === null) return null;
  let { record, events } = read.value, heard = last?.event.seq ?? 0;
  for (let event of events.filter(({ seq }) => seq > heard)) view?.onEvent(event, record);
  return record;
}
function isDown({ status: status2 }) {
  return status2 === "failed" || status2 === "skipped";
}

// src/app/world/detach.ts
import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
var ANNOUNCE_FD = 3;
function startDetached(argv, options) {
  let opened = openLog(options.logFile);
  if (!opened.ok) return opened;
  let log = opened.value, [program = "", ...args] = argv, child = spawn(program, args, {
    cwd: options.directory,
    detached: !0,
    stdio: ["ignore", log, log, "pipe"]
  });
  closeSync(log);
  let pipe = child.stdio[ANNOUNCE_FD], announced = new Promise((resolve2) => {
    child.once("error", () => resolve2(ENDED_OTHERWISE)), child.once("exit", (code) => resolve2(code ?? ENDED_OTHERWISE)), pipe?.once("data", () => resolve2(null));
  });
  function letGo() {
    pipe?.destroy(), child.unref();
  }
  return ok({ pid: child.pid ?? 0, announced: announced.finally(letGo) });
}
var ENDED_OTHERWISE = -1;
function openLog(file) {
  try {
    return makeFolder(dirname(file)), ok(openSync(file, "w"));
  } catch (error) {
    return err(error);
  }
}
function nameLog(file, name) {
  try {
    renameSync(file, name);
  } catch {
  }
}
function removeLog(file) {
  rmSync(file, { force: !0 });
}
function lastLines(file, count) {
  try {
    return readFileSync(file, "utf8").trimEnd().split(`
`).slice(-count);
  } catch {
    return [];
  }
}

// src/app/up.ts
async function up(request, world) {
  let missing = missingProject(request, world);
  if (missing)
    return world.stderr.write(`${missing}
`), EXIT.usage;
  let directory = runDirectoryOf(request, world), socket = controlSocketPath(directory.root);
  if ((await connectControl(socket).status()).ok)
    return world.stderr.write(`Already up; "signalbox down" takes it down.
`), status(request, world);
  let project = await openStartable(request, world);
  project.ok && printWarnings(project.value.warnings, request, world);
  let signals = watchSignals(world);
  try {
    let started = await startSupervisor(request, world);
    return started === null ? await watchBringUp({ directory, signals, json: request.json === !0 }, world) : started;
  } finally {
    signals.release();
  }
}
async function startSupervisor(request, world) {
  let { root, supervisorLog } = runDirectoryOf(request, world), logFile = join(root, `supervisor.${world.pid}.log`), detached = startDetached([...world.self, "stay-up", ...argumentsOf(request, world)], {
    directory: world.directory,
    logFile
  });
  if (!detached.ok)
    return world.stderr.write(`${describeUnwritable(root, detached.error)}
`), EXIT.usage;
  let ended = await detached.value.announced;
  if (ended === null)
    return nameLog(logFile, supervisorLog), null;
  let said = lastLines(logFile, 20);
  return ended === EXIT.usage ? (removeLog(logFile), world.stderr.write(`${said.join(`
`)}
`), EXIT.usage) : (world.stderr.write(`The supervisor ended before it was ready (${logFile}):
`), world.stderr.write(said.map((line) => `  ${line}
`).join("")), EXIT.internal);
}
function argumentsOf(request, world) {
  return [
    "--directory",
    projectDirectory(request, world),
    "--logs",
    runDirectoryOf(request, world).root,
    ...request.nightLogs ? ["--night-logs", resolve(world.directory, request.nightLogs)] : [],
    ...(request.files ?? []).flatMap((file) => ["--file", file]),
    ...request.environment ? ["--environment", request.environment] : [],
    ...request.history ? ["--history", request.history] : [],
    ...request.services ?? []
  ];
}

export {
  up
};
