import type { ExitStatus } from '#domain';
import { type Draft, emit, lifeOf, memoryOf, nameOf, nodeAt, remember, setLife } from './draft.ts';
import { reportHolds } from './holds.ts';
import { hooksOf, runHook } from './hook-run.ts';
import type { Afterwards, Again, EndingLife, UpLife } from './life.ts';

/**
 * Asks a running node to end: its `pre_stop` hooks if it was ready, for a grace period at most, then
 * its stop signal, and SIGKILL when its grace period is over.
 */
export function beginEnding(
  draft: Draft,
  node: number,
  life: UpLife,
  afterwards: Afterwards,
): void {
  const { config } = nodeAt(draft, node);
  if (life.run.pid !== null) announceStop(draft, node);
  const exit = life.kind === 'finalising' ? life.completion : null;
  const wasReady = life.kind === 'ready' || life.kind === 'unhealthy';
  const preStop = wasReady && hooksOf(draft, node, 'pre_stop').length > 0 ? 'running' : null;
  leave(draft, node, life, { exit, announced: true, preStop, afterwards });
  if (preStop === null) draft.actions.push({ type: 'signal', node, signal: config.stopSignal });
  else runHook(draft, life, { node, hook: 'pre_stop', index: 0 });
  setGrace(draft, node, life.run.generation, config.stopGracePeriodMs);
}

/** The `pre_stop` hooks have ended, or their time is over: the stop signal, with a grace of its own. */
export function askToStop(draft: Draft, node: number, life: EndingLife): void {
  const { config } = nodeAt(draft, node);
  setLife(draft, node, { ...life, preStop: null });
  draft.actions.push(
    { type: 'end-hook', node },
    { type: 'signal', node, signal: config.stopSignal },
  );
  setGrace(draft, node, life.run.generation, config.stopGracePeriodMs);
}

/** A process that is still being spawned is announced once it is there. */
export function announceStop(draft: Draft, node: number): void {
  const { name: service, stopSignal: signal } = nodeAt(draft, node).config;
  emit(draft, { type: 'service.stopping', service, signal });
}

/** Told at once when a node went down by itself, and after its stop when it was asked to end. */
export function announceRestart(draft: Draft, node: number, again: Again): void {
  emit(draft, {
    type: 'service.restarting',
    service: nameOf(draft, node),
    attempt: memoryOf(draft, node).generation + 1,
    delayMs: Math.max(0, again.notBefore - draft.now),
  });
}

/** The leader went down by itself: whoever is left of its group follows. */
export function beginSweeping(
  draft: Draft,
  node: number,
  life: UpLife,
  outcome: { readonly exit: ExitStatus; readonly afterwards: Afterwards },
): void {
  leave(draft, node, life, { ...outcome, announced: false, preStop: null });
  const { generation } = life.run;
  draft.actions.push({ type: 'signal', node, signal: 'SIGTERM' });
  draft.actions.push({ type: 'sweep', node, generation });
  setGrace(draft, node, generation, STRAGGLER_GRACE_MS);
}

function leave(
  draft: Draft,
  node: number,
  life: UpLife,
  part: {
    readonly exit: ExitStatus | null;
    readonly announced: boolean;
    readonly preStop: EndingLife['preStop'];
    readonly afterwards: Afterwards;
  },
): void {
  draft.actions.push(
    { type: 'clear-timer', node, timer: 'probe' },
    { type: 'clear-timer', node, timer: 'ready-timeout' },
    { type: 'cancel-probe', node },
  );
  setLife(draft, node, { kind: 'ending', run: life.run, killed: false, ...part });
}

function setGrace(draft: Draft, node: number, generation: number, graceMs: number): void {
  const left = draft.killAt === null ? graceMs : Math.max(0, draft.killAt - draft.now);
  draft.actions.push({
    type: 'set-timer',
    node,
    generation,
    timer: 'grace',
    delayMs: Math.min(graceMs, left),
  });
}

/** The grace period is over: that of the hooks before the stop signal, or that after it. */
export function graceEnded(draft: Draft, node: number): void {
  const life = lifeOf(draft, node);
  if (life.kind === 'ending' && life.preStop === 'running') endHook(draft, node, life);
  else if (life.kind === 'ending' && life.preStop === 'late') askToStop(draft, node, life);
  else killNode(draft, node);
}

/** The stop goes on as soon as the hook is told to be gone; should it hang in the kernel, without that. */
function endHook(draft: Draft, node: number, life: EndingLife): void {
  setLife(draft, node, { ...life, preStop: 'late' });
  draft.actions.push({ type: 'end-hook', node });
  setGrace(draft, node, life.run.generation, STRAGGLER_GRACE_MS);
}

export function killNode(draft: Draft, node: number): void {
  const life = lifeOf(draft, node);
  if (life.kind !== 'ending' || life.killed) return;
  const service = nameOf(draft, node);
  if (life.announced) {
    emit(draft, { type: 'service.killed', service });
    draft.killed = [...draft.killed, service];
  }
  setLife(draft, node, { ...life, killed: true });
  draft.actions.push(
    { type: 'kill', node },
    { type: 'clear-timer', node, timer: 'grace' },
    {
      type: 'set-timer',
      node,
      generation: life.run.generation,
      timer: 'abandon',
      delayMs: ABANDON_AFTER_MS,
    },
  );
}

/** Nothing is left of an ending node, or nothing can be done about what is left. */
export function finishEnding(draft: Draft, node: number): void {
  const life = lifeOf(draft, node);
  if (life.kind !== 'ending') return;
  const service = nameOf(draft, node);
  draft.actions.push(
    { type: 'clear-timer', node, timer: 'grace' },
    { type: 'clear-timer', node, timer: 'abandon' },
  );
  const { afterwards } = life;
  if (life.announced || afterwards.kind === 'stopped')
    emit(draft, { type: 'service.stopped', service });
  switch (afterwards.kind) {
    case 'stopped':
      setLife(draft, node, { kind: 'stopped' });
      return;
    case 'failed':
      setLife(draft, node, { kind: 'failed', reason: afterwards.reason });
      return;
    case 'again':
      if (life.announced) announceRestart(draft, node, afterwards);
      startAgain(draft, node, afterwards);
      return;
  }
}

function startAgain(draft: Draft, node: number, again: Again): void {
  remember(draft, node, { reportedHolds: '' });
  if (again.pause === null || again.notBefore <= draft.now) {
    setLife(draft, node, { kind: 'waiting' });
    return;
  }
  setLife(draft, node, { kind: 'pausing', pause: again.pause, until: again.notBefore });
  reportHolds(draft, node);
  draft.actions.push({
    type: 'set-timer',
    node,
    generation: memoryOf(draft, node).generation,
    timer: 'pause',
    delayMs: again.notBefore - draft.now,
  });
}

/** Children a dead leader left behind get this long after SIGTERM. */
const STRAGGLER_GRACE_MS = 2_000;
/** A process that SIGKILL does not end hangs in the kernel; nobody can wait for it. */
const ABANDON_AFTER_MS = 5_000;
