import { createLogUpdate } from 'log-update';
import type { JournalEvent, RunRecord, UsualReadyTime } from '#domain';
import { quietCommands } from '#safety';
import { settled } from '../settled.ts';
import { fitLine, type Line, paintLine } from './line.ts';
import type { TerminalOptions } from './terminal-options.ts';
import { drawTree, finalRows } from './tree.ts';
import type { View } from './view.ts';

/** Faster than this nobody sees; slower than this it stutters. */
const LEAST_REDRAW_MS = 33;

/** A terminal that does not tell its size is taken for the usual one. */
const USUAL_ROWS = 24;
const USUAL_COLUMNS = 80;

/** Lines left free below the tree: the one the cursor stands in, and one to breathe. */
const FREE_ROWS = 2;
const LEAST_ROWS = 4;

/** After these the screen must be right at once. */
const URGENT = new Set<JournalEvent['type']>(['graph.ready', 'service.failed', 'gate.finished']);

/** A tree that is redrawn in place while a run goes on, and stays when it is over. */
export function createLiveView(options: TerminalOptions): View {
  // The cursor stays visible: nothing has to be put right when the process is killed.
  const draw = createLogUpdate(screenOf(options), { showCursor: true });
  let usualReadyTimes: ReadonlyMap<string, UsualReadyTime> = new Map();
  let drawnAt = Number.NEGATIVE_INFINITY;

  function redraw(record: RunRecord, now: number): void {
    drawnAt = now;
    if (record.services.length === 0) return;
    const lines = drawTree({ ...progress(record, now), rows: liveRows(options) });
    draw(textOf(lines.map((line) => fitLine(line, columnsOf(options)))));
  }

  function progress(record: RunRecord, now: number) {
    return { record, now, usualReadyTimes, redact: options.redact };
  }

  function textOf(lines: readonly Line[]): string {
    return lines.map((line) => `${quietCommands(paintLine(line, options.color))}\n`).join('');
  }

  return {
    expect(times) {
      usualReadyTimes = times;
    },
    onEvent(event, record) {
      if (URGENT.has(event.type) || event.at - drawnAt >= LEAST_REDRAW_MS) redraw(record, event.at);
    },
    refresh(record, now) {
      if (Number.isFinite(drawnAt) && now - drawnAt >= LEAST_REDRAW_MS) redraw(record, now);
    },
    finish(record, now) {
      draw.clear();
      draw.done();
      if (record.services.length === 0 || record.outcome === 'not-started') return;
      const tree = drawTree({ ...progress(settled(record), now), rows: finalRows(record) });
      options.write(textOf(tree));
    },
  };
}

/** What log-update asks of a stream, and no more. */
function screenOf(options: TerminalOptions): NodeJS.WriteStream {
  const screen = {
    isTTY: true,
    write: (text: string) => {
      options.write(text);
      return true;
    },
    get columns() {
      return columnsOf(options);
    },
    get rows() {
      return rowsOf(options);
    },
  };
  return screen as unknown as NodeJS.WriteStream;
}

function columnsOf({ columns }: TerminalOptions): number {
  return columns > 0 ? columns : USUAL_COLUMNS;
}

function rowsOf({ rows }: TerminalOptions): number {
  return rows !== undefined && rows > 0 ? rows : USUAL_ROWS;
}

function liveRows(options: TerminalOptions): number {
  return Math.max(LEAST_ROWS, rowsOf(options) - FREE_ROWS);
}
