import type { PortConfig, ServiceConfig, VolumeConfig } from '#domain';
import { containerOf } from './container-of.ts';
import { healthArguments } from './health-arguments.ts';
import { labelsOf, type RunIdentity, SERVICE_LABEL } from './run-labels.ts';

export interface CreateRequest {
  readonly service: ServiceConfig;
  readonly identity: RunIdentity;
  readonly name: string;
  readonly image: string;
  /** The network it is created in; what `--network` takes. */
  readonly network: { readonly name: string; readonly aliases: readonly string[] };
  /** The engine knows the host's address on its bridge. */
  readonly hostGateway: boolean;
  /** The engine asks young containers more often (25.0 and later). */
  readonly startInterval: boolean;
  /** `--env` and `--env-file`, made already. */
  readonly environment: readonly string[];
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
    ...container.volumes.flatMap((volume) => [
      '--mount',
      mountOf(volume, request.identity.project),
    ]),
    ...rightsArguments(service),
    ...limitArguments(service),
    ...healthArguments(service.healthcheck, {
      readyTimeoutMs: service.readyTimeoutMs,
      startInterval: request.startInterval,
    }),
    ...option('--workdir', service.workingDir || null),
    ...option('--hostname', container.hostname),
    ...option('--platform', container.platform),
    ...(container.entrypoint === null ? [] : [`--entrypoint=${entrypoint ?? ''}`]),
    '--',
    request.image,
    ...entrypointRest,
    ...service.command,
  ];
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

/**
 * The value of `--mount`: a line of CSV. A named volume is the project's, `PROJECT_NAME` as Compose
 * calls it, and outlives the run as it does there.
 */
export function mountOf(volume: VolumeConfig, project: string): string {
  const { type, target, readOnly } = volume;
  const source =
    type === 'volume' && volume.source ? volumeName(project, volume.source) : volume.source;
  const fields = [`type=${type}`, ...(source ? [`source=${source}`] : []), `target=${target}`];
  if (readOnly) fields.push('readonly');
  return fields.map((field) => (/[",\n]/.test(field) ? quoteField(field) : field)).join(',');
}

function volumeName(project: string, name: string): string {
  return `${project}_${name}`.replaceAll(/[^a-zA-Z0-9_.-]/g, '_').replace(/^[^a-zA-Z0-9]+/, '');
}

function quoteField(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
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
