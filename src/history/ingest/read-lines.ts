import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';

/** A run with all its tests is some hundred kilobytes; beyond this a line is not one of ours. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Read at once: larger pieces of a file than Node's own make fewer turns of the event loop. */
const CHUNK_BYTES = 256 * 1024;

/** A line of a file, or the fact that it was too long to keep. */
export type ReadLine =
  | { readonly kind: 'line'; readonly number: number; readonly text: string }
  | { readonly kind: 'too-long'; readonly number: number };

/** The lines of a plain or gzip file as a stream; blank ones are passed over but counted. */
export async function* readLines(file: string): AsyncGenerator<ReadLine> {
  for await (const lines of readLineBatches(file)) yield* lines;
}

/** The same, some thousand at a time: waiting for each of a million lines would take a second. */
export async function* readLineBatches(file: string): AsyncGenerator<readonly ReadLine[]> {
  const isPacked = await isGzip(file);
  const source = createReadStream(file, { highWaterMark: CHUNK_BYTES });
  // The pipeline hands an error of either end to whoever reads the result.
  const bytes = isPacked
    ? pipeline(source, createGunzip({ chunkSize: CHUNK_BYTES }), ignore)
    : source;
  const decoder = new StringDecoder('utf8');
  let number = 0;
  let rest = '';
  let overflowing = false;
  for await (const chunk of bytes) {
    const lines: ReadLine[] = [];
    const pieces = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) {
      number += 1;
      if (overflowing) lines.push({ kind: 'too-long', number });
      else if (!isBlank(piece)) lines.push({ kind: 'line', number, text: withoutMark(piece) });
      overflowing = false;
    }
    if (rest.length > LONGEST_LINE) {
      overflowing = true;
      rest = '';
    }
    yield lines;
  }
  number += 1;
  if (overflowing) yield [{ kind: 'too-long', number }];
  else if (!isBlank(rest)) yield [{ kind: 'line', number, text: withoutMark(rest) }];
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.readUInt16BE() === 0x1f8b;
  } finally {
    await handle.close();
  }
}

function ignore(): void {}

function isBlank(line: string): boolean {
  return line[0] !== '{' && line.trim() === '';
}

const BYTE_ORDER_MARK = '\ufeff';

/** Some programs begin a file with a byte-order mark. */
function withoutMark(line: string): string {
  return line[0] === BYTE_ORDER_MARK ? line.slice(1) : line;
}
