import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-PTSONMZO.mjs"),
  changes: () => import("./changes-TH5KPW6J.mjs"),
  doctor: () => import("./doctor-4V5YK5OI.mjs"),
  down: () => import("./down-JJ4LF64N.mjs"),
  explain: () => import("./explain-Y65JQNA3.mjs"),
  guard: () => import("./guard-JH52MY2P.mjs"),
  health: () => import("./health-SYZTQ52J.mjs"),
  ingest: () => import("./ingest-DNL64JGN.mjs"),
  lintRules: () => import("./lint-rules-ZK5LX3QL.mjs"),
  logs: () => import("./logs-MFFLKZSE.mjs"),
  night: () => import("./night-AZXHQRGH.mjs"),
  plan: () => import("./plan-Q6K6KNLW.mjs"),
  query: () => import("./query-5VTHLOPD.mjs"),
  reportAgain: () => import("./report-again-RXKQZ7DT.mjs"),
  restart: () => import("./restart-JOTZVT6I.mjs"),
  run: () => import("./run-Y53TR7ZC.mjs"),
  runAction: () => import("./run-action-KT3PPBNY.mjs"),
  signatures: () => import("./signatures-K54CZXXS.mjs"),
  status: () => import("./status-VDHKSVIC.mjs"),
  stayUp: () => import("./stay-up-4PL5642I.mjs"),
  templates: () => import("./templates-LFAK4PGJ.mjs"),
  triage: () => import("./triage-LH3CJJLH.mjs"),
  up: () => import("./up-YQELL2SY.mjs")
};

export {
  useCases
};
