import type {
  Conclusion,
  FailureRow,
  HistoryEntry,
  JobRun,
  Machine,
  RunOutcome,
  RunRecord,
  ServiceRecord,
  ServiceRow,
  TestRow,
  TriageReport,
  Verdict,
} from '#domain';
import { cleanLine, cleanLines, type Redactor } from '#safety';
import { maskedText } from './masked-text.ts';

/** Lines of evidence that go into the history; enough to recognise a failure by eye. */
const EXCERPT_LINES = 8;

const CONCLUSION: Readonly<Record<RunOutcome, Conclusion>> = {
  passed: 'success',
  failed: 'failure',
  'not-started': 'failure',
  cancelled: 'cancelled',
};

export interface FinishedRun {
  readonly record: RunRecord;
  readonly report: TriageReport;
  readonly redactor: Redactor;
  readonly machine: Machine;
}

/** A run as the history tells it. */
export function jobRunOf(record: RunRecord): JobRun {
  const { context } = record;
  const finishedAt = record.finishedAt ?? record.startedAt;
  return {
    id: context.runId,
    repo: context.repository ?? '',
    job: context.job ?? record.project,
    branch: context.branch,
    pr: context.pullRequest,
    sha: context.sha,
    attempt: context.attempt,
    startedAt: record.startedAt,
    completedAt: finishedAt,
    conclusion: record.outcome === 'running' ? null : CONCLUSION[record.outcome],
    durationMs: finishedAt - record.startedAt,
    runner: null,
    extra: { workflow: context.workflow, project: record.project },
  };
}

/** What a finished run leaves behind for later ones. */
export function historyEntryOf({ record, report, redactor, machine }: FinishedRun): HistoryEntry {
  const run = jobRunOf(record);
  return {
    run: { ...run, extra: { ...run.extra, machine } },
    failures: report.verdicts.map((verdict) => failureRow(verdict, redactor)),
    services: record.services.flatMap(serviceRow),
    tests: record.gates.flatMap((gate) => gate.tests?.failures ?? []).map(testRow),
  };
}

function failureRow(verdict: Verdict, redactor: Redactor): FailureRow {
  const redact = (text: string) => redactor.redact(text);
  const lines = verdict.evidence.flatMap((block) => block.text).slice(0, EXCERPT_LINES);
  return {
    signature: verdict.signature,
    cause: verdict.cause,
    title: cleanLine(verdict.title, { redact }),
    excerpt: cleanLines(lines, { redact }).join('\n'),
    culprit: verdict.culprit,
    masked: maskedText(verdict.masked, redact),
  };
}

function serviceRow(service: ServiceRecord): readonly ServiceRow[] {
  const outcome = outcomeOf(service);
  if (!outcome) return [];
  const { name, readyAfterMs, responseMs, restarts, peakCpuPercent, peakMemoryBytes } = service;
  const peaks = { peakCpuPercent, peakMemoryBytes };
  return [{ service: name, readyAfterMs, responseMs, restarts, ...peaks, outcome }];
}

function outcomeOf(service: ServiceRecord): ServiceRow['outcome'] | null {
  if (service.skippedBecause !== null) return 'skipped';
  if (service.failure !== null) return 'failed';
  if (service.readyAt === null) return null;
  return service.type === 'task' ? 'completed' : 'ready';
}

function testRow(test: { name: string; status: string; durationMs: number | null }): TestRow {
  const status = test.status === 'skipped' ? 'skipped' : 'failed';
  return { name: test.name, status, durationMs: test.durationMs };
}
