import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../../support/free-ports.ts';
import type { BenchTools } from '../bench-tools.ts';

/** From the open port to the start of the test command, which writes the time. */
export async function startServerAndTestDelay({ service, folder }: BenchTools): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const [port = 0] = await freePorts(1);
  const stamp = join(folder, 'stamp');
  const tested = join(folder, 'tested');
  const after = 700 + Math.floor(Math.random() * 500);
  const server = `${service} after=${after} port=${port} stamp=${stamp}`;
  const test = `date +%s%6N > ${tested}`;
  const child = spawn('start-server-and-test', [server, `tcp:127.0.0.1:${port}`, test], {
    stdio: 'ignore',
    cwd: folder,
  });
  await new Promise((resolve) => child.once('exit', resolve));
  return (Number(readFileSync(tested, 'utf8')) - Number(readFileSync(stamp, 'utf8'))) / 1_000;
}
