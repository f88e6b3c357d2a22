import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-7KM4RYP4.mjs"),
  changes: () => import("./changes-NOUSS6CE.mjs"),
  doctor: () => import("./doctor-4W5UVP5W.mjs"),
  down: () => import("./down-TGENT5SI.mjs"),
  explain: () => import("./explain-N5OX3WIS.mjs"),
  guard: () => import("./guard-ADZ67JLQ.mjs"),
  health: () => import("./health-URRB2PW5.mjs"),
  ingest: () => import("./ingest-UCQYV2DF.mjs"),
  lintRules: () => import("./lint-rules-3GAGH3KO.mjs"),
  logs: () => import("./logs-QNOMAVGE.mjs"),
  night: () => import("./night-VQJKBDOC.mjs"),
  plan: () => import("./plan-6ESMITYU.mjs"),
  query: () => import("./query-G6VTY7DQ.mjs"),
  reportAgain: () => import("./report-again-4KWLK5KC.mjs"),
  restart: () => import("./restart-XBWH7JAO.mjs"),
  run: () => import("./run-WFSAMS7N.mjs"),
  runAction: () => import("./run-action-45EY5MMC.mjs"),
  signatures: () => import("./signatures-F63XXBC4.mjs"),
  status: () => import("./status-XH6YNAD4.mjs"),
  stayUp: () => import("./stay-up-G44F2KFH.mjs"),
  templates: () => import("./templates-HNDKTV4T.mjs"),
  triage: () => import("./triage-5ZI2PEDR.mjs"),
  up: () => import("./up-4BVDGZTC.mjs")
};

export {
  useCases
};
