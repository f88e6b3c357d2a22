import { formatDuration, type GateResult, type RunRecord, type ServiceRecord } from '#domain';
import { cleanLine } from '#safety';
import { describeBringUp, describeWhatIf } from '../bring-up.ts';
import { gateDetail, ranForMs, serviceDetail, standingFailure, statusWord } from '../describe.ts';
import { GATE, listed, STATUS } from '../wording.ts';
import { type Line, padEnd, padStart } from './line.ts';
import { type Progress, waitingFor } from './progress.ts';

/** A detail longer than this is no detail; the report has it whole. */
const DETAIL_BUDGET_BYTES = 400;

/** A longer name sticks out rather than pushing everything else away. */
const MOST_NAME_WIDTH = 24;

export interface TreeOptions extends Progress {
  readonly redact: (text: string) => string;
  /** Most lines; the nodes that matter least are counted instead. */
  readonly rows: number;
}

/** With more nodes than this, those in good health are counted rather than listed. */
export const MOST_LISTED = 100;

/** Lines of the tree that stays where it was printed: all of a usual graph, the telling ones of a huge one. */
export function finalRows({ services, gateNames }: RunRecord): number {
  return services.length > MOST_LISTED ? 30 : services.length + gateNames.length + 10;
}

/** Everything a run looks like now: a line a node, the bring-up, a line a gate. */
export function drawTree(options: TreeOptions): readonly Line[] {
  const { record } = options;
  const gates = gateLines(options);
  const gap: readonly Line[] = gates.length > 0 && record.services.length > 0 ? [[]] : [];
  const tail = [...bringUpLines(record), ...gap, ...gates];
  const room = Math.max(1, options.rows - tail.length);
  return [...serviceLines(options, room), ...tail];
}

function serviceLines(options: TreeOptions, room: number): readonly Line[] {
  const { services } = options.record;
  const skipped = skippedLines(services.filter(isSkipped));
  const rest = services.filter((service) => !isSkipped(service));
  const left = Math.max(1, room - skipped.length);
  const shown =
    rest.length <= left
      ? new Set(rest)
      : new Set(rest.toSorted((a, b) => urgency(a) - urgency(b)).slice(0, left - 1));
  const hidden = rest.filter((service) => !shown.has(service));
  const nameWidth = nameWidthOf(options.record);
  const lines = rest
    .filter((one) => shown.has(one))
    .map((one) => serviceLine(one, { ...options, nameWidth }));
  const counted: readonly Line[] =
    hidden.length > 0 ? [[{ text: `   and ${hiddenText(hidden)}`, tone: 'quiet' }]] : [];
  return [...lines, ...skipped, ...counted];
}

function isSkipped({ status }: ServiceRecord): boolean {
  return status === 'skipped';
}

/** Nodes that were never started, folded under what kept them from it. */
export function skippedLines(skipped: readonly ServiceRecord[]): readonly Line[] {
  const causes = Map.groupBy(skipped, ({ skippedBecause }) => skippedBecause);
  return [...causes].map(([because, services]) => {
    const { mark, label, tone } = STATUS.skipped;
    const names = listed(services.map(({ name }) => name));
    const count = services.length > 1 ? ` (${services.length})` : '';
    const reason = because === null ? '' : ` · not started because ${because} failed`;
    return [
      { text: ` ${mark} ${label}: `, tone },
      { text: `${names}${count}`, tone: 'strong' },
      { text: reason, tone: 'quiet' },
    ];
  });
}

/** Trouble first, then what moves, then what waits, then what is done. */
function urgency(service: ServiceRecord): number {
  if (standingFailure(service)) return 0;
  const rank = { bad: 0, busy: 1, quiet: 2, good: 3 } as const;
  return rank[STATUS[service.status].tone];
}

function hiddenText(hidden: readonly ServiceRecord[]): string {
  const counts = new Map<string, number>();
  for (const service of hidden) {
    const word = service.status === 'waiting' ? 'waiting' : statusWord(service);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parts = [...counts].map(([word, count]) => `${count} ${word}`);
  return `${hidden.length} more (${parts.join(', ')})`;
}

export interface ServiceLineOptions extends Progress {
  readonly redact: (text: string) => string;
  /** Cells names are padded to. */
  readonly nameWidth: number;
}

/** ` ✔ database   ready      0.91 s   tcp 5432`. */
export function serviceLine(service: ServiceRecord, options: ServiceLineOptions): Line {
  const failure = standingFailure(service);
  const { mark, tone } = failure ? STATUS.failed : STATUS[service.status];
  const pending = service.status === 'waiting' || service.status === 'starting';
  const ran = ranForMs(service);
  const name = { text: padEnd(service.name, options.nameWidth), tone: 'strong' } as const;
  const clean = (text: string) =>
    cleanLine(text, { redact: options.redact, lineBudgetBytes: DETAIL_BUDGET_BYTES });
  if (pending) {
    const word = service.status === 'waiting' ? 'waits for' : 'starting  ';
    return [
      { text: ` ${mark} `, tone },
      name,
      { text: `  ${word} ${clean(waitingFor(service, options))}`, tone: 'quiet' },
    ];
  }
  return [
    { text: ` ${mark} `, tone },
    name,
    { text: `  ${padEnd(statusWord(service), 10)}`, tone },
    { text: ` ${padStart(ran === null ? '' : formatDuration(ran), 9)}   ` },
    { text: clean(serviceDetail(service)), tone: 'quiet' },
  ];
}

/** Names are aligned; a very long one may stick out. */
export function nameWidthOf({ services }: RunRecord): number {
  const widest = services.reduce((most, { name }) => Math.max(most, name.length), 0);
  return Math.min(MOST_NAME_WIDTH, widest);
}

export function bringUpLines(record: RunRecord): readonly Line[] {
  const whatIf = describeWhatIf(record);
  const notes = [describeBringUp(record), whatIf === null ? null : `what-if: ${whatIf}`];
  const rollback: readonly Line[] = record.rollback
    ? [[{ text: `   rolled back because ${record.rollback.because} failed`, tone: 'bad' }]]
    : [];
  const quiet = notes
    .filter((note) => note !== null)
    .map((note): Line => [{ text: `   ${note}`, tone: 'quiet' }]);
  return [...quiet, ...rollback];
}

function gateLines(options: TreeOptions): readonly Line[] {
  const { record, now } = options;
  const running = (record.gateTimes ?? [])
    .filter(({ finishedAt }) => finishedAt === null && record.outcome === 'running')
    .map(
      ({ gate, startedAt }): Line => [
        { text: ' ◌ ', tone: 'busy' },
        { text: `gate ${padEnd(gate, gateWidthOf(record))}`, tone: 'strong' },
        { text: `  running ${formatDuration(Math.max(0, now - startedAt))}`, tone: 'quiet' },
      ],
    );
  return [...record.gates.map((gate) => gateLine(gate, options)), ...running];
}

/** ` ✔ gate api    24 passed in 3.1 s`. */
export function gateLine(
  gate: GateResult,
  options: { readonly record: RunRecord; readonly redact: (text: string) => string },
): Line {
  const { mark, tone } = GATE[gate.outcome];
  const width = gateWidthOf(options.record);
  const time =
    gate.kind === 'command' && gate.outcome !== 'skipped'
      ? ` in ${formatDuration(gate.durationMs)}`
      : '';
  const detail = cleanLine(gateDetail(gate), {
    redact: options.redact,
    lineBudgetBytes: DETAIL_BUDGET_BYTES,
  });
  return [
    { text: ` ${mark} `, tone },
    { text: `gate ${padEnd(gate.name, width)}`, tone: 'strong' },
    { text: `  ${detail}${time}` },
  ];
}

function gateWidthOf({ gateNames }: RunRecord): number {
  const widest = gateNames.reduce((most, name) => Math.max(most, name.length), 0);
  return Math.min(MOST_NAME_WIDTH, widest);
}
