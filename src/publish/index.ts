export type { CommentPage, GitHubWriter, IssueComment } from './github-writer.ts';
export type {
  Annotation,
  CommentAction,
  PublishAction,
  Sink,
  SkipReason,
  WhenMissing,
} from './publish-action.ts';
export type { PublishResult } from './publish-result.ts';
