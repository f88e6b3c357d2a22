import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/**
 * Below the range that systems take the ports of outgoing connections from (ip(7),
 * `ip_local_port_range`): between here and its use no connection gets one by chance.
 */
const RANGE = { from: 10_240, to: 32_000 } as const;

/** Different ports nobody listens on, each from a random place, so that tests side by side do not meet. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const held = new Map<number, Server>();
  while (held.size < count) {
    const port = randomInt(RANGE.from, RANGE.to);
    const server = await listen(port);
    if (server !== null) held.set(port, server);
  }
  await Promise.all([...held.values()].map((server) => once(server.close(), 'close')));
  return [...held.keys()];
}

export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1);
  return port;
}

/** `null` when the port is taken. */
async function listen(port: number): Promise<Server | null> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return server;
  } catch {
    return null;
  }
}
