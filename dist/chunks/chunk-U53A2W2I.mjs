import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-465UILSD.mjs"),
  changes: () => import("./changes-F6M7KWJE.mjs"),
  doctor: () => import("./doctor-EK7ZVRGY.mjs"),
  down: () => import("./down-I2CC6G6J.mjs"),
  explain: () => import("./explain-6UBPDGEI.mjs"),
  feedback: () => import("./feedback-ZLO6CXNO.mjs"),
  guard: () => import("./guard-ADZ67JLQ.mjs"),
  health: () => import("./health-RTE4NQIL.mjs"),
  ingest: () => import("./ingest-IKYRDMXI.mjs"),
  lintRules: () => import("./lint-rules-ESJNEDMV.mjs"),
  logs: () => import("./logs-YB6GF4HD.mjs"),
  night: () => import("./night-BJWBRITY.mjs"),
  plan: () => import("./plan-6XA3SIZE.mjs"),
  query: () => import("./query-WHOTX4BA.mjs"),
  reportAgain: () => import("./report-again-WWAJTUQH.mjs"),
  restart: () => import("./restart-XI2QLWFW.mjs"),
  run: () => import("./run-2SMR5IIJ.mjs"),
  runAction: () => import("./run-action-YHFOAGAO.mjs"),
  signatures: () => import("./signatures-GHLASPW4.mjs"),
  status: () => import("./status-GW5YHKV5.mjs"),
  stayUp: () => import("./stay-up-7L5GI27L.mjs"),
  templates: () => import("./templates-HQY22M43.mjs"),
  triage: () => import("./triage-JBWXM6E7.mjs"),
  up: () => import("./up-W7SS6EU5.mjs")
};

export {
  useCases
};
