import type { EngineKey, EngineOption } from '#domain';
import { err, ok, type Result } from '#std';

/** What `docker create` calls a key of Compose. */
const FLAGS: Readonly<Record<EngineKey, string>> = {
  cgroup: '--cgroupns',
  cgroup_parent: '--cgroup-parent',
  container_name: '--name',
  cpu_period: '--cpu-period',
  cpu_quota: '--cpu-quota',
  cpu_rt_period: '--cpu-rt-period',
  cpu_rt_runtime: '--cpu-rt-runtime',
  cpu_shares: '--cpu-shares',
  cpuset: '--cpuset-cpus',
  device_cgroup_rules: '--device-cgroup-rule',
  devices: '--device',
  dns: '--dns',
  dns_opt: '--dns-option',
  dns_search: '--dns-search',
  domainname: '--domainname',
  external_links: '--link',
  gpus: '--gpus',
  group_add: '--group-add',
  ipc: '--ipc',
  label_file: '--label-file',
  links: '--link',
  mac_address: '--mac-address',
  mem_reservation: '--memory-reservation',
  mem_swappiness: '--memory-swappiness',
  memswap_limit: '--memory-swap',
  oom_kill_disable: '--oom-kill-disable',
  oom_score_adj: '--oom-score-adj',
  pid: '--pid',
  pids_limit: '--pids-limit',
  runtime: '--runtime',
  security_opt: '--security-opt',
  stdin_open: '--interactive',
  storage_opt: '--storage-opt',
  sysctls: '--sysctl',
  tty: '--tty',
  ulimits: '--ulimit',
  userns_mode: '--userns',
  uts: '--uts',
  volumes_from: '--volumes-from',
};

/** The container a service of the run is in now; `null` when it is in none. */
export type ContainerOfService = (service: string) => string | null;

/**
 * Options of `docker create` for what a service says to the engine alone. Where it names another
 * service, that one's container takes its place; the error says which is not running.
 */
export function engineArguments(
  options: readonly EngineOption[],
  containerOfService: ContainerOfService,
): Result<readonly string[], string> {
  const argv: string[] = [];
  for (const { key, value } of options) {
    const reference = referenceOf(key, value);
    if (reference === null) {
      argv.push(`${FLAGS[key]}=${key === 'volumes_from' ? value.slice(CONTAINER.length) : value}`);
      continue;
    }
    const container = containerOfService(reference.service);
    if (container === null) {
      return err(`${key} ${value}: ${reference.service} is not running; add it to depends_on`);
    }
    const name = key === 'links' ? container.slice(0, SHORT_ID) : container;
    argv.push(`${FLAGS[key]}=${reference.before}${name}${reference.after}`);
  }
  return ok(argv);
}

export interface Reference {
  readonly service: string;
  readonly before: string;
  readonly after: string;
}

/** `ipc: service:db`, `volumes_from: db:ro`, `links: db:database`; `null` when no service is named. */
export function referenceOf(key: EngineKey, value: string): Reference | null {
  if (key === 'volumes_from') {
    if (value.startsWith(CONTAINER)) return null;
    const [, service = value, after = ''] = /^([^:]+)(:.*)?$/.exec(value) ?? [];
    return { service, before: '', after };
  }
  const colon = value.indexOf(':');
  if (key === 'links') {
    return { service: value.slice(0, colon), before: '', after: value.slice(colon) };
  }
  const shares = key === 'ipc' || key === 'pid' || key === 'uts';
  if (!shares || !value.startsWith('service:')) return null;
  return { service: value.slice(colon + 1), before: 'container:', after: '' };
}

/** A container of somebody else. */
const CONTAINER = 'container:';
/** The engine's name server knows a container by these many characters of its id, not by all. */
const SHORT_ID = 12;
