import { expect, test } from 'vitest';
import { rankSum } from '#statistics';

test('agrees with the published example of Lehmann’s normal approximation with continuity', () => {
  // R: wilcox.test(c(1,2,3,4,5), c(6,7,8,9,10), exact = FALSE)$p.value = 0.01219
  expect(rankSum([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])).toBeCloseTo(0.01219, 4);
});

test('says nothing of samples that are empty or all alike', () => {
  expect(rankSum([], [1, 2])).toBe(1);
  expect(rankSum([3, 3, 3], [3, 3])).toBe(1);
});

test('stays meaningful far out in the tail', () => {
  const low = Array.from({ length: 100 }, (_, index) => index);
  const p = rankSum(
    low,
    low.map((value) => value + 1000),
  );
  expect(p).toBeGreaterThan(0);
  expect(p).toBeLessThan(1e-30);
});
