import type { FailureReason, HookName } from '#domain';
import { type Draft, emit, nameOf, refineLife, remember, setLife } from './draft.ts';
import { askToStop, beginSweeping } from './ending.ts';
import { complete } from './exiting.ts';
import { failRunning, journalFailure, raiseIfCritical } from './failing.ts';
import { hooksOf, runHook } from './hook-run.ts';
import type { EndingLife, FinalisingLife, LifeWithRun, PreparingLife } from './life.ts';
import { becomeReady } from './readiness.ts';
import { isSuccess } from './restart-policy.ts';
import type { SupervisorSignal } from './signal.ts';
import { hasEdgesMet, spawn } from './starting.ts';

type HookFinished = Extract<SupervisorSignal, { readonly type: 'hook-finished' }>;

/** One hook has ended: the next one follows, or what the hooks stood before. */
export function hookFinished(draft: Draft, life: LifeWithRun, end: HookFinished): void {
  const { node, hook, index, exit, durationMs } = end;
  emit(draft, {
    type: 'hook.finished',
    service: nameOf(draft, node),
    hook,
    index,
    exit,
    durationMs,
  });
  if (life.kind === 'preparing' && hook === 'pre_start') prepared(draft, life, end);
  else if (life.kind === 'finalising' && hook === 'post_start') finalised(draft, life, end);
  else if (life.kind === 'ending') endingGoesOn(draft, life, end);
}

function prepared(draft: Draft, life: PreparingLife, end: HookFinished): void {
  const { node } = end;
  if (!isSuccess(end.exit, [])) {
    failHook(draft, life, end);
    return;
  }
  const hook = end.index + 1;
  remember(draft, node, { prepared: hook });
  if (!hasEdgesMet(draft, node)) {
    goBack(draft, node, life);
    return;
  }
  if (hook < hooksOf(draft, node, 'pre_start').length) {
    refineLife(draft, node, { ...life, hook });
    runHook(draft, life, { node, hook: 'pre_start', index: hook });
    return;
  }
  const { generation, requestedAt } = life.run;
  remember(draft, node, { preparingMs: draft.now - requestedAt });
  draft.actions.push({ type: 'clear-timer', node, timer: 'ready-timeout' });
  spawn(draft, node, generation);
}

/** A dependency was lost meanwhile: this was no start yet, and what has been done is not done again. */
function goBack(draft: Draft, node: number, life: PreparingLife): void {
  remember(draft, node, { generation: life.run.generation - 1 });
  draft.actions.push({ type: 'clear-timer', node, timer: 'ready-timeout' });
  setLife(draft, node, { kind: 'waiting' });
}

function finalised(draft: Draft, life: FinalisingLife, end: HookFinished): void {
  const { node } = end;
  if (!isSuccess(end.exit, [])) {
    failHook(draft, life, end);
    return;
  }
  const hook = end.index + 1;
  if (hook < hooksOf(draft, node, 'post_start').length) {
    refineLife(draft, node, { ...life, hook });
    runHook(draft, life, { node, hook: 'post_start', index: hook });
  } else if (life.completion !== null) {
    complete(draft, node, life, life.completion);
  } else {
    becomeReady(draft, node, life, life.outcome);
  }
}

/** As in Compose, a service whose hook fails has failed: no restart policy helps. */
function failHook(draft: Draft, life: PreparingLife | FinalisingLife, end: HookFinished): void {
  const { node, hook, index, exit, lastLines } = end;
  const reason: FailureReason = { kind: 'hook', hook, index, exit };
  const completion = life.kind === 'finalising' ? life.completion : null;
  if (life.run.pid !== null && completion === null) {
    failRunning(draft, node, life, { reason, lastLines });
    return;
  }
  journalFailure(draft, node, { reason, lastLines });
  beginSweeping(draft, node, life, {
    exit: completion ?? exit,
    afterwards: { kind: 'failed', reason },
  });
  raiseIfCritical(draft, node);
}

/** A hook that had not ended when the time to become ready was over. */
export function hookTooSlow(
  draft: Draft,
  node: number,
  life: PreparingLife | FinalisingLife,
  lastLines: readonly string[],
): void {
  const hook: HookName = life.kind === 'preparing' ? 'pre_start' : 'post_start';
  failRunning(draft, node, life, {
    reason: { kind: 'hook', hook, index: life.hook, exit: null },
    lastLines,
  });
}

function endingGoesOn(draft: Draft, life: EndingLife, end: HookFinished): void {
  const { node } = end;
  if (life.run.pid === null || life.exit !== null) {
    setLife(draft, node, { ...life, exit: life.exit ?? end.exit, preStop: null });
    draft.actions.push({ type: 'sweep', node, generation: life.run.generation });
    return;
  }
  if (life.preStop === null || end.hook !== 'pre_stop') return;
  const index = end.index + 1;
  if (life.preStop === 'late' || index >= hooksOf(draft, node, 'pre_stop').length) {
    askToStop(draft, node, life);
    return;
  }
  runHook(draft, life, { node, hook: 'pre_stop', index });
}
