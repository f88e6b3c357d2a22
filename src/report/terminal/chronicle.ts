import {
  describeExit,
  describeHold,
  formatDuration,
  type JournalEvent,
  type ServiceRecord,
} from '#domain';
import { cleanLine } from '#safety';
import { describeFailure, seenBy } from '../describe.ts';
import type { Line } from './line.ts';
import { type EventOptions, newsLines } from './plain.ts';

/** A detail longer than this is no detail; the report has it whole. */
const DETAIL_BUDGET_BYTES = 400;

/** An event as one line of a chronicle, with the time since the start; what only moves has none. */
export function chronicleLines(event: JournalEvent, options: EventOptions): readonly Line[] {
  const { record, redact } = options;
  const service =
    'service' in event ? record.services.find(({ name }) => name === event.service) : undefined;
  const text = chronicleText(event, service);
  if (text === null) return newsLines(event, options);
  if (text === '') return [];
  const offset = formatDuration(Math.max(0, event.at - record.startedAt));
  const clean = cleanLine(text, { redact, lineBudgetBytes: DETAIL_BUDGET_BYTES });
  return [[{ text: `   ${offset.padStart(9)}  ${clean}`, tone: 'quiet' }]];
}

/** `null` for what is told as news, empty for what is not told at all. */
function chronicleText(event: JournalEvent, service: ServiceRecord | undefined): string | null {
  switch (event.type) {
    case 'service.held':
      return `${event.service} waits for ${event.holds.map(describeHold).join(', ')}`;
    case 'service.spawned':
      return `${event.service} spawned, pid ${event.pid}${event.attempt > 1 ? `, attempt ${event.attempt}` : ''}`;
    case 'port.assigned':
      return `${event.service} got port ${event.port} for ${event.name}`;
    case 'hook.finished':
      return `${event.service} ${event.hook} ${event.index + 1}: ${describeExit(event.exit)} in ${formatDuration(event.durationMs)}`;
    case 'probe.changed':
      return event.ok && service?.status === 'starting'
        ? ''
        : `${event.service} ${seenBy(service?.probe ?? null, event.detail)}${attempt(event.attempts)}`;
    case 'service.ready':
      return `${event.service} ready after ${formatDuration(event.readyAfterMs)}${seen(service)}`;
    case 'task.completed':
      return `${event.service} done after ${formatDuration(event.durationMs)}, ${describeExit(event.exit)}`;
    case 'service.failed':
      return `${event.service} failed: ${describeFailure(event.reason)}`;
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

function seen(service: ServiceRecord | undefined): string {
  if (!service?.probe) return '';
  return `: ${seenBy(service.probe, service.probeDetail)}${attempt(service.probeAttempts)}`;
}

function attempt(attempts: number): string {
  return attempts > 1 ? `, attempt ${attempts}` : '';
}
