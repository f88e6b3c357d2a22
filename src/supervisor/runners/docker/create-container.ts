import type { ServiceConfig } from '#domain';
import { err, ok, type Result } from '#std';
import { containerOf } from './container-of.ts';
import type { DockerCli } from './docker-cli.ts';
import { lastWords } from './engine-facts.ts';
import { engineArguments } from './engine-options.ts';
import { prepareImage, pullImage } from './ensure-image.ts';
import { makeBoundFolders } from './local-files.ts';
import { makeContainer } from './make-container.ts';
import { volumeName } from './mount-arguments.ts';
import type { JoinedNetwork } from './networks.ts';
import { tarOfFiles } from './tar-of-files.ts';
import type { ContainerRequest, MadeContainer, Workshop } from './workshop.ts';

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
  let answer = await makeContainer(workshop, making);
  if (!answer.ok && NO_IMAGE.test(answer.stderr)) {
    const pulled = await pullImage(image);
    if (!pulled.ok) return pulled;
    answer = await makeContainer(workshop, making);
  }
  if (!answer.ok) return err(lastWords(answer.stderr));
  const id = answer.stdout.trim();
  const joined = await joinOthers(cli, id, networks.value.slice(1));
  const furnished = joined.ok ? await bringFiles(workshop, service, id) : joined;
  const { imageHealth, isAskedFromHere } = answer;
  if (furnished.ok) return ok({ id, imageHealth, isAskedFromHere });
  await cli.run(['rm', '--force', '--volumes', id]);
  return furnished;
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

const NO_IMAGE = /No such image/i;
