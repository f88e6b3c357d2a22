import { formatDuration, type GateResult, type RunRecord, type ServiceRecord } from '#domain';
import { cleanLine } from '#safety';
import { describeBringUp, gateDetail, ranForMs, serviceDetail, statusWord } from '../describe.ts';
import { GATE, STATUS } from '../wording.ts';
import { type Line, padEnd, padStart } from './line.ts';
import { type Progress, waitingFor } from './progress.ts';

/** A detail longer than this is no detail; the report has it whole. */
const DETAIL_BUDGET_BYTES = 400;

export interface TreeOptions extends Progress {
  readonly redact: (text: string) => string;
  /** Most lines; the nodes that matter least are counted instead. */
  readonly rows: number;
  /** Gates that run now, with the time they started. */
  readonly runningGates: ReadonlyMap<string, number>;
}

/** Everything a run looks like now: a line a node, the bring-up, a line a gate. */
export function drawTree(options: TreeOptions): readonly Line[] {
  const { record } = options;
  const tail = [...bringUpLines(record), ...gateLines(options)];
  const room = Math.max(1, options.rows - tail.length);
  return [...serviceLines(options, room), ...tail];
}

function serviceLines(options: TreeOptions, room: number): readonly Line[] {
  const { services } = options.record;
  if (services.length <= room) return services.map((service) => serviceLine(service, options));
  const shown = new Set(services.toSorted((a, b) => urgency(a) - urgency(b)).slice(0, room - 1));
  const hidden = services.filter((service) => !shown.has(service));
  const lines = services.filter((one) => shown.has(one)).map((one) => serviceLine(one, options));
  return [...lines, [{ text: `   and ${hiddenText(hidden)}`, tone: 'quiet' }]];
}

/** Trouble first, then what moves, then what waits, then what is done. */
function urgency(service: ServiceRecord): number {
  if (service.failure) return 0;
  const rank = { bad: 0, busy: 1, quiet: 2, good: 3 } as const;
  return rank[STATUS[service.status].tone];
}

function hiddenText(hidden: readonly ServiceRecord[]): string {
  const counts = new Map<string, number>();
  for (const service of hidden) {
    const word = statusWord(service);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const parts = [...counts].map(([word, count]) => `${count} ${word}`);
  return `${hidden.length} more (${parts.join(', ')})`;
}

/** ` ✔ database   ready      0.91 s   tcp 5432`. */
export function serviceLine(
  service: ServiceRecord,
  options: Omit<TreeOptions, 'rows' | 'runningGates'>,
): Line {
  const { mark, tone } = service.failure ? STATUS.failed : STATUS[service.status];
  const pending = service.status === 'waiting' || service.status === 'starting';
  const ran = ranForMs(service);
  const name = { text: padEnd(service.name, nameWidth(options.record)), tone: 'strong' } as const;
  const clean = (text: string) =>
    cleanLine(text, { redact: options.redact, lineBudgetBytes: DETAIL_BUDGET_BYTES });
  if (pending && !service.failure) {
    const word = service.status === 'waiting' ? 'waits for ' : 'starting  ';
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
function nameWidth({ services }: RunRecord): number {
  return Math.min(
    24,
    services.reduce((most, { name }) => Math.max(most, name.length), 0),
  );
}

export function bringUpLines(record: RunRecord): readonly Line[] {
  const text = describeBringUp(record);
  const rollback: readonly Line[] = record.rollback
    ? [[{ text: `   rolled back because ${record.rollback.because} failed`, tone: 'bad' }]]
    : [];
  return [...(text ? [[{ text: `   ${text}`, tone: 'quiet' } as const]] : []), ...rollback];
}

function gateLines(options: TreeOptions): readonly Line[] {
  const { record, runningGates, now } = options;
  const running = [...runningGates].map(
    ([name, startedAt]): Line => [
      { text: ' ◌ ', tone: 'busy' },
      { text: `gate ${name}`, tone: 'strong' },
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
  const width = options.record.gateNames.reduce((most, name) => Math.max(most, name.length), 0);
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
    { text: `gate ${padEnd(gate.name, Math.min(24, width))}`, tone: 'strong' },
    { text: `  ${detail}${time}` },
  ];
}
