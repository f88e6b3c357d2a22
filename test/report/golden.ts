import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/** Compares a text with a story's golden file; `SIGNALBOX_UPDATE_GOLDENS=1` writes it instead. */
export function expectGolden(story: string, file: string, text: string): void {
  const path = join(import.meta.dirname, 'cases', story, file);
  if (process.env.SIGNALBOX_UPDATE_GOLDENS === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}
