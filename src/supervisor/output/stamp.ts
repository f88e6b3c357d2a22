/**
 * The time stamp GitHub's own logs put before each line: `2026-11-20T09:12:41.1180000Z `, UTC, seven
 * fractional digits (ticks of 100 ns, as the runner's .NET writes them).
 */
export function formatStamp(epochMs: number): string {
  const wholeMs = Math.floor(epochMs);
  const ticks = Math.floor((epochMs - wholeMs) * 10_000);
  const iso = new Date(wholeMs).toISOString();
  return `${iso.slice(0, -1)}${String(ticks).padStart(4, '0')}Z `;
}
