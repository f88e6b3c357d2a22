import { createWriteStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { HistoryStore } from '../history-store.ts';
import { formatRunLine } from './parse-run-line.ts';

/**
 * Writes a whole history as `runs.ndjson`, gzip when the name ends in `.gz`, in the form that
 * `ingestRuns` reads back without loss. The file appears when it is complete.
 */
export async function writeEntries(store: HistoryStore, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.part`;
  const lines = Readable.from(linesOf(store));
  const sink = createWriteStream(unfinished);
  await (file.endsWith('.gz') ? pipeline(lines, createGzip(), sink) : pipeline(lines, sink));
  await rename(unfinished, file);
}

async function* linesOf(store: HistoryStore): AsyncGenerator<string> {
  for await (const entry of store.entries()) yield `${formatRunLine(entry)}\n`;
}
