import type { ExitStatus, FailureReason, ServiceName } from '#domain';
import {
  type Draft,
  emit,
  lifeOf,
  memoryOf,
  nameOf,
  nextRandom,
  nodeAt,
  remember,
  setLife,
} from './draft.ts';
import { announceRestart, beginEnding, beginSweeping } from './ending.ts';
import { type Afterwards, type Again, isUp, type UpLife } from './life.ts';
import { decideRestart } from './restart-policy.ts';

/** A node failed while its process was alive (timeout, stranger, unhealthy): it fails for good. */
export function failRunning(
  draft: Draft,
  node: number,
  life: UpLife,
  failure: { readonly reason: FailureReason; readonly lastLines: readonly string[] },
): void {
  journalFailure(draft, node, failure);
  loseDependents(draft, node);
  beginEnding(draft, node, life, { kind: 'failed', reason: failure.reason });
  raiseIfCritical(draft, node);
}

/** A node could not even be started. */
export function failUnstarted(
  draft: Draft,
  node: number,
  failure: { readonly reason: FailureReason; readonly lastLines: readonly string[] },
): void {
  journalFailure(draft, node, failure);
  setLife(draft, node, { kind: 'failed', reason: failure.reason });
  raiseIfCritical(draft, node);
}

/** The process went down by itself: what the journal hears, and whether it is started again. */
export function failExited(
  draft: Draft,
  node: number,
  life: UpLife,
  failure: {
    readonly reason: FailureReason;
    readonly exit: ExitStatus;
    readonly failed: boolean;
    readonly lastLines: readonly string[];
  },
): void {
  const service = nameOf(draft, node);
  emit(draft, { type: 'service.exited', service, exit: failure.exit, expected: false });
  journalFailure(draft, node, failure);
  loseDependents(draft, node);
  const afterwards = restartOrFail(draft, node, life, failure);
  if (afterwards.kind === 'again') announceRestart(draft, node, afterwards);
  beginSweeping(draft, node, life, { exit: failure.exit, afterwards });
  if (afterwards.kind === 'failed') raiseIfCritical(draft, node);
}

/** Asks the restart policy, and remembers what it says. */
export function restartOrFail(
  draft: Draft,
  node: number,
  life: UpLife,
  failure: { readonly reason: FailureReason; readonly failed: boolean },
): Afterwards {
  const memory = memoryOf(draft, node);
  const decision = decideRestart({
    policy: nodeAt(draft, node).config.restart,
    memory,
    failed: failure.failed,
    upMs: 'readyAt' in life ? draft.now - life.readyAt : null,
    bringingUp: draft.phase.kind === 'bringing-up',
    now: draft.now,
    random: nextRandom(draft),
  });
  if (decision.kind === 'give-up') return { kind: 'failed', reason: failure.reason };
  remember(draft, node, decision.memory);
  return {
    kind: 'again',
    notBefore: draft.now + decision.delayMs,
    pause: decision.circuitOpen ? 'circuit-open' : 'backoff',
  };
}

/**
 * Somebody was faster on the free port that had been chosen for a starting node: it is started again
 * with another one, and has not failed. `null` when that is no way out (any more).
 */
export function retryOnAnotherPort(draft: Draft, node: number): Again | null {
  const { portRetries } = memoryOf(draft, node);
  if (!nodeAt(draft, node).hasFreePort || portRetries >= MOST_PORT_RETRIES) return null;
  remember(draft, node, { portRetries: portRetries + 1 });
  return { kind: 'again', notBefore: draft.now, pause: null };
}

export function skip(draft: Draft, node: number, because: ServiceName): void {
  emit(draft, { type: 'service.skipped', service: nameOf(draft, node), because });
  setLife(draft, node, { kind: 'skipped', because });
  if (nodeAt(draft, node).config.critical) raise(draft, because);
}

/** The first cause behind a dependency that is gone. */
export function rootCause(draft: Draft, dependency: number): ServiceName {
  const life = lifeOf(draft, dependency);
  return life.kind === 'skipped' ? life.because : nameOf(draft, dependency);
}

export function journalFailure(
  draft: Draft,
  node: number,
  failure: { readonly reason: FailureReason; readonly lastLines: readonly string[] },
): void {
  const { reason, lastLines } = failure;
  emit(draft, { type: 'service.failed', service: nameOf(draft, node), reason, lastLines });
  remember(draft, node, { hasFailed: true });
}

/** Everything that runs and depends on the node, directly or not, has lost it; nearest first. */
export function loseDependents(draft: Draft, node: number): void {
  const dependency = nameOf(draft, node);
  const seen = new Set([node]);
  for (const lost of seen) {
    for (const { node: dependent } of nodeAt(draft, lost).neededBy) seen.add(dependent);
    if (lost === node || !isUp(lifeOf(draft, lost))) continue;
    emit(draft, { type: 'service.lost-dependency', service: nameOf(draft, lost), dependency });
  }
}

export function raiseIfCritical(draft: Draft, node: number): void {
  if (nodeAt(draft, node).config.critical) raise(draft, nameOf(draft, node));
}

function raise(draft: Draft, culprit: ServiceName): void {
  if (draft.phase.kind === 'bringing-up') draft.rollbackBecause ??= culprit;
  if (draft.phase.kind === 'up') draft.actions.push({ type: 'broken', culprit });
}

/** Nobody is that unlucky: after this it is the service's own doing. */
const MOST_PORT_RETRIES = 3;
