import type { Fault } from '#domain';
import { renderFaults, renderWarnings } from '#report';
import { createRedactor } from '#safety';
import { EXIT, type ExitCode } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';

/** Faults on stderr for people, on stdout as JSON for programs. */
export function printFaults(
  faults: readonly Fault[],
  request: { readonly json?: boolean },
  world: World,
): ExitCode {
  if (request.json) world.stdout.write(`${faultsJson(faults, [], world)}\n`);
  else world.stderr.write(`${renderFaults(faults, { redact: redactionFor(world) })}\n`);
  return EXIT.usage;
}

/** What is legal but seldom meant, for people; programs ask `doctor --json`. */
export function printWarnings(
  warnings: readonly Fault[],
  request: { readonly json?: boolean },
  world: World,
): void {
  if (request.json || warnings.length === 0) return;
  world.stderr.write(`${renderWarnings(warnings, { redact: redactionFor(world) })}\n\n`);
}

export function faultsJson(
  faults: readonly Fault[],
  warnings: readonly Fault[],
  world: World,
): string {
  return redactionFor(world)(JSON.stringify({ schema: 'signalbox.faults/1', faults, warnings }));
}

function redactionFor(world: World): (text: string) => string {
  const redactor = createRedactor(world.environment);
  return (text) => redactor.redact(text);
}
