import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJournal } from '#journal';
import type { BenchTools } from '../bench-tools.ts';

const IMAGE = 'signalbox-bench:1';

/** The services of one Compose file. */
export interface Project {
  readonly count: number;
  readonly afterMs: number;
  readonly chained: boolean;
  /** Between two questions of the engine; a container costs it about 50 ms of a core each. */
  readonly interval: string;
}

/** The bench service with a shell for its healthcheck, and nothing else. */
export function buildImage({ service, folder }: BenchTools): void {
  const context = join(folder, 'image');
  mkdirSync(context, { recursive: true });
  cpSync('/bin/busybox', join(context, 'sh'), { dereference: true });
  cpSync(service, join(context, 'service'));
  writeFileSync(
    join(context, 'Dockerfile'),
    'FROM scratch\nCOPY sh /bin/sh\nCOPY service /service\n',
  );
  execFileSync('docker', ['build', '--quiet', '--tag', IMAGE, context], { stdio: 'ignore' });
}

export function removeImage(): void {
  execFileSync('docker', ['rmi', '--force', IMAGE], { stdio: 'ignore' });
}

/** From the start of the command to its end: with `--wait` it ends when everything is healthy. */
export async function composeContainers(folder: string, project: Project): Promise<number> {
  writeProject(folder, project);
  const startedAt = performance.now();
  try {
    await run(['docker-compose', 'up', '--wait'], folder);
    return performance.now() - startedAt;
  } finally {
    await run(['docker-compose', 'down', '--timeout', '0'], folder);
  }
}

/** From the start of the command to the readiness of the last container. */
export async function signalboxContainers(
  { folder, signalbox }: Pick<BenchTools, 'folder' | 'signalbox'>,
  project: Project,
): Promise<number> {
  writeProject(folder, project);
  const startedAt = performance.timeOrigin + performance.now();
  const logs = join(folder, 'logs');
  await run([process.execPath, signalbox, 'run', '--logs', logs], folder);
  const read = await readJournal(join(logs, 'journal.ndjson'));
  const ready = read.ok && read.value.events.find((event) => event.type === 'graph.ready');
  if (!ready) throw new Error('the journal has no graph.ready');
  return ready.at - startedAt;
}

function writeProject(folder: string, { count, afterMs, chained, interval }: Project): void {
  mkdirSync(folder, { recursive: true });
  const services = Array.from({ length: count }, (_, index) => {
    const before = chained && index > 0 ? { [`s${index - 1}`]: HEALTHY } : {};
    const service = {
      image: IMAGE,
      // No two containers share a port, and no network is made.
      network_mode: 'none',
      command: ['/service', `after=${afterMs}`, 'stamp=/ready'],
      healthcheck: { test: 'test -e /ready', interval, retries: 100 },
      stop_signal: 'SIGKILL',
      depends_on: before,
    };
    return [`s${index}`, service] as const;
  });
  const project = { name: 'signalbox-bench', services: Object.fromEntries(services) };
  writeFileSync(join(folder, 'compose.yaml'), JSON.stringify(project));
}

const HEALTHY = { condition: 'service_healthy' };

function run([program = '', ...argv]: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, argv, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}:\n${said}`)),
    );
  });
}
