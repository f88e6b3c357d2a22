import type { ContainerLife } from './container-life.ts';

export interface SpawnFailure {
  readonly code: string;
  readonly message: string;
}

export const CANCELLED: SpawnFailure = {
  code: 'ECANCELED',
  message: 'it was stopped before it was started',
};

/** The engine's sentence, with the code a process would have failed with where there is one. */
export function spawnFailure(message: string): SpawnFailure {
  const code = CODES.find(([pattern]) => pattern.test(message))?.[1] ?? 'EDOCKER';
  return { code, message };
}

const CODES: readonly (readonly [RegExp, string])[] = [
  [/port is already allocated|address already in use/i, 'EADDRINUSE'],
  [/permission denied/i, 'EACCES'],
  [/executable file not found|no such file or directory/i, 'ENOENT'],
  [/no space left on device/i, 'ENOSPC'],
];

/** Removes what was made of a container that never ran, and tells why. */
export async function removeUnstarted(life: ContainerLife, failure: SpawnFailure): Promise<void> {
  const { id, report, log, world } = life;
  life.phase = 'exited';
  if (id !== null) await world.remove(id);
  log.close();
  report({ type: 'spawn-failed', ...(life.cancel.signal.aborted ? CANCELLED : failure) });
}

/**
 * The image's own stop signal stands in for SIGTERM, as in Compose. A signal the engine does not know
 * is SIGTERM.
 */
export function signalContainer(life: ContainerLife, signal: string): void {
  if (life.phase === 'creating') life.cancel.abort();
  // While it starts nobody may be there yet; it is signalled again once it is.
  if (life.phase !== 'running' || life.id === null) return;
  const { cli } = life.world.workshop;
  const { id } = life;
  const chosen = signal === 'SIGTERM' ? (life.facts?.stopSignal ?? signal) : signal;
  void cli.run(['kill', '--signal', chosen, id]).then((answer) => {
    if (!answer.ok && /invalid signal/i.test(answer.stderr)) {
      void cli.run(['kill', '--signal', 'SIGTERM', id]);
    }
  });
}

export function killContainer(life: ContainerLife): void {
  life.killed = true;
  if (life.phase === 'creating') life.cancel.abort();
  if (life.id === null || life.phase === 'exited') return;
  void life.world.workshop.cli.run(['kill', '--signal', 'SIGKILL', life.id]);
}

/** Removes the container with its anonymous volumes, and tells when it is gone. */
export async function sweepContainer(life: ContainerLife): Promise<void> {
  const { id, report, world } = life;
  if (life.phase !== 'exited' || id === null) return;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (await world.remove(id)) break;
    await new Promise<void>((resolve) => {
      world.clock.after(TRY_AGAIN_MS, resolve);
    });
  }
  report({ type: 'swept' });
}

const MOST_ATTEMPTS = 5;
const TRY_AGAIN_MS = 200;
