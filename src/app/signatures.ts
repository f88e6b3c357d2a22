import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as z from 'zod';
import { mergeSignatures, type SignatureOf, signatureOf } from '#evidence';
import { describeFileError } from '#std';
import { knownPins, pinnedCause } from './for-runs/known-pins.ts';
import { parseForm } from './parse-form.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

const textLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

export interface SignaturesRequest {
  readonly file: string;
  /** Adds what maintainers pinned, `"pinned":{"cause","by","at"}`, where they did. */
  readonly pins?: boolean;
}

/** `{"id","text"}` lines in, `{"id","signature"}` lines out, in order; near-duplicates share one. */
export async function signatures(
  { file, pins = false }: SignaturesRequest,
  world: World,
): Promise<ExitCode> {
  let whole: string;
  try {
    whole = await readFile(resolve(world.directory, file), 'utf8');
  } catch (error) {
    world.stderr.write(`${file} cannot be read: ${describeFileError(error)}\n`);
    return EXIT.usage;
  }
  const lines = whole.split('\n');
  const ids: (string | number)[] = [];
  const found: SignatureOf[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = parseForm(line, textLine);
    if (!parsed.ok) {
      world.stderr.write(
        `${file}:${index + 1}: ${parsed.error}; nothing was answered. Expected {"id","text"} a line.\n`,
      );
      return EXIT.usage;
    }
    const { id, text } = parsed.value;
    ids.push(id);
    found.push(signatureOf(text.split('\n')));
  }
  const known = pins ? await knownPins(world) : null;
  for (const [index, signature] of mergeSignatures(found).entries()) {
    const pinned = pinnedCause(known?.pins.get(signature));
    const answer = { id: ids[index], signature, ...(pinned === null ? {} : { pinned }) };
    world.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  for (const warning of known?.warnings ?? []) world.stderr.write(`${warning}\n`);
  return EXIT.ok;
}
