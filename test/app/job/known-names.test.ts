import { describe, expect, test } from 'vitest';
import type { Diagnosis, KnownFailure, Signature } from '#domain';
import { signatureOf } from '#evidence';
import { underKnownNames } from '../../../src/app/job/known-names.ts';

const POD = (id: string) =>
  `the worker pod backend-${id} was evicted while it still held the lease of the queue`;
const [ONE, TWO, THREE] = ['7d4b9c6f5-x2x9p', '58c9f7d8b-q7r4z', '6f5b8d9c4-k8s2m'].map(POD);

function diagnosis(line = ''): Diagnosis {
  const { signature, generic, masked } = signatureOf([line]);
  return {
    ...{ signature, generic, title: line, cause: 'unknown', confidence: 0.5, culprit: null },
    ...(generic ? {} : { masked }),
    ...{ rule: { name: 'unknown', version: '1' }, affected: [], chain: [], tests: [] },
    ...{ evidence: [], at: null },
  };
}

function known(line = '', count = 1): KnownFailure {
  const { signature, masked } = signatureOf([line]);
  return { signature, masked, count };
}

function nameOf(line: string | undefined, history: readonly KnownFailure[]) {
  const [named] = underKnownNames([diagnosis(line)], history);
  return { ...named?.diagnosis, alike: named?.alike };
}

describe('a failure under the name the history knows it by', () => {
  test('the lines of this test differ in their signatures, or it would show nothing', () => {
    expect(new Set([ONE, TWO, THREE].map((line) => known(line).signature)).size).toBe(3);
  });

  test('takes name and text of what was seen before, whichever text sorts first', () => {
    for (const [old, fresh] of [
      [ONE, TWO],
      [TWO, ONE],
    ]) {
      const { signature, masked, alike } = nameOf(fresh, [known(old)]);
      expect({ signature, masked }).toMatchObject({
        signature: known(old).signature,
        masked: known(old).masked,
      });
      expect(alike).toEqual([known(fresh).signature]);
    }
  });

  test('keeps that name once it has been recorded under it', () => {
    const first = nameOf(TWO, [known(ONE)]).signature;
    expect(nameOf(THREE, [known(ONE, 2)]).signature).toBe(first);
    expect(nameOf(TWO, [known(ONE, 3)]).signature).toBe(first);
  });

  test('knows the names that runs side by side gave it, and goes by the most frequent', () => {
    const { signature, alike } = nameOf(THREE, [known(ONE, 2), known(TWO, 5)]);
    expect(signature).toBe(known(TWO).signature);
    expect(new Set(alike)).toEqual(new Set([known(ONE).signature, known(THREE).signature]));
  });

  test('the order in which the history tells does not matter', () => {
    const history = [known(ONE), known(TWO), known('cannot read the property "remote"')];
    expect(nameOf(THREE, history)).toEqual(nameOf(THREE, history.toReversed()));
  });

  test.each([
    ['another word', 'cannot read the property "local"', 'cannot read the property "remote"'],
    ['another test', 'not ok 4 parallel/test-stream3', 'not ok 9 parallel/test-stream4'],
    ['what says nothing of its own', 'exit code 1', 'exit code 2'],
  ])('leaves %s alone', (_, old, fresh) => {
    expect(nameOf(fresh, [known(old)])).toMatchObject({
      signature: known(fresh).signature,
      alike: [],
    });
  });

  test('answers each failure in the order given', () => {
    const lines = [TWO, 'exit code 1', 'cannot read the property "local"'];
    const named = underKnownNames(lines.map(diagnosis), [known(ONE)]);
    expect(named.map(({ diagnosis: { title } }) => title)).toEqual(lines);
    const other: Signature | undefined = named[2]?.diagnosis.signature;
    expect(other).toBe(known('cannot read the property "local"').signature);
  });
});
