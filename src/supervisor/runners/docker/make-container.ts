import type { ServiceConfig } from '#domain';
import { containerOf } from './container-of.ts';
import { createArguments, sharesNetwork } from './create-arguments.ts';
import type { DockerAnswer, DockerCli } from './docker-cli.ts';
import type { EngineFacts } from './engine-facts.ts';
import { imageOf } from './ensure-image.ts';
import { environmentArguments } from './environment-arguments.ts';
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
}

export interface CreateAnswer extends DockerAnswer {
  readonly imageHealth: ImageHealth | null;
}

export async function tryToCreate(workshop: Workshop, making: Making): Promise<CreateAnswer> {
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
