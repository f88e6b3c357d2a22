// Adapter: signals.
import { constants } from 'node:os';

/** Sends a signal to a process, or with a negative `target` to a whole group. Whoever is gone is gone. */
export function sendSignal(target: number, signal: string): void {
  const known = signal in constants.signals ? (signal as NodeJS.Signals) : 'SIGTERM';
  try {
    process.kill(target, known);
  } catch {
    // ESRCH: it has ended meanwhile. EPERM: it is not ours to signal any more (it changed its user).
  }
}
