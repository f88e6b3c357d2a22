import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HookConfig, type Hooks, NO_HOOKS } from '#domain';
import { dependency, graphOf, healthcheck, service } from './build-graph.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(async () => {
  await stage.close();
  expect(stage.killSurvivors()).toEqual([]);
});

function hook(script: string, part: Partial<HookConfig> = {}): HookConfig {
  const command = ['/bin/sh', '-c', script];
  return { command, workingDir: stage.directory, environment: {}, user: null, ...part };
}

function hooks(part: Partial<Hooks>): Hooks {
  return { ...NO_HOOKS, ...part };
}

/** The log without stamps. */
function linesOf(name: string): readonly string[] {
  const text = stage.log(name).toString();
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^\S+Z /, ''));
}

function typesOf(name: string): readonly string[] {
  return stage.events.flatMap((event) =>
    'service' in event && event.service === name && event.type !== 'resource.sampled'
      ? [event.type]
      : [],
  );
}

describe('pre_start', () => {
  it('runs its commands one after another before the service, in its environment, into its log', async () => {
    const supervision = stage.start(
      graphOf([
        service('api', {
          command: ['/bin/sh', '-c', 'echo serving; exec sleep 60'],
          environment: { GREETING: 'hello', WHO: 'service' },
          healthcheck: healthcheck({ kind: 'log', pattern: 'serving', literal: true }),
          hooks: hooks({
            preStart: [
              hook('echo "$GREETING $WHO of $SIGNALBOX_SERVICE"; printf unfinished >&2', {
                environment: { WHO: 'hook' },
              }),
              hook('pwd -P > second'),
            ],
          }),
        }),
      ]),
    );
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    expect(typesOf('api')).toEqual([
      'hook.finished',
      'hook.finished',
      'service.spawned',
      'probe.changed',
      'service.ready',
    ]);
    expect(readFileSync(join(stage.directory, 'second'), 'utf8').trim()).toBe(stage.directory);
    await supervision.stop();
    const lines = linesOf('api').map((line) => line.replace(/ after .*\]$/, ']'));
    const said = lines.filter((line) => line !== '');
    expect(said[0]).toMatch(/^\[signalbox: pre_start 1 of 2: \/bin\/sh -c echo/);
    expect(said.slice(1, 3).sort()).toEqual(['hello hook of api', 'unfinished']);
    expect(said.slice(3)).toEqual([
      '[signalbox: pre_start 1 of 2: exit 0]',
      '[signalbox: pre_start 2 of 2: /bin/sh -c pwd -P > second]',
      '[signalbox: pre_start 2 of 2: exit 0]',
      'serving',
    ]);
  });

  it.each([
    {
      what: 'ends badly',
      command: ['/bin/sh', '-c', 'echo no table; exit 3'],
      code: 3,
      said: /no table/,
    },
    { what: 'does not exist', command: ['/no/such/hook'], code: 127, said: /no\/such\/hook/ },
    { what: 'may not be run', command: ['/etc/passwd'], code: 126, said: /EACCES/ },
  ])(
    'that $what fails the service with it, and skips its dependents',
    async ({ command, code, said }) => {
      const supervision = stage.start(
        graphOf([
          stage.program('api', {
            critical: true,
            hooks: hooks({ preStart: [hook('', { command }), hook('touch never')] }),
          }),
          stage.program('web', { dependsOn: [dependency('api')] }),
        ]),
      );
      expect(await supervision.settled).toEqual({ kind: 'failed', culprit: 'api' });
      const failed = await stage.event('service.failed', 'api');
      const exit = { code, signal: null, outOfMemory: false };
      expect(failed.reason).toEqual({ kind: 'hook', hook: 'pre_start', index: 0, exit });
      expect(failed.lastLines.join('\n')).toMatch(said);
      expect((await stage.event('service.skipped', 'web')).because).toBe('api');
      expect(typesOf('api')).not.toContain('service.spawned');
      expect(stage.log('api').toString()).toMatch(said);
    },
  );

  it('that hangs fails the service when the time to become ready is over', async () => {
    const supervision = stage.start(
      graphOf([
        stage.program('api', {
          critical: true,
          readyTimeoutMs: 200,
          hooks: hooks({ preStart: [hook('echo waiting for nothing; sleep 60')] }),
        }),
      ]),
    );
    expect(await supervision.settled).toEqual({ kind: 'failed', culprit: 'api' });
    const failed = await stage.event('service.failed', 'api');
    expect(failed.reason).toEqual({ kind: 'hook', hook: 'pre_start', index: 0, exit: null });
    expect(failed.lastLines).toEqual(['waiting for nothing']);
    expect(stage.survivors()).toEqual([]);
  });

  it('is ended by a stop, with the children it left', async () => {
    const supervision = stage.start(
      graphOf([
        stage.program('api', {
          stopGracePeriodMs: 200,
          hooks: hooks({
            preStart: [hook("trap '' TERM; setsid sleep 60 & touch begun; sleep 60")],
          }),
        }),
      ]),
    );
    await expect.poll(() => linesOf('api')).toHaveLength(1);
    await expect.poll(() => stage.survivors().length).toBeGreaterThan(1);
    const lease = readFileSync(join(stage.directory, 'lease.ndjson'), 'utf8');
    expect(lease.match(/"started"/g)).toHaveLength(1);
    await supervision.stop();
    expect(stage.survivors()).toEqual([]);
    expect(await supervision.settled).toEqual({ kind: 'stopped' });
  });

  it('is not run again when the service is started again', async () => {
    const supervision = stage.start(
      graphOf([stage.program('api', { hooks: hooks({ preStart: [hook('echo once >> count')] }) })]),
    );
    await supervision.settled;
    await supervision.restart(service('api').name);
    expect(readFileSync(join(stage.directory, 'count'), 'utf8')).toBe('once\n');
  });
});

describe('post_start', () => {
  it('runs beside the ready service, and dependents wait for it', async () => {
    const supervision = stage.start(
      graphOf([
        stage.program('database', {
          hooks: hooks({ postStart: [hook('until [ -e go ]; do sleep 0.01; done')] }),
        }),
        stage.program('api', { dependsOn: [dependency('database', 'service_started')] }),
      ]),
    );
    await stage.connected('database');
    expect(typesOf('database')).toEqual(['service.spawned']);
    expect(typesOf('api')).toEqual(['service.held']);
    writeFileSync(join(stage.directory, 'go'), '');
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    expect(typesOf('database')).toEqual(['service.spawned', 'hook.finished', 'service.ready']);
  });

  it('that fails stops the service', async () => {
    const supervision = stage.start(
      graphOf([
        stage.program('api', { critical: true, hooks: hooks({ postStart: [hook('exit 4')] }) }),
      ]),
    );
    expect(await supervision.settled).toEqual({ kind: 'failed', culprit: 'api' });
    expect((await stage.event('service.failed', 'api')).reason).toMatchObject({
      kind: 'hook',
      hook: 'post_start',
      exit: { code: 4 },
    });
    expect(typesOf('api')).not.toContain('service.ready');
  });

  it('of a task runs when the task has completed', async () => {
    const supervision = stage.start(
      graphOf([
        service('seed', {
          type: 'task',
          command: ['/bin/sh', '-c', 'echo seeded > data'],
          workingDir: stage.directory,
          hooks: hooks({ postStart: [hook('cat data')] }),
        }),
      ]),
    );
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    expect(typesOf('seed')).toEqual(['service.spawned', 'hook.finished', 'task.completed']);
    expect(linesOf('seed')).toContain('seeded');
  });
});

describe('pre_stop', () => {
  it('runs while the service is still there, before its stop signal', async () => {
    const supervision = stage.start(
      graphOf([
        stage.program('api', {
          hooks: hooks({ preStop: [hook('kill -0 "$(cat pid)" && echo still there')] }),
        }),
      ]),
    );
    await supervision.settled;
    const { pid } = await stage.event('service.spawned', 'api');
    writeFileSync(join(stage.directory, 'pid'), String(pid));
    await supervision.stop();
    expect(typesOf('api').slice(2)).toEqual([
      'service.stopping',
      'hook.finished',
      'service.exited',
      'service.stopped',
    ]);
    expect((await stage.event('hook.finished')).exit.code).toBe(0);
    expect(linesOf('api')).toContain('still there');
  });

  it('that hangs is ended after the grace period, and the service still gets its stop signal', async () => {
    const supervision = stage.start(
      graphOf([
        service('api', {
          command: [
            '/bin/sh',
            '-c',
            'trap "echo asked to stop; exit 0" TERM; while :; do sleep 0.01; done',
          ],
          stopGracePeriodMs: 300,
          hooks: hooks({ preStop: [hook('sleep 60')] }),
        }),
      ]),
    );
    await supervision.settled;
    await supervision.stop();
    expect((await stage.event('hook.finished')).exit.signal).toBe('SIGKILL');
    expect(linesOf('api')).toContain('asked to stop');
    expect(typesOf('api')).not.toContain('service.killed');
  });
});
