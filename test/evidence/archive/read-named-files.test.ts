import fc from 'fast-check';
import { strToU8, type ZipOptions, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeArchiveFault, readNamedFiles } from '#evidence';

const MEGABYTE = 2 ** 20;
const REQUEST = {
  name: 'triage.json',
  leftOut: new Set(['past']),
  mostBytes: MEGABYTE,
  mostFiles: 3,
};
const CENTRAL = Buffer.from('PK\x01\x02');

function archive(files: Zippable, options: ZipOptions = {}): Buffer {
  return Buffer.from(zipSync(files, options));
}

async function faultOf(packed: Uint8Array): Promise<string | null> {
  const read = await readNamedFiles(packed, REQUEST);
  return read.ok ? null : describeArchiveFault(read.error);
}

/** Every occurrence of a name, in the file's own header and in the list. */
function renamed(packed: Buffer, from: string, to: string): Buffer {
  const bytes = Buffer.from(packed);
  for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from, at + 1)) bytes.write(to, at);
  return bytes;
}

/** The first entry of the list, with a number in it changed. */
function listed(packed: Buffer, change: (list: Buffer) => void): Buffer {
  const bytes = Buffer.from(packed);
  change(bytes.subarray(bytes.indexOf(CENTRAL)));
  return bytes;
}

const HONEST = archive({
  'triage.json': strToU8('{"a":1}'),
  'node-22/triage.json': [strToU8('{"b":2}'), { level: 0 }],
  'past/2026/triage.json': strToU8('old'),
  'services/api.log': strToU8('x'.repeat(5000)),
  'not-triage.json': strToU8('no'),
});

test('reads the files of one name, and nothing else', async () => {
  expect(await readNamedFiles(HONEST, REQUEST)).toEqual({
    ok: true,
    value: [
      { path: 'triage.json', text: '{"a":1}' },
      { path: 'node-22/triage.json', text: '{"b":2}' },
    ],
  });
  expect(await readNamedFiles(HONEST, { ...REQUEST, name: 'absent' })).toEqual({
    ok: true,
    value: [],
  });
});

test('whatever bytes are changed or missing, there is an answer, and what is read was packed', async () => {
  const change = fc.record({ at: fc.nat(HONEST.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), fc.nat(30), async (changes, cut) => {
      const hostile = Buffer.from(HONEST);
      for (const { at, to } of changes) hostile[at] = to;
      const read = await readNamedFiles(hostile.subarray(0, hostile.length - cut), REQUEST);
      for (const { text } of read.ok ? read.value : []) {
        expect(['{"a":1}', '{"b":2}', 'old']).toContain(text);
      }
    }),
    { numRuns: 500 },
  );
});

describe('an archive that was made to mislead is refused', () => {
  test.each([
    '../triage.json',
    '/triage.json',
    'C:/triage.json',
    'a\\triage.json',
    'a//triage.json',
  ])('with a name like %j', async (name) => {
    const files = { 'a/triage.json': strToU8('{}'), [name]: strToU8('{}') };
    expect(await faultOf(archive(files))).toMatch(/leads out of it/);
  });

  test('with a link in place of the file', async () => {
    const link = { os: 3, attrs: 0o120777 * 65536 } as const;
    const packed = archive({ 'triage.json': [strToU8('/etc/passwd'), link] });
    expect(await faultOf(packed)).toBe(
      '"triage.json" in the zip archive is a link; links are not followed',
    );
  });

  test('with the same name twice, of which two readers might read different ones', async () => {
    const packed = archive({ 'a/triage.json': strToU8('1'), 'b/triage.json': strToU8('2') });
    expect(await faultOf(renamed(packed, 'b/triage', 'a/triage'))).toMatch(/twice/);
  });

  test('when it is encrypted, or cut off, or none at all', async () => {
    expect(await faultOf(listed(HONEST, (list) => list.writeUInt16LE(1, 8)))).toMatch(/encrypted/);
    expect(await faultOf(HONEST.subarray(0, -40))).toMatch(/damaged/);
    expect(await faultOf(new Uint8Array())).toMatch(/damaged/);
    expect(await faultOf(strToU8('<html>sign in</html>'))).toMatch(/damaged/);
  });

  test('when bytes of the file are not those that were packed', async () => {
    const packed = Buffer.from(HONEST);
    packed[packed.indexOf('{"b":2}')] = 0x5b;
    expect(await faultOf(packed)).toMatch(/checksum/);
  });

  test.each([
    ['packed size', 20],
    ['place', 42],
  ])('when it says its %s stands elsewhere (zip64)', async (_, at) => {
    const lying = listed(HONEST, (list) => list.writeUInt32LE(0xffffffff, at));
    expect(await faultOf(lying)).toMatch(/zip64/);
  });

  test.each([0, 1, 0xffffffff])('whatever it says it unpacks to: %i bytes', async (told) => {
    const long = archive({ 'triage.json': strToU8('x'.repeat(2 * MEGABYTE)) });
    const lying = listed(long, (list) => list.writeUInt32LE(told, 24));
    expect(await faultOf(lying)).toBe(
      'what is read of the zip archive is longer than 1 MB; nothing was read',
    );
  });

  test('when many files together are too long, each of them not', async () => {
    const part = strToU8('x'.repeat(MEGABYTE / 2));
    const packed = archive({ 'a/triage.json': part, 'b/triage.json': part, 'c/triage.json': part });
    expect(await faultOf(packed)).toMatch(/longer than 1 MB/);
  });

  test('a bomb of 300 MB ends at the first megabyte', async () => {
    const zeros = new Uint8Array(300 * MEGABYTE);
    const packed = archive({ 'triage.json': [zeros, { level: 1 }] });
    expect(packed.length).toBeLessThan(3 * MEGABYTE);
    const before = process.memoryUsage().arrayBuffers;
    expect(await faultOf(packed)).toMatch(/longer than 1 MB/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * MEGABYTE);
  });

  test('when files share bytes', async () => {
    const packed = archive({ 'a/triage.json': strToU8('1'), 'b/triage.json': strToU8('2') });
    packed.writeUInt32LE(0, packed.lastIndexOf(CENTRAL) + 42);
    expect(await faultOf(packed)).toMatch(/overlap/);
  });

  test('with more of them than anybody has jobs, or thousands of others', async () => {
    const named = (count: number, name: (at: number) => string): Zippable =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), new Uint8Array()]));
    expect(await faultOf(archive(named(4, (at) => `${at}/triage.json`)))).toMatch(/names 4 files/);
    expect(await faultOf(archive(named(20_001, (at) => `${at}.log`)))).toMatch(/more than 20000/);
    expect(await faultOf(archive(named(5000, (at) => `${at}.log`)))).toBeNull();
  });
});
