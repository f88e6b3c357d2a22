import type {
  ForecastRecord,
  Relation,
  RunOutcome,
  RunRecord,
  TriageReport,
  Verdict,
} from '#domain';
import { headline, NOTHING_SO_FAR } from './headline.ts';
import { describeIncompleteRun, type IncompleteRun } from './incomplete-run.ts';

export interface TriageInput {
  readonly record: RunRecord;
  /** Of this program. */
  readonly version: string;
  readonly verdicts: readonly Verdict[];
  readonly history: TriageReport['history'];
  /** `null` or absent where none has been graded. */
  readonly forecasts?: ForecastRecord | null;
  /** `null` or absent when the journal holds the whole run. */
  readonly incomplete?: IncompleteRun | null;
  /** 0 or absent for none. */
  readonly allowedReruns?: number;
}

/** Worst for the author first. */
const ORDER: Readonly<Record<Relation, number>> = {
  introduced: 0,
  unknown: 1,
  'pre-existing': 2,
  intermittent: 3,
};

/** Puts the verdicts in order and under one sentence. */
export function assembleTriage(input: TriageInput): TriageReport {
  const { record, version, history, incomplete = null } = input;
  const verdicts = [...input.verdicts].sort(compareVerdicts);
  const outcome = settledOutcome(record, verdicts);
  return {
    schema: 'signalbox.triage/1',
    version,
    project: record.project,
    context: record.context,
    outcome,
    startedAt: record.startedAt,
    durationMs: Math.max(0, (record.finishedAt ?? record.startedAt) - record.startedAt),
    headline:
      incomplete?.kind === 'running' && outcome === 'passed'
        ? NOTHING_SO_FAR
        : headline(outcome, verdicts, record.faults.length),
    ...(incomplete ? { incomplete: describeIncompleteRun(incomplete) } : {}),
    verdicts,
    faults: record.faults,
    tests: sumTests(record),
    history,
    ...(input.forecasts ? { forecasts: input.forecasts } : {}),
    ...(input.allowedReruns ? { allowedReruns: input.allowedReruns } : {}),
  };
}

function compareVerdicts(left: Verdict, right: Verdict): number {
  const byRelation = ORDER[left.relation] - ORDER[right.relation];
  if (byRelation !== 0) return byRelation;
  const byReach = right.affected.length - left.affected.length;
  return byReach !== 0 ? byReach : (left.at ?? Infinity) - (right.at ?? Infinity) || 0;
}

/** A run that is looked at before its end is as good as what is known to have failed. */
function settledOutcome(record: RunRecord, verdicts: readonly Verdict[]): RunOutcome {
  if (record.outcome !== 'running') return record.outcome;
  return verdicts.length > 0 ? 'failed' : 'passed';
}

function sumTests(record: RunRecord): TriageReport['tests'] {
  const sum = { run: 0, failed: 0, skipped: 0 };
  for (const { tests } of record.gates) {
    sum.run += tests?.run ?? 0;
    sum.failed += tests?.failed ?? 0;
    sum.skipped += tests?.skipped ?? 0;
  }
  return sum;
}
