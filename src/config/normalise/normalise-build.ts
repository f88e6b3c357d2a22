import { resolve } from 'node:path';
import type { BuildConfig, BuildKey } from '#domain';
import type { ConfigNode } from '../read/config-node.ts';
import { pairsOf, recordOf } from './pairs-of.ts';
import type { ServiceView } from './service-view.ts';

const TEXT_KEYS = ['cache_from', 'cache_to', 'network', 'shm_size', 'ssh', 'tags'] as const;
const FLAG_KEYS = ['no_cache', 'pull'] as const;
const PAIR_KEYS = ['additional_contexts', 'labels'] as const;

/** How the image of a container is built; `null` when it is not. */
export function normaliseBuild(view: ServiceView): BuildConfig | null {
  const { build } = view.raw;
  if (build == null) return null;
  const long = typeof build === 'string' ? { context: build } : build;
  const base = view.baseDirectory('build');
  const context = String(long.context ?? '.');
  const isRemote = /^(?:[a-z+]+:\/\/|git@|github\.com\/)/.test(context);
  const inline = textOrNull('dockerfile_inline' in long ? long.dockerfile_inline : null);
  const options = optionsOf(view);
  return {
    context: isRemote ? context : resolve(base, context),
    dockerfile: textOrNull('dockerfile' in long ? long.dockerfile : null),
    target: textOrNull('target' in long ? long.target : null),
    args: recordOf(pairsOf(view.node('build', 'args')), view.world.lookup),
    ...(inline === null ? {} : { inline }),
    ...(options.length === 0 ? {} : { options }),
  };
}

function optionsOf(view: ServiceView): NonNullable<BuildConfig['options']> {
  const node = (key: BuildKey) => view.node('build', key);
  return [
    ...TEXT_KEYS.flatMap((key) => textsOf(node(key)).map((value) => ({ key, value }))),
    ...FLAG_KEYS.filter((key) => textsOf(node(key)).includes('true')).map((key) => ({
      key,
      value: 'true',
    })),
    ...PAIR_KEYS.flatMap((key) =>
      pairsOf(node(key)).map(([name, value]) => ({ key, value: `${name}=${value ?? ''}` })),
    ),
    ...pairsOf(node('extra_hosts')).map(([name, address]) => ({
      key: 'extra_hosts' as const,
      value: address === undefined ? name : `${name}:${address}`,
    })),
  ];
}

function textsOf(node: ConfigNode | undefined): readonly string[] {
  if (node?.kind === 'list') return node.items.flatMap(textsOf);
  return node?.kind === 'scalar' && node.value !== null ? [node.text] : [];
}

function textOrNull(value: string | number | null | undefined): string | null {
  return value == null ? null : String(value);
}
