import type { JournalEvent, RunRecord, ServiceRecord } from '#domain';
import { cleanLine, escapeWorkflowData, quietCommands } from '#safety';
import { describeWhatIf } from '../bring-up.ts';
import { describeSlowStarts } from '../usual.ts';
import { chronicleLines } from './chronicle.ts';
import { type Line, note, paintLine } from './line.ts';
import { newsLines, summaryOf } from './plain.ts';
import type { TerminalOptions } from './terminal-options.ts';
import { drawTree, finalRows, MOST_LISTED, skippedLines } from './tree.ts';
import type { View } from './view.ts';

/** How often the count of many nodes is printed. */
const SUMMARY_EVERY_MS = 1000;

/** Nodes in trouble that get a line each. */
const MOST_TROUBLED = 40;

/** Nodes in good health; everything else is trouble and gets its line. */
const GOOD = new Set<JournalEvent['type']>(['service.ready', 'task.completed']);

/**
 * A line for each change of state, where nothing can be redrawn. On GitHub the bring-up is told
 * event by event inside a folded group, and the tree stands once below it.
 */
export function createPlainView(options: TerminalOptions): View {
  const { redact } = options;
  let group: 'none' | 'open' | 'closed' = options.groups ? 'none' : 'closed';
  let skipped: ServiceRecord[] = [];
  let troubled = 0;
  let summarisedAt = Number.NEGATIVE_INFINITY;
  let gatesBegan = false;

  function print(lines: readonly Line[]): void {
    const text = lines.map((line) => `${quietCommands(paintLine(line, options.color))}\n`);
    if (text.length > 0) options.write(text.join(''));
  }

  function tell(lines: readonly Line[], record: RunRecord): void {
    if (lines.length === 0) return;
    if (group === 'none') {
      group = 'open';
      const title = `Bring-up of ${cleanLine(record.project, { redact })}`;
      options.write(`::group::${escapeWorkflowData(title)}\n`);
    }
    print(lines);
  }

  function closeGroup(record: RunRecord, now: number): void {
    if (group === 'open') options.write('::endgroup::\n');
    const begun = group !== 'closed' && record.services.some(({ status }) => status !== 'waiting');
    group = 'closed';
    const usualReadyTimes = new Map();
    if (begun) print(drawTree({ record, now, usualReadyTimes, redact, rows: finalRows(record) }));
  }

  function flushSkipped(record: RunRecord): void {
    tell(skippedLines(skipped), record);
    skipped = [];
  }

  function isCounted(event: JournalEvent, record: RunRecord): boolean {
    if (record.services.length <= MOST_LISTED || !('service' in event)) return false;
    if (event.type === 'service.failed') troubled += 1;
    return event.type === 'service.failed' ? troubled > MOST_TROUBLED : true;
  }

  function summarise(event: JournalEvent, record: RunRecord): void {
    if (!GOOD.has(event.type) || event.at - summarisedAt < SUMMARY_EVERY_MS) return;
    summarisedAt = event.at;
    tell([note(summaryOf(record, event.at))], record);
  }

  return {
    expect() {},
    refresh() {},
    onEvent(event, record) {
      if (event.type === 'service.skipped') {
        const one = record.services.find(({ name }) => name === event.service);
        if (one) skipped.push(one);
        return;
      }
      flushSkipped(record);
      const ends = event.type === 'graph.ready' || event.type === 'rollback.started';
      if (group !== 'closed' && ends) closeGroup(record, event.at);
      else if (isCounted(event, record)) summarise(event, record);
      else {
        const gate = event.type === 'gate.finished' && !gatesBegan;
        gatesBegan ||= gate;
        if (gate && group === 'closed') print([[]]);
        const lines = group === 'closed' ? newsLines : chronicleLines;
        tell(lines(event, { record, now: event.at, redact }), record);
      }
    },
    finish(record, now) {
      flushSkipped(record);
      closeGroup(record, now);
      print(lookingBack(record));
    },
  };
}

/** What was known only when the run was over. */
function lookingBack(record: RunRecord): readonly Line[] {
  const whatIf = describeWhatIf(record);
  const notes = [describeSlowStarts(record.services), whatIf && `what-if: ${whatIf}`];
  const lines = notes.filter((text) => text !== null).map(note);
  return lines.length > 0 ? [[], ...lines] : [];
}
