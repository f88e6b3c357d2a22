import type { TestReference } from '#domain';
import { createWordScanner } from '#std';
import type { CleanLine } from '../clean-line.ts';
import type { LineWatcher } from '../line-watcher.ts';
import type { LogTests } from '../log-reading.ts';
import type { TestTool } from './test-tool.ts';
import { TEST_TOOLS } from './tools.ts';

export interface TestOutputReader extends Omit<LineWatcher, 'visit'> {
  visit(line: Pick<CleanLine, 'text'>): void;
  end(): LogTests;
}

type Groups = Readonly<Record<string, string | undefined>>;

/** More names than anyone reads, and a longer line than any tool prints. */
const MOST_NAMES = 5000;
const LONGEST_LINE = 1000;

/** Reads counts and the names of failed tests from what test tools print, when there is no report. */
export function createTestOutputReader(): TestOutputReader {
  const scanner = createWordScanner(TEST_TOOLS.map((tool) => tool.words));
  const sums = { run: 0, passed: 0, failed: 0, skipped: 0 };
  const failedTests = new Map<string, TestReference>();
  let summaries = 0;
  let runs = 0;

  function addSummary(groups: Groups): void {
    summaries += 1;
    if (groups.run !== undefined) runs += 1;
    sums.run += count(groups.run);
    sums.passed += count(groups.passed);
    sums.failed += count(groups.failed) + count(groups.errors);
    sums.skipped += count(groups.skipped);
  }

  function addTest(groups: Groups): void {
    const test = toReference(groups);
    if (failedTests.size < MOST_NAMES && !failedTests.has(test.name))
      failedTests.set(test.name, test);
  }

  function visitTool(tool: TestTool, text: string): void {
    for (const pattern of tool.summaries) {
      const groups = pattern.exec(text)?.groups;
      if (groups) addSummary(groups);
    }
    for (const pattern of tool.failedTests) {
      const groups = pattern.exec(text)?.groups;
      if (!groups) continue;
      addTest(groups);
      break;
    }
  }

  return {
    words: TEST_TOOLS.flatMap((tool) => tool.words),
    visit({ text }) {
      if (text.length > LONGEST_LINE) return;
      const found = scanner.groups(text)[0] ?? 0;
      for (let bits = found; bits !== 0; bits &= bits - 1) {
        const tool = TEST_TOOLS[31 - Math.clz32(bits & -bits)];
        if (tool) visitTool(tool, text);
      }
    },
    end() {
      const names = [...failedTests.values()];
      const { run, passed, failed, skipped } = sums;
      if (summaries === 0) {
        return { run: null, failed: names.length || null, skipped: null, failedTests: names };
      }
      return {
        run: runs > 0 ? run : passed + failed + skipped,
        failed: Math.max(failed, names.length),
        skipped,
        failedTests: names,
      };
    },
  };
}

/** A letter stands for one test: go prints a line for each. */
function count(text: string | undefined): number {
  if (text === undefined) return 0;
  const number = Number(text);
  return Number.isNaN(number) ? 1 : number;
}

function toReference(groups: Groups): TestReference {
  const { name = '', file = null } = groups;
  const line = groups.line === undefined ? null : Number(groups.line.replace(':', ''));
  return { name: groups.class ? `${groups.class}.${name}` : name, file, line };
}
