import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Spawner } from '../../../src/supervisor/spawner/spawner.ts';
import { ask } from './start-program.ts';

export interface SpawnerFacts {
  open(): Spawner;
  /** Whether a child may open `/dev/stdout`: what it writes to is a pipe and no socket. */
  readonly givesPipes: boolean;
}

/** What every way to start processes has to keep to. */
export function keepsTheContract({ open, givesPipes }: SpawnerFacts): void {
  let spawner: Spawner;
  let folder: string;

  beforeAll(() => {
    spawner = open();
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'signalbox spawner ')));
  });
  afterAll(async () => {
    await spawner.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function textOf(command: readonly string[], part = {}): Promise<string> {
    return (await ask(spawner, command, part).read(1)).toString();
  }

  describe('what it starts', () => {
    it('gets its arguments as they are, whatever is in them', async () => {
      const text = fc.string({ unit: 'binary', maxLength: 20 });
      const written = text.map((value) => value.replaceAll('\0', '').toWellFormed());
      await fc.assert(
        fc.asyncProperty(fc.array(written, { maxLength: 6 }), async (words) => {
          const script = 'for word in "$@"; do printf "%s\\0" "$word"; done';
          const output = await textOf(['/bin/sh', '-c', script, 'sh', ...words]);
          expect(output).toBe(words.map((word) => `${word}\0`).join(''));
        }),
        { numRuns: 30, seed: 11, examples: [[['', ' ', '$HOME', '`id`', "'", '\n', 'é', '-n']]] },
      );
    });

    it('has the environment it was given and no other', async () => {
      const environment = { PATH: '/usr/bin:/bin', EMPTY: '', TWO: 'a=b\nc', UMLAUT: 'ü' };
      const output = await textOf(['env', '-0'], { environment });
      expect(output.split('\0').filter(Boolean).sort()).toEqual(
        ['EMPTY=', 'PATH=/usr/bin:/bin', 'TWO=a=b\nc', 'UMLAUT=ü'].sort(),
      );
      expect(await textOf(['/usr/bin/env'], { environment: {} })).toBe('');
    });

    it('is looked up in its own PATH', async () => {
      const bin = join(folder, 'own bin');
      mkdirSync(bin, { recursive: true });
      writeFileSync(join(bin, 'greet'), '#!/bin/sh\necho hello "$1"\n');
      chmodSync(join(bin, 'greet'), 0o755);
      const environment = { PATH: `${bin}:/usr/bin:/bin` };
      expect(await textOf(['greet', 'you'], { environment })).toBe('hello you\n');
    });

    it('runs in its directory', async () => {
      expect(await textOf(['pwd', '-P'], { workingDir: folder })).toBe(`${folder}\n`);
    });

    it('leads a session and a group of its own, with no signal blocked or ignored', async () => {
      const asked = ask(spawner, ['cat', '/proc/self/stat', '/proc/self/status']);
      const { pid, startTime } = await asked.started;
      const output = (await asked.read(1)).toString();
      const fields = output.slice(output.indexOf(') ') + 2).split(/\s/);
      expect(fields.slice(2, 4).map(Number)).toEqual([pid, pid]);
      expect(fields[19]).toBe(startTime);
      expect(output).toMatch(/^SigBlk:\t0+$/m);
      expect(output).toMatch(/^SigIgn:\t0+$/m);
    });

    it('reads nothing, inherits nothing else, and keeps the umask', async () => {
      expect(await ask(spawner, ['cat']).exited).toEqual({ code: 0, signal: null });
      expect(Number.parseInt(await textOf(['/bin/sh', '-c', 'umask']), 8)).toBe(process.umask());
      const listed = ask(spawner, ['ls', '-l', '/proc/self/fd']);
      const listing = (await listed.read(1)).toString();
      // Our ends of its pipes are closed too: they would count as inherited.
      await listed.read(2);
      const held = Array.from(listing.matchAll(/(\d+) -> (.*)$/gm), ([, fd, what]) => [fd, what]);
      expect(held).toContainEqual(['0', '/dev/null']);
      // What this process was given itself by whoever started it is passed on.
      const inherited = readdirSync('/proc/self/fd').map(linkOf);
      const lines = held.filter(([, what = '']) => /^(pipe|socket|anon_inode):/.test(what));
      const own = lines.filter(([, what = '']) => !inherited.includes(what));
      expect(own.map(([fd]) => fd)).toEqual(['1', '2']);
    });

    it.runIf(givesPipes)('can open its output again', async () => {
      expect(await textOf(['/bin/sh', '-c', 'echo out > /dev/stdout'])).toBe('out\n');
    });

    it.each([[3], [4], [255]])('can notify on descriptor %i', async (descriptor) => {
      const script = `"$0" -e 'require("node:fs").writeSync(${descriptor}, "ready\\n")'; echo done`;
      const command = ['/bin/sh', '-c', script, process.execPath];
      const asked = ask(spawner, command, { descriptors: [1, 2, descriptor] });
      expect((await asked.read(descriptor)).toString()).toBe('ready\n');
      expect((await asked.read(1)).toString()).toBe('done\n');
    });
  });

  describe('its end', () => {
    it.each([
      ['exit 0', { code: 0, signal: null }],
      ['exit 7', { code: 7, signal: null }],
      ['exit 255', { code: 255, signal: null }],
      ['kill -KILL $$', { code: null, signal: 'SIGKILL' }],
      ['kill -TERM $$', { code: null, signal: 'SIGTERM' }],
      ['kill -ABRT $$', { code: null, signal: 'SIGABRT' }],
    ])('by %s is told', async (script, end) => {
      const asked = ask(spawner, ['/bin/sh', '-c', script]);
      expect(await asked.exited).toEqual(end);
      expect(asked.told).toEqual(['started', 'exited']);
    });

    it('can be asked for, for the whole group, until it has come', async () => {
      const asked = ask(spawner, ['/bin/sh', '-c', 'sleep 60 & echo up; wait']);
      const process = await asked.started;
      process.streams.get(1)?.once('data', () => process.signal('SIGTERM'));
      expect(await asked.exited).toEqual({ code: null, signal: 'SIGTERM' });
      await asked.read(1);
      process.signal('SIGKILL');
    });

    it('loses no byte of what it wrote, however fast', async () => {
      const last = 1_500_000;
      const asked = ask(spawner, ['/bin/sh', '-c', `seq ${last}; printf unfinished`]);
      const hash = createHash('sha256');
      for (let line = 1; line <= last; line += 1) hash.update(`${line}\n`);
      const output = await asked.read(1);
      expect(createHash('sha256').update(output).digest('hex')).toBe(
        hash.update('unfinished').digest('hex'),
      );
    });

    it('does not end the output of whom it leaves behind', async () => {
      const gate = join(folder, 'gate');
      execFileSync('mkfifo', [gate]);
      const script = '(read word < "$0"; echo late) & echo early';
      const asked = ask(spawner, ['/bin/sh', '-c', script, gate]);
      expect(await asked.exited).toEqual({ code: 0, signal: null });
      writeFileSync(gate, 'go\n');
      expect((await asked.read(1)).toString()).toBe('early\nlate\n');
    });
  });

  describe('what cannot be started', () => {
    it.each([
      ['ENOENT', 'a missing program', () => ['no-such-program'], {}],
      ['ENOENT', 'a missing directory', () => ['true'], { workingDir: '/no/such/folder' }],
      ['EACCES', 'a file that is no program', () => [join(folder, 'text')], {}],
      ['EACCES', 'a folder', () => ['/tmp'], {}],
      ['E2BIG', 'too long an argument', () => ['true', 'x'.repeat(200_000)], {}],
    ])('is %s: %s', async (code, _what, command, part) => {
      writeFileSync(join(folder, 'text'), 'text');
      const asked = ask(spawner, command(), part);
      expect(await asked.failed).toMatchObject({ code });
      expect(asked.told).toEqual(['failed']);
    });

    it('is refused: an empty command, a NUL in an argument', async () => {
      expect(await ask(spawner, []).failed).toMatchObject({ code: 'EINVAL' });
      expect(await ask(spawner, ['true', 'a\0b']).failed).toMatchObject({
        code: 'ERR_INVALID_ARG_VALUE',
      });
    });
  });

  it('starts two hundred at once', async () => {
    const all = Array.from({ length: 200 }, (_, index) =>
      ask(spawner, ['/bin/sh', '-c', `echo out ${index}; echo err ${index} >&2; exit ${index}`]),
    );
    for (const [index, asked] of all.entries()) {
      expect((await asked.read(1)).toString()).toBe(`out ${index}\n`);
      expect((await asked.read(2)).toString()).toBe(`err ${index}\n`);
      expect(await asked.exited).toEqual({ code: index, signal: null });
    }
  });
}

function linkOf(descriptor: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return '';
  }
}
