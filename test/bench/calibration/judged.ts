import { type Calibration, calibrate, calibrateUnknown, LEAST_CONFIDENCE } from '#triage';
import { fitTable, sum } from './fit-table.ts';
import type { Observation } from './observe.ts';

/** A cause as it would be published, and whether it is right. */
export interface Judged {
  readonly observation: Observation;
  readonly cause: string;
  readonly probability: number;
  readonly outcome: 0 | 1;
}

const BINS = 10;

/** Each project's causes with a table fitted to all other projects. */
export function leaveProjectsOut(observations: readonly Observation[]): readonly Judged[] {
  const projects = [...new Set(observations.map(({ of }) => of.project))];
  return projects.flatMap((project) => {
    const table = fitTable(observations.filter(({ of }) => of.project !== project));
    return observations.filter(({ of }) => of.project === project).map((one) => judge(one, table));
  });
}

export function judge(observation: Observation, table: Calibration): Judged {
  const { cause, strength, outcome } = observation;
  const probability = cause === 'unknown' ? 0 : calibrate(strength, cause, table);
  if (probability >= LEAST_CONFIDENCE) return { observation, cause, probability, outcome };
  const none = observation.of.causes.length === 0;
  const named = { observation, cause: 'unknown', probability: calibrateUnknown(table) };
  return { ...named, outcome: none ? 1 : 0 };
}

/** Mean over bins of equal width of |mean probability − share that was right|, weighed by their size. */
export function calibrationError(judged: readonly Judged[]): number {
  return sum(
    Array.from({ length: BINS }, (_, bin) => bin),
    (bin) => {
      const own = judged.filter(
        ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
      );
      const gap = sum(own, ({ probability, outcome }) => probability - outcome);
      return Math.abs(gap) / Math.max(1, judged.length);
    },
  );
}

/** Wilson's interval for a share, 95 % (Wilson 1927). */
export function wilson(right: number, count: number): readonly [number, number] {
  if (count === 0) return [0, 1];
  const z = 1.96;
  const share = right / count;
  const centre = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half =
    (z / (1 + z ** 2 / count)) *
    Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return [centre - half, Math.min(1, centre + half)];
}
