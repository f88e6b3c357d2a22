import { createHash } from 'node:crypto';
import { jobNameOf, type TriageReport } from '#domain';
import { truncate } from '#safety';
import type { Annotation } from '../annotation.ts';
import type { PublishFacts } from '../plan-publication.ts';
import type { PublishAction, SkipReason } from '../publish-action.ts';
import type { CheckConclusion, CheckRunAction } from './check-run-action.ts';

/** Most bytes of a summary; GitHub counts 65,535 characters (OpenAPI, `checks/create`). */
export const CHECK_SUMMARY_BYTES = 65_535;

/** Longest title of an annotation (GitHub's docs, "Check runs"); nobody reads a longer one of a check. */
const TITLE_BYTES = 255;

/** 64 KB (GitHub's docs, "Check runs"). */
const MESSAGE_BYTES = 64 * 1024;

/** Four requests; GitHub lets a token write eighty times a minute. */
const MOST_ANNOTATIONS = 200;

export interface CheckRunInput {
  readonly report: TriageReport;
  readonly dryRun: boolean;
  readonly facts: PublishFacts;
  /** Ready for GitHub, as are summary and annotations: redacted, and the summary escaped. */
  readonly title: string;
  /** Within `CHECK_SUMMARY_BYTES`. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
}

/** Decides what the check run of a job says; it fails only when something is up to the author. */
export function planCheckRun(input: CheckRunInput): PublishAction {
  const { report, title, summary } = input;
  const { sha, url } = report.context;
  const job = jobNameOf(report);
  const conclusion = conclusionOf(report);
  const reason = reasonForNone(input);
  if (reason === 'dry-run') return { kind: 'skip', sink: 'check', reason, detail: conclusion };
  if (reason !== null || sha === null) {
    return { kind: 'skip', sink: 'check', reason: reason ?? 'no-commit' };
  }
  const annotations = input.annotations.filter(isOnFile).slice(0, MOST_ANNOTATIONS).map(fitted);
  return {
    kind: 'check',
    name: `Signalbox: ${report.project}${job === report.project ? '' : ` / ${job}`}`,
    headSha: sha,
    identity: `signalbox-check:${hash([report.project, job])}`,
    digest: hash([conclusion, title, summary, annotations]),
    conclusion,
    title: truncate(title, TITLE_BYTES),
    summary,
    annotations,
    detailsUrl: url,
  };
}

function reasonForNone({ dryRun, facts, report }: CheckRunInput): SkipReason | null {
  if (report.context.sha === null) return 'no-commit';
  if (dryRun) return 'dry-run';
  if (!facts.hasToken) return 'no-token';
  return facts.readOnlyToken ? 'read-only-token' : null;
}

/** What nobody could excuse counts as the author's, as in the comment. */
function conclusionOf({ outcome, verdicts }: TriageReport): CheckConclusion {
  if (outcome === 'passed') return 'success';
  if (outcome === 'cancelled') return 'cancelled';
  const isExcused = ({ relation }: TriageReport['verdicts'][number]) =>
    relation === 'pre-existing' || relation === 'intermittent';
  const isSpared = outcome === 'failed' && verdicts.length > 0 && verdicts.every(isExcused);
  return isSpared ? 'neutral' : 'failure';
}

type OnFile = CheckRunAction['annotations'][number];

function isOnFile(annotation: Annotation): annotation is OnFile {
  return annotation.file !== null;
}

function fitted(annotation: OnFile): OnFile {
  const title = truncate(annotation.title, TITLE_BYTES);
  return { ...annotation, title, message: truncate(annotation.message, MESSAGE_BYTES) };
}

function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
