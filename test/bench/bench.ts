import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chain, example } from './bring-up.ts';
import type { Measurement } from './measurement.ts';
import { PROJECT } from './project.ts';
import { emptyAction, planStart, versionStart } from './start-up.ts';

type Benchmark = (folder: string) => Promise<Measurement>;

const BENCHMARKS: Readonly<Record<string, Benchmark>> = {
  version: versionStart,
  plan: planStart,
  'empty-action': emptyAction,
  chain,
  example,
};

function row({ what, medianMs, against, againstMs, ratio, target }: Measurement): string {
  const wanted = target === null ? '' : ratio <= target ? `≤ ${target}` : `> ${target} missed`;
  return [
    what.padEnd(32),
    `${medianMs.toFixed(0)} ms`.padStart(9),
    `${against} ${againstMs.toFixed(0)} ms`.padStart(28),
    `${ratio.toFixed(3)}×`.padStart(9),
    `  ${wanted}`,
  ].join('');
}

/** Names on the command line choose; none means all. */
const chosen = process.argv.slice(2);
const results = join(PROJECT, 'logs', 'bench');
mkdirSync(results, { recursive: true });
for (const [name, benchmark] of Object.entries(BENCHMARKS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const folder = mkdtempSync(join(tmpdir(), 'signalbox-bench-'));
  // The example's database gives up root and must still reach its data.
  chmodSync(folder, 0o755);
  try {
    const measurement = await benchmark(folder);
    writeFileSync(join(results, `${name}.json`), `${JSON.stringify(measurement, null, 2)}\n`);
    console.log(row(measurement).trimEnd());
  } catch (error) {
    console.log(`${name.padEnd(32)} could not be measured: ${(error as Error).message}`);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
