import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from '../../.scripts/build/bundle.ts';
import { findProgram } from '../support/find-program.ts';
import type { Measurement } from './measurement.ts';
import { PROJECT } from './project.ts';

/** What benchmarks are made with. */
export interface BenchTools {
  /** The present sources, bundled as they are shipped. */
  readonly signalbox: string;
  /** Tiny C programs, so that no interpreter's start is measured. */
  readonly service: string;
  readonly bound: string;
  /** Empty, of this benchmark alone. */
  readonly folder: string;
}

export type Bench = (tools: BenchTools) => Promise<readonly Measurement[]>;

export async function buildTools(folder: string): Promise<Omit<BenchTools, 'folder'>> {
  const { files } = await bundle(PROJECT);
  for (const [name, bytes] of files) {
    const file = join(folder, 'dist', name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return {
    signalbox: join(folder, 'dist', 'signalbox.mjs'),
    service: compile('bench-service', folder),
    bound: compile('bound', folder),
  };
}

function compile(name: string, folder: string): string {
  const compiler = findProgram('cc') ?? findProgram('gcc') ?? findProgram('clang');
  if (compiler === undefined) throw new Error('no C compiler here (cc, gcc or clang)');
  const program = join(folder, name);
  const source = join(import.meta.dirname, 'programs', `${name}.c`);
  execFileSync(compiler, ['-O2', '-static', '-o', program, source]);
  return program;
}
