import { expect, test } from 'vitest';
import { createRecentMap } from '../../../src/forecast/memory/recent-map.ts';

test('the last half of the limit is there, what was not asked for before it is not', () => {
  const map = createRecentMap<number, string>(10);
  for (let key = 0; key < 100; key += 1) map.set(key, `${key}`);
  expect([95, 96, 97, 98, 99].map(map.get)).toEqual(['95', '96', '97', '98', '99']);
  expect(Array.from({ length: 90 }, (_, key) => map.get(key))).toEqual(Array(90).fill(undefined));
});

test('what is asked for again and again stays', () => {
  const map = createRecentMap<number, string>(10);
  map.set(-1, 'kept');
  for (let key = 0; key < 100; key += 1) {
    map.set(key, `${key}`);
    expect(map.get(-1)).toBe('kept');
  }
});

test('what is deleted is gone, however old', () => {
  const map = createRecentMap<number, string>(10);
  for (let key = 0; key < 7; key += 1) map.set(key, `${key}`);
  for (const key of [1, 6]) map.delete(key);
  expect([0, 1, 5, 6].map(map.get)).toEqual(['0', undefined, '5', undefined]);
});
