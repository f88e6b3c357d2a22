// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose writes its variables this way.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseShortPort } from '../../src/config/normalise/parse-ports.ts';
import { splitWords } from '../../src/config/normalise/split-words.ts';
import { parseDotenv } from '../../src/config/read/parse-dotenv.ts';
import { loadFromMemory, loadService } from './memory-files.ts';

function web(lines: string): string {
  return `services:\n  web:\n    command: x\n${lines.replace(/^/gm, '    ')}\n`;
}

describe('a command', () => {
  it.each([
    ['node a.js', ['node', 'a.js']],
    ['  node   a.js  ', ['node', 'a.js']],
    [`echo 'a b' "c d"`, ['echo', 'a b', 'c d']],
    [`a"b"'c'd`, ['abcd']],
    [`''`, ['']],
    [`a '' ""`, ['a', '', '']],
    ['a\\ b', ['a b']],
    [`"a\\"b\\$\\n"`, ['a"b$\\n']],
    [`'a\\b'`, ['a\\b']],
    ['a\\\nb "c\\\nd"', ['ab', 'cd']],
    ['a | b > c && $d *', ['a', '|', 'b', '>', 'c', '&&', '$d', '*']],
    ['end\\', ['end\\']],
    ['', []],
  ])('%j is split into %j, and no shell is asked', (line, words) => {
    expect(splitWords(line)).toEqual({ ok: true, value: words });
  });

  it.each([
    ['a "b', '"'],
    ["a 'b", "'"],
    ['"a\\"', '"'],
  ])('%j lacks a closing %s', (line, quote) => {
    expect(splitWords(line)).toEqual({ ok: false, error: quote });
  });

  it('comes back from words that were quoted', () => {
    const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(splitWords(words.map(quoted).join(' '))).toEqual({ ok: true, value: words });
      }),
    );
  });

  it('follows its entrypoint; a list is taken as it is', async () => {
    const yaml = 'services: { web: { entrypoint: sh -c, command: ["a  b", 1] } }';
    expect((await loadService(yaml)).command).toEqual(['sh', '-c', 'a  b', '1']);
  });
});

describe('a port', () => {
  const tcp = { protocol: 'tcp' };
  it.each([
    ['3000', [{ published: null, target: 3000, ...tcp }]],
    [
      '3000-3001',
      [
        { published: null, target: 3000, ...tcp },
        { published: null, target: 3001, ...tcp },
      ],
    ],
    ['8000:9000', [{ published: 8000, target: 9000, ...tcp }]],
    [
      '9090-9091:8080-8081',
      [
        { published: 9090, target: 8080, ...tcp },
        { published: 9091, target: 8081, ...tcp },
      ],
    ],
    ['9090-9099:80', [{ published: 9090, target: 80, ...tcp }]],
    ['127.0.0.1:8001:8002', [{ hostIp: '127.0.0.1', published: 8001, target: 8002, ...tcp }]],
    ['127.0.0.1::80', [{ hostIp: '127.0.0.1', published: null, target: 80, ...tcp }]],
    ['[::1]:8001:8002', [{ hostIp: '::1', published: 8001, target: 8002, ...tcp }]],
    ['6060:6061/udp', [{ published: 6060, target: 6061, protocol: 'udp' }]],
    ['auto:web', [{ name: 'web', published: 'auto', target: null, ...tcp }]],
  ])('%s is read as Compose reads it', (text, ports) => {
    expect(parseShortPort(text)).toEqual({ ok: true, value: ports });
  });

  it.each([
    '',
    'x',
    '1:2:3:4',
    '70000',
    '5-1',
    '1-2000',
    '1-2:1-3',
    '80/',
    '80/x',
    'auto:',
    ':',
    '-',
  ])('%j is none', (text) => {
    expect(parseShortPort(text).ok).toBe(false);
  });

  it('of a process is the one it listens on; of a container a free one unless published', async () => {
    const process = await loadService(web('ports: ["80", "81:82", { target: 83, name: n }]'));
    expect(process.ports.map(({ published, target, name }) => [published, target, name])).toEqual([
      [80, 80, undefined],
      [81, 81, undefined],
      [83, 83, 'n'],
    ]);
    const container = await loadService('services: { web: { image: a, ports: ["80", "81:82"] } }');
    expect(container.ports.map(({ published, target }) => [published, target])).toEqual([
      [0, 80],
      [81, 82],
    ]);
  });

  it('called auto:NAME is free, and keeps its name and place', async () => {
    const [port] = (await loadService(web('ports: ["auto:main"]'))).ports;
    expect(port).toMatchObject({ published: 0, target: 0, name: 'main', location: { line: 4 } });
  });
});

describe('a healthcheck', () => {
  async function probeOf(yaml: string) {
    const lines = `ports: ["auto:main"]\nhealthcheck: ${yaml}`;
    return (await loadService(web(lines))).healthcheck?.probe;
  }

  it.each([
    ['{ tcp: 5432 }', { kind: 'tcp', host: 'localhost', port: 5432 }],
    ['{ tcp: "db:5432" }', { kind: 'tcp', host: 'db', port: 5432 }],
    ['{ tcp: "[::1]:1" }', { kind: 'tcp', host: '::1', port: 1 }],
    [
      '{ http: "http://127.0.0.1:1/h" }',
      { kind: 'http', url: 'http://127.0.0.1:1/h', statuses: [[200, 399]] },
    ],
    [
      '{ http: "8002/health" }',
      { kind: 'http', url: 'http://localhost:8002/health', statuses: [[200, 399]] },
    ],
    [
      '{ http: ":8002/h?q=1" }',
      { kind: 'http', url: 'http://localhost:8002/h?q=1', statuses: [[200, 399]] },
    ],
    ['{ http: 80 }', { kind: 'http', url: 'http://localhost:80/', statuses: [[200, 399]] }],
    [
      '{ http: { url: "80/" }, status: 204, body: ok }',
      { kind: 'http', url: 'http://localhost:80/', statuses: [[204, 204]], bodyContains: 'ok' },
    ],
    [
      '{ http: 80, status: [200, "300-399"] }',
      {
        kind: 'http',
        url: 'http://localhost:80/',
        statuses: [
          [200, 200],
          [300, 399],
        ],
      },
    ],
    ['{ command: pg_isready -h "a b" }', { kind: 'command', argv: ['pg_isready', '-h', 'a b'] }],
    [
      '{ test: curl -f x || exit 1 }',
      { kind: 'command', argv: ['/bin/sh', '-c', 'curl -f x || exit 1'] },
    ],
    ['{ test: [CMD, a, "b c"] }', { kind: 'command', argv: ['a', 'b c'] }],
    ['{ test: [CMD-SHELL, "a | b"] }', { kind: 'command', argv: ['/bin/sh', '-c', 'a | b'] }],
    ['{ log: "ready (1)" }', { kind: 'log', pattern: 'ready (1)', literal: true }],
    [
      '{ log: { pattern: "ready in \\\\d+" } }',
      { kind: 'log', pattern: 'ready in \\d+', literal: false },
    ],
    ['{ tcp: "auto:main" }', { kind: 'tcp', host: 'localhost', port: 0, portName: 'main' }],
    [
      '{ http: "auto:main/health" }',
      {
        kind: 'http',
        url: 'http://localhost:0/health',
        portName: 'main',
        statuses: [[200, 399]],
      },
    ],
    ['{ notify: true }', { kind: 'notify', fd: 3 }],
    ['{ notify: 5 }', { kind: 'notify', fd: 5 }],
    [
      '{ any: [{ tcp: 1 }, { all: [] }] }'.replace('{ all: [] }', '{ log: x }'),
      {
        kind: 'any',
        probes: [
          { kind: 'tcp', host: 'localhost', port: 1 },
          { kind: 'log', pattern: 'x', literal: true },
        ],
      },
    ],
  ])('%s asks what it says', async (yaml, probe) => {
    expect(await probeOf(yaml)).toEqual(probe);
  });

  it.each(['{ test: [NONE] }', '{ disable: true }', '{ tcp: 1, disable: "true" }'])(
    '%s is none',
    async (yaml) => {
      expect((await loadService(web(`healthcheck: ${yaml}`))).healthcheck).toBeNull();
    },
  );

  it('has our defaults in our file and Compose’s in a Compose file', async () => {
    const ours = await loadService(web('healthcheck: { tcp: 1 }'));
    expect(ours.healthcheck).toMatchObject({ intervalMs: 2000, timeoutMs: 5000, retries: 3 });
    expect(ours.readyTimeoutMs).toBe(60_000);
    const { config } = await loadFromMemory({
      'compose.yaml': 'services: { web: { image: a, healthcheck: { test: x, start_period: 5s } } }',
    });
    expect(config?.services[0]).toMatchObject({
      healthcheck: { intervalMs: 30_000, timeoutMs: 30_000, retries: 3, startPeriodMs: 5000 },
      readyTimeoutMs: 185_000,
    });
  });
});

describe('the variables of a service', () => {
  it('come from its files in order, then from environment, which wins even when empty', async () => {
    const { config, faults } = await loadFromMemory(
      {
        'signalbox.yml': web(
          'env_file: [a.env, { path: b.env, format: raw }, { path: no.env, required: false }]\nenvironment: [D=, E, F, "G=a=b"]',
        ),
        'a.env': 'A=1\nB=$A-$JOB\nC=a\nD=file\nF=file',
        'b.env': "C='$A'",
      },
      { variables: { JOB: 'job', E: 'caller' } },
    );
    expect(faults).toEqual([]);
    expect(config?.services[0]?.environment).toEqual({
      ...{ A: '1', B: '1-job', C: "'$A'", D: '', E: 'caller', G: 'a=b' },
    });
  });

  it('keep numbers and truth values as they were typed', async () => {
    const service = await loadService(
      web('environment: { A: 1e3, B: 08, C: true, D: 1.50, E: "", F: 0x1F, constructor: x }'),
    );
    expect(service.environment).toEqual({
      ...{ A: '1e3', B: '08', C: 'true', D: '1.50', E: '', F: '0x1F', constructor: 'x' },
    });
  });

  it('fill in from .env, over which the job’s own win', async () => {
    const { config } = await loadFromMemory(
      {
        'signalbox.yml': web('environment: { A: "$A", B: "${B:-none}" }'),
        '.env': 'A=file\nB=file',
      },
      { variables: { A: 'job' } },
    );
    expect(config?.services[0]?.environment).toEqual({ A: 'job', B: 'file' });
  });
});

describe('an environment file', () => {
  const read = (text: string) => {
    const { values, problems } = parseDotenv({ name: '.env', text, raw: false }, () => undefined);
    return {
      values: Object.fromEntries(values),
      lines: problems.map((problem) => 'location' in problem && problem.location?.line),
    };
  };

  it.each([
    ['A=1', { A: '1' }],
    ['  A = 1  ', { A: '1' }],
    ['export A=1', { A: '1' }],
    ['# c\n\nA=1 # comment', { A: '1' }],
    ['A=a#b', { A: 'a#b' }],
    ['A=', { A: '' }],
    ['A', { A: undefined }],
    [`A='$B \\n'`, { A: '$B \\n' }],
    [`A="x\\n\\"y\\" \\$B"`, { A: 'x\n"y" $B' }],
    ['A="one\ntwo"\nB=3', { A: 'one\ntwo', B: '3' }],
    ['A=1\nB=$A\nC=${A}2', { A: '1', B: '1', C: '12' }],
    ['A=1\r\nB="2"\r\n', { A: '1', B: '2' }],
    ['\uFEFFA=1', { A: '1' }],
  ])('%j holds %j', (text, values) => {
    expect(read(text)).toEqual({ values, lines: [] });
  });

  it.each([
    ['A=1\n=2\nB=3', [2]],
    ['A b', [1]],
    ['A=1\nB="open\nC=2', [2]],
    ['A="1\n2"\nB=${', [3]],
  ])('%j is wrong in line %j', (text, lines) => {
    expect(read(text).lines).toEqual(lines);
  });
});

describe('the rest of a service', () => {
  it('has the documented defaults', async () => {
    expect(await loadService('services: { web: { command: x } }')).toEqual({
      name: 'web',
      type: 'service',
      runner: 'process',
      image: null,
      command: ['x'],
      workingDir: '/project',
      environment: {},
      ports: [],
      dependsOn: [],
      healthcheck: null,
      critical: false,
      restart: { when: 'no', maxRetries: 0 },
      readyTimeoutMs: 60_000,
      stopSignal: 'SIGTERM',
      stopGracePeriodMs: 10_000,
      successExitCodes: [0],
      requires: { binaries: {}, env: [], files: [] },
      hooks: { preStart: [], postStart: [], preStop: [] },
      container: null,
      location: { file: 'signalbox.yml', line: 1, column: 13 },
    });
  });

  it.each([
    ['restart: "no"', { when: 'no', maxRetries: 0 }],
    ['restart: always', { when: 'always', maxRetries: null }],
    ['restart: on-failure', { when: 'on-failure', maxRetries: null }],
    ['restart: on-failure:3', { when: 'on-failure', maxRetries: 3 }],
    ['restart: unless-stopped', { when: 'unless-stopped', maxRetries: null }],
  ])('%s', async (yaml, restart) => {
    expect((await loadService(web(yaml))).restart).toEqual(restart);
  });

  it('accepts x- keys anywhere, and every key without a value', async () => {
    const yaml =
      'x-a: 1\nservices: { web: { command: x, x-b: { c: 1 }, ports: , environment: , healthcheck: { tcp: 1, x-d: 1 } } }\ngates: ';
    expect((await loadService(yaml)).healthcheck?.probe.kind).toBe('tcp');
  });

  it('runs only in an active profile', async () => {
    const yaml =
      'services: { web: { command: x, profiles: [debug] }, db: { command: x }, tool: { command: x, profiles: [other], depends_on: [db] } }';
    const names = async (profiles: string) => {
      const { config } = await loadFromMemory(yaml, { variables: { COMPOSE_PROFILES: profiles } });
      return config?.services.map((service) => service.name);
    };
    expect(await names('')).toEqual(['db']);
    expect(await names('debug')).toEqual(['web', 'db']);
    expect(await names('*')).toEqual(['web', 'db', 'tool']);
  });

  it('cannot need a service whose profile is not active', async () => {
    const { faults } = await loadFromMemory(
      'services: { web: { command: x, depends_on: [db] }, db: { command: x, profiles: [data] } }',
    );
    expect(faults.map(({ code, service, remedy }) => [code, service, remedy])).toEqual([
      [
        'config.inactive-dependency',
        'web',
        'Set COMPOSE_PROFILES=data, or mark it "required: false".',
      ],
    ]);
  });
});

describe('gates and the rest', () => {
  it('have the documented defaults', async () => {
    const { config, faults } = await loadFromMemory(
      'services: { web: { command: x } }\ngates: { ready: { health: {} }, api: { run: npm "run it", needs: ready } }',
    );
    expect(faults).toEqual([]);
    expect(config).toMatchObject({
      name: 'project',
      gates: [
        {
          kind: 'health',
          name: 'ready',
          startupMs: 60_000,
          responseMs: 1000,
          score: 90,
          needs: [],
        },
        {
          ...{ kind: 'command', name: 'api', command: ['npm', 'run it'], needs: ['ready'] },
          ...{ workingDir: '/project', environment: {}, junit: [], retries: 0, timeoutMs: 600_000 },
        },
      ],
      triage: { rules: [], rerun: { when: 'never', max: 1 } },
      history: { store: '/project/logs/signalbox/history.db', keepMs: 180 * 86_400_000 },
      concurrency: null,
    });
  });

  it('keep the address of a shared history', async () => {
    const { config } = await loadFromMemory('history: { store: "postgres://h/db", keep: 2d }');
    expect(config?.history).toEqual({ store: 'postgres://h/db', keepMs: 2 * 86_400_000 });
  });
});
