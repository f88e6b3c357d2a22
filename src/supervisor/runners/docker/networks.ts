import type { ServiceConfig } from '#domain';
import { err, ok, type Result } from '#std';
import { containerOf } from './container-of.ts';
import type { DockerCli } from './docker-cli.ts';
import { lastWords } from './engine-facts.ts';
import { engineName, labelsOf, type RunIdentity, shortMark } from './run-labels.ts';

/** A network a container takes part in, there already. */
export interface JoinedNetwork {
  /** What `--network` takes. */
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The networks of a run: made when the first container needs them, each once. */
export interface RunNetworks {
  /** The first is where the container is created, the others are joined before it starts. */
  join(service: ServiceConfig): Promise<Result<readonly JoinedNetwork[], string>>;
}

export function createRunNetworks(input: {
  readonly cli: DockerCli;
  readonly identity: RunIdentity;
  /** The container of another service of the run. */
  readonly containerOfService: (service: string) => string | null;
}): RunNetworks {
  const { cli, identity } = input;
  const made = new Map<string, Promise<Result<string, string>>>();

  async function make(name: string): Promise<Result<string, string>> {
    const labels = labelsOf(identity).flatMap((label) => ['--label', label]);
    const full = engineName(identity.project, shortMark(identity.mark), name);
    const answer = await cli.run(['network', 'create', ...labels, '--', full]);
    return answer.ok ? ok(full) : err(`network ${name}: ${lastWords(answer.stderr)}`);
  }

  function modeOf(mode: string): Result<string, string> {
    const [, service] = /^service:(.+)$/.exec(mode) ?? [];
    if (service === undefined) return ok(mode);
    const container = input.containerOfService(service);
    return container === null
      ? err(`network_mode ${mode}: ${service} is not running; add it to depends_on`)
      : ok(`container:${container}`);
  }

  return {
    async join(service) {
      const { networkMode, networks } = containerOf(service);
      if (networkMode !== null) {
        const mode = modeOf(networkMode);
        return mode.ok ? ok([{ name: mode.value, aliases: [] }]) : mode;
      }
      const wanted = networks.length > 0 ? networks : [{ name: 'default', aliases: [] }];
      const joined: JoinedNetwork[] = [];
      for (const { name, aliases } of wanted) {
        const network = made.get(name) ?? make(name);
        made.set(name, network);
        const result = await network;
        if (!result.ok) return result;
        joined.push({ name: result.value, aliases: [service.name, ...aliases] });
      }
      return ok(joined);
    },
  };
}
