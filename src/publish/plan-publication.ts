import type { CommentPart, RunContext } from '#domain';
import type { Annotation } from './annotation.ts';
import type { PublishAction, SkipReason } from './publish-action.ts';

export interface PublishSettings {
  /** `auto` is silent on green unless a red comment stands. */
  readonly comment: 'auto' | 'always' | 'never';
  readonly dryRun: boolean;
}

/** What is known of the way to GitHub before anything is asked. */
export interface PublishFacts {
  readonly hasToken: boolean;
  /** The pull request comes from a fork or from Dependabot: its token may only read. */
  readonly readOnlyToken: boolean;
  /** Why there can be no comment, where that is known beforehand. */
  readonly hindrance?: SkipReason;
}

export interface PublicationInput {
  readonly project: string;
  /** What the comment is to say: the job's own part, or those of all jobs a job reports for. */
  readonly parts: readonly CommentPart[];
  /** Where the job that publishes belongs; never what a report read from elsewhere says of that. */
  readonly context: RunContext;
  readonly settings: PublishSettings;
  readonly facts: PublishFacts;
  readonly summaryMarkdown: string;
  /** Best first; only files that are known to exist in the repository. */
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** GitHub shows ten annotations of each level per step (`ExecutionContext.cs`, actions/runner). */
const ANNOTATIONS_PER_LEVEL = 10;

/** Decides what to publish and why the rest is left out. Does nothing itself. */
export function planPublication(input: PublicationInput): readonly PublishAction[] {
  return [...planOutputs(input), planSummary(input), ...planAnnotations(input), planComment(input)];
}

/** Outputs are for the workflow, not for people: a dry run writes them too. */
function planOutputs(input: PublicationInput): readonly PublishAction[] {
  return Object.entries(input.outputs).map(([name, value]) => ({ kind: 'output', name, value }));
}

function planSummary(input: PublicationInput): PublishAction {
  if (input.settings.dryRun) return { kind: 'skip', sink: 'summary', reason: 'dry-run' };
  if (input.summaryMarkdown === '') return { kind: 'skip', sink: 'summary', reason: 'empty' };
  return { kind: 'summary', markdown: input.summaryMarkdown };
}

function planAnnotations(input: PublicationInput): readonly PublishAction[] {
  if (input.annotations.length === 0) return [];
  if (input.settings.dryRun) return [{ kind: 'skip', sink: 'annotation', reason: 'dry-run' }];
  const shown = (['error', 'warning', 'notice'] as const).flatMap((level) =>
    input.annotations
      .filter((annotation) => annotation.level === level)
      .slice(0, ANNOTATIONS_PER_LEVEL),
  );
  const actions = shown.map((annotation): PublishAction => ({ kind: 'annotation', annotation }));
  return shown.length === input.annotations.length
    ? actions
    : [...actions, { kind: 'skip', sink: 'annotation', reason: 'too-many' }];
}

function planComment(input: PublicationInput): PublishAction {
  const { project, context, settings, parts } = input;
  const reason = reasonForNoComment(input);
  if (reason !== null || context.pullRequest === null) {
    return { kind: 'skip', sink: 'comment', reason: reason ?? 'no-pull-request' };
  }
  return {
    kind: 'comment',
    pullRequest: context.pullRequest,
    project,
    parts: parts.filter(saysSomething),
    whenGreen: settings.comment === 'always' ? 'write' : 'stay-silent',
    headSha: isOfMergeGroup(context) ? null : context.sha,
  };
}

/** Somebody stopped the run: it says nothing about the change. */
function saysSomething({ report }: CommentPart): boolean {
  return report.outcome !== 'cancelled';
}

function reasonForNoComment(input: PublicationInput): SkipReason | null {
  const { settings, context, facts } = input;
  if (settings.comment === 'never') return 'switched-off';
  if (facts.hindrance !== undefined) return facts.hindrance;
  if (context.pullRequest === null) return 'no-pull-request';
  if (settings.dryRun) return 'dry-run';
  if (!facts.hasToken) return 'no-token';
  if (facts.readOnlyToken) return 'read-only-token';
  return input.parts.some(saysSomething) ? null : 'empty';
}

/**
 * A merge queue tests a commit of its own, which is never the newest of the pull request it is about
 * (webhook `merge_group`: the branch is GitHub's).
 */
function isOfMergeGroup({ branch }: PublicationInput['context']): boolean {
  return branch?.startsWith('gh-readonly-queue/') === true;
}
