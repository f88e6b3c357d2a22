import type { Campaign, Failure, TargetReport } from './run-fuzz.ts';

/** Inputs and the slowest input of each target, then the failures with the way to see each again. */
export function printFuzz(
  { seed }: Campaign,
  reports: readonly TargetReport[],
  failures: readonly Failure[],
): string {
  const header = ['target', 'inputs', 'MB', 'slowest', 'of bytes', 'input'];
  const rows = reports.map(({ name, inputs, bytes, slowest }) => [
    name,
    String(inputs),
    (bytes / 1e6).toFixed(1),
    `${slowest.ms.toFixed(1)} ms`,
    String(slowest.bytes),
    String(slowest.input),
  ]);
  const widths = header.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const table = [header, ...rows].map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
  const told = failures.map(
    ({ target, input, violation }) =>
      `${target}: ${violation}\n  npm run test:fuzz -- --seed ${seed} --from ${input} --inputs 1`,
  );
  const total = reports.reduce((sum, { inputs }) => sum + inputs, 0);
  return [...table, ...told, `${total} inputs, ${failures.length} failures`].join('\n');
}
