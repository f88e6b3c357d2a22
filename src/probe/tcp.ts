import { connect } from 'node:net';
import { lookupBothFamilies } from './addresses.ts';
import type { Finding } from './finding.ts';
import { hangUp } from './hang-up.ts';
import { findingOfError } from './network-finding.ts';

/** Connects and closes: ready means that somebody accepts connections on the port. */
export function probeTcp(host: string, port: number, signal: AbortSignal): Promise<Finding> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, lookup: lookupBothFamilies, autoSelectFamily: true });
    function settle(finding: Finding): void {
      signal.removeEventListener('abort', stop);
      resolve(finding);
    }
    function stop(): void {
      socket.destroy();
      settle({ kind: 'cancelled' });
    }
    socket.once('connect', () => {
      hangUp(socket);
      settle({ kind: 'connected' });
    });
    socket.on('error', (error) => settle(findingOfError(error, host)));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
}
