import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningCase } from './running-cases.ts';
import type { RunningShape } from './running-shape.ts';

/** Where it is kept what Docker Compose did with a case. */
export function recordingOf({ directory }: RunningCase): string {
  return join(directory, 'run.json');
}

export async function readRecording(running: RunningCase): Promise<RunningShape> {
  return JSON.parse(await readFile(recordingOf(running), 'utf8')) as RunningShape;
}

export function printRecording(shape: RunningShape): string {
  return `${JSON.stringify(shape, null, 2)}\n`;
}
