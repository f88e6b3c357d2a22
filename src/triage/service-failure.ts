import {
  describeExit,
  type FailureReason,
  formatDuration,
  formatLimit,
  type ServiceRecord,
} from '#domain';
import { unreachable } from '#std';

/** What happened to a node, to stand after its name: `crashed (exit 1) 3.2 s after it was ready`. */
export function describeFailure(failure: FailureReason): string {
  switch (failure.kind) {
    case 'spawn':
      return `could not be started (${failure.code})`;
    case 'exited-before-ready':
      return `ended before it was ready (${describeExit(failure.exit)})`;
    case 'crashed':
      return `crashed (${describeExit(failure.exit)}) ${formatDuration(failure.afterReadyMs)} after it was ready`;
    case 'task-failed':
      return `failed (${describeExit(failure.exit)})`;
    case 'hook':
      return `could not run its ${failure.hook} hook ${failure.index + 1} (${failure.exit ? describeExit(failure.exit) : 'not finished in time'})`;
    case 'not-ready':
      return `did not become ready in ${formatLimit(failure.timeoutMs)}`;
    case 'unhealthy':
      return `became unhealthy: ${failure.lastProbe}`;
    case 'stranger':
      return `found its port ${failure.port} taken by ${failure.command} (pid ${failure.pid})`;
    case 'dependency':
      return `lost ${failure.on}`;
    default:
      return unreachable(failure);
  }
}

/** The same without what differs from run to run: what a signature is made of. */
export function stableFailure({ name, failure }: ServiceRecord): string {
  if (failure === null) return `service ${name} failed`;
  const stable = `service ${name} ${failure.kind}`;
  switch (failure.kind) {
    case 'spawn':
      return `${stable} ${failure.code}`;
    case 'exited-before-ready':
    case 'crashed':
    case 'task-failed':
      return `${stable} ${failure.exit.signal ?? `status ${exitWord(failure.exit.code)}`}`;
    case 'hook':
      return `${stable} ${failure.hook} ${exitWord(failure.index)} ${failure.exit ? (failure.exit.signal ?? `status ${exitWord(failure.exit.code)}`) : 'late'}`;
    case 'not-ready':
    case 'unhealthy':
    case 'stranger':
    case 'dependency':
      return stable;
    default:
      return unreachable(failure);
  }
}

/** Masks would make all exit codes one; the code in letters stays. */
function exitWord(code: number | null): string {
  return String(code ?? 'none').replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? '');
}

const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
