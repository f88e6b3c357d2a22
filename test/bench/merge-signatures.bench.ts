import { mergeSignatures, signatureOf } from '#evidence';
import { seededRandom } from '#std';
import { type Measurement, tell } from './measurement.ts';

const FAILURES = 100_000;
const SAMPLES = 3;

/**
 * A hundred thousand failures, none of which is another's twin: as many kinds as a large organisation
 * sees, and the worst there is, where all are alike and no two are near enough to be merged.
 */
export async function bench(): Promise<readonly Measurement[]> {
  return [
    measure(
      'many-kinds',
      'signatures of 100,000 failures, many kinds',
      (next) =>
        `Error: ${word(next)} ${word(next)} failed while the pod ${id(next)} held ${word(next)}`,
    ),
    measure(
      'one-kind',
      'signatures of 100,000 failures, one kind',
      (next) => `Error: lost ${Array.from({ length: 20 }, () => id(next)).join(' ')} of the queue`,
    ),
  ];
}

function measure(name: string, what: string, line: (next: () => number) => string): Measurement {
  const random = seededRandom(1);
  const next = () => Math.floor(random() * 1e6);
  const lines = Array.from({ length: FAILURES }, () => [line(next), '    at go (a.js:1:2)']);
  const samples: number[] = [];
  while (samples.length < SAMPLES) {
    const startedAt = performance.now();
    mergeSignatures(lines.map(signatureOf));
    samples.push(performance.now() - startedAt);
  }
  const target = { of: 'value', most: 30_000 } as const;
  return tell({ name: `merge-${name}`, what, target }, samples);
}

function word(next: () => number): string {
  return Array.from({ length: 3 }, () => 'balitesuno'.slice((next() % 5) * 2).slice(0, 2)).join('');
}

/** Looks random to a reader and to us: no mask knows it. */
function id(next: () => number): string {
  return Array.from({ length: 7 }, () => 'bcdfghjklm'[next() % 10]).join('');
}
