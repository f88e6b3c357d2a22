import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  systemClock
} from "./chunk-QS7VGELO.mjs";

// src/app/use-cases.ts
var useCases = {
  doctor: () => import("./doctor-I62JLCNJ.mjs"),
  down: () => import("./down-EVFDQNRX.mjs"),
  explain: () => import("./explain-UNDBZUSA.mjs"),
  guard: () => import("./guard-PXDE44N7.mjs"),
  health: () => import("./health-VBXASLZB.mjs"),
  ingest: () => import("./ingest-KBBEGMWH.mjs"),
  lintRules: () => import("./lint-rules-3SY6NRNH.mjs"),
  logs: () => import("./logs-VOE6HFDK.mjs"),
  plan: () => import("./plan-BMNU7API.mjs"),
  reportAgain: () => import("./report-again-5UIR23GI.mjs"),
  restart: () => import("./restart-LG53G2SG.mjs"),
  run: () => import("./run-SSVX5J3B.mjs"),
  runAction: () => import("./run-action-SEFGQSU5.mjs"),
  signatures: () => import("./signatures-S66UENPN.mjs"),
  status: () => import("./status-Q2E2K6C4.mjs"),
  stayUp: () => import("./stay-up-3X3QPGR7.mjs"),
  templates: () => import("./templates-M2B67UVZ.mjs"),
  triage: () => import("./triage-PM2LGCXX.mjs"),
  up: () => import("./up-6QJX3B2F.mjs")
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
