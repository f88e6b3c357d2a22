import type { Rule } from '../rule.ts';

/** A limit of handles or watches. */
export const resFd: Rule = {
  cause: 'res.fd',
  name: 'res.fd',
  confidence: 0.92,
  patterns: [
    /\bEMFILE\b|\bENFILE\b|Too many open files/,
    /ENOSPC: System limit for number of file watchers/,
    /inotify .{0,60}limit reached|inotify_add_watch .{0,80}No space/,
  ],
  examples: [
    "Error: EMFILE: too many open files, open '/tmp/a'",
    'accept4: Too many open files',
    "Error: ENOSPC: System limit for number of file watchers reached, watch '/src'",
  ],
  counterExamples: ['open files                      (-n) 1024'],
};
