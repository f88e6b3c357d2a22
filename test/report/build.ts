import type {
  EvidenceBlock,
  GateResult,
  RelationCounts,
  RunContext,
  RunRecord,
  ServiceName,
  ServiceRecord,
  Signature,
  TriageReport,
  Verdict,
} from '#domain';

/** What a story is told from: a run, what triage made of it, and what else the logs say. */
export interface Story {
  readonly record: RunRecord;
  readonly report: TriageReport;
  readonly excerpts: readonly EvidenceBlock[];
}

/** 2026-03-05 09:12:35 UTC, when every story starts. */
export const STARTED_AT = Date.UTC(2026, 2, 5, 9, 12, 35);

export const CONTEXT: RunContext = {
  runId: '8123-1-integration',
  repository: 'acme/onboarder',
  workflow: 'ci',
  job: 'integration',
  attempt: 1,
  branch: 'login-plus-sign',
  baseBranch: 'main',
  sha: 'a1b2c3d4e5f60718293a4b5c6d7e8f9001122334',
  baseSha: 'e4f5a6b7c8d9e0f102132435465768798a9bacbd',
  pullRequest: 17,
  actor: 'alex',
  url: 'https://github.com/acme/onboarder/actions/runs/8123/job/99',
  changedFiles: ['services/auth/address.ts'],
};

export function name(text: string): ServiceName {
  return text as ServiceName;
}

/** A service that became ready; times in milliseconds after the start. */
export function service(
  called: string,
  times: { readonly spawned: number; readonly ready: number },
  changes: Partial<ServiceRecord> = {},
): ServiceRecord {
  return {
    name: name(called),
    type: 'service',
    runner: 'process',
    critical: false,
    dependsOn: [],
    ports: [],
    probe: null,
    status: 'ready',
    holds: [],
    pid: 812,
    startTime: '1234',
    logFile: `services/${called}.log`,
    spawnedAt: STARTED_AT + times.spawned,
    readyAt: STARTED_AT + times.ready,
    endedAt: null,
    readyAfterMs: times.ready - times.spawned,
    responseMs: 3,
    probeDetail: null,
    probeAttempts: 4,
    restarts: 0,
    peakCpuPercent: null,
    peakMemoryBytes: null,
    peakOpenFiles: null,
    exit: null,
    failure: null,
    failedAt: null,
    lastLines: [],
    skippedBecause: null,
    lost: [],
    ...changes,
  };
}

export function task(
  called: string,
  times: { readonly spawned: number; readonly ended: number },
  changes: Partial<ServiceRecord> = {},
): ServiceRecord {
  const exit = { code: 0, signal: null, outOfMemory: false };
  return service(
    called,
    { spawned: times.spawned, ready: times.ended },
    {
      type: 'task',
      status: 'completed',
      endedAt: STARTED_AT + times.ended,
      exit,
      probeAttempts: 0,
      responseMs: null,
      ...changes,
    },
  );
}

export function gate(called: string, changes: Partial<GateResult> = {}): GateResult {
  return {
    name: called,
    kind: 'command',
    outcome: 'passed',
    durationMs: 3100,
    detail: '24 passed',
    checks: [],
    attempts: 1,
    exitCode: 0,
    timedOut: false,
    logFile: `gates/${called}.log`,
    tests: null,
    ...changes,
  };
}

export const READY_GATE = gate('ready', {
  kind: 'health',
  durationMs: 4,
  detail: 'score 100',
  exitCode: null,
  logFile: null,
  checks: [
    { threshold: 'score', ok: true, measured: 100, limit: 90 },
    { threshold: 'response', ok: true, measured: 6, limit: 1000, service: 'backend' },
    { threshold: 'startup', ok: true, measured: 1980, limit: 30_000 },
  ],
});

export function block(
  source: EvidenceBlock['source'],
  file: string,
  startLine: number,
  lines: readonly string[],
): EvidenceBlock {
  const text = lines.map((line) => line.replace(/^\d{4}-\d\d-\d\dT\S+Z /, ''));
  return {
    source,
    file,
    startLine,
    endLine: startLine + lines.length - 1,
    lines,
    text,
    at: STARTED_AT + 6000,
    score: 9,
  };
}

export const COUNTS: RelationCounts = {
  baseRuns: 412,
  baseFailures: 0,
  otherRuns: 96,
  otherFailures: 0,
  otherChanges: 0,
  sameCommitPasses: 0,
  sameCommitFailures: 0,
  reruns: 0,
  rerunPasses: 0,
  incomparable: 0,
  firstSeen: null,
  lastSeen: null,
  windowDays: 90,
};

export function verdict(changes: Partial<Verdict> & Pick<Verdict, 'title' | 'cause'>): Verdict {
  return {
    signature: 'm1-0123456789abcdef' as Signature,
    generic: false,
    confidence: 0.97,
    rule: { name: changes.cause, version: 'rules/1' },
    culprit: null,
    affected: [],
    chain: [],
    tests: [],
    evidence: [],
    at: STARTED_AT + 6000,
    relation: 'introduced',
    relationProbability: 0.96,
    because: 'never seen in 412 runs on main',
    counts: COUNTS,
    whoActs: 'author',
    owners: [],
    retrySafe: 'no',
    action: 'Fix it in this change.',
    ...changes,
  };
}

export function record(changes: Partial<RunRecord>): RunRecord {
  return {
    schema: 'signalbox.status/1',
    version: '0.1.0',
    project: 'onboarder',
    directory: '/repo',
    configFiles: ['signalbox.yml'],
    supervisorPid: 700,
    context: CONTEXT,
    startedAt: STARTED_AT,
    finishedAt: STARTED_AT + 5400,
    outcome: 'passed',
    exitCode: 0,
    services: [],
    gateNames: ['ready', 'api'],
    gates: [],
    faults: [],
    bringUp: null,
    rollback: null,
    signal: null,
    lastSeq: 60,
    ...changes,
  };
}

export function report(changes: Partial<TriageReport>): TriageReport {
  return {
    schema: 'signalbox.triage/1',
    version: '0.1.0',
    project: 'onboarder',
    context: CONTEXT,
    outcome: 'failed',
    startedAt: STARTED_AT,
    durationMs: 5400,
    headline: '1 failure is yours',
    verdicts: [],
    faults: [],
    tests: { run: 24, failed: 0, skipped: 0 },
    history: { runs: 508, baseBranch: 'main', baseRuns: 412 },
    ...changes,
  };
}

/** The onboarding example, all up in 1.98 s. */
export function onboarderServices(): readonly ServiceRecord[] {
  const on = (...names: readonly string[]) => ({
    dependsOn: names.map((one) => ({ service: name(one), required: true })),
  });
  return [
    service(
      'database',
      { spawned: 4, ready: 914 },
      { critical: true, probe: 'tcp 5432', probeDetail: 'open', ports: [5432] },
    ),
    task('migrate', { spawned: 916, ended: 1256 }, on('database')),
    service(
      'auth',
      { spawned: 1258, ready: 1468 },
      { ...on('migrate'), probe: 'http 8002/health', probeDetail: '200 in 4 ms', ports: [8002] },
    ),
    service(
      'backend',
      { spawned: 1470, ready: 1742 },
      {
        ...on('database', 'auth'),
        probe: 'http 8001/health',
        probeDetail: '200 in 6 ms',
        ports: [8001],
      },
    ),
    service(
      'xp',
      { spawned: 1744, ready: 1932 },
      { ...on('backend'), probe: 'http 8003/health', probeDetail: '200 in 3 ms', ports: [8003] },
    ),
    service(
      'bot',
      { spawned: 1744, ready: 1965 },
      {
        ...on('backend', 'auth'),
        probe: 'http 8004/bot/health',
        probeDetail: '200 in 3 ms',
        ports: [8004],
      },
    ),
    service(
      'frontend',
      { spawned: 1744, ready: 1924 },
      { ...on('backend', 'auth'), probe: 'http 8081/', probeDetail: '200 in 5 ms', ports: [8081] },
    ),
  ];
}

export const BRING_UP = {
  wallMs: 1980,
  lowerBoundMs: 1950,
  criticalPath: ['database', 'migrate', 'auth', 'backend', 'bot'].map(name),
};
