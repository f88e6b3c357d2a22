import type { ServiceConfig } from '#domain';
import { type Clock, ok, type Result } from '#std';
import type { DockerCli } from './docker-cli.ts';
import { askEngine, type EngineFacts } from './engine-facts.ts';
import type { ContainerOfService } from './engine-options.ts';
import type { ImageHealth } from './image-health.ts';
import type { RunNetworks } from './networks.ts';
import type { RunIdentity } from './run-labels.ts';

/** What all containers of a run are made with. */
export interface Workshop {
  readonly cli: DockerCli;
  readonly identity: RunIdentity;
  readonly networks: RunNetworks;
  /** Absolute; secrets stand here for a moment. */
  readonly runDirectory: string;
  readonly clock: Clock;
  readonly containerOfService: ContainerOfService;
  /** Asked once; a failure is asked again. */
  engine(): Promise<Result<EngineFacts, string>>;
  /** Whether the engine can name the host to containers; found out at the first container. */
  hostGateway: boolean;
  /** Images, and whether they have a shell; found out where it matters. */
  readonly shells: Map<string, boolean>;
  /** Containers of this run so far: their names differ. */
  made: number;
}

export interface ContainerRequest {
  readonly service: ServiceConfig;
  /** All variables of the container. */
  readonly variables: Readonly<Record<string, string>>;
  /** Ends building and pulling. */
  readonly signal: AbortSignal;
  /** Told what building and pulling print. */
  readonly onOutput: (stream: number, chunk: Buffer) => void;
}

export interface MadeContainer {
  readonly id: string;
  /** The image's own health command, when it counts. */
  readonly imageHealth: ImageHealth | null;
  /** The engine cannot carry out its health command, which needs a shell there. */
  readonly isAskedFromHere: boolean;
}

/** Asks the engine until it has answered once, unless its answer is `told` already. */
export function rememberEngine(cli: DockerCli, told: EngineFacts | null): Workshop['engine'] {
  let known = told === null ? null : Promise.resolve<Result<EngineFacts, string>>(ok(told));
  return async () => {
    known ??= askEngine(cli);
    const answer = await known;
    if (!answer.ok) known = null;
    return answer;
  };
}
