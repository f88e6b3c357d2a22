import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-22T7NCIG.mjs"),
  changes: () => import("./changes-JQT5SIK3.mjs"),
  doctor: () => import("./doctor-EK7ZVRGY.mjs"),
  down: () => import("./down-UY2JO3HN.mjs"),
  explain: () => import("./explain-6WHWPMCE.mjs"),
  feedback: () => import("./feedback-WG3SHAL7.mjs"),
  guard: () => import("./guard-ADZ67JLQ.mjs"),
  health: () => import("./health-RTE4NQIL.mjs"),
  ingest: () => import("./ingest-VXMVNEFE.mjs"),
  lintRules: () => import("./lint-rules-ESJNEDMV.mjs"),
  logs: () => import("./logs-YB6GF4HD.mjs"),
  night: () => import("./night-TOK62OJ4.mjs"),
  plan: () => import("./plan-EKCMZEPP.mjs"),
  query: () => import("./query-V7XHRB4J.mjs"),
  reportAgain: () => import("./report-again-RLPJ3HUL.mjs"),
  restart: () => import("./restart-XI2QLWFW.mjs"),
  run: () => import("./run-OHTHSQHC.mjs"),
  runAction: () => import("./run-action-V5EHQPWK.mjs"),
  signatures: () => import("./signatures-64PMWWAD.mjs"),
  status: () => import("./status-GW5YHKV5.mjs"),
  stayUp: () => import("./stay-up-FPKEDKGS.mjs"),
  templates: () => import("./templates-HQY22M43.mjs"),
  triage: () => import("./triage-RURYYRH6.mjs"),
  up: () => import("./up-WIZ4FV75.mjs")
};

export {
  useCases
};
