import { expect, test } from 'vitest';
import type { ProbeConfig } from '#domain';
import { ask } from './ask.ts';
import { closedPort, startTcp } from './start-server.ts';

const line: ProbeConfig = { kind: 'log', pattern: 'ready', literal: true };
const notify: ProbeConfig = { kind: 'notify', fd: 3 };

test('a log probe and a notify probe ask whether they have been seen', async () => {
  const asked: ProbeConfig[] = [];
  const passive = (probe: ProbeConfig) => {
    asked.push(probe);
    return probe === notify;
  };
  expect((await ask(line, { passive })).detail).toBe('line not seen yet');
  expect(await ask(notify, { passive })).toMatchObject({ ok: true, detail: 'notified' });
  expect(asked).toEqual([line, notify]);
});

test('all is ready when every part is', async () => {
  const { port } = await startTcp();
  const probe: ProbeConfig = {
    kind: 'all',
    probes: [{ kind: 'tcp', host: '127.0.0.1', port }, line],
  };
  const ready = await ask(probe, { passive: () => true });
  expect(ready.ok).toBe(true);
  expect(ready.detail).toMatch(/^log "ready" line seen, tcp \d+ connected in \d+ ms$/);
  expect(await ask(probe)).toMatchObject({ ok: false, detail: 'log "ready" line not seen yet' });
});

test('any is ready with its first ready part and tells all of them when none is', async () => {
  const { port } = await startTcp();
  const shut = await closedPort();
  const refused: ProbeConfig = { kind: 'tcp', host: '127.0.0.1', port: shut };
  const open: ProbeConfig = { kind: 'tcp', host: '127.0.0.1', port };
  expect((await ask({ kind: 'any', probes: [refused, open] })).ok).toBe(true);
  expect(await ask({ kind: 'any', probes: [line, refused] })).toMatchObject({
    ok: false,
    detail: `log "ready" line not seen yet, tcp ${shut} refused`,
  });
});

test('parts are asked side by side and those that no longer matter are stopped', async () => {
  const hanging: ProbeConfig = { kind: 'command', argv: ['/bin/sh', '-c', 'exec sleep 60'] };
  const passive = () => true;
  const fastest = await ask({ kind: 'any', probes: [hanging, line] }, { passive });
  expect(fastest).toMatchObject({ ok: true, detail: 'log "ready" line seen' });
  const decided = await ask({ kind: 'all', probes: [hanging, line] });
  expect(decided).toMatchObject({ ok: false, detail: 'log "ready" line not seen yet' });
});

test('composites nest', async () => {
  const { port } = await startTcp();
  const tcp: ProbeConfig = { kind: 'tcp', host: 'localhost', port };
  const probe: ProbeConfig = {
    kind: 'all',
    probes: [tcp, { kind: 'any', probes: [line, tcp] }],
  };
  expect((await ask(probe)).ok).toBe(true);
});

test('the timeout holds for all parts together', async () => {
  const hanging: ProbeConfig = { kind: 'command', argv: ['/bin/sh', '-c', 'exec sleep 60'] };
  const outcome = await ask({ kind: 'all', probes: [hanging, hanging] }, { timeoutMs: 100 });
  expect(outcome).toMatchObject({ ok: false, detail: 'timeout after 100 ms' });
});

test('without parts all is ready and any is not', async () => {
  expect((await ask({ kind: 'all', probes: [] })).ok).toBe(true);
  expect((await ask({ kind: 'any', probes: [] })).ok).toBe(false);
});
