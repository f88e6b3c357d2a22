import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  systemClock
} from "./chunk-QS7VGELO.mjs";

// src/app/use-cases.ts
var useCases = {
  doctor: () => import("./doctor-DXPSYEKS.mjs"),
  down: () => import("./down-ZQUCO4V2.mjs"),
  explain: () => import("./explain-UNDBZUSA.mjs"),
  guard: () => import("./guard-PXDE44N7.mjs"),
  health: () => import("./health-2WFUQLFT.mjs"),
  ingest: () => import("./ingest-OJTCKDFR.mjs"),
  lintRules: () => import("./lint-rules-3SY6NRNH.mjs"),
  logs: () => import("./logs-DLUEWIUP.mjs"),
  plan: () => import("./plan-W7RA6ISN.mjs"),
  reportAgain: () => import("./report-again-IIXZPJFL.mjs"),
  restart: () => import("./restart-VZCNRHEG.mjs"),
  run: () => import("./run-FO4ZVZVY.mjs"),
  runAction: () => import("./run-action-5ILON6Z5.mjs"),
  signatures: () => import("./signatures-S66UENPN.mjs"),
  status: () => import("./status-DJEHZ7QN.mjs"),
  stayUp: () => import("./stay-up-LMDYBTFO.mjs"),
  templates: () => import("./templates-M2B67UVZ.mjs"),
  triage: () => import("./triage-QIRZGYGD.mjs"),
  up: () => import("./up-IS5JU2JX.mjs")
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
