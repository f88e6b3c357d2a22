import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ArchiveError } from './archive/archive-fault.ts';
import { jobLogBytes } from './archive/open-archive.ts';
import { LONGEST_LINE_BYTES } from './line-splitter.ts';
import type { ReadProblem } from './read-problem.ts';
import { type Sniffed, sniff } from './text-encoding.ts';

export interface ReadOutcome {
  readonly lineCount: number;
  readonly problem: ReadProblem | null;
}

/** Takes the bytes of a text in UTF-8, piece by piece; a piece is valid until the call returns. */
export interface ByteSink {
  push(chunk: Buffer): void;
  end(): void;
  readonly lineCount: number;
  readonly cutLine: number | null;
}

type Bytes = AsyncIterable<Buffer>;

/** Larger than any real log; the end of a gzip bomb. */
const LONGEST_TEXT_BYTES = 8 * 2 ** 30;
const CHUNK_BYTES = 256 * 1024;
const SNIFF_BYTES = 8192;

/**
 * Reads a log as a stream. Plain text, gzip (by its magic bytes) and UTF-16; `-` is standard input;
 * `entry` is the path of a job log in a zip archive.
 * Whatever is wrong with the file is a `problem`, never an exception, and what stands before it has
 * been delivered. Memory is bounded by one chunk and what the sink holds.
 */
export function readBytes(file: string, sink: ByteSink, entry?: string): Promise<ReadOutcome> {
  if (entry !== undefined) return readSource(jobLogBytes(file, entry), sink);
  return readSource(file === '-' ? process.stdin : fileBytes(file), sink);
}

/** The same of bytes that come from elsewhere, such as over a line. */
export function readStream(bytes: AsyncIterable<Uint8Array>, sink: ByteSink): Promise<ReadOutcome> {
  return readSource(asBuffers(bytes), sink);
}

async function* asBuffers(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const { buffer, byteOffset, byteLength } of bytes) {
    yield Buffer.from(buffer, byteOffset, byteLength);
  }
}

async function readSource(source: Bytes, sink: ByteSink): Promise<ReadOutcome> {
  const problem = await pump(source, sink);
  sink.end();
  const { lineCount, cutLine } = sink;
  if (problem === 'truncated') return { lineCount, problem: { kind: problem, lines: lineCount } };
  if (problem) return { lineCount, problem };
  if (lineCount === 0) return { lineCount, problem: { kind: 'empty' } };
  const cut = cutLine === null ? null : { line: cutLine, limitBytes: LONGEST_LINE_BYTES };
  return { lineCount, problem: cut && { kind: 'cut-line', ...cut } };
}

/**
 * Two blocks of memory, filled again and again: one while the other is looked at. A gigabyte leaves
 * nothing for the collector.
 */
async function* fileBytes(file: string): AsyncGenerator<Buffer> {
  const handle: FileHandle = await open(file, 'r');
  let spare = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let block = Buffer.allocUnsafeSlow(CHUNK_BYTES);
  let filling = fill(handle, block);
  try {
    for (;;) {
      const { bytesRead } = await filling;
      if (bytesRead === 0) return;
      const filled = block;
      block = spare;
      spare = filled;
      filling = fill(handle, block);
      yield filled.subarray(0, bytesRead);
    }
  } finally {
    await filling.catch(() => {});
    await handle.close();
  }
}

type Filling = ReturnType<FileHandle['read']>;

function fill(handle: FileHandle, block: Buffer): Filling {
  const filling = handle.read(block, 0, CHUNK_BYTES, null);
  // It may fail while the block before it is looked at; whoever awaits it is told.
  filling.catch(() => {});
  return filling;
}

async function pump(source: Bytes, sink: ByteSink): Promise<ReadProblem | 'truncated' | null> {
  const chunks = source[Symbol.asyncIterator]();
  try {
    const { head, rest } = await peek(chunks);
    return await readBody(head, rest, sink);
  } catch (error) {
    if (error instanceof ArchiveError) return { kind: 'archive', fault: error.fault };
    return { kind: 'unreadable', code: errorCode(error) };
  } finally {
    // What is given up half-way, a picture say, would stay open.
    await chunks.return?.().catch(() => {});
  }
}

async function readBody(
  head: Buffer,
  rest: Bytes,
  sink: ByteSink,
): Promise<ReadProblem | 'truncated' | null> {
  const sniffed = sniff(head);
  if (sniffed.kind !== 'gzip') return readText(sniffed, rest, sink);
  // The callback form reports each end once; the error itself arrives through the reading loop.
  const input = Readable.from(copied(rest));
  const unzipped = pipeline(input, createGunzip({ chunkSize: CHUNK_BYTES }), () => {});
  try {
    const inner = await peek(unzipped[Symbol.asyncIterator]());
    return await readText(sniff(inner.head), inner.rest, sink);
  } catch (error) {
    if (error instanceof ArchiveError) return { kind: 'archive', fault: error.fault };
    const code = errorCode(error);
    return code === 'Z_BUF_ERROR' ? 'truncated' : { kind: 'corrupt', lines: sink.lineCount, code };
  } finally {
    unzipped.destroy();
  }
}

async function readText(
  sniffed: Sniffed,
  text: Bytes,
  sink: ByteSink,
): Promise<ReadProblem | null> {
  if (sniffed.kind === 'zip' || sniffed.kind === 'gzip') return { kind: 'zip' };
  if (sniffed.kind === 'binary') return { kind: 'binary' };
  const utf8 =
    sniffed.encoding === 'utf-8'
      ? text
      : Readable.from(copied(text)).pipe(recode(sniffed.encoding));
  let bytes = 0;
  for await (const chunk of utf8 as Bytes) {
    bytes += chunk.length;
    sink.push(chunk);
    if (bytes > LONGEST_TEXT_BYTES) {
      return { kind: 'too-long', lines: sink.lineCount, limitBytes: LONGEST_TEXT_BYTES };
    }
  }
  return null;
}

/** Reads the first bytes and puts them back in front. */
async function peek(chunks: AsyncIterator<Buffer>): Promise<{ head: Buffer; rest: Bytes }> {
  const first: Buffer[] = [];
  let length = 0;
  while (length < SNIFF_BYTES) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(Buffer.from(next.value));
    length += next.value.length;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { head: Buffer.concat(first), rest: all() };
}

/** For who keeps a chunk while the next one is read. */
async function* copied(source: Bytes): AsyncGenerator<Buffer> {
  for await (const chunk of source) yield Buffer.from(chunk);
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
