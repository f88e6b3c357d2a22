import type { ServiceConfig } from '#domain';
import { type Clock, err, ok, type Result } from '#std';
import { containerOf } from './container-of.ts';
import { createArguments, sharesNetwork } from './create-arguments.ts';
import type { DockerAnswer, DockerCli } from './docker-cli.ts';
import { askEngine, type EngineFacts, lastWords } from './engine-facts.ts';
import { type ContainerOfService, engineArguments } from './engine-options.ts';
import { imageOf, prepareImage, pullImage } from './ensure-image.ts';
import { environmentArguments } from './environment-arguments.ts';
import { type ImageHealth, parseImageHealth } from './image-health.ts';
import { makeBoundFolders, withSecretFile } from './local-files.ts';
import { volumeName } from './mount-arguments.ts';
import type { JoinedNetwork, RunNetworks } from './networks.ts';
import { engineName, type RunIdentity, shortMark } from './run-labels.ts';
import { tarOfFiles } from './tar-of-files.ts';

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
}

/** Gets the image, makes the container and joins its networks; it is not started. */
export async function createContainer(
  workshop: Workshop,
  request: ContainerRequest,
): Promise<Result<MadeContainer, string>> {
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
  const volumes = await findExternalVolumes(workshop, service);
  if (!volumes.ok) return volumes;
  const options = engineArguments(containerOf(service).options, workshop.containerOfService);
  if (!options.ok) return options;
  makeBoundFolders(containerOf(service).volumes);
  const making = {
    request,
    engine: engine.value,
    networks: networks.value,
    engineOptions: options.value,
  };
  let answer = await tryToCreate(workshop, making);
  if (!answer.ok && NO_IMAGE.test(answer.stderr)) {
    const pulled = await pullImage(image);
    if (!pulled.ok) return pulled;
    answer = await tryToCreate(workshop, making);
  }
  if (!answer.ok) return err(lastWords(answer.stderr));
  const id = answer.stdout.trim();
  const joined = await joinOthers(cli, id, networks.value.slice(1));
  const furnished = joined.ok ? await bringFiles(workshop, service, id) : joined;
  if (furnished.ok) return ok({ id, imageHealth: answer.imageHealth });
  await cli.run(['rm', '--force', '--volumes', id]);
  return furnished;
}

interface Making {
  readonly request: ContainerRequest;
  readonly engine: EngineFacts;
  readonly networks: readonly JoinedNetwork[];
  readonly engineOptions: readonly string[];
}

interface CreateAnswer extends DockerAnswer {
  readonly imageHealth: ImageHealth | null;
}

async function tryToCreate(workshop: Workshop, making: Making): Promise<CreateAnswer> {
  const answer = await create(workshop, making);
  if (answer.ok || !workshop.hostGateway || !/host-gateway/.test(answer.stderr)) return answer;
  // An engine without its own bridge knows no address of the host.
  workshop.hostGateway = false;
  return create(workshop, making);
}

async function create(workshop: Workshop, making: Making): Promise<CreateAnswer> {
  const { cli, identity, runDirectory } = workshop;
  const { request, engine } = making;
  const { service, variables } = request;
  const [network] = making.networks;
  const environment = environmentArguments(variables);
  const [impossible] = environment.impossible;
  if (!network || impossible !== undefined) {
    const stderr = `the value of ${impossible} holds a line break, which cannot be handed to docker`;
    return { ok: false, stdout: '', stderr, imageHealth: null };
  }
  const image = imageOf(service, identity.project);
  const health = await imageHealthOf(cli, service, image);
  if (!health.answer.ok) return { ...health.answer, imageHealth: null };
  const { imageHealth } = health;
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
        image,
        imageHealth,
        engineOptions: making.engineOptions,
        network,
        hostGateway: workshop.hostGateway && !sharesNetwork(network.name),
        startInterval: engine.startInterval,
        environment: [...environment.argv, ...extra],
      }),
      { environment: environment.environment },
    );
  const answer =
    environment.file === null
      ? await run([])
      : await withSecretFile(`${runDirectory}/.${name}.env`, environment.file, (file) =>
          run(['--env-file', file]),
        );
  return { ...answer, imageHealth };
}

/** Asked only where it counts; the answer is that of an engine that lacks the image as well. */
async function imageHealthOf(
  cli: DockerCli,
  service: ServiceConfig,
  image: string,
): Promise<{ readonly answer: DockerAnswer; readonly imageHealth: ImageHealth | null }> {
  const { imageHealthcheck } = containerOf(service);
  if (service.healthcheck !== null || service.type === 'task' || imageHealthcheck === null) {
    return { answer: { ok: true, stdout: '', stderr: '' }, imageHealth: null };
  }
  const answer = await cli.run(['image', 'inspect', '--format', '{{json .Config}}', '--', image]);
  return { answer, imageHealth: parseImageHealth(answer.stdout, imageHealthcheck) };
}

/** The engine would make them: a misspelt name would become an empty volume. */
async function findExternalVolumes(
  { cli, identity }: Workshop,
  service: ServiceConfig,
): Promise<Result<void, string>> {
  for (const volume of containerOf(service).volumes) {
    const name = volumeName(volume, identity.project);
    if (!volume.definition?.external || name === null) continue;
    const answer = await cli.run(['volume', 'inspect', '--', name]);
    if (!answer.ok) {
      return err(`the external volume ${name} is not there: ${lastWords(answer.stderr)}`);
    }
  }
  return ok(undefined);
}

/** Secrets and configs that are no files here go in through a pipe: they never lie on this machine's disk. */
async function bringFiles(
  { cli, clock }: Workshop,
  service: ServiceConfig,
  id: string,
): Promise<Result<void, string>> {
  const files = containerOf(service).files.flatMap(({ content, ...file }) =>
    content.kind === 'text' ? [{ ...file, text: content.text }] : [],
  );
  if (files.length === 0) return ok(undefined);
  const input = tarOfFiles(files, clock.now());
  const answer = await cli.run(['cp', '--archive', '-', `${id}:/`], { input });
  return answer.ok ? ok(undefined) : err(lastWords(answer.stderr));
}

async function joinOthers(
  cli: DockerCli,
  id: string,
  networks: readonly JoinedNetwork[],
): Promise<Result<void, string>> {
  for (const { name, aliases, address } of networks) {
    const options = [
      ...aliases.flatMap((alias) => ['--alias', alias]),
      ...(address === null ? [] : [`--ip=${address}`]),
    ];
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
