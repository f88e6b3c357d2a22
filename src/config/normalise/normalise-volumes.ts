import { resolve } from 'node:path';
import type { VolumeConfig } from '#domain';
import { describeNode } from '../schema/validate.ts';
import { pairsOf, recordOf } from './pairs-of.ts';
import { volumeDefinition } from './resource-definition.ts';
import type { ServiceView } from './service-view.ts';

const TYPES = ['bind', 'volume', 'tmpfs'] as const;
/** A source that is a path and not the name of a volume (compose-go `format/volume.go`). */
const PATH = /^(?:\.|\/|~)/;

type Written = NonNullable<ServiceView['raw']['volumes']>[number];
type LongVolume = Exclude<Written, string>;

/** The volumes of a container, `tmpfs` among them; relative sources start at their file's directory. */
export function normaliseVolumes(view: ServiceView): readonly VolumeConfig[] {
  const volumes = (view.raw.volumes ?? []).flatMap((written, index) =>
    typeof written === 'string'
      ? shortVolume(view, written, index)
      : longVolume(view, written, index),
  );
  return [...volumes, ...tmpfsOf(view)];
}

/** Modes of the short form that say how mounts spread (mount_namespaces(7)). */
const PROPAGATION = /^r?(?:shared|slave|private)$/;

/** `[SOURCE:]TARGET[:MODE]`; those for SELinux and for macOS say nothing here. */
function shortVolume(view: ServiceView, written: string, index: number): readonly VolumeConfig[] {
  const parts = written.split(':');
  const [first = '', second, mode = ''] = parts;
  if (parts.length > 3 || first === '' || second === '') {
    return complain(view, index, '"SOURCE:TARGET" or "SOURCE:TARGET:ro"');
  }
  if (second === undefined) {
    return [{ type: 'volume', source: null, target: first, readOnly: false }];
  }
  const modes = mode.split(',');
  const readOnly = modes.includes('ro');
  if (!PATH.test(first)) {
    const nocopy = modes.includes('nocopy') ? optionsOf({ nocopy: 'true' }) : {};
    const named = { type: 'volume', source: first, target: second, readOnly } as const;
    return [{ ...named, ...definitionOf(view, first), ...nocopy }];
  }
  const source = pathOf(view, first, index);
  const propagation = modes.find((word) => PROPAGATION.test(word));
  const options = propagation === undefined ? {} : optionsOf({ propagation });
  return [{ type: 'bind', source, target: second, readOnly, ...options }];
}

function definitionOf(view: ServiceView, name: string): Pick<VolumeConfig, 'definition'> {
  const definition = volumeDefinition(view, name);
  return definition ? { definition } : {};
}

function optionsOf(options: Readonly<Record<string, string>>): Pick<VolumeConfig, 'options'> {
  return Object.keys(options).length > 0 ? { options } : {};
}

function longVolume(
  view: ServiceView,
  written: LongVolume,
  index: number,
): readonly VolumeConfig[] {
  const type = TYPES.find((known) => known === written.type);
  if (!type) return complain(view, index, 'the type bind, volume or tmpfs');
  if (written.target == null) return complain(view, index, 'a "target" in the container');
  const source = written.source == null ? null : String(written.source);
  if (type === 'bind' && source === null) return complain(view, index, 'a "source" to bind');
  return [
    {
      type,
      source: type === 'bind' && source !== null ? pathOf(view, source, index) : source,
      target: String(written.target),
      readOnly: String(written.read_only ?? false) === 'true',
      ...(type === 'volume' && source !== null ? definitionOf(view, source) : {}),
      ...optionsOf(recordOf(pairsOf(view.node('volumes', index, type)), () => undefined)),
    },
  ];
}

/** `TARGET` or `TARGET:OPTIONS`. */
function tmpfsOf(view: ServiceView): readonly VolumeConfig[] {
  const tmpfs = view.raw.tmpfs ?? [];
  const targets = typeof tmpfs === 'object' ? tmpfs : [tmpfs];
  return targets.map((text) => {
    const [target = '', words = ''] = String(text).split(':');
    const options = words
      .split(',')
      .filter((word) => word !== '' && word !== 'ro' && word !== 'rw');
    const readOnly = words.split(',').includes('ro');
    const written = options
      .map((word) => word.split('='))
      .map(([key = '', value = '']) => [key, value]);
    return {
      type: 'tmpfs',
      source: null,
      target,
      readOnly,
      ...optionsOf(Object.fromEntries(written)),
    };
  });
}

function pathOf(view: ServiceView, source: string, index: number): string {
  const home = view.world.lookup('HOME');
  const path = home && /^~(?:\/|$)/.test(source) ? `${home}${source.slice(1)}` : source;
  return resolve(view.baseDirectory('volumes', index), path);
}

function complain(view: ServiceView, index: number, expected: string): readonly never[] {
  const node = view.node('volumes', index);
  const found = node ? describeNode(node) : 'nothing';
  const about = view.about('volumes', index);
  view.world.problems.push({ kind: 'bad-value', found, expected, ...about });
  return [];
}
