import type { Clock } from '#std';
import { findMembers, indexProcesses, type Membership } from './members.ts';
import type { ProcessEntry, ProcessTable } from './process-table.ts';
import { sendSignal } from './send-signal.ts';

export interface EndingPlan {
  readonly table: ProcessTable;
  readonly clock: Clock;
  readonly membership: Membership;
  /** From SIGTERM to SIGKILL. */
  readonly graceMs: number;
  /** A process that must not be touched whatever it carries: this one. */
  readonly spare: number;
}

/**
 * Ends everyone of a run, SIGTERM first, SIGKILL after the grace period, and looks again until nobody
 * is found: a process may fork while it is being killed. Returns who was found. Gives up after
 * `GIVE_UP_MS` on processes that hang in the kernel.
 */
export async function endMembers(plan: EndingPlan): Promise<readonly ProcessEntry[]> {
  const { clock, graceMs } = plan;
  const found = new Map<string, ProcessEntry>();
  const since = clock.now();
  let delayMs = SHORTEST_LOOK_MS;
  for (;;) {
    const lookedAt = clock.now();
    const members = findMembers(indexProcesses(plan.table.list()), plan.membership).filter(
      (entry) => entry.pid !== plan.spare,
    );
    if (members.length === 0) return [...found.values()];
    const late = clock.now() - since >= graceMs;
    for (const member of members) {
      const key = `${member.pid} ${member.startTime}`;
      if (late) sendSignal(member.pid, 'SIGKILL');
      else if (!found.has(key)) sendSignal(member.pid, 'SIGTERM');
      // The first look: a process that is ending has no environment any more, and so no name.
      if (!found.has(key)) found.set(key, member);
    }
    if (clock.now() - since > graceMs + GIVE_UP_MS) return [...found.values()];
    delayMs = Math.min(LONGEST_LOOK_MS, Math.max(delayMs * 1.5, 4 * (clock.now() - lookedAt)));
    await wait(clock, delayMs);
  }
}

function wait(clock: Clock, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
}

const SHORTEST_LOOK_MS = 2;
const LONGEST_LOOK_MS = 50;
const GIVE_UP_MS = 10_000;
