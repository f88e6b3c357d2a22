import type { CheckedConfig } from '#config';
import type { ContainerConfig, HookConfig, ServiceConfig } from '#domain';
import { buildGraph } from '#graph';
import {
  flagsOf,
  type HookShape,
  type ProjectShape,
  portText,
  type ServiceShape,
  sortedRecord,
  volumeText,
} from './shape.ts';

/** Compose knows no processes: one differs from whatever it says. */
const PROCESS: ContainerConfig = {
  build: null,
  entrypoint: null,
  volumes: [],
  networks: [],
  networkMode: 'process',
  user: null,
  hostname: null,
  platform: null,
  pullPolicy: 'never',
  labels: {},
  init: false,
  privileged: false,
  readOnly: false,
  capAdd: [],
  capDrop: [],
  extraHosts: [],
  shmSizeBytes: null,
  memoryLimitBytes: null,
  cpus: null,
  imageHealthcheck: null,
  files: [],
  options: [],
};

/** Our reading of a project, refused when the configuration or its graph has a fault. */
export function shapeOfSignalbox({ config, faults }: CheckedConfig): ProjectShape {
  if (config === null || faults.length > 0 || !buildGraph(config).ok) return { accepted: false };
  return {
    accepted: true,
    name: config.name,
    services: sortedRecord(
      Object.fromEntries(config.services.map((service) => [service.name, serviceShape(service)])),
    ),
  };
}

function serviceShape(service: ServiceConfig): ServiceShape {
  const container = service.container ?? PROCESS;
  return {
    image: service.image,
    build: container.build && {
      ...container.build,
      dockerfile: container.build.dockerfile ?? 'Dockerfile',
    },
    command: service.command,
    entrypoint: container.entrypoint,
    workingDir: service.workingDir,
    environment: sortedRecord(service.environment),
    ports: service.ports.map(portOf).sort(),
    volumes: container.volumes
      .map((volume) => volumeText({ ...volume, source: volume.source ?? '' }))
      .sort(),
    networks: networksOf(container),
    networkMode: container.networkMode,
    dependsOn: dependenciesOf(service),
    healthcheck: healthcheckOf(service),
    restart: restartText(service),
    stopSignal: service.stopSignal.replace(/^SIG/, ''),
    stopGracePeriodMs: service.stopGracePeriodMs,
    hooks: {
      preStart: service.hooks.preStart.map(hookShape),
      postStart: service.hooks.postStart.map(hookShape),
      preStop: service.hooks.preStop.map(hookShape),
    },
    user: container.user,
    hostname: container.hostname,
    platform: container.platform,
    pullPolicy: container.pullPolicy,
    labels: sortedRecord(container.labels),
    flags: flagsOf({
      init: container.init,
      privileged: container.privileged,
      read_only: container.readOnly,
    }),
    capAdd: container.capAdd,
    capDrop: container.capDrop,
    extraHosts: container.extraHosts.toSorted(),
    shmSizeBytes: container.shmSizeBytes,
    memoryLimitBytes: container.memoryLimitBytes,
    cpus: container.cpus,
  };
}

function portOf(port: ServiceConfig['ports'][number]): string {
  const published = port.published === 0 ? '' : String(port.published);
  return portText({ ...port, hostIp: port.hostIp ?? '', published });
}

function networksOf(container: ContainerConfig): readonly string[] {
  if (container.networkMode !== null) return [];
  if (container.networks.length === 0) return ['default []'];
  return container.networks.map(({ name, aliases }) => `${name} [${aliases.join(' ')}]`).sort();
}

function dependenciesOf(service: ServiceConfig): Readonly<Record<string, string>> {
  return sortedRecord(
    Object.fromEntries(
      service.dependsOn.map((dependency) => [
        dependency.service,
        `${dependency.condition}${dependency.required ? '' : ', optional'}${dependency.restart ? ', restart' : ''}`,
      ]),
    ),
  );
}

function healthcheckOf({ healthcheck }: ServiceConfig): ServiceShape['healthcheck'] {
  if (healthcheck?.probe.kind !== 'command') return null;
  const { intervalMs, timeoutMs, retries, startPeriodMs } = healthcheck;
  return { argv: healthcheck.probe.argv, intervalMs, timeoutMs, retries, startPeriodMs };
}

function restartText({ restart }: ServiceConfig): string {
  return restart.when === 'on-failure' && restart.maxRetries !== null
    ? `on-failure:${restart.maxRetries}`
    : restart.when;
}

function hookShape(hook: HookConfig): HookShape {
  return { ...hook, environment: sortedRecord(hook.environment) };
}
