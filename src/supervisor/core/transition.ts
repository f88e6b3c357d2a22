import type { SupervisorAction } from './action.ts';
import { closeDraft, type Draft, nodeAt, openDraft } from './draft.ts';
import { reportHolds } from './holds.ts';
import { receive } from './receive.ts';
import { beginFinalSweep, settleReady, settleRolledBack } from './settling.ts';
import type { SupervisorSignal } from './signal.ts';
import { admit, consider } from './starting.ts';
import type { SupervisorState } from './state.ts';
import { advanceStop, startRollback } from './stopping.ts';

export interface Transition {
  readonly state: SupervisorState;
  /** To be carried out in this order. */
  readonly actions: readonly SupervisorAction[];
}

/**
 * The whole of the supervisor's mind: what happens next, given what is and what just happened.
 * No I/O, no clock, no randomness but the state's own seed; equal arguments give equal results.
 * A signal about an earlier run of a node changes nothing.
 */
export function transition(
  state: SupervisorState,
  signal: SupervisorSignal,
  now: number,
): Transition {
  const draft = openDraft(state, now);
  receive(draft, signal);
  propagate(draft);
  if (signal.type === 'start') {
    for (let node = 0; node < draft.lives.length; node += 1) reportHolds(draft, node);
  }
  return { state: closeDraft(draft), actions: draft.actions };
}

/** Lets a change reach everything it concerns, in the same tick. */
function propagate(draft: Draft): void {
  const changed = draft.touched.length > 0;
  let next = 0;
  do {
    for (; next < draft.touched.length; next += 1) reach(draft, draft.touched[next]);
    admit(draft);
  } while (next < draft.touched.length);
  const { phase } = draft;
  if (phase.kind === 'bringing-up') {
    if (draft.rollbackBecause !== null) startRollback(draft, draft.rollbackBecause);
    else if (draft.undecided === 0) settleReady(draft);
  } else if (changed && (phase.kind === 'rolling-back' || phase.kind === 'stopping')) {
    advanceStop(draft);
  }
  if (draft.running > 0) return;
  settleRolledBack(draft);
  beginFinalSweep(draft);
}

/** A node changed: it and those that wait for it are looked at again. */
function reach(draft: Draft, node: number | undefined): void {
  if (node === undefined) return;
  consider(draft, node);
  for (const dependent of nodeAt(draft, node).neededBy) consider(draft, dependent.node);
}
