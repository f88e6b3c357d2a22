import { dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '#std';
import type { ConfigProblem } from '../problem.ts';
import { COMPOSE_FILES, COMPOSE_OVERRIDES, SIGNALBOX_FILES } from './file-names.ts';
import type { FileSource } from './file-source.ts';

export interface FoundFiles {
  /** Absolute; relative paths in the files resolve against it. */
  readonly directory: string;
  /** Absolute, in the order they are laid over each other; at least one. */
  readonly files: readonly string[];
}

/**
 * The files to read: those that were asked for, else the first of ours, else the first Compose file
 * with its override. Asked-for files resolve against the first one's directory, as in Compose.
 */
export async function findFiles(
  request: { readonly directory: string; readonly files?: readonly string[] },
  source: FileSource,
): Promise<Result<FoundFiles, ConfigProblem>> {
  const directory = resolve(request.directory);
  const [first] = request.files ?? [];
  if (request.files && first !== undefined) {
    const files = request.files.map((file) => resolve(directory, file));
    return ok({ directory: dirname(resolve(directory, first)), files });
  }
  const own = await firstPresent(directory, SIGNALBOX_FILES, source);
  if (own !== undefined) return ok({ directory, files: [own] });
  const compose = await firstPresent(directory, COMPOSE_FILES, source);
  if (compose === undefined) {
    return err({ kind: 'no-config', directory, looked: [...SIGNALBOX_FILES, ...COMPOSE_FILES] });
  }
  const override = await firstPresent(directory, COMPOSE_OVERRIDES, source);
  return ok({ directory, files: override === undefined ? [compose] : [compose, override] });
}

async function firstPresent(
  directory: string,
  names: readonly string[],
  source: FileSource,
): Promise<string | undefined> {
  for (const name of names) {
    const path = join(directory, name);
    const read = await source.read(path);
    if (read.ok || read.error.kind !== 'missing') return path;
  }
  return undefined;
}
