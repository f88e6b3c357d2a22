import { spawn } from 'node:child_process';

export interface ProgramResult {
  /** `null` when the program could not be started or was killed. */
  readonly exitCode: number | null;
  /** stdout and stderr in the order of arrival. */
  readonly output: string;
}

/** Runs a program to its end in `cwd`, without a terminal and without input. */
export function runProgram(
  argv: readonly [string, ...string[]],
  cwd: string,
): Promise<ProgramResult> {
  const [program, ...rest] = argv;
  const { promise, resolve } = Promise.withResolvers<ProgramResult>();
  const child = spawn(program, rest, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', ({ message }) => resolve({ exitCode: null, output: message }));
  child.on('close', (exitCode) =>
    resolve({ exitCode, output: Buffer.concat(chunks).toString('utf8') }),
  );
  return promise;
}
