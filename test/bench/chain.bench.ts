import { join } from 'node:path';
import { freePorts } from '../support/free-ports.ts';
import type { BenchTools } from './bench-tools.ts';
import { type BenchService, bringUp } from './bring-up.ts';
import { compare, type Measurement } from './measurement.ts';
import { timeBound } from './time-bound.ts';

const LENGTH = 5;
const AFTER_MS = 500;
const SAMPLES = 5;

/** Five services, each ready half a second after the one before, by port and by notification. */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const target = { of: 'ratio', most: 1.03 } as const;
  const measurements: Measurement[] = [];
  for (const kind of ['tcp', 'notify'] as const) {
    const pairs: { ours: number; theirs: number }[] = [];
    while (pairs.length < SAMPLES) {
      const folder = join(tools.folder, `${kind}-${pairs.length}`);
      const theirs = timeBound(tools, 'chain', LENGTH, AFTER_MS);
      const { wallMs } = await bringUp({ ...tools, folder }, await chain(tools.service, kind));
      pairs.push({ ours: wallMs, theirs });
    }
    const what = `bring-up, chain of ${LENGTH} × 0.5 s by ${kind}`;
    measurements.push(compare({ name: `chain-${kind}`, what, against: 'bound', target }, pairs));
  }
  return measurements;
}

async function chain(program: string, kind: 'tcp' | 'notify'): Promise<readonly BenchService[]> {
  const ports = await freePorts(LENGTH);
  return ports.map((port, index) => ({
    name: `s${index}`,
    command: [program, `after=${AFTER_MS}`, kind === 'tcp' ? `port=${port}` : 'notify=3'],
    healthcheck: kind === 'tcp' ? { tcp: port } : { notify: true },
    after: index === 0 ? [] : [`s${index - 1}`],
  }));
}
