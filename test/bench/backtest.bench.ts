import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, seededRandom } from '#std';
import type { BenchTools } from './bench-tools.ts';
import { compare, type Measurement } from './measurement.ts';
import { timeProgram } from './time-program.ts';

const RUNS = 500_000;
const JOBS = 2500;
const TIMES = 3;
/** Three seconds a million runs. */
const MOST_MS = (3000 * RUNS) / 1e6;

const START = Date.UTC(2025, 0, 1);
/** A year of runs. */
const RUN_EVERY_MS = (365 * 86_400_000) / RUNS;

/** A back-test of a made-up history, beside `JSON.parse` of its lines, which is the least that reading takes. */
export async function bench({ signalbox, folder }: BenchTools): Promise<readonly Measurement[]> {
  const file = join(folder, 'runs.ndjson');
  writeFileSync(file, madeUpRuns());
  const argv = [process.execPath, signalbox, 'backtest', file, '--json'] as const;
  const pairs: { readonly ours: number; readonly theirs: number }[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const theirs = parseMs(file);
    pairs.push({ theirs, ours: await timeProgram({ argv, directory: folder }) });
  }
  const what = `back-test of ${RUNS} runs of ${JOBS} jobs`;
  const target = { of: 'value', most: MOST_MS } as const;
  return [compare({ name: 'backtest', what, target, against: 'JSON.parse' }, pairs)];
}

function parseMs(file: string): number {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const startedAt = performance.now();
  for (const line of lines) JSON.parse(line);
  return performance.now() - startedAt;
}

/** Jobs break and are mended; half of the runs are of pull requests. */
function madeUpRuns(): string {
  const random = seededRandom(1);
  const broken = new Uint8Array(JOBS);
  let text = '';
  for (let index = 0; index < RUNS; index += 1) {
    const job = index % JOBS;
    const isBroken = broken[job] === 1;
    if (random() < (isBroken ? 0.3 : 0.04)) broken[job] = isBroken ? 0 : 1;
    const hasFailed = random() < (isBroken ? 0.8 : 0.03);
    text += `${JSON.stringify(runOf(index, hasFailed, random))}\n`;
  }
  return text;
}

const SYSTEMS = ['ubuntu-24.04', 'windows-2025', 'macos-15'];

function runOf(index: number, hasFailed: boolean, random: Random) {
  const job = index % JOBS;
  const startedAt = START + Math.floor(index * RUN_EVERY_MS);
  const durationMs = 60_000 + Math.floor(random() * 600_000);
  const pr = random() < 0.5 ? 1 + ((index >> 9) % 3000) : null;
  return {
    ...{ id: `r${index}`, repo: 'acme/shop', job: `integration ${job % 10} of suite ${job}` },
    branch: pr === null ? 'main' : `feature-${pr}`,
    pr,
    sha: ((index >> 7) + 1).toString(16).padStart(40, '7'),
    ...{ event: pr === null ? 'push' : 'pull_request', attempt: 1 },
    startedAt: new Date(startedAt).toISOString(),
    completedAt: new Date(startedAt + durationMs).toISOString(),
    conclusion: hasFailed ? 'failure' : 'success',
    durationMs,
    runner: `GitHub Actions ${Math.floor(random() * 1000)}`,
    extra: { os: SYSTEMS[job % 3], files: Math.floor(random() * 40) },
  };
}
