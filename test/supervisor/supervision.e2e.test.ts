import { mkdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProbeConfig } from '#domain';
import { readJournal } from '#journal';
import { dependency, graphOf, healthcheck, name, service } from './build-graph.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(async () => {
  await stage.close();
  expect(stage.killSurvivors()).toEqual([]);
});

function tcp(port: number): ProbeConfig {
  return { kind: 'tcp', host: '127.0.0.1', port };
}

const LOG: ProbeConfig = { kind: 'log', pattern: 'ready for connections', literal: true };

function line(text: string, descriptor = 1): object {
  return { do: 'write', descriptor, base64: Buffer.from(text).toString('base64') };
}

describe('bringing up', () => {
  it('starts each node when its own edges are met, by port, log line, notify pipe and exit', async () => {
    const port = await stage.freePort();
    const notify: ProbeConfig = { kind: 'notify', fd: 4 };
    const supervision = stage.start(
      graphOf([
        stage.program('database', { healthcheck: healthcheck(tcp(port)) }),
        stage.program('migrate', { type: 'task', dependsOn: [dependency('database')] }),
        stage.program('api', {
          healthcheck: healthcheck(LOG),
          dependsOn: [dependency('migrate', 'service_completed_successfully')],
        }),
        stage.program('web', { healthcheck: healthcheck(notify), dependsOn: [dependency('api')] }),
      ]),
    );
    await (await stage.connected('database')).ask({ do: 'listen', port });
    (await stage.connected('migrate')).order({ do: 'exit', code: 0 });
    await (await stage.connected('api')).ask(line('api ready for connections\n', 2));
    await (await stage.connected('web')).ask(line('\n', 4));

    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const { services, bringUp } = stage.journal.record();
    const ready = services.map(({ name, status }) => [String(name), status]);
    expect(ready).toEqual([
      ['database', 'ready'],
      ['migrate', 'completed'],
      ['api', 'ready'],
      ['web', 'ready'],
    ]);
    expect(bringUp?.criticalPath).toEqual(['database', 'migrate', 'api', 'web']);
    expect(bringUp?.wallMs).toBeGreaterThanOrEqual(bringUp?.lowerBoundMs ?? Infinity);
    const order = stage.events.flatMap((event) =>
      event.type === 'service.spawned' ? [event.service] : [],
    );
    expect(order).toEqual(['database', 'migrate', 'api', 'web']);
    await supervision.stop();
    const stops = stage.events.flatMap((event) =>
      event.type === 'service.stopped' ? [event.service] : [],
    );
    expect(stops).toEqual(['web', 'api', 'database']);
  });

  it('marks every process so that it can be found again, whatever the service sets', async () => {
    stage.start(
      graphOf([
        stage.program('api', {
          environment: { ...stage.program('api').environment, SIGNALBOX_SERVICE: 'other' },
        }),
      ]),
    );
    const environment = (await (await stage.connected('api')).ask({ do: 'environment' })) as Record<
      string,
      string
    >;
    expect(environment['SIGNALBOX_SERVICE']).toBe('api');
    expect(environment['SIGNALBOX_LEASE']).toMatch(/^stage-.*\//);
  });

  it('is ready at once with nothing to start', async () => {
    const supervision = stage.start(graphOf([]));
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    await supervision.stop();
    expect(stage.events.at(-1)?.type).toBe('shutdown.finished');
  });
});

describe('a service that does not come up', () => {
  it('fails at once when it dies, and its dependents with it in the same tick', async () => {
    const port = await stage.freePort();
    const supervision = stage.start(
      graphOf([
        stage.program('database', { critical: true, healthcheck: healthcheck(tcp(port)) }),
        stage.program('api', { dependsOn: [dependency('database')] }),
        stage.program('web', { dependsOn: [dependency('api')] }),
      ]),
    );
    const database = await stage.connected('database');
    await database.ask(line('starting\nFATAL: no space left'));
    database.order({ do: 'exit', code: 3 });

    expect(await supervision.settled).toEqual({ kind: 'failed', culprit: 'database' });
    const failed = await stage.event('service.failed', 'database');
    expect(failed.reason).toEqual({
      kind: 'exited-before-ready',
      exit: { code: 3, signal: null, outOfMemory: false },
    });
    expect(failed.lastLines).toEqual(['starting', 'FATAL: no space left']);
    const skipped = stage.events.filter((event) => event.type === 'service.skipped');
    expect(skipped.map(({ service, because }) => [service, because])).toEqual([
      ['api', 'database'],
      ['web', 'database'],
    ]);
    expect(skipped[1]?.at).toBeLessThan(failed.at + 50);
  });

  it.each([
    {
      what: 'a program that does not exist',
      part: { command: ['/no/such/program'] },
      code: 'ENOENT',
      message: /no\/such\/program/,
    },
    {
      what: 'a program that may not be run',
      part: { command: ['/etc/passwd'] },
      code: 'EACCES',
      message: /EACCES/,
    },
    {
      what: 'a directory that does not exist',
      part: { command: ['true'], workingDir: '/no/such' },
      code: 'ENOENT',
      message: /working directory \/no\/such /,
    },
    {
      what: 'an argument no program can have',
      part: { command: ['echo', 'a\0b'] },
      code: 'ERR_INVALID_ARG_VALUE',
      message: /null bytes/,
    },
  ] as const)('says why $what could not be started', async ({ part, code, message }) => {
    const supervision = stage.start(
      graphOf([
        service('api', { ...part }),
        stage.program('web', { dependsOn: [dependency('api')] }),
      ]),
    );
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const { reason } = await stage.event('service.failed', 'api');
    expect(reason).toMatchObject({ kind: 'spawn', code });
    expect(reason.kind === 'spawn' && reason.message).toMatch(message);
    expect((await stage.event('service.skipped', 'web')).because).toBe('api');
  });

  it('says what the probe saw last when the time is over, and ends it', async () => {
    const port = await stage.freePort();
    const supervision = stage.start(
      graphOf([
        stage.program('api', {
          critical: true,
          readyTimeoutMs: 300,
          healthcheck: healthcheck(tcp(port)),
        }),
      ]),
    );
    expect(await supervision.settled).toEqual({ kind: 'failed', culprit: 'api' });
    const { reason } = await stage.event('service.failed', 'api');
    expect(reason).toMatchObject({ kind: 'not-ready', timeoutMs: 300, lastProbe: 'refused' });
  });

  it('names the stranger who takes its port after it was found closed', async () => {
    const port = await stage.freePort();
    const supervision = stage.start(
      graphOf([stage.program('api', { critical: true, healthcheck: healthcheck(tcp(port)) })]),
    );
    expect((await stage.event('probe.changed', 'api')).detail).toBe('refused');
    const stranger = createServer((socket) => socket.on('error', () => {}).end());
    await new Promise<void>((resolve) => stranger.listen(port, '127.0.0.1', resolve));
    const { reason } = await stage.event('service.failed', 'api');
    expect(reason).toMatchObject({ kind: 'stranger', port, pid: process.pid });
    await supervision.stop();
    stranger.close();
  });

  it('names the stranger who answers on its port', async () => {
    const stranger = createServer((socket) => socket.on('error', () => {}).end());
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
    const address = stranger.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const supervision = stage.start(
      graphOf([stage.program('api', { critical: true, healthcheck: healthcheck(tcp(port)) })]),
    );
    expect(await supervision.settled).toEqual({ kind: 'failed', culprit: 'api' });
    const { reason } = await stage.event('service.failed', 'api');
    expect(reason).toMatchObject({ kind: 'stranger', port, pid: process.pid });
    stranger.close();
  });

  it('goes on without an optional dependency', async () => {
    const supervision = stage.start(
      graphOf([
        service('cache', { command: ['/no/such/program'] }),
        stage.program('api', {
          dependsOn: [dependency('cache', 'service_healthy', { required: false })],
        }),
      ]),
    );
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    await stage.event('service.ready', 'api');
  });
});

describe('a service that goes down after it was ready', () => {
  it('takes its dependents with it in the journal, and breaks the run when it is critical', async () => {
    const supervision = stage.start(
      graphOf([
        stage.program('database', { critical: true }),
        stage.program('api', { dependsOn: [dependency('database')] }),
        stage.program('web', { dependsOn: [dependency('api')] }),
      ]),
    );
    await supervision.settled;
    (await stage.connected('database')).order({ do: 'exit', code: 1 });
    expect(await supervision.broken).toBe('database');
    const lost = stage.events.filter((event) => event.type === 'service.lost-dependency');
    expect(lost.map(({ service, dependency }) => [service, dependency])).toEqual([
      ['api', 'database'],
      ['web', 'database'],
    ]);
    expect((await stage.event('service.failed', 'database')).reason.kind).toBe('crashed');
  });

  it('is started again as its policy says, and dependents that ask for it with it', async () => {
    const supervision = stage.start(
      graphOf([
        stage.program('database', { restart: { when: 'on-failure', maxRetries: 2 } }),
        stage.program('api', {
          dependsOn: [dependency('database', 'service_healthy', { restart: true })],
        }),
      ]),
    );
    await supervision.settled;
    await stage.connected('api');
    (await stage.connected('database')).order({ do: 'exit', code: 1 });
    await stage.connected('database');
    await stage.connected('api');
    expect((await stage.event('service.restarting', 'database')).delayMs).toBeLessThanOrEqual(100);
  });

  it('is started again when somebody asks for it', async () => {
    const supervision = stage.start(graphOf([stage.program('api')]));
    const before = await stage.connected('api');
    expect(await supervision.restart(name('api'))).toEqual({ ok: true, value: undefined });
    expect((await stage.connected('api')).pid).not.toBe(before.pid);
    expect(await supervision.restart(name('nobody'))).toMatchObject({ ok: false });
    await supervision.stop();
    expect(await supervision.restart(name('api'))).toMatchObject({ ok: false });
  });
});

describe('stopping', () => {
  it('kills what ignores the stop signal when its grace period is over', async () => {
    const supervision = stage.start(
      graphOf([stage.program('stubborn', { stopGracePeriodMs: 100 })]),
    );
    await (await stage.connected('stubborn')).ask({ do: 'ignore', signal: 'SIGTERM' });
    await supervision.stop();
    await stage.event('service.killed', 'stubborn');
    const finished = await stage.event('shutdown.finished');
    expect(finished.killed).toEqual(['stubborn']);
    expect(stage.survivors()).toEqual([]);
  });

  it('keeps to its deadline, also when that comes during a stop', async () => {
    const supervision = stage.start(
      graphOf([stage.program('stubborn', { stopGracePeriodMs: 600_000 })]),
    );
    await (await stage.connected('stubborn')).ask({ do: 'ignore', signal: 'SIGTERM' });
    const end = supervision.stop();
    await Promise.all([end, supervision.stop({ deadlineMs: 200 })]);
    expect((await stage.event('shutdown.finished')).durationMs).toBeLessThan(5_000);
  });

  it.each([
    { what: 'in its group', escapes: false },
    { what: 'in a session of its own', escapes: true },
  ])(
    'ends a child left $what by a leader that obeys, though the child ignores SIGTERM',
    async ({ escapes }) => {
      const supervision = stage.start(
        graphOf([stage.program('forker', { stopGracePeriodMs: 100 })]),
      );
      const forker = await stage.connected('forker');
      const child = await forker.ask({ do: 'fork', escapes, stdio: 'ignore' });
      expect(stage.survivors()).toContain(child);
      await supervision.stop();
      expect(stage.survivors()).toEqual([]);
    },
  );

  it('ends the children of a task that completed', async () => {
    const supervision = stage.start(graphOf([stage.program('task', { type: 'task' })]));
    const task = await stage.connected('task');
    const child = await task.ask({ do: 'fork', escapes: true, stdio: 'ignore' });
    task.order({ do: 'exit', code: 0 });
    await supervision.settled;
    expect(stage.survivors()).toEqual([child]);
    await supervision.stop();
    expect(stage.survivors()).toEqual([]);
  });

  it('can be asked for before anything is ready', async () => {
    const port = await stage.freePort();
    const supervision = stage.start(
      graphOf([
        stage.program('database', { healthcheck: healthcheck(tcp(port)) }),
        stage.program('api', { dependsOn: [dependency('database')] }),
      ]),
    );
    await supervision.stop();
    expect(await supervision.settled).toEqual({ kind: 'stopped' });
  });
});

describe('output', () => {
  it('keeps every byte: no newline at the end, carriage returns, invalid UTF-8, both streams', async () => {
    const supervision = stage.start(graphOf([stage.program('task', { type: 'task' })]));
    const task = await stage.connected('task');
    const bytes = Buffer.concat([
      Buffer.from('one\r\n10 %\r20 %\r\n\n'),
      Buffer.from([0xff, 0xfe, 0x80, 0x0a]),
      Buffer.from('no newline'),
    ]);
    await task.ask({ do: 'write', descriptor: 1, base64: bytes.toString('base64') });
    task.order({ do: 'exit', code: 0 });
    await supervision.settled;
    const log = stage.log('task');
    expect(withoutStamps(log)).toEqual(bytes);
    const stamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z /;
    for (const text of log.toString('latin1').split('\n')) expect(text).toMatch(stamp);
  });

  it('is complete when the exit is told, though a child still holds the pipe, and goes on after it', async () => {
    const supervision = stage.start(graphOf([stage.program('task', { type: 'task' })]));
    const task = await stage.connected('task');
    await task.ask({ do: 'fork', escapes: true, stdio: 'inherit' });
    await task.ask(line('last words'));
    task.order({ do: 'exit', code: 0 });
    await supervision.settled;
    expect(withoutStamps(stage.log('task')).toString()).toBe('last words');
  });

  it('that fits on no disk costs the output, not the run', async () => {
    mkdirSync(join(stage.directory, 'services'));
    symlinkSync('/dev/full', join(stage.directory, 'services', 'api.log'));
    const supervision = stage.start(
      graphOf([stage.program('api', { healthcheck: healthcheck(LOG) })]),
    );
    await (await stage.connected('api')).ask(line('ready for connections\n'));
    expect(await supervision.settled).toEqual({ kind: 'ready' });
  });

  it('of a whole run is a journal that can be read back', async () => {
    const supervision = stage.start(graphOf([stage.program('api')]));
    await supervision.settled;
    await supervision.stop();
    const read = await readJournal(join(stage.directory, 'journal.ndjson'));
    expect(read).toMatchObject({ ok: true, value: { truncated: false, events: stage.events } });
  });
});

function withoutStamps(log: Buffer): Buffer {
  const text = log.toString('latin1').replaceAll(/^\d{4}-\d\d-\d\dT[\d:.]+Z /gm, '');
  return Buffer.from(text, 'latin1');
}
