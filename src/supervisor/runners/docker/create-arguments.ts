import type { PortConfig, ServiceConfig } from '#domain';
import { containerOf } from './container-of.ts';
import { healthArguments, timeArguments } from './health-arguments.ts';
import type { ImageHealth } from './image-health.ts';
import { mountArguments } from './mount-arguments.ts';
import type { JoinedNetwork } from './networks.ts';
import { labelsOf, type RunIdentity, SERVICE_LABEL } from './run-labels.ts';

export interface CreateRequest {
  readonly service: ServiceConfig;
  readonly identity: RunIdentity;
  readonly name: string;
  readonly image: string;
  /** The network it is created in; what `--network` takes. */
  readonly network: JoinedNetwork;
  /** The engine knows the host's address on its bridge. */
  readonly hostGateway: boolean;
  /** The engine asks young containers more often (25.0 and later). */
  readonly startInterval: boolean;
  /** Of the image, when it counts. */
  readonly imageHealth: ImageHealth | null;
  /** The engine is not to carry out the healthcheck. */
  readonly isAskedFromHere: boolean;
  /** `--env` and `--env-file`, made already. */
  readonly environment: readonly string[];
  /** What only the engine looks into, made already. */
  readonly engineOptions: readonly string[];
}

/** The argv of `docker create`, without `docker`. Images are there already. */
export function createArguments(request: CreateRequest): readonly string[] {
  const { service } = request;
  const container = containerOf(service);
  const [entrypoint, ...entrypointRest] = container.entrypoint ?? [];
  return [
    ...['create', '--pull', 'never', '--restart', 'no', '--name', request.name],
    ...labelArguments(request),
    ...networkArguments(request),
    ...request.environment,
    ...mountArguments(container, request.identity.project),
    ...rightsArguments(service),
    ...limitArguments(service),
    ...healthOf(request),
    ...option('--workdir', service.workingDir || null),
    ...option('--hostname', container.hostname),
    ...option('--platform', container.platform),
    ...(container.entrypoint === null ? [] : [`--entrypoint=${entrypoint ?? ''}`]),
    ...request.engineOptions,
    '--',
    request.image,
    ...entrypointRest,
    ...service.command,
  ];
}

function healthOf(request: CreateRequest): readonly string[] {
  const { service, startInterval, imageHealth, isAskedFromHere } = request;
  const facts = { readyTimeoutMs: service.readyTimeoutMs, startInterval };
  return imageHealth === null
    ? healthArguments(isAskedFromHere ? null : service.healthcheck, facts)
    : timeArguments(imageHealth.times, facts);
}

function labelArguments({ service, identity }: CreateRequest): readonly string[] {
  const own = Object.entries(containerOf(service).labels).map(([key, value]) => `${key}=${value}`);
  // Ours come last: the file must not take a container out of the hands of who removes it.
  const labels = [...own, ...labelsOf(identity), `${SERVICE_LABEL}=${service.name}`];
  return labels.flatMap((label) => ['--label', label]);
}

function networkArguments({ service, network, hostGateway }: CreateRequest): readonly string[] {
  const container = containerOf(service);
  const argv = ['--network', network.name];
  if (sharesNetwork(network.name)) return argv;
  return [
    ...argv,
    ...network.aliases.flatMap((alias) => ['--network-alias', alias]),
    ...option('--ip', network.address),
    ...(hostGateway ? ['--add-host', 'host.docker.internal:host-gateway'] : []),
    ...container.extraHosts.flatMap((entry) => ['--add-host', entry]),
    ...service.ports.flatMap((port) => ['--publish', publishOf(port)]),
  ];
}

/** In these the container has no ports, names or hosts of its own. */
export function sharesNetwork(name: string): boolean {
  return name === 'host' || name === 'none' || name.startsWith('container:');
}

/** `[address:]published:target/protocol`; nothing before `target` lets the engine choose. */
export function publishOf({ hostIp, published, target, protocol }: PortConfig): string {
  const address = hostIp?.includes(':') && !hostIp.startsWith('[') ? `[${hostIp}]` : hostIp;
  const chosen = published === 0 ? '' : String(published);
  const inside = `${target}/${protocol}`;
  if (address) return `${address}:${chosen}:${inside}`;
  return chosen ? `${chosen}:${inside}` : inside;
}

function rightsArguments(service: ServiceConfig): readonly string[] {
  const container = containerOf(service);
  return [
    ...option('--user', container.user),
    ...flag('--init', container.init),
    ...flag('--privileged', container.privileged),
    ...flag('--read-only', container.readOnly),
    ...container.capAdd.flatMap((name) => ['--cap-add', name]),
    ...container.capDrop.flatMap((name) => ['--cap-drop', name]),
  ];
}

function limitArguments(service: ServiceConfig): readonly string[] {
  const { memoryLimitBytes, shmSizeBytes, cpus } = containerOf(service);
  return [
    ...option('--memory', memoryLimitBytes),
    ...option('--shm-size', shmSizeBytes),
    ...option('--cpus', cpus),
  ];
}

function option(name: string, value: string | number | null): readonly string[] {
  return value === null ? [] : [`${name}=${value}`];
}

function flag(name: string, given: boolean): readonly string[] {
  return given ? [name] : [];
}
