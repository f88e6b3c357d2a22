import type { LoggedKill, MemoryKills } from './memory-kills.ts';

/** Says of a process that ended whether the kernel killed it for lack of memory. */
export interface MemoryWitness {
  /** `ownSignal`: we had sent SIGKILL ourselves. Never claims what nothing speaks for. */
  killedForMemory(end: {
    readonly code: number | null;
    readonly signal: string | null;
    readonly ownSignal: boolean;
    readonly leader: { readonly pid: number; readonly startTime: string | null };
  }): boolean;
  /** From time to time: kills nobody laid claim to were those of others. */
  refresh(now: number): void;
}

/**
 * A death by SIGKILL that was not ours, or a shell's 137 for it, was for lack of memory when the
 * control group's count of such kills has grown: each kill explains one death, and only a recent one.
 * Where kills are not counted, the kernel's log has to name the process.
 */
export function createMemoryWitness(kills: MemoryKills): MemoryWitness {
  let claimed = kills.count() ?? 0;
  let unclaimed: { readonly count: number; readonly since: number } | null = null;

  return {
    killedForMemory({ code, signal, ownSignal, leader }) {
      if (ownSignal || (signal !== 'SIGKILL' && code !== KILLED_SAYS_SHELL)) return false;
      const count = kills.count();
      if (count === null) return isNamed(kills.log() ?? [], leader);
      if (count <= claimed) return false;
      claimed += 1;
      return true;
    },
    refresh(now) {
      const count = kills.count();
      if (count === null || count <= claimed) {
        unclaimed = null;
        return;
      }
      if (unclaimed?.count === count && now - unclaimed.since >= STALE_AFTER_MS) {
        claimed = count;
        unclaimed = null;
      } else if (unclaimed?.count !== count) {
        unclaimed = { count, since: now };
      }
    },
  };
}

/** The pid may have been somebody else's before the process was started. */
function isNamed(
  log: readonly LoggedKill[],
  { pid, startTime }: { readonly pid: number; readonly startTime: string | null },
): boolean {
  const startedMs = Number(startTime ?? 0) * MS_PER_TICK;
  return log.some((kill) => kill.pid === pid && kill.uptimeMs >= startedMs);
}

/** 128 + SIGKILL. */
const KILLED_SAYS_SHELL = 137;
/** An end is heard of well within this time after the kill. */
const STALE_AFTER_MS = 10_000;
/** Start times of Linux count hundredths of a second since the machine was started. */
const MS_PER_TICK = 10;
