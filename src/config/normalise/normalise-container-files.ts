import { posix, resolve } from 'node:path';
import type { ContainerFile } from '#domain';
import { type ConfigNode, nodeAt } from '../read/config-node.ts';
import { describeNode } from '../schema/validate.ts';
import type { ServiceView } from './service-view.ts';

type FileKey = 'secrets' | 'configs';

/** Where a file goes that no `target` is said of (compose-spec `05-services.md`). */
const DIRECTORIES: Readonly<Record<FileKey, string>> = { secrets: '/run/secrets', configs: '/' };
/** Compose's, for what is no file on this machine. */
const READABLE = 0o444;

/** Secrets and configs of a service. Those an engine would keep (`external`) are told elsewhere. */
export function normaliseContainerFiles(view: ServiceView): readonly ContainerFile[] {
  return [...filesOf(view, 'secrets'), ...filesOf(view, 'configs')];
}

function filesOf(view: ServiceView, key: FileKey): readonly ContainerFile[] {
  const used = view.node(key);
  if (used?.kind !== 'list') return [];
  return used.items.flatMap((item, index): ContainerFile[] => {
    const name = item.kind === 'scalar' ? item.text : textAt(item, 'source');
    const definition = name === null ? undefined : nodeAt(view.world.root, [key, name]);
    if (name === null || !definition) return [];
    const content = contentOf(view, definition, [key, index]);
    if (content === null) return [];
    const target = textAt(item, 'target') ?? name;
    return [
      {
        target: posix.resolve(DIRECTORIES[key], target),
        content,
        uid: Number(textAt(item, 'uid') ?? 0),
        gid: Number(textAt(item, 'gid') ?? 0),
        mode: modeOf(view, item, [key, index]),
      },
    ];
  });
}

function contentOf(
  view: ServiceView,
  definition: ConfigNode,
  at: readonly [FileKey, number],
): ContainerFile['content'] | null {
  const file = textAt(definition, 'file');
  if (file !== null) {
    const base = nodeAt(definition, ['file'])?.origin.source.baseDirectory ?? view.world.directory;
    return { kind: 'file', path: resolve(base, file) };
  }
  const content = textAt(definition, 'content');
  if (content !== null) return { kind: 'text', text: content };
  const variable = textAt(definition, 'environment');
  if (variable === null) return null;
  const text = view.world.lookup(variable);
  if (text === undefined) {
    complain(view, at, {
      found: `${variable}, which is not set`,
      expected: 'a variable of the job',
    });
  }
  return { kind: 'text', text: text ?? '' };
}

/** YAML reads `0440` as the number it looks like; a text is octal as well. */
function modeOf(view: ServiceView, item: ConfigNode, at: readonly [FileKey, number]): number {
  const node = nodeAt(item, ['mode']);
  const text = textAt(item, 'mode');
  if (node === undefined || text === null) return READABLE;
  const octal = text.replace(/^0o/i, '');
  if (/^[0-7]{1,4}$/.test(octal)) return Number.parseInt(octal, 8);
  complain(view, at, { found: describeNode(node), expected: 'an octal mode such as "0440"' });
  return READABLE;
}

function complain(
  view: ServiceView,
  at: readonly [FileKey, number],
  words: { readonly found: string; readonly expected: string },
): void {
  view.world.problems.push({ kind: 'bad-value', ...words, ...view.about(...at) });
}

function textAt(node: ConfigNode, key: string): string | null {
  const found = nodeAt(node, [key]);
  return found?.kind === 'scalar' && found.value !== null ? found.text : null;
}
