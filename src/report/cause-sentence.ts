import type { Verdict } from '#domain';
import { percent } from './wording.ts';

/** How sure a cause is, or whose word it is: `97 %`, `pinned by @alice on 2026-11-20 (the rules say test.timeout, 40 %)`. */
export function causeSureness({ confidence, pinned }: Verdict): string {
  if (pinned === undefined) return percent(confidence);
  const { by, at, ruleCause } = pinned;
  return `pinned by @${by} on ${dateOf(at)} (the rules say ${ruleCause}, ${percent(confidence)})`;
}

function dateOf(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? 'an unknown day' : date.toISOString().slice(0, 10);
}
