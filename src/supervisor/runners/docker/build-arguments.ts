import { isAbsolute, join } from 'node:path';
import type { BuildConfig, BuildKey } from '#domain';

/** What `docker build` calls a key of Compose. */
const FLAGS: Readonly<Record<BuildKey, string>> = {
  additional_contexts: '--build-context',
  cache_from: '--cache-from',
  cache_to: '--cache-to',
  extra_hosts: '--add-host',
  labels: '--label',
  network: '--network',
  no_cache: '--no-cache',
  pull: '--pull',
  shm_size: '--shm-size',
  ssh: '--ssh',
  tags: '--tag',
};

export interface BuildRequest {
  readonly build: BuildConfig;
  readonly image: string;
  readonly platform: string | null;
  /** Images it starts from are looked for again in their registry. */
  readonly pull: boolean;
  readonly labels: readonly string[];
}

/**
 * The argv of `docker build`, without `docker`. Arguments go by name, their values through the
 * environment of the command, so that `ps` does not show them.
 */
export function buildArguments(request: BuildRequest): readonly string[] {
  const { build, image, platform } = request;
  return [
    'build',
    `--tag=${image}`,
    // Only the old builder leaves containers of its steps behind; the new one takes no notice.
    '--force-rm',
    ...fileArguments(build),
    ...(build.target === null ? [] : [`--target=${build.target}`]),
    ...(platform === null ? [] : [`--platform=${platform}`]),
    ...(request.pull ? ['--pull'] : []),
    ...Object.keys(build.args).flatMap((name) => ['--build-arg', name]),
    ...(build.options ?? []).map(({ key, value }) => `${FLAGS[key]}=${value}`),
    ...request.labels.flatMap((label) => ['--label', label]),
    '--',
    build.context,
  ];
}

/** A Dockerfile that stands in the file itself is read from the input. */
function fileArguments({ context, dockerfile, inline }: BuildConfig): readonly string[] {
  if (inline !== undefined) return ['--file=-'];
  return dockerfile === null ? [] : [`--file=${dockerfileOf(context, dockerfile)}`];
}

/** Compose's is relative to the context, the command's to where it runs; a remote context holds its own. */
function dockerfileOf(context: string, dockerfile: string): string {
  return isAbsolute(context) && !isAbsolute(dockerfile) ? join(context, dockerfile) : dockerfile;
}
