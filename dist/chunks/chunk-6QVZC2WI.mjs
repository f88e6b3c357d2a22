import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-4FC6K6EI.mjs"),
  changes: () => import("./changes-TH5KPW6J.mjs"),
  doctor: () => import("./doctor-G36WU2WI.mjs"),
  down: () => import("./down-7OBF5TOB.mjs"),
  explain: () => import("./explain-AIMMLJXC.mjs"),
  guard: () => import("./guard-B55ZD4P3.mjs"),
  health: () => import("./health-B3C2VXG5.mjs"),
  ingest: () => import("./ingest-3ZS2VBSY.mjs"),
  lintRules: () => import("./lint-rules-YIXTMUBF.mjs"),
  logs: () => import("./logs-WZTSWUZS.mjs"),
  night: () => import("./night-X2P2F75Z.mjs"),
  plan: () => import("./plan-TC5Z4FQQ.mjs"),
  query: () => import("./query-ZKT7L22G.mjs"),
  reportAgain: () => import("./report-again-SE35G5J4.mjs"),
  restart: () => import("./restart-5BCB7MCW.mjs"),
  run: () => import("./run-ETF57PBC.mjs"),
  runAction: () => import("./run-action-MGEP3J53.mjs"),
  signatures: () => import("./signatures-K54CZXXS.mjs"),
  status: () => import("./status-YCO72JNV.mjs"),
  stayUp: () => import("./stay-up-BX5O2Z7F.mjs"),
  templates: () => import("./templates-LFAK4PGJ.mjs"),
  triage: () => import("./triage-JEBIZZJ4.mjs"),
  up: () => import("./up-MGFZSPG2.mjs")
};

export {
  useCases
};
