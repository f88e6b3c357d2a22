import type { JournalEvent } from '#domain';
import { err, ok, type Result } from '#std';

/** One line of a journal. Types unknown to this version are refused rather than half understood. */
export function parseLine(text: string): Result<JournalEvent, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('is not JSON');
  }
  if (typeof value !== 'object' || value === null) return err('is not an object');
  const { type, seq, at } = value as { type?: unknown; seq?: unknown; at?: unknown };
  if (typeof seq !== 'number' || typeof at !== 'number') return err('has no seq or no at');
  if (typeof type !== 'string' || !Object.hasOwn(EVENT_TYPES, type)) {
    return err(`has an event type this version does not know: ${JSON.stringify(type)}`);
  }
  return ok(value as JournalEvent);
}

/** A record so that a new event type that is missing here does not compile. */
const EVENT_TYPES: Readonly<Record<JournalEvent['type'], true>> = {
  'run.started': true,
  'preflight.failed': true,
  'leftover.removed': true,
  'service.held': true,
  'service.spawned': true,
  'probe.changed': true,
  'service.ready': true,
  'task.completed': true,
  'service.exited': true,
  'port.assigned': true,
  'hook.finished': true,
  'resource.sampled': true,
  'service.unhealthy': true,
  'service.recovered': true,
  'service.restarting': true,
  'service.failed': true,
  'service.skipped': true,
  'service.lost-dependency': true,
  'service.stopping': true,
  'service.killed': true,
  'service.stopped': true,
  'graph.ready': true,
  'rollback.started': true,
  'gate.started': true,
  'gate.finished': true,
  'signal.received': true,
  'shutdown.started': true,
  'shutdown.finished': true,
  'run.finished': true,
  'steps.reported': true,
};
