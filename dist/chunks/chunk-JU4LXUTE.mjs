import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-7KM4RYP4.mjs"),
  changes: () => import("./changes-NOUSS6CE.mjs"),
  doctor: () => import("./doctor-AL2GJJRQ.mjs"),
  down: () => import("./down-TGENT5SI.mjs"),
  explain: () => import("./explain-IWVZGWWA.mjs"),
  guard: () => import("./guard-ADZ67JLQ.mjs"),
  health: () => import("./health-URRB2PW5.mjs"),
  ingest: () => import("./ingest-KGKL3XVX.mjs"),
  lintRules: () => import("./lint-rules-UDUJ5EWF.mjs"),
  logs: () => import("./logs-IKRVSCJ3.mjs"),
  night: () => import("./night-BYY6GDZM.mjs"),
  plan: () => import("./plan-KD66JHSA.mjs"),
  query: () => import("./query-G6VTY7DQ.mjs"),
  reportAgain: () => import("./report-again-2KC37DLT.mjs"),
  restart: () => import("./restart-XBWH7JAO.mjs"),
  run: () => import("./run-IISEWHPS.mjs"),
  runAction: () => import("./run-action-BS73TIQH.mjs"),
  signatures: () => import("./signatures-F63XXBC4.mjs"),
  status: () => import("./status-PVQHTPUM.mjs"),
  stayUp: () => import("./stay-up-VEGGFD33.mjs"),
  templates: () => import("./templates-HNDKTV4T.mjs"),
  triage: () => import("./triage-UL5W2SOI.mjs"),
  up: () => import("./up-DNMT4CTB.mjs")
};

export {
  useCases
};
