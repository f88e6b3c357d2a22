import type {
  EvidenceBlock,
  FailureReason,
  GateResult,
  RelationCounts,
  RunRecord,
  ServiceName,
  ServiceRecord,
  TestCase,
} from '#domain';

/** Time zero of every record here. */
export const START = Date.parse('2026-07-30T10:00:00Z');

export function name(text: string): ServiceName {
  return text as ServiceName;
}

export function service(
  text: string,
  needs: readonly string[] = [],
  more: Partial<ServiceRecord> = {},
): ServiceRecord {
  return {
    name: name(text),
    type: 'service',
    runner: 'process',
    critical: true,
    dependsOn: needs.map((need) => ({ service: name(need), required: true })),
    ports: [],
    probe: null,
    status: 'stopped',
    holds: [],
    pid: null,
    startTime: null,
    logFile: `services/${text}.log`,
    spawnedAt: START,
    readyAt: START + 1000,
    endedAt: null,
    readyAfterMs: 1000,
    responseMs: null,
    probeDetail: null,
    probeAttempts: 1,
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
    ...more,
  };
}

export function failed(failure: FailureReason, afterMs: number): Partial<ServiceRecord> {
  return { status: 'failed', failure, failedAt: START + afterMs };
}

/** The onboarding example, with what a scenario changes in it. */
export function onboarder(
  changes: Readonly<Record<string, Partial<ServiceRecord>>> = {},
): readonly ServiceRecord[] {
  return [
    service('database', [], changes.database),
    service('migrate', ['database'], {
      type: 'task',
      status: 'completed',
      endedAt: START + 1500,
      ...changes.migrate,
    }),
    service('auth', ['migrate'], changes.auth),
    service('backend', ['database', 'auth'], changes.backend),
    service('xp', ['backend'], changes.xp),
    service('bot', ['backend', 'auth'], changes.bot),
    service('frontend', ['backend', 'auth'], changes.frontend),
  ];
}

export function record(more: Partial<RunRecord> = {}): RunRecord {
  return {
    schema: 'signalbox.status/1',
    version: '0.1.0',
    project: 'onboarder',
    directory: '/project',
    configFiles: ['signalbox.yml'],
    supervisorPid: 1,
    context: {
      runId: '12345-1-integration',
      repository: 'owner/onboarder',
      workflow: 'ci',
      job: 'integration',
      attempt: 1,
      branch: 'feature',
      baseBranch: 'main',
      sha: 'a1b2c3d',
      baseSha: 'e4f5a6b',
      pullRequest: 7,
      actor: null,
      url: null,
      changedFiles: [],
    },
    startedAt: START,
    finishedAt: START + 10_000,
    outcome: 'failed',
    exitCode: 1,
    services: onboarder(),
    gateNames: ['ready', 'api'],
    gates: [],
    faults: [],
    bringUp: null,
    rollback: null,
    signal: null,
    lastSeq: 1,
    ...more,
  };
}

export function gate(text: string, more: Partial<GateResult> = {}): GateResult {
  return {
    name: text,
    kind: 'command',
    outcome: 'failed',
    durationMs: 100,
    detail: 'exit 1',
    checks: [],
    attempts: 1,
    exitCode: 1,
    timedOut: false,
    logFile: `gates/${text}.log`,
    tests: null,
    ...more,
  };
}

export function reported(...failures: readonly Partial<TestCase>[]): GateResult['tests'] {
  return {
    files: ['junit.xml'],
    run: 24,
    passed: 24 - failures.length,
    failed: failures.length,
    skipped: 0,
    durationMs: 1,
    unreadable: [],
    failures: failures.map((failure) => ({
      name: 'a test',
      className: null,
      file: null,
      line: null,
      status: 'failed',
      durationMs: 1,
      message: null,
      detail: null,
      ...failure,
    })),
  };
}

export function block(
  source: EvidenceBlock['source'],
  lines: readonly string[],
  more: Partial<EvidenceBlock> = {},
): EvidenceBlock {
  return {
    source,
    file: source.kind === 'service' ? `services/${source.service}.log` : 'gates/api.log',
    startLine: 10,
    endLine: 9 + lines.length,
    lines,
    text: lines,
    at: START + 5000,
    score: 1,
    ...more,
  };
}

/** A failure nobody has seen. */
export const NEVER: RelationCounts = {
  baseRuns: 0,
  baseFailures: 0,
  otherRuns: 0,
  otherFailures: 0,
  otherChanges: 0,
  sameCommitPasses: 0,
  sameCommitFailures: 0,
  reruns: 0,
  rerunPasses: 0,
  incomparable: 0,
  firstSeen: null,
  lastSeen: null,
  windowDays: 14,
};
