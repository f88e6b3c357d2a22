import { createReadStream } from 'node:fs';
import { pipeline, Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { createLineSplitter, LONGEST_LINE_BYTES, type VisitLine } from './line-splitter.ts';
import type { ReadProblem } from './read-problem.ts';
import { type Sniffed, sniff } from './text-encoding.ts';

export interface ReadOutcome {
  readonly lineCount: number;
  readonly problem: ReadProblem | null;
}

/** Larger than any real log; the end of a gzip bomb. */
const LONGEST_TEXT_BYTES = 8 * 2 ** 30;
const CHUNK_BYTES = 256 * 1024;
const SNIFF_BYTES = 8192;

/**
 * Reads a log as a stream and hands over line after line. Plain text, gzip (by its magic bytes) and
 * UTF-16; `-` is standard input. Whatever is wrong with the file is a `problem`, never an exception,
 * and the lines before it have been delivered. Memory is bounded by one chunk and one line.
 */
export async function readLines(file: string, visit: VisitLine): Promise<ReadOutcome> {
  const splitter = createLineSplitter(visit);
  const input: Readable =
    file === '-' ? process.stdin : createReadStream(file, { highWaterMark: CHUNK_BYTES });
  const problem = await pump(input, splitter);
  splitter.end();
  const { lineCount, cutLine } = splitter;
  if (problem === 'truncated') return { lineCount, problem: { kind: problem, lines: lineCount } };
  if (problem) return { lineCount, problem };
  if (lineCount === 0) return { lineCount, problem: { kind: 'empty' } };
  const cut = cutLine === null ? null : { line: cutLine, limitBytes: LONGEST_LINE_BYTES };
  return { lineCount, problem: cut && { kind: 'cut-line', ...cut } };
}

type Splitter = ReturnType<typeof createLineSplitter>;

async function pump(
  input: Readable,
  splitter: Splitter,
): Promise<ReadProblem | 'truncated' | null> {
  try {
    const { head, rest } = await peek(input);
    return await readBody(head, rest, splitter);
  } catch (error) {
    return { kind: 'unreadable', code: errorCode(error) };
  }
}

async function readBody(
  head: Buffer,
  rest: Readable,
  splitter: Splitter,
): Promise<ReadProblem | 'truncated' | null> {
  const sniffed = sniff(head);
  if (sniffed.kind !== 'gzip') return readText(sniffed, rest, splitter);
  // The callback form reports each end once; the error itself arrives through the reading loop.
  const unzipped = pipeline(rest, createGunzip({ chunkSize: CHUNK_BYTES }), () => {});
  try {
    const inner = await peek(unzipped);
    return await readText(sniff(inner.head), inner.rest, splitter);
  } catch (error) {
    const code = errorCode(error);
    return code === 'Z_BUF_ERROR'
      ? 'truncated'
      : { kind: 'corrupt', lines: splitter.lineCount, code };
  }
}

async function readText(
  sniffed: Sniffed,
  text: Readable,
  splitter: Splitter,
): Promise<ReadProblem | null> {
  if (sniffed.kind === 'zip' || sniffed.kind === 'gzip') return { kind: 'zip' };
  if (sniffed.kind === 'binary') return { kind: 'binary' };
  const utf8 = sniffed.encoding === 'utf-8' ? text : text.pipe(recode(sniffed.encoding));
  let bytes = 0;
  for await (const chunk of utf8 as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    splitter.push(chunk);
    if (bytes > LONGEST_TEXT_BYTES) {
      return { kind: 'too-long', lines: splitter.lineCount, limitBytes: LONGEST_TEXT_BYTES };
    }
  }
  return null;
}

/** Reads the first bytes and puts them back in front. */
async function peek(input: Readable): Promise<{ head: Buffer; rest: Readable }> {
  const chunks = input[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first: Buffer[] = [];
  let length = 0;
  while (length < SNIFF_BYTES) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { head: Buffer.concat(first), rest: Readable.from(all()) };
}

function recode(encoding: string): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, Buffer.from(decoder.decode(chunk, { stream: true })));
    },
    flush(done) {
      done(null, Buffer.from(decoder.decode()));
    },
  });
}

function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return error instanceof Error ? error.message : String(error);
}
