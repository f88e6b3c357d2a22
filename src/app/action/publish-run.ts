import { commentPartOf, type RunRecord, type TriageReport } from '#domain';
import { renderSummary, shownPart } from '#report';
import type { Redactor } from '#safety';
import type { RunDirectory } from '../job/run-directory.ts';
import type { World } from '../world/world.ts';
import type { PublishRequest } from './action-request.ts';
import { annotationsOf } from './annotations.ts';
import { outputsOf } from './outputs.ts';
import { placeReport } from './prove-origin.ts';
import { publishParts, reportLinks } from './publish-parts.ts';

export interface PublishRunInput {
  readonly record: RunRecord;
  readonly report: TriageReport;
  readonly directory: RunDirectory;
  readonly redactor: Redactor;
  readonly publish: PublishRequest;
  readonly world: World;
}

/** Publishes what this job's run said, beside what other jobs say in the same comment. */
export async function publishRun(input: PublishRunInput): Promise<void> {
  const { record, publish, world, redactor } = input;
  const { environment } = world;
  const { report, ...place } = await placeReport(input.report, publish, world);
  const redact = (text: string) => redactor.redact(text);
  const workspace = environment.GITHUB_WORKSPACE ?? world.directory;
  const links = reportLinks(report.context, world);
  const siblings = Number(environment.SIGNALBOX_JOB_TOTAL) || 1;
  const part = commentPartOf(report, { at: Math.trunc(world.clock.now()), siblings });
  await publishParts({
    project: report.project,
    parts: [shownPart(part, { redact })],
    context: report.context,
    ...place,
    summaryMarkdown: renderSummary(report, record, { redact, links }),
    annotations: publish.annotations ? annotationsOf(report, redact) : [],
    outputs: outputsOf(report, input.directory, workspace),
    redactor,
    publish,
    world,
  });
}
