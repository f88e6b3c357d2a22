import type { Rule } from '../rule.ts';

/** A program that ended on its own error. */
export const svcCrash: Rule = {
  cause: 'svc.crash',
  name: 'svc.crash',
  confidence: 0.72,
  patterns: [
    /^(?:\S{1,80} )?(?:PANIC|FATAL)[: ]|^panic: |^thread '[^'\n]{1,80}' panicked at|terminate called after throwing|\b[Uu]ncaught(?:Exception)?\b|Unhandled (?:exception|rejection|promise|error)|UnhandledPromiseRejection|unhandledRejection/,
    /was terminated by signal \d+|terminating (?:connection )?(?:because|due to)|received (?:fast|immediate) shutdown request|server process .{0,60} was terminated|core dumped/,
    /[Cc]ontainer .{1,80} exited \([1-9]|\bcrashed\b|CrashLoopBackOff/,
  ],
  examples: [
    'PANIC:  could not locate a valid checkpoint record',
    'Uncaught TypeError: x is not a function',
    'LOG:  startup process (PID 12) was terminated by signal 6',
    'container app-db-1 exited (1)',
  ],
  counterExamples: ['exited with code 0', 'server stopped'],
};
