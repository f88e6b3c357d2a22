import { type Fault, formatLocation } from '#domain';
import { cleanLine, createRedactor } from '#safety';
import type { World } from '../world/world.ts';

/**
 * One line for a command that goes on without its configuration: where its first fault is, and what is
 * done `instead`. A project that has none needs no word.
 */
export function tellUnusable(faults: readonly Fault[], instead: string, world: World): void {
  const [first] = faults;
  if (first === undefined || first.code === 'config.no-config') return;
  const where = first.location ? `${formatLocation(first.location)}: ` : '';
  const path = first.path ? `${first.path}: ` : '';
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  const line = `${where}${path}${first.problem}${more}; the configuration is not used: ${instead}. "signalbox doctor" tells every fault.`;
  const redactor = createRedactor(world.environment);
  const redact = (text: string) => redactor.redact(text);
  world.stderr.write(`signalbox: ${cleanLine(line, { redact })}\n`);
}
