// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose writes its variables this way.
import { describe, expect, it } from 'vitest';
import { parseBytes } from '../../src/config/normalise/parse-bytes.ts';
import { loadFromMemory, loadService } from './memory-files.ts';

const PLAIN = {
  build: null,
  entrypoint: null,
  volumes: [],
  networks: [],
  networkMode: null,
  user: null,
  hostname: null,
  platform: null,
  pullPolicy: 'missing',
  labels: {},
  init: false,
  privileged: false,
  readOnly: false,
  capAdd: [],
  capDrop: [],
  extraHosts: [],
  shmSizeBytes: null,
  memoryLimitBytes: null,
  cpus: null,
  imageHealthcheck: {},
  files: [],
  options: [],
};

function image(lines: string, rest = ''): string {
  return `services:\n  web:\n    image: a\n${lines.replace(/^/gm, '    ')}\n${rest}`;
}

async function containerOf(yaml: string, variables = {}) {
  return (await loadService(yaml, 'web', { variables })).container;
}

async function faultsOf(yaml: string): Promise<readonly (readonly string[])[]> {
  const { faults } = await loadFromMemory(yaml);
  return faults.map(({ code, problem, remedy }) => [code, problem, remedy]);
}

describe('a container', () => {
  it('keeps what its image says unless told otherwise', async () => {
    const service = await loadService(image(''));
    expect(service).toMatchObject({ runner: 'docker', image: 'a', command: [], workingDir: '' });
    expect(service.container).toEqual(PLAIN);
  });

  it('is what a service with only a build is; without one and an image it is a process', async () => {
    const built = await loadService('services: { web: { build: ., command: x } }');
    expect(built).toMatchObject({ runner: 'docker', image: null, command: ['x'] });
    expect(built.container?.build).toEqual({
      context: '/project',
      dockerfile: null,
      target: null,
      args: {},
    });
    const process = await loadService(
      'services: { web: { command: x, user: root, mem_limit: 1g } }',
    );
    expect(process).toMatchObject({ runner: 'process', container: null });
  });

  it('has its entrypoint and its command apart; empty is not the same as absent', async () => {
    const service = await loadService(image('entrypoint: /run -v\ncommand: [a, "b c"]'));
    expect(service.command).toEqual(['a', 'b c']);
    expect(service.container?.entrypoint).toEqual(['/run', '-v']);
    expect((await containerOf(image('entrypoint: []')))?.entrypoint).toEqual([]);
  });

  it('is built as its map says; an argument without a value takes the caller’s', async () => {
    const yaml = image(
      'build: { context: "${DIR}", dockerfile: ci.Dockerfile, target: test, args: { A: 1.50, B: , C: } }',
    );
    expect((await containerOf(yaml, { DIR: './web', B: 'caller' }))?.build).toEqual({
      context: '/project/web',
      dockerfile: 'ci.Dockerfile',
      target: 'test',
      args: { A: '1.50', B: 'caller' },
    });
    const remote = image('build: { context: "https://example.com/a.git#main", args: [A=1] }');
    expect((await containerOf(remote))?.build).toMatchObject({
      context: 'https://example.com/a.git#main',
      args: { A: '1' },
    });
  });

  it('has everything else Compose’s keys say', async () => {
    const yaml = image(
      [
        'network_mode: host',
        'user: "1000:1000"',
        'hostname: box',
        'platform: linux/amd64',
        'pull_policy: if_not_present',
        'labels: [a=b, c]',
        'init: true',
        'privileged: "true"',
        'read_only: true',
        'cap_add: [NET_ADMIN]',
        'cap_drop: [ALL]',
        'extra_hosts: { host: 10.0.0.1, six: "[::1]" }',
        'shm_size: 64m',
        'mem_limit: 1.5gb',
        'cpus: 0.5',
      ].join('\n'),
    );
    expect(await containerOf(yaml)).toEqual({
      ...PLAIN,
      networkMode: 'host',
      user: '1000:1000',
      hostname: 'box',
      platform: 'linux/amd64',
      labels: { a: 'b', c: '' },
      init: true,
      privileged: true,
      readOnly: true,
      capAdd: ['NET_ADMIN'],
      capDrop: ['ALL'],
      extraHosts: ['host:10.0.0.1', 'six:::1'],
      shmSizeBytes: 64 * 1024 ** 2,
      memoryLimitBytes: 1.5 * 1024 ** 3,
      cpus: 0.5,
    });
  });

  it('takes its limits and its restart policy from deploy as well', async () => {
    const service = await loadService(
      image(
        'restart: always\ndeploy: { resources: { limits: { cpus: "2", memory: 512M } }, restart_policy: { condition: on-failure, max_attempts: 3 } }',
      ),
    );
    expect(service.container).toMatchObject({ cpus: 2, memoryLimitBytes: 512 * 1024 ** 2 });
    expect(service.restart).toEqual({ when: 'on-failure', maxRetries: 3 });
  });

  it.each([
    ['always', 'always'],
    ['missing', 'missing'],
    ['never', 'never'],
    ['build', 'build'],
    ['daily', 'always'],
    ['every_12h', 'always'],
  ])('pulls %s as %s', async (written, policy) => {
    expect((await containerOf(image(`pull_policy: ${written}`)))?.pullPolicy).toBe(policy);
  });

  it.each([
    ['mem_limit: 1q', 'found "1q", expected an amount such as "64m" or "1g"'],
    ['cpus: many', 'found "many", expected a number of processors such as "0.5"'],
    [
      'mem_limit: 1g\ndeploy: { resources: { limits: { memory: 2g } } }',
      'found "1g", expected the same as deploy.resources.limits.memory',
    ],
    ['pull_policy: soon', 'found "soon", expected one of "always", "missing", "never" or "build"'],
    [
      'network_mode: host\nnetworks: [default]',
      'found "network_mode" beside "networks", expected one of them',
    ],
  ])('cannot have %j', async (lines, problem) => {
    expect((await faultsOf(image(lines))).map((fault) => fault[1])).toEqual([problem]);
  });
});

describe('a volume', () => {
  it.each([
    ['/data', { type: 'volume', source: null, target: '/data', readOnly: false }],
    ['data:/data', { type: 'volume', source: 'data', target: '/data', readOnly: false }],
    ['./a/../b:/b:ro', { type: 'bind', source: '/project/b', target: '/b', readOnly: true }],
    ['~/c:/c:z,ro', { type: 'bind', source: '/home/me/c', target: '/c', readOnly: true }],
    ['/abs:/d:rw', { type: 'bind', source: '/abs', target: '/d', readOnly: false }],
    [
      '{ type: bind, source: x, target: /x, read_only: true }',
      { type: 'bind', source: '/project/x', target: '/x', readOnly: true },
    ],
    [
      '{ type: volume, source: data, target: /x }',
      { type: 'volume', source: 'data', target: '/x', readOnly: false },
    ],
    ['{ type: tmpfs, target: /x }', { type: 'tmpfs', source: null, target: '/x', readOnly: false }],
  ])('%s is read as Compose reads it', async (written, volume) => {
    const yaml = image(`volumes:\n  - ${written}`, 'volumes: { data: }');
    expect((await containerOf(yaml, { HOME: '/home/me' }))?.volumes).toEqual([volume]);
  });

  it('in memory comes from tmpfs as well', async () => {
    expect((await containerOf(image('tmpfs: [/run, "/tmp:ro,size=1m"]')))?.volumes).toEqual([
      { type: 'tmpfs', source: null, target: '/run', readOnly: false },
      { type: 'tmpfs', source: null, target: '/tmp', readOnly: true, options: { size: '1m' } },
    ]);
  });

  it.each([
    '":/a"',
    '"a:"',
    '{ type: bind, target: /x }',
    '{ type: npipe, target: /x }',
    '{ type: tmpfs }',
  ])('%s is none', async (written) => {
    const faults = await faultsOf(image(`volumes:\n  - ${written}`, 'volumes: { a: }'));
    expect(faults.map(([code]) => code)).toEqual(['config.bad-value']);
  });
});

describe('networks', () => {
  it('come as names, or as a map with aliases', async () => {
    const rest = 'networks: { back: }';
    expect((await containerOf(image('networks: [back, default]', rest)))?.networks).toEqual([
      { name: 'back', aliases: [] },
      { name: 'default', aliases: [] },
    ]);
    const aliased = image('networks: { back: { aliases: [db] }, default: }', rest);
    expect((await containerOf(aliased))?.networks).toEqual([
      { name: 'back', aliases: ['db'] },
      { name: 'default', aliases: [] },
    ]);
  });

  it.each([
    ['networks: [bakc]', 'networks: { back: }', 'networks', 'Did you mean "back"?'],
    [
      'volumes: ["data:/data"]',
      '',
      'volumes',
      'Add "volumes: { data: {} }" at the top of the file.',
    ],
    ['secrets: [key]', '', 'secrets', 'Add "secrets: { key: {} }" at the top of the file.'],
    [
      'configs: [{ source: key }]',
      '',
      'configs',
      'Add "configs: { key: {} }" at the top of the file.',
    ],
  ])('%s must be at the top of the file, as all resources', async (lines, top, what, remedy) => {
    const [fault] = await faultsOf(image(lines, top));
    expect(fault?.[0]).toBe('config.undefined-resource');
    expect(fault?.[1]).toContain(`is not among the ${what} of this project`);
    expect(fault?.[2]).toBe(remedy);
  });
});

describe('a resource that is not at the top of the file', () => {
  it('is told as it stands in the file, never with what a variable held', async () => {
    const { faults } = await loadFromMemory(
      image('volumes: ["${SECRET}:/x"]\nnetworks: ["$SECRET"]'),
      {
        variables: { SECRET: 'hunter2' },
      },
    );
    expect(faults.map(({ problem }) => problem)).toEqual([
      '"${SECRET}:/x" is not among the volumes of this project',
      '"$SECRET" is not among the networks of this project',
    ]);
  });
});

describe('an amount of memory', () => {
  it.each([
    ['0', 0],
    ['1024', 1024],
    ['10b', 10],
    ['2k', 2048],
    ['64MB', 64 * 1024 ** 2],
    ['1.5GiB', 1.5 * 1024 ** 3],
    ['', undefined],
    ['-1', undefined],
    ['1e3', undefined],
    ['m', undefined],
  ])('%j is %j bytes', (text, bytes) => {
    expect(parseBytes(text)).toBe(bytes);
  });
});

describe('hooks', () => {
  it('of a process run beside it, in its environment', async () => {
    const service = await loadService(
      [
        'services:',
        '  web:',
        '    command: x',
        '    working_dir: app',
        '    environment: { A: 1, B: 2 }',
        '    pre_start: [{ command: prepare "the data" }]',
        '    post_start: [{ command: [seed], working_dir: db, environment: [B=3, C] }]',
        '    pre_stop: [{ command: drain }]',
      ].join('\n'),
      'web',
      { variables: { C: 'caller' } },
    );
    const defaults = { workingDir: '/project/app', environment: { A: '1', B: '2' }, user: null };
    expect(service.hooks).toEqual({
      preStart: [{ ...defaults, command: ['prepare', 'the data'] }],
      postStart: [
        {
          command: ['seed'],
          workingDir: '/project/db',
          environment: { A: '1', B: '3', C: 'caller' },
          user: null,
        },
      ],
      preStop: [{ ...defaults, command: ['drain'] }],
    });
  });

  it('of a container run in it, as its user unless told otherwise', async () => {
    const { hooks } = await loadService(
      image('user: app\npost_start: [{ command: a }, { command: b, user: root, working_dir: /x }]'),
    );
    expect(hooks.postStart.map(({ user, workingDir }) => [user, workingDir])).toEqual([
      ['app', ''],
      ['root', '/x'],
    ]);
  });

  it('need a command, and no image of their own', async () => {
    expect((await faultsOf(image('post_start: [{ user: a }]'))).map(([code]) => code)).toEqual([
      'config.bad-value',
    ]);
    for (const yaml of [
      image('post_start: [{ command: a, image: b }]'),
      'services: { web: { command: x, pre_start: [{ command: a, image: b }] } }',
    ]) {
      expect((await faultsOf(yaml))[0]?.[0]).toBe('config.hook-image');
    }
  });
});

describe('what the top of the file says', () => {
  it('of a network and a volume goes to the containers that use them', async () => {
    const yaml = image(
      'networks: { back: { aliases: [db], ipv4_address: 10.9.0.2 } }\nvolumes: ["data:/d", "old:/o:nocopy"]',
      [
        'networks: { back: { name: chosen, internal: true, ipam: { config: [{ subnet: 10.9.0.0/24 }] } } }',
        'volumes: { data: { driver: local, driver_opts: { o: size=1m } }, old: { external: { name: x } } }',
      ].join('\n'),
    );
    const container = await containerOf(yaml);
    expect(container?.networks).toEqual([
      {
        name: 'back',
        aliases: ['db'],
        address: '10.9.0.2',
        definition: {
          engineName: 'chosen',
          external: false,
          driver: null,
          driverOptions: {},
          internal: true,
          ipv6: false,
          subnets: [{ subnet: '10.9.0.0/24', gateway: null, ipRange: null }],
        },
      },
    ]);
    expect(container?.volumes.map(({ definition, options }) => ({ definition, options }))).toEqual([
      {
        definition: {
          engineName: null,
          external: false,
          driver: 'local',
          driverOptions: { o: 'size=1m' },
        },
      },
      {
        definition: { engineName: 'x', external: true, driver: null, driverOptions: {} },
        options: { nocopy: 'true' },
      },
    ]);
  });

  it('of secrets and configs becomes files; a mode is octal, a missing variable a fault', async () => {
    const used =
      'secrets: [token, { source: key, target: k, mode: 0440, uid: "7" }]\nconfigs: [motd]';
    const rest =
      'secrets: { token: { file: ./t }, key: { environment: KEY } }\nconfigs: { motd: { content: hi } }';
    const container = await containerOf(image(used, rest), { KEY: 'hush' });
    const plain = { uid: 0, gid: 0, mode: 0o444 };
    expect(container?.files).toEqual([
      { ...plain, target: '/run/secrets/token', content: { kind: 'file', path: '/project/t' } },
      {
        ...plain,
        ...{ target: '/run/secrets/k', uid: 7, mode: 0o440 },
        content: { kind: 'text', text: 'hush' },
      },
      { ...plain, target: '/motd', content: { kind: 'text', text: 'hi' } },
    ]);
    expect((await faultsOf(image(used, rest)))[0]?.[0]).toBe('config.bad-value');
  });

  it('a healthcheck that asks nothing sets the times of the image’s own', async () => {
    const timesOf = async (line: string) => (await containerOf(image(line)))?.imageHealthcheck;
    expect(await timesOf('healthcheck: { interval: 3s, retries: 2 }')).toEqual({
      intervalMs: 3_000,
      retries: 2,
    });
    expect(await timesOf('healthcheck: { test: [NONE] }')).toBeNull();
    expect(await timesOf('healthcheck: { disable: true }')).toBeNull();
    expect(await timesOf('healthcheck: { tcp: 80 }')).toBeNull();
  });
});

describe('what a container cannot start without', () => {
  it('is waited for although depends_on does not name it', async () => {
    const { config, faults } = await loadFromMemory(
      [
        'services:',
        '  a: { image: x }',
        '  b: { image: x }',
        '  c: { image: x }',
        '  web:',
        '    image: x',
        '    links: ["a:alias", b]',
        '    volumes_from: ["c:ro", "container:other"]',
        '    ipc: service:a',
        '    depends_on: { b: { condition: service_healthy } }',
      ].join('\n'),
    );
    expect(faults).toEqual([]);
    const web = config?.services.find(({ name }) => name === 'web');
    expect(web?.dependsOn.map(({ service, condition }) => [service, condition])).toEqual([
      ['b', 'service_healthy'],
      ['a', 'service_started'],
      ['c', 'service_started'],
    ]);
  });
});

describe('a service whose end is awaited', () => {
  it('is a task, as Compose has no other word for it', async () => {
    const { config } = await loadFromMemory(
      'services: { migrate: { image: x }, web: { image: x, depends_on: { migrate: { condition: service_completed_successfully } } } }',
    );
    expect(config?.services.map(({ type, readyTimeoutMs }) => [type, readyTimeoutMs])).toEqual([
      ['task', 600_000],
      ['service', 60_000],
    ]);
  });
});

describe('a healthcheck of a free port', () => {
  it('names one the service has', async () => {
    const yaml =
      'services: { web: { command: x, ports: ["auto:main"], healthcheck: { tcp: "auto:mian" } } }';
    expect(await faultsOf(yaml)).toEqual([
      [
        'config.unknown-port-name',
        '"auto:mian" is not among the service\'s ports',
        'Did you mean "main"?',
      ],
    ]);
  });
});
