import type { Config, TriageReport, Verdict } from '#domain';
import type { ActingSkipReason } from '../acting/acting-action.ts';
import type { PublishAction } from '../publish-action.ts';

/** The run a `workflow_run` event tells of: GitHub's word, not the run's own. */
export interface EndedRun {
  readonly id: number;
  readonly attempt: number;
  readonly isOfFork: boolean;
}

export interface RerunInput {
  readonly report: TriageReport;
  readonly policy: Config['triage']['rerun'];
  readonly dryRun: boolean;
  readonly hasToken: boolean;
  /** `null` inside the run itself. */
  readonly ended: EndedRun | null;
}

/**
 * Decides whether the failed jobs of a run are repeated: only a run that has ended, only as often as the
 * configuration allows, and only when every failure is safe to repeat.
 */
export function planRerun(input: RerunInput): PublishAction {
  const { report, policy, ended } = input;
  if (policy.when === 'never') return { kind: 'skip', sink: 're-run', reason: 'switched-off' };
  const about = reasonAboutRun(input);
  if (about !== null || ended === null) {
    return { kind: 'skip', sink: 're-run', reason: about ?? 'in-progress' };
  }
  const hopeless = report.verdicts.find((verdict) => !isWorthRepeating(verdict, ended.attempt));
  if (hopeless) {
    const detail = `${hopeless.cause}, ${hopeless.relation}`;
    return { kind: 'skip', sink: 're-run', reason: 'not-retry-safe', detail };
  }
  if (input.dryRun) {
    const detail = `it would repeat the failed jobs of run ${ended.id}, attempt ${ended.attempt}`;
    return { kind: 'skip', sink: 're-run', reason: 'dry-run', detail };
  }
  if (!input.hasToken) return { kind: 'skip', sink: 're-run', reason: 'no-token' };
  return { kind: 're-run', runId: ended.id, attempt: ended.attempt, most: policy.max };
}

function reasonAboutRun({ report, policy, ended }: RerunInput): ActingSkipReason | null {
  if (report.outcome === 'passed' || report.outcome === 'cancelled') return 'nothing-failed';
  if (ended === null) return 'in-progress';
  if (ended.isOfFork) return 'fork';
  const { runId, attempt } = report.context;
  if (!runId.startsWith(`${ended.id}-`) || attempt !== ended.attempt) return 'other-run';
  if (report.outcome === 'not-started') return 'not-retry-safe';
  if (report.verdicts.length === 0 || report.incomplete !== undefined) return 'unexplained';
  return ended.attempt > policy.max ? 'attempts-used' : null;
}

/** Credentials and settings do not come right by themselves, whatever history says. */
const NEVER = /^(?:auth\.|config\.|svc\.config$)/;

function isWorthRepeating(verdict: Verdict, attempt: number): boolean {
  if (NEVER.test(verdict.cause) || verdict.relation === 'introduced') return false;
  return verdict.retrySafe === 'yes' || (verdict.retrySafe === 'once' && attempt === 1);
}
