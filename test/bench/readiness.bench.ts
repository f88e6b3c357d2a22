import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from '../support/free-ports.ts';
import type { BenchTools } from './bench-tools.ts';
import { type BenchService, bringUp } from './bring-up.ts';
import { type Measurement, tell } from './measurement.ts';

const KINDS = ['tcp', 'http', 'notify', 'log'] as const;
type Kind = (typeof KINDS)[number];

const SERVICES = 12;
const GRAPHS = 10;
const TARGETS: Readonly<Record<Kind, readonly [p50: number | null, p99: number]>> = {
  tcp: [5, 25],
  http: [5, 25],
  notify: [null, 2],
  log: [null, 2],
};

/**
 * From the moment the program says it is ready (its port is open, its line is about to be written) to
 * the journal's `service.ready`. A dozen services that start together and take 0.1 to 1.6 s.
 */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const measurements: Measurement[] = [];
  for (const kind of KINDS) {
    const delays: number[] = [];
    for (let graph = 0; graph < GRAPHS; graph += 1) {
      delays.push(
        ...(await delaysOf(kind, { ...tools, folder: join(tools.folder, `${kind}-${graph}`) })),
      );
    }
    const [p50, p99] = TARGETS[kind];
    for (const [name, share, most] of [
      ['p50', 0.5, p50],
      ['p99', 0.99, p99],
    ] as const) {
      const target = most === null ? null : ({ of: 'value', most } as const);
      const what = `readiness seen, ${kind}, ${name} of ${delays.length}`;
      measurements.push(tell({ name: `readiness-${kind}-${name}`, what, target }, delays, share));
    }
  }
  return measurements;
}

async function delaysOf(kind: Kind, tools: BenchTools): Promise<readonly number[]> {
  const ports = await freePorts(SERVICES);
  const stampOf = (name: string) => join(tools.folder, `${name}.stamp`);
  const services = ports.map((port, index) => describe(kind, { index, port, tools, stampOf }));
  const { events } = await bringUp(tools, services);
  return events.flatMap((event) => {
    if (event.type !== 'service.ready' || !existsSync(stampOf(event.service))) return [];
    return [event.at - Number(readFileSync(stampOf(event.service), 'utf8')) / 1_000];
  });
}

function describe(
  kind: Kind,
  given: { index: number; port: number; tools: BenchTools; stampOf: (name: string) => string },
): BenchService {
  const { index, port, tools, stampOf } = given;
  const name = `s${index}`;
  const after = 100 + Math.floor(Math.random() * 1_500);
  const ways: Readonly<Record<Kind, readonly [argument: string, healthcheck: object]>> = {
    tcp: [`port=${port}`, { tcp: port }],
    http: [`port=${port}`, { http: `http://127.0.0.1:${port}/` }],
    notify: ['notify=3', { notify: true }],
    log: ['log=1', { log: 'ready' }],
  };
  const [argument, healthcheck] = ways[kind];
  const command = [tools.service, `after=${after}`, `stamp=${stampOf(name)}`, argument];
  return { name, command, healthcheck };
}
