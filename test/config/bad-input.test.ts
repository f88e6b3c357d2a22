// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose writes its variables this way.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfig } from '#config';
import { faultPlaces, loadFromMemory } from './memory-files.ts';

async function onlyFault(files: Record<string, string> | string, request = {}) {
  const { faults } = await loadFromMemory(files, request);
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  if (!fault) throw new Error('no fault');
  return fault;
}

function billionLaughs(): string {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const before = Array.from({ length: 10 }, () => `*a${level}`).join(', ');
    return `x-${level + 1}: &a${level + 1} [${before}]`;
  });
  return ['x-0: &a0 [lol]', ...levels, 'services: { web: { command: x } }'].join('\n');
}

describe('a configuration that is none', () => {
  it('lists the names that were looked for', async () => {
    const fault = await onlyFault({});
    expect(fault.code).toBe('config.no-config');
    for (const name of ['signalbox.yml', '.github/signalbox.yml', 'docker-compose.yml']) {
      expect(fault.problem).toContain(name);
    }
  });

  it.each([
    ['empty', ''],
    ['only a comment', '# nothing\n'],
    ['an empty document', '---\n'],
  ])('says of a file that is %s that it is empty', async (_, text) => {
    expect((await onlyFault(text)).code).toBe('config.empty-file');
  });

  it.each([
    ['- a\n- b\n', 'list'],
    ['just words\n', 'scalar'],
  ])('says that %j is no map', async (text, found) => {
    const fault = await onlyFault(text);
    expect(fault.code).toBe('config.not-a-map');
    expect(fault.problem).toContain(found);
  });

  it.each([
    ['services: [1', 'config.syntax signalbox.yml:1:13'],
    ['services:\n\tweb: 1\n', 'config.syntax signalbox.yml:2:1'],
    ['a: b: c\n', 'config.syntax signalbox.yml:1:4'],
    ['a: "open\n', 'config.syntax signalbox.yml:2:1'],
    ['a: 1\n---\nb: 2\n', 'config.syntax signalbox.yml:2:1'],
  ])('points at the syntax error of %j', async (text, place) => {
    expect(await faultPlaces(text)).toContain(place);
  });

  it('tells where a key that is here twice was first', async () => {
    const fault = await onlyFault('services:\n  web: { command: a }\n  web: { command: b }\n');
    expect(fault.location).toEqual({ file: 'signalbox.yml', line: 3, column: 3 });
    expect(fault.problem).toBe('"web" is here twice, first at signalbox.yml:2:3');
  });

  it('refuses aliases that multiply without end', async () => {
    expect((await onlyFault(billionLaughs())).code).toBe('config.alias-bomb');
  });

  it.each([
    ['a: &a [*a]', 'config.alias-cycle signalbox.yml:1:8'],
    ['a: *nowhere', 'config.unknown-anchor signalbox.yml:1:4'],
    ['x-a: !secret x', 'config.unknown-tag signalbox.yml:1:14'],
    ['__proto__: { polluted: 1 }', 'config.reserved-key signalbox.yml:1:1'],
    ['x-a: { __proto__: { polluted: 1 } }', 'config.reserved-key signalbox.yml:1:8'],
    ['? [a, b]\n: c', 'config.bad-key signalbox.yml:1:3'],
    ['x-a: { <<: 1 }', 'config.bad-merge-key signalbox.yml:1:12'],
  ])('says what is wrong with %j', async (text, place) => {
    expect(await faultPlaces(text)).toContain(place);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['closed brackets', `x-a: ${'['.repeat(100)}${']'.repeat(100)}`],
    ['maps', Array.from({ length: 80 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['aliases', chainOfAliases()],
  ])('refuses values nested too deep in %s', async (_, text) => {
    expect((await onlyFault(text)).code).toBe('config.too-deep');
  });

  it('reads a file with a byte-order mark and Windows line ends, and counts its lines right', async () => {
    expect(await faultPlaces('\uFEFFservices:\r\n  web:\r\n    comand: x\r\n')).toEqual([
      'config.unknown-key signalbox.yml:3:5',
    ]);
    const { config, faults: none } = await loadFromMemory(
      '\uFEFFservices:\r\n  web:\r\n    command: x\r\n',
    );
    expect(none).toEqual([]);
    expect(config?.services[0]?.command).toEqual(['x']);
  });
});

function chainOfAliases(): string {
  const lines = ['x-0: &a0 [x]'];
  for (let level = 1; level < 100; level += 1)
    lines.push(`x-${level}: &a${level} [*a${level - 1}]`);
  return lines.join('\n');
}

describe('a configuration on disk', () => {
  let directory = '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'signalbox config '));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  async function codesOf(content: string | Uint8Array) {
    await writeFile(join(directory, 'signalbox.yml'), content);
    const loaded = await loadConfig({ directory, variables: {} });
    return loaded.ok ? [] : loaded.error.map((fault) => fault.code);
  }

  it('is read', async () => {
    expect(await codesOf('services: { web: { command: x } }')).toEqual([]);
  });

  it.each([
    ['ten megabytes long', 'x'.repeat(10 * 1024 * 1024), 'config.file-too-large'],
    ['binary', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0x00]), 'config.not-text'],
    ['text with a NUL', 'a: \0', 'config.not-text'],
    ['UTF-16', Buffer.from('\uFEFFservices: {}', 'utf16le'), 'config.not-text'],
  ])('is refused when it is %s', async (_, content, code) => {
    expect(await codesOf(content)).toEqual([code]);
  });

  it('is refused when it is a directory, or asked for and not there', async () => {
    const files = ['.', 'nowhere.yml'];
    const loaded = await loadConfig({ directory, files, variables: {} });
    expect(loaded.ok ? [] : loaded.error.map((fault) => fault.code)).toEqual([
      'config.file-unreadable',
      'config.file-missing',
    ]);
  });

  it('is refused when it is a pipe nobody writes to, instead of waiting', async () => {
    execFileSync('mkfifo', [join(directory, 'pipe.yml')]);
    const loaded = await loadConfig({ directory, files: ['pipe.yml'], variables: {} });
    expect(loaded.ok ? [] : loaded.error.map((fault) => fault.code)).toEqual([
      'config.file-unreadable',
    ]);
  });

  it('is read beside a directory that is called .env', async () => {
    await mkdir(join(directory, '.env'));
    expect(await codesOf('services: { web: { command: x } }')).toEqual([]);
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await writeFile(join(directory, 'signalbox.yml'), bytes);
        await expect(loadConfig({ directory, variables: {} })).resolves.toHaveProperty('ok');
      }),
      { numRuns: 150 },
    );
  });
});

describe('a configuration made of pieces of YAML', () => {
  const piece = fc.constantFrom(
    ...['services', ':', ' ', '\n', '  ', 'web', 'command', '- ', '[', ']', '{', '}', ',', '"'],
    ...["'", '&a', '*a', '<<', '!reset', '!override', '$X', '${', '${Y:?z}', '#', '|', '>', '?'],
    ...['healthcheck', 'tcp', '5432', 'null', 'depends_on', 'ports', 'environment', 'include'],
    ...['extends', 'gates', 'health', 'run', 'x-a', 'true', '1e3', '---', '\t', '__proto__'],
  );

  it('is answered with a configuration or with faults that have a sentence and a way out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { config, faults } = await loadFromMemory(pieces.join(''));
        expect(config !== null || faults.length > 0).toBe(true);
        for (const fault of faults) {
          expect(fault.problem).not.toBe('');
          expect(fault.remedy).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is answered when structured values stand anywhere', async () => {
    const key = fc.constantFrom(
      ...['command', 'ports', 'environment', 'env_file', 'depends_on', 'healthcheck', 'restart'],
      ...['requires', 'extends', 'profiles', 'build', 'image', 'type', 'x-y', 'working_dir'],
      ...['entrypoint', 'success_exit_codes', 'stop_signal', 'tcp', 'http', 'test', 'all', 'path'],
      ...['condition', 'required', 'target', 'published', 'service', 'file', 'retries'],
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>('', 'a b', '${X}', '8080:80', '-1', '99999999', 'web', 'CMD'),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 4 }),
      ),
    }));
    const service = fc.dictionary(key, value, { maxKeys: 6 });
    await fc.assert(
      fc.asyncProperty(service, value, value, async (web, gate, include) => {
        const file = JSON.stringify({ services: { web }, gates: { gate }, include });
        const { config, faults } = await loadFromMemory({ 'signalbox.yml': file });
        expect(config !== null || faults.length > 0).toBe(true);
      }),
      { numRuns: 120 },
    );
  });
});
