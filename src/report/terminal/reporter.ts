import type { JournalEvent, RunRecord, TriageReport, UsualReadyTime } from '#domain';
import { cleanLine, quietCommands } from '#safety';
import { describeSize } from '../describe.ts';
import { concludingLines } from './conclusion.ts';
import { renderFaults } from './faults.ts';
import { headerText } from './header.ts';
import { type Line, paintLine } from './line.ts';
import { createPlainView } from './plain-view.ts';
import type { TerminalOptions } from './terminal-options.ts';

/** Shows a run while it happens. */
export interface TerminalReporter {
  /** What earlier runs say of ready times, whenever that becomes known. */
  expect(times: ReadonlyMap<string, UsualReadyTime>): void;
  /** `record` is the state after the event. */
  onEvent(event: JournalEvent, record: RunRecord): void;
  /** Redraws the times that pass without events; does nothing where nothing is redrawn. `now` in epoch milliseconds. */
  refresh(record: RunRecord, now: number): void;
  finish(record: RunRecord, report: TriageReport | null, reportPath: string): void;
}

export function createTerminalReporter(options: TerminalOptions): TerminalReporter {
  const { color, redact } = options;
  const view = (options.live ?? createPlainView)(options);

  function print(lines: readonly Line[]): void {
    const text = lines.map((line) => `${quietCommands(paintLine(line, color))}\n`);
    if (text.length > 0) options.write(text.join(''));
  }

  return {
    expect: (times) => view.expect(times),
    onEvent(event, record) {
      if (event.type === 'run.started') {
        print([[{ text: cleanLine(headerText(record, describeSize(record)), { redact }) }], []]);
      } else view.onEvent(event, record);
    },
    refresh: (record, now) => view.refresh(record, now),
    finish(record, report, reportPath) {
      view.finish(record, record.finishedAt ?? record.startedAt);
      const faults = report?.faults ?? record.faults;
      if (faults.length > 0) options.write(`${renderFaults(faults, { redact })}\n`);
      print(concludingLines({ record, report, reportPath, redact }));
    },
  };
}
