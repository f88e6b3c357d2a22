import type { JobMemory } from '../memory/job-memory.ts';
import { clamp, logit } from '../probability.ts';
import { type FeatureGroup, gapSince, signOf } from './feature-group.ts';

/** Runs of the expected rate that a Markov row starts with. */
const MARKOV_STRENGTH = 2;
/** Longer streaks say nothing new. */
const LONGEST_STREAK = 100;

/** In what order the job passed and failed lately, and how long ago. */
export const SEQUENCE: FeatureGroup = {
  names: [
    'markov',
    'streak',
    'last',
    'gap',
    'gap-after-failure',
    'second-last',
    'third-last',
    'fourth-last',
    'running',
  ],
  write({ job, expected, startedAt }, into, at) {
    const gap = gapSince(job.endedAt, startedAt);
    into[at] = logit(markov(job, expected));
    into[at + 1] = signOf(job.last) * Math.log1p(Math.min(job.streak, LONGEST_STREAK));
    into[at + 2] = signOf(job.last);
    into[at + 3] = gap;
    into[at + 4] = job.last === 1 ? gap : 0;
    into[at + 5] = (job.pattern >> 1) & 1;
    into[at + 6] = (job.pattern >> 2) & 1;
    into[at + 7] = (job.pattern >> 3) & 1;
    into[at + 8] = Math.log1p(job.running) / 2;
  },
};

/** P(fails | the last outcome) of a first-order Markov chain with decayed counts. */
function markov(job: JobMemory, expected: number): number {
  if (job.last === null) return expected;
  const failed = job.last === 1 ? job.failedAfterFailure : job.failedAfterPass;
  const passed = job.last === 1 ? job.passedAfterFailure : job.passedAfterPass;
  const rate = (failed + MARKOV_STRENGTH * expected) / (failed + passed + MARKOV_STRENGTH);
  return clamp(rate, 0.005);
}
