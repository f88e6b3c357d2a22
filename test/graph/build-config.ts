import {
  type Config,
  type Dependency,
  type GateConfig,
  NO_HOOKS,
  type PortConfig,
  PUBLISHES_NOTHING,
  parseServiceName,
  type ServiceConfig,
  type ServiceGraph,
  type ServiceName,
} from '#domain';
import { buildGraph } from '#graph';

export function named(name: string): ServiceName {
  const parsed = parseServiceName(name);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

export function waitsFor(
  name: string,
  over: Partial<Omit<Dependency, 'service'>> = {},
): Dependency {
  const base = { condition: 'service_healthy', required: true, restart: false } as const;
  return { service: named(name), ...base, ...over };
}

export function service(name: string, over: Partial<ServiceConfig> = {}): ServiceConfig {
  return {
    name: named(name),
    type: 'service',
    runner: 'process',
    image: null,
    command: ['x'],
    workingDir: '/project',
    environment: {},
    ports: [],
    dependsOn: [],
    healthcheck: null,
    critical: false,
    restart: { when: 'no', maxRetries: 0 },
    readyTimeoutMs: 60_000,
    stopSignal: 'SIGTERM',
    stopGracePeriodMs: 10_000,
    successExitCodes: [0],
    requires: { binaries: {}, env: [], files: [] },
    hooks: NO_HOOKS,
    container: null,
    location: { file: 'signalbox.yml', line: 1, column: 1 },
    ...over,
  };
}

/** A service with healthy dependencies on the named ones. */
export function node(name: string, ...dependencies: string[]): ServiceConfig {
  return service(name, { dependsOn: dependencies.map((dependency) => waitsFor(dependency)) });
}

export function port(published: number, over: Partial<PortConfig> = {}): PortConfig {
  return { published, target: published, protocol: 'tcp', ...over };
}

export function gate(name: string, ...needs: string[]): GateConfig {
  const location = { file: 'signalbox.yml', line: 9, column: 3 };
  return { kind: 'health', name, needs, startupMs: 1, responseMs: 1, score: 1, location };
}

export function config(
  services: readonly ServiceConfig[],
  gates: readonly GateConfig[] = [],
): Config {
  return {
    name: 'test',
    directory: '/project',
    files: ['signalbox.yml'],
    environment: null,
    services,
    unselected: [],
    gates,
    triage: { rules: [], rerun: { when: 'never', max: 1 } },
    history: { store: 'memory', keepMs: 1 },
    publish: PUBLISHES_NOTHING,
    concurrency: null,
  };
}

export function graph(...services: readonly ServiceConfig[]): ServiceGraph {
  const built = buildGraph(config(services));
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return built.value;
}

/** The six services and the task of the onboarding example. */
export function onboarder(): ServiceGraph {
  return graph(
    node('database'),
    service('migrate', { type: 'task', dependsOn: [waitsFor('database')] }),
    service('auth', {
      dependsOn: [waitsFor('migrate', { condition: 'service_completed_successfully' })],
    }),
    node('backend', 'database', 'auth'),
    node('xp', 'backend'),
    node('bot', 'backend', 'auth'),
    service('frontend', {
      dependsOn: [waitsFor('backend'), waitsFor('auth', { condition: 'service_started' })],
    }),
  );
}
