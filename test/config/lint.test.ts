// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose writes its variables this way.
import { describe, expect, it } from 'vitest';
import { loadFromMemory } from './memory-files.ts';

type Files = Readonly<Record<string, string>>;

/** `kind line:column`, of every warning of a project that has no fault. */
async function warned(files: Files, variables: Readonly<Record<string, string>> = {}) {
  const { warnings, faults } = await loadFromMemory(files, { variables });
  expect(faults).toEqual([]);
  return warnings.map(({ code, location }) => {
    const file = location?.file === Object.keys(files)[0] ? '' : `${location?.file}:`;
    return `${code.replace('config.', '')} ${file}${location?.line}:${location?.column}`;
  });
}

function compose(...lines: readonly string[]): Files {
  return { 'compose.yaml': `services:\n${lines.map((line) => `  ${line}`).join('\n')}\n` };
}

function ours(...lines: readonly string[]): Files {
  return { 'signalbox.yml': `services:\n${lines.map((line) => `  ${line}`).join('\n')}\n` };
}

const CHECK = 'healthcheck: { test: [CMD, a] }';
const CHECKED = `{ image: a, ${CHECK} }`;

/** Trap by trap: a file that walks into it, where that is told, and the same file with the way out. */
const TRAPS: readonly (readonly [string, Files, string, Files])[] = [
  [
    'the short depends_on waits for the start only',
    compose(`db: ${CHECKED}`, 'web: { image: a, depends_on: [db] }'),
    'waits-for-start 3:33',
    compose(
      `db: ${CHECKED}`,
      'web: { image: a, depends_on: { db: { condition: service_started } } }',
    ),
  ],
  [
    'the short depends_on of a task waits for its start only',
    ours('seed: { type: task, command: a }', 'web: { command: a, depends_on: [seed] }'),
    'waits-for-start 3:35',
    ours(
      'seed: { type: task, command: a }',
      'web: { command: a, depends_on: { seed: { condition: service_completed_successfully } } }',
    ),
  ],
  [
    'service_healthy of a container that has no healthcheck',
    compose(
      'db: { image: a }',
      'web: { image: a, depends_on: { db: { condition: service_healthy } } }',
    ),
    'healthy-without-healthcheck 3:34',
    compose(
      `db: ${CHECKED}`,
      'web: { image: a, depends_on: { db: { condition: service_healthy } } }',
    ),
  ],
  [
    'service_healthy of a container whose healthcheck is switched off',
    compose(
      'db: { image: a, healthcheck: { disable: true } }',
      'web: { image: a, depends_on: { db: { condition: service_healthy } } }',
    ),
    'healthy-without-healthcheck 3:34',
    compose(
      'db: { image: a, healthcheck: { disable: true } }',
      'web: { image: a, depends_on: { db: { condition: service_started } } }',
    ),
  ],
  [
    'a one-shot that does not say so, awaited',
    ours(
      'prepare: { command: a }',
      'web: { command: a, depends_on: { prepare: { condition: service_completed_successfully } } }',
    ),
    'unsaid-task 2:3',
    ours(
      'prepare: { command: a, type: task }',
      'web: { command: a, depends_on: { prepare: { condition: service_completed_successfully } } }',
    ),
  ],
  [
    'a one-shot that does not say so, and that nobody waits for',
    compose('db-migrate: { image: a }'),
    'looks-like-task 2:3',
    compose('db-migrate: { image: a, type: task }'),
  ],
  [
    'start_interval without start_period',
    compose('web: { image: a, healthcheck: { test: [CMD, a], start_interval: 1s } }'),
    'idle-start-interval 2:67',
    compose(
      'web: { image: a, healthcheck: { test: [CMD, a], start_interval: 1s, start_period: 9s } }',
    ),
  ],
  [
    'retries × interval shorter than a start',
    compose('web: { image: a, healthcheck: { test: [CMD, a], interval: 1s, timeout: 1s } }'),
    'little-patience 2:33',
    compose(
      'web: { image: a, healthcheck: { test: [CMD, a], interval: 1s, timeout: 1s, start_period: 30s } }',
    ),
  ],
  [
    'a start_period that ready_timeout cuts short',
    ours('web: { command: a, healthcheck: { tcp: 1, start_period: 90s } }'),
    'cut-start-period 2:35',
    ours('web: { command: a, ready_timeout: 2m, healthcheck: { tcp: 1, start_period: 90s } }'),
  ],
  [
    'environment never feeds interpolation',
    compose('web: { image: "a:$TAG", environment: { TAG: "1" } }'),
    'unfed-variable 2:17',
    compose('web: { image: "a:${TAG:-1}", environment: { TAG: "1" } }'),
  ],
  [
    'a dollar sign eaten in a healthcheck',
    compose('web: { image: a, environment: { NAME: app }, healthcheck: { test: "check $NAME" } }'),
    'eaten-dollar 2:69',
    compose('web: { image: a, environment: { NAME: app }, healthcheck: { test: "check $$NAME" } }'),
  ],
  [
    'a dollar sign kept for a shell that nobody starts',
    ours('web: { command: "serve $$PORT", ports: ["auto:web"] }'),
    'literal-dollar 2:19',
    ours('web: { command: "sh -c \'serve $$PORT\'", ports: ["auto:web"] }'),
  ],
  [
    'ports of two files add up',
    {
      ...compose('web: { image: a, ports: ["8080:80"] }'),
      'compose.override.yaml': 'services:\n  web: { ports: ["9090:80"] }',
    },
    'added-port compose.override.yaml:2:18',
    {
      ...compose('web: { image: a, ports: ["8080:80"] }'),
      'compose.override.yaml': 'services:\n  web: { ports: !override ["9090:80"] }',
    },
  ],
  [
    'pg_isready without a host',
    compose('db: { image: a, healthcheck: { test: pg_isready -U app } }'),
    'socket-probe 2:32',
    compose('db: { image: a, healthcheck: { test: pg_isready -U app -h 127.0.0.1 } }'),
  ],
  [
    'mysqladmin ping by name of this machine',
    compose('db: { image: a, healthcheck: { test: [CMD, mysqladmin, ping, -h, localhost] } }'),
    'socket-probe 2:32',
    compose('db: { image: a, healthcheck: { test: [CMD, mysqladmin, ping, -h, 127.0.0.1] } }'),
  ],
  [
    'wget of localhost, which may be ::1',
    compose('web: { image: a, healthcheck: { test: wget -qO- http://localhost/ } }'),
    'localhost-probe 2:33',
    compose('web: { image: a, healthcheck: { test: wget -qO- http://127.0.0.1/ } }'),
  ],
  [
    'HEAD where GET was meant',
    compose('web: { image: a, healthcheck: { test: curl -fsI http://127.0.0.1/ } }'),
    'head-probe 2:33',
    compose('web: { image: a, healthcheck: { test: curl -fs http://127.0.0.1/I } }'),
  ],
  [
    'a key nothing carries out',
    compose('web: { image: a, cpu_count: 2 }'),
    'key-without-meaning 2:20',
    compose('web: { image: a, tty: true, sysctls: [a=1] }'),
  ],
];

describe('a trap', () => {
  it.each(TRAPS)('%s: is told with its place', async (_, files, warning) => {
    expect(await warned(files)).toEqual([warning]);
  });

  it.each(TRAPS)('%s: the way out is quiet', async (_name, _files, _warning, wayOut) => {
    expect(await warned(wayOut)).toEqual([]);
  });

  it.each(TRAPS)('%s: says a way out, and no cause: it stops nothing', async (_, files) => {
    const { warnings } = await loadFromMemory(files);
    expect(warnings.every(({ problem, remedy }) => problem !== '' && remedy !== '')).toBe(true);
    expect(warnings.map(({ cause }) => cause)).toEqual([undefined]);
  });
});

describe('a warning is quiet', () => {
  it('about a short dependency on something that only runs', async () => {
    expect(
      await warned(compose('db: { image: a }', 'web: { image: a, depends_on: [db] }')),
    ).toEqual([]);
  });

  it('about a variable the job and the service agree on', async () => {
    const files = ours('web: { command: serve $PORT, environment: { PORT: "$PORT" } }');
    expect(await warned(files, { PORT: '80' })).toEqual([]);
  });

  it('about dollars of other languages, and names the service does not have', async () => {
    const files = ours("web: { command: [awk, '{ print $$NF }'], environment: { A: b } }");
    expect(await warned(files)).toEqual([]);
  });

  it('about sockets of processes, which nobody sets up with a second server', async () => {
    expect(await warned(ours('db: { command: a, healthcheck: { test: pg_isready } }'))).toEqual([]);
  });

  it('about two ports of one file for one target', async () => {
    expect(await warned(compose('web: { image: a, ports: ["1:80", "2:80"] }'))).toEqual([]);
  });
});

describe('a hostile healthcheck', () => {
  it('of half a megabyte does not keep the lints busy', async () => {
    const line = `${'curl wget mysqladmin '.repeat(25_000)} -${'I'.repeat(50_000)}_`;
    const startedAt = performance.now();
    expect(await warned(compose(`web: { image: a, healthcheck: { test: "${line}" } }`))).toEqual(
      [],
    );
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });
});

describe('a warning', () => {
  it('about a short dependency stands at its name, also when files were laid over each other', async () => {
    const files = {
      ...compose(`db: ${CHECKED}`, 'web: { image: a, depends_on: [db] }'),
      'compose.override.yaml':
        'services:\n  web: { depends_on: { db: { condition: service_started }, c: { condition: service_started } } }\n  c: { image: a }',
    };
    expect(await warned(files)).toEqual([]);
    const short = {
      ...compose(`db: ${CHECKED}`, 'web: { image: a, depends_on: [db] }'),
      'compose.override.yaml': 'services:\n  web: { depends_on: [c] }\n  c: { image: a }',
    };
    expect(await warned(short)).toEqual(['waits-for-start 3:33']);
  });

  it('about a variable says where its author set it', async () => {
    const { warnings } = await loadFromMemory(
      compose('web: { image: "a:$TAG" }', 'db: { image: a, environment: [TAG=1] }'),
    );
    expect(warnings.map(({ problem }) => problem)).toEqual([
      'TAG is not set and becomes an empty text; services.db.environment is for the service and fills nothing in',
    ]);
  });

  it('about a variable that is told only to what runs says how to leave it to a shell', async () => {
    const { warnings } = await loadFromMemory(
      compose('web: { image: a, command: "sh -c \'echo $SIGNALBOX_DB_PORT\'" }'),
    );
    expect(warnings[0]?.remedy).toContain('write "$$SIGNALBOX_DB_PORT" in a command');
  });

  it('is told once, in the order of the file', async () => {
    const files = compose('b: { image: "a:$ONE" }', 'a: { image: "a:$TWO$TWO" }');
    expect(await warned(files)).toEqual(['unset-variable 2:15', 'unset-variable 3:15']);
  });
});
