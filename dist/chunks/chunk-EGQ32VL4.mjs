import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-22T7NCIG.mjs"),
  changes: () => import("./changes-JQT5SIK3.mjs"),
  doctor: () => import("./doctor-EK7ZVRGY.mjs"),
  down: () => import("./down-A7525KY2.mjs"),
  explain: () => import("./explain-YDZZYPGD.mjs"),
  feedback: () => import("./feedback-B5FY3KUR.mjs"),
  guard: () => import("./guard-ADZ67JLQ.mjs"),
  health: () => import("./health-RTE4NQIL.mjs"),
  ingest: () => import("./ingest-VXMVNEFE.mjs"),
  lintRules: () => import("./lint-rules-ESJNEDMV.mjs"),
  logs: () => import("./logs-6NP3BBFL.mjs"),
  night: () => import("./night-QO2TQNYJ.mjs"),
  plan: () => import("./plan-EKCMZEPP.mjs"),
  query: () => import("./query-V7XHRB4J.mjs"),
  reportAgain: () => import("./report-again-S3Y72MJA.mjs"),
  restart: () => import("./restart-XI2QLWFW.mjs"),
  run: () => import("./run-TAZZPEPR.mjs"),
  runAction: () => import("./run-action-RKQ63NDK.mjs"),
  signatures: () => import("./signatures-6DPAF7XA.mjs"),
  status: () => import("./status-R6VJLDDF.mjs"),
  stayUp: () => import("./stay-up-XXEKYG6X.mjs"),
  templates: () => import("./templates-HQY22M43.mjs"),
  triage: () => import("./triage-7JZDDXD7.mjs"),
  up: () => import("./up-27UFPIIC.mjs")
};

export {
  useCases
};
