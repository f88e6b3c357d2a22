import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { BASELINES } from './baselines.ts';
import { isMet } from './figure.ts';
import { figureOf, judgeSubject } from './judge-subject.ts';
import { readNdjson, writeNdjson } from './read-ndjson.ts';
import { figureAt } from './run-scorer.ts';
import type { Subject } from './subject.ts';
import { SUBJECTS } from './subjects.ts';
import { markdownTable } from './table.ts';
import { TARGETS } from './targets.ts';

/** Figures that no scorer gives. */
const OWN_FIGURES = ['bump calibration error', 'all logs evidence verbatim'];

test('every target and every baseline is of a figure that is told', () => {
  const told = SUBJECTS.flatMap(({ name, measures }) =>
    measures.map((one) => `${name} ${one.name}`),
  );
  for (const table of [TARGETS, BASELINES]) {
    for (const [set, figures] of Object.entries(table)) {
      for (const measure of Object.keys(figures)) {
        expect([...told, ...OWN_FIGURES]).toContain(`${set} ${measure}`);
      }
    }
  }
});

test.each([
  [0.84, { least: 0.84 }, true],
  [0.8399, { least: 0.84 }, false],
  [25, { most: 25 }, true],
  [Number.NaN, { least: 0 }, false],
  [0.9, { least: 0.89, most: 0.91 }, true],
  [0.92, { least: 0.89, most: 0.91 }, false],
  [0.5, null, null],
])('%d against %j is met: %s', (ours, target, met) => {
  expect(isMet({ set: 's', measure: 'm', ours, baseline: null, target })).toBe(met);
});

test('the table says ours, the best baseline and what is missed', () => {
  const table = markdownTable([figureOf('cidiff', 'F1', 0.5), figureOf('other', 'x', Number.NaN)]);
  expect(table.split('\n').slice(2)).toEqual([
    '| cidiff | F1 | 0.5 | 0.444 (last 30 lines) | ≥ 0.55 | **no** |',
    '| other | x | – |  |  |  |',
  ]);
});

test('a path leads to a figure, or to none', () => {
  expect(figureAt({ lines: { f1: 0.5 } }, 'lines.f1')).toBe(0.5);
  expect(figureAt({ lines: null }, 'lines.f1')).toBeNaN();
  expect(figureAt({ lines: { f1: 'x' } }, 'lines.f1')).toBeNaN();
});

/** Repeats what it was asked; the scorer counts what it gets. */
const PRODUCT = `
import { readFileSync } from 'node:fs';
for (const line of readFileSync(process.argv[4], 'utf8').trim().split('\\n')) console.log(line);
`;
const SCORER = `
import { readFileSync } from 'node:fs';
const [truth, answers] = process.argv.slice(2, 4).map((file) => readFileSync(file, 'utf8').trim().split('\\n'));
console.log('a table');
console.log(JSON.stringify({ lines: { f1: truth.length / answers.length } }));
`;

test('earlier logs are the last five of the project, and parts are scored apart', async () => {
  const folder = temporaryFolder('judge');
  const set = join(folder, 'data', 'logs');
  mkdirSync(set, { recursive: true });
  const ids = [1, 2, 3, 4, 5, 6, 7, 8];
  const cases = ids.map((id) => ({
    id: String(id),
    log: `${id}.log`,
    meta: { project: id === 8 ? 'b' : 'a', build: String(id * 10), language: id < 3 ? 'C' : 'Go' },
  }));
  writeNdjson(join(set, 'cases.ndjson'), cases.toReversed());
  writeNdjson(
    join(set, 'truth.ndjson'),
    cases.map(({ id }) => ({ id })),
  );
  writeFileSync(join(folder, 'signalbox.mjs'), PRODUCT);
  writeFileSync(join(folder, 'score-extraction.mjs'), SCORER);
  const subject: Subject = {
    name: 'logs',
    group: 'triage',
    folder: 'logs',
    question: { kind: 'explain', baseline: 'earlier' },
    measures: [{ name: 'F1', path: 'lines.f1' }],
    also: 'language',
  };
  const { figures } = await judgeSubject(subject, {
    signalbox: join(folder, 'signalbox.mjs'),
    data: join(folder, 'data'),
    scorers: folder,
    folder,
  });
  const asked = readNdjson<{ id: string; baseline: readonly string[] }>(
    join(folder, 'answers.ndjson'),
  );
  const beside = Object.fromEntries(asked.map(({ id, baseline }) => [id, baseline]));
  expect(beside['7']).toEqual([6, 5, 4, 3, 2].map((id) => join(set, `${id}.log`)));
  expect(beside['1']).toEqual([]);
  expect(beside['8']).toEqual([]);
  expect(figures.map((one) => [one.set, one.ours])).toEqual([
    ['logs', 1],
    ['logs, C', 2 / 8],
    ['logs, Go', 6 / 8],
  ]);
});
