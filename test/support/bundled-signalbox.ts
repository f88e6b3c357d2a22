import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../.scripts/build/bundle.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles the present sources as they are shipped; the path of the program, below `folder`. */
export async function bundledSignalbox(folder: string): Promise<string> {
  const { files } = await bundle(PROJECT);
  for (const [name, bytes] of files) {
    const file = join(folder, 'dist', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return join(folder, 'dist', 'signalbox.mjs');
}
