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
  ingest: () => import("./ingest-EFSUODN4.mjs"),
  lintRules: () => import("./lint-rules-NXD3ESUB.mjs"),
  logs: () => import("./logs-B6GPDNQ7.mjs"),
  night: () => import("./night-WE6E4SHO.mjs"),
  plan: () => import("./plan-BJ2VTQ5V.mjs"),
  query: () => import("./query-2G75AVE5.mjs"),
  reportAgain: () => import("./report-again-7NY4UD3K.mjs"),
  restart: () => import("./restart-MMBOBJFX.mjs"),
  run: () => import("./run-3IWDYUEJ.mjs"),
  runAction: () => import("./run-action-VOLXIBOQ.mjs"),
  signatures: () => import("./signatures-UUXMLL66.mjs"),
  status: () => import("./status-HO4GLTU2.mjs"),
  stayUp: () => import("./stay-up-IMKS5BMM.mjs"),
  templates: () => import("./templates-63R2LY7C.mjs"),
  triage: () => import("./triage-PMW264E7.mjs"),
  up: () => import("./up-QQAFTDY5.mjs")
};

export {
  useCases
};
