import type { ServiceGraph } from '#domain';

/**
 * One line a wave: what could be starting at the same time. Waves are drawn, never waited for:
 * each node starts the moment its own edges are satisfied.
 */
export function drawWaves(graph: ServiceGraph): readonly string[] {
  const width = String(graph.waves.length).length;
  return graph.waves.map(
    (wave, index) => `${String(index + 1).padStart(width)}  ${wave.join('  ')}`,
  );
}
