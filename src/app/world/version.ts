import { readFileSync } from 'node:fs';

declare const SIGNALBOX_VERSION: string | undefined;

/** The version of this build; a source tree reads it from its own package file. */
export function signalboxVersion(): string {
  if (typeof SIGNALBOX_VERSION === 'string') return SIGNALBOX_VERSION;
  const file = new URL('../../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
