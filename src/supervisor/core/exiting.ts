import type { ExitStatus } from '#domain';
import { saysPortTaken } from '../discovery/says-port-taken.ts';
import { type Draft, emit, memoryOf, nameOf, nodeAt, remember, setLife } from './draft.ts';
import { announceRestart, beginSweeping } from './ending.ts';
import { failExited, retryOnAnotherPort } from './failing.ts';
import { hooksOf } from './hook-run.ts';
import type { EndingLife, UpLife } from './life.ts';
import { finalise } from './readiness.ts';
import { isSuccess } from './restart-policy.ts';

/** A node that was asked to end has ended; its group may still have members. */
export function exitedAsAsked(
  draft: Draft,
  node: number,
  life: EndingLife,
  exit: ExitStatus,
): void {
  if (life.exit !== null) return;
  emit(draft, { type: 'service.exited', service: nameOf(draft, node), exit, expected: true });
  setLife(draft, node, { ...life, exit });
  draft.actions.push({ type: 'sweep', node, generation: life.run.generation });
}

/** A process ended by itself: a completed task, or a failure, unless everything is ending anyway. */
export function exitedByItself(
  draft: Draft,
  node: number,
  life: UpLife,
  end: { readonly exit: ExitStatus; readonly lastLines: readonly string[] },
): void {
  const { config, completes } = nodeAt(draft, node);
  const { exit } = end;
  const succeeded = isSuccess(exit, config.successExitCodes);
  if (completes && succeeded) {
    const finalises = life.kind === 'starting' && hooksOf(draft, node, 'post_start').length > 0;
    if (finalises) finalise(draft, node, life, { outcome: null, completion: exit });
    else complete(draft, node, life, exit);
    return;
  }
  const { kind } = draft.phase;
  if (kind === 'stopping' || kind === 'rolling-back') {
    emit(draft, { type: 'service.exited', service: config.name, exit, expected: true });
    beginSweeping(draft, node, life, { exit, afterwards: { kind: 'stopped' } });
    return;
  }
  const again =
    life.kind === 'starting' && !succeeded && saysPortTaken(end.lastLines)
      ? retryOnAnotherPort(draft, node)
      : null;
  if (again !== null) {
    emit(draft, { type: 'service.exited', service: config.name, exit, expected: false });
    announceRestart(draft, node, again);
    beginSweeping(draft, node, life, { exit, afterwards: again });
    return;
  }
  failExited(draft, node, life, {
    reason: completes
      ? { kind: 'task-failed', exit }
      : 'readyAt' in life
        ? { kind: 'crashed', exit, afterReadyMs: draft.now - life.readyAt }
        : { kind: 'exited-before-ready', exit },
    failed: !succeeded,
    ...end,
  });
}

/** Children a completed task left running are its purpose (`pg_ctl start`): they live until the stop. */
export function complete(draft: Draft, node: number, life: UpLife, exit: ExitStatus): void {
  const durationMs = draft.now - life.run.requestedAt;
  emit(draft, { type: 'task.completed', service: nameOf(draft, node), exit, durationMs });
  const { preparingMs } = memoryOf(draft, node);
  remember(draft, node, { readyAfterMs: preparingMs + durationMs, everReady: true });
  draft.lastReadyAt = draft.now;
  draft.actions.push({ type: 'clear-timer', node, timer: 'ready-timeout' });
  setLife(draft, node, { kind: 'completed', exit, durationMs });
}
