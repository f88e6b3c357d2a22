import type { GroupLeader } from '../processes/members.ts';

/**
 * What a guardian, or the next run, needs to know to clean up after a supervisor that was killed:
 * a file of JSON lines, the head first, then one line for each group that was started or is gone.
 */
export interface Lease {
  readonly runId: string;
  /** Carried by every process of the run as `SIGNALBOX_LEASE`. */
  readonly mark: string;
  readonly supervisor: GroupLeader;
  /** Groups that were started and are not known to be gone. */
  readonly leaders: readonly GroupLeader[];
  /** The process that starts the others; it ends with its supervisor, unless it hangs. */
  readonly spawner: GroupLeader | null;
  /** Containers and networks labelled with the mark may be there. */
  readonly containers: boolean;
}

export type LeaseLine =
  | {
      readonly kind: 'lease';
      readonly runId: string;
      readonly mark: string;
      readonly supervisor: GroupLeader;
    }
  | ({ readonly kind: 'started' } & GroupLeader)
  | ({ readonly kind: 'spawner' } & GroupLeader)
  | { readonly kind: 'gone'; readonly pid: number }
  | { readonly kind: 'containers' };

export function formatLeaseLine(line: LeaseLine): string {
  return `${JSON.stringify(line)}\n`;
}

/** `null` when the head is missing or damaged. A cut last line, or any other bad one, is left out. */
export function parseLease(text: string): Lease | null {
  let head: Extract<LeaseLine, { kind: 'lease' }> | null = null;
  const leaders = new Map<number, GroupLeader>();
  let spawner: GroupLeader | null = null;
  let containers = false;
  for (const line of text.split('\n')) {
    const parsed = parseLeaseLine(line);
    if (parsed === null) continue;
    if (parsed.kind === 'lease') head ??= parsed;
    else if (parsed.kind === 'containers') containers = true;
    else if (parsed.kind === 'gone') leaders.delete(parsed.pid);
    else {
      const { pid, startTime } = parsed;
      if (parsed.kind === 'spawner') spawner = { pid, startTime };
      else leaders.set(pid, { pid, startTime });
    }
  }
  if (head === null) return null;
  const { runId, mark, supervisor } = head;
  return { runId, mark, supervisor, leaders: [...leaders.values()], spawner, containers };
}

function parseLeaseLine(line: string): LeaseLine | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const fields = value as Record<string, unknown>;
  if (fields['kind'] === 'lease') return isHead(fields) ? (value as LeaseLine) : null;
  if (fields['kind'] === 'containers') return { kind: 'containers' };
  if (!isPid(fields['pid'])) return null;
  if (fields['kind'] === 'gone') return { kind: 'gone', pid: fields['pid'] };
  const { kind, pid, startTime } = fields;
  if ((kind !== 'started' && kind !== 'spawner') || !isStartTime(startTime)) return null;
  return { kind, pid, startTime };
}

/** Everybody a run may have left, as far as it is known by number. */
export function leadersOf({ leaders, spawner }: Lease): readonly GroupLeader[] {
  return spawner === null ? leaders : [...leaders, spawner];
}

function isHead(fields: Record<string, unknown>): boolean {
  const supervisor = fields['supervisor'] as Record<string, unknown> | null | undefined;
  return (
    typeof fields['mark'] === 'string' &&
    fields['mark'].length >= SHORTEST_MARK &&
    typeof fields['runId'] === 'string' &&
    isPid(supervisor?.['pid']) &&
    isStartTime(supervisor?.['startTime'])
  );
}

/** 0 and 1 must never be signalled, whatever a damaged file says. */
function isPid(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 1;
}

function isStartTime(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

/** A short mark could be somebody else's by chance. */
const SHORTEST_MARK = 8;
