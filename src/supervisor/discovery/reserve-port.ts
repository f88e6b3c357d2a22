// Adapter: sockets, and the kernel's range of ports for outgoing connections.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { err, ok, type Random, type Result } from '#std';

/** A port of this machine that nobody else can listen on until it is released. */
export interface Reservation {
  readonly port: number;
  /** Free for the service from this moment; nobody is told. */
  release(): void;
}

export interface ReserveRequest {
  /** Tried first: the port it had before. */
  readonly preferred: number | null;
  /** Where the service listens; without it, the loopback stands for every address. */
  readonly hostIp: string | undefined;
  /** Numbers that belong to somebody already, whether they listen or not. */
  readonly taken: ReadonlySet<number>;
  readonly random: Random;
}

/**
 * Takes a free port by listening on it. It is chosen outside of the kernel's range for outgoing
 * connections where that leaves room: between `release` and the moment the service listens, only a
 * program that asks for this very number can get it, no client connection by chance. The kernel's own
 * choice (port 0) is the last resort.
 */
export async function reservePort(request: ReserveRequest): Promise<Result<Reservation, string>> {
  const { preferred, taken } = request;
  const addresses = addressesOf(request.hostIp);
  if (preferred !== null) {
    const again = await listenOn(addresses, preferred);
    if (again.ok) return again;
  }
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const port = pick(request.random);
    if (port === null) break;
    if (taken.has(port)) continue;
    const reserved = await listenOn(addresses, port);
    if (reserved.ok) return reserved;
  }
  for (let tries = 0; ; tries += 1) {
    const reserved = await listenOn(addresses, 0);
    if (!reserved.ok && tries >= MOST_TRIES) return reserved;
    if (reserved.ok && !taken.has(reserved.value.port)) return reserved;
    if (reserved.ok) reserved.value.release();
  }
}

/** A listener on every address keeps others off the loopback too, so these two are enough. */
function addressesOf(hostIp: string | undefined): readonly string[] {
  const any = hostIp === undefined || hostIp === '0.0.0.0' || hostIp === '::';
  return any ? ['127.0.0.1', '::1'] : [hostIp];
}

async function listenOn(
  addresses: readonly string[],
  wanted: number,
): Promise<Result<Reservation, string>> {
  const servers: Server[] = [];
  const release = () => {
    for (const server of servers) server.close();
  };
  let port = wanted;
  for (const address of addresses) {
    const listening = await listen(address, port);
    if (!listening.ok && servers.length > 0 && NO_SUCH_FAMILY.includes(listening.error)) continue;
    if (!listening.ok) {
      release();
      return listening;
    }
    servers.push(listening.value.server);
    port = listening.value.port;
  }
  return ok({ port, release });
}

function listen(
  address: string,
  port: number,
): Promise<Result<{ readonly server: Server; readonly port: number }, string>> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(err(error.code ?? 'EINVAL')));
    server.listen({ port, host: address, ipv6Only: address.includes(':') }, () => {
      const bound = server.address();
      const number = typeof bound === 'object' && bound !== null ? bound.port : 0;
      resolve(ok({ server, port: number }));
    });
  });
}

function pick(random: Random): number | null {
  const [low, high] = outgoingRange();
  const clear = LAST < low || FIRST > high;
  return clear ? FIRST + Math.floor(random() * (LAST - FIRST + 1)) : null;
}

/** Where it cannot be read, the range that the other systems use begins higher than ours ends. */
function outgoingRange(): readonly [number, number] {
  try {
    const text = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8');
    const [low = LOWEST_OUTGOING, high = HIGHEST] = text.trim().split(/\s+/).map(Number);
    return [low, high];
  } catch {
    return [LOWEST_OUTGOING, HIGHEST];
  }
}

/** Numbers that hardly any program has as its own, below what Linux and macOS give to connections. */
const FIRST = 20_000;
const LAST = 26_999;
const LOWEST_OUTGOING = 32_768;
const HIGHEST = 65_535;
const MOST_TRIES = 50;
/** A machine without IPv6. */
const NO_SUCH_FAMILY = ['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EPROTONOSUPPORT'];
