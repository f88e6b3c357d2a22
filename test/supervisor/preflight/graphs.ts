import {
  NO_HOOKS,
  PUBLISHES_NOTHING,
  parseServiceName,
  type ServiceConfig,
  type ServiceGraph,
} from '#domain';

/** A service that asks nothing of the machine, but for what is given. */
export function service(name: string, extra: Partial<ServiceConfig> = {}): ServiceConfig {
  const parsed = parseServiceName(name);
  if (!parsed.ok) throw new Error(parsed.error);
  return {
    name: parsed.value,
    type: 'service',
    runner: 'process',
    image: null,
    command: ['/bin/sh'],
    workingDir: '/',
    environment: {},
    ports: [],
    dependsOn: [],
    healthcheck: null,
    critical: true,
    restart: { when: 'no', maxRetries: null },
    readyTimeoutMs: 1000,
    stopSignal: 'SIGTERM',
    stopGracePeriodMs: 1000,
    successExitCodes: [0],
    requires: { binaries: {}, env: [], files: [] },
    hooks: NO_HOOKS,
    container: null,
    location: { file: 'signalbox.yml', line: 3, column: 3 },
    ...extra,
  };
}

/** The services in the order given, which must be a start order. */
export function graphOf(...services: readonly ServiceConfig[]): ServiceGraph {
  return {
    config: {
      name: 'test',
      directory: '/',
      files: ['signalbox.yml'],
      environment: null,
      services,
      unselected: [],
      gates: [],
      triage: { rules: [], rerun: { when: 'never', max: 0 } },
      history: { store: ':memory:', keepMs: 1 },
      publish: PUBLISHES_NOTHING,
      concurrency: null,
    },
    services,
    edges: [],
    waves: [],
  };
}

export function port(published: number, hostIp?: string): ServiceConfig['ports'][number] {
  return {
    published,
    target: published,
    protocol: 'tcp',
    ...(hostIp === undefined ? {} : { hostIp }),
  };
}
