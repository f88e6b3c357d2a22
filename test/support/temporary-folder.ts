import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * A fresh folder that is removed when the running test ends. A space in its name finds bad quoting.
 * Of tests that run side by side each hands in its own `onTestFinished`.
 */
export function temporaryFolder(
  name: string,
  atEnd: typeof onTestFinished = onTestFinished,
): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `signalbox ${name}-`)));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
