import type { ProcessEntry } from './process-table.ts';

/**
 * Reads `/proc/<pid>/stat` (proc_pid_stat(5)). The name in parentheses may itself hold spaces and
 * parentheses, so fields are counted from the last `)`. `null` when it is not such a line.
 */
export function parseStat(text: string): Omit<ProcessEntry, 'lease' | 'service'> | null {
  const end = text.lastIndexOf(')');
  const pid = Number.parseInt(text, 10);
  if (end < 0 || !Number.isInteger(pid)) return null;
  const fields = text.slice(end + 2).split(' ');
  const [state, parent, group, session] = fields;
  const startTime = fields[FIELD_STARTTIME - FIELD_STATE];
  if (startTime === undefined) return null;
  return {
    pid,
    parent: Number(parent),
    group: Number(group),
    session: Number(session),
    startTime,
    zombie: state === 'Z' || state === 'X',
  };
}

/** Numbers of the fields in the manual page. */
const FIELD_STATE = 3;
const FIELD_STARTTIME = 22;
