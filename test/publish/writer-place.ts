import type { GitHubWriter, IssueComment } from '#publish';
import { ok } from '#std';
import type { CommentPorts, upsertComment } from '../../src/publish/comment/upsert-comment.ts';
import { SHA } from './publication.ts';

/** What a writer wants next. */
export type Wish =
  | { readonly kind: 'read' }
  | { readonly kind: 'create'; readonly body: string }
  | { readonly kind: 'update'; readonly id: number; readonly body: string }
  | { readonly kind: 'fold'; readonly nodeId: string }
  | { readonly kind: 'pause'; readonly isLong: boolean }
  | { readonly kind: 'end'; readonly outcome: Outcome };

export type Outcome = Awaited<ReturnType<typeof upsertComment>>;
export type Comments = readonly IssueComment[];
export type Writer = (ports: Pick<CommentPorts, 'github' | 'turns'>) => Promise<Outcome>;

/** Where a writer is. It is a function of the answers it got, and run from its start for each new one. */
export interface Place {
  readonly name: number;
  readonly answers: readonly unknown[];
  readonly wish: Wish;
  readonly next: Map<string, Place>;
}

const FRESH_MS = 1000;

let places = 0;

/** Runs a writer with these answers, up to what it wants next. */
export async function placeAfter(writer: Writer, answers: readonly unknown[]): Promise<Place> {
  let used = 0;
  let wish: Wish | undefined;
  function want(wanted: Wish): Promise<unknown> {
    used += 1;
    if (used <= answers.length) return Promise.resolve(answers[used - 1]);
    wish = wanted;
    return new Promise(() => undefined);
  }
  const asked = async (wanted: Wish) => ok((await want(wanted)) as IssueComment);
  const github: GitHubWriter = {
    async readThread() {
      const comments = (await want({ kind: 'read' })) as Comments;
      return ok({ comments, headSha: async () => ok(SHA) });
    },
    createComment: (_, body) => asked({ kind: 'create', body }),
    updateComment: (id, body) => asked({ kind: 'update', id, body }),
    async minimiseComment(nodeId) {
      await want({ kind: 'fold', nodeId });
      return ok(undefined);
    },
  };
  const turns = {
    freshMs: FRESH_MS,
    spreadMs: FRESH_MS,
    rounds: 12,
    now: () => 0,
    random: () => 0.5,
    async pause(milliseconds: number) {
      await want({ kind: 'pause', isLong: milliseconds >= 2 * FRESH_MS });
    },
  };
  writer({ github, turns }).then((outcome) => {
    wish = { kind: 'end', outcome };
  });
  await new Promise((resolve) => setImmediate(resolve));
  if (wish === undefined) throw new Error('a writer that wants nothing and does not end');
  places += 1;
  return { name: places, answers, wish, next: new Map() };
}
