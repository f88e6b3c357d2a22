/**
 * The stamp in front of every line of a log, in the form GitHub's own job logs have: seven digits of
 * a second, UTC, and one space. `atMs` is epoch milliseconds; its fraction fills the digits.
 */
export function formatLogStamp(atMs: number): string {
  const tenthsOfMicrosecond = Math.floor((atMs - Math.floor(atMs)) * 10_000);
  const iso = new Date(Math.floor(atMs)).toISOString();
  return `${iso.slice(0, -1)}${String(tenthsOfMicrosecond).padStart(4, '0')}Z `;
}
