import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';
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
const MIB = 2 ** 20;
const HOSTILE_BYTES = 2 * MIB;
/** Four times the text may take so many times as long. */
const MOST_FOURFOLD = 5.2;
const BLOCK_BYTES = 256 * 1024;
const NEWLINE = 0x0a;

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
  const processor: { ours: number; theirs: number }[] = [];
  while (pairs.length < SAMPLES) {
    const explained = timeExplain(log, tools);
    memory.push(explained.peakBytes / MIB);
    processor.push({ ours: explained.userMs, theirs: countNewlines(log) });
    pairs.push({ ours: explained.ms, theirs: timeGrep(words, log) });
  }
  const target = { of: 'value', most: Math.round(MOST_MS) } as const;
  const most = { of: 'value', most: 250 } as const;
  const name = 'explain-gigabyte';
  const what = 'explain, 1 GB of log, all rules';
  return [
    compare({ name, what, against: 'grep -ciE, same words', target }, pairs),
    compare(
      {
        name: `${name}-user`,
        what: `${what}, user CPU`,
        against: 'counting newlines, user CPU',
        target,
      },
      processor,
    ),
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

const TELL_USED =
  "data:text/javascript,process.on('exit',()=>{const used=process.resourceUsage();process.stderr.write('used '+used.maxRSS+' '+used.userCPUTime)})";

interface Explained {
  readonly ms: number;
  /** Processor time in user mode, of all threads. */
  readonly userMs: number;
  readonly peakBytes: number;
}

function timeExplain(log: string, { signalbox }: BenchTools): Explained {
  const begun = performance.now();
  const argv = ['--import', TELL_USED, signalbox, 'explain', log, '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  const ms = performance.now() - begun;
  const [, peak, user] = /used (\d+) (\d+)/.exec(stderr) ?? [];
  if (!stdout.includes('AssertionError') || peak === undefined) {
    throw new Error(`the failure was not found: ${stderr.slice(0, 200)}`);
  }
  return { ms, userMs: Number(user) / 1000, peakBytes: Number(peak) * 1024 };
}

/** The least a reader of lines has to do: milliseconds of processor time in user mode. */
function countNewlines(log: string): number {
  const before = process.cpuUsage();
  const handle = openSync(log, 'r');
  const block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  let lines = 0;
  for (let read = readSync(handle, block); read > 0; read = readSync(handle, block)) {
    for (let at = 0; at < read; at += 1) if (block[at] === NEWLINE) lines += 1;
  }
  closeSync(handle);
  if (lines === 0) throw new Error('the log holds no lines');
  return process.cpuUsage(before).user / 1000;
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
  nearly: 'the job has exceeded the maximum time limi',
  signs: '✗✖é',
  stamps: '2026-07-30T10:39:01.0000000Z',
  stamped: '2026-07-30T10:39:01.0000000Z http status 404: error\n',
};

/** Four times the text shall take four times the processor time, whatever it holds. */
async function hostile({ folder }: BenchTools): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const [kind, part] of Object.entries(PARTS)) {
    const text = part.repeat(Math.ceil((4 * HOSTILE_BYTES) / part.length));
    const quarter = join(folder, `${kind}-quarter.log`);
    const whole = join(folder, `${kind}.log`);
    writeFileSync(quarter, text.slice(0, HOSTILE_BYTES));
    writeFileSync(whole, text);
    const pairs: { ours: number; theirs: number }[] = [];
    await timeReading(quarter);
    while (pairs.length < SAMPLES) {
      const theirs = await timeReading(quarter);
      pairs.push({ ours: await timeReading(whole), theirs });
    }
    const what = `hostile text of ${kind}, 8 MB, user CPU`;
    const target = { of: 'ratio', most: MOST_FOURFOLD } as const;
    measurements.push(compare({ name: `explain-${kind}`, what, against: '2 MB', target }, pairs));
  }
  return measurements;
}

async function timeReading(file: string): Promise<number> {
  const before = process.cpuUsage();
  await readLog({
    file,
    source: { kind: 'job', step: null },
    interesting: interestingLine,
    interestingWords: interestingWords(),
  });
  return process.cpuUsage(before).user / 1000;
}
