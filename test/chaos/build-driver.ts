import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../.scripts/build/bundle.ts';
import { findProgram } from '../support/find-program.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = fileURLToPath(new URL('programs/chaos-service.c', import.meta.url));

/** What the runs are made of: the command line as it is shipped, and the misbehaving program. */
export interface Driver {
  readonly signalbox: string;
  readonly program: string;
}

/** A C compiler; `undefined` when this machine has none. */
export function findCompiler(): string | undefined {
  return findProgram('cc') ?? findProgram('gcc') ?? findProgram('clang');
}

/** Bundles the present sources into `folder`, so that no stale `dist/` is tested. */
export async function buildDriver(folder: string, compiler: string): Promise<Driver> {
  const { files } = await bundle(PROJECT);
  for (const [name, bytes] of files) {
    const file = join(folder, 'dist', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const program = join(folder, 'chaos-service');
  execFileSync(compiler, ['-O2', '-o', program, SOURCE]);
  return { signalbox: join(folder, 'dist', 'main.mjs'), program };
}
