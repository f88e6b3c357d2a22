import type { Clock } from '#std';
import { findMembers, type GroupLeader, indexProcesses, type ProcessIndex } from './members.ts';
import type { ProcessTable } from './process-table.ts';
import { sendSignal } from './send-signal.ts';

/** Watches over what a dead leader leaves behind. */
export interface Straggling {
  /** Sent once to each straggler from now on. */
  signal(signal: string): void;
  /** SIGKILL to whoever is found from now on. */
  kill(): void;
}

/** Looks for stragglers of all services together: one look at the machine answers for all of them. */
export interface Sweeper {
  sweep(
    target: { readonly leader: GroupLeader; readonly service: string; readonly signal: string },
    whenGone: () => void,
  ): Straggling;
}

interface Search {
  readonly leader: GroupLeader;
  readonly service: string;
  readonly whenGone: () => void;
  readonly signalled: Set<string>;
  signal: string;
}

/** `liveLeaders` are left out of the look: they are known, and there may be a thousand of them. */
export function createSweeper(input: {
  readonly table: ProcessTable;
  readonly clock: Clock;
  readonly lease: string;
  readonly liveLeaders: ReadonlySet<number>;
}): Sweeper {
  const { table, clock, lease } = input;
  const searches = new Set<Search>();
  let planned = false;
  let delayMs = 0;

  function plan(): void {
    if (planned || searches.size === 0) return;
    planned = true;
    clock.after(delayMs, look);
  }

  function look(): void {
    planned = false;
    const since = clock.now();
    const index = indexProcesses(table.list(input.liveLeaders));
    for (const search of [...searches]) visit(index, search);
    // Looking may take at most a fifth of the time, however many processes the machine has.
    delayMs = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, 4 * (clock.now() - since)));
    plan();
  }

  function visit(index: ProcessIndex, search: Search): void {
    const { leader, service } = search;
    const members = findMembers(index, { leaders: [leader], lease, service });
    if (members.length === 0) {
      searches.delete(search);
      search.whenGone();
      return;
    }
    for (const member of members) {
      const key = `${member.pid} ${member.startTime} ${search.signal}`;
      if (search.signalled.has(key)) continue;
      search.signalled.add(key);
      sendSignal(member.pid, search.signal);
    }
  }

  return {
    sweep(target, whenGone) {
      const search: Search = { ...target, whenGone, signalled: new Set() };
      searches.add(search);
      if (!planned) delayMs = Math.min(delayMs, SHORTEST_PAUSE_MS);
      plan();
      return {
        signal(signal) {
          if (search.signal !== 'SIGKILL') search.signal = signal;
        },
        kill() {
          search.signal = 'SIGKILL';
        },
      };
    },
  };
}

const SHORTEST_PAUSE_MS = 4;
const LONGEST_PAUSE_MS = 200;
