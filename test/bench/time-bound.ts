import { execFileSync } from 'node:child_process';
import type { BenchTools } from './bench-tools.ts';

/**
 * Milliseconds the same programs take when forty lines of C start them and read their notification:
 * their own time and the kernel's for starting them, and nothing else.
 */
export function timeBound(
  { bound, service }: BenchTools,
  shape: 'chain' | 'parallel',
  count: number,
  afterMs: number,
): number {
  const argv = [shape, String(count), service, `after=${afterMs}`, 'notify=3'];
  return Number(execFileSync(bound, argv, { encoding: 'utf8' }));
}
