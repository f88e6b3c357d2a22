import {
  type Config,
  type Dependency,
  type DependencyCondition,
  type Healthcheck,
  NO_HOOKS,
  type ProbeConfig,
  PUBLISHES_NOTHING,
  type ServiceConfig,
  type ServiceGraph,
  type ServiceName,
} from '#domain';

const LOCATION = { file: 'signalbox.yml', line: 1, column: 1 };

export function name(text: string): ServiceName {
  return text as ServiceName;
}

export function dependency(
  service: string,
  condition: DependencyCondition = 'service_healthy',
  part: Partial<Dependency> = {},
): Dependency {
  return { service: name(service), condition, required: true, restart: false, ...part };
}

export function healthcheck(probe: ProbeConfig, part: Partial<Healthcheck> = {}): Healthcheck {
  return {
    probe,
    intervalMs: 1_000,
    timeoutMs: 1_000,
    retries: 3,
    successes: 1,
    startPeriodMs: 0,
    ...part,
  };
}

export function service(text: string, part: Partial<ServiceConfig> = {}): ServiceConfig {
  return {
    name: name(text),
    type: 'service',
    runner: 'process',
    image: null,
    command: ['true'],
    workingDir: process.cwd(),
    environment: {},
    ports: [],
    dependsOn: [],
    healthcheck: null,
    critical: false,
    restart: { when: 'no', maxRetries: null },
    readyTimeoutMs: 10_000,
    stopSignal: 'SIGTERM',
    stopGracePeriodMs: 2_000,
    successExitCodes: [],
    requires: { binaries: {}, env: [], files: [] },
    hooks: NO_HOOKS,
    container: null,
    location: LOCATION,
    ...part,
  };
}

/** `services` stand in a start order. */
export function graphOf(
  services: readonly ServiceConfig[],
  part: Partial<Config> = {},
): ServiceGraph {
  const config: Config = {
    name: 'test',
    directory: process.cwd(),
    files: ['signalbox.yml'],
    environment: null,
    services,
    unselected: [],
    gates: [],
    triage: { rules: [], rerun: { when: 'never', max: 0 } },
    history: { store: 'history.db', keepMs: 0 },
    publish: PUBLISHES_NOTHING,
    concurrency: null,
    ...part,
  };
  const edges = services.flatMap((from) =>
    from.dependsOn.map((edge) => ({ ...edge, from: from.name })),
  );
  return { config, services, edges, waves: [] };
}
