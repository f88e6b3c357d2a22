import { describe, expect, test } from 'vitest';
import type { RerunAdvice } from '#domain';
import { rerunDetails, rerunSentence } from '../../src/report/rerun-sentence.ts';

const RERUN: RerunAdvice = {
  ...{ advice: 'rerun', probability: 0.841, lo: 0.712, hi: 0.919, says: 'passes' },
  counts: { runs: 4120, failures: 3400, reruns: 2000, rerunPasses: 1600 },
  cost: { rerun: 0.902, look: 5.67 },
  comesAndGoes: { now: 0.934, afterPass: 1, afterFailure: 0.587 },
  model: { name: 'signs-bayesian-logistic', version: 2 },
};

describe('what a re-run is worth', () => {
  test('is the probability with its counts, and what it costs both ways', () => {
    expect(rerunSentence(RERUN)).toBe(
      'A re-run passes with 84 % (1 600 of 2 000 did); worth it: about $0.90 against $5.67 of looking first',
    );
  });

  test('is nothing where looking first is cheaper', () => {
    expect(rerunSentence({ ...RERUN, advice: 'look', cost: { rerun: 9.1, look: 5.67 } })).toContain(
      '; look first: about $5.67 against $9.10 of a re-run',
    );
  });

  test('is not rounded to nothing where it costs less than a cent', () => {
    expect(rerunSentence({ ...RERUN, cost: { rerun: 0.0002, look: 5.67 } })).toContain(
      '; worth it: less than $0.01 against $5.67',
    );
  });

  test('rests on nothing where nobody tried', () => {
    const counts = { ...RERUN.counts, reruns: 0, rerunPasses: 0 };
    expect(rerunSentence({ ...RERUN, counts })).toContain('84 % (none was tried yet); ');
  });
});

describe('what the line leaves out', () => {
  test('is the interval, and what a second failure would tell', () => {
    expect(rerunDetails(RERUN)).toBe(
      'between 71 % and 92 % · if it fails again, that it comes and goes falls from 93 % to 59 %',
    );
  });

  test('says that an interval which reaches into the middle decides nothing', () => {
    const details = rerunDetails({ ...RERUN, says: 'undecided' });
    expect(details).toContain('between 71 % and 92 %, which decides nothing · ');
  });
});
