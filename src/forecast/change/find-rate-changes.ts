import { knownValues } from './known-values.ts';
import type { LocatedChange } from './located-change.ts';
import { splitRate } from './split-rate.ts';

/** A change is told when it is likelier than none. */
const LEAST_PROBABILITY = 0.5;

/** Moving one change moves its neighbours; in practice they rest after one or two rounds. */
const MOST_ROUNDS = 5;

/**
 * Where the failure rate of a job changed. `outcomes` in the order of the runs: 1 failed, 0 passed,
 * anything else says nothing and is passed over. The series is split where a change is likelier than
 * none, and so on in both parts (as LUCI does); then each change is looked at again between its
 * neighbours, moved or dropped. Ascending by index; indices count the values passed over.
 */
export function findRateChanges(outcomes: readonly unknown[]): readonly LocatedChange[] {
  const { indices, values } = knownValues(outcomes, (value) => value === 0 || value === 1);
  const failures = new Int32Array(values.length + 1);
  for (const [index, value] of values.entries()) {
    failures[index + 1] = (failures[index] as number) + value;
  }
  const rate = (start: number, end: number) =>
    ((failures[end] as number) - (failures[start] as number)) / (end - start);
  const places = settle(failures, divide(failures));
  return places.flatMap((place, at) => {
    const start = places[at - 1] ?? 0;
    const end = places[at + 1] ?? values.length;
    const split = splitRate(failures, start, end);
    if (!split) return [];
    return {
      index: indices[place] as number,
      probability: split.probability,
      before: rate(start, place),
      after: rate(place, end),
      earliest: indices[split.earliest] as number,
      latest: indices[split.latest] as number,
    };
  });
}

/** The places where a stretch, then both of its parts, are likelier to change than not. */
function divide(failures: Int32Array): readonly number[] {
  const places: number[] = [];
  const stretches: (readonly [number, number])[] = [[0, failures.length - 1]];
  for (let next = stretches.pop(); next; next = stretches.pop()) {
    const [start, end] = next;
    const split = splitRate(failures, start, end);
    if (!split || split.probability <= LEAST_PROBABILITY) continue;
    places.push(split.likeliest);
    stretches.push([start, split.likeliest], [split.likeliest, end]);
  }
  return places.sort((left, right) => left - right);
}

/** Looks at each place again between its neighbours, until none moves or falls. */
function settle(failures: Int32Array, found: readonly number[]): readonly number[] {
  let places = found;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const settled: number[] = [];
    for (const [at] of places.entries()) {
      const end = places[at + 1] ?? failures.length - 1;
      const split = splitRate(failures, settled.at(-1) ?? 0, end);
      if (split && split.probability > LEAST_PROBABILITY) settled.push(split.central);
    }
    if (settled.join() === places.join()) break;
    places = settled;
  }
  return places;
}
