import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-PTSONMZO.mjs"),
  changes: () => import("./changes-TH5KPW6J.mjs"),
  doctor: () => import("./doctor-HRPUE4Q7.mjs"),
  down: () => import("./down-DE3NV4VR.mjs"),
  explain: () => import("./explain-BML6YP2B.mjs"),
  guard: () => import("./guard-B55ZD4P3.mjs"),
  health: () => import("./health-JVZ3JIS4.mjs"),
  ingest: () => import("./ingest-4N52XNH2.mjs"),
  lintRules: () => import("./lint-rules-H3XN5T3X.mjs"),
  logs: () => import("./logs-B66FZ4W5.mjs"),
  night: () => import("./night-NELWWDC4.mjs"),
  plan: () => import("./plan-6DZNAM4Q.mjs"),
  query: () => import("./query-3RVUSSIK.mjs"),
  reportAgain: () => import("./report-again-5ZFDQAIP.mjs"),
  restart: () => import("./restart-VAZ5UJ2U.mjs"),
  run: () => import("./run-LSYIZRUR.mjs"),
  runAction: () => import("./run-action-5WJQTIGY.mjs"),
  signatures: () => import("./signatures-K54CZXXS.mjs"),
  status: () => import("./status-7VHTWT26.mjs"),
  stayUp: () => import("./stay-up-BBH5262M.mjs"),
  templates: () => import("./templates-LFAK4PGJ.mjs"),
  triage: () => import("./triage-E4JBHXPR.mjs"),
  up: () => import("./up-MXCWJPUR.mjs")
};

export {
  useCases
};
