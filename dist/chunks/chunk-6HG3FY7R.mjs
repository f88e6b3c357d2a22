import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  systemClock
} from "./chunk-OAYHSIS7.mjs";

// src/app/use-cases.ts
var useCases = {
  doctor: () => import("./doctor-KBMRXJOU.mjs"),
  down: () => import("./down-M6NLXAIQ.mjs"),
  explain: () => import("./explain-FLKK7QPA.mjs"),
  guard: () => import("./guard-2N23A2BI.mjs"),
  health: () => import("./health-LKBSNAZH.mjs"),
  ingest: () => import("./ingest-VZYS3KK2.mjs"),
  logs: () => import("./logs-MPCTN5EW.mjs"),
  plan: () => import("./plan-OR7P2MTB.mjs"),
  reportAgain: () => import("./report-again-NICLO6ZW.mjs"),
  restart: () => import("./restart-TSKKUK3I.mjs"),
  run: () => import("./run-6JEVGIBM.mjs"),
  runAction: () => import("./run-action-CVKBDLUJ.mjs"),
  signatures: () => import("./signatures-CXYHGQOB.mjs"),
  status: () => import("./status-VZQFLBBY.mjs"),
  stayUp: () => import("./stay-up-ORXY6XD7.mjs"),
  triage: () => import("./triage-7W73XKJC.mjs"),
  up: () => import("./up-3P5T5OP5.mjs")
};

// src/app/world/version.ts
import { readFileSync } from "node:fs";
function signalboxVersion() {
  return "0.1.0";
}

// src/app/world/process-world.ts
var SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
function processWorld() {
  let script = process.argv[1] ?? "";
  return {
    environment: process.env,
    directory: process.cwd(),
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    stdin: process.stdin,
    clock: systemClock(),
    random: Math.random,
    pid: process.pid,
    self: [process.execPath, ...process.execArgv, script],
    version: signalboxVersion(),
    onSignal(listener) {
      for (let signal of SIGNALS) process.on(signal, listener);
      return () => {
        for (let signal of SIGNALS) process.off(signal, listener);
      };
    }
  };
}
function outputOf(stream) {
  return stream.on("error", () => {
  }), {
    write: (text) => {
      stream.write(text);
    },
    isTTY: stream.isTTY === !0,
    get columns() {
      return stream.columns ?? 0;
    },
    get rows() {
      return stream.rows ?? 0;
    }
  };
}

export {
  useCases,
  processWorld
};
