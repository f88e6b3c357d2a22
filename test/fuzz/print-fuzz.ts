import type { Campaign, Failure, TargetReport } from './run-fuzz.ts';

/** What went wrong, and how to see it again. */
export function describeFailure(
  { seed }: Pick<Campaign, 'seed'>,
  { target, input, violation }: Failure,
): string {
  return `${target}: ${violation}\n  npm run test:fuzz -- --seed ${seed} --from ${input} --inputs 1`;
}

/** Inputs, mean time and the slowest input of each target. */
export function printFuzz(reports: readonly TargetReport[], failures: readonly Failure[]): string {
  const header = ['target', 'inputs', 'MB', 'mean', 'slowest', 'of bytes', 'input'];
  const rows = reports.map(({ name, inputs, bytes, totalMs, slowest }) => [
    name,
    String(inputs),
    (bytes / 1e6).toFixed(1),
    `${((1000 * totalMs) / Math.max(1, inputs)).toFixed(0)} µs`,
    `${slowest.ms.toFixed(1)} ms`,
    String(slowest.bytes),
    String(slowest.input),
  ]);
  const widths = header.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const table = [header, ...rows].map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
  const total = reports.reduce((sum, { inputs }) => sum + inputs, 0);
  return [...table, `${total} inputs, ${failures.length} failures`].join('\n');
}
