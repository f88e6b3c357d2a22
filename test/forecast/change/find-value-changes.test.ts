import { describe, expect, test } from 'vitest';
import { findValueChanges } from '#forecast';
import { seededRandom } from '#std';

/** Normal noise by Box and Muller, seeded. */
function createNoise(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function durations(count: number, level: number, noise: () => number): number[] {
  return Array.from({ length: count }, () => level * Math.exp(0.05 * noise()));
}

function placesIn(series: readonly unknown[], times?: readonly unknown[]): readonly number[] {
  return findValueChanges(series, times).map(({ index }) => index);
}

describe('findValueChanges', () => {
  test('a job that became slower, and says from what to what', () => {
    const noise = createNoise(1);
    const [change, ...others] = findValueChanges([
      ...durations(60, 100, noise),
      ...durations(60, 130, noise),
    ]);
    expect(others).toEqual([]);
    expect(change?.index).toBe(60);
    expect(change?.before).toBeGreaterThan(97);
    expect(change?.before).toBeLessThan(103);
    expect(change?.after).toBeGreaterThan(126);
    expect(change?.after).toBeLessThan(134);
    expect(change?.earliest).toBeLessThanOrEqual(60);
    expect(change?.latest).toBeGreaterThanOrEqual(60);
    expect(change?.probability).toBeGreaterThan(0.999);
  });

  test('the unit of the values does not matter', () => {
    const noise = createNoise(2);
    const series = [...durations(50, 100, noise), ...durations(50, 80, noise)];
    expect(placesIn(series.map((value) => value * 1e6))).toEqual(placesIn(series));
    expect(placesIn(series)).toEqual([50]);
  });

  test.each([
    ['nothing', []],
    ['one value', [3]],
    ['a constant', new Array(100).fill(7)],
    ['zeros', new Array(100).fill(0)],
    ['nothing known', [null, Number.NaN, 'x', Number.POSITIVE_INFINITY]],
  ])('no change in %s', (_, series) => {
    expect(placesIn(series)).toEqual([]);
  });

  test('a constant that moves, also across zero', () => {
    expect(placesIn([...new Array(20).fill(100), ...new Array(20).fill(104)])).toEqual([20]);
    expect(placesIn([...new Array(20).fill(-5), ...new Array(20).fill(5)])).toEqual([20]);
    expect(placesIn([...new Array(20).fill(0), ...new Array(20).fill(3)])).toEqual([20]);
  });

  test('a step that does not matter to anyone is not told', () => {
    expect(placesIn([...new Array(50).fill(1000), ...new Array(50).fill(1010)])).toEqual([]);
  });

  test('outliers are no levels, and do not hide one', () => {
    const noise = createNoise(3);
    const series = [...durations(60, 100, noise), ...durations(60, 150, noise)];
    for (const place of [7, 20, 33, 80, 81, 110]) series[place] = 5000;
    expect(placesIn(series)).toEqual([60]);
  });

  test('missing values are passed over, and counted in the index', () => {
    const noise = createNoise(4);
    const series = [null, null, ...durations(40, 10, noise), null, ...durations(40, 20, noise)];
    expect(placesIn(series)).toEqual([43]);
  });

  test('the values of one push are not parted', () => {
    const noise = createNoise(5);
    const series = [...durations(45, 100, noise), ...durations(45, 160, noise)];
    const times = series.map((_, index) => Math.floor(index / 3));
    expect(placesIn(series, times)).toEqual([45]);
  });

  test('independent noise holds next to no changes', () => {
    const noise = createNoise(6);
    const seen = Array.from({ length: 50 }, () => placesIn(durations(200, 100, noise))).flat();
    expect(seen).toEqual([]);
  });

  test('neither do a random walk and the time of day', () => {
    const noise = createNoise(7);
    let level = 0;
    const wandering = Array.from({ length: 1500 }, () => {
      level += 0.02 * noise();
      return 100 * Math.exp(level + 0.02 * noise());
    });
    expect(placesIn(wandering).length).toBeLessThanOrEqual(2);
    const daily = Array.from({ length: 2000 }, (_, minute) =>
      Math.exp(Math.sin((2 * Math.PI * minute) / 288) + 0.05 * noise()),
    );
    expect(placesIn(daily)).toEqual([]);
  });
});
