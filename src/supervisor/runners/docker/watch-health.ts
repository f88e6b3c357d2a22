import type { ContainerHealth } from './inspect.ts';
import type { ContainerEvent } from './parse-event.ts';

/** What an event says about a container's health; `ask`: bad news, of which the engine knows the words. */
export type HealthNews = 'none' | 'good' | 'ask';

/** What the engine's health command has said of a container so far. */
export interface HealthWatch {
  /** Bad news counts once `learn` has been told what the engine remembers. */
  hear(event: ContainerEvent): HealthNews;
  /** What the engine itself remembers, with the words of the latest attempt; `null`: it cannot be asked. */
  learn(health: ContainerHealth | null): void;
  /** The latest attempt as a command's end; healthy is always exit 0. `null`: no attempt has ended. */
  answer(): { readonly exitCode: number; readonly output: string } | null;
}

/**
 * `healthCommand` is what the engine calls the attempts by. Attempts of a young container count only
 * for what they said; the engine decides what is healthy.
 */
export function watchHealth(healthCommand: string | null): HealthWatch {
  const attempts = new Set<string>();
  let healthy: boolean | null = null;
  let failed: { exitCode: number; output: string } | null = null;
  return {
    hear(event) {
      if (healthCommand === null) return 'none';
      switch (event.kind) {
        case 'command-begun':
          if (event.command.endsWith(healthCommand)) attempts.add(event.commandId);
          return 'none';
        case 'command-ended':
          if (!attempts.delete(event.commandId) || event.exitCode === 0) return 'none';
          return failed?.exitCode === event.exitCode ? 'none' : 'ask';
        case 'health':
          if (!event.healthy) return 'ask';
          if (healthy === true) return 'none';
          healthy = true;
          return 'good';
        default:
          return 'none';
      }
    },
    learn(health) {
      if (health === null) {
        healthy = false;
        return;
      }
      const { status, last } = health;
      if (status !== 'starting') healthy = status === 'healthy';
      if (last !== null && last.exitCode !== 0) failed = last;
    },
    answer() {
      if (healthy === true) return { exitCode: 0, output: '' };
      if (failed !== null) return failed;
      return healthy === false ? { exitCode: 1, output: '' } : null;
    },
  };
}
