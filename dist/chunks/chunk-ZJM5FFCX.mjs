import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-PTSONMZO.mjs"),
  changes: () => import("./changes-TH5KPW6J.mjs"),
  doctor: () => import("./doctor-WSHTI5YE.mjs"),
  down: () => import("./down-TEEB7MH3.mjs"),
  explain: () => import("./explain-CT4DV4UB.mjs"),
  guard: () => import("./guard-JH52MY2P.mjs"),
  health: () => import("./health-BANWN2BU.mjs"),
  ingest: () => import("./ingest-DHU2MEDZ.mjs"),
  lintRules: () => import("./lint-rules-SFHZYCSC.mjs"),
  logs: () => import("./logs-2UW733XD.mjs"),
  night: () => import("./night-YG2XUEER.mjs"),
  plan: () => import("./plan-DOQXULQK.mjs"),
  query: () => import("./query-ORNK7GZK.mjs"),
  reportAgain: () => import("./report-again-D6JNOKIL.mjs"),
  restart: () => import("./restart-T5LNDCUA.mjs"),
  run: () => import("./run-LRZ27OKX.mjs"),
  runAction: () => import("./run-action-RGJF4TH6.mjs"),
  signatures: () => import("./signatures-K54CZXXS.mjs"),
  status: () => import("./status-AGQXAFG2.mjs"),
  stayUp: () => import("./stay-up-NE4G3FJU.mjs"),
  templates: () => import("./templates-LFAK4PGJ.mjs"),
  triage: () => import("./triage-DMK5HHKJ.mjs"),
  up: () => import("./up-LUFI52TM.mjs")
};

export {
  useCases
};
