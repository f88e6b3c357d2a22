import type { ServiceConfig } from '#domain';
import { containerOf } from './container-of.ts';
import { createArguments, sharesNetwork } from './create-arguments.ts';
import type { DockerAnswer, DockerCli } from './docker-cli.ts';
import type { EngineFacts } from './engine-facts.ts';
import { imageOf } from './ensure-image.ts';
import { environmentArguments } from './environment-arguments.ts';
import { bringsOwnWords, SHELL } from './health-arguments.ts';
import { type ImageHealth, parseImageHealth } from './image-health.ts';
import { withSecretFile } from './local-files.ts';
import type { JoinedNetwork } from './networks.ts';
import { engineName, shortMark } from './run-labels.ts';
import type { ContainerRequest, Workshop } from './workshop.ts';

export interface Making {
  readonly request: ContainerRequest;
  readonly engine: EngineFacts;
  readonly networks: readonly JoinedNetwork[];
  readonly engineOptions: readonly string[];
  readonly isAskedFromHere: boolean;
}

export interface CreateAnswer extends DockerAnswer {
  readonly imageHealth: ImageHealth | null;
  readonly isAskedFromHere: boolean;
}

/**
 * Creates the container. The engine is given a health command as a line for the container's own shell,
 * because the command line takes no other; where there is none, it is given none.
 */
export async function makeContainer(
  workshop: Workshop,
  making: Omit<Making, 'isAskedFromHere'>,
): Promise<CreateAnswer> {
  const { cli, identity, shells } = workshop;
  const { service } = making.request;
  const image = imageOf(service, identity.project);
  const isMute = shells.get(image) === false && bringsOwnWords(service.healthcheck);
  const answer = await tryToCreate(workshop, { ...making, isAskedFromHere: isMute });
  if (!answer.ok || shells.has(image) || !bringsOwnWords(service.healthcheck)) return answer;
  const id = answer.stdout.trim();
  const isThere = await hasShell(cli, id);
  shells.set(image, isThere);
  if (isThere) return answer;
  await cli.run(['rm', '--force', '--volumes', id]);
  return tryToCreate(workshop, { ...making, isAskedFromHere: true });
}

/** A look into the container's files; an engine that says anything else has told nothing. */
async function hasShell(cli: DockerCli, id: string): Promise<boolean> {
  const answer = await cli.run(['cp', `${id}:${SHELL}`, '-'], { onOutput() {} });
  return answer.ok || !NO_FILE.test(answer.stderr);
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
  const { request, engine, isAskedFromHere } = making;
  const { service, variables } = request;
  const [network] = making.networks;
  const environment = environmentArguments(variables);
  const [impossible] = environment.impossible;
  if (!network || impossible !== undefined) {
    const stderr = `the value of ${impossible} holds a line break, which cannot be handed to docker`;
    return { ...NOT_ASKED, ok: false, stderr, imageHealth: null, isAskedFromHere };
  }
  const image = imageOf(service, identity.project);
  const health = await imageHealthOf(cli, service, image);
  if (!health.answer.ok) return { ...health.answer, imageHealth: null, isAskedFromHere };
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
        isAskedFromHere,
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
  return { ...answer, imageHealth, isAskedFromHere };
}

/** Asked only where it counts; the answer is that of an engine that lacks the image as well. */
async function imageHealthOf(
  cli: DockerCli,
  service: ServiceConfig,
  image: string,
): Promise<{ readonly answer: DockerAnswer; readonly imageHealth: ImageHealth | null }> {
  const { imageHealthcheck } = containerOf(service);
  if (service.healthcheck !== null || service.type === 'task' || imageHealthcheck === null) {
    return { answer: NOT_ASKED, imageHealth: null };
  }
  const answer = await cli.run(['image', 'inspect', '--format', '{{json .Config}}', '--', image]);
  return { answer, imageHealth: parseImageHealth(answer.stdout, imageHealthcheck) };
}

/** For a question that needs no engine. */
const NOT_ASKED: DockerAnswer = { ok: true, exitCode: null, stdout: '', stderr: '' };
/** Engines before 25.0 and after. */
const NO_FILE = /no such container:path|could not find the file/i;
