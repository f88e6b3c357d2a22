import type { NetworkConfig, NetworkDefinition, ServiceConfig } from '#domain';
import { err, ok, type Result } from '#std';
import { containerOf } from './container-of.ts';
import type { DockerCli } from './docker-cli.ts';
import { lastWords } from './engine-facts.ts';
import type { ContainerOfService } from './engine-options.ts';
import { engineName, labelsOf, type RunIdentity, shortMark } from './run-labels.ts';

/** A network a container takes part in, there already. */
export interface JoinedNetwork {
  /** What `--network` takes. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The container's own there; `null` leaves it to the engine. */
  readonly address: string | null;
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
  readonly containerOfService: ContainerOfService;
}): RunNetworks {
  const { cli, identity } = input;
  const made = new Map<string, Promise<Result<string, string>>>();

  async function make({ name, definition }: NetworkConfig): Promise<Result<string, string>> {
    if (definition?.external) return find(definition.engineName ?? name);
    const labels = labelsOf(identity).flatMap((label) => ['--label', label]);
    const full =
      definition?.engineName ?? engineName(identity.project, shortMark(identity.mark), name);
    const argv = ['network', 'create', ...labels, ...definitionArguments(definition), '--', full];
    const answer = await cli.run(argv);
    // A name that the file has chosen may be another run's as well: it belongs to who made it.
    const shared = definition?.engineName != null && /already exists/i.test(answer.stderr);
    if (answer.ok || shared) return ok(full);
    return err(`network ${name}: ${lastWords(answer.stderr)}`);
  }

  async function find(name: string): Promise<Result<string, string>> {
    const answer = await cli.run(['network', 'inspect', '--format', '{{.Name}}', '--', name]);
    if (answer.ok) return ok(name);
    return err(`the external network ${name} is not there: ${lastWords(answer.stderr)}`);
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
        return mode.ok ? ok([{ name: mode.value, aliases: [], address: null }]) : mode;
      }
      const wanted: readonly NetworkConfig[] =
        networks.length > 0 ? networks : [{ name: 'default', aliases: [] }];
      const joined: JoinedNetwork[] = [];
      for (const network of wanted) {
        const { name, aliases, address = null } = network;
        const making = made.get(name) ?? make(network);
        made.set(name, making);
        const result = await making;
        if (!result.ok) return result;
        joined.push({ name: result.value, aliases: [service.name, ...aliases], address });
      }
      return ok(joined);
    },
  };
}

function definitionArguments(definition: NetworkDefinition | undefined): readonly string[] {
  if (!definition) return [];
  const { driver, driverOptions, internal, ipv6, subnets } = definition;
  const option = (name: string, value: string | null) =>
    value === null ? [] : [`${name}=${value}`];
  return [
    ...option('--driver', driver),
    ...Object.entries(driverOptions).map(([key, value]) => `--opt=${key}=${value}`),
    ...(internal ? ['--internal'] : []),
    ...(ipv6 ? ['--ipv6'] : []),
    ...subnets.flatMap(({ subnet, gateway, ipRange }) => [
      ...option('--subnet', subnet),
      ...option('--gateway', gateway),
      ...option('--ip-range', ipRange),
    ]),
  ];
}
