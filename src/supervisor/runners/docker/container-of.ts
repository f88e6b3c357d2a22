import type { ContainerConfig, ServiceConfig } from '#domain';

/** A container of which nothing is said but its image. */
export const PLAIN_CONTAINER: ContainerConfig = {
  build: null,
  entrypoint: null,
  volumes: [],
  networks: [],
  networkMode: null,
  user: null,
  hostname: null,
  platform: null,
  pullPolicy: 'missing',
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
  imageHealthcheck: {},
  files: [],
  options: [],
};

export function containerOf(service: ServiceConfig): ContainerConfig {
  return service.container ?? PLAIN_CONTAINER;
}
