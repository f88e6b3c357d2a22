import type { Reference } from '../problem.ts';

/** A trap a configuration walks into: it works, but seldom as its author meant it. */
export type ConfigWarning =
  /** A short dependency on something that has more to offer than its start. */
  | ({
      readonly kind: 'waits-for-start';
      readonly dependency: string;
      readonly offers: 'health' | 'completion';
    } & Reference)
  | ({
      readonly kind: 'healthy-without-healthcheck';
      readonly dependency: string;
      readonly because: 'process' | 'image' | 'disabled';
    } & Reference)
  | ({ readonly kind: 'unsaid-task' } & Reference)
  | ({ readonly kind: 'looks-like-task' } & Reference)
  | ({ readonly kind: 'idle-start-interval' } & Reference)
  | ({
      readonly kind: 'little-patience';
      readonly readyTimeoutMs: number;
      readonly startPeriodMs: number;
      readonly retries: number;
    } & Reference)
  | ({
      readonly kind: 'cut-start-period';
      readonly readyTimeoutMs: number;
      readonly startPeriodMs: number;
    } & Reference)
  | ({ readonly kind: 'unfed-variable'; readonly name: string; readonly where: string } & Reference)
  | ({ readonly kind: 'eaten-dollar'; readonly name: string } & Reference)
  | ({ readonly kind: 'literal-dollar'; readonly name: string } & Reference)
  | ({
      readonly kind: 'added-port';
      readonly port: string;
      readonly other: string;
      readonly otherFile: string;
    } & Reference)
  | ({ readonly kind: 'socket-probe'; readonly program: string } & Reference)
  | ({ readonly kind: 'localhost-probe'; readonly program: string } & Reference)
  | ({ readonly kind: 'head-probe'; readonly option: string } & Reference)
  | ({ readonly kind: 'key-without-meaning'; readonly keys: readonly string[] } & Reference);
