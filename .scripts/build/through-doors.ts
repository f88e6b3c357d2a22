import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/** `import { a, type B } from '#folder'`, or from a door inside a folder. */
const DOOR_IMPORT = /^import (type )?\{([^}]*)\} from '(#\w+|\.[^']*\/index\.ts)';$/gm;
/** What a door exports otherwise (`export *`, of words alone) is still imported from the door. */
const DOOR_EXPORT = /^export (?:type )?\{([^}]*)\} from '([^']+)';$/gm;

/**
 * Imports what stands behind a folder's door from the file it stands in. A door names everything of
 * its folder, and a bundle that follows it reads all of that for one function: the guardian would hold
 * the probes with Node's whole HTTP in memory. No module works on import, so nothing changes but that.
 */
export function throughDoors(root: string): Plugin {
  const doors = new Map<string, ReadonlyMap<string, string>>();

  function homeOf(name: string, door: string): string {
    const names = doors.get(door) ?? readDoor(door);
    doors.set(door, names);
    const file = names.get(name);
    if (file === undefined) return door;
    return file.endsWith('/index.ts') ? homeOf(name, file) : file;
  }

  return {
    name: 'through-doors',
    setup(build) {
      build.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
        if (!path.startsWith(join(root, 'src'))) return null;
        const text = readFileSync(path, 'utf8');
        const contents = text.replace(DOOR_IMPORT, (_, type, names: string, specifier: string) => {
          if (type) return '';
          const door = specifier.startsWith('#')
            ? join(root, 'src', specifier.slice(1), 'index.ts')
            : join(dirname(path), specifier);
          return valuesOf(names)
            .map((name) => `import { ${name} } from ${JSON.stringify(homeOf(name, door))};`)
            .join('');
        });
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** What a door lets out → the file it stands in. */
function readDoor(door: string): ReadonlyMap<string, string> {
  const exports = readFileSync(door, 'utf8').matchAll(DOOR_EXPORT);
  return new Map(
    [...exports].flatMap(([, names = '', file = '']) =>
      valuesOf(names).map((name) => [name, join(dirname(door), file)] as const),
    ),
  );
}

/** Without types: they are no part of a bundle. */
function valuesOf(names: string): readonly string[] {
  const trimmed = names.split(',').map((name) => name.trim());
  return trimmed.filter((name) => name !== '' && !name.startsWith('type '));
}
