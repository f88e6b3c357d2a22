import type { CommentPart, RunContext } from '#domain';
import { type GraphqlMemory, mergeParts, type SkipReason } from '#publish';
import { renderJobsSummary, shownPart } from '#report';
import { cleanDeep, type Redactor } from '#safety';
import { EXIT, type ExitCode, exitCodeOf } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';
import type { PublishRequest } from './action-request.ts';
import { mergedReport } from './merged-report.ts';
import { mergedOutputs } from './outputs.ts';
import { ownAddresses } from './own-addresses.ts';
import { publishParts, reportLinks } from './publish-parts.ts';

export interface PublishJobsInput {
  /** As they were read; of each job the newest counts. */
  readonly parts: readonly CommentPart[];
  /** Where they belong; nothing a part says of itself decides where it goes. */
  readonly context: RunContext;
  /** Why there can be no comment, where that is known beforehand. */
  readonly hindrance?: SkipReason;
  /** Markdown above the first summary. */
  readonly notes?: string;
  readonly redactor: Redactor;
  readonly publish: PublishRequest;
  readonly world: World;
}

/**
 * One comment a project, one summary and one set of outputs for what several jobs said. The exit code is
 * that of their worst; without any part there is nothing to publish.
 */
export async function publishJobs(input: PublishJobsInput): Promise<ExitCode> {
  const { parts, context, world, redactor, publish, hindrance, notes = '' } = input;
  const redact = (text: string) => redactor.redact(text);
  const merged = mergedReport(parts);
  if (merged === null) return EXIT.usage;
  const graphql: GraphqlMemory = { isRefused: false };
  for (const [index, project] of projectsOf(parts).entries()) {
    const own = parts.filter(({ report }) => report.project === project);
    const newest = ownAddresses(mergeParts(own, [], shaOf(own)), context, world.environment);
    const shown = newest.map((part) => shownPart(part, { redact }));
    const summary = renderJobsSummary(shown, { redact, links: reportLinks(context, world) });
    await publishParts({
      project,
      parts: shown,
      context,
      ...(hindrance === undefined ? {} : { hindrance }),
      summaryMarkdown: index === 0 ? `${notes}${summary}` : summary,
      annotations: [],
      outputs: index === 0 ? cleanDeep(mergedOutputs(merged), { redact }) : {},
      redactor,
      publish,
      world,
      graphql,
    });
  }
  return exitCodeOf(merged.outcome);
}

function shaOf(parts: readonly CommentPart[]): string | null {
  return parts[0]?.report.context.sha ?? null;
}

/** A project has a comment of its own. */
function projectsOf(parts: readonly CommentPart[]): readonly string[] {
  return [...new Set(parts.map(({ report }) => report.project))];
}
