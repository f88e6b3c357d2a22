import { resolve } from 'node:path';
import type { EngineKey, EngineOption } from '#domain';
import type { ConfigNode } from '../read/config-node.ts';
import { nodeAt } from '../read/config-node.ts';
import { pairsOf } from './pairs-of.ts';
import type { ServiceView } from './service-view.ts';

/** Keys that hold a text or a list of texts. */
const TEXT_KEYS = [
  'cgroup',
  'cgroup_parent',
  'container_name',
  'cpu_period',
  'cpu_quota',
  'cpu_rt_period',
  'cpu_rt_runtime',
  'cpu_shares',
  'cpuset',
  'device_cgroup_rules',
  'dns',
  'dns_opt',
  'dns_search',
  'domainname',
  'external_links',
  'group_add',
  'ipc',
  'mac_address',
  'mem_reservation',
  'mem_swappiness',
  'memswap_limit',
  'oom_score_adj',
  'pid',
  'runtime',
  'security_opt',
  'userns_mode',
  'uts',
  'volumes_from',
] as const satisfies readonly EngineKey[];
const PAIR_KEYS = ['storage_opt', 'sysctls'] as const satisfies readonly EngineKey[];
const FLAG_KEYS = ['oom_kill_disable', 'stdin_open', 'tty'] as const satisfies readonly EngineKey[];

/** What a service says to the engine alone; nothing here looks into it. */
export function normaliseEngineOptions(view: ServiceView): readonly EngineOption[] {
  return [
    ...TEXT_KEYS.flatMap((key) => optionsOf(key, textsOf(view.node(key)))),
    ...PAIR_KEYS.flatMap((key) =>
      optionsOf(
        key,
        pairsOf(view.node(key)).map(([name, value]) => `${name}=${value ?? ''}`),
      ),
    ),
    ...FLAG_KEYS.filter((key) => textsOf(view.node(key)).includes('true')).map((key) => ({
      key,
      value: 'true',
    })),
    ...optionsOf('devices', devicesOf(view.node('devices'))),
    ...optionsOf('gpus', textsOf(view.node('gpus')).slice(0, 1)),
    ...optionsOf('label_file', labelFilesOf(view)),
    ...optionsOf('links', aliasesOf(textsOf(view.node('links')))),
    ...optionsOf('pids_limit', pidsLimitOf(view)),
    ...optionsOf('ulimits', ulimitsOf(view.node('ulimits'))),
  ];
}

function optionsOf(key: EngineKey, values: readonly string[]): readonly EngineOption[] {
  return values.map((value) => ({ key, value }));
}

function textsOf(node: ConfigNode | undefined): readonly string[] {
  if (node?.kind === 'list') return node.items.flatMap(textsOf);
  return node?.kind === 'scalar' && node.value !== null ? [node.text] : [];
}

/** `SOURCE:TARGET:PERMISSIONS`, or the same as a map. */
function devicesOf(node: ConfigNode | undefined): readonly string[] {
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) =>
    item.kind === 'scalar'
      ? [item.text]
      : [
          ['source', 'target', 'permissions']
            .flatMap((key) => textsOf(nodeAt(item, [key])))
            .join(':'),
        ],
  );
}

/** A linked service goes by its own name in any case: only other names have to be said. */
function aliasesOf(links: readonly string[]): readonly string[] {
  return links.filter((link) => {
    const [service, alias] = link.split(':');
    return alias !== undefined && alias !== service;
  });
}

function pidsLimitOf(view: ServiceView): readonly string[] {
  const own = textsOf(view.node('pids_limit'));
  return own.length > 0 ? own : textsOf(view.node('deploy', 'resources', 'limits', 'pids'));
}

/** `NAME=SOFT:HARD`, or one number for both. */
function ulimitsOf(node: ConfigNode | undefined): readonly string[] {
  if (node?.kind !== 'map') return [];
  return [...node.entries].flatMap(([name, { value }]) => {
    const limits =
      value.kind === 'scalar'
        ? textsOf(value)
        : ['soft', 'hard'].flatMap((key) => textsOf(nodeAt(value, [key])));
    return limits.length === 0 ? [] : [`${name}=${limits.join(':')}`];
  });
}

function labelFilesOf(view: ServiceView): readonly string[] {
  return textsOf(view.node('label_file')).map((file) =>
    resolve(view.baseDirectory('label_file'), file),
  );
}
