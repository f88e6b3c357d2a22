import type { GitHubWriter, IssueComment } from '#publish';
import { ok } from '#std';
import { SHA } from './publication.ts';

/** Time that passes when nobody has anything left to do at this moment. */
export interface SimulatedTime {
  now(): number;
  pause(milliseconds: number): Promise<void>;
  /** Lets time pass until nothing is awaited any more. */
  run(): Promise<void>;
}

export function simulatedTime(): SimulatedTime {
  const waiting: { readonly at: number; readonly order: number; readonly go: () => void }[] = [];
  let now = 0;
  let order = 0;
  return {
    now: () => now,
    pause(milliseconds) {
      order += 1;
      return new Promise((go) => waiting.push({ at: now + milliseconds, order, go }));
    },
    async run() {
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        const [next] = waiting.sort((a, b) => a.at - b.at || a.order - b.order);
        if (next === undefined) return;
        waiting.shift();
        now = next.at;
        next.go();
      }
    },
  };
}

export interface SimulatedGitHub {
  readonly comments: IssueComment[];
  /** Requests so far. */
  requests(): number;
  /** A client of its own; `latencyMs` is what a request takes to arrive, or its answer to get back. */
  clientOf(latencyMs: () => number): GitHubWriter;
}

/** The comments of one pull request, written by whoever's request arrives. */
export function simulatedGitHub(time: SimulatedTime): SimulatedGitHub {
  const comments: IssueComment[] = [];
  let requests = 0;
  return {
    comments,
    requests: () => requests,
    clientOf(latencyMs) {
      async function ask<T>(answer: () => T) {
        requests += 1;
        await time.pause(latencyMs());
        const value = answer();
        await time.pause(latencyMs());
        return ok(value);
      }
      return {
        readThread: () => ask(() => ({ comments: [...comments], headSha: async () => ok(SHA) })),
        createComment: (_, body) =>
          ask(() => {
            const id = comments.length + 1;
            const comment = {
              id,
              nodeId: `IC_${id}`,
              body,
              url: `https://github.com/c/${id}`,
              isMinimised: false,
            };
            comments.push(comment);
            return comment;
          }),
        updateComment: (id, body) =>
          ask(() => {
            const at = comments.findIndex((comment) => comment.id === id);
            const [known] = comments.slice(at, at + 1);
            if (known === undefined) throw new Error('no such comment');
            const comment = { ...known, body };
            comments.splice(at, 1, comment);
            return comment;
          }),
        minimiseComment: () => ask(() => undefined),
      };
    },
  };
}
