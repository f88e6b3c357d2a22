/** What the engine tells about one of our containers. */
export type ContainerEvent =
  | { readonly kind: 'start' }
  | { readonly kind: 'die'; readonly exitCode: number }
  /** The kernel killed something in the container for lack of memory. */
  | { readonly kind: 'oom' }
  | { readonly kind: 'health'; readonly healthy: boolean }
  /** A command inside it, such as one attempt of its health command, was begun. */
  | { readonly kind: 'command-begun'; readonly commandId: string; readonly command: string }
  | { readonly kind: 'command-ended'; readonly commandId: string; readonly exitCode: number };

export interface ParsedEvent {
  readonly container: string;
  /** The engine's time in whole seconds, as `--since` takes it. */
  readonly at: string;
  readonly event: ContainerEvent;
}

/** One line of `docker events --format '{{json .}}'`; `null` for what does not concern us. */
export function parseEvent(line: string): ParsedEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const { Action, Actor, timeNano } = (value ?? {}) as Record<string, unknown>;
  const { ID, Attributes } = (Actor ?? {}) as Record<string, unknown>;
  if (typeof Action !== 'string' || typeof ID !== 'string') return null;
  const event = eventOf(Action, (Attributes ?? {}) as Record<string, unknown>);
  return event && { container: ID, at: sinceOf(timeNano), event };
}

function eventOf(action: string, attributes: Record<string, unknown>): ContainerEvent | null {
  const separator = action.indexOf(': ');
  const kind = separator < 0 ? action : action.slice(0, separator);
  const rest = separator < 0 ? '' : action.slice(separator + 2);
  const exitCode = Number(attributes['exitCode']);
  const commandId = String(attributes['execID'] ?? '');
  switch (kind) {
    case 'start':
    case 'oom':
      return { kind };
    case 'die':
      return { kind, exitCode };
    case 'health_status':
      return rest === 'healthy' || rest === 'unhealthy'
        ? { kind: 'health', healthy: rest === 'healthy' }
        : null;
    case 'exec_create':
      return { kind: 'command-begun', commandId, command: rest };
    case 'exec_die':
      return { kind: 'command-ended', commandId, exitCode };
    default:
      return null;
  }
}

/** Whole seconds: the number has lost its last digits in JSON, and what comes twice does no harm. */
function sinceOf(timeNano: unknown): string {
  return typeof timeNano === 'number' ? String(Math.floor(timeNano / 1e9)) : '1';
}
