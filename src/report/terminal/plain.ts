import { describeHold, formatDuration, type JournalEvent, type RunRecord } from '#domain';

import { counted } from '../wording.ts';
import type { Line } from './line.ts';
import type { Progress } from './progress.ts';
import { bringUpLines, gateLine, serviceLine } from './tree.ts';

export interface PlainOptions extends Progress {
  readonly redact: (text: string) => string;
  /** Also what is only worth reading when one looks for something. */
  readonly verbose: boolean;
}

/** What is printed of one event where nothing can be redrawn; most events are worth no line. */
export function plainLines(event: JournalEvent, options: PlainOptions): readonly Line[] {
  const news = newsLines(event, options);
  return news.length > 0 || !options.verbose ? news : verboseLines(event, options);
}

function newsLines(event: JournalEvent, options: PlainOptions): readonly Line[] {
  const { record } = options;
  switch (event.type) {
    case 'leftover.removed':
      return [note(`removed ${event.what}, left over by an earlier run`)];
    case 'service.ready':
    case 'task.completed':
    case 'service.failed':
    case 'service.skipped':
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
    case 'graph.ready':
      return bringUpLines({ ...record, rollback: null });
    case 'rollback.started':
      return [note(`rolling back: ${event.because} failed`)];
    case 'gate.finished':
      return [gateLine(event.result, options)];
    case 'signal.received':
      return [note(`${event.signal} received, shutting down`)];
    case 'shutdown.finished':
      return event.killed.length > 0
        ? [
            note(
              `${counted(event.killed.length, 'service')} had to be killed: ${event.killed.join(', ')}`,
            ),
          ]
        : [];
    default:
      return [];
  }
}

function stateLines(name: string, options: PlainOptions): readonly Line[] {
  const service = options.record.services.find((one) => one.name === name);
  return service ? [serviceLine(service, options)] : [];
}

function verboseLines(event: JournalEvent, { record }: PlainOptions): readonly Line[] {
  const text = verboseText(event);
  if (text === null) return [];
  const offset = formatDuration(Math.max(0, event.at - record.startedAt));
  return [[{ text: `   ${offset.padStart(9)}  ${text}`, tone: 'quiet' }]];
}

function verboseText(event: JournalEvent): string | null {
  switch (event.type) {
    case 'service.held':
      return `${event.service} waits for ${event.holds.map(describeHold).join(', ')}`;
    case 'service.spawned':
      return `${event.service} spawned, pid ${event.pid}${event.attempt > 1 ? `, attempt ${event.attempt}` : ''}`;
    case 'probe.changed':
      return `${event.service} ${event.detail}${event.attempts > 1 ? ` ×${event.attempts}` : ''}`;
    case 'service.lost-dependency':
      return `${event.service} lost ${event.dependency}`;
    case 'service.stopping':
      return `${event.service} is stopped with ${event.signal}`;
    case 'service.killed':
      return `${event.service} did not stop in time and was killed`;
    case 'service.stopped':
      return `${event.service} stopped`;
    case 'gate.started':
      return `gate ${event.gate} started${event.attempt > 1 ? `, attempt ${event.attempt}` : ''}`;
    default:
      return null;
  }
}

function note(text: string): Line {
  return [{ text: `   ${text}`, tone: 'quiet' }];
}

/** First line of a run: `onboarder · 6 services, 1 task, 2 gates · signalbox.yml`. */
export function headerText(record: RunRecord, size: string): string {
  return [record.project, size, record.configFiles.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');
}
