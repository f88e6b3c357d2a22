import { describe, expect, test } from 'vitest';
import type { Diagnosis, RunWithSignatures, Signature } from '#domain';
import { rerunOutlooks } from '../../../src/app/job/rerun-outlooks.ts';
import { entryOf, NOON } from '../../history/hand-made.ts';

const FLAKE = 'm1-00000000000f1a4e' as Signature;
const REAL = 'm1-000000000000bea1' as Signature;
const MINUTE_MS = 60_000;

/** Commits that fail with one of two, turn about, and are run again: `FLAKE` passes then, `REAL` does not. */
function history(commits: number): readonly RunWithSignatures[] {
  return Array.from({ length: commits }, (_, at) => {
    const signatures = [at % 2 === 0 ? FLAKE : REAL];
    const about = { sha: `sha-${at}`, pr: at, completedAt: NOON - (commits - at) * 10 * MINUTE_MS };
    const again = { ...about, completedAt: about.completedAt + MINUTE_MS, attempt: 2 };
    const passes = at % 2 === 0;
    return [
      { run: entryOf({ id: `${at}`, ...about, signatures }).run, signatures },
      {
        run: entryOf({ id: `${at}-again`, ...again, signatures: passes ? [] : signatures }).run,
        signatures: passes ? [] : signatures,
      },
    ];
  }).flat();
}

const NOW = entryOf({
  id: 'now',
  sha: 'new',
  pr: 4711,
  completedAt: NOON,
  signatures: [FLAKE],
}).run;

function asked(latest: readonly RunWithSignatures[], ...of: readonly Partial<Diagnosis>[]) {
  const named = of.map((part) => ({
    diagnosis: { signature: FLAKE, generic: false, ...part } as Diagnosis,
    alike: [],
  }));
  return rerunOutlooks(latest, NOW, named);
}

describe('what re-runs of a job say of its failures', () => {
  test('tells a failure that passed when run again from one that did not', () => {
    const [flake, real] = asked(history(60), { signature: FLAKE }, { signature: REAL });
    expect(flake).toMatchObject({ says: 'passes', model: { version: 2 } });
    expect(real?.says).toBe('fails');
    expect(flake?.probability).toBeGreaterThan(0.8);
    expect(real?.probability).toBeLessThan(0.25);
  });

  test('gives the counts it rests on', () => {
    // Each commit that failed twice is two failures, the second of which nobody ran again.
    const counts = { runs: 120, failures: 90, reruns: 60, rerunPasses: 30 };
    expect(asked(history(60), {})[0]?.counts).toEqual(counts);
  });

  test('costs: a re-run is first tried for its little cost, and saves the look if it passes', () => {
    const [outlook] = asked(history(60), {});
    const { cost, probability = 0 } = outlook ?? {};
    expect(cost?.look).toBe(5.67);
    expect(cost?.rerun).toBeCloseTo(0.0002 + (1 - probability) * 5.67, 10);
    const { now = 0, afterPass, afterFailure } = outlook?.comesAndGoes ?? {};
    expect(afterFailure).toBeLessThan(now);
    expect(afterPass).toBe(1);
  });

  test('a signature that says nothing is asked for by the job alone, and is never called flaky', () => {
    const [generic, unknown] = asked(
      history(60).filter(({ signatures }) => !signatures.includes(REAL)),
      { generic: true },
      { signature: 'm1-0000000000000new' as Signature },
    );
    expect(generic?.probability).toBe(unknown?.probability);
    expect(generic?.says).not.toBe('passes');
  });

  test('too few failures that were run again say nothing', () => {
    expect(asked([], {})).toEqual([null]);
    expect(asked(history(4), {})).toEqual([null]);
    expect(asked(history(5), {})[0]).not.toBeNull();
  });

  test('one failure is answered alike beside others and alone', () => {
    const latest = history(40);
    const together = asked(latest, { signature: REAL }, { signature: FLAKE });
    expect(together[1]).toEqual(asked(latest, { signature: FLAKE })[0]);
  });

  test('a first failure of the same commit, which this run is the re-run of, is learnt from', () => {
    const first = entryOf({ id: 'first', sha: 'new', pr: 4711, signatures: [FLAKE] }).run;
    const before = history(40);
    const after = [...before, { run: first, signatures: [FLAKE] }];
    expect(asked(after, {})[0]?.counts.reruns).toBe(41);
    expect(asked(after, {})[0]?.probability).toBeLessThan(asked(before, {})[0]?.probability ?? 0);
  });
});
