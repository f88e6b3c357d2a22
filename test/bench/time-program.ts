import { spawn } from 'node:child_process';

export interface Program {
  readonly argv: readonly [string, ...string[]];
  readonly directory: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Milliseconds from spawn to the end; throws with its output when it does not end with 0. */
export async function timeProgram({ argv, directory, env }: Program): Promise<number> {
  const [program, ...rest] = argv;
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const startedAt = performance.now();
  const child = spawn(program, rest, {
    cwd: directory,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  child.on('error', reject);
  child.on('exit', (code) => {
    const elapsedMs = performance.now() - startedAt;
    if (code === 0) resolve(elapsedMs);
    else reject(new Error(`${argv.join(' ')} ended with ${code}:\n${output}`));
  });
  return promise;
}
