import type { RunRecord } from '#domain';
import { applyEvent } from '#journal';
import { connectControl, controlSocketPath } from '#server';
import { err, ok, type Result, unreachable } from '#std';
import { type LeftoverReport, removeLeftovers } from '#supervisor';
import type { World } from '../world/world.ts';
import type { RunDirectory } from './run-directory.ts';

type Leftovers = Exclude<LeftoverReport, { readonly kind: 'in-use' }>;

export type TakenDown =
  | { readonly kind: 'stopped'; readonly record: RunRecord }
  /** Nobody held the graph up any more; what was left of it is gone. */
  | { readonly kind: 'gone'; readonly leftovers: Leftovers };

/**
 * Takes down what `up` brought up; when its supervisor is gone, removes what it left behind. The error is
 * a sentence: something is still up.
 */
export async function takeDown(
  directory: RunDirectory,
  world: World,
): Promise<Result<TakenDown, string>> {
  const client = connectControl(controlSocketPath(directory.root));
  const running = await client.status();
  if (!running.ok) return removeWhatIsLeft(directory, world);
  let last = running.value;
  const listening = new AbortController();
  // Before anything is asked, or it may end unheard; not from the first event on, as somebody may have
  // removed the journal.
  const events = await client.events(last.lastSeq + 1, listening.signal);
  const asked = await client.down();
  if (!asked.ok) {
    listening.abort();
    return asked;
  }
  if (events.ok) for await (const event of events.value) last = applyEvent(last, event);
  await client.closed();
  return ok({ kind: 'stopped', record: last });
}

async function removeWhatIsLeft(
  directory: RunDirectory,
  world: World,
): Promise<Result<TakenDown, string>> {
  const leftovers = await removeLeftovers(directory.lease, { clock: world.clock });
  if (leftovers.kind !== 'in-use') return ok({ kind: 'gone', leftovers });
  const { supervisorPid } = leftovers;
  return err(
    `Process ${supervisorPid} holds the run and does not answer here, as one in the foreground ` +
      `does not. Interrupt it where it runs, or with "kill -INT ${supervisorPid}".`,
  );
}

/** What was taken down, for people; whole lines. */
export function describeTakenDown(taken: TakenDown, { reportHtml }: RunDirectory): string {
  if (taken.kind === 'stopped') {
    const { services } = taken.record;
    const stopped = services.filter(({ status }) => status === 'stopped').length;
    const failed = services.filter(({ status }) => status === 'failed').map(({ name }) => name);
    const before = failed.length > 0 ? ` · failed before: ${failed.join(', ')}` : '';
    return `${stopped} ${stopped === 1 ? 'service' : 'services'} stopped${before} · report ${reportHtml}\n`;
  }
  const { leftovers } = taken;
  switch (leftovers.kind) {
    case 'none':
      return 'Nothing is up.\n';
    case 'removed':
      return leftovers.removed.map(removedLine).join('');
    default:
      return unreachable(leftovers);
  }
}

function removedLine({
  what,
  pid,
}: {
  readonly what: string;
  readonly pid: number | null;
}): string {
  const which = pid === null ? 'a container' : `pid ${pid}`;
  return `ended ${what} (${which}), left over by an earlier run\n`;
}
