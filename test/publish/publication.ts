import { type CommentPart, commentPartOf, type RunContext, type TriageReport } from '#domain';
import type { CommentDrawing, PublicationInput } from '#publish';

export const SHA = 'a'.repeat(40);

export const CONTEXT: RunContext = {
  runId: '1-1-integration',
  repository: 'acme/shop',
  workflow: 'CI',
  job: 'integration',
  attempt: 1,
  branch: 'feature',
  baseBranch: 'main',
  sha: SHA,
  baseSha: null,
  pullRequest: 7,
  actor: 'alice',
  url: null,
  changedFiles: [],
};

export function reportOf(outcome: TriageReport['outcome']): TriageReport {
  return {
    schema: 'signalbox.triage/1',
    version: '0.1.0',
    project: 'onboarder',
    context: CONTEXT,
    outcome,
    startedAt: 0,
    durationMs: 1,
    headline: '1 failure is yours',
    verdicts: [],
    faults: [],
    tests: { run: 0, failed: 0, skipped: 0 },
    history: { runs: 0, baseBranch: 'main', baseRuns: 0 },
  };
}

/** The part of a job; `headline` is what its comment says. */
export function partOf(
  outcome: TriageReport['outcome'],
  headline = '1 failure is yours',
  changes: Partial<CommentPart> = {},
): CommentPart {
  const report = { ...reportOf(outcome), headline };
  return { ...commentPartOf(report, { at: 1000 }), ...changes };
}

/** Says of each job what its headline says; the digest is the text itself. */
export const drawHeadlines: CommentDrawing = (parts) => {
  const text = parts.map(({ job, report }) => `${job}: ${report.headline}`).join('\n');
  return { text, digest: text.replace(/[^A-Za-z0-9]+/g, '.') };
};

/** A failed run of pull request 7, with whatever a test wants different. */
export function publicationOf(part: Partial<PublicationInput> = {}): PublicationInput {
  return {
    project: 'onboarder',
    parts: [partOf('failed')],
    context: CONTEXT,
    settings: { comment: 'auto', dryRun: false },
    facts: { hasToken: true, readOnlyToken: false },
    summaryMarkdown: '# Summary',
    annotations: [],
    outputs: { status: 'failed' },
    ...part,
  };
}
