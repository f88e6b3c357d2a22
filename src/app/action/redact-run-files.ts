import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Redactor } from '#safety';
import type { RunDirectory } from '../job/run-directory.ts';

/**
 * Takes secrets out of what services and gates printed, on disk: whoever uploads the run's folder as
 * an artifact publishes it, and GitHub masks no artifacts. A line stays a line, so that every line
 * number of the reports still holds; a file without a secret is left as it is.
 */
export async function redactRunFiles(directory: RunDirectory, redactor: Redactor): Promise<void> {
  const text = (line: string) => redactor.redact(line);
  for (const folder of [directory.servicesDirectory, directory.gatesDirectory]) {
    for (const file of await logsIn(folder)) await rewrite(file, text);
  }
  await rewrite(directory.journal, (line) => redactEvent(line, redactor));
}

async function logsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.log')).map((name) => join(folder, name));
}

/** String by string: what stands between quotation marks must stay JSON. */
function redactEvent(line: string, redactor: Redactor): string {
  try {
    return JSON.stringify(JSON.parse(line), (_key, value) =>
      typeof value === 'string' ? redactor.redact(value) : value,
    );
  } catch {
    return redactor.redact(line);
  }
}

async function rewrite(file: string, redact: (line: string) => string): Promise<void> {
  const draft = `${file}.redacted.tmp`;
  try {
    let changed = false;
    const blocks = async function* (): AsyncGenerator<Uint8Array> {
      for await (const block of blocksOf(file)) {
        const clean = redactBlock(block, redact);
        changed ||= clean !== block;
        yield clean;
      }
    };
    await pipeline(blocks, createWriteStream(draft));
    if (changed) await rename(draft, file);
  } catch {
    // A log that went away, or a full disk: what is published besides has been redacted already.
  } finally {
    await rm(draft, { force: true });
  }
}

/** A line longer than this is taken in pieces, so that memory stays bounded. */
const LONGEST_LINE_BYTES = 1024 * 1024;
const NEWLINE = 10;

/** The file in pieces that end with a line. */
async function* blocksOf(file: string): AsyncGenerator<Buffer> {
  let pending: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file)) {
    pending = Buffer.concat([pending, chunk as Buffer]);
    const end = pending.lastIndexOf(NEWLINE) + 1;
    const cut = end === 0 && pending.length >= LONGEST_LINE_BYTES ? pending.length : end;
    if (cut === 0) continue;
    yield pending.subarray(0, cut);
    pending = pending.subarray(cut);
  }
  if (pending.length > 0) yield pending;
}

/** The very same bytes when there is no secret in them; else only the lines that held one are new. */
function redactBlock(block: Buffer, redact: (line: string) => string): Buffer {
  const whole = block.toString('utf8');
  if (redact(whole) === whole) return block;
  const lines = splitLines(block).map((bytes) => {
    const line = bytes.toString('utf8');
    const clean = redact(line);
    return clean === line ? bytes : Buffer.from(clean, 'utf8');
  });
  return Buffer.concat(lines.flatMap((line, at) => (at === 0 ? [line] : [LINE_END, line])));
}

const LINE_END = Buffer.from('\n');

function splitLines(block: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let at = block.indexOf(NEWLINE); at !== -1; at = block.indexOf(NEWLINE, from)) {
    lines.push(block.subarray(from, at));
    from = at + 1;
  }
  return [...lines, block.subarray(from)];
}
