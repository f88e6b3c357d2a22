import type { CommentPart } from '#domain';

export interface DrawnComment {
  /** Ready for GitHub: redacted, escaped and within the budget. */
  readonly text: string;
  /** Equal digests mean that the comment would tell its readers nothing new. */
  readonly digest: string;
}

/** Draws what people read from the parts of all jobs, in at most so many UTF-8 bytes. */
export type CommentDrawing = (parts: readonly CommentPart[], budgetBytes: number) => DrawnComment;
