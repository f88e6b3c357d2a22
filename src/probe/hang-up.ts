import type { Socket } from 'node:net';

/** How long the other side may take to close, once it was told goodbye. */
const GOODBYE_MS = 1000;

/**
 * Ends a connection as a well-behaved client does: says goodbye, reads what still comes, and waits for
 * the other side. A reset, which closing with unread bytes also sends, kills servers that do not
 * listen for errors on their sockets and fills the logs of others: a probe must do no harm.
 */
export function hangUp(socket: Socket): void {
  const timer = setTimeout(() => socket.destroy(), GOODBYE_MS);
  timer.unref();
  socket.once('close', () => clearTimeout(timer));
  socket.on('error', () => undefined);
  socket.resume();
  socket.end();
}
