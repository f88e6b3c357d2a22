import type { ContainerConfig } from '#domain';
import { describeNode } from '../schema/validate.ts';
import { normaliseBuild } from './normalise-build.ts';
import { normaliseCommand } from './normalise-command.ts';
import { normaliseContainerFiles } from './normalise-container-files.ts';
import { normaliseEngineOptions } from './normalise-engine-options.ts';
import { imageHealthcheckOf } from './normalise-healthcheck.ts';
import { normaliseNetworks } from './normalise-networks.ts';
import { normaliseVolumes } from './normalise-volumes.ts';
import { pairsOf, recordOf } from './pairs-of.ts';
import { parseBytes } from './parse-bytes.ts';
import type { ServiceView } from './service-view.ts';

type PullPolicy = ContainerConfig['pullPolicy'];

/** A policy that pulls from time to time pulls now: on a fresh machine both mean the same. */
const PULL_POLICIES: Readonly<Record<string, PullPolicy>> = {
  always: 'always',
  never: 'never',
  build: 'build',
  missing: 'missing',
  if_not_present: 'missing',
  refresh: 'always',
  daily: 'always',
  weekly: 'always',
};
const PULL_EVERY = /^every_(?:\d+[wdhms])+$/;

/** What only a container has, for a service with `image` or `build`. */
export function normaliseContainer(view: ServiceView): ContainerConfig {
  const { raw } = view;
  return {
    build: normaliseBuild(view),
    entrypoint:
      raw.entrypoint == null
        ? null
        : normaliseCommand(raw.entrypoint, view.about('entrypoint'), view.world.problems),
    volumes: normaliseVolumes(view),
    networks: normaliseNetworks(view),
    networkMode: textOrNull(raw.network_mode),
    user: textOrNull(raw.user),
    hostname: textOrNull(raw.hostname),
    platform: textOrNull(raw.platform),
    pullPolicy: pullPolicyOf(view),
    labels: recordOf(pairsOf(view.node('labels')).map(emptyWhenBare), () => undefined),
    init: isTrue(raw.init),
    privileged: isTrue(raw.privileged),
    readOnly: isTrue(raw.read_only),
    capAdd: raw.cap_add?.map(String) ?? [],
    capDrop: raw.cap_drop?.map(String) ?? [],
    extraHosts: extraHostsOf(view),
    shmSizeBytes: bytesAt(view, 'shm_size'),
    memoryLimitBytes: agreed(view, 'mem_limit', 'memory', bytesAt),
    cpus: agreed(view, 'cpus', 'cpus', cpusAt),
    imageHealthcheck: imageHealthcheckOf(view),
    files: normaliseContainerFiles(view),
    options: normaliseEngineOptions(view),
  };
}

function pullPolicyOf(view: ServiceView): PullPolicy {
  const written = view.raw.pull_policy;
  if (written == null) return 'missing';
  const known = PULL_POLICIES[String(written)];
  if (known) return known;
  if (!PULL_EVERY.test(String(written))) {
    complain(view, ['pull_policy'], 'one of "always", "missing", "never" or "build"');
  }
  return 'always';
}

/** `name=address`, `name:address` or a map, as `name:address`. */
function extraHostsOf(view: ServiceView): readonly string[] {
  return pairsOf(view.node('extra_hosts')).map(([name, address]) => {
    if (address === undefined) return name.replace(/[[\]]/g, '');
    return `${name}:${address.replace(/^\[|\]$/g, '')}`;
  });
}

/** A limit that has two places; written in both it has to be the same. */
function agreed(
  view: ServiceView,
  key: 'mem_limit' | 'cpus',
  limit: 'memory' | 'cpus',
  read: (view: ServiceView, ...path: string[]) => number | null,
): number | null {
  const own = read(view, key);
  const deployed = read(view, 'deploy', 'resources', 'limits', limit);
  if (own !== null && deployed !== null && own !== deployed) {
    complain(view, [key], `the same as deploy.resources.limits.${limit}`);
  }
  return own ?? deployed;
}

/** 0 is "no limit", as in Compose. */
function bytesAt(view: ServiceView, ...path: string[]): number | null {
  const text = textAt(view, path);
  if (text === null) return null;
  const bytes = parseBytes(text);
  if (bytes === undefined) complain(view, path, 'an amount such as "64m" or "1g"');
  return bytes || null;
}

function cpusAt(view: ServiceView, ...path: string[]): number | null {
  const text = textAt(view, path);
  if (text === null) return null;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) || null;
  complain(view, path, 'a number of processors such as "0.5"');
  return null;
}

function textAt(view: ServiceView, path: readonly string[]): string | null {
  const node = view.node(...path);
  return node?.kind === 'scalar' && node.value !== null ? node.text : null;
}

function complain(view: ServiceView, path: readonly string[], expected: string): void {
  const node = view.node(...path);
  const found = node ? describeNode(node) : 'nothing';
  view.world.problems.push({ kind: 'bad-value', found, expected, ...view.about(...path) });
}

/** A label without a value is an empty one; it takes nothing from the caller. */
function emptyWhenBare([name, value]: readonly [string, string | undefined]) {
  return [name, value ?? ''] as const;
}

function textOrNull(value: string | number | null | undefined): string | null {
  return value == null ? null : String(value);
}

function isTrue(value: boolean | string | null | undefined): boolean {
  return String(value ?? false) === 'true';
}
