import { describe, expect, test } from 'vitest';
import type { RerunAdvice } from '#domain';
import { rerunSentence } from '../../src/report/rerun-sentence.ts';

const RERUN: RerunAdvice = {
  ...{ advice: 'rerun', probability: 0.841, lo: 0.712, hi: 0.919, says: 'passes' },
  counts: { runs: 4120, failures: 3400, reruns: 2000, rerunPasses: 1600 },
  cost: { rerun: 0.902, look: 5.67 },
  comesAndGoes: { now: 0.934, afterPass: 1, afterFailure: 0.587 },
  model: { name: 'signs-bayesian-logistic', version: 2 },
};

describe('what a re-run is worth, in a sentence', () => {
  test('costs both ways, the probability with its counts, and what a failure would tell', () => {
    expect(rerunSentence(RERUN)).toBe(
      'by cost, run it again before looking into it ($0.90 on average against $5.67)' +
        ' · passes with 84 %, between 71 % and 92 %: 1 600 of 2 000 failures of this job did' +
        ' · if it fails again, that it comes and goes falls from 93 % to 59 %',
    );
  });

  test('an interval that reaches into the middle is said to decide nothing', () => {
    const sentence = rerunSentence({ ...RERUN, says: 'undecided' });
    expect(sentence).toContain('between 71 % and 92 %, which decides nothing: 1 600 of');
  });

  test('less than a cent is not rounded to nothing, and one failure is one', () => {
    const counts = { ...RERUN.counts, reruns: 1, rerunPasses: 1 };
    const sentence = rerunSentence({
      ...{ ...RERUN, counts, advice: 'look' },
      cost: { rerun: 0.0002, look: 5.67 },
    });
    expect(sentence).toMatch(/^by cost, look into it before running it again \(less than \$0\.01 /);
    expect(sentence).toContain('1 of 1 failure of this job did');
  });
});
