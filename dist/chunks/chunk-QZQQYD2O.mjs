import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-PKAHLRDS.mjs"),
  changes: () => import("./changes-Y36Q7CDS.mjs"),
  doctor: () => import("./doctor-SCVLX2VX.mjs"),
  down: () => import("./down-3QX36JXC.mjs"),
  explain: () => import("./explain-VHVTDXV6.mjs"),
  guard: () => import("./guard-B55ZD4P3.mjs"),
  health: () => import("./health-CQEAZJ64.mjs"),
  ingest: () => import("./ingest-DEJD2P65.mjs"),
  lintRules: () => import("./lint-rules-RKKPP26Q.mjs"),
  logs: () => import("./logs-7PFQUE4R.mjs"),
  night: () => import("./night-A4ZLLKFM.mjs"),
  plan: () => import("./plan-LDFTAZ7D.mjs"),
  query: () => import("./query-JLANJ5PI.mjs"),
  reportAgain: () => import("./report-again-ET46KWDZ.mjs"),
  restart: () => import("./restart-BSXTCBEP.mjs"),
  run: () => import("./run-6NQNB4PX.mjs"),
  runAction: () => import("./run-action-MJ3VYKRN.mjs"),
  signatures: () => import("./signatures-RORK34YY.mjs"),
  status: () => import("./status-ERTV5HFY.mjs"),
  stayUp: () => import("./stay-up-64UNUPMA.mjs"),
  templates: () => import("./templates-LFAK4PGJ.mjs"),
  triage: () => import("./triage-557UDB3V.mjs"),
  up: () => import("./up-FG2Y7FJN.mjs")
};

export {
  useCases
};
