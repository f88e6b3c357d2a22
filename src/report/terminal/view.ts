import type { JournalEvent, RunRecord, UsualReadyTime } from '#domain';

/** One way to show a run while it happens. */
export interface View {
  /** What earlier runs say of ready times, as soon as that is known. */
  expect(times: ReadonlyMap<string, UsualReadyTime>): void;
  /** `record` is the state after the event. */
  onEvent(event: JournalEvent, record: RunRecord): void;
  /** `now` in epoch milliseconds. */
  refresh(record: RunRecord, now: number): void;
  /** Leaves on the screen what shall stay there. */
  finish(record: RunRecord, now: number): void;
}
