import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-22T7NCIG.mjs"),
  changes: () => import("./changes-JQT5SIK3.mjs"),
  doctor: () => import("./doctor-EK7ZVRGY.mjs"),
  down: () => import("./down-MBKLQDVC.mjs"),
  explain: () => import("./explain-YDZZYPGD.mjs"),
  feedback: () => import("./feedback-B5FY3KUR.mjs"),
  guard: () => import("./guard-ADZ67JLQ.mjs"),
  health: () => import("./health-RTE4NQIL.mjs"),
  ingest: () => import("./ingest-VXMVNEFE.mjs"),
  lintRules: () => import("./lint-rules-ESJNEDMV.mjs"),
  logs: () => import("./logs-YB6GF4HD.mjs"),
  night: () => import("./night-QO2TQNYJ.mjs"),
  plan: () => import("./plan-EKCMZEPP.mjs"),
  query: () => import("./query-V7XHRB4J.mjs"),
  reportAgain: () => import("./report-again-ZDG6A6XF.mjs"),
  restart: () => import("./restart-XI2QLWFW.mjs"),
  run: () => import("./run-IRI2XAUF.mjs"),
  runAction: () => import("./run-action-SFHTRFZT.mjs"),
  signatures: () => import("./signatures-6DPAF7XA.mjs"),
  status: () => import("./status-GW5YHKV5.mjs"),
  stayUp: () => import("./stay-up-R5U2S3YP.mjs"),
  templates: () => import("./templates-HQY22M43.mjs"),
  triage: () => import("./triage-OWO5FXBH.mjs"),
  up: () => import("./up-3UXU2USY.mjs")
};

export {
  useCases
};
