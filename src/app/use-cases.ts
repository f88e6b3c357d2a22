/**
 * What Signalbox can do. Each use case is loaded when it is asked for: a command that prints a version
 * must not wait for a database and a web server to be read.
 */
export const useCases = {
  backtest: () => import('./backtest.ts'),
  changes: () => import('./changes.ts'),
  doctor: () => import('./doctor.ts'),
  down: () => import('./down.ts'),
  explain: () => import('./explain.ts'),
  feedback: () => import('./feedback.ts'),
  guard: () => import('./guard.ts'),
  health: () => import('./health.ts'),
  ingest: () => import('./ingest.ts'),
  lintRules: () => import('./lint-rules.ts'),
  logs: () => import('./logs.ts'),
  night: () => import('./night.ts'),
  plan: () => import('./plan.ts'),
  query: () => import('./query.ts'),
  reportAgain: () => import('./report-again.ts'),
  restart: () => import('./restart.ts'),
  run: () => import('./run.ts'),
  runAction: () => import('./run-action.ts'),
  signatures: () => import('./signatures.ts'),
  status: () => import('./status.ts'),
  stayUp: () => import('./stay-up.ts'),
  templates: () => import('./templates.ts'),
  triage: () => import('./triage.ts'),
  up: () => import('./up.ts'),
} as const;
