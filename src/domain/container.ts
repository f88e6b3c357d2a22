import type { Healthcheck } from './probe.ts';

/** A named volume or a network as the top of the file defines it. */
export interface ResourceDefinition {
  /** What the engine calls it; `null` is a name we give it. */
  readonly engineName: string | null;
  /** It is there already, and stays. */
  readonly external: boolean;
  readonly driver: string | null;
  readonly driverOptions: Readonly<Record<string, string>>;
}

export interface NetworkDefinition extends ResourceDefinition {
  /** Without a way out of the engine. */
  readonly internal: boolean;
  readonly ipv6: boolean;
  readonly subnets: readonly Subnet[];
}

export interface Subnet {
  readonly subnet: string | null;
  readonly gateway: string | null;
  readonly ipRange: string | null;
}

/** A network of the project as a container joins it. */
export interface NetworkConfig {
  /** The file's name for it. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** The address the container wants there. */
  readonly address?: string;
  /** What the top of the file says of it; absent when that is nothing. */
  readonly definition?: NetworkDefinition;
}

export interface VolumeConfig {
  readonly type: 'bind' | 'volume' | 'tmpfs';
  /** Absolute for a bind, the volume's name for a volume, `null` when anonymous. */
  readonly source: string | null;
  readonly target: string;
  readonly readOnly: boolean;
  /** What the top of the file says of a named volume; absent when that is nothing. */
  readonly definition?: ResourceDefinition;
  /** Compose's words for this type, such as `propagation`, `nocopy`, `size`; a bare word has an empty value. */
  readonly options?: Readonly<Record<string, string>>;
}

/** A secret or a config of the project, as a file in a container. */
export interface ContainerFile {
  /** Absolute. */
  readonly target: string;
  readonly content:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'text'; readonly text: string };
  readonly uid: number;
  readonly gid: number;
  /** Of a text; a file keeps its own. */
  readonly mode: number;
}

export interface BuildConfig {
  readonly context: string;
  readonly dockerfile: string | null;
  readonly target: string | null;
  readonly args: Readonly<Record<string, string>>;
  /** The Dockerfile itself, in place of a file. */
  readonly inline?: string;
  /** Handed to the builder as they are. */
  readonly options?: readonly { readonly key: BuildKey; readonly value: string }[];
}

/** Keys of Compose's `build` that are the builder's alone. */
export type BuildKey =
  | 'additional_contexts'
  | 'cache_from'
  | 'cache_to'
  | 'extra_hosts'
  | 'labels'
  | 'network'
  | 'no_cache'
  | 'pull'
  | 'shm_size'
  | 'ssh'
  | 'tags';

/** Keys of a Compose service that are the engine's alone: handed to it as they are. */
export type EngineKey =
  | 'cgroup'
  | 'cgroup_parent'
  | 'container_name'
  | 'cpu_period'
  | 'cpu_quota'
  | 'cpu_rt_period'
  | 'cpu_rt_runtime'
  | 'cpu_shares'
  | 'cpuset'
  | 'device_cgroup_rules'
  | 'devices'
  | 'dns'
  | 'dns_opt'
  | 'dns_search'
  | 'domainname'
  | 'external_links'
  | 'gpus'
  | 'group_add'
  | 'ipc'
  | 'label_file'
  | 'links'
  | 'mac_address'
  | 'mem_reservation'
  | 'mem_swappiness'
  | 'memswap_limit'
  | 'oom_kill_disable'
  | 'oom_score_adj'
  | 'pid'
  | 'pids_limit'
  | 'runtime'
  | 'security_opt'
  | 'stdin_open'
  | 'storage_opt'
  | 'sysctls'
  | 'tty'
  | 'ulimits'
  | 'userns_mode'
  | 'uts'
  | 'volumes_from';

/** One value of such a key; a key with several values stands there several times. */
export interface EngineOption {
  readonly key: EngineKey;
  readonly value: string;
}

/** What a service says of the healthcheck its image brings; the rest is the image's. */
export type HealthcheckTimes = Partial<
  Pick<Healthcheck, 'intervalMs' | 'timeoutMs' | 'retries' | 'startPeriodMs'>
>;

/** What only a container has. Names and meanings are Compose's. */
export interface ContainerConfig {
  readonly build: BuildConfig | null;
  /** `null` keeps the image's own. */
  readonly entrypoint: readonly string[] | null;
  readonly volumes: readonly VolumeConfig[];
  /** Networks of the project by name; empty together with `networkMode: null` is the default one. */
  readonly networks: readonly NetworkConfig[];
  readonly networkMode: string | null;
  readonly user: string | null;
  readonly hostname: string | null;
  readonly platform: string | null;
  readonly pullPolicy: 'always' | 'missing' | 'never' | 'build';
  readonly labels: Readonly<Record<string, string>>;
  readonly init: boolean;
  readonly privileged: boolean;
  readonly readOnly: boolean;
  readonly capAdd: readonly string[];
  readonly capDrop: readonly string[];
  readonly extraHosts: readonly string[];
  readonly shmSizeBytes: number | null;
  readonly memoryLimitBytes: number | null;
  readonly cpus: number | null;
  /** What the image's own HEALTHCHECK is asked with; it counts where the service has none. `null`: never. */
  readonly imageHealthcheck: HealthcheckTimes | null;
  /** Its secrets and configs. */
  readonly files: readonly ContainerFile[];
  readonly options: readonly EngineOption[];
}
