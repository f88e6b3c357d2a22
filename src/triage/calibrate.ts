import { round } from './round.ts';

/**
 * How often a cause was right at a given strength, measured with rule set 2 on 217 labelled failures:
 * 129 Maven logs of 34 projects (BUMP), 54 logs with failed tests (BugSwarm), 34 job logs of a large
 * C++ and Python project. Fitted by `fitIsotonic` on all of them; its error was estimated by leaving one
 * project out at a time (expected calibration error 0.038 on the Maven logs, 0.065 over all). `right` of
 * `count` causes were right at strengths from `from` to the next step.
 */
export const CALIBRATION = {
  ruleSetVersion: '2',
  steps: [
    { from: 0, right: 1, count: 6 },
    { from: 0.44, right: 2, count: 5 },
    { from: 0.459, right: 8, count: 18 },
    { from: 0.748, right: 34, count: 37 },
    { from: 0.791, right: 151, count: 151 },
  ],
} as const;

/** Half a case on either side (Jeffreys): 151 of 151 is not certainty. */
const PRIOR = 0.5;

/** The probability that a cause is right, read from how much the evidence speaks for it. */
export function calibrate(strength: number): number {
  const step = CALIBRATION.steps.findLast(({ from }) => from <= strength) ?? CALIBRATION.steps[0];
  return round((step.right + PRIOR) / (step.count + 2 * PRIOR));
}
