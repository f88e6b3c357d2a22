import type { Verdict } from '#domain';
import { percent } from './wording.ts';

/** How sure a cause is, or whose word it is: `97 %`, `pinned by @alice on 2026-11-20 (the rules say test.timeout, 40 %)`. */
export function causeSureness({ confidence, pinned }: Verdict): string {
  if (pinned === undefined) return percent(confidence);
  return `${pinnedText(pinned)} (the rules say ${pinned.ruleCause}, ${percent(confidence)})`;
}

/** `pinned by @alice on 2026-11-20` */
export function pinnedText({ by, at }: { readonly by: string; readonly at: number }): string {
  return `pinned by @${by} on ${dateOf(at)}`;
}

function dateOf(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? 'an unknown day' : date.toISOString().slice(0, 10);
}
