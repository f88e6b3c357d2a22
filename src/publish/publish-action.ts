import type { CommentPart } from '#domain';
import type { ActingAction, ActingSink, ActingSkipReason } from './acting/acting-action.ts';
import type { Annotation } from './annotation.ts';

/** A sink that something can be published to. */
export type Sink = 'summary' | 'comment' | 'annotation' | 'output' | ActingSink;

/** What a green result does where no red comment stands. */
export type WhenGreen = 'write' | 'stay-silent';

export interface CommentAction {
  readonly kind: 'comment';
  readonly pullRequest: number;
  /** Its name is in the first line of the comment: a project has one comment. */
  readonly project: string;
  /** What there is to say: one part of a job, all of them of a job that reports for others. Never empty. */
  readonly parts: readonly CommentPart[];
  readonly whenGreen: WhenGreen;
  /** The commit the parts speak about; a pull request that has moved on is left alone. */
  readonly headSha: string | null;
}

/** One thing to publish, or the reason why a sink is left out. Plain data: nothing is done by it. */
export type PublishAction =
  | { readonly kind: 'summary'; readonly markdown: string }
  | CommentAction
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'output'; readonly name: string; readonly value: string }
  | ActingAction
  | {
      readonly kind: 'skip';
      readonly sink: Sink;
      readonly reason: SkipReason;
      /** What it is about, or would have been; only where the reason does not say it. */
      readonly detail?: string;
    };

/**
 * Why nothing was published, on purpose.
 *
 * - `dry-run`: asked to publish nothing.
 * - `switched-off`: the setting says never.
 * - `no-pull-request`: the run does not belong to one.
 * - `no-token`: there is nothing to speak to GitHub with.
 * - `read-only-token`: a pull request from a fork or Dependabot; the job summary stands in.
 * - `unknown-pull-request`: no open one comes from the commit and repository of the run that ended.
 * - `several-pull-requests`: more than one does; a guess could tell a stranger.
 * - `not-told`: GitHub did not say which one it is.
 * - `green`: all is well and no red comment stands.
 * - `unchanged`: the comment already says exactly this.
 * - `outdated`: the pull request has newer commits; their own run will speak.
 * - `no-file`: not inside GitHub Actions, there is no such file.
 * - `too-many`: GitHub shows ten annotations of a kind per step.
 * - `too-large`: GitHub does not keep as much.
 * - `empty`: there is nothing to say.
 */
export type SkipReason =
  | 'dry-run'
  | 'switched-off'
  | 'no-pull-request'
  | 'no-token'
  | 'read-only-token'
  | 'unknown-pull-request'
  | 'several-pull-requests'
  | 'not-told'
  | 'green'
  | 'unchanged'
  | 'outdated'
  | 'no-file'
  | 'too-many'
  | 'too-large'
  | 'empty'
  | ActingSkipReason;
