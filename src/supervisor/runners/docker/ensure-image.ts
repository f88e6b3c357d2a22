import type { ServiceConfig } from '#domain';
import { err, ok, type Result } from '#std';
import { buildArguments } from './build-arguments.ts';
import { containerOf } from './container-of.ts';
import type { DockerCall, DockerCli } from './docker-cli.ts';
import { lastWords } from './engine-facts.ts';
import { PROJECT_LABEL } from './run-labels.ts';

/** The image a service runs: the one it names, or what is built for it. */
export function imageOf(service: ServiceConfig, project: string): string {
  // The name Compose gives to what it builds, so that both use the same layers; lower case is a rule.
  return (
    service.image ?? `${project}-${service.name}`.toLowerCase().replaceAll(/[^a-z0-9_.-]/g, '_')
  );
}

export interface ImageRequest {
  readonly cli: DockerCli;
  readonly service: ServiceConfig;
  readonly project: string;
  readonly call: DockerCall;
}

/**
 * What has to be done whether or not the image is there: it is built each time, since the layer cache
 * makes that cheap and a stale image is a trap; and pulled when the file says `always`.
 */
export async function prepareImage(request: ImageRequest): Promise<Result<void, string>> {
  const { cli, service, project, call } = request;
  const { build, platform, pullPolicy } = containerOf(service);
  if (build !== null) {
    const argv = buildArguments({
      build,
      image: imageOf(service, project),
      platform,
      pull: pullPolicy === 'always',
      labels: [`${PROJECT_LABEL}=${project}`],
    });
    const { inline } = build;
    const input = inline === undefined ? {} : { input: Buffer.from(inline) };
    const answer = await cli.run(argv, { ...call, ...input, environment: build.args });
    return answer.ok ? ok(undefined) : err(`the build failed: ${lastWords(answer.stderr)}`);
  }
  return pullPolicy === 'always' ? pullImage(request) : ok(undefined);
}

/** Pulls an image that turned out not to be there. */
export async function pullImage(request: ImageRequest): Promise<Result<void, string>> {
  const { cli, service, project, call } = request;
  const { platform, pullPolicy } = containerOf(service);
  const image = imageOf(service, project);
  if (pullPolicy === 'never') {
    return err(`there is no image ${image} here, and pull_policy is never`);
  }
  const argv = ['pull', ...(platform === null ? [] : ['--platform', platform]), '--', image];
  const answer = await cli.run(argv, call);
  return answer.ok
    ? ok(undefined)
    : err(`${image} could not be pulled: ${lastWords(answer.stderr)}`);
}
