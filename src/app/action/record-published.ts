import { join } from 'node:path';
import type { PublishResult } from '#publish';
import { cleanDeep } from '#safety';
import type { RunDirectory } from '../job/run-directory.ts';
import { writeWholeFile } from '../world/write-file.ts';

export interface PublishedRecord {
  readonly directory: RunDirectory;
  readonly redact: (text: string) => string;
}

/** Writes down what became of every sink, and why, in `published.json`; a full disk is told elsewhere. */
export async function recordPublished(
  results: readonly PublishResult[],
  { directory, redact }: PublishedRecord,
): Promise<void> {
  const record = cleanDeep({ schema: 'signalbox.published/1', results }, { redact });
  const file = join(directory.root, 'published.json');
  await writeWholeFile(file, `${JSON.stringify(record, null, 2)}\n`).catch(() => undefined);
}
