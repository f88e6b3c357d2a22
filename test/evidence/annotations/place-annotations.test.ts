import { expect, test } from 'vitest';
import { placeAnnotations, resolveAgainst } from '#evidence';
import { block } from '../../triage/run-records.ts';

const JOB = { kind: 'job', step: null } as const;
const resolve = resolveAgainst(['src/a.c', 'test/login.test.ts']);

test('failed tests first, each line of a file once, with the file of the repository it is', () => {
  const evidence = [
    block(JOB, ['/w/p/src/a.c:3:5: error: no b', 'src/a.c:3:9: note: declared here']),
    block(JOB, ['/usr/include/stdio.h:9:1: error: no c', 'test/login.test.ts:7:2: error: again']),
  ];
  const tests = [
    { name: 'logs in', file: 'test/login.test.ts', line: 7 },
    { name: 'has no place', file: null, line: null },
  ];
  const places = placeAnnotations({ tests, evidence, resolve });
  expect(
    places.map(({ message, repositoryFile, line }) => [message, repositoryFile, line]),
  ).toEqual([
    ['logs in', 'test/login.test.ts', 7],
    ['no b', 'src/a.c', 3],
    ['no c', null, 9],
  ]);
});

test('of very many places only the first 200 are told', () => {
  const lines = Array.from({ length: 300 }, (_, at) => `src/a.c:${at + 1}:1: error: no`);
  const places = placeAnnotations({ tests: [], evidence: [block(JOB, lines)], resolve });
  expect(places).toHaveLength(200);
  expect(places.at(-1)?.line).toBe(200);
});
