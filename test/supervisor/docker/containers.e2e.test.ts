import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Config, JournalEvent, ProbeConfig, ServiceConfig, ServiceGraph } from '#domain';
import { requirePart } from '../../support/require-part.ts';
import { dependency, graphOf, healthcheck } from '../build-graph.ts';
import { openStage, type Stage } from '../stage.ts';
import {
  type ContainerPart,
  container,
  docker,
  hasBridge,
  IMAGE,
  leftOnEngine,
  makeImage,
  makeShellLessImage,
  SHELL_LESS_IMAGE,
  UNTIL_TERM,
} from './engine.ts';

const { missing } = requirePart('docker');
let stage: Stage;
let project: string;

function graph(services: readonly ServiceConfig[], part: Partial<Config> = {}): ServiceGraph {
  return graphOf(services, { name: project, ...part });
}

function shell(script: string): ProbeConfig {
  return { kind: 'command', argv: ['/bin/sh', '-c', script] };
}

/** Lines without their stamps. */
function linesOf(name: string): readonly string[] {
  const lines = stage.log(name).toString('utf8').split('\n');
  return lines.map((line) => line.replace(/^\S+Z /, ''));
}

describe.skipIf(missing)('containers', { timeout: 60_000 }, () => {
  let bridge = false;

  beforeAll(async () => {
    const first = await openStage();
    makeImage(first.directory);
    await first.close();
    bridge = hasBridge();
    console.info(`The engine has ${bridge ? 'a bridge' : 'no bridge: host networks only'}.`);
  });

  beforeEach(async () => {
    stage = await openStage();
    project = `test-${randomUUID().slice(0, 8)}`;
  });

  afterEach(async () => {
    await stage.close();
    expect(stage.killSurvivors()).toEqual([]);
    expect(leftOnEngine(project)).toEqual([]);
  });

  /** Networks need a bridge; the host's is there in any case. */
  function on(part: ContainerPart = {}): ContainerPart {
    if (bridge) return part;
    return { ...part, container: { networkMode: 'host', ...part.container } };
  }

  it('become ready when the engine says their health command succeeds, and stop', async () => {
    const healthy = healthcheck(shell('test -e /tmp/up'), { intervalMs: 400 });
    const database = container('database', UNTIL_TERM, on({ healthcheck: healthy }));
    const api = container('api', UNTIL_TERM, on({ dependsOn: [dependency('database')] }));
    const supervision = stage.start(graph([database, api]));
    const failing = await stage.event('probe.changed', 'database');
    expect(failing.ok).toBe(false);
    const label = `label=signalbox.project=${project}`;
    docker('exec', docker('ps', '--quiet', '--filter', label).trim(), 'touch', '/tmp/up');
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const ready = await stage.event('service.ready', 'database');
    expect(ready.detail).toBe('exit 0');
    const started = await stage.event('service.spawned', 'api');
    expect(started.seq).toBeGreaterThan(ready.seq);
    await supervision.stop();
    const stopped = stage.events.filter(({ type }) => type === 'service.exited');
    expect(stopped).toMatchObject([
      { service: 'api', exit: { code: 0 } },
      { service: 'database', exit: { code: 0 } },
    ]);
    expect(stage.events.at(-1)).toMatchObject({ type: 'shutdown.finished', killed: [] });
  });

  it('are created before their turn; what is never started goes with a rollback', async () => {
    const never = healthcheck(shell('test -e /tmp/up'));
    const script = 'until test -e /tmp/go; do sleep 0.1; done; exit 3';
    const first = container('first', script, on({ healthcheck: never, critical: true }));
    const second = container('second', UNTIL_TERM, on({ dependsOn: [dependency('first')] }));
    const supervision = stage.start(graph([first, second]));
    await stage.event('service.spawned', 'first');
    const filter = ['--filter', `label=signalbox.project=${project}`];
    while (docker('ps', '--all', '--quiet', '--filter', 'status=created', ...filter) === '') {
      await new Promise((resolve) => setImmediate(resolve));
    }
    docker('exec', docker('ps', '--quiet', ...filter).trim(), 'touch', '/tmp/go');
    expect(await supervision.settled).toEqual({ kind: 'failed', culprit: 'first' });
    expect(stage.events.some(isSpawnOf('second'))).toBe(false);
    await supervision.stop();
    expect(leftOnEngine(project)).toEqual([]);
  });

  it('become healthy and unhealthy in an image without a shell', async () => {
    makeShellLessImage(stage.directory);
    const argv = ['/busybox', 'test', '-e', '/up'];
    const asked = healthcheck({ kind: 'command', argv }, { intervalMs: 200, retries: 2 });
    const touch = ['/busybox', 'sh', '-c', `/busybox touch /up; ${BARE_UNTIL_TERM}`];
    const bare = container('bare', touch, on({ image: SHELL_LESS_IMAGE, healthcheck: asked }));
    const supervision = stage.start(graph([bare]));
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const label = `label=signalbox.project=${project}`;
    const id = docker('ps', '--quiet', '--filter', label).trim();
    docker('exec', id, '/busybox', 'rm', '/up');
    const unhealthy = await stage.event('service.unhealthy', 'bare');
    expect(unhealthy.detail).toBe('exit 1');
    await supervision.stop();
    expect(stage.events.at(-1)).toMatchObject({ type: 'shutdown.finished', killed: [] });
  });

  it('become unhealthy when the engine counted enough failures, with what the command said', async () => {
    const once = healthcheck(shell('test -e /tmp/up || { echo the file is gone; exit 4; }'), {
      intervalMs: 200,
      retries: 2,
    });
    const script = `touch /tmp/up; sleep 1; busybox rm /tmp/up; ${UNTIL_TERM}`;
    stage.start(graph([container('database', script, on({ healthcheck: once }))]));
    const unhealthy = await stage.event('service.unhealthy', 'database');
    expect(unhealthy.detail).toBe('exit 4: the file is gone');
  });

  it.each([
    ['standard output', 1],
    ['standard error', 2],
  ])(
    'keep every byte of their %s: the first, and the last without newline',
    async (_name, stream) => {
      const script = `{ printf "first\\n"; seq 1 200000; printf "the end"; } >&${stream}`;
      const supervision = stage.start(graph([container('talker', script, on({ type: 'task' }))]));
      expect(await supervision.settled).toEqual({ kind: 'ready' });
      expect(linesOf('talker')).toEqual([
        'first',
        ...Array.from({ length: 200_000 }, (_, index) => String(index + 1)),
        'the end',
      ]);
    },
  );

  it('keep 50 MB that come at once, to the last byte', async () => {
    const line = 'x'.repeat(99);
    const script = `yes ${line} | head -c 52428800; printf "the end"`;
    const supervision = stage.start(graph([container('burst', script, on({ type: 'task' }))]));
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const lines = linesOf('burst');
    expect(lines).toHaveLength(524_289);
    expect(lines.findIndex((one) => one !== line)).toBe(524_288);
    expect(lines.at(-1)).toBe('the end');
  });

  it('tell the exit code of a crash, with the last lines', async () => {
    const script = 'echo cannot write; exit 3';
    stage.start(graph([container('database', script, on())]));
    const failed = await stage.event('service.failed', 'database');
    expect(failed.reason).toMatchObject({ kind: 'crashed', exit: { code: 3, outOfMemory: false } });
    expect(failed.lastLines).toEqual(['cannot write']);
  });

  it('tell a kill for lack of memory from any other SIGKILL', async () => {
    const eater = container(
      'eater',
      ['tail', '/dev/zero'],
      on({ container: { memoryLimitBytes: 16e6 } }),
    );
    const victim = container('victim', 'sleep 60', on());
    stage.start(graph([victim, eater]));
    const eaten = await stage.event('service.failed', 'eater');
    expect(eaten.reason).toMatchObject({ exit: { code: 137, outOfMemory: true } });
    await stage.event('service.ready', 'victim');
    const [id = ''] = docker(
      'ps',
      '-q',
      '--filter',
      'label=signalbox.service=victim',
      '--filter',
      `label=signalbox.project=${project}`,
    ).split('\n');
    docker('kill', id);
    const killed = await stage.event('service.failed', 'victim');
    expect(killed.reason).toMatchObject({ exit: { code: 137, outOfMemory: false } });
  });

  it('that ignore their stop signal are killed after the grace period', async () => {
    const deaf = container(
      'deaf',
      'trap "" TERM; while :; do sleep 0.1; done',
      on({ stopGracePeriodMs: 300 }),
    );
    const supervision = stage.start(graph([deaf]));
    await supervision.settled;
    await supervision.stop();
    expect(stage.events.at(-1)).toMatchObject({ killed: ['deaf'] });
  });

  it('are built from a Dockerfile, with arguments that the process list never shows', async () => {
    const context = join(stage.directory, 'context');
    mkdirSync(context);
    writeFileSync(
      join(context, 'Dockerfile'),
      `FROM ${IMAGE}\nARG WORD\nENV SAID=$WORD\nENTRYPOINT ["echo", "built"]\nCMD ["nothing"]\n`,
    );
    const build = { context, dockerfile: null, target: null, args: { WORD: 'secret word' } };
    const image = `${project}:1`;
    const built = container('built', [], on({ type: 'task', image, container: { build } }));
    const asked = container('asked', ['-c', 'echo "$SAID"'], {
      ...on({
        type: 'task',
        image,
        dependsOn: [dependency('built', 'service_completed_successfully')],
      }),
      container: { ...on().container, entrypoint: ['/bin/sh'] },
    });
    expect(await stage.start(graph([built, asked])).settled).toEqual({ kind: 'ready' });
    expect(linesOf('built')).toContain('built nothing');
    expect(linesOf('asked')).toContain('secret word');
    docker('rmi', '--force', image);
  });

  it('get their variables whole, also those the docker command itself obeys', async () => {
    const environment = {
      PLAIN: 'two\nlines',
      PATH: '/bin:/extra',
      DOCKER_HOST: 'tcp://nowhere:1',
      EMPTY: '',
    };
    const show = container('show', 'env; echo "[$PLAIN]"', on({ type: 'task', environment }));
    expect(await stage.start(graph([show])).settled).toEqual({ kind: 'ready' });
    const text = linesOf('show').join('\n');
    expect(text).toContain('[two\nlines]');
    expect(text).toContain('\nPATH=/bin:/extra');
    expect(text).toContain('DOCKER_HOST=tcp://nowhere:1');
    expect(text).toContain('EMPTY=\n');
    expect(text).not.toContain('SIGNALBOX_LEASE');
  });

  it('that cannot start say why, in the words of the engine', async () => {
    stage.start(
      graph([
        container('no-image', ['true'], on({ image: 'signalbox-test:nowhere' })),
        container('no-program', ['/nowhere'], on()),
      ]),
    );
    const image = await stage.event('service.failed', 'no-image');
    expect(image.reason).toMatchObject({
      kind: 'spawn',
      message: 'there is no image signalbox-test:nowhere here, and pull_policy is never',
    });
    const program = await stage.event('service.failed', 'no-program');
    expect(program.reason).toMatchObject({
      kind: 'spawn',
      code: 'ENOENT',
      message: expect.stringContaining('/nowhere'),
    });
  });

  it('run their hooks inside, after they are ready and before they are stopped', async () => {
    // No docker command is found on this PATH: it is the container's alone.
    const variables = { WORD: 'from the hook', PATH: '/nowhere' };
    const hook = (script: string) => ({
      command: ['/bin/sh', '-c', script],
      workingDir: '/tmp',
      environment: variables,
      user: null,
    });
    const hooks = {
      preStart: [],
      postStart: [hook('echo "$WORD" > note; pwd')],
      preStop: [hook('/bin/cat note')],
    };
    const script = `PATH=/bin; ${UNTIL_TERM}`;
    const environment = { PATH: '/nowhere' };
    const hooked = container('hooked', ['/bin/sh', '-c', script], on({ hooks, environment }));
    const supervision = stage.start(graph([hooked]));
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    expect(linesOf('hooked')).toContain('/tmp');
    await supervision.stop();
    expect(linesOf('hooked')).toContain('from the hook');
    const ends = stage.events.filter(({ type }) => type === 'hook.finished');
    expect(ends).toMatchObject([{ exit: { code: 0 } }, { exit: { code: 0 } }]);
  });

  it('are followed further when the docker commands that follow them are killed', async () => {
    const checked = healthcheck(shell('test -e /tmp/up'), { intervalMs: 300 });
    const script = `until test -e /tmp/go; do sleep 0.1; done; touch /tmp/up; echo later; ${UNTIL_TERM}`;
    const supervision = stage.start(
      graph([container('tough', script, on({ healthcheck: checked }))]),
    );
    await stage.event('service.spawned', 'tough');
    const followers = stage.survivors().filter(isFollowing);
    expect(followers).toHaveLength(2);
    for (const pid of followers) process.kill(pid, 'SIGKILL');
    while (stage.survivors().filter(isFollowing).length < 2) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const label = `label=signalbox.project=${project}`;
    docker('exec', docker('ps', '--quiet', '--filter', label).trim(), 'touch', '/tmp/go');
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    await logHas('tough', 'later');
    await supervision.stop();
    const [exited] = stage.events.filter(({ type }) => type === 'service.exited');
    expect(exited).toMatchObject({ exit: { code: 0 }, expected: true });
  });

  it('are stopped while they are still being built', async () => {
    const context = join(stage.directory, 'context');
    mkdirSync(context);
    writeFileSync(join(context, 'Dockerfile'), `FROM ${IMAGE}\nRUN echo slowly && sleep 60\n`);
    const build = { context, dockerfile: null, target: null, args: {} };
    const slow = container(
      'slow',
      ['true'],
      on({ image: `${project}:slow`, container: { build } }),
    );
    const supervision = stage.start(graph([slow]));
    await logHas('slow', 'slowly');
    await supervision.stop({ deadlineMs: 5_000 });
    expect(stage.events.at(-1)?.type).toBe('shutdown.finished');
  });

  async function logHas(name: string, text: string): Promise<void> {
    for (;;) {
      try {
        if (stage.log(name).includes(text)) return;
      } catch {
        // Not written yet.
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
});

function isSpawnOf(name: string): (event: JournalEvent) => boolean {
  return (event) => event.type === 'service.spawned' && event.service === name;
}

const BARE_UNTIL_TERM = UNTIL_TERM.replace('sleep', '/busybox sleep');

/** The command that streams the events, or one that streams the output of a container. */
function isFollowing(pid: number): boolean {
  try {
    return /docker\0(?:events|start|attach)\0/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}
