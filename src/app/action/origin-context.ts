import type { OriginPull, OriginRun, RunContext, TriageReport } from '#domain';
import type { SkipReason } from '#publish';

/** Where the run that ended belongs, by GitHub's word alone. */
export function contextOfOrigin(run: OriginRun, pull: OriginPull): RunContext {
  const found = pull.kind === 'found' ? pull : null;
  return {
    runId: `${run.id}-${run.attempt}-`,
    repository: run.repository,
    workflow: run.workflow,
    job: null,
    attempt: run.attempt,
    branch: run.headBranch,
    baseBranch: found?.baseBranch ?? null,
    sha: run.headSha,
    baseSha: found?.baseSha ?? null,
    pullRequest: found?.number ?? null,
    actor: run.actor,
    url: run.url,
    changedFiles: [],
  };
}

/** The report with nothing left of where it says it belongs; its job is a name that is shown, no more. */
export function withContext(report: TriageReport, context: RunContext): TriageReport {
  const { job, matrix } = report.context;
  const runId = `${context.runId}${[job, matrix].filter(Boolean).join('-')}`;
  return {
    ...report,
    context: { ...context, runId, job, ...(matrix === undefined ? {} : { matrix }) },
  };
}

/** Why there is no comment; `null` when the pull request is known. */
export function hindranceOf({ kind }: OriginPull): SkipReason | null {
  const reasons: Readonly<Record<OriginPull['kind'], SkipReason | null>> = {
    found: null,
    none: 'no-pull-request',
    'not-found': 'unknown-pull-request',
    several: 'several-pull-requests',
    'moved-on': 'outdated',
    'not-told': 'not-told',
  };
  return reasons[kind];
}
