import type { CauseId } from './cause.ts';
import type { SourceLocation } from './location.ts';
import { formatLocation } from './location.ts';
import type { ServiceName } from './service-name.ts';

/**
 * A mistake found before anything was started: in a file, in the environment, on the machine.
 * The folder that finds it keeps its own tagged union of problems and a catalogue that turns each
 * kind into these sentences; this is the rendered form every door prints the same way.
 */
export interface Fault {
  /** Stable identifier, `folder.kind`: `config.unknown-key`, `graph.cycle`, `preflight.port-taken`. */
  readonly code: string;
  readonly location?: SourceLocation;
  /** The key the fault is about, as a path: `services.bot.ports`. */
  readonly path?: string;
  /** What was found and what was expected, one sentence. */
  readonly problem: string;
  /** The way out, one sentence. */
  readonly remedy: string;
  /** The service whose start the fault prevents, when it is one. */
  readonly service?: ServiceName;
  /** True of the machine (a port somebody holds, a program that is not there), not of what a file says. */
  readonly ofMachine?: boolean;
  /** What triage should say of it, when it stops a run. */
  readonly cause?: CauseId;
}

/** `file:line:col  path: problem` and, indented under it, the remedy. */
export function formatFault(fault: Fault): string {
  const where = fault.location ? `${formatLocation(fault.location)}  ` : '';
  const path = fault.path ? `${fault.path}: ` : '';
  return `${where}${path}${fault.problem}\n    ${fault.remedy}`;
}
