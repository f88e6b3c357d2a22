import { nodeAt } from '../read/config-node.ts';
import type { RawService } from '../schema/service-schema.ts';
import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

/** Keys that change what a container does, and that are not handed to the engine. */
const NOT_CARRIED_OUT = [
  'blkio_config',
  'cpu_count',
  'cpu_percent',
  'credential_spec',
  'isolation',
  'models',
  'use_api_socket',
] as const satisfies readonly (keyof RawService)[];

/** The same of a service's networks, and of its image's build. */
const NETWORK_KEYS = ['driver_opts', 'interface_name', 'ipv6_address', 'link_local_ips'] as const;
const BUILD_KEYS = ['entitlements', 'isolation', 'platforms', 'privileged', 'secrets'] as const;

/** Keys of a container that nothing here carries out: better told than found out. */
export function keysWithoutMeaning(subject: Subject): readonly ConfigWarning[] {
  const { view, service } = subject;
  if (service.runner !== 'docker') return [];
  const { raw } = view;
  const keys: string[] = NOT_CARRIED_OUT.filter((key) => raw[key] != null && raw[key] !== false);
  if (raw.scale != null && Number(raw.scale) !== 1) keys.push('scale');
  const replicas = raw.deploy?.replicas;
  if (replicas != null && Number(replicas) !== 1) keys.push('deploy.replicas');
  if (raw.pre_start?.some(({ per_replica: each }) => String(each) === 'true')) {
    keys.push('pre_start.per_replica');
  }
  if (raw.gpus != null && typeof raw.gpus === 'object') keys.push('gpus');
  keys.push(...inNetworks(raw), ...inBuild(raw), ...externalFiles(subject));
  const [first] = keys;
  if (first === undefined) return [];
  return [
    {
      kind: 'key-without-meaning',
      keys,
      ...view.about(),
      location: view.keyLocation(first.split('.')[0] ?? first),
    },
  ];
}

function inNetworks({ networks }: RawService): readonly string[] {
  if (networks == null || Array.isArray(networks)) return [];
  const wanted = Object.values(networks).flatMap((network) => Object.entries(network ?? {}));
  const set = wanted.filter(([, value]) => value != null).map(([key]) => key);
  return NETWORK_KEYS.filter((key) => set.includes(key)).map((key) => `networks.${key}`);
}

function inBuild({ build }: RawService): readonly string[] {
  if (build == null || typeof build === 'string') return [];
  return BUILD_KEYS.filter((key) => build[key] != null && build[key] !== false).map(
    (key) => `build.${key}`,
  );
}

/** Those of Swarm; Compose itself gives up on them. */
function externalFiles({ view }: Subject): readonly string[] {
  return (['secrets', 'configs'] as const).filter((key) =>
    (view.raw[key] ?? []).some((used) => {
      const name = used !== null && typeof used === 'object' ? Reflect.get(used, 'source') : used;
      const external = nodeAt(view.world.root, [key, String(name), 'external']);
      return external !== undefined && !(external.kind === 'scalar' && external.value === false);
    }),
  );
}
