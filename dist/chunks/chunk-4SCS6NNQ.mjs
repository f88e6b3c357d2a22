import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/use-cases.ts
var useCases = {
  backtest: () => import("./backtest-6MIL5NJA.mjs"),
  changes: () => import("./changes-H3OFSN3B.mjs"),
  doctor: () => import("./doctor-3UZWJV5D.mjs"),
  down: () => import("./down-VGLIV55D.mjs"),
  explain: () => import("./explain-2WW5LA2L.mjs"),
  guard: () => import("./guard-B55ZD4P3.mjs"),
  health: () => import("./health-HCGS27BM.mjs"),
  ingest: () => import("./ingest-IY4XBI45.mjs"),
  lintRules: () => import("./lint-rules-NXD3ESUB.mjs"),
  logs: () => import("./logs-B6GPDNQ7.mjs"),
  night: () => import("./night-3BGIUYFO.mjs"),
  plan: () => import("./plan-YZGOKDRG.mjs"),
  query: () => import("./query-2G75AVE5.mjs"),
  reportAgain: () => import("./report-again-ZJDYN4RR.mjs"),
  restart: () => import("./restart-MMBOBJFX.mjs"),
  run: () => import("./run-ASHQ3Q6J.mjs"),
  runAction: () => import("./run-action-YLXJRCQO.mjs"),
  signatures: () => import("./signatures-UUXMLL66.mjs"),
  status: () => import("./status-HO4GLTU2.mjs"),
  stayUp: () => import("./stay-up-FA2NMZZ4.mjs"),
  templates: () => import("./templates-63R2LY7C.mjs"),
  triage: () => import("./triage-WRRZCUHJ.mjs"),
  up: () => import("./up-PJXMT6SX.mjs")
};

export {
  useCases
};
