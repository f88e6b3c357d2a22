import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../.scripts/project-root.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const RELEASED = ['action.yml', 'dist', '.github/actions', '.github/workflows'];

/** Signalbox as a release holds it, for who uses it from another repository. */
export function releaseFolder(): string {
  const folder = temporaryFolder('release');
  mkdirSync(join(folder, '.github'));
  for (const path of RELEASED) {
    cpSync(join(projectRoot, path), join(folder, path), { recursive: true });
  }
  return folder;
}
