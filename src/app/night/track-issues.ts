import type { TrackedIssue } from '#domain';
import { openHistory } from '#history';
import { type PublishAction, type PublishResult, signatureOfIssue } from '#publish';
import { leaveForRuns } from '../for-runs/leave-for-runs.ts';
import { formatTracked, trackedKey } from '../for-runs/tracked-issues.ts';
import type { World } from '../world/world.ts';

/**
 * The issues a night made or kept about failures, as what became of its actions tells: one result an action, in
 * order. One about a failure that rests stands open too, and is not among them. `null` where the night was to keep none, so that nothing is known of any.
 */
export function trackedBy(
  actions: readonly PublishAction[],
  results: readonly PublishResult[],
): readonly TrackedIssue[] | null {
  if (!actions.some(({ kind }) => kind === 'issue')) return null;
  return actions.flatMap((action, index) => {
    const signature = signatureOfIssue(action);
    const issue = numberOf(results[index]);
    return signature === null || issue === null ? [] : [{ signature, issue }];
  });
}

/** What GitHub calls the page of an issue ends with its number. */
function numberOf(result: PublishResult | undefined): number | null {
  const url = result === undefined || result.status === 'failed' ? null : result.url;
  const number = Number(/\/issues\/(\d{1,15})$/.exec(url ?? '')?.[1]);
  return number > 0 ? number : null;
}

export interface Tracking {
  readonly historyLocation: string;
  readonly repo: string;
  /** What the night leaves for runs, absolute. */
  readonly file: string;
  readonly tracked: readonly TrackedIssue[];
}

/** Runs are told of the issues from now on, whatever their history. One that cannot be written is let be. */
export async function tellOfIssues(
  { historyLocation, repo, file, tracked }: Tracking,
  world: World,
): Promise<void> {
  const opened = await openHistory(historyLocation, { clock: world.clock });
  if (!opened.ok) return;
  const { store } = opened.value;
  try {
    await store.setCursor(trackedKey(repo), formatTracked(tracked));
    await leaveForRuns({ store, repo, file }, world);
  } finally {
    await store.close();
  }
}
