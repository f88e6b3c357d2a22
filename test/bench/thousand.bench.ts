import { join } from 'node:path';
import type { BenchTools } from './bench-tools.ts';
import { bringUp } from './bring-up.ts';
import { compare, type Measurement, median, tell } from './measurement.ts';
import { timeBound } from './time-bound.ts';

const COUNT = 1_000;
const SAMPLES = 3;

/** A thousand services without a delay of their own: what the supervisor costs. */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  const alone: { upMs: number; peakKb: number }[] = [];
  const many: { upMs: number; downMs: number; boundMs: number; peakKb: number }[] = [];
  while (many.length < SAMPLES) {
    const first = await up(1, join(tools.folder, `one-${many.length}`));
    const boundMs = timeBound(tools, 'parallel', COUNT, 0);
    const all = await up(COUNT, join(tools.folder, `many-${many.length}`));
    alone.push({ upMs: first.wallMs, peakKb: first.peakKb });
    many.push({ upMs: all.wallMs, downMs: all.downMs, boundMs, peakKb: all.peakKb });
  }

  async function up(count: number, folder: string) {
    const services = Array.from({ length: count }, (_, index) => ({
      name: `s${index}`,
      command: [tools.service, 'notify=3'],
      healthcheck: { notify: true },
    }));
    return bringUp({ ...tools, folder }, services);
  }

  const pairs = many.map(({ upMs, boundMs }) => ({ ours: upMs, theirs: boundMs }));
  const perService = many.map(({ upMs, boundMs }) => (upMs - boundMs) / COUNT);
  const baseKb = median(alone.map(({ peakKb }) => peakKb));
  const most = (value: number) => ({ of: 'value', most: value }) as const;
  return [
    compare(
      { name: 'thousand-up', what: '1000 services up', against: 'bound', target: most(2_500) },
      pairs,
    ),
    tell(
      { name: 'thousand-down', what: '1000 services down', target: most(1_500) },
      many.map(({ downMs }) => downMs),
    ),
    tell(
      { name: 'overhead-time', what: 'overhead a service beyond the bound', target: most(1.5) },
      perService,
    ),
    tell(
      { name: 'overhead-memory', what: 'memory a service', unit: 'KB', target: most(100) },
      many.map(({ peakKb }) => (peakKb - baseKb) / COUNT),
    ),
  ];
}
