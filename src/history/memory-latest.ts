import type { FailureRow, HistoryEntry, KnownFailure, RunWithSignatures, Signature } from '#domain';
import { byCodeUnit } from '#std';
import type { KnownFailuresQuery } from './history-store.ts';
import { KNOWN_FAILURES, KNOWN_RUNS } from './known-failures.ts';
import { resultOf, windowStart } from './relation-rules.ts';

/** `past` in the order it became known. */
export function latestOf(
  past: readonly HistoryEntry[],
  most: number,
): readonly RunWithSignatures[] {
  return (most > 0 ? past.slice(-most) : []).map(({ run, failures }) => ({
    run,
    signatures: failures.map(({ signature }) => signature),
  }));
}

/** `past` in the order it became known. */
export function newestFailuresOf(
  past: readonly HistoryEntry[],
  signatures: readonly Signature[],
): readonly FailureRow[] {
  const rows = past.flatMap(({ failures }) => failures.toReversed());
  return signatures.flatMap(
    (signature) => rows.findLast((row) => row.signature === signature) ?? [],
  );
}

/** `past` in the order it became known. */
export function knownFailuresOf(
  past: readonly HistoryEntry[],
  { asOf, windowDays, masks }: KnownFailuresQuery,
): readonly KnownFailure[] {
  const from = windowStart(asOf, windowDays);
  const failed = past
    .filter(({ run }) => resultOf(run.conclusion) !== null && (run.completedAt ?? 0) >= from)
    .filter(({ failures }) => failures.length > 0)
    .slice(-KNOWN_RUNS);
  const known = new Map<string, KnownFailure>();
  for (const { failures } of failed) {
    const shown = new Map<string, KnownFailure>();
    for (const { signature, masked } of failures) {
      if (masked === null || !signature.startsWith(`${masks}-`)) continue;
      const key = `${signature}\n${masked}`;
      const count = (known.get(key)?.count ?? 0) + 1;
      shown.set(key, { signature, masked, count });
    }
    for (const [key, failure] of shown) known.set(key, failure);
  }
  return [...known.values()]
    .sort(
      (left, right) =>
        right.count - left.count ||
        byCodeUnit(left.signature, right.signature) ||
        byCodeUnit(left.masked, right.masked),
    )
    .slice(0, KNOWN_FAILURES);
}
