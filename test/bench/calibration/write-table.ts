import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calibration } from '#triage';
import { calibrationError, type Judged } from './judged.ts';

const FILE = join(import.meta.dirname, '../../../src/triage/calibration-table.ts');

/** Puts a fitted table in force. */
export function writeTable(table: Calibration, judged: readonly Judged[]): void {
  const projects = new Set(judged.map(({ observation }) => observation.of.project)).size;
  const named = judged.filter(({ cause }) => cause !== 'unknown');
  const { ruleSetVersion, steps, groups, unknown } = table;
  writeFileSync(
    FILE,
    `import type { Calibration } from './calibration.ts';

/**
 * Written by \`test/bench/fit-calibration.ts\` from ${judged.length} labelled failures of ${projects} projects. Its
 * expected calibration error, each project judged by a table of all others, is ${calibrationError(named).toFixed(3)}.
 */
export const CALIBRATION: Calibration = {
  ruleSetVersion: '${ruleSetVersion}',
  steps: [
${steps.map(({ from, right, count }) => `    { from: ${from}, right: ${right}, count: ${count} },`).join('\n')}
  ],
  groups: {
${Object.entries(groups)
  .map(
    ([group, { wrong, expected }]) => `    ${group}: { wrong: ${wrong}, expected: ${expected} },`,
  )
  .join('\n')}
  },
  unknown: { right: ${unknown.right}, count: ${unknown.count} },
};
`,
  );
}
