import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-MIQVNFWS.mjs"),
  changes: () => import("./changes-TBXNJUQV.mjs"),
  doctor: () => import("./doctor-NV4GV6JX.mjs"),
  down: () => import("./down-2MGM45YH.mjs"),
  explain: () => import("./explain-2VUT3RVW.mjs"),
  feedback: () => import("./feedback-YQQHVUB4.mjs"),
  guard: () => import("./guard-ADZ67JLQ.mjs"),
  health: () => import("./health-KAKHENQC.mjs"),
  ingest: () => import("./ingest-3AARCI5R.mjs"),
  lintRules: () => import("./lint-rules-X3F7CNNA.mjs"),
  logs: () => import("./logs-NH2635RN.mjs"),
  night: () => import("./night-F6KDW54C.mjs"),
  plan: () => import("./plan-ZBTU2F53.mjs"),
  query: () => import("./query-XCE43S43.mjs"),
  reportAgain: () => import("./report-again-WBF4FRXF.mjs"),
  restart: () => import("./restart-6M552PMG.mjs"),
  run: () => import("./run-MZ6JSU3S.mjs"),
  runAction: () => import("./run-action-QUM3ZOF3.mjs"),
  signatures: () => import("./signatures-PUQR3SRI.mjs"),
  status: () => import("./status-3FMJYJJP.mjs"),
  stayUp: () => import("./stay-up-3ATSDMES.mjs"),
  templates: () => import("./templates-2LA74BN6.mjs"),
  triage: () => import("./triage-P6BBPU6Y.mjs"),
  up: () => import("./up-GKS2HWLJ.mjs")
};

export {
  useCases
};
