import type { JournalEvent, RunRecord, TriageReport, UsualReadyTime } from '#domain';
import { cleanLine, escapeWorkflowData, quietCommands } from '#safety';
import { describeSize } from '../describe.ts';
import { concludingLines } from './conclusion.ts';
import { renderFaults } from './faults.ts';
import { fitLine, type Line, paintLine } from './line.ts';
import { headerText, plainLines } from './plain.ts';
import { drawTree } from './tree.ts';

export interface TerminalOptions {
  readonly write: (text: string) => void;
  /** Width of the terminal; 0 when it tells none. */
  readonly columns: number;
  /** Height of the terminal; what is redrawn never grows past it. */
  readonly rows?: number;
  readonly color: boolean;
  /** Whether lines can be redrawn in place. */
  readonly live: boolean;
  /** Whether the output is a GitHub job log, where details can be folded. */
  readonly groups: boolean;
  readonly redact: (text: string) => string;
  /** How long services took in earlier runs, for lines of services that are starting. */
  readonly usualReadyTimes?: readonly UsualReadyTime[];
}

/** Shows a run while it happens. */
export interface TerminalReporter {
  /** `record` is the state after the event. */
  onEvent(event: JournalEvent, record: RunRecord): void;
  /** Redraws the times that pass without events; does nothing where nothing is redrawn. `now` in epoch milliseconds. */
  refresh(record: RunRecord, now: number): void;
  finish(record: RunRecord, report: TriageReport | null, reportPath: string): void;
}

/** Faster than this nobody sees; slower than this it stutters. */
const LEAST_REDRAW_MS = 33;

/** The tree that stays on the screen may scroll; beyond this, nodes in good health are counted. */
const MOST_FINAL_ROWS = 120;

/** Terminals that tell no height. */
const USUAL_ROWS = 24;

/** After these the screen must be right at once. */
const URGENT = new Set<JournalEvent['type']>(['graph.ready', 'service.failed', 'gate.finished']);

export function createTerminalReporter(options: TerminalOptions): TerminalReporter {
  const { color, redact, usualReadyTimes = [] } = options;
  const runningGates = new Map<string, number>();
  let drawnLines = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let groupOpen = false;

  function print(lines: readonly Line[]): void {
    if (lines.length === 0) return;
    const text = lines.map((line) => quietCommands(paintLine(line, color))).join('\n');
    options.write(`${text}\n`);
  }

  function redraw(record: RunRecord, now: number, rows: number): void {
    const tree = drawTree({ record, now, usualReadyTimes, redact, rows, runningGates });
    const lines = tree.map((line) =>
      quietCommands(paintLine(fitLine(line, options.columns), color)),
    );
    const up = drawnLines > 0 ? `\u001b[${drawnLines}A\r` : '';
    options.write(`${up}\u001b[J${lines.map((line) => `${line}\n`).join('')}`);
    drawnLines = lines.length;
    drawnAt = now;
  }

  function openGroup(record: RunRecord): void {
    if (!options.groups) return;
    groupOpen = true;
    options.write(
      `::group::${escapeWorkflowData(`Bring-up of ${cleanLine(record.project, { redact })}`)}\n`,
    );
  }

  function closeGroup(record: RunRecord, now: number): void {
    if (!groupOpen) return;
    groupOpen = false;
    options.write('::endgroup::\n');
    print(drawTree({ record, now, usualReadyTimes, redact, rows: MOST_FINAL_ROWS, runningGates }));
  }

  function start(record: RunRecord): void {
    print([[{ text: cleanLine(headerText(record, describeSize(record)), { redact }) }], []]);
    openGroup(record);
  }

  function printEvent(event: JournalEvent, record: RunRecord): void {
    const plain = { record, now: event.at, usualReadyTimes, redact, verbose: groupOpen };
    if (groupOpen && (event.type === 'graph.ready' || event.type === 'rollback.started')) {
      closeGroup(record, event.at);
    } else {
      print(plainLines(event, plain));
    }
  }

  return {
    onEvent(event, record) {
      if (event.type === 'gate.started') runningGates.set(event.gate, event.at);
      if (event.type === 'gate.finished') runningGates.delete(event.result.name);
      if (event.type === 'run.started') start(record);
      else if (!options.live) printEvent(event, record);
      else if (URGENT.has(event.type) || event.at - drawnAt >= LEAST_REDRAW_MS) {
        redraw(record, event.at, liveRows(options));
      }
    },
    refresh(record, now) {
      if (options.live && drawnLines > 0 && now - drawnAt >= LEAST_REDRAW_MS) {
        redraw(record, now, liveRows(options));
      }
    },
    finish(record, report, reportPath) {
      const now = record.finishedAt ?? record.startedAt;
      runningGates.clear();
      closeGroup(record, now);
      if (options.live && record.services.length > 0) redraw(record, now, MOST_FINAL_ROWS);
      drawnLines = 0;
      const faults = report?.faults ?? record.faults;
      if (faults.length > 0) options.write(`${renderFaults(faults, { redact })}\n`);
      print(concludingLines({ record, report, reportPath, redact }));
    },
  };
}

function liveRows({ rows }: TerminalOptions): number {
  return Math.max(4, (rows && rows > 0 ? rows : USUAL_ROWS) - 2);
}
