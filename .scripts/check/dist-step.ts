import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../build/bundle.ts';
import { projectRoot } from '../project-root.ts';
import type { Step } from './step.ts';

const WAY_OUT = 'npm run build, and commit dist/';

function filesOf(folder: string): ReadonlyMap<string, Uint8Array> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  );
}

function isSame(left: Uint8Array | undefined, right: Uint8Array | undefined): boolean {
  return left !== undefined && right !== undefined && Buffer.compare(left, right) === 0;
}

export const distStep: Step = {
  name: 'fresh dist',
  async run() {
    try {
      const built = (await bundle(projectRoot)).files;
      const committed = filesOf(join(projectRoot, 'dist'));
      const names = [...new Set([...built.keys(), ...committed.keys()])].sort();
      const stale = names.filter((name) => !isSame(built.get(name), committed.get(name)));
      if (stale.length === 0) return { status: 'passed', summary: `${names.length} files` };
      return {
        status: 'failed',
        summary: `${stale.length} of ${names.length} files differ from a fresh build`,
        details: stale.map((name) => `dist/${name}`),
        wayOut: WAY_OUT,
      };
    } catch (error) {
      return {
        status: 'failed',
        summary: 'could not be compared',
        details: (error as Error).message.split('\n'),
        wayOut: WAY_OUT,
      };
    }
  },
};
