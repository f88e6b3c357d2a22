import type { TestReference } from '#domain';
import { createWordScanner } from '#std';
import type { LineWatcher } from '../line-watcher.ts';
import type { LogTests } from '../log-reading.ts';
import { createToolReading, type ToolReading } from './tool-reading.ts';
import { TEST_TOOLS } from './tools.ts';

export interface TestOutputReader extends LineWatcher {
  end(): LogTests;
}

/** More names than anyone reads, and a longer line than any tool prints. */
const MOST_NAMES = 5000;
const LONGEST_LINE = 1000;

/** Reads counts and the names of failed tests from what test tools print, when there is no report. */
export function createTestOutputReader(): TestOutputReader {
  const scanner = createWordScanner(TEST_TOOLS.map((tool) => tool.words));
  const readings = TEST_TOOLS.map((tool) => createToolReading(tool, MOST_NAMES));
  /** Tools that follow a list: they see the next line whatever it holds. */
  let following = 0;

  return {
    words: TEST_TOOLS.flatMap((tool) => tool.words),
    get wanted() {
      return following === 0 ? 0 : 1;
    },
    visit({ text }) {
      if (text.length > LONGEST_LINE) return;
      let rest = (scanner.groups(text)[0] ?? 0) | following;
      for (; rest !== 0; rest &= rest - 1) {
        const at = 31 - Math.clz32(rest & -rest);
        const follows = readings[at]?.visit(text) ?? false;
        following = follows ? following | (1 << at) : following & ~(1 << at);
      }
    },
    end: () => sum(readings),
  };
}

function sum(readings: readonly ToolReading[]): LogTests {
  const ended = readings.map((reading, at) => ({
    ...reading.end(),
    within: TEST_TOOLS[at]?.within,
  }));
  const counting = new Set(ended.flatMap(({ counts }, at) => (counts ? TEST_TOOLS[at]?.tool : [])));
  const outermost = ended.filter(({ within }) => within === undefined || !counting.has(within));
  const said = outermost.flatMap(({ counts }) => counts ?? []);
  const found = distinct(ended.flatMap((one) => one.tests));
  const failedTests = found.map(([test]) => test);
  const failedNames = found.map(([, listed]) => listed);
  const named = distinct(outermost.flatMap((one) => one.tests)).length;
  if (said.length === 0) {
    return { run: null, failed: named || null, skipped: null, failedTests, failedNames };
  }
  const total = (key: 'run' | 'failed' | 'skipped'): number | null => {
    const told = said.flatMap((counts) => counts[key] ?? []);
    return told.length === 0 ? null : told.reduce((amount, count) => amount + count, 0);
  };
  return {
    run: total('run'),
    failed: Math.max(total('failed') ?? 0, named),
    skipped: total('skipped'),
    failedTests,
    failedNames,
  };
}

type Named = readonly [test: TestReference, listed: string];

function distinct(tests: readonly Named[]): readonly Named[] {
  const known = new Map<string, Named>();
  for (const one of tests) {
    const [{ name }] = one;
    if (known.size < MOST_NAMES && !known.has(name)) known.set(name, one);
  }
  return [...known.values()];
}
