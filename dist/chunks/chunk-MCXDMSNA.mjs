import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  systemClock
} from "./chunk-QS7VGELO.mjs";

// src/app/use-cases.ts
var useCases = {
  doctor: () => import("./doctor-VZXUM2UH.mjs"),
  down: () => import("./down-EVFDQNRX.mjs"),
  explain: () => import("./explain-GNZXJAYB.mjs"),
  guard: () => import("./guard-PXDE44N7.mjs"),
  health: () => import("./health-VBXASLZB.mjs"),
  ingest: () => import("./ingest-KBBEGMWH.mjs"),
  lintRules: () => import("./lint-rules-ESFYKV47.mjs"),
  logs: () => import("./logs-VOE6HFDK.mjs"),
  plan: () => import("./plan-5NY6QLRE.mjs"),
  reportAgain: () => import("./report-again-BLFJ6M7U.mjs"),
  restart: () => import("./restart-LG53G2SG.mjs"),
  run: () => import("./run-BGUTN3GO.mjs"),
  runAction: () => import("./run-action-WEISR6QG.mjs"),
  signatures: () => import("./signatures-S66UENPN.mjs"),
  status: () => import("./status-CS3QW7QD.mjs"),
  stayUp: () => import("./stay-up-2ETSXQ23.mjs"),
  templates: () => import("./templates-M2B67UVZ.mjs"),
  triage: () => import("./triage-54UWHLUP.mjs"),
  up: () => import("./up-44KVQHDD.mjs")
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
