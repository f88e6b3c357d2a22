import type { CommentPart, RunContext } from '#domain';
import {
  type Annotation,
  applyPublication,
  type CommentTarget,
  createActingPorts,
  createGitHubWriter,
  type GraphqlMemory,
  type PublishFacts,
  type PublishResult,
  planPublication,
  publishPorts,
  type SkipReason,
} from '#publish';
import { type ReportLinks, renderComment } from '#report';
import type { Redactor } from '#safety';
import { readEventPayload } from '../context/read-context.ts';
import { hasReadOnlyToken } from '../context/read-only-token.ts';
import type { World } from '../world/world.ts';
import type { PublishRequest } from './action-request.ts';
import { fileLinks } from './file-links.ts';
import { gitHubOf, tokenOf } from './github-of.ts';
import { ownAddresses } from './own-addresses.ts';
import type { PlannedActing } from './plan-acting.ts';
import { tellResult } from './tell-result.ts';

/** Many of a run, and seen as soon as they are there. */
const SELF_EVIDENT: ReadonlySet<string> = new Set(['output', 'annotation']);

/** Where other jobs write the same comment, some turns have to be waited for. */
const SHARED_DEADLINE_MS = 120_000;

export interface PublishPartsInput {
  readonly project: string;
  /** What the jobs have to say, as `shownPart` of `report/` leaves it: short, and without secrets. */
  readonly parts: readonly CommentPart[];
  /** Where the job that publishes belongs. */
  readonly context: RunContext;
  /** Why there can be no comment, where that is known beforehand. */
  readonly hindrance?: SkipReason;
  readonly summaryMarkdown: string;
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly redactor: Redactor;
  readonly publish: PublishRequest;
  readonly world: World;
  /** Shared by those that publish one after another. */
  readonly graphql?: GraphqlMemory;
  /** What is done outside the job besides; absent for nothing. */
  readonly act?: (facts: PublishFacts) => Promise<PlannedActing>;
}

/** Publishes what jobs said; a sink that fails is a warning in the log and nothing else. */
export async function publishParts(input: PublishPartsInput): Promise<readonly PublishResult[]> {
  const { publish, world, context } = input;
  const { environment } = world;
  const comment = commentTarget(input);
  const facts = {
    hasToken: comment !== null,
    readOnlyToken: await isReadOnly(input),
    ...(input.hindrance === undefined ? {} : { hindrance: input.hindrance }),
  };
  const actions = planPublication({
    project: input.project,
    parts: input.parts,
    context,
    settings: { comment: publish.comment, dryRun: publish.dryRun },
    facts,
    summaryMarkdown: input.summaryMarkdown,
    annotations: input.annotations,
    outputs: input.outputs,
  });
  const acting = await input.act?.(facts);
  const github = gitHubOf(context, publish, world);
  const ports = publishPorts({
    comment,
    ...(acting ? { acting: createActingPorts({ github, ...acting.targets }) } : {}),
    summaryFile: environment.GITHUB_STEP_SUMMARY ?? null,
    outputFile: environment.GITHUB_OUTPUT ?? null,
    printLine: (line) => world.stdout.write(`${line}\n`),
  });
  const results = await applyPublication([...actions, ...(acting?.actions ?? [])], ports);
  for (const result of results) {
    if (SELF_EVIDENT.has(result.sink) && result.status === 'created') continue;
    world.stdout.write(tellResult(result, input.redactor));
  }
  return results;
}

/** The pages a report on GitHub points to. */
export function reportLinks(context: RunContext, world: World): ReportLinks {
  return { run: context.url, file: fileLinks(context, world.environment) };
}

function commentTarget(input: PublishPartsInput): CommentTarget | null {
  const { world, context, publish } = input;
  const github = gitHubOf(context, publish, world);
  if (github === null) return null;
  const { clock, random } = world;
  const isShared = input.parts.some(({ siblings }) => siblings > 1);
  const deadline = isShared ? { deadlineMs: SHARED_DEADLINE_MS } : {};
  return {
    github: createGitHubWriter({ ...github, ...deadline }, input.graphql),
    clock,
    random,
    draw(parts, budgetBytes) {
      const redact = (text: string) => input.redactor.redact(text);
      const links = reportLinks(context, world);
      const own = ownAddresses(parts, context, world.environment);
      const { body: text, digest } = renderComment(own, { redact, budgetBytes, links });
      return { text, digest };
    },
  };
}

async function isReadOnly(input: PublishPartsInput): Promise<boolean> {
  const { environment } = input.world;
  const payload = await readEventPayload(environment.GITHUB_EVENT_PATH);
  return hasReadOnlyToken({ environment, payload, token: tokenOf(input.publish, input.world) });
}
