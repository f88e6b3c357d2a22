import { fitIsotonic, type IsotonicStep } from '#statistics';
import { type Calibration, calibrate, groupOf, RULE_SET } from '#triage';
import type { Observation } from './observe.ts';

const LEAST_IN_STEP = 10;

/** Steps over all causes, then the record of each group against what the steps make one expect. */
export function fitTable(observations: readonly Observation[]): Calibration {
  const named = observations.filter(({ cause }) => cause !== 'unknown');
  const unnamed = observations.filter(({ cause }) => cause === 'unknown');
  const scores = named.map(({ strength, outcome }) => ({ score: strength, outcome }));
  const steps = joinSmall(fitIsotonic(scores)).map(({ from, value, count }, index) => ({
    from: index === 0 ? 0 : Math.round(from * 1000) / 1000,
    right: Math.round(value * count),
    count,
  }));
  const unknown = { right: sum(unnamed, ({ outcome }) => outcome), count: unnamed.length };
  const common: Calibration = { ruleSetVersion: RULE_SET.version, steps, groups: {}, unknown };
  return { ...common, groups: groupsOf(named, common) };
}

/** A step of few cases joins the one before it: half a case on either side would upset their order. */
function joinSmall(steps: readonly IsotonicStep[]): readonly IsotonicStep[] {
  const joined: IsotonicStep[] = [];
  for (const step of steps) {
    const before = joined.at(-1);
    if (!before || Math.min(step.count, before.count) >= LEAST_IN_STEP) {
      joined.push(step);
      continue;
    }
    const count = before.count + step.count;
    const value = (before.value * before.count + step.value * step.count) / count;
    joined[joined.length - 1] = { from: before.from, value, count };
  }
  return joined;
}

function groupsOf(named: readonly Observation[], common: Calibration): Calibration['groups'] {
  const groups = [...new Set(named.map(({ cause }) => groupOf(cause)))].sort();
  return Object.fromEntries(
    groups.map((group) => {
      const own = named.filter(({ cause }) => groupOf(cause) === group);
      const wrong = sum(own, ({ outcome }) => 1 - outcome);
      const expected = sum(own, ({ strength, cause }) => 1 - calibrate(strength, cause, common));
      return [group, { wrong, expected: Math.round(expected * 10) / 10 }];
    }),
  );
}

export function sum<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
