import { resolve } from 'node:path';
import type { VolumeConfig } from '#domain';
import { describeNode } from '../schema/validate.ts';
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

/** `[SOURCE:]TARGET[:MODE]`; of the modes only `ro` says something here. */
function shortVolume(view: ServiceView, written: string, index: number): readonly VolumeConfig[] {
  const parts = written.split(':');
  const [first = '', second, mode = ''] = parts;
  if (parts.length > 3 || first === '' || second === '') {
    return complain(view, index, '"SOURCE:TARGET" or "SOURCE:TARGET:ro"');
  }
  if (second === undefined) {
    return [{ type: 'volume', source: null, target: first, readOnly: false }];
  }
  const readOnly = mode.split(',').includes('ro');
  return PATH.test(first)
    ? [{ type: 'bind', source: pathOf(view, first, index), target: second, readOnly }]
    : [{ type: 'volume', source: first, target: second, readOnly }];
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
    },
  ];
}

/** `TARGET` or `TARGET:OPTIONS`. */
function tmpfsOf(view: ServiceView): readonly VolumeConfig[] {
  const written = view.raw.tmpfs ?? [];
  const targets = typeof written === 'object' ? written : [written];
  return targets.map((text) => {
    const [target = '', options = ''] = String(text).split(':');
    const readOnly = options.split(',').includes('ro');
    return { type: 'tmpfs', source: null, target, readOnly };
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
