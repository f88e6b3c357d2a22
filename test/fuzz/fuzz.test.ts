import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cleanLine } from '#evidence';
import type { FuzzTarget } from './fuzz-target.ts';
import { describeFailure } from './print-fuzz.ts';
import { runFuzz } from './run-fuzz.ts';
import { fuzzTargets } from './targets.ts';

const folder = mkdtempSync(join(tmpdir(), 'signalbox-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** Each at least as often as it takes to meet every kind of input it makes. */
const INPUTS_EACH = 120;

/** Tests run beside each other: time is judged by `npm run test:fuzz`, which runs alone. */
const timeless = () => 0;

test.each(fuzzTargets(folder))('$name: what must hold holds for hostile input', async (target) => {
  const campaign = { seed: 20, from: 0, inputs: INPUTS_EACH };
  const { reports, failures } = await runFuzz([target], campaign, timeless);
  expect(failures.map((failure) => describeFailure(campaign, failure))).toEqual([]);
  expect(reports[0]?.inputs).toBe(INPUTS_EACH);
});

test('the shares are of a thousand', () => {
  expect(fuzzTargets(folder).reduce((sum, { share }) => sum + share, 0)).toBe(1000);
});

const broken: FuzzTarget = {
  name: 'broken',
  share: 1,
  msPerKilobyte: 1,
  prepare(chance) {
    const raw = String(chance.below(1000));
    return {
      bytes: raw.length,
      run() {
        if (raw.endsWith('7')) throw new Error(`${raw} ends with 7`);
        return cleanLine(raw).text === raw ? null : 'changed';
      },
    };
  },
};

test('an exception is a failure, told with the way to see it again', async () => {
  const { failures } = await runFuzz([broken], { seed: 1, from: 0, inputs: 100 }, timeless);
  expect(failures.length).toBeGreaterThan(0);
  const [first] = failures;
  if (!first) return;
  expect(describeFailure({ seed: 1 }, first)).toContain(
    `--seed 1 --from ${first.input} --inputs 1`,
  );
  const again = await runFuzz([broken], { seed: 1, from: first.input, inputs: 1 }, timeless);
  expect(again.failures).toEqual([first]);
});

test('an input that is slow each time is a failure', async () => {
  let clock = 0;
  const slow: FuzzTarget = {
    ...broken,
    prepare: () => ({
      bytes: 10,
      run() {
        clock += 500;
        return null;
      },
    }),
  };
  const { failures } = await runFuzz([slow], { seed: 1, from: 0, inputs: 1 }, () => clock);
  expect(failures[0]?.violation).toMatch(/500 ms, 100 ms are allowed/);
});
