import { formatDuration, type RunRecord } from '#domain';
import { cleanDeep } from '#safety';
import { describeSize } from '../describe.ts';
import type { ReportOptions } from '../report-options.ts';
import { OUTCOME } from '../wording.ts';
import { headerText } from './header.ts';
import { paintLine } from './line.ts';
import { drawTree } from './tree.ts';

/** The state of a run for `signalbox status`, at `now` in epoch milliseconds. No line feed at the end. */
export function renderStatus(record: RunRecord, now: number, options?: ReportOptions): string {
  const redact = options?.redact ?? ((text: string) => text);
  const clean = cleanDeep(record, { redact });
  const took = formatDuration(Math.max(0, (clean.finishedAt ?? now) - clean.startedAt));
  const state =
    clean.outcome === 'running'
      ? `running for ${took}, pid ${clean.supervisorPid}`
      : `${OUTCOME[clean.outcome].label} after ${took}`;
  const tree = drawTree({
    record: clean,
    now,
    redact,
    usualReadyTimes: new Map(),
    rows: Number.POSITIVE_INFINITY,
  });
  const header = `${headerText(clean, describeSize(clean))} · ${state}`;
  return [header, '', ...tree.map((line) => paintLine(line, false))].join('\n');
}
