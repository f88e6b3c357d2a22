import type { RunContext, TriageReport } from '#domain';
import type { PublicationInput } from '#publish';

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

/** A failed run of pull request 7, with whatever a test wants different. */
export function publicationOf(part: Partial<PublicationInput> = {}): PublicationInput {
  return {
    report: reportOf('failed'),
    context: CONTEXT,
    settings: { comment: 'auto', dryRun: false },
    facts: { hasToken: true, readOnlyToken: false },
    commentBody: '### 🔴 1 failure is yours',
    summaryMarkdown: '# Summary',
    annotations: [],
    outputs: { status: 'failed' },
    digest: 'digest-1',
    ...part,
  };
}
