import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  terminalFor
} from "./chunk-74BXQHEK.mjs";
import {
  status
} from "./chunk-XLUZ7G34.mjs";
import {
  connectControl,
  controlSocketPath
} from "./chunk-UDMFHGUE.mjs";
import {
  projectDirectory,
  runDirectoryOf
} from "./chunk-MAB4HMDH.mjs";
import {
  createRedactor
} from "./chunk-G57JLXGG.mjs";
import {
  EXIT
} from "./chunk-OAYHSIS7.mjs";

// src/app/up.ts
import { join } from "node:path";

// src/app/world/detach.ts
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
var ANNOUNCE_FD = 3;
function startDetached(argv, options) {
  mkdirSync(dirname(options.logFile), { recursive: !0 });
  let log = openSync(options.logFile, "w"), [program = "", ...args] = argv, child = spawn(program, args, {
    cwd: options.directory,
    detached: !0,
    stdio: ["ignore", log, log, "pipe"]
  });
  closeSync(log), child.unref();
  let pipe = child.stdio[ANNOUNCE_FD], announced = new Promise((resolve) => {
    child.once("error", () => resolve(!1)), pipe?.once("data", () => resolve(!0)), pipe?.once("close", () => resolve(!1));
  });
  return { pid: child.pid ?? 0, announced: announced.finally(() => pipe?.destroy()) };
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
  let directory = runDirectoryOf(request, world), socket = controlSocketPath(directory.root);
  if ((await connectControl(socket).status()).ok)
    return world.stderr.write(`Already up; "signalbox down" takes it down.
`), status(request, world);
  let logFile = join(directory.root, "supervisor.log");
  return await startDetached([...world.self, "stay-up", ...argumentsOf(request, world)], {
    directory: world.directory,
    logFile
  }).announced ? watchBringUp(socket, request, world) : (world.stderr.write(`The supervisor ended before it was ready (${logFile}):
`), world.stderr.write(
    lastLines(logFile, 20).map((line) => `  ${line}
`).join("")
  ), EXIT.internal);
}
async function watchBringUp(socket, request, world) {
  let client = connectControl(socket), redactor = createRedactor(world.environment), view = request.json ? null : terminalFor((text) => redactor.redact(text), world), cancel = new AbortController(), forget = world.onSignal(() => {
    client.down();
  });
  try {
    for await (let { event, record } of client.watch(cancel.signal)) {
      if (view?.onEvent(event, record), event.type === "graph.ready")
        return request.json && world.stdout.write(`${JSON.stringify(record)}
`), record.services.some(isDown) ? EXIT.failed : EXIT.ok;
      if (event.type === "run.finished") return event.exitCode;
    }
    return EXIT.failed;
  } finally {
    cancel.abort(), forget();
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
