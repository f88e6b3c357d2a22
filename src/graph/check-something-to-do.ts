import type { Fault, ServiceGraph } from '#domain';
import { graphFault } from './catalogue.ts';

/**
 * A graph without services and gates passes whatever is broken, so it is a fault for who wants to start
 * it. It is none for who only reads where the history is.
 */
export function checkSomethingToDo({ config, services }: ServiceGraph): readonly Fault[] {
  if (services.length > 0 || config.gates.length > 0) return [];
  const { files, unselected } = config;
  return [graphFault({ kind: 'nothing-to-do', files, unselected })];
}
