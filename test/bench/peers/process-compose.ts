import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../../support/free-ports.ts';
import type { BenchTools } from '../bench-tools.ts';

/** How process-compose learns that a service is ready: a line of its output, or an answer over HTTP. */
export type Readiness = 'log' | 'http';

export interface Shape {
  readonly count: number;
  readonly afterMs: number;
  readonly chained: boolean;
  readonly readiness: Readiness;
}

/** How often it is looked whether the last service has begun; its own stamp says when. */
const LOOK_MS = 5;
const GIVE_UP_MS = 60_000;

/** From the start of the command to the start of a process that depends on all the others. */
export function processCompose(shape: Shape) {
  return async ({ folder, service }: BenchTools): Promise<number> => {
    mkdirSync(folder, { recursive: true });
    const stamp = join(folder, 'stamp');
    const file = join(folder, 'process-compose.json');
    writeFileSync(file, JSON.stringify(await projectOf(shape, service, stamp)));
    const argv = ['up', '-f', file, '-t=false', '--no-server', '-L', join(folder, 'own.log')];
    const startedAt = performance.timeOrigin + performance.now();
    const child = spawn('process-compose', argv, { cwd: folder, stdio: 'ignore' });
    const ended = once(child, 'exit');
    try {
      while (!existsSync(stamp)) {
        if (performance.timeOrigin + performance.now() - startedAt > GIVE_UP_MS) {
          throw new Error('process-compose did not bring everything up');
        }
        await new Promise((go) => setTimeout(go, LOOK_MS));
      }
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
    return Number(readFileSync(stamp, 'utf8')) / 1_000 - startedAt;
  };
}

async function projectOf(shape: Shape, service: string, stamp: string): Promise<object> {
  const { count, afterMs, chained, readiness } = shape;
  const ports = await freePorts(count);
  const condition = readiness === 'log' ? 'process_log_ready' : 'process_healthy';
  const processes = ports.map((port, index): [string, object] => {
    const told = readiness === 'log' ? 'log=1' : `port=${port}`;
    return [
      `s${index}`,
      {
        entrypoint: [service, `after=${afterMs}`, told],
        ...(readiness === 'log' ? { ready_log_line: 'ready' } : { readiness_probe: probe(port) }),
        depends_on: chained && index > 0 ? { [`s${index - 1}`]: { condition } } : {},
      },
    ];
  });
  const all = Object.fromEntries(processes.map(([name]) => [name, { condition }]));
  const last = { entrypoint: [service, 'after=0', `stamp=${stamp}`], depends_on: all };
  return { version: '0.5', processes: Object.fromEntries([...processes, ['last', last]]) };
}

/** A second is the shortest period there is. */
function probe(port: number): object {
  return { http_get: { host: '127.0.0.1', port, path: '/' }, period_seconds: 1 };
}
