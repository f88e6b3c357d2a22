import { runGuardian } from '#supervisor';
import { EXIT, type ExitCode } from './world/exit-code.ts';

/** The body of the guardian process: outlives a killed supervisor and ends what it had started. */
export async function guard(leaseFile: string): Promise<ExitCode> {
  await runGuardian(leaseFile);
  return EXIT.ok;
}
