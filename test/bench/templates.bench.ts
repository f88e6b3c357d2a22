import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { seededRandom } from '#std';
import type { BenchTools } from './bench-tools.ts';
import { compare, type Measurement } from './measurement.ts';
import { timeProgram } from './time-program.ts';

const LINES = 600_000;
const PORTION_LINES = 10_000;
const SAMPLES = 3;
/** 300,000 lines a second. */
const MOST_MS = LINES / 300;

/** Lines as servers write them: sentences with numbers, ids, addresses, paths and names in them. */
const SENTENCES: readonly ((next: () => number) => string)[] = [
  (next) => `Received block blk_${next()} of size ${next()} from /10.0.${next() % 9}.7`,
  (next) => `Accepted password for ${name(next())} from 10.1.2.${next() % 250} port ${next()} ssh2`,
  (next) => `task_${next()}_m_${next() % 99} is done in ${next() % 9000} ms, ${next()} bytes sent`,
  (next) => `PacketResponder ${next() % 3} for block blk_${next()} terminating`,
  () => 'Interrupted while waiting for message on queue',
  (next) => `open /var/lib/app/${name(next())}/${next()}.db: no such file or directory`,
  (next) => `setVisibility vis=${next()} mask=${next().toString(16)} old=${next()} diff=300`,
  (next) => `session opened for user ${name(next())} by (uid=0)`,
  (next) => `Got exception while serving blk_${next()} to /10.3.0.${next() % 250}:${next()}`,
  (next) => `jk2_init() Found child ${next()} in scoreboard slot ${next() % 20}`,
];

/** The whole command, beside a `sed` that only replaces runs of digits. */
export async function bench({ signalbox, folder }: BenchTools): Promise<readonly Measurement[]> {
  const log = join(folder, 'server.log');
  await writeLog(log);
  const ours = [process.execPath, signalbox, 'templates', log, '--json'] as const;
  const theirs = ['sed', '-E', 's/[0-9]+/<*>/g', log] as const;
  const pairs: { ours: number; theirs: number }[] = [];
  while (pairs.length < SAMPLES) {
    pairs.push({
      theirs: await timeProgram({ argv: [...theirs], directory: folder }),
      ours: await timeProgram({ argv: [...ours], directory: folder }),
    });
  }
  const what = `templates of ${LINES} lines`;
  const target = { of: 'value', most: MOST_MS } as const;
  return [compare({ name: 'templates', what, target, against: 'sed -E, digits only' }, pairs)];
}

async function writeLog(file: string): Promise<void> {
  const random = seededRandom(1);
  const next = () => Math.floor(random() * 1e6);
  const out = createWriteStream(file);
  for (let written = 0; written < LINES; written += PORTION_LINES) {
    let portion = '';
    for (let line = 0; line < PORTION_LINES; line += 1) {
      portion += `${SENTENCES[next() % SENTENCES.length]?.(next) ?? ''}\n`;
    }
    if (!out.write(portion)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
}

function name(number: number): string {
  return `user${'abcdefghij'[number % 10]}${'klmnopqrst'[number % 7]}`;
}
