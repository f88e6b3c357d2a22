import type { JournalEvent, RunRecord } from '#domain';
import type { Result } from '#std';

/** What a running supervisor lets its clients see and do. */
export interface ControlPort {
  record(): RunRecord;
  /** The events with `seq` from `fromSeq` on, those to come included; ends with the run or the signal. */
  events(fromSeq: number, signal: AbortSignal): AsyncIterable<JournalEvent>;
  /** Absolute path of a service's log; `null` when there is no such service or it has no log yet. */
  logFile(service: string): string | null;
  /** Resolves when the service is ready again, or with the reason why it is not. */
  restart(service: string): Promise<Result<void, string>>;
  /** Begins to take everything down; comes back at once. */
  shutdown(): void;
}
