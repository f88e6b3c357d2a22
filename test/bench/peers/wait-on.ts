import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../../support/free-ports.ts';
import type { BenchTools } from '../bench-tools.ts';

/** A script that starts each service when `wait-on` has seen the port of the one before. */
export function waitOnChain(count: number, afterMs: number) {
  return async ({ service }: BenchTools): Promise<number> => {
    const ports = await freePorts(count);
    const children: ChildProcess[] = [];
    const startedAt = performance.now();
    for (const port of ports) {
      children.push(spawn(service, [`after=${afterMs}`, `port=${port}`], { stdio: 'ignore' }));
      await waitOn(port);
    }
    const elapsedMs = performance.now() - startedAt;
    for (const child of children) child.kill('SIGKILL');
    return elapsedMs;
  };
}

export async function waitOnDelay({ service, folder }: BenchTools): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const [port = 0] = await freePorts(1);
  const stamp = join(folder, 'stamp');
  const after = 700 + Math.floor(Math.random() * 500);
  const argv = [`after=${after}`, `port=${port}`, `stamp=${stamp}`];
  const child = spawn(service, argv, { stdio: 'ignore' });
  await waitOn(port);
  const endedAt = performance.timeOrigin + performance.now();
  child.kill('SIGKILL');
  return endedAt - Number(readFileSync(stamp, 'utf8')) / 1_000;
}

function waitOn(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('wait-on', [`tcp:127.0.0.1:${port}`], { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`wait-on: ${code}`))));
  });
}
