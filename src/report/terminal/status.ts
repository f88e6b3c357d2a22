import { formatDuration, type RunRecord } from '#domain';
import { cleanDeep } from '#safety';
import { describeSize } from '../describe.ts';
import type { ReportOptions } from '../report-options.ts';
import { OUTCOME } from '../wording.ts';
import { headerText } from './header.ts';
import { paintLine } from './line.ts';
import { drawTree } from './tree.ts';

export interface StatusOptions extends Partial<ReportOptions> {
  /** The supervisor was killed; when it last wrote something down, epoch milliseconds. */
  readonly killed?: { readonly lastHeardAt: number } | null;
}

/** The state of a run for `signalbox status`, at `now` in epoch milliseconds. No line feed at the end. */
export function renderStatus(record: RunRecord, now: number, options: StatusOptions = {}): string {
  const redact = options.redact ?? ((text: string) => text);
  const clean = cleanDeep(record, { redact });
  const tree = drawTree({
    record: clean,
    now: options.killed?.lastHeardAt ?? now,
    redact,
    usualReadyTimes: new Map(),
    rows: Number.POSITIVE_INFINITY,
  });
  const state = stateOf(clean, now, options);
  const header = `${headerText(clean, describeSize(clean))} · ${state}`;
  return [header, '', ...tree.map((line) => paintLine(line, false))].join('\n');
}

function stateOf(record: RunRecord, now: number, { killed }: StatusOptions): string {
  const { outcome, startedAt, finishedAt, supervisorPid } = record;
  if (killed)
    return `killed, last heard of ${timeOf(killed.lastHeardAt)}${agoOf(now - killed.lastHeardAt)}`;
  const took = formatDuration(Math.max(0, (finishedAt ?? now) - startedAt));
  return outcome === 'running'
    ? `running for ${took}, pid ${supervisorPid}`
    : `${OUTCOME[outcome].label} after ${took}`;
}

/** Of logs, UTC: a journal may be read in another zone. */
function timeOf(at: number): string {
  return `at ${new Date(at).toISOString().slice(0, 19)}Z`;
}

function agoOf(elapsedMs: number): string {
  return ` (${formatDuration(Math.max(0, elapsedMs))} ago)`;
}
