import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One JSON value a line; plain, or packed with `.gz` behind its name. */
export function readNdjson<T>(file: string): readonly T[] {
  return readText(file)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

export function readText(file: string): string {
  const bytes = readFileSync(packedName(file));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The file itself, or the packed one beside it. */
export function packedName(file: string): string {
  return existsSync(file) ? file : `${file}.gz`;
}

export function writeNdjson(file: string, values: readonly unknown[]): string {
  writeFileSync(file, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return file;
}
