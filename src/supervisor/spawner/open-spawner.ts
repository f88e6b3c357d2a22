// Adapter: this system's name.
import { createNodeSpawner } from './node-spawner.ts';
import {
  type ProcessSpawner,
  type ProcessSpawnerInput,
  startProcessSpawner,
} from './process-spawner.ts';
import type { Spawner } from './spawner.ts';

export interface OpenedSpawner extends Spawner {
  /** Of its process; `null` when it has none. */
  readonly pid: number | null;
}

/** The best way to start processes this system has. */
export function openSpawner(input: Omit<ProcessSpawnerInput, 'instead'>): OpenedSpawner {
  const instead = createNodeSpawner(input.table);
  const own: ProcessSpawner | null =
    // Its pipes are opened through Linux's /proc.
    process.platform === 'linux' ? startProcessSpawner({ ...input, instead }) : null;
  return own ?? { ...instead, pid: null };
}
