import type { CommitInterval, NightSubject } from './night-change.ts';

/** What to do, with the machine time a day it is expected to save, milliseconds. */
export type NightAction =
  | {
      readonly kind: 'bisect';
      readonly job: string;
      readonly gainMs: number;
      readonly commits: CommitInterval;
    }
  | {
      readonly kind: 'repair';
      readonly job: string;
      readonly gainMs: number;
      readonly runs: number;
    }
  | {
      readonly kind: 'make-reliable';
      readonly job: string;
      readonly gainMs: number;
      readonly reruns: number;
    }
  | {
      readonly kind: 'undo-slowdown';
      readonly job: string;
      readonly what: NightSubject;
      readonly gainMs: number;
      readonly commits: CommitInterval;
    }
  | {
      readonly kind: 'mend-service';
      readonly service: string;
      readonly gainMs: number;
      readonly failures: number;
    };
