import { nodeAt } from '../read/config-node.ts';
import type { Subject } from './subject.ts';
import type { ConfigWarning } from './warning.ts';

/** Names of things that are done once. */
const DONE_ONCE = /(?:^|[-_.])(?:migrat(?:e|ions?)|seed(?:er)?|bootstrap|init)(?:$|[-_.])/i;

/**
 * A one-shot that does not say so: one whose end is awaited is run as a task all the same; one that
 * nobody waits for would count as a service that died, even when it exits 0 (docker/compose#10596).
 */
export function unsaidTasks({ view, service }: Subject): readonly ConfigWarning[] {
  if (nodeAt(view.world.root, ['services', service.name, 'type'])) return [];
  const ours = view.node()?.origin.source.dialect === 'signalbox';
  if (service.type === 'task') return ours ? [{ kind: 'unsaid-task', ...view.about() }] : [];
  const staysUp =
    service.healthcheck !== null || service.ports.length > 0 || service.restart.when !== 'no';
  if (staysUp || !DONE_ONCE.test(service.name)) return [];
  return [{ kind: 'looks-like-task', ...view.about() }];
}
