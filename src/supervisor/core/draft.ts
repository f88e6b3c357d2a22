import type { EventBody, ServiceName } from '#domain';
import type { SupervisorAction } from './action.ts';
import { hasProcess, isStarting, isUndecided, type LifeWithRun, type NodeLife } from './life.ts';
import type { PlannedNode } from './plan.ts';
import type { NodeMemory, SupervisorState } from './state.ts';

/** A state while one transition works on its own copy of it. Never leaves `transition`. */
export interface Draft extends Mutable<Omit<SupervisorState, 'lives' | 'memories' | 'queue'>> {
  readonly lives: NodeLife[];
  readonly memories: NodeMemory[];
  readonly queue: number[];
  readonly now: number;
  readonly actions: SupervisorAction[];
  /** Nodes whose life changed in this transition, in order: their neighbours are looked at next. */
  readonly touched: number[];
  /** The critical failure that ends the bring-up, decided in this transition. */
  rollbackBecause: ServiceName | null;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

export function openDraft(state: SupervisorState, now: number): Draft {
  return {
    ...state,
    lives: state.lives.slice(),
    memories: state.memories.slice(),
    queue: state.queue.slice(),
    now,
    actions: [],
    touched: [],
    rollbackBecause: null,
  };
}

export function closeDraft(draft: Draft): SupervisorState {
  const {
    now: _now,
    actions: _actions,
    touched: _touched,
    rollbackBecause: _because,
    ...state
  } = draft;
  return state;
}

export function nodeAt(draft: Draft, node: number): PlannedNode {
  return present(draft.plan.nodes[node]);
}

export function lifeOf(draft: Draft, node: number): NodeLife {
  return present(draft.lives[node]);
}

export function memoryOf(draft: Draft, node: number): NodeMemory {
  return present(draft.memories[node]);
}

export function nameOf(draft: Draft, node: number): ServiceName {
  return nodeAt(draft, node).config.name;
}

/** Moves a node to its next life; its neighbours will be looked at. */
export function setLife(draft: Draft, node: number, life: NodeLife): void {
  const before = lifeOf(draft, node);
  draft.starting += Number(isStarting(life)) - Number(isStarting(before));
  draft.running += Number(hasProcess(life)) - Number(hasProcess(before));
  draft.undecided += Number(isUndecided(life)) - Number(isUndecided(before));
  draft.lives[node] = life;
  draft.touched.push(node);
}

/** Changes details of a life that no neighbour cares about. */
export function refineLife(draft: Draft, node: number, life: NodeLife): void {
  draft.lives[node] = life;
}

export function remember(draft: Draft, node: number, part: Partial<NodeMemory>): void {
  draft.memories[node] = { ...memoryOf(draft, node), ...part };
}

export function emit(draft: Draft, body: EventBody): void {
  draft.actions.push({ type: 'journal', body });
}

/** The node's present run, when a signal of that generation still concerns it. */
export function currentRun(
  draft: Draft,
  signal: { readonly node: number; readonly generation: number },
): LifeWithRun | null {
  const life = draft.lives[signal.node];
  return life && hasProcess(life) && life.run.generation === signal.generation ? life : null;
}

/** The next number of the state's own generator (mulberry32, as in `#std`), uniform in [0, 1). */
export function nextRandom(draft: Draft): number {
  draft.seed = (draft.seed + 0x6d2b79f5) >>> 0;
  const { seed } = draft;
  let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a position that is not in the plan');
  return value;
}
