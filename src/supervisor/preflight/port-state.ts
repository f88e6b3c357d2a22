import { createSocket } from 'node:dgram';
import { connect, createServer } from 'node:net';

/** What an attempt to use a port shows. */
export type PortState = 'free' | 'taken' | 'forbidden' | 'no-such-address';

/** Both wildcards catch whoever listens on any address of the family. */
const WILDCARDS = ['127.0.0.1', '0.0.0.0', '::1', '::'];
const LOOPBACKS = ['127.0.0.1', '::1'];

/**
 * Whether a service could listen on a TCP port. Connecting finds ports that are forwarded without
 * being bound here (a container engine's); binding, given back at once, finds all others.
 */
export async function tcpPortState(port: number, address: string | null): Promise<PortState> {
  for (const host of address === null ? LOOPBACKS : []) {
    if (await accepts(host, port)) return 'taken';
  }
  for (const host of address === null ? WILDCARDS : [address]) {
    const state = stateOf(await bindTcp(host, port), address !== null);
    if (state !== 'free') return state;
  }
  return 'free';
}

/** Whether a service could receive on a UDP port. */
export async function udpPortState(port: number, address: string | null): Promise<PortState> {
  const code = await bindUdp(address ?? '0.0.0.0', port);
  return stateOf(code, address !== null);
}

function stateOf(code: string | null, addressWasAskedFor: boolean): PortState {
  if (code === 'EADDRINUSE') return 'taken';
  if (code === 'EACCES') return 'forbidden';
  // Without IPv6 its wildcards cannot be bound, which is no fault of the port.
  if (!addressWasAskedFor || code === null) return 'free';
  return ['EADDRNOTAVAIL', 'EINVAL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)
    ? 'no-such-address'
    : 'free';
}

/** The longest a loopback connection may take to be told apart from nobody there. */
const CONNECT_TIMEOUT_MS = 250;

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: CONNECT_TIMEOUT_MS });
    socket.once('connect', () => {
      // Read on and say goodbye: a reset would be an error in the log of whoever listens.
      socket.resume();
      socket.end();
      resolve(true);
    });
    socket.once('timeout', () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('error', () => resolve(false));
  });
}

function bindTcp(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => resolve(codeOf(error)));
    server.listen({ host, port, exclusive: true, ipv6Only: host.includes(':') }, () =>
      server.close(() => resolve(null)),
    );
  });
}

function bindUdp(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
    socket.once('error', (error) => {
      socket.close();
      resolve(codeOf(error));
    });
    socket.bind({ address: host, port, exclusive: true }, () => socket.close(() => resolve(null)));
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
