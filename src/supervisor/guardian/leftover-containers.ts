// Adapter: this machine's name.
import { hostname } from 'node:os';
import type { Clock } from '#std';
import type { GroupLeader } from '../processes/members.ts';
import type { ProcessTable } from '../processes/process-table.ts';
import { createDockerCli } from '../runners/docker/docker-cli.ts';
import { removeContainers } from '../runners/docker/remove-containers.ts';
import { isOfRun, type RunLabels } from '../runners/docker/run-labels.ts';

export interface ContainerCleaning {
  readonly clock: Clock;
  /** Of the `docker` command. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Removes what a run whose supervisor is dead has left on the engine; names the services. */
export async function removeContainersOfRun(
  mark: string,
  cleaning: ContainerCleaning,
): Promise<readonly string[]> {
  return clean(cleaning, (labels) => isOfRun(labels, mark), FRESHLY_KILLED);
}

/**
 * Removes what earlier runs of a project have left on the engine, also when their leases are gone with
 * the folder they stood in. Only a supervisor of this machine can be known to be dead: what others
 * have started stays.
 */
export async function removeContainersOfProject(
  project: string,
  cleaning: ContainerCleaning & { readonly table: ProcessTable },
): Promise<readonly string[]> {
  const host = hostname();
  return clean(
    cleaning,
    (labels) => {
      const { supervisor } = labels;
      if (labels.project !== project || supervisor === null || supervisor.host !== host)
        return false;
      return !isAlive(supervisor, cleaning.table);
    },
    LONG_DEAD,
  );
}

async function clean(
  { clock, environment }: ContainerCleaning,
  isOurs: (labels: RunLabels) => boolean,
  quietLooks: number,
): Promise<readonly string[]> {
  const cli = createDockerCli(environment);
  const removed = await removeContainers({ cli, clock, isOurs, quietLooks });
  return removed.map(({ service, project }) => service ?? `a container of ${project}`);
}

export function isAlive(supervisor: GroupLeader, table: ProcessTable): boolean {
  const now = table.look(supervisor.pid);
  if (now === null || now.zombie) return false;
  return supervisor.startTime === null || now.startTime === supervisor.startTime;
}

/** A container that a killed command asked for may be made a moment later. */
const FRESHLY_KILLED = 2;
const LONG_DEAD = 0;
