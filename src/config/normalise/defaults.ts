import type { Dialect } from '../read/config-node.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

interface HealthcheckDefaults {
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly retries: number;
  readonly startPeriodMs: number;
}

/**
 * By the file the healthcheck is written in. Compose's own figures are kept for Compose files
 * (compose-spec `05-services.md`); ours are for CI, where a service lives for minutes and the job
 * pays for every second of not noticing.
 */
export const HEALTHCHECK_DEFAULTS: Readonly<Record<Dialect, HealthcheckDefaults>> = {
  signalbox: { intervalMs: 2 * SECOND, timeoutMs: 5 * SECOND, retries: 3, startPeriodMs: 0 },
  compose: { intervalMs: 30 * SECOND, timeoutMs: 30 * SECOND, retries: 3, startPeriodMs: 0 },
};

export const SUCCESSES = 1;
/** 2xx and 3xx, as Kubernetes counts an HTTP probe. */
export const HEALTHY_STATUSES: readonly (readonly [number, number])[] = [[200, 399]];
/** The descriptor s6 and dinit services are given by custom. */
export const NOTIFY_FD = 3;

export const READY_TIMEOUT_MS = MINUTE;
/** A task migrates, seeds or builds: it may take its time, but not the whole job's. */
export const TASK_TIMEOUT_MS = 10 * MINUTE;
/** Compose's. */
export const STOP_GRACE_PERIOD_MS = 10 * SECOND;
export const STOP_SIGNAL = 'SIGTERM';

export const HEALTH_GATE = { startupMs: MINUTE, responseMs: SECOND, score: 90 } as const;
export const COMMAND_GATE = { retries: 0, timeoutMs: 10 * MINUTE } as const;

export const RERUN = { when: 'never', max: 1 } as const;
export const HISTORY = { store: 'logs/signalbox/history.db', keepMs: 180 * DAY } as const;

export const ISSUE_LABELS = ['signalbox'] as const;
export const ESCALATION_SEVERITY = 'high';
export const WEBHOOK = { kind: 'generic', on: ['failed', 'fixed'] } as const;
