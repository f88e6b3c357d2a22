import { join } from 'node:path';
import { freePorts } from '../support/free-ports.ts';
import type { BenchTools } from './bench-tools.ts';
import { bringUp } from './bring-up.ts';
import { compare, type Measurement } from './measurement.ts';
import { timeBound } from './time-bound.ts';

const COUNT = 100;
const AFTER_MS = 500;
const SAMPLES = 5;

/** A hundred services side by side, each ready half a second after its start. */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const target = { of: 'ratio', most: 1.1 } as const;
  const measurements: Measurement[] = [];
  for (const kind of ['tcp', 'notify'] as const) {
    const pairs: { ours: number; theirs: number }[] = [];
    while (pairs.length < SAMPLES) {
      const ports = await freePorts(COUNT);
      const services = ports.map((port, index) => ({
        name: `s${index}`,
        command: [tools.service, `after=${AFTER_MS}`, kind === 'tcp' ? `port=${port}` : 'notify=3'],
        healthcheck: kind === 'tcp' ? { tcp: port } : { notify: true },
      }));
      const folder = join(tools.folder, `${kind}-${pairs.length}`);
      const theirs = timeBound(tools, 'parallel', COUNT, AFTER_MS);
      const { wallMs } = await bringUp({ ...tools, folder }, services);
      pairs.push({ ours: wallMs, theirs });
    }
    const what = `bring-up, ${COUNT} × 0.5 s side by side by ${kind}`;
    measurements.push(compare({ name: `hundred-${kind}`, what, against: 'bound', target }, pairs));
  }
  return measurements;
}
