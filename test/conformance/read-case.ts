import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkConfig } from '#config';
import type { ConformanceCase } from './cases.ts';
import { FOLDER } from './record-compose.ts';
import type { ProjectShape } from './shape.ts';
import { type ComposeProject, shapeOfCompose } from './shape-of-compose.ts';
import { shapeOfSignalbox } from './shape-of-signalbox.ts';

export function recordingOf({ directory }: ConformanceCase): string {
  return join(directory, 'compose.json');
}

/** A case as Compose read it when it was recorded. */
export async function composeShape(conformanceCase: ConformanceCase): Promise<ProjectShape> {
  const { directory } = conformanceCase;
  const text = await readFile(recordingOf(conformanceCase), 'utf8');
  // It prints a file that would be read again, with every "$" escaped.
  const placed = text
    .replaceAll('$$', '$')
    .replaceAll(FOLDER, directory)
    .replaceAll('<cases>', directory.replace(/\/[^/]*$/, ''));
  return shapeOfCompose(JSON.parse(placed) as ComposeProject);
}

/** The same case as we read it now. */
export async function signalboxShape(conformanceCase: ConformanceCase): Promise<ProjectShape> {
  const { directory, files, variables } = conformanceCase;
  return shapeOfSignalbox(
    await checkConfig({ directory, files: files.map((file) => join(directory, file)), variables }),
  );
}
