import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { type Measurement, summarise } from './measurement.ts';
import { EXAMPLE, SIGNALBOX } from './project.ts';
import { timeProgram } from './time-program.ts';

const CHAIN_LENGTH = 5;
const SAMPLES = 3;
const LISTENER = join(import.meta.dirname, 'programs', 'slow-listener.mjs');

interface Status {
  readonly bringUp: { readonly wallMs: number; readonly lowerBoundMs: number } | null;
}

async function bringUp(directory: string, logs: string) {
  const argv = [process.execPath, SIGNALBOX, 'run', '--logs', logs] as const;
  // The example wants a key and a place for its data; the chain looks at neither.
  const env = { JWT_KEY: 'for benchmarks only', ONBOARDER_DATA: `${logs}-data` };
  await timeProgram({ argv: [...argv], directory, env });
  const status = JSON.parse(readFileSync(join(logs, 'status.json'), 'utf8')) as Status;
  if (!status.bringUp) throw new Error(`${logs}/status.json has no bringUp`);
  return status.bringUp;
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** JSON is YAML: a chain in which each service waits until the one before it listens. */
function chainConfig(ports: readonly number[], stamps: readonly string[]): string {
  const services = ports.map((port, index) => {
    const waitsFor = index === 0 ? {} : { [`s${index - 1}`]: { condition: 'service_healthy' } };
    const service = {
      command: [process.execPath, LISTENER],
      environment: { PORT: String(port), STAMP: stamps[index] },
      ports: [String(port)],
      healthcheck: { tcp: port },
      depends_on: waitsFor,
    };
    return [`s${index}`, service] as const;
  });
  return JSON.stringify({ name: 'chain', services: Object.fromEntries(services) }, null, 2);
}

/**
 * Five services, each ready half a second after the one before. The bound is what the programs
 * themselves measured from their own start to their listening, summed.
 */
export async function chain(folder: string): Promise<Measurement> {
  const samples: { ms: number; againstMs: number }[] = [];
  while (samples.length < SAMPLES) {
    const directory = join(folder, `chain-${samples.length}`);
    mkdirSync(directory);
    const ports = await freePorts(CHAIN_LENGTH);
    const stamps = ports.map((_, index) => join(directory, `stamp-${index}`));
    writeFileSync(join(directory, 'signalbox.yml'), chainConfig(ports, stamps));
    const { wallMs } = await bringUp(directory, join(directory, 'logs'));
    const bounds = stamps.map((stamp) => Number(readFileSync(stamp, 'utf8')));
    samples.push({ ms: wallMs, againstMs: bounds.reduce((sum, value) => sum + value, 0) });
  }
  const what = `bring-up, chain of ${CHAIN_LENGTH} × 0.5 s`;
  return summarise({ name: 'chain', what, against: "programs' own time", target: 1.03 }, samples);
}

/** The six services and the task of the example, without its gates' time. */
export async function example(folder: string): Promise<Measurement> {
  const samples: { ms: number; againstMs: number }[] = [];
  while (samples.length < SAMPLES) {
    const logs = join(folder, `example-${samples.length}`);
    const { wallMs, lowerBoundMs } = await bringUp(EXAMPLE, logs);
    samples.push({ ms: wallMs, againstMs: lowerBoundMs });
  }
  const what = 'bring-up, the example';
  return summarise({ name: 'example', what, against: 'critical path', target: null }, samples);
}
