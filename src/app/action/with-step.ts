import type { TriageReport } from '#domain';
import { findStep } from '#publish';
import type { World } from '../world/world.ts';
import type { PublishRequest } from './action-request.ts';
import { gitHubOf } from './github-of.ts';

/**
 * The report with the number of the step that tells of it, for links into the job's page. GitHub is asked
 * only where there is evidence to link and somebody to see it, and not waited for: without an answer, or
 * for a run of another job, the links lead to the page as a whole.
 */
export async function withStep(
  report: TriageReport,
  publish: PublishRequest,
  world: World,
): Promise<TriageReport> {
  const { context } = report;
  const job = /\/job\/(\d{1,20})$/.exec(context.url ?? '')?.[1];
  const github = gitHubOf(context, publish, world);
  const hasEvidence = report.verdicts.some(({ evidence }) => evidence.length > 0);
  const isOwnJob = job !== undefined && job === world.environment.SIGNALBOX_CHECK_RUN_ID;
  if (!isOwnJob || !hasEvidence || github === null || !isSeen(publish, world)) return report;
  const step = await findStep(job, github);
  if (!step.ok || step.value === null) return report;
  return { ...report, context: { ...context, step: step.value } };
}

function isSeen({ dryRun, comment, checkRun }: PublishRequest, { environment }: World): boolean {
  const hasSummary = Boolean(environment.GITHUB_STEP_SUMMARY);
  return !dryRun && (hasSummary || checkRun || comment !== 'never');
}
