import type { ListenerIdentity, ListenerOwner } from './listener.ts';

/** Who listens on a TCP port of this machine; `null` when nobody does or it cannot be known. */
export async function listenerOwner(_port: number): Promise<ListenerOwner | null> {
  throw new Error('lands with the next commit');
}

/** Whether the listener of `port` is in the group, session or descent of `groupLeaderPid`. */
export async function listenerBelongsTo(
  _port: number,
  _groupLeaderPid: number,
): Promise<ListenerIdentity> {
  throw new Error('lands with the next commit');
}
