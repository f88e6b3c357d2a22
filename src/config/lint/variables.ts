import type { ConfigNode, NodePath } from '../read/config-node.ts';
import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

/** `$NAME` and `${NAME…`; `$$` stands for itself. */
const REFERENCE = /\$\$|\$\{?([A-Za-z_][A-Za-z0-9_]*)/g;
const COMMANDS: readonly NodePath[] = [
  ['command'],
  ['entrypoint'],
  ['healthcheck', 'test'],
  ['healthcheck', 'command'],
  ['pre_start'],
  ['post_start'],
  ['pre_stop'],
];

/**
 * A `$NAME` in a command that its author left to the shell: the service has its own NAME, but the
 * job's was put in when the file was read (docker/compose#11990).
 */
export function eatenDollars({ view, service }: Subject): readonly ConfigWarning[] {
  const { lookup } = view.world;
  return COMMANDS.flatMap((path) =>
    templatesIn(view.node(...path), path).flatMap(({ template, at }) =>
      namesIn(template)
        .filter((name) => Object.hasOwn(service.environment, name))
        .filter((name) => lookup(name) !== service.environment[name])
        .map((name) => ({ kind: 'eaten-dollar' as const, name, ...view.about(...at) })),
    ),
  );
}

interface Template {
  readonly template: string;
  readonly at: NodePath;
}

function templatesIn(node: ConfigNode | undefined, at: NodePath): readonly Template[] {
  switch (node?.kind) {
    case 'scalar':
      return node.template === undefined ? [] : [{ template: node.template, at }];
    case 'list':
      return node.items.flatMap((item, index) => templatesIn(item, [...at, index]));
    case 'map':
      return templatesIn(node.entries.get('command')?.value, [...at, 'command']);
    default:
      return [];
  }
}

function namesIn(template: string): readonly string[] {
  return [...new Set([...template.matchAll(REFERENCE)].flatMap(([, name]) => name ?? []))];
}
