export { applyPublication, type PublishPorts } from './apply-publication.ts';
export type { CommentDrawing, DrawnComment } from './comment/comment-drawing.ts';
export { isOwnComment } from './comment/find-comments.ts';
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
export type { CommentPage, GitHubWriter, IssueComment } from './github-writer.ts';
export { createGitHubWriter } from './octokit-writer.ts';
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
