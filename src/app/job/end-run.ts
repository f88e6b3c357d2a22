import type { RunOutcome } from '#domain';
import { exitCodeOf } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';
import { letYoungGenerationGrow } from '../world/young-generation.ts';
import type { ConcludedRun } from './conclude.ts';
import type { Session } from './session.ts';

/**
 * Writes the journal's last event, then judges and reports. What judges is loaded only now: it needs as
 * much memory as what supervises, and each spawn copies that. The event comes first, so that a run has
 * ended in its journal whatever becomes of the reports; its folder is let go in any case.
 */
export async function endRun(
  session: Session,
  outcome: RunOutcome,
  world: World,
): Promise<ConcludedRun> {
  letYoungGenerationGrow();
  session.journal.append({ type: 'run.finished', outcome, exitCode: exitCodeOf(outcome) });
  try {
    const { concludeRun } = await import('./conclude.ts');
    return await concludeRun(session, outcome, world);
  } finally {
    session.giveUp();
  }
}
