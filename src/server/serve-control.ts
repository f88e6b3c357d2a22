import { chmodSync, existsSync, lstatSync, mkdirSync, unlinkSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { err, ok, type Result } from '#std';
import { createControlApp } from './control-app.ts';
import type { ControlPort } from './control-port.ts';
import { shortSocketFolder } from './control-socket-path.ts';
import { onceRemoved } from './once-removed.ts';
import { isPrivateFolder } from './private-folder.ts';
import { describeServeFault, type ServeFault } from './serve-fault.ts';

export interface ControlServer {
  /** Ends every stream, closes the socket and removes its file. */
  close(): Promise<void>;
}

/** How long streams may take to end by themselves before their connections are cut. */
const CLOSE_GRACE_MS = 250;

/**
 * Serves the control interface on a Unix socket only this user can open. A socket file that nobody
 * answers on is a left-over and is replaced; anything else in its place is left alone and told. One that
 * is removed while it serves, as with the whole folder of logs, is made again: a supervisor that nobody
 * can reach any more could only be killed.
 */
export async function serveControl(options: {
  readonly socketPath: string;
  /** Once it is gone as well, there is no place to make the socket in again. */
  readonly projectDirectory: string;
  readonly control: ControlPort;
}): Promise<Result<ControlServer, string>> {
  const served = await listenAndServe(options);
  return served.ok ? served : err(describeServeFault(served.error));
}

async function listenAndServe({
  socketPath,
  projectDirectory,
  control,
}: Parameters<typeof serveControl>[0]): Promise<Result<ControlServer, ServeFault>> {
  const closing = new AbortController();
  const app = createControlApp(control, closing.signal);
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  let forget = () => {};

  async function open(): Promise<Result<void, ServeFault>> {
    const opened = await openSocket(server, socketPath);
    if (opened.ok && !closing.signal.aborted) forget = onceRemoved(socketPath, openAgain);
    return opened;
  }
  /** Streams that are open stay so. */
  function openAgain(): void {
    if (!existsSync(projectDirectory)) return;
    server.close();
    void open();
  }

  const opened = await open();
  if (!opened.ok) return opened;
  return ok({
    close() {
      forget();
      return close(server, closing);
    },
  });
}

async function openSocket(server: Server, socketPath: string): Promise<Result<void, ServeFault>> {
  const folder = prepareFolder(socketPath);
  if (!folder.ok) return folder;
  let refused = await listen(server, socketPath);
  if (refused === 'EADDRINUSE') {
    const removed = await removeStale(socketPath);
    if (!removed.ok) return removed;
    refused = await listen(server, socketPath);
  }
  return refused === null
    ? ok(undefined)
    : err({ kind: 'cannot-listen', socketPath, code: refused });
}

function prepareFolder(socketPath: string): Result<void, ServeFault> {
  const folder = dirname(socketPath);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (folder !== shortSocketFolder()) return ok(undefined);
    // It lies in a folder everybody can write: somebody else may have made it first.
    return isPrivateFolder(folder) ? ok(undefined) : err({ kind: 'unsafe-folder', folder });
  } catch (error) {
    return err({ kind: 'cannot-listen', socketPath, code: codeOf(error) });
  }
}

/** The error's code; `null` when the server listens. */
function listen(server: Server, socketPath: string): Promise<string | null> {
  return new Promise((resolve) => {
    function fail(error: Error): void {
      resolve(codeOf(error));
    }
    server.once('error', fail);
    server.listen(socketPath, () => {
      server.off('error', fail);
      resolve(restrict(socketPath));
    });
  });
}

/** Whoever may write the socket may take everything down. */
function restrict(socketPath: string): string | null {
  try {
    chmodSync(socketPath, 0o600);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

async function removeStale(socketPath: string): Promise<Result<void, ServeFault>> {
  try {
    if (!lstatSync(socketPath).isSocket()) return err({ kind: 'not-a-socket', socketPath });
    if (await isAnswered(socketPath)) return err({ kind: 'already-served', socketPath });
    unlinkSync(socketPath);
    return ok(undefined);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return ok(undefined);
    return err({ kind: 'cannot-listen', socketPath, code: codeOf(error) });
  }
}

/** A full backlog or a missing permission means that somebody is there: only a refusal means nobody. */
function isAnswered(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => {
      const code = codeOf(error);
      resolve(code !== 'ECONNREFUSED' && code !== 'ENOENT');
    });
  });
}

function close(server: Server, closing: AbortController): Promise<void> {
  closing.abort();
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
