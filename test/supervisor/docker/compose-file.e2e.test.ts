import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkConfig } from '#config';
import { buildGraph } from '#graph';
import { requirePart } from '../../support/require-part.ts';
import { openStage, type Stage } from '../stage.ts';
import { docker, hasBridge, IMAGE, leftOnEngine, makeImage } from './engine.ts';

const { missing } = requirePart('docker');
const WAITS = 'sh -c "trap \'exit 0\' TERM; while :; do sleep 0.1; done"';
let stage: Stage;
let project: string;
let bridge = false;
/** What stays when a run has ended, and how it is removed. */
const outside: (readonly string[])[] = [];

beforeAll(async () => {
  if (missing) return;
  const first = await openStage();
  makeImage(first.directory);
  await first.close();
  bridge = hasBridge();
});

describe.skipIf(missing)('a Compose file', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    stage = await openStage();
    project = `test-${randomUUID().slice(0, 8)}`;
  });

  afterEach(async () => {
    await stage.close();
    for (const remove of outside.splice(0)) docker(...remove);
    expect(stage.killSurvivors()).toEqual([]);
    expect(leftOnEngine(project)).toEqual([]);
  });

  /** Starts what the file says; without a bridge every service is in the host's network. */
  async function up(yaml: string, variables: Readonly<Record<string, string>> = {}) {
    const file = join(stage.directory, 'compose.yaml');
    writeFileSync(file, yaml);
    const names = { COMPOSE_PROJECT_NAME: project, ...variables };
    const { config, faults } = await checkConfig({
      directory: stage.directory,
      variables: names,
    });
    expect(faults).toEqual([]);
    const graph = config && buildGraph(config);
    if (!graph?.ok) throw new Error('no graph');
    return stage.start(graph.value);
  }

  function service(name: string, lines: string): string {
    const network = bridge || /network/.test(lines) ? '' : '    network_mode: host\n';
    return `  ${name}:\n    image: ${IMAGE}\n    pull_policy: never\n${network}${lines.replace(/^/gm, '    ')}\n`;
  }

  function linesOf(name: string): readonly string[] {
    const lines = stage.log(name).toString('utf8').split('\n');
    return lines.map((line) => line.replace(/^\S+Z /, ''));
  }

  /** An image with a HEALTHCHECK of its own. */
  function imageWith(health: string): string {
    const tag = `${project}:health`;
    const input = `FROM ${IMAGE}\nHEALTHCHECK ${health}\n`;
    execFileSync('docker', ['build', '--quiet', '--tag', tag, '-'], { input, stdio: 'pipe' });
    return tag;
  }

  it('without a healthcheck: the image’s own decides when it is ready, and when it is not any more', async () => {
    const tag = imageWith('--interval=30s CMD test -e /tmp/up || { echo no file; exit 4; }');
    const script = 'sleep 0.5; touch /tmp/up; sleep 2; busybox rm /tmp/up; sleep 60';
    const lines = [
      `command: sh -c "${script}"`,
      'healthcheck: { interval: 1s, retries: 1 }',
      'stop_signal: SIGKILL',
    ].join('\n');
    const yaml = `services:\n${service('web', lines).replace(IMAGE, tag)}${service('client', 'command: "true"\ndepends_on: { web: { condition: service_healthy } }')}`;
    const supervision = await up(yaml);
    const ready = await stage.event('service.ready', 'web');
    expect(ready.detail).toBe('exit 0');
    expect(ready.readyAfterMs).toBeGreaterThan(500);
    expect((await stage.event('service.spawned', 'client')).seq).toBeGreaterThan(ready.seq);
    const unhealthy = await stage.event('service.unhealthy', 'web');
    expect(unhealthy.detail).toBe('exit 4: no file');
    await supervision.stop();
    docker('rmi', '--force', tag);
  });

  it.each(['healthcheck: { disable: true }', 'healthcheck: { test: [NONE] }'])(
    'with %s is ready as soon as it runs, whatever the image says',
    async (line) => {
      const tag = imageWith('CMD false');
      const yaml = `services:\n${service('web', `command: ${WAITS}\n${line}`).replace(IMAGE, tag)}`;
      const supervision = await up(yaml);
      expect(await supervision.settled).toEqual({ kind: 'ready' });
      expect((await stage.event('service.ready', 'web')).detail).toBeNull();
      await stage.close();
      docker('rmi', '--force', tag);
    },
  );

  it('runs pre_start in containers of their own, that see the volumes of the service', async () => {
    outside.push(['volume', 'rm', '--force', `${project}_notes`]);
    const lines = `
command: sh -c "cat /kept/note /data/note"
volumes: [/data, "notes:/kept"]
environment: { WORD: service }
type: task
pre_start:
  - command: [sh, -c, 'echo "$$WORD" > /kept/note; test ! -e /data/note']
    environment: { WORD: hook }
  - command: [sh, -c, 'cp_=$$(cat /kept/note); echo "second after $$cp_" > /data/note; id -u']
    user: "1234:0"
  `.trim();
    const withRoom = lines.replace('    user: "1234:0"', '    user: "0:0"');
    const supervision = await up(`services:\n${service('web', withRoom)}volumes: { notes: {} }\n`);
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const text = linesOf('web');
    expect(text).toContain('hook');
    expect(text).toContain('second after hook');
    expect(text.find((line) => line.includes('pre_start 1 of 2: sh -c'))).toBeDefined();
    const ends = stage.events.filter(({ type }) => type === 'hook.finished');
    expect(ends).toMatchObject([{ exit: { code: 0 } }, { exit: { code: 0 } }]);
    await supervision.stop();
  });

  it('a pre_start hook that fails fails its service, which is never started', async () => {
    const hook = 'pre_start: [{ command: [sh, -c, "echo no schema; exit 3"] }]';
    await up(`services:\n${service('web', `command: echo started\n${hook}`)}`);
    const failed = await stage.event('service.failed', 'web');
    expect(failed.reason).toMatchObject({ kind: 'hook', hook: 'pre_start', exit: { code: 3 } });
    expect(failed.lastLines).toContain('no schema');
    expect(linesOf('web')).not.toContain('started');
  });

  it('a pre_start hook that does not end is ended with the run, container and all', async () => {
    const hook =
      'pre_start: [{ command: [sh, -c, "trap true TERM; while :; do sleep 0.1; done"] }]';
    const lines = `command: "true"\nready_timeout: 3s\nstop_grace_period: 200ms\n${hook}`;
    await up(`services:\n${service('web', lines)}`);
    const failed = await stage.event('service.failed', 'web');
    expect(failed.reason).toMatchObject({ kind: 'hook', hook: 'pre_start', exit: null });
  });

  it('an own image of a pre_start hook is used', async () => {
    const tag = imageWith('NONE\nENV MADE=elsewhere');
    const hook = `pre_start: [{ image: "${tag}", command: [sh, -c, 'echo made $$MADE'] }]`;
    const supervision = await up(
      `services:\n${service('web', `command: "true"\ntype: task\n${hook}`)}`,
    );
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    expect(linesOf('web')).toContain('made elsewhere');
    await supervision.stop();
    docker('rmi', '--force', tag);
  });

  it('joins networks that are there already, and leaves them; a missing one is told', async ({
    skip,
  }) => {
    if (!bridge) skip('needs a bridge');
    const network = `${project}-outside`;
    docker('network', 'create', '--subnet', '172.31.250.0/24', network);
    outside.push(['network', 'rm', network]);
    const yaml = [
      'services:',
      service(
        'web',
        'command: hostname -i\nnetworks: { out: { ipv4_address: 172.31.250.9 } }\ntype: task',
      ),
      service('lost', 'command: "true"\nnetworks: [gone]'),
      'networks:',
      `  out: { external: true, name: ${network} }`,
      `  gone: { external: true }`,
      '',
    ].join('\n');
    const supervision = await up(yaml);
    const lost = await stage.event('service.failed', 'lost');
    expect(lost.reason).toMatchObject({
      kind: 'spawn',
      message: expect.stringContaining('the external network gone is not there'),
    });
    await supervision.settled;
    expect(linesOf('web').join(' ')).toContain('172.31.250.9');
    await supervision.stop();
    expect(docker('network', 'ls', '--quiet', '--filter', `name=${network}`).trim()).not.toBe('');
  });

  it('makes a network under the name and with the addresses the file chose', async ({ skip }) => {
    if (!bridge) skip('needs a bridge');
    const name = `${project}-chosen`;
    const yaml = [
      'services:',
      service('web', `command: ${WAITS}`),
      'networks:',
      `  default: { name: ${name}, internal: true, ipam: { config: [{ subnet: 172.31.251.0/24 }] } }`,
      '',
    ].join('\n');
    const supervision = await up(yaml);
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const format = '{{.Internal}} {{(index .IPAM.Config 0).Subnet}} {{len .Containers}}';
    expect(docker('network', 'inspect', '--format', format, name).trim()).toBe(
      'true 172.31.251.0/24 1',
    );
  });

  it('uses volumes that are there already, and makes others under their own names', async () => {
    const [there, own] = [`${project}-outside`, `${project}-own`];
    docker('volume', 'create', there);
    outside.push(['volume', 'rm', '--force', there, own]);
    const yaml = [
      'services:',
      service(
        'web',
        'command: [sh, -c, "echo here > /a/note; touch /c/note; awk \'$$2 == \\"/b\\"\' /proc/mounts"]\nvolumes: ["out:/a", "own:/b", "out:/c:ro"]\ntype: task',
      ).replace('; touch /c/note', ''),
      service('lost', 'command: "true"\nvolumes: ["gone:/a"]'),
      'volumes:',
      `  out: { external: true, name: ${there} }`,
      `  own: { name: ${own}, driver_opts: { type: tmpfs, device: tmpfs, o: size=3m } }`,
      '  gone: { external: { name: nowhere } }',
      '',
    ].join('\n');
    const supervision = await up(yaml);
    const lost = await stage.event('service.failed', 'lost');
    expect(lost.reason).toMatchObject({
      message: expect.stringContaining('the external volume nowhere is not there'),
    });
    await supervision.settled;
    expect(linesOf('web').join('\n')).toMatch(/tmpfs \/b tmpfs .*size=3072k/);
    await supervision.stop();
    const note = docker('run', '--rm', '-v', `${there}:/a`, IMAGE, 'cat', '/a/note');
    expect(note).toBe('here\n');
  });

  it('gives secrets and configs as files, and none of them to this machine’s disk', async () => {
    writeFileSync(join(stage.directory, 'token.txt'), 'from a file');
    const lines = `
type: task
command: [sh, -c, 'cd /run/secrets; ls -ln password; cat password token; echo; cat /etc/app/config.ini /motd']
secrets:
  - token
  - { source: password, uid: "7", gid: "8", mode: 0440 }
configs:
  - { source: settings, target: /etc/app/config.ini }
  - motd
    `.trim();
    const yaml = [
      'services:',
      service('web', lines),
      'secrets: { token: { file: ./token.txt }, password: { environment: DB_PASSWORD } }',
      'configs: { settings: { content: "port = $PORT" }, motd: { content: welcome } }',
      '',
    ].join('\n');
    const supervision = await up(yaml, { DB_PASSWORD: 'hush hush', PORT: '80' });
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const [listed = '', ...rest] = linesOf('web');
    expect(listed).toMatch(/^-r--r----- +1 7 +8 +9 /);
    expect(rest).toEqual(['hush hushfrom a file', 'port = 80welcome']);
    const found = spawnText('grep', ['-rl', 'hush hush', stage.directory]);
    expect(found.split('\n').filter((file) => file !== '' && !file.endsWith('web.log'))).toEqual(
      [],
    );
    expect(existsSync(join(stage.directory, 'token.txt'))).toBe(true);
  });

  it('hands the engine what only the engine understands', async () => {
    const lines = `
type: task
container_name: ${'NAME'}
tty: true
ulimits: { nofile: { soft: 111, hard: 222 }, core: 0 }
tmpfs: ["/scratch:size=2m,mode=1700"]
group_add: ["4321"]
pids_limit: 77
shm_size: 5m
oom_score_adj: 300
mem_reservation: 20m
volumes: [{ type: tmpfs, target: /more, tmpfs: { size: 1048576 } }]
command: [sh, -c, 'ulimit -n; id -G; cat /proc/self/oom_score_adj; awk ''$$2 ~ "scratch|more|shm"'' /proc/mounts; test -t 1 && echo terminal']
    `.trim();
    const yaml = `services:\n${service('web', lines.replace('NAME', `${project}-web`))}`;
    const supervision = await up(yaml);
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    const text = linesOf('web').join('\n').replaceAll('\r', '');
    expect(text).toMatch(/^111\n(?:\d+ )*4321.*\n300\n/);
    expect(text).toMatch(/\/scratch tmpfs .*size=2048k,mode=1700/);
    expect(text).toMatch(/\/more tmpfs .*size=1024k/);
    expect(text).toMatch(/\/dev\/shm tmpfs .*size=5120k/);
    expect(text).toContain('terminal');
  });

  it('finds a service by the name of a link, its volumes, and hosts the file names', async ({
    skip,
  }) => {
    if (!bridge) skip('needs a bridge');
    const yaml = [
      'services:',
      service(
        'store',
        `command: ${WAITS}\nvolumes: [/data]\npost_start: [{ command: touch /data/seen }]`,
      ),
      service(
        'web',
        'type: task\ndepends_on: [store]\nlinks: ["store:database"]\nvolumes_from: ["store:ro"]\ndns_search: example.invalid\nextra_hosts: { elsewhere: 192.0.2.7 }\ncommand: [sh, -c, "ls /data; cat /etc/hosts; cat /etc/resolv.conf; wget -O - http://database:9/"]',
      ),
    ].join('\n');
    const supervision = await up(yaml);
    await supervision.settled;
    const text = linesOf('web').join('\n');
    expect(text).toContain('seen');
    expect(text).toMatch(/192\.0\.2\.7\s+elsewhere/);
    expect(text).toContain('search example.invalid');
    // Nobody listens there; that it was found is enough.
    expect(text).toMatch(/connect to remote host \(\d[\d.]+\)/);
  });

  it('builds from a Dockerfile that stands in the file', async () => {
    const lines = `
type: task
build:
  context: .
  dockerfile_inline: |
    FROM ${IMAGE}
    ARG WORD
    COPY note /note
    ENV SAID=$$WORD
  args: { WORD: built }
  labels: { tier: test }
  tags: ["${'TAG'}"]
command: [sh, -c, 'echo "$$SAID"; cat /note']
    `.trim();
    writeFileSync(join(stage.directory, 'note'), 'from the context');
    writeFileSync(join(stage.directory, '.dockerignore'), '*\n!note\n');
    const tag = `${project}-extra:1`;
    const yaml = `services:\n${service('web', lines.replace('TAG', tag)).replace(`    image: ${IMAGE}\n`, '')}`;
    const supervision = await up(yaml.replace('    pull_policy: never\n', ''));
    expect(await supervision.settled).toEqual({ kind: 'ready' });
    expect(linesOf('web').join('\n')).toContain('built\nfrom the context');
    expect(docker('image', 'inspect', '--format', '{{.Config.Labels.tier}}', tag).trim()).toBe(
      'test',
    );
    docker('rmi', '--force', tag, `${project}-web`);
  });
});

function spawnText(command: string, argv: readonly string[]): string {
  try {
    return execFileSync(command, argv, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    // grep ends with 1 when it finds nothing.
    return String(Reflect.get(Object(error), 'stdout') ?? '');
  }
}
