import type { Trait } from '#domain';

/** Longer texts are messages, not kinds. */
const LONGEST_TEXT = 40;
/** Larger numbers are identifiers or times: their size means nothing. */
const LARGEST_NUMBER = 1e7;
const DATE_OR_COMMIT = /\d{4}-\d\d-\d\d|^[0-9a-f]{40}$/;

/** Whether `value` names a kind that runs can have in common, such as an operating system. */
export function isKind(value: Trait): value is string {
  return typeof value === 'string' && value.length < LONGEST_TEXT && !DATE_OR_COMMIT.test(value);
}

/** `value` as a size; `null` for what is none. */
export function sizeOf(value: Trait): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' && Number.isFinite(value) && value <= LARGEST_NUMBER
    ? value
    : null;
}
