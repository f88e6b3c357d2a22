import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestResults, totalOf } from './count-tests/total.ts';
import { projectRoot } from './project-root.ts';

const RESULTS = join(projectRoot, '.vitest', 'json', 'output.json');

/** Absent or unreadable results are one failure: a run that tested nothing is not green. */
function readResults(): TestResults | undefined {
  try {
    return JSON.parse(readFileSync(RESULTS, 'utf8')) as TestResults;
  } catch (error) {
    console.error(`no test results: ${(error as Error).message}`);
    return undefined;
  }
}

// The argument counts steps around the tests that failed; `npm test` itself is among them.
const total = totalOf(readResults());
const otherFailures = Number(process.argv[2] ?? 0);
const failed = Math.max(total.failed, otherFailures);
console.log(`${total.passed} passed, ${failed} failed, ${total.skipped} skipped`);
process.exitCode = failed === 0 && total.passed > 0 ? 0 : 1;
