/** How variables reach a container without standing in the argv of a command that `ps` shows. */
export interface EnvironmentArguments {
  readonly argv: readonly string[];
  /** For the environment of the `docker` command: `--env NAME` takes the value from there. */
  readonly environment: Readonly<Record<string, string>>;
  /** `NAME=value` lines for an `--env-file` that only we may read; `null` when none is needed. */
  readonly file: string | null;
  /** Variables that cannot be given: the file holds no line breaks. */
  readonly impossible: readonly string[];
}

/**
 * Variables the `docker` command itself obeys must not be laid over its own: these go through a file.
 */
export function environmentArguments(
  variables: Readonly<Record<string, string>>,
): EnvironmentArguments {
  const argv: string[] = [];
  const environment: Record<string, string> = {};
  const lines: string[] = [];
  const impossible: string[] = [];
  for (const [name, value] of Object.entries(variables)) {
    if (!OBEYED_BY_DOCKER.test(name)) {
      argv.push('--env', name);
      environment[name] = value;
    } else if (/[\r\n]/.test(value)) {
      impossible.push(name);
    } else {
      lines.push(`${name}=${value}\n`);
    }
  }
  return { argv, environment, file: lines.length > 0 ? lines.join('') : null, impossible };
}

/** What the command, Go's runtime, its credential helpers and the loader read; and the run's marks. */
const OBEYED_BY_DOCKER =
  /^(?:DOCKER_.*|BUILDKIT_.*|BUILDX_.*|COMPOSE_.*|GO[A-Z]+|LD_.*|DYLD_.*|SSL_.*|SSH_.*|XDG_.*|OTEL_.*|SIGNALBOX_.*|(?:HTTPS?|NO|ALL)_PROXY|HOME|PATH|TMPDIR|USER|LANG|TERM|NO_COLOR)$/i;
