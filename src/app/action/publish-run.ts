import { commentPartOf, type RunRecord, type TriageReport } from '#domain';
import { renderSummary, shownPart } from '#report';
import { cleanDeep, type Redactor } from '#safety';
import type { ProjectRequest } from '../job/project.ts';
import type { RunDirectory } from '../job/run-directory.ts';
import type { World } from '../world/world.ts';
import type { PublishRequest } from './action-request.ts';
import { annotationsOf } from './annotations.ts';
import { outputsOf } from './outputs.ts';
import { planActing } from './plan-acting.ts';
import { placeReport } from './prove-origin.ts';
import { publishParts, reportLinks } from './publish-parts.ts';
import { recordPublished } from './record-published.ts';
import { withStep } from './with-step.ts';

export interface PublishRunInput {
  readonly record: RunRecord;
  readonly report: TriageReport;
  readonly directory: RunDirectory;
  readonly redactor: Redactor;
  readonly project: ProjectRequest;
  readonly publish: PublishRequest;
  readonly world: World;
}

/** Publishes what this job's run said, beside what other jobs say in the same comment. */
export async function publishRun(input: PublishRunInput): Promise<void> {
  const { record, publish, world, redactor } = input;
  const { environment } = world;
  const { report: placed, ...place } = await placeReport(input.report, publish, world);
  const report = await withStep(placed, publish, world);
  const redact = (text: string) => redactor.redact(text);
  const workspace = environment.GITHUB_WORKSPACE ?? world.directory;
  const links = reportLinks(report.context, world);
  const siblings = matrixSize(environment.SIGNALBOX_JOB_TOTAL);
  const part = commentPartOf(report, { at: Math.trunc(world.clock.now()), siblings });
  const annotations = annotationsOf(report, redact);
  const results = await publishParts({
    project: report.project,
    parts: [shownPart(part, { redact })],
    context: report.context,
    ...place,
    summaryMarkdown: renderSummary(report, record, { redact, links }),
    annotations: publish.annotations ? annotations : [],
    outputs: cleanDeep(outputsOf(report, input.directory, workspace), { redact }),
    redactor,
    publish,
    world,
    act: (facts) => planActing({ ...input, facts, annotations, links }),
  });
  await recordPublished(results, { directory: input.directory, redact });
}

/** Jobs of the matrix, from `strategy.job-total`; GitHub allows 256. */
function matrixSize(told: string | undefined): number {
  const size = Number(told);
  return Number.isInteger(size) && size >= 1 && size <= 256 ? size : 1;
}
