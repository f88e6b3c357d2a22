import * as z from 'zod';

const createdWindow = z.object({ from: z.string(), to: z.string() });

const progress = z.object({
  version: z.literal(1),
  /** Runs created from here on are listed each time; ISO 8601, whole seconds, UTC. */
  live: z.string(),
  /** Older windows still to be read, newest first; both ends inclusive. */
  pending: z.array(createdWindow),
  /** Pages of the live window as they were when all their runs had been read. */
  pages: z.array(z.object({ etag: z.string(), hasNext: z.boolean() })),
  /** Runs of the live window that were read: the attempt and when they were created. */
  done: z.record(z.string(), z.object({ attempt: z.number(), createdAt: z.string() })),
});

/** How far the runs of a repository were read. Kept as a cursor of the store. */
export type GitHubProgress = Readonly<z.infer<typeof progress>>;

export type CreatedWindow = z.infer<typeof createdWindow>;

export function startOfProgress(sinceMs: number): GitHubProgress {
  return { version: 1, live: toSecond(sinceMs), pending: [], pages: [], done: {} };
}

/** `null` when the text is not a progress of this version: reading begins anew, nothing counts twice. */
export function parseProgress(text: string | null): GitHubProgress | null {
  if (text === null) return null;
  try {
    return progress.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Re-runs keep the time their run was created: runs of the last days are looked at again. */
const OVERLAP_MS = 3 * 86_400_000;

/** What a whole reading of the live window saw. Times are ISO 8601 as GitHub writes them. */
export interface LiveReading {
  readonly newest: string;
  /** Oldest run that had not finished. */
  readonly oldestOpen: string | null;
  /** Oldest run GitHub showed, when it had more than it shows. */
  readonly cutAt: string | null;
}

/**
 * Moves the live window on once it was read: to a few days before the newest run, but not past the
 * oldest one that has not finished. What GitHub did not show becomes a window to read later.
 */
export function advanceLive(before: GitHubProgress, reading: LiveReading): GitHubProgress {
  const { newest, oldestOpen, cutAt } = reading;
  const overlap = toSecond(Date.parse(newest) - OVERLAP_MS);
  const wanted = earliest(oldestOpen ?? overlap, overlap);
  const live = cutAt !== null ? latest(wanted, cutAt) : latest(wanted, before.live);
  if (live === before.live) return before;
  const rest = cutAt === null ? null : restOfWindow({ from: before.live, to: '' }, cutAt);
  const done = Object.entries(before.done).filter(([, run]) => run.createdAt >= live);
  return {
    ...before,
    live,
    pages: [],
    done: Object.fromEntries(done),
    pending: rest === null ? before.pending : [rest, ...before.pending],
  };
}

/** What remains of a window whose runs were read down to `reached`; `null` when nothing does. */
export function restOfWindow(window: CreatedWindow, reached: string): CreatedWindow | null {
  // When a reading got no further than the end of the window, it would be asked for ever:
  // a thousand runs were created in that second, and the others cannot be had.
  const to = reached === window.to ? toSecond(Date.parse(reached) - 1000) : reached;
  return to < window.from ? null : { from: window.from, to };
}

function earliest(left: string, right: string): string {
  return left < right ? left : right;
}

function latest(left: string, right: string): string {
  return left > right ? left : right;
}

function toSecond(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.\d+Z$/, 'Z');
}
