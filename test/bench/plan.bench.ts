import { buildGraph, planJson } from '#graph';
import { config, named, service, waitsFor } from '../graph/build-config.ts';
import { type Measurement, tell } from './measurement.ts';

const SERVICES = 1_000;
const EDGES_EACH = 5;
const SAMPLES = 30;

/** From a read configuration to the graph and its printable plan: checks, order, cycles, clashes. */
export async function bench(): Promise<readonly Measurement[]> {
  const services = Array.from({ length: SERVICES }, (_, index) =>
    service(named(`s${index}`), {
      dependsOn: [1, 7, 31, 101, 211]
        .slice(0, EDGES_EACH)
        .filter((step) => step <= index)
        .map((step) => waitsFor(`s${index - step}`)),
    }),
  );
  const read = config(services);
  const samples: number[] = [];
  while (samples.length < SAMPLES) {
    const startedAt = performance.now();
    const graph = buildGraph(read);
    if (!graph.ok) throw new Error('the graph has faults');
    planJson(graph.value);
    samples.push(performance.now() - startedAt);
  }
  const target = { of: 'value', most: 20 } as const;
  return [
    tell({ name: 'plan-thousand', what: 'plan of 1000 services, 5000 edges', target }, samples),
  ];
}
