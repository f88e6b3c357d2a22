import { round } from './round.ts';

/**
 * How often a cause was right at a given strength, measured with rule set 2 on 215 labelled failures:
 * 129 Maven logs of 34 projects (BUMP), 55 logs with failed tests (BugSwarm), 31 job logs of one large
 * C++ and Python project, labelled by hand. Fitted by `test/bench/fit-calibration.ts`; its expected
 * calibration error, each project left out in turn, is 0.030 on the Maven logs and 0.073 over all, most
 * of it the large project's. `right` of `count` causes were right at strengths from `from` to the next
 * step. The first step joins the two lowest of the fit, and takes all that is weaker.
 */
export const CALIBRATION = {
  ruleSetVersion: '2',
  steps: [
    { from: 0, right: 1, count: 5 },
    { from: 0.459, right: 8, count: 21 },
    { from: 0.748, right: 18, count: 20 },
    { from: 0.791, right: 169, count: 169 },
  ],
} as const;

/** Half a case on either side (Jeffreys): 151 of 151 is not certainty. */
const PRIOR = 0.5;

/** The probability that a cause is right, read from how much the evidence speaks for it. */
export function calibrate(strength: number): number {
  const step = CALIBRATION.steps.findLast(({ from }) => from <= strength) ?? CALIBRATION.steps[0];
  return round((step.right + PRIOR) / (step.count + 2 * PRIOR));
}
