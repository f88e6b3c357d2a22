import {
  flagsOf,
  type HookShape,
  type ProjectShape,
  portText,
  type ServiceShape,
  sortedRecord,
  volumeText,
} from './shape.ts';

type Texts = Readonly<Record<string, string | null>>;

interface ComposeHook {
  readonly command: readonly string[];
  readonly user?: string;
  readonly working_dir?: string;
  readonly environment?: Texts;
}

/** A service as `docker compose config --format json` prints it; absent is not set. */
interface ComposeService {
  readonly image?: string;
  readonly build?: {
    readonly context: string;
    readonly dockerfile?: string;
    readonly target?: string;
    readonly args?: Texts;
  };
  readonly command?: readonly string[] | null;
  readonly entrypoint?: readonly string[] | null;
  readonly working_dir?: string;
  readonly environment?: Texts;
  readonly ports?: readonly {
    readonly host_ip?: string;
    readonly published?: string;
    readonly target: number;
    readonly protocol: string;
  }[];
  readonly volumes?: readonly {
    readonly type: string;
    readonly source?: string;
    readonly target: string;
    readonly read_only?: boolean;
  }[];
  readonly tmpfs?: readonly string[];
  readonly networks?: Readonly<Record<string, { readonly aliases?: readonly string[] } | null>>;
  readonly network_mode?: string;
  readonly depends_on?: Readonly<
    Record<
      string,
      { readonly condition: string; readonly restart?: boolean; readonly required: boolean }
    >
  >;
  readonly healthcheck?: {
    readonly test?: readonly string[];
    readonly interval?: string;
    readonly timeout?: string;
    readonly retries?: number;
    readonly start_period?: string;
    readonly disable?: boolean;
  };
  readonly restart?: string;
  readonly deploy?: {
    readonly restart_policy?: { readonly condition?: string; readonly max_attempts?: number };
    readonly resources?: {
      readonly limits?: { readonly cpus?: number; readonly memory?: string };
    };
  };
  readonly stop_signal?: string;
  readonly stop_grace_period?: string;
  readonly pre_start?: readonly ComposeHook[];
  readonly post_start?: readonly ComposeHook[];
  readonly pre_stop?: readonly ComposeHook[];
  readonly user?: string;
  readonly hostname?: string;
  readonly platform?: string;
  readonly pull_policy?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly init?: boolean;
  readonly privileged?: boolean;
  readonly read_only?: boolean;
  readonly cap_add?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly extra_hosts?: readonly string[];
  readonly shm_size?: string;
  readonly mem_limit?: string;
  readonly cpus?: number;
}

/** What a recording holds: Compose's own words, or that it refused. */
export type ComposeProject =
  | { readonly refused: string }
  | { readonly name: string; readonly services: Readonly<Record<string, ComposeService>> };

/** Compose's reading of a project, its documented defaults filled in. */
export function shapeOfCompose(project: ComposeProject): ProjectShape {
  if ('refused' in project) return { accepted: false };
  const services = Object.entries(project.services).map(
    ([name, service]) => [name, serviceShape(service)] as const,
  );
  return {
    accepted: true,
    name: project.name,
    services: sortedRecord(Object.fromEntries(services)),
  };
}

function serviceShape(service: ComposeService): ServiceShape {
  return {
    image: service.image ?? null,
    build: buildOf(service),
    command: service.command ?? [],
    entrypoint: service.entrypoint ?? null,
    workingDir: service.working_dir ?? '',
    environment: withoutNull(service.environment),
    ports: (service.ports ?? []).map(portOf).sort(),
    volumes: volumesOf(service),
    networks: networksOf(service),
    networkMode: service.network_mode ?? null,
    dependsOn: dependenciesOf(service),
    healthcheck: healthcheckOf(service),
    restart: restartOf(service),
    stopSignal: (service.stop_signal ?? 'SIGTERM').replace(/^SIG/, ''),
    stopGracePeriodMs: milliseconds(service.stop_grace_period ?? '10s'),
    hooks: {
      preStart: hooksOf(service, service.pre_start),
      postStart: hooksOf(service, service.post_start),
      preStop: hooksOf(service, service.pre_stop),
    },
    ...boxOf(service),
    ...limitsOf(service),
  };
}

function boxOf(service: ComposeService) {
  const { init = false, privileged = false, read_only = false, pull_policy: pull } = service;
  return {
    user: service.user ?? null,
    hostname: service.hostname ?? null,
    platform: service.platform ?? null,
    pullPolicy: pull === 'if_not_present' ? 'missing' : (pull ?? 'missing'),
    labels: sortedRecord(service.labels ?? {}),
    flags: flagsOf({ init, privileged, read_only }),
    capAdd: service.cap_add ?? [],
    capDrop: service.cap_drop ?? [],
    extraHosts: (service.extra_hosts ?? []).map((host) => host.replace('=', ':')).sort(),
  };
}

function limitsOf(service: ComposeService) {
  const limits = service.deploy?.resources?.limits;
  return {
    shmSizeBytes: bytes(service.shm_size),
    memoryLimitBytes: bytes(service.mem_limit) ?? bytes(limits?.memory),
    cpus: service.cpus ?? limits?.cpus ?? null,
  };
}

function networksOf({ networks = {} }: ComposeService): readonly string[] {
  return Object.entries(networks)
    .map(([name, network]) => `${name} [${(network?.aliases ?? []).join(' ')}]`)
    .sort();
}

function buildOf({ build }: ComposeService): ServiceShape['build'] {
  if (!build) return null;
  const { context, dockerfile = 'Dockerfile', target = null } = build;
  return { context, dockerfile, target, args: withoutNull(build.args) };
}

function portOf(port: NonNullable<ComposeService['ports']>[number]): string {
  return portText({ ...port, hostIp: port.host_ip ?? '', published: port.published ?? '' });
}

function volumesOf({ volumes = [], tmpfs = [] }: ComposeService): readonly string[] {
  const inMemory = tmpfs.map((text) => ({ type: 'tmpfs', target: text.split(':')[0] ?? '' }));
  return [...volumes, ...inMemory]
    .map((volume) =>
      volumeText({
        type: volume.type,
        source: 'source' in volume ? (volume.source ?? '') : '',
        target: volume.target,
        readOnly: 'read_only' in volume && volume.read_only === true,
      }),
    )
    .sort();
}

function dependenciesOf(service: ComposeService): Readonly<Record<string, string>> {
  return sortedRecord(
    Object.fromEntries(
      Object.entries(service.depends_on ?? {}).map(([name, { condition, required, restart }]) => [
        name,
        `${condition}${required ? '' : ', optional'}${restart ? ', restart' : ''}`,
      ]),
    ),
  );
}

/** Defaults of compose-spec `05-services.md`; Compose reads 0 as not set. */
function healthcheckOf({ healthcheck }: ComposeService): ServiceShape['healthcheck'] {
  const [kind, ...words] = healthcheck?.test ?? ['NONE'];
  if (!healthcheck || healthcheck.disable || kind === 'NONE') return null;
  return {
    argv: kind === 'CMD-SHELL' ? ['/bin/sh', '-c', ...words] : words,
    intervalMs: milliseconds(healthcheck.interval ?? '30s') || 30_000,
    timeoutMs: milliseconds(healthcheck.timeout ?? '30s') || 30_000,
    retries: healthcheck.retries || 3,
    startPeriodMs: milliseconds(healthcheck.start_period ?? '0s'),
  };
}

/** `deploy.restart_policy` wins (`pkg/compose/create.go`, getRestartPolicy). */
function restartOf({ deploy, restart }: ComposeService): string {
  const policy = deploy?.restart_policy;
  if (!policy) return restart ?? 'no';
  const most = policy.max_attempts === undefined ? '' : `:${policy.max_attempts}`;
  return `${policy.condition === 'any' ? 'always' : policy.condition}${most}`;
}

/** A hook runs in its container: with its environment, and as its user unless told otherwise. */
function hooksOf(
  service: ComposeService,
  hooks: readonly ComposeHook[] = [],
): readonly HookShape[] {
  return hooks.map((hook) => ({
    command: hook.command,
    workingDir: hook.working_dir ?? service.working_dir ?? '',
    user: hook.user ?? service.user ?? null,
    environment: sortedRecord({
      ...withoutNull(service.environment),
      ...withoutNull(hook.environment),
    }),
  }));
}

/** A variable nobody has a value for is not set. */
function withoutNull(texts: Texts = {}): Readonly<Record<string, string>> {
  const set = Object.entries(texts).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  return sortedRecord(Object.fromEntries(set));
}

function bytes(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

const UNIT_MS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** A Go duration: `1m30s`, `1.5s`, `500ms`. */
function milliseconds(text: string): number {
  const parts = text.matchAll(/([\d.]+)(ms|h|m|s)/g);
  return [...parts].reduce(
    (sum, [, value, unit]) => sum + Number(value) * (UNIT_MS[unit ?? ''] ?? 0),
    0,
  );
}
