import {
  type GitHubProblem,
  isCauseId,
  type Signature,
  standingPins,
  type VerdictFeedback,
} from '#domain';
import type { HistoryStore } from '#history';
import type { CommandAnswer, FeedbackComment, FeedbackGitHub, PinCommand } from '#publish';
import { ok, type Result } from '#std';

export interface Command {
  readonly comment: FeedbackComment;
  readonly asks: PinCommand;
}

/** A verdict that a comment on a pull request showed. */
export type ShownOnPull = Pick<VerdictFeedback, 'pullRequest' | 'signature' | 'generic'>;

export interface Obeyed {
  /** `null` for one who is no person: nothing was done. */
  readonly answer: CommandAnswer | null;
  /** Why the reaction could not be given, which changes nothing of what was done; `null` when it was. */
  readonly unanswered: GitHubProblem | null;
}

export interface Obedience {
  readonly store: HistoryStore;
  readonly github: FeedbackGitHub;
  readonly repo: string;
  /** What the comments of Signalbox have shown. */
  readonly shown: readonly ShownOnPull[];
  /** Causes that a user's own rules give. */
  readonly ownCauses: ReadonlySet<string>;
  /** Now, epoch milliseconds. */
  readonly now: number;
}

/**
 * Does what a person with write permission asks, and answers with a reaction, whether it did or not.
 * An error means that it could not be decided and is left.
 */
export async function obeyCommand(
  { comment, asks }: Command,
  about: Obedience,
): Promise<Result<Obeyed, GitHubProblem>> {
  const { author } = comment;
  if (author?.type !== 'User') return ok({ answer: null, unanswered: null });
  const answer = async (told: CommandAnswer) => {
    const reacted = await about.github.react(comment.id, told);
    return ok({ answer: told, unanswered: reacted.ok ? null : reacted.error });
  };
  const pinned = asks.kind === 'unclear' ? null : await targetOf(asks, comment, about);
  if (pinned === null) return answer('refused');
  const may = await about.github.mayWrite(author.login);
  if (!may.ok) return may;
  if (!may.value) return answer('refused');
  await about.store.feedback.pin({
    repo: about.repo,
    comment: comment.id,
    ...pinned,
    by: author.login,
    saidAt: comment.createdAt,
    knownAt: about.now,
  });
  return answer('done');
}

/** The failure that is meant, and what it is said to be; `null` when that is not clear or not known. */
async function targetOf(
  asks: Exclude<PinCommand, { kind: 'unclear' }>,
  { pullRequest }: FeedbackComment,
  { store, repo, shown, ownCauses, now }: Obedience,
): Promise<{ readonly signature: Signature; readonly cause: string | null } | null> {
  if (asks.kind === 'unpin') {
    const pins = standingPins(await store.feedback.pins({ repo, asOf: now }));
    const signature = theOne(asks.signature, pins);
    return signature === null ? null : { signature, cause: null };
  }
  if (!isCauseId(asks.cause) && !ownCauses.has(asks.cause)) return null;
  const here = shown.filter((row) => row.pullRequest === pullRequest && !row.generic);
  const signature = theOne(asks.signature, here);
  return signature === null ? null : { signature, cause: asks.cause };
}

/** The only signature that begins so. */
function theOne(
  prefix: string,
  known: readonly { readonly signature: Signature }[],
): Signature | null {
  const found = new Set(
    known.map(({ signature }) => signature).filter((signature) => signature.startsWith(prefix)),
  );
  const [one] = found;
  return found.size === 1 && one !== undefined ? one : null;
}
