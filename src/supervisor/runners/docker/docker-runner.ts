import type { LogMatching } from '#probe';
import type { Clock } from '#std';
import type { OpenLog } from '../../output/service-logs.ts';
import type { ProcessTable } from '../../processes/process-table.ts';
import type { AheadRequest, Runner } from '../runner.ts';
import type { ContainerWorld } from './container-life.ts';
import { containerOf } from './container-of.ts';
import { createAhead } from './create-ahead.ts';
import { createDockerCli } from './docker-cli.ts';
import type { EngineFacts } from './engine-facts.ts';
import { openEventStream } from './event-stream.ts';
import { hookCommand } from './hook-command.ts';
import { inspectTogether } from './inspect-together.ts';
import { isBoundThere } from './local-files.ts';
import { createRunNetworks } from './networks.ts';
import { preparePreStart } from './pre-start.ts';
import { removeContainers } from './remove-containers.ts';
import { removeTogether } from './remove-together.ts';
import { runContainer } from './run-container.ts';
import { isOfRun, type RunIdentity } from './run-labels.ts';
import { newContainer } from './take-container.ts';
import { rememberEngine } from './workshop.ts';

export interface DockerRunnerInput {
  readonly clock: Clock;
  readonly table: ProcessTable;
  readonly openLog: OpenLog;
  readonly logMatching: LogMatching;
  readonly identity: RunIdentity;
  /** Of the `docker` command, with the run's marks. */
  readonly environment: Readonly<Record<string, string>>;
  /** Absolute. */
  readonly runDirectory: string;
  /** `null` when nobody has asked the engine yet. */
  readonly engine: EngineFacts | null;
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
    const { clock, table, openLog, logMatching, identity, runDirectory } = input;
    const cli = createDockerCli(input.environment);
    const running = new Map<string, string>();
    const containerOfService = (service: string) => running.get(service) ?? null;
    const networks = createRunNetworks({ cli, identity, containerOfService });
    const engine = rememberEngine(cli, input.engine);
    input.announce();
    return {
      workshop: {
        ...{ cli, identity, networks, runDirectory, clock, containerOfService, engine },
        hostGateway: true,
        shells: new Map(),
        made: 0,
      },
      events: openEventStream({ cli, clock, mark: identity.mark }),
      inspect: inspectTogether(cli),
      remove: removeTogether(cli),
      clock,
      table,
      openLog,
      logMatching,
      running,
      made: new Map(),
      ahead: null,
      runId: identity.runId,
    };
  }

  function createAll(opened: ContainerWorld, requests: readonly AheadRequest[]): void {
    const { workshop, openLog } = opened;
    const logFiles = new Map(requests.map(({ service, logFile }) => [service.name, logFile]));
    opened.ahead = createAhead({
      services: requests.map(({ service }) => service),
      project: input.identity.project,
      containerOfService: workshop.containerOfService,
      isFurnished: (service) => isBoundThere(containerOf(service).volumes),
      async create(service, signal) {
        const log = openLog(logFiles.get(service.name) ?? '');
        const onOutput = (stream: number, chunk: Buffer) => log.write(stream, chunk);
        const made = await newContainer(opened, { service, signal, onOutput });
        log.close();
        return made;
      },
      discard: opened.remove,
    });
    opened.ahead.look();
  }

  return {
    createAhead(requests) {
      world ??= open();
      createAll(world, requests);
    },
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
      await world.ahead?.close();
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
