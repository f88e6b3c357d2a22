import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Files in a folder of their own that is removed after the tests of the file that asked for it. */
export function temporaryFiles(): (name: string, content: string | Buffer) => Promise<string> {
  const made = mkdtemp(join(tmpdir(), 'signalbox-evidence-'));
  afterAll(async () => rm(await made, { recursive: true, force: true }));
  return async (name, content) => {
    const path = join(await made, name);
    await writeFile(path, content);
    return path;
  };
}
