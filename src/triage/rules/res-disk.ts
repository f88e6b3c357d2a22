import type { Rule } from '../rule.ts';

/** No space to write to. Whatever else fails then, fails for this. */
export const resDisk: Rule = {
  cause: 'res.disk',
  name: 'res.disk',
  confidence: 0.95,
  patterns: [
    /No space left on device/i,
    /\bENOSPC\b(?!: System limit for number of file watchers)/,
    /[Dd]isk quota exceeded|\bEDQUOT\b/,
    /There is not enough space on the disk/,
    /could not (?:write|extend) .{0,120}: No space/i,
    /(?:database or disk is full|disk is full)/i,
  ],
  examples: [
    'PANIC:  could not write to file "pg_wal/xlogtemp.71": No space left on device',
    'Error: ENOSPC: no space left on device, write',
    'tar: lib/x: Cannot write: No space left on device',
  ],
  counterExamples: [
    "Error: ENOSPC: System limit for number of file watchers reached, watch '/src'",
    '72 GB of disk space left',
  ],
};
