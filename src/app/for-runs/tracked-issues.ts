import * as z from 'zod';
import type { Signature, TrackedIssue } from '#domain';

/** A night opens ten issues about failures; older ones stay until they are settled. */
const MOST_TRACKED = 200;

/** What a signature may look like in what is read back. */
export const signature = z
  .string()
  .regex(/^[\w.-]{1,80}$/)
  .transform((known) => known as Signature);

const trackedIssue = z.strictObject({
  signature,
  issue: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

export const trackedIssues = z.array(trackedIssue).max(MOST_TRACKED);

/** Under which key a history remembers the open issues of a repository. */
export function trackedKey(repo: string): string {
  return `tracked-issues:${repo}`;
}

export function formatTracked(tracked: readonly TrackedIssue[]): string {
  return JSON.stringify(
    tracked.slice(0, MOST_TRACKED).map(({ signature, issue }) => ({ signature, issue })),
  );
}

/** `null` for what was never remembered, or by another version. */
export function parseTracked(text: string | null): readonly TrackedIssue[] | null {
  if (text === null) return null;
  try {
    return trackedIssues.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
