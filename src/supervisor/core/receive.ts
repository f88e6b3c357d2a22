import { unreachable } from '#std';
import { currentRun, type Draft, emit, lifeOf, nodeAt, remember, setLife } from './draft.ts';
import { announceRestart, announceStop, beginEnding, finishEnding, graceEnded } from './ending.ts';
import { exitedAsAsked, exitedByItself } from './exiting.ts';
import { failRunning, failUnstarted } from './failing.ts';
import { reportStaleHolds } from './holds.ts';
import { hookFinished, hookTooSlow } from './hooks.ts';
import { isUp } from './life.ts';
import { probeNow, probeStirred, probingOf } from './probing.ts';
import { answeredByStranger, passedProbe, probedRunning, probedStarting } from './readiness.ts';
import { finish } from './settling.ts';
import type { SupervisorSignal } from './signal.ts';
import { consider } from './starting.ts';
import { killEverything, requestStop, stopEverything } from './stopping.ts';

/** Works one signal into the draft: the node it is about. Its neighbours are looked at afterwards. */
export function receive(draft: Draft, signal: SupervisorSignal): void {
  switch (signal.type) {
    case 'start':
      begin(draft);
      return;
    case 'spawned':
      spawned(draft, signal);
      return;
    case 'spawn-failed':
      spawnFailed(draft, signal);
      return;
    case 'signalled':
      signalled(draft, signal);
      return;
    case 'probed':
      probed(draft, signal);
      return;
    case 'stirred': {
      const life = currentRun(draft, signal);
      if (life?.kind === 'starting') probeStirred(draft, signal.node, life);
      return;
    }
    case 'exited':
      exited(draft, signal);
      return;
    case 'hook-finished': {
      const life = currentRun(draft, signal);
      if (life) hookFinished(draft, life, signal);
      return;
    }
    case 'swept':
      if (currentRun(draft, signal)) finishEnding(draft, signal.node);
      return;
    case 'timer':
      timerEnded(draft, signal);
      return;
    case 'graph-timer':
      graphTimerEnded(draft, signal);
      return;
    case 'stop':
      requestStop(draft, signal.deadlineMs);
      return;
    case 'restart':
      restart(draft, signal.node);
      return;
    case 'all-swept':
      finish(draft);
      return;
    default:
      unreachable(signal);
  }
}

type SignalOf<Type extends SupervisorSignal['type']> = Extract<
  SupervisorSignal,
  { readonly type: Type }
>;

function begin(draft: Draft): void {
  if (draft.phase.kind !== 'idle') return;
  draft.phase = { kind: 'bringing-up' };
  draft.startedAt = draft.now;
  draft.lastReadyAt = draft.now;
  for (let node = 0; node < draft.lives.length; node += 1) consider(draft, node);
}

function spawned(draft: Draft, signal: SignalOf<'spawned'>): void {
  const { node, pid, startTime, generation, logFile, spawnedAt } = signal;
  const life = currentRun(draft, signal);
  if (!life) return;
  remember(draft, node, { asksImage: signal.asksImage ?? false });
  const { config } = nodeAt(draft, node);
  const probing = probingOf(draft, node);
  const service = config.name;
  emit(draft, { type: 'service.spawned', service, pid, startTime, attempt: generation, logFile });
  const next = { ...life, run: { ...life.run, pid, requestedAt: spawnedAt } };
  setLife(draft, node, next);
  if (next.kind === 'ending') {
    announceStop(draft, node);
    draft.actions.push({ type: 'signal', node, signal: config.stopSignal });
  }
  if (next.kind !== 'starting') return;
  if (probing === 'none' && !nodeAt(draft, node).completes) {
    passedProbe(draft, node, next, null);
    return;
  }
  const delayMs = Math.max(0, config.readyTimeoutMs - (draft.now - next.run.requestedAt));
  draft.actions.push({ type: 'set-timer', node, generation, timer: 'ready-timeout', delayMs });
  if (probing === 'active' || next.run.signalled) probeNow(draft, node, next);
}

function spawnFailed(draft: Draft, signal: SignalOf<'spawn-failed'>): void {
  const { node, code, message } = signal;
  const life = currentRun(draft, signal);
  if (life?.kind === 'ending') finishEnding(draft, node);
  if (life?.kind !== 'starting') return;
  failUnstarted(draft, node, { reason: { kind: 'spawn', code, message }, lastLines: [] });
}

function signalled(draft: Draft, signal: SignalOf<'signalled'>): void {
  const life = currentRun(draft, signal);
  if (!life || !isUp(life) || life.kind === 'preparing') return;
  const next = { ...life, run: { ...life.run, signalled: true } };
  setLife(draft, signal.node, next);
  const { completes } = nodeAt(draft, signal.node);
  const probing = probingOf(draft, signal.node);
  if (next.run.pid === null || completes) return;
  const isServing = next.kind === 'ready' || next.kind === 'unhealthy';
  if (next.kind === 'starting' || (isServing && probing === 'engine')) {
    probeNow(draft, signal.node, next);
  }
}

function probed(draft: Draft, signal: SignalOf<'probed'>): void {
  const life = currentRun(draft, signal);
  if (life?.kind === 'starting') probedStarting(draft, signal.node, life, signal);
  if (life?.kind === 'finalising' && signal.stranger !== null) {
    const { stranger, lastLines } = signal;
    answeredByStranger(draft, signal.node, life, { stranger, lastLines });
  }
  if (life?.kind === 'ready' || life?.kind === 'unhealthy')
    probedRunning(draft, signal.node, life, signal);
}

function exited(draft: Draft, signal: SignalOf<'exited'>): void {
  const life = currentRun(draft, signal);
  if (!life) return;
  if (isUp(life)) exitedByItself(draft, signal.node, life, signal);
  else exitedAsAsked(draft, signal.node, life, signal.exit);
}

function timerEnded(draft: Draft, signal: SignalOf<'timer'>): void {
  const { node, timer, lastLines } = signal;
  if (timer === 'pause') {
    resume(draft, node);
    return;
  }
  const life = currentRun(draft, signal);
  if (!life) return;
  switch (timer) {
    case 'probe':
      if (isUp(life) && life.kind !== 'preparing' && life.kind !== 'finalising')
        probeNow(draft, node, life);
      return;
    case 'ready-timeout':
      if (life.kind === 'preparing' || life.kind === 'finalising')
        hookTooSlow(draft, node, life, lastLines);
      if (life.kind !== 'starting') return;
      failRunning(draft, node, life, {
        reason: {
          kind: 'not-ready',
          timeoutMs: nodeAt(draft, node).config.readyTimeoutMs,
          attempts: life.probing.attempts,
          lastProbe: life.probing.detail,
        },
        lastLines,
      });
      return;
    case 'grace':
      graceEnded(draft, node);
      return;
    case 'abandon':
      finishEnding(draft, node);
      return;
    default:
      unreachable(timer);
  }
}

/** The back-off is over: its edges decide whether it may start. */
function resume(draft: Draft, node: number): void {
  if (lifeOf(draft, node).kind === 'pausing') setLife(draft, node, { kind: 'waiting' });
}

function graphTimerEnded(draft: Draft, signal: SignalOf<'graph-timer'>): void {
  switch (signal.timer) {
    case 'report-holds':
      reportStaleHolds(draft);
      return;
    case 'deadline-stop':
      stopEverything(draft);
      return;
    case 'deadline-kill':
      killEverything(draft);
      return;
    default:
      unreachable(signal.timer);
  }
}

/** A person asked for it: earlier failures are forgiven. */
function restart(draft: Draft, node: number): void {
  if (draft.phase.kind !== 'bringing-up' && draft.phase.kind !== 'up') return;
  remember(draft, node, { restarts: 0, failures: [], openings: 0, reportedHolds: '' });
  const life = lifeOf(draft, node);
  if (life.kind === 'waiting') return;
  const again = { kind: 'again', notBefore: draft.now, pause: null } as const;
  if (isUp(life)) {
    beginEnding(draft, node, life, again);
    return;
  }
  if (life.kind === 'ending') {
    setLife(draft, node, { ...life, afterwards: again });
    if (life.announced) return;
  } else {
    setLife(draft, node, { kind: 'waiting' });
  }
  announceRestart(draft, node, again);
  draft.actions.push({ type: 'clear-timer', node, timer: 'pause' });
}
