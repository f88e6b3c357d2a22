import type { RawService } from '../schema/service-schema.ts';
import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

/** Keys that change what a container does, and that are not handed to the engine. */
const NOT_CARRIED_OUT = [
  'blkio_config',
  'cgroup',
  'cgroup_parent',
  'configs',
  'container_name',
  'cpu_count',
  'cpu_percent',
  'cpu_period',
  'cpu_quota',
  'cpu_rt_period',
  'cpu_rt_runtime',
  'cpu_shares',
  'cpuset',
  'credential_spec',
  'device_cgroup_rules',
  'devices',
  'dns',
  'dns_opt',
  'dns_search',
  'domainname',
  'external_links',
  'gpus',
  'group_add',
  'ipc',
  'isolation',
  'label_file',
  'mac_address',
  'mem_reservation',
  'mem_swappiness',
  'memswap_limit',
  'models',
  'oom_kill_disable',
  'oom_score_adj',
  'pid',
  'pids_limit',
  'runtime',
  'secrets',
  'security_opt',
  'stdin_open',
  'storage_opt',
  'sysctls',
  'tty',
  'ulimits',
  'use_api_socket',
  'userns_mode',
  'uts',
  'volumes_from',
] as const satisfies readonly (keyof RawService)[];

/** Keys of a container that nothing here carries out: better told than found out. */
export function keysWithoutMeaning({ view, service }: Subject): readonly ConfigWarning[] {
  if (service.runner !== 'docker') return [];
  const { raw } = view;
  const keys: string[] = NOT_CARRIED_OUT.filter((key) => raw[key] != null && raw[key] !== false);
  if (raw.scale != null && Number(raw.scale) !== 1) keys.push('scale');
  const replicas = raw.deploy?.replicas;
  if (replicas != null && Number(replicas) !== 1) keys.push('deploy.replicas');
  const hooks = [...(raw.pre_start ?? []), ...(raw.post_start ?? []), ...(raw.pre_stop ?? [])];
  if (hooks.some(({ privileged }) => String(privileged) === 'true')) keys.push('privileged hooks');
  const [first] = keys;
  if (first === undefined) return [];
  return [
    { kind: 'key-without-meaning', keys, ...view.about(), location: view.keyLocation(first) },
  ];
}
