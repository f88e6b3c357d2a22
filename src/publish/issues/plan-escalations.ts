import {
  type EscalationSettings,
  isAtLeast,
  jobNameOf,
  type RunRecord,
  type TriageReport,
  type Verdict,
} from '#domain';
import { truncate } from '#safety';
import type { PublishAction } from '../publish-action.ts';
import { mentionsOf } from './mentions.ts';
import { isOfBaseBranch, severityOf } from './severity-of.ts';

export interface EscalationsInput {
  readonly settings: EscalationSettings;
  readonly report: TriageReport;
  readonly record: Pick<RunRecord, 'services'>;
  readonly dryRun: boolean;
  readonly hasToken: boolean;
  /** Title and body of a failure's issue, ready for GitHub. */
  readonly textOf: (verdict: Verdict) => { readonly title: string; readonly body: string };
}

/** More failures of one run are one disaster, not as many issues. */
const MOST = 3;

/** GitHub rejects titles of more than 256 characters. */
const TITLE_BYTES = 200;

/**
 * Calls somebody for what stops everybody: one issue for each failure of the base branch that matters
 * enough, closed when the branch passes again. Failures of a pull request are its author's, and are
 * told by the comment.
 */
export function planEscalations(input: EscalationsInput): readonly PublishAction[] {
  const { report, settings } = input;
  const { labels } = settings;
  if (!isOfBaseBranch(report) || report.outcome === 'cancelled') return [];
  const topic = `failing:${report.project}:${jobNameOf(report)}`;
  if (report.outcome === 'passed') {
    const remark = 'It passes again.';
    if (input.dryRun || !input.hasToken) return [];
    return [{ kind: 'escalation', wanted: 'settled', topic, labels, except: [], remark }];
  }
  const grave = report.verdicts.filter((verdict) =>
    isAtLeast(severityOf(verdict, report, input.record), settings.severity),
  );
  return grave.slice(0, MOST).map((verdict): PublishAction => {
    const mentions = mentionsOf(settings.to, verdict.owners);
    const skip = { kind: 'skip', sink: 'escalation' } as const;
    if (mentions.length === 0) return { ...skip, reason: 'nobody', detail: verdict.cause };
    if (input.dryRun) {
      return { ...skip, reason: 'dry-run', detail: `${verdict.cause} to ${mentions.join(', ')}` };
    }
    if (!input.hasToken) return { ...skip, reason: 'no-token' };
    const { title, body } = input.textOf(verdict);
    return {
      kind: 'escalation',
      wanted: 'open',
      topic,
      key: verdict.signature,
      title: truncate(title, TITLE_BYTES),
      body,
      weight: report.startedAt,
      labels,
      mentions,
    };
  });
}
