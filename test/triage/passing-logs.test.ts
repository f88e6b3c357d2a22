import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanLine, readLines } from '#evidence';
import { lintRules, OWN_RULES, type PassingHits, RULES } from '#triage';

/** Logs of jobs that passed, where a machine has any: `*.pass.log.gz` or `*.success.log.gz` below it. */
const FOLDER = process.env.SIGNALBOX_PASSING_LOGS ?? '';
const logs = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:pass|success)\.log(?:\.gz)?$/.test(file))
      .sort()
  : [];

/** Kinds of findings about our own rules that stand until they are mended: none. */
test('no rule of ours is doubtful by its form', () => {
  const about = { all: RULES, passing: new Map<string, PassingHits>(), logs: 0 };
  expect(lintRules(RULES, about)).toEqual([]);
});

test.skipIf(logs.length === 0)(
  `no rule of ours fires on more than a tenth of ${logs.length} logs of jobs that passed`,
  { timeout: 120_000 },
  async () => {
    const index = OWN_RULES.index();
    const hits = new Map<string, number>();
    for (const log of logs) {
      const fired = new Set<string>();
      await readLines(join(FOLDER, log), (raw) => {
        for (const { name } of index.matching(cleanLine(raw).text)) fired.add(name);
      });
      for (const name of fired) hits.set(name, (hits.get(name) ?? 0) + 1);
    }
    const shares = [...hits]
      .map(([rule, count]) => ({ rule, share: count / logs.length }))
      .sort((left, right) => right.share - left.share);
    console.table(shares.map(({ rule, share }) => ({ rule, percent: (share * 100).toFixed(1) })));
    expect(shares.filter(({ share }) => share > 0.1)).toEqual([]);
  },
);
