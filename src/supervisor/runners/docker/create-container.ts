import type { ServiceConfig } from '#domain';
import { err, ok, type Result } from '#std';
import { containerOf } from './container-of.ts';
import { createArguments, sharesNetwork } from './create-arguments.ts';
import type { DockerAnswer, DockerCli } from './docker-cli.ts';
import { askEngine, type EngineFacts, lastWords } from './engine-facts.ts';
import { imageOf, prepareImage, pullImage } from './ensure-image.ts';
import { environmentArguments } from './environment-arguments.ts';
import { makeBoundFolders, withSecretFile } from './local-files.ts';
import type { JoinedNetwork, RunNetworks } from './networks.ts';
import { engineName, type RunIdentity, shortMark } from './run-labels.ts';

/** What all containers of a run are made with. */
export interface Workshop {
  readonly cli: DockerCli;
  readonly identity: RunIdentity;
  readonly networks: RunNetworks;
  /** Absolute; secrets stand here for a moment. */
  readonly runDirectory: string;
  /** Asked once; a failure is asked again. */
  engine(): Promise<Result<EngineFacts, string>>;
  /** Whether the engine can name the host to containers; found out at the first container. */
  hostGateway: boolean;
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

/** Gets the image, makes the container and joins its networks; it is not started. */
export async function createContainer(
  workshop: Workshop,
  request: ContainerRequest,
): Promise<Result<string, string>> {
  const { cli, identity } = workshop;
  const { service, signal, onOutput } = request;
  const engine = await workshop.engine();
  if (!engine.ok) return engine;
  const { project } = identity;
  const image = { cli, service, project, call: { signal, onOutput } };
  const prepared = await prepareImage(image);
  if (!prepared.ok) return prepared;
  const networks = await workshop.networks.join(service);
  if (!networks.ok) return networks;
  makeBoundFolders(containerOf(service).volumes);
  const making = { request, engine: engine.value, networks: networks.value };
  let answer = await tryToCreate(workshop, making);
  if (!answer.ok && NO_IMAGE.test(answer.stderr)) {
    const pulled = await pullImage(image);
    if (!pulled.ok) return pulled;
    answer = await tryToCreate(workshop, making);
  }
  if (!answer.ok) return err(lastWords(answer.stderr));
  const id = answer.stdout.trim();
  const joined = await joinOthers(cli, id, networks.value.slice(1));
  if (joined.ok) return ok(id);
  await cli.run(['rm', '--force', '--volumes', id]);
  return joined;
}

interface Making {
  readonly request: ContainerRequest;
  readonly engine: EngineFacts;
  readonly networks: readonly JoinedNetwork[];
}

async function tryToCreate(workshop: Workshop, making: Making): Promise<DockerAnswer> {
  const answer = await create(workshop, making);
  if (answer.ok || !workshop.hostGateway || !/host-gateway/.test(answer.stderr)) return answer;
  // An engine without its own bridge knows no address of the host.
  workshop.hostGateway = false;
  return create(workshop, making);
}

async function create(workshop: Workshop, making: Making): Promise<DockerAnswer> {
  const { cli, identity, runDirectory } = workshop;
  const { request, engine } = making;
  const { service, variables } = request;
  const [network] = making.networks;
  const environment = environmentArguments(variables);
  const [impossible] = environment.impossible;
  if (!network || impossible !== undefined) {
    const stderr = `the value of ${impossible} holds a line break, which cannot be handed to docker`;
    return { ok: false, stdout: '', stderr };
  }
  workshop.made += 1;
  const name = engineName(
    identity.project,
    service.name,
    shortMark(identity.mark),
    String(workshop.made),
  );
  const run = (extra: readonly string[]) =>
    cli.run(
      createArguments({
        service,
        identity,
        name,
        image: imageOf(service, identity.project),
        network,
        hostGateway: workshop.hostGateway && !sharesNetwork(network.name),
        startInterval: engine.startInterval,
        environment: [...environment.argv, ...extra],
      }),
      { environment: environment.environment },
    );
  if (environment.file === null) return run([]);
  return withSecretFile(`${runDirectory}/.${name}.env`, environment.file, (file) =>
    run(['--env-file', file]),
  );
}

async function joinOthers(
  cli: DockerCli,
  id: string,
  networks: readonly JoinedNetwork[],
): Promise<Result<void, string>> {
  for (const { name, aliases } of networks) {
    const options = aliases.flatMap((alias) => ['--alias', alias]);
    const answer = await cli.run(['network', 'connect', ...options, '--', name, id]);
    if (!answer.ok) return err(lastWords(answer.stderr));
  }
  return ok(undefined);
}

/** Asks the engine until it has answered once. */
export function rememberEngine(cli: DockerCli): Workshop['engine'] {
  let known: Promise<Result<EngineFacts, string>> | null = null;
  return async () => {
    known ??= askEngine(cli);
    const answer = await known;
    if (!answer.ok) known = null;
    return answer;
  };
}

const NO_IMAGE = /No such image/i;
