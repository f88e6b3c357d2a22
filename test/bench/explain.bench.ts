import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLog } from '#evidence';
import { interestingLine, interestingWords } from '#triage';
import type { BenchTools } from './bench-tools.ts';
import { generateLog } from './generate-log.ts';
import { compare, type Measurement, tell } from './measurement.ts';

const MEGABYTES = 1024;
/** 150 MB/s. */
const MOST_MS = (MEGABYTES / 150) * 1000;
const SAMPLES = 3;
const HOSTILE_BYTES = 4 * 2 ** 20;
const MIB = 2 ** 20;

/** A gigabyte of log with all rules, beside grep over the same words; then lines made to be slow. */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const log = join(tools.folder, 'job.log');
  generateLog(log, MEGABYTES);
  try {
    return [...gigabyte(log, tools), ...(await hostile(tools))];
  } finally {
    rmSync(log);
  }
}

function gigabyte(log: string, tools: BenchTools): readonly Measurement[] {
  const words = join(tools.folder, 'words');
  writeFileSync(words, `${(interestingWords() ?? []).map(toExtended).join('\n')}\n`);
  const pairs: { ours: number; theirs: number }[] = [];
  const memory: number[] = [];
  while (pairs.length < SAMPLES) {
    const explained = timeExplain(log, tools);
    memory.push(explained.peakBytes / MIB);
    pairs.push({ ours: explained.ms, theirs: timeGrep(words, log) });
  }
  const target = { of: 'value', most: Math.round(MOST_MS) } as const;
  const most = { of: 'value', most: 250 } as const;
  const name = 'explain-gigabyte';
  const what = 'explain, 1 GB of log, all rules';
  return [
    compare({ name, what, against: 'grep -ciE, same words', target }, pairs),
    tell({ name: `${name}-memory`, what: `${what}, peak RSS`, unit: 'MB', target: most }, memory),
  ];
}

/** Any number stands for `0`, any character outside ASCII for DEL. */
function toExtended(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('0', '[0-9]+')
    .replaceAll('\x7f', '[^ -~]+');
}

const TELL_PEAK =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))";

function timeExplain(log: string, { signalbox }: BenchTools): { ms: number; peakBytes: number } {
  const begun = performance.now();
  const argv = ['--import', TELL_PEAK, signalbox, 'explain', log, '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  const ms = performance.now() - begun;
  const peak = /peak (\d+)/.exec(stderr)?.[1];
  if (!stdout.includes('AssertionError') || peak === undefined) {
    throw new Error(`the failure was not found: ${stderr.slice(0, 200)}`);
  }
  return { ms, peakBytes: Number(peak) * 1024 };
}

function timeGrep(words: string, log: string): number {
  const begun = performance.now();
  execFileSync('grep', ['-a', '-c', '-i', '-E', '-f', words, log], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  return performance.now() - begun;
}

/** Parts of which a whole line, or log, is made. */
const PARTS: Readonly<Record<string, string>> = {
  letters: 'a',
  errors: 'error: ',
  escapes: '\x1b[',
  colours: '\x1b[31mE\x1b[0m',
  bars: '50%\r',
  colons: 'a:1:1: ',
  paths: '/a.js:1',
  newlines: '\n',
  failures: 'Error: no\n',
  words: 'http status code 40',
};

/** Twice the text shall take twice the time: worst of all kinds. */
async function hostile({ folder }: BenchTools): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const [kind, part] of Object.entries(PARTS)) {
    const text = part.repeat(Math.ceil((2 * HOSTILE_BYTES) / part.length));
    const half = join(folder, `${kind}-half.log`);
    const whole = join(folder, `${kind}.log`);
    writeFileSync(half, text.slice(0, HOSTILE_BYTES));
    writeFileSync(whole, text);
    const pairs: { ours: number; theirs: number }[] = [];
    await timeReading(half);
    while (pairs.length < SAMPLES) {
      const theirs = await timeReading(half);
      pairs.push({ ours: await timeReading(whole), theirs });
    }
    const what = `hostile text of ${kind}, 8 MB`;
    const target = { of: 'ratio', most: 2.6 } as const;
    measurements.push(compare({ name: `explain-${kind}`, what, against: '4 MB', target }, pairs));
  }
  return measurements;
}

async function timeReading(file: string): Promise<number> {
  const begun = performance.now();
  await readLog({
    file,
    source: { kind: 'job', step: null },
    interesting: interestingLine,
    interestingWords: interestingWords(),
  });
  return performance.now() - begun;
}
