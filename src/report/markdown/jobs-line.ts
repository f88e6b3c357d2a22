import type { CommentPart } from '#domain';
import { inlineCode, safeUrl } from '#safety';
import { counted, groupDigits } from '../wording.ts';

/** Jobs named before the rest is counted. */
const MOST_NAMES = 5;

/** Which jobs a failure was seen in, each with its log: `In 3 jobs: a, b, c`. */
export function jobsLine(jobs: readonly CommentPart[]): string {
  const named = jobs.slice(0, MOST_NAMES).map(jobText);
  const more =
    jobs.length > MOST_NAMES ? [`and ${groupDigits(jobs.length - MOST_NAMES)} more`] : [];
  return `In ${counted(jobs.length, 'job')}: ${[...named, ...more].join(', ')}`;
}

/** A job's name, linked to its log. */
export function jobText({ job, report }: CommentPart): string {
  const address = safeUrl(report.context.url);
  return address ? `[${inlineCode(job)}](${address})` : inlineCode(job);
}
