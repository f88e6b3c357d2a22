import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength, fitSections, type Section } from '#safety';

const SECTIONS: readonly Section[] = [
  { name: 'verdict', priority: 10, forms: ['the verdict'] },
  { name: 'evidence', priority: 5, forms: ['e'.repeat(100), 'eeeee', ''] },
  { name: 'details', priority: 1, forms: ['d'.repeat(100), 'ddddd', ''] },
];

test('everything is kept where there is room', () => {
  expect(fitSections(SECTIONS, 1000)).toEqual({
    text: ['the verdict', 'e'.repeat(100), 'd'.repeat(100)].join('\n\n'),
    shed: [],
  });
});

test('the least important section goes first, step by step, and the reader is told', () => {
  const notice = (shed: readonly string[]) => (shed.length > 0 ? `shed ${shed.join(', ')}` : '');
  expect(fitSections(SECTIONS, 150, notice)).toEqual({
    text: `the verdict\n\n${'e'.repeat(100)}\n\nddddd\n\nshed details`,
    shed: ['details'],
  });
  expect(fitSections(SECTIONS, 60, notice).shed).toEqual(['evidence', 'details']);
});

test('always fits, whatever is given', () => {
  const section = fc.record({
    name: fc.string(),
    priority: fc.integer(),
    forms: fc.tuple(fc.string(), fc.string(), fc.string()),
  });
  fc.assert(
    fc.property(fc.array(section), fc.nat(200), (sections, budget) => {
      const { text } = fitSections(sections, budget, (shed) => `shed ${shed.length}`);
      expect(byteLength(text)).toBeLessThanOrEqual(budget);
    }),
  );
});
