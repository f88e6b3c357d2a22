import type { Clock } from '#std';
import type { OpenLog } from '../../output/service-logs.ts';
import type { ProcessTable } from '../../processes/process-table.ts';
import type { Runner } from '../runner.ts';
import type { ContainerWorld } from './container-life.ts';
import { rememberEngine } from './create-container.ts';
import { createDockerCli } from './docker-cli.ts';
import { openEventStream } from './event-stream.ts';
import { hookCommand } from './hook-command.ts';
import { createRunNetworks } from './networks.ts';
import { preparePreStart } from './pre-start.ts';
import { removeContainers } from './remove-containers.ts';
import { runContainer } from './run-container.ts';
import { isOfRun, type RunIdentity } from './run-labels.ts';

export interface DockerRunnerInput {
  readonly clock: Clock;
  readonly table: ProcessTable;
  readonly openLog: OpenLog;
  readonly identity: RunIdentity;
  /** Of the `docker` command, with the run's marks. */
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute. */
  readonly runDirectory: string;
  /** Called before the first container is made: from now on there may be some to remove. */
  readonly announce: () => void;
}

/** Runs services as containers, through the `docker` command. Does nothing before the first one. */
export interface DockerRunner extends Runner {
  /** Removes every container and network of the run, and lets the engine go. */
  close(): Promise<void>;
}

export function createDockerRunner(input: DockerRunnerInput): DockerRunner {
  let world: ContainerWorld | null = null;

  function open(): ContainerWorld {
    const { clock, table, openLog, identity, runDirectory } = input;
    const cli = createDockerCli(input.environment);
    const running = new Map<string, string>();
    const containerOfService = (service: string) => running.get(service) ?? null;
    const networks = createRunNetworks({ cli, identity, containerOfService });
    const engine = rememberEngine(cli);
    input.announce();
    return {
      workshop: {
        ...{ cli, identity, networks, runDirectory, clock, containerOfService, engine },
        hostGateway: true,
        made: 0,
      },
      events: openEventStream({ cli, clock, mark: identity.mark }),
      clock,
      table,
      openLog,
      running,
      made: new Map(),
      runId: identity.runId,
    };
  }

  return {
    start(request, report) {
      world ??= open();
      return runContainer(world, request, report);
    },
    hookCommand(service, _hook, written) {
      const container = world?.running.get(service.name) ?? null;
      return hookCommand(service, { written, container });
    },
    preparePreStart(request) {
      world ??= open();
      return preparePreStart(world, request);
    },
    async close() {
      if (world === null) return;
      world.events.close();
      const { mark } = input.identity;
      await removeContainers({
        cli: world.workshop.cli,
        clock: input.clock,
        isOurs: (labels) => isOfRun(labels, mark),
        quietLooks: 0,
      });
    },
  };
}
