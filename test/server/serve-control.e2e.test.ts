import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connectControl, controlSocketPath, serveControl } from '#server';
import { isPrivateFolder } from '../../src/server/private-folder.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { FakeSupervisor, startControl } from './start-control.ts';

async function serveAt(socketPath: string) {
  const control = new FakeSupervisor();
  const projectDirectory = control.folder;
  const server = await serveControl({ socketPath, projectDirectory, control });
  if (server.ok) onTestFinished(() => server.value.close());
  return server;
}

test('only this user may open the socket', async () => {
  const { socketPath } = await startControl();
  expect(statSync(socketPath).mode & 0o777).toBe(0o600);
});

test('the socket is gone after closing', async () => {
  const { socketPath, close } = await startControl();
  await close();
  expect(existsSync(socketPath)).toBe(false);
});

test('a second supervisor is refused, and the first goes on', async () => {
  const { socketPath, client } = await startControl();
  expect(await serveAt(socketPath)).toEqual({
    ok: false,
    error: `Another supervisor already listens on ${socketPath}. "signalbox down" takes it down.`,
  });
  expect((await client.live()).ok).toBe(true);
});

test('the socket a killed supervisor left behind is replaced', async () => {
  const socketPath = join(temporaryFolder('control'), 'control.sock');
  const script = `require('node:net').createServer().listen(${JSON.stringify(socketPath)}, () =>
    process.kill(process.pid, 'SIGKILL'))`;
  expect(spawnSync(process.execPath, ['-e', script]).signal).toBe('SIGKILL');
  expect(lstatSync(socketPath).isSocket()).toBe(true);
  expect((await serveAt(socketPath)).ok).toBe(true);
  expect((await connectControl(socketPath).live()).ok).toBe(true);
});

test('a socket that is removed with its folder is made again, and closes as the first would', async () => {
  const folder = join(temporaryFolder('control'), 'logs');
  const socketPath = join(folder, 'control.sock');
  const server = await serveAt(socketPath);
  for (let times = 0; times < 2; times += 1) {
    rmSync(folder, { recursive: true });
    await vi.waitUntil(() => existsSync(socketPath), { timeout: 5_000, interval: 5 });
    await vi.waitUntil(async () => (await connectControl(socketPath).live()).ok);
  }
  if (server.ok) await server.value.close();
  expect(existsSync(socketPath)).toBe(false);
});

test('a file in its place is left alone', async () => {
  const socketPath = join(temporaryFolder('control'), 'control.sock');
  writeFileSync(socketPath, 'precious');
  expect(await serveAt(socketPath)).toEqual({
    ok: false,
    error: `${socketPath} is in the way of the control socket and is not a socket. Move it away.`,
  });
  expect(lstatSync(socketPath).isFile()).toBe(true);
});

test('a folder that cannot be made is told', async () => {
  const file = join(temporaryFolder('control'), 'file');
  writeFileSync(file, '');
  expect(await serveAt(join(file, 'control.sock'))).toMatchObject({
    ok: false,
    error: expect.stringMatching(/cannot be opened: (ENOTDIR|EEXIST)\. Check/),
  });
});

test('a run whose path is too long for a socket gets a short one, the same for every client', async () => {
  const folder = join(temporaryFolder('control'), 'long'.repeat(30));
  mkdirSync(folder);
  const socketPath = controlSocketPath(folder);
  expect(Buffer.byteLength(socketPath)).toBeLessThan(104);
  expect(socketPath).toBe(controlSocketPath(`${folder}/`));
  expect(socketPath).not.toBe(controlSocketPath(`${folder}x`));
  expect((await serveAt(socketPath)).ok).toBe(true);
  expect((await connectControl(socketPath).live()).ok).toBe(true);
});

test('a folder for sockets outside the run must be this user’s own, and no link to another', () => {
  const folder = join(temporaryFolder('control'), 'sockets');
  mkdirSync(folder, { mode: 0o700 });
  expect(isPrivateFolder(folder)).toBe(true);
  symlinkSync(folder, `${folder}-link`);
  expect(isPrivateFolder(`${folder}-link`)).toBe(false);
  chmodSync(folder, 0o770);
  expect(isPrivateFolder(folder)).toBe(false);
});

test.each([
  ['garbage', 'HTTP/1.1 200 OK\r\ncontent-length: 3\r\nconnection: close\r\n\r\n{{{'],
  ['an older record', 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}'],
  ['a refusal without words', 'HTTP/1.1 500 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n'],
])('%s from the other side is not understood', async (_name, answer) => {
  const socketPath = join(temporaryFolder('control'), 'control.sock');
  const server = createServer((socket) => socket.once('data', () => socket.end(answer)));
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  onTestFinished(() => void server.close());
  expect(await connectControl(socketPath).status()).toMatchObject({
    ok: false,
    error: expect.stringContaining('not one this version understands'),
  });
});

test('a supervisor that dies in the middle of an answer is told', async () => {
  const socketPath = join(temporaryFolder('control'), 'control.sock');
  const server = createServer((socket) =>
    socket.once('data', () => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{', () => socket.destroy());
    }),
  );
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  onTestFinished(() => void server.close());
  expect(await connectControl(socketPath).status()).toMatchObject({
    ok: false,
    error: expect.stringContaining('The connection to the supervisor broke'),
  });
});
