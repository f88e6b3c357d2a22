export type { ActingMemory, ActingPorts } from './acting/acting-ports.ts';
export { type ActingTargets, createActingPorts } from './acting/create-acting-ports.ts';
export type { Annotation } from './annotation.ts';
export { applyPublication, type PublishPorts } from './apply-publication.ts';
export { type ArtifactAccess, artifactService } from './artifact/artifact-service.ts';
export { backendIdsOf } from './artifact/backend-ids.ts';
export { type UploadedArtifact, uploadArtifact } from './artifact/upload-artifact.ts';
export { zipFolder } from './artifact/zip-folder.ts';
export {
  CHECK_SUMMARY_BYTES,
  type CheckRunInput,
  planCheckRun,
} from './check-run/plan-check-run.ts';
export type { CommentDrawing, DrawnComment } from './comment/comment-drawing.ts';
export type { Turns } from './comment/turns.ts';
export type { CommentPorts } from './comment/upsert-comment.ts';
export { describePublishResult } from './describe-result.ts';
export { type CommentReading, countThumbs } from './feedback/count-thumbs.ts';
export type {
  CommandAnswer,
  CommentsPage,
  FeedbackComment,
  FeedbackGitHub,
  Thumb,
} from './feedback/feedback-github.ts';
export { createFeedbackGitHub } from './feedback/octokit-feedback.ts';
export { type PinCommand, parsePinCommand } from './feedback/pin-command.ts';
export { shownVerdicts } from './feedback/shown-verdicts.ts';
export type { GitHubCallOptions } from './github-call.ts';
export type { GitHubWriter } from './github-writer.ts';
export { isByUs } from './is-by-us.ts';
export type { IssueComment } from './issue-comment.ts';
export type { IssueAction } from './issues/issue-action.ts';
export { mentionsOf } from './issues/mentions.ts';
export { type EscalationsInput, planEscalations } from './issues/plan-escalations.ts';
export {
  type NightIssuesInput,
  planNightIssues,
  signatureOfIssue,
} from './issues/plan-night-issues.ts';
export { findStep } from './job-step/find-step.ts';
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
  CommentAction,
  PublishAction,
  Sink,
  SkipReason,
  WhenGreen,
} from './publish-action.ts';
export { type CommentTarget, type PublishTargets, publishPorts } from './publish-ports.ts';
export type { PublishResult } from './publish-result.ts';
export { type EndedRun, planRerun, type RerunInput } from './rerun/plan-rerun.ts';
export type { GraphqlMemory } from './thread/read-thread.ts';
export type { Thread } from './thread/thread.ts';
export { planWebhooks } from './webhook/plan-webhooks.ts';
export { createWebhookSender } from './webhook/send-webhook.ts';
export type { SendWebhook } from './webhook/webhook-action.ts';
export type { WebhookNews } from './webhook/webhook-news.ts';
