import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  terminalFor
} from "./chunk-QQGOTOZO.mjs";
import {
  status
} from "./chunk-5OXURDTF.mjs";
import {
  watchSignals
} from "./chunk-YWLNMRET.mjs";
import {
  printWarnings
} from "./chunk-TBC3F66S.mjs";
import {
  createRedactor
} from "./chunk-QYJYMJGQ.mjs";
import {
  connectControl,
  controlSocketPath
} from "./chunk-QCAE7MKN.mjs";
import {
  describeUnwritable,
  missingProject,
  openProject,
  projectDirectory,
  runDirectoryOf
} from "./chunk-VQYIKM3U.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import {
  err,
  ok
} from "./chunk-QS7VGELO.mjs";

// src/app/up.ts
import { join } from "node:path";

// src/app/world/detach.ts
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
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
  let pipe = child.stdio[ANNOUNCE_FD], announced = new Promise((resolve) => {
    child.once("error", () => resolve(ENDED_OTHERWISE)), child.once("exit", (code) => resolve(code ?? ENDED_OTHERWISE)), pipe?.once("data", () => resolve(null));
  });
  function letGo() {
    pipe?.destroy(), child.unref();
  }
  return ok({ pid: child.pid ?? 0, announced: announced.finally(letGo) });
}
var ENDED_OTHERWISE = -1;
function openLog(file) {
  try {
    return mkdirSync(dirname(file), { recursive: !0 }), ok(openSync(file, "w"));
  } catch (error) {
    return err(error);
  }
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
  let project = await openProject(request, world);
  project.ok && printWarnings(project.value.warnings, request, world);
  let signals = watchSignals(world);
  try {
    let started = await startSupervisor(request, world);
    return started === null ? await watchBringUp(socket, { request, signals }, world) : started;
  } finally {
    signals.release();
  }
}
async function startSupervisor(request, world) {
  let { root } = runDirectoryOf(request, world), logFile = join(root, "supervisor.log"), detached = startDetached([...world.self, "stay-up", ...argumentsOf(request, world)], {
    directory: world.directory,
    logFile
  });
  if (!detached.ok)
    return world.stderr.write(`${describeUnwritable(root, detached.error)}
`), EXIT.usage;
  let ended = await detached.value.announced;
  return ended === null ? null : ended === EXIT.usage ? (world.stderr.write(`${lastLines(logFile, 20).join(`
`)}
`), EXIT.usage) : (world.stderr.write(`The supervisor ended before it was ready (${logFile}):
`), world.stderr.write(
    lastLines(logFile, 20).map((line) => `  ${line}
`).join("")
  ), EXIT.internal);
}
async function watchBringUp(socket, { request, signals }, world) {
  let client = connectControl(socket), redactor = createRedactor(world.environment), view = request.json ? null : terminalFor((text) => redactor.redact(text), world), cancel = new AbortController(), { cancelled } = signals;
  cancelled.aborted ? client.down() : cancelled.addEventListener("abort", () => {
    client.down();
  }, { once: !0 });
  try {
    for await (let { event, record } of client.watch(cancel.signal)) {
      if (view?.onEvent(event, record), event.type === "graph.ready" && !cancelled.aborted)
        return request.json && world.stdout.write(`${JSON.stringify(record)}
`), record.services.some(isDown) ? EXIT.failed : EXIT.ok;
      if (event.type === "run.finished")
        return cancelled.aborted ? EXIT.interrupted : event.exitCode;
    }
    return EXIT.failed;
  } finally {
    cancel.abort();
  }
}
function isDown({ status: status2 }) {
  return status2 === "failed" || status2 === "skipped";
}
function argumentsOf(request, world) {
  return [
    "--directory",
    projectDirectory(request, world),
    "--logs",
    runDirectoryOf(request, world).root,
    ...(request.files ?? []).flatMap((file) => ["--file", file]),
    ...request.environment ? ["--environment", request.environment] : [],
    ...request.history ? ["--history", request.history] : [],
    ...request.services ?? []
  ];
}

export {
  up
};
