import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { edgesOf } from './edges.ts';
import { type Labels, witness } from './engine-witness.ts';
import type { RunningCase } from './running-cases.ts';
import { type RunningShape, runningShape } from './running-shape.ts';

/** How a side is told to do what the case asks for. */
export interface Side {
  readonly labels: Labels;
  readonly up: readonly string[];
  restart(service: string): readonly string[];
  readonly down: readonly string[];
}

export interface RanCase {
  readonly shape: RunningShape;
  /** What the bring-up printed, for whoever has to look into a difference. */
  readonly output: string;
}

/** Brings a copy of the case up, restarts what is to be restarted, and takes it down again. */
export async function runCase(input: {
  readonly running: RunningCase;
  readonly side: Side;
  /** Empty. */
  readonly folder: string;
}): Promise<RanCase> {
  const { side, folder } = input;
  const { directory, restarted } = input.running;
  cpSync(join(directory, 'compose.yaml'), join(folder, 'compose.yaml'));
  const project = `conformance-${randomUUID().slice(0, 8)}`;
  const call = (argv: readonly string[]) => run(argv, folder, project);
  const engine = witness(project, side.labels);
  try {
    const up = await call(side.up);
    const restart = restarted === null ? null : await call(side.restart(restarted));
    engine.settled();
    // Before anything is judged: nothing may stay up.
    const down = await call(side.down);
    const moments = await engine.finish();
    succeeded(down);
    if (restart) succeeded(restart);
    const edges = await edgesOf(directory);
    return {
      shape: runningShape({ exitCode: endedByItself(up), moments, edges }),
      output: up.output,
    };
  } finally {
    engine.close();
  }
}

interface Ended {
  readonly exitCode: number | null;
  readonly output: string;
}

function run(argv: readonly string[], folder: string, project: string): Promise<Ended> {
  const [program = '', ...rest] = argv;
  const child = spawn(program, rest, {
    cwd: folder,
    env: { ...process.env, COMPOSE_PROJECT_NAME: project },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, output }));
  });
}

function succeeded({ exitCode, output }: Ended): void {
  if (exitCode !== 0) throw new Error(`ended with ${exitCode}:\n${output}`);
}

function endedByItself({ exitCode, output }: Ended): number {
  if (exitCode === null) throw new Error(`did not end in ${LONGEST_MS} ms:\n${output}`);
  return exitCode;
}

/** No case takes ten seconds on a machine of its own. */
const LONGEST_MS = 60_000;
