// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose writes its variables this way.
import { describe, expect, it } from 'vitest';
import { faultPlaces, loadFromMemory, type MemoryRequest } from './memory-files.ts';

async function configOf(files: Record<string, string>, request: MemoryRequest = {}) {
  const { config, faults } = await loadFromMemory(files, request);
  expect(faults).toEqual([]);
  if (!config) throw new Error('no config');
  return config;
}

async function webOf(files: Record<string, string>, request: MemoryRequest = {}) {
  const config = await configOf(files, request);
  const web = config.services.find((service) => service.name === 'web');
  if (!web) throw new Error('no web');
  return web;
}

/** `base.yml` with `over.yml` laid over it. */
function laidOver(base: string, over: string) {
  return webOf(
    {
      'base.yml': `services: { web: { command: run, ${base} } }`,
      'over.yml': `services: { web: { ${over} } }`,
    },
    { files: ['base.yml', 'over.yml'] },
  );
}

describe('files laid over each other', () => {
  it('merge variables key by key, whichever form they are written in', async () => {
    const web = await laidOver('environment: [A=1, B=2]', 'environment: { B: 3, C: 4 }');
    expect(web.environment).toEqual({ A: '1', B: '3', C: '4' });
  });

  it('replace a command and an entrypoint, and append to lists', async () => {
    const web = await laidOver(
      'ports: ["1"], requires: { env: [A] }',
      'command: [other], ports: ["2"], requires: { env: [A, B] }',
    );
    expect(web.command).toEqual(['other']);
    expect(web.ports.map((port) => port.published)).toEqual([1, 2]);
    expect(web.requires.env).toEqual(['A', 'B']);
  });

  it('take the same port once', async () => {
    const web = await laidOver(
      'ports: ["80:80", "81:81"]',
      'ports: ["81:81", { target: 80, published: 80 }]',
    );
    expect(web.ports.map((port) => port.published)).toEqual([80, 81]);
  });

  it('merge dependencies of both forms', async () => {
    const files = {
      'base.yml':
        'services: { web: { command: x, depends_on: [a, b] }, a: { command: x }, b: { command: x } }',
      'over.yml': 'services: { web: { depends_on: { a: { condition: service_healthy } } } }',
    };
    const web = await webOf(files, { files: ['base.yml', 'over.yml'] });
    expect(web.dependsOn.map(({ service, condition }) => [service, condition])).toEqual([
      ['a', 'service_healthy'],
      ['b', 'service_started'],
    ]);
  });

  it('drop what the earlier healthcheck asked when the later asks something else', async () => {
    const web = await laidOver(
      'healthcheck: { http: 80, status: 200, retries: 7 }',
      'healthcheck: { tcp: 81 }',
    );
    expect(web.healthcheck).toMatchObject({ retries: 7, probe: { kind: 'tcp', port: 81 } });
  });

  it('reset with null and !reset, replace whole with !override', async () => {
    const web = await laidOver(
      'ports: ["1"], environment: { A: 1, B: 2 }, restart: always',
      'ports: !reset [], environment: !override { C: 3 }, restart: null',
    );
    expect(web.ports).toEqual([]);
    expect(web.environment).toEqual({ C: '3' });
    expect(web.restart.when).toBe('no');
  });

  it('resolve relative paths against the first file', async () => {
    const web = await webOf(
      {
        'ci/base.yml': 'services: { web: { command: x } }',
        'other/over.yml': 'services: { web: { working_dir: sub } }',
      },
      { files: ['ci/base.yml', 'other/over.yml'] },
    );
    expect(web.workingDir).toBe('/project/ci/sub');
  });
});

describe('an environment', () => {
  const yaml = [
    'services: { web: { command: x, image: a, environment: { A: 1 } }, db: { command: y } }',
    'environments:',
    '  staging: { services: { web: { command: null, image: b }, db: null }, concurrency: 2 }',
    '  other: { services: { web: { image: "${NOT_NEEDED:?now}" } } }',
  ].join('\n');

  it('is laid over the rest; null removes', async () => {
    const config = await configOf({ 'signalbox.yml': yaml }, { environment: 'staging' });
    expect(config.services.map(({ name, image, command }) => [name, image, command])).toEqual([
      ['web', 'b', []],
    ]);
    expect(config.concurrency).toBe(2);
    expect(config.environment).toBe('staging');
  });

  it('is left alone when nobody asks for it', async () => {
    const config = await configOf({ 'signalbox.yml': yaml });
    expect(config.services.map((service) => service.name)).toEqual(['web', 'db']);
  });

  it('that is not there is told with the nearest one', async () => {
    const { faults } = await loadFromMemory(yaml, { environment: 'stagin' });
    expect(faults.map(({ problem, remedy }) => [problem, remedy])).toEqual([
      ['"stagin" is not an environment here', 'Did you mean "staging"?'],
    ]);
  });

  it('cannot extend a service', async () => {
    const text =
      'services: { web: { command: x } }\nenvironments: { a: { services: { web: { extends: web } } } }';
    const places = await faultPlaces(text, { environment: 'a' });
    expect(places).toEqual(['config.bad-value signalbox.yml:2:41']);
  });
});

describe('include', () => {
  it('brings another file in, its paths starting at its own directory', async () => {
    const web = await webOf({
      'signalbox.yml': 'include: [sub/compose.yaml]',
      'sub/compose.yaml': 'services: { web: { command: x, env_file: a.env, working_dir: w } }',
      'sub/a.env': 'A=1',
    });
    expect(web.environment).toEqual({ A: '1' });
    expect(web.workingDir).toBe('/project/sub/w');
    expect(web.location.file).toBe('sub/compose.yaml');
  });

  it('lets our own file change what it includes, and keeps Compose defaults for what it does not', async () => {
    const files = {
      'signalbox.yml': 'include: [compose.yaml]\nservices: { web: { critical: true } }',
      'compose.yaml': 'services: { web: { image: a, healthcheck: { test: x } } }',
    };
    const web = await webOf(files);
    expect(web).toMatchObject({ image: 'a', critical: true, readyTimeoutMs: 180_000 });
    expect(web.healthcheck?.intervalMs).toBe(30_000);
  });

  it('reads the included project’s .env beneath the including one’s', async () => {
    const web = await webOf(
      {
        'signalbox.yml': 'include: [sub/compose.yaml]',
        '.env': 'B=outer\nC=outer',
        'sub/compose.yaml': 'services: { web: { image: "$A $B $C" } }',
        'sub/.env': 'A=inner\nB=inner',
      },
      { variables: { C: 'job' } },
    );
    expect(web.image).toBe('inner outer job');
  });

  it('takes the long form: several paths, a project directory, its own variables', async () => {
    const web = await webOf({
      'signalbox.yml':
        'include: [{ path: [a/one.yml, a/two.yml], project_directory: p, env_file: vars }]',
      'a/one.yml': 'services: { web: { command: x, environment: { A: "$V" } } }',
      'a/two.yml': 'services: { web: { working_dir: w } }',
      vars: 'V=1',
    });
    expect(web).toMatchObject({ environment: { A: '1' }, workingDir: '/project/p/w' });
  });

  it('tells a circle as a path', async () => {
    const { faults } = await loadFromMemory({
      'signalbox.yml': 'include: [a.yml]\nservices: { web: { command: x } }',
      'a.yml': 'include: [b.yml]',
      'b.yml': 'include: [a.yml]',
    });
    expect(faults.map(({ problem }) => problem)).toEqual([
      'files include each other in a circle: a.yml → b.yml → a.yml',
    ]);
  });

  it('does not merge two included files that disagree', async () => {
    const files = {
      'signalbox.yml': 'include: [a.yml, b.yml]',
      'a.yml': 'services: { web: { command: x } }',
      'b.yml': 'services: { web: { command: y } }',
    };
    expect(await faultPlaces(files)).toEqual(['config.include-conflict b.yml:1:13']);
  });

  it('reads a file many others include once', async () => {
    const levels = 40;
    const files: Record<string, string> = { 'signalbox.yml': 'include: [l0a.yml, l0b.yml]' };
    for (let level = 0; level < levels; level += 1) {
      const next = level + 1 < levels ? `include: [l${level + 1}a.yml, l${level + 1}b.yml]\n` : '';
      files[`l${level}a.yml`] = `${next}services: { a${level}: { command: x } }`;
      files[`l${level}b.yml`] = `${next}services: { b${level}: { command: x } }`;
    }
    const config = await configOf(files);
    expect(config.services).toHaveLength(2 * levels);
  });

  it('tells a file that is not there, at the line that names it', async () => {
    const places = await faultPlaces('include: [gone.yml]\nservices: { web: { command: x } }');
    expect(places).toEqual(['config.file-missing signalbox.yml:1:11']);
  });
});

describe('extends', () => {
  it('lays a service over another of the same file, in both forms and in a chain', async () => {
    const web = await webOf({
      'signalbox.yml': [
        'services:',
        '  base: { command: x, environment: { A: 1, B: 1 } }',
        '  middle: { extends: base, environment: { B: 2 } }',
        '  web: { extends: { service: middle }, environment: { C: 3 } }',
      ].join('\n'),
    });
    expect(web).toMatchObject({ command: ['x'], environment: { A: '1', B: '2', C: '3' } });
  });

  it('finds a service in another file, whose paths start there', async () => {
    const web = await webOf({
      'signalbox.yml': 'services: { web: { extends: { file: lib/base.yml, service: base } } }',
      'lib/base.yml': 'services: { base: { command: x, env_file: a.env } }',
      'lib/a.env': 'A=1',
    });
    expect(web.environment).toEqual({ A: '1' });
  });

  it('tells a circle as a path, also across files', async () => {
    const { faults } = await loadFromMemory({
      'signalbox.yml':
        'services: { web: { command: x, extends: { file: other.yml, service: a } }, b: { command: x, extends: b } }',
      'other.yml': 'services: { a: { extends: { file: signalbox.yml, service: web } } }',
    });
    expect(faults.map(({ problem }) => problem)).toContain(
      'services extend each other in a circle: b → b',
    );
    expect(faults.map(({ problem }) => problem)).toContain(
      'services extend each other in a circle: web → a → web',
    );
  });
});

describe('the files that are found', () => {
  it.each([
    [{ 'signalbox.yaml': 1, 'compose.yaml': 1 }, ['signalbox.yaml']],
    [{ '.github/signalbox.yml': 1, 'compose.yaml': 1 }, ['.github/signalbox.yml']],
    [{ 'docker-compose.yml': 1 }, ['docker-compose.yml']],
    [{ 'compose.yml': 1, 'compose.override.yml': 1 }, ['compose.yml', 'compose.override.yml']],
  ])('among %j are %j', async (names, expected) => {
    const text = 'services: { web: { image: x } }';
    const files = Object.fromEntries(Object.keys(names).map((name) => [name, text]));
    expect((await configOf(files)).files).toEqual(expected);
  });

  it('in .github resolve their paths against the project', async () => {
    const web = await webOf({
      '.github/signalbox.yml': 'services: { web: { command: x, working_dir: app } }',
    });
    expect(web.workingDir).toBe('/project/app');
  });
});
