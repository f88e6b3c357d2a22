import type { RunOutcome } from '#domain';

/** What the process ends with. Contract of the command line (design, section 9). */
export const EXIT = {
  ok: 0,
  /** A gate or a critical service failed. */
  failed: 1,
  /** Wrong usage or configuration; nothing was started. */
  usage: 2,
  /** A bug in Signalbox. */
  internal: 3,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const EXIT_OF_OUTCOME: Readonly<Record<RunOutcome, ExitCode>> = {
  passed: EXIT.ok,
  failed: EXIT.failed,
  'not-started': EXIT.usage,
  cancelled: EXIT.interrupted,
};

export function exitCodeOf(outcome: RunOutcome): ExitCode {
  return EXIT_OF_OUTCOME[outcome];
}
