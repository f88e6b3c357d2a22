import type { EventBody, JournalEvent, RunRecord, TriageReport } from '#domain';
import { createTerminalReporter, loadLiveDrawing, type TerminalOptions } from '#report';
import { createRedactor } from '#safety';
import { STARTED_AT } from './build.ts';

export const { redact } = createRedactor({ A_TOKEN: 'f00f00f00f00' });

export const live = await loadLiveDrawing();

/** A reporter that writes into a text. */
export function reporterOf(changes: Partial<TerminalOptions>) {
  const written: string[] = [];
  const reporter = createTerminalReporter({
    write: (text) => written.push(text),
    columns: 100,
    color: false,
    live: null,
    groups: false,
    redact,
    ...changes,
  });
  return { reporter, written, text: () => written.join('') };
}

let seq = 0;

export function event(body: EventBody, at = STARTED_AT): JournalEvent {
  seq += 1;
  return { ...body, seq, at };
}

/** What is printed at the end of a run, line by line, without empty ones. */
export function conclusionOf(record: RunRecord, report: TriageReport | null): readonly string[] {
  const { reporter, text } = reporterOf({});
  reporter.finish(record, report, 'report.html');
  return text()
    .split('\n')
    .filter((line) => line !== '');
}
