import { describe, expect, test } from 'vitest';
import {
  findVersion,
  parseVersionRange,
  satisfies,
  type Version,
} from '../../../src/supervisor/preflight/version-range.ts';

function inside(range: string, version: string): boolean {
  const parsed = parseVersionRange(range);
  if (!parsed.ok) throw new Error(parsed.error);
  return satisfies(version.split('.').map(Number) as unknown as Version, parsed.value);
}

// The expectations are those of npm's own semver package for the same ranges.
describe.each<[string, readonly string[], readonly string[]]>([
  ['>=22', ['22.0.0', '24.1.0'], ['21.9.9']],
  ['>22', ['23.0.0'], ['22.9.9', '22.0.0']],
  ['>22.1', ['22.2.0'], ['22.1.9']],
  ['>22.1.0', ['22.1.1'], ['22.1.0']],
  ['<3', ['2.9.9'], ['3.0.0']],
  ['<=3', ['3.9.9'], ['4.0.0']],
  ['<=3.1.2', ['3.1.2'], ['3.1.3']],
  ['22', ['22.0.0', '22.9.9'], ['21.9.9', '23.0.0']],
  ['=1.2.3', ['1.2.3'], ['1.2.4', '1.2.2']],
  ['v1.2', ['1.2.9'], ['1.3.0']],
  ['^1.4', ['1.4.0', '1.9.0'], ['1.3.9', '2.0.0']],
  ['^0.3.1', ['0.3.1', '0.3.9'], ['0.4.0', '0.3.0']],
  ['^0.0.3', ['0.0.3'], ['0.0.4']],
  ['^0', ['0.9.9'], ['1.0.0']],
  ['^0.0', ['0.0.9'], ['0.1.0']],
  ['~3.2.1', ['3.2.1', '3.2.9'], ['3.3.0', '3.2.0']],
  ['~3', ['3.9.9'], ['4.0.0']],
  ['1.x', ['1.0.0', '1.9.9'], ['2.0.0']],
  ['1.2.x', ['1.2.9'], ['1.3.0']],
  ['*', ['0.0.0', '99.0.0'], []],
  ['', ['0.0.0', '99.0.0'], []],
  ['>=20 <23', ['20.0.0', '22.9.9'], ['19.9.9', '23.0.0']],
  ['>= 20, < 23', ['22.0.0'], ['23.0.0']],
  ['16 || >=20.1', ['16.5.0', '20.1.0'], ['18.0.0', '20.0.9']],
  ['>=1.2.3-rc.1', ['1.2.3'], ['1.2.2']],
])('%j', (range, within, without) => {
  test(`holds ${within.join(', ')}`, () => {
    for (const version of within)
      expect([version, inside(range, version)]).toEqual([version, true]);
  });
  test(`does not hold ${without.join(', ') || 'nothing'}`, () => {
    for (const version of without)
      expect([version, inside(range, version)]).toEqual([version, false]);
  });
});

test.each(['latest', '>=', '1.2.3.4', '>>1', '1..2', 'a.b', `${'9'.repeat(400)}`])(
  '%j is no range',
  (text) => {
    expect(parseVersionRange(text).ok).toBe(false);
  },
);

test.each<[string, readonly number[] | null]>([
  ['v24.21.0', [24, 21, 0]],
  ['postgres (PostgreSQL) 16.3 (Debian 16.3-1)', [16, 3, 0]],
  ['go version go1.22.5 linux/amd64', [1, 22, 5]],
  ['openjdk version "21.0.2" 2024-01-16', [21, 0, 2]],
  ['Python 3.12.1', [3, 12, 1]],
  ['Docker version 26.1.5, build a72d7cd', [26, 1, 5]],
  ['tool 7', [7, 0, 0]],
  ['usage: tool [options]', null],
])('the version in %j', (answer, version) => {
  expect(findVersion(answer)).toEqual(version);
});
