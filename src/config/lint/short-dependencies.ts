import { type NodePath, nodeAt } from '../read/config-node.ts';
import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

/**
 * The short `depends_on` waits for the start only, although the Compose Specification's text says
 * "ready": told where the dependency has a healthcheck, or is there to end.
 */
export function shortDependencies(
  { view, service }: Subject,
  others: ReadonlyMap<string, Subject>,
): readonly ConfigWarning[] {
  return service.dependsOn.flatMap(({ service: name, condition }): ConfigWarning[] => {
    if (condition !== 'service_started') return [];
    const at = shortAt(view.node('depends_on'), name);
    const dependency = others.get(name)?.service;
    if (!at || !dependency) return [];
    const offers = dependency.type === 'task' ? 'completion' : 'health';
    if (offers === 'health' && !dependency.healthcheck) return [];
    const about = { ...view.about('depends_on'), location: view.keyLocation('depends_on', ...at) };
    return [{ kind: 'waits-for-start', dependency: name, offers, ...about }];
  });
}

/** Where a name stands in the short form, also when merging has turned the list into a map. */
function shortAt(written: ReturnType<Subject['view']['node']>, name: string): NodePath | undefined {
  if (written?.kind === 'list') {
    const index = written.items.findIndex((item) => item.kind === 'scalar' && item.text === name);
    return index === -1 ? undefined : [index];
  }
  if (written?.kind !== 'map') return undefined;
  const entry = written.entries.get(name);
  const condition = entry && nodeAt(entry.value, ['condition']);
  return condition?.origin.offset === entry?.key.offset ? [name] : undefined;
}
