import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDriver, type Driver, findCompiler } from './build-driver.ts';
import { runMany } from './run-many.ts';

const compiler = findCompiler();
if (compiler === undefined)
  console.warn('Skipped: chaos: no C compiler here (apt-get install gcc)');

let folder: string;
let driver: Driver;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'signalbox-chaos-')));
  if (compiler !== undefined) driver = await buildDriver(folder, compiler);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(compiler === undefined)('under attack', () => {
  it('leaves no process, loses no byte, and its journal replays', {
    timeout: 120_000,
  }, async () => {
    const campaign = { runs: 24, seed: 1_070, parallel: 6, driver, folder, keep: null };
    const reports = await runMany(campaign, () => undefined);
    expect(reports).toHaveLength(24);
    expect(
      reports.flatMap(({ scenario, violations }) =>
        violations.map((text) => `seed ${scenario.seed}: ${text}`),
      ),
    ).toEqual([]);
    // Otherwise nothing was proved.
    expect(reports.reduce((sum, { verifiedBytes }) => sum + verifiedBytes, 0)).toBeGreaterThan(1e6);
    expect(reports.reduce((sum, { blows }) => sum + blows.supervisor, 0)).toBeGreaterThan(3);
  });
});
