import { spawnSync } from 'node:child_process';
import type { ConformanceCase } from './cases.ts';

/** Stands for the case's own folder in a recording, which is the same on every machine. */
export const FOLDER = '<folder>';

/**
 * What a real Docker Compose says of a case, as it is kept in `compose.json` beside the case's files:
 * the services as it prints them, or the reason it refuses the project.
 */
export function recordCompose(program: string, conformanceCase: ConformanceCase): string {
  const { directory, files, variables } = conformanceCase;
  const chosen = files.flatMap((file) => ['--file', file]);
  const { status, stdout, stderr } = spawnSync(program, [...chosen, 'config', '--format', 'json'], {
    cwd: directory,
    env: { ...variables },
    encoding: 'utf8',
    timeout: 20_000,
  });
  if (status === null) throw new Error(`${program} did not end: ${stderr}`);
  const plain = (text: string) =>
    text.replaceAll(directory, FOLDER).replaceAll(directory.replace(/\/[^/]*$/, ''), '<cases>');
  return status === 0 ? accepted(plain(stdout)) : pretty({ refused: plain(firstLine(stderr)) });
}

function accepted(printed: string): string {
  const { name, services } = JSON.parse(printed) as { name: string; services: object };
  return pretty({ name, services });
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
