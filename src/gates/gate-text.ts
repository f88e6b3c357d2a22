import { formatDuration, formatLimit, type TestReport, type ThresholdCheck } from '#domain';
import { unreachable } from '#std';

/** How a gate ended, before it is put into words. */
export type GateStory =
  | {
      readonly kind: 'health';
      readonly checks: readonly ThresholdCheck[];
      /** The graph has not become ready, so its startup time is only a lower bound. */
      readonly unfinished: boolean;
    }
  | { readonly kind: 'needs'; readonly need: string }
  | { readonly kind: 'broken-graph' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timeout'; readonly timeoutMs: number }
  | { readonly kind: 'no-start'; readonly program: string; readonly code: string }
  | { readonly kind: 'killed'; readonly signal: string }
  | { readonly kind: 'exit'; readonly code: number }
  /** Nobody here ran a command: there is nothing but what the reports say. */
  | { readonly kind: 'reports' };

/** What else has to be said of a command gate. */
export interface GateNotes {
  readonly tests: TestReport | null;
  /** Globs of which no report was found; empty when one was, or none was asked for. */
  readonly missingReports: readonly string[];
  /** Why its log file is not complete; `null` when it is. */
  readonly logProblem: string | null;
  readonly attempt: number;
  readonly attempts: number;
}

export const NO_NOTES: GateNotes = {
  tests: null,
  missingReports: [],
  logProblem: null,
  attempt: 1,
  attempts: 1,
};

/** The one sentence of a gate: `24 passed`, `2 of 24 failed`, `timed out after 5 min`. */
export function describeGate(story: GateStory, notes: GateNotes = NO_NOTES): string {
  const again = notes.attempt > 1 ? ` on attempt ${notes.attempt} of ${notes.attempts}` : '';
  return [`${describeStory(story, notes.tests)}${again}`, ...asides(notes)].join(', ');
}

function describeStory(story: GateStory, tests: TestReport | null): string {
  switch (story.kind) {
    case 'health':
      return story.checks.map((check) => describeCheck(check, story.unfinished)).join(', ');
    case 'needs':
      return `needs ${story.need}, which did not pass`;
    case 'broken-graph':
      return 'not run: the graph broke before';
    case 'cancelled':
      return 'cancelled';
    case 'timeout':
      return `timed out after ${formatLimit(story.timeoutMs)}${failedTests(tests)}`;
    case 'no-start':
      return `cannot start ${story.program}: ${START_ERRORS[story.code] ?? story.code}`;
    case 'killed':
      return `ended by ${story.signal}${failedTests(tests)}`;
    case 'exit':
      return describeExit(story.code, tests);
    case 'reports':
      return describeReports(tests);
    default:
      return unreachable(story);
  }
}

const START_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'the program or the working directory does not exist',
  EACCES: 'the program is not executable',
};

function describeExit(code: number, tests: TestReport | null): string {
  if (tests === null) return `exit ${code}`;
  if (tests.run === 0) return `exit ${code}, no test ran`;
  const count = describeReports(tests);
  if (tests.failed > 0) {
    return code === 0 ? `${count}, although the command ended with exit 0` : count;
  }
  return code === 0 ? count : `exit ${code}, although no test failed (${count})`;
}

/** `2 of 24 failed`, or `22 passed, 2 skipped`. */
function describeReports(tests: TestReport | null): string {
  if (tests === null || tests.run === 0) return 'no test ran';
  if (tests.failed > 0) return `${tests.failed} of ${tests.run} failed`;
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : '';
  return `${tests.passed} passed${skipped}`;
}

function failedTests(tests: TestReport | null): string {
  return tests !== null && tests.failed > 0 ? `, ${tests.failed} of ${tests.run} failed` : '';
}

/** A glob that meets files of another kind meets many: more of them say no more. */
const MOST_UNREADABLE = 5;

function asides(notes: GateNotes): readonly string[] {
  const unreadable = describeUnreadable(notes.tests);
  const missing =
    notes.missingReports.length > 0
      ? [`no JUnit report written at ${notes.missingReports.join(', ')}`]
      : [];
  const log = notes.logProblem === null ? [] : [`its log is not complete: ${notes.logProblem}`];
  return [...unreadable, ...missing, ...log];
}

/** Reports that could not be read, a clause each, and how many more there are. */
export function describeUnreadable(tests: TestReport | null): readonly string[] {
  const unreadable = tests?.unreadable ?? [];
  const named = unreadable
    .slice(0, MOST_UNREADABLE)
    .map(({ file, reason }) => `report ${file} could not be read: ${reason}`);
  const others = unreadable.length - named.length;
  return others > 0 ? [...named, `${others} more could not be read`] : named;
}

function describeCheck(check: ThresholdCheck, unfinished: boolean): string {
  const who = !check.ok && check.service !== undefined ? ` (${check.service})` : '';
  const sign = check.threshold === 'score' ? ['≥', '<'] : ['≤', '>'];
  const compare = check.ok ? sign[0] : sign[1];
  switch (check.threshold) {
    case 'score':
      return `score ${check.measured} (${compare} ${check.limit})${who}`;
    case 'response':
      return `slowest response ${formatDuration(check.measured)} (${compare} ${formatLimit(check.limit)})${who}`;
    case 'startup':
      return unfinished
        ? `startup not finished after ${formatDuration(check.measured)}${who}`
        : `startup ${formatDuration(check.measured)} (${compare} ${formatLimit(check.limit)})${who}`;
    default:
      return unreachable(check.threshold);
  }
}
