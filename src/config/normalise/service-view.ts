import type { ServiceName, SourceLocation } from '#domain';
import type { Lookup } from '../interpolate/substitute.ts';
import type { ConfigWarning } from '../lint/warning.ts';
import type { ConfigProblem, Reference, UnsetVariable } from '../problem.ts';
import {
  type ConfigNode,
  entryAt,
  formatPath,
  locate,
  locationOf,
  type MapNode,
  type NodePath,
  nodeAt,
} from '../read/config-node.ts';
import type { RawService } from '../schema/service-schema.ts';
import type { WrittenPattern } from './check-patterns.ts';

/** What the steps that fill in defaults know about the rest of the world. */
export interface Surroundings {
  readonly root: MapNode;
  /** Absolute. */
  readonly directory: string;
  /** The job's environment, then `.env`. */
  readonly lookup: Lookup;
  /** Text of environment files by absolute path; missing ones are not there. */
  readonly envTexts: ReadonlyMap<string, string>;
  /** As people know a file. */
  readonly nameOf: (path: string) => string;
  /** Problems go here, so that one service's do not hide another's. */
  readonly problems: ConfigProblem[];
  /** To be checked when everything is read. */
  readonly patterns: WrittenPattern[];
  /** Variables that were not set while the files were read. */
  readonly unset: readonly UnsetVariable[];
  /** Traps it walks into; they stop nothing. */
  readonly warnings: (ConfigWarning | UnsetVariable)[];
}

/** A valid service on its way to a complete one: its values, and where each was written. */
export interface ServiceView {
  readonly name: ServiceName;
  readonly raw: RawService;
  readonly world: Surroundings;
  readonly node: (...path: NodePath) => ConfigNode | undefined;
  readonly location: (...path: NodePath) => SourceLocation;
  /** The place of a key, or of an item of a list. */
  readonly keyLocation: (...path: NodePath) => SourceLocation;
  readonly about: (...path: NodePath) => Reference;
  /** Where relative paths written at this key start; absolute. */
  readonly baseDirectory: (...path: NodePath) => string;
}

export function viewService(name: ServiceName, raw: RawService, world: Surroundings): ServiceView {
  const whole = (path: NodePath): NodePath => ['services', name, ...path];
  const key = entryAt(world.root, ['services', name]);
  // From the service itself: from the root it would be two steps more for each of its keys.
  const node = (...path: NodePath) => key && nodeAt(key.value, path);
  const keyLocation = (...path: NodePath) =>
    key && path.length > 0 && node(path[0] ?? '')
      ? locate(key.value, path)
      : locationOf(key?.key ?? world.root.origin);
  const location = (...path: NodePath) => {
    const found = path.length > 0 ? node(...path) : undefined;
    return found ? locationOf(found.origin) : keyLocation(...path);
  };
  return {
    name,
    raw,
    world,
    node,
    location,
    keyLocation,
    about: (...path) => ({
      path: formatPath(whole(path)),
      location: location(...path),
      service: name,
    }),
    baseDirectory: (...path) => node(...path)?.origin.source.baseDirectory ?? world.directory,
  };
}
