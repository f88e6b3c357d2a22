export { applyPublication, type PublishPorts } from './apply-publication.ts';
export type { CommentDrawing, DrawnComment } from './comment/comment-drawing.ts';
export type { Turns } from './comment/turns.ts';
export type { CommentPorts } from './comment/upsert-comment.ts';
export { describePublishResult } from './describe-result.ts';
export type { GitHubCallOptions } from './github-call.ts';
export type { CommentPage, GitHubWriter, IssueComment } from './github-writer.ts';
export { createGitHubWriter } from './octokit-writer.ts';
export { findPullRequest } from './origin/find-pull-request.ts';
export { createOriginReader } from './origin/octokit-origin.ts';
export type { OriginReader, PullRequestSides, RunArtifact } from './origin/origin-reader.ts';
export { mergeParts } from './parts/merge-parts.ts';
export { parseTriageReport } from './parts/report-schema.ts';
export {
  type PublicationInput,
  type PublishFacts,
  type PublishSettings,
  planPublication,
} from './plan-publication.ts';
export type {
  Annotation,
  CommentAction,
  PublishAction,
  Sink,
  SkipReason,
  WhenGreen,
} from './publish-action.ts';
export { type CommentTarget, type PublishTargets, publishPorts } from './publish-ports.ts';
export type { PublishResult } from './publish-result.ts';
