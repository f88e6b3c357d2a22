import type { DockerCli } from './docker-cli.ts';

/** Removes a container with its anonymous volumes; whether it is gone. */
export type RemoveContainer = (id: string) => Promise<boolean>;

/**
 * One call of the command removes all containers that were to be removed while earlier calls were under
 * way: at the end of a run they all are at once, and each call costs more than what it asks for.
 */
export function removeTogether(cli: DockerCli): RemoveContainer {
  const asked = new Map<string, ((gone: boolean) => void)[]>();
  let calls = 0;

  async function remove(): Promise<void> {
    const batch = new Map(asked);
    asked.clear();
    calls += 1;
    const answer = await cli.run(['rm', '--force', '--volumes', ...batch.keys()]);
    calls -= 1;
    // The call fails when one of them stays, and names those that went all the same.
    const removed = new Set(answer.stdout.split('\n'));
    for (const [id, resolves] of batch) {
      const gone = answer.ok || removed.has(id) || isUnknown(answer.stderr, id);
      for (const resolve of resolves) resolve(gone);
    }
    if (asked.size > 0) void remove();
  }

  return (id) =>
    new Promise((resolve) => {
      asked.set(id, [...(asked.get(id) ?? []), resolve]);
      if (calls < CALLS_AT_ONCE) void remove();
    });
}

function isUnknown(stderr: string, id: string): boolean {
  return stderr.toLowerCase().includes(`no such container: ${id}`);
}

/** A container that ends alone is not to wait for one that takes long. */
const CALLS_AT_ONCE = 2;
