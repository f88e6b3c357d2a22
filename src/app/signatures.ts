import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { signatureOf } from '#evidence';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

const textLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** `{"id","text"}` lines in, `{"id","signature"}` lines out, in order. */
export async function signatures(file: string, world: World): Promise<ExitCode> {
  let whole: string;
  try {
    whole = await readFile(resolve(world.directory, file), 'utf8');
  } catch (error) {
    world.stderr.write(`${file} cannot be read: ${(error as Error).message}\n`);
    return EXIT.usage;
  }
  const lines = whole.split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = parseTextLine(line);
    if (!parsed) {
      world.stderr.write(`${file}:${index + 1}: expected {"id","text"}; nothing more was read.\n`);
      return EXIT.usage;
    }
    const { signature } = signatureOf(parsed.text.split('\n'));
    world.stdout.write(`${JSON.stringify({ id: parsed.id, signature })}\n`);
  }
  return EXIT.ok;
}

function parseTextLine(line: string): z.infer<typeof textLine> | null {
  try {
    return textLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
