import { readFileSync } from 'node:fs';
import { freePorts } from '../support/free-ports.ts';
import type { BenchTools } from './bench-tools.ts';
import { bringUp } from './bring-up.ts';
import { type Measurement, tell } from './measurement.ts';

const COUNT = 20;
const OPENS_AFTER_MS = 12_000;
const FROM_MS = 3_000;
const TO_MS = 11_000;
/** `getconf CLK_TCK` on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** What the supervisor uses of a core while twenty services keep it waiting for their ports. */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const samples: number[] = [];
  for (const kind of ['tcp', 'http'] as const) {
    const ports = await freePorts(COUNT);
    const services = ports.map((port, index) => ({
      name: `s${index}`,
      command: [tools.service, `after=${OPENS_AFTER_MS}`, `port=${port}`],
      healthcheck: kind === 'tcp' ? { tcp: port } : { http: `http://127.0.0.1:${port}/` },
    }));
    const marks: number[] = [];
    await bringUp({ ...tools, folder: `${tools.folder}/${kind}` }, services, (pid) => {
      for (const at of [FROM_MS, TO_MS]) setTimeout(() => marks.push(cpuMs(pid)), at);
    });
    const [from = Number.NaN, to = Number.NaN] = marks;
    samples.push(((to - from) / (TO_MS - FROM_MS)) * 100);
  }
  const target = { of: 'value', most: 3 } as const;
  return ['tcp', 'http'].map((kind, index) => {
    const what = `of a core, ${COUNT} services waiting by ${kind}`;
    return tell(
      { name: `poller-${kind}`, what, unit: '%', target },
      samples.slice(index, index + 1),
    );
  });
}

function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
}
