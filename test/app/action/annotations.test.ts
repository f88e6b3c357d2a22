import { expect, test } from 'vitest';
import type { PlacedAnnotation, Relation } from '#domain';
import { annotationsOf } from '../../../src/app/action/annotations.ts';
import { report, verdict } from '../../report/build.ts';

function placed(message: string, line: number, more: Partial<PlacedAnnotation> = {}) {
  const file = 'src/a.ts';
  return { file, line, column: 1, severity: null, message, repositoryFile: file, ...more };
}

function marks(relation: Relation, ...annotations: readonly PlacedAnnotation[]) {
  const tests = [{ name: 'adds', file: 'src/a.ts', line: 9 }];
  const told = verdict({
    cause: 'test.assertion',
    relation,
    tests,
    annotations,
    title: 'adds: 2 is not 3',
  });
  return annotationsOf(report({ verdicts: [told, told] }), (text) =>
    text.replaceAll('s3cret', '***'),
  );
}

test('failed tests first, a line once whatever the failures that name it, no file unknown here', () => {
  const found = marks(
    'introduced',
    placed('no such name', 3),
    placed('adds', 9),
    placed('elsewhere', 1, { repositoryFile: null }),
  );
  expect(found.map(({ line, message }) => [line, message])).toEqual([
    [9, 'adds: 2 is not 3'],
    [3, 'no such name'],
  ]);
});

test('an error only where the change may be to blame and the tool does not call it less', () => {
  const lines = [placed('a', 1), placed('b', 2, { severity: 'warning' })];
  expect(marks('introduced', ...lines).map(({ level }) => level)).toEqual(['error', 'warning']);
  expect(marks('unknown', ...lines).map(({ level }) => level)).toEqual(['error', 'warning']);
  expect(marks('pre-existing', ...lines).map(({ level }) => level)).toEqual(['warning', 'warning']);
});

test('secrets and line feeds are taken out of what the tool said', () => {
  expect(marks('introduced', placed('the key\nis s3cret', 1))[0]?.message).toBe('the key is ***');
});

test('where it was thrown is marked after the tests, with the title of the failure', () => {
  const told = verdict({
    cause: 'test.assertion',
    relation: 'introduced',
    title: 'adds: 2 is not 3',
    tests: [{ name: 'adds', file: 'src/a.ts', line: 9 }],
    annotations: [placed('complained', 3), placed('adds', 9)],
    thrownAt: [{ file: 'src/sum.ts', line: 4, changed: true }],
  });
  const found = annotationsOf(report({ verdicts: [told] }), (text) => text);
  expect(found.map(({ file, line, message }) => [file, line, message])).toEqual([
    ['src/a.ts', 9, 'adds: 2 is not 3'],
    ['src/sum.ts', 4, 'adds: 2 is not 3'],
    ['src/a.ts', 3, 'complained'],
  ]);
});
