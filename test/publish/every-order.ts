import type { IssueComment } from '#publish';
import {
  type Comments,
  type Outcome,
  type Place,
  placeAfter,
  type Wish,
  type Writer,
} from './writer-place.ts';

/**
 * Every order in which what several writers ask of GitHub for one comment can happen. A request is two
 * moments: when it takes effect, and when its answer is there. So is a pause: its begin and its end.
 *
 * Two assumptions hold the clock's place. From the moment a reading takes effect until the write on its
 * strength does, less time passes than a long pause lasts: no such pause ends before what others had read
 * for is written. And a reading sees all that was written before it, on one page.
 */

interface WriterState {
  readonly place: Place;
  /** What GitHub answers: from when it took effect until it is there. */
  readonly answer: { readonly value: unknown } | null;
  /** It has read, and may be about to write on the strength of that. */
  readonly isWriting: boolean;
  /** The writers, by index, that its pause does not end before. */
  readonly awaits: readonly number[];
}

interface State {
  readonly comments: Comments;
  readonly writers: readonly WriterState[];
  readonly cameBy: { readonly from: State; readonly event: string } | null;
}

export interface Ending {
  readonly comments: Comments;
  readonly outcomes: readonly Outcome[];
  /** What happened, in order. */
  readonly events: readonly string[];
}

/**
 * Tells each way it can end, and how many states were seen on the way. Answers that come `at once`, and
 * pauses that end as soon as they may, leave out no order of what takes effect: a writer that goes on early
 * may still take its time before it asks for the next. Nor does folding at once: nobody heeds it but who
 * would fold as well.
 */
export async function everyEnding(
  writers: readonly Writer[],
  standing: Comments,
  answers: 'at any time' | 'at once',
): Promise<{ readonly endings: readonly Ending[]; readonly states: number }> {
  const begin = async (writer: Writer): Promise<WriterState> => {
    const place = await placeAfter(writer, []);
    return { place, answer: null, isWriting: false, awaits: [] };
  };
  const known = new Set<string>();
  const endings: Ending[] = [];
  const first = {
    comments: standing,
    writers: await Promise.all(writers.map(begin)),
    cameBy: null,
  };
  const queue: State[] = [first];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    let isEnd = true;
    for (const [index, writer] of writers.entries()) {
      const stepped = await step(state, index, writer);
      if (stepped === null) continue;
      isEnd = false;
      const next = answers === 'at once' ? await goneOn(stepped, writers) : stepped;
      const key = keyOf(next);
      if (known.has(key)) continue;
      known.add(key);
      queue.push(next);
    }
    if (isEnd) endings.push(endingOf(state));
  }
  return { endings, states: known.size + 1 };
}

/** What happens when it is this writer's turn; `null` when nothing can. */
async function step(state: State, index: number, writer: Writer): Promise<State | null> {
  const { place, answer, awaits } = writerAt(state, index);
  const { wish } = place;
  if (answer !== null) return arrive(state, index, writer, answer.value);
  if (wish.kind === 'end' || awaits.length > 0) return null;
  if (wish.kind === 'pause') return arrive(state, index, writer, undefined);
  const { comments, value } = effectOf(wish, state.comments);
  const target = wish.kind === 'update' ? ` #${wish.id}` : '';
  const change = { answer: { value }, isWriting: wish.kind === 'read' };
  return { ...changed(state, index, change, `${wish.kind}${target}`), comments };
}

/** After every answer that is under way, every pause that may end, and every folding. */
async function goneOn(begun: State, writers: readonly Writer[]): Promise<State> {
  let state = begun;
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const [index, writer] of writers.entries()) {
      const { answer, awaits, place } = writerAt(state, index);
      const { kind } = place.wish;
      const isOver = kind === 'fold' || (kind === 'pause' && awaits.length === 0);
      const moved = answer !== null || isOver ? await step(state, index, writer) : null;
      state = moved ?? state;
      isMoving ||= moved !== null;
    }
  }
  return state;
}

/** The answer is there, or the pause is over, and the writer goes on to what it wants next. */
async function arrive(
  state: State,
  index: number,
  writer: Writer,
  answer: unknown,
): Promise<State> {
  const { place, isWriting } = writerAt(state, index);
  const key = JSON.stringify(answer) ?? '';
  const next = place.next.get(key) ?? (await placeAfter(writer, [...place.answers, answer]));
  place.next.set(key, next);
  const { wish } = next;
  const writing = state.writers.flatMap((each, other) =>
    each.isWriting && other !== index ? [other] : [],
  );
  const change = {
    place: next,
    answer: null,
    isWriting: isWriting && (wish.kind === 'create' || wish.kind === 'update'),
    awaits: wish.kind === 'pause' && wish.isLong ? writing : [],
  };
  return changed(state, index, change, place.wish.kind === 'pause' ? 'goes on' : 'is answered');
}

function changed(state: State, index: number, change: Partial<WriterState>, event: string): State {
  const writers = state.writers.map((each, other) => {
    if (other === index) return { ...each, ...change };
    if (change.isWriting) return each;
    return { ...each, awaits: each.awaits.filter((awaited) => awaited !== index) };
  });
  return { ...state, writers, cameBy: { from: state, event: `writer ${index} ${event}` } };
}

function writerAt({ writers }: State, index: number): WriterState {
  const [found] = writers.slice(index, index + 1);
  if (found === undefined) throw new Error(`no writer ${index}`);
  return found;
}

/** What a request does to the comments, and what it is answered. */
function effectOf(
  wish: Exclude<Wish, { readonly kind: 'pause' | 'end' }>,
  comments: Comments,
): { readonly comments: Comments; readonly value: unknown } {
  if (wish.kind === 'read') return { comments, value: comments.filter(isMarked) };
  if (wish.kind === 'create') {
    const comment = commentOf(comments.length + 1, wish.body);
    return { comments: [...comments, comment], value: comment };
  }
  const after = comments.map((comment) => {
    if (wish.kind === 'update' && comment.id === wish.id) return { ...comment, body: wish.body };
    const isFolded = wish.kind === 'fold' && comment.nodeId === wish.nodeId;
    return isFolded ? { ...comment, isMinimised: true } : comment;
  });
  const updated = wish.kind === 'update' ? after.find(({ id }) => id === wish.id) : undefined;
  return { comments: after, value: updated };
}

/** A comment that begins with our marker, which a pointer to another no longer does. */
export function isMarked({ body }: IssueComment): boolean {
  return body.startsWith('<!-- signalbox:comment:');
}

export function commentOf(id: number, body: string): IssueComment {
  const url = `https://github.com/acme/shop/pull/7#issuecomment-${id}`;
  return { id, nodeId: `IC_${id}`, body, url, isMinimised: false };
}

/** Equal for states from which the same can happen. */
function keyOf({ comments, writers }: State): string {
  const places = writers.map(({ place, answer, isWriting, awaits }) => [
    place.name,
    answer && numberOf(JSON.stringify(answer)),
    isWriting,
    awaits,
  ]);
  return JSON.stringify([numberOf(JSON.stringify(comments)), places]);
}

const numbers = new Map<string, number>();

function numberOf(text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

function endingOf(state: State): Ending {
  const events: string[] = [];
  for (let back = state.cameBy; back !== null; back = back.from.cameBy) events.unshift(back.event);
  const outcomes = state.writers.flatMap(({ place: { wish } }) =>
    wish.kind === 'end' ? [wish.outcome] : [],
  );
  return { comments: state.comments, outcomes, events };
}
