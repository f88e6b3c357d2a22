import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { bundledSignalbox } from '../support/bundled-signalbox.ts';
import { findProgram } from '../support/find-program.ts';
import type { Measurement } from './measurement.ts';

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
  return {
    signalbox: await bundledSignalbox(folder),
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
