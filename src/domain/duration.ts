/** Compose's duration form: `{value}{unit}` with us, ms, s, m, h, d, combinable (`1m30s`). */
const DURATION = /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h|d))+$/;
const PART = /(\d+(?:\.\d+)?)(us|ms|s|m|h|d)/g;
const UNIT_MS: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Milliseconds, or `undefined` when the text is not a duration. */
export function parseDuration(text: string): number | undefined {
  if (!DURATION.test(text)) return undefined;
  let total = 0;
  for (const [, value, unit] of text.matchAll(PART)) {
    total += Number(value) * (UNIT_MS[unit ?? ''] ?? Number.NaN);
  }
  return total;
}

/** For people: `4 ms`, `1.98 s`, `2 min 5 s`, `1 h 4 min`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 999.5) return `${Math.round(durationMs)} ms`;
  if (durationMs < 59_995) return `${(durationMs / 1000).toFixed(durationMs < 9_995 ? 2 : 1)} s`;
  const totalSeconds = Math.round(durationMs / 1000);
  const hours = Math.floor(totalSeconds / 3600);
  const minutes = Math.floor((totalSeconds % 3600) / 60);
  if (hours > 0) return `${hours} h ${minutes} min`;
  return `${minutes} min ${totalSeconds % 60} s`;
}
