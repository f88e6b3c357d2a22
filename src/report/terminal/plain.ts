import { formatDuration, type JournalEvent, type RunRecord } from '#domain';
import { describeBringUp } from '../bring-up.ts';
import { counted, groupDigits } from '../wording.ts';
import { type Line, note } from './line.ts';
import { gateLine, nameWidthOf, serviceLine } from './tree.ts';

export interface EventOptions {
  readonly record: RunRecord;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly redact: (text: string) => string;
}

/** What is printed of one event where nothing can be redrawn; most events are worth no line. */
export function newsLines(event: JournalEvent, options: EventOptions): readonly Line[] {
  switch (event.type) {
    case 'leftover.removed':
      return [note(`removed ${event.what}, left over by an earlier run`)];
    case 'service.ready':
    case 'task.completed':
    case 'service.failed':
    case 'service.unhealthy':
      return stateLines(event.service, options);
    case 'service.recovered':
      return [note(`${event.service} recovered: ${event.detail}`)];
    case 'service.restarting':
      return [
        note(
          `${event.service} is restarted in ${formatDuration(event.delayMs)}, attempt ${event.attempt}`,
        ),
      ];
    case 'graph.ready': {
      const text = describeBringUp(options.record);
      return text === null ? [] : [note(text)];
    }
    case 'rollback.started':
      return [note(`rolling back: ${event.because} failed`)];
    case 'gate.finished':
      return [gateLine(event.result, options)];
    case 'signal.received':
      return [note(`${event.signal} received, shutting down`)];
    case 'shutdown.finished':
      return killedLines(event.killed);
    default:
      return [];
  }
}

function killedLines(killed: readonly string[]): readonly Line[] {
  return killed.length > 0
    ? [note(`${counted(killed.length, 'service')} had to be killed: ${killed.join(', ')}`)]
    : [];
}

function stateLines(name: string, options: EventOptions): readonly Line[] {
  const service = options.record.services.find((one) => one.name === name);
  const nameWidth = nameWidthOf(options.record);
  return service
    ? [serviceLine(service, { ...options, nameWidth, usualReadyTimes: new Map() })]
    : [];
}

/** `412 of 1 000 up after 1.20 s, 40 starting, 548 waiting`: many nodes in one line. */
export function summaryOf({ services, startedAt }: RunRecord, now: number): string {
  const up = services.filter(({ readyAfterMs }) => readyAfterMs !== null).length;
  const count = (status: string) => services.filter((one) => one.status === status).length;
  const others = (['starting', 'waiting', 'failed'] as const)
    .map((status) => [count(status), status] as const)
    .filter(([number]) => number > 0)
    .map(([number, status]) => `, ${groupDigits(number)} ${status}`);
  const time = formatDuration(Math.max(0, now - startedAt));
  return `${groupDigits(up)} of ${groupDigits(services.length)} up after ${time}${others.join('')}`;
}
