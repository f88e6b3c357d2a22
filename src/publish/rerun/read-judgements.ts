import { jobNameOf, type TriageReport, type Verdict } from '#domain';
import type { ActingSkipReason } from '../acting/acting-action.ts';
import { quoteNames } from './quote-names.ts';
import type { JudgedJob } from './rerun-action.ts';

/** Of which attempt of which run the reports have to be. */
export interface JudgedAttempt {
  readonly id: number;
  readonly attempt: number;
}

/** Why nothing is repeated, with the jobs that it is about. */
export interface Objection {
  readonly reason: ActingSkipReason;
  readonly detail: string;
}

export interface Judgements {
  readonly jobs: readonly JudgedJob[];
  /** The first that any report has; `null` for none. */
  readonly objection: Objection | null;
  /** The reports of failures, which have to allow it as well. */
  readonly failures: readonly TriageReport[];
}

/** What the reports of an attempt say together; those of another attempt or run say nothing of this one. */
export function readJudgements(
  reports: readonly TriageReport[],
  attempt: JudgedAttempt,
): Judgements {
  const own = reports.filter((report) => isOf(report, attempt));
  if (own.length === 0 && reports.length > 0) {
    const detail = quoteNames(reports.map(jobNameOf));
    return { jobs: [], objection: { reason: 'other-run', detail }, failures: [] };
  }
  const objections = own.flatMap((report) => objectionOf(report, attempt.attempt) ?? []);
  return {
    jobs: own.filter(({ outcome }) => outcome !== 'passed').map((each) => judgedJob(each, attempt)),
    objection: joinObjections(objections),
    failures: own.filter(({ outcome }) => outcome === 'failed'),
  };
}

function isOf({ context }: TriageReport, { id, attempt }: JudgedAttempt): boolean {
  return context.runId.startsWith(`${id}-${attempt}-`) && context.attempt === attempt;
}

function judgedJob(report: TriageReport, { id }: JudgedAttempt): JudgedJob {
  const { url } = report.context;
  const digits = new RegExp(`/actions/runs/${id}/job/(\\d{1,15})$`).exec(url ?? '')?.[1];
  return {
    id: digits === undefined ? null : Number(digits),
    name: jobNameOf(report),
    isSafe: report.outcome === 'failed',
  };
}

/** A run that was cut short objects by what it saw; that it saw little is no objection of its own. */
function objectionOf(report: TriageReport, attempt: number): Objection | null {
  const { outcome, verdicts, incomplete } = report;
  const name = quoteNames([jobNameOf(report)]);
  if (outcome === 'passed') return null;
  if (outcome === 'not-started') {
    return { reason: 'not-retry-safe', detail: `${name}: nothing could be started` };
  }
  const hopeless = verdicts.find((verdict) => !isWorthRepeating(verdict, attempt));
  if (hopeless) {
    const { cause, relation } = hopeless;
    return { reason: 'not-retry-safe', detail: `${name}: ${cause}, ${relation}` };
  }
  if (outcome === 'failed' && (verdicts.length === 0 || incomplete !== undefined)) {
    return { reason: 'unexplained', detail: `${name}: its report does not say why` };
  }
  return null;
}

/** Credentials and settings do not come right by themselves, whatever history says. */
const NEVER = /^(?:auth\.|config\.|svc\.config$)/;

function isWorthRepeating(verdict: Verdict, attempt: number): boolean {
  if (NEVER.test(verdict.cause) || verdict.relation === 'introduced') return false;
  return verdict.retrySafe === 'yes' || (verdict.retrySafe === 'once' && attempt === 1);
}

function joinObjections([first, ...others]: readonly Objection[]): Objection | null {
  if (first === undefined) return null;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return { ...first, detail: `${first.detail}${more}` };
}
