// Adapter: this system's numbers.
import { constants } from 'node:os';
import { getSystemErrorName } from 'node:util';

/** `2` → `ENOENT`. */
export function errorName(errno: number): string {
  return getSystemErrorName(-errno);
}

/** `9` → `SIGKILL`; one Node has no name for → `SIG34`. */
export function signalName(signal: number): string {
  const named = Object.entries(constants.signals).find(([, number]) => number === signal);
  return named?.[0] ?? `SIG${signal}`;
}
