import type { RunRecord } from '#domain';

/** What to say of asked names that are no services of a run; `null` when all of them are. */
export function unknownServices(asked: readonly string[], { services }: RunRecord): string | null {
  const known: readonly string[] = services.map(({ name }) => name);
  const strangers = [...new Set(asked)].filter((name) => !known.includes(name));
  if (strangers.length === 0) return null;
  const named = strangers.map((name) => `"${name}"`).join(', ');
  const there = known.length === 0 ? 'There are none' : `There are: ${known.join(', ')}`;
  return `No service ${named} in this run. ${there}.`;
}
