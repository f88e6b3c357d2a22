import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-KR363BPX.mjs"),
  changes: () => import("./changes-OGGV7S3E.mjs"),
  doctor: () => import("./doctor-ORVJ247D.mjs"),
  down: () => import("./down-QFF4N45O.mjs"),
  explain: () => import("./explain-6I6UQVLP.mjs"),
  guard: () => import("./guard-ADZ67JLQ.mjs"),
  health: () => import("./health-CDK5CJQF.mjs"),
  ingest: () => import("./ingest-FBCPU52U.mjs"),
  lintRules: () => import("./lint-rules-SFZF5J25.mjs"),
  logs: () => import("./logs-F47FSEB5.mjs"),
  night: () => import("./night-PL62Z4LV.mjs"),
  plan: () => import("./plan-NJVKT6TT.mjs"),
  query: () => import("./query-YPKKALTE.mjs"),
  reportAgain: () => import("./report-again-MB5QQM5U.mjs"),
  restart: () => import("./restart-BNXQVMX4.mjs"),
  run: () => import("./run-YIWLZIZF.mjs"),
  runAction: () => import("./run-action-ZWYWQRNN.mjs"),
  signatures: () => import("./signatures-5BKRUUQV.mjs"),
  status: () => import("./status-DLIFHEDE.mjs"),
  stayUp: () => import("./stay-up-4IKYU2JD.mjs"),
  templates: () => import("./templates-DDPOLBOS.mjs"),
  triage: () => import("./triage-5MZNPO23.mjs"),
  up: () => import("./up-NPOVCOQN.mjs")
};

export {
  useCases
};
