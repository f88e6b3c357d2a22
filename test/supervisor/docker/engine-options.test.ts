import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { buildArguments } from '../../../src/supervisor/runners/docker/build-arguments.ts';
import { engineArguments } from '../../../src/supervisor/runners/docker/engine-options.ts';
import { parseImageHealth } from '../../../src/supervisor/runners/docker/image-health.ts';
import { mountArguments, mountOf } from '../../../src/supervisor/runners/docker/mount-arguments.ts';
import { tarOfFiles } from '../../../src/supervisor/runners/docker/tar-of-files.ts';

const ID = 'c0ffee'.repeat(10);

function containerOfService(service: string): string | null {
  return service === 'db' ? ID : null;
}

describe('a key of the engine alone', () => {
  it.each([
    ['dns', '1.1.1.1', '--dns=1.1.1.1'],
    ['ipc', 'host', '--ipc=host'],
    ['ipc', 'service:db', `--ipc=container:${ID}`],
    ['links', 'db:database', '--link=c0ffeec0ffee:database'],
    ['external_links', 'db:database', '--link=db:database'],
    ['volumes_from', 'db', `--volumes-from=${ID}`],
    ['volumes_from', 'db:ro', `--volumes-from=${ID}:ro`],
    ['volumes_from', 'container:other:ro', '--volumes-from=other:ro'],
  ] as const)('%s: %s is %s', (key, value, argument) => {
    expect(engineArguments([{ key, value }], containerOfService)).toEqual({
      ok: true,
      value: [argument],
    });
  });

  it('that names a service which is not running is told', () => {
    expect(engineArguments([{ key: 'pid', value: 'service:web' }], containerOfService)).toEqual({
      ok: false,
      error: 'pid service:web: web is not running; add it to depends_on',
    });
  });
});

describe('the healthcheck of an image', () => {
  const json = '{"Healthcheck":{"Test":["CMD","check","it"],"Interval":5000000000,"Retries":2}}';

  it('has the engine’s defaults, and over them what the service says', () => {
    const times = { intervalMs: 5_000, timeoutMs: 30_000, retries: 2, startPeriodMs: 0 };
    expect(parseImageHealth(json, {})).toEqual({ command: 'check it', times });
    expect(parseImageHealth(json, { retries: 9, startPeriodMs: 7 })?.times).toEqual({
      ...times,
      retries: 9,
      startPeriodMs: 7,
    });
  });

  it.each([
    'null',
    '{}',
    '{"Healthcheck":{"Test":["NONE"]}}',
    '{"Healthcheck":{"Test":[]}}',
    'no JSON',
  ])('%s is none', (none) => {
    expect(parseImageHealth(none, {})).toBeNull();
  });
});

describe('a mount', () => {
  const definition = { engineName: 'mine', external: false, driver: null, driverOptions: {} };
  const volume = { type: 'volume', source: 'data', target: '/d', readOnly: false } as const;

  it('of a named volume has the name the file chose, and the options it is made with', () => {
    expect(mountOf({ ...volume, definition }, 'shop')).toBe('type=volume,source=mine,target=/d');
    const driverOptions = { type: 'tmpfs', o: 'size=1m,mode=7' };
    expect(mountOf({ ...volume, definition: { ...definition, driverOptions } }, 'shop')).toBe(
      'type=volume,source=mine,target=/d,volume-driver=local,volume-opt=type=tmpfs,"volume-opt=o=size=1m,mode=7"',
    );
  });

  it('has the options of its type', () => {
    expect(mountOf({ ...volume, options: { nocopy: 'true', subpath: 'a' } }, 'shop')).toBe(
      'type=volume,source=shop_data,target=/d,volume-nocopy=true,volume-subpath=a',
    );
    const memory = { type: 'tmpfs', source: null, target: '/m', readOnly: true } as const;
    const options = { size: '1m', noexec: '' };
    expect(mountArguments({ volumes: [{ ...memory, options }], files: [] }, 'shop')).toEqual([
      '--tmpfs',
      '/m:ro,size=1m,noexec',
    ]);
  });
});

describe('an archive of files', () => {
  const at = { uid: 7, gid: 8, mode: 0o440 };
  const long = `/${'folder/'.repeat(20)}${'n'.repeat(60)}`;

  it('is one that tar reads, with owners, modes and contents', () => {
    const files = [
      { ...at, target: '/run/secrets/token', text: 'grüße' },
      { ...at, target: long, text: 'x'.repeat(512) },
    ];
    const archive = tarOfFiles(files, Date.UTC(2026, 0, 1));
    const list = execFileSync('tar', ['--numeric-owner', '-tvf', '-'], {
      input: archive,
      encoding: 'utf8',
    });
    expect(list).toMatch(/^-r--r----- 7\/8 +7 2026-01-01 .* run\/secrets\/token$/m);
    expect(list).toContain(`${long.slice(1)}\n`);
    const read = execFileSync('tar', ['-xOf', '-', 'run/secrets/token'], { input: archive });
    expect(read.toString()).toBe('grüße');
  });
});

describe('docker build', () => {
  it('reads a Dockerfile that stands in the file from its input, and takes the builder’s options', () => {
    const build = {
      ...{ context: '/work', dockerfile: null, target: null, args: {}, inline: 'FROM scratch' },
      options: [{ key: 'no_cache', value: 'true' }] as const,
    };
    const request = { build, image: 'web', platform: null, pull: false, labels: [] };
    expect(buildArguments(request)).toEqual(
      expect.arrayContaining(['--file=-', '--no-cache=true']),
    );
  });
});
