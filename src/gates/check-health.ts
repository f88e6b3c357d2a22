import type {
  GateResult,
  HealthGateConfig,
  RunRecord,
  ServiceRecord,
  ThresholdCheck,
} from '#domain';
import { describeGate } from './gate-text.ts';
import { healthScore } from './health-score.ts';

/** Holds what is known of a run against the gate's thresholds. */
export function checkHealth(gate: HealthGateConfig, record: RunRecord): GateResult {
  const checks = [
    checkScore(gate, record),
    checkResponse(gate, record),
    checkStartup(gate, record),
  ];
  const passed = checks.every(({ ok }) => ok);
  return {
    name: gate.name,
    kind: 'health',
    outcome: passed ? 'passed' : 'failed',
    durationMs: 0,
    detail: describeGate({ kind: 'health', checks, unfinished: record.bringUp === null }),
    checks,
    attempts: 1,
    exitCode: null,
    timedOut: false,
    logFile: null,
    tests: null,
  };
}

function checkScore(gate: HealthGateConfig, record: RunRecord): ThresholdCheck {
  const { overall, services } = healthScore(record);
  const unhealthiest = services.reduce<(typeof services)[number] | undefined>(
    (worst, candidate) =>
      worst === undefined || candidate.score < worst.score ? candidate : worst,
    undefined,
  );
  return {
    threshold: 'score',
    ok: overall >= gate.score,
    measured: overall,
    limit: gate.score,
    ...(unhealthiest && { service: unhealthiest.service }),
  };
}

/** Services whose probe does not ask (log, notify) have no response time and are not counted. */
function checkResponse(gate: HealthGateConfig, record: RunRecord): ThresholdCheck {
  const slowest = greatest(record.services, ({ responseMs }) => responseMs);
  const measured = slowest?.responseMs ?? 0;
  return {
    threshold: 'response',
    ok: measured <= gate.responseMs,
    measured,
    limit: gate.responseMs,
    ...(slowest && { service: slowest.name }),
  };
}

function checkStartup(gate: HealthGateConfig, record: RunRecord): ThresholdCheck {
  const limit = gate.startupMs;
  if (record.bringUp !== null) {
    const last = greatest(record.services, ({ readyAt }) => readyAt);
    const measured = record.bringUp.wallMs;
    const ok = measured <= limit;
    return { threshold: 'startup', ok, measured, limit, ...(last && { service: last.name }) };
  }
  const waiting = record.services.find(
    ({ readyAt, endedAt }) => readyAt === null && endedAt === null,
  );
  const service = record.services.find(({ failure }) => failure !== null) ?? waiting;
  const measured = Math.max(0, lastSeenAt(record) - record.startedAt);
  return {
    threshold: 'startup',
    ok: false,
    measured,
    limit,
    ...(service && { service: service.name }),
  };
}

function lastSeenAt(record: RunRecord): number {
  const times = record.services.flatMap(({ spawnedAt, readyAt, endedAt, failedAt }) => [
    spawnedAt ?? 0,
    readyAt ?? 0,
    endedAt ?? 0,
    failedAt ?? 0,
  ]);
  return Math.max(record.finishedAt ?? 0, record.startedAt, ...times);
}

function greatest(
  services: readonly ServiceRecord[],
  valueOfService: (service: ServiceRecord) => number | null,
): ServiceRecord | undefined {
  let best: ServiceRecord | undefined;
  let bestValue = Number.NEGATIVE_INFINITY;
  for (const service of services) {
    const value = valueOfService(service);
    if (value === null || value <= bestValue) continue;
    best = service;
    bestValue = value;
  }
  return best;
}
