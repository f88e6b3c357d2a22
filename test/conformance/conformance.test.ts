import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { conformanceCases } from './cases.ts';
import { conformanceDocument } from './conformance-document.ts';
import { differingPlaces } from './differing-places.ts';
import { KNOWN_DIFFERENCES } from './known-differences.ts';
import { composeShape, signalboxShape } from './read-case.ts';
import { readRecording } from './running/recording.ts';
import { runningCases } from './running/running-cases.ts';

const cases = conformanceCases();
const known = new Map(KNOWN_DIFFERENCES.flatMap((difference) => Object.entries(difference.cases)));

describe('a Compose file means the same to us and to Docker Compose', () => {
  const same = cases.filter(({ name }) => !known.has(name));
  test.each(same.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    expect(await signalboxShape(one)).toEqual(await composeShape(one));
  });
});

describe('a known difference shows exactly where the table says', () => {
  test.each([...known])('%s', async (name, places) => {
    const one = cases.find((candidate) => candidate.name === name);
    if (!one) throw new Error(`no case ${name}`);
    expect(differingPlaces(await composeShape(one), await signalboxShape(one))).toEqual(places);
  });
});

test('what Docker Compose refuses is refused, by name of the case', async () => {
  const refused = cases.filter(({ name }) => name.startsWith('rejects-'));
  const shapes = await Promise.all(refused.map(composeShape));
  expect(shapes.filter(({ accepted }) => accepted)).toEqual([]);
});

test('docs/conformance.md is fresh', async () => {
  const path = fileURLToPath(new URL('../../docs/conformance.md', import.meta.url));
  const ran = await Promise.all(
    runningCases().map(async (one) => [one, await readRecording(one)] as const),
  );
  await expect(conformanceDocument(cases, ran)).toMatchFileSnapshot(path);
});
