import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-KV4XZV73.mjs"),
  changes: () => import("./changes-H3OFSN3B.mjs"),
  doctor: () => import("./doctor-3UZWJV5D.mjs"),
  down: () => import("./down-VGLIV55D.mjs"),
  explain: () => import("./explain-2WW5LA2L.mjs"),
  guard: () => import("./guard-B55ZD4P3.mjs"),
  health: () => import("./health-HCGS27BM.mjs"),
  ingest: () => import("./ingest-AWZPR7E3.mjs"),
  lintRules: () => import("./lint-rules-NXD3ESUB.mjs"),
  logs: () => import("./logs-B6GPDNQ7.mjs"),
  night: () => import("./night-UR2DKIGS.mjs"),
  plan: () => import("./plan-RMGXIW3L.mjs"),
  query: () => import("./query-JZZAHPNP.mjs"),
  reportAgain: () => import("./report-again-QXVJ7ACF.mjs"),
  restart: () => import("./restart-MMBOBJFX.mjs"),
  run: () => import("./run-E5UXLZLM.mjs"),
  runAction: () => import("./run-action-MBIIQSNT.mjs"),
  signatures: () => import("./signatures-UUXMLL66.mjs"),
  status: () => import("./status-HO4GLTU2.mjs"),
  stayUp: () => import("./stay-up-T5AARTWF.mjs"),
  templates: () => import("./templates-63R2LY7C.mjs"),
  triage: () => import("./triage-7IVJOVGB.mjs"),
  up: () => import("./up-ODHS43FQ.mjs")
};

export {
  useCases
};
