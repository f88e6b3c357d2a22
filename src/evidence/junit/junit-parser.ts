import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { TestCase } from '#domain';
import { type CaseBuilder, createCaseBuilder } from './case-builder.ts';

/** What one report file holds. Only failed cases are kept; a report may have millions. */
export interface JUnitTotals {
  readonly run: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Sum over the cases; `null` when none gives a time. */
  readonly durationMs: number | null;
  readonly failures: readonly TestCase[];
  /** Why the file is not a report, or where it stops being one; what stands before that counts. */
  readonly problem: string | null;
}

export interface JUnitParser {
  write(text: string): void;
  end(): JUnitTotals;
  /** Nothing after the first problem is looked at. */
  readonly stopped: boolean;
}

/** Whoever wants more than the totals is told while the report is read. */
export interface ReportListener {
  /** Every case, passed ones as well. */
  readonly onCase?: (test: TestCase) => void;
  /** When a suite began, as the reporter wrote it; few say a time zone. */
  readonly onTimestamp?: (timestamp: string) => void;
}

const ROOTS = ['testsuites', 'testsuite'];
const OUTCOMES = ['failure', 'error', 'skipped'];
/** More failures than anyone reads; they are still counted. */
const MOST_FAILURES = 2000;
/** Deeper nesting than any reporter writes. */
const DEEPEST = 200;

/**
 * Reads JUnit XML as it arrives. The parser is strict, expands no entity but XML's own five and loads
 * nothing; text outside failures is not kept, and a failure's text only up to a limit.
 */
export function createJUnitParser({ onCase, onTimestamp }: ReportListener = {}): JUnitParser {
  const parser = new SaxesParser();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failures: TestCase[] = [];
  const suites: { name: string; file: string | null }[] = [];
  let durationMs: number | null = null;
  let problem: string | null = null;
  let current: CaseBuilder | null = null;
  let depth = 0;

  function fail(reason: string): void {
    problem ??= reason;
  }

  function open(tag: SaxesTagPlain): void {
    if (problem !== null) return;
    depth += 1;
    const name = localName(tag.name);
    if (depth === 1 && !ROOTS.includes(name)) fail(`its root is <${name}>, not a JUnit report`);
    if (depth > DEEPEST) fail(`its elements are nested deeper than ${DEEPEST}`);
    if (name === 'testsuite') {
      suites.push(suiteOf(tag.attributes));
      if (tag.attributes.timestamp) onTimestamp?.(tag.attributes.timestamp);
    } else if (name === 'testcase')
      current = createCaseBuilder(tag.attributes, suites.at(-1)?.file);
    else if (OUTCOMES.includes(name)) current?.open(name, tag.attributes);
  }

  function close(tag: SaxesTagPlain): void {
    if (problem !== null) return;
    depth -= 1;
    const name = localName(tag.name);
    if (name === 'testsuite') suites.pop();
    else if (OUTCOMES.includes(name)) current?.close();
    else if (name === 'testcase' && current) finish(current);
  }

  function finish(builder: CaseBuilder): void {
    const test = builder.build();
    current = null;
    onCase?.(test);
    if (test.durationMs !== null) durationMs = (durationMs ?? 0) + test.durationMs;
    if (test.status === 'passed' || test.status === 'skipped') counts[test.status] += 1;
    else {
      counts.failed += 1;
      // Its texts are views of the piece of the file they stand in, and would hold all of it.
      if (failures.length < MOST_FAILURES) failures.push(structuredClone(test));
    }
  }

  /** What is thrown after a problem was told only ends the reading. */
  function untilProblem(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (problem === null) throw error;
    }
  }

  // Left to itself, the parser makes an error of every character that follows, tens of microseconds each.
  parser.on('error', (error) => {
    fail(`it is not well-formed XML: ${error.message.replace(/\.$/, '')}`);
    throw error;
  });
  parser.on('opentag', open);
  parser.on('closetag', close);
  parser.on('text', (text) => current?.text(text));
  parser.on('cdata', (text) => current?.text(text));

  return {
    write(text) {
      if (problem === null) untilProblem(() => parser.write(text));
    },
    end() {
      if (problem === null) untilProblem(() => parser.close());
      const { passed, failed, skipped } = counts;
      return {
        run: passed + failed + skipped,
        passed,
        failed,
        skipped,
        durationMs,
        failures,
        problem,
      };
    },
    get stopped() {
      return problem !== null;
    },
  };
}

function suiteOf(attributes: Readonly<Record<string, string>>): {
  name: string;
  file: string | null;
} {
  return {
    name: attributes.name ?? '',
    file: attributes.file ?? attributes.filepath ?? null,
  };
}

/** Some reporters put their elements into a namespace. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
