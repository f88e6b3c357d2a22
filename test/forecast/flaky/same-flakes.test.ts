import { describe, expect, test } from 'vitest';
import type { FinishedRun } from '#domain';
import { createFlakyModel } from '#forecast';
import { areaUnderCurve, brierScore, calibrationError, rank } from '#statistics';
import { type Random, seededRandom } from '#std';
import { finishedRun } from './runs.ts';

/** How often each failure of the job passes when its commit is run again. */
const PASSES: Readonly<Record<string, number>> = {
  'm1-flake-a': 0.95,
  'm1-flake-b': 0.9,
  'm1-flake-c': 0.8,
  'm1-mixed': 0.5,
  'm1-real-a': 0.05,
  'm1-real-b': 0.1,
  'm1-real-c': 0.02,
};
const NAMES = Object.keys(PASSES);

/** Failed commits, each run again once, among commits that pass. */
function jobOf(random: Random, commits: number): readonly FinishedRun[] {
  return Array.from({ length: commits }, (_, at): readonly FinishedRun[] => {
    const about = { sha: `sha-${at}`, pr: at };
    const first = 2 * at;
    if (random() < 0.6) return [finishedRun(first, 'passed', { ...about, id: `${at}` })];
    const failed = [NAMES[Math.floor(random() * NAMES.length)] ?? ''];
    const passes = random() < (PASSES[failed[0] ?? ''] ?? 0);
    const again = finishedRun(first + 1, passes ? 'passed' : 'failed', {
      ...{ ...about, id: `${at}-again`, attempt: 2 },
      ...(passes ? {} : { failed }),
    });
    return [finishedRun(first, 'failed', { ...about, id: `${at}`, failed }), again];
  }).flat();
}

/** Of each first failure: what was said, and what the re-run did. */
function toldOf(runs: readonly FinishedRun[], skip: number) {
  const model = createFlakyModel();
  const told: { probability: number; passed: number }[] = [];
  for (const [at, run] of runs.entries()) {
    const answer = model.finished(run);
    const next = runs[at + 1];
    if (answer === null || next?.sha !== run.sha) continue;
    told.push({ probability: answer.probability, passed: next.outcome === 'passed' ? 1 : 0 });
  }
  return told.slice(skip);
}

function gradesOf(runs: readonly FinishedRun[]) {
  const told = toldOf(runs, 50);
  const probabilities = told.map(({ probability }) => probability);
  const outcomes = told.map(({ passed }) => passed);
  const ranked = rank(outcomes, probabilities);
  return {
    auc: areaUnderCurve(ranked),
    brier: brierScore(outcomes, probabilities),
    ece: calibrationError(ranked),
  };
}
describe('the share of one failure that passed when run again', () => {
  const runs = jobOf(seededRandom(7), 2000);
  const without = runs.map(({ failed: _, ...run }) => run);

  test('tells failures that come and go from those that stay, and is calibrated', () => {
    const known = gradesOf(runs);
    // Who knew each failure's share beforehand would have a Brier score of .101, the mean of p(1 − p).
    expect(known.auc).toBeGreaterThan(0.9);
    expect(known.brier).toBeLessThan(0.115);
    expect(known.ece).toBeLessThan(0.04);
  });

  test('is all there is to tell them by in such a job', () => {
    expect(gradesOf(without).auc).toBeLessThan(0.55);
  });

  test('decides by the failure that passes least, where several fail at once', () => {
    const model = createFlakyModel();
    for (const run of runs) model.finished(run);
    const of = (...failed: string[]) =>
      model.asked(finishedRun(9999, 'failed', { sha: 'new', pr: 9999, failed })).probability;
    expect(of('m1-flake-a')).toBeGreaterThan(0.85);
    expect(of('m1-real-a')).toBeLessThan(0.2);
    expect(of('m1-flake-a', 'm1-real-a')).toBe(of('m1-real-a'));
  });

  test('asking changes nothing of what is said later', () => {
    const [asked, plain] = [createFlakyModel(), createFlakyModel()];
    const said = runs.slice(0, 300).map((run) => {
      if (run.outcome === 'failed') asked.asked(run);
      return asked.finished(run);
    });
    expect(said).toEqual(runs.slice(0, 300).map((run) => plain.finished(run)));
  });

  test('a failure of which nothing is known is as likely to pass as without a name', () => {
    const model = createFlakyModel();
    for (const run of runs) model.finished(run);
    const about = { sha: 'new', pr: 9999 };
    const unknown = model.asked(finishedRun(9999, 'failed', { ...about, failed: ['m1-new'] }));
    const unnamed = model.asked(finishedRun(9999, 'failed', about));
    expect(unknown.probability).toBe(unnamed.probability);
  });
});
