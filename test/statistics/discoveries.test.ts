import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg, fisherMidP } from '#statistics';

describe('benjaminiHochberg', () => {
  test('the fifteen p-values of the paper: four are discoveries at 0.05', () => {
    // Benjamini and Hochberg 1995, section 4.1.
    const paper = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    const adjusted = benjaminiHochberg(paper);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
    // R: p.adjust(p, "BH").
    expect(adjusted[0]).toBeCloseTo(0.0015, 12);
    expect(adjusted[3]).toBeCloseTo(0.035625, 12);
    expect(adjusted[4]).toBeCloseTo(0.0603, 12);
    expect(adjusted[5]).toBeCloseTo(0.0638571428571429, 12);
  });

  test('of nothing is nothing, and an unknown p-value is no discovery', () => {
    expect(benjaminiHochberg([])).toEqual([]);
    expect(benjaminiHochberg([Number.NaN, 0.01])).toEqual([1, 0.02]);
  });

  test('keeps the order of the p-values, and never makes one smaller', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
        const adjusted = benjaminiHochberg(pValues);
        for (const [index, p] of pValues.entries()) {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(adjusted[index]).toBeLessThanOrEqual(1);
          for (const [other, q] of pValues.entries()) {
            if (p < q) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[other] as number);
          }
        }
      }),
    );
  });
});

describe('fisherMidP', () => {
  test('the tea taster: 3 of 4 right against 1 of 4 is 17/70, less half of 16/70', () => {
    const p = fisherMidP({ events: 1, trials: 4 }, { events: 3, trials: 4 });
    expect(p).toBeCloseTo(17 / 70 - 8 / 70, 12);
  });

  test('the two directions sum to one', () => {
    const [few, many] = [
      { events: 2, trials: 40 },
      { events: 9, trials: 30 },
    ];
    expect(fisherMidP(few, many) + fisherMidP(many, few)).toBeCloseTo(1, 12);
  });

  test.each([
    ['no trials', { events: 0, trials: 0 }, { events: 3, trials: 5 }],
    ['no events', { events: 0, trials: 9 }, { events: 0, trials: 5 }],
    ['nothing but events', { events: 9, trials: 9 }, { events: 5, trials: 5 }],
  ])('says nothing for %s', (_, before, after) => {
    expect(fisherMidP(before, after)).toBeCloseTo(0.5, 12);
  });
});
